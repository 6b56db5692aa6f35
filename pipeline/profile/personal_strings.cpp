#include "pipeline/profile/personal_strings.h"

#include <algorithm>
#include <cctype>
#include <optional>
#include <string>

#include "pipeline/document/characters.h"
#include "pipeline/profile/cpr.h"

namespace referat {

namespace {

// How far before a number its label may stand, and how many characters may part them.
constexpr std::size_t kLabelReach = 48, kLabelGap = 8;

bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
bool digit_at(std::string_view text, std::size_t at) { return at < text.size() && is_ascii_digit(text[at]); }

// The last label of role number-label that ends shortly before this place; empty when there is none.
std::string label_before(std::string_view text, std::size_t at, const Profile& profile) {
  std::size_t from = at > kLabelReach ? at - kLabelReach : 0;
  while (from > 0 && (static_cast<unsigned char>(text[from]) & 0xC0) == 0x80) --from;
  const std::string_view window = text.substr(from, at - from);
  const std::vector<Hit> hits = profile.find("number-label", window);
  if (hits.empty()) return {};
  const std::string_view gap = window.substr(hits.back().end);
  const bool near = gap.size() <= kLabelGap && gap.find_first_of("0123456789;") == std::string_view::npos;
  return near ? hits.back().value : std::string();
}

// A run of digits in groups, each parted from the one before by one space, one dash, or a dash in spaces.
struct DigitGroup {
  std::size_t begin = 0, end = 0;
  bool dashed = false;  // a dash parts it from the one before
  std::size_t size() const { return end - begin; }
};
struct DigitRun {
  std::vector<DigitGroup> groups;
  bool plus = false;  // stands before it
  std::size_t begin() const { return groups.front().begin - (plus ? 1 : 0); }
  std::size_t end() const { return groups.back().end; }
  bool is(std::initializer_list<std::size_t> sizes) const {
    return std::equal(groups.begin(), groups.end(), sizes.begin(), sizes.end(),
                      [](const DigitGroup& group, std::size_t size) { return group.size() == size; });
  }
  std::string digits(std::string_view text) const {
    std::string out;
    for (const DigitGroup& group : groups) out += text.substr(group.begin, group.size());
    return out;
  }
};

// Length of what may part two groups; 0 when nothing of the kind stands here. Sets `dash`.
std::size_t separator_at(std::string_view text, std::size_t at, bool& dash) {
  std::size_t length = 0;
  dash = false;
  const auto space = [&] {
    const CodePoint c = code_point_at(text, at + length);
    if (at + length < text.size() && (c.value == ' ' || c.value == 0xA0)) length += c.bytes;
  };
  space();
  const CodePoint c = code_point_at(text, at + length);
  if (at + length < text.size() && is_dash(c.value)) {
    dash = true;
    length += c.bytes;
    space();
  }
  return digit_at(text, at + length) ? length : 0;
}

DigitRun run_at(std::string_view text, std::size_t at) {
  DigitRun run;
  for (bool dash = false; digit_at(text, at);) {
    DigitGroup group{at, at, dash};
    while (digit_at(text, group.end)) ++group.end;
    run.groups.push_back(group);
    const std::size_t gap = separator_at(text, group.end, dash);
    if (gap == 0) break;
    at = group.end + gap;
  }
  return run;
}

// Six digits, a dash and four, where only spaces part them from further groups.
std::optional<DigitRun> dashed_cpr_in(const DigitRun& run) {
  for (std::size_t i = 0; i + 1 < run.groups.size(); ++i) {
    if (run.groups[i].size() != 6 || run.groups[i + 1].size() != 4 || !run.groups[i + 1].dashed) continue;
    if (run.groups[i].dashed || (i + 2 < run.groups.size() && run.groups[i + 2].dashed)) continue;
    return DigitRun{{run.groups[i], run.groups[i + 1]}, i == 0 && run.plus};
  }
  return std::nullopt;
}

// No letter, digit or joining mark runs on over the edges of [begin, end).
bool stands_alone(std::string_view text, std::size_t begin, std::size_t end) {
  const auto joins = [](char c) { return c == '/' || c == '.' || c == '_' || c == '-' || c == ',' || c == ':'; };
  if (begin > 0) {
    const char before = text[begin - 1];
    if (static_cast<unsigned char>(before) >= 0x80 || std::isalnum(static_cast<unsigned char>(before))) {
      std::size_t start = begin - 1;
      while (start > 0 && (static_cast<unsigned char>(text[start]) & 0xC0) == 0x80) --start;
      const char32_t c = code_point_at(text, start).value;
      if (is_letter(c) || is_digit(c) || is_dash(c)) return false;
    }
    if (joins(before) && begin > 1 && before != ':' && before != ',' &&
        std::isalnum(static_cast<unsigned char>(text[begin - 2])))
      return false;
  }
  if (end >= text.size()) return true;
  const char32_t after = code_point_at(text, end).value;
  if (is_letter(after) || is_digit(after)) return false;
  return !(joins(text[end]) && end + 1 < text.size() && std::isalnum(static_cast<unsigned char>(text[end + 1])));
}

std::optional<PersonalKind> judge_cpr(std::string_view text, const DigitRun& run, const std::string& label) {
  if (run.plus || (!run.is({10}) && !run.is({6, 4})) || (!label.empty() && label != "cpr")) return std::nullopt;
  const std::string digits = run.digits(text);
  const bool labelled = label == "cpr", dashed = run.groups.back().dashed;
  switch (prove_cpr(digits)) {
    case CprProof::check_digit:
      return labelled || dashed ? PersonalKind::cpr : PersonalKind::cpr_likely;
    case CprProof::open_date:
      return labelled || dashed ? std::optional(PersonalKind::cpr_likely) : std::nullopt;
    case CprProof::date:
      return labelled ? std::optional(PersonalKind::cpr_likely) : std::nullopt;
    case CprProof::none:
      break;
  }
  return labelled && is_replacement_cpr(digits) ? std::optional(PersonalKind::cpr_likely) : std::nullopt;
}

// Pairs with even steps upwards are years, classes or sizes, one after the other.
bool counts_up(std::string_view digits) {
  const auto pair = [&](std::size_t i) { return (digits[2 * i] - '0') * 10 + (digits[2 * i + 1] - '0'); };
  return pair(1) > pair(0) && pair(1) - pair(0) == pair(2) - pair(1) && pair(2) - pair(1) == pair(3) - pair(2);
}

bool is_phone(std::string_view text, const DigitRun& run, const std::string& label) {
  if (!label.empty() && label != "phone") return false;
  const bool dashed = std::any_of(run.groups.begin(), run.groups.end(), [](const auto& group) { return group.dashed; });
  const std::string digits = run.digits(text);
  if (run.plus) return digits.size() >= 8 && digits.size() <= 15;
  if (dashed && label.empty()) return false;
  if (digits.starts_with("0045") && digits.size() == 12) return true;
  if (digits.size() != 8 || digits[0] < '2') return false;
  return label == "phone" || (run.is({2, 2, 2, 2}) && !counts_up(digits));
}

bool is_local(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80 ||
         std::string_view(".!#$%&'*+/=?^_`{|}~-").find(c) != std::string_view::npos;
}
bool is_domain(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || static_cast<unsigned char>(c) >= 0x80 || c == '-' || c == '.';
}

void find_emails(std::string_view text, std::vector<PersonalString>& out) {
  for (std::size_t at = text.find('@'); at != std::string_view::npos; at = text.find('@', at + 1)) {
    std::size_t begin = at, end = at + 1;
    while (begin > 0 && is_local(text[begin - 1])) --begin;
    while (begin < at && (text[begin] == '.' || text[begin] == '\'' || text[begin] == '/')) ++begin;
    while (end < text.size() && is_domain(text[end])) ++end;
    while (end > at + 1 && (text[end - 1] == '.' || text[end - 1] == '-')) --end;
    const std::string_view domain = text.substr(at + 1, end - at - 1);
    const std::size_t dot = domain.rfind('.');
    const bool has_top = dot != std::string_view::npos && dot > 0 && domain.size() - dot > 2 &&
                         !std::any_of(domain.begin() + static_cast<std::ptrdiff_t>(dot), domain.end(), is_ascii_digit);
    if (begin < at && has_top) out.push_back({PersonalKind::email, begin, end});
  }
}

void find_numbers(std::string_view text, const Profile& profile, std::vector<PersonalString>& out) {
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_ascii_digit(text[at])) continue;
    DigitRun run = run_at(text, at);
    run.plus = at > 0 && text[at - 1] == '+';
    at = run.end();
    if (at - run.begin() < 8) continue;
    const std::size_t begin = run.begin(), end = run.end();
    if (!stands_alone(text, begin, end)) continue;
    if (const auto inner = dashed_cpr_in(run)) run = *inner;
    const std::string label = label_before(text, run.begin(), profile);
    if (const auto cpr = judge_cpr(text, run, label)) {
      out.push_back({*cpr, run.begin(), run.end()});
    } else if (is_phone(text, run, label)) {
      out.push_back({PersonalKind::phone, run.begin(), run.end()});
    }
  }
}

// Four digits before a capital: what every address with a postal code holds.
bool may_hold_postcode(std::string_view text) {
  for (std::size_t i = 0; i + 5 < text.size(); ++i) {
    if (!digit_at(text, i) || !digit_at(text, i + 1) || !digit_at(text, i + 2) || !digit_at(text, i + 3)) continue;
    if (text[i + 4] == ' ' && is_upper(code_point_at(text, i + 5).value)) return true;
  }
  return false;
}

void find_addresses(std::string_view text, const Profile& profile, std::vector<PersonalString>& out) {
  if (!may_hold_postcode(text)) return;
  for (const Hit& hit : profile.find("private-address", text)) {
    const auto name = hit.groups.find("name");
    const auto street = hit.groups.find("street");
    if (name != hit.groups.end() && !profile.find("institution", name->second.text).empty()) continue;
    out.push_back({PersonalKind::address, street == hit.groups.end() ? hit.begin : street->second.begin, hit.end});
  }
}

}  // namespace

std::string_view code_of(PersonalKind kind) {
  switch (kind) {
    case PersonalKind::cpr:
      return "cpr-number";
    case PersonalKind::cpr_likely:
      return "cpr-number-likely";
    case PersonalKind::email:
      return "email-address";
    case PersonalKind::phone:
      return "phone-number";
    case PersonalKind::address:
      return "private-address";
  }
  return "cpr-number-likely";
}

std::vector<PersonalString> find_personal_strings(std::string_view text, const Profile& profile) {
  std::vector<PersonalString> found;
  if (text.find_first_of("0123456789@") == std::string_view::npos) return found;
  find_emails(text, found);
  find_numbers(text, profile, found);
  find_addresses(text, profile, found);
  std::stable_sort(found.begin(), found.end(), [](const auto& a, const auto& b) { return a.begin < b.begin; });
  std::size_t end = 0;
  std::erase_if(found, [&](const PersonalString& one) {
    if (one.begin < end) return true;
    end = one.end;
    return false;
  });
  return found;
}

}  // namespace referat
