// What the tests of the command line share.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/program/program.h"

namespace referat {

// A PDF 1.4 of these objects, numbered from 1; the first is the catalog. The cross-reference table fits them.
std::string pdf_of(const std::vector<std::string>& objects);

// A stream object with its length.
std::string stream_of(const std::string& content);

// A one-page PDF 1.4 with these lines of text in Helvetica; each line ends where the string does.
std::string pdf_with_text(const std::vector<std::string>& lines);

// A small referat of one meeting with two items: the ordinary case.
std::string ordinary_minutes();

// Exactly one line that begins "referat: FILE: " and holds a cause, "; " and a remedy.
testing::AssertionResult is_one_message(const std::string& err, const std::string& file);

}  // namespace referat
