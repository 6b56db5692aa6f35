#include "pipeline/checks/checks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>

#include "pipeline/checks/attachment_match.h"
#include "pipeline/checks/codes_page.h"
#include "pipeline/report/codes.h"
#include "pipeline/report/texts.h"
#include "stages/write_minutes/write_minutes.h"
#include "tests/pipeline/checks/pairs.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

std::vector<Note> notes_of(const Document& document, const CheckSettings& settings = {}, const std::string& xml = {},
                           const std::optional<Delivery>& delivery = {}) {
  const AttachmentList list = match_attachments(document, danish(), delivery ? &*delivery : nullptr);
  return run_checks(CheckedDocument(document, danish(), xml, &list), settings);
}

std::string written(const Document& document) {
  auto xml = write_minutes(document, {});
  return xml ? std::move(xml).value() : std::string();
}

std::vector<Note> notes_of_faulty(const CheckPair& pair, const CheckSettings& settings = {}) {
  const Document document = pair.faulty();
  std::string xml = pair.spoil ? written(document) : std::string();
  if (pair.spoil) pair.spoil(xml);
  return notes_of(document, settings, xml, pair.with_faulty);
}

std::vector<Note> notes_of_sound(const CheckPair& pair) {
  const Document document = pair.sound();
  return notes_of(document, {}, pair.spoil ? written(document) : std::string(), pair.with_sound);
}

bool has(const std::vector<Note>& notes, const std::string& code) {
  return std::any_of(notes.begin(), notes.end(), [&](const Note& note) { return note.code == code; });
}

TEST(Checks, FindTheFaultOfEachPairAndNotItsCounterpart) {
  for (const CheckPair& pair : check_pairs()) {
    SCOPED_TRACE(pair.code);
    EXPECT_TRUE(has(notes_of_faulty(pair), pair.code)) << "the faulty document passes";
    EXPECT_FALSE(has(notes_of_sound(pair), pair.code)) << "the sound document fails";
  }
}

TEST(Checks, HaveAPairForEachOfTheirCodes) {
  std::set<std::string> paired, promised;
  for (const CheckPair& pair : check_pairs()) paired.insert(pair.code);
  for (const Check& check : checks()) promised.insert(check.codes.begin(), check.codes.end());
  EXPECT_EQ(paired, promised);
}

TEST(Checks, GiveOnlyCodesThatTheTableDocuments) {
  for (const CheckPair& pair : check_pairs()) {
    for (const Note& note : notes_of_faulty(pair)) {
      const NoteCode* known = find_note_code(note.code);
      ASSERT_NE(known, nullptr) << note.code;
      EXPECT_EQ(note.severity, note.code == "round-trip-order" ? Severity::warning : known->severity) << note.code;
      EXPECT_FALSE(note.message.empty()) << note.code;
    }
  }
}

TEST(Checks, HaveEachMessageInDanish) {
  const auto texts = Texts::load(REFERAT_SOURCE_DIR "/schemas/texts/da.xml");
  ASSERT_TRUE(texts);
  for (const CheckPair& pair : check_pairs()) {
    for (const Note& note : notes_of_faulty(pair)) EXPECT_TRUE(texts.value().sentence(note.message)) << note.message;
  }
}

TEST(Checks, ThatAreTurnedOffSayNothing) {
  for (const Check& check : checks()) {
    CheckSettings settings;
    settings.off.insert(std::string(check.name));
    for (const CheckPair& pair : check_pairs()) {
      if (std::find(check.codes.begin(), check.codes.end(), pair.code) == check.codes.end()) continue;
      EXPECT_FALSE(has(notes_of_faulty(pair, settings), pair.code)) << pair.code;
    }
  }
}

TEST(Checks, CountWhatIsTooMuchToName) {
  Document document = check_pairs().front().sound();
  Item item = document.agenda.items.front();
  document.agenda.items.assign(50, item);
  const auto notes = notes_of(document);
  const auto repeated =
      std::count_if(notes.begin(), notes.end(), [](const Note& note) { return note.code == "item-number-repeated"; });
  EXPECT_EQ(repeated, 31);
  EXPECT_TRUE(std::any_of(notes.begin(), notes.end(),
                          [](const Note& note) { return note.message == "19 more places like these"; }));
}

TEST(Checks, ShowPersonalDataMaskedAndAtTheirPlace) {
  for (const CheckPair& pair : check_pairs()) {
    if (pair.code != "cpr-number" && pair.code != "phone-number" && pair.code != "private-address") continue;
    for (const Note& note : notes_of_faulty(pair)) {
      if (note.code != pair.code) continue;
      EXPECT_NE(note.message.find("***"), std::string::npos);
      EXPECT_EQ(note.message.find("4285"), std::string::npos);
      EXPECT_EQ(note.message.find("7766"), std::string::npos);
      EXPECT_EQ(note.message.find("Havne"), std::string::npos);
      ASSERT_FALSE(note.at.empty());
      EXPECT_EQ(note.at.front().page, 1);
      EXPECT_LT(note.at.front().box.width(), 300 * kPoint) << "the place is the number, not the paragraph";
    }
  }
}

TEST(Codes, AreExplainedByThePageInTheReportsFolder) {
  std::ifstream in(REFERAT_SOURCE_DIR "/pipeline/report/CODES.md", std::ios::binary);
  const std::string page{std::istreambuf_iterator<char>(in), {}};
  EXPECT_TRUE(page == codes_page()) << "build the target accept_codes and commit pipeline/report/CODES.md";
  for (const NoteCode& code : note_codes()) {
    EXPECT_NE(page.find("| `" + std::string(code.code) + "` |"), std::string::npos) << code.code;
    EXPECT_FALSE(code.meaning.empty() || code.remedy.empty()) << code.code;
  }
}

}  // namespace
}  // namespace referat
