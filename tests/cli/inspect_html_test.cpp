// inspect --html: one file for a browser, under the rules of all results.
#include <gtest/gtest.h>

#include "tests/cli/cli.h"

namespace referat {
namespace {

using Names = std::vector<std::string>;

Ran inspect_in(const Workplace& place, const Names& arguments) {
  Call call{{"inspect", "a.pdf"}};
  call.arguments.insert(call.arguments.end(), arguments.begin(), arguments.end());
  call.folder = place.folder();
  return run(call);
}

TEST(InspectHtmlCommand, WritesOneFileAndPrintsNothing) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = inspect_in(place, {"--html", "a.html"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out + ran.err, "");
  EXPECT_EQ(place.names(), (Names{"a.html", "a.pdf"}));
  const std::string html = place.get("a.html");
  EXPECT_NE(html.find("<img alt=\"\" src=\"data:image/png;base64,"), std::string::npos);
  EXPECT_NE(html.find("class=\"m k-item\""), std::string::npos);
}

TEST(InspectHtmlCommand, GoesToStandardOutputForADash) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = inspect_in(place, {"--html", "-", "--pages", "1"});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(ran.out.starts_with("<!DOCTYPE html>"));
  EXPECT_TRUE(ran.out.ends_with("</html>\n"));
}

TEST(InspectHtmlCommand, KeepsAnExistingFileUnlessForced) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  place.put("a.html", "mine");
  const Ran kept = inspect_in(place, {"--html", "a.html"});
  EXPECT_EQ(kept.code, 6);
  EXPECT_TRUE(is_one_message(kept.err, "a.html"));
  EXPECT_EQ(place.get("a.html"), "mine");
  EXPECT_EQ(inspect_in(place, {"--html", "a.html", "--force"}).code, 0);
  EXPECT_NE(place.get("a.html"), "mine");
}

TEST(InspectHtmlCommand, NeverReplacesItsInput) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  const Ran ran = inspect_in(place, {"--html", "./a.pdf", "--force"});
  EXPECT_EQ(ran.code, 2);
  EXPECT_TRUE(is_one_message(ran.err, "./a.pdf"));
  EXPECT_EQ(place.get("a.pdf"), ordinary_minutes());
}

TEST(InspectHtmlCommand, RefusesPagesThatAreNone) {
  const Workplace place;
  place.put("a.pdf", ordinary_minutes());
  for (const char* pages : {"0", "3-2", "x", "1-2-3", "-2", "", "1000000", "90-99"}) {
    const Ran ran = inspect_in(place, {"--html", "a.html", std::string("--pages=") + pages});
    EXPECT_EQ(ran.code, 2) << pages;
    EXPECT_EQ(ran.err.find("referat: "), 0u) << ran.err;
    EXPECT_EQ(place.names(), Names{"a.pdf"});
  }
  EXPECT_EQ(inspect_in(place, {"--pages", "1"}).code, 2);
}

}  // namespace
}  // namespace referat
