// One result of a conversion.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat {

// A file beside others that share the document's name.
struct Output {
  std::string ending;  // what its name ends in: ".xml", ".report.html"; in a folder ".sip/METS.xml"
  std::string bytes;
  bool operator==(const Output&) const = default;
};

// Whether the ending is that of a folder, which holds a number of files that is not known beforehand: ".sip/".
inline bool is_folder(std::string_view ending) { return ending.ends_with('/'); }

// Whether a file with this ending stands in that folder, under a name that is safe on every disk: its parts are made of
// A-Z a-z 0-9 . _ and -, none begins with a dot, and none is empty.
bool stands_in_folder(std::string_view ending, std::string_view folder);

// Whether a file with this ending is one of those, or stands in a folder that is one of those.
bool may_give(const std::vector<std::string>& endings, std::string_view ending);

// The files that stand in that folder.
std::vector<const Output*> files_in(const std::vector<Output>& outputs, std::string_view folder);

}  // namespace referat
