#include "pipeline/profile/numbers.h"

#include <algorithm>

namespace referat {
namespace {

bool has_digit(std::string_view text) { return text.find_first_of("0123456789") != std::string_view::npos; }

// End of the run without spaces that begins at `at`, without a comma, stop or bracket at its end.
std::size_t end_of_value(std::string_view text, std::size_t at, std::size_t limit) {
  std::size_t end = at;
  while (end < limit && !is_space(code_point_at(text, end).value)) end += code_point_at(text, end).bytes;
  while (end > at && std::string_view(",.;)").find(text[end - 1]) != std::string_view::npos) --end;
  return end;
}

// A number that its format prints with spaces inside: "27.69.08 P20", "27.69.08 P 20".
std::size_t with_further_parts(std::string_view text, const ByteRange& first, std::size_t limit,
                               const Profile& profile) {
  constexpr int kParts = 2;
  std::size_t whole = first.end, end = first.end;
  for (int part = 0; part < kParts; ++part) {
    const ByteRange rest = trim(text, {end, limit});
    end = end_of_value(text, rest.begin, rest.end);
    if (end <= rest.begin) break;
    if (profile.whole("number-format", text.substr(first.begin, end - first.begin))) whole = end;
  }
  return whole;
}

// Where the label ends with its colon, and whether it has one.
std::pair<std::size_t, bool> with_colon(std::string_view text, std::size_t end, std::size_t limit) {
  const ByteRange rest = trim(text, {end, limit});
  if (!rest.empty() && text[rest.begin] == ':') return {rest.begin + 1, true};
  return {end, false};
}

}  // namespace

std::vector<FoundNumber> find_numbers(std::string_view text, const Profile& profile) {
  const ByteRange all = trim(text, {0, text.size()});
  if (all.end > all.begin + 2 && text[all.begin] == '(' && text[all.end - 1] == ')')
    if (const auto inner = profile.whole("number-format", text.substr(all.begin + 1, all.end - all.begin - 2)))
      return {{inner->value, {}, {all.begin + 1 + inner->begin, all.begin + 1 + inner->end}}};
  if (const auto bare = profile.whole("number-format", text)) return {{bare->value, {}, {bare->begin, bare->end}}};
  std::vector<FoundNumber> out;
  const std::vector<Hit> labels = profile.find("number", text);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const std::size_t limit = i + 1 < labels.size() ? labels[i + 1].begin : all.end;
    if (labels[i].begin < (out.empty() ? 0 : out.back().value.end)) continue;
    const auto [label_end, colon] = with_colon(text, labels[i].end, limit);
    const ByteRange rest = trim(text, {label_end, limit});
    FoundNumber found{labels[i].value, {labels[i].begin, label_end}, {rest.begin, rest.begin}};
    if (found.kind == "caseType") {
      if (!colon) continue;
      found.value = rest;
    } else {
      const std::size_t end = end_of_value(text, rest.begin, rest.end);
      if (has_digit(text.substr(rest.begin, end - rest.begin)))
        found.value.end = with_further_parts(text, {rest.begin, end}, rest.end, profile);
      else if (!colon && !(labels[i].begin == all.begin && rest.empty()))
        continue;
    }
    out.push_back(found);
  }
  return out;
}

}  // namespace referat
