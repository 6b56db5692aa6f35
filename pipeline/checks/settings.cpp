#include "pipeline/checks/settings.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <optional>
#include <pugixml.hpp>
#include <vector>

#include "pipeline/checks/checks.h"
#include "pipeline/document/names.h"
#include "pipeline/report/codes.h"

namespace referat {

namespace {

constexpr std::string_view kNamespace = "urn:referat:checks:1";
constexpr std::string_view kNone = "none";

using Words = std::vector<std::string_view>;
using Problem = std::optional<Error>;

class SettingsFile {
 public:
  SettingsFile(std::string_view xml, const std::string& name) : xml_(xml), name_(name) {}

  Result<CheckSettings> read() {
    pugi::xml_document tree;
    const auto parsed = tree.load_buffer(xml_.data(), xml_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) return problem_at(parsed.offset, fmt::format("is not well-formed XML: {}", parsed.description()));
    const pugi::xml_node root = tree.document_element();
    if (auto error = read_root(root)) return *error;
    for (const pugi::xml_node& node : root.children()) {
      if (node.type() != pugi::node_element) continue;
      const std::string_view element = node.name();
      const Problem error = element == "check"     ? read_check(node)
                            : element == "finding" ? read_finding(node)
                                                   : unknown(node, "element", element, {"check", "finding"});
      if (error) return *error;
    }
    return std::move(settings_);
  }

 private:
  Error problem_at(std::ptrdiff_t offset, const std::string& what) const {
    const auto end = xml_.begin() + std::clamp<std::ptrdiff_t>(offset, 0, static_cast<std::ptrdiff_t>(xml_.size()));
    return {ErrorKind::usage, fmt::format("{}:{}", name_, 1 + std::count(xml_.begin(), end, '\n')), what};
  }
  Error problem(const pugi::xml_node& node, const std::string& what) const {
    return problem_at(node.offset_debug(), what);
  }
  Error unknown(const pugi::xml_node& node, std::string_view kind, std::string_view word, const Words& allowed) const {
    return problem(node, fmt::format("{} '{}' is not known; allowed: {}", kind, word, fmt::join(allowed, ", ")));
  }

  // All attributes are among these; the first of them is required.
  Problem check_attributes(const pugi::xml_node& node, const Words& allowed) const {
    for (const pugi::xml_attribute& attribute : node.attributes()) {
      const std::string_view name = attribute.name();
      if (name.starts_with("xml") || std::find(allowed.begin(), allowed.end(), name) != allowed.end()) continue;
      return unknown(node, "attribute", name, allowed);
    }
    if (node.attribute(std::string(allowed.front()).c_str())) return std::nullopt;
    return problem(node, fmt::format("<{}> lacks an attribute; it needs {}", node.name(), allowed.front()));
  }

  // The value of an attribute is one of these; empty when it is not given.
  Problem check_value(const pugi::xml_node& node, const char* attribute, const Words& allowed) const {
    const std::string_view value = node.attribute(attribute).value();
    if (!node.attribute(attribute) || std::find(allowed.begin(), allowed.end(), value) != allowed.end())
      return std::nullopt;
    return unknown(node, attribute, value, allowed);
  }

  static Severity severity_of(std::string_view name) {
    const auto at = std::find(kNames<Severity>.begin(), kNames<Severity>.end(), name);
    return static_cast<Severity>(at - kNames<Severity>.begin());
  }

  Problem read_root(const pugi::xml_node& root) {
    if (std::string_view(root.name()) != "checks") return unknown(root, "root element", root.name(), {"checks"});
    if (root.attribute("xmlns").value() != kNamespace)
      return problem(root, fmt::format("this is not the namespace of such settings; it is {}", kNamespace));
    if (!root.attribute("fail-on")) return std::nullopt;
    if (auto error = check_attributes(root, {"fail-on"})) return error;
    if (auto error = check_value(root, "fail-on", {"warning", "error"})) return error;
    settings_.rules.fails = severity_of(root.attribute("fail-on").value());
    return std::nullopt;
  }

  Problem read_check(const pugi::xml_node& node) {
    if (auto error = check_attributes(node, {"name", "run"})) return error;
    Words known;
    for (const Check& check : checks()) known.push_back(check.name);
    if (auto error = check_value(node, "name", known)) return error;
    if (auto error = check_value(node, "run", {"true", "false"})) return error;
    if (std::string_view(node.attribute("run").value()) == "false")
      settings_.off.insert(node.attribute("name").value());
    return std::nullopt;
  }

  Problem read_finding(const pugi::xml_node& node) {
    if (auto error = check_attributes(node, {"code", "severity", "fail"})) return error;
    Words known;
    for (const NoteCode& code : note_codes()) known.push_back(code.code);
    if (auto error = check_value(node, "code", known)) return error;
    if (auto error = check_value(node, "severity", {"info", "warning", "error", kNone})) return error;
    if (auto error = check_value(node, "fail", {"true", "false"})) return error;
    const std::string code = node.attribute("code").value();
    if (std::string_view(node.attribute("fail").value()) == "true") settings_.rules.fails_by_code.insert(code);
    const std::string_view severity = node.attribute("severity").value();
    if (severity.empty() || severity == "error") return set_severity(code, severity);
    if (find_note_code(code)->severity == Severity::error)
      return problem(node, fmt::format("'{}' tells that something failed; it stays an error", code));
    return set_severity(code, severity);
  }

  Problem set_severity(const std::string& code, std::string_view severity) {
    if (severity == kNone) settings_.rules.left_out.insert(code);
    if (!severity.empty() && severity != kNone) settings_.rules.severity[code] = severity_of(severity);
    return std::nullopt;
  }

  std::string_view xml_;
  const std::string& name_;
  CheckSettings settings_;
};

}  // namespace

Result<CheckSettings> parse_check_settings(std::string_view xml, const std::string& name) {
  return SettingsFile(xml, name).read();
}

}  // namespace referat
