// Amounts in the cells of tables, as Danes print them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace referat {

// value / 10^decimals.
struct Amount {
  std::int64_t value = 0;
  int decimals = 0;
  bool operator==(const Amount&) const = default;
};

// "1.234,5", "1 234", "-12", "−0,5", "(350)", "1.234,-", "kr. 1.234", "1,2 mio." Up to 4 characters may
// stand before the digits and a unit of up to 8 behind them, with a space between or not. Nothing for a percentage
// (shares need not add up), for a text with a second number, for digits grouped or pointed in another way, and beyond
// 15 digits.
std::optional<Amount> read_amount(std::string_view text);

// The value in units of 10^-decimals; `decimals` must not be less than the amount's own, nor more than 6 beyond it.
std::int64_t scaled(const Amount& amount, int decimals);

}  // namespace referat
