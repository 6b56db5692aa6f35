// A profile drafted from samples.
#include "pipeline/authoring/draft.h"

#include "pipeline/authoring/draft_evidence.h"
#include "pipeline/gate/gate.h"
#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// A meeting on this date with a printed sheet number, an unknown label and an unknown section.
Sample sample(const std::string& name, const std::string& date, const std::string& producer) {
  Document document = drawn({{"#18 *Referat*",
                              "",
                              "Dato: " + date,
                              "",
                              "Bordplan: hestesko",
                              "",
                              "Ark 12 trykt " + date,
                              "",
                              "#16 *1. Godkendelse af dagsorden*",
                              "",
                              "#13 *Baggrundstal*",
                              "",
                              kText,
                              "",
                              "#13 *Beslutning*",
                              "",
                              "Godkendt.",
                              "",
                              "#16 *2. Eventuelt*",
                              "",
                              kText}});
  document.source.producer = producer;
  for (const char* title : {"Mappens forside", "Godkendelse af dagsorden", "Beslutning"}) {
    document.outline.emplace_back();
    document.outline.back().title = title;
    document.outline.back().page = 1;
  }
  return {name, run_on(std::move(document))};
}

std::vector<Sample> two() {
  return {sample("a.pdf", "22-06-2020", "Protokol til PDF 4.1 (x64)"),
          sample("b.pdf", "29-06-2020", "Protokol til PDF 5")};
}

bool has(const std::vector<DraftEvidence>& all, const std::string& kind, const std::string& text) {
  return std::any_of(all.begin(), all.end(),
                     [&](const DraftEvidence& one) { return one.kind == kind && one.text == text; });
}

TEST(DraftEvidence, IsWhatAllSamplesShareWithoutVersionsItemsAndKnownWords) {
  const auto found = common_evidence(two(), {}, {danish()});
  EXPECT_TRUE(has(found, "producer", "Protokol til PDF"));
  EXPECT_TRUE(has(found, "outline", "Mappens forside"));
  EXPECT_FALSE(has(found, "outline", "Godkendelse af dagsorden"));
  EXPECT_FALSE(has(found, "outline", "Beslutning"));
  EXPECT_TRUE(has(found, "words", "Bordplan: hestesko"));
  EXPECT_FALSE(has(found, "words", "Godkendt."));
}

TEST(DraftEvidence, HoldsHowLinesWithNumbersBegin) {
  const auto found = common_evidence(two(), {}, {danish()});
  const auto shape = std::find_if(found.begin(), found.end(), [](const DraftEvidence& one) { return one.pattern; });
  ASSERT_NE(shape, found.end());
  EXPECT_EQ(shape->text, "Ark \\d+ trykt \\d+-\\d+-\\d+");
}

TEST(DraftEvidence, IsNotEnoughWithTheProgramsAlone) {
  const auto found = common_evidence(two(), {}, {danish()});
  ASSERT_EQ(found.front().kind, "producer");
  EXPECT_LT(found.front().weight * 2, 20);
}

TEST(DraftEvidence, SaysWhichProfileClaimsIt) {
  const ProfileFolder folder;
  folder.profile("other", "", "<recognise producer=\"Protokol\"/>");
  const auto found = common_evidence(two(), {read_profile_file("other", {folder.path()}).value()}, {danish()});
  EXPECT_EQ(found.front().kind, "producer");
  EXPECT_EQ(found.front().claimed_by, "other");
  EXPECT_EQ(found.back().claimed_by, "");
}

TEST(DraftProfile, IsValidLoadsAndIsChosenForItsSamples) {
  const std::vector<Sample> samples = two();
  const auto draft = draft_profile("ours", samples, {kShipped});
  ASSERT_TRUE(draft) << draft.error().what;
  const auto schema = Schema::load(REFERAT_SOURCE_DIR "/schemas/profile.xsd");
  ASSERT_TRUE(schema);
  const auto valid = schema.value().validate(draft.value(), "draft");
  EXPECT_TRUE(valid) << valid.error().what << "\n" << draft.value();
  const ProfileFolder folder;
  folder.write("ours", draft.value());
  const auto chosen = recognise_profile(samples.back().document, {kShipped, folder.path()});
  ASSERT_TRUE(chosen) << chosen.error().where << ": " << chosen.error().what;
  EXPECT_EQ(chosen.value().choice.id, "ours") << draft.value();
}

TEST(DraftProfile, BecomesTheProfileWhenItsCommentMarksAreTakenOff) {
  auto draft = draft_profile("ours", two(), {kShipped});
  ASSERT_TRUE(draft) << draft.error().what;
  std::string text = draft.value();
  const std::string line = "<!-- <section type=\"other\"><phrase>Baggrundstal</phrase></section> -->";
  const std::size_t at = text.find(line);
  ASSERT_NE(at, std::string::npos) << text;
  text.replace(at, line.size(), line.substr(5, line.size() - 9));
  const ProfileFolder folder;
  folder.write("ours", text);
  const auto profile = load_profile("ours", {kShipped, folder.path()});
  ASSERT_TRUE(profile) << profile.error().where << ": " << profile.error().what;
  const auto hit = profile.value().whole("section", "Baggrundstal");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->entry->profile, "ours");
}

TEST(DraftProfile, DoesNotCountAnOlderProfileOfTheSameIdAsKnowing) {
  const ProfileFolder folder;
  folder.profile("ours", "extends=\"danish\"", "<section type=\"other\"><phrase>Baggrundstal</phrase></section>");
  const auto draft = draft_profile("ours", two(), {kShipped, folder.path()});
  ASSERT_TRUE(draft) << draft.error().what;
  EXPECT_NE(draft.value().find("Baggrundstal"), std::string::npos);
}

}  // namespace
}  // namespace referat
