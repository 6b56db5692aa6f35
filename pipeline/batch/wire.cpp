#include "pipeline/batch/wire.h"

#include <algorithm>
#include <limits>
#include <utility>

#include "pipeline/document/digest.h"

namespace referat {
namespace {

constexpr std::string_view kMagic = "referat\1";
constexpr std::size_t kHashBytes = 8;
constexpr std::size_t kHeader = kMagic.size() + 1 + 8 + kHashBytes;
constexpr int kLastVerdict = static_cast<int>(Verdict::quarantined);
constexpr int kLastError = static_cast<int>(ErrorKind::internal);

class Writer {
 public:
  void number(std::int64_t value) {
    const auto bits = static_cast<std::uint64_t>(value);
    for (int shift = 0; shift < 64; shift += 8) out.push_back(static_cast<char>(bits >> shift & 0xFF));
  }
  void text(std::string_view value) {
    number(static_cast<std::int64_t>(value.size()));
    out += value;
  }
  std::string out;
};

// Every answer after the first fault is empty, and whole() is false.
class Parser {
 public:
  explicit Parser(std::string_view bytes) : rest_(bytes) {}

  std::int64_t number(std::int64_t least, std::int64_t most) {
    std::uint64_t bits = 0;
    const std::string_view bytes = take(8);
    for (std::size_t i = bytes.size(); i-- > 0;) bits = bits << 8 | static_cast<unsigned char>(bytes[i]);
    const auto value = static_cast<std::int64_t>(bits);
    if (value < least || value > most) sound_ = false;
    return sound_ ? value : least;
  }
  bool flag() { return number(0, 1) == 1; }
  std::string text() { return std::string(take(static_cast<std::size_t>(number(0, left())))); }
  // How many parts follow, of which none is shorter than `smallest` bytes.
  std::int64_t count(std::int64_t smallest) { return number(0, left() / smallest); }
  bool sound() const { return sound_; }
  bool whole() const { return sound_ && rest_.empty(); }

 private:
  std::int64_t left() const { return static_cast<std::int64_t>(rest_.size()); }
  std::string_view take(std::size_t size) {
    if (!sound_ || size > rest_.size()) {
      sound_ = false;
      return {};
    }
    const std::string_view taken = rest_.substr(0, size);
    rest_.remove_prefix(size);
    return taken;
  }

  std::string_view rest_;
  bool sound_ = true;
};

std::string hash_of(std::string_view payload) {
  Digest digest;
  digest.add(payload);
  return digest.bytes().substr(0, kHashBytes);
}

constexpr std::int64_t kMostPageNumber = 100000;

}  // namespace

std::string frame(FrameKind kind, std::string_view payload) {
  Writer writer;
  writer.out = kMagic;
  writer.out.push_back(static_cast<char>(kind));
  writer.number(static_cast<std::int64_t>(payload.size()));
  writer.out += hash_of(payload);
  writer.out += payload;
  return std::move(writer.out);
}

Result<std::optional<Frame>> FrameReader::next() {
  const Error fault{ErrorKind::internal, "worker", "sent bytes that are no message"};
  const std::size_t known = std::min(bytes_.size(), kMagic.size());
  if (bytes_.compare(0, known, kMagic, 0, known) != 0) return fault;
  if (bytes_.size() < kHeader) return std::optional<Frame>();
  const auto kind = static_cast<std::uint8_t>(bytes_[kMagic.size()]);
  Parser header(std::string_view(bytes_).substr(kMagic.size() + 1, 8));
  const auto length = static_cast<std::size_t>(header.number(0, longest_));
  if (!header.sound() || kind < 1 || kind > 3) return fault;
  if (bytes_.size() < kHeader + length) return std::optional<Frame>();
  Frame found{static_cast<FrameKind>(kind), bytes_.substr(kHeader, length)};
  if (bytes_.compare(kHeader - kHashBytes, kHashBytes, hash_of(found.payload)) != 0) return fault;
  bytes_.erase(0, kHeader + length);
  return std::optional<Frame>(std::move(found));
}

std::string encode(const Request& request) {
  Writer writer;
  writer.text(request.file_name);
  writer.number(request.plain ? 1 : 0);
  writer.text(request.plain_because);
  writer.number(static_cast<std::int64_t>(request.leave_out.size()));
  for (const PageLeftOut& page : request.leave_out) {
    writer.number(page.page);
    writer.text(page.why);
  }
  writer.number(static_cast<std::int64_t>(request.metadata.size()));
  for (const Metadata& one : request.metadata) {
    writer.text(one.name);
    writer.text(one.value);
  }
  writer.number(request.attachments ? 1 : 0);
  const Delivery& delivery = request.attachments ? *request.attachments : Delivery{};
  writer.number(static_cast<std::int64_t>(delivery.size()));
  for (const DeliveredFile& file : delivery) {
    writer.text(file.name);
    writer.number(file.bytes);
    writer.text(file.sha256);
    writer.text(file.problem);
  }
  return std::move(writer.out);
}

std::optional<Request> decode_request(std::string_view payload) {
  Parser parser(payload);
  Request request;
  request.file_name = parser.text();
  request.plain = parser.flag();
  request.plain_because = parser.text();
  for (std::int64_t left = parser.count(16); left > 0; --left) {
    const auto page = static_cast<int>(parser.number(1, kMostPageNumber));
    request.leave_out.push_back({page, parser.text()});
  }
  for (std::int64_t left = parser.count(16); left > 0; --left) {
    std::string name = parser.text();
    request.metadata.push_back({std::move(name), parser.text()});
  }
  if (parser.flag()) request.attachments.emplace();
  for (std::int64_t left = parser.count(32); left > 0; --left) {
    DeliveredFile file;
    file.name = parser.text();
    file.bytes = parser.number(-1, std::numeric_limits<std::int64_t>::max());
    file.sha256 = parser.text();
    file.problem = parser.text();
    if (request.attachments) request.attachments->push_back(std::move(file));
  }
  return parser.whole() ? std::optional(std::move(request)) : std::nullopt;
}

std::string encode(const WorkerProgress& progress) {
  Writer writer;
  writer.number(progress.page);
  writer.number(progress.pages);
  writer.text(progress.after);
  return std::move(writer.out);
}

std::optional<WorkerProgress> decode_progress(std::string_view payload) {
  Parser parser(payload);
  WorkerProgress progress;
  progress.page = static_cast<int>(parser.number(0, kMostPageNumber));
  progress.pages = static_cast<int>(parser.number(0, kMostPageNumber));
  progress.after = parser.text();
  const bool sound = parser.whole() && progress.page <= progress.pages;
  return sound ? std::optional(std::move(progress)) : std::nullopt;
}

std::string encode(const Reply& reply) {
  Writer writer;
  writer.number(static_cast<std::int64_t>(reply.verdict));
  writer.number(reply.settings_wrong ? 1 : 0);
  writer.number(reply.error ? 1 : 0);
  const Error error = reply.error.value_or(Error{});
  writer.number(static_cast<std::int64_t>(error.kind));
  writer.text(error.where);
  writer.text(error.what);
  writer.number(reply.pages);
  writer.number(static_cast<std::int64_t>(reply.outputs.size()));
  for (const Output& output : reply.outputs) {
    writer.text(output.ending);
    writer.text(output.bytes);
  }
  return std::move(writer.out);
}

std::optional<Reply> decode_reply(std::string_view payload) {
  Parser parser(payload);
  Reply reply;
  reply.verdict = static_cast<Verdict>(parser.number(0, kLastVerdict));
  reply.settings_wrong = parser.flag();
  const bool has_error = parser.flag();
  Error error;
  error.kind = static_cast<ErrorKind>(parser.number(0, kLastError));
  error.where = parser.text();
  error.what = parser.text();
  if (has_error) reply.error = std::move(error);
  reply.pages = parser.number(0, kMostPageNumber);
  for (std::int64_t left = parser.count(16); left > 0; --left) {
    std::string ending = parser.text();
    reply.outputs.push_back({std::move(ending), parser.text()});
  }
  return parser.whole() ? std::optional(std::move(reply)) : std::nullopt;
}

}  // namespace referat
