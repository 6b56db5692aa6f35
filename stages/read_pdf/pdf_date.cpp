#include "stages/read_pdf/pdf_date.h"

#include <fmt/format.h>

#include <algorithm>

namespace referat::reading {
namespace {

bool all_digits(std::string_view text) {
  return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

int number(std::string_view digits) {
  int value = 0;
  for (const char c : digits) value = value * 10 + (c - '0');
  return value;
}

// Takes `count` digits off the front; -1 when they are not there.
int take(std::string_view& text, std::size_t count) {
  if (text.size() < count || !all_digits(text.substr(0, count))) return -1;
  const int value = number(text.substr(0, count));
  text.remove_prefix(count);
  return value;
}

std::string iso_zone(std::string_view text) {
  if (text.empty()) return {};
  const char sign = text.front();
  if (sign == 'Z') return "Z";
  if (sign != '+' && sign != '-') return {};
  text.remove_prefix(1);
  const int hours = take(text, 2);
  if (!text.empty() && (text.front() == '\'' || text.front() == ':')) text.remove_prefix(1);
  const int minutes = std::max(0, take(text, 2));
  if (hours < 0 || hours > 23 || minutes > 59) return {};
  return fmt::format("{}{:02}:{:02}", sign, hours, minutes);
}

bool is_day(int year, int month, int day) {
  constexpr int kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12 || day < 1) return false;
  const bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
  return day <= kDays[month - 1] + (month == 2 && leap ? 1 : 0);
}

}  // namespace

std::string iso_date(std::string_view text) {
  if (text.starts_with("D:")) text.remove_prefix(2);
  const int year = take(text, 4);
  if (year < 0) return {};
  const int month = take(text, 2);
  if (month < 0) return text.empty() ? fmt::format("{:04}", year) : std::string();
  const int day = take(text, 2);
  if (day < 0) return text.empty() && is_day(year, month, 1) ? fmt::format("{:04}-{:02}", year, month) : std::string();
  if (!is_day(year, month, day)) return {};
  const std::string date = fmt::format("{:04}-{:02}-{:02}", year, month, day);
  const int hour = take(text, 2);
  if (hour < 0) return date;
  const int minute = std::max(0, take(text, 2));
  const int second = std::max(0, take(text, 2));
  if (hour > 23 || minute > 59 || second > 59) return {};
  return fmt::format("{}T{:02}:{:02}:{:02}{}", date, hour, minute, second, iso_zone(text));
}

}  // namespace referat::reading
