// Which fragments a text must hold to match a pattern, after Russ Cox, "Regular Expression Matching with a Trigram
// Index" (2012), with fragments of any length in place of trigrams.
#include <algorithm>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/pattern_syntax.h"

namespace referat {
namespace {

constexpr std::size_t kMostExact = 24;      // texts that a part of a pattern can stand for before it is cut
constexpr std::size_t kMostFragments = 80;  // in one set; longer sets tell little and cost time
constexpr std::size_t kMostSets = 3;

// Letters that fold as RE2 ignores their case: in both, upper and lower are each other's only partners. Of ASCII, s and
// k have a third one; FoldedText looks after the s, and the Kelvin sign folds to k.
bool is_safe(char32_t c) {
  if (c < 0x80) return c >= U' ' && c < 0x7F;
  return (c >= 0xC0 && c < 0xFF && c != 0xDF) || c == U'–' || c == U'—';
}

// What a part of a pattern can match.
struct Demand {
  bool exact = false;
  FragmentSet texts;              // exact: all that it can match
  std::vector<FragmentSet> sets;  // of each, one fragment must occur
};

// A fragment that holds another one of the set says nothing that the shorter one does not.
void simplify(FragmentSet& set) {
  std::sort(set.begin(), set.end(), [](const std::string& a, const std::string& b) {
    return a.size() != b.size() ? a.size() < b.size() : a < b;
  });
  FragmentSet kept;
  for (std::string& text : set)
    if (std::none_of(kept.begin(), kept.end(),
                     [&](const std::string& shorter) { return text.find(shorter) != std::string::npos; }))
      kept.push_back(std::move(text));
  set = std::move(kept);
}

std::size_t shortest(const FragmentSet& set) { return set.front().size(); }  // of a simplified set

bool tells_more(const FragmentSet& a, const FragmentSet& b) {
  const std::size_t longer = 5;  // beyond this length the number of fragments counts
  const std::size_t first = std::min(shortest(a), longer), second = std::min(shortest(b), longer);
  return first != second ? first > second : a.size() < b.size();
}

void demand_one_of(std::vector<FragmentSet>& sets, FragmentSet texts) {
  if (texts.empty()) return;
  simplify(texts);
  if (!shortest(texts) || texts.size() > kMostFragments) return;
  sets.push_back(std::move(texts));
}

// Runs of spaces are one in a folded text.
std::string joined(const std::string& a, const std::string& b) {
  const bool twice = !a.empty() && !b.empty() && a.back() == ' ' && b.front() == ' ';
  return twice ? a + b.substr(1) : a + b;
}

class Demands {
 public:
  explicit Demands(const PatternSyntax& syntax) : syntax_(syntax) {}

  std::vector<FragmentSet> of_all() const {
    Demand all = of(syntax_.root);
    if (all.exact) demand_one_of(all.sets, std::move(all.texts));
    std::stable_sort(all.sets.begin(), all.sets.end(), tells_more);
    all.sets.erase(std::unique(all.sets.begin(), all.sets.end()), all.sets.end());
    if (all.sets.size() > kMostSets) all.sets.resize(kMostSets);
    return all.sets;
  }

 private:
  const SyntaxNode& node(int at) const { return syntax_.nodes[static_cast<std::size_t>(at)]; }

  Demand of(int at) const {
    const SyntaxNode& one = node(at);
    switch (one.kind) {
      case SyntaxKind::character:
        if (is_safe(one.character)) return {true, {fold_character(one.character)}, {}};
        return {};
      case SyntaxKind::digit:
        return {false, {}, {{kAnyDigit}}};
      case SyntaxKind::no_character:
        return {true, {""}, {}};
      case SyntaxKind::sequence:
        return of_sequence(one);
      case SyntaxKind::choice:
        return of_choice(one);
      case SyntaxKind::repeat:
        return of_repeat(one);
      case SyntaxKind::other_character:
        break;
    }
    return {};
  }

  Demand of_repeat(const SyntaxNode& one) const {
    if (one.least == 0 && one.most != 1) return {};
    Demand inner = of(one.child);
    if (one.least == 0) {
      if (!inner.exact) return {};
      inner.texts.emplace_back();
      inner.sets.clear();
      return inner;
    }
    if (inner.exact) demand_one_of(inner.sets, std::move(inner.texts));
    return {false, {}, std::move(inner.sets)};
  }

  // Neighbours join as long as they stand for few texts; then the run so far is a demand and the next one begins.
  Demand of_sequence(const SyntaxNode& one) const {
    Demand all{true, {}, {}};
    FragmentSet run{""};
    for (int child = one.child; child >= 0; child = node(child).next) {
      if (const SyntaxNode& letter = node(child); letter.kind == SyntaxKind::character && is_safe(letter.character)) {
        const std::string folded = fold_character(letter.character);
        for (std::string& text : run)
          if (folded != " " || text.empty() || text.back() != ' ') text += folded;
        continue;
      }
      Demand next = of(child);
      if (next.exact && run.size() * next.texts.size() <= kMostExact) {
        run = crossed(run, next.texts);
        continue;
      }
      all.exact = false;
      demand_one_of(all.sets, std::move(run));
      run = next.exact ? std::move(next.texts) : FragmentSet{""};
      all.sets.insert(all.sets.end(), next.sets.begin(), next.sets.end());
    }
    if (all.exact)
      all.texts = std::move(run);
    else
      demand_one_of(all.sets, std::move(run));
    return all;
  }

  static FragmentSet crossed(const FragmentSet& first, const FragmentSet& second) {
    FragmentSet out;
    out.reserve(first.size() * second.size());
    for (const std::string& a : first)
      for (const std::string& b : second) out.push_back(joined(a, b));
    return out;
  }

  Demand of_choice(const SyntaxNode& one) const {
    Demand all{true, {}, {}};
    FragmentSet either;
    bool demands = true;
    for (int child = one.child; child >= 0; child = node(child).next) {
      Demand next = of(child);
      all.exact = all.exact && next.exact;
      if (next.exact) {
        either.insert(either.end(), next.texts.begin(), next.texts.end());
      } else if (!next.sets.empty()) {
        const auto best = std::min_element(next.sets.begin(), next.sets.end(), tells_more);
        either.insert(either.end(), best->begin(), best->end());
      } else {
        demands = false;
      }
    }
    if (all.exact)
      all.texts = std::move(either);
    else if (demands)
      demand_one_of(all.sets, std::move(either));
    return all;
  }

  const PatternSyntax& syntax_;
};

}  // namespace

std::vector<FragmentSet> required_fragments(const PatternSyntax& syntax) { return Demands(syntax).of_all(); }

}  // namespace referat
