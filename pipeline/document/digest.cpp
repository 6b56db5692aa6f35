#include "pipeline/document/digest.h"

#include <openssl/evp.h>

#include <array>

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
  constexpr std::string_view kDigits = "0123456789abcdef";
  std::string out;
  for (const char byte : bytes()) {
    out += kDigits[static_cast<unsigned char>(byte) >> 4U];
    out += kDigits[static_cast<unsigned char>(byte) & 0xFU];
  }
  return out;
}

std::string hash_of_bytes(std::string_view bytes) {
  Digest digest;
  digest.add(bytes);
  return digest.hex();
}

}  // namespace referat
