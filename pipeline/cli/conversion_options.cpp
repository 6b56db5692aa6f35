#include "pipeline/cli/conversion_options.h"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "pipeline/cli/data_folder.h"
#include "pipeline/output/moment.h"

namespace referat {
namespace {

// A moment that was not asked for comes from the environment, as https://reproducible-builds.org/specs has it.
Result<Done> date_conversion(Options& options) {
  const char* epoch = std::getenv("SOURCE_DATE_EPOCH");
  if (!options.moment.empty() || epoch == nullptr || *epoch == 0) return Done{};
  const std::string_view digits = epoch;
  std::int64_t seconds = -1;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), seconds);
  if (read.ec == std::errc() && read.ptr == digits.data() + digits.size()) options.moment = moment_of_epoch(seconds);
  if (!options.moment.empty()) return Done{};
  return Error{ErrorKind::usage, "SOURCE_DATE_EPOCH", "is no number of seconds since 1970; set it to one, or unset it"};
}

}  // namespace

Result<Options> conversion_options(const Settings& settings) {
  auto options = with_data_folders(settings.conversion);
  if (!options) return options;
  if (!settings.report) options.value().reports.clear();
  if (auto dated = date_conversion(options.value()); !dated) return dated.error();
  return options;
}

}  // namespace referat
