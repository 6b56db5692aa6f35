// Upper limits that keep hostile files from taking all time and memory. Ordinary minutes stay far below: a dense page
// has some 6000 glyphs, 1000 words and 500 rules.
#pragma once

#include <cstddef>

namespace referat::reading {

constexpr std::size_t kMostPages = 100000;
constexpr int kDeepestPageTree = 64;
constexpr std::size_t kMostGlyphsOnPage = 1000000;
constexpr std::size_t kMostWordsOnPage = 200000;
constexpr std::size_t kMostCodePointsInWord = 4096;
constexpr std::size_t kMostSegmentsOnPage = 1000000;
constexpr std::size_t kMostShapesOnPage = 50000;  // rules, fills and images, each
constexpr std::size_t kMostLinksOnPage = 5000;
constexpr std::size_t kMostAnnotationsOnPage = 20000;
constexpr std::size_t kMostFormsOnPage = 20000;  // form XObjects drawn
constexpr long kMostChecksOnPage = 5000000;      // calls of the interpreter's abort check, one per some ten operators
constexpr std::size_t kDeepestMarkedContent = 1000;
constexpr std::size_t kMostTags = 1000000;
constexpr int kDeepestTag = 200;
constexpr std::size_t kMostOutlineEntries = 50000;
constexpr int kDeepestOutline = 32;
constexpr std::size_t kMostEmbeddedFiles = 10000;
constexpr std::size_t kMostEmbeddedBytes = 256UL << 20;  // of all of them, unpacked
constexpr std::size_t kMostContentBytesToRewrite = 64UL << 20;
constexpr std::size_t kMostXmpBytes = 4UL << 20;
constexpr double kLargestPage = 14400.0 * 100;  // points; PDF viewers stop at 14400

}  // namespace referat::reading
