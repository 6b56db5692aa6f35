#include "stages/find_blocks/headings.h"

#include <algorithm>
#include <functional>
#include <set>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"
#include "pipeline/profile/decisions.h"

namespace referat::blocks {
namespace {

// A heading has at most so many lines and bytes; longer texts in bold are paragraphs.
constexpr std::size_t kHeadingLines = 4;
constexpr std::size_t kHeadingBytes = 320;
// From this prominence on a style makes a heading by itself: bold, underlined, or a point larger.
constexpr int kStandsOut = 4;
// A heading in italics is at most so long; longer ones are quotes.
constexpr std::size_t kSlantedBytes = 120;
// A plain line of capitals needs so many of them.
constexpr int kCapitals = 6;

bool heading_tag(const Document& document, int tag) {
  while (tag >= 0) {
    const std::string& role = document.tags[static_cast<std::size_t>(tag)].role;
    if (role == "H" || role == "Title" || (role.size() == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6'))
      return true;
    if (role == "TD" || role == "TH" || role == "LI") return false;
    tag = document.tags[static_cast<std::size_t>(tag)].parent;
  }
  return false;
}

class Classifier {
 public:
  Classifier(const Document& document, const Profile& profile, std::vector<Block>& blocks)
      : document_(document), profile_(profile), blocks_(blocks), body_(body_style(document.lines)) {}

  void run() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (stands_out(i)) make_heading(i);
    if (!styled_phrases()) plain_phrases();
    capitals();
    rank();
  }

 private:
  bool is_phrase(std::string text) const {
    while (!text.empty() && (text.back() == ',' || text.back() == ';')) text.pop_back();
    return profile_.whole("section", text) || profile_.whole("attachments", text) ||
           read_decision_heading(text, profile_);
  }

  bool short_enough(const Block& block) const {
    return block.kind == BlockKind::paragraph && !block.text.empty() && block.lines.size() <= kHeadingLines &&
           block.text.str().size() <= kHeadingBytes;
  }

  static bool is_sentence(const std::string& text) {
    return last_mark(text) == U'.' && text.find(' ') != std::string::npos;
  }

  // One style from end to end: lines of mixed type are text.
  bool uniform(const Block& block) const {
    return std::all_of(block.lines.begin(), block.lines.end(),
                       [&](int index) {
                         const Line& line = document_.lines[static_cast<std::size_t>(index)];
                         return line.style.size == block.style.size;
                       }) &&
           (block.text.all_bold() || !block.style.bold);
  }

  bool stands_out(std::size_t i) const {
    const Block& block = blocks_[i];
    if (!short_enough(block) || !uniform(block)) return false;
    const std::string text = block.text.str();
    const char32_t first = first_letter(text);
    if (!is_letter(first) && !is_digit(first) && first != U'§') return false;
    const int score = prominence(block.style, body_);
    if (is_first_attachment(i)) return false;
    const bool tagged = heading_tag(document_, block.tag);
    if (is_sentence(text) && !tagged && block.style.size < body_.size + 200) return false;
    if ((last_mark(text) == U',' || last_mark(text) == U';') && !is_phrase(text)) return false;
    return score >= kStandsOut || tagged || (score > 0 && is_phrase(text)) || slanted(i);
  }

  // The title of an attachment, which may read like a heading: right below that of the list, in lesser type.
  bool is_first_attachment(std::size_t i) const {
    return i > 0 && blocks_[i - 1].kind == BlockKind::heading &&
           profile_.whole("attachments", blocks_[i - 1].text.str()) &&
           prominence(blocks_[i].style, body_) < prominence(blocks_[i - 1].style, body_);
  }

  // A line in italics by itself, over a paragraph that is not.
  bool slanted(std::size_t i) const {
    const Block& block = blocks_[i];
    if (!block.text.all_italic() || body_.italic || block.lines.size() > 1 || !begins_upper(block.text.str()))
      return false;
    if (block.style.size < body_.size || block.text.str().size() > kSlantedBytes || i + 1 >= blocks_.size())
      return false;
    // "Kilde: …" below a table, a label with its value
    if ((i > 0 && blocks_[i - 1].kind == BlockKind::table) || block.text.str().find(": ") != std::string::npos)
      return false;
    const Block& next = blocks_[i + 1];
    return (next.kind == BlockKind::paragraph || next.kind == BlockKind::list_item) && !next.text.all_italic();
  }

  void make_heading(std::size_t i) { blocks_[i].kind = BlockKind::heading; }

  bool styled_phrases() const {
    return std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& block) {
      return block.kind == BlockKind::heading && is_phrase(block.text.str()) &&
             !profile_.whole("kind", block.text.str());
    });
  }

  bool followed_by_text(std::size_t i) const {
    return i + 1 < blocks_.size() && blocks_[i + 1].kind != BlockKind::heading;
  }

  void plain_phrases() {
    for (std::size_t i = 0; i < blocks_.size(); ++i)
      if (short_enough(blocks_[i]) && blocks_[i].lines.size() == 1 && is_phrase(blocks_[i].text.str()) &&
          !is_first_attachment(i))
        make_heading(i);
  }

  // A line of capitals by itself, with text in another case below.
  void capitals() {
    for (std::size_t i = 0; i < blocks_.size(); ++i) {
      const Block& block = blocks_[i];
      if (!short_enough(block) || !all_capitals(block.text.str(), kCapitals)) continue;
      const bool over_heading = i + 1 < blocks_.size() && blocks_[i + 1].kind == BlockKind::heading &&
                                !all_capitals(blocks_[i + 1].text.str(), 1) &&
                                (is_phrase(block.text.str()) || all_capitals(block.text.str(), 2 * kCapitals));
      if (is_sentence(block.text.str()) || !begins_with_letter(block.text.str())) continue;
      if (!followed_by_text(i) && !over_heading) continue;
      if (blocks_[i + 1].kind == BlockKind::paragraph && all_capitals(blocks_[i + 1].text.str(), 1)) continue;
      make_heading(i);
    }
  }

  // Slant stands out in plain type, but bold italic ranks below bold: it heads what stands under a bold heading.
  int weight(const Block& block) const {
    constexpr int kSlantedBold = 4;
    return 2 * prominence(block.style, body_) - (block.style.bold && block.style.italic ? 2 * kSlantedBold : 0);
  }

  void rank() {
    std::set<int, std::greater<>> weights;
    for (const Block& block : blocks_)
      if (block.kind == BlockKind::heading) weights.insert(weight(block));
    for (Block& block : blocks_) {
      if (block.kind != BlockKind::heading) continue;
      block.rank = 1 + static_cast<int>(std::distance(weights.begin(), weights.find(weight(block))));
    }
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<Block>& blocks_;
  Style body_;
};

}  // namespace

void classify_headings(const Document& document, const Profile& profile, std::vector<Block>& blocks) {
  Classifier(document, profile, blocks).run();
}

}  // namespace referat::blocks
