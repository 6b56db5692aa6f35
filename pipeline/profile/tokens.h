// A text as runs of digits, runs of letters and single other characters.
#pragma once

#include <string_view>
#include <vector>

#include "pipeline/profile/fold.h"

namespace referat {

enum class TokenKind { number, word, space, other };

struct Token {
  TokenKind kind = TokenKind::other;
  std::size_t begin = 0, end = 0;
  std::string_view text;
  int number = -1;  // of a run of up to nine digits
  bool is(std::string_view what) const { return text == what; }
};

std::vector<Token> tokenise(std::string_view text);

}  // namespace referat
