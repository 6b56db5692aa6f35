#include "tests/cli/cli.h"

#include <algorithm>

namespace referat {

std::string stream_of(const std::string& content) {
  return "<< /Length " + std::to_string(content.size()) + " >>\nstream\n" + content + "\nendstream";
}

std::string pdf_of(const std::vector<std::string>& objects) {
  std::string out = "%PDF-1.4\n";
  std::vector<std::size_t> offsets;
  for (std::size_t i = 0; i < objects.size(); ++i) {
    offsets.push_back(out.size());
    out += std::to_string(i + 1) + " 0 obj\n" + objects[i] + "\nendobj\n";
  }
  const std::size_t table = out.size();
  out += "xref\n0 " + std::to_string(objects.size() + 1) + "\n0000000000 65535 f \n";
  for (const std::size_t offset : offsets) {
    const std::string digits = std::to_string(offset);
    out += std::string(10 - digits.size(), '0') + digits + " 00000 n \n";
  }
  return out + "trailer\n<< /Size " + std::to_string(objects.size() + 1) + " /Root 1 0 R >>\nstartxref\n" +
         std::to_string(table) + "\n%%EOF\n";
}

std::string pdf_with_text(const std::vector<std::string>& lines) {
  std::string content = "BT /F1 11 Tf 14 TL 72 770 Td\n";
  for (const std::string& line : lines) content += "(" + line + ") Tj T*\n";
  content += "ET";
  return pdf_of({"<< /Type /Catalog /Pages 2 0 R >>", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
                 "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R "
                 "/Resources << /Font << /F1 5 0 R >> >> >>",
                 stream_of(content),
                 "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>"});
}

std::string ordinary_minutes() {
  return pdf_with_text({"Referat fra udvalget", "Dato: 22-06-2020", "", "1. Godkendelse af dagsorden",
                        "Beslutning:", "Godkendt.", "", "2. Eventuelt", "Intet."});
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
