// referat profiles list, show, check, explain, new, drift: what they print, and what they do with bad input.
#include <gtest/gtest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/cli.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

const std::string kFixture = REFERAT_SOURCE_DIR "/fixtures/firstagenda/byraad/input.pdf";

std::string profile(const std::string& id, const std::string& inside) {
  return "<profile xmlns=\"urn:referat:profile:1\" id=\"" + id + "\" extends=\"danish\" name=\"Our system\">\n" +
         inside + "\n</profile>\n";
}

std::size_t lines(const std::string& text) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
}

// The first line that holds all of these, or nothing.
std::string line_with(const std::string& text, const std::vector<std::string>& words) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::string line = text.substr(at, end - at);
    if (std::all_of(words.begin(), words.end(), [&](const auto& word) { return line.find(word) != std::string::npos; }))
      return line;
    at = end + 1;
  }
  return {};
}

// Minutes with a section and a label that no profile knows, in a style that makes the first a heading.
std::string strange_minutes(const std::string& date) {
  const std::vector<std::pair<const char*, std::string>> rows{
      {"F2", "Referat fra udvalget"}, {"F1", "Dato: " + date},
      {"F1", "Bordplan: hestesko"},   {"F2", "1. Godkendelse af dagsorden"},
      {"F2", "Baggrundstal"},         {"F1", "Der er ikke noget at sige om dette."},
      {"F2", "Beslutning"},           {"F1", "Godkendt."},
      {"F2", "2. Eventuelt"},         {"F1", "Intet."}};
  std::string content;
  double y = 770;
  for (const auto& [font, text] : rows) {
    content += shown_text(72, y, text.starts_with("1.") || text.starts_with("2.") ? 14 : 11, text, font);
    y -= 24;
  }
  TinyPdf pdf;
  pdf.add_page(content);
  return pdf.bytes();
}

TEST(ProfilesList, NamesIdNameBaseEntriesAndFile) {
  const Workplace place;
  place.put("ours.xml", profile("ours", "<section type=\"other\"><phrase>Baggrundstal</phrase></section>"));
  const Ran ran = run(Call{{"profiles", "list", "--profiles", place.folder()}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"danish", " - ", "danish.xml"}), "");
  const std::string ours = line_with(ran.out, {"ours"});
  for (const std::string& word :
       {std::string("Our system"), std::string("danish"), std::string(" 1 "), place.path("ours.xml")})
    EXPECT_NE(ours.find(word), std::string::npos) << ours;
}

TEST(ProfilesList, TellsAMalformedProfileAndListsTheOthers) {
  const Workplace place;
  place.put("ours.xml", profile("ours", "<sektion/>"));
  const Ran ran = run(Call{{"profiles", "list", "--profiles", place.folder()}});
  EXPECT_EQ(ran.code, 7);
  EXPECT_TRUE(is_one_message(ran.err, place.path("ours.xml") + ":2"));
  EXPECT_NE(line_with(ran.out, {"danish.xml"}), "");
}

TEST(ProfilesShow, SaysOfEachEntryWhetherItIsOwnInheritedOrRemoved) {
  const Workplace place;
  place.put("ours.xml", profile("ours",
                                "<section type=\"economy\"><phrase remove=\"true\">Økonomi</phrase>\n"
                                "<phrase>Pengene</phrase></section>"));
  const Ran ran = run(Call{{"profiles", "show", "ours", "--profiles", place.folder()}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"own ", "ours.xml:3", "phrase", "Pengene"}), "");
  EXPECT_NE(line_with(ran.out, {"removed", "danish.xml:", "phrase   Økonomi"}), "") << ran.out;
  EXPECT_NE(line_with(ran.out, {"inherited", "danish.xml:", "Resume"}), "");
  EXPECT_NE(ran.out.find("section economy\n"), std::string::npos);
}

TEST(ProfilesShow, NamesTheKnownOnesForAnUnknownId) {
  const Ran ran = run(Call{{"profiles", "show", "nowhere"}});
  EXPECT_EQ(ran.code, 7);
  EXPECT_TRUE(is_one_message(ran.err, "nowhere"));
  EXPECT_NE(ran.err.find("danish"), std::string::npos);
}

TEST(ProfilesCheck, IsCleanForAProfileWithoutFindings) {
  const Workplace place;
  const std::string file =
      place.put("ours.xml", profile("ours", "<section type=\"other\"><phrase>Baggrundstal</phrase></section>"));
  const Ran ran = run(Call{{"profiles", "check", file}});
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.out, file + ": clean, 1 entries\n");
  EXPECT_EQ(ran.err, "");
}

TEST(ProfilesCheck, GivesFindingsWithTheirLinesAndTheCodeOne) {
  const Workplace place;
  const std::string file =
      place.put("ours.xml",
                profile("ours",
                        "<section type=\"other\"><phrase>Baggrundstal</phrase></section>\n"
                        "<section type=\"economy\"><phrase>BAGGRUNDSTAL:</phrase><phrase>Økonomi</phrase></section>"));
  Call call{{"profiles", "check", "ours.xml"}};
  call.folder = place.folder();
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 1) << ran.err;
  EXPECT_EQ(lines(ran.out), 2U) << ran.out;
  EXPECT_NE(line_with(ran.out, {"ours.xml:3: never-wins:", "BAGGRUNDSTAL:", "line 2"}), "") << ran.out;
  EXPECT_NE(line_with(ran.out, {"ours.xml:3: repeats-inherited:", "danish.xml:"}), "") << ran.out;
}

TEST(ProfilesCheck, GivesTheLoadersMessageForAMalformedOneAndGoesOn) {
  const Workplace place;
  const std::string bad = place.put("bad.xml", profile("bad", "<section type=\"okonomi\"/>"));
  const std::string good = place.put("good.xml", profile("good", ""));
  const Ran ran = run(Call{{"profiles", "check", bad, good}});
  EXPECT_EQ(ran.code, 7);
  EXPECT_TRUE(is_one_message(ran.err, bad + ":2"));
  EXPECT_NE(ran.err.find("allowed: summary"), std::string::npos) << ran.err;
  EXPECT_EQ(ran.out, good + ": clean, 0 entries\n");
}

TEST(ProfilesCheck, RefusesFilesThatAreNotThereOrHaveNoIdForAName) {
  const Workplace place;
  const Ran missing = run(Call{{"profiles", "check", place.path("none.xml")}});
  EXPECT_EQ(missing.code, 3);
  EXPECT_TRUE(is_one_message(missing.err, place.path("none.xml")));
  const std::string file = place.put("Vores System.xml", profile("x", ""));
  const Ran named = run(Call{{"profiles", "check", file}});
  EXPECT_EQ(named.code, 2);
  EXPECT_TRUE(is_one_message(named.err, file));
}

TEST(ProfilesCheck, TellsWhichEntriesNoDocumentOfAFolderNeeds) {
  const Workplace place;
  std::filesystem::create_directory(place.path("samples"));
  place.put("samples/a.pdf", strange_minutes("22-06-2020"));
  const std::string file = place.put("ours.xml", profile("ours",
                                                         "<recognise words=\"Bordplan\" weight=\"60\"/>\n"
                                                         "<recognise words=\"Kantine\"/>\n"
                                                         "<section type=\"other\"><phrase>Baggrundstal</phrase>\n"
                                                         "<phrase>Regnestykke</phrase></section>"));
  const Ran ran = run(Call{{"profiles", "check", file, "--fixtures", place.path("samples")}});
  EXPECT_EQ(ran.code, 1) << ran.err;
  EXPECT_EQ(ran.out, file + ":3: unproven: recognise words phrase Kantine\n" + file +
                         ":5: unproven: section other phrase Regnestykke\n");
}

TEST(ProfilesCheck, GoesOnWithADocumentThatCannotBeRead) {
  const Workplace place;
  std::filesystem::create_directory(place.path("samples"));
  place.put("samples/a.pdf", strange_minutes("22-06-2020"));
  place.put("samples/b.pdf", "no PDF");
  const std::string file = place.put("ours.xml", profile("ours", "<recognise words=\"Bordplan\" weight=\"60\"/>"));
  const Ran ran = run(Call{{"profiles", "check", file, "--fixtures", place.path("samples")}});
  EXPECT_EQ(ran.code, 3);
  EXPECT_TRUE(is_one_message(ran.err, place.path("samples/b.pdf")));
  EXPECT_EQ(ran.out, file + ": clean, 1 entries\n");
}

TEST(ProfilesExplain, SaysOfEveryDecisionWhereItIsAndWhichEntryIsBehindIt) {
  const Ran ran = run(Call{{"profiles", "explain", kFixture}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"-  ", " profile ", "firstagenda"}), "");
  EXPECT_NE(line_with(ran.out, {" evidence ", "because firstagenda:"}), "");
  for (const char* what : {" title ", " date ", " item ", " section ", " outcome "}) {
    const std::string line = line_with(ran.out, {what, "because danish:"});
    EXPECT_NE(line, "") << what << ran.out;
    EXPECT_NE(std::string("123456789").find(line.front()), std::string::npos) << line;
  }
}

TEST(ProfilesExplain, SaysWhyALineIsFurniture) {
  const Ran ran = run(Call{{"profiles", "explain", REFERAT_SOURCE_DIR "/fixtures/danish/hovedbestyrelse/input.pdf"}});
  EXPECT_NE(line_with(ran.out, {" furniture ", "Side 1/2", "2 times", "because danish:", "page-number pattern"}), "");
  EXPECT_NE(line_with(ran.out, {" furniture ", "2 times", "because layout"}), "") << ran.out;
}

TEST(ProfilesExplain, NamesUnknownHeadingsAndLabels) {
  const Workplace place;
  const std::string file = place.put("a.pdf", strange_minutes("22-06-2020"));
  const Ran ran = run(Call{{"profiles", "explain", file}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {" section ", "other, unknown \"Baggrundstal\"", "because layout"}), "") << ran.out;
  EXPECT_NE(line_with(ran.out, {" label ", "unknown \"Bordplan\"", "because layout"}), "") << ran.out;
}

TEST(ProfilesExplain, TakesTheEntriesOfTheProfileThatWasAskedFor) {
  const Workplace place;
  place.put("ours.xml", profile("ours", "<section type=\"background\"><phrase>Baggrundstal</phrase></section>"));
  const std::string file = place.put("a.pdf", strange_minutes("22-06-2020"));
  const Ran ran = run(Call{{"profiles", "explain", file, "--profiles", place.folder(), "-p", "ours"}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"profile", "ours", "named by the caller"}), "");
  EXPECT_NE(line_with(ran.out, {"background \"Baggrundstal\"", "because ours:2 section background phrase"}), "")
      << ran.out;
}

TEST(ProfilesExplain, RefusesWhatIsNoDocument) {
  const Workplace place;
  const std::string file = place.put("a.pdf", "no PDF");
  const Ran ran = run(Call{{"profiles", "explain", file}});
  EXPECT_EQ(ran.code, 3);
  EXPECT_EQ(ran.out, "");
  EXPECT_TRUE(is_one_message(ran.err, file));
}

TEST(ProfilesNew, DraftsAProfileThatIsValidLoadsAndNamesWhatNoneKnows) {
  const Workplace place;
  const std::string a = place.put("a.pdf", strange_minutes("22-06-2020"));
  const std::string b = place.put("b.pdf", strange_minutes("29-06-2020"));
  const Ran ran = run(Call{{"profiles", "new", "ours", "--from", a, b, "-o", place.path("ours.xml")}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  const std::string draft = place.get("ours.xml");
  EXPECT_NE(line_with(draft, {"<recognise words=\"", "Bordplan: hestesko"}), "") << draft;
  EXPECT_NE(line_with(draft, {"<!-- <section type=\"other\"><phrase>Baggrundstal</phrase></section> -->",
                              "2 of 2 samples, 2 in all, " + a + " page 1"}),
            "")
      << draft;
  EXPECT_NE(line_with(draft, {"<!-- <label is=\"ignore\"><phrase>Bordplan</phrase></label> -->"}), "") << draft;
  EXPECT_EQ(run(Call{{"validate", place.path("ours.xml")}}).code, 0);
  EXPECT_EQ(run(Call{{"profiles", "check", place.path("ours.xml")}}).code, 0);
}

TEST(ProfilesNew, EscapesWhatMarkupOrACommentWouldTakeForItsOwn) {
  const Workplace place;
  std::string strange = strange_minutes("22-06-2020");
  const std::string words = "Baggrundstal", odd = "Tal -- <&> x";
  for (std::size_t at = strange.find(words); at != std::string::npos; at = strange.find(words, at + 1))
    strange.replace(at, words.size(), odd);
  const std::string file = place.put("a.pdf", strange);
  const Ran ran = run(Call{{"profiles", "new", "ours", "--from", file}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(ran.out.find("Tal - - &lt;&amp;&gt; x"), std::string::npos) << ran.out;
  place.put("ours.xml", ran.out);
  EXPECT_EQ(run(Call{{"validate", place.path("ours.xml")}}).code, 0);
}

TEST(ProfilesNew, SaysWhichProfileRecognisesTheSamplesAlready) {
  const Workplace place;
  place.put("other.xml", profile("other", "<recognise producer=\"WeasyPrint\"/>"));
  const Ran ran = run(Call{{"profiles", "new", "ours", "--from", kFixture, "--profiles", place.folder()}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"<!-- producer \"WeasyPrint\" is recognised by the profile other already -->"}), "")
      << ran.out;
  EXPECT_EQ(ran.out.find("<recognise producer"), std::string::npos);
}

TEST(ProfilesNew, WritesNothingWhenASampleCannotBeReadOrTheFileExists) {
  const Workplace place;
  const std::string bad = place.put("bad.pdf", "no PDF");
  const Ran refused = run(Call{{"profiles", "new", "ours", "--from", bad, "-o", place.path("ours.xml")}});
  EXPECT_EQ(refused.code, 3);
  EXPECT_TRUE(is_one_message(refused.err, bad));
  EXPECT_EQ(place.names(), std::vector<std::string>{"bad.pdf"});
  place.put("ours.xml", "mine");
  const Ran kept = run(Call{{"profiles", "new", "ours", "--from", kFixture, "-o", place.path("ours.xml")}});
  EXPECT_EQ(kept.code, 6);
  EXPECT_EQ(place.get("ours.xml"), "mine");
}

// Converts two strange minutes into a folder.
void convert_batch(const Workplace& place) {
  place.put("a.pdf", strange_minutes("22-06-2020"));
  place.put("b.pdf", strange_minutes("29-06-2020"));
  const Ran ran = run(Call{{"convert", place.path("a.pdf"), place.path("b.pdf"), "-o", place.path("xml/")}});
  ASSERT_EQ(ran.code, 0) << ran.err;
}

TEST(ProfilesDrift, CountsUnknownWordsOverTheReportsOfABatch) {
  const Workplace place;
  convert_batch(place);
  EXPECT_EQ(run(Call{{"validate", place.path("xml/a.report.xml")}}).code, 0);
  const Ran ran = run(Call{{"profiles", "drift", place.folder()}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"    2       2  danish", "heading  Baggrundstal", "a.pdf page 1"}), "") << ran.out;
  EXPECT_NE(line_with(ran.out, {"    2       2  danish", "label    Bordplan"}), "") << ran.out;
  EXPECT_EQ(ran.err, "referat: 2 reports read, 0 files passed over\n");
}

TEST(ProfilesDrift, NamesForeignAndBrokenFilesAndGoesOn) {
  const Workplace place;
  convert_batch(place);
  place.put("xml/c.report.xml", "<report xmlns=\"urn:referat:report:1\"><unknown");
  place.put("xml/d.report.xml", "<report/>");
  place.put("xml/e.report.xml", "");
  ASSERT_EQ(::mkfifo(place.path("xml/f.report.xml").c_str(), 0600), 0);
  const Ran ran = run(Call{{"profiles", "drift", place.path("xml")}});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_NE(line_with(ran.out, {"Baggrundstal"}), "");
  for (const char* name : {"c", "d", "e", "f"})
    EXPECT_NE(line_with(ran.err, {place.path(std::string("xml/") + name + ".report.xml"), "; "}), "") << ran.err;
  EXPECT_NE(ran.err.find("referat: 2 reports read, 4 files passed over\n"), std::string::npos) << ran.err;
}

TEST(ProfilesDrift, WantsAFolderWithReports) {
  const Workplace place;
  const Ran ran = run(Call{{"profiles", "drift", place.folder()}});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(is_one_message(ran.err, place.folder()));
}

}  // namespace
}  // namespace referat
