// Every fixture, and every document of a corpus, in every format: the words come back from it, and it follows the
// official schemas where they are at hand (in the folder schemas of REFERAT_SHARED).
#include <gtest/gtest.h>

#include <map>

#include "pipeline/api/referat.h"
#include "tests/golden/cases.h"
#include "tests/golden/words.h"

namespace referat {
namespace {

std::string official_schemas() {
  const char* shared = std::getenv("REFERAT_SHARED");
  const fs::path folder = shared == nullptr ? fs::path() : fs::path(shared) / "schemas";
  return fs::is_directory(folder) ? folder.string() : "";
}

// One Converter for each password.
Outcome converted(const Case& one) {
  static std::map<std::string, Converter> converters;
  auto found = converters.find(one.password);
  if (found == converters.end()) {
    Options options;
    options.schemas = REFERAT_SOURCE_DIR "/schemas";
    options.profiles = {REFERAT_SOURCE_DIR "/schemas/profiles"};
    options.formats = {"minutes", "akn", "alto", "html", "json", "jsonl", "text"};
    options.password = one.password;
    options.schema_dir = official_schemas();
    auto made = Converter::make(options);
    EXPECT_TRUE(made) << made.error().what;
    found = converters.emplace(one.password, std::move(made).value()).first;
  }
  auto outcome = found->second.convert(file(one.input()), "input.pdf");
  EXPECT_TRUE(outcome) << outcome.error().what;
  return std::move(outcome).value();
}

std::string bytes(const Outcome& outcome, std::string_view ending) { return std::string(bytes_of(outcome, ending)); }

TEST(FormatWords, ComeBackFromEveryFormatInTheirOrder) {
  std::size_t words = 0;
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    const Outcome outcome = converted(one);
    ASSERT_FALSE(outcome.error.has_value()) << outcome.error->what;
    const Words all = words_of_minutes(outcome.minutes_xml);
    words += all.size();
    EXPECT_EQ(difference(all, words_of_akn(bytes(outcome, ".akn.xml"))), "") << "akn";
    EXPECT_EQ(difference(all, words_of_json(bytes(outcome, ".json"))), "") << "json";
    EXPECT_EQ(difference(all, words_of_json(bytes(outcome, ".jsonl"))), "") << "jsonl";
    EXPECT_EQ(difference(all, words_of_html(bytes(outcome, ".html"))), "") << "html";
    const Words text = words_of_minutes(outcome.minutes_xml, {false, false});
    EXPECT_EQ(difference(text, words_of_text(bytes(outcome, ".txt"))), "") << "text";
    EXPECT_EQ(std::ranges::count(bytes(outcome, ".jsonl"), '\n'), 1);
  }
  EXPECT_GT(words, 10000U);
}

TEST(FormatWords, AreNoticedWhenOneIsMissingOrMoved) {
  const Outcome outcome = converted(fixtures().front());
  std::string akn = bytes(outcome, ".akn.xml");
  const Words words = words_of_akn(akn);
  ASSERT_EQ(difference(words_of_minutes(outcome.minutes_xml), words), "");
  const std::size_t heading = akn.find("</heading>");
  ASSERT_NE(heading, std::string::npos);
  EXPECT_NE(difference(words, words_of_akn(akn.substr(0, heading) + " mere" + akn.substr(heading))), "");
  akn.erase(akn.rfind('>', heading) + 1, heading - akn.rfind('>', heading) - 1);
  EXPECT_NE(difference(words, words_of_akn(akn)), "");
}

std::size_t count(const std::string& text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + part.size())) ++found;
  return found;
}

TEST(AltoWords, AreThoseThatAReaderSees) {
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    const Outcome outcome = converted(one);
    const std::size_t written = count(bytes(outcome, ".alto.xml"), "<String ");
    std::size_t in_lines = 0, visible = 0;
    for (const Line& line : outcome.document.lines) in_lines += line.words.size();
    for (const Page& page : outcome.document.pages) {
      visible += static_cast<std::size_t>(std::ranges::count(page.words, Visibility::visible, &Word::visibility));
    }
    EXPECT_EQ(written, in_lines);
    EXPECT_GE(written, visible);
    EXPECT_GT(written, 0U);
  }
}

TEST(OfficialSchemas, AcceptEveryDocument) {
  const std::string folder = official_schemas();
  if (folder.empty()) GTEST_SKIP() << "no official schemas here; REFERAT_SHARED names a folder with them";
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    const Outcome outcome = converted(one);
    EXPECT_FALSE(outcome.error.has_value()) << outcome.error->what;
    EXPECT_EQ(outcome.report_xml.find("not-validated"), std::string::npos);
    EXPECT_NE(bytes(outcome, ".akn.xml"), "");
    EXPECT_NE(bytes(outcome, ".alto.xml"), "");
  }
}

TEST(Formats, SayWhichOfficialSchemasAreNotAtHand) {
  if (!official_schemas().empty()) GTEST_SKIP() << "they are at hand";
  const Outcome outcome = converted(fixtures().front());
  for (const char* format : {"akn: ", "alto: "}) {
    EXPECT_NE(
        outcome.report_xml.find(std::string("code=\"not-validated\" severity=\"info\" source=\"gate\">") + format),
        std::string::npos)
        << outcome.report_xml.substr(0, 3000);
  }
}

}  // namespace
}  // namespace referat
