#include "stages/find_blocks/join.h"

#include <filesystem>
#include <hunspell/hunspell.hxx>
#include <memory>

#include "pipeline/document/characters.h"

namespace referat::blocks {
namespace {

constexpr const char* kDictionary = "/usr/share/hunspell/da_DK";  // Debian package hunspell-da
constexpr std::string_view kSoftHyphen = "\u00AD";
constexpr std::string_view kHyphen = "\u2010";
// A first part of so few letters is a word of its own with a hyphen: "p-huse", "e-mail", "it-chef".
constexpr std::size_t kShortStem = 2;

// So many letters behind the hyphen must follow the stem in another word of the document to show that the hyphen stands
// inside a word: "Ravn-bakkeskole" beside "Ravnbakkeskolen".
constexpr std::size_t kCrossing = 4;

// Null where it is not installed. Loading it costs more than converting several documents, so it is loaded when first
// asked and kept; each thread has its own, as Hunspell's calls change what they work on.
Hunspell* danish_dictionary() {
  thread_local const std::unique_ptr<Hunspell> dictionary = [] {
    const std::string base = kDictionary;
    std::error_code fault;
    return std::filesystem::exists(base + ".dic", fault)
               ? std::make_unique<Hunspell>((base + ".aff").c_str(), (base + ".dic").c_str())
               : nullptr;
  }();
  return dictionary.get();
}

bool in_dictionary(const std::string& word) {
  Hunspell* const dictionary = danish_dictionary();
  return dictionary != nullptr && dictionary->spell(word);
}

std::string last_token(const std::string& text) {
  const std::size_t space = text.rfind(' ');
  return space == std::string::npos ? text : text.substr(space + 1);
}

// Letters (and inner hyphens) at the start of the text.
std::string first_word(const std::string& text) {
  std::size_t end = 0;
  while (end < text.size()) {
    const CodePoint c = code_point_at(text, end);
    if (!is_letter(c.value) && c.value != U'-') break;
    end += c.bytes;
  }
  return text.substr(0, end);
}

// The bytes of the hyphen that ends the text. Some typesetters write the place of the break (U+00AD) and the hyphen
// that is seen after it: together they are one hyphen.
std::size_t hyphen_bytes(std::string_view text) {
  if (text.ends_with(kSoftHyphen)) return kSoftHyphen.size();
  const std::size_t seen = text.ends_with(kHyphen) ? kHyphen.size() : text.ends_with('-') ? 1 : 0;
  const bool both = seen > 0 && text.substr(0, text.size() - seen).ends_with(kSoftHyphen);
  return both ? kSoftHyphen.size() + seen : seen;
}

// The letters before the hyphen at the end of the token.
std::string stem_of(const std::string& token, std::size_t hyphen) {
  const std::string body = token.substr(0, token.size() - hyphen);
  std::size_t start = 0;
  for (std::size_t i = 0; i < body.size();) {
    const CodePoint c = code_point_at(body, i);
    i += c.bytes;
    if (!is_letter(c.value)) start = i;
  }
  return body.substr(start);
}

}  // namespace

Hyphens::Hyphens(const Document& document, const Profile& profile) : profile_(profile) {
  for (const Line& line : document.lines)
    for (std::size_t i = 0; i + 1 < line.text.spans.size(); ++i) words_.insert(fold(line.text.spans[i].text));
}

bool Hyphens::ends_with_hyphen(const std::string& text) {
  const std::size_t hyphen = hyphen_bytes(text);
  if (hyphen == 0 || hyphen == text.size()) return false;
  return !stem_of(last_token(text), hyphen).empty() || is_digit(code_point_at(text, text.size() - hyphen - 1).value);
}

bool Hyphens::known_word(const std::string& word) const { return words_.contains(fold(word)) || in_dictionary(word); }

bool Hyphens::crosses_hyphen(const std::string& stem, const std::string& rest) const {
  if (count_code_points(rest) < kCrossing) return false;
  const std::string beginning = fold(stem + rest.substr(0, code_point_offset(rest, kCrossing)));
  const auto found = words_.lower_bound(beginning);
  return found != words_.end() && found->rfind(beginning, 0) == 0;
}

Hyphens::Verdict Hyphens::judge(const std::string& before, const std::string& after) {
  const std::string token = last_token(before);
  const std::size_t hyphen = hyphen_bytes(token);
  const std::string stem = stem_of(token, hyphen), rest = first_word(after);
  if (token.find(kSoftHyphen, token.size() - hyphen) != std::string::npos) return Verdict::undo;
  if (profile_.whole("and-word", rest)) return Verdict::keep_with_space;
  if (stem.empty() || !begins_lower(after)) return Verdict::keep;
  const bool typeset = token.ends_with(kHyphen);  // U+2010 comes from a hyphenating typesetter, not from a keyboard
  const bool whole = known_word(stem + rest) && !in_dictionary(rest);  // "af-tener"
  if (count_code_points(stem) <= kShortStem && !typeset && !whole) return Verdict::keep;
  if (!typeset && is_upper(code_point_at(stem, stem.size() - 1).value)) return Verdict::keep;
  if (words_.contains(fold(stem + rest)) || crosses_hyphen(stem, rest)) return Verdict::undo;
  if (words_.contains(fold(stem) + " " + fold(rest))) return Verdict::keep;
  if (typeset || known_word(stem + rest)) return Verdict::undo;
  // Neither form is known. Two whole words with a hyphen between are a compound that keeps it; parts that are no
  // words by themselves can only be one broken word.
  return known_word(stem) && known_word(rest) ? Verdict::keep : Verdict::undo;
}

void Hyphens::append(Text& text, const Text& next) {
  const std::string before = text.str();
  if (!ends_with_hyphen(before) || text.spans.empty()) {
    text.append(next);
    return;
  }
  const Verdict verdict = judge(before, next.str());
  if (verdict != Verdict::undo) {
    ++kept_;
    text.append(next, verdict == Verdict::keep_with_space);
    return;
  }
  ++undone_;
  Span& last = text.spans.back();
  Span mark = last;
  const std::size_t kept_bytes = last.text.size() - hyphen_bytes(last.text);
  mark.count = static_cast<decltype(mark.count)>(count_code_points(last.text.substr(kept_bytes)));
  last.text.resize(kept_bytes);
  last.count -= mark.count;
  mark.text.clear();
  mark.first = last.first + last.count;
  mark.space_before = false;
  mark.hyphen = true;
  text.spans.push_back(mark);
  text.append(next, false);
}

}  // namespace referat::blocks
