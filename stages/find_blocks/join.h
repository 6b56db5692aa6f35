// Puts the lines of a paragraph together: spaces, and hyphens at line ends by evidence.
#pragma once

#include <set>
#include <string>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::blocks {

// Decides which hyphens at line ends belong to the word. Evidence in this order: the kind of hyphen (a soft hyphen is
// never part of a word), what follows (capital, digit, a word such as "og" that a suspended hyphen stands before), the
// document's own words in the middle of lines, the Danish dictionary.
class Hyphens {
 public:
  Hyphens(const Document& document, const Profile& profile);

  // The text ends in a hyphen that may be a line-end hyphen.
  static bool ends_with_hyphen(const std::string& text);

  // Appends the next line; undoes the hyphen where the evidence says so.
  void append(Text& text, const Text& next);

  int undone() const { return undone_; }
  int kept() const { return kept_; }

 private:
  enum class Verdict { undo, keep, keep_with_space };
  Verdict judge(const std::string& before, const std::string& after);
  bool known_word(const std::string& word) const;
  // Another word of the document runs on over the hyphen without one.
  bool crosses_hyphen(const std::string& stem, const std::string& rest) const;

  const Profile& profile_;
  std::set<std::string> words_;  // folded words from the middle of lines
  int undone_ = 0, kept_ = 0;
};

}  // namespace referat::blocks
