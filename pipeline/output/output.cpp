#include "pipeline/output/output.h"

#include <algorithm>

namespace referat {
namespace {

bool is_safe(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
}

bool is_safe_part(std::string_view part) {
  return !part.empty() && part.size() <= 200 && part.front() != '.' && std::ranges::all_of(part, is_safe);
}

}  // namespace

bool stands_in_folder(std::string_view ending, std::string_view folder) {
  if (!is_folder(folder) || !ending.starts_with(folder)) return false;
  std::string_view rest = ending.substr(folder.size());
  while (true) {
    const std::size_t slash = rest.find('/');
    if (!is_safe_part(rest.substr(0, slash))) return false;
    if (slash == std::string_view::npos) return true;
    rest.remove_prefix(slash + 1);
  }
}

bool may_give(const std::vector<std::string>& endings, std::string_view ending) {
  return std::ranges::any_of(endings, [ending](const std::string& known) {
    return is_folder(known) ? stands_in_folder(ending, known) : ending == known;
  });
}

std::vector<const Output*> files_in(const std::vector<Output>& outputs, std::string_view folder) {
  std::vector<const Output*> files;
  for (const Output& output : outputs) {
    if (stands_in_folder(output.ending, folder)) files.push_back(&output);
  }
  return files;
}

}  // namespace referat
