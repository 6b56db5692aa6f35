#include "stages/write_alto/write_alto.h"

#include <fmt/format.h>

#include <optional>
#include <pugixml.hpp>
#include <set>
#include <tuple>

#include "pipeline/document/place_string.h"
#include "pipeline/document/styled_text.h"
#include "pipeline/document/unicode.h"
#include "pipeline/document/xml_output.h"
#include "stages/write_alto/roles.h"

namespace referat {
namespace {

using alto::HyphenHalf;
using alto::Owner;
using alto::WordKey;

void set(pugi::xml_node element, const char* name, std::string_view value) {
  if (!value.empty()) element.append_attribute(name).set_value(plain_text(value).c_str());
}

void add(pugi::xml_node parent, const char* name, std::string_view text) {
  parent.append_child(name).append_child(pugi::node_pcdata).set_value(plain_text(text).c_str());
}

// Hundredths of a point as tenths of a millimetre with up to two decimals.
std::string mm10(Length length) {
  const std::int64_t scaled = std::int64_t{length} * 254, half = scaled < 0 ? -36 : 36;
  return points_string(static_cast<Length>((scaled + half) / 72));
}

void set_box(pugi::xml_node element, const Box& box) {
  set(element, "HPOS", mm10(box.left));
  set(element, "VPOS", mm10(box.top));
  set(element, "WIDTH", mm10(box.width()));
  set(element, "HEIGHT", mm10(box.height()));
}

class AltoFile {
 public:
  explicit AltoFile(const WriterInput& input)
      : input_(input),
        document_(input.document),
        owners_(alto::owners_of_lines(document_)),
        roles_(alto::roles_of_words(document_)),
        halves_(alto::hyphen_halves(document_)) {
    for (std::size_t i = 0; i < document_.lines.size(); ++i) lines_[document_.lines[i].page].push_back(i);
  }

  Result<std::string> write() {
    pugi::xml_document xml;
    pugi::xml_node root = begin_xml(xml, "alto", "http://www.loc.gov/standards/alto/ns-v4#");
    set(root, "SCHEMAVERSION", "4.4");
    description(root.append_child("Description"));
    pugi::xml_node styles = root.append_child("Styles"), tags = root.append_child("Tags");
    pugi::xml_node layout = root.append_child("Layout");
    for (const Page& one : document_.pages) page(layout, one);
    if (error_) return *error_;
    fill_styles(styles);
    fill_tags(tags);
    if (!styles.first_child()) root.remove_child(styles);
    if (!tags.first_child()) root.remove_child(tags);
    return save_xml(xml);
  }

 private:
  using Face = std::tuple<std::string, Length, bool, bool, bool, std::uint32_t>;

  void description(pugi::xml_node description) const {
    add(description, "MeasurementUnit", "mm10");
    pugi::xml_node source = description.append_child("sourceImageInformation");
    add(source, "fileName", document_.source.file);
    if (!document_.source.sha256.empty()) add(source, "fileIdentifier", "sha256:" + document_.source.sha256);
    pugi::xml_node processing = description.append_child("Processing");
    set(processing, "ID", "processing_1");
    add(processing, "processingCategory", "contentGeneration");
    pugi::xml_node software = processing.append_child("processingSoftware");
    add(software, "softwareName", "referat");
    add(software, "softwareVersion", input_.version);
  }

  void page(pugi::xml_node layout, const Page& page) {
    pugi::xml_node element = layout.append_child("Page");
    set(element, "ID", fmt::format("page_{}", page.number));
    set(element, "PHYSICAL_IMG_NR", std::to_string(page.number));
    set(element, "PRINTED_IMG_NR", page.label);
    set(element, "WIDTH", mm10(page.width));
    set(element, "HEIGHT", mm10(page.height));
    blocks(element.append_child("TopMargin"), page, "header");
    blocks(element.append_child("BottomMargin"), page, "footer");
    pugi::xml_node space = element.append_child("PrintSpace");
    set_box(space, {0, 0, page.width, page.height});
    blocks(space, page, "");
    int number = 0;
    for (const Image& image : page.images) {
      pugi::xml_node picture = space.append_child("Illustration");
      set(picture, "ID", fmt::format("page_{}_image_{}", page.number, ++number));
      set_box(picture, image.box);
    }
    for (const char* margin : {"TopMargin", "BottomMargin"}) {
      if (!element.child(margin).first_child()) element.remove_child(margin);
    }
  }

  // The lines of the page that belong into a margin of this kind, or (empty) between the margins.
  void blocks(pugi::xml_node space, const Page& page, std::string_view margin) {
    const auto lines = lines_.find(page.number);
    if (lines == lines_.end()) return;
    std::optional<Owner> last;
    pugi::xml_node block;
    Box box;
    for (const std::size_t i : lines->second) {
      const Line& line = document_.lines[i];
      const bool in_margin = owners_[i].layout == "header" || owners_[i].layout == "footer";
      if (line.words.empty()) continue;
      if (margin.empty() ? in_margin : owners_[i].layout != margin) continue;
      if (last != owners_[i]) {
        if (block) set_box(block, box);
        last = owners_[i];
        block = space.append_child("TextBlock");
        set(block, "ID", fmt::format("page_{}_block_{}", page.number, line_number(page.number)));
        set(block, "TAGREFS", tag_references(*last, line));
        set(block, "LANG", "da");
        box = {};
      }
      box = unite(box, line.box);
      text_line(block, page, line);
    }
    if (block) set_box(block, box);
  }

  // Counts blocks and lines of a page, so that each has an ID of its own.
  int line_number(int page) { return ++numbers_[page]; }

  std::string tag_references(const Owner& owner, const Line& line) {
    std::string references = tag("LayoutTag", "layout", owner.layout.empty() ? "text" : owner.layout);
    const auto role = roles_.find({line.page, line.words.front()});
    if (role != roles_.end() && !role->second.empty()) {
      references += " " + tag("StructureTag", "role", role->second);
    }
    return references;
  }

  std::string tag(const char* element, const char* kind, const std::string& label) {
    tags_.emplace(element, kind, label);
    return fmt::format("{}_{}", kind, label);
  }

  void text_line(pugi::xml_node block, const Page& page, const Line& line) {
    pugi::xml_node element = block.append_child("TextLine");
    set(element, "ID", fmt::format("page_{}_line_{}", page.number, line_number(page.number)));
    set_box(element, line.box);
    set(element, "BASELINE", mm10(line.baseline));
    const Word* before = nullptr;
    for (const int index : line.words) {
      if (index < 0 || static_cast<std::size_t>(index) >= page.words.size()) {
        error_ = Error{ErrorKind::internal, "write_alto", "a line holds a word that its page has not"};
        return;
      }
      const Word& word = page.words[static_cast<std::size_t>(index)];
      if (before && before->box.right < word.box.left) {
        pugi::xml_node space = element.append_child("SP");
        set(space, "HPOS", mm10(before->box.right));
        set(space, "VPOS", mm10(before->box.top));
        set(space, "WIDTH", mm10(word.box.left - before->box.right));
      }
      string(element, {page.number, index}, word, index == line.words.back());
      before = &word;
    }
  }

  void string(pugi::xml_node line, const WordKey& key, const Word& word, bool last) {
    pugi::xml_node element = line.append_child("String");
    set_box(element, word.box);
    set(element, "STYLEREFS", style(word));
    const auto half = halves_.find(key);
    const bool broken = half != halves_.end() && half->second.first && last;
    const bool rest = half != halves_.end() && !half->second.first;
    // As printed: a soft hyphen may be all that a word is.
    element.append_attribute("CONTENT").set_value(to_xml_text(broken ? half->second.shown : word.text).c_str());
    if (!broken && !rest) return;
    set(element, "SUBS_TYPE", broken ? "HypPart1" : "HypPart2");
    set(element, "SUBS_CONTENT", half->second.whole);
    if (broken) set(line.append_child("HYP"), "CONTENT", "-");
  }

  std::string style(const Word& word) {
    static const Font kNoFont;
    const bool known = word.font >= 0 && static_cast<std::size_t>(word.font) < document_.fonts.size();
    const Font& font = known ? document_.fonts[static_cast<std::size_t>(word.font)] : kNoFont;
    const Face face{font.family, word.size, font.bold, font.italic, word.underlined, word.colour};
    const auto [place, fresh] = styles_.emplace(face, static_cast<int>(styles_.size()) + 1);
    if (fresh) faces_.push_back(face);
    return fmt::format("style_{}", place->second);
  }

  void fill_styles(pugi::xml_node styles) const {
    for (std::size_t i = 0; i < faces_.size(); ++i) {
      const auto& [family, size, bold, italic, underlined, colour] = faces_[i];
      pugi::xml_node style = styles.append_child("TextStyle");
      set(style, "ID", fmt::format("style_{}", i + 1));
      set(style, "FONTFAMILY", family);
      set(style, "FONTSIZE", points_string(size));
      const std::string drawn =
          fmt::format("{}{}{}", bold ? " bold" : "", italic ? " italics" : "", underlined ? " underline" : "");
      if (!drawn.empty()) set(style, "FONTSTYLE", drawn.substr(1));
      if (colour != 0) set(style, "FONTCOLOR", fmt::format("{:06X}", colour & 0xFFFFFFU));
    }
  }

  void fill_tags(pugi::xml_node tags) const {
    for (const auto& [element, kind, label] : tags_) {
      pugi::xml_node tag = tags.append_child(element.c_str());
      set(tag, "ID", fmt::format("{}_{}", kind, label));
      set(tag, "LABEL", label);
    }
  }

  const WriterInput& input_;
  const Document& document_;
  std::vector<Owner> owners_;
  std::map<WordKey, std::string> roles_;
  std::map<WordKey, HyphenHalf> halves_;
  std::map<int, std::vector<std::size_t>> lines_;  // by page, indexes in Document::lines
  std::map<int, int> numbers_;                     // by page
  std::set<std::tuple<std::string, std::string, std::string>> tags_;
  std::map<Face, int> styles_;
  std::vector<Face> faces_;
  std::optional<Error> error_;
};

}  // namespace

Result<std::vector<Output>> write_alto(const WriterInput& input) {
  auto xml = AltoFile(input).write();
  if (!xml) return xml.error();
  return std::vector<Output>{{".alto.xml", std::move(xml).value()}};
}

}  // namespace referat
