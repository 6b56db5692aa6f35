#include "pipeline/profile/person_pieces.h"

#include <algorithm>

namespace referat {

std::string_view part(std::string_view text, const ByteRange& range) {
  return text.substr(range.begin, range.end - range.begin);
}

bool starts_upper(std::string_view text) { return !text.empty() && is_upper_case(code_point_at(text, 0).value); }
bool has_letter(std::string_view text) {
  for (std::size_t at = 0; at < text.size(); at += code_point_at(text, at).bytes)
    if (is_word_character(code_point_at(text, at).value)) return true;
  return false;
}

namespace {

// Shorter words before a stop and a number are abbreviations: "Pkt. 4". In bytes.
constexpr std::size_t kSurname = 4;

class PieceSplitter {
 public:
  PieceSplitter(std::string_view text, const Profile& profile) : text_(text), profile_(profile) {
    for (const Hit& hit : profile.find("and-word", text)) ands_.push_back({hit.begin, hit.end});
  }

  std::vector<PersonPiece> run() {
    next_.new_person = true;
    for (std::size_t at = 0; at < text_.size();) at = step(at);
    flush(text_.size());
    return std::move(pieces_);
  }

 private:
  std::size_t step(std::size_t at) {
    const char c = text_[at];
    if (c == '(' || c == '[') return bracket(at);
    if (c == ';' || c == '\n' || c == '\r') return cut(at, at + 1, {{}, false, false, true, false});
    if (c == ',') return cut(at, at + 1, {{}, false, false, false, true});
    if (c == '.' && ends_sentence(at)) return cut(at, at + 1, {{}, false, false, false, false, true});
    const CodePoint point = code_point_at(text_, at);
    if (is_spaced_dash(at, point)) return cut(at, at + point.bytes, {{}, false, true, false, false});
    for (const ByteRange& word : ands_)
      if (word.begin == at && at > 0 && !after_hyphen(at) && (starts_name(word.end) || starts_post(word.end)))
        return cut(at, word.end, {{}, false, false, false, true});
    return at + point.bytes;
  }
  // A spaced dash, or a dash glued to one side only.
  bool is_spaced_dash(std::size_t at, const CodePoint& point) const {
    if (point.value != U'-' && point.value != U'–' && point.value != U'—') return false;
    const std::size_t past = at + point.bytes;
    return at > 0 && text_[at - 1] == ' ' && (past >= text_.size() || text_[past] == ' ' || point.value != U'-');
  }
  // "Social- og Sundhedschef" is one title.
  bool after_hyphen(std::size_t at) const {
    const ByteRange before = trim(text_, {0, at});
    return !before.empty() && text_[before.end - 1] == '-';
  }
  // A capital (or, behind a surname, a number) behind the stop, and no initial or shortened title in front of it.
  bool ends_sentence(std::size_t at) const {
    const bool number = at + 2 < text_.size() && text_[at + 2] >= '0' && text_[at + 2] <= '9';
    if (text_.substr(at + 1, 1) != " " || (!starts_name(at + 1) && !number)) return false;
    const std::size_t space = text_.substr(0, at).find_last_of(" ,(\n");
    const std::string_view word = text_.substr(space == std::string_view::npos ? 0 : space + 1,
                                               at - (space == std::string_view::npos ? 0 : space + 1));
    if (number && (!starts_upper(word) || word.size() < kSurname)) return false;
    if (!word.empty() && starts_upper(word) && code_point_at(word, 0).bytes == word.size()) return false;
    const std::string shortened = std::string(word) + ".";
    return !profile_.whole("honorific", shortened) && !profile_.whole("person-role", shortened);
  }
  bool starts_name(std::size_t at) const {
    const ByteRange rest = trim(text_, {at, text_.size()});
    return starts_upper(part(text_, rest));
  }
  // "driftschef Navn Navnesen": a word that can stand beside a name, and a name.
  bool starts_post(std::size_t at) const {
    const ByteRange rest = trim(text_, {at, text_.size()});
    const std::size_t space = part(text_, rest).find(' ');
    return space != std::string_view::npos && starts_name(rest.begin + space) &&
           profile_.whole("remark", part(text_, {rest.begin, rest.begin + space}));
  }
  // "(item 1-4, 7 and 9)": a list of numbers is one remark.
  bool number_follows(std::size_t at) const {
    while (at < text_.size() && text_[at] == ' ') ++at;
    return at < text_.size() && text_[at] >= '0' && text_[at] <= '9';
  }
  std::size_t bracket(std::size_t at) {
    int depth = 0;
    std::size_t end = at;
    for (; end < text_.size(); ++end) {
      if (text_[end] == '(' || text_[end] == '[') ++depth;
      if ((text_[end] == ')' || text_[end] == ']') && --depth == 0) break;
    }
    flush(at);
    std::size_t from = at + 1;
    for (std::size_t i = from; i <= end; ++i)
      if (i == end || (text_[i] == ',' && !number_follows(i + 1))) {
        const ByteRange inner = trim(text_, {from, i});
        if (!inner.empty()) pieces_.push_back({inner, true, false, false, false});
        from = i + 1;
      }
    start_ = std::min(end + 1, text_.size());
    next_ = {};
    return start_;
  }
  std::size_t cut(std::size_t at, std::size_t past, PersonPiece next) {
    flush(at);
    start_ = past;
    // A comma behind a line end or a semicolon does not undo it.
    next.new_person = next.new_person || (next_.new_person && pending_);
    next_ = next;
    pending_ = true;
    return past;
  }
  void flush(std::size_t end) {
    const ByteRange range = trim(text_, {start_, end});
    if (range.empty() || !has_letter(part(text_, range))) return;
    next_.range = range;
    pieces_.push_back(next_);
    next_ = {};
    pending_ = false;
  }

  std::string_view text_;
  const Profile& profile_;
  std::vector<ByteRange> ands_;
  std::vector<PersonPiece> pieces_;
  PersonPiece next_;
  bool pending_ = true;
  std::size_t start_ = 0;
};

}  // namespace

std::vector<PersonPiece> person_pieces(std::string_view text, const Profile& profile) {
  return PieceSplitter(text, profile).run();
}

}  // namespace referat
