#include "pipeline/report/html_text.h"

#include <openssl/evp.h>

#include <algorithm>

#include "pipeline/document/unicode.h"
#include "pipeline/document/xml_output.h"

namespace referat {

std::string html_text(std::string_view text) {
  std::string out;
  for (const char c : to_xml_text(text)) {
    if (c == '\'')
      out += "&#39;";
    else if (const std::string_view entity = entity_of(c); !entity.empty())
      out += entity;
    else
      out += c;
  }
  return out;
}

std::string html_line(std::string text) {
  std::replace_if(
      text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
  return html_text(text);
}

std::string base64(std::string_view bytes) {
  std::string out((bytes.size() + 2) / 3 * 4 + 1, '\0');
  const int written =
      EVP_EncodeBlock(reinterpret_cast<unsigned char*>(out.data()),
                      reinterpret_cast<const unsigned char*>(bytes.data()), static_cast<int>(bytes.size()));
  out.resize(static_cast<std::size_t>(written));
  return out;
}

}  // namespace referat
