// The one table of commands and options. Parser, --help, man page and bash completion are made from it.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "pipeline/cli/settings.h"
#include "pipeline/document/result.h"

namespace referat {

// Commands as bits, so that an option can name the ones that it belongs to.
enum CommandBit : unsigned {
  kProgram = 1,
  kConvert = 2,
  kValidate = 4,
  kInspect = 8,
  kProfilesList = 16,
  kProfilesShow = 32,
  kProfilesCheck = 64,
  kProfilesExplain = 128,
  kProfilesNew = 256,
  kProfilesDrift = 512,
  kVerify = 1024,
  kSample = 2048,
  kSummary = 4096,
  kBatch = 8192,
  kBatchStatus = 16384,
  kBatchMerge = 32768
};

struct Command {
  CommandBit bit;
  const char* name;       // of a sub-command two words: "profiles list"
  const char* arguments;  // what stands behind the name in a usage line
  const char* what;       // one line
  const char* about;      // some sentences, paragraphs apart by an empty line
  const char* examples;   // one a line: the command, " # ", what it does
  int (*run)(const Settings&);
};

// The first word of several commands.
struct CommandGroup {
  const char* name;
  const char* what;  // one line
};

enum class Completes { nothing, file, folder, layer, stage, format };

struct Option {
  const char* name;      // without the dashes
  char letter;           // 0: no short form
  const char* argument;  // nullptr: takes none
  const char* help;
  unsigned commands;
  Completes completes;
  Result<Done> (*set)(Settings&, const std::string& value);
  bool hidden = false;  // for the build, not for people
};

// All commands, in the order of the help.
std::span<const Command> commands();
std::span<const CommandGroup> command_groups();
// All options, in the order of the help.
std::span<const Option> options();
// The command of this name, or nullptr.
const Command* find_command(const std::string& name);
// The group of this name, or nullptr.
const CommandGroup* find_command_group(const std::string& name);
// The commands of a group.
std::vector<const Command*> commands_of(const CommandGroup& group);
// The word behind the group's name.
std::string sub_name(const Command& command);
// What may stand first on the command line: commands of one word and groups.
std::vector<std::string> first_words();

}  // namespace referat
