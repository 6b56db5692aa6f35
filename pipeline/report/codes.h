// The one table of finding codes: what each means and what a person does about it.
#pragma once

#include <span>
#include <string_view>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"

namespace referat {

struct NoteCode {
  std::string_view code;     // stable, lower case with hyphens
  Severity severity;         // as a rule; a note may say otherwise
  std::string_view meaning;  // one sentence
  std::string_view remedy;   // what to do
};

// All codes, sorted.
std::span<const NoteCode> note_codes();

// The entry of a code, null for one that the table lacks: a bug of the stage that uses it.
const NoteCode* find_note_code(std::string_view code);

// The code under which an error that ended a conversion is reported.
std::string_view code_of(ErrorKind kind);

}  // namespace referat
