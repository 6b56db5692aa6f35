#include "pipeline/report/texts.h"

#include <cstdlib>
#include <pugixml.hpp>

namespace referat {

Result<Texts> Texts::load(const std::string& path) {
  pugi::xml_document xml;
  if (const auto done = xml.load_file(path.c_str()); !done) {
    return Error{ErrorKind::usage, path,
                 std::string("the texts of the language cannot be read: ") + done.description() +
                     "; name a language that stands beside it"};
  }
  const pugi::xml_node root = xml.document_element();
  if (std::string_view(root.name()) != "texts") {
    return Error{ErrorKind::usage, path, "holds no texts; its root element must be texts"};
  }
  Texts out;
  out.language_ = root.attribute("language").value();
  out.thousands_ = root.attribute("thousands").value();
  for (const pugi::xml_node text : root.children("text")) {
    out.texts_.emplace(text.attribute("en").value(), text.text().get());
  }
  return out;
}

std::string_view Texts::operator()(std::string_view english) const {
  const auto found = texts_.find(english);
  return found == texts_.end() ? english : std::string_view(found->second);
}

bool Texts::has(std::string_view english) const { return language_ == "en" || texts_.contains(english); }

std::string Texts::number(long long count) const {
  std::string out = std::to_string(std::llabs(count));
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, thousands_);
  return count < 0 ? "-" + out : out;
}

}  // namespace referat
