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

Result<Done> apply(const po::option& given, Settings& settings) {
  if (given.string_key == kInputs) {
    settings.inputs.insert(settings.inputs.end(), given.value.begin(), given.value.end());
    return Done{};
  }
  const auto row = std::find_if(options().begin(), options().end(),
                                [&](const Option& option) { return given.string_key == option.name; });
  if (row == options().end()) return Error{ErrorKind::internal, given.string_key, "is an option without a row"};
  return row->set(settings, given.value.empty() ? std::string() : given.value.front());
}

}  // namespace

Result<Settings> read_arguments(const std::vector<std::string>& arguments) {
  Settings settings;
  std::vector<std::string> rest = arguments;
  unsigned bits = kProgram;
  if (!rest.empty() && !rest.front().starts_with('-')) {
    const Command* command = find_command(rest.front());
    if (command == nullptr) {
      return Error{ErrorKind::usage, rest.front(), "is no command; name convert, validate or inspect"};
    }
    settings.command = command->name;
    bits = command->bit;
    rest.erase(rest.begin());
  }
  try {
    const po::options_description description = describe(bits);
    po::positional_options_description positional;
    positional.add(kInputs, -1);
    const int style = po::command_line_style::unix_style & ~po::command_line_style::allow_guessing;
    const auto parsed = po::command_line_parser(rest).options(description).positional(positional).style(style).run();
    for (const po::option& given : parsed.options) {
      if (auto done = apply(given, settings); !done) return done.error();
    }
  } catch (const po::error& error) {
    return explain(error, settings.command);
  }
  return settings;
}

}  // namespace referat
