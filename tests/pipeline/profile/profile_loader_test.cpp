#include <re2/re2.h>

#include <pugixml.hpp>

#include "pipeline/profile/roles.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

Error refused(const std::string& inside, const std::string& attributes = "") {
  const ProfileFolder folder;
  folder.profile("bad", attributes, inside);
  const auto loaded = load_profile("bad", {folder.path()});
  EXPECT_FALSE(loaded);
  if (loaded) return {};
  EXPECT_EQ(loaded.error().kind, ErrorKind::profile);
  return loaded.error();
}

bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

TEST(ProfileLoader, EveryShippedProfileLoads) {
  const auto ids = list_profiles({kShipped});
  EXPECT_GE(ids.size(), 3u);
  for (const std::string& id : ids) EXPECT_EQ(shipped(id).id(), id);
}

TEST(ProfileLoader, NamesFileLineAndAllowedRolesForAnUnknownRole) {
  const Error error = refused("<section type=\"legal\"><phrase>A</phrase></section>\n<sektion/>");
  EXPECT_TRUE(holds(error.where, "bad.xml:3")) << error.where;
  EXPECT_TRUE(holds(error.what, "<sektion> is no role; allowed: recognise, kind,")) << error.what;
}

TEST(ProfileLoader, NamesTheAllowedValues) {
  EXPECT_TRUE(holds(refused("<section type=\"economics\"/>").what, "allowed: summary, background"));
  EXPECT_TRUE(holds(refused("<group is=\"shut\"/>").what, "allowed: open, closed"));
  EXPECT_TRUE(holds(refused("<section/>").what, "<section> needs type"));
  EXPECT_TRUE(holds(refused("<section is=\"legal\"/>").what, "no attribute is"));
  EXPECT_TRUE(holds(refused("<item strength=\"huge\"/>").what, "allowed: strong, weak"));
  EXPECT_TRUE(holds(refused("<recognise producer=\"X\" weight=\"900\"/>").what, "from 1 to 100"));
}

TEST(ProfileLoader, RefusesEmptyPhrasesAndStrayContent) {
  EXPECT_TRUE(holds(refused("<contents><phrase> </phrase></contents>").what, "is empty"));
  EXPECT_TRUE(holds(refused("<contents><phrase>:</phrase></contents>").what, "is empty"));
  EXPECT_TRUE(holds(refused("<contents>Indhold</contents>").what, "holds text; allowed: phrase, pattern"));
  EXPECT_TRUE(holds(refused("<contents><word>Indhold</word></contents>").what, "allowed: phrase, pattern"));
  EXPECT_TRUE(holds(refused("<contents><phrase>In<b>d</b></phrase></contents>").what, "holds an element"));
  EXPECT_TRUE(holds(refused("loose words").what, "outside of any element"));
  EXPECT_TRUE(holds(refused("<contents><phrase case=\"sensitive\">A</phrase></contents>").what, "no attribute case"));
}

TEST(ProfileLoader, RefusesPatternsThatCannotWork) {
  EXPECT_TRUE(holds(refused("<item>\n<pattern>(</pattern></item>").where, ":3"));
  EXPECT_TRUE(holds(refused("<item><pattern>(</pattern></item>").what, "does not compile"));
  EXPECT_TRUE(holds(refused("<item><pattern>(?:x)*</pattern></item>").what, "matches the empty text"));
  EXPECT_TRUE(holds(refused("<item><pattern>(?P&lt;nr&gt;\\d+)</pattern></item>").what, "allowed: number, title"));
}

TEST(ProfileLoader, CompilesAtOnceWhatItsSyntaxDoesNotVouchFor) {
  for (const char* bad : {"a**", "a{2,1}", "[z-a]", "\\pQ", "(?P&lt;title>a", "a{2000}", "x\\"}) {
    const Error error = refused(std::string("<item>\n<pattern>") + bad + "</pattern></item>");
    EXPECT_TRUE(holds(error.where, "bad.xml:3")) << bad;
    EXPECT_TRUE(holds(error.what, "does not compile")) << bad;
  }
  EXPECT_TRUE(holds(refused("<item><pattern>\\pL*</pattern></item>").what, "matches the empty text"));
  EXPECT_TRUE(holds(refused("<item><pattern>\\pL(?P&lt;nr>a)</pattern></item>").what, "allowed: number, title"));
  const ProfileFolder folder;
  folder.profile("good", "", "<item><pattern>(?P&lt;title>\\pLd+)</pattern></item>");
  const auto loaded = load_profile("good", {folder.path()});
  ASSERT_TRUE(loaded) << loaded.error().what;
  EXPECT_EQ(loaded.value().whole("item", "ædd")->groups.at("title").text, "ædd");
}

TEST(ProfileLoader, PutsNamedFragmentsIntoPatterns) {
  const ProfileFolder folder;
  folder.profile("own", "",
                 "<item><pattern>{word} (?P&lt;number&gt;{digits})\\.\\x{41}{1,2}</pattern></item>\n"
                 "<fragment name=\"word\">sag|{short}</fragment>\n<fragment name=\"short\">pkt</fragment>\n"
                 "<fragment name=\"digits\">\\d{1,3}</fragment>");
  const auto loaded = load_profile("own", {folder.path()});
  ASSERT_TRUE(loaded) << loaded.error().what;
  EXPECT_EQ(loaded.value().entries("item").front().text, "(?:sag|(?:pkt)) (?P<number>(?:\\d{1,3}))\\.\\x{41}{1,2}");
  const auto hit = loaded.value().whole("item", "Pkt 12.AA");
  ASSERT_TRUE(hit);
  EXPECT_EQ(hit->groups.at("number").text, "12");
}

TEST(ProfileLoader, InheritsFragments) {
  const ProfileFolder folder;
  folder.profile("base", "", "<fragment name=\"word\">sag</fragment><fragment name=\"end\">x</fragment>");
  folder.profile("own", "extends=\"base\"",
                 "<fragment name=\"end\">y</fragment><item><pattern>{word}{end}</pattern></item>");
  const auto loaded = load_profile("own", {folder.path()});
  ASSERT_TRUE(loaded) << loaded.error().what;
  EXPECT_EQ(loaded.value().entries("item").front().text, "(?:sag)(?:y)");
}

TEST(ProfileLoader, RefusesFragmentsThatCannotWork) {
  const Error unknown = refused("<fragment name=\"word\">sag</fragment>\n<item>\n<pattern>{wort} 1</pattern></item>");
  EXPECT_TRUE(holds(unknown.where, "bad.xml:4")) << unknown.where;
  EXPECT_TRUE(holds(unknown.what, "there is no fragment {wort}; allowed: word")) << unknown.what;
  const Error round = refused(
      "<fragment name=\"a\">x{b}</fragment>\n<fragment name=\"b\">y{a}</fragment><item><pattern>{a}</pattern></item>");
  EXPECT_TRUE(holds(round.where, "bad.xml:2")) << round.where;
  EXPECT_TRUE(holds(round.what, "a fragment uses itself: b > a > b")) << round.what;
  const Error broken = refused("\n<fragment name=\"a\">(x</fragment>");
  EXPECT_TRUE(holds(broken.where, "bad.xml:3")) << broken.where;
  EXPECT_TRUE(holds(broken.what, "the fragment a does not compile")) << broken.what;
  EXPECT_TRUE(holds(refused("<fragment name=\"A\">x</fragment>").what, "a letter first"));
  EXPECT_TRUE(holds(refused("<fragment name=\"a\"/>").what, "is no text"));
  EXPECT_TRUE(
      holds(refused("<fragment name=\"a\">x</fragment><fragment name=\"a\">y</fragment>").what, "two fragments a"));
  EXPECT_TRUE(holds(refused("<fragment name=\"a\" is=\"b\">x</fragment>").what, "no attribute is"));
}

TEST(ProfileLoader, RefusesMalformedFiles) {
  const ProfileFolder folder;
  folder.write("a", "<profile xmlns=\"urn:referat:profile:1\" id=\"a\">\n<section>\n</profile>");
  folder.write("b", "<profile id=\"b\"/>");
  folder.write("c", "<profile xmlns=\"urn:referat:profile:1\" id=\"other\"/>");
  folder.write("d", "<minutes/>");
  folder.write("e", "");
  for (const char* id : {"a", "b", "c", "d", "e"}) {
    const auto loaded = load_profile(id, {folder.path()});
    ASSERT_FALSE(loaded) << id;
    EXPECT_EQ(loaded.error().kind, ErrorKind::profile);
  }
  EXPECT_TRUE(holds(load_profile("a", {folder.path()}).error().where, "a.xml:3"));
  EXPECT_TRUE(holds(load_profile("b", {folder.path()}).error().what, "urn:referat:profile:1"));
}

TEST(ProfileLoader, SaysWhichProfilesThereAre) {
  const auto loaded = load_profile("dansk", {kShipped});
  ASSERT_FALSE(loaded);
  EXPECT_TRUE(holds(loaded.error().what, "allowed: acadre, danish, ")) << loaded.error().what;
  EXPECT_FALSE(load_profile("../profiles/danish", {kShipped}));
}

TEST(ProfileLoader, ExtendsReplacesAndRemoves) {
  const ProfileFolder folder;
  folder.profile("base", "",
                 "<recognise producer=\"Base\"/><section type=\"economy\"><phrase>Penge</phrase><phrase>Drift</phrase>"
                 "</section><contents><phrase>Indhold</phrase></contents><section "
                 "type=\"other\"><phrase>Andet</phrase></section>");
  folder.profile("own", "extends=\"base\"",
                 "<section type=\"economy\"><phrase remove=\"true\">drift</phrase></section>"
                 "<contents replace=\"true\"><phrase>Oversigt</phrase></contents>"
                 "<section type=\"legal\"><phrase>Andet</phrase></section>");
  const auto loaded = load_profile("own", {folder.path()});
  ASSERT_TRUE(loaded) << loaded.error().what;
  const Profile& own = loaded.value();
  EXPECT_EQ(own.extends(), "base");
  EXPECT_EQ(own.whole("section", "Penge")->entry->profile, "base");
  EXPECT_FALSE(own.whole("section", "Drift"));
  EXPECT_FALSE(own.whole("contents", "Indhold"));
  EXPECT_TRUE(own.whole("contents", "Oversigt"));
  EXPECT_EQ(own.whole("section", "Andet")->value, "legal");
  EXPECT_TRUE(own.entries("recognise").empty());
}

TEST(ProfileLoader, RefusesASecondLevelAndARemovalOfNothing) {
  const ProfileFolder folder;
  folder.profile("one", "", "");
  folder.profile("two", "extends=\"one\"", "<contents><phrase remove=\"true\">Indhold</phrase></contents>");
  folder.profile("three", "extends=\"two\"", "");
  folder.profile("four", "extends=\"none\"", "");
  EXPECT_TRUE(holds(load_profile("two", {folder.path()}).error().what, "no inherited phrase to remove"));
  EXPECT_TRUE(holds(load_profile("two", {folder.path()}).error().where, "two.xml:2"));
  EXPECT_TRUE(holds(load_profile("three", {folder.path()}).error().what, "allowed: one level"));
  EXPECT_TRUE(holds(load_profile("four", {folder.path()}).error().what, "there is no such profile"));
}

TEST(ProfileLoader, TakesTheLaterFolderFirst) {
  const ProfileFolder folder;
  folder.profile("danish", "", "<contents><phrase>Kun dette</phrase></contents>");
  const auto loaded = load_profile("danish", {kShipped, folder.path()});
  ASSERT_TRUE(loaded);
  EXPECT_TRUE(loaded.value().whole("contents", "kun dette"));
  EXPECT_FALSE(loaded.value().whole("contents", "Indhold"));
}

std::vector<std::string> enumeration(const pugi::xml_node& attribute) {
  std::vector<std::string> out;
  for (const auto& value : attribute.child("xs:simpleType").child("xs:restriction").children("xs:enumeration"))
    out.push_back(value.attribute("value").value());
  return out;
}

TEST(ProfileSchema, KnowsTheSameRolesAndValuesAsTheLoader) {
  pugi::xml_document schema;
  ASSERT_TRUE(schema.load_file(REFERAT_SOURCE_DIR "/schemas/profile.xsd"));
  std::vector<std::string> listed;
  const auto root = schema.document_element();
  for (const auto& element : root.children("xs:element")) {
    const std::string name = element.attribute("name").value();
    if (name == "profile" || name == "fragment") continue;
    listed.push_back(name);
    const RoleRule* rule = find_role_rule(name);
    ASSERT_NE(rule, nullptr) << name;
    EXPECT_STRNE(element.child("xs:annotation").child("xs:documentation").text().get(), "") << name;
    const auto extension = element.child("xs:complexType").child("xs:complexContent").child("xs:extension");
    const auto attribute = [&](const std::string& wanted) {
      return extension.find_child_by_attribute("xs:attribute", "name", wanted.c_str());
    };
    EXPECT_EQ(enumeration(attribute(rule->value_attribute)), rule->values) << name;
    EXPECT_EQ(enumeration(attribute(rule->extra_attribute)), rule->extras) << name;
    EXPECT_EQ(static_cast<bool>(attribute(rule->extra_attribute)), !rule->extra_attribute.empty()) << name;
    for (const std::string& value : rule->values)
      EXPECT_EQ(static_cast<bool>(attribute(value)), rule->values_as_attributes);
    for (const std::string& group : rule->groups)
      EXPECT_TRUE(holds(element.child("xs:annotation").child("xs:documentation").text().get(), group))
          << name << " " << group;
  }
  std::vector<std::string> known;
  for (const RoleRule& rule : role_rules()) known.push_back(rule.name);
  EXPECT_EQ(listed, known);
}

}  // namespace
}  // namespace referat
