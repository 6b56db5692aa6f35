// The words of the reports for people in another language than English.
#pragma once

#include <map>
#include <string>
#include <string_view>

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
  // Whether this language has the text.
  bool has(std::string_view english) const;
  // "da"; "en" for an empty Texts.
  const std::string& language() const { return language_; }
  // A count with its thousands set apart as the language does: "59.730".
  std::string number(long long count) const;

 private:
  std::string language_ = "en", thousands_ = ",";
  std::map<std::string, std::string, std::less<>> texts_;
};

}  // namespace referat
