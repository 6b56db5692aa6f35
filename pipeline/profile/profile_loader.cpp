// Reads schemas/profiles/*.xml. Which roles, values and groups there are stands in roles.cpp, nowhere here.
#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <pugixml.hpp>
#include <set>

#include "pipeline/profile/named_fragments.h"
#include "pipeline/profile/pattern.h"
#include "pipeline/profile/profile.h"
#include "pipeline/profile/profile_files.h"
#include "pipeline/profile/role_entries.h"
#include "pipeline/profile/roles.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

constexpr const char* kNamespace = "urn:referat:profile:1";
constexpr std::uintmax_t kLargestProfile = 4u << 20;  // bytes; a profile is some tens of kilobytes

std::string allowed(const std::vector<std::string>& words) {
  return fmt::format("allowed: {}", fmt::join(words, ", "));
}

bool one_of(const std::vector<std::string>& words, std::string_view word) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

const std::vector<std::string> kYesNo{"true", "false"}, kCase{"sensitive", "insensitive"};

// Nothing is left of it when it is folded.
bool is_empty_phrase(std::string_view text) {
  const auto is_plain_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  return std::none_of(text.begin(), text.end(), is_plain_letter) && fold_phrase(text).empty();
}

bool is_weight(std::string_view text) {
  return !text.empty() && text.size() <= 3 && text.find_first_not_of("0123456789") == std::string_view::npos &&
         std::stoi(std::string(text)) >= 1 && std::stoi(std::string(text)) <= 100;
}

// What a role element says before its phrases are read.
struct RoleElement {
  const RoleRule* rule = nullptr;
  std::string value, extra;
};

// One file: its own entries, and what it takes away from the profile that it extends.
class ProfileFile {
 public:
  ProfileFile(std::string path, std::string id, const std::vector<std::string>& folders)
      : path_(std::move(path)), folders_(folders) {
    content_.id = std::move(id);
  }

  Result<ProfileContent> read() {
    std::error_code failure;
    const auto bytes = fs::file_size(path_, failure);
    if (failure || bytes > kLargestProfile) return problem(0, failure ? "cannot be read" : "is larger than 4 MB");
    std::string source(static_cast<std::size_t>(bytes), '\0');
    std::ifstream in(path_, std::ios::binary);
    in.read(source.data(), static_cast<std::streamsize>(source.size()));
    source.resize(static_cast<std::size_t>(in.gcount()));
    line_starts_.push_back(0);
    for (std::size_t at = source.find('\n'); at != std::string::npos; at = source.find('\n', at + 1))
      line_starts_.push_back(static_cast<std::ptrdiff_t>(at) + 1);
    pugi::xml_document tree;
    const auto parsed = tree.load_buffer_inplace(source.data(), source.size(),
                                                 pugi::parse_default | pugi::parse_trim_pcdata, pugi::encoding_utf8);
    if (!parsed)
      return problem(line_at(parsed.offset), fmt::format("is not well-formed XML: {}", parsed.description()));
    if (auto error = read_root(tree.document_element())) return *error;
    for (const pugi::xml_node& node : tree.document_element().children("fragment"))
      if (auto error = read_fragment(node)) return *error;
    for (const pugi::xml_node& node : tree.document_element().children("fragment"))
      if (auto error = check_fragment(node)) return *error;
    for (const pugi::xml_node& node : tree.document_element().children())
      if (std::string_view(node.name()) != "fragment")
        if (auto error = read_role(node)) return *error;
    return std::move(content_);
  }

 private:
  using Problem = std::optional<Error>;

  int line_at(std::ptrdiff_t offset) const {
    return static_cast<int>(std::upper_bound(line_starts_.begin(), line_starts_.end(), offset) - line_starts_.begin());
  }
  int line(const pugi::xml_node& node) const { return line_at(node.offset_debug()); }

  Error problem(int line, const std::string& what) const {
    return {ErrorKind::profile, line > 0 ? fmt::format("{}:{}", path_, line) : path_, what};
  }

  Problem check_attributes(const pugi::xml_node& node, const std::vector<std::string_view>& names) const {
    for (const pugi::xml_attribute& attribute : node.attributes())
      if (std::find(names.begin(), names.end(), attribute.name()) == names.end() &&
          std::string_view(attribute.name()).substr(0, 3) != "xml" &&
          std::string_view(attribute.name()).substr(0, 4) != "xsi:")
        return problem(line(node), fmt::format("<{}> has no attribute {}; {}", node.name(), attribute.name(),
                                               allowed({names.begin(), names.end()})));
    return std::nullopt;
  }

  Problem check_flag(const pugi::xml_node& node, const char* name, const std::vector<std::string>& values) const {
    const auto attribute = node.attribute(name);
    if (!attribute || one_of(values, attribute.value())) return std::nullopt;
    return problem(line(node), fmt::format("{}=\"{}\" of <{}> is not known; {}", name, attribute.value(), node.name(),
                                           allowed(values)));
  }

  Problem read_root(const pugi::xml_node& root) {
    if (std::string_view(root.name()) != "profile")
      return problem(line(root), fmt::format("the root element is <{}>; allowed: <profile>", root.name()));
    if (auto error = check_attributes(root, {"id", "extends", "name"})) return error;
    if (std::string_view(root.attribute("xmlns").value()) != kNamespace)
      return problem(line(root), fmt::format("<profile> is not in the namespace {}", kNamespace));
    if (content_.id != root.attribute("id").value())
      return problem(line(root), fmt::format("id=\"{}\" differs from the file's name; allowed: {}",
                                             root.attribute("id").value(), content_.id));
    content_.extends = root.attribute("extends").value();
    content_.name = root.attribute("name").value();
    content_.path = path_;
    return std::nullopt;
  }

  Problem read_fragment(const pugi::xml_node& node) {
    if (auto error = check_attributes(node, {"name"})) return error;
    const std::string name = node.attribute("name").value();
    if (!NamedFragments::is_name(name))
      return problem(line(node),
                     fmt::format("name=\"{}\" of <fragment>; allowed: letters a to z, digits and hyphens, a "
                                 "letter first",
                                 name));
    if (node.text().empty() ||
        node.find_child([](const pugi::xml_node& child) { return child.type() == pugi::node_element; }))
      return problem(line(node), fmt::format("the fragment {} is no text", name));
    if (!content_.fragments.add(name, node.text().get()))
      return problem(line(node), fmt::format("there are two fragments {}", name));
    return std::nullopt;
  }

  Problem check_fragment(const pugi::xml_node& node) {
    const auto expanded = expand(node.text().get());
    if (!expanded) return problem(line(node), expanded.error().what);
    if (read_pattern_syntax(expanded.value())) return std::nullopt;
    const RE2 compiled(expanded.value(), RE2::Quiet);
    if (compiled.ok()) return std::nullopt;
    return problem(line(node), fmt::format("the fragment {} does not compile: {}", node.attribute("name").value(),
                                           compiled.error()));
  }

  // A fragment that this file does not have is looked for in the profile that it extends.
  Result<std::string> expand(const std::string& pattern) {
    if (pattern.find('{') == std::string::npos) return pattern;
    const std::vector<std::string> names = NamedFragments::names_in(pattern);
    const bool missing = std::any_of(names.begin(), names.end(),
                                     [&](const std::string& name) { return !content_.fragments.holds(name); });
    if (missing && !content_.extends.empty() && !knows_inherited_) {
      knows_inherited_ = true;
      const auto base = read_profile_file(content_.extends, folders_);
      if (base) content_.fragments.add_inherited(base.value().fragments);
    }
    return content_.fragments.expand(pattern);
  }

  Problem read_role(const pugi::xml_node& node) {
    if (node.type() != pugi::node_element) return problem(line(node), "text stands outside of any element");
    RoleElement element{find_role_rule(node.name()), {}, {}};
    if (element.rule == nullptr) {
      std::vector<std::string> names;
      for (const RoleRule& rule : role_rules()) names.push_back(rule.name);
      return problem(line(node), fmt::format("<{}> is no role; {}", node.name(), allowed(names)));
    }
    if (auto error = read_attributes(node, element)) return error;
    if (node.attribute("replace").as_bool()) content_.replaced.insert({element.rule->name, element.value});
    for (const pugi::xml_node& child : node.children())
      if (auto error = read_entry(child, element)) return error;
    return std::nullopt;
  }

  Problem read_attributes(const pugi::xml_node& node, RoleElement& element) {
    const RoleRule& rule = *element.rule;
    std::vector<std::string_view> names{"replace"};
    if (!rule.value_attribute.empty()) names.push_back(rule.value_attribute);
    if (!rule.extra_attribute.empty()) names.push_back(rule.extra_attribute);
    if (rule.values_as_attributes) names.insert(names.end(), rule.values.begin(), rule.values.end());
    if (auto error = check_attributes(node, names)) return error;
    if (auto error = check_flag(node, "replace", kYesNo)) return error;
    if (const auto extra = node.attribute(rule.extra_attribute.c_str())) {
      if (rule.extras.empty() && !is_weight(extra.value()))
        return problem(line(node),
                       fmt::format("{}=\"{}\"; allowed: a whole number from 1 to 100", extra.name(), extra.value()));
      if (!rule.extras.empty())
        if (auto error = check_flag(node, extra.name(), rule.extras)) return error;
      element.extra = extra.value();
    }
    bool said = rule.values.empty();
    if (rule.values_as_attributes)
      for (const std::string& value : rule.values)
        if (const auto attribute = node.attribute(value.c_str())) {
          said = true;
          if (auto error = add(node, {&rule, value, element.extra}, attribute.value(), false)) return error;
        }
    if (rule.values.empty() || !rule.value_attribute.empty())
      element.value = node.attribute(rule.value_attribute.c_str()).value();
    if (node.attribute(rule.value_attribute.c_str()))
      return check_flag(node, rule.value_attribute.c_str(), rule.values);
    if (said) return std::nullopt;
    return problem(line(node),
                   fmt::format("<{}> needs {}; {}", node.name(), rule.value_attribute, allowed(rule.values)));
  }

  Problem read_entry(const pugi::xml_node& node, const RoleElement& element) {
    const std::string_view name = node.name();
    if (node.type() != pugi::node_element || (name != "phrase" && name != "pattern"))
      return problem(line(node), fmt::format("<{}> holds {}; allowed: phrase, pattern", element.rule->name,
                                             name.empty() ? "text" : fmt::format("<{}>", name)));
    if (!element.rule->values.empty() && element.value.empty())
      return problem(line(node), fmt::format("<{}> with phrases needs {}; {}", element.rule->name,
                                             element.rule->value_attribute, allowed(element.rule->values)));
    const bool pattern = name == "pattern";
    if (node.first_attribute()) {
      std::vector<std::string_view> names{"remove"};
      if (pattern) names.push_back("case");
      if (auto error = check_attributes(node, names)) return error;
      if (auto error = check_flag(node, "remove", kYesNo)) return error;
      if (auto error = check_flag(node, "case", kCase)) return error;
    }
    if (node.find_child([](const pugi::xml_node& child) { return child.type() == pugi::node_element; }))
      return problem(line(node), fmt::format("<{}> holds an element; allowed: text", name));
    return add(node, element, node.text().get(), pattern);
  }

  Problem add(const pugi::xml_node& node, const RoleElement& element, const std::string& text, bool pattern) {
    Entry entry{element.rule->name, element.value, element.extra, text, pattern, content_.id, line(node), nullptr};
    if (is_empty_phrase(text)) return problem(entry.line, fmt::format("<{}> is empty", node.name()));
    if (pattern) {
      auto expanded = expand(text);
      if (!expanded) return problem(entry.line, expanded.error().what);
      entry.text = std::move(expanded).value();
    }
    if (node.attribute("remove").as_bool()) {
      content_.removed.push_back(std::move(entry));
      return std::nullopt;
    }
    if (pattern)
      if (auto error = check_pattern(*element.rule, node, entry)) return error;
    content_.entries.push_back(std::move(entry));
    return std::nullopt;
  }

  // What the syntax alone cannot vouch for is compiled.
  Problem check_pattern(const RoleRule& rule, const pugi::xml_node& node, Entry& entry) const {
    const bool sensitive = std::string_view(node.attribute("case").value()) == "sensitive";
    auto matcher = std::make_shared<const Pattern>(entry.text, sensitive);
    const auto syntax = read_pattern_syntax(entry.text);
    std::vector<std::string> groups;
    if (syntax) groups = syntax->groups;
    if (!syntax || syntax->may_be_empty) {
      const RE2& compiled = matcher->compiled();
      if (!compiled.ok())
        return problem(entry.line, fmt::format("the pattern {} does not compile: {}", entry.text, compiled.error()));
      if (compiled.Match("", 0, 0, RE2::UNANCHORED, nullptr, 0))
        return problem(entry.line,
                       fmt::format("the pattern {} matches the empty text; demand at least one character", entry.text));
      groups.clear();
      for (const auto& [name, index] : compiled.NamedCapturingGroups()) groups.push_back(name);
    }
    for (const std::string& name : groups)
      if (!one_of(rule.groups, name))
        return problem(entry.line,
                       fmt::format("the group {} means nothing in <{}>; {}", name, rule.name, allowed(rule.groups)));
    entry.matcher = std::move(matcher);
    return std::nullopt;
  }

  std::string path_;
  const std::vector<std::string>& folders_;
  bool knows_inherited_ = false;  // the fragments of the profile that it extends
  std::vector<std::ptrdiff_t> line_starts_;
  ProfileContent content_;
};

bool same_phrase(const Entry& a, const Entry& b) {
  return a.role == b.role && a.value == b.value && a.pattern == b.pattern &&
         (a.pattern ? a.text == b.text : fold_phrase(a.text) == fold_phrase(b.text));
}

}  // namespace

// Puts a profile together: its own entries first, so that they win over inherited ones.
class ProfileLoader {
 public:
  static Result<Profile> assemble(ProfileContent own, ProfileContent* base) {
    Profile profile;
    profile.id_ = own.id;
    profile.extends_ = own.extends;
    for (const Entry& gone : own.removed)
      if (base == nullptr || std::none_of(base->entries.begin(), base->entries.end(),
                                          [&](const Entry& entry) { return same_phrase(entry, gone); }))
        return Error{
            ErrorKind::profile, fmt::format("{}:{}", own.path, gone.line),
            fmt::format("there is no inherited {} to remove: {}", gone.pattern ? "pattern" : "phrase", gone.text)};
    add(profile, std::move(own.entries));
    if (base == nullptr) return profile;
    const auto is_dropped = [&](const Entry& entry) {
      if (entry.role == "recognise") return true;
      if (!own.replaced.empty() && own.replaced.count({entry.role, entry.value}) > 0) return true;
      return std::any_of(own.removed.begin(), own.removed.end(),
                         [&](const Entry& gone) { return same_phrase(entry, gone); });
    };
    std::erase_if(base->entries, is_dropped);
    add(profile, std::move(base->entries));
    return profile;
  }

 private:
  static void add(Profile& profile, std::vector<Entry> entries) {
    const std::string* name = nullptr;  // neighbours share their role
    RoleEntries* role = nullptr;
    for (Entry& entry : entries) {
      if (name == nullptr || *name != entry.role) {
        const auto at = profile.roles_.try_emplace(entry.role).first;
        if (!at->second) at->second = std::make_shared<RoleEntries>();
        name = &at->first;
        role = at->second.get();
      }
      role->add(std::move(entry));
    }
  }
};

std::string find_profile_file(const std::string& id, const std::vector<std::string>& folders) {
  if (id.empty() || id.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789-") != std::string::npos) return {};
  for (auto folder = folders.rbegin(); folder != folders.rend(); ++folder) {
    const fs::path path = fs::path(*folder) / (id + ".xml");
    std::error_code failure;
    if (fs::is_regular_file(path, failure)) return path.string();
  }
  return {};
}

Result<ProfileContent> read_profile_file(const std::string& id, const std::vector<std::string>& folders) {
  const std::string path = find_profile_file(id, folders);
  if (path.empty())
    return Error{ErrorKind::profile, id, fmt::format("there is no such profile; {}", allowed(list_profiles(folders)))};
  return ProfileFile(path, id, folders).read();
}

Result<Profile> assemble_profile(ProfileContent own) { return ProfileLoader::assemble(std::move(own), nullptr); }

Result<Profile> complete_profile(ProfileContent own, const std::vector<std::string>& folders) {
  if (own.extends.empty()) return assemble_profile(std::move(own));
  auto base = read_profile_file(own.extends, folders);
  if (!base)
    return Error{ErrorKind::profile, own.path,
                 fmt::format("extends=\"{}\": {}: {}", own.extends, base.error().where, base.error().what)};
  if (!base.value().extends.empty())
    return Error{ErrorKind::profile, own.path,
                 fmt::format("extends=\"{0}\", but {0} itself extends {1}; allowed: one level", base.value().id,
                             base.value().extends)};
  return ProfileLoader::assemble(std::move(own), &base.value());
}

Result<Profile> load_profile(const std::string& id, const std::vector<std::string>& folders) {
  auto own = read_profile_file(id, folders);
  if (!own) return own.error();
  return complete_profile(std::move(own).value(), folders);
}

std::vector<std::string> list_profiles(const std::vector<std::string>& folders) {
  std::set<std::string> ids;
  for (const std::string& folder : folders) {
    std::error_code failure;
    for (fs::directory_iterator at(folder, failure), end; !failure && at != end; at.increment(failure)) {
      const std::string id = at->path().stem().string();
      if (at->path().extension() == ".xml" && !find_profile_file(id, folders).empty()) ids.insert(id);
    }
  }
  return {ids.begin(), ids.end()};
}

}  // namespace referat
