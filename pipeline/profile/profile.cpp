#include "pipeline/profile/profile.h"

#include <utf8proc.h>

#include <algorithm>
#include <cstdlib>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/hit_log.h"
#include "pipeline/profile/pattern.h"
#include "pipeline/profile/role_entries.h"

namespace referat {
namespace {

re2::StringPiece piece(std::string_view text) { return {text.data(), text.size()}; }

std::string to_nfc(std::string_view text) {
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
  for (const auto& [name, index] : entry.matcher->compiled().NamedCapturingGroups()) {
    const re2::StringPiece& part = parts[static_cast<std::size_t>(index)];
    if (part.data() != nullptr)
      hit.groups[name] = {offset(part), offset(part) + part.size(), std::string(part.data(), part.size())};
  }
  return hit;
}

// The first match of a pattern in text[range] that stands as whole words. A match that ends inside a word is tried once
// more up to that word's end, since RE2 takes the first alternative ("approve|approved") and knows no look-ahead.
std::optional<Hit> match_pattern(const Entry& entry, std::string_view text, ByteRange range, RE2::Anchor anchor) {
  const RE2& pattern = entry.matcher->compiled();
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

// The text without outer spaces and one trailing colon.
ByteRange without_colon(std::string_view text) {
  ByteRange range = trim(text, {0, text.size()});
  if (!range.empty() && text[range.end - 1] == ':') range = trim(text, {range.begin, range.end - 1});
  return range;
}

// A text whose parts do not fold as they do in the whole is folded again, part by part.
std::string fold_part(std::string_view text, ByteRange range) {
  return FoldedText(text.substr(range.begin, range.end - range.begin)).folded();
}

}  // namespace

std::string fold_phrase(std::string_view text) {
  const FoldedText folded(text);
  if (folded.is_plain()) return std::string(without_outer(folded.folded()));
  const std::string composed = to_nfc(text);
  return fold_part(composed, without_colon(composed));
}

const RoleEntries* Profile::role(const std::string& name) const {
  const auto found = roles_.find(name);
  return found == roles_.end() ? nullptr : found->second.get();
}

Profile Profile::with_log(HitLog* log) const {
  Profile logged = *this;
  logged.log_ = log;
  return logged;
}

void Profile::note(const Hit& hit, std::string_view text) const {
  if (log_ != nullptr) log_->add(hit, text);
}

const std::vector<Entry>& Profile::entries(const std::string& role_name) const {
  static const std::vector<Entry> none;
  const RoleEntries* entries = role(role_name);
  return entries == nullptr ? none : entries->all();
}

std::optional<Hit> Profile::answer_whole(const std::string& role_name, const FoldedText& folded) const {
  const RoleEntries* entries = role(role_name);
  const std::string_view text = folded.text();
  const ByteRange range = without_colon(text);
  if (entries == nullptr || range.empty()) return std::nullopt;
  if (const PhraseIndex& phrases = entries->phrases(); !phrases.empty()) {
    const auto found =
        folded.is_plain() ? phrases.whole(without_outer(folded.folded())) : phrases.whole(fold_phrase(text));
    if (found) return phrase_hit(entries->all()[*found], range.begin, range.end);
  }
  for (const Entry* entry : entries->patterns())
    if (entry->matcher->may_match(folded, Pattern::Place::whole))
      if (auto hit = match_within(*entry, text, range, RE2::ANCHOR_BOTH)) return hit;
  return std::nullopt;
}

std::optional<Hit> Profile::whole_by(const Entry& pattern, const FoldedText& folded) const {
  const std::string_view text = folded.text();
  const ByteRange range = without_colon(text);
  if (range.empty() || !pattern.pattern || !pattern.matcher->may_match(folded, Pattern::Place::whole))
    return std::nullopt;
  auto hit = match_within(pattern, text, range, RE2::ANCHOR_BOTH);
  if (hit) note(*hit, text);
  return hit;
}

std::optional<Hit> Profile::answer_prefix(const std::string& role_name, const FoldedText& folded) const {
  const RoleEntries* entries = role(role_name);
  const std::string_view text = folded.text();
  const ByteRange range = trim(text, {0, text.size()});
  if (entries == nullptr || range.empty()) return std::nullopt;
  if (const PhraseIndex& phrases = entries->phrases(); !phrases.empty()) {
    if (folded.is_plain()) {
      const std::size_t begin = folded.folded().front() == ' ' ? 1 : 0;
      if (const auto found = phrases.at(folded.folded(), begin))
        return phrase_hit(entries->all()[found->entry], range.begin, folded.origin(begin + found->bytes));
    } else {
      const FoldedText inner(text.substr(range.begin, range.end - range.begin));
      if (const auto found = phrases.at(inner.folded(), 0))
        return phrase_hit(entries->all()[found->entry], range.begin, range.begin + inner.origin(found->bytes));
    }
  }
  for (const Entry* entry : entries->patterns())
    if (entry->matcher->may_match(folded, Pattern::Place::at_start))
      if (auto hit = match_within(*entry, text, range, RE2::ANCHOR_START)) return hit;
  return std::nullopt;
}

std::optional<Hit> Profile::glued_prefix(const std::string& role_name, std::string_view text) const {
  const RoleEntries* entries = role(role_name);
  const ByteRange range = trim(text, {0, text.size()});
  if (entries == nullptr || range.empty()) return std::nullopt;
  const FoldedText folded(text.substr(range.begin, range.end - range.begin));
  const auto found = entries->phrases().glued(folded.folded());
  if (!found) return std::nullopt;
  const std::size_t end = range.begin + folded.origin(found->bytes);
  const char32_t next = code_point_at(text, end).value;
  if (!is_upper_case(next) && !(next >= U'0' && next <= U'9')) return std::nullopt;
  Hit hit = phrase_hit(entries->all()[found->entry], range.begin, end);
  note(hit, text);
  return hit;
}

std::vector<Hit> Profile::find(const std::string& role_name, const FoldedText& folded) const {
  const RoleEntries* entries = role(role_name);
  if (entries == nullptr) return {};
  std::vector<Hit> hits;
  if (const PhraseIndex& phrases = entries->phrases(); !phrases.empty()) {
    const std::string& text = folded.folded();
    for (std::size_t at = 0; at < text.size(); at = end_of_piece(text, at))
      if (const auto found = phrases.at(text, at))
        hits.push_back(phrase_hit(entries->all()[found->entry], folded.origin(at), folded.origin(at + found->bytes)));
  }
  const std::string_view text = folded.text();
  for (const Entry* entry : entries->patterns()) {
    if (!entry->matcher->may_match(folded, Pattern::Place::anywhere)) continue;
    ByteRange range{0, text.size()};
    while (auto hit = match_pattern(*entry, text, range, RE2::UNANCHORED)) {
      range.begin = std::max(hit->end, hit->begin + 1);
      hits.push_back(std::move(*hit));
    }
  }
  std::stable_sort(hits.begin(), hits.end(), [](const Hit& a, const Hit& b) { return a.begin < b.begin; });
  std::vector<Hit> out;
  for (Hit& hit : hits)
    if (out.empty() || hit.begin >= out.back().end) out.push_back(std::move(hit));
  for (const Hit& hit : out) note(hit, text);
  return out;
}

std::optional<Hit> Profile::whole(const std::string& role, const FoldedText& text) const {
  auto hit = answer_whole(role, text);
  if (hit) note(*hit, text.text());
  return hit;
}

std::optional<Hit> Profile::prefix(const std::string& role, const FoldedText& text) const {
  auto hit = answer_prefix(role, text);
  if (hit) note(*hit, text.text());
  return hit;
}

std::optional<Hit> Profile::whole(const std::string& role, std::string_view text) const {
  return whole(role, FoldedText(text));
}
std::optional<Hit> Profile::whole_by(const Entry& pattern, std::string_view text) const {
  return whole_by(pattern, FoldedText(text));
}
std::optional<Hit> Profile::prefix(const std::string& role, std::string_view text) const {
  return prefix(role, FoldedText(text));
}
std::vector<Hit> Profile::find(const std::string& role, std::string_view text) const {
  return find(role, FoldedText(text));
}

}  // namespace referat
