// Runs the real program as a process of its own, in a folder of its own.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace referat {

// A fresh folder under the system's temporary one, removed with all that is in it.
class Workplace {
 public:
  Workplace();
  Workplace(const Workplace&) = delete;
  Workplace& operator=(const Workplace&) = delete;
  ~Workplace();

  const std::string& folder() const { return folder_; }
  std::string path(const std::string& name) const { return folder_ + "/" + name; }
  // Writes a file and returns its path.
  std::string put(const std::string& name, std::string_view bytes) const;
  // The bytes of a file; empty when it is not there.
  std::string get(const std::string& name) const;
  // The names of everything in the folder, hidden files too, sorted.
  std::vector<std::string> names() const;

 private:
  std::string folder_;
};

enum class Stream { captured, closed, full_device, broken_pipe };

struct Call {
  std::vector<std::string> arguments{};
  std::string program{};  // another program, found in PATH; empty: referat
  std::string folder{};   // where it runs; empty: where the test runs
  std::string input{};    // its standard input
  std::map<std::string, std::string>
      environment{};  // beside PATH; nothing else is inherited but settings of sanitizers and coverage
  Stream output = Stream::captured;
  long file_size_limit = -1;  // RLIMIT_FSIZE in bytes
};

struct Ran {
  int code = -1;  // exit code; -1 when a signal ended it
  int signal = 0;
  std::string out, err;
};

// Runs it to its end.
Ran run(const Call& call);

// Starts it and sends the signal after some microseconds.
Ran run_and_signal(const Call& call, int signal, unsigned microseconds);

}  // namespace referat
