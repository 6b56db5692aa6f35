// The names of enumerated values, as every XML form of a document writes them.
#pragma once

#include <array>
#include <string_view>

#include "pipeline/document/document.h"
#include "pipeline/document/unknown.h"

namespace referat {

// The names of an enumeration's values, in their order.
template <class T>
constexpr std::array<std::string_view, 0> kNames{};
template <>
constexpr auto kNames<Severity> = std::to_array<std::string_view>({"info", "warning", "error"});
template <>
constexpr auto kNames<CharacterClass> = std::to_array<std::string_view>({"text", "value", "label", "leader", "bullet",
                                                                         "hyphen", "furniture", "redacted", "duplicate",
                                                                         "invisible", "outside", "unplaced"});
template <>
constexpr auto kNames<Layer> = std::to_array<std::string_view>({"pages", "lines", "furniture", "tables", "blocks",
                                                                "contents", "items", "meeting", "agenda"});
template <>
constexpr auto kNames<Visibility> = std::to_array<std::string_view>({"visible", "invisible", "outside", "duplicate"});
template <>
constexpr auto kNames<PageState> = std::to_array<std::string_view>({"text", "blank", "image", "unreadable",
                                                                    "left-out"});
template <>
constexpr auto kNames<FurnitureKind> = std::to_array<std::string_view>({"header", "footer", "watermark"});
template <>
constexpr auto kNames<TableEvidence> = std::to_array<std::string_view>({"ruled", "shaded", "aligned", "tagged"});
template <>
constexpr auto kNames<BlockKind> = std::to_array<std::string_view>({"paragraph", "heading", "list-item", "table",
                                                                    "figure", "note"});
template <>
constexpr auto kNames<ListType> = std::to_array<std::string_view>({"bullet", "dash", "decimal", "alpha", "roman"});
template <>
constexpr auto kNames<AttendanceStatus> = std::to_array<std::string_view>({"present", "absent", "excused"});
template <>
constexpr auto kNames<ContentKind> = std::to_array<std::string_view>({"paragraph", "list", "list-item", "table",
                                                                      "figure", "note", "section", "vote",
                                                                      "attachments", "attachment"});
template <>
constexpr auto kNames<UnknownKind> = std::to_array<std::string_view>({"heading", "label"});

// The name of one value.
template <class T>
constexpr std::string_view name_of_value(T value) {
  const auto index = static_cast<std::size_t>(value);
  return index < kNames<T>.size() ? kNames<T>[index] : std::string_view();
}

}  // namespace referat
