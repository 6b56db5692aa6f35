#include "pipeline/report/minutes_parts.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <iterator>
#include <optional>
#include <pugixml.hpp>
#include <utility>

namespace referat {

namespace {

constexpr Length kFarthest = 1'000'000'000;  // so that widths of hostile boxes can be computed
constexpr int kDeepest = 256;                // as the gate allows

template <std::size_t size>
bool is_one_of(std::string_view name, const std::array<std::string_view, size>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Elements with text of their own.
constexpr std::array<std::string_view, 13> kTexts{"title", "heading", "caption",      "p",     "li",
                                                  "cell",  "note",    "attachment",   "entry", "line",
                                                  "name",  "remark",  "substituteFor"};
// Typed elements whose text is printed as it stands here.
constexpr std::array<std::string_view, 4> kPrintedValues{"caseNumber", "journalNumber", "documentNumber", "caseType"};
// Typed elements that may be printed in another form.
constexpr std::array<std::string_view, 6> kTyped{"organisation", "body", "date", "start", "end", "place"};
constexpr std::array<std::string_view, 3> kInline{"b", "i", "a"};
// Elements that begin somewhere on the page and hold others.
constexpr std::array<std::string_view, 5> kHolders{"item", "section", "list", "table", "attachments"};
constexpr std::array<std::string_view, 5> kFlow{"p", "li", "cell", "figure", "attachment"};

std::optional<Place> parse_place(std::string_view text) {
  const char* at = text.data();
  const char* end = at + text.size();
  Place place;
  const auto page = std::from_chars(at, end, place.page);
  if (page.ec != std::errc() || place.page < 1) return std::nullopt;
  at = page.ptr;
  const char* before = ":,,,";
  for (Length* edge : {&place.box.left, &place.box.top, &place.box.right, &place.box.bottom}) {
    if (at == end || *at != *before++) return std::nullopt;
    double points = 0;
    const auto number = std::from_chars(at + 1, end, points);
    if (number.ec != std::errc()) return std::nullopt;
    *edge = std::clamp(from_points(points), -kFarthest, kFarthest);
    at = number.ptr;
  }
  return at == end ? std::optional(place) : std::nullopt;
}

// The text of an element with that of its inline elements, without that of blocks inside it.
void append_text(pugi::xml_node element, std::string& out) {
  for (const pugi::xml_node child : element) {
    if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata)
      out += child.value();
    else if (is_one_of(child.name(), kInline))
      append_text(child, out);
  }
}

std::string text_of(pugi::xml_node element) {
  std::string out;
  append_text(element, out);
  return out;
}

class Walk {
 public:
  MinutesParts run(pugi::xml_node root) {
    const pugi::xml_node source = root.child("source");
    parts_.sha256 = source.attribute("sha256").value();
    parts_.converter = source.attribute("converter").value();
    parts_.pages = source.attribute("pages").as_int(-1);
    parts_.mark = root.child("redactions").attribute("mark").value();
    fact(root, {}, "");
    for (const pugi::xml_node child : root.children()) {
      if (child != source) visit(child, {}, "", 1);
    }
    parts_.texts.insert(parts_.texts.end(), std::make_move_iterator(without_place_.begin()),
                        std::make_move_iterator(without_place_.end()));
    return std::move(parts_);
  }

 private:
  void visit(pugi::xml_node element, const std::vector<Place>& around, const std::string& path, int depth) {
    const std::string_view name = element.name();
    if (depth > kDeepest || element.type() != pugi::node_element) return;
    std::vector<Place> own = parse_places(element.attribute("at").value());
    const std::vector<Place>& at = own.empty() ? around : own;
    const std::string here = path.empty() ? std::string(name) : path + "/" + std::string(name);
    if (name == "table") ++table_;
    if (name == "row") ++row_;
    fact(element, at, path);
    place(element, own, path);
    if (name == "item" || name == "entry" || name == "attachment") values(element, at, !own.empty());
    for (const pugi::xml_node child : element.children()) visit(child, at, here, depth + 1);
    const bool in_vote = path.find("vote") != std::string::npos;  // copies out of the sentence beside it
    const bool value = is_one_of(name, kPrintedValues);
    if ((is_one_of(name, kTexts) || value) && !in_vote) text(element, at, !own.empty(), value, path);
  }

  void add(MinutesPart part) {
    if (part.text.empty()) return;
    (part.own_place ? parts_.texts : without_place_).push_back(std::move(part));
  }

  void text(pugi::xml_node element, const std::vector<Place>& at, bool own, bool value, const std::string& path) {
    const std::string_view name = element.name();
    MinutesPart part{std::string(name), text_of(element), at, own, value, name == "line", false};
    part.may_be_copy = path.starts_with("meeting");
    add(std::move(part));
  }

  void values(pugi::xml_node element, const std::vector<Place>& at, bool own) {
    for (const char* name : {"number", "documentNumber", "page"}) {
      const std::string what = std::string(element.name()) + "/@" + name;
      const bool alone = own && std::string_view(element.name()) != "item";
      add({what, element.attribute(name).value(), at, alone, true, false, false});
    }
  }

  void place(pugi::xml_node element, const std::vector<Place>& own, const std::string& path) {
    if (own.empty() || path.starts_with("meeting") || path.starts_with("contents") || path.starts_with("furniture")) {
      return;
    }
    if (path.find("note") != std::string::npos) return;
    if (is_one_of(element.name(), kFlow)) {
      const bool cell = std::string_view(element.name()) == "cell";
      parts_.order.push_back({element.name(), own.front(), own.back(), cell ? table_ : 0, cell ? row_ : 0});
    } else if (is_one_of(element.name(), kHolders)) {
      Place edge = own.front();
      edge.box.bottom = edge.box.top;
      parts_.order.push_back({element.name(), own.front(), edge, 0, 0});
    }
  }

  void fact(pugi::xml_node element, const std::vector<Place>& at, const std::string& path) {
    std::string what = path.empty() ? element.name() : path + "/" + element.name();
    for (const pugi::xml_attribute attribute : element.attributes()) {
      const std::string_view name = attribute.name();
      if (name == "at" || name == "xmlns") continue;
      what += " " + std::string(name) + "=" + attribute.value();
    }
    const bool typed = is_one_of(element.name(), kTyped) || is_one_of(element.name(), kPrintedValues) ||
                       path.find("vote") != std::string::npos;
    if (typed) what += " " + text_of(element);
    parts_.facts.push_back({std::move(what), at});
  }

  MinutesParts parts_;
  int table_ = 0, row_ = 0;
  std::vector<MinutesPart> without_place_;
};

}  // namespace

std::vector<Place> parse_places(std::string_view text) {
  std::vector<Place> out;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(' '), text.size());
    if (const auto place = parse_place(text.substr(0, end)); place) out.push_back(*place);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

MinutesParts take_apart(std::string_view minutes_xml) {
  pugi::xml_document xml;
  if (!xml.load_buffer(minutes_xml.data(), minutes_xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return {};
  const pugi::xml_node root = xml.document_element();
  if (std::string_view(root.name()) != "minutes") return {};
  return Walk().run(root);
}

}  // namespace referat
