#include "pipeline/gate/gate.h"

#include <fmt/format.h>
#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlIO.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

#include <mutex>
#include <utility>
#include <vector>

namespace referat {

namespace {

constexpr std::size_t kFaultsShown = 3;
constexpr std::size_t kFaultLength = 300;  // bytes of one fault's text: libxml2 quotes whole values

struct Fault {
  int line = 0;
  std::string text;
  bool operator==(const Fault&) const = default;
};

// What libxml2 had to say while one document or schema was read. Only the first faults are kept.
struct Faults {
  std::vector<Fault> first;
  std::size_t count = 0;
  bool doctype = false;

  void add(int line, std::string text) {
    if (!first.empty() && first.back() == Fault{line, text}) return;
    ++count;
    if (first.size() < kFaultsShown) first.push_back({line, std::move(text)});
  }
  std::string str() const {
    std::string out;
    for (const Fault& fault : first) {
      if (!out.empty()) out += "; ";
      if (fault.line > 0) out += fmt::format("line {}: ", fault.line);
      out += fault.text;
    }
    if (count > first.size()) out += fmt::format("; and {} more", count - first.size());
    return out;
  }
};

// One line without the stop and line end that libxml2 puts, cut at a character's start.
std::string tidy(const char* message) {
  std::string text = message ? message : "unknown fault";
  for (char& c : text) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  while (!text.empty() && (text.back() == ' ' || text.back() == '.')) text.pop_back();
  if (text.size() > kFaultLength) {
    std::size_t end = kFaultLength;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
    text = text.substr(0, end) + "…";
  }
  return text;
}

extern "C" void take_fault(void* faults, xmlErrorPtr error) {
  if (!faults || !error || error->level == XML_ERR_WARNING) return;
  std::string text = tidy(error->message);
  if (error->domain == XML_FROM_IO && error->file) text += fmt::format(" ({})", error->file);
  static_cast<Faults*>(faults)->add(error->line, std::move(text));
}

// Counts how many gates are at work in this thread: outside them, the loader of the host program stays in charge.
int& gates_at_work() {
  thread_local int count = 0;
  return count;
}

extern "C" xmlParserInputPtr load_entity(const char* url, const char* id, xmlParserCtxtPtr context);

// libxml2's own loader, as it was before ours came.
xmlExternalEntityLoader& host_loader() {
  static xmlExternalEntityLoader loader = nullptr;
  return loader;
}

// The catalog that answers this thread's imports; null: only that of the system.
xmlCatalogPtr& catalog_at_work() {
  thread_local xmlCatalogPtr catalog = nullptr;
  return catalog;
}

extern "C" xmlParserInputPtr load_entity(const char* url, const char* id, xmlParserCtxtPtr context) {
  if (gates_at_work() == 0 && host_loader()) return host_loader()(url, id, context);
  if (catalog_at_work() != nullptr && url != nullptr) {
    xmlChar* found = xmlACatalogResolveURI(catalog_at_work(), reinterpret_cast<const xmlChar*>(url));
    if (found != nullptr) {
      xmlParserInputPtr input = xmlNoNetExternalEntityLoader(reinterpret_cast<const char*>(found), id, context);
      xmlFree(found);
      return input;
    }
  }
  return xmlNoNetExternalEntityLoader(url, id, context);
}

void start_libxml2() {
  static std::once_flag once;
  std::call_once(once, [] {
    xmlInitParser();
    xmlInitializeCatalog();
    xmlSchemaInitTypes();
    host_loader() = xmlGetExternalEntityLoader();
    xmlSetExternalEntityLoader(load_entity);
  });
}

// While it lives, this thread's libxml2 reports to `faults`, prints nothing and stays off the network.
class Watch {
 public:
  explicit Watch(Faults& faults)
      : host_handler_(xmlStructuredError), host_context_(xmlStructuredErrorContext), faults_(&faults) {
    ++gates_at_work();
    xmlSetStructuredErrorFunc(faults_, take_fault);
  }
  ~Watch() {
    xmlSetStructuredErrorFunc(host_context_, host_handler_);
    --gates_at_work();
  }
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;

 private:
  xmlStructuredErrorFunc host_handler_;
  void* host_context_;
  Faults* faults_;
};

// While it lives, a catalog answers this thread's imports. One that cannot be read answers none.
class CatalogAtWork {
 public:
  explicit CatalogAtWork(const std::string& path) {
    if (!path.empty()) catalog_at_work() = xmlLoadACatalog(path.c_str());
  }
  ~CatalogAtWork() {
    if (catalog_at_work() != nullptr) xmlFreeCatalog(catalog_at_work());
    catalog_at_work() = nullptr;
  }
  CatalogAtWork(const CatalogAtWork&) = delete;
  CatalogAtWork& operator=(const CatalogAtWork&) = delete;
};

// Stops at the document type declaration, before any entity in it is read.
extern "C" void refuse_doctype(void* context, const xmlChar*, const xmlChar*, const xmlChar*) {
  auto* parser = static_cast<xmlParserCtxtPtr>(context);
  static_cast<Faults*>(parser->_private)->doctype = true;
  xmlStopParser(parser);
}

template <auto Release>
struct Releaser {
  template <class T>
  void operator()(T* thing) const {
    Release(thing);
  }
};
using DocumentOwner = std::unique_ptr<xmlDoc, Releaser<xmlFreeDoc>>;
using ParserOwner = std::unique_ptr<xmlParserCtxt, Releaser<xmlFreeParserCtxt>>;
using SchemaOwner = std::unique_ptr<xmlSchema, Releaser<xmlSchemaFree>>;
using SchemaParserOwner = std::unique_ptr<xmlSchemaParserCtxt, Releaser<xmlSchemaFreeParserCtxt>>;
using ValidatorOwner = std::unique_ptr<xmlSchemaValidCtxt, Releaser<xmlSchemaFreeValidCtxt>>;

Error invalid(const std::string& where, std::string what) { return {ErrorKind::invalid, where, std::move(what)}; }

// Parses; nothing when the XML is not well formed or refused, with the reason in `faults`.
DocumentOwner parse(std::string_view xml, Faults& faults) {
  const ParserOwner parser(xmlNewParserCtxt());
  if (!parser) return nullptr;
  parser->_private = &faults;
  parser->sax->internalSubset = refuse_doctype;
  constexpr int kOptions = XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES;
  DocumentOwner document(
      xmlCtxtReadMemory(parser.get(), xml.data(), static_cast<int>(xml.size()), nullptr, nullptr, kOptions));
  if (!parser->wellFormed || faults.doctype) return nullptr;
  return document;
}

}  // namespace

struct Schema::Compiled {
  SchemaOwner schema;
};

Schema::Schema(std::unique_ptr<Compiled> compiled) : compiled_(std::move(compiled)) {}
Schema::Schema(Schema&&) noexcept = default;
Schema& Schema::operator=(Schema&&) noexcept = default;
Schema::~Schema() = default;

Result<Schema> Schema::load(const std::string& path, const std::string& catalog) {
  start_libxml2();
  Faults faults;
  const Watch watch(faults);
  const CatalogAtWork imports(catalog);
  const SchemaParserOwner parser(xmlSchemaNewParserCtxt(path.c_str()));
  if (!parser) return Error{ErrorKind::internal, path, "out of memory while reading the schema"};
  xmlSchemaSetParserStructuredErrors(parser.get(), take_fault, &faults);
  SchemaOwner schema(xmlSchemaParse(parser.get()));
  if (!schema) return invalid(path, "the schema cannot be used: " + faults.str());
  return Schema(std::make_unique<Compiled>(Compiled{std::move(schema)}));
}

Result<Done> Schema::validate(std::string_view xml, const std::string& where) const {
  if (xml.size() > kMaxBytes) {
    return invalid(where, fmt::format("{} bytes of XML, more than the {} that are checked", xml.size(), kMaxBytes));
  }
  Faults faults;
  const Watch watch(faults);
  const DocumentOwner document = parse(xml, faults);
  if (faults.doctype) return invalid(where, "has a document type declaration; remove it, entities are not read");
  if (!document) return invalid(where, "not well-formed XML: " + faults.str());
  const ValidatorOwner validator(xmlSchemaNewValidCtxt(compiled_->schema.get()));
  if (!validator) return Error{ErrorKind::internal, where, "out of memory while validating"};
  xmlSchemaSetValidStructuredErrors(validator.get(), take_fault, &faults);
  const int outcome = xmlSchemaValidateDoc(validator.get(), document.get());
  if (outcome < 0) return Error{ErrorKind::internal, where, "the validator failed: " + faults.str()};
  if (outcome > 0) return invalid(where, faults.str());
  return Done{};
}

}  // namespace referat
