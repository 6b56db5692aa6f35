// A page seen as rows of text, for reading tables of contents.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::contents {

struct TextRow {
  int page = 0;
  std::vector<int> lines;  // indexes in Document::lines, left to right
  Box box;
  Text text;  // of all lines
  // The page number at the end of the row, when there is one: an integer or a roman number after a leader or in a
  // column of its own.
  bool anchored = false;
  std::size_t title_end = 0;   // byte of text.str() at which leader and page begin
  std::size_t leader_end = 0;  // byte behind the leader: the page number, or the word for "page" before it
  std::size_t page_begin = 0;  // byte at which the page number begins
  int page_value = 0;
  Length page_right = 0, page_left = 0;
  bool has_leader = false;
  bool bare_page = false;    // nothing but an integer, which may be a page number: page_value
  bool below_title = false;  // it is one, of the title above
  // The number at its start, as the profile's item patterns read it: bytes [number_begin, number_end) of text.str();
  // title_begin is behind it and its punctuation.
  std::string number;
  int number_value = 0;  // 0 when it does not begin with an integer or roman number
  std::size_t number_begin = 0, number_end = 0;
  std::size_t title_begin = 0;
  Length title_left = 0;
};

// All rows of the document in reading order, furniture left out.
std::vector<TextRow> text_rows(const Document& document, const Profile& profile);

// Makes the integer of a row with `bare_page` the page number of the title in the row above.
void take_page_below(TextRow& row);

// Tries to read digits that are glued to the last word as the page number ("Byvækst2"); false when there are none.
bool read_glued_page(TextRow& row);

}  // namespace referat::contents
