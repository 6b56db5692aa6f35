#include "tests/cli/cli.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

std::string minutes_with_closed_item() {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 770, 14, "Referat fra udvalget", "F2") + shown_text(72, 730, 12, "1. Havnen", "F2") +
               shown_text(72, 710, 10, "Klagen er fra 070761-4285 og gælder kajen.") +
               shown_text(72, 670, 12, "2. Lukket: Salg af fyret", "F2") +
               shown_text(72, 650, 10, "Kommunen sælger fyret til enken efter fyrmesteren."));
  return pdf.bytes();
}

TEST(PublicVersion, OfTheProgramLeavesOutWhatItShould) {
  const Workplace place;
  const std::string pdf = place.put("a.pdf", minutes_with_closed_item());
  const Ran ran =
      run({{"convert", pdf, "--public", "--report-format", "xml,html,json,svrl", "-o", place.path("a.xml")}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  for (const char* name : {"a.xml", "a.report.xml", "a.report.html", "a.report.json", "a.report.svrl"}) {
    const std::string bytes = place.get(name);
    EXPECT_FALSE(bytes.empty()) << name;
    for (const char* secret : {"070761", "4285", "enken", "fyrmesteren"}) {
      EXPECT_EQ(bytes.find(secret), std::string::npos) << name << ": " << secret;
    }
  }
  EXPECT_NE(place.get("a.xml").find("Klagen er fra [udeladt] og gælder kajen."), std::string::npos);
  EXPECT_NE(place.get("a.xml").find("Lukket: Salg af fyret"), std::string::npos);
  EXPECT_EQ(run({{"validate", place.path("a.xml"), place.path("a.report.xml")}}).code, 0);
  const Ran verified = run({{"verify", place.path("a.xml"), pdf}});
  EXPECT_EQ(verified.code, 0) << verified.out;
  EXPECT_NE(verified.out.find("same-bytes"), std::string::npos);
}

TEST(PublicVersion, IsVerifiedToTheLastOpenWord) {
  const Workplace place;
  const std::string pdf = place.put("a.pdf", minutes_with_closed_item());
  ASSERT_EQ(run({{"convert", pdf, "--public", "--hide-closed-titles", "-o", place.path("a.xml")}}).code, 0);
  std::string xml = place.get("a.xml");
  EXPECT_EQ(xml.find("Salg"), std::string::npos);
  EXPECT_EQ(run({{"verify", place.path("a.xml"), pdf}}).code, 0);
  for (const auto& [from, to] : {std::pair{" og gælder kajen", ""}, std::pair{"[udeladt] og", "enken og"}}) {
    std::string other = xml;
    ASSERT_NE(other.find(from), std::string::npos);
    other.replace(other.find(from), std::string(from).size(), to);
    const Ran ran = run({{"verify", place.put("b.xml", other), pdf}});
    EXPECT_EQ(ran.code, 1) << ran.out;
    EXPECT_NE(ran.out.find("round-trip"), std::string::npos) << ran.out;
  }
}

TEST(PublicVersion, GoesWithNothingThatShowsWholePages) {
  const Workplace place;
  const std::string pdf = place.put("a.pdf", minutes_with_closed_item());
  for (const auto& more : std::vector<std::vector<std::string>>{{"--public", "--stop-after", "find_lines"},
                                                                {"--public", "--pictures"},
                                                                {"--public", "--attachments", place.folder()},
                                                                {"--hide-closed-titles"}}) {
    Call call{{"convert", pdf, "-o", place.path("a.xml")}};
    call.arguments.insert(call.arguments.end(), more.begin(), more.end());
    const Ran ran = run(call);
    EXPECT_EQ(ran.code, 2) << more.back();
    EXPECT_NE(ran.err.find("--public"), std::string::npos) << ran.err;
    EXPECT_EQ(place.names(), std::vector<std::string>{"a.pdf"});
  }
}

}  // namespace
}  // namespace referat
