// Every text of a document or of a part of it, found by what the structs are made of: nobody can add one and forget it.
#pragma once

#include <type_traits>
#include <utility>

#include "pipeline/document/describe.h"
#include "pipeline/document/xml_kinds.h"

namespace referat {

template <class T>
concept Described = requires {
  describe(Type<T>{}, [](auto&&...) {});
};

// Calls `visit(text)` for each Text in the value, in the order of its members. Tables stand in the document, not in the
// content that points at them.
template <class T, class Visit>
void for_each_text(T& value, const Visit& visit) {
  using Plain = std::remove_const_t<T>;
  if constexpr (std::is_same_v<Plain, Text>) {
    visit(value);
  } else if constexpr (kIsVector<Plain>) {
    if constexpr (std::is_class_v<typename Plain::value_type>) {
      for (auto& one : value) for_each_text(one, visit);
    }
  } else if constexpr (Described<Plain>) {
    describe(Type<Plain>{}, [&](const char*, auto member, auto&&...) { for_each_text(value.*member, visit); });
  }
}

}  // namespace referat
