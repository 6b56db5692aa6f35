#include <fmt/format.h>

#include <algorithm>

#include "pipeline/profile/dates.h"
#include "pipeline/profile/tokens.h"

namespace referat {
namespace {

struct Clock {
  int hour = 0, minute = 0;
  bool clear = false;  // minutes are printed, and not as a decimal fraction could be
  bool colon = false;
  std::size_t past = 0;  // token behind it
};

bool is_number(const std::vector<Token>& tokens, std::size_t at) {
  return at < tokens.size() && tokens[at].kind == TokenKind::number;
}

// 08:30, 8.30, 16,30, 09:00:00, 18
std::optional<Clock> read_clock(const std::vector<Token>& tokens, std::size_t at) {
  if (!is_number(tokens, at) || tokens[at].text.size() > 2 || tokens[at].number > 24) return std::nullopt;
  Clock clock{tokens[at].number, 0, false, false, at + 1};
  const auto joined_by = [&](const char* mark) { return at + 1 < tokens.size() && tokens[at + 1].is(mark); };
  const bool comma = joined_by(",");
  if ((comma || joined_by(":") || joined_by(".")) && is_number(tokens, at + 2)) {
    if (tokens[at + 2].text.size() != 2 || tokens[at + 2].number > 59) return std::nullopt;
    clock = {clock.hour, tokens[at + 2].number, !comma, joined_by(":"), at + 3};
    if (clock.colon && clock.past < tokens.size() && tokens[clock.past].is(":") && is_number(tokens, clock.past + 1))
      clock.past += 2;
  }
  const auto glued = [&](std::size_t i) {
    return i + 1 < tokens.size() && (tokens[i].is(".") || tokens[i].is("/") || tokens[i].is(":")) &&
           is_number(tokens, i + 1);
  };
  if (glued(clock.past)) return std::nullopt;
  if (clock.past < tokens.size() && tokens[clock.past].kind == TokenKind::word) return std::nullopt;
  return clock;
}

class TimeFinder {
 public:
  TimeFinder(std::string_view text, const Profile& profile, TimeContext context)
      : tokens_(tokenise(text)),
        context_(context),
        words_(profile.find("time-word", text)),
        ranges_(profile.find("range-word", text)),
        dates_(find_dates(text, profile)) {}

  std::vector<FoundTime> run() {
    for (std::size_t at = 0; at < tokens_.size();) {
      const auto clock = alone_before(at) ? read_clock(tokens_, at) : std::nullopt;
      if (!clock) {
        ++at;
        continue;
      }
      const std::size_t second = after_range(clock->past);
      const auto other = second == clock->past ? std::nullopt : read_clock(tokens_, second);
      const bool spoken = behind_word(at);
      const bool labelled = context_ == TimeContext::label_value;
      const bool range = other && (spoken || labelled || (clock->clear && other->clear));
      const bool colon = clock->colon && tokens_[at].text.size() == 2;
      if (!spoken && !labelled && !range && !colon) {
        at = clock->past;
        continue;
      }
      add(at, *clock, false);
      at = clock->past;
      if (range) {
        add(second, *other, true);
        at = other->past;
      }
    }
    return std::move(out_);
  }

 private:
  bool alone_before(std::size_t at) const {
    if (tokens_[at].kind != TokenKind::number) return false;
    const auto holds = [&](const FoundDate& date) {
      return tokens_[at].begin >= date.begin && tokens_[at].begin < date.end;
    };
    if (std::any_of(dates_.begin(), dates_.end(), holds)) return false;
    if (at == 0 || behind_word(at)) return true;
    const Token& before = tokens_[at - 1];
    if (before.kind == TokenKind::word) return false;
    return !(at > 1 && (before.is(".") || before.is("/") || before.is("-") || before.is(":")) &&
             tokens_[at - 2].kind == TokenKind::number);
  }
  // A time-word ends in front of the token, spaces and colons between.
  bool behind_word(std::size_t at) const {
    std::size_t edge = tokens_[at].begin;
    for (std::size_t i = at;
         i-- > 0 && (tokens_[i].kind == TokenKind::space || tokens_[i].is(":") || tokens_[i].is("."));)
      edge = tokens_[i].begin;
    return std::any_of(words_.begin(), words_.end(), [&](const Hit& hit) {
      return hit.end >= edge && hit.end <= tokens_[at].begin && hit.begin < edge;
    });
  }
  // The token behind a dash or a range-word and a time-word; `at` itself when there is none.
  std::size_t after_range(std::size_t at) const {
    std::size_t i = skip_spaces(at);
    if (i >= tokens_.size()) return at;
    if (tokens_[i].is("-") || tokens_[i].is("–") || tokens_[i].is("—"))
      ++i;
    else
      i = past_hit(ranges_, i);
    if (i == skip_spaces(at)) return at;
    return skip_spaces(past_hit(words_, skip_spaces(i)));
  }
  std::size_t past_hit(const std::vector<Hit>& hits, std::size_t at) const {
    if (at >= tokens_.size()) return at;
    for (const Hit& hit : hits)
      if (hit.begin == tokens_[at].begin)
        while (at < tokens_.size() && tokens_[at].begin < hit.end) ++at;
    return at;
  }
  std::size_t skip_spaces(std::size_t at) const {
    while (at < tokens_.size() && tokens_[at].kind == TokenKind::space) ++at;
    return at;
  }
  void add(std::size_t first, const Clock& clock, bool ends_range) {
    out_.push_back({tokens_[first].begin, tokens_[clock.past - 1].end,
                    fmt::format("{:02}:{:02}", clock.hour, clock.minute), ends_range});
  }

  std::vector<Token> tokens_;
  TimeContext context_;
  std::vector<Hit> words_, ranges_;
  std::vector<FoundDate> dates_;
  std::vector<FoundTime> out_;
};

}  // namespace

std::vector<FoundTime> find_times(std::string_view text, const Profile& profile, TimeContext context) {
  return TimeFinder(text, profile, context).run();
}

}  // namespace referat
