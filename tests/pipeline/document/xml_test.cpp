#include "pipeline/document/xml.h"

#include <gtest/gtest.h>

#include <limits>

#include "pipeline/document/describe.h"
#include "pipeline/document/names.h"
#include "pipeline/document/xml_kinds.h"
#include "pipeline/gate/gate.h"
#include "tests/pipeline/document/sample_document.h"

namespace referat {
namespace {

// Gives every member of a struct, and of the structs in it, a value that is not its default.
class Filling {
 public:
  template <class T>
  void fill(T& out) {
    ++depth_;
    describe(Type<T>{}, [&](const char*, auto member, auto...) { value(out.*member); });
    --depth_;
  }

 private:
  void value(std::string& out) {
    out = "tekst \"" + std::to_string(++count_) + "\" <æ&\\\t\n\r> \x01\xFF\xEF\xBF\xBE \xF0\x9F\x98\x80";
  }
  void value(bool& out) { out = !out; }
  void value(Number auto& out) { out = static_cast<std::remove_reference_t<decltype(out)>>(++count_); }
  template <class T>
  requires std::is_enum_v<T>
  void value(T& out) { out = static_cast<T>(kNames<T>.size() - 1); }
  void value(Box& out) { out = {++count_, -(++count_), ++count_, ++count_}; }
  void value(Place& out) {
    out.page = ++count_;
    value(out.box);
  }
  template <class T>
  void value(std::vector<T>& out) {
    if (depth_ > 6) return;  // content in content
    out.resize(2);
    for (T& one : out) value(one);
  }
  template <class T>
  void value(T& out) {
    fill(out);
  }
  int count_ = 0;
  int depth_ = 0;
};

Document full() {
  Document document;
  Filling().fill(document);
  return document;
}

const Schema& schema() {
  static const auto loaded = Schema::load(std::string(REFERAT_SOURCE_DIR) + "/schemas/document.xsd");
  if (!loaded) throw std::runtime_error(loaded.error().what);
  return loaded.value();
}

std::string fault(const std::string& inside) {
  const auto loaded = load_document("<document xmlns=\"urn:referat:document:1\">\n" + inside + "</document>");
  if (loaded) return "";
  EXPECT_EQ(loaded.error().kind, ErrorKind::invalid);
  return loaded.error().what;
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(DocumentXml, GivesBackEveryMember) {
  const Document document = full();
  const std::string xml = dump_document(document);
  const auto loaded = load_document(xml);
  ASSERT_TRUE(loaded) << loaded.error().what;
  EXPECT_TRUE(loaded.value() == document);
  EXPECT_EQ(dump_document(loaded.value()), xml);
}

TEST(DocumentXml, FollowsItsSchemaInEveryMember) {
  const auto verdict = schema().validate(dump_document(full()), "dump");
  EXPECT_TRUE(verdict) << (verdict ? "" : verdict.error().what);
  EXPECT_TRUE(schema().validate(dump_document(Document{}), "empty"));
}

TEST(DocumentXml, WritesOnlyWhatIsNotDefault) {
  EXPECT_EQ(dump_document(Document{}, {Layer::pages, Layer::lines}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<document xmlns=\"urn:referat:document:1\" layers=\"pages lines\">\n"
            "</document>\n");
  Document document;
  document.pages.resize(2);
  document.pages[0].number = 1;
  document.pages[0].words.resize(1);
  document.pages[0].words[0].text = "Hej";
  document.pages[0].words[0].box = {1, 2, 3, -4};
  document.pages[0].words[0].edges = {2, 3};
  EXPECT_EQ(dump_document(document, {Layer::pages}),
            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
            "<document xmlns=\"urn:referat:document:1\" layers=\"pages\">\n"
            "  <page number=\"1\">\n"
            "    <word text=\"Hej\" box=\"1,2,3,-4\" edges=\"2 3\"/>\n"
            "  </page>\n"
            "  <page/>\n"
            "</document>\n");
}

TEST(DocumentXml, WritesTheLayersThatAreAskedForAndWhatEveryStageAdds) {
  const Document document = full();
  const std::string xml = dump_document(document, {Layer::blocks});
  EXPECT_FALSE(holds(xml, "<page"));
  EXPECT_FALSE(holds(xml, "<agenda"));
  EXPECT_TRUE(holds(xml, "<block "));
  EXPECT_TRUE(holds(xml, "<note "));
  const auto loaded = load_document(xml);
  ASSERT_TRUE(loaded) << loaded.error().what;
  Document expected;
  expected.blocks = document.blocks;
  expected.profile = document.profile;
  expected.notes = document.notes;
  expected.accounts = document.accounts;
  expected.redaction = document.redaction;
  EXPECT_TRUE(loaded.value() == expected);
}

TEST(DocumentXml, KeepsTextThatXmlCannotHold) {
  Document document;
  document.source.xmp = std::string("\0\x01 a\\x01 \\ \r\n\t \xC3 \xED\xA0\x80", 20);
  const std::string xml = dump_document(document);
  EXPECT_TRUE(schema().validate(xml, "dump"));
  const auto loaded = load_document(xml);
  ASSERT_TRUE(loaded) << loaded.error().what;
  EXPECT_EQ(loaded.value().source.xmp, document.source.xmp);
}

TEST(DocumentXml, KeepsNumbersAtTheirLimits) {
  Document document;
  document.source.bytes = std::numeric_limits<std::int64_t>::min();
  document.pages.resize(1);
  document.pages[0].width = std::numeric_limits<Length>::max();
  document.pages[0].rules = {{{std::numeric_limits<Length>::min(), 0, 0, 0}, 0xFFFFFFFFU}};
  const auto loaded = load_document(dump_document(document));
  ASSERT_TRUE(loaded) << loaded.error().what;
  EXPECT_TRUE(loaded.value() == document);
}

TEST(DocumentXml, NamesWhatItDoesNotKnowAndItsLine) {
  EXPECT_EQ(fault(""), "");
  EXPECT_TRUE(holds(fault("<page size=\"3\"/>"), "line 2"));
  EXPECT_TRUE(holds(fault("<page size=\"3\"/>"), "page has an attribute"));
  EXPECT_TRUE(holds(fault("<page number=\"3\" number=\"4\"/>"), "attribute"));
  EXPECT_TRUE(holds(fault("<page>\n<glyph/></page>"), "unknown element"));
  EXPECT_TRUE(holds(fault("<sheet/>"), "unknown element"));
  EXPECT_TRUE(holds(fault("<page>text</page>"), "text"));
  EXPECT_TRUE(holds(fault("<source/><source/>"), "second source"));
}

TEST(DocumentXml, RefusesValuesThatDoNotFit) {
  for (const char* bad :
       {"<page number=\"x\"/>", "<page number=\"\"/>", "<page number=\"1.5\"/>", "<page number=\"99999999999\"/>",
        "<page number=\" 1\"/>", "<page state=\"fine\"/>", "<font bold=\"yes\"/>", "<page><word box=\"1,2,3\"/></page>",
        "<page><word box=\"1,2,3,4,5\"/></page>", "<page><word box=\"\"/></page>", "<page><word edges=\"1,2\"/></page>",
        "<source file=\"\\\"/>", "<source file=\"\\x4\"/>", "<source file=\"\\xGG\"/>", "<source file=\"\\n\"/>",
        "<note at=\"1,2,3,4\"/>", "<note at=\"1:1,2,3\"/>"}) {
    EXPECT_TRUE(holds(fault(bad), "cannot be")) << bad;
  }
}

TEST(DocumentXml, RefusesXmlThatIsNoDocument) {
  for (const char* bad : {"", "x", "<document>", "<document/>", "<document xmlns=\"urn:referat:minutes:1\"/>",
                          "<minutes xmlns=\"urn:referat:document:1\"/>", "<!DOCTYPE x><document/>"}) {
    EXPECT_FALSE(load_document(bad)) << bad;
  }
}

TEST(DocumentXml, RefusesDeepNestingWithoutCrashing) {
  constexpr int kDepth = 100000;
  std::string deep = "<agenda><item>";
  for (int i = 0; i < kDepth; ++i) deep += "<item>";
  for (int i = 0; i < kDepth; ++i) deep += "</item>";
  EXPECT_TRUE(holds(fault(deep + "</item></agenda>"), "deeply"));
}

TEST(DocumentXml, CountsTheMembersOfAStruct) {
  struct Pair {
    std::string first;
    std::vector<int> second;
  };
  struct Nested {
    Pair pair;
    bool truth = false;
    Box box;
  };
  EXPECT_EQ(count_members<Pair>(), 2U);
  EXPECT_EQ(count_members<Nested>(), 3U);
  EXPECT_TRUE(describes_all<Word>());
}

}  // namespace
}  // namespace referat
