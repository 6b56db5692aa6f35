// SHA-256 (FIPS 180-4), by which archives know a file, of what comes in pieces.
#pragma once

#include <memory>
#include <string>
#include <string_view>

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

}  // namespace referat
