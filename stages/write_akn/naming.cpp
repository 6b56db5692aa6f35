#include "stages/write_akn/naming.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <utility>

#include "pipeline/document/characters.h"
#include "pipeline/output/moment.h"

namespace referat::akn {
namespace {

constexpr std::size_t kNumberLength = 12;  // hexadecimal digits of the hash

constexpr auto kLatin = std::to_array<std::pair<char32_t, std::string_view>>(
    {{U'à', "a"},  {U'á', "a"},  {U'ä', "ae"}, {U'å', "aa"}, {U'æ', "ae"}, {U'ç', "c"}, {U'è', "e"},
     {U'é', "e"},  {U'ë', "e"},  {U'í', "i"},  {U'ï', "i"},  {U'ð', "d"},  {U'ñ', "n"}, {U'ó', "o"},
     {U'ö', "oe"}, {U'ø', "oe"}, {U'ß', "ss"}, {U'ú', "u"},  {U'ü', "u"},  {U'ý', "y"}, {U'þ', "th"}});

bool is_plain(char32_t c) { return (c >= U'a' && c <= U'z') || (c >= U'0' && c <= U'9'); }

// The first of these that tells a day.
std::string day_of(std::initializer_list<std::string_view> sources) {
  for (const std::string_view source : sources) {
    if (const std::string moment = as_moment(source); !moment.empty()) return moment.substr(0, 10);
  }
  return "1970-01-01";
}

}  // namespace

std::string segment(std::string_view text) {
  const std::string folded = lower(text);
  std::string out;
  for (std::size_t at = 0; at < folded.size();) {
    const CodePoint point = code_point_at(folded, at);
    at += point.bytes;
    const auto latin = std::ranges::find(kLatin, point.value, &std::pair<char32_t, std::string_view>::first);
    if (is_plain(point.value)) {
      out += static_cast<char>(point.value);
    } else if (latin != kLatin.end()) {
      out += latin->second;
    } else if (!out.empty() && out.back() != '-') {
      out += '-';
    }
  }
  while (!out.empty() && out.back() == '-') out.pop_back();
  return out;
}

std::string uri_of_file(std::string_view file_name) {
  std::string out;
  for (const char c : file_name) {
    const bool unreserved = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
                            c == '.' || c == '_' || c == '~';
    out += unreserved ? std::string(1, c) : fmt::format("%{:02X}", static_cast<unsigned char>(c));
  }
  return out;
}

Names names_of(const WriterInput& input) {
  const Meeting& meeting = input.document.meeting;
  const WriterSettings& settings = input.settings;
  Names names;
  const std::string agency = !settings.agency.identifier.empty() ? settings.agency.identifier
                             : !settings.agency.name.empty()     ? segment(settings.agency.name)
                                                                 : segment(meeting.organisation.value);
  names.author = agency;
  if (const std::string body = segment(meeting.body.value); !body.empty())
    names.author += (agency.empty() ? "" : "-") + body;
  if (names.author.empty()) names.author = "unknown";
  const Source& source = input.document.source;
  names.number = source.sha256.substr(0, kNumberLength);
  names.work_date = day_of({meeting.date.value, source.created, input.moment});
  names.expression_date = day_of({source.modified, source.created, meeting.date.value, input.moment});
  names.work = fmt::format("/akn/{}/debateReport/{}/{}/{}/{}", settings.akn.country, settings.akn.subtype, names.author,
                           names.work_date, names.number);
  names.expression = names.work + "/dan@" + names.expression_date;
  names.manifestation = names.expression + ".akn";
  return names;
}

}  // namespace referat::akn
