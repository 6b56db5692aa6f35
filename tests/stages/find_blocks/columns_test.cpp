// Newspaper columns and boxes side by side.
#include <gtest/gtest.h>

#include "tests/stages/find_blocks/drawn_blocks.h"

namespace referat {
namespace {

const Strings kLeft{"*1. Meddelelser*",
                    "Borgmesteren meddelte, at der",
                    "den 3. november holdes møde",
                    "med amtet om ringvejen, og at",
                    "kommunen har fået tildelt 14",
                    "flygtninge. Der er indgået",
                    "aftale om leje af hjemmet i"};
const Strings kRight{"den gamle skole ved åen.",     "*2. Budget for næste år*",    "Udvalget oversendte forslaget",
                     "til 2. behandling. Siden har", "der været 31 ændringer, som", "er samlet i et hæfte. Der er",
                     "ingen bemærkninger."};

// A page with the two columns side by side below the rows of the head.
Strings side_by_side(const Strings& head, const Strings& left, const Strings& right) {
  constexpr std::size_t kGutter = 34;
  Strings rows = head;
  for (std::size_t i = 0; i < std::max(left.size(), right.size()); ++i) {
    std::string row = i < left.size() ? left[i] : "";
    const std::size_t cells = count_code_points(row);
    if (i < right.size()) row += std::string(kGutter > cells ? kGutter - cells : 2, ' ') + right[i];
    rows.push_back(row);
  }
  return rows;
}

const Strings kRead{
    "# 1. Meddelelser",
    "Borgmesteren meddelte, at der den 3. november holdes møde med amtet om ringvejen, og at kommunen har "
    "fået tildelt 14 flygtninge. Der er indgået aftale om leje af hjemmet i den gamle skole ved åen.",
    "# 2. Budget for næste år",
    "Udvalget oversendte forslaget til 2. behandling. Siden har der været 31 ændringer, som er samlet i et "
    "hæfte. Der er ingen bemærkninger."};

TEST(FindColumns, ReadsTheLeftOneToItsEndAndGoesOnInTheRightOne) {
  EXPECT_EQ(blocks_on({side_by_side({}, kLeft, kRight)}), kRead);
}

TEST(FindColumns, BeginBelowALineThatGoesAcross) {
  Strings expected{"Udskrift af protokollen for mødet i Kommunalbestyrelsen i Holmsted."};
  expected.insert(expected.end(), kRead.begin(), kRead.end());
  EXPECT_EQ(blocks_on({side_by_side({"Udskrift af protokollen for mødet i Kommunalbestyrelsen i Holmsted.", ""}, kLeft,
                                    kRight)}),
            expected);
}

TEST(FindColumns, BeginAnewBelowARuleAcrossThePage) {
  Strings rows = side_by_side(
      {},
      {"Dato: 28. februar 2019", "Tid: kl. 18", "Sted: Forsamlingshuset", "Afbud: Poul Vig", "Referent: Esben Sand"},
      {"Deltagere:", "Marie Skel (B), formand", "Holger Tran (V)", "Nour Ham (A)", "Jonna Stub (F)"});
  rows.insert(rows.end(), {"", "────────────────────────────────────────────────────────────────", ""});
  Strings found = blocks_of(typewriter(side_by_side(rows, kLeft, kRight)));
  ASSERT_GE(found.size(), kRead.size());
  found.erase(found.begin(), found.end() - static_cast<std::ptrdiff_t>(kRead.size()));
  EXPECT_EQ(found, kRead);
}

TEST(FindColumns, GoOnInTheFirstColumnOfTheNextPage) {
  Strings right = kRight;
  right.back() = "ingen bemærkninger fra de";
  Strings expected = kRead;
  expected.back() =
      "Udvalget oversendte forslaget til 2. behandling. Siden har der været 31 ændringer, som er samlet i et "
      "hæfte. Der er ingen bemærkninger fra de høringsparter, der er spurgt af forvaltningen.";
  EXPECT_EQ(blocks_on({side_by_side({}, kLeft, right), {"høringsparter, der er spurgt", "af forvaltningen."}}),
            expected);
}

TEST(FindColumns, MayHoldATable) {
  const Strings right{"den gamle skole ved åen.",      "Løn           4.500   4.385",   "It              350     410",
                      "Leje          1.250   1.250",   "I alt         6.100   6.045",   "",
                      "Udvalget oversendte forslaget", "til 2. behandling uden at der", "var bemærkninger, men sådan,",
                      "at haller og skoler er holdt",  "ude af den samlede ramme."};
  Document page = typewriter(side_by_side({}, kLeft, right));
  const Document found = with_blocks(page);
  ASSERT_EQ(found.tables.size(), 1u);
  EXPECT_EQ(texts(found.tables[0].rows).front(), "Løn | 4.500 | 4.385");
}

TEST(FindColumns, AreNotMadeOfLabelsAndTheirValues) {
  EXPECT_EQ(blocks_after_text({"#+8", "Mødedato:       Mandag den 22. juni 2020", "Mødested:       Rådssalen",
                               "Starttidspunkt: Kl. 10", "Sluttidspunkt:  Kl. 11", "Mødeleder:      Asta Eng",
                               "Referent:       Bo Skov"}),
            (Strings{"Mødedato: Mandag den 22. juni 2020", "Mødested: Rådssalen", "Starttidspunkt: Kl. 10",
                     "Sluttidspunkt: Kl. 11", "Mødeleder: Asta Eng", "Referent: Bo Skov"}));
}

TEST(FindColumns, ReadsNamesBelowSignaturesOneByOne) {
  EXPECT_EQ(blocks_after_text({"", "", "Hans Peder Trolle             Sonja Ravnkilde", "", "",
                               "Gudrun Maarbjerg              Jens Aage Torn"}),
            (Strings{"Hans Peder Trolle", "Sonja Ravnkilde", "Gudrun Maarbjerg", "Jens Aage Torn"}));
}

}  // namespace
}  // namespace referat
