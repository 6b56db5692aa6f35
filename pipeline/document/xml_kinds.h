// Which members of a Document are attributes of its XML form, and which are elements.
#pragma once

#include <concepts>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

#include "pipeline/document/geometry.h"

namespace referat {

constexpr std::string_view kDocumentNamespace = "urn:referat:document:1";

template <class T>
concept Number = std::integral<T> && !std::same_as<T, bool>;

template <class T>
constexpr bool kIsVector = false;
template <class T>
constexpr bool kIsVector<std::vector<T>> = true;

// One value: an attribute.
template <class T>
concept Single = Number<T> || std::same_as<T, bool> || std::same_as<T, std::string> || std::is_enum_v<T> ||
    std::same_as<T, Box> || std::same_as<T, Place>;

// Several values without spaces in them: an attribute, too.
template <class T>
concept Several = std::same_as<T, std::vector<int>> || std::same_as<T, std::vector<Place>>;

template <class T>
concept Attribute = Single<T> || Several<T>;

}  // namespace referat
