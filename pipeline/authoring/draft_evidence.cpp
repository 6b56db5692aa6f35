#include "pipeline/authoring/draft_evidence.h"

#include <algorithm>
#include <set>

#include "pipeline/document/characters.h"
#include "pipeline/profile/roles.h"

namespace referat {
namespace {

// In points. Producer and creator together do not choose a profile: other systems print through the same programs.
constexpr int kProgramWeight = 9, kOutlineWeight = 10, kWordsWeight = 8;
constexpr int kFirstPages = 3;
constexpr std::size_t kMostOutline = 4, kMostLines = 5, kMostShapes = 4;
constexpr int kMostOpening = 4;  // words
constexpr std::size_t kFewestCharacters = 6, kMostCharacters = 50;

bool has_digit(const std::string& text) {
  return std::any_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "Word til PDF 12.3 (x64)" gives "Word til PDF": the words before the first with a digit.
std::string without_version(const std::string& program) {
  std::string out;
  for (std::size_t at = 0; at < program.size();) {
    const std::size_t end = std::min(program.find(' ', at), program.size());
    const std::string word = program.substr(at, end - at);
    if (has_digit(word)) break;
    out += (out.empty() || word.empty() ? "" : " ") + word;
    at = end + 1;
  }
  while (!out.empty() && (out.back() == ' ' || out.back() == '(' || out.back() == ',')) out.pop_back();
  return out;
}

using Roles = std::vector<std::string>;

bool is_known(const std::string& text, const Roles& roles, const std::vector<Profile>& profiles) {
  for (const Profile& profile : profiles)
    if (std::any_of(roles.begin(), roles.end(),
                    [&](const auto& role) { return profile.whole(role, text).has_value(); }))
      return true;
  return false;
}

Roles all_roles() {
  Roles out;
  for (const RoleRule& rule : role_rules())
    if (rule.name != "recognise") out.push_back(rule.name);
  return out;
}

// The texts of the first sample, in their order, that all samples have, without those that a profile knows in one of
// the roles.
std::vector<std::string> shared(const std::vector<std::vector<std::string>>& of_samples, const Roles& roles,
                                const std::vector<Profile>& profiles, std::size_t most) {
  std::vector<std::set<std::string>> folded;
  for (const auto& texts : of_samples) {
    folded.emplace_back();
    for (const std::string& text : texts) folded.back().insert(fold_phrase(text));
  }
  std::vector<std::string> out;
  std::set<std::string> seen;
  for (const std::string& text : of_samples.front()) {
    const std::string key = fold_phrase(text);
    const std::size_t length = count_code_points(text);
    if (length < kFewestCharacters || length > kMostCharacters || has_digit(text) || !seen.insert(key).second) continue;
    const bool everywhere =
        std::all_of(folded.begin(), folded.end(), [&](const auto& texts) { return texts.contains(key); });
    const char32_t mark = last_mark(text);
    const bool sentence = mark == U'.' || mark == U'!' || mark == U'?';  // of one meeting
    if (everywhere && !sentence && out.size() < most && !is_known(text, roles, profiles)) out.push_back(text);
  }
  return out;
}

std::vector<std::string> outline_titles(const Document& document) {
  std::set<std::string> items;  // say what one meeting was about
  for (const ItemStart& start : document.item_starts) items.insert(fold(start.title.str()));
  std::vector<std::string> out;
  for (const OutlineEntry& entry : document.outline)
    if (!items.contains(fold(entry.title))) out.push_back(entry.title);
  return out;
}

std::vector<std::string> first_lines(const Document& document) {
  std::vector<std::string> out;
  for (const Line& line : document.lines)
    if (line.page <= kFirstPages) out.push_back(line.text.str());
  return out;
}

// Of one sample only what is printed again and again: the rest may be what this meeting was about.
std::vector<std::string> margin_lines(const Document& document) {
  std::vector<std::string> out;
  for (const Furniture& one : document.furniture)
    out.push_back(document.lines[static_cast<std::size_t>(one.line)].text.str());
  return out;
}

// The first words of a line as a pattern: a row of digits as \\d+, all other characters as they are.
std::string shape_of(const std::string& words) {
  std::string out;
  bool digits = false;
  for (const char c : words) {
    const bool digit = c >= '0' && c <= '9';
    if (digit && !digits) out += "\\d+";
    digits = digit;
    if (digit) continue;
    if (std::string_view("\\.+*?()[]{}^$|").find(c) != std::string_view::npos) out += '\\';
    out += c;
  }
  return out;
}

// How the line begins: two to four words with a number among them and letters before it.
std::vector<std::string> openings(const std::string& line) {
  std::vector<std::string> out;
  int words = 0;
  for (std::size_t at = 0; at < line.size() && words < kMostOpening; ++words) {
    const std::size_t end = std::min(line.find(' ', at), line.size());
    const std::string words_so_far = line.substr(0, end);
    if (words > 0 && has_digit(words_so_far) && begins_with_letter(line)) out.push_back(words_so_far);
    at = end + 1;
  }
  return out;
}

// A label or number with its value, a page number: all systems print these.
bool begins_known(const std::string& line, const std::vector<Profile>& profiles) {
  return std::any_of(profiles.begin(), profiles.end(), [&](const Profile& profile) {
    return profile.whole("page-number", line) || profile.prefix("label", line) || profile.prefix("number", line);
  });
}

struct Shape {
  std::string pattern, example;
};

// The longest openings that all samples have.
std::vector<Shape> shared_shapes(const std::vector<std::vector<std::string>>& lines,
                                 const std::vector<Profile>& profiles) {
  std::vector<std::set<std::string>> of_samples;
  for (const auto& sample : lines) {
    of_samples.emplace_back();
    for (const std::string& line : sample)
      for (const std::string& words : openings(line)) of_samples.back().insert(shape_of(words));
  }
  std::vector<Shape> out;
  for (const std::string& line : lines.front())
    for (const std::string& words : openings(line)) {
      const Shape shape{shape_of(words), words};
      const bool everywhere = std::all_of(of_samples.begin(), of_samples.end(),
                                          [&](const auto& shapes) { return shapes.contains(shape.pattern); });
      if (!everywhere || begins_known(line, profiles)) continue;
      std::erase_if(out, [&](const Shape& other) { return shape.pattern.starts_with(other.pattern); });
      if (std::none_of(out.begin(), out.end(),
                       [&](const Shape& other) { return other.pattern.starts_with(shape.pattern); }))
        out.push_back(shape);
    }
  if (out.size() > kMostShapes) out.resize(kMostShapes);
  return out;
}

// Which profile recognises this text already.
std::string claimed_by(const std::string& kind, const std::string& text, const std::vector<ProfileContent>& files) {
  for (const ProfileContent& file : files) {
    ProfileContent own;
    own.id = file.id;
    for (const Entry& entry : file.entries)
      if (entry.role == "recognise" && entry.value == kind) own.entries.push_back(entry);
    const auto profile = assemble_profile(std::move(own));
    if (profile && !profile.value().find("recognise", text).empty()) return file.id;
  }
  return {};
}

// The program that all samples name, without its version; empty when they differ.
std::string program_of(const std::vector<Sample>& samples, std::string Source::*name) {
  const std::string first = without_version(samples.front().document.source.*name);
  const bool same = std::all_of(samples.begin(), samples.end(), [&](const Sample& sample) {
    return without_version(sample.document.source.*name) == first;
  });
  return same && count_code_points(first) >= kFewestCharacters ? first : std::string();
}

}  // namespace

std::vector<DraftEvidence> common_evidence(const std::vector<Sample>& samples, const std::vector<ProfileContent>& files,
                                           const std::vector<Profile>& profiles) {
  std::vector<DraftEvidence> out;
  const auto add = [&](const std::string& kind, const std::string& text, int weight) {
    if (!text.empty()) out.push_back({kind, text, false, weight, claimed_by(kind, text, files)});
  };
  add("producer", program_of(samples, &Source::producer), kProgramWeight);
  add("creator", program_of(samples, &Source::creator), kProgramWeight);
  std::vector<std::vector<std::string>> outlines, lines;
  for (const Sample& sample : samples) {
    outlines.push_back(outline_titles(sample.document));
    lines.push_back(samples.size() == 1 ? margin_lines(sample.document) : first_lines(sample.document));
  }
  const Roles headings{"section", "decision", "attachments", "item", "group"};
  for (const std::string& title : shared(outlines, headings, profiles, kMostOutline))
    add("outline", title, kOutlineWeight);
  for (const std::string& line : shared(lines, all_roles(), profiles, kMostLines)) add("words", line, kWordsWeight);
  if (samples.size() > 1)
    for (const Shape& shape : shared_shapes(lines, profiles))
      out.push_back({"words", shape.pattern, true, kWordsWeight, claimed_by("words", shape.example, files)});
  return out;
}

}  // namespace referat
