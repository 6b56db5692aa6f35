// The attachments that a document names, and the files that were found for them.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "pipeline/document/geometry.h"
#include "pipeline/document/names.h"

namespace referat {

// How a file was found for a name. All but `name` are guesses.
enum class MatchedBy {
  name,    // the names are the same but for case, spelling, separators, numbering and extension
  number,  // the document number stands in the file's name
  part,    // one name is part of the other, and no other file comes into question
  order,   // several files have the name, and this one is the next of them
};

template <>
constexpr auto kNames<MatchedBy> = std::to_array<std::string_view>({"name", "number", "part", "order"});

struct AttachmentFile {
  bool embedded = false;  // in the PDF; false: delivered beside it
  std::string name;       // as given
  std::int64_t bytes = -1;
  std::string sha256;                // empty: not read
  std::string problem;               // why it was not read
  std::optional<MatchedBy> by = {};  // nothing for a file that no item names
};

struct NamedAttachment {
  std::string name, number, document_number;  // as printed
  std::string item;                           // id of the item in the minutes XML; empty outside the items
  std::string item_number;                    // as printed
  std::vector<Place> at;
  std::vector<AttachmentFile> files;  // at most one delivered and one embedded
};

struct AttachmentList {
  bool with_delivery = false;             // what was delivered is known, though it may be nothing
  std::vector<NamedAttachment> named;     // in the order of the document
  std::vector<AttachmentFile> not_named;  // delivered ones in the order of their names, then embedded ones
};

}  // namespace referat
