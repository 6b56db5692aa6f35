// The pieces that a page of minutes is made of.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/output/writer.h"

namespace referat::html {

class Page {
 public:
  explicit Page(const WriterInput& input) : input_(input) {}

  template <class... T>
  void put(fmt::format_string<T...> form, T&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<T>(values)...);
  }

  // A word of the page itself, not of the minutes: safe, and with its language where that is not the page's.
  std::string say(std::string_view english) const;
  // The same for an attribute.
  std::string say_plainly(std::string_view english) const;
  // Text of the minutes with its styles and links.
  std::string styled(const Text& text) const;

  // The body of an item; headings begin at this level.
  void content(const std::vector<Content>& nodes, int level);

  const WriterInput& input() const { return input_; }
  void fail(std::string what);
  const std::optional<Error>& error() const { return error_; }
  std::string take() { return std::move(out_); }

 private:
  void node(const Content& node, int level);
  void paragraph(const Text& text);
  void list(const Content& node, int level);
  void list_item(const Content& node, int level);
  void table(const Content& node);
  void row(const Row& row, bool header);
  void figure(const Content& node);
  void note(const Content& node, int level);
  void section(const Content& node, int level);
  void vote(const Content& node);
  void attachments(const Content& node, int level);
  void attachment(const Content& node);

  const WriterInput& input_;
  std::string out_;
  std::optional<Error> error_;  // the first one
  int tables_ = 0;              // written so far
};

// Safe text of the minutes.
std::string safe(std::string_view text);
std::string safe(const Text& text);
// "<span class="number">1</span> ", or nothing for an empty text.
std::string part(const char* name, std::string_view text);

}  // namespace referat::html
