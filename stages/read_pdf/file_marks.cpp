#include "stages/read_pdf/file_marks.h"

#include <algorithm>

namespace referat::reading {

namespace {

constexpr std::size_t kLinearizedWithin = 1024;

bool is_alphanumeric(char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z'); }

// The value of a property that stands as an attribute or as an element of its own.
std::string_view property(std::string_view xmp, std::string_view name) {
  const std::size_t at = xmp.find(name);
  if (at == std::string_view::npos) return {};
  std::size_t begin = at + name.size();
  while (begin < xmp.size() && std::string_view("=>\"' \t\r\n").find(xmp[begin]) != std::string_view::npos) ++begin;
  std::size_t end = begin;
  while (end < xmp.size() && end < begin + 4 && is_alphanumeric(xmp[end])) ++end;
  return xmp.substr(begin, end - begin);
}

}  // namespace

int count_revisions(std::string_view bytes) {
  int count = 0;
  constexpr std::string_view kEnd = "%%EOF";
  for (std::size_t at = bytes.find(kEnd); at != std::string_view::npos; at = bytes.find(kEnd, at + kEnd.size()))
    ++count;
  const bool linearised = bytes.substr(0, kLinearizedWithin).find("/Linearized") != std::string_view::npos;
  return std::max(1, count - (linearised ? 1 : 0));
}

std::string pdfa_claim(std::string_view xmp) {
  std::string claim(property(xmp, "pdfaid:part"));
  if (claim.empty()) return claim;
  for (const char c : property(xmp, "pdfaid:conformance"))
    claim += static_cast<char>(c >= 'A' && c <= 'Z' ? c + 32 : c);
  return claim;
}

}  // namespace referat::reading
