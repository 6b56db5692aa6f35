#include "pipeline/batch/wire.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

constexpr std::int64_t kLongest = 1 << 20;

Request some_request() {
  return {"a b.pdf",
          true,
          "it crashed",
          {{3, "why"}, {7, ""}},
          {{"case", "19/24995"}},
          Delivery{{"Punkt 3/Budget.pdf", 3, std::string(64, 'a'), ""}, {"b", -1, "", "cannot be read"}}};
}

Reply some_reply() {
  Reply reply;
  reply.verdict = Verdict::remarks;
  reply.error = Error{ErrorKind::no_text, "stage", "what; remedy"};
  reply.pages = 24;
  reply.outputs = {{".report.xml", std::string("a\0b", 3)}, {".xml", ""}};
  return reply;
}

// The frames in these bytes, given piece by piece; nothing when a piece is none.
std::optional<std::vector<Frame>> frames_in(const std::string& bytes, std::size_t piece) {
  FrameReader reader(kLongest);
  std::vector<Frame> frames;
  for (std::size_t at = 0; at < bytes.size(); at += piece) {
    reader.add(std::string_view(bytes).substr(at, piece));
    for (;;) {
      auto next = reader.next();
      if (!next) return std::nullopt;
      if (!next.value()) break;
      frames.push_back(*next.value());
    }
  }
  return reader.empty() ? std::optional(frames) : std::nullopt;
}

TEST(Wire, BringsBackWhatWasSent) {
  EXPECT_EQ(decode_request(encode(some_request())), some_request());
  EXPECT_EQ(decode_progress(encode(WorkerProgress{3, 24, "read_pdf"})), (WorkerProgress{3, 24, "read_pdf"}));
  const auto reply = decode_reply(encode(some_reply()));
  ASSERT_TRUE(reply);
  EXPECT_EQ(reply->error, some_reply().error);
  EXPECT_EQ(reply->pages, 24);
  ASSERT_EQ(reply->outputs.size(), 2U);
  EXPECT_EQ(reply->outputs[0].bytes, std::string("a\0b", 3));
}

TEST(Wire, PutsFramesTogetherFromAnyPieces) {
  const std::string bytes = frame(FrameKind::progress, "one") + frame(FrameKind::reply, std::string(5000, 'x'));
  for (const std::size_t piece : {1, 2, 7, 100, 100000}) {
    const auto frames = frames_in(bytes, piece);
    ASSERT_TRUE(frames) << piece;
    ASSERT_EQ(frames->size(), 2U);
    EXPECT_EQ(frames->front().payload, "one");
    EXPECT_EQ(frames->back().payload.size(), 5000U);
  }
}

// Every single bit counts: in the head and in the payload.
TEST(Wire, RefusesAFrameWithAnyBitTurned) {
  const std::string sound = frame(FrameKind::reply, "payload");
  for (std::size_t bit = 0; bit < sound.size() * 8; ++bit) {
    std::string broken = sound;
    broken[bit / 8] = static_cast<char>(broken[bit / 8] ^ (1 << bit % 8));
    const auto frames = frames_in(broken, broken.size());
    const bool other_kind = frames && frames->size() == 1 && frames->front().kind != FrameKind::reply;
    EXPECT_TRUE(!frames || other_kind) << bit;
  }
}

TEST(Wire, RefusesAFrameThatIsTooLong) {
  FrameReader reader(10);
  reader.add(frame(FrameKind::reply, std::string(11, 'x')));
  EXPECT_FALSE(reader.next());
}

TEST(Wire, RefusesEveryMessageThatIsCutOrLongerThanItSays) {
  const std::string request = encode(some_request()), reply = encode(some_reply());
  for (std::size_t size = 0; size < request.size(); ++size)
    EXPECT_FALSE(decode_request(request.substr(0, size))) << size;
  for (std::size_t size = 0; size < reply.size(); ++size) EXPECT_FALSE(decode_reply(reply.substr(0, size))) << size;
  EXPECT_FALSE(decode_request(request + "x"));
  EXPECT_FALSE(decode_reply(reply + "x"));
}

TEST(Wire, RefusesNumbersThatNobodySends) {
  for (std::size_t byte = 0; byte < 8; ++byte) {
    std::string reply = encode(some_reply());
    reply[byte] = '\x7F';  // the verdict
    EXPECT_FALSE(decode_reply(reply)) << byte;
  }
  EXPECT_FALSE(decode_progress(encode(WorkerProgress{4, 3, ""})));
  EXPECT_FALSE(decode_progress(encode(WorkerProgress{-1, 3, ""})));
  EXPECT_FALSE(decode_progress(encode(WorkerProgress{1, 1000000000, ""})));
}

}  // namespace
}  // namespace referat
