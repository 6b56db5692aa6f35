#include "pipeline/authoring/samples.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>

#include "pipeline/profile/pattern.h"
#include "pipeline/profile/pattern_syntax.h"

namespace referat {
namespace {

constexpr int kTries = 600;
constexpr int kLongRepeat = 12;
constexpr std::size_t kMostBytes = 2000;

// For a character of a class, whose members the syntax tree does not keep; the match tells whether it was one.
constexpr std::array<const char*, 10> kCharacters{"a", "a", "a", "a", "7", "7", "e", "B", " ", "-"};

// Walks the tree and takes one way at each fork. The numbers are those of a linear congruential generator (Knuth, TAOCP
// 2, 3.3.4): the same on every machine.
class Writer {
 public:
  explicit Writer(const PatternSyntax& syntax) : syntax_(syntax) {}

  std::string write() {
    out_.clear();
    node(syntax_.root);
    return out_;
  }

 private:
  std::uint32_t below(std::uint32_t limit) {
    state_ = state_ * 6364136223846793005ULL + 1442695040888963407ULL;
    return static_cast<std::uint32_t>(state_ >> 33U) % limit;
  }

  void node(int at) {
    if (at < 0 || out_.size() > kMostBytes) return;
    const SyntaxNode& one = syntax_.nodes[static_cast<std::size_t>(at)];
    switch (one.kind) {
      case SyntaxKind::character:
        append_folded(out_, one.character);
        return;
      case SyntaxKind::digit:
        out_ += static_cast<char>('0' + below(10));
        return;
      case SyntaxKind::other_character:
        out_ += kCharacters[below(kCharacters.size())];
        return;
      case SyntaxKind::no_character:
        return;
      case SyntaxKind::sequence:
        for (int child = one.child; child >= 0; child = next(child)) node(child);
        return;
      case SyntaxKind::choice:
        return choice(one);
      case SyntaxKind::repeat:
        return repeat(one);
    }
  }

  int next(int at) const { return syntax_.nodes[static_cast<std::size_t>(at)].next; }

  void choice(const SyntaxNode& one) {
    std::uint32_t ways = 0;
    for (int child = one.child; child >= 0; child = next(child)) ++ways;
    int taken = one.child;
    for (std::uint32_t skip = ways == 0 ? 0 : below(ways); skip > 0; --skip) taken = next(taken);
    node(taken);
  }

  void repeat(const SyntaxNode& one) {
    const int most = one.most < 0 ? std::max(one.least, below(8) == 0 ? kLongRepeat : one.least + 2) : one.most;
    const int count = one.least + static_cast<int>(below(static_cast<std::uint32_t>(most - one.least + 1)));
    for (int i = 0; i < count; ++i) node(one.child);
  }

  const PatternSyntax& syntax_;
  std::uint64_t state_ = 1;
  std::string out_;
};

}  // namespace

std::vector<std::string> sample_texts(const Entry& pattern, std::size_t most) {
  const auto syntax = read_pattern_syntax(pattern.text);
  if (!syntax || syntax->root < 0) return {};
  const RE2& matcher = pattern.matcher->compiled();
  std::vector<std::string> out;
  Writer writer(*syntax);
  for (int i = 0; i < kTries && out.size() < most; ++i) {
    std::string text = writer.write();
    if (text.empty() || text.front() == ' ' || text.back() == ' ') continue;
    if (!RE2::FullMatch(text, matcher) || std::find(out.begin(), out.end(), text) != out.end()) continue;
    out.push_back(std::move(text));
  }
  return out;
}

}  // namespace referat
