#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "pipeline/document/describe.h"
#include "pipeline/document/names.h"
#include "pipeline/document/unicode.h"
#include "pipeline/document/xml.h"
#include "pipeline/document/xml_kinds.h"
#include "pipeline/document/xml_output.h"

namespace referat {

namespace {

class Dump {
 public:
  std::string out;

  void document(const Document& document, const std::vector<Layer>& layers) {
    out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<document xmlns=\"";
    out += kDocumentNamespace;
    out += "\" layers=\"";
    for (const Layer layer : layers) {
      if (out.back() != '"') out += ' ';
      out += name_of_value(layer);
    }
    out += "\">\n";
    depth_ = 1;
    describe(Type<Document>{}, [&](const char* name, auto member, std::optional<Layer> layer) {
      if (!layer || std::find(layers.begin(), layers.end(), *layer) != layers.end()) child(name, document.*member);
    });
    out += "</document>\n";
  }

 private:
  void number(std::int64_t value) {
    std::array<char, 24> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
  }

  void byte(char c) {
    constexpr std::string_view kDigits = "0123456789ABCDEF";
    const auto value = static_cast<unsigned char>(c);
    out += "\\x";
    out += kDigits[value >> 4U];
    out += kDigits[value & 0xFU];
  }

  // One ASCII character.
  void ascii(char c) {
    if (const std::string_view entity = entity_of(c); !entity.empty()) {
      out += entity;
      return;
    }
    switch (c) {
      case '\\':
        out += "\\\\";
        break;
      case '\t':
        out += "&#9;";
        break;
      case '\n':
        out += "&#10;";
        break;
      case '\r':
        out += "&#13;";
        break;
      default:
        if (static_cast<unsigned char>(c) < 0x20) {
          byte(c);
        } else {
          out += c;
        }
    }
  }

  void value(const std::string& text) {
    for (std::size_t i = 0; i < text.size();) {
      if (static_cast<unsigned char>(text[i]) < 0x80) {
        ascii(text[i++]);
        continue;
      }
      const std::size_t begin = i;
      const char32_t c = next_code_point(text, i);
      const bool malformed = i - begin == 1;
      if (!malformed && is_xml_character(c)) {
        out.append(text, begin, i - begin);
      } else {
        for (std::size_t k = begin; k < i; ++k) byte(text[k]);
      }
    }
  }
  void value(bool truth) { out += truth ? "true" : "false"; }
  void value(Number auto count) { number(static_cast<std::int64_t>(count)); }
  template <class T>
  requires std::is_enum_v<T>
  void value(T one) { out += name_of_value(one); }
  void value(const Box& box) {
    number(box.left);
    for (const Length edge : {box.top, box.right, box.bottom}) {
      out += ',';
      number(edge);
    }
  }
  void value(const Place& place) {
    number(place.page);
    out += ':';
    value(place.box);
  }
  void value(const Several auto& several) {
    bool first = true;
    for (const auto& one : several) {
      if (!first) out += ' ';
      first = false;
      value(one);
    }
  }

  void indent() { out.append(2 * depth_, ' '); }

  void attribute(const char* name, const Attribute auto& of) {
    out += ' ';
    out += name;
    out += "=\"";
    value(of);
    out += '"';
  }

  // A member that is no attribute: one element, none when it equals its default, or one for each of several.
  template <class T>
  void child(const char* name, const T& of) {
    if constexpr (kIsVector<T>) {
      for (const auto& one : of) element(name, one);
    } else {
      static const T kDefault{};
      if (!(of == kDefault)) element(name, of);
    }
  }

  void element(const char* name, const std::string& text) {
    indent();
    out += '<';
    out += name;
    attribute("value", text);
    out += "/>\n";
  }

  template <class T>
  void element(const char* name, const T& of) {
    static const T kDefault{};
    indent();
    out += '<';
    out += name;
    describe(Type<T>{}, [&](const char* member_name, auto member) {
      if constexpr (Attribute<std::remove_cvref_t<decltype(of.*member)>>) {
        if (!(of.*member == kDefault.*member)) attribute(member_name, of.*member);
      }
    });
    const std::size_t end_of_attributes = out.size();
    out += ">\n";
    ++depth_;
    describe(Type<T>{}, [&](const char* member_name, auto member) {
      if constexpr (!Attribute<std::remove_cvref_t<decltype(of.*member)>>) child(member_name, of.*member);
    });
    --depth_;
    if (out.size() == end_of_attributes + 2) {
      out.resize(end_of_attributes);
      out += "/>\n";
      return;
    }
    indent();
    out += "</";
    out += name;
    out += ">\n";
  }

  std::size_t depth_ = 0;
};

}  // namespace

std::vector<Layer> all_layers() {
  std::vector<Layer> layers;
  for (std::size_t i = 0; i < kNames<Layer>.size(); ++i) layers.push_back(static_cast<Layer>(i));
  return layers;
}

std::string dump_document(const Document& document, const std::vector<Layer>& layers) {
  Dump dump;
  dump.document(document, layers);
  return std::move(dump.out);
}

}  // namespace referat
