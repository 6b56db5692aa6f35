#include "stages/find_agenda/checks.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "pipeline/profile/sentences.h"
#include "pipeline/profile/tokens.h"

namespace referat::agenda {
namespace {

// A head that names fewer members than this does not name them all.
constexpr std::ptrdiff_t kFewMembers = 3;

class Checker {
 public:
  Checker(const std::vector<Item>& items, const Meeting& meeting, const Profile& profile) : profile_(profile) {
    present_ = std::count_if(meeting.attendance.begin(), meeting.attendance.end(),
                             [&](const Person& person) { return is_seated(person); });
    number(items);
    for (const Item& item : items) check(item);
  }

  std::vector<Note> notes() { return std::move(notes_); }

 private:
  // A member who is there, or whose remark names the substitute.
  bool is_seated(const Person& person) const {
    if (person.status == AttendanceStatus::present) return person.role != "guest" && person.role != "secretary";
    const auto hit = profile_.whole("substitute", person.remark.str());
    return hit && hit->groups.count("name") > 0;
  }

  void number(const std::vector<Item>& items) {
    for (const Item& item : items) {
      numbers_.insert(item.number.value);
      number(item.items);
    }
  }

  void check(const Item& item) {
    check(item.content, item);
    for (const Item& inner : item.items) check(inner);
  }

  void check(const std::vector<Content>& content, const Item& item) {
    for (const Content& node : content) {
      if (node.kind == ContentKind::vote) check_vote(node, item);
      if (node.kind == ContentKind::paragraph) check_recusal(node, item);
      check(node.children, item);
    }
  }

  void note(Severity severity, const char* code, std::string message, const Content& node) {
    notes_.push_back({severity, code, std::move(message), "find_agenda", node.at});
  }

  void check_vote(const Content& vote, const Item& item) {
    int total = 0;
    for (const VoteSide& side : vote.sides) {
      total += std::max(side.count, 0);
      // A party beside names may stand for any number.
      const int named = static_cast<int>(side.names.size());
      const bool differs = side.parties.empty() ? side.count != named : side.count < named;
      if (side.count >= 0 && named > 0 && differs)
        note(Severity::warning, "vote-count-differs",
             fmt::format("item {}: {} votes '{}' are printed, and {} names", item.number.value, side.count, side.side,
                         named),
             vote);
    }
    if (present_ >= kFewMembers && total > present_)
      note(Severity::warning, "vote-sum-differs",
           fmt::format("item {}: {} votes are printed, and {} members present", item.number.value, total, present_),
           vote);
  }

  // The number of the item that a recusal names, and the item it stands in.
  void check_recusal(const Content& paragraph, const Item& item) {
    const std::string text = paragraph.text.str();
    for (const ByteRange& sentence : sentences(text)) {
      const std::string said = text.substr(sentence.begin, sentence.end - sentence.begin);
      const auto hit = profile_.prefix("recusal", said);
      if (!hit || hit->groups.count("item") == 0) continue;
      for (const Token& token : tokenise(hit->groups.at("item").text)) {
        if (token.kind != TokenKind::number || std::string(token.text) == item.number.value) continue;
        if (numbers_.count(std::string(token.text)) > 0)
          note(Severity::info, "recusal-elsewhere",
               fmt::format("what stands in item {} about who was recused is about item {}", item.number.value,
                           token.text),
               paragraph);
        else
          note(Severity::warning, "recusal-item-unknown",
               fmt::format("somebody was recused in item {}, which was not found", token.text), paragraph);
      }
    }
  }

  const Profile& profile_;
  std::ptrdiff_t present_ = 0;
  std::set<std::string> numbers_;
  std::vector<Note> notes_;
};

}  // namespace

std::vector<Note> check_agenda(const std::vector<Item>& items, const Meeting& meeting, const Profile& profile) {
  return Checker(items, meeting, profile).notes();
}

}  // namespace referat::agenda
