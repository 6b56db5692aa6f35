#include "pipeline/authoring/drift.h"

#include <algorithm>
#include <pugixml.hpp>
#include <tuple>

namespace referat {
namespace {

constexpr std::string_view kNamespace = "urn:referat:report:1";

auto key(const DriftRow& row) { return std::tie(row.profile, row.kind, row.text); }

}  // namespace

bool Drift::add(std::string_view xml) {
  pugi::xml_document report;
  if (!report.load_buffer(xml.data(), xml.size())) return false;
  const pugi::xml_node root = report.document_element();
  if (std::string_view(root.name()) != "report" || root.attribute("xmlns").value() != kNamespace) return false;
  ++reports_;
  for (const pugi::xml_node unknown : root.children("unknown")) {
    DriftRow row;
    row.profile = root.child("profile").attribute("id").value();
    row.kind = unknown.attribute("kind").value();
    row.text = unknown.text().get();
    row.documents = 1;
    row.times = std::max(unknown.attribute("count").as_llong(), 1LL);
    row.example = root.child("source").attribute("file").value();
    row.page = unknown.attribute("page").as_int();
    const auto at = std::lower_bound(rows_.begin(), rows_.end(), row,
                                     [](const DriftRow& a, const DriftRow& b) { return key(a) < key(b); });
    if (at != rows_.end() && key(*at) == key(row)) {
      ++at->documents;
      at->times += row.times;
    } else {
      rows_.insert(at, std::move(row));
    }
  }
  return true;
}

std::vector<DriftRow> Drift::rows() const {
  std::vector<DriftRow> out = rows_;
  std::stable_sort(out.begin(), out.end(), [](const DriftRow& a, const DriftRow& b) {
    return a.documents != b.documents ? a.documents > b.documents : a.times > b.times;
  });
  return out;
}

}  // namespace referat
