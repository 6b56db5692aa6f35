// Lists and tables of documents.
#include <algorithm>
#include <array>
#include <set>
#include <utility>

#include "pipeline/batch/inputs.h"
#include "pipeline/report/csv.h"

namespace referat {
namespace {

constexpr auto kPathColumns = std::to_array<std::string_view>({"path", "file"});
constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

std::string lower(std::string_view word) {
  std::string out(word);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
  return out;
}

std::string_view first_line(std::string_view text) {
  text = text.substr(0, text.find('\n'));
  return text.ends_with('\r') ? text.substr(0, text.size() - 1) : text;
}

// The column that holds the path; as many as there are columns when none does.
std::size_t path_column(const std::vector<std::string>& head) {
  const auto found = std::ranges::find_if(
      head, [](const std::string& name) { return std::ranges::find(kPathColumns, lower(name)) != kPathColumns.end(); });
  return static_cast<std::size_t>(found - head.begin());
}

std::vector<ManifestEntry> list_of(std::string_view text) {
  std::vector<ManifestEntry> entries;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    const std::string_view line = first_line(text);
    if (!line.empty()) entries.push_back({std::string(line), {}});
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return entries;
}

Result<Done> check_head(const std::vector<std::string>& head, const std::string& name) {
  std::set<std::string> seen;
  for (const std::string& column : head) {
    if (column.empty()) return Error{ErrorKind::usage, name, "has a column without a name; name it in the first line"};
    if (!seen.insert(column).second)
      return Error{ErrorKind::usage, name, "has two columns called " + column + "; rename one"};
  }
  return Done{};
}

}  // namespace

Result<std::vector<ManifestEntry>> parse_manifest(std::string_view text, const std::string& name) {
  if (text.starts_with(kByteOrderMark)) text.remove_prefix(kByteOrderMark.size());
  auto head = parse_csv(first_line(text));
  const bool is_table =
      head && !head.value().empty() && path_column(head.value().front()) < head.value().front().size();
  if (!is_table) return list_of(text);
  auto records = parse_csv(text);
  if (!records) return Error{ErrorKind::usage, name, records.error().where + " " + records.error().what};
  const std::vector<std::string> columns = records.value().front();
  if (auto sound = check_head(columns, name); !sound) return sound.error();
  const std::size_t path = path_column(columns);
  std::vector<ManifestEntry> entries;
  for (std::size_t row = 1; row < records.value().size(); ++row) {
    const std::vector<std::string>& fields = records.value()[row];
    if (fields.size() == 1 && fields.front().empty()) continue;
    const std::string where = "record " + std::to_string(row + 1);
    if (fields.size() > columns.size())
      return Error{ErrorKind::usage, name, where + " has more fields than the first line; put quotes around commas"};
    if (fields.size() <= path || fields[path].empty())
      return Error{ErrorKind::usage, name, where + " names no document; fill in the column " + columns[path]};
    ManifestEntry entry{fields[path], {}};
    for (std::size_t i = 0; i < fields.size(); ++i)
      if (i != path && !fields[i].empty()) entry.metadata.push_back({columns[i], fields[i]});
    entries.push_back(std::move(entry));
  }
  return entries;
}

}  // namespace referat
