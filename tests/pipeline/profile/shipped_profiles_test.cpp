// What chooses each shipped profile, and what must not: words that stand in anybody's minutes.
#include <sstream>

#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

struct Row {
  const char* words;    // of the first page
  const char* profile;  // that reads it
};

std::string chosen(const std::string& words) {
  static const ProfileSet profiles({kShipped});
  Document document;
  document.pages.emplace_back();
  document.pages.back().number = 1;
  std::istringstream in(words);
  for (std::string word; in >> word;) {
    document.pages.back().words.emplace_back();
    document.pages.back().words.back().text = word;
  }
  const auto found = profiles.recognise(document);
  EXPECT_TRUE(found) << found.error().what;
  return found ? found.value().choice.id : "";
}

void check(const std::vector<Row>& rows) {
  for (const Row& row : rows) EXPECT_EQ(chosen(row.words), row.profile) << row.words;
}

TEST(ShippedProfiles, AreKnownByTheFormOfTheCaseNumber) {
  check({
      {"Byrådet Referat Sagsnr.: 85.02.02-G01-5-17 1. Plan", "sbsys"},
      {"Åbne dagsordenspunkter 20.01.12-Ø40-3-19 97. Fordeling af puljen", "sbsys"},
      {"Dagsorden 2. Hævet flade i Skovduevej (2020-0078114) Indstilling", "edoc"},
      {"Punkt 1: Parkering i midtbyen (2013-016062) Direktionen indstiller,", "edoc"},
      {"1. Spørgetid Sag 399-2013-600 Dok. 399-2019-26341 Åbent", "polweb"},
  });
}

TEST(ShippedProfiles, AreKnownByTheAddressOfAPrintedPage) {
  check({
      {"Byrådet Referat http://polweb.nethotel.example/Produkt/ShowAgenda.asp?ID=1735", "polweb"},
      {"Referat http://dokumenter.example/edocpublishing/edocPunkt.aspx?id=6425", "edoc"},
      {"Teknisk udvalg http://www.example/politik.nsf/tu?OpenDocument", "lotus-notes"},
  });
}

TEST(ShippedProfiles, AreKnownByTheBodyThatMeets) {
  check({
      {"Referat af ordinært møde i Sektor-MED Ældre Afholdt: d. 30-05-2017", "med-committee"},
      {"Sekretariat for HR Referat af møde i Hovedudvalget Forum", "med-committee"},
      {"Referat fra mødet i Administrationens Lokal-MEDudvalg den 1. april 2009", "med-committee"},
      {"Referat Møde i MED-Hovedudvalget Torsdag den 4. april 2019", "med-committee"},
      {"Referat til mødet i HMU Psykiatri den 6. november 2017", "med-committee"},
      {"Referat fra LMU-møde den 8. juni 2010", "med-committee"},
      {"Ledelsesside: Eva Lund Holm, direktør Medarbejderside: Ib Vang, FOA", "med-committee"},
      {"25.08.27 - Referat af skolebestyrelsesmøde Sted: indskolingen", "school-board"},
      {"Dagsorden for forældrebestyrelsen i Børnehuset Solen", "school-board"},
      {"BESLUTNINGER REGION SUNDET FORRETNINGSUDVALGET Mandag den 4. januar 2010", "region"},
      {"Engskolen Referat af skolebestyrelsesmøde Dato: Onsdag", "school-board"},
      {"Referat fra fællesbestyrelsesmøde Dato: mandag", "school-board"},
      {"Region Nordøstjylland Referat til mødet i Regionsrådet den 24. april 2019", "region"},
      {"REGION VESTKYSTEN Udvalget for nære sundhedstilbud Sag 1-31-72-9-18", "region"},
  });
}

TEST(ShippedProfiles, AreNotChosenByWordsThatAnybodyMayWrite) {
  const std::string head =
      "Referat Byrådet Mødedato: 4. maj 2016 Mødested: Byrådssalen Medlemmer: Bo Holm (A), Ib Vang (V) ";
  for (const char* words : {
           "Hovedudvalget har drøftet sagen. Medarbejdersiden og Ledelsessiden er enige. Bo Holm, TR, deltog.",
           "Indhold 1 Godkendelse 2 Budget 3 Valg til skolebestyrelsen Forældrevalgte Elevrådet SFO",
           "Bilag Referat fra skolebestyrelsen, Referat af møde i Hovedudvalget",
           "Region Midtjylland har svaret. Bilag: Referat fra Regionsrådet",
           "J.nr. 13.06.02-P20-2-02 Salg af areal, se sag 85.02.02-G01-5-17",
           "Sagsnr. 2019-0310220 Åbent Lukket referat",
           "Bilag Notat om parkering (2013-016062)",
           "Sag 17/2213 Dok. 2213/17 Åbent",
           "PolWeb afløses af et nyt system, og de gamle databaser i Lotus Notes lukkes. eDoc og SBSYS bruges fortsat.",
       })
    EXPECT_EQ(chosen(head + words), "danish") << words;
}

TEST(ShippedProfiles, AMeetingSystemOutweighsTheNumbersOfACaseSystem) {
  EXPECT_EQ(
      chosen("REFERAT Byrådet d. 27-08-2025 Mødedato Onsdag d. 27. august Punkt 1: Plan Sagsnr.: 85.02.02-G01-5-17"),
      "firstagenda");
}

}  // namespace
}  // namespace referat
