#include "pipeline/cli/arguments.h"

#include <algorithm>
#include <boost/program_options.hpp>

#include "pipeline/cli/option_table.h"

namespace referat {
namespace {

namespace po = boost::program_options;

constexpr const char* kInputs = "input file";  // no option can have this name, it holds a space

po::options_description describe(unsigned command) {
  po::options_description description;
  for (const Option& option : options()) {
    if ((option.commands & command) == 0) continue;
    std::string names = option.name;
    if (option.letter != 0) names += std::string(",") + option.letter;
    if (option.argument == nullptr) {
      description.add_options()(names.c_str(), "");
    } else {
      description.add_options()(names.c_str(), po::value<std::vector<std::string>>(), "");
    }
  }
  description.add_options()(kInputs, po::value<std::vector<std::string>>(), "");
  return description;
}

// "a, b or c".
std::string listed(const std::vector<std::string>& words) {
  std::string out;
  for (std::size_t i = 0; i < words.size(); ++i)
    out += (i == 0 ? "" : i + 1 == words.size() ? " or " : ", ") + words[i];
  return out;
}

std::string see_help(const std::string& command) {
  return "see referat " + (command.empty() ? "" : command + " ") + "--help";
}

// Boost's words for what is wrong, as one line of ours.
Error explain(const po::error& error, const std::string& command) {
  if (const auto* named = dynamic_cast<const po::error_with_option_name*>(&error)) {
    const std::string name = named->get_option_name();
    if (dynamic_cast<const po::unknown_option*>(&error) != nullptr) {
      return {ErrorKind::usage, name, "is no option of this command; " + see_help(command)};
    }
    if (dynamic_cast<const po::invalid_command_line_syntax*>(&error) != nullptr) {
      return {ErrorKind::usage, name, "needs a value, or has one that it does not take; " + see_help(command)};
    }
    return {ErrorKind::usage, name, "cannot be used like this; " + see_help(command)};
  }
  return {ErrorKind::usage, "command line", std::string(error.what()) + "; " + see_help(command)};
}

Result<Done> apply(const po::option& given, unsigned command, Settings& settings) {
  if (given.string_key == kInputs) {
    settings.inputs.insert(settings.inputs.end(), given.value.begin(), given.value.end());
    return Done{};
  }
  const auto row = std::find_if(options().begin(), options().end(), [&](const Option& option) {
    return given.string_key == option.name && (option.commands & command) != 0;
  });
  if (row == options().end()) return Error{ErrorKind::internal, given.string_key, "is an option without a row"};
  return row->set(settings, given.value.empty() ? std::string() : given.value.front());
}

bool is_option(const std::string& argument) { return argument.starts_with('-'); }

// Takes the command's word, or two of them, from the arguments. Gives its bit; the program's for a group alone.
Result<unsigned> take_command(std::vector<std::string>& rest, Settings& settings) {
  const auto take = [&] {
    if (!settings.command.empty()) settings.command += ' ';
    settings.command += rest.front();
    rest.erase(rest.begin());
  };
  // A command of one word may have others of two: "batch" and "batch status".
  if (rest.size() > 1 && find_command(rest.front()) != nullptr && find_command(rest[0] + " " + rest[1]) != nullptr) {
    take();
    take();
    return static_cast<unsigned>(find_command(settings.command)->bit);
  }
  const CommandGroup* group = find_command_group(rest.front());
  std::vector<std::string> allowed = first_words();
  if (group != nullptr) {
    allowed.clear();
    for (const Command* command : commands_of(*group)) allowed.push_back(sub_name(*command));
    take();
    const bool wants_help = !rest.empty() && (rest.front() == "--help" || rest.front() == "-h");
    if (wants_help) return static_cast<unsigned>(kProgram);
    if (rest.empty() || is_option(rest.front()))
      return Error{ErrorKind::usage, settings.command, "needs a command of its own; name " + listed(allowed)};
  }
  const std::string word = rest.front();
  take();
  if (const Command* command = find_command(settings.command)) return static_cast<unsigned>(command->bit);
  return Error{ErrorKind::usage, word, "is no command; name " + listed(allowed)};
}

}  // namespace

Result<Settings> read_arguments(const std::vector<std::string>& arguments) {
  Settings settings;
  std::vector<std::string> rest = arguments;
  unsigned bits = kProgram;
  if (!rest.empty() && !rest.front().starts_with('-')) {
    auto taken = take_command(rest, settings);
    if (!taken) return taken.error();
    bits = taken.value();
  }
  try {
    const po::options_description description = describe(bits);
    po::positional_options_description positional;
    positional.add(kInputs, -1);
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    const auto parsed = po::command_line_parser(rest).options(description).positional(positional).style(style).run();
    for (const po::option& given : parsed.options) {
      if (auto done = apply(given, bits, settings); !done) return done.error();
    }
  } catch (const po::error& error) {
    return explain(error, settings.command);
  }
  return settings;
}

}  // namespace referat
