// What each line and word of the pages is in the finished document.
#pragma once

#include <map>
#include <string>
#include <utility>
#include <vector>

#include "pipeline/document/document.h"

namespace referat::alto {

// What a line belongs to. Lines that follow each other on a page and have the same owner are one block.
struct Owner {
  std::string layout;  // paragraph, heading, list-item, table, figure, note, contents, header, footer, watermark
  int number = -1;     // of the block or table
  bool operator==(const Owner&) const = default;
};

// For each line of the document.
std::vector<Owner> owners_of_lines(const Document& document);

using WordKey = std::pair<int, int>;  // page from 1, index in Page::words

// What the first word of each text means: meeting, attendance, item, caseNumber, attachments, the type of a section …
std::map<WordKey, std::string> roles_of_words(const Document& document);

// The two halves of a word whose line-end hyphen was undone.
struct HyphenHalf {
  bool first = true;
  std::string shown;  // this half, without the hyphen
  std::string whole;  // the word as it stands in the minutes
};
std::map<WordKey, HyphenHalf> hyphen_halves(const Document& document);

}  // namespace referat::alto
