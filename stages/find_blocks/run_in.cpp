#include "stages/find_blocks/run_in.h"

#include <algorithm>
#include <optional>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"
#include "pipeline/profile/decisions.h"

namespace referat::blocks {
namespace {

// Types whose heading may stand in plain type before a colon. Others ("Økonomi: …") are too common as lead-ins.
bool often_runs_in(const std::string& type) {
  constexpr std::string_view kTypes[] = {"decision", "earlierDecision", "recommendation", "presentation",
                                         "summary",  "background",      "competence"};
  return std::find(std::begin(kTypes), std::end(kTypes), type) != std::end(kTypes);
}

class Splitter {
 public:
  Splitter(const Document& document, const Profile& profile, std::vector<Block>& blocks)
      : document_(document), profile_(profile), blocks_(blocks), body_(body_style(document.lines)) {}

  void run() {
    const bool styled =
        std::any_of(blocks_.begin(), blocks_.end(), [&](const Block& b) { return is_styled_phrase(b); });
    std::vector<Block> out;
    for (Block& block : blocks_) {
      const std::optional<std::size_t> end =
          block.kind == BlockKind::paragraph ? heading_end(block.text, styled) : std::nullopt;
      if (!end) {
        out.push_back(std::move(block));
        continue;
      }
      out.push_back(heading_of(block, *end));
      block.text = block.text.cut(*end);
      block.style = style_at(block.text);
      out.push_back(std::move(block));
    }
    blocks_ = std::move(out);
  }

 private:
  bool is_styled_phrase(const Block& block) const {
    // The title of the document ("Referat") is the name of a section too.
    return block.kind == BlockKind::paragraph && prominence(block.style, body_) > 0 &&
           !profile_.whole("kind", block.text.str()) &&
           (profile_.whole("section", block.text.str()) || read_decision_heading(block.text.str(), profile_));
  }

  Style style_at(const Text& text) const {
    const Word& word = document_.word(text.spans.front());
    const Font& font = document_.fonts[static_cast<std::size_t>(word.font)];
    return {font.family, (word.size + 25) / 50 * 50, font.bold, font.italic, word.underlined, word.colour};
  }

  // The byte at which the text behind a run-in heading begins.
  std::optional<std::size_t> heading_end(const Text& text, bool styled) const {
    const std::string printed = text.str();
    std::size_t end = typed_lead(text);
    if (end > 0 && end < printed.size()) {
      const std::string lead = trimmed(printed.substr(0, end));
      if (profile_.whole("section", lead) || read_decision_heading(lead, profile_) ||
          profile_.whole("attachments", lead))
        return end;
    }
    for (const char* role : {"section", "attachments"}) {
      const auto hit = profile_.prefix(role, printed);
      if (!hit || hit->end + 2 >= printed.size()) continue;
      const bool stop =
          printed[hit->end] == '.' && printed[hit->end + 1] == ' ' && begins_upper(printed.substr(hit->end + 2));
      if (printed[hit->end] != ':' && !stop) continue;
      // A label and a number: the row of a number, though the word is a section's name too.
      if (profile_.whole("number", printed.substr(0, hit->end)) &&
          profile_.whole("number-format", printed.substr(hit->end + 1)))
        continue;
      const bool plain = !styled && (often_runs_in(hit->value) || std::string_view(role) == "attachments");
      if (plain || hit->value == "competence") return hit->end + 1;
    }
    return std::nullopt;
  }

  // Bytes of the leading run in a type that stands out from the text behind it; 0 when the text is of one type.
  std::size_t typed_lead(const Text& text) const {
    const auto stands_out = [&](const Span& span) {
      const Word& word = document_.word(span);
      return span.bold || span.italic || word.underlined;
    };
    std::size_t count = 0;
    while (count < text.spans.size() && stands_out(text.spans[count])) ++count;
    if (count == 0 || count == text.spans.size()) return 0;
    Text lead;
    lead.spans.assign(text.spans.begin(), text.spans.begin() + static_cast<std::ptrdiff_t>(count));
    return lead.str().size();
  }

  // Without a stop or colon at the end.
  static std::string trimmed(std::string text) {
    while (!text.empty() && (text.back() == '.' || text.back() == ':' || text.back() == ' ')) text.pop_back();
    return text;
  }

  Block heading_of(const Block& block, std::size_t end) const {
    Block heading;
    heading.kind = BlockKind::heading;
    heading.text = block.text.cut(0, end);
    heading.style = style_at(heading.text);
    heading.at = {block.at.front()};
    heading.lines = {block.lines.front()};
    heading.first_line = block.first_line;
    heading.run_in = true;
    heading.tag = block.tag;
    return heading;
  }

  const Document& document_;
  const Profile& profile_;
  std::vector<Block>& blocks_;
  Style body_;
};

}  // namespace

void split_run_ins(const Document& document, const Profile& profile, std::vector<Block>& blocks) {
  Splitter(document, profile, blocks).run();
}

}  // namespace referat::blocks
