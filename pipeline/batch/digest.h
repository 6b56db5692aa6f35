// SHA-256 of what comes in pieces.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "pipeline/document/result.h"

namespace referat {

class Digest {
 public:
  Digest();
  ~Digest();
  Digest(const Digest&) = delete;
  Digest& operator=(const Digest&) = delete;
  void add(std::string_view bytes);
  // The 32 bytes. Nothing may be added afterwards.
  std::string bytes();
  // The same as lower-case hexadecimal.
  std::string hex();

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

// SHA-256 as lower-case hexadecimal.
std::string hash_of_bytes(std::string_view bytes);

// The same of all bytes of an open file from its start; its offset stays. ErrorKind::input when it cannot be read.
Result<std::string> hash_of_file(int descriptor, const std::string& name);

}  // namespace referat
