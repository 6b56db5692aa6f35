#include "pipeline/batch/digest.h"

#include <fmt/format.h>
#include <openssl/evp.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>
#include <vector>

namespace referat {

struct Digest::Inside {
  std::unique_ptr<EVP_MD_CTX, decltype(&EVP_MD_CTX_free)> context{EVP_MD_CTX_new(), &EVP_MD_CTX_free};
};

Digest::Digest() : inside_(std::make_unique<Inside>()) {
  EVP_DigestInit_ex(inside_->context.get(), EVP_sha256(), nullptr);
}
Digest::~Digest() = default;

void Digest::add(std::string_view bytes) { EVP_DigestUpdate(inside_->context.get(), bytes.data(), bytes.size()); }

std::string Digest::bytes() {
  std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
  unsigned int length = 0;
  EVP_DigestFinal_ex(inside_->context.get(), digest.data(), &length);
  return {digest.begin(), digest.begin() + length};
}

std::string Digest::hex() {
  std::string out;
  for (const char byte : bytes()) out += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return out;
}

std::string hash_of_bytes(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.hex();
}

Result<std::string> hash_of_file(int descriptor, const std::string& name) {
  Digest digest;
  std::vector<char> chunk(1 << 18);
  for (off_t at = 0;;) {
    const ssize_t got = ::pread(descriptor, chunk.data(), chunk.size(), at);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) {
      return Error{ErrorKind::input, name,
                   std::string("cannot be read: ") + std::strerror(errno) + "; check the disk and try again"};
    }
    if (got == 0) return digest.hex();
    digest.add({chunk.data(), static_cast<std::size_t>(got)});
    at += got;
  }
}

}  // namespace referat
