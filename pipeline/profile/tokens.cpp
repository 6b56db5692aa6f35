#include "pipeline/profile/tokens.h"

namespace referat {
namespace {

bool is_digit(char32_t character) { return character >= U'0' && character <= U'9'; }

TokenKind kind_of(char32_t character) {
  if (is_digit(character)) return TokenKind::number;
  if (is_space(character)) return TokenKind::space;
  return is_word_character(character) ? TokenKind::word : TokenKind::other;
}

}  // namespace

std::vector<Token> tokenise(std::string_view text) {
  std::vector<Token> out;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    const TokenKind kind = kind_of(point.value);
    const bool joins = !out.empty() && out.back().kind == kind && kind != TokenKind::other;
    if (!joins) out.push_back({kind, at, at, {}, -1});
    Token& token = out.back();
    if (kind == TokenKind::number)
      token.number = token.end - token.begin >= 9 ? -1 : (token.number < 0 ? 0 : token.number) * 10 + (text[at] - '0');
    at += point.bytes;
    token.end = at;
    token.text = text.substr(token.begin, token.end - token.begin);
  }
  return out;
}

}  // namespace referat
