// The bytes between the processes. A frame is: magic (8 bytes), kind (1), length of the payload (8, little endian), the
// first 8 bytes of the payload's SHA-256, the payload. What comes from a worker may be anything: a decoder never trusts
// a length, and takes nothing that is not exactly one message.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "pipeline/batch/exchange.h"
#include "pipeline/document/result.h"

namespace referat {

enum class FrameKind : std::uint8_t { request = 1, progress = 2, reply = 3 };

struct Frame {
  FrameKind kind = FrameKind::request;
  std::string payload;
};

std::string frame(FrameKind kind, std::string_view payload);

// Puts frames together from pieces of a stream.
class FrameReader {
 public:
  // A frame with a longer payload is a fault.
  explicit FrameReader(std::int64_t longest) : longest_(longest) {}
  void add(std::string_view bytes) { bytes_ += bytes; }
  // The next whole frame; nothing when it has not come yet. ErrorKind::internal when the bytes are no frame; the stream
  // cannot be read any further then.
  Result<std::optional<Frame>> next();
  bool empty() const { return bytes_.empty(); }

 private:
  std::int64_t longest_;
  std::string bytes_;
};

std::string encode(const Request& request);
std::string encode(const WorkerProgress& progress);
std::string encode(const Reply& reply);

// Nothing for bytes that are not exactly one such message.
std::optional<Request> decode_request(std::string_view payload);
std::optional<WorkerProgress> decode_progress(std::string_view payload);
std::optional<Reply> decode_reply(std::string_view payload);

}  // namespace referat
