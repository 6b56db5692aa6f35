#include "pipeline/report/csv.h"

#include <algorithm>

namespace referat {

namespace {

bool may_be_formula(const std::string& field) {
  return !field.empty() && std::string_view("=+-@\t").find(field.front()) != std::string_view::npos;
}

// The comma, or the semicolon where the first line has one and no comma stands before it.
char separator_of(std::string_view text) {
  const std::size_t found = text.substr(0, text.find('\n')).find_first_of(",;");
  return found == std::string_view::npos ? ',' : text[found];
}

Error fault(std::size_t line, const char* what) {
  return {ErrorKind::input, "line " + std::to_string(line), std::string(what) + "; save the table as CSV again"};
}

}  // namespace

std::string csv_record(const std::vector<std::string>& fields) {
  std::string out;
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) out += ',';
    const std::string field = may_be_formula(fields[i]) ? "'" + fields[i] : fields[i];
    if (field.find_first_of(",;\"\r\n") == std::string::npos) {
      out += field;
      continue;
    }
    out += '"';
    for (const char c : field) out += c == '"' ? std::string("\"\"") : std::string(1, c);
    out += '"';
  }
  return out + "\r\n";
}

Result<std::vector<std::vector<std::string>>> parse_csv(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const char separator = separator_of(text);
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  std::string field;
  bool quoted = false, was_quoted = false;
  std::size_t line = 1, opened = 1;
  const auto end_field = [&] {
    record.push_back(std::move(field));
    field.clear();
    was_quoted = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '\n') ++line;
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        field += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"') {
      if (!field.empty() || was_quoted) return fault(line, "a quote stands inside a field");
      quoted = was_quoted = true;
      opened = line;
    } else if (c == separator) {
      end_field();
    } else if (c == '\n') {
      end_field();
      if (record.size() > 1 || !record.front().empty()) records.push_back(std::move(record));
      record.clear();
    } else if (c != '\r') {
      field += c;
    }
  }
  if (quoted) return fault(opened, "a quote is not closed");
  if (!field.empty() || !record.empty()) {
    end_field();
    records.push_back(std::move(record));
  }
  return records;
}

}  // namespace referat
