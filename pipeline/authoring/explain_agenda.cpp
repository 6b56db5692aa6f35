#include "pipeline/authoring/explain_agenda.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include "pipeline/authoring/check.h"
#include "pipeline/profile/headings.h"

namespace referat {
namespace {

constexpr std::size_t kShown = 90;  // characters of a value

// The middle of a long text left out.
std::string shortened(const std::string& text) {
  const std::size_t all = count_code_points(text);
  if (all <= kShown) return text;
  return text.substr(0, code_point_offset(text, kShown - 20)) + " ... " +
         text.substr(code_point_offset(text, all - 15));
}

class AgendaExplanation {
 public:
  AgendaExplanation(const Document& document, const Answers& answers, std::vector<Decision>& out)
      : document_(document), answers_(answers), out_(out) {}

  void run() {
    for (const Content& content : document_.agenda.preamble) visit(content, "");
    for (const Item& item : document_.agenda.items) visit(item);
  }

 private:
  void visit(const Item& item) {
    const Place at = item.at.empty() ? answers_.place(item.title) : item.at.front();
    const ItemStart* start = start_of(item);
    heading(item, start, at);
    if (!item.access.empty()) access(item, start, at);
    if (item.addendum) {
      const Answer* answer = answers_.inside({{"addendum", ""}}, item.title.str());
      out_.push_back({at, "addendum", quoted(item.title.str()), because(answer, "the group says so")});
    }
    for (const ItemFact& fact : item.facts)
      out_.push_back({answers_.place(fact.value.source), "number", fact.name + " " + fact.value.value,
                      because(answers_.around({{"number", fact.name}, {"number-format", fact.name}, {"item", ""}},
                                              fact.value.source, 1),
                              "layout: it stands with the heading")});
    for (const Content& content : item.content) visit(content, "");
    for (const Item& inner : item.items) visit(inner);
  }

  const ItemStart* start_of(const Item& item) const {
    for (const ItemStart& start : document_.item_starts)
      if (start.title == item.title && start.number == item.number) return &start;
    return nullptr;
  }

  // Which entry took the heading of an item apart.
  const Answer* item_answer(const ItemStart& start) const {
    const Block& block = document_.blocks[static_cast<std::size_t>(start.block)];
    Text printed = block.marker_source;
    printed.append(block.text);
    if (start.group) return answers_.about({{"addendum-group", ""}, {"group", ""}}, printed.str());
    return answers_.about({{"item", ""}}, printed.str());
  }

  void heading(const Item& item, const ItemStart* start, const Place& at) {
    Decision one{at, start != nullptr && start->group ? "group" : "item", quoted(item.title.str()), "layout"};
    if (!item.number.value.empty()) one.value = fmt::format("{} {}", item.number.value, one.value);
    if (start != nullptr) {
      one.because = fmt::format("layout: {}", fmt::join(start->witnesses, ", "));
      if (const Answer* answer = item_answer(*start))
        one.because = fmt::format("{}; {}", because(answer, ""), one.because);
    }
    out_.push_back(std::move(one));
  }

  std::string group_access(const ItemStart& item) const {
    std::string access;
    for (const ItemStart& start : document_.item_starts) {
      if (start.block >= item.block) break;
      if (start.group) access = start.access;
    }
    return access;
  }

  void access(const Item& item, const ItemStart* start, const Place& at) {
    const std::string& access = item.access;
    const Answer* answer = answers_.inside({{"closed-title", ""}}, item.title.str());
    if (access != "closed") answer = nullptr;
    if (answer == nullptr && start != nullptr)
      for (int block = start->block; block <= start->last_block && answer == nullptr; ++block)
        answer = answers_.at_block({{"access", access}, {"group", access}}, block);
    if (answer == nullptr && start != nullptr) {
      answer = item_answer(*start);
      if (answer != nullptr && answer->entry->text.find("(?P<access>") == std::string::npos) answer = nullptr;
    }
    const bool contents = start != nullptr && start->entry >= 0 &&
                          document_.contents.entries[static_cast<std::size_t>(start->entry)].closed;
    std::string otherwise = access == "open" ? "layout: nothing closes it" : "layout: it stands with the heading";
    if (contents) otherwise = "the printed contents say so";
    if (start != nullptr && group_access(*start) == access) otherwise = "its group is " + access;
    out_.push_back({at, "access", access, because(answer, otherwise)});
  }

  void visit(const Content& content, const std::string& before) {
    if (content.kind == ContentKind::section) section(content);
    if (content.kind == ContentKind::vote) vote(content, before);
    if (content.kind == ContentKind::attachments) {
      const std::string heading = heading_words(content.heading.str());
      out_.push_back({place(content), "attachments", fmt::format("{} {}", quoted(heading), content.children.size()),
                      because(answers_.about({{"attachments", ""}}, heading), "layout: a list under its heading")});
    }
    std::string said;
    for (const Content& child : content.children) {
      visit(child, said);
      if (child.kind == ContentKind::paragraph) said = child.text.str();
    }
  }

  void section(const Content& content) {
    const std::string heading = heading_words(content.heading.str());
    const bool decision = content.type == "decision" || content.type == "earlierDecision";
    const Answer* answer = answers_.about({{"section", content.type}}, heading);
    if (answer == nullptr && decision) answer = answers_.about({{"decision", ""}, {"section", "decision"}}, heading);
    const bool unknown = answer == nullptr && content.type == "other";
    out_.push_back({place(content), "section", (unknown ? "other, unknown " : content.type + " ") + quoted(heading),
                    because(answer, unknown ? "layout: type of a heading; no entry of the profile answers to it"
                                            : "layout: type of a heading")});
    if (decision && !content.body.empty())
      out_.push_back({place(content), "decision", fmt::format("of {} {}", quoted(content.body), content.date),
                      because(answer, "layout")});
    if (!content.outcome.empty()) outcome(content);
  }

  void outcome(const Content& section) {
    const Answer* answer = nullptr;
    const Content* place_of = &section;
    for (const Content& child : section.children) {
      answer = answers_.inside({{"outcome", section.outcome}}, child.text.str());
      for (const Content& item : child.children)
        if (answer == nullptr) answer = answers_.inside({{"outcome", section.outcome}}, item.text.str());
      place_of = &child;
      if (answer != nullptr) break;
    }
    out_.push_back({place(answer == nullptr ? section : *place_of), "outcome", section.outcome,
                    answer == nullptr ? "a sentence in words of its own"
                                      : because(answer, "") + ", here " +
                                            quoted(answer->text.substr(answer->begin, answer->end - answer->begin))});
  }

  void vote(const Content& content, const std::string& before) {
    std::string value;
    for (const VoteSide& side : content.sides) {
      value += (value.empty() ? "" : ", ") + side.side;
      if (side.count >= 0) value += fmt::format(" {}", side.count);
      for (const auto* names : {&side.parties, &side.names})
        if (!names->empty()) value += fmt::format(" {}", fmt::join(*names, " "));
    }
    out_.push_back(
        {place(content), "vote", value, because(answers_.inside({{"vote", ""}}, before), "an earlier paragraph")});
  }

  Place place(const Content& content) const {
    if (!content.heading.empty()) return answers_.place(content.heading);
    return content.at.empty() ? answers_.place(content.text) : content.at.front();
  }

  const Document& document_;
  const Answers& answers_;
  std::vector<Decision>& out_;
};

}  // namespace

void explain_items(const Document& document, const Answers& answers, std::vector<Decision>& out) {
  AgendaExplanation(document, answers, out).run();
}

std::string because(const Answer* answer, const std::string& otherwise) {
  if (answer == nullptr) return otherwise;
  return fmt::format("{}:{} {}", answer->entry->profile, answer->entry->line, shortened(entry_name(*answer->entry)));
}

std::string quoted(const std::string& text) { return fmt::format("\"{}\"", shortened(text)); }

}  // namespace referat
