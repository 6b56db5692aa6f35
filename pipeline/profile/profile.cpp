#include "pipeline/profile/profile.h"

#include <re2/re2.h>
#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "pipeline/profile/fold.h"

namespace referat {
namespace {

using Folded = std::multimap<std::string, std::size_t>;

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

// Code points below U+0300 are composed as they stand (Unicode Standard Annex 15, NFC_Quick_Check).
bool is_composed(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0xCC; });
}

std::string to_nfc(std::string_view text) {
  if (is_composed(text)) return std::string(text);
  utf8proc_uint8_t* composed = nullptr;
  const auto count =
      utf8proc_map(reinterpret_cast<const utf8proc_uint8_t*>(text.data()), static_cast<utf8proc_ssize_t>(text.size()),
                   &composed, static_cast<utf8proc_option_t>(UTF8PROC_STABLE | UTF8PROC_COMPOSE));
  if (count < 0) return std::string(text);
  std::string out(reinterpret_cast<const char*>(composed), static_cast<std::size_t>(count));
  std::free(composed);
  return out;
}

Hit phrase_hit(const Entry& entry, std::size_t begin, std::size_t end) { return {&entry, entry.value, begin, end, {}}; }

Hit pattern_hit(const Entry& entry, std::string_view text, const std::vector<re2::StringPiece>& parts) {
  const auto offset = [&](const re2::StringPiece& part) { return static_cast<std::size_t>(part.data() - text.data()); };
  Hit hit = phrase_hit(entry, offset(parts[0]), offset(parts[0]) + parts[0].size());
  for (const auto& [name, index] : entry.compiled->NamedCapturingGroups()) {
    const re2::StringPiece& part = parts[static_cast<std::size_t>(index)];
    if (part.data() != nullptr)
      hit.groups[name] = {offset(part), offset(part) + part.size(), std::string(part.data(), part.size())};
  }
  return hit;
}

// The first match of a pattern in text[range] that stands as whole words. A match that ends inside a word is tried once
// more up to that word's end, since RE2 takes the first alternative ("approve|approved") and knows no look-ahead.
std::optional<Hit> match_pattern(const Entry& entry, std::string_view text, ByteRange range, RE2::Anchor anchor) {
  const RE2& pattern = *entry.compiled;
  std::vector<re2::StringPiece> parts(static_cast<std::size_t>(pattern.NumberOfCapturingGroups()) + 1);
  const int count = static_cast<int>(parts.size());
  while (range.begin <= range.end) {
    if (!pattern.Match(piece(text), range.begin, range.end, anchor, parts.data(), count)) return std::nullopt;
    const auto begin = static_cast<std::size_t>(parts[0].data() - text.data());
    std::size_t end = begin + parts[0].size();
    if (is_word_edge(text, begin)) {
      if (is_word_edge(text, end)) return pattern_hit(entry, text, parts);
      while (end < range.end && !is_word_edge(text, end)) end += code_point_at(text, end).bytes;
      if (pattern.Match(piece(text), begin, end, RE2::ANCHOR_BOTH, parts.data(), count))
        return pattern_hit(entry, text, parts);
    }
    if (anchor != RE2::UNANCHORED || begin >= range.end) return std::nullopt;
    range.begin = begin + code_point_at(text, begin).bytes;
  }
  return std::nullopt;
}

// The same within `range` alone: `^` and `$` stand for its ends.
std::optional<Hit> match_within(const Entry& entry, std::string_view text, ByteRange range, RE2::Anchor anchor) {
  const std::string_view inner = text.substr(range.begin, range.end - range.begin);
  auto hit = match_pattern(entry, inner, {0, inner.size()}, anchor);
  if (!hit) return hit;
  hit->begin += range.begin;
  hit->end += range.begin;
  for (auto& [name, group] : hit->groups) {
    group.begin += range.begin;
    group.end += range.begin;
  }
  return hit;
}

// The longest phrase that begins at a byte of the folded text and ends at a word's edge; `glued`: ends inside a word.
struct PhraseAt {
  std::size_t index = 0, bytes = 0;
};
std::optional<PhraseAt> phrase_at(const Folded& folded, std::string_view text, std::size_t at, std::size_t longest,
                                  bool glued) {
  for (std::size_t bytes = std::min(longest, text.size() - at); bytes > 0; --bytes) {
    if (is_word_edge(text, at + bytes) == glued) continue;
    const auto found = folded.find(std::string(text.substr(at, bytes)));
    if (found != folded.end()) return PhraseAt{found->second, bytes};
  }
  return std::nullopt;
}

// The text without outer spaces and one trailing colon.
ByteRange without_colon(std::string_view text) {
  ByteRange range = trim(text, {0, text.size()});
  if (!range.empty() && text[range.end - 1] == ':') range = trim(text, {range.begin, range.end - 1});
  return range;
}

}  // namespace

std::string fold_phrase(std::string_view text) {
  const std::string composed = to_nfc(text);
  const ByteRange range = without_colon(composed);
  return fold_with_origin(std::string_view(composed).substr(range.begin, range.end - range.begin)).text;
}

const std::vector<Entry>& Profile::entries(const std::string& role) const {
  static const std::vector<Entry> none;
  const auto found = entries_.find(role);
  return found == entries_.end() ? none : found->second;
}

std::optional<Hit> Profile::whole(const std::string& role, std::string_view text) const {
  const ByteRange range = without_colon(text);
  if (range.empty()) return std::nullopt;
  const auto& all = entries(role);
  if (const auto phrases = folded_.find(role); phrases != folded_.end()) {
    const auto found = phrases->second.find(fold_phrase(text));
    if (found != phrases->second.end()) return phrase_hit(all[found->second], range.begin, range.end);
  }
  for (const Entry& entry : all)
    if (entry.pattern)
      if (auto hit = match_within(entry, text, range, RE2::ANCHOR_BOTH)) return hit;
  return std::nullopt;
}

std::optional<Hit> Profile::whole_by(const Entry& pattern, std::string_view text) const {
  const ByteRange range = without_colon(text);
  if (range.empty() || !pattern.pattern) return std::nullopt;
  return match_within(pattern, text, range, RE2::ANCHOR_BOTH);
}

std::optional<Hit> Profile::prefix(const std::string& role, std::string_view text) const {
  const ByteRange range = trim(text, {0, text.size()});
  if (range.empty()) return std::nullopt;
  const auto& all = entries(role);
  if (const auto phrases = folded_.find(role); phrases != folded_.end()) {
    const std::string_view inner = text.substr(range.begin, range.end - range.begin);
    const FoldedText folded = fold_with_origin(inner);
    if (const auto found = phrase_at(phrases->second, folded.text, 0, longest_.at(role), false))
      return phrase_hit(all[found->index], range.begin, range.begin + folded.origin[found->bytes]);
  }
  for (const Entry& entry : all)
    if (entry.pattern)
      if (auto hit = match_within(entry, text, range, RE2::ANCHOR_START)) return hit;
  return std::nullopt;
}

std::optional<Hit> Profile::glued_prefix(const std::string& role, std::string_view text) const {
  const ByteRange range = trim(text, {0, text.size()});
  const auto phrases = folded_.find(role);
  if (range.empty() || phrases == folded_.end()) return std::nullopt;
  const FoldedText folded = fold_with_origin(text.substr(range.begin, range.end - range.begin));
  const auto found = phrase_at(phrases->second, folded.text, 0, longest_.at(role), true);
  if (!found) return std::nullopt;
  const std::size_t end = range.begin + folded.origin[found->bytes];
  const char32_t next = code_point_at(text, end).value;
  if (!is_upper_case(next) && !(next >= U'0' && next <= U'9')) return std::nullopt;
  return phrase_hit(entries(role)[found->index], range.begin, end);
}

std::vector<Hit> Profile::find(const std::string& role, std::string_view text) const {
  const auto& all = entries(role);
  std::vector<Hit> hits;
  if (const auto phrases = folded_.find(role); phrases != folded_.end()) {
    const FoldedText folded = fold_with_origin(text);
    const std::size_t longest = longest_.at(role);
    for (std::size_t at = 0; at < folded.text.size(); at += code_point_at(folded.text, at).bytes) {
      if (!is_word_edge(folded.text, at)) continue;
      if (const auto found = phrase_at(phrases->second, folded.text, at, longest, false))
        hits.push_back(phrase_hit(all[found->index], folded.origin[at], folded.origin[at + found->bytes]));
    }
  }
  for (const Entry& entry : all) {
    if (!entry.pattern) continue;
    ByteRange range{0, text.size()};
    while (auto hit = match_pattern(entry, text, range, RE2::UNANCHORED)) {
      range.begin = std::max(hit->end, hit->begin + 1);
      hits.push_back(std::move(*hit));
    }
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
  std::vector<Hit> out;
  for (Hit& hit : hits)
    if (out.empty() || hit.begin >= out.back().end) out.push_back(std::move(hit));
  return out;
}

}  // namespace referat
