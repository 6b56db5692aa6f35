// The program tells the same about itself everywhere.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <sstream>

#include "pipeline/cli/arguments.h"
#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/option_table.h"
#include "tests/cli/cli.h"

namespace referat {
namespace {

std::string file(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::string output_of(const std::vector<std::string>& arguments) {
  const Ran ran = run({arguments});
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  return ran.out;
}

// The words of a command line that asks for the help of a command.
std::vector<std::string> help_of(const Command& command) {
  std::istringstream words(command.name);
  std::vector<std::string> out{std::istream_iterator<std::string>(words), {}};
  out.emplace_back("--help");
  return out;
}

// The option's name as the man page sets it, where every dash is a minus sign.
std::string in_roff(const std::string& name) {
  std::string out;
  for (const char c : "--" + name) out += c == '-' ? std::string("\\-") : std::string(1, c);
  return out;
}

// Whether a help text has a row for the option.
bool shows_option(const std::string& help, const std::string& name) {
  for (const char* before : {"  --", ", --"})
    for (const char* behind : {" ", "\n"})
      if (help.find(before + name + behind) != std::string::npos) return true;
  return false;
}

TEST(Manual, EveryOptionStandsInTheBuiltManPageTheHelpAndTheCompletion) {
  const std::string man = file(REFERAT_BINARY_DIR "/generated/referat.1");
  const std::string completion = file(REFERAT_BINARY_DIR "/generated/referat.bash");
  ASSERT_NE(man.find(".TH REFERAT 1"), std::string::npos);
  for (const Option& option : options()) {
    if (option.hidden) continue;
    EXPECT_NE(man.find("\\fB" + in_roff(option.name) + "\\fR"), std::string::npos) << option.name;
    EXPECT_NE(completion.find(std::string("--") + option.name + " "), std::string::npos) << option.name;
    EXPECT_NE(std::string(option.help), "") << option.name;
  }
  for (const Command& command : commands()) {
    const std::string help = output_of(help_of(command));
    EXPECT_NE(help.find("Examples:"), std::string::npos);
    for (const Option& option : options()) {
      const bool belongs = std::any_of(options().begin(), options().end(), [&](const Option& row) {
        return std::string_view(row.name) == option.name && !row.hidden && (row.commands & command.bit) != 0;
      });
      EXPECT_EQ(shows_option(help, option.name), belongs) << command.name << " --" << option.name;
    }
  }
}

TEST(Manual, EveryExitCodeStandsInTheReadmeTheManPageAndTheHelp) {
  const std::string readme = file(REFERAT_SOURCE_DIR "/README.md");
  const std::string man = output_of({"--generate", "man"});
  const std::string help = output_of({"--help"});
  for (const ExitCode& code : kExitCodes) {
    const std::string row = "| " + std::to_string(code.code) + " | " + code.name + " | " + code.meaning + " |";
    EXPECT_NE(readme.find(row), std::string::npos) << row;
    EXPECT_NE(man.find(".B " + std::to_string(code.code) + " ("), std::string::npos) << code.name;
    EXPECT_NE(help.find("  " + std::to_string(code.code) + "  " + code.name), std::string::npos) << code.name;
  }
}

TEST(Manual, EveryPackageOfTheBuildStandsInTheReadme) {
  const std::string readme = file(REFERAT_SOURCE_DIR "/README.md");
  std::ifstream packages(REFERAT_SOURCE_DIR "/.ci/packages");
  int seen = 0;
  for (std::string line; std::getline(packages, line);) {
    if (line.empty() || line.starts_with('#')) continue;
    const std::size_t space = line.find(' ');
    ASSERT_NE(space, std::string::npos) << line;
    const std::string row = "| " + line.substr(0, space) + " | " + line.substr(space + 1) + " |";
    EXPECT_NE(readme.find(row), std::string::npos) << row;
    ++seen;
  }
  EXPECT_GT(seen, 10);
}

TEST(Manual, HelpFitsATerminalOfEightyColumns) {
  for (const Command& command : commands()) {
    std::string help = output_of(help_of(command));
    const std::string options_part = help.substr(help.find("Options:"), help.find("Examples:") - help.find("Options:"));
    std::size_t start = 0;
    for (std::size_t end = options_part.find('\n'); end != std::string::npos; end = options_part.find('\n', start)) {
      EXPECT_LE(end - start, 80U) << options_part.substr(start, end - start);
      start = end + 1;
    }
  }
}

TEST(Manual, AGroupOfCommandsNamesThemAll) {
  for (const CommandGroup& group : command_groups()) {
    const std::string help = output_of({group.name, "--help"});
    EXPECT_FALSE(commands_of(group).empty());
    for (const Command* command : commands_of(group))
      EXPECT_NE(help.find(std::string("referat ") + command->name), std::string::npos) << command->name;
  }
}

TEST(Manual, VersionIsTheProjects) { EXPECT_EQ(output_of({"--version"}), std::string("referat ") + version() + "\n"); }

TEST(Manual, TheCompletionIsBashThatOffersCommandsAndStages) {
  Call call;
  call.program = "bash";
  call.arguments = {
      "-c", "source " REFERAT_BINARY_DIR
            "/generated/referat.bash\n"
            "COMP_WORDS=(referat con) COMP_CWORD=1; _referat; echo \"${COMPREPLY[@]}\"\n"
            "COMP_WORDS=(referat convert --stop-after find_l) COMP_CWORD=3; _referat; echo \"${COMPREPLY[@]}\"\n"
            "COMP_WORDS=(referat inspect --lay) COMP_CWORD=2; _referat; echo \"${COMPREPLY[@]}\"\n"
            "COMP_WORDS=(referat prof) COMP_CWORD=1; _referat; echo \"${COMPREPLY[@]}\"\n"
            "COMP_WORDS=(referat profiles ex) COMP_CWORD=2; _referat; echo \"${COMPREPLY[@]}\"\n"
            "COMP_WORDS=(referat profiles check --fix) COMP_CWORD=3; _referat; echo \"${COMPREPLY[@]}\"\n"};
  const Ran ran = run(call);
  EXPECT_EQ(ran.code, 0) << ran.err;
  EXPECT_EQ(ran.out, "convert\nfind_lines\n--layer\nprofiles\nexplain\n--fixtures\n");
}

TEST(Arguments, AreReadByTheTable) {
  const auto settings = read_arguments({"convert", "a.pdf", "-f", "--no-tags", "-o", "-", "--", "-b.pdf"});
  ASSERT_TRUE(settings) << settings.error().what;
  EXPECT_EQ(settings.value().inputs, (std::vector<std::string>{"a.pdf", "-b.pdf"}));
  EXPECT_TRUE(settings.value().force);
  EXPECT_FALSE(settings.value().conversion.use_tags);
  EXPECT_EQ(settings.value().output, "-");
}

TEST(Arguments, ThatAreWrongAreToldInOneLineWithTheRemedy) {
  const std::vector<std::vector<std::string>> wrong{{},
                                                    {"dance"},
                                                    {"convert"},
                                                    {"convert", "a.pdf", "--colour"},
                                                    {"convert", "a.pdf", "--forc"},
                                                    {"convert", "a.pdf", "-o"},
                                                    {"convert", "a.pdf", "--force=yes"},
                                                    {"convert", "a.pdf", "--stop-after", "lunch"},
                                                    {"convert", "a.pdf", "b.pdf", "-o", "-"},
                                                    {"convert", "a.pdf", "--schemas", "/nowhere"},
                                                    {"inspect", "a.pdf", "--layer", "soul"},
                                                    {"inspect"},
                                                    {"validate"},
                                                    {"validate", "a.xml", "--force"},
                                                    {"profiles"},
                                                    {"profiles", "dance"},
                                                    {"profiles", "--force"},
                                                    {"profiles", "list", "a"},
                                                    {"profiles", "list", "--profiles", "/nowhere"},
                                                    {"profiles", "show"},
                                                    {"profiles", "show", "danish", "acadre"},
                                                    {"profiles", "check", "--fixtures", "/nowhere"},
                                                    {"profiles", "check", "--from", "a.pdf"},
                                                    {"profiles", "explain"},
                                                    {"profiles", "explain", "a.pdf", "--force"},
                                                    {"profiles", "new"},
                                                    {"profiles", "new", "system"},
                                                    {"profiles", "new", "Et System", "--from", "a.pdf"},
                                                    {"profiles", "drift"},
                                                    {"profiles", "drift", "/nowhere"}};
  for (const auto& arguments : wrong) {
    const Ran ran = run({arguments});
    const std::string shown = arguments.empty() ? "" : arguments.back();
    EXPECT_EQ(ran.code, 2) << shown << ran.err;
    EXPECT_EQ(ran.out, "") << shown;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << shown << ": " << ran.err;
    EXPECT_NE(ran.err.find("; "), std::string::npos) << shown << ": " << ran.err;
  }
}

}  // namespace
}  // namespace referat
