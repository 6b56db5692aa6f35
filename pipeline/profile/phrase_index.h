// The phrases of one role, looked up in folded texts.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace referat {

class PhraseIndex {
 public:
  struct Found {
    std::size_t entry = 0, bytes = 0;  // the number it was added with, the length of the phrase
  };

  // A phrase as fold_phrase gives it. Of equal ones the first counts.
  void add(std::string folded, std::size_t entry);
  bool empty() const { return phrases_.empty(); }

  // The phrase that is this.
  std::optional<std::size_t> whole(std::string_view folded) const;
  // The longest phrase that begins at this byte, a word's edge, and ends at a word's edge.
  std::optional<Found> at(std::string_view folded, std::size_t begin) const;
  // The longest phrase with which the text begins and that ends inside a word.
  std::optional<Found> glued(std::string_view folded) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const { return std::hash<std::string_view>()(text); }
  };
  template <typename Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Map<std::size_t> phrases_;
  Map<std::size_t> longest_;  // by their first piece: bytes of the longest phrase that begins with it
  std::size_t longest_of_all_ = 0;
};

// Where the piece that begins at a word's edge ends: at the next one, so it is one word or one other character.
std::size_t end_of_piece(std::string_view text, std::size_t begin);

}  // namespace referat
