// Which profile reads a document, and how much of the result hangs on it: a profile adds meaning, the structure comes
// from the layout and the common vocabulary.
#include <gtest/gtest.h>

#include <pugixml.hpp>
#include <set>

#include "tests/golden/cases.h"

namespace referat {
namespace {

const fs::path kSchemas = REFERAT_SOURCE_DIR "/schemas";

// The value of the line "- key: value" in a fixture's about.md; empty when there is none.
std::string about(const Case& one, const std::string& key) {
  std::ifstream in(one.folder / "about.md");
  const std::string wanted = "- " + key + ": ";
  for (std::string line; std::getline(in, line);)
    if (line.compare(0, wanted.size(), wanted) == 0) return line.substr(wanted.size());
  return {};
}

pugi::xml_document converted(const Call& call) {
  pugi::xml_document minutes;
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_TRUE(minutes.load_buffer(ran.out.data(), ran.out.size()));
  return minutes;
}

std::string text_of(const pugi::xml_node& node) {
  std::string out = node.value();
  for (const pugi::xml_node& child : node.children()) out += text_of(child);
  return out;
}

// Items, entries of the contents, and what is written under the items: "title 4|Lukket", "cell Budget 2018".
std::vector<std::string> structure_of(const pugi::xml_document& minutes) {
  std::vector<std::string> out;
  const char* query = "//contents/entry | //item/title | //agenda//p | //agenda//li | //agenda//cell";
  for (const pugi::xpath_node& found : minutes.select_nodes(query)) {
    const pugi::xml_node node = found.node();
    const std::string number = node.parent().attribute("number").value();
    out.push_back(std::string(node.name()) + " " + number + "|" + text_of(node));
  }
  return out;
}

TEST(Profiles, EveryFixtureIsReadWithTheProfileThatItNames) {
  for (const Case& one : fixtures()) {
    SCOPED_TRACE(one.folder.string());
    const std::string wanted = about(one, "read as");
    const std::string family = one.folder.parent_path().filename().string();
    EXPECT_TRUE(wanted == family || wanted == "danish") << "about.md says: " << wanted;
    const pugi::xml_document minutes = converted(conversion(one, "-"));
    EXPECT_EQ(minutes.select_node("/minutes/source/@profile").attribute().value(), wanted);
  }
}

TEST(Profiles, EveryShippedProfileReadsAFixture) {
  std::set<std::string> read;
  for (const Case& one : fixtures()) read.insert(about(one, "read as"));
  int shipped = 0;
  for (const auto& entry : fs::directory_iterator(kSchemas / "profiles")) {
    if (entry.path().extension() != ".xml") continue;
    EXPECT_EQ(read.count(entry.path().stem().string()), 1U) << entry.path();
    ++shipped;
  }
  EXPECT_GT(shipped, 1);
}

// A profile that says by itself how items, contents or attachments begin: the structure of its documents hangs on it.
bool teaches_structure(const std::string& profile) {
  pugi::xml_document own;
  if (profile == "danish" || !own.load_file((kSchemas / "profiles" / (profile + ".xml")).c_str())) return false;
  const char* query = "/profile/item | /profile/contents | /profile/group | /profile/attachments";
  return !own.select_nodes(query).empty();
}

TEST(Profiles, TheCommonVocabularyAloneGivesTheSameStructure) {
  const Workplace place;
  const fs::path schemas = place.path("schemas");
  fs::create_directories(schemas / "profiles");
  for (const auto& entry : fs::directory_iterator(kSchemas))
    if (entry.path().extension() == ".xsd") fs::copy(entry.path(), schemas);
  fs::copy(kSchemas / "profiles" / "danish.xml", schemas / "profiles");
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    if (teaches_structure(about(one, "read as"))) continue;
    Call call = conversion(one, "-");
    const std::vector<std::string> with_all = structure_of(converted(call));
    call.arguments.insert(call.arguments.end(), {"--schemas", schemas.string()});
    const pugi::xml_document alone = converted(call);
    EXPECT_STREQ(alone.select_node("/minutes/source/@profile").attribute().value(), "danish");
    EXPECT_EQ(structure_of(alone), with_all);
    EXPECT_FALSE(with_all.empty());
  }
}

}  // namespace
}  // namespace referat
