// The program: reads the command line, hands over to a command, returns its exit code.
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

#include <cstdlib>
#include <exception>
#include <string>
#include <vector>

#include "pipeline/checks/codes_page.h"
#include "pipeline/cli/arguments.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/manual.h"
#include "pipeline/cli/messages.h"
#include "pipeline/cli/option_table.h"
#include "pipeline/files/files.h"

namespace {

using namespace referat;

// A standard stream that is closed gets a descriptor that refuses its use, so that no result file takes its number.
void occupy_standard_streams() {
  for (const int number : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    if (::fcntl(number, F_GETFD) == -1) (void)::open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY);
  }
}

int print(const std::string& text) {
  const auto done = write_stdout(text);
  if (done) return kExitFine;
  say(error_line("", done.error()));
  return exit_code(done.error().kind);
}

int run(const std::vector<std::string>& arguments) {
  auto settings = read_arguments(arguments);
  if (!settings) {
    say(error_line("", settings.error()));
    return exit_code(settings.error().kind);
  }
  Settings& wanted = settings.value();
  if (wanted.help) return print(help_text(wanted.command));
  if (wanted.version) return print(std::string("referat ") + version() + "\n");
  if (wanted.generate == "man") return print(man_page());
  if (wanted.generate == "bash-completion") return print(bash_completion());
  if (wanted.generate == "codes") return print(codes_page());
  const char* password = std::getenv("REFERAT_PASSWORD");
  if (password != nullptr && wanted.conversion.password.empty()) wanted.conversion.password = password;
  if (const Command* command = find_command(wanted.command)) return command->run(wanted);
  say("referat: command line: no command is named; see referat --help");
  return exit_code(ErrorKind::usage);
}

}  // namespace

int main(int argc, char** argv) {
  occupy_standard_streams();
  ::signal(SIGPIPE, SIG_IGN);  // a reader that went away, and a file that grew past the limit, are errors
  ::signal(SIGXFSZ, SIG_IGN);  // of the write and told as such
  try {
    return run(std::vector<std::string>(argv + (argc > 0 ? 1 : 0), argv + argc));
  } catch (const std::exception& problem) {
    say(std::string("referat: internal: ") + printable(problem.what()) + "; please report this with the document");
    return exit_code(ErrorKind::internal);
  }
}
