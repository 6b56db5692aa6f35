#include "pipeline/cli/messages.h"

#include <unistd.h>

#include <algorithm>

#include "pipeline/cli/exit_codes.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

// Length of the well-formed UTF-8 sequence at the start, 0 when there is none. (Unicode 15, table 3-7.)
std::size_t sequence_length(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  if (byte(0) < 0x80) return 1;
  const std::size_t length = byte(0) >= 0xF0 ? 4 : byte(0) >= 0xE0 ? 3 : 2;
  if (byte(0) < 0xC2 || byte(0) > 0xF4 || text.size() < length) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0) != 0x80) return 0;
  }
  if (byte(0) == 0xE0 && byte(1) < 0xA0) return 0;
  if (byte(0) == 0xED && byte(1) > 0x9F) return 0;
  if (byte(0) == 0xF0 && byte(1) < 0x90) return 0;
  if (byte(0) == 0xF4 && byte(1) > 0x8F) return 0;
  return length;
}

// C0, DEL, C1, line and paragraph separator, and the marks that turn the direction of the text around.
bool is_control(std::string_view sequence) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(sequence[i]); };
  if (sequence.size() == 1) return byte(0) < 0x20 || byte(0) == 0x7F;
  if (sequence.size() == 2) return byte(0) == 0xC2 && byte(1) < 0xA0;
  if (sequence.size() != 3 || byte(0) != 0xE2) return false;
  return (byte(1) == 0x80 && byte(2) >= 0xA8 && byte(2) <= 0xAE) ||
         (byte(1) == 0x81 && byte(2) >= 0xA6 && byte(2) <= 0xA9);
}

void append_escaped(std::string& out, std::string_view bytes) {
  constexpr const char* kHex = "0123456789abcdef";
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '\n') {
      out += "\\n";
    } else {
      out += "\\x";
      out += kHex[byte >> 4];
      out += kHex[byte & 15];
    }
  }
}

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const std::size_t length = sequence_length(text);
    const std::string_view sequence = text.substr(0, std::max<std::size_t>(length, 1));
    if (length == 0 || is_control(sequence)) {
      append_escaped(out, sequence);
    } else {
      out += sequence;
    }
    text.remove_prefix(sequence.size());
  }
  return out;
}

std::string error_line(const std::string& file, const Error& error) {
  std::string line = "referat: " + printable(file.empty() ? error.where : file) + ": ";
  const bool other_place = (error.kind == ErrorKind::profile || error.kind == ErrorKind::internal) &&
                           !error.where.empty() && error.where != file && !file.empty();
  if (other_place) line += printable(error.where) + ": ";
  return line + printable(error.what);
}

void say(const std::string& line) { (void)write_all(STDERR_FILENO, line + "\n"); }

int tell(const std::string& file, const Error& error) {
  say(error_line(file, error));
  return exit_code(error.kind);
}

}  // namespace referat
