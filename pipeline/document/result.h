// The one way in which referat reports that something could not be done.
#pragma once

#include <string>
#include <utility>
#include <variant>

namespace referat {

// What kind of thing went wrong; each kind has one exit code (pipeline/cli/exit_codes.h).
enum class ErrorKind {
  usage,       // the command line or a setting is wrong
  input,       // the document cannot be read, or is not what it should be
  password,    // the document needs a password, or the one given is wrong
  no_text,     // the document opens but holds no text at all: it needs OCR
  output,      // the result cannot be written
  profile,     // a profile is malformed
  invalid,     // an XML document does not follow its schema
  quarantine,  // converting the document crashed, hung or took more than the limits allow
  internal,    // a bug in referat: the result failed its own schema, an invariant broke
};

struct Error {
  ErrorKind kind = ErrorKind::internal;
  std::string where;  // the file or the stage
  std::string what;   // cause and remedy, one line, no full stop
  bool operator==(const Error&) const = default;
};

// A value or an Error. Test it before taking the value: taking the wrong side is a programming error.
template <class T>
class [[nodiscard]] Result {
 public:
  Result(T value) : state_(std::in_place_index<0>, std::move(value)) {}
  Result(Error error) : state_(std::in_place_index<1>, std::move(error)) {}

  explicit operator bool() const { return state_.index() == 0; }
  T& value() & { return std::get<0>(state_); }
  const T& value() const& { return std::get<0>(state_); }
  T&& value() && { return std::get<0>(std::move(state_)); }
  const Error& error() const { return std::get<1>(state_); }

 private:
  std::variant<T, Error> state_;
};

// Success without a value.
struct Done {
  bool operator==(const Done&) const = default;
};

}  // namespace referat
