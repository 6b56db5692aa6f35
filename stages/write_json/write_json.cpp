#include "stages/write_json/write_json.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>

#include "pipeline/document/content_walk.h"
#include "pipeline/document/names.h"
#include "pipeline/document/styled_text.h"

namespace referat {
namespace {

using Json = nlohmann::ordered_json;

void set(Json& object, const char* name, std::string_view value) {
  if (!value.empty()) object[name] = plain_text(value);
}

double points(Length length) { return static_cast<double>(length) / kPoint; }

class Minutes {
 public:
  explicit Minutes(const WriterInput& input) : input_(input), document_(input.document) {}

  Json write() {
    Json out{{"minutes", 1}, {"language", "da"}, {"kind", document_.meeting.kind}};
    out["source"] = source();
    out["meeting"] = meeting();
    if (!document_.contents.entries.empty()) out["contents"] = contents();
    if (!document_.agenda.preamble.empty()) out["preamble"] = content(document_.agenda.preamble);
    out["agenda"] = items(document_.agenda.items);
    if (!document_.agenda.closing.empty()) out["closing"] = content(document_.agenda.closing);
    if (!document_.furniture.empty()) out["furniture"] = furniture();
    return out;
  }

  const std::optional<Error>& error() const { return error_; }

 private:
  void fail(std::string what) {
    if (!error_) error_ = Error{ErrorKind::internal, "write_json", std::move(what)};
  }

  static void set_at(Json& object, const std::vector<Place>& places) {
    Json at = Json::array();
    for (const Place& place : places) {
      if (place.page < 1) continue;
      const Box& box = place.box;
      at.push_back(
          {{"page", place.page}, {"box", {points(box.left), points(box.top), points(box.right), points(box.bottom)}}});
    }
    if (!at.empty()) object["at"] = std::move(at);
  }

  // The characters, and the styles in which they stand where there are any.
  void set_text(Json& object, const Text& text) const {
    set(object, "text", text.str());
    const auto runs = styled_runs(document_, text);
    const auto styled = [](const StyledRun& run) { return run.bold || run.italic || !run.target.empty(); };
    if (std::ranges::none_of(runs, styled)) return;
    for (const StyledRun& run : runs) {
      Json one{{"text", run.text}};
      if (run.bold) one["bold"] = true;
      if (run.italic) one["italic"] = true;
      set(one, "href", run.target);
      object["runs"].push_back(std::move(one));
    }
  }

  Json source() const {
    const Source& source = document_.source;
    Json out{{"file", plain_text(source.file)}, {"sha256", source.sha256}, {"bytes", source.bytes}};
    out["pages"] = document_.pages.size();
    set(out, "producer", source.producer);
    set(out, "created", source.created);
    out["tagged"] = source.tagged;
    out["converter"] = "referat " + std::string(input_.version);
    set(out, "profile", document_.profile.id);
    return out;
  }

  Json meeting() const {
    const Meeting& meeting = document_.meeting;
    Json out = Json::object();
    set(out, "title", meeting.title.str());
    set(out, "organisation", meeting.organisation.value);
    set(out, "body", meeting.body.value);
    set(out, "date", meeting.date.value);
    set(out, "start", meeting.start.value);
    set(out, "end", meeting.end.value);
    set(out, "place", meeting.place.value);
    out["attendance"] = Json::array();
    for (const Person& person : meeting.attendance) {
      Json one{{"status", name_of_value(person.status)}};
      set(one, "role", person.role);
      set(one, "party", person.party.value);
      set(one, "name", person.name.str());
      set(one, "remark", person.remark.str());
      set(one, "substituteFor", person.substitute_for.str());
      out["attendance"].push_back(std::move(one));
    }
    set_at(out, meeting.at);
    return out;
  }

  Json contents() {
    const int count = count_items(document_.agenda.items);
    Json out{{"entries", Json::array()}};
    for (const ContentsEntry& entry : document_.contents.entries) {
      if (entry.item >= count) fail("a contents entry points at an item that is not there");
      Json one = Json::object();
      set(one, "number", entry.number.value);
      set(one, "title", entry.title.str());
      set(one, "page", entry.page.value);
      if (entry.item >= 0) one["item"] = item_id(entry.item);
      set_at(one, entry.at);
      out["entries"].push_back(std::move(one));
    }
    set_at(out, document_.contents.at);
    return out;
  }

  Json items(const std::vector<Item>& list) {
    Json out = Json::array();
    for (const Item& item : list) {
      Json one{{"id", item_id(items_++)}};
      set(one, "number", item.number.value);
      set(one, "access", item.access);
      if (item.addendum) one["addendum"] = true;
      set(one, "title", item.title.str());
      for (const ItemFact& fact : item.facts) {
        one["facts"].push_back({{"name", fact.name}, {"value", plain_text(fact.value.value)}});
      }
      if (!item.content.empty()) one["content"] = content(item.content);
      if (!item.items.empty()) one["items"] = items(item.items);
      set_at(one, item.at);
      out.push_back(std::move(one));
    }
    return out;
  }

  Json content(const std::vector<Content>& nodes) {
    Json out = Json::array();
    each_node(nodes, [&](const Content& one) { out.push_back(node(one)); });
    return out;
  }

  Json node(const Content& node) {
    Json out{{"kind", name_of_value(node.kind)}};
    set(out, "type", node.kind == ContentKind::section && node.type.empty() ? "other" : node.type);
    set(out, "body", node.body);
    set(out, "date", node.date);
    set(out, "outcome", node.outcome);
    set(out, "marker", node.marker);
    set(out, "number", node.number.value);
    set(out, "documentNumber", node.document_number.value);
    set(out, "access", node.access);
    set(out, "alt", node.alt);
    if (holds_heading(node.kind)) set(out, "heading", node.heading.str());
    if (holds_text(node.kind)) set_text(out, node.text);
    if (node.kind == ContentKind::table) out["rows"] = rows(node.table);
    if (node.kind == ContentKind::vote) out["sides"] = sides(node.sides);
    if (holds_children(node.kind) && !node.children.empty()) out["content"] = content(node.children);
    set_at(out, node.at);
    return out;
  }

  Json rows(int table) {
    Json out = Json::array();
    if (table < 0 || static_cast<std::size_t>(table) >= document_.tables.size()) {
      fail("content points at table " + std::to_string(table) + ", which is not there");
      return out;
    }
    for (const Row& row : document_.tables[static_cast<std::size_t>(table)].rows) {
      Json line{{"header", row.header}, {"cells", Json::array()}};
      for (const Cell& cell : row.cells) {
        Json one = Json::object();
        if (cell.col_span > 1) one["colspan"] = cell.col_span;
        if (cell.row_span > 1) one["rowspan"] = cell.row_span;
        set_text(one, cell.text);
        if (!cell.box.empty()) set_at(one, {{row.at.page, cell.box}});
        line["cells"].push_back(std::move(one));
      }
      out.push_back(std::move(line));
    }
    return out;
  }

  static Json sides(const std::vector<VoteSide>& sides) {
    Json out = Json::array();
    for (const VoteSide& side : sides) {
      Json one{{"side", side.side}};
      if (side.count >= 0) one["count"] = side.count;
      for (const std::string& party : side.parties) one["parties"].push_back(plain_text(party));
      for (const std::string& name : side.names) one["names"].push_back(plain_text(name));
      out.push_back(std::move(one));
    }
    return out;
  }

  Json furniture() {
    Json out = Json::array();
    for (const Furniture& one : document_.furniture) {
      if (one.line < 0 || static_cast<std::size_t>(one.line) >= document_.lines.size()) {
        fail("furniture points at line " + std::to_string(one.line) + ", which is not there");
        break;
      }
      const Line& line = document_.lines[static_cast<std::size_t>(one.line)];
      Json entry{{"kind", name_of_value(one.kind)}, {"page", line.page}};
      set(entry, "text", line.text.str());
      set_at(entry, {{line.page, line.box}});
      out.push_back(std::move(entry));
    }
    return out;
  }

  const WriterInput& input_;
  const Document& document_;
  std::optional<Error> error_;
  int items_ = 0;
};

Result<std::vector<Output>> write(const WriterInput& input, const char* ending, int indent) {
  Minutes minutes(input);
  const Json json = minutes.write();
  if (minutes.error()) return *minutes.error();
  return std::vector<Output>{{ending, json.dump(indent, ' ', false, Json::error_handler_t::replace) + "\n"}};
}

}  // namespace

Result<std::vector<Output>> write_json(const WriterInput& input) { return write(input, ".json", 2); }
Result<std::vector<Output>> write_jsonl(const WriterInput& input) { return write(input, ".jsonl", -1); }

}  // namespace referat
