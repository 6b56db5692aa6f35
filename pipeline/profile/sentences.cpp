#include "pipeline/profile/sentences.h"

#include "pipeline/profile/tokens.h"

namespace referat {
namespace {

bool ends_sentence(const std::vector<Token>& tokens, std::size_t at) {
  if (!tokens[at].is(".") && !tokens[at].is("!") && !tokens[at].is("?")) return false;
  if (at + 2 >= tokens.size()) return true;
  if (tokens[at + 1].kind != TokenKind::space) return false;
  const Token& next = tokens[at + 2];
  if (next.kind == TokenKind::number) return true;
  if (next.kind == TokenKind::word && !is_upper_case(code_point_at(next.text, 0).value)) return false;
  return at == 0 || !tokens[at].is(".") || !(tokens[at - 1].kind == TokenKind::word && tokens[at - 1].text.size() == 1);
}

}  // namespace

std::vector<ByteRange> sentences(std::string_view text) {
  const std::vector<Token> tokens = tokenise(text);
  std::vector<ByteRange> out;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (!ends_sentence(tokens, at) && at + 1 < tokens.size()) continue;
    const ByteRange sentence = trim(text, {begin, tokens[at].end});
    if (!sentence.empty()) out.push_back(sentence);
    begin = tokens[at].end;
  }
  return out;
}

}  // namespace referat
