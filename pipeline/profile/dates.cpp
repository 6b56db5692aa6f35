#include "pipeline/profile/dates.h"

#include <fmt/format.h>

#include <chrono>

#include "pipeline/profile/tokens.h"

namespace referat {
namespace {

constexpr int kCenturyTurn = 70;  // years of two digits below it are 20xx

bool is_separator(const Token& token) { return token.is("-") || token.is(".") || token.is("/") || token.is("–"); }

// Walks over the tokens from one place; every step says whether it found what it was asked for.
class Walk {
 public:
  Walk(const std::vector<Token>& tokens, std::size_t at) : tokens_(&tokens), at_(at) {}

  const Token* token() const { return at_ < tokens_->size() ? &(*tokens_)[at_] : nullptr; }
  std::size_t place() const { return at_; }
  void spaces() {
    while (token() && token()->kind == TokenKind::space) ++at_;
  }
  std::optional<int> number(std::size_t most_digits) {
    if (!token() || token()->kind != TokenKind::number || token()->text.size() > most_digits) return std::nullopt;
    return (*tokens_)[at_++].number;
  }
  std::string_view separator() {
    const std::size_t start = at_;
    spaces();
    if (!token() || !is_separator(*token())) {
      at_ = start;
      return {};
    }
    const std::string_view text = (*tokens_)[at_++].text;
    spaces();
    return text;
  }
  void skip(std::string_view characters) {
    while (token() && (token()->kind == TokenKind::space ||
                       (token()->text.size() == 1 && characters.find(token()->text[0]) != std::string_view::npos)))
      ++at_;
  }
  std::optional<int> word(const Profile& profile, const char* role) {
    if (!token() || token()->kind != TokenKind::word) return std::nullopt;
    const auto hit = profile.whole(role, token()->text);
    if (!hit) return std::nullopt;
    ++at_;
    return hit->value.empty() ? 0 : std::stoi(hit->value);
  }

 private:
  const std::vector<Token>* tokens_;
  std::size_t at_;
};

struct Candidate {
  int year = 0, month = 0, day = 0;
  bool short_year = false;
  std::size_t past = 0;  // token behind it
  int last_day = 0;      // of "14.-15. juni 2018"; 0: one day
  std::size_t last_day_at = 0;
};

std::optional<int> read_year(Walk& walk, bool& short_year) {
  const Token* token = walk.token();
  if (!token || token->kind != TokenKind::number) return std::nullopt;
  short_year = token->text.size() == 2;
  if (!short_year && token->text.size() != 4) return std::nullopt;
  const int year = *walk.number(4);
  if (!short_year) return year >= 1800 && year < 2200 ? std::optional<int>(year) : std::nullopt;
  return year < kCenturyTurn ? 2000 + year : 1900 + year;
}

// 22-06-2020, 28.05.2013, 8/6 2006
std::optional<Candidate> read_numeric(Walk walk) {
  Candidate found;
  const auto day = walk.number(2);
  const auto first = walk.separator();
  if (!day || first.empty()) return std::nullopt;
  const auto month = walk.number(2);
  if (!month) return std::nullopt;
  const auto second = walk.separator();
  if (second != first && first != "/") return std::nullopt;
  walk.spaces();
  const auto year = read_year(walk, found.short_year);
  if (!year) return std::nullopt;
  return Candidate{*year, *month, *day, found.short_year, walk.place(), 0, 0};
}

// 2020-06-22
std::optional<Candidate> read_iso(Walk walk) {
  const Token* token = walk.token();
  if (!token || token->text.size() != 4) return std::nullopt;
  const auto year = walk.number(4);
  if (!year || walk.separator() != "-") return std::nullopt;
  const auto month = walk.number(2);
  if (!month || walk.separator() != "-") return std::nullopt;
  const auto day = walk.number(2);
  if (!day) return std::nullopt;
  return Candidate{*year, *month, *day, false, walk.place(), 0, 0};
}

// The second day of "14.-15. juni 2018" and "14. og 15. juni 2018".
std::optional<int> read_last_day(Walk& walk, const Profile& profile, std::size_t& at) {
  Walk ahead = walk;
  ahead.skip(".");
  if (ahead.separator().empty() && !ahead.word(profile, "and-word")) return std::nullopt;
  ahead.spaces();
  if (ahead.word(profile, "date-word")) ahead.skip(".");
  at = ahead.place();
  const auto day = ahead.number(2);
  if (day) walk = ahead;
  return day;
}

// 22. juni 2020, 15-maj-2002, 28. februar, 2025
std::optional<Candidate> read_written(Walk walk, const Profile& profile) {
  const auto day = walk.number(2);
  if (!day) return std::nullopt;
  std::size_t last_day_at = 0;
  const auto last_day = read_last_day(walk, profile, last_day_at);
  walk.skip(".-/");
  const auto month = walk.word(profile, "month");
  if (!month) return std::nullopt;
  walk.skip(".,-/");
  bool short_year = false;
  const auto year = read_year(walk, short_year);
  if (!year) return std::nullopt;
  return Candidate{*year, *month, *day, short_year, walk.place(), last_day.value_or(0), last_day_at};
}

// April 3, 2019
std::optional<Candidate> read_month_first(Walk walk, const Profile& profile) {
  const auto month = walk.word(profile, "month");
  walk.skip(".");
  const auto day = month ? walk.number(2) : std::nullopt;
  if (!day) return std::nullopt;
  walk.skip(".,");
  bool short_year = false;
  const auto year = read_year(walk, short_year);
  if (!year || short_year) return std::nullopt;
  return Candidate{*year, *month, *day, false, walk.place(), 0, 0};
}

// The date is not a piece of a longer number, such as a case number.
bool stands_alone(const std::vector<Token>& tokens, std::size_t first, std::size_t past) {
  if (first > 0) {
    const Token& before = tokens[first - 1];
    if (before.kind == TokenKind::word) return false;
    if (is_separator(before) && first > 1 && tokens[first - 2].kind == TokenKind::number) return false;
    if (before.is("/") || before.is("-")) return first < 2 || tokens[first - 2].kind == TokenKind::space;
  }
  if (past >= tokens.size()) return true;
  const Token& after = tokens[past];
  if (after.kind == TokenKind::word && !after.is("T")) return false;
  return !(is_separator(after) && !after.is("–") && past + 1 < tokens.size() &&
           tokens[past + 1].kind != TokenKind::space && tokens[past + 1].kind != TokenKind::other);
}

// Where the words in front of a date begin ("Mandag d."), and the weekday among them.
struct Lead {
  std::size_t first = 0;  // token
  bool date_word = false;
  std::optional<int> weekday;
};
Lead read_lead(const std::vector<Token>& tokens, std::size_t at, const Profile& profile) {
  Lead lead{at, false, std::nullopt};
  for (std::size_t i = at; i-- > 0;) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::space || token.is(".") || token.is(",") || token.is(":")) continue;
    if (token.kind != TokenKind::word) break;
    if (!lead.date_word && profile.whole("date-word", token.text)) {
      lead.date_word = true;
      continue;
    }
    const auto weekday = profile.whole("weekday", token.text);
    if (!weekday) break;
    lead.weekday = std::stoi(weekday->value);
    lead.first = i;
    break;
  }
  return lead;
}

std::optional<FoundDate> accept(const std::vector<Token>& tokens, std::size_t at, const Candidate& candidate,
                                const Profile& profile) {
  using namespace std::chrono;
  const year_month_day date{year{candidate.year}, month{static_cast<unsigned>(candidate.month)},
                            day{static_cast<unsigned>(candidate.day)}};
  if (!date.ok() || !stands_alone(tokens, at, candidate.past)) return std::nullopt;
  const Lead lead = read_lead(tokens, at, profile);
  if (candidate.short_year && !lead.date_word && !lead.weekday && (at > 0 || candidate.past < tokens.size()))
    return std::nullopt;
  FoundDate found{tokens[lead.first].begin, tokens[candidate.past - 1].end,
                  fmt::format("{:04}-{:02}-{:02}", candidate.year, candidate.month, candidate.day), std::nullopt};
  if (lead.weekday)
    found.weekday_agrees = weekday{sys_days{date}}.iso_encoding() == static_cast<unsigned>(*lead.weekday);
  return found;
}

// The first of two days ends where the second begins.
void add_last_day(const std::vector<Token>& tokens, const Candidate& candidate, std::vector<FoundDate>& out) {
  using namespace std::chrono;
  const year_month_day date{year{candidate.year}, month{static_cast<unsigned>(candidate.month)},
                            day{static_cast<unsigned>(candidate.last_day)}};
  if (!date.ok() || candidate.last_day <= candidate.day) return;
  const std::size_t begin = tokens[candidate.last_day_at].begin;
  out.push_back({begin, out.back().end,
                 fmt::format("{:04}-{:02}-{:02}", candidate.year, candidate.month, candidate.last_day), std::nullopt});
  out[out.size() - 2].end = begin;
}

}  // namespace

std::vector<FoundDate> find_dates(std::string_view text, const Profile& profile) {
  const std::vector<Token> tokens = tokenise(text);
  std::vector<FoundDate> out;
  for (std::size_t at = 0; at < tokens.size();) {
    const Walk walk(tokens, at);
    std::optional<Candidate> candidate;
    if (tokens[at].kind == TokenKind::number) {
      candidate = read_iso(walk);
      if (!candidate) candidate = read_numeric(walk);
      if (!candidate) candidate = read_written(walk, profile);
    } else if (tokens[at].kind == TokenKind::word) {
      candidate = read_month_first(walk, profile);
    }
    const auto found = candidate ? accept(tokens, at, *candidate, profile) : std::nullopt;
    if (found) out.push_back(*found);
    if (found && candidate->last_day > 0) add_last_day(tokens, *candidate, out);
    at = found ? candidate->past : at + 1;
  }
  return out;
}

}  // namespace referat
