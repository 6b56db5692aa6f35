// Entries that cannot be meant.
#include "pipeline/authoring/check.h"

#include <re2/re2.h>

#include "pipeline/authoring/coverage.h"
#include "pipeline/authoring/samples.h"
#include "pipeline/profile/pattern.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

using Strings = std::vector<std::string>;

// "2 never-wins" for each finding about a profile with this inside, whose first line is 2.
Strings findings(const std::string& inside, const std::string& base = "") {
  const ProfileFolder folder;
  if (!base.empty()) folder.profile("base", "", base);
  folder.profile("own", base.empty() ? "" : "extends=\"base\"", inside);
  const auto found = check_profile("own", {folder.path()});
  EXPECT_TRUE(found) << found.error().where << ": " << found.error().what;
  Strings out;
  for (const ProfileFinding& one : found.value()) out.push_back(std::to_string(one.line) + " " + one.code);
  return out;
}

const Strings kClean{};

TEST(CheckProfile, FindsNothingWhereEveryEntryCanWin) {
  EXPECT_EQ(findings("<section type=\"summary\"><phrase>Resume</phrase><pattern>resume af .+</pattern></section>\n"
                     "<section type=\"economy\"><pattern>økonomi .+</pattern></section>"),
            kClean);
}

TEST(CheckProfile, FindsAPhraseThatAnEarlierOneWithAnotherMeaningFoldsTo) {
  EXPECT_EQ(findings("<section type=\"summary\"><phrase>Sagens  Kerne</phrase></section>\n"
                     "<section type=\"background\"><phrase>sagens kerne:</phrase></section>"),
            Strings{"3 never-wins"});
}

TEST(CheckProfile, LetsTheSameWordsStandInDifferentRolesAndKindsOfEvidence) {
  EXPECT_EQ(findings("<label is=\"date\"><phrase>Tid</phrase></label>\n<time-word><phrase>Tid</phrase></time-word>\n"
                     "<recognise producer=\"Tid\"/>\n<recognise words=\"Tid\"/>"),
            kClean);
}

TEST(CheckProfile, FindsAnEntryThatStandsTwice) {
  EXPECT_EQ(findings("<group is=\"open\"><phrase>Åben</phrase>\n<phrase>ÅBEN:</phrase></group>\n"
                     "<closing><pattern>mødet hævet.*</pattern>\n<pattern>mødet hævet.*</pattern></closing>"),
            (Strings{"3 stands-twice", "5 stands-twice"}));
}

TEST(CheckProfile, FindsAnOwnEntryThatWouldBeInherited) {
  const std::string base = "<section type=\"economy\"><phrase>Drift</phrase><pattern>drift i .+</pattern></section>";
  EXPECT_EQ(findings("<section type=\"economy\"><phrase>DRIFT</phrase>\n<pattern>drift i .+</pattern></section>", base),
            (Strings{"2 repeats-inherited", "3 repeats-inherited"}));
}

TEST(CheckProfile, LetsAnOwnEntryGiveInheritedWordsAnotherMeaning) {
  const std::string base = "<section type=\"economy\"><phrase>Drift</phrase></section>";
  EXPECT_EQ(findings("<section type=\"environment\"><phrase>Drift</phrase></section>", base), kClean);
}

TEST(CheckProfile, FindsAPatternBehindOneThatMatchesAllThatItMatches) {
  EXPECT_EQ(findings("<section type=\"economy\"><pattern>økonomi.*</pattern></section>\n"
                     "<section type=\"summary\"><pattern>økonomi for \\d{4} og \\d{4}</pattern></section>"),
            Strings{"3 never-wins"});
}

TEST(CheckProfile, LetsAPatternStandThatWinsOnSomeText) {
  EXPECT_EQ(findings("<section type=\"economy\"><pattern>økonomi for \\d{4}</pattern></section>\n"
                     "<section type=\"summary\"><pattern>økonomi for \\d{4,6}</pattern></section>"),
            kClean);
}

TEST(CheckProfile, FindsAPatternThatOnlyRepeatsPhrases) {
  EXPECT_EQ(findings("<section type=\"economy\"><phrase>Drift</phrase><phrase>Anlæg</phrase></section>\n"
                     "<section type=\"summary\"><pattern>drift|anlæg</pattern></section>"),
            Strings{"3 never-wins"});
}

TEST(CheckProfile, FindsAnOutcomeBehindAPhraseWithWhichItBegins) {
  // Outcomes are looked for inside a sentence, where a phrase that begins at the same place comes before a pattern.
  EXPECT_EQ(findings("<outcome is=\"approved\"><phrase>godkendt</phrase></outcome>\n"
                     "<outcome is=\"approvedWithChanges\"><pattern>godkendt med \\d+ ændringer</pattern></outcome>"),
            Strings{"3 never-wins"});
}

TEST(CheckProfile, LetsPatternsOfDecisionsFollowEachOtherSinceTheNextIsAskedWhenTheDateIsNone) {
  EXPECT_EQ(findings("<decision><pattern>(?P&lt;body&gt;.+) den (?P&lt;date&gt;.+)</pattern>\n"
                     "<pattern>(?P&lt;body&gt;.+) den \\d+</pattern></decision>"),
            kClean);
}

TEST(CheckProfile, FindsAPatternThatMatchesNoCharacterInsideAText) {
  EXPECT_EQ(findings("<closing><pattern>x*\\b</pattern></closing>"), Strings{"2 matches-empty"});
}

TEST(CheckProfile, GivesTheErrorOfAProfileThatDoesNotLoad) {
  const ProfileFolder folder;
  folder.profile("own", "", "<closing><pattern>x*</pattern></closing>");
  const auto found = check_profile("own", {folder.path()});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::profile);
  EXPECT_NE(found.error().where.find("own.xml:2"), std::string::npos);
}

TEST(SampleTexts, AreMatchedByThePatternTheyAreMadeFrom) {
  const ProfileFolder folder;
  folder.profile("own", "",
                 "<closing><pattern>(?:mødet|møde) (?:hævet|slut) kl\\. \\d{1,2}[.:]\\d{2}</pattern>"
                 "<pattern>[A-ZÆØÅ][a-zæøå]+ \\S+ [^,]{3}</pattern></closing>");
  const auto loaded = load_profile("own", {folder.path()});
  ASSERT_TRUE(loaded);
  for (const Entry& entry : loaded.value().entries("closing")) {
    const Strings texts = sample_texts(entry, 20);
    EXPECT_GT(texts.size(), 3U) << entry.text;
    EXPECT_EQ(texts, sample_texts(entry, 20));
    for (const std::string& text : texts) EXPECT_TRUE(RE2::FullMatch(text, entry.matcher->compiled())) << text;
  }
}

TEST(SampleTexts, AreNoneForSyntaxThatIsNotRead) {
  const ProfileFolder folder;
  folder.profile("own", "", "<closing><pattern>\\pL+</pattern></closing>");
  const auto loaded = load_profile("own", {folder.path()});
  ASSERT_TRUE(loaded);
  EXPECT_TRUE(sample_texts(loaded.value().entries("closing").front(), 20).empty());
}

TEST(Coverage, HoldsWhatAnsweredAndWhatWasEvidence) {
  const ProfileFolder folder;
  folder.profile("own", "",
                 "<recognise words=\"Stempel\"/>\n<recognise words=\"Segl\"/>\n"
                 "<closing><phrase>Slut</phrase>\n<phrase>Hævet</phrase></closing>");
  HitLog log;
  const Profile profile = load_profile("own", {folder.path()}).value().with_log(&log);
  profile.whole("closing", "slut");
  Document document;
  document.profile.evidence.push_back({"own", "words", "Segl", 30});
  Coverage coverage;
  coverage.add(document, log);
  const auto left = coverage.unproven(read_profile_file("own", {folder.path()}).value());
  ASSERT_EQ(left.size(), 2U);
  EXPECT_EQ(left[0].line, 2);
  EXPECT_EQ(left[0].text, "recognise words phrase Stempel");
  EXPECT_EQ(left[1].line, 5);
  EXPECT_EQ(left[1].text, "closing phrase Hævet");
}

}  // namespace
}  // namespace referat
