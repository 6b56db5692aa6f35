// What a profile writes down of its answers.
#include "pipeline/profile/hit_log.h"

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

struct Row {
  std::string role, entry, text;
  bool operator==(const Row&) const = default;
};

std::vector<Row> rows(const HitLog& log) {
  std::vector<Row> out;
  for (const Answer& answer : log.answers()) out.push_back({answer.entry->role, answer.entry->text, answer.text});
  return out;
}

Profile small(const ProfileFolder& folder) {
  folder.profile("small", "",
                 "<label is=\"date\"><phrase>Dato</phrase></label>\n"
                 "<label is=\"place\"><phrase>Sted</phrase><pattern>i lokale \\d+</pattern></label>");
  auto loaded = load_profile("small", {folder.path()});
  EXPECT_TRUE(loaded) << loaded.error().what;
  return std::move(loaded).value();
}

TEST(HitLog, HoldsWhichEntryAnsweredAboutWhichTextWhateverTheQuestion) {
  const ProfileFolder folder;
  HitLog log;
  const Profile profile = small(folder).with_log(&log);
  profile.whole("label", "DATO:");
  profile.prefix("label", "Sted: her");
  profile.glued_prefix("label", "StedHer");
  profile.find("label", "vi sad i lokale 12, dato ukendt");
  profile.whole_by(profile.entries("label")[2], "i lokale 7");
  EXPECT_EQ(rows(log), (std::vector<Row>{{"label", "Dato", "DATO:"},
                                         {"label", "Sted", "Sted: her"},
                                         {"label", "Sted", "StedHer"},
                                         {"label", "i lokale \\d+", "vi sad i lokale 12, dato ukendt"},
                                         {"label", "Dato", "vi sad i lokale 12, dato ukendt"},
                                         {"label", "i lokale \\d+", "i lokale 7"}}));
  EXPECT_EQ(log.answers()[3].begin, 7U);
  EXPECT_EQ(log.answers()[3].entry->line, 3);
}

TEST(HitLog, SaysNothingOfQuestionsWithoutAnswer) {
  const ProfileFolder folder;
  HitLog log;
  const Profile profile = small(folder).with_log(&log);
  profile.whole("label", "Tid");
  profile.find("section", "Dato");
  EXPECT_TRUE(log.answers().empty());
}

TEST(HitLog, KeepsTheSameAnswerOncePerStage) {
  const ProfileFolder folder;
  HitLog log;
  const Profile profile = small(folder).with_log(&log);
  log.begin_step("find_meeting");
  profile.whole("label", "Dato");
  profile.whole("label", "Dato");
  log.begin_step("find_items");
  profile.whole("label", "Dato");
  ASSERT_EQ(log.answers().size(), 2U);
  EXPECT_EQ(log.answers()[0].step, "find_meeting");
  EXPECT_EQ(log.answers()[1].step, "find_items");
}

TEST(HitLog, IsOnlyWrittenByTheCopyThatItIsAttachedTo) {
  const ProfileFolder folder;
  HitLog first, second;
  const Profile profile = small(folder);
  const Profile one = profile.with_log(&first), two = profile.with_log(&second);
  profile.whole("label", "Dato");
  two.whole("label", "Sted");
  EXPECT_TRUE(first.answers().empty());
  EXPECT_EQ(rows(second), (std::vector<Row>{{"label", "Sted", "Sted"}}));
  EXPECT_EQ(one.log(), &first);
  EXPECT_EQ(profile.log(), nullptr);
}

}  // namespace
}  // namespace referat
