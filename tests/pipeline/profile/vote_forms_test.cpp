// The forms in which minutes print votes.
#include <fmt/format.h>

#include "pipeline/profile/votes.h"
#include "tests/forms/forms.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

// Each side as "for 6 V,C +Ane Berg", sides joined by " / "; votes by " // ". Line ends part paragraphs.
constexpr const char* kVotes = R"(
## counts
Godkendt med 15 stemmer for og 10 imod. => for 15 / against 10
Godkendt med 15 stemmer mod 10. => for 15 / against 10
Vedtaget med 15 stemmer for, 8 imod og 2 blanke. => for 15 / against 8 / abstain 2
15 stemte for, 10 imod. => for 15 / against 10
15 stemte for, og 10 stemte imod. => for 15 / against 10
15 medlemmer stemte for, 8 stemte imod, og 2 undlod at stemme. => for 15 / against 8 / abstain 2
For: 15. Imod: 10. => for 15 / against 10
For 15, imod 8, blanke 2. => for 15 / against 8 / abstain 2
Ja: 15, nej: 10. => for 15 / against 10
15 ja, 8 nej, 2 blanke => for 15 / against 8 / abstain 2
Forslaget blev vedtaget med stemmetallene 15-10. => for 15 / against 10
Forslaget blev forkastet med 10 stemmer for og 15 imod. => for 10 / against 15
Forslaget faldt med 15 stemmer mod 10. => for 10 / against 15
Fem stemte for, og fire stemte imod. => for 5 / against 4
Femogtyve stemte for, én imod. => for 25 / against 1
Vedtaget med 15 mod 10 stemmer. => for 15 / against 10
Vedtaget med stemmerne 15 for og 10 imod. => for 15 / against 10
13 stemte for, og 12 stemte imod, idet formandens stemme var afgørende. => for 13 / against 12
Der blev afgivet 3 stemmer for og 3 imod. Formandens stemme var udslagsgivende. => for 3 / against 3
## parties
For stemte A, B og F. Imod stemte V og C. => for A,B,F / against V,C
For stemte A, B, F, imod stemte V, C og undlod O. => for A,B,F / against V,C / abstain O
For indstillingen stemte A og V. Imod stemte Ø. => for A,V / against Ø
For: A, B, F (15). Imod: V, C (10). => for 15 A,B,F / against 10 V,C
For (15): A, B, F. Imod (10): V, C. => for 15 A,B,F / against 10 V,C
15 stemte for (A, B, F), 10 stemte imod (V, C). => for 15 A,B,F / against 10 V,C
For stemte 15 (A, B og F). Imod stemte 10 (V og C). Undlod: 2 (O). => for 15 A,B,F / against 10 V,C / abstain 2 O
A, B og F stemte for. V og C stemte imod. O undlod at stemme. => for A,B,F / against V,C / abstain O
Socialdemokratiet og Venstre stemte for, mens Enhedslisten stemte imod. => for Socialdemokratiet,Venstre / against Enhedslisten
Et flertal bestående af A, V og C godkendte indstillingen. Ø stemte imod. => for A,V,C / against Ø
Et flertal (A, V og C) tiltrådte indstillingen. Et mindretal (Ø) stemte imod. => for A,V,C / against Ø
## names
For stemte Ib Holm (A), Eva Lund (V) og Per Krog (V). => for A,V +Ib Holm +Eva Lund +Per Krog
For stemte 3 (Ib Holm (A), Eva Lund (V), Per Krog (V)), imod stemte 1 (Bo Juul (Ø)). => for 3 A,V +Ib Holm +Eva Lund +Per Krog / against 1 Ø +Bo Juul
Imod stemte Bo Juul, for stemte de øvrige 6. => for 6 / against +Bo Juul
For: 20 (A, B og Ib Holm (UFP)). Imod: 5 (V (4) og Bo Juul (UFP)). => for 20 A,B,UFP +Ib Holm / against 5 V,UFP +Bo Juul
6 for (A (4), B (2)), 3 imod (V (3)) => for 6 A,B / against 3 V
Godkendt med 6 stemmer mod 1 (Bo Juul (Ø)). => for 6 / against 1 Ø +Bo Juul
Godkendt med 6 stemmer. Bo Juul (Ø) undlod at stemme. => for 6 / abstain Ø +Bo Juul
## over paragraphs
For stemte:\nA, B og F\nImod stemte:\nV og C => for A,B,F / against V,C
For stemte: A, B og F.\nImod stemte: V og C.\nHverken for eller imod: O. => for A,B,F / against V,C / abstain O
Ændringsforslaget: 10 for, 15 imod.\nIndstillingen: 15 for, 10 imod. => for 10 / against 15 // for 15 / against 10
## no vote: nobody's side is told, or one voice alone dissents
Enstemmigt godkendt. =>
Godkendt enstemmigt. =>
Vedtaget med alle stemmer. =>
Bo Juul stemte imod. =>
Bo Juul (Ø) stemte imod prisloftet. =>
Godkendt. Bo Juul stemte imod punkt 3. =>
Godkendt, idet BJ undlod at stemme. =>
Godkendt, dog kan V ikke tilslutte sig. =>
Stemmer for forslaget kan afgives til kl. 16. =>
Der stemmes for hvert punkt. =>
Udvalget er for forslaget, men imod placeringen. =>
Naboerne er imod 4 etager. =>
Tilskuddet er sat op med 15 kr. mod 10 kr. i fjor. =>
Holdet vandt med 15 mod 10. =>
12 for 10 er tilbuddet i kantinen. =>
Ledelsen er kommet de ansatte i møde og har taget godt imod 3 af forslagene. =>
For 2020: 15 mio. kr. =>
Afstemningen udsættes. =>
Alle stemte for. =>
Ingen stemte imod. =>
Byrådet stemte for forslaget. =>
)";

std::string show(const FoundVote& vote) {
  std::string out;
  for (const VoteSide& side : vote.sides) {
    fmt::format_to(std::back_inserter(out), "{}{}", out.empty() ? "" : " / ", side.side);
    if (side.count >= 0) fmt::format_to(std::back_inserter(out), " {}", side.count);
    if (!side.parties.empty()) fmt::format_to(std::back_inserter(out), " {}", fmt::join(side.parties, ","));
    for (const std::string& name : side.names) fmt::format_to(std::back_inserter(out), " +{}", name);
  }
  return out;
}

TEST(VoteForms, AreRead) {
  expect_forms(kVotes, 60, "", [](const std::string& text) {
    std::string out;
    for (const FoundVote& vote : read_votes(printed_rows(text), danish()))
      out += (out.empty() ? "" : " // ") + show(vote);
    return out;
  });
}

}  // namespace
}  // namespace referat
