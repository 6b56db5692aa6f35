// The reasons behind what a document says.
#include "pipeline/authoring/explain.h"

#include <algorithm>

#include "pipeline/profile/unknown.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

struct Told {
  Document document;
  std::vector<Decision> decisions;

  // The first decision of this kind with a value that begins so.
  Decision operator()(const std::string& what, const std::string& value = "") const {
    const auto at = std::find_if(decisions.begin(), decisions.end(),
                                 [&](const Decision& one) { return one.what == what && one.value.starts_with(value); });
    EXPECT_NE(at, decisions.end()) << what << " " << value;
    return at == decisions.end() ? Decision{} : *at;
  }
  bool has(const std::string& what) const {
    return std::any_of(decisions.begin(), decisions.end(), [&](const Decision& one) { return one.what == what; });
  }
};

Told told(const Strings& rows) {
  HitLog log;
  const Profile profile = danish().with_log(&log);
  Result<Document> done = run_stages(drawn({rows}), standard_pipeline(), profile, {});
  EXPECT_TRUE(done);
  Told out{std::move(done).value(), {}};
  out.document.profile.id = "danish";
  out.decisions = explain(out.document, log, {}, find_unknown(out.document, danish()));
  return out;
}

bool names(const Decision& one, const std::string& words) { return one.because.find(words) != std::string::npos; }

const Strings kMinutes{"#18 *Referat*",
                       "",
                       "Dato: 22-06-2020 kl. 9.30",
                       "",
                       "Afbud: Ida Ravn",
                       "",
                       "#16 *1. Godkendelse af dagsorden*",
                       "",
                       "Sagsnr.: 19/24995",
                       "",
                       "#13 *Sagsfremstilling*",
                       "",
                       kText,
                       "",
                       "#13 *Baggrundstal*",
                       "",
                       kText,
                       "",
                       "#13 *Beslutning*",
                       "",
                       "Godkendt.",
                       "",
                       "#16 *2. Lukket punkt*",
                       "",
                       kText};

TEST(Explain, NamesTheEntryBehindAFactOfTheMeeting) {
  const Told about = told(kMinutes);
  const Decision date = about("date");
  EXPECT_EQ(date.value, "\"2020-06-22\"");
  EXPECT_TRUE(names(date, "label date phrase Dato")) << date.because;
  EXPECT_EQ(date.at.page, 1);
  EXPECT_TRUE(names(about("start"), "danish:")) << about("start").because;
  EXPECT_TRUE(names(about("attendance", "absent: Ida Ravn"), "attendance absent phrase Afbud"));
}

TEST(Explain, NamesTheEntryAndTheLayoutBehindAnItem) {
  const Told about = told(kMinutes);
  const Decision item = about("item", "1 \"Godkendelse af dagsorden\"");
  EXPECT_TRUE(names(item, "item ")) << item.because;
  EXPECT_TRUE(names(item, "layout: heading")) << item.because;
  EXPECT_TRUE(names(about("number", "caseNumber 19/24995"), "number caseNumber phrase Sagsnr."));
  EXPECT_TRUE(names(about("access", "closed"), "closed-title"));
}

TEST(Explain, TellsKnownSectionsFromThoseThatNoEntryKnows) {
  const Told about = told(kMinutes);
  EXPECT_TRUE(names(about("section", "presentation"), "section presentation phrase Sagsfremstilling"));
  const Decision unknown = about("section", "other, unknown \"Baggrundstal\"");
  EXPECT_TRUE(names(unknown, "layout")) << unknown.because;
  const Decision outcome = about("outcome", "approved");
  EXPECT_TRUE(names(outcome, "outcome approved")) << outcome.because;
  EXPECT_TRUE(names(outcome, "here \"Godkendt\"")) << outcome.because;
}

TEST(Explain, ComesInTheOrderOfTheDocument) {
  const Told about = told(kMinutes);
  std::vector<Length> tops;
  for (const Decision& one : about.decisions)
    if (one.what == "item" || one.what == "section") tops.push_back(one.at.box.top);
  EXPECT_EQ(tops.size(), 5U);
  EXPECT_TRUE(std::is_sorted(tops.begin(), tops.end()));
}

TEST(Explain, PutsDownToTheLayoutWhatNoEntryAnswersFor) {
  HitLog nothing;
  Document document = minutes_of(kMinutes);
  document.profile.id = "danish";
  for (const Decision& one : explain(document, nothing, {}, {}))
    EXPECT_EQ(one.because.find("danish:"), std::string::npos) << one.what << ": " << one.because;
}

TEST(Explain, TellsOfEvidenceItsLineAndOfNearTies) {
  Document document = minutes_of(kMinutes);
  document.profile = {"ours", 60, {{"ours", "words", "Stempel", 60}, {"ours", "near-tie", "theirs scores 55", 0}}};
  ProfileContent file;
  file.id = "ours";
  file.entries.push_back({"recognise", "words", "60", "Stempel", false, "ours", 7, nullptr});
  Told about{document, explain(document, HitLog(), {file}, {})};
  EXPECT_EQ(about("profile").because, "it scores highest, 60");
  EXPECT_EQ(about("evidence", "ours +60").because, "ours:7 words \"Stempel\"");
  EXPECT_EQ(about("near-tie").value, "theirs scores 55");
}

}  // namespace
}  // namespace referat
