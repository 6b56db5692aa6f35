#include "stages/find_agenda/sections.h"

#include <algorithm>
#include <map>

#include "pipeline/document/characters.h"
#include "pipeline/profile/decisions.h"
#include "pipeline/profile/headings.h"
#include "stages/find_agenda/attachments.h"
#include "stages/find_agenda/body.h"
#include "stages/find_agenda/votes.h"

namespace referat::agenda {
namespace {

bool is_decision(const std::string& type) { return type == "decision" || type == "earlierDecision"; }

class Builder {
 public:
  Builder(const Document& document, const Profile& profile, const Levels& levels, const std::vector<int>& flow,
          Document& out)
      : document_(document), profile_(profile), levels_(levels), flow_(flow), out_(out) {}

  std::vector<Content> build() {
    for (std::size_t i = 0; i < flow_.size();) {
      const Block& block = at(i);
      switch (block.kind) {
        case BlockKind::heading:
          if (captions(i)) break;
          heading(i);
          break;
        case BlockKind::list_item:
          add(make_list(document_.blocks, flow_, i, out_));
          break;
        case BlockKind::table:
          add_table(block, {});
          ++i;
          break;
        case BlockKind::paragraph:
          if (captions(i)) break;
          add_text(ContentKind::paragraph, block);
          ++i;
          break;
        case BlockKind::figure:
        case BlockKind::note:
          add_text(block.kind == BlockKind::note ? ContentKind::note : ContentKind::figure, block);
          ++i;
          break;
      }
    }
    close_to(-1);
    return std::move(root_);
  }

 private:
  const Block& at(std::size_t i) const { return document_.blocks[static_cast<std::size_t>(flow_[i])]; }

  void add(Content content) { (stack_.empty() ? root_ : stack_.back().content.children).push_back(std::move(content)); }

  void add_text(ContentKind kind, const Block& block) {
    Content content = make_content(kind, block);
    content.text = block.text;
    content.marker = kind == ContentKind::note ? block.marker : "";
    content.alt = block.alt;
    if (!block.marker_source.empty()) out_.accounts.push_back({CharacterClass::value, block.marker_source});
    add(std::move(content));
  }

  void add_table(const Block& block, Text caption) {
    Content content = make_content(ContentKind::table, block);
    content.at = document_.tables[static_cast<std::size_t>(block.table)].at;
    content.table = block.table;
    content.text = std::move(caption);
    add(std::move(content));
  }

  // A caption with the table below it.
  bool captions(std::size_t& i) {
    if (i + 1 >= flow_.size() || at(i + 1).kind != BlockKind::table || !is_caption(at(i), at(i + 1), profile_))
      return false;
    add_table(at(i + 1), at(i).text);
    i += 2;
    return true;
  }

  void heading(std::size_t& i) {
    const Block& block = at(i);
    const HeadingMeaning meaning = read_heading(block.text.str(), profile_);
    if (meaning.attachments && attachments(i)) return;
    open_section(block, meaning);
    ++i;
  }

  bool attachments(std::size_t& i) {
    std::size_t next = i + 1;
    std::vector<Content> list = read_attachments(document_, profile_, flow_, next, out_);
    if (at(i).run_in && list.size() == 1) list = split_inline(std::move(list.front()), out_);
    // "Ingen bilag.": the heading of a list without attachments, and a paragraph.
    const bool none = next < flow_.size() && profile_.whole("no-attachments", at(next).text.str());
    if (list.empty() && !none) return false;
    close_to(levels_.main - 1);
    Content content = make_content(ContentKind::attachments, at(i));
    content.heading = at(i).text;
    content.children = std::move(list);
    add(std::move(content));
    i = next;
    return true;
  }

  // Decisions and what the profile knows to be outer sections stand at the outer level; others below what outranks
  // them. Text under a decision is the decision's, but a proposal in plain type that follows one is a section beside
  // it.
  void open_section(const Block& block, const HeadingMeaning& meaning) {
    int rank = std::max(block.rank, levels_.main);
    if (is_decision(meaning.type) || meaning.attachments) rank = levels_.main;
    close_to(rank - 1);
    if (!stack_.empty() && is_decision(stack_.back().content.type)) close_to(stack_.back().rank - 1);
    Open open;
    open.rank = rank;
    open.content = make_content(ContentKind::section, block);
    open.content.heading = block.text;
    open.content.type = meaning.type;
    open.content.body = meaning.body;
    open.content.date = meaning.date;
    stack_.push_back(std::move(open));
  }

  // Closes sections until the innermost open one has at most this rank.
  void close_to(int rank) {
    while (!stack_.empty() && stack_.back().rank > rank) {
      Content content = std::move(stack_.back().content);
      stack_.pop_back();
      finish(content);
      add(std::move(content));
    }
  }

  void finish(Content& section) const {
    for (const Content& child : section.children) section.at.insert(section.at.end(), child.at.begin(), child.at.end());
    if (is_decision(section.type)) {
      mark_earlier(section);
      std::vector<std::string> paragraphs, items;
      for (const Content& child : section.children) {
        if (child.kind == ContentKind::paragraph) paragraphs.push_back(child.text.str());
        if (child.kind != ContentKind::list) continue;
        for (const Content& item : child.children) items.push_back(item.text.str());
      }
      section.body = spelled_body(section.body);
      section.outcome = outcome_of(paragraphs);
      if (section.outcome.empty()) section.outcome = read_outcome(items, profile_);
    }
    add_votes(profile_, section.children);
  }

  // A body in capitals as the head of the document spells it.
  std::string spelled_body(const std::string& body) const {
    if (!all_capitals(body, 2)) return body;
    const std::string& known = document_.meeting.body.value;
    return fold(known) == fold(body) ? known : body;
  }

  // What the profile reads; "other" for a decision in words of its own.
  std::string outcome_of(const std::vector<std::string>& paragraphs) const {
    const std::string read = read_outcome(paragraphs, profile_);
    if (!read.empty()) return read;
    const bool said = std::any_of(paragraphs.begin(), paragraphs.end(), [&](const std::string& text) {
      return !profile_.whole("filler", text) && !profile_.whole("no-outcome", text) &&
             profile_.find("no-outcome", text).empty() && !is_attendance(text) && ends_sentence(text) &&
             last_mark(text) != U':';
    });
    return said ? "other" : "";
  }

  // Who was absent. A word for those present is also that of the body: with a colon alone it is a label.
  bool is_attendance(const std::string& text) const {
    const auto hit = profile_.prefix("attendance", text);
    return hit && (hit->value != "present" || text.substr(hit->end, 1) == ":");
  }

  // A decision that its heading dates before this meeting is another meeting's.
  void mark_earlier(Content& section) const {
    const std::string& today = document_.meeting.date.value;
    if (!section.date.empty() && !today.empty() && section.date < today) section.type = "earlierDecision";
  }

  struct Open {
    Content content;
    int rank = 0;
  };

  const Document& document_;
  const Profile& profile_;
  const Levels& levels_;
  const std::vector<int>& flow_;
  Document& out_;
  std::vector<Open> stack_;
  std::vector<Content> root_;
};

}  // namespace

Levels find_levels(const Document& document, const Profile& profile) {
  std::map<int, int> known;
  for (const Block& block : document.blocks)
    if (block.kind == BlockKind::heading && read_heading(block.text.str(), profile).known) ++known[block.rank];
  Levels levels;
  int most = 0;
  for (const auto& [rank, count] : known)
    if (count > most) most = count, levels.main = rank;
  // A more prominent style that also carries several known headings is the outer one: fields that hold whole documents.
  for (const auto& [rank, count] : known) {
    if (rank < levels.main && count >= 2 && count * 6 >= most) {
      levels.main = rank;
      break;
    }
  }
  return levels;
}

std::vector<Content> build_body(const Document& document, const Profile& profile, const Levels& levels,
                                const std::vector<int>& flow, Document& out) {
  return Builder(document, profile, levels, flow, out).build();
}

}  // namespace referat::agenda
