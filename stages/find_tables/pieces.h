// Cutting lines into the pieces that cells are made of.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "stages/find_tables/draft.h"

namespace referat::tables {

// An amount as it stands in a column of numbers: "-1.874,2", "4 %", "1,2 mio. kr.", "(12)". Not a date, a time, a case
// number, or an ordinal ("1.").
bool is_amount(std::string_view text);

// Four digits that can be a year: a title over a column rather than an amount in it.
bool is_year(std::string_view text);

// The piece made of the words [first, first + count) of a line.
Piece make_piece(const Document& document, int line, int first, int count);

// The line cut at each gap as wide as its letters are high.
std::vector<Piece> cut_at_gaps(const Document& document, int line);

// The piece cut wherever the key of its words changes: the column or cell that each word stands in.
std::vector<Piece> cut_by(const Document& document, const Piece& piece, const std::function<int(const Word&)>& key);

// The whole line as one piece.
Piece whole_line(const Document& document, int line);

// The characters of a piece.
Text text_of(const Document& document, const Piece& piece);

}  // namespace referat::tables
