#include "pipeline/profile/pattern_syntax.h"

#include <algorithm>

#include "pipeline/profile/fold.h"

namespace referat {
namespace {

constexpr int kMostDepth = 40;           // of nested groups
constexpr int kMostRepeats = 200;        // in {n,m}
constexpr long kMostCounted = 4000;      // weight of what {n,m} multiplies; RE2 allows 1000 times a character
constexpr long kMostWeight = 20'000;     // in instructions of RE2's program; it takes some 40 000
constexpr long kCharacterWeight = 4;     // a letter in both cases, three bytes in UTF-8
constexpr long kClassWeight = 40;        // a negated class over all of Unicode
constexpr std::size_t kMostSpelled = 4;  // characters of a class that count as alternatives

bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }
bool is_ascii_letter(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z'); }
bool is_ascii_punctuation(char32_t c) { return c > U' ' && c < 0x7F && !is_ascii_digit(c) && !is_ascii_letter(c); }

class SyntaxReader {
 public:
  explicit SyntaxReader(std::string_view text) : text_(text) {}

  std::optional<PatternSyntax> read() {
    out_.nodes.reserve(text_.size() + 8);
    long weight = 0;
    out_.root = choice(0, weight);
    if (failed_ || at_ < text_.size() || weight > kMostWeight) return std::nullopt;
    out_.may_be_empty = may_be_empty(out_.root);
    return std::move(out_);
  }

 private:
  bool at_end() const { return at_ >= text_.size(); }
  bool looking_at(std::string_view what) const { return text_.substr(at_, what.size()) == what; }
  bool skip(std::string_view what) {
    if (!looking_at(what)) return false;
    at_ += what.size();
    return true;
  }
  char32_t take() {
    if (at_end()) {
      failed_ = true;
      return 0;
    }
    if (static_cast<unsigned char>(text_[at_]) < 0x80) return static_cast<unsigned char>(text_[at_++]);
    const CodePoint point = code_point_at(text_, at_);
    if (point.value == 0xFFFD) failed_ = true;
    at_ += point.bytes;
    return point.value;
  }
  int fail() {
    failed_ = true;
    return -1;
  }
  int add(SyntaxKind kind, char32_t character = 0) {
    out_.nodes.push_back({kind, character, 1, 1, -1, -1});
    return static_cast<int>(out_.nodes.size()) - 1;
  }
  SyntaxNode& node(int at) { return out_.nodes[static_cast<std::size_t>(at)]; }

  int choice(int depth, long& weight) {
    const int first = sequence(depth, weight);
    if (failed_ || !looking_at("|")) return first;
    const int all = add(SyntaxKind::choice);
    node(all).child = first;
    for (int last = first; !failed_ && skip("|");) {
      const int more = sequence(depth, weight);
      node(last).next = more;
      last = more;
    }
    return all;
  }

  int sequence(int depth, long& weight) {
    const int all = add(SyntaxKind::sequence);
    int last = -1;
    while (!failed_ && !at_end() && text_[at_] != '|' && text_[at_] != ')') {
      const int more = repeated(depth, weight);
      if (failed_) break;
      (last < 0 ? node(all).child : node(last).next) = more;
      last = more;
    }
    return all;
  }

  int repeated(int depth, long& weight) {
    long own = 0;
    const int inner = atom(depth, own);
    if (failed_ || at_end()) {
      weight += own;
      return inner;
    }
    int least = 1, most = 1;
    if (!quantifier(least, most)) {
      weight += own;
      return inner;
    }
    if (node(inner).kind == SyntaxKind::no_character) return fail();
    skip("?");
    if (!at_end() && (text_[at_] == '*' || text_[at_] == '+' || text_[at_] == '?' || text_[at_] == '{')) return fail();
    own *= std::max({least + (most < 0 ? 1 : 0), most, 1});
    if (least + most > 1 && own > kMostCounted) return fail();
    weight += own;
    const int all = add(SyntaxKind::repeat);
    node(all).child = inner;
    node(all).least = least;
    node(all).most = most;
    return all;
  }

  bool quantifier(int& least, int& most) {
    const char mark = text_[at_];
    if (mark == '*' || mark == '?') least = 0;
    if (mark == '*' || mark == '+') most = -1;
    if (mark != '{') {
      if (mark != '*' && mark != '+' && mark != '?') return false;
      ++at_;
      return true;
    }
    ++at_;
    least = most = number();
    if (skip(",")) most = looking_at("}") ? -1 : number();
    if (!skip("}") || least > kMostRepeats || most > kMostRepeats || (most >= 0 && least > most)) fail();
    return true;
  }
  int number() {
    const std::size_t start = at_;
    int value = 0;
    while (!at_end() && is_ascii_digit(static_cast<unsigned char>(text_[at_])) && at_ - start < 4)
      value = value * 10 + (text_[at_++] - '0');
    if (at_ == start) fail();
    return value;
  }

  int atom(int depth, long& weight) {
    const char32_t c = take();
    weight += kCharacterWeight;
    switch (c) {
      case U'(':
        return group(depth + 1, weight);
      case U'[':
        weight += kClassWeight;
        return bracket();
      case U'\\':
        weight += kClassWeight;
        return escape();
      case U'.':
        weight += kClassWeight;
        return add(SyntaxKind::other_character);
      case U'^':
      case U'$':
        return add(SyntaxKind::no_character);
      case U'*':
      case U'+':
      case U'?':
      case U'{':
      case U'}':
      case U']':
        return fail();
      default:
        return add(SyntaxKind::character, c);
    }
  }

  int group(int depth, long& weight) {
    if (depth > kMostDepth) return fail();
    if (skip("?P<")) {
      const std::size_t end = text_.find('>', at_);
      if (end == std::string_view::npos || end == at_) return fail();
      const std::string name(text_.substr(at_, end - at_));
      const bool plain = std::all_of(name.begin(), name.end(), [](char c) {
        const auto code = static_cast<unsigned char>(c);
        return is_ascii_letter(code) || is_ascii_digit(code) || c == '_';
      });
      if (!plain || std::find(out_.groups.begin(), out_.groups.end(), name) != out_.groups.end()) return fail();
      out_.groups.push_back(name);
      at_ = end + 1;
    } else if (!skip("?:") && looking_at("?")) {
      return fail();
    }
    const int inner = choice(depth, weight);
    if (!skip(")")) return fail();
    return inner;
  }

  int escape() {
    if (at_end()) return fail();
    const char32_t c = take();
    if (c == U'd') return add(SyntaxKind::digit);
    if (c == U's') return add(SyntaxKind::character, U' ');  // every space folds to this one
    if (c == U'D' || c == U'S' || c == U'w' || c == U'W') return add(SyntaxKind::other_character);
    if (c == U'b') return add(SyntaxKind::no_character);
    return is_ascii_punctuation(c) ? add(SyntaxKind::character, c) : fail();
  }

  // One character of a class, or a class of its own as 0.
  char32_t member() {
    const char32_t c = take();
    if (c == U'[' && looking_at(":")) fail();
    if (c != U'\\') return c;
    const char32_t escaped = take();
    if (escaped == U'd' || escaped == U's' || escaped == U'w' || escaped == U'D' || escaped == U'S' || escaped == U'W')
      return 0;
    if (!is_ascii_punctuation(escaped)) fail();
    return escaped;
  }

  int bracket() {
    const bool negated = skip("^");
    bool spelled = !negated;
    std::u32string members;
    for (bool first = true; first || !looking_at("]"); first = false) {
      if (failed_ || at_end()) return fail();
      const char32_t low = member();
      if (low != 0 && looking_at("-") && at_ + 1 < text_.size() && text_[at_ + 1] != ']') {
        ++at_;
        const char32_t high = member();
        if (high == 0 || high < low) return fail();
        spelled = false;
      }
      spelled = spelled && low != 0 && members.size() < kMostSpelled;
      if (spelled) members += low;
    }
    ++at_;
    if (failed_ || !spelled) return failed_ ? -1 : add(SyntaxKind::other_character);
    const int all = add(SyntaxKind::choice);
    int last = -1;
    for (const char32_t c : members) {
      const int more = add(SyntaxKind::character, c);
      (last < 0 ? node(all).child : node(last).next) = more;
      last = more;
    }
    return all;
  }

  bool may_be_empty(int at) {
    const SyntaxNode& one = node(at);
    if (one.kind == SyntaxKind::no_character) return true;
    if (one.kind == SyntaxKind::repeat) return one.least == 0 || may_be_empty(one.child);
    const bool sequence = one.kind == SyntaxKind::sequence;
    if (!sequence && one.kind != SyntaxKind::choice) return false;
    for (int child = one.child; child >= 0; child = node(child).next)
      if (may_be_empty(child) != sequence) return !sequence;
    return sequence;
  }

  std::string_view text_;
  std::size_t at_ = 0;
  bool failed_ = false;
  PatternSyntax out_;
};

}  // namespace

std::optional<PatternSyntax> read_pattern_syntax(std::string_view pattern) { return SyntaxReader(pattern).read(); }

}  // namespace referat
