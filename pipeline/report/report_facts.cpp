#include "pipeline/report/report_facts.h"

#include <algorithm>
#include <array>
#include <pugixml.hpp>

namespace referat {

namespace {

constexpr std::array<std::string_view, 5> kVerdicts{"pass", "remarks", "fail", "refused", "quarantined"};

// The root element when it has this name and namespace.
pugi::xml_node root_of(pugi::xml_document& xml, std::string_view bytes, std::string_view name, std::string_view uri) {
  if (!xml.load_buffer(bytes.data(), bytes.size())) return {};
  const pugi::xml_node root = xml.document_element();
  const bool known = root.name() == name && std::string_view(root.attribute("xmlns").value()) == uri;
  return known ? root : pugi::xml_node();
}

}  // namespace

std::int64_t ReportFacts::count(std::string_view severity) const {
  return std::count_if(findings.begin(), findings.end(),
                       [severity](const ReportedFinding& finding) { return finding.severity == severity; });
}

std::optional<ReportFacts> read_report(std::string_view bytes) {
  pugi::xml_document xml;
  const pugi::xml_node root = root_of(xml, bytes, "report", "urn:referat:report:1");
  ReportFacts facts;
  facts.verdict = root.attribute("verdict").value();
  if (std::find(kVerdicts.begin(), kVerdicts.end(), facts.verdict) == kVerdicts.end()) return std::nullopt;
  const pugi::xml_node source = root.child("source"), ledger = root.child("ledger");
  facts.file = source.attribute("file").value();
  facts.sha256 = source.attribute("sha256").value();
  facts.pages = source.attribute("pages").as_llong();
  facts.profile = root.child("profile").attribute("id").value();
  facts.characters = ledger.attribute("total").as_llong();
  facts.unplaced = ledger.attribute("unplaced").as_llong();
  for (const pugi::xml_node finding : root.children("finding")) {
    facts.findings.push_back({finding.attribute("code").value(), finding.attribute("severity").value()});
  }
  return facts;
}

std::string year_of(std::string_view minutes_xml) {
  pugi::xml_document xml;
  const pugi::xml_node root = root_of(xml, minutes_xml, "minutes", "urn:referat:minutes:1");
  const std::string date = root.child("meeting").child("date").text().get();
  return date.substr(0, date.find('-'));
}

}  // namespace referat
