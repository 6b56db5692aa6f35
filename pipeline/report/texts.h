// The words of the reports for people in another language than English.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/result.h"

namespace referat {

// English texts and what stands for them. English itself needs no file: an empty Texts gives each text as it is.
class Texts {
 public:
  // Reads schemas/texts/<language>.xml (texts.xsd). ErrorKind::usage with file and line when it is missing or
  // malformed.
  static Result<Texts> load(const std::string& path);

  // The text in this language; the English one where it has none.
  std::string_view operator()(std::string_view english) const;
  // A sentence of a finding, by the text with slots ("item {} follows on item {}") that fits it with most letters. What
  // stands in a slot is kept, unless it is a text itself and not in quotes. Nothing when the language has no such text.
  std::optional<std::string> sentence(std::string_view english) const;
  // Whether this language has the text.
  bool has(std::string_view english) const;
  // Calls `visit(text)` for each text that this language has, and for the English one.
  template <class Visit>
  void for_each(const Visit& visit) const {
    for (const auto& [english, text] : texts_) {
      visit(std::string_view(english));
      visit(std::string_view(text));
    }
  }
  // "da"; "en" for an empty Texts.
  const std::string& language() const { return language_; }
  // A count with its thousands set apart as the language does: "59.730".
  std::string number(long long count) const;

 private:
  std::string language_ = "en", thousands_ = ",";
  // A text with slots: what stands around them in English, and the text of this language.
  struct Sentence {
    std::vector<std::string> around;
    std::string text;
  };
  std::string filled(const Sentence& sentence, const std::vector<std::string_view>& slots) const;

  std::map<std::string, std::string, std::less<>> texts_;
  std::vector<Sentence> sentences_;
};

}  // namespace referat
