// The making of an HTML page: what the reports for people have in common.
#pragma once

#include <fmt/format.h>

#include <iterator>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "pipeline/report/texts.h"

namespace referat {

// Text that grows. What is put in is HTML already (html_text.h makes it safe); English texts of the page itself come
// out in the language of `texts`, which has to outlive it.
class HtmlPage {
 public:
  explicit HtmlPage(const Texts& texts) : texts_(texts) {}

  template <class... T>
  void put(fmt::format_string<T...> form, T&&... values) {
    fmt::format_to(std::back_inserter(out_), form, std::forward<T>(values)...);
  }

  // A text of the page itself.
  std::string say(std::string_view english) const;
  void heading(std::string_view english) { put("<h2>{}</h2>\n", say(english)); }

  // From the doctype to the link that skips the header. A policy forbids scripts and every request; pictures may only
  // be inside the page. `title` is HTML.
  void begin(std::string_view title);
  void begin_main() { put("<main id=\"main\" tabindex=\"-1\">\n"); }
  void end() { put("</main>\n</body>\n</html>\n"); }

  // A table that scrolls by itself when it is wide, up to its first row. The label is what a screen reader
  // calls it, and its caption where none is given.
  void begin_table(std::string_view label, const std::vector<std::string_view>& columns, std::string_view caption = {});
  void column(std::string_view english) { put("<th scope=\"col\">{}</th>", say(english)); }
  void end_table() { put("</tbody>\n</table></div>\n"); }
  void number_cell(long long count) { put("<td class=\"number\">{}</td>", texts_.number(count)); }

  const Texts& texts() const { return texts_; }
  std::string take() { return std::move(out_); }

 private:
  const Texts& texts_;
  std::string out_;
};

}  // namespace referat
