// referat profiles list, referat profiles show ID.
#include <fmt/format.h>

#include <algorithm>
#include <filesystem>
#include <iterator>
#include <set>
#include <tuple>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/data_folder.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"
#include "pipeline/profile/profile_files.h"
#include "pipeline/profile/roles.h"

namespace referat {
namespace {

int print(const std::string& text) {
  const auto done = write_stdout(text);
  return done ? kExitFine : tell("", done.error());
}

using Key = std::tuple<std::string, int, std::string, std::string, std::string>;
Key key(const Entry& entry) { return {entry.profile, entry.line, entry.role, entry.value, entry.text}; }

struct Shown {
  const Entry* entry = nullptr;
  const char* state = "";
};

// The entries of one role: those that count in their order, then those that are inherited no more.
std::vector<Shown> entries_of(const std::string& role, const Profile& profile, const ProfileContent* base) {
  std::vector<Shown> out;
  std::set<Key> effective;
  for (const Entry& entry : profile.entries(role)) {
    effective.insert(key(entry));
    out.push_back({&entry, entry.profile == profile.id() ? "own" : "inherited"});
  }
  if (base == nullptr || role == "recognise") return out;
  for (const Entry& entry : base->entries)
    if (entry.role == role && !effective.contains(key(entry))) out.push_back({&entry, "removed"});
  return out;
}

void show_role(const RoleRule& rule, const std::vector<Shown>& entries, std::string& out) {
  std::string meaning = "\n";
  for (const Shown& shown : entries) {
    const Entry& entry = *shown.entry;
    std::string here = entry.value + (entry.extra.empty() ? "" : " " + entry.extra);
    if (here != meaning) {
      fmt::format_to(std::back_inserter(out), "{}{}{}\n", rule.name, here.empty() ? "" : " ", here);
      meaning = std::move(here);
    }
    fmt::format_to(std::back_inserter(out), "  {:<9}  {:<20}  {:<7}  {}\n", shown.state,
                   fmt::format("{}.xml:{}", entry.profile, entry.line), entry.pattern ? "pattern" : "phrase",
                   printable(entry.text));
  }
}

}  // namespace

int run_profiles_list(const Settings& settings) {
  if (!settings.inputs.empty())
    return tell("profiles list", {ErrorKind::usage, "", "takes no names; see referat profiles list --help"});
  auto options = with_data_folders(settings.conversion);
  if (!options) return tell("", options.error());
  const std::vector<std::string>& folders = options.value().profiles;
  int worst = kExitFine;
  std::string out = fmt::format("{:<16}  {:<34}  {:<10}  {:>7}  {}\n", "ID", "NAME", "EXTENDS", "ENTRIES", "FILE");
  for (const std::string& id : list_profiles(folders)) {
    auto content = read_profile_file(id, folders);
    if (!content) {
      worst = std::max(worst, tell("", content.error()));
      continue;
    }
    const ProfileContent& one = content.value();
    fmt::format_to(std::back_inserter(out), "{:<16}  {:<34}  {:<10}  {:>7}  {}\n", id,
                   one.name.empty() ? "-" : printable(one.name), one.extends.empty() ? "-" : one.extends,
                   one.entries.size(), printable(one.path));
  }
  return std::max(worst, print(out));
}

int run_profiles_show(const Settings& settings) {
  if (settings.inputs.size() != 1)
    return tell("profiles show", {ErrorKind::usage, "", "takes one id; referat profiles list names them"});
  auto options = with_data_folders(settings.conversion);
  if (!options) return tell("", options.error());
  const std::vector<std::string>& folders = options.value().profiles;
  auto profile = load_profile(settings.inputs.front(), folders);
  if (!profile) return tell("", profile.error());
  Result<ProfileContent> base = ProfileContent{};
  if (!profile.value().extends().empty()) base = read_profile_file(profile.value().extends(), folders);
  if (!base) return tell("", base.error());
  std::string out;
  for (const RoleRule& rule : role_rules()) show_role(rule, entries_of(rule.name, profile.value(), &base.value()), out);
  return print(out);
}

}  // namespace referat
