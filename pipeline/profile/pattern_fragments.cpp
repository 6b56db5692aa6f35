// Which fragments a text must hold to match a pattern, and with which it must begin, after Russ Cox, "Regular
// Expression Matching with a Trigram Index" (2012), with fragments of any length in place of trigrams.
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
  FragmentSet begins;             // not exact: one of these stands first; empty: anything
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
  const bool nothing = std::any_of(texts.begin(), texts.end(), [](const std::string& text) { return text.empty(); });
  if (texts.empty() || nothing) return;
  simplify(texts);
  if (texts.size() > kMostFragments) return;
  sets.push_back(std::move(texts));
}

// Beginnings of which one is empty demand nothing, and long lists cost time.
void drop_if_nothing(FragmentSet& begins) {
  const bool nothing = std::any_of(begins.begin(), begins.end(), [](const std::string& text) { return text.empty(); });
  if (nothing || begins.size() > kMostFragments) begins.clear();
}

// Runs of spaces are one in a folded text.
std::string joined(const std::string& a, const std::string& b) {
  const bool twice = !a.empty() && !b.empty() && a.back() == ' ' && b.front() == ' ';
  return twice ? a + b.substr(1) : a + b;
}

class Demands {
 public:
  explicit Demands(const PatternSyntax& syntax) : syntax_(syntax) {}

  PatternDemands of_all() const {
    Demand all = of(syntax_.root);
    if (all.exact) {
      all.begins = all.texts;
      demand_one_of(all.sets, std::move(all.texts));
    }
    std::stable_sort(all.sets.begin(), all.sets.end(), tells_more);
    all.sets.erase(std::unique(all.sets.begin(), all.sets.end()), all.sets.end());
    if (all.sets.size() > kMostSets) all.sets.resize(kMostSets);
    drop_if_nothing(all.begins);
    const auto [least, most] = width(syntax_.root);
    return {std::move(all.sets), std::move(all.begins), least, most};
  }

 private:
  const SyntaxNode& node(int at) const { return syntax_.nodes[static_cast<std::size_t>(at)]; }

  Demand of(int at) const {
    const SyntaxNode& one = node(at);
    switch (one.kind) {
      case SyntaxKind::character:
        if (is_safe(one.character)) return {true, {fold_character(one.character)}, {}, {}};
        return {};
      case SyntaxKind::digit:
        return {false, {}, {{std::string(1, kAnyDigit)}}, {std::string(1, kAnyDigit)}};
      case SyntaxKind::no_character:
        return {true, {""}, {}, {}};
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
    if (!inner.exact) return inner;
    inner.exact = false;
    inner.begins = inner.texts;
    demand_one_of(inner.sets, std::move(inner.texts));
    inner.texts.clear();
    return inner;
  }

  // Neighbours join as long as they stand for few texts; then the run so far is a demand and the next one begins.
  Demand of_sequence(const SyntaxNode& one) const {
    Demand all{true, {}, {}, {}};
    FragmentSet run{""};
    for (int child = one.child; child >= 0; child = node(child).next) {
      if (const SyntaxNode& letter = node(child); letter.kind == SyntaxKind::character && is_safe(letter.character)) {
        for (std::string& text : run)
          if (letter.character != U' ' || text.empty() || text.back() != ' ') append_folded(text, letter.character);
        continue;
      }
      Demand next = of(child);
      if (next.exact && run.size() * next.texts.size() <= kMostExact) {
        run = crossed(run, next.texts);
        continue;
      }
      if (all.exact) {
        const bool joins = !next.exact && !next.begins.empty() && run.size() * next.begins.size() <= kMostExact;
        all.begins = joins ? crossed(run, next.begins) : run;
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
    Demand all{true, {}, {}, {}};
    FragmentSet either;
    bool demands = true, begins = true;
    for (int child = one.child; child >= 0; child = node(child).next) {
      Demand next = of(child);
      all.exact = all.exact && next.exact;
      const FragmentSet& first = next.exact ? next.texts : next.begins;
      begins = begins && !first.empty();
      all.begins.insert(all.begins.end(), first.begin(), first.end());
      if (next.exact) {
        either.insert(either.end(), next.texts.begin(), next.texts.end());
      } else if (!next.sets.empty()) {
        const auto best = std::min_element(next.sets.begin(), next.sets.end(), tells_more);
        either.insert(either.end(), best->begin(), best->end());
      } else {
        demands = false;
      }
    }
    if (all.exact || !begins) all.begins.clear();
    if (all.exact)
      all.texts = std::move(either);
    else if (demands)
      demand_one_of(all.sets, std::move(either));
    return all;
  }

  // Bytes that a part takes, at least and at most; -1: no limit.
  std::pair<long, long> width(int at) const {
    constexpr long kMostOfOne = 4;  // bytes of a character in UTF-8; a letter's other case may be longer than it is
    const SyntaxNode& one = node(at);
    switch (one.kind) {
      case SyntaxKind::no_character:
        return {0, 0};
      case SyntaxKind::digit:
        return {1, 1};
      case SyntaxKind::character:
      case SyntaxKind::other_character:
        return {1, kMostOfOne};
      default:
        break;
    }
    long least = 0, most = 0;
    for (int child = one.child; child >= 0; child = node(child).next) {
      const auto [shortest, longest] = width(child);
      const bool endless = most < 0 || longest < 0;
      if (one.kind == SyntaxKind::choice) {
        least = child == one.child ? shortest : std::min(least, shortest);
        most = endless ? -1 : std::max(most, longest);
      } else {
        least += shortest;
        most = endless ? -1 : most + longest;
      }
    }
    if (one.kind == SyntaxKind::repeat) return {least * one.least, most < 0 || one.most < 0 ? -1 : most * one.most};
    return {least, most};
  }

  const PatternSyntax& syntax_;
};

}  // namespace

PatternDemands demands_of(const PatternSyntax& syntax) { return Demands(syntax).of_all(); }

}  // namespace referat
