// Text that was read, and is not what the page shows.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <span>

#include "pipeline/checks/checks_of.h"
#include "pipeline/document/characters.h"
#include "pipeline/document/unicode.h"

namespace referat {

namespace {

// So many single letters in a row are a word set wide apart, not an enumeration.
constexpr int kSpacedLetters = 6;
// Fewer words than this say nothing about a language.
constexpr int kWordsOfALanguage = 150;
// Of running Danish a third and more are words of the role frequent-word; of minutes full of names and numbers a sixth.
constexpr double kLeastFrequent = 0.10;

// The byte that Windows-1252 writes for a character of U+0080 to U+00FF or of its own upper row; 0 for all others.
unsigned char windows_byte(char32_t c) {
  if (c >= 0xA0 && c <= 0xFF) return static_cast<unsigned char>(c);
  constexpr std::array<char32_t, 32> kUpperRow{0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                               0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                               0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                               0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};
  const auto at = std::find(kUpperRow.begin(), kUpperRow.end(), c);
  return at == kUpperRow.end() ? static_cast<unsigned char>(0)
                               : static_cast<unsigned char>(0x80 + (at - kUpperRow.begin()));
}

bool is_continuation(char32_t c) {
  const unsigned char byte = windows_byte(c);
  return byte >= 0x80 && byte < 0xC0;
}

// UTF-8 that was read as Windows-1252: its lead byte for Latin letters or for punctuation, and what follows it.
bool is_misread_utf8(std::span<const char32_t> text) {
  if (text.size() < 2 || !is_continuation(text[1])) return false;
  if (text[0] == 0xC3) return true;
  if (text[0] == 0xC2) return text[1] != 0xBB && text[1] != 0xAB;  // closing and opening quotes stand behind letters
  return text[0] == 0xE2 && text.size() > 2 && is_continuation(text[2]);
}

// Marks that stand in the place of Danish letters between two small letters: æ, ø and å of Macintosh, DOS and ISO 646.
bool is_misread_letter(std::span<const char32_t> text, std::size_t at) {
  constexpr std::array<char32_t, 9> kMarks{0xBE, 0xBF, 0x0152, 0x2020, 0x203A, 0x2018, '|', '{', '}'};
  if (at == 0 || at + 1 >= text.size()) return false;
  return std::find(kMarks.begin(), kMarks.end(), text[at]) != kMarks.end() && is_lower(text[at - 1]) &&
         is_lower(text[at + 1]);
}

std::u32string code_points(std::string_view text) {
  std::u32string out;
  for (std::size_t i = 0; i < text.size();) out.push_back(next_code_point(text, i));
  return out;
}

bool is_ascii(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

bool has_mojibake(std::string_view text) {
  if (is_ascii(text) && text.find_first_of("|{}") == std::string_view::npos) return false;
  const std::u32string all = code_points(text);
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (is_misread_utf8(std::span(all).subspan(i)) || is_misread_letter(all, i)) return true;
  }
  return false;
}

bool is_one_letter(std::string_view word) {
  const CodePoint first = code_point_at(word, 0);
  return first.bytes == word.size() && is_letter(first.value);
}

// A run of kSpacedLetters words of one letter each.
bool has_spaced_letters(const Text& text) {
  int run = 0;
  for (std::size_t i = 0; i < text.spans.size(); ++i) {
    const bool ends = i + 1 == text.spans.size() || text.spans[i + 1].space_before;
    const bool alone = (i == 0 || text.spans[i].space_before) && ends && is_one_letter(text.spans[i].text);
    run = alone ? run + 1 : 0;
    if (run >= kSpacedLetters) return true;
  }
  return false;
}

// Where texts of one kind stand, and how many there are.
struct Found {
  int count = 0;
  std::vector<Place> at;
  void add(const Document& document, const Text& text) {
    ++count;
    const std::vector<Place> more = places(document, text);
    if (at.size() < 20) at.insert(at.end(), more.begin(), more.end());
  }
};

bool is_prose(PassageKind kind) { return kind == PassageKind::paragraph || kind == PassageKind::list_item; }

}  // namespace

std::vector<Note> check_characters(const CheckedDocument& checked) {
  Found replaced, spaced, misread;
  for (const Passage& passage : checked.passages) {
    if (passage.shown.find("\xEF\xBF\xBD") != std::string::npos) replaced.add(checked.document, *passage.text);
    if (has_spaced_letters(*passage.text)) spaced.add(checked.document, *passage.text);
    if (has_mojibake(passage.shown)) misread.add(checked.document, *passage.text);
  }
  std::vector<Note> notes;
  if (replaced.count > 0) {
    notes.push_back(check_note("text-replacement-character",
                               fmt::format("{} texts hold characters that nobody can read", replaced.count),
                               replaced.at));
  }
  if (spaced.count > 0) {
    notes.push_back(check_note("text-letter-spaced",
                               fmt::format("{} texts hold words whose letters stand apart", spaced.count), spaced.at));
  }
  if (misread.count > 0) {
    notes.push_back(check_note(
        "text-mojibake", fmt::format("{} texts hold letters of the wrong character set", misread.count), misread.at));
  }
  return notes;
}

std::vector<Note> check_language(const CheckedDocument& checked) {
  std::set<std::string, std::less<>> frequent;
  for (const Entry& entry : checked.profile.entries("frequent-word")) frequent.insert(fold_phrase(entry.text));
  if (frequent.empty()) return {};
  int words = 0, hits = 0;
  for (const Passage& passage : checked.passages) {
    if (!is_prose(passage.kind)) continue;
    for (const Span& span : passage.text->spans) {
      if (!begins_with_letter(span.text)) continue;
      ++words;
      if (span.text.size() <= 6) hits += frequent.contains(lower(span.text)) ? 1 : 0;
    }
  }
  if (words < kWordsOfALanguage || hits >= kLeastFrequent * words) return {};
  return {check_note("text-language",
                     fmt::format("{} of {} words are among the most frequent of the language; a sixth and more are "
                                 "usual",
                                 hits, words),
                     {})};
}

}  // namespace referat
