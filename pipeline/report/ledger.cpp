#include "pipeline/report/ledger.h"

#include <cstdlib>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/report/placement.h"

namespace referat {

namespace {

constexpr std::size_t kNotesOfAKind = 50;
constexpr std::size_t kQuotedCharacters = 80;

// "…" around a text, cut after kQuotedCharacters.
std::string quote(const Text& text) {
  std::string shown = text.str();
  const std::size_t end = code_point_offset(shown, kQuotedCharacters);
  if (end < shown.size()) shown = shown.substr(0, end) + "…";
  return "\"" + shown + "\"";
}

Note warning(const char* code, std::string message, std::vector<Place> at) {
  return {Severity::warning, code, std::move(message), "ledger", std::move(at)};
}

// Adds notes of one code up to the limit, then one that counts the rest.
class Notes {
 public:
  Notes(std::vector<Note>& out, const char* code) : out_(out), code_(code) {}
  void add(const Document& document, const Text& text, const std::string& what) {
    if (count_++ < kNotesOfAKind) out_.push_back(warning(code_, quote(text) + " " + what, places(document, text)));
  }
  void close() {
    if (count_ <= kNotesOfAKind) return;
    out_.push_back(warning(code_, std::to_string(count_ - kNotesOfAKind) + " more places like these", {}));
  }

 private:
  std::vector<Note>& out_;
  const char* code_;
  std::size_t count_ = 0;
};

// The order in which a page is read: word index and line, words of no line last.
struct Reading {
  std::size_t word = 0;
  int line = -1;
};

std::vector<std::vector<Reading>> reading_orders(const Document& document) {
  std::vector<std::vector<Reading>> orders(document.pages.size());
  std::vector<std::vector<bool>> taken(document.pages.size());
  for (std::size_t i = 0; i < taken.size(); ++i) taken[i].resize(document.pages[i].words.size());
  for (std::size_t l = 0; l < document.lines.size(); ++l) {
    const Line& line = document.lines[l];
    const auto page = static_cast<std::size_t>(line.page - 1);
    if (line.page < 1 || page >= orders.size()) continue;
    for (const int index : line.words) {
      const auto word = static_cast<std::size_t>(index);
      if (index < 0 || word >= taken[page].size() || taken[page][word]) continue;
      taken[page][word] = true;
      orders[page].push_back({word, static_cast<int>(l)});
    }
  }
  for (std::size_t page = 0; page < taken.size(); ++page) {
    for (std::size_t word = 0; word < taken[page].size(); ++word) {
      if (!taken[page][word]) orders[page].push_back({word, -1});
    }
  }
  return orders;
}

// Words that follow each other in reading order and stand beside each other.
bool neighbours(const Page& page, const Reading& a, const Reading& b) {
  if (a.line != b.line) return false;
  if (a.line >= 0) return true;
  const Word& left = page.words[a.word];
  const Word& right = page.words[b.word];
  return left.rotation == right.rotation && std::abs(left.baseline - right.baseline) <= left.size / 2;
}

// Appends the lost characters of a word to the text, one span for each stretch.
bool append_unplaced(const Placement& placement, const Document& document, std::size_t page, std::size_t word,
                     Text& out) {
  const std::string& text = document.pages[page].words[word].text;
  const std::size_t size = placement.size(page, word);
  bool some = false;
  for (std::size_t i = 0; i < size; ++i) {
    if (placement.is_space(page, word, i) || placement.state(page, word, i) != CharacterClass::unplaced) continue;
    std::size_t end = i;
    while (end < size && placement.state(page, word, end) == CharacterClass::unplaced) ++end;
    Span span;
    span.page = static_cast<int>(page + 1);
    span.word = static_cast<int>(word);
    span.first = static_cast<int>(i);
    span.count = static_cast<int>(end - i);
    const std::size_t from = code_point_offset(text, i);
    span.text = text.substr(from, code_point_offset(text, end) - from);
    span.space_before = !out.empty();
    out.spans.push_back(std::move(span));
    some = true;
    i = end;
  }
  return some;
}

void note_unplaced(const Placement& placement, const Document& document, std::vector<Note>& out) {
  Notes notes(out, "unplaced-text");
  const auto orders = reading_orders(document);
  for (std::size_t page = 0; page < orders.size(); ++page) {
    Text lost;
    std::optional<Reading> before;
    const auto close = [&] {
      if (!lost.empty()) notes.add(document, lost, "stands on the page and nowhere in the result");
      lost = {};
    };
    for (const Reading& reading : orders[page]) {
      if (before && !neighbours(document.pages[page], *before, reading)) close();
      if (!append_unplaced(placement, document, page, reading.word, lost)) close();
      before = reading;
    }
    close();
  }
  notes.close();
}

void note_doubles(const Placement& placement, const Document& document, std::vector<Note>& out) {
  Notes notes(out, "placed-twice");
  for (const DoublePlacement& twice : placement.doubles()) {
    notes.add(document, twice.text, std::string("stands in ") + twice.first + " and once more in " + twice.second);
  }
  notes.close();
}

std::int64_t& entry(Ledger& ledger, CharacterClass as) {
  switch (as) {
    case CharacterClass::text:
      return ledger.text;
    case CharacterClass::value:
      return ledger.value;
    case CharacterClass::label:
      return ledger.label;
    case CharacterClass::leader:
      return ledger.leader;
    case CharacterClass::bullet:
      return ledger.bullet;
    case CharacterClass::hyphen:
      return ledger.hyphen;
    case CharacterClass::furniture:
      return ledger.furniture;
    case CharacterClass::redacted:
      return ledger.redacted;
    case CharacterClass::duplicate:
      return ledger.duplicate;
    case CharacterClass::invisible:
      return ledger.invisible;
    case CharacterClass::outside:
      return ledger.outside;
    case CharacterClass::unplaced:
      break;
  }
  return ledger.unplaced;
}

}  // namespace

Ledger balance(const Document& document, std::vector<Note>* notes) {
  const Placement placement(document);
  Ledger ledger;
  for (std::size_t page = 0; page < document.pages.size(); ++page) {
    for (std::size_t word = 0; word < document.pages[page].words.size(); ++word) {
      for (std::size_t i = 0; i < placement.size(page, word); ++i) {
        if (placement.is_space(page, word, i)) continue;
        ++ledger.total;
        ++entry(ledger, placement.state(page, word, i));
      }
    }
  }
  if (notes) {
    if (ledger.unplaced > 0) note_unplaced(placement, document, *notes);
    note_doubles(placement, document, *notes);
  }
  return ledger;
}

}  // namespace referat
