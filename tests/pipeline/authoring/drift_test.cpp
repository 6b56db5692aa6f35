// Unknown words over many reports.
#include "pipeline/authoring/drift.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

std::string report(const std::string& file, const std::string& profile, const std::string& unknown) {
  return "<?xml version=\"1.0\"?><report xmlns=\"urn:referat:report:1\" verdict=\"pass\"><source file=\"" + file +
         "\"/><converter name=\"referat\"/><profile id=\"" + profile + "\" score=\"0\"/>" + unknown + "</report>";
}

const std::string kHeading = "<unknown kind=\"heading\" page=\"3\" count=\"2\">Tal</unknown>";
const std::string kLabel = "<unknown kind=\"label\" count=\"9\">Bordplan</unknown>";

TEST(Drift, PutsFirstWhatMostDocumentsHaveThenWhatStandsMostOften) {
  Drift drift;
  EXPECT_TRUE(drift.add(report("a.pdf", "danish", kHeading + kLabel)));
  EXPECT_TRUE(drift.add(report("b.pdf", "danish", kHeading)));
  EXPECT_TRUE(drift.add(report("c.pdf", "acadre", kHeading)));
  EXPECT_EQ(drift.rows(), (std::vector<DriftRow>{{"danish", "heading", "Tal", 2, 4, "a.pdf", 3},
                                                 {"danish", "label", "Bordplan", 1, 9, "a.pdf", 0},
                                                 {"acadre", "heading", "Tal", 1, 2, "c.pdf", 3}}));
  EXPECT_EQ(drift.reports(), 3);
}

TEST(Drift, TakesNothingFromWhatIsNoReport) {
  Drift drift;
  for (const std::string& xml :
       {std::string(), std::string("text"), std::string("<report/>"), report("a.pdf", "danish", "<unknown"),
        std::string("<minutes xmlns=\"urn:referat:report:1\"/>"), std::string("\0\0", 2),
        std::string("<report xmlns=\"urn:referat:report:2\"><unknown kind=\"label\">x</unknown></report>")})
    EXPECT_FALSE(drift.add(xml)) << xml;
  EXPECT_TRUE(drift.rows().empty());
  EXPECT_EQ(drift.reports(), 0);
}

TEST(Drift, CountsAReportWithoutUnknownWords) {
  Drift drift;
  EXPECT_TRUE(drift.add(report("a.pdf", "danish", "")));
  EXPECT_EQ(drift.reports(), 1);
}

}  // namespace
}  // namespace referat
