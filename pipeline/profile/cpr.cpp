#include "pipeline/profile/cpr.h"

#include <array>
#include <chrono>

namespace referat {

namespace {

int digit(std::string_view digits, std::size_t at) { return digits[at] - '0'; }
int two(std::string_view digits, std::size_t at) { return digit(digits, at) * 10 + digit(digits, at + 1); }

// By the seventh digit: 0-3 1900-1999; 4 and 9 1937-2036; 5-8 1858-2057.
int year_of(std::string_view digits) {
  const int year = two(digits, 4), century = digit(digits, 6);
  if (century <= 3) return 1900 + year;
  if (century == 4 || century == 9) return (year <= 36 ? 2000 : 1900) + year;
  return (year <= 57 ? 2000 : 1800) + year;
}

bool exists(int day, int month, int year) {
  using namespace std::chrono;
  return year_month_day{std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                        std::chrono::day(static_cast<unsigned>(day))}
      .ok();
}

bool has_check_digit(std::string_view digits) {
  constexpr std::array<int, 10> kWeights{4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  int sum = 0;
  for (std::size_t i = 0; i < kWeights.size(); ++i) sum += kWeights[i] * digit(digits, i);
  return sum % 11 == 0;
}

// Immigrants without a known birthday get the first of January, and of that day the numbers of many years have run out.
// The list of the register names 1960 to 1995 and says that it is not complete.
bool has_run_out(std::string_view digits) { return digits.starts_with("0101") && year_of(digits) >= 1960; }

}  // namespace

CprProof prove_cpr(std::string_view digits) {
  if (digits.size() != 10 || !exists(two(digits, 0), two(digits, 2), year_of(digits))) return CprProof::none;
  if (has_check_digit(digits)) return CprProof::check_digit;
  return has_run_out(digits) ? CprProof::open_date : CprProof::date;
}

bool is_replacement_cpr(std::string_view digits) {
  return digits.size() == 10 && two(digits, 0) > 60 && exists(two(digits, 0) - 60, two(digits, 2), year_of(digits));
}

}  // namespace referat
