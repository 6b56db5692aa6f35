#include "pipeline/authoring/explain.h"

#include <fmt/format.h>

#include <algorithm>

#include "pipeline/authoring/answers.h"
#include "pipeline/authoring/explain_agenda.h"
#include "pipeline/document/names.h"

namespace referat {
namespace {

constexpr const char *kTitle = "title", *kDate = "date";
constexpr int kLabelBack = 8;    // blocks between a label and its value
constexpr int kPeopleBack = 60;  // blocks between the heading of a group of people and the last of them

class Explanation {
 public:
  Explanation(const Document& document, const HitLog& log) : document_(document), answers_(document, log) {}

  std::vector<Decision> run(const std::vector<ProfileContent>& profiles, const std::vector<Unknown>& unknown) {
    profile(profiles);
    meeting();
    attendance();
    contents();
    explain_items(document_, answers_, out_);
    closing();
    furniture();
    for (const Unknown& one : unknown)
      if (one.kind == UnknownKind::label)  // headings stand where their sections do
        out_.push_back({one.at, "label", fmt::format("unknown {}", quoted(one.text)),
                        "layout: words before a colon; no entry of the profile answers to it"});
    return std::move(out_);
  }

 private:
  void profile(const std::vector<ProfileContent>& profiles) {
    const ProfileChoice& choice = document_.profile;
    const bool asked = !choice.evidence.empty() && choice.evidence.front().kind == "asked-for";
    out_.push_back({{},
                    "profile",
                    choice.id,
                    asked               ? "it was named by the caller"
                    : choice.score == 0 ? "no other profile scores enough"
                                        : fmt::format("it scores highest, {}", choice.score)});
    for (const ProfileEvidence& evidence : choice.evidence) {
      if (evidence.kind == "asked-for") continue;
      if (evidence.kind == "near-tie") {
        out_.push_back({{}, "near-tie", evidence.detail, fmt::format("{} won by less than 10", choice.id)});
        continue;
      }
      out_.push_back({{},
                      "evidence",
                      fmt::format("{} {:+}", evidence.profile, evidence.score),
                      fmt::format("{} \"{}\"", source(evidence, profiles), evidence.detail)});
    }
  }

  // "acadre:4 producer".
  static std::string source(const ProfileEvidence& evidence, const std::vector<ProfileContent>& profiles) {
    for (const ProfileContent& profile : profiles)
      for (const Entry& entry : profile.entries)
        if (profile.id == evidence.profile && entry.role == "recognise" && entry.value == evidence.kind &&
            entry.text == evidence.detail)
          return fmt::format("{}:{} {}", profile.id, entry.line, evidence.kind);
    return fmt::format("{} {}", evidence.profile, evidence.kind);
  }

  // `group` is the named group by which a pattern of the title gives this fact.
  void fact(const std::string& what, const std::string& value, const Text& printed, const std::vector<Asked>& roles,
            const std::string& group) {
    if (value.empty()) return;
    const Answer* answer = printed.empty() ? copied(value, roles, group) : answers_.around(roles, printed, kLabelBack);
    if (answer != nullptr && answer->entry->role == "title" && what != kTitle && !gives(*answer, group)) {
      std::vector<Asked> others = roles;
      std::erase_if(others, [](const Asked& asked) { return asked.role == "title"; });
      answer = answers_.around(others, printed, kLabelBack);
    }
    for (const Asked& asked : roles)
      if (answer == nullptr && asked.role.ends_with("-word")) answer = answers_.holding({asked}, printed.str());
    for (const Span& span : printed.spans)
      if (answer == nullptr && group == kDate) answer = answers_.about({{"month", ""}, {"weekday", ""}}, span.text);
    out_.push_back({answers_.place(printed), what, quoted(value), because(answer, "layout: type and place")});
  }

  static bool gives(const Answer& answer, const std::string& group) {
    return answer.entry->text.find("(?P<" + group + ">") != std::string::npos;
  }

  // A fact without characters of its own was read from the title, or from a sentence.
  const Answer* copied(const std::string& value, const std::vector<Asked>& roles, const std::string& group) const {
    const Answer* title = answers_.about({{"title", ""}}, document_.meeting.title.str());
    if (title != nullptr && gives(*title, group)) return title;
    for (const Asked& asked : roles) {
      if (asked.role == "label" || asked.role == "title") continue;
      const bool sentence = asked.role == "meeting-end" || asked.role == "closing";
      if (const Answer* answer = answers_.holding({asked}, sentence ? "" : value)) return answer;
    }
    return nullptr;
  }

  void meeting() {
    const Meeting& meeting = document_.meeting;
    const std::string title = meeting.title.str();
    const Answer* kind = answers_.inside({{"kind", meeting.kind}}, title);
    if (kind == nullptr) kind = answers_.around({{"kind", meeting.kind}}, meeting.title, kLabelBack);
    out_.push_back(
        {answers_.place(meeting.title), "kind", meeting.kind, because(kind, "layout: nothing says another")});
    fact(kTitle, title, meeting.title, {{"title", ""}, {"kind", ""}, {"label", "title"}}, "kind");
    const auto value = [&](const char* what, const Value& one, const std::vector<Asked>& roles, const char* group) {
      fact(what, one.value, one.source, roles, group);
    };
    value("organisation", meeting.organisation, {{"label", "organisation"}, {"organisation", ""}, {"title", ""}},
          "organisation");
    value("body", meeting.body, {{"label", "body"}, {"title", ""}, {"body", ""}}, "body");
    value("date", meeting.date, {{"label", "date"}, {"title", ""}, {"label", "time"}, {"date-word", ""}}, kDate);
    value("start", meeting.start,
          {{"label", "start"}, {"label", "time"}, {"label", "date"}, {"title", ""}, {"time-word", ""}}, "time");
    value("end", meeting.end,
          {{"label", "end"}, {"label", "time"}, {"meeting-end", ""}, {"closing", ""}, {"range-word", ""}}, "time");
    value("place", meeting.place, {{"label", "place"}, {"title", ""}, {"place-word", ""}}, "place");
  }

  // People with the same status behind the same words are one group.
  void attendance() {
    const Answer* last = nullptr;
    Decision* group = nullptr;
    std::string status, names;
    std::vector<Decision> groups;
    for (const Person& person : document_.meeting.attendance) {
      const std::string here(name_of_value(person.status));
      std::vector<Asked> roles{{"attendance", here}, {"attendance-column", "status"}};
      if (!person.role.empty()) roles.push_back({"label", person.role});
      const Answer* answer = answers_.around(roles, person.name, kPeopleBack);
      if (group == nullptr || here != status || answer != last) {
        groups.push_back(
            {answers_.place(person.name), "attendance", here + ":", because(answer, "layout: a list of people")});
        group = &groups.back();
      } else {
        group->value += ';';
      }
      group->value += ' ' + person.name.str() + (person.role.empty() ? "" : " (" + person.role + ")");
      status = here;
      last = answer;
    }
    out_.insert(out_.end(), groups.begin(), groups.end());
  }

  void contents() {
    const Contents& contents = document_.contents;
    if (contents.entries.empty()) return;
    const Answer* heading = nullptr;
    std::vector<Decision> groups;
    for (const int index : contents.lines) {
      const Line& line = document_.lines[static_cast<std::size_t>(index)];
      const std::string text = line.text.str();
      if (heading == nullptr) heading = answers_.about({{"contents", ""}, {"contents-column", ""}}, text);
      if (const Answer* group = answers_.about({{"addendum-group", ""}, {"group", ""}}, text))
        groups.push_back({{line.page, line.box}, "contents-group", quoted(text), because(group, "")});
    }
    const Place at = contents.at.empty() ? Place{} : contents.at.front();
    out_.push_back({at, "contents", fmt::format("{} entries", contents.entries.size()),
                    because(heading, "layout: rows that end in rising page numbers")});
    out_.insert(out_.end(), groups.begin(), groups.end());
  }

  void closing() {
    for (const Content& content : document_.agenda.closing) {
      const std::string text = content.text.empty() ? content.heading.str() : content.text.str();
      const Answer* answer = answers_.inside({{"closing", ""}, {"meeting-end", ""}}, text);
      if (text.empty() || (answer == nullptr && &content != &document_.agenda.closing.front())) continue;
      out_.push_back({answers_.place(content.text.empty() ? content.heading : content.text), "closing", quoted(text),
                      because(answer, "layout: it stands behind the last item")});
    }
  }

  // Lines that differ in digits alone are one, where the first of them stands.
  void furniture() {
    struct Group {
      std::string key;
      int lines = 0;
      Decision decision;
    };
    std::vector<Group> groups;
    for (const Furniture& one : document_.furniture) {
      const Line& line = document_.lines[static_cast<std::size_t>(one.line)];
      const std::string text = line.text.str();
      std::string key(name_of_value(one.kind));
      std::remove_copy_if(text.begin(), text.end(), std::back_inserter(key),
                          [](char c) { return c >= '0' && c <= '9'; });
      auto at = std::find_if(groups.begin(), groups.end(), [&](const Group& group) { return group.key == key; });
      if (at == groups.end()) {
        const Answer* answer = answers_.about({{"page-number", ""}, {"label", ""}}, text);
        groups.push_back({key,
                          0,
                          {{line.page, line.box},
                           "furniture",
                           fmt::format("{} {}", name_of_value(one.kind), quoted(text)),
                           because(answer, "layout: it comes again in the margin")}});
        at = groups.end() - 1;
      }
      ++at->lines;
    }
    for (Group& group : groups) {
      group.decision.value += group.lines > 1 ? fmt::format(" {} times", group.lines) : "";
      out_.push_back(std::move(group.decision));
    }
  }

  const Document& document_;
  Answers answers_;
  std::vector<Decision> out_;
};

}  // namespace

std::vector<Decision> explain(const Document& document, const HitLog& log, const std::vector<ProfileContent>& profiles,
                              const std::vector<Unknown>& unknown) {
  return Explanation(document, log).run(profiles, unknown);
}

}  // namespace referat
