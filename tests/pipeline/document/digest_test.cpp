#include "pipeline/document/digest.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(Digest, GivesTheHashesOfTheStandard) {
  EXPECT_EQ(hash_of_bytes(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
  EXPECT_EQ(hash_of_bytes("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

TEST(Digest, IsTheSamePieceByPiece) {
  Digest hash;
  hash.add("a");
  hash.add("");
  hash.add("bc");
  EXPECT_EQ(hash.hex(), hash_of_bytes("abc"));
}

}  // namespace
}  // namespace referat
