#include "tests/stages/find_tables/drawn.h"

namespace referat {
namespace {

TEST(FindTablesOverPages, JoinsATableAndDropsItsRepeatedHeader) {
  const Document found = tables_of(
      with_lines(typewriter_pages({{"Oversigten følger her.", "+-----------+--------+", "| *Projekt*   | *Budget* |",
                                    "+-----------+--------+", "| Byrum     |  3.900 |", "+-----------+--------+"},
                                   {"+-----------+--------+", "| *Projekt*   | *Budget* |", "+-----------+--------+",
                                    "| Legeplads |  1.200 |", "+-----------+--------+", "Godkendt."}})));
  EXPECT_EQ(only_table(found), (Strings{"# Projekt | Budget", "Byrum | 3.900", "Legeplads | 1.200"}));
  ASSERT_EQ(found.accounts.size(), 2u);
  EXPECT_EQ(found.accounts[0].as, CharacterClass::label);
  EXPECT_EQ(found.accounts[1].text.str(), "Budget");
  ASSERT_EQ(found.notes.size(), 1u);
  EXPECT_EQ(found.notes[0].code, "table-continued");
  ASSERT_EQ(found.notes[0].at.size(), 2u);
  EXPECT_EQ(found.notes[0].at[1].page, 2);
  EXPECT_EQ(found.tables[0].at.size(), 2u);
}

TEST(FindTablesOverPages, JoinsASingleRowLeftForTheNextPage) {
  EXPECT_EQ(
      only_table(tables_of(with_lines(typewriter_pages(
          {{"Løn                4.500    4.385", "It                   350      410"},
           {"I alt              4.850    4.795", "", "Tabellen viser forventet merforbrug på serviceudgifter."}})))),
      (Strings{"Løn | 4.500 | 4.385", "It | 350 | 410", "I alt | 4.850 | 4.795"}));
}

TEST(FindTablesOverPages, JoinsRowsBetweenRulesAcrossThoughAPageNumberStandsBetween) {
  const std::string rule = "─────────────────────────────────────────────";
  EXPECT_EQ(
      only_table(tables_of(with_lines(typewriter_pages(
          {{"*Punkt*         *Referat*          *Ansvarlig*", rule, "1. Valg       Jens blev valgt.   -", rule,
            "2. Corona     Drøftet.           Formanden", rule, "3. Budget     Taget til orient.  Alle", rule, "", "",
            "                                           i"},
           {"*Punkt*         *Referat*          *Ansvarlig*", rule, "4. Have       Godkendt af alle.  Birgitte", rule,
            "5. Møder      I oktober.         -", rule, "6. Eventuelt  Intet.             -", rule}})))),
      (Strings{"# Punkt | Referat | Ansvarlig", "1. Valg | Jens blev valgt. | -", "2. Corona | Drøftet. | Formanden",
               "3. Budget | Taget til orient. | Alle", "4. Have | Godkendt af alle. | Birgitte",
               "5. Møder | I oktober. | -", "6. Eventuelt | Intet. | -"}));
}

TEST(FindTablesOverPages, KeepsTablesApartThatTextDivides) {
  const Document found = tables_of(with_lines(
      typewriter_pages({{"Løn                4.500    4.385", "It                   350      410", "Godkendt."},
                        {"Leje               4.850    4.795", "Varme              1.850    1.795"}})));
  EXPECT_EQ(found.tables.size(), 2u);
}

TEST(FindTablesOverPages, JoinsATablePastTheFootnotesOfItsFirstPage) {
  Strings first{"Aftalen er fornyet.1 Oversigten følger her og viser selskabernes resultater.",
                "Den er gennemgået af bestyrelsens revisor og godkendt uden bemærkninger."};
  first.resize(56);
  for (const char* row :
       {"+-----------+--------+", "| *Projekt*   | *Budget* |", "+-----------+--------+", "| Byrum     |  3.900 |",
        "+-----------+--------+", "", "#8 1 Aftalen løber til udgangen af året."})
    first.push_back(row);
  EXPECT_EQ(only_table(tables_of(with_lines(
                typewriter_pages({first,
                                  {"+-----------+--------+", "| *Projekt*   | *Budget* |", "+-----------+--------+",
                                   "| Legeplads |  1.200 |", "+-----------+--------+", "Godkendt."}})))),
            (Strings{"# Projekt | Budget", "Byrum | 3.900", "Legeplads | 1.200"}));
}

// Gives every word of the page a cell of a tagged table, in order; an empty role leaves the word untagged.
Document tagged(const Strings& rows, const std::vector<std::vector<Tag>>& cells, const std::vector<int>& words) {
  Document page = typewriter(rows);
  const auto add = [&](const std::string& role, int parent) {
    Tag tag;
    tag.role = role;
    tag.parent = parent;
    page.tags.push_back(tag);
    return static_cast<int>(page.tags.size()) - 1;
  };
  const int table = add("Table", add("Document", -1));
  std::size_t word = 0, cell = 0;
  for (const std::vector<Tag>& row : cells) {
    const int parent = add("TR", table);
    for (Tag tag : row) {
      tag.parent = parent;
      page.tags.push_back(tag);
      const int paragraph = add("P", static_cast<int>(page.tags.size()) - 1);
      for (int i = 0; i < words[cell]; ++i) page.pages[0].words[word++].tag = paragraph;
      ++cell;
    }
  }
  return page;
}

Tag element(const std::string& role, int col_span = 1) {
  Tag tag;
  tag.role = role;
  tag.col_span = col_span;
  return tag;
}

TEST(FindTaggedTables, FollowsTheTagsOfATableOfWords) {
  const Document page =
      tagged({"Sag         Ansvar", "Lys         Drift og anlæg", "I alt"},
             {{element("TH"), element("TH")}, {element("TD"), element("TD")}, {element("TD", 2)}}, {1, 1, 1, 3, 2});
  const Document found = tables_of(with_lines(page));
  EXPECT_EQ(only_table(found), (Strings{"# Sag | Ansvar", "Lys | Drift og anlæg", "I alt | <<"}));
  ASSERT_FALSE(found.tables.empty());
  EXPECT_EQ(found.tables[0].evidence, TableEvidence::tagged);
}

TEST(FindTaggedTables, FindsTheColumnsOfCellsWhenTagsLeaveOutEmptyOnes) {
  const Document page = tagged(
      {"Formål      2018    2019    2020", "Lys          600             450", "I alt        600     100     450"},
      {{element("TH"), element("TH"), element("TH"), element("TH")},
       {element("TD"), element("TD"), element("TD")},
       {element("TD"), element("TD"), element("TD"), element("TD")}},
      {1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1});
  EXPECT_EQ(only_table(tables_of(with_lines(page))),
            (Strings{"# Formål | 2018 | 2019 | 2020", "Lys | 600 |  | 450", "I alt | 600 | 100 | 450"}));
}

TEST(FindTaggedTables, BelievesAScheduleOfDaysThatIsTaggedAsATable) {
  const Document page =
      tagged({"20. september     Udvalget", "3. oktober        Byrådet", "1. november       Høring"},
             {{element("TD"), element("TD")}, {element("TD"), element("TD")}, {element("TD"), element("TD")}},
             {2, 1, 2, 1, 2, 1});
  EXPECT_EQ(only_table(tables_of(with_lines(page))),
            (Strings{"20. september | Udvalget", "3. oktober | Byrådet", "1. november | Høring"}));
}

TEST(FindTaggedTables, LeavesTaggedLabelsAndValuesAlone) {
  const Document page = tagged({"Dato:       Mandag", "Sted:       Lokale"},
                               {{element("TD"), element("TD")}, {element("TD"), element("TD")}}, {1, 1, 1, 1});
  EXPECT_TRUE(tables_of(with_lines(page)).tables.empty());
}

TEST(FindTaggedTables, DoesNotBelieveTagsThatThePageContradicts) {
  const Document page = tagged({"Sag", "Ansvar", "Lys", "Drift"},
                               {{element("TH"), element("TH")}, {element("TD"), element("TD")}}, {1, 1, 1, 1});
  EXPECT_TRUE(tables_of(with_lines(page)).tables.empty());
}

TEST(FindTaggedTables, TakesHeaderCellsFromTagsInARuledTable) {
  const Document page =
      tagged({"+------+-------+", "| Sag  | Pris  |", "+------+-------+", "| Lys  | fast  |", "+------+-------+"},
             {{element("TH"), element("TH")}, {element("TD"), element("TD")}}, {1, 1, 1, 1});
  EXPECT_EQ(only_table(tables_of(with_lines(page))), (Strings{"# Sag | Pris", "Lys | fast"}));
}

TEST(FindTables, FindsNothingOnAnEmptyDocument) {
  EXPECT_TRUE(tables_of(Document{}).tables.empty());
  EXPECT_TRUE(tables_of(with_lines(typewriter({}))).tables.empty());
}

}  // namespace
}  // namespace referat
