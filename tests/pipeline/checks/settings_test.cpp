#include "pipeline/checks/settings.h"

#include <gtest/gtest.h>

#include "pipeline/gate/gate.h"

namespace referat {
namespace {

std::string checks_file(const std::string& inside, const std::string& attributes = "") {
  return "<checks xmlns=\"urn:referat:checks:1\"" + attributes + ">\n" + inside + "\n</checks>\n";
}

std::string fault_of(const std::string& xml) {
  const auto read = parse_check_settings(xml, "own.xml");
  EXPECT_FALSE(read) << xml;
  if (read) return {};
  EXPECT_EQ(read.error().kind, ErrorKind::usage);
  return read.error().where + ": " + read.error().what;
}

const char* const kGood =
    "<check name=\"repetition\" run=\"false\"/>\n<check name=\"dates\" run=\"true\"/>\n"
    "<finding code=\"item-number-gap\" severity=\"warning\"/>\n<finding code=\"email-address\" severity=\"none\"/>\n"
    "<finding code=\"cpr-number\" fail=\"true\"/>";

TEST(CheckSettings, TurnChecksOffAndWeighFindings) {
  const auto read = parse_check_settings(checks_file(kGood, " fail-on=\"warning\""), "own.xml");
  ASSERT_TRUE(read) << read.error().what;
  CheckSettings wanted;
  wanted.off = {"repetition"};
  wanted.rules.severity = {{"item-number-gap", Severity::warning}};
  wanted.rules.left_out = {"email-address"};
  wanted.rules.fails_by_code = {"cpr-number"};
  wanted.rules.fails = Severity::warning;
  EXPECT_EQ(read.value(), wanted);
}

TEST(CheckSettings, FollowTheirSchema) {
  const auto schema = Schema::load(std::string(REFERAT_SOURCE_DIR) + "/schemas/checks.xsd");
  ASSERT_TRUE(schema) << schema.error().what;
  const auto valid = schema.value().validate(checks_file(kGood, " fail-on=\"warning\""), "own.xml");
  EXPECT_TRUE(valid) << valid.error().what;
  EXPECT_FALSE(schema.value().validate(checks_file("<check/>"), "own.xml"));
}

TEST(CheckSettings, ThatAreMalformedAreRefusedWithFileLineAndAllowedWords) {
  EXPECT_EQ(fault_of(checks_file("\n<chek name=\"dates\"/>")),
            "own.xml:3: element 'chek' is not known; allowed: check, finding");
  EXPECT_NE(fault_of(checks_file("<check name=\"date\"/>"))
                .find("own.xml:2: name 'date' is not known; allowed: round-trip, "),
            std::string::npos);
  EXPECT_NE(fault_of(checks_file("<finding code=\"no-dates\"/>")).find("allowed: actual-text, "), std::string::npos);
  EXPECT_EQ(fault_of(checks_file("<check name=\"dates\" run=\"no\"/>")),
            "own.xml:2: run 'no' is not known; allowed: true, false");
  EXPECT_EQ(fault_of(checks_file("<finding code=\"no-date\" severity=\"fatal\"/>")),
            "own.xml:2: severity 'fatal' is not known; allowed: info, warning, error, none");
  EXPECT_EQ(fault_of(checks_file("<check run=\"false\"/>")), "own.xml:2: <check> lacks an attribute; it needs name");
  EXPECT_EQ(fault_of(checks_file("<check name=\"dates\" off=\"true\"/>")),
            "own.xml:2: attribute 'off' is not known; allowed: name, run");
  EXPECT_EQ(fault_of(checks_file("", " fail-on=\"info\"")),
            "own.xml:1: fail-on 'info' is not known; allowed: warning, error");
  EXPECT_EQ(fault_of("<profile/>"), "own.xml:1: root element 'profile' is not known; allowed: checks");
  EXPECT_EQ(fault_of("<checks/>"), "own.xml:1: this is not the namespace of such settings; it is urn:referat:checks:1");
  EXPECT_NE(fault_of("<checks>\n<check").find("own.xml:2: is not well-formed XML"), std::string::npos);
  EXPECT_NE(fault_of("").find("own.xml:1: is not well-formed XML"), std::string::npos);
}

TEST(CheckSettings, CannotMakeAFailureLighter) {
  EXPECT_EQ(fault_of(checks_file("<finding code=\"schema-invalid\" severity=\"info\"/>")),
            "own.xml:2: 'schema-invalid' tells that something failed; it stays an error");
  EXPECT_TRUE(parse_check_settings(checks_file("<finding code=\"schema-invalid\" severity=\"error\"/>"), "own.xml"));
}

}  // namespace
}  // namespace referat
