#include "stages/read_pdf/content_rewriting.h"

#include <vector>

namespace referat::reading {
namespace {

bool is_white(char c) { return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0'; }
bool is_delimiter(char c) {
  return c == '(' || c == ')' || c == '<' || c == '>' || c == '[' || c == ']' || c == '{' || c == '}' || c == '/' ||
         c == '%';
}

// Cuts a content stream into tokens (PDF 32000-1, 7.2); strings, dictionaries' brackets and comments count as one each.
class Tokens {
 public:
  explicit Tokens(std::string_view content) : content_(content) {}

  // The next token; empty at the end. begin() is where it starts.
  std::string_view next() {
    while (at_ < content_.size() && is_white(content_[at_])) ++at_;
    begin_ = at_;
    if (at_ >= content_.size()) return {};
    const char c = content_[at_];
    if (c == '(')
      skip_string();
    else if (c == '%')
      at_ = std::min(content_.find_first_of("\r\n", at_), content_.size());
    else if (c == '<' && content_.substr(at_, 2) != "<<")
      at_ = std::min(content_.find('>', at_), content_.size() - 1) + 1;
    else if (is_delimiter(c) && c != '/')
      at_ += content_.substr(at_, 2) == "<<" || content_.substr(at_, 2) == ">>" ? 2 : 1;
    else
      for (++at_; at_ < content_.size() && !is_white(content_[at_]) && !is_delimiter(content_[at_]);) ++at_;
    return content_.substr(begin_, at_ - begin_);
  }

  // Goes behind the data of an inline image; call after its ID operator.
  void skip_image_data() {
    for (std::size_t end = content_.find("EI", at_); end != std::string_view::npos;
         end = content_.find("EI", end + 2)) {
      const bool before = end > 0 && is_white(content_[end - 1]);
      const bool behind = end + 2 >= content_.size() || is_white(content_[end + 2]);
      if (!before || !behind) continue;
      at_ = end + 2;
      return;
    }
    at_ = content_.size();
  }

  std::size_t begin() const { return begin_; }
  std::size_t end() const { return at_; }

 private:
  void skip_string() {
    int depth = 0;
    for (; at_ < content_.size(); ++at_) {
      const char c = content_[at_];
      if (c == '\\')
        ++at_;
      else if (c == '(')
        ++depth;
      else if (c == ')' && --depth == 0)
        break;
    }
    at_ = std::min(at_ + 1, content_.size());
  }

  std::string_view content_;
  std::size_t begin_ = 0, at_ = 0;
};

}  // namespace

std::string rewrite_named_properties(std::string_view content, std::string_view mark,
                                     const std::function<NamedProperties(std::string_view name)>& look_up) {
  std::string result;
  result.reserve(content.size() + content.size() / 8);
  Tokens tokens(content);
  std::vector<bool> wrapped;  // per open sequence: does it stand in a sequence of `mark`
  std::size_t copied = 0;
  std::string_view before, before_that;  // the two tokens ahead of the current one
  for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
    if (token == "ID") tokens.skip_image_data();
    if (token == "BMC") wrapped.push_back(false);
    if (token == "BDC") {
      const bool by_name = before.starts_with('/') && before_that.starts_with('/');
      const NamedProperties found = by_name ? look_up(before.substr(1)) : NamedProperties{};
      const auto tag_at = by_name ? static_cast<std::size_t>(before_that.data() - content.data()) : 0;
      if (by_name && tag_at >= copied) {
        result.append(content.substr(copied, tag_at - copied));
        if (found.optional_content)
          result.append("/").append(mark).append(" BMC ").append(before_that).append(" ").append(before).append(" BDC");
        else
          result.append(before_that)
              .append(" ")
              .append(found.dictionary.empty() ? "<<>>" : found.dictionary)
              .append(" BDC");
        copied = tokens.end();
      }
      wrapped.push_back(found.optional_content);
    }
    if (token == "EMC" && !wrapped.empty()) {
      if (wrapped.back()) {
        result.append(content.substr(copied, tokens.end() - copied)).append(" EMC");
        copied = tokens.end();
      }
      wrapped.pop_back();
    }
    before_that = before;
    before = token;
  }
  return result.append(content.substr(copied));
}

std::string drop_unmatched_restores(std::string_view content) {
  std::string result;
  result.reserve(content.size());
  Tokens tokens(content);
  std::size_t copied = 0;
  long saved = 0;
  for (std::string_view token = tokens.next(); !token.empty(); token = tokens.next()) {
    if (token == "ID") tokens.skip_image_data();
    if (token == "q") ++saved;
    if (token != "Q" || --saved >= 0) continue;
    saved = 0;
    result.append(content.substr(copied, tokens.begin() - copied));
    copied = tokens.end();
  }
  return result.append(content.substr(copied));
}

}  // namespace referat::reading
