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
  return Candidate{*year, *month, *day, found.short_year, walk.place()};
}

// 2020-06-22, 2020.06.22
std::optional<Candidate> read_iso(Walk walk) {
  const Token* token = walk.token();
  if (!token || token->text.size() != 4) return std::nullopt;
  const auto year = walk.number(4);
  const auto first = walk.separator();
  if (!year || first.empty()) return std::nullopt;
  const auto month = walk.number(2);
  if (!month || walk.separator() != first) return std::nullopt;
  const auto day = walk.number(2);
  if (!day || *year < 1800 || *year >= 2200) return std::nullopt;
  return Candidate{*year, *month, *day, false, walk.place()};
}

// 22. juni 2020, 15-maj-2002, 28. februar, 2025
std::optional<Candidate> read_written(Walk walk, const Profile& profile) {
  const auto day = walk.number(2);
  if (!day) return std::nullopt;
  walk.skip(".-/");
  const auto month = walk.word(profile, "month");
  if (!month) return std::nullopt;
  walk.skip(".,-/'");
  bool short_year = false;
  const auto year = read_year(walk, short_year);
  if (!year) return std::nullopt;
  return Candidate{*year, *month, *day, short_year, walk.place()};
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
  return Candidate{*year, *month, *day, false, walk.place()};
}

// The date is not a piece of a longer number, such as a case number: nothing of one stands in front of it …
bool begins_alone(const std::vector<Token>& tokens, std::size_t first) {
  if (first == 0) return true;
  const Token& before = tokens[first - 1];
  if (before.kind == TokenKind::word) return false;
  if (is_separator(before) && first > 1 && tokens[first - 2].kind == TokenKind::number) return false;
  if (!before.is("/") && !before.is("-")) return true;
  return first < 2 || tokens[first - 2].kind == TokenKind::space || tokens[first - 2].is(".");
}

// … nor behind it. "22.06.2020/ab" and "22-06-2020.pdf" hold dates.
bool ends_alone(const std::vector<Token>& tokens, std::size_t past) {
  if (past >= tokens.size()) return true;
  const Token& after = tokens[past];
  if (after.kind == TokenKind::word && !after.is("T")) return false;
  if (!is_separator(after) || after.is("–") || past + 1 >= tokens.size()) return true;
  const TokenKind next = tokens[past + 1].kind;
  return next != TokenKind::number && !(after.is("-") && next == TokenKind::word);
}

// Where the words in front of a date begin ("Mandag d."), and the weekday among them.
struct Lead {
  std::size_t first = 0;  // token: the weekday, or the date itself
  std::size_t words = 0;  // token: the first word that goes with the date
  bool date_word = false;
  std::optional<int> weekday;
};
Lead read_lead(const std::vector<Token>& tokens, std::size_t at, const Profile& profile) {
  Lead lead{at, at, false, std::nullopt};
  bool stop = false;
  for (std::size_t i = at; i-- > 0;) {
    const Token& token = tokens[i];
    if (token.kind == TokenKind::space || token.is(",") || token.is(":")) continue;
    stop = stop || token.is(".");
    if (token.is(".")) continue;
    if (token.kind != TokenKind::word) break;
    if (!lead.date_word && profile.whole("date-word", token.text)) {
      lead.date_word = true;
      lead.words = i;
      stop = false;
      continue;
    }
    const auto weekday = profile.whole("weekday", token.text);
    // A whole weekday and a stop end a sentence.
    if (!weekday || (stop && !profile.whole("weekday", std::string(token.text) + "."))) break;
    lead.weekday = std::stoi(weekday->value);
    lead.first = lead.words = i;
    break;
  }
  return lead;
}

std::optional<FoundDate> make_date(const std::vector<Token>& tokens, std::size_t at, const Candidate& candidate,
                                   const Lead& lead) {
  using namespace std::chrono;
  const year_month_day date{year{candidate.year}, month{static_cast<unsigned>(candidate.month)},
                            day{static_cast<unsigned>(candidate.day)}};
  if (!date.ok()) return std::nullopt;
  if (candidate.short_year && !lead.date_word && !lead.weekday && (at > 0 || candidate.past < tokens.size()))
    return std::nullopt;
  FoundDate found{tokens[lead.first].begin, tokens[candidate.past - 1].end,
                  fmt::format("{:04}-{:02}-{:02}", candidate.year, candidate.month, candidate.day), std::nullopt};
  if (lead.weekday)
    found.weekday_agrees = weekday{sys_days{date}}.iso_encoding() == static_cast<unsigned>(*lead.weekday);
  return found;
}

// Days in front of a whole date that borrow its year or its month: "22., 23. og 24. juni 2020", "30. juni - 1. juli
// 2020", "mandag den 22. og tirsdag den 23. juni 2020", "22/6 og 23/6 2020".
class EarlierDays {
 public:
  EarlierDays(const std::vector<Token>& tokens, const Profile& profile) : tokens_(tokens), profile_(profile) {}

  // The days, the earliest first. `words` is the token where the words of the whole date begin.
  std::vector<FoundDate> read(Candidate whole, std::size_t words) const {
    std::vector<FoundDate> found;
    std::size_t edge = words;
    for (bool last = true;; last = false) {
      const auto at = before_joint(edge, !last);
      if (!at) break;
      Candidate day = whole;
      const auto first = read_day(*at, day);
      if (!first) break;
      if (day.month > whole.month) --day.year;
      const Lead lead = read_lead(tokens_, *first, profile_);
      const auto date = make_date(tokens_, *first, day, lead);
      if (!date || (found.empty() ? whole.day == day.day && whole.month == day.month : date->iso >= found.front().iso))
        break;
      found.insert(found.begin(), *date);
      found.front().end = tokens_[edge].begin;
      edge = lead.words;
    }
    return found;
  }

 private:
  std::optional<std::size_t> back(std::size_t at) const {
    while (at-- > 0)
      if (tokens_[at].kind != TokenKind::space) return at;
    return std::nullopt;
  }
  // The last token of what stands before "and", "to", a dash, or in a list a comma.
  std::optional<std::size_t> before_joint(std::size_t edge, bool in_list) const {
    const auto at = back(edge);
    if (!at) return std::nullopt;
    const Token& token = tokens_[*at];
    const bool joint = token.is("-") || token.is("–") || token.is("+") || (in_list && token.is(",")) ||
                       ((token.kind == TokenKind::word || token.kind == TokenKind::other) &&
                        (profile_.whole("and-word", token.text) || profile_.whole("range-word", token.text)));
    return joint ? back(*at) : std::nullopt;
  }
  // The token of the day of "22.", "22. juni", "22/6", "22.06."; the last token of it is `at`.
  std::optional<std::size_t> read_day(std::size_t at, Candidate& day) const {
    const bool stop = tokens_[at].is(".");
    std::optional<std::size_t> i = stop ? back(at) : at;
    if (!i) return std::nullopt;
    bool month = false;
    if (tokens_[*i].kind == TokenKind::word) {
      const auto name = profile_.whole("month", tokens_[*i].text);
      if (!name) return std::nullopt;
      day.month = std::stoi(name->value);
      month = true;
      i = back(*i);
      if (i && tokens_[*i].is(".")) i = back(*i);
    } else if (is_number(*i) && *i >= 2 && is_number(*i - 2) &&
               (tokens_[*i - 1].is("/") || (stop && tokens_[*i - 1].is(".")))) {
      day.month = tokens_[*i].number;
      month = true;
      i = *i - 2;
    }
    if (!i || !is_number(*i) || (!stop && !month) || !begins_alone(tokens_, *i)) return std::nullopt;
    day.day = tokens_[*i].number;
    return i;
  }
  bool is_number(std::size_t at) const { return tokens_[at].kind == TokenKind::number && tokens_[at].text.size() <= 2; }

  const std::vector<Token>& tokens_;
  const Profile& profile_;
};

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
    if (!candidate || !begins_alone(tokens, at) || !ends_alone(tokens, candidate->past)) {
      ++at;
      continue;
    }
    const Lead lead = read_lead(tokens, at, profile);
    const auto found = make_date(tokens, at, *candidate, lead);
    if (found) {
      const auto earlier = EarlierDays(tokens, profile).read(*candidate, lead.words);
      for (const FoundDate& day : earlier)
        if (out.empty() || day.begin >= out.back().end) out.push_back(day);
      out.push_back(*found);
    }
    at = found ? candidate->past : at + 1;
  }
  return out;
}

}  // namespace referat
