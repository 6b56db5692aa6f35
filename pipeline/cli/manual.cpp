#include "pipeline/cli/manual.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "pipeline/cli/exit_codes.h"
#include "pipeline/cli/option_table.h"

namespace referat {
namespace {

constexpr std::size_t kWidth = 80;  // columns of help text

std::vector<std::string_view> split(std::string_view text, std::string_view separator) {
  std::vector<std::string_view> parts;
  for (std::size_t at = text.find(separator); at != std::string_view::npos; at = text.find(separator)) {
    parts.push_back(text.substr(0, at));
    text.remove_prefix(at + separator.size());
  }
  parts.push_back(text);
  return parts;
}

// What --to takes, where a command has that option.
std::vector<FormatInfo> formats_of(const Command& command) {
  const bool writes = std::ranges::any_of(options(), [&](const Option& option) {
    return option.completes == Completes::format && (option.commands & command.bit) != 0;
  });
  return writes ? known_formats() : std::vector<FormatInfo>{};
}

// Words filled into lines of kWidth columns; `first` stands before the first line, spaces before the others.
std::string fill(std::string_view text, std::string_view first, std::size_t indent) {
  std::string out(first);
  if (out.size() + 2 > indent && indent > 0 && !out.empty()) {
    out += '\n' + std::string(indent, ' ');
  } else {
    out.resize(indent, ' ');
  }
  std::size_t column = indent;
  for (const std::string_view word : split(text, " ")) {
    if (column > indent && column + 1 + word.size() > kWidth) {
      out += '\n' + std::string(indent, ' ');
      column = indent;
    }
    if (column > indent) {
      out += ' ';
      ++column;
    }
    out += word;
    column += word.size();
  }
  return out + '\n';
}

std::string option_names(const Option& option) {
  std::string names = option.letter != 0 ? fmt::format("-{}, ", option.letter) : "    ";
  names += fmt::format("--{}", option.name);
  if (option.argument != nullptr) names += fmt::format(" {}", option.argument);
  return names;
}

std::string options_help(unsigned command) {
  std::string out;
  for (const Option& option : options()) {
    if (option.hidden || (option.commands & command) == 0) continue;
    out += fill(option.help, "  " + option_names(option), 30);
  }
  return out;
}

std::string exit_codes_help() {
  std::string out = "Exit codes (of several inputs the highest):\n";
  for (const ExitCode& code : kExitCodes) {
    out += fill(code.meaning, fmt::format("  {}  {}", code.code, code.name), 16);
  }
  return out;
}

std::string program_help() {
  std::string out = "referat turns Danish meeting minutes in PDF into validated XML.\n\nUsage:\n";
  for (const Command& command : commands()) {
    out += fmt::format("  referat {} {}\n      {}\n", command.name, command.arguments, command.what);
  }
  out += "\nOptions:\n" + options_help(kProgram) + "\n" + exit_codes_help();
  return out + "\nreferat COMMAND --help tells more. The man page referat(1) has it all.\n";
}

std::string group_help(const CommandGroup& group) {
  std::string out = fmt::format("referat {}: {}\n\nUsage:\n", group.name, group.what);
  for (const Command* command : commands_of(group))
    out += fmt::format("  referat {} {}\n      {}\n", command->name, command->arguments, command->what);
  return out + fmt::format("\nreferat {} COMMAND --help tells more.\n", group.name);
}

// Text for man(7): backslashes and leading dots must not be taken for requests, and a dash is a real minus sign.
std::string roff(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";
    } else {
      out += c;
    }
  }
  return out.starts_with('.') || out.starts_with('\'') ? "\\&" + out : out;
}

std::string man_options(unsigned command) {
  std::string out;
  for (const Option& option : options()) {
    if (option.hidden || (option.commands & command) == 0) continue;
    out += ".TP\n";
    if (option.letter != 0) out += fmt::format("\\fB\\-{}\\fR, ", option.letter);
    out += fmt::format("\\fB\\-\\-{}\\fR", roff(option.name));
    if (option.argument != nullptr) out += fmt::format(" \\fI{}\\fR", roff(option.argument));
    out += fmt::format("\n{}\n", roff(option.help));
  }
  return out;
}

std::string man_command(const Command& command) {
  std::string out = fmt::format(".SS referat {} {}\n{}.\n", command.name, roff(command.arguments), roff(command.what));
  for (const std::string_view paragraph : split(command.about, "\n\n"))
    out += fmt::format(".PP\n{}\n", roff(paragraph));
  out += man_options(command.bit);
  for (const FormatInfo& format : formats_of(command)) {
    out += fmt::format(".TP\n\\-\\-to \\fB{}\\fR\n{}: NAME{}\n", roff(format.name), roff(format.what),
                       roff(format.ending));
  }
  return out;
}

std::string completion_words(Completes completes) {
  switch (completes) {
    case Completes::layer:
      return "words lines blocks items";
    case Completes::format: {
      std::string words;
      for (const FormatInfo& format : known_formats()) words += (words.empty() ? "" : " ") + format.name;
      return words;
    }
    case Completes::stage: {
      std::string words;
      for (const std::string& name : stage_names()) words += (words.empty() ? "" : " ") + name;
      return words;
    }
    default:
      return "";
  }
}

// The branch of the completion that knows what stands behind an option.
std::string completion_case(const Option& option) {
  std::string labels = fmt::format("--{}", option.name);
  if (option.letter != 0) labels += fmt::format("|-{}", option.letter);
  switch (option.completes) {
    case Completes::nothing:
      return fmt::format("    {}) return ;;\n", labels);
    case Completes::file:
      return fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -f -- \"$word\"); return ;;\n", labels);
    case Completes::folder:
      return fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -d -- \"$word\"); return ;;\n", labels);
    case Completes::layer:
    case Completes::stage:
    case Completes::format:
      return fmt::format("    {}) mapfile -t COMPREPLY < <(compgen -W \"{}\" -- \"$word\"); return ;;\n", labels,
                         completion_words(option.completes));
  }
  return "";
}

std::string option_words(unsigned command) {
  std::string words;
  for (const Option& option : options()) {
    if (!option.hidden && (option.commands & command) != 0) words += fmt::format("--{} ", option.name);
  }
  return words;
}

// The part of the completion that takes the second word of a command.
std::string completion_of(const CommandGroup& group) {
  std::string names;
  for (const Command* command : commands_of(group)) names += sub_name(*command) + " ";
  return fmt::format(
      "  if [ \"$command\" = {} ]; then\n"
      "    if [ \"$COMP_CWORD\" -eq 2 ]; then\n"
      "      mapfile -t COMPREPLY < <(compgen -W \"{}--help\" -- \"$word\")\n"
      "      return\n"
      "    fi\n"
      "    command=\"$command ${{COMP_WORDS[2]}}\"\n"
      "  fi\n",
      group.name, names);
}

}  // namespace

std::string help_text(const std::string& name) {
  if (const CommandGroup* group = find_command_group(name)) return group_help(*group);
  const Command* command = find_command(name);
  if (command == nullptr) return program_help();
  std::string out = fmt::format("referat {}: {}\n\nUsage: referat {} {}\n", command->name, command->what, command->name,
                                command->arguments);
  for (const std::string_view paragraph : split(command->about, "\n\n")) {
    out += '\n';
    out += fill(paragraph, "", 0);
  }
  out += "\nOptions:\n" + options_help(command->bit) + "\nExamples:\n";
  for (const std::string_view line : split(command->examples, "\n")) {
    const auto parts = split(line, " # ");
    out += fmt::format("  {}\n      {}\n", parts.front(), parts.back());
  }
  if (const auto formats = formats_of(*command); !formats.empty()) {
    out += "\nFormats (--to):\n";
    for (const FormatInfo& format : formats) {
      out += referat::fill(format.what + ": NAME" + format.ending, "  " + format.name, 16);
    }
  }
  return out + "\n" + exit_codes_help();
}

std::string man_page() {
  std::string out = fmt::format(
      ".\\\" Made by referat --generate man; do not edit.\n"
      ".TH REFERAT 1 \"\" \"referat {}\" \"User commands\"\n"
      ".SH NAME\nreferat \\- Danish meeting minutes from PDF to validated XML\n.SH SYNOPSIS\n",
      version());
  for (const Command& command : commands()) {
    out += fmt::format(".B referat {}\n{}\n.br\n", command.name, roff(command.arguments));
  }
  out +=
      ".B referat\n\\-\\-help | \\-\\-version\n.SH DESCRIPTION\n"
      "Reads the PDF of a meeting's minutes and writes them as XML that follows minutes.xsd, with a report that "
      "accounts for every printed character.\n";
  out += ".SH OPTIONS\n" + man_options(kProgram) + ".SH COMMANDS\n";
  for (const Command& command : commands()) out += man_command(command);
  out += ".SH EXIT STATUS\nOf several inputs the highest.\n";
  for (const ExitCode& code : kExitCodes) {
    out += fmt::format(".TP\n.B {} ({})\n{}\n", code.code, roff(code.name), roff(code.meaning));
  }
  out +=
      ".SH ENVIRONMENT\n"
      ".TP\n.B REFERAT_DATA\nThe folder with the schemas, and in profiles/ the profiles.\n"
      ".TP\n.B REFERAT_PASSWORD\nOpens encrypted PDFs where no \\-\\-password\\-file is given.\n"
      ".TP\n.B SOURCE_DATE_EPOCH\nWhen the conversion takes place, where no \\-\\-converted\\-on is given; seconds "
      "since 1970.\n"
      ".TP\n.B NO_COLOR\nWhen set to anything, inspect uses no colour.\n.SH EXAMPLES\n";
  for (const Command& command : commands()) {
    for (const std::string_view line : split(command.examples, "\n")) {
      const auto parts = split(line, " # ");
      out += fmt::format(".TP\n.B {}\n{}\n", roff(parts.front()), roff(parts.back()));
    }
  }
  return out;
}

std::string bash_completion() {
  std::string out =
      "# Made by referat --generate bash-completion; do not edit.\n"
      "_referat() {\n"
      "  local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]}\n"
      "  COMPREPLY=()\n"
      "  case $before in\n";
  for (const Option& option : options()) {
    if (option.argument != nullptr && !option.hidden) out += completion_case(option);
  }
  std::string names;
  for (const std::string& word : first_words()) names += word + " ";
  out += fmt::format(
      "  esac\n"
      "  if [ \"$COMP_CWORD\" -eq 1 ]; then\n"
      "    mapfile -t COMPREPLY < <(compgen -W \"{}{}\" -- \"$word\")\n"
      "    return\n"
      "  fi\n"
      "  local command=${{COMP_WORDS[1]}}\n",
      names, option_words(kProgram));
  for (const CommandGroup& group : command_groups()) out += completion_of(group);
  out += "  local words=\"\"\n  case $command in\n";
  for (const Command& command : commands())
    out += fmt::format("    \"{}\") words=\"{}\" ;;\n", command.name, option_words(command.bit));
  return out +
         "  esac\n"
         "  case $word in\n"
         "    -*) mapfile -t COMPREPLY < <(compgen -W \"$words\" -- \"$word\") ;;\n"
         "    *) mapfile -t COMPREPLY < <(compgen -f -- \"$word\") ;;\n"
         "  esac\n"
         "}\n"
         "complete -o filenames -F _referat referat\n";
}

}  // namespace referat
