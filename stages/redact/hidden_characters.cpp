#include "stages/redact/hidden_characters.h"

#include <algorithm>

#include "pipeline/document/unicode.h"

namespace referat::redaction {

namespace {

constexpr char32_t kFullBlock = 0x2588;

int shown_by(const Span& span) { return static_cast<int>(count_code_points(span.text)); }

// Builds a text of which stretches become marks.
class Marking {
 public:
  Marking(const HiddenCharacters& hidden, const std::string& mark) : hidden_(hidden), mark_(mark) {}

  void add(const Span& span) {
    const int shown = shown_by(span);
    if (shown == 0) {  // an undone hyphen
      if (!is_hidden(span, 0)) out_.spans.push_back(span);
      return;
    }
    const bool one_to_one = span.count == 0 || span.count == shown;
    if (!one_to_one) {
      bool some = false;
      for (int i = 0; i < span.count; ++i) some = some || is_hidden(span, i);
      return some ? add_mark(span) : add_shown(span);
    }
    for (int from = 0; from < shown;) {
      int to = from + 1;
      while (to < shown && is_hidden(span, to) == is_hidden(span, from)) ++to;
      const Span piece = piece_of(span, from, to);
      is_hidden(span, from) ? add_mark(piece) : add_shown(piece);
      from = to;
    }
  }

  Text take() { return std::move(out_); }

 private:
  bool is_hidden(const Span& span, int character) const {
    const Reach reach = hidden_.reach(span.page, span.word, span.first + character);
    const bool copy = span.count == 0;
    return reach == Reach::everywhere || (reach == Reach::where_printed && !copy);
  }

  static Span piece_of(const Span& span, int from, int to) {
    Span piece = span;
    const std::size_t begin = code_point_offset(span.text, static_cast<std::size_t>(from));
    const std::size_t end = code_point_offset(span.text, static_cast<std::size_t>(to));
    piece.text = span.text.substr(begin, end - begin);
    piece.first = span.first + from;
    if (span.count > 0) piece.count = to - from;
    if (from > 0) piece.space_before = false;
    return piece;
  }

  void add_shown(const Span& span) {
    in_mark_ = false;
    out_.spans.push_back(span);
  }

  void add_mark(Span span) {
    if (in_mark_) return;
    in_mark_ = true;
    span.text = mark_;
    span.count = 0;
    span.link = -1;
    span.hyphen = span.superscript = false;
    out_.spans.push_back(std::move(span));
  }

  const HiddenCharacters& hidden_;
  const std::string& mark_;
  Text out_;
  bool in_mark_ = false;  // the last span that shows something is a mark
};

}  // namespace

HiddenCharacters::HiddenCharacters(const Document& document) {
  for (const Page& page : document.pages) {
    auto& words = pages_.emplace_back();
    for (const Word& word : page.words) words.emplace_back(count_code_points(word.text), Reach::nowhere);
  }
}

void HiddenCharacters::add(const Text& text, Reach reach) {
  for (const Span& span : text.spans) {
    const auto page = static_cast<std::size_t>(span.page - 1), word = static_cast<std::size_t>(span.word);
    if (span.page < 1 || page >= pages_.size() || span.word < 0 || word >= pages_[page].size()) continue;
    std::vector<Reach>& characters = pages_[page][word];
    const auto first = static_cast<std::size_t>(std::max(0, span.first));
    const auto count = static_cast<std::size_t>(span.count > 0 ? span.count : shown_by(span));
    for (std::size_t i = first; i < std::min(first + count, characters.size()); ++i) {
      characters[i] = std::max(characters[i], reach);
    }
  }
}

Reach HiddenCharacters::reach(int page, int word, int character) const {
  const auto p = static_cast<std::size_t>(page - 1), w = static_cast<std::size_t>(word);
  if (page < 1 || p >= pages_.size() || word < 0 || w >= pages_[p].size()) return Reach::nowhere;
  const auto c = static_cast<std::size_t>(character);
  return character >= 0 && c < pages_[p][w].size() ? pages_[p][w][c] : Reach::nowhere;
}

bool HiddenCharacters::is_word_touched(int page, int word) const {
  const auto& characters = pages_.at(static_cast<std::size_t>(page - 1)).at(static_cast<std::size_t>(word));
  return std::any_of(characters.begin(), characters.end(), [](Reach reach) { return reach != Reach::nowhere; });
}

Text HiddenCharacters::all() const {
  Text out;
  for (std::size_t page = 0; page < pages_.size(); ++page) {
    for (std::size_t word = 0; word < pages_[page].size(); ++word) {
      for (std::size_t i = 0; i < pages_[page][word].size(); ++i) {
        if (pages_[page][word][i] == Reach::nowhere) continue;
        Span span;
        span.page = static_cast<int>(page + 1);
        span.word = static_cast<int>(word);
        span.first = static_cast<int>(i);
        span.count = 1;
        out.spans.push_back(span);
      }
    }
  }
  return out;
}

std::string HiddenCharacters::blackened(const std::string& text, int page, int word) const {
  std::string out;
  int character = 0;
  for (std::size_t i = 0; i < text.size(); ++character) {
    const char32_t c = next_code_point(text, i);
    const bool hide = reach(page, word, character) != Reach::nowhere && !is_unicode_space(c);
    append_utf8(out, hide ? kFullBlock : c);
  }
  return out;
}

Text without(const Text& text, const HiddenCharacters& hidden, const std::string& mark) {
  Marking marking(hidden, mark);
  for (const Span& span : text.spans) marking.add(span);
  return marking.take();
}

std::string blackened(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size();) {
    const char32_t c = next_code_point(text, i);
    append_utf8(out, is_unicode_space(c) ? c : kFullBlock);
  }
  return out;
}

}  // namespace referat::redaction
