#include "pipeline/report/acceptance.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>
#include <boost/math/distributions/binomial.hpp>
#include <cmath>
#include <utility>

namespace referat {

namespace {

using Digest = std::array<unsigned char, 32>;

Digest sha256(const std::string& text) {
  Digest digest{};
  EVP_Digest(text.data(), text.size(), digest.data(), nullptr, EVP_sha256(), nullptr);
  return digest;
}

}  // namespace

std::int64_t sample_size(std::int64_t documents, double confidence, double error) {
  const double size = std::ceil(std::log1p(-confidence) / std::log1p(-error) - 1e-9);
  return size >= static_cast<double>(documents) ? documents : static_cast<std::int64_t>(size);
}

std::vector<ReportFacts> draw_sample(std::vector<ReportFacts> reports, std::int64_t size, std::uint64_t seed) {
  std::vector<std::pair<Digest, std::size_t>> order;
  for (std::size_t i = 0; i < reports.size(); ++i) {
    order.emplace_back(sha256(std::to_string(seed) + "\n" + reports[i].sha256 + "\n" + reports[i].path), i);
  }
  std::sort(order.begin(), order.end());
  std::vector<ReportFacts> out;
  for (const auto& [digest, index] : order) {
    if (static_cast<std::int64_t>(out.size()) >= size) break;
    out.push_back(std::move(reports[index]));
  }
  return out;
}

double upper_bound(std::int64_t inspected, std::int64_t wrong, double confidence) {
  if (inspected <= 0 || wrong >= inspected) return 1;
  return boost::math::binomial_distribution<>::find_upper_bound_on_p(static_cast<double>(inspected),
                                                                     static_cast<double>(wrong), 1 - confidence);
}

}  // namespace referat
