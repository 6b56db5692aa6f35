#include "pipeline/cli/messages.h"

#include <gtest/gtest.h>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/output_plan.h"
#include "tests/cli/cli.h"
#include "tests/pages/typewriter.h"

namespace referat {
namespace {

TEST(Messages, KeepLettersAndEscapeWhatATerminalWouldObey) {
  EXPECT_EQ(printable("mødet å 𝄞"), "mødet å 𝄞");
  EXPECT_EQ(printable("a\nb\tc\x1b[2J"), "a\\nb\\x09c\\x1b[2J");
  EXPECT_EQ(printable("\xff\xc3"), "\\xff\\xc3");                             // no UTF-8
  EXPECT_EQ(printable("\xc0\x80\xed\xa0\x80"), "\\xc0\\x80\\xed\\xa0\\x80");  // overlong, surrogate
  EXPECT_EQ(printable("\u0085\u2028\u202E"), "\\xc2\\x85\\xe2\\x80\\xa8\\xe2\\x80\\xae");
}

TEST(Messages, NameTheFileAndAForeignPlaceOnce) {
  EXPECT_EQ(error_line("a.pdf", {ErrorKind::input, "read_pdf", "is empty; fetch it anew"}),
            "referat: a.pdf: is empty; fetch it anew");
  EXPECT_EQ(error_line("a.pdf", {ErrorKind::profile, "p.xml:3", "is wrong; mend it"}),
            "referat: a.pdf: p.xml:3: is wrong; mend it");
  EXPECT_EQ(error_line("", {ErrorKind::usage, "--layer", "is wrong; mend it"}), "referat: --layer: is wrong; mend it");
}

TEST(OutputPlan, NamesResultsAfterTheirInput) {
  EXPECT_EQ(stem_of("a/b/c.pdf"), "c");
  EXPECT_EQ(stem_of("C.PDF"), "C");
  EXPECT_EQ(stem_of(".pdf"), ".pdf");
  EXPECT_EQ(stem_of("c.v2"), "c.v2");
  EXPECT_EQ(stem_of("-"), "stdin");
  Settings settings;
  settings.inputs = {"x/a.pdf"};
  settings.output = "out.XML";
  const auto targets = plan_outputs(settings);
  ASSERT_TRUE(targets) << targets.error().what;
  EXPECT_EQ(targets.value().front().file(".xml"), "out.XML");
  EXPECT_EQ(targets.value().front().file(".report.xml"), "out.report.xml");
}

TEST(OutputPlan, SeesThatAReportWouldMeetAnotherInputsResult) {
  Settings settings;
  settings.inputs = {"x/a.pdf", "x/a.report.pdf"};
  const auto targets = plan_outputs(settings);
  ASSERT_FALSE(targets);
  EXPECT_EQ(targets.error().kind, ErrorKind::usage);
  EXPECT_NE(targets.error().what.find("a.report.xml"), std::string::npos);
}

TEST(ShowLayer, ColoursOnlyWhenAskedAndNeverPassesOnControlCharacters) {
  Document document = typewriter({"*Bold*  plain"});
  document.pages[0].words[1].text = "pl\x1b[31main";
  const std::string plain = show_layer(document, InspectLayer::words, false);
  EXPECT_EQ(plain.find('\x1b'), std::string::npos);
  EXPECT_NE(plain.find("pl\\x1b[31main"), std::string::npos);
  EXPECT_NE(plain.find("Typewriter bold"), std::string::npos);
  EXPECT_NE(show_layer(document, InspectLayer::words, true).find("\x1b[1mBold\x1b[0m"), std::string::npos);
}

TEST(Inspect, ShowsEveryLayerOfADocument) {
  const Workplace place;
  const std::string input = place.put("a.pdf", ordinary_minutes());
  for (const char* layer : {"words", "lines", "blocks", "items"}) {
    const Ran ran = run(Call{{"inspect", input, "--layer", layer}});
    EXPECT_EQ(ran.code, 0) << ran.err;
    EXPECT_NE(ran.out.find("Eventuelt"), std::string::npos) << layer << ran.out;
    EXPECT_EQ(ran.out.find('\x1b'), std::string::npos) << layer;
  }
  EXPECT_EQ(place.names(), std::vector<std::string>{"a.pdf"});
}

}  // namespace
}  // namespace referat
