// What of a finished document is not for the public: texts of closed items, what repeats them, personal data.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/passages.h"
#include "pipeline/profile/closed_text.h"
#include "stages/redact/redact.h"

namespace referat::redaction {

// A stretch of a text, in bytes.
struct Stretch {
  std::string_view code;  // of the table of codes: that of the check that finds the same
  std::size_t begin = 0, end = 0;
};

class Confidential {
 public:
  // Keeps references: document and profile must outlive it.
  Confidential(const Document& document, const Profile& profile, const RedactOptions& options);

  const std::vector<Passage>& passages() const { return passages_; }
  // The whole text is withheld.
  bool is_withheld(const Passage& passage) const;
  // What of a text is: from the left, without overlap. Numbers printed with an item hold no personal data.
  std::vector<Stretch> stretches_in(const std::string& text) const;
  // A string that is no text of the pages (a value, a name) with the mark for each of its stretches.
  std::string masked(const std::string& text, const std::string& mark) const;

 private:
  const Profile& profile_;
  RedactOptions options_;
  std::vector<Passage> passages_;
  ClosedPhrases phrases_;
  // Personal data of the document as folded words, and their code.
  std::map<std::vector<std::string>, std::string_view> known_;
};

}  // namespace referat::redaction
