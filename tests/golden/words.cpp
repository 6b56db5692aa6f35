#include "tests/golden/words.h"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <set>
#include <sstream>

namespace referat {
namespace {

using Json = nlohmann::json;
using Names = std::set<std::string, std::less<>>;

Words split(const std::string& text) {
  Words words;
  std::istringstream in(text);
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::string attribute(const pugi::xml_node& node, const char* name) { return node.attribute(name).value(); }

// Texts in document order. Elements that are not inline end a word; `before` may add text in front of an element, and
// tells whether it is looked into.
struct Walk {
  Names inline_elements;
  std::function<bool(const pugi::xml_node&, std::string&)> before;
  std::function<void(const pugi::xml_node&, std::string&)> behind = {};

  void run(const pugi::xml_node& node, std::string& out) const {
    for (const pugi::xml_node child : node.children()) {
      if (child.type() == pugi::node_pcdata || child.type() == pugi::node_cdata) out += child.value();
      if (child.type() == pugi::node_element) element(child, out);
    }
  }
  void element(const pugi::xml_node& node, std::string& out) const {
    const bool flows = inline_elements.contains(node.name());
    if (!flows) out += ' ';
    if (before(node, out)) run(node, out);
    if (behind) behind(node, out);
    if (!flows) out += ' ';
  }
};

pugi::xml_document parsed(const std::string& xml) {
  pugi::xml_document out;
  out.load_buffer(xml.data(), xml.size(), pugi::parse_default | pugi::parse_ws_pcdata);
  return out;
}

bool has_class(const pugi::xml_node& node, std::string_view wanted) {
  const Words names = split(attribute(node, "class"));
  return std::ranges::find(names, wanted) != names.end();
}

// JSON: what stands in front of a text, the text, and what stands behind it.
void json_node(const Json& node, std::string& out) {
  const auto add = [&](const char* name) {
    if (node.contains(name)) out += " " + node[name].get<std::string>() + " ";
  };
  for (const char* name : {"number", "title", "heading", "marker", "alt", "text", "documentNumber"}) add(name);
  for (const Json& fact : node.value("facts", Json::array())) out += " " + fact["value"].get<std::string>() + " ";
  for (const Json& row : node.value("rows", Json::array())) {
    for (const Json& cell : row["cells"]) json_node(cell, out);
  }
  for (const char* name : {"for", "against", "abstain"}) {
    for (const Json& side : node.value("sides", Json::array())) {
      if (side["side"] != name) continue;
      for (const Json& one : side.value("parties", Json::array())) out += " " + one.get<std::string>();
      for (const Json& one : side.value("names", Json::array())) out += " " + one.get<std::string>();
    }
  }
  for (const char* name : {"content", "items"}) {
    for (const Json& child : node.value(name, Json::array())) json_node(child, out);
  }
}

}  // namespace

Words words_of_minutes(const std::string& xml, const Kept& kept) {
  const pugi::xml_document document = parsed(xml);
  Walk walk{{"b", "i", "a"}, [&](const pugi::xml_node& node, std::string& out) {
              const std::string_view name = node.name();
              if (name == "furniture") return kept.furniture;
              if (name == "vote") return kept.votes;
              if (name == "person") {
                out += " " + std::string(node.child("name").text().get()) + " " + attribute(node, "party");
                for (const char* more : {"remark", "substituteFor"})
                  out += " " + std::string(node.child(more).text().get());
                return false;
              }
              for (const char* front : {"number", "marker", "alt"}) out += attribute(node, front) + " ";
              return true;
            }};
  walk.behind = [](const pugi::xml_node& node, std::string& out) {
    if (std::string_view(node.name()) == "attachment") out += " " + attribute(node, "documentNumber");
    if (std::string_view(node.name()) == "entry") out += " " + attribute(node, "page");
  };
  std::string out;
  walk.run(document.document_element(), out);
  return split(out);
}

Words words_of_akn(const std::string& xml) {
  const pugi::xml_document document = parsed(xml);
  const pugi::xml_node report = document.document_element().child("debateReport");
  const Walk walk{{"b", "i", "a", "eop", "outcome", "inline", "vote", "person", "organization", "concept"},
                  [](const pugi::xml_node& node, std::string& out) {
                    const std::string_view name = node.name();
                    if (name == "concept" || name == "toc" || name == "rollCall") return false;
                    if (name == "authorialNote") out += attribute(node, "marker") + " ";
                    if (name == "img") out += attribute(node, "alt") + " ";
                    return true;
                  }};
  std::string out;
  walk.run(report.child("preface"), out);
  walk.run(report.child("mainBody").child("rollCall"), out);
  walk.run(report.child("preface").child("toc"), out);
  walk.run(report.child("mainBody"), out);
  walk.run(report.child("meta").child("proprietary"), out);
  return split(out);
}

Words words_of_json(const std::string& json) {
  const Json document = Json::parse(json);
  std::string out;
  const Json& meeting = document["meeting"];
  for (const char* name : {"title", "organisation", "body", "date", "start", "end", "place"}) {
    out += meeting.value(name, "") + " ";
  }
  for (const Json& person : meeting["attendance"]) {
    for (const char* name : {"name", "party", "remark", "substituteFor"}) out += person.value(name, "") + " ";
  }
  for (const Json& entry : document.value("contents", Json::object()).value("entries", Json::array())) {
    for (const char* name : {"number", "title", "page"}) out += entry.value(name, "") + " ";
  }
  for (const char* part : {"preamble", "agenda", "closing"}) {
    for (const Json& node : document.value(part, Json::array())) json_node(node, out);
  }
  for (const Json& line : document.value("furniture", Json::array())) out += line.value("text", "") + " ";
  return split(out);
}

Words words_of_html(const std::string& html) {
  const pugi::xml_document document = parsed(html);
  const Walk walk{{"b", "i", "a", "span"}, [](const pugi::xml_node& node, std::string&) {
                    static const Names kOwn{"dt", "nav", "summary"};
                    if (kOwn.contains(node.name()) || has_class(node, "ui") || has_class(node, "skip")) return false;
                    if (has_class(node, "note") && std::string_view(node.name()) == "p") return false;
                    const bool heads = std::string_view(node.name()) == "thead";
                    if (heads && has_class(node.parent().parent().parent(), "attendance")) return false;
                    if (std::string_view(node.name()) == "footer") return true;
                    return std::string_view(node.parent().name()) != "footer" || has_class(node, "furniture");
                  }};
  std::string out;
  walk.run(document.document_element().child("body"), out);
  return split(out);
}

Words words_of_text(const std::string& text) { return split(text); }

std::string difference(const Words& expected, const Words& got) {
  const auto [one, other] = std::ranges::mismatch(expected, got);
  if (one == expected.end() && other == got.end()) return "";
  const auto at = one - expected.begin();
  const auto around = [&](const Words& words) {
    std::string out;
    for (auto i = std::max<std::ptrdiff_t>(0, at - 4); i < std::min<std::ptrdiff_t>(at + 4, std::ssize(words)); ++i) {
      out += " " + words[static_cast<std::size_t>(i)];
    }
    return out;
  };
  return "word " + std::to_string(at) + "\n  expected:" + around(expected) + "\n  got:     " + around(got);
}

}  // namespace referat
