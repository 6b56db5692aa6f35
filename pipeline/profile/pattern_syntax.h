// What a pattern demands, read from its text without compiling it. Compiling costs RE2 some half a million instructions
// for every pattern; most patterns never meet a text that they could match.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace referat {

// The part of RE2's syntax that is read here: characters, escaped punctuation, \d \s \w \D \S \W \b . ^ $, classes of
// these, groups (?:…) (…) (?P<name>…), alternatives, and the repetitions * + ? {n} {n,} {n,m}, greedy or not.
enum class SyntaxKind { character, digit, other_character, no_character, sequence, choice, repeat };

// A node of the syntax tree; children are chained by their places in PatternSyntax::nodes, -1 ends a chain.
struct SyntaxNode {
  SyntaxKind kind = SyntaxKind::other_character;
  char32_t character = 0;
  int least = 1, most = 1;  // of a repeat; most -1: no end
  int child = -1, next = -1;
};

struct PatternSyntax {
  std::vector<SyntaxNode> nodes;
  int root = -1;
  std::vector<std::string> groups;  // names, in the order of the text
  bool may_be_empty = false;        // the tree alone does not exclude that it matches an empty text
};

// The tree of a pattern, nothing when it is malformed, uses other syntax, or is so large that RE2 might refuse it:
// every pattern with a tree compiles. tests/pipeline/profile/pattern_test.cpp holds it to that.
std::optional<PatternSyntax> read_pattern_syntax(std::string_view pattern);

// Stands for any of 0 to 9 in a fragment.
inline constexpr char kAnyDigit = '\x01';

using FragmentSet = std::vector<std::string>;

// What a text must be like to match, folded as FoldedText does. Necessary, never enough.
struct PatternDemands {
  // It holds one fragment out of every set; the most telling set comes first. A digit stands alone in its fragment.
  std::vector<FragmentSet> holds;
  // Where the match begins, one of these stands; empty: anything.
  FragmentSet begins;
  // Bytes of the match, folded or not; most -1: no limit.
  long least_bytes = 0, most_bytes = -1;
};
PatternDemands demands_of(const PatternSyntax& syntax);

}  // namespace referat
