// The proof that a version for the public tells nothing that it should not: from the bytes of the outputs alone.
// It stands beside the schema gate: settings of the checks cannot turn it off.
#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat {

// What may stand in no output, taken from the whole document.
class Withheld {
 public:
  // `closed_titles`: the titles of closed items may stand.
  Withheld(const Document& whole, const Profile& profile, bool closed_titles);

  // Takes out what the program says itself, such as the sentences of the report.
  void permit(std::string_view fixed_text);

  // Errors `closed-word-published` and `personal-data-published`, each at most once for an output, with the number of
  // places and the output's ending, and nothing of what stands there. Looked for in text, attributes and strings,
  // across inline elements, without regard to letter case and punctuation:
  // - four words in a row that only closed items have; their own titles and what other parts repeat as a form are none;
  // - personal data, unless it is printed as a number of an item, too;
  // - with `names`, for outputs that hold the document's text: words that begin with a capital inside a sentence, and
  //   numbers of six digits or more, that only closed items have. These in text only, capitals as they are.
  // Packed or encoded outputs cannot be looked into.
  std::vector<Note> find_in(std::string_view bytes, const std::string& ending, bool names) const;

 private:
  std::set<std::string> phrases_;
  std::map<std::string, std::set<std::string, std::less<>>> names_;  // folded, and as printed
  std::vector<std::string> numbers_, personal_;
};

}  // namespace referat
