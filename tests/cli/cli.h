// What the tests of the command line share.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "tests/program/program.h"

namespace referat {

// A small referat of one meeting with two items: the ordinary case.
std::string ordinary_minutes();

// Exactly one line that begins "referat: FILE: " and holds a cause, "; " and a remedy.
testing::AssertionResult is_one_message(const std::string& err, const std::string& file);

}  // namespace referat
