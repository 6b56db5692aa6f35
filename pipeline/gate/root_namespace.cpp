#include "pipeline/gate/root_namespace.h"

#include <libxml/xmlreader.h>

#include <algorithm>
#include <memory>

namespace referat {
namespace {

constexpr std::size_t kPrologue = 1 << 20;  // bytes within which the root element has to begin

struct CloseReader {
  void operator()(xmlTextReader* reader) const { xmlFreeTextReader(reader); }
};

}  // namespace

Result<std::string> root_namespace(std::string_view xml, const std::string& where) {
  const Error no_xml{ErrorKind::invalid, where, "is not well-formed XML; check that it is the right file"};
  const int size = static_cast<int>(std::min(xml.size(), kPrologue));
  constexpr int kQuiet = XML_PARSE_NONET | XML_PARSE_NOERROR | XML_PARSE_NOWARNING;
  const std::unique_ptr<xmlTextReader, CloseReader> reader(
      xmlReaderForMemory(xml.data(), size, nullptr, nullptr, kQuiet));
  if (!reader) return no_xml;
  while (xmlTextReaderRead(reader.get()) == 1) {
    const int type = xmlTextReaderNodeType(reader.get());
    if (type == XML_READER_TYPE_DOCUMENT_TYPE) {
      return Error{ErrorKind::invalid, where, "has a document type declaration, which is not allowed; remove it"};
    }
    if (type != XML_READER_TYPE_ELEMENT) continue;
    const xmlChar* uri = xmlTextReaderConstNamespaceUri(reader.get());
    return uri == nullptr ? std::string() : std::string(reinterpret_cast<const char*>(uri));
  }
  return no_xml;
}

}  // namespace referat
