#include "tests/pipeline/checks/pairs.h"

#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

// Drawn minutes of three items with decisions; what is given stands in the second of them.
Strings minutes_with(const Strings& inside, const std::string& date = "22-06-2020") {
  return Strings{"#18 *Referat*", "", "Dato: " + date, "", "#14 *1. Godkendelse af dagsorden*", "",
                 "*Beslutning*",  "", "Godkendt.",     "", "#14 *2. Havnens nye kaj*",          ""} +
         inside + Strings{"", "*Beslutning*", "", "Godkendt.",    "", "#14 *3. Skolens tag*",
                          "", kText,          "", "*Beslutning*", "", "Godkendt."};
}

std::function<Document()> drawing(const Strings& inside, const std::string& date = "22-06-2020") {
  return [=] { return minutes_of(minutes_with(inside, date)); };
}

std::function<Document()> rows(const Strings& page) {
  return [=] { return minutes_of(page); };
}

// Drawn minutes, and what a PDF has besides.
std::function<Document()> with(const std::function<void(Document&)>& change) {
  return [=] {
    Document document = minutes_of(minutes_with({kText}));
    change(document);
    return document;
  };
}

std::function<Document()> with_source(const std::function<void(Source&)>& change) {
  return with([=](Document& document) { change(document.source); });
}

const std::function<Document()> kSound = drawing({kText});

Strings items(const Strings& numbers) {
  Strings out{"#18 *Referat*", "", "Dato: 22-06-2020"};
  for (const std::string& number : numbers) {
    out = out + Strings{"", "#14 *Punkt " + number + " Havnens nye kaj " + number + "*", "", kText};
  }
  return out;
}

std::function<void(std::string&)> replacing(const std::string& from, const std::string& to) {
  return [=](std::string& xml) {
    const std::size_t at = xml.find(from);
    ASSERT_NE(at, std::string::npos) << from;
    xml.replace(at, from.size(), to);
  };
}

// The paragraph that begins with these words: where it stands, and itself.
std::pair<std::size_t, std::string> paragraph_of(const std::string& xml, const std::string& words) {
  const std::size_t begin = xml.rfind("<p ", xml.find(words)), end = xml.find("</p>", begin) + 4;
  return {begin, xml.substr(begin, end - begin)};
}

// Two paragraphs, one in the place of the other.
void swap_paragraphs(std::string& xml) {
  const auto [first, kaj] = paragraph_of(xml, "Kajen bliver");
  const auto [second, bro] = paragraph_of(xml, "Broen får");
  xml.replace(second, bro.size(), kaj);
  xml.replace(first, kaj.size(), bro);
}

void double_paragraph(std::string& xml) {
  const auto [begin, kaj] = paragraph_of(xml, "Kajen bliver");
  xml.insert(begin, kaj);
}

std::vector<CheckPair> round_trip_pairs() {
  const auto two = drawing({"Kajen bliver ti meter længere.", "", "*Økonomi*", "", "Broen får et nyt gelænder."});
  const auto crowd =
      with([](Document& document) { document.pages[0].words.resize(20001, document.pages[0].words[0]); });
  return {
      {"limit-reached", crowd, two, [](std::string&) {}},
      {"round-trip-missing", two, two, replacing("Broen får et nyt gelænder.", "")},
      {"round-trip-text", two, two, replacing("ti meter", "to meter")},
      {"round-trip-twice", two, two, double_paragraph},
      {"round-trip-order", two, two, swap_paragraphs},
  };
}

std::vector<CheckPair> completeness_pairs() {
  Strings garbage, danish;
  for (int i = 0; i < 40; ++i) {
    garbage.emplace_back("Gtx bpnmvbomht usæggfs j wboesoju ph tlbm cfiboemft");
    danish.emplace_back("Rådet drøftede, at det er vigtigt at få en plan for havnen og de veje, der fører til den");
  }
  return {
      {"page-blank", with([](Document& document) {
         document.pages.push_back({});
         document.pages.back().number = 2;
         document.pages.back().state = PageState::blank;
       }),
       kSound},
      {"page-without-text", with([](Document& document) {
         document.pages.push_back(document.pages.front());
         document.pages.back().number = 2;
         for (Word& word : document.pages.back().words) word.visibility = Visibility::outside;
       }),
       kSound},
      {"text-letter-spaced", drawing({"Det siger P r o t o k o l l e n intet om."}),
       drawing({"Det gælder sagerne a b c d i planen."})},
      {"text-mojibake", drawing({"Udvalget drÃ¸ftede sagen om havnen."}),
       drawing({"Udvalget drøftede »HAVNEGADE SØ« og »FÅ«."})},
      {"text-replacement-character",
       drawing({"Udvalget dr\xEF\xBF\xBD"
                "ftede sagen."}),
       kSound},
      {"text-language", drawing(garbage), drawing(danish)},
  };
}

std::vector<CheckPair> structure_pairs() {
  const Strings kLong{
      "Forvaltningen oplyser, at forslaget har ligget fremme hos alle naboer, og at de to nye svar, som",
      "er kommet ind, ikke giver anledning til at ændre det, før bevillingen er givet af byrådet."};
  return {
      {"item-number-gap", rows(items({"1", "2", "4"})), rows(items({"1", "2", "3"}))},
      {"item-number-repeated", with([](Document& document) { document.agenda.items[2].number.value = "2"; }),
       rows(items({"1", "2", "3"}))},
      {"item-without-decision", rows(minutes_with({kText}) + Strings{"", "#14 *4. Broens pris*", "", kText}),
       rows(minutes_with({kText}) + Strings{"", "#14 *4. Eventuelt*", "", kText})},
      {"decision-outside-item",
       with([](Document& document) { document.agenda.preamble.push_back(document.agenda.items[0].content.front()); }),
       kSound},
      {"section-empty", drawing({"*Økonomi*", "", "*Sagsfremstilling*", "", kText}),
       drawing({"*Økonomi*", "", "Ingen.", "", "*Sagsfremstilling*", "", kText})},
      {"paragraph-repeated", drawing(kLong + Strings{"", "Imellem dem står noget andet.", ""} + kLong),
       drawing(kLong + Strings{"", "Imellem dem står noget andet.", ""})},
      {"toc-order-differs", with([](Document& document) {
         for (const int item : {1, 0}) document.contents.entries.emplace_back().item = item;
       }),
       with([](Document& document) {
         for (const int item : {0, 1}) document.contents.entries.emplace_back().item = item;
       })},
      {"toc-number-differs", with([](Document& document) {
         document.contents.entries.emplace_back().item = 1;
         document.contents.entries.back().number.value = "7";
       }),
       with([](Document& document) {
         document.contents.entries.emplace_back().item = 1;
         document.contents.entries.back().number.value = "2";
       })},
      {"outline-lacks-item",
       [] {
         return with_outline(
             {"1. Broens pris", "2. Skolens nye tag", "3. Kajens bolværk"},
             Strings{"#18 *Referat*", "", "#14 *1. Broens pris*", "", kText, "", "#14 *2. Skolens nye tag*", "", kText,
                     "", "#14 *3. Kajens bolværk*", "", kText, "", "#14 *4. Lejen af fadet*", "", kText});
       },
       [] {
         return with_outline({"1. Broens pris", "2. Skolens nye tag"},
                             Strings{"#18 *Referat*", "", "#14 *1. Broens pris*", "", kText, "",
                                     "#14 *2. Skolens nye tag*", "", kText});
       }},
  };
}

std::function<Document()> members(const std::string& present, const std::string& absent) {
  return rows({"#18 *Referat*", "", "Dato: 22-06-2020", "", "*Til stede:* " + present, "", "*Afbud:* " + absent, "",
               "#14 *1. Havnen*", "", kText});
}

std::function<Document()> table(const std::string& total) {
  return drawing(
      {"+------------------+-----------+", "| Post             |       Kr. |", "+------------------+-----------+",
       "| Kaj              |     1.200 |", "+------------------+-----------+", "| Bro              |     3.400 |",
       "+------------------+-----------+", "| Fyr              |       950 |", "+------------------+-----------+",
       "| I alt            |     " + total + " |", "+------------------+-----------+"});
}

std::vector<CheckPair> fact_pairs() {
  return {
      {"date-after-file", with_source([](Source& source) { source.created = "2020-06-21T12:00:00+02:00"; }),
       with_source([](Source& source) { source.created = "2020-06-22T23:00:00+02:00"; })},
      {"date-unlikely", drawing({kText}, "22-06-1820"), drawing({kText}, "22-06-1920")},
      {"decision-after-meeting", drawing({"*Beslutning i Havneudvalget den 23-06-2020*", "", "Godkendt."}),
       drawing({"*Beslutning i Havneudvalget den 22-06-2020*", "", "Godkendt."})},
      {"quorum-doubtful", members("Anna Annasen, Bo Bosen", "Carl Carlsen, Dan Dansen"),
       members("Anna Annasen, Bo Bosen, Eva Evasen", "Carl Carlsen, Dan Dansen")},
      {"case-number-unusual", drawing({"Sagsnr.: X-7", "", kText}), drawing({"Sagsnr.: 20/3481", "", kText})},
      {"table-sum-differs", table("5.650"), table("5.550")},
  };
}

std::vector<CheckPair> personal_pairs() {
  return {
      {"cpr-number", drawing({"Ansøgeren, 070761-4285, har søgt om tilskud."}),
       drawing({"Ansøgeren, sag 070761-4285, har søgt om tilskud."})},
      {"cpr-number-likely", drawing({"Ansøgeren, 0707614285, har søgt om tilskud."}),
       drawing({"Ansøgeren, 0707614286, har søgt om tilskud."})},
      {"email-address", drawing({"Skriv til anna@eksempel.dk, når planen er klar."}),
       drawing({"Skriv til @havnen, når planen er klar."})},
      {"phone-number", drawing({"Ring på tlf. 99887766, når planen er klar."}),
       drawing({"Bevillingen er på kr. 99887766 i alt."})},
      {"private-address", drawing({"Klagen er fra Anna Annasen, Havnegade 12, 2. tv., 9999 Havneby."}),
       drawing({"Klagen er fra Havneby Skole, Havnegade 12, 9999 Havneby."})},
  };
}

std::function<Document()> closed(const Strings& inside, const Strings& elsewhere) {
  return rows(Strings{"#18 *Referat*", "", "#16 *Åbne dagsordenspunkter*", "", "#14 *Punkt 1: Havnen*", ""} +
              elsewhere + Strings{"", "#16 *Lukkede dagsordenspunkter*", "", "#14 *Punkt 2: Lukket*", ""} + inside);
}

std::vector<CheckPair> closed_pairs() {
  const Strings kSecret{"Kommunen køber grunden ved havnen af enken for to millioner kroner."};
  const Strings kOther{"Havnen bliver udvidet med en kaj til de store skibe fra byen."};
  return {
      {"closed-item-text", closed(kSecret + Strings{"", "Aftalen gælder fra den første januar."}, {kText}),
       closed({"Godkendt."}, {kText})},
      {"closed-item-repeated", closed(kSecret, kOther + Strings{"", kSecret[0]}), closed(kSecret, kOther)},
  };
}

std::vector<CheckPair> file_pairs() {
  return {
      {"file-javascript", with_source([](Source& source) { source.has_javascript = true; }), kSound},
      {"file-launch-action", with_source([](Source& source) { source.has_launch_action = true; }), kSound},
      {"file-form", with_source([](Source& source) { source.has_form = true; }), kSound},
      {"file-embedded", with([](Document& document) { document.embedded.emplace_back().name = "bilag.pdf"; }), kSound},
      {"file-encrypted", with_source([](Source& source) { source.encrypted = true; }), kSound},
      {"file-signed", with_source([](Source& source) { source.has_signature = true; }), kSound},
      {"file-revised", with_source([](Source& source) { source.revisions = 2; }), kSound},
      {"pdfa-claimed", with_source([](Source& source) { source.pdfa = "2b"; }), kSound},
      {"pdf-version-unusual", with_source([](Source& source) { source.pdf_version = "2.0"; }),
       with_source([](Source& source) { source.pdf_version = "1.7"; })},
  };
}

DeliveredFile file(const std::string& name, char hash = 'a') { return {name, 3, std::string(64, hash), ""}; }

std::vector<CheckPair> attachment_pairs() {
  const auto named = drawing({"*Bilag*", "", "Budget for havnen"});
  const auto embedded = with([](Document& document) {
    document = minutes_of(minutes_with({"*Bilag*", "", "Budget for havnen"}));
    document.embedded.push_back({"Budget for havnen.pdf", "", 3, std::string(64, 'a')});
  });
  const DeliveredFile budget = file("Budget for havnen.pdf");
  DeliveredFile locked = budget;
  locked.problem = "cannot be read: Permission denied";
  const auto with_files = [](const char* code, const std::function<Document()>& document, const Delivery& faulty,
                             const Delivery& sound) {
    return CheckPair{code, document, document, nullptr, faulty, sound};
  };
  return {
      with_files("attachment-missing", named, {}, {budget}),
      with_files("attachment-surplus", named, {budget, file("Regnskab.pdf", 'b')}, {budget}),
      with_files("attachment-differs", embedded, {file(budget.name, 'b')}, {budget}),
      with_files("attachment-repeated", named, {budget, file("Regnskab.pdf")}, {budget, file("Regnskab.pdf", 'b')}),
      with_files("attachment-guessed", named, {file("Nyt budget for havnen.pdf")}, {budget}),
      with_files("attachment-unreadable", named, {locked}, {budget}),
  };
}

}  // namespace

const std::vector<CheckPair>& check_pairs() {
  static const std::vector<CheckPair> pairs = [] {
    std::vector<CheckPair> all;
    for (const auto& more : {round_trip_pairs(), completeness_pairs(), structure_pairs(), fact_pairs(),
                             personal_pairs(), closed_pairs(), file_pairs(), attachment_pairs()}) {
      all.insert(all.end(), more.begin(), more.end());
    }
    return all;
  }();
  return pairs;
}

}  // namespace referat
