#include "stages/find_meeting/find_meeting.h"

#include <algorithm>
#include <optional>

#include "pipeline/document/characters.h"
#include "pipeline/document/typography.h"
#include "pipeline/profile/dates.h"
#include "stages/find_meeting/attendance_table.h"
#include "stages/find_meeting/days.h"
#include "stages/find_meeting/fields.h"
#include "stages/find_meeting/moment.h"
#include "stages/find_meeting/people.h"
#include "stages/find_meeting/sums.h"

namespace referat {
namespace {

using meeting::Field;
using meeting::Head;

// A title is at most so long.
constexpr std::size_t kTitleBytes = 300;
// The lines of an address: so many, each at most so long.
constexpr int kAddressLines = 4;
constexpr std::size_t kAddressBytes = 120;
constexpr int kAddressGap = 3;  // font sizes between them
// A further line of a title, in other type than the first, is at most so long.
constexpr std::size_t kTitleLine = 90;
// A line that says when and where is at most so long.
constexpr std::size_t kMomentBytes = 160;
// So many lines of names below each other are people, whatever stands over them.
constexpr std::size_t kListOfPeople = 3;
// How many blocks from the end a line that ends the meeting is looked for.
constexpr std::size_t kEndBlocks = 12;

class Finder {
 public:
  Finder(const Document& document, const Profile& profile)
      : document_(document), profile_(profile), moment_(profile, found_) {}

  Document find() {
    head_ = meeting::read_head(document_, profile_, head_end());
    for (const Field& field : head_.fields)
      if (field.role == "attendance") read_attendance(field);
    read_attendance_tables();
    // "Date of the meeting" before a mere "Date".
    for (const bool strong : {true, false})
      for (const Field& field : head_.fields)
        if (field.role == "label" && (field.extra == "strong") == strong) read_fact(field);
    read_title();
    read_free_blocks();
    read_end();
    finish();
    return std::move(found_);
  }

 private:
  Meeting& meeting() { return found_.meeting; }
  const Block& block(int index) const { return document_.blocks[static_cast<std::size_t>(index)]; }

  int head_end() const {
    if (document_.item_starts.empty()) return std::min<int>(static_cast<int>(document_.blocks.size()), 40);
    int end = document_.item_starts.front().block;
    for (const int lead : document_.item_starts.front().lead_blocks) end = std::min(end, lead);
    return end;
  }

  void take(const std::vector<int>& blocks) {
    for (const int index : blocks)
      if (std::find(meeting().blocks.begin(), meeting().blocks.end(), index) == meeting().blocks.end()) {
        meeting().blocks.push_back(index);
        meeting().at.insert(meeting().at.end(), block(index).at.begin(), block(index).at.end());
      }
  }

  void read_attendance(const Field& field) {
    meeting::account_label(found_, field.label);
    meeting::add_people(field, profile_, found_);
    take(field.blocks);
  }

  void read_attendance_tables() {
    const std::vector<int> free = head_.free_blocks;
    for (const int index : free) {
      const Block& b = block(index);
      if (b.kind != BlockKind::table) continue;
      if (!meeting::add_attendance_table(document_.tables[static_cast<std::size_t>(b.table)], profile_, found_))
        continue;
      take({index});
      drop_free({index});
    }
  }

  // A fact behind a label. What cannot be read as what the label announces stays where it is.
  void read_fact(const Field& field) {
    const std::string& kind = field.value;
    bool read = true;
    if (kind == "date")
      read = moment_.read_date(field.text, field.at);
    else if (kind == "time" || kind == "start" || kind == "end")
      read = meeting().date.value.empty() && !find_dates(field.text.str(), profile_).empty()
                 ? moment_.read_date(field.text, field.at)
                 : moment_.read_time(field.text, kind == "end");
    else if (kind == "place")
      read = meeting::set(meeting().place, field.text);
    else if (kind == "body")
      read = meeting::begins_with_date(field.text.str(), profile_) ? moment_.read_date(field.text, field.at)
                                                                   : set_body(field.text);
    else if (kind == "organisation")
      read = meeting::set(meeting().organisation, field.text);
    else if (kind == "chair" || kind == "secretary" || kind == "viceChair")
      meeting::add_officer(field, profile_, found_);
    else
      read = false;
    if (kind == "ignore") ignored_.insert(ignored_.end(), field.blocks.begin(), field.blocks.end());
    if (!read) {
      head_.free_blocks.insert(head_.free_blocks.end(), field.blocks.begin(), field.blocks.end());
      return;
    }
    meeting::account_label(found_, field.label);
    take(field.blocks);
  }

  // "Hovedudvalget, Nordlund Kommune": the body, and whose it is.
  bool set_body(const Text& text) {
    const std::string printed = text.str();
    const std::size_t comma = printed.rfind(", ");
    if (comma == std::string::npos || !profile_.whole("organisation", printed.substr(comma + 2)) ||
        !meeting::set(meeting().organisation, text.cut(comma + 2)))
      return meeting::set(meeting().body, text);
    meeting::account_label(found_, text.cut(comma, comma + 1));
    return meeting::set(meeting().body, text.cut(0, comma));
  }

  // "Bestyrelsen:" over the names of its members, "Møde i Bestyrelsen".
  bool set_body_line(const Text& text) {
    const std::string printed = text.str();
    std::size_t begin = 0, end = printed.find_last_not_of(": ") + 1;
    if (const auto hit = profile_.whole("body", printed); hit && hit->groups.contains("body")) {
      begin = hit->groups.at("body").begin;
      end = hit->groups.at("body").end;
    }
    if (!meeting::set(meeting().body, text.cut(begin, end))) return false;
    meeting::account_label(found_, text.cut(0, begin));
    meeting::account_label(found_, text.cut(end));
    return true;
  }

  // The block that names the kind of document; without one, the most prominent heading of the first page.
  int title_block() const {
    int best = -1;
    for (const int index : head_.free_blocks) {
      const Block& b = block(index);
      if (b.kind != BlockKind::heading && b.kind != BlockKind::paragraph) continue;
      const std::string text = b.text.str();
      if (text.size() > kTitleBytes) continue;
      const bool named = !profile_.find("kind", text).empty() || profile_.whole("title", text);
      if (named && (b.kind == BlockKind::heading || profile_.whole("title", text) || profile_.whole("kind", text)))
        return index;
      if (b.kind == BlockKind::heading && b.at.front().page == 1 && (best < 0 || b.rank < block(best).rank))
        best = index;
    }
    return best;
  }

  void read_title() {
    const int first = title_block();
    if (first < 0) return;
    std::vector<int> parts{first};
    meeting().title = block(first).text;
    // A title set over several lines: in the same type, going on in lower case.
    for (int next = first + 1; next < static_cast<int>(document_.blocks.size()); ++next) {
      if (std::find(head_.free_blocks.begin(), head_.free_blocks.end(), next) == head_.free_blocks.end()) break;
      const Block& b = block(next);
      if (b.kind != BlockKind::heading && b.kind != BlockKind::paragraph) break;
      const std::string text = b.text.str();
      const bool same =
          b.style == block(first).style && (begins_lower(text) || ends_with_small_word(meeting().title.str()));
      // In other type: a short line that only the title can begin, "til", "mødet i Regionsrådet".
      const bool rest = begins_lower(text) && !ends_sentence(text) && text.size() <= kTitleLine && b.lines.size() == 1;
      if ((!same && !rest) || meeting::begins_with_date(text, profile_)) break;
      meeting().title.append(b.text);
      parts.push_back(next);
    }
    take(parts);
    drop_free(parts);
    const std::string title = meeting().title.str();
    if (parts.size() == 1 && profile_.find("kind", title).empty() && profile_.whole("body", title) &&
        meeting().body.value.empty()) {
      meeting().body = {title, meeting().title};  // a head that begins with the body's name has no title
      meeting().title = {};
      return;
    }
    read_title_facts(title, first);
  }

  // "Referat af møde i": the title is not finished.
  static bool ends_with_small_word(const std::string& text) {
    constexpr std::size_t kSmallWord = 4;  // letters; prepositions are no longer
    const std::size_t space = text.rfind(' ');
    if (space == std::string::npos) return false;
    const std::string word = text.substr(space + 1);
    return begins_lower(word) && count_code_points(word) < kSmallWord && !ends_sentence(word);
  }

  void drop_free(const std::vector<int>& blocks) {
    std::erase_if(head_.free_blocks, [&](int b) { return std::find(blocks.begin(), blocks.end(), b) != blocks.end(); });
  }

  // Facts inside the title are copies: its characters are placed by the title itself.
  void read_title_facts(const std::string& title, int title_block) {
    for (const Hit& hit : profile_.find("kind", title)) meeting().kind = hit.value == "agenda" ? "agenda" : "minutes";
    if (const auto hit = profile_.whole("title", title)) {
      copy(meeting().body, hit->groups, "body");
      copy(meeting().place, hit->groups, "place");
    }
    const std::vector<FoundDate> dates = find_dates(title, profile_);
    if (!dates.empty() && meeting().date.value.empty()) moment_.check_weekday(dates.front(), block(title_block).at);
    moment_.copy(title, dates);
  }

  static void copy(Value& value, const std::map<std::string, Group>& groups, const char* name) {
    const auto group = groups.find(name);
    if (group != groups.end() && value.value.empty() && begins_upper(group->second.text))
      value.value = group->second.text;
  }

  // Lines of the head without a label: organisation, body, date and place by their own form.
  void read_free_blocks() {
    const std::vector<int> free = head_.free_blocks;
    for (const int index : free) {
      const Block& b = block(index);
      if (b.kind != BlockKind::heading && b.kind != BlockKind::paragraph) continue;
      const std::string text = b.text.str();
      if (text.size() > kTitleBytes || b.at.front().page > 1) continue;
      if (profile_.whole("organisation", text) && meeting::set(meeting().organisation, b.text)) {
        take({index});
      } else if (meeting().body.value.empty() && is_body(b) && set_body_line(b.text)) {
        take({index});
      } else if (meeting().date.value.empty() && text.size() <= kMomentBytes && names_moment(text)) {
        moment_.read_line(block(index).text, block(index).at);
        take({index});
        read_lines_below(index);
      }
    }
    read_unlabelled_people(free);
    copy_from_head(free);
  }

  void read_unlabelled_people(const std::vector<int>& free) {
    const auto& people = meeting().attendance;
    const auto present = std::count_if(people.begin(), people.end(), [](const Person& p) {
      return p.status == AttendanceStatus::present && p.role.empty();
    });
    const bool somebody = present > 0;
    // A substitute named in a sentence is not yet a list of those who were there.
    if (present <= 1) read_lists_of_people(free);
    for (const int index : free) {
      if (block(index).kind != BlockKind::paragraph || !is_free(index)) continue;
      if (!somebody && meeting::add_unlabelled_people(block(index).text, profile_, found_))
        take({index});
      else
        meeting::copy_people(block(index).text, profile_, found_);
    }
  }

  // Lines of names, one below the other, under whatever heading: nobody else is said to be present.
  void read_lists_of_people(const std::vector<int>& free) {
    for (std::size_t i = 0; i < free.size();) {
      std::size_t end = i;
      while (end < free.size() && free[end] == free[i] + static_cast<int>(end - i) && is_free(free[end]) &&
             block(free[end]).kind == BlockKind::paragraph && meeting::is_person_line(block(free[end]).text, profile_))
        ++end;
      if (end - i >= kListOfPeople)
        for (; i < end; ++i) {
          Field field;
          field.value = "present";
          field.text = block(free[i]).text;
          field.lines = field.text.str();
          meeting::add_people(field, profile_, found_);
          take({free[i]});
        }
      i = std::max(end, i + 1);
    }
  }

  // A line that is made of a date and what goes with it: the body in front, times and place behind.
  bool names_moment(const std::string& text) const {
    const std::vector<FoundDate> dates = meeting::meeting_dates(text, profile_);
    if (dates.empty()) return false;
    if (meeting::begins_with_date(text, profile_)) return true;
    const std::string before =
        text.substr(0, text.find_last_not_of(" ,", dates.front().begin == 0 ? 0 : dates.front().begin - 1) + 1);
    return profile_.whole("body", before).has_value() && begins_upper(before);
  }

  // Prose in the head: date and times are copied, the sentence stays.
  void copy_from_head(const std::vector<int>& free) {
    if (!meeting().date.value.empty()) return;
    for (const int index : free) {
      if (std::find(ignored_.begin(), ignored_.end(), index) != ignored_.end()) continue;
      const std::string text = block(index).text.str();
      const std::vector<FoundDate> dates = meeting::meeting_dates(text, profile_);
      if (dates.empty()) continue;
      moment_.check_weekday(dates.front(), block(index).at);
      moment_.copy(text, dates);
      moment_.note_days(dates, block(index).at);
      const auto bodies = profile_.find("body", block(index).text.str());
      for (const Hit& hit : bodies) {
        const auto inner = hit.groups.find("body");
        const std::string name =
            inner != hit.groups.end() ? inner->second.text : text.substr(hit.begin, hit.end - hit.begin);
        if (meeting().body.value.empty() && begins_upper(name)) meeting().body.value = name;
      }
      return;
    }
  }

  // A body's name: known by its form, or the line in large type below the title.
  bool is_body(const Block& b) const {
    const std::string text = b.text.str();
    if (profile_.whole("body", text)) return true;
    return b.kind == BlockKind::heading && !meeting_title_empty() && find_dates(text, profile_).empty() &&
           !profile_.whole("contents", text) && b.rank <= 3 && b.lines.size() == 1 &&
           !profile_.find("body", text).empty();
  }

  bool meeting_title_empty() const { return found_.meeting.title.empty(); }

  // Below the date: the time, and the lines of an address as one place.
  void read_lines_below(int index) {
    int next = index + 1;
    int lines = 0;
    for (; lines < kAddressLines && is_free(next); ++next) {
      const Block& b = block(next);
      const std::string text = b.text.str();
      const Length gap = b.at.front().box.top - block(next - 1).at.back().box.bottom;
      if (b.style != block(index).style || b.kind == BlockKind::list_item || text.size() > kAddressBytes ||
          ends_sentence(text) || gap > kAddressGap * b.style.size || profile_.whole("contents", text))
        return;
      const bool address = lines > 0 || begins_lower(text) || has_digit(text) || (b.centred && block(index).centred);
      const std::vector<FoundTime> times = find_times(text, profile_);
      if (!times.empty() && meeting().start.value.empty()) {
        meeting().start = {times.front().value, b.text};
      } else if (!address) {
        return;
      } else {
        moment_.add_place_line(b.text);
        ++lines;
      }
      take({next});
    }
  }

  bool is_free(int index) const {
    return std::find(head_.free_blocks.begin(), head_.free_blocks.end(), index) != head_.free_blocks.end() &&
           std::find(found_.meeting.blocks.begin(), found_.meeting.blocks.end(), index) == found_.meeting.blocks.end();
  }

  static bool has_digit(const std::string& text) { return text.find_first_of("0123456789") != std::string::npos; }

  // "Mødet hævet kl. 19.10." at the end: the sentence stays a paragraph.
  void read_end() {
    const std::size_t size = document_.blocks.size();
    for (std::size_t i = size > kEndBlocks ? size - kEndBlocks : 0; i < size && meeting().end.value.empty(); ++i) {
      const std::string text = document_.blocks[i].text.str();
      for (const Hit& hit : profile_.find("meeting-end", text)) {
        const auto time = hit.groups.find("time");
        if (time == hit.groups.end() || time->second.text.empty()) continue;
        const auto times = find_times(time->second.text, profile_, TimeContext::label_value);
        if (!times.empty()) meeting().end.value = times.front().value;
      }
    }
  }

  // The letterhead names the organisation; its line stays furniture.
  void copy_organisation() {
    for (const Furniture& piece : document_.furniture) {
      const Line& line = document_.lines[static_cast<std::size_t>(piece.line)];
      const std::string text = line.text.str();
      if (line.page == 1 && meeting().organisation.value.empty() && profile_.whole("organisation", text))
        meeting().organisation.value = text;
    }
  }

  void finish() {
    copy_organisation();
    meeting::drop_absent_members(found_);
    std::sort(meeting().blocks.begin(), meeting().blocks.end());
    if (auto note = meeting::check_sums(document_, head_end(), meeting().attendance, profile_))
      found_.notes.push_back(std::move(*note));
    if (meeting().date.value.empty())
      found_.notes.push_back(
          {Severity::warning, "no-date", "the date of the meeting was not found", "find_meeting", {}});
  }

  const Document& document_;
  const Profile& profile_;
  Head head_;
  std::vector<int> ignored_;  // blocks of labels that announce no fact of the meeting
  Document found_;
  meeting::MomentReader moment_;
};

}  // namespace

Result<Document> find_meeting(const Document& document, const Profile& profile) {
  return Finder(document, profile).find();
}

}  // namespace referat
