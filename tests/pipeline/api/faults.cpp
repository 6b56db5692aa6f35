#include "tests/pipeline/api/faults.h"

#include <algorithm>
#include <sstream>

namespace referat {
namespace {

using Node = pugi::xml_node;
using Xml = pugi::xml_document;

std::vector<Node> all(Xml& xml, const char* query) {
  std::vector<Node> out;
  for (const auto& found : xml.select_nodes(query)) out.push_back(found.node());
  return out;
}

Node first(Xml& xml, const char* query) { return xml.select_node(query).node(); }

bool remove(Node node) { return node && node.parent().remove_child(node); }
bool remove_first(Xml& xml, const char* query) { return remove(first(xml, query)); }
bool remove_last(Xml& xml, const char* query) {
  const auto found = all(xml, query);
  return !found.empty() && remove(found.back());
}

bool set_attribute(Node node, const char* name, const char* value) {
  return node && std::string_view(node.attribute(name).value()) != value && node.attribute(name).set_value(value);
}

// The first text node of an element with more than this many characters.
Node text_in(Node element, std::size_t longer_than) {
  for (Node child : element.children()) {
    if (child.type() == pugi::node_pcdata && std::string_view(child.value()).size() > longer_than) return child;
  }
  return {};
}

// Changes the text of the first element of the query for which `change` gives something else.
bool change_text(Xml& xml, const char* query, std::size_t longer_than, std::string (*change)(std::string)) {
  for (Node element : all(xml, query)) {
    Node text = text_in(element, longer_than);
    if (!text) continue;
    const std::string before = text.value(), after = change(before);
    if (after != before) return text.set_value(after.c_str());
  }
  return false;
}

bool swap_texts(Node a, Node b) {
  Node one = text_in(a, 0), other = text_in(b, 0);
  if (!one || !other || std::string_view(one.value()) == other.value()) return false;
  const std::string kept = one.value();
  return one.set_value(other.value()) && other.set_value(kept.c_str());
}

// The first two elements of the query with different texts exchange them.
bool swap_first_texts(Xml& xml, const char* query) {
  const auto found = all(xml, query);
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (swap_texts(found[0], found[i])) return true;
  }
  return false;
}

// The first node that follows a sibling of its own name changes places with it, boxes and all.
bool move_up(Xml& xml, const char* query) {
  for (Node node : all(xml, query)) {
    Node before = node.previous_sibling(node.name());
    if (before) return node.parent().insert_move_before(node, before);
  }
  return false;
}

std::string other_digit(std::string text) {
  for (char& c : text) {
    if (c < '0' || c > '9') continue;
    c = c == '9' ? '1' : static_cast<char>(c + 1);
    break;
  }
  return text;
}

std::string turned_digits(std::string text) {
  const auto digit = [](char c) { return c >= '0' && c <= '9'; };
  for (std::size_t i = 1; i < text.size(); ++i) {
    if (!digit(text[i]) || !digit(text[i - 1]) || text[i] == text[i - 1]) continue;
    std::swap(text[i], text[i - 1]);
    break;
  }
  return text;
}

std::string without_last_word(std::string text) { return text.substr(0, text.rfind(' ')); }
std::string without_first_word(std::string text) { return text.substr(text.find(' ') + 1); }
std::string twice(std::string text) { return text + " " + text; }
std::string with_more(std::string text) { return text + " Dog med forbehold."; }

// The second and the third word change places.
std::string swapped_words(std::string text) {
  const std::size_t a = text.find(' '), b = text.find(' ', a + 1), c = text.find(' ', b + 1);
  if (a == std::string::npos || b == std::string::npos || c == std::string::npos) return text;
  return text.substr(0, a) + text.substr(b, c - b) + text.substr(a, b - a) + text.substr(c);
}

std::string without(const std::string& text, const char* what) {
  const std::size_t at = text.find(what);
  return at == std::string::npos ? text : text.substr(0, at) + text.substr(at + 1);
}
std::string without_space(std::string text) { return without(text, " "); }
std::string without_comma(std::string text) { return without(text, ","); }

std::string other_letter(std::string text) {
  const std::size_t at = text.find('e', 1);
  return at == std::string::npos ? text : text.replace(at, 1, "a");
}

std::string cut_word(std::string text) {
  const std::size_t space = text.find(' ');
  return space > 4 && space != std::string::npos ? text.insert(3, " ") : text;
}

std::string negated(std::string text) {
  const std::size_t at = text.find(" ikke ");
  return at == std::string::npos ? text : text.erase(at, 5);
}

bool change_attribute(Xml& xml, const char* query, const char* name, std::string (*change)(std::string)) {
  for (Node node : all(xml, query)) {
    const std::string before = node.attribute(name).value(), after = change(before);
    if (after != before) return node.attribute(name).set_value(after.c_str());
  }
  return false;
}

bool swap_attributes(Xml& xml, const char* query, const char* name) {
  const auto found = all(xml, query);
  for (std::size_t i = 1; i < found.size(); ++i) {
    const std::string one = found[0].attribute(name).value(), other = found[i].attribute(name).value();
    if (one == other) continue;
    return found[0].attribute(name).set_value(other.c_str()) && found[i].attribute(name).set_value(one.c_str());
  }
  return false;
}

bool is_wholly_on_page_two(Node node) {
  const std::string at = node.attribute("at").value();
  return at.starts_with("2:") && at.find(" 1:") == std::string::npos && at.find(" 3:") == std::string::npos;
}

bool lose_page(Xml& xml) {
  bool lost = false;
  while (Node node = xml.find_node(is_wholly_on_page_two)) lost = remove(node);
  return lost;
}

bool doubled(Node node) { return node && node.parent().insert_copy_after(node, node); }

bool cells_moved(Xml& xml) {
  for (Node cell : all(xml, "//cell[following-sibling::cell]")) {
    Node next = cell.next_sibling("cell");
    if (text_in(cell, 0) && next) return cell.parent().insert_move_before(next, cell);
  }
  return false;
}

bool to_other_item(Xml& xml) {
  Node paragraph = first(xml, "//item[.//p]//p");
  Node item = first(xml, "//item[preceding::item[.//p]][.//p][last()]");
  const auto items = all(xml, "//item[not(item)]");
  if (!paragraph || items.size() < 2) return false;
  item = items.back();
  return static_cast<bool>(item.append_move(paragraph));
}

bool swap_decisions(Xml& xml) {
  const auto found = all(xml, "//section[@type='decision']");
  for (std::size_t i = 1; i < found.size(); ++i) {
    if (swap_texts(found[0].child("p"), found[i].child("p"))) return true;
  }
  return false;
}

}  // namespace

const std::vector<Fault>& faults() {
  static const std::vector<Fault> all_faults{
      {"paragraph dropped", [](Xml& x) { return remove_first(x, "//agenda//p"); }},
      {"last paragraph dropped", [](Xml& x) { return remove_last(x, "//agenda//p"); }},
      {"last word dropped", [](Xml& x) { return change_text(x, "//agenda//p", 20, without_last_word); }},
      {"first word dropped", [](Xml& x) { return change_text(x, "//agenda//p", 20, without_first_word); }},
      {"not dropped", [](Xml& x) { return change_text(x, "//p", 10, negated); }},
      {"sentence added", [](Xml& x) { return change_text(x, "//agenda//p", 0, with_more); }},
      {"paragraph doubled", [](Xml& x) { return doubled(first(x, "//agenda//p")); }},
      {"text doubled in its paragraph", [](Xml& x) { return change_text(x, "//agenda//p", 0, twice); }},
      {"words swapped", [](Xml& x) { return change_text(x, "//agenda//p", 20, swapped_words); }},
      {"digit changed", [](Xml& x) { return change_text(x, "//agenda//p", 0, other_digit); }},
      {"digits turned round", [](Xml& x) { return change_text(x, "//agenda//p", 0, turned_digits); }},
      {"letter changed", [](Xml& x) { return change_text(x, "//agenda//p", 10, other_letter); }},
      {"comma dropped", [](Xml& x) { return change_text(x, "//agenda//p", 0, without_comma); }},
      {"space dropped", [](Xml& x) { return change_text(x, "//agenda//p", 0, without_space); }},
      {"word cut", [](Xml& x) { return change_text(x, "//agenda//p", 0, cut_word); }},
      {"texts of paragraphs swapped", [](Xml& x) { return swap_first_texts(x, "//agenda//p"); }},
      {"paragraph moved up", [](Xml& x) { return move_up(x, "//agenda//p"); }},
      {"paragraph moved to another item", to_other_item},
      {"list item dropped", [](Xml& x) { return remove_first(x, "//li"); }},
      {"list item moved", [](Xml& x) { return move_up(x, "//li"); }},
      {"texts of list items swapped", [](Xml& x) { return swap_first_texts(x, "//li"); }},
      {"list marker changed", [](Xml& x) { return change_attribute(x, "//li", "marker", other_digit); }},
      {"list type changed", [](Xml& x) { return set_attribute(first(x, "//list"), "type", "roman"); }},
      {"cell emptied", [](Xml& x) { return change_text(x, "//cell", 0, [](std::string) { return std::string(); }); }},
      {"texts of cells swapped", [](Xml& x) { return swap_first_texts(x, "//cell"); }},
      {"cells moved", cells_moved},
      {"cell's number changed", [](Xml& x) { return change_text(x, "//cell", 0, other_digit); }},
      {"row moved", [](Xml& x) { return move_up(x, "//row[not(@header)]"); }},
      {"row dropped", [](Xml& x) { return remove_last(x, "//row"); }},
      {"header row made a row", [](Xml& x) { return first(x, "//row[@header]").remove_attribute("header"); }},
      {"span changed", [](Xml& x) { return set_attribute(first(x, "//cell[@colspan]"), "colspan", "9"); }},
      {"table dropped", [](Xml& x) { return remove_first(x, "//table"); }},
      {"caption changed", [](Xml& x) { return change_text(x, "//caption|//caption/b", 0, other_letter); }},
      {"item renumbered", [](Xml& x) { return change_attribute(x, "//item", "number", other_digit); }},
      {"items' numbers swapped", [](Xml& x) { return swap_attributes(x, "//item[@number]", "number"); }},
      {"item dropped", [](Xml& x) { return remove_last(x, "//item"); }},
      {"items moved", [](Xml& x) { return move_up(x, "//item"); }},
      {"title changed", [](Xml& x) { return change_text(x, "//item/title", 0, other_letter); }},
      {"case number changed", [](Xml& x) { return change_text(x, "//caseNumber", 0, other_digit); }},
      {"access turned", [](Xml& x) { return set_attribute(first(x, "//item[@access='closed']"), "access", "open"); }},
      {"decisions swapped", swap_decisions},
      {"decision moved", [](Xml& x) { return move_up(x, "//section[@type='decision']"); }},
      {"outcome changed", [](Xml& x) { return set_attribute(first(x, "//*[@outcome]"), "outcome", "withdrawn"); }},
      {"date of a decision changed", [](Xml& x) { return change_attribute(x, "//section", "date", turned_digits); }},
      {"body of a decision changed", [](Xml& x) { return change_attribute(x, "//section", "body", other_letter); }},
      {"heading changed", [](Xml& x) { return change_text(x, "//section/heading", 3, other_letter); }},
      {"heading dropped", [](Xml& x) { return remove_first(x, "//section/heading"); }},
      {"type of a section changed", [](Xml& x) { return set_attribute(first(x, "//section"), "type", "health"); }},
      {"person dropped", [](Xml& x) { return remove_first(x, "//person"); }},
      {"name changed", [](Xml& x) { return change_text(x, "//person/name", 0, other_letter); }},
      {"state of a person changed", [](Xml& x) { return set_attribute(first(x, "//person"), "status", "excused"); }},
      {"party changed", [](Xml& x) { return set_attribute(first(x, "//person[@party]"), "party", "Q"); }},
      {"attachment dropped", [](Xml& x) { return remove_first(x, "//attachment"); }},
      {"attachment moved", [](Xml& x) { return move_up(x, "//attachment"); }},
      {"attachment's title changed", [](Xml& x) { return change_text(x, "//attachment", 0, other_letter); }},
      {"attachment's document number changed",
       [](Xml& x) { return change_attribute(x, "//attachment", "documentNumber", other_digit); }},
      {"furniture dropped", [](Xml& x) { return remove_first(x, "//furniture"); }},
      {"line of furniture dropped", [](Xml& x) { return remove_last(x, "//furniture/line"); }},
      {"entry of the contents dropped", [](Xml& x) { return remove_first(x, "//entry"); }},
      {"page of an entry changed", [](Xml& x) { return change_attribute(x, "//entry", "page", other_digit); }},
      {"entries lead to each other's items", [](Xml& x) { return swap_attributes(x, "//entry[@item]", "item"); }},
      {"day of the meeting changed", [](Xml& x) { return change_text(x, "//meeting/date", 0, turned_digits); }},
      {"time changed", [](Xml& x) { return change_text(x, "//meeting/start", 0, other_digit); }},
      {"place changed", [](Xml& x) { return change_text(x, "//meeting/place", 0, other_letter); }},
      {"title of the meeting changed", [](Xml& x) { return change_text(x, "//meeting/title", 0, other_letter); }},
      {"page lost", lose_page},
      {"closing dropped", [](Xml& x) { return remove_first(x, "//closing"); }},
      {"number of votes changed", [](Xml& x) { return change_attribute(x, "//vote/*", "count", other_digit); }},
      {"note dropped", [](Xml& x) { return remove_first(x, "//note"); }},
      {"bold type lost",
       [](Xml& x) {
         Node bold = first(x, "//agenda//p/b");
         Node text = text_in(bold, 0);
         return text && bold.parent().insert_copy_before(text, bold) && remove(bold);
       }},
      {"link changed", [](Xml& x) { return set_attribute(first(x, "//a"), "href", "https://other.example/"); }},
      {"hash of the PDF changed", [](Xml& x) { return change_attribute(x, "//source", "sha256", other_digit); }},
      {"number of pages changed", [](Xml& x) { return change_attribute(x, "//source", "pages", other_digit); }},
      {"minutes made an agenda", [](Xml& x) { return set_attribute(x.document_element(), "kind", "agenda"); }},
  };
  return all_faults;
}

std::string with_fault(std::string_view minutes_xml, const Fault& fault) {
  pugi::xml_document xml;
  if (!xml.load_buffer(minutes_xml.data(), minutes_xml.size(), pugi::parse_default | pugi::parse_ws_pcdata)) return "";
  if (!fault.seed(xml)) return "";
  std::ostringstream out;
  xml.save(out, "", pugi::format_raw, pugi::encoding_utf8);
  return out.str();
}

}  // namespace referat
