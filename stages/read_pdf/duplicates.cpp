#include "stages/read_pdf/duplicates.h"

#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <tuple>

namespace referat::reading {
namespace {

// A copy lies within these shares of the font size, along and across the line.
constexpr Length along_limit(Length size) { return size / 10; }
constexpr Length across_limit(Length size) { return size / 5; }
// Copies looked at for one word; enough for any page that is not made to hurt.
constexpr std::size_t kMostCandidates = 32;

struct Candidate {
  std::uint64_t hash = 0;
  Length across = 0, along = 0;
  int word = 0;
  auto key() const { return std::tie(hash, across, along, word); }
};

std::uint64_t hash_of(const Word& word) {  // FNV-1a
  std::uint64_t hash = 14695981039346656037ULL ^ static_cast<std::uint64_t>(word.rotation);
  for (const char byte : word.text) hash = (hash ^ static_cast<unsigned char>(byte)) * 1099511628211ULL;
  return hash;
}

Length start_of(const Word& word) { return word.rotation % 180 == 0 ? word.box.left : word.box.top; }

std::vector<Candidate> candidates(const std::vector<Word>& words) {
  std::vector<Candidate> result;
  result.reserve(words.size());
  for (std::size_t i = 0; i < words.size(); ++i)
    if (words[i].visibility == Visibility::visible)
      result.push_back({hash_of(words[i]), words[i].baseline, start_of(words[i]), static_cast<int>(i)});
  std::sort(result.begin(), result.end(), [](const auto& a, const auto& b) { return a.key() < b.key(); });
  return result;
}

}  // namespace

std::vector<int> mark_duplicates(std::vector<Word>& words) {
  std::vector<int> shifted;
  const std::vector<Candidate> sorted = candidates(words);
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const Length size = words[static_cast<std::size_t>(sorted[i].word)].size;
    for (std::size_t k = i + 1; k < sorted.size() && k - i <= kMostCandidates; ++k) {
      if (sorted[k].hash != sorted[i].hash || sorted[k].across - sorted[i].across > across_limit(size)) break;
      const Length along = std::abs(sorted[k].along - sorted[i].along);
      if (along > along_limit(size)) continue;
      const int first = std::min(sorted[i].word, sorted[k].word), second = std::max(sorted[i].word, sorted[k].word);
      Word& original = words[static_cast<std::size_t>(first)];
      Word& copy = words[static_cast<std::size_t>(second)];
      if (original.text != copy.text || original.visibility != Visibility::visible ||
          copy.visibility != Visibility::visible)
        continue;
      copy.visibility = Visibility::duplicate;
      if (along + (sorted[k].across - sorted[i].across) > size / 200) shifted.push_back(first);
    }
  }
  std::sort(shifted.begin(), shifted.end());
  shifted.erase(std::unique(shifted.begin(), shifted.end()), shifted.end());
  return shifted;
}

}  // namespace referat::reading
