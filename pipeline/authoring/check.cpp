#include "pipeline/authoring/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <map>

#include "pipeline/authoring/samples.h"
#include "pipeline/profile/pattern.h"
#include "pipeline/profile/profile_files.h"
#include "pipeline/profile/roles.h"

namespace referat {
namespace {

constexpr std::size_t kMostSamples = 40;
constexpr std::size_t kFewestSamples = 4;  // fewer prove nothing

// Asked about the inside of a text only. The patterns of `decision` are asked one by one, those of `recognise` all.
constexpr std::array kFoundRoles{"outcome", "vote"};
constexpr std::array kAskedOneByOne{"decision", "recognise"};

bool is_one_of(const auto& roles, const std::string& role) {
  return std::find(roles.begin(), roles.end(), role) != roles.end();
}

bool same_meaning(const Entry& a, const Entry& b) { return a.value == b.value && a.extra == b.extra; }

std::string meaning(const Entry& entry) {
  const std::string out = entry.value + (entry.extra.empty() ? "" : " " + entry.extra);
  return out.empty() ? entry.role : out;
}

std::string place(const Entry& entry) { return fmt::format("{}.xml:{}", entry.profile, entry.line); }

bool matches_empty(const Entry& pattern) {
  const RE2& matcher = pattern.matcher->compiled();
  for (const re2::StringPiece text : {"", "x", "1", "x 1", " ", "Xx. 1-2, x"})
    for (std::size_t at = 0; at <= text.size(); ++at)
      if (matcher.Match(text, at, at, RE2::UNANCHORED, nullptr, 0)) return true;
  return false;
}

class Check {
 public:
  Check(const Profile& profile, std::string path) : profile_(profile), path_(std::move(path)) {}

  std::vector<ProfileFinding> run() {
    for (const RoleRule& rule : role_rules()) role(rule.name);
    std::stable_sort(found_.begin(), found_.end(), [](const auto& a, const auto& b) { return a.line < b.line; });
    return std::move(found_);
  }

 private:
  bool own(const Entry& entry) const { return entry.profile == profile_.id(); }

  void say(const Entry& entry, const char* code, const std::string& text) {
    found_.push_back({path_, entry.line, code, text});
  }

  void role(const std::string& name) {
    std::map<std::string, const Entry*> first;  // by what answers the same question
    for (const Entry& entry : profile_.entries(name)) {
      if (entry.pattern && own(entry) && matches_empty(entry))
        say(entry, "matches-empty",
            fmt::format("{} can match no character at all; demand at least one", entry_name(entry)));
      const auto [at, added] = first.emplace(key(entry), &entry);
      if (!added)
        compare(*at->second, entry);
      else if (entry.pattern && own(entry))
        try_pattern(entry);
    }
  }

  // Equal for two entries of one role of which only the first is ever heard.
  static std::string key(const Entry& entry) {
    const std::string scope = entry.role == "recognise" ? entry.value + "\n" : "";
    if (!entry.pattern) return scope + "phrase\n" + fold_phrase(entry.text);
    const bool sensitive = entry.matcher->compiled().options().case_sensitive();
    return scope + (sensitive ? "sensitive\n" : "pattern\n") + entry.text;
  }

  void compare(const Entry& first, const Entry& later) {
    if (!own(first)) return;  // of the inherited profile alone
    if (!own(later)) {
      if (same_meaning(first, later))
        say(first, "repeats-inherited",
            fmt::format("{} is inherited from {}; take it out here", entry_name(first), place(later)));
      return;  // another meaning: that is what own entries are for
    }
    if (same_meaning(first, later))
      say(later, "stands-twice", fmt::format("{} stands in line {} too", entry_name(later), first.line));
    else
      say(later, "never-wins",
          fmt::format("{} never wins: line {} says {} of the same words; keep one", entry_name(later), first.line,
                      meaning(first)));
  }

  void try_pattern(const Entry& entry) {
    if (is_one_of(kAskedOneByOne, entry.role)) return;
    const std::vector<std::string> texts = sample_texts(entry, kMostSamples);
    const Entry* before = nullptr;
    std::string text;
    for (const std::string& one : texts) {
      const Entry* answer = answer_to(entry, one);
      if (answer == &entry || answer == nullptr) return;
      if (before == nullptr) {
        before = answer;
        text = one;
      }
    }
    if (before == nullptr || (texts.size() < kFewestSamples && !is_finite(entry, texts.size()))) return;
    say(entry, "never-wins",
        fmt::format("{} never wins: {} texts made from it were tried and others answered first, \"{}\" for {} ({}); "
                    "put it before (a phrase comes before any pattern), or take it out",
                    entry_name(entry), texts.size(), text, place(*before), meaning(*before)));
  }

  // So few texts that all of them were made.
  static bool is_finite(const Entry& entry, std::size_t texts) {
    return texts > 0 && entry.text.find_first_of("*+.[\\{") == std::string::npos;
  }

  // Which entry answers in the ways that the role is asked: this one when it does in any of them.
  const Entry* answer_to(const Entry& entry, const std::string& text) const {
    const auto found = profile_.find(entry.role, text);
    for (const Hit& hit : found)
      if (hit.entry == &entry) return &entry;
    const Entry* other = found.empty() ? nullptr : found.front().entry;
    if (is_one_of(kFoundRoles, entry.role)) return other;
    for (const auto& hit : {profile_.whole(entry.role, text), profile_.prefix(entry.role, text)}) {
      if (hit && hit->entry == &entry) return &entry;
      if (hit && other == nullptr) other = hit->entry;
    }
    return other;
  }

  const Profile& profile_;
  std::string path_;
  std::vector<ProfileFinding> found_;
};

}  // namespace

std::string entry_name(const Entry& entry) {
  std::string out = entry.role;
  for (const std::string& part : {entry.value, entry.extra}) out += part.empty() ? "" : " " + part;
  return out + (entry.pattern ? " pattern " : " phrase ") + entry.text;
}

Result<std::vector<ProfileFinding>> check_profile(const std::string& id, const std::vector<std::string>& folders) {
  auto profile = load_profile(id, folders);
  if (!profile) return profile.error();
  return Check(profile.value(), find_profile_file(id, folders)).run();
}

}  // namespace referat
