#include "stages/write_json/write_json.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "tests/pipeline/document/sample_document.h"
#include "tests/stages/writer_inputs.h"

namespace referat {
namespace {

using namespace sample;
using Json = nlohmann::json;

TEST(MinutesJson, HoldsStylesAndLinksBesideTheText) {
  Desk desk;
  Text text = desk.write("Se");
  text.append(desk.bold("fed"));
  desk.document.agenda.preamble = {paragraph(text)};
  const Json json = Json::parse(written_by(write_json, desk.document));
  EXPECT_EQ(json["preamble"][0]["text"], "Se fed");
  EXPECT_EQ(json["preamble"][0]["runs"], Json::parse(R"([{"text":"Se "},{"text":"fed","bold":true}])"));
  EXPECT_FALSE(Json::parse(written_by(write_json, Document{})).contains("preamble"));
}

TEST(MinutesJson, LeavesOutStylesWhereThereAreNone) {
  Desk desk;
  desk.document.agenda.preamble = {paragraph(desk.write("Kun tekst"))};
  EXPECT_FALSE(Json::parse(written_by(write_json, desk.document))["preamble"][0].contains("runs"));
}

TEST(MinutesJson, NumbersItemsAsTheXmlDoes) {
  Desk desk;
  Item inner;
  inner.title = desk.write("Indre");
  Item group;
  group.items = {inner, inner};
  desk.document.agenda.items = {group, inner};
  const Json json = Json::parse(written_by(write_json, desk.document));
  EXPECT_EQ(json["agenda"][0]["id"], "item-1");
  EXPECT_EQ(json["agenda"][0]["items"][1]["id"], "item-3");
  EXPECT_EQ(json["agenda"][1]["id"], "item-4");
}

TEST(MinutesJson, OnOneLineIsTheSame) {
  Desk desk;
  desk.document.agenda.preamble = {paragraph(desk.write("To\nlinjer"))};
  const std::string line = written_by(write_jsonl, desk.document);
  EXPECT_EQ(line.find('\n'), line.size() - 1);
  EXPECT_EQ(Json::parse(line), Json::parse(written_by(write_json, desk.document)));
}

TEST(MinutesJson, RefusesPointersToWhatIsNotThere) {
  Desk desk;
  Content table;
  table.kind = ContentKind::table;
  table.table = 0;
  desk.document.agenda.preamble = {table};
  EXPECT_TRUE(holds(refused_by(write_json, desk.document), "table 0"));
  Document furniture;
  furniture.furniture = {{FurnitureKind::header, 5, 0}};
  EXPECT_TRUE(holds(refused_by(write_json, furniture), "line 5"));
}

}  // namespace
}  // namespace referat
