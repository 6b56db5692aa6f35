#include "pipeline/cli/progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include "pipeline/cli/messages.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

constexpr std::size_t kBar = 24;   // cells of the bar
constexpr std::size_t kName = 40;  // bytes of the name that are shown

// The end of a name, cut at the start of a character.
std::string tail(const std::string& name) {
  const std::string shown = printable(name);
  if (shown.size() <= kName) return shown;
  std::size_t from = shown.size() - kName;
  while (from < shown.size() && (static_cast<unsigned char>(shown[from]) & 0xC0) == 0x80) ++from;
  return shown.substr(from);
}

}  // namespace

void Progress::show(std::size_t done, const std::string& next) {
  if (!enabled_ || total_ == 0) return;
  const std::size_t filled = kBar * done / total_;
  (void)write_all(STDERR_FILENO, fmt::format("\r\x1b[K[{}{}] {}/{} {}", std::string(filled, '='),
                                             std::string(kBar - filled, ' '), done, total_, tail(next)));
  drawn_ = true;
}

void Progress::clear() {
  if (!drawn_) return;
  (void)write_all(STDERR_FILENO, "\r\x1b[K");
  drawn_ = false;
}

}  // namespace referat
