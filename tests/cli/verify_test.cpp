// verify: an XML against its PDF, from the command line.
#include <gtest/gtest.h>

#include "tests/cli/cli.h"

namespace referat {
namespace {

// a.pdf and the a.xml that it gives.
void convert_in(const Workplace& place) {
  place.put("a.pdf", ordinary_minutes());
  Call call{{"convert", "a.pdf", "--no-report"}};
  call.folder = place.folder();
  ASSERT_EQ(run(call).code, 0);
}

Ran verify_in(const Workplace& place, std::vector<std::string> arguments) {
  arguments.insert(arguments.begin(), "verify");
  Call call{arguments};
  call.folder = place.folder();
  return run(call);
}

void replace_in(const Workplace& place, const std::string& from, const std::string& to) {
  std::string xml = place.get("a.xml");
  ASSERT_NE(xml.find(from), std::string::npos) << xml;
  place.put("a.xml", xml.replace(xml.find(from), from.size(), to));
}

TEST(VerifyCommand, PassesWhatConvertGaveAndSaysThatTheBytesAreTheSame) {
  const Workplace place;
  convert_in(place);
  const Ran ran = verify_in(place, {"a.xml", "a.pdf"});
  EXPECT_EQ(ran.code, 0) << ran.out;
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out.find("info same-bytes -: "), std::string::npos) << ran.out;
  EXPECT_TRUE(ran.out.ends_with("a.xml: pass, 0 errors and warnings\n")) << ran.out;
  EXPECT_EQ(verify_in(place, {"-q", "a.xml", "a.pdf"}).out, "");
}

TEST(VerifyCommand, TellsCodeAndPlaceOfAChangedWord) {
  const Workplace place;
  convert_in(place);
  replace_in(place, "Intet.", "Alt.");
  const Ran ran = verify_in(place, {"a.xml", "a.pdf"});
  EXPECT_EQ(ran.code, 1) << ran.out;
  EXPECT_NE(ran.out.find("error round-trip-text 1:72,"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("\"Alt.\""), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("\"Intet.\""), std::string::npos) << ran.out;
  EXPECT_TRUE(ran.out.ends_with("a.xml: fail, 1 errors and warnings\n")) << ran.out;
  EXPECT_EQ(verify_in(place, {"-q", "a.xml", "a.pdf"}).code, 1);
}

TEST(VerifyCommand, NamesTheFaultOfAnXmlThatDoesNotFollowItsSchema) {
  const Workplace place;
  convert_in(place);
  replace_in(place, "kind=\"minutes\"", "kind=\"poem\"");
  const Ran ran = verify_in(place, {"a.xml", "a.pdf"});
  EXPECT_EQ(ran.code, 8);
  EXPECT_NE(ran.out.find("error schema-invalid"), std::string::npos) << ran.out;
}

TEST(VerifyCommand, RefusesWhatItCannotRead) {
  const Workplace place;
  convert_in(place);
  place.put("no.pdf", "nothing");
  EXPECT_EQ(verify_in(place, {"a.xml"}).code, 2);
  EXPECT_EQ(verify_in(place, {"a.xml", "a.pdf", "a.pdf"}).code, 2);
  const Ran missing = verify_in(place, {"b.xml", "a.pdf"});
  EXPECT_EQ(missing.code, 3);
  EXPECT_TRUE(is_one_message(missing.err, "b.xml"));
  const Ran broken = verify_in(place, {"a.xml", "no.pdf"});
  EXPECT_EQ(broken.code, 3);
  EXPECT_TRUE(is_one_message(broken.err, "no.pdf"));
}

}  // namespace
}  // namespace referat
