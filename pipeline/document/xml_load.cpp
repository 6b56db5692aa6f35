#include <algorithm>
#include <charconv>
#include <cstring>
#include <optional>
#include <pugixml.hpp>

#include "pipeline/document/describe.h"
#include "pipeline/document/names.h"
#include "pipeline/document/xml.h"
#include "pipeline/document/xml_kinds.h"

namespace referat {

namespace {

constexpr int kDeepest = 100;

// The readers of single values: false when the characters are no such value.

template <Number T>
bool parse(std::string_view text, T& out) {
  const auto [end, fault] = std::from_chars(text.data(), text.data() + text.size(), out);
  return fault == std::errc() && end == text.data() + text.size();
}

bool parse(std::string_view text, bool& out) {
  out = text == "true" || text == "1";
  return out || text == "false" || text == "0";
}

template <class T>
requires std::is_enum_v<T>
bool parse(std::string_view text, T& out) {
  const auto found = std::find(kNames<T>.begin(), kNames<T>.end(), text);
  out = static_cast<T>(found - kNames<T>.begin());
  return found != kNames<T>.end();
}

bool parse(std::string_view text, Box& out) {
  for (Length* edge : {&out.left, &out.top, &out.right, &out.bottom}) {
    const std::size_t comma = edge == &out.bottom ? text.size() : text.find(',');
    if (comma == std::string_view::npos || !parse(text.substr(0, comma), *edge)) return false;
    text.remove_prefix(std::min(comma + 1, text.size()));
  }
  return true;
}

bool parse(std::string_view text, Place& out) {
  const std::size_t colon = text.find(':');
  return colon != std::string_view::npos && parse(text.substr(0, colon), out.page) &&
         parse(text.substr(colon + 1), out.box);
}

int hexadecimal(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

bool parse(std::string_view text, std::string& out) {
  out.clear();
  out.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] != '\\') {
      out += text[i];
    } else if (i + 1 < text.size() && text[i + 1] == '\\') {
      out += text[++i];
    } else {
      if (i + 3 >= text.size() || text[i + 1] != 'x') return false;
      const int high = hexadecimal(text[i + 2]), low = hexadecimal(text[i + 3]);
      if (high < 0 || low < 0) return false;
      out += static_cast<char>(high * 16 + low);
      i += 3;
    }
  }
  return true;
}

template <Several T>
bool parse(std::string_view text, T& out) {
  out.clear();
  while (!text.empty()) {
    const std::size_t space = std::min(text.find(' '), text.size());
    if (space > 0 && !parse(text.substr(0, space), out.emplace_back())) return false;
    text.remove_prefix(std::min(space + 1, text.size()));
  }
  return true;
}

class Load {
 public:
  explicit Load(std::string_view xml) : xml_(xml) {}

  Result<Document> document() {
    pugi::xml_document xml;
    const auto parsed = xml.load_buffer(xml_.data(), xml_.size(), pugi::parse_default, pugi::encoding_utf8);
    if (!parsed) return fault_at(parsed.offset, parsed.description());
    const pugi::xml_node root = xml.document_element();
    if (std::strcmp(root.name(), "document") != 0 || root.attribute("xmlns").value() != kDocumentNamespace) {
      return fault_at(root.offset_debug(),
                      "the root is not <document xmlns=\"" + std::string(kDocumentNamespace) + "\">");
    }
    Document document;
    std::size_t known = 0;
    describe(Type<Document>{}, [&](const char* name, auto member, std::optional<Layer>) {
      known += children(root, name, document.*member);
    });
    check_children(root, known);
    if (error_) return *error_;
    return document;
  }

 private:
  Error fault_at(std::ptrdiff_t offset, const std::string& what) const {
    const auto end = std::min(static_cast<std::size_t>(std::max<std::ptrdiff_t>(offset, 0)), xml_.size());
    const auto line = 1 + std::count(xml_.begin(), xml_.begin() + static_cast<std::ptrdiff_t>(end), '\n');
    return {ErrorKind::invalid, "document XML", "line " + std::to_string(line) + ": " + what};
  }

  void fail(pugi::xml_node node, const std::string& what) {
    if (!error_) error_ = fault_at(node.offset_debug(), what);
  }

  template <Attribute T>
  std::size_t attribute(pugi::xml_node node, const char* name, T& out) {
    const pugi::xml_attribute found = node.attribute(name);
    if (!found) return 0;
    if (!parse(std::string_view(found.value()), out)) {
      fail(node, std::string("attribute ") + name + " of " + node.name() + " cannot be \"" + found.value() + "\"");
    }
    return 1;
  }

  // Reads the children of that name; returns how many there are.
  template <class T>
  std::size_t children(pugi::xml_node node, const char* name, T& out) {
    std::size_t count = 0;
    for (const pugi::xml_node found : node.children(name)) {
      if (error_) break;
      ++count;
      if constexpr (kIsVector<T>) {
        element(found, out.emplace_back());
      } else {
        if (count > 1) fail(found, std::string("a second ") + name);
        element(found, out);
      }
    }
    return count;
  }

  void element(pugi::xml_node node, std::string& out) {
    check_attributes(node, attribute(node, "value", out));
    check_children(node, 0);
  }

  template <class T>
  void element(pugi::xml_node node, T& out) {
    if (++depth_ > kDeepest) fail(node, "nested too deeply");
    std::size_t attributes = 0, elements = 0;
    if (!error_) {
      describe(Type<T>{}, [&](const char* name, auto member) {
        if constexpr (Attribute<std::remove_cvref_t<decltype(out.*member)>>) {
          attributes += attribute(node, name, out.*member);
        } else {
          elements += children(node, name, out.*member);
        }
      });
      check_attributes(node, attributes);
      check_children(node, elements);
    }
    --depth_;
  }

  void check_attributes(pugi::xml_node node, std::size_t known) {
    const auto all = node.attributes();
    if (static_cast<std::size_t>(std::distance(all.begin(), all.end())) == known || error_) return;
    fail(node, std::string(node.name()) + " has an attribute that is unknown or stands twice");
  }

  void check_children(pugi::xml_node node, std::size_t known) {
    const auto all = node.children();
    if (static_cast<std::size_t>(std::distance(all.begin(), all.end())) == known || error_) return;
    fail(node, std::string(node.name()) + " holds an unknown element or text");
  }

  std::string_view xml_;
  std::optional<Error> error_;
  int depth_ = 0;
};

}  // namespace

Result<Document> load_document(std::string_view xml) { return Load(xml).document(); }

}  // namespace referat
