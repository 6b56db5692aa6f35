#include "pipeline/profile/pattern.h"

#include <algorithm>
#include <random>
#include <set>
#include <thread>

#include "pipeline/profile/roles.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

using Place = Pattern::Place;

// Same numbers on every machine and with every library: no distribution of <random> is used.
class Dice {
 public:
  explicit Dice(unsigned seed) : engine_(seed) {}
  std::size_t below(std::size_t limit) { return engine_() % limit; }
  template <typename List>
  auto of(const List& list) {
    return list[below(list.size())];
  }

 private:
  std::mt19937 engine_;
};

std::vector<Entry> shipped_patterns() {
  std::vector<Entry> out;
  for (const std::string& id : list_profiles({kShipped})) {
    const Profile profile = shipped(id);
    for (const RoleRule& rule : role_rules())
      for (const Entry& entry : profile.entries(rule.name))
        if (entry.pattern && entry.profile == id) out.push_back(entry);
  }
  return out;
}

const std::vector<std::string> kPieces{"a", "s",   "k", "å", "É",    "–",     "ÿ",      "7",   " ",   "\\d",    "\\s",
                                       ".", ":",   ",", "-", "[.:]", "[^,;]", "[a-zæ]", "\\.", "\\S", "ab",     "xy ",
                                       "(", "(?:", ")", ")", "|",    "*",     "+",      "?",   "{2}", "{1,3}",  "{,2}",
                                       "[", "]",   "}", "{", "^",    "$",     "\\b",    "\\",  "+?",  "(?P<n>", "\\w"};

std::string random_pattern(Dice& dice) {
  std::string out;
  for (std::size_t left = 1 + dice.below(10); left > 0; --left) out += dice.of(kPieces);
  return out;
}

// A text that is likely to match: a walk through the tree with a choice made at every fork.
class Sample {
 public:
  Sample(const PatternSyntax& syntax, Dice& dice) : syntax_(syntax), dice_(dice) {}
  std::string text() {
    walk(syntax_.root);
    return out_;
  }

 private:
  const SyntaxNode& node(int at) const { return syntax_.nodes[static_cast<std::size_t>(at)]; }
  void walk(int at) {
    static const std::vector<std::string> kAny{"a", "S", "ſ", "Å", "é", "9", " ", "  ", "–", ",", "x", "\xE2\x84\xAA"};
    const SyntaxNode& one = node(at);
    if (one.kind == SyntaxKind::digit) out_ += static_cast<char>('0' + dice_.below(10));
    if (one.kind == SyntaxKind::other_character) out_ += dice_.of(kAny);
    if (one.kind == SyntaxKind::character) character(one.character);
    if (one.kind == SyntaxKind::sequence)
      for (int child = one.child; child >= 0; child = node(child).next) walk(child);
    if (one.kind == SyntaxKind::choice) {
      std::vector<int> children;
      for (int child = one.child; child >= 0; child = node(child).next) children.push_back(child);
      walk(dice_.of(children));
    }
    if (one.kind == SyntaxKind::repeat) {
      const int most = one.most < 0 ? one.least + 2 : one.most;
      const int times = one.least + static_cast<int>(dice_.below(static_cast<std::size_t>(most - one.least) + 1));
      for (int i = 0; i < times; ++i) walk(one.child);
    }
  }
  // In either letter case; a k also as the Kelvin sign, an s as the long s, an å as the unit of length.
  void character(char32_t c) {
    const std::string plain = fold_character(c);
    const std::size_t form = dice_.below(4);
    if (form == 0 && plain == "k")
      out_ += "\xE2\x84\xAA";
    else if (form == 0 && plain == "s")
      out_ += "ſ";
    else if (form == 0 && plain == "å")
      out_ += "\xE2\x84\xAB";
    else if (form == 1 && plain.size() == 1 && plain[0] >= 'a' && plain[0] <= 'z')
      out_ += static_cast<char>(plain[0] - 0x20);
    else if (c == U'–')
      out_ += "–";
    else
      out_ += plain;
  }

  const PatternSyntax& syntax_;
  Dice& dice_;
  std::string out_;
};

bool matches(const RE2& regex, const std::string& text, ByteRange range, RE2::Anchor anchor) {
  return regex.Match(re2::StringPiece(text.data() + range.begin, range.end - range.begin), 0, range.end - range.begin,
                     anchor, nullptr, 0);
}

// How often the text matched at all; whatever matches must have been let through.
int never_turned_away(const Pattern& pattern, const std::string& text) {
  const FoldedText folded(text);
  const ByteRange all{0, text.size()}, inner = trim(text, all);
  ByteRange bare = inner;
  if (!bare.empty() && text[bare.end - 1] == ':') bare = trim(text, {bare.begin, bare.end - 1});
  const RE2& regex = pattern.compiled();
  const bool anywhere = matches(regex, text, all, RE2::UNANCHORED);
  EXPECT_TRUE(!anywhere || pattern.may_match(folded, Place::anywhere)) << regex.pattern() << "\n" << text;
  EXPECT_TRUE(!matches(regex, text, inner, RE2::ANCHOR_START) || pattern.may_match(folded, Place::at_start))
      << regex.pattern() << "\n"
      << text;
  EXPECT_TRUE(!matches(regex, text, bare, RE2::ANCHOR_BOTH) || pattern.may_match(folded, Place::whole))
      << regex.pattern() << "\n"
      << text;
  return anywhere ? 1 : 0;
}

TEST(PatternSyntax, EveryShippedPatternIsReadAndCompiles) {
  const auto patterns = shipped_patterns();
  EXPECT_GT(patterns.size(), 200u);
  for (const Entry& entry : patterns) {
    EXPECT_TRUE(read_pattern_syntax(entry.text)) << entry.profile << ":" << entry.line << " is compiled at every start";
    const RE2& regex = entry.matcher->compiled();
    ASSERT_TRUE(regex.ok()) << entry.profile << ":" << entry.line << ": " << regex.error();
    EXPECT_FALSE(regex.Match("", 0, 0, RE2::UNANCHORED, nullptr, 0)) << entry.profile << ":" << entry.line;
    for (const auto& [name, index] : regex.NamedCapturingGroups()) {
      const auto& groups = find_role_rule(entry.role)->groups;
      EXPECT_NE(std::find(groups.begin(), groups.end(), name), groups.end()) << entry.profile << ":" << entry.line;
    }
  }
}

TEST(PatternSyntax, VouchesForNothingThatRe2Refuses) {
  Dice dice(11);
  int read = 0;
  for (int i = 0; i < 6000; ++i) {
    const std::string text = random_pattern(dice);
    const auto syntax = read_pattern_syntax(text);
    if (!syntax) continue;
    ++read;
    const Pattern pattern(text, false);
    ASSERT_TRUE(pattern.compiled().ok()) << text << ": " << pattern.compiled().error();
    std::set<std::string> names;
    for (const auto& [name, index] : pattern.compiled().NamedCapturingGroups()) names.insert(name);
    EXPECT_EQ(std::set<std::string>(syntax->groups.begin(), syntax->groups.end()), names) << text;
    const bool empty = pattern.compiled().Match("", 0, 0, RE2::UNANCHORED, nullptr, 0);
    EXPECT_TRUE(syntax->may_be_empty || !empty) << text;
  }
  EXPECT_GT(read, 500);
}

TEST(PatternSyntax, LeavesToRe2WhatItDoesNotKnow) {
  for (const char* text :
       {"(?i)a", "\\pL", "\\Qa\\E", "a**", "a{2,1}", "[z-a]", "[[:alpha:]]", "(a", "a)", "*a", "\\", "(?P<n>a)(?P<n>b)",
        "(?P<>a)", "(?P<n", "[a", "a{1001}", "(?:.{1,150}){1,150}", "\xFF", "\\x41"})
    EXPECT_FALSE(read_pattern_syntax(text)) << text;
}

TEST(Pattern, NeverTurnsAwayWhatAShippedPatternMatches) {
  Dice dice(5);
  int matched = 0;
  for (const Entry& entry : shipped_patterns()) {
    const auto syntax = read_pattern_syntax(entry.text);
    ASSERT_TRUE(syntax);
    for (int i = 0; i < 12; ++i) {
      const std::string text = Sample(*syntax, dice).text();
      matched += never_turned_away(*entry.matcher, text);
      never_turned_away(*entry.matcher, " \t" + text + "  : ");
      never_turned_away(*entry.matcher, "Sagen – " + text + " nu.");
    }
  }
  EXPECT_GT(matched, 1500);
}

TEST(Pattern, NeverTurnsAwayWhatARandomPatternMatches) {
  Dice dice(23);
  int matched = 0;
  for (int i = 0; i < 6000; ++i) {
    const std::string text = random_pattern(dice);
    const auto syntax = read_pattern_syntax(text);
    if (!syntax) continue;
    const Pattern pattern(text, dice.below(3) == 0);
    for (int k = 0; k < 4; ++k) {
      const std::string sample = Sample(*syntax, dice).text();
      matched += never_turned_away(pattern, sample);
      never_turned_away(pattern, " " + sample + ":");
      never_turned_away(pattern, "x " + sample + " 1");
    }
  }
  EXPECT_GT(matched, 1000);
}

TEST(Pattern, FoldsEveryCharacterThatRe2TakesForALetterInAnotherCase) {
  std::vector<std::string> letters;
  for (char32_t c = U' '; c < 0x100; ++c)
    if (c < 0x7F || c >= 0xA0) letters.push_back(fold_character(c));
  const RE2 any("(?i)[ -~\\x{A0}-\\x{FF}]");
  std::string text;
  for (char32_t c = U' '; c < 0x30000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    text.clear();
    if (c < 0x80)
      text += static_cast<char>(c);
    else if (c < 0x800)
      text = {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 63))};
    else if (c < 0x10000)
      text = {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 63)),
              static_cast<char>(0x80 | (c & 63))};
    else
      text = {static_cast<char>(0xF0 | (c >> 18)), static_cast<char>(0x80 | ((c >> 12) & 63)),
              static_cast<char>(0x80 | ((c >> 6) & 63)), static_cast<char>(0x80 | (c & 63))};
    if (!RE2::FullMatch(text, any)) continue;
    for (const std::string& letter : letters) {
      const Pattern pattern(RE2::QuoteMeta(letter), false);
      const FoldedText folded(text);
      EXPECT_TRUE(pattern.may_match(folded, Place::whole) || !RE2::FullMatch(text, pattern.compiled())) << text;
    }
  }
}

TEST(Pattern, TurnsAwayWhatLacksItsWords) {
  const Pattern vote("(?P<count>\\d+|en|to) (?:stemmer |medlemmer )?(?:stemte|stemmer) imod", false);
  EXPECT_TRUE(vote.may_match(FoldedText("Derpå 4 medlemmer STEMTE  Imod"), Place::anywhere));
  EXPECT_FALSE(vote.may_match(FoldedText("Fire medlemmer stemte for"), Place::anywhere));
  EXPECT_FALSE(vote.may_match(FoldedText("Derpå 4 medlemmer stemte imod"), Place::at_start));
  EXPECT_FALSE(Pattern("\\d{5,8}", false).may_match(FoldedText("1234567890"), Place::whole));
  EXPECT_FALSE(Pattern("\\d{5,8}", false).may_match(FoldedText("1234"), Place::anywhere));
  EXPECT_FALSE(Pattern("punkt \\d+", false).may_match(FoldedText("Punkt fire"), Place::anywhere));
}

TEST(Profile, AnswersSeveralThreadsAtOnce) {
  const Profile profile = shipped("danish");
  const std::vector<std::string> texts{"Punkt 4: Budget", "Godkendt.", "Imod stemte A og B", "Sagsnr.: 20/1234",
                                       "Økonomi"};
  const auto ask = [&](std::vector<std::string>& out) {
    for (const std::string& text : texts)
      for (const RoleRule& rule : role_rules()) {
        for (const Hit& hit : profile.find(rule.name, text)) out.push_back(hit.value + std::to_string(hit.begin));
        if (const auto hit = profile.whole(rule.name, text)) out.push_back(hit->value);
      }
  };
  std::vector<std::vector<std::string>> answers(4);
  std::vector<std::thread> threads;
  for (auto& answer : answers) threads.emplace_back([&] { ask(answer); });
  for (std::thread& thread : threads) thread.join();
  EXPECT_FALSE(answers[0].empty());
  for (const auto& answer : answers) EXPECT_EQ(answer, answers[0]);
}

}  // namespace
}  // namespace referat
