// How many members a struct has, known to the compiler.
#pragma once

#include <cstddef>
#include <utility>

namespace referat {

// Stands for a value of any type where only the number of values matters.
struct Anything {
  template <class T>
  constexpr operator T() const;
};

// True when T can be made from this many members.
template <class T, std::size_t... index>
constexpr bool has_members(std::index_sequence<index...>) {
  return requires { T{(static_cast<void>(index), Anything{})...}; };
}

// Number of members of an aggregate, up to 30.
template <class T, std::size_t count = 30>
constexpr std::size_t count_members() {
  if constexpr (count == 0 || has_members<T>(std::make_index_sequence<count>{})) {
    return count;
  } else {
    return count_members<T, count - 1>();
  }
}

}  // namespace referat
