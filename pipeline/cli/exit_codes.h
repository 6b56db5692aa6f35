// What the program's exit code means: the one table that help, man page and README show.
#pragma once

#include <array>

#include "pipeline/document/result.h"

namespace referat {

struct ExitCode {
  int code;
  const char* name;
  const char* meaning;
};

constexpr int kExitFine = 0;
constexpr int kExitDoubtful = 1;
constexpr int kExitStopped = 11;

// With several inputs the program ends with the highest code that any of them earned.
constexpr std::array<ExitCode, 12> kExitCodes{{
    {kExitFine, "ok", "every input was handled"},
    {kExitDoubtful, "fail",
     "the XML was written, but the report's verdict on it is fail; or profiles check or verify found something, a "
     "sample missed its aim, or not every document of a batch was converted well"},
    {2, "usage", "the command line or a setting is wrong; nothing was done"},
    {3, "input", "an input cannot be read, or is no PDF that can be converted"},
    {4, "password", "the PDF needs a password, or the one given is wrong"},
    {5, "no-text", "the PDF holds pictures only: it needs OCR"},
    {6, "output", "a result cannot be written, or exists and --force is not given"},
    {7, "profile", "a profile is malformed"},
    {8, "invalid", "an XML file does not follow its schema"},
    {9, "internal", "a bug in referat: the result was held back"},
    {10, "quarantined", "a document made the conversion crash, hang or take more than the limits allow"},
    {kExitStopped, "stopped", "a signal ended a batch early; the same command goes on where it stopped"},
}};

// The exit code of an error kind.
constexpr int exit_code(ErrorKind kind) {
  switch (kind) {
    case ErrorKind::usage:
      return 2;
    case ErrorKind::input:
      return 3;
    case ErrorKind::password:
      return 4;
    case ErrorKind::no_text:
      return 5;
    case ErrorKind::output:
      return 6;
    case ErrorKind::profile:
      return 7;
    case ErrorKind::invalid:
      return 8;
    case ErrorKind::internal:
      return 9;
    case ErrorKind::quarantine:
      return 10;
  }
  return 9;
}

}  // namespace referat
