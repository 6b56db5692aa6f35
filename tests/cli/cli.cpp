#include "tests/cli/cli.h"

#include <algorithm>

#include "tests/pages/tiny_pdf.h"

namespace referat {

std::string ordinary_minutes() {
  const std::vector<std::string> lines{"Referat fra udvalget",
                                       "Dato: 22-06-2020",
                                       "",
                                       "1. Godkendelse af dagsorden",
                                       "Beslutning:",
                                       "Godkendt.",
                                       "",
                                       "2. Eventuelt",
                                       "Intet."};
  std::string content;
  double y = 770;
  for (const std::string& line : lines) {
    const bool heading = !line.empty() && line.front() >= '0' && line.front() <= '9';
    content += shown_text(72, y, heading ? 14 : 11, line, heading ? "F2" : "F1");
    y -= 16;
  }
  TinyPdf pdf;
  pdf.add_page(content);
  return pdf.bytes();
}

testing::AssertionResult is_one_message(const std::string& err, const std::string& file) {
  const std::string begin = "referat: " + file + ": ";
  if (!err.starts_with(begin)) return testing::AssertionFailure() << "does not begin with \"" << begin << "\": " << err;
  if (std::count(err.begin(), err.end(), '\n') != 1 || !err.ends_with('\n')) {
    return testing::AssertionFailure() << "is not one line: " << err;
  }
  const std::size_t remedy = err.find("; ", begin.size());
  if (remedy == std::string::npos || remedy + 4 > err.size() || remedy == begin.size()) {
    return testing::AssertionFailure() << "does not give cause and remedy: " << err;
  }
  return testing::AssertionSuccess();
}

}  // namespace referat
