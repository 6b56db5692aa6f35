#include "stages/write_akn/check.h"

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace referat::akn {
namespace {

constexpr auto kReferences = std::to_array<const char*>(
    {"href", "refersTo", "by", "as", "choice", "outcome", "source", "placementBase", "alternativeTo"});

Error fault(std::string what) { return {ErrorKind::internal, "check", std::move(what)}; }

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_name_part(char c) { return is_letter(c) || (c >= '0' && c <= '9') || c == '-'; }

// "dbsect_2", "body", "ref_12": an abbreviation, and a number where there are several.
bool is_id_part(std::string_view part) {
  const std::size_t bar = part.find('_');
  const std::string_view name = part.substr(0, bar);
  if (name.empty() || !is_letter(name.front()) || !std::ranges::all_of(name, is_name_part)) return false;
  if (bar == std::string_view::npos) return true;
  const std::string_view number = part.substr(bar + 1);
  return !number.empty() && std::ranges::all_of(number, is_name_part);
}

bool is_id(std::string_view id) {
  while (true) {
    const std::size_t bars = id.find("__");
    if (!is_id_part(id.substr(0, bars))) return false;
    if (bars == std::string_view::npos) return true;
    id.remove_prefix(bars + 2);
  }
}

class Checker {
 public:
  Result<Done> run(const pugi::xml_document& xml) {
    collect(xml.document_element(), "");
    if (!fault_.empty()) return fault(fault_);
    for (const std::string& reference : references_) {
      if (!ids_.contains(reference)) return fault("refers to #" + reference + ", which is not there");
    }
    return names(xml.document_element().first_child().child("meta").child("identification"));
  }

 private:
  // The elements below with the eId above them, which theirs begin with. Those of meta and of the body begin anew.
  void collect(const pugi::xml_node& element, std::string_view above) {
    const std::string_view id = element.attribute("eId").value();
    if (!id.empty()) {
      if (!is_id(id)) fault_ = "the eId " + std::string(id) + " has not the form of the naming convention";
      if (!ids_.insert(std::string(id)).second) fault_ = "the eId " + std::string(id) + " stands twice";
      if (!above.empty() && !id.starts_with(std::string(above) + "__")) {
        fault_ = "the eId " + std::string(id) + " does not begin with that of its parent, " + std::string(above);
      }
    }
    for (const char* name : kReferences) refer(element.attribute(name).value());
    const bool body = std::string_view(element.name()) == "mainBody";
    for (const pugi::xml_node child : element.children()) {
      if (child.type() == pugi::node_element) collect(child, body || id.empty() ? body ? "" : above : id);
    }
  }

  // The references in an attribute: words that begin with #.
  void refer(std::string_view value) {
    while (!value.empty()) {
      const std::size_t end = std::min(value.find(' '), value.size());
      if (end > 1 && value.front() == '#') references_.emplace_back(value.substr(1, end - 1));
      value.remove_prefix(std::min(end + 1, value.size()));
    }
  }

  static Result<Done> names(const pugi::xml_node& identification) {
    const auto value = [&](const char* level, const char* name) -> std::string {
      return identification.child(level).child(name).attribute("value").value();
    };
    const std::string work = value("FRBRWork", "FRBRuri"), expression = value("FRBRExpression", "FRBRuri");
    const std::string language =
        identification.child("FRBRExpression").child("FRBRlanguage").attribute("language").value();
    if (!work.starts_with("/akn/" + value("FRBRWork", "FRBRcountry") + "/debateReport/")) {
      return fault("the name of the work is " + work);
    }
    if (language.size() != 3 || !expression.starts_with(work + "/" + language + "@")) {
      return fault("the name of the expression is " + expression);
    }
    if (!value("FRBRManifestation", "FRBRuri").starts_with(expression + ".")) {
      return fault("the name of the manifestation does not begin with that of the expression");
    }
    for (const auto& [level, name] : {std::pair{"FRBRWork", work}, std::pair{"FRBRExpression", expression},
                                      std::pair{"FRBRManifestation", expression}}) {
      if (!value(level, "FRBRthis").starts_with(name + "/!main"))
        return fault(std::string(level) + " has another FRBRthis");
    }
    return Done{};
  }

  std::set<std::string, std::less<>> ids_;
  std::vector<std::string> references_;
  std::string fault_;
};

}  // namespace

Result<Done> check(const pugi::xml_document& xml) { return Checker().run(xml); }

}  // namespace referat::akn
