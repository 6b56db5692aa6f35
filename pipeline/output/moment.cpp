#include "pipeline/output/moment.h"

#include <fmt/format.h>

#include <chrono>

namespace referat {
namespace {

// Whether the text has the form, in which 0 stands for a digit and everything else for itself.
bool has_form(std::string_view text, std::string_view form) {
  if (text.size() != form.size()) return false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (form[i] == '0' ? text[i] < '0' || text[i] > '9' : text[i] != form[i]) return false;
  }
  return true;
}

int two_digits(std::string_view text, std::size_t at) { return (text[at] - '0') * 10 + (text[at + 1] - '0'); }

bool is_day(std::string_view text) {
  if (!has_form(text, "0000-00-00")) return false;
  const int year = two_digits(text, 0) * 100 + two_digits(text, 2);
  return std::chrono::year_month_day{std::chrono::year(year),
                                     std::chrono::month(static_cast<unsigned>(two_digits(text, 5))),
                                     std::chrono::day(static_cast<unsigned>(two_digits(text, 8)))}
             .ok() &&
         year > 0;
}

bool is_clock(std::string_view text) {
  return has_form(text, "00:00:00") && two_digits(text, 0) < 24 && two_digits(text, 3) < 60 && two_digits(text, 6) < 60;
}

bool is_zone(std::string_view text) {
  if (text == "Z") return true;
  if (!has_form(text, "+00:00") && !has_form(text, "-00:00")) return false;
  return two_digits(text, 1) < 14 && two_digits(text, 4) < 60;
}

}  // namespace

std::string as_moment(std::string_view iso_8601) {
  if (iso_8601.size() < 10 || !is_day(iso_8601.substr(0, 10))) return "";
  const std::string day(iso_8601.substr(0, 10));
  const std::string_view rest = iso_8601.substr(10);
  if (rest.empty()) return day + "T00:00:00Z";
  if (rest.size() < 9 || rest.front() != 'T' || !is_clock(rest.substr(1, 8))) return "";
  const std::string_view zone = rest.substr(9);
  if (zone.empty()) return std::string(iso_8601) + "Z";
  return is_zone(zone) ? std::string(iso_8601) : "";
}

std::string moment_of_epoch(std::int64_t seconds) {
  constexpr std::int64_t kYear10000 = 253402300800;
  if (seconds < 0 || seconds >= kYear10000) return "";
  const std::chrono::sys_seconds moment{std::chrono::seconds(seconds)};
  const auto day = std::chrono::floor<std::chrono::days>(moment);
  const std::chrono::year_month_day date(day);
  const std::chrono::hh_mm_ss clock(moment - day);
  return fmt::format("{:04}-{:02}-{:02}T{:02}:{:02}:{:02}Z", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), clock.hours().count(),
                     clock.minutes().count(), clock.seconds().count());
}

std::string conversion_moment(const Document& document, std::string_view asked) {
  for (const std::string_view candidate :
       {asked, std::string_view(document.source.modified), std::string_view(document.source.created),
        std::string_view(document.meeting.date.value)}) {
    if (std::string moment = as_moment(candidate); !moment.empty()) return moment;
  }
  return "1970-01-01T00:00:00Z";
}

}  // namespace referat
