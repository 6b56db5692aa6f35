#include "pipeline/gate/gate.h"

#include <gtest/gtest.h>

#include <atomic>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <optional>
#include <thread>

namespace referat {
namespace {

std::string schema_path(const std::string& name) { return std::string(REFERAT_SOURCE_DIR) + "/schemas/" + name; }

const Schema& minutes_schema() {
  static const auto schema = Schema::load(schema_path("minutes.xsd"));
  if (!schema) throw std::runtime_error(schema.error().what);
  return schema.value();
}

std::string minutes(const std::string& inside) {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
         "<minutes xmlns=\"urn:referat:minutes:1\" xml:lang=\"da\" kind=\"minutes\">\n" +
         inside + "</minutes>\n";
}

std::string fault(const std::string& xml) {
  const auto outcome = minutes_schema().validate(xml, "a.xml");
  if (outcome) return "";
  EXPECT_EQ(outcome.error().kind, ErrorKind::invalid);
  EXPECT_EQ(outcome.error().where, "a.xml");
  return outcome.error().what;
}

// A schema in a folder of its own that goes away with it.
class Folder {
 public:
  Folder() {
    std::string name = (std::filesystem::temp_directory_path() / "gate-test-XXXXXX").string();
    path_ = mkdtemp(name.data());
  }
  ~Folder() { std::filesystem::remove_all(path_); }
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;
  std::string write(const std::string& name, const std::string& text) const {
    std::ofstream(path_ / name) << text;
    return (path_ / name).string();
  }

 private:
  std::filesystem::path path_;
};

TEST(Gate, LetsValidXmlPass) { EXPECT_EQ(fault(minutes("<meeting/>\n<agenda/>\n")), ""); }

TEST(Gate, NamesLineAndElementOfAFault) {
  const std::string what = fault(minutes("<meeting/>\n<agenda>\n<point/>\n</agenda>\n"));
  EXPECT_NE(what.find("line 5"), std::string::npos) << what;
  EXPECT_NE(what.find("point"), std::string::npos) << what;
  EXPECT_EQ(what.find('\n'), std::string::npos);
}

TEST(Gate, ShowsTheFirstFaultsAndCountsTheRest) {
  std::string lines;
  for (int i = 0; i < 20; ++i) lines += "<line kind=\"sideways\" page=\"1\">x</line>\n";
  const std::string what = fault(minutes("<meeting/>\n<agenda/>\n<furniture>" + lines + "</furniture>\n"));
  EXPECT_NE(what.find("more"), std::string::npos) << what;
  EXPECT_LT(what.size(), 1500U);
}

TEST(Gate, RefusesWhatIsNotWellFormed) {
  for (const std::string xml :
       {"", "x", "<a>", "<a></b>", "<a>\x01</a>", "<a>\xFF</a>", "<a/><b/>", "<a b='1' b='2'/>"}) {
    const std::string what = fault(xml);
    EXPECT_EQ(what.rfind("not well-formed", 0), 0U) << xml << ": " << what;
  }
  EXPECT_NE(fault(std::string("<a>\0</a>", 8)), "");
}

TEST(Gate, RefusesADoctypeBeforeAnyEntityIsRead) {
  std::string laughs = "<!DOCTYPE a [<!ENTITY e0 \"ha\">";
  for (int i = 1; i < 30; ++i) {
    const std::string before = "&e" + std::to_string(i - 1) + ";";
    laughs += "<!ENTITY e" + std::to_string(i) + " \"" + before + before + before + before + "\">";
  }
  laughs += "]><a>&e29;</a>";
  EXPECT_NE(fault(laughs).find("document type"), std::string::npos);
  EXPECT_NE(fault("<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a/>").find("document type"), std::string::npos);
  EXPECT_NE(fault("<!DOCTYPE a [<!ENTITY x SYSTEM \"/etc/hostname\">]><a>&x;</a>").find("document type"),
            std::string::npos);
}

TEST(Gate, RefusesDeepNestingWithoutCrashing) {
  constexpr int kDepth = 200000;
  std::string deep;
  for (int i = 0; i < kDepth; ++i) deep += "<a>";
  for (int i = 0; i < kDepth; ++i) deep += "</a>";
  EXPECT_EQ(fault(deep).rfind("not well-formed", 0), 0U);
}

TEST(Gate, ComesToAnEndOnLargeHostileValues) {
  const auto begin = std::chrono::steady_clock::now();
  std::string many_places;
  for (int i = 0; i < 50000; ++i) many_places += "1:1.25,2,3,4 ";
  EXPECT_EQ(fault(minutes("<meeting/><agenda at=\"" + many_places + "\"/>")), "");
  EXPECT_NE(fault(minutes("<meeting/><agenda at=\"1:" + std::string(2000000, '1') + "\"/>")), "");
  std::string items;
  for (int i = 0; i < 3000; ++i) items += "<item id=\"item-" + std::to_string(i) + "\"/>";
  EXPECT_EQ(fault(minutes("<meeting/><agenda>" + items + "</agenda>")), "");
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(60));
}

TEST(Gate, CutsALongValueInItsMessageAtACharacter) {
  std::string value;
  for (int i = 0; i < 1000; ++i) value += "æ";
  const std::string what = fault(minutes("<meeting><date>" + value + "</date></meeting><agenda/>"));
  EXPECT_LT(what.size(), 1000U);
  EXPECT_NE(what.find("…"), std::string::npos);
}

TEST(Gate, SaysWhichSchemaCannotBeUsed) {
  const auto missing = Schema::load("/nonexistent/minutes.xsd");
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().where, "/nonexistent/minutes.xsd");
  const Folder folder;
  const std::string path = folder.write("broken.xsd",
                                        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>\n"
                                        "<xs:element name='a' type='nowhere'/></xs:schema>");
  const auto broken = Schema::load(path);
  ASSERT_FALSE(broken);
  EXPECT_EQ(broken.error().kind, ErrorKind::invalid);
  EXPECT_NE(broken.error().what.find("line 2"), std::string::npos) << broken.error().what;
}

TEST(Gate, DoesNotFetchSchemasFromTheNetwork) {
  const Folder folder;
  const std::string path = folder.write("remote.xsd",
                                        "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'>"
                                        "<xs:include schemaLocation='http://192.0.2.1/x.xsd'/></xs:schema>");
  const auto begin = std::chrono::steady_clock::now();
  EXPECT_FALSE(Schema::load(path));
  EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(5));
}

TEST(Gate, PrintsNothing) {
  testing::internal::CaptureStderr();
  testing::internal::CaptureStdout();
  fault("<a>");
  fault(minutes("<nonsense/>"));
  EXPECT_FALSE(Schema::load("/nonexistent.xsd"));
  EXPECT_EQ(testing::internal::GetCapturedStderr(), "");
  EXPECT_EQ(testing::internal::GetCapturedStdout(), "");
}

TEST(Gate, ValidatesInSeveralThreadsAtOnce) {
  std::atomic<int> right = 0;
  const auto work = [&right] {
    for (int i = 0; i < 50; ++i) {
      const bool good = static_cast<bool>(minutes_schema().validate(minutes("<meeting/><agenda/>"), "good"));
      const bool bad = static_cast<bool>(minutes_schema().validate(minutes("<agenda/>"), "bad"));
      if (good && !bad) ++right;
    }
  };
  std::thread one(work), two(work), three(work);
  one.join();
  two.join();
  three.join();
  EXPECT_EQ(right, 150);
}

TEST(Gate, KeepsItsSchemaWhenMoved) {
  auto loaded = Schema::load(schema_path("minutes.xsd"));
  ASSERT_TRUE(loaded);
  Schema first = std::move(loaded).value();
  const Schema second = std::move(first);
  EXPECT_TRUE(second.validate(minutes("<meeting/><agenda/>"), "moved"));
}

}  // namespace
}  // namespace referat
