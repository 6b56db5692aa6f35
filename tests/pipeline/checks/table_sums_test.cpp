#include <gtest/gtest.h>

#include "pipeline/checks/checks_of.h"
#include "tests/pipeline/document/sample_document.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

using Rows = std::vector<std::vector<std::string>>;

// What the totals that are no sums read, of a table whose first row is its header.
std::vector<std::string> wrong_totals(const Rows& rows) {
  sample::Desk desk;
  Table table;
  table.columns = static_cast<int>(rows.front().size());
  for (const auto& cells : rows) {
    Row& row = table.rows.emplace_back();
    row.header = table.rows.size() == 1;
    for (const std::string& text : cells) {
      Cell& cell = row.cells.emplace_back();
      cell.column = static_cast<int>(row.cells.size()) - 1;
      if (!text.empty()) cell.text = desk.write(text);
    }
  }
  desk.document.tables.push_back(table);
  std::vector<std::string> wrong;
  for (const Note& note : check_table_sums(CheckedDocument(desk.document, danish()))) {
    EXPECT_FALSE(note.at.empty());
    wrong.push_back(note.message.substr(11, note.message.find('\'', 11) - 11));
  }
  return wrong;
}

const std::vector<std::string> kNone;

TEST(TableSums, OfColumnsAreChecked) {
  EXPECT_EQ(wrong_totals({{"Post", "Kr."}, {"Kaj", "1.200"}, {"Bro", "-400"}, {"I alt", "800"}}), kNone);
  EXPECT_EQ(wrong_totals({{"Post", "Kr."}, {"Kaj", "1.200"}, {"Bro", "400"}, {"I alt", "1.700"}}),
            std::vector<std::string>{"1.700"});
  EXPECT_EQ(wrong_totals({{"Post", "2019", "2020"}, {"Kaj", "10", "20"}, {"Bro", "30", "40"}, {"Sum", "40", "70"}}),
            std::vector<std::string>{"70"});
}

TEST(TableSums, AllowForRoundingOfEachFigure) {
  EXPECT_EQ(wrong_totals({{"Post", "Mio."}, {"Kaj", "1,2"}, {"Bro", "2,3"}, {"Total", "3,7"}}), kNone);
  EXPECT_EQ(wrong_totals({{"Post", "Mio."}, {"Kaj", "1,2"}, {"Bro", "2,3"}, {"Total", "3,8"}}),
            std::vector<std::string>{"3,8"});
}

TEST(TableSums, MayBeOfARowsGroupOrOfAllRowsOrOfTotals) {
  EXPECT_EQ(wrong_totals({{"Post", "Kr."},
                          {"Kaj", "100"},
                          {"Bro", "200"},
                          {"I alt havn", "300"},
                          {"Tag", "40"},
                          {"Gulv", "50"},
                          {"I alt skole", "90"},
                          {"I alt", "390"}}),
            kNone);
}

TEST(TableSums, PassOverPartsOfARowAndEmptyPlaces) {
  EXPECT_EQ(wrong_totals(
                {{"Post", "Kr."}, {"Kaj", "100"}, {"heraf løn", "60"}, {"Bro", "–"}, {"Fyr", "50"}, {"I alt", "150"}}),
            kNone);
}

TEST(TableSums, AreNoAveragesAndShares) {
  EXPECT_EQ(
      wrong_totals(
          {{"Skole", "Elever", "Kvotient"}, {"Nord", "400", "21,5"}, {"Syd", "300", "18,5"}, {"I alt", "700", "20,1"}}),
      kNone);
  EXPECT_EQ(wrong_totals({{"Afdeling", "Forbrug", "Procent"},
                          {"Nord", "400", "98 %"},
                          {"Syd", "300", "91 %"},
                          {"I alt", "700", "94 %"}}),
            kNone);
}

TEST(TableSums, OfRowsAreCheckedWhereMostAreSums) {
  EXPECT_EQ(wrong_totals({{"Post", "Løn", "Drift", "I alt"},
                          {"Kaj", "10", "20", "30"},
                          {"Bro", "30", "40", "70"},
                          {"Fyr", "100", "20", "190"}}),
            std::vector<std::string>{"190"});
  EXPECT_EQ(
      wrong_totals({{"Vare", "Antal", "Pris", "I alt"}, {"Stol", "10", "200", "2.000"}, {"Bord", "3", "900", "2.700"}}),
      kNone);
}

TEST(TableSums, SayNothingOfTextAndOfTablesThatAreNotUnderstood) {
  EXPECT_EQ(wrong_totals({{"Post", "Kr."}, {"Kaj", "ukendt"}, {"Bro", "400"}, {"Fyr", "5"}, {"I alt", "1.700"}}),
            kNone);
  EXPECT_EQ(wrong_totals({{"Post", "2019", "2020"}, {"Kaj", "10", "20"}, {"Bro", "30", "40"}, {"Sum", "900", "800"}}),
            kNone);
}

}  // namespace
}  // namespace referat
