#include <sstream>

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

Document with_words(const std::string& text) {
  Document document;
  document.pages.emplace_back();
  document.pages.back().number = 1;
  std::istringstream in(text);
  for (std::string word; in >> word;) {
    document.pages.back().words.emplace_back();
    document.pages.back().words.back().text = word;
  }
  return document;
}

ProfileChoice recognised(const Document& document, const std::vector<std::string>& folders = {kShipped}) {
  const auto found = recognise_profile(document, folders);
  EXPECT_TRUE(found) << found.error().what;
  EXPECT_EQ(found.value().profile.id(), found.value().choice.id);
  return found.value().choice;
}

TEST(RecogniseProfile, KnowsFirstAgendaByItsProducer) {
  Document document = with_words("REFERAT Byrådet d. 27-08-2025");
  document.source.producer = "FirstAgenda A/S using ABCpdf";
  const ProfileChoice choice = recognised(document);
  EXPECT_EQ(choice.id, "firstagenda");
  EXPECT_GE(choice.score, 70);
  ASSERT_FALSE(choice.evidence.empty());
  EXPECT_EQ(choice.evidence.front().profile, "firstagenda");
  EXPECT_EQ(choice.evidence.front().kind, "producer");
}

TEST(RecogniseProfile, CountsTheSameWordsInEveryPlaceThatTheProfileNames) {
  const ProfileFolder folder;
  folder.profile("beta", "",
                 "<recognise producer=\"Stempel\" weight=\"30\"/>\n<recognise creator=\"Stempel\" weight=\"25\"/>\n"
                 "<recognise words=\"Stempel\" weight=\"5\"/>");
  Document document = with_words("Stempel her");
  document.source.creator = "Stempel 2";
  EXPECT_EQ(recognised(document, {kShipped, folder.path()}).score, 30);
  document.source.producer = "Stempel 3";
  EXPECT_EQ(recognised(document, {kShipped, folder.path()}).score, 60);
}

TEST(RecogniseProfile, KnowsFirstAgendaByItsWordsWhenAnotherProgramMadeThePdf) {
  EXPECT_EQ(
      recognised(with_words("REFERAT Direktionen d. 22-06-2020 Mødedeltagere Punkt 1: Mål Beslutningspunkter")).id,
      "firstagenda");
}

TEST(RecogniseProfile, KnowsAcadreByItsLabelRow) {
  EXPECT_EQ(recognised(with_words("Referat Udvalget Sagsnr.: 2017/000212 J.nr.: 00.22.02 Dokumentnr.: 8814/17")).id,
            "acadre");
}

TEST(RecogniseProfile, FallsBackToDanishAndKeepsTheEvidenceOfOthers) {
  const ProfileChoice choice = recognised(with_words("Referat af bestyrelsesmøde Mødedeltagere"));
  EXPECT_EQ(choice.id, "danish");
  EXPECT_EQ(choice.score, 0);
}

TEST(RecogniseProfile, TellsANearTieAndDecidesItById) {
  const ProfileFolder folder;
  folder.profile("zeta", "", "<recognise words=\"Stempel\" weight=\"30\"/>");
  folder.profile("alfa", "", "<recognise words=\"Stempel\" weight=\"30\"/>");
  const ProfileChoice choice = recognised(with_words("Stempel her"), {kShipped, folder.path()});
  EXPECT_EQ(choice.id, "alfa");
  EXPECT_EQ(choice.evidence.back().kind, "near-tie");
  EXPECT_NE(choice.evidence.back().detail.find("zeta"), std::string::npos);
}

TEST(RecogniseProfile, PassesOnTheErrorOfAMalformedProfile) {
  const ProfileFolder folder;
  folder.profile("broken", "", "<nonsense/>");
  const auto found = recognise_profile(with_words("Referat"), {kShipped, folder.path()});
  ASSERT_FALSE(found);
  EXPECT_EQ(found.error().kind, ErrorKind::profile);
}

}  // namespace
}  // namespace referat
