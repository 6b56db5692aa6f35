// The order in which a PDF draws its text is no evidence: the same page drawn in another order gives the same XML.
#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <vector>

#include "pipeline/run/runner.h"
#include "stages/read_pdf/read_pdf.h"
#include "stages/standard_pipeline.h"
#include "stages/write_minutes/write_minutes.h"
#include "tests/pages/danish_pages.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

// One operator sequence for each line of text and each rule; none depends on the graphics state that another leaves.
std::vector<std::string> operators() {
  std::vector<std::string> drawn{
      shown_text(72, 780, 18, "Referat fra Havneudvalget", "F2"),
      shown_text(72, 750, 10, "Dato:"),
      shown_text(160, 750, 10, "22-06-2020"),
      shown_text(72, 720, 14, "1. Broens pris", "F2"),
      shown_text(72, 700, 11, "Beslutning", "F2"),
      shown_text(72, 686, 10, "Godkendt."),
      shown_text(72, 650, 14, "2. Havnens kaj", "F2"),
      shown_text(72, 630, 11, "Sagsfremstilling", "F2"),
      shown_text(72, 616, 10, "Udvalget talte om havnen, og alle var enige om at se på sagen igen i det nye år, når"),
      shown_text(72, 604, 10, "tallene er kendt.")};
  const char* cells[3][2] = {{"Post", "Kr."}, {"Kaj", "1.200"}, {"Bro", "3.400"}};
  for (int row = 0; row < 3; ++row) {
    const std::string y = std::to_string(580 - row * 16);
    for (int column = 0; column < 2; ++column)
      drawn.push_back(shown_text(76 + column * 120, 566 - row * 16, 10, cells[row][column]));
    drawn.push_back("q 0.5 w 72 " + y + " m 312 " + y + " l S Q ");
  }
  drawn.push_back("q 0.5 w 72 532 m 312 532 l S Q ");
  for (const char* x : {"72", "192", "312"})
    drawn.push_back(std::string("q 0.5 w ") + x + " 532 m " + x + " 580 l S Q ");
  return drawn;
}

std::string minutes_drawn(const std::vector<std::string>& drawn) {
  TinyPdf pdf;
  std::string content;
  for (const std::string& one : drawn) content += one;
  pdf.add_page(content);
  auto document = read_pdf(pdf.bytes(), "sag.pdf", {});
  EXPECT_TRUE(document) << document.error().what;
  document.value().source = {};  // another order is another file
  auto finished = run_stages(std::move(document).value(), standard_pipeline(), danish_profile(), {});
  EXPECT_TRUE(finished) << finished.error().what;
  return write_minutes(finished.value(), {}).value();
}

TEST(DrawingOrder, MakesNoDifference) {
  std::vector<std::string> drawn = operators();
  const std::string expected = minutes_drawn(drawn);
  EXPECT_NE(expected.find("<cell"), std::string::npos);
  EXPECT_NE(expected.find("number=\"2\""), std::string::npos);
  std::mt19937 random(20200622);
  for (int round = 0; round < 25; ++round) {
    std::shuffle(drawn.begin(), drawn.end(), random);
    ASSERT_EQ(minutes_drawn(drawn), expected) << "round " << round;
  }
}

}  // namespace
}  // namespace referat
