#include "pipeline/profile/phrase_index.h"

#include <algorithm>

#include "pipeline/profile/fold.h"

namespace referat {

std::size_t end_of_piece(std::string_view text, std::size_t begin) {
  const CodePoint first = code_point_at(text, begin);
  std::size_t end = begin + first.bytes;
  if (!is_word_character(first.value)) return end;
  while (end < text.size()) {
    const auto byte = static_cast<unsigned char>(text[end]);
    const CodePoint next = byte < 0x80 ? CodePoint{byte, 1} : code_point_at(text, end);
    if (!is_word_character(next.value)) break;
    end += next.bytes;
  }
  return end;
}

void PhraseIndex::add(std::string folded, std::size_t entry) {
  std::size_t& longest = longest_[folded.substr(0, end_of_piece(folded, 0))];
  longest = std::max(longest, folded.size());
  longest_of_all_ = std::max(longest_of_all_, folded.size());
  phrases_.try_emplace(std::move(folded), entry);
}

std::optional<std::size_t> PhraseIndex::whole(std::string_view folded) const {
  if (folded.size() > longest_of_all_) return std::nullopt;
  const auto found = phrases_.find(folded);
  if (found == phrases_.end()) return std::nullopt;
  return found->second;
}

std::optional<PhraseIndex::Found> PhraseIndex::at(std::string_view folded, std::size_t begin) const {
  std::size_t end = end_of_piece(folded, begin);
  if (end - begin > longest_of_all_) return std::nullopt;
  const auto longest = longest_.find(folded.substr(begin, end - begin));
  if (longest == longest_.end()) return std::nullopt;
  std::optional<Found> best;
  while (end - begin <= longest->second) {
    if (const auto entry = whole(folded.substr(begin, end - begin))) best = Found{*entry, end - begin};
    if (end >= folded.size()) break;
    end = end_of_piece(folded, end);
  }
  return best;
}

std::optional<PhraseIndex::Found> PhraseIndex::glued(std::string_view folded) const {
  for (std::size_t bytes = std::min(longest_of_all_, folded.size()); bytes > 0; --bytes) {
    const auto entry = whole(folded.substr(0, bytes));
    if (entry && !is_word_edge(folded, bytes)) return Found{*entry, bytes};
  }
  return std::nullopt;
}

}  // namespace referat
