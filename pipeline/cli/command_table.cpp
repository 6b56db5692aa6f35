// The commands with their help; the options stand in option_table.cpp.
#include <algorithm>
#include <array>
#include <string_view>

#include "pipeline/cli/commands.h"
#include "pipeline/cli/option_table.h"

namespace referat {
namespace {

constexpr std::array<Command, 15> kCommands{{
    {kConvert, "convert", "INPUT.pdf... [-o FILE|DIR|-]", "turn minutes into validated XML with a report beside each",
     "Writes NAME.xml and NAME.report.xml for each NAME.pdf, into the current folder or where -o says. INPUT or -o may "
     "be - for standard input or output; standard output carries the XML alone, without a report.\n\n"
     "--to names the formats instead: NAME.akn.xml for akn and so on, in folders NAME.sip and the like where a format "
     "has "
     "several files. The first format named takes the name of -o FILE as it stands. --settings FILE tells what formats "
     "need beside the document. With --schema-dir DIR each is held against its official schema before it is written; "
     "without it the report says that it was not. A format that breaks its rules is held back, the exit code is 9, and "
     "the others are written.\n\n"
     "--report-format adds other forms of the report, or takes the place of XML: NAME.report.html is a page for "
     "people, "
     "NAME.report.json and NAME.report.svrl are for programs. No report shows the personal data that were found: they "
     "are "
     "masked in texts and black in pictures.\n\n"
     "--attachments lays the attachments that the items name beside the files in the PDF and those below a folder: the "
     "report lists each with size and SHA-256 and tells what is missing, too much, twice or another. With several "
     "inputs "
     "the files of NAME.pdf lie in DIR/NAME/. Names may differ in case, spelling (ae for æ), separators, numbers in "
     "front and extension; links are not followed.\n\n"
     "A document that cannot be converted gets a report with the verdict refused and no NAME.xml; the other inputs go "
     "on. Results appear under their names only when they are whole. Existing files are kept unless --force is given; "
     "a refused document never removes an older NAME.xml.",
     "referat convert minutes.pdf # writes minutes.xml and minutes.report.xml here\n"
     "referat convert archive/*.pdf -o xml/ # a folder for many\n"
     "referat convert minutes.pdf --report-format xml,html --pictures # a report to look at, too\n"
     "referat convert minutes.pdf --to minutes,akn,html # and as Akoma Ntoso and as a web page\n"
     "referat convert minutes.pdf --attachments delivered/ # are all attachments there?\n"
     "referat convert - -o - < minutes.pdf > minutes.xml # in a pipe\n"
     "referat convert minutes.pdf --stop-after find_lines -o - # the layers so far, for developers",
     run_convert},
    {kBatch, "batch", "INPUT... -o DIR [--manifest FILE] [-j N] [--shard I/N]",
     "convert whole archives, and account for every file",
     "INPUT is a folder (searched for *.pdf, in any case, with all folders in it), a file, a pattern in quotes, or - "
     "for a "
     "list of paths on standard input. The results stand below DIR as their documents do below INPUT. At the end every "
     "input is in one of four states: converted; converted with remarks (the verdict is remarks or fail); refused (its "
     "report says why); quarantined (it made the conversion crash, hang or take too much). batch-summary.json has the "
     "counts, batch-summary.csv a line for each input.\n\n"
     "The ledger in DIR/.referat books what is done. The same command again goes on where the last one stopped, "
     "whatever "
     "ended it, and does again only what changed: an input, the version, a setting, a profile, or a result that is "
     "missing. SIGINT and SIGTERM end it within seconds.\n\n"
     "Documents are read in processes that can neither write files nor reach the network. When one dies of a document, "
     "that is read once more without tags and outline, then without the page that was being read, up to five of them; "
     "the report names them. Then it is quarantined.\n\n"
     "A manifest may be a CSV: the column path names the document, relative to the manifest's folder, and all others "
     "stand as metadata in its report. Two results of one name, also if only upper and lower case differ, get a mark "
     "behind the name of the later one. A folder named status or merge is written ./status.\n\n"
     "The exit code is 0 when all is converted, 1 when documents were refused or quarantined or have the verdict fail, "
     "6 "
     "when results could not be written, 11 when a signal ended it.",
     "referat batch archive/ -o xml/ # and the same again after an interruption\n"
     "referat batch --manifest cases.csv -o xml/ -j 4 # with case numbers for the reports\n"
     "find archive -name '*.pdf' -newer last -print0 | referat batch -0 - -o xml/ # chosen files\n"
     "referat batch archive/ -o xml/ --shard 0/8 # one of eight machines; then referat batch merge\n"
     "referat batch archive/ -o xml/ --retry-failed --time 120 # another try with more time",
     run_batch_command},
    {kBatchStatus, "batch status", "DIR [--json]", "tell how far a batch is",
     "Reads the ledgers in DIR/.referat, also while a batch runs, and prints how many inputs are in which state, and "
     "why "
     "some have no XML. The exit code is that of referat batch: 1 when some failed, 11 when some still wait.",
     "referat batch status xml/ # for people\n"
     "referat batch status xml/ --json # for programs",
     run_batch_status},
    {kBatchMerge, "batch merge", "DIR [SHARD-DIR...]", "join the ledgers of all shards",
     "Reads the ledgers of the shards in DIR, or in the folders that follow, and writes one ledger and one summary of "
     "the "
     "whole into DIR. Tells which shards are missing. The results themselves stay where they are.",
     "referat batch merge xml/ # all shards wrote into one folder\n"
     "referat batch merge whole/ node1/xml node2/xml # each wrote into its own",
     run_batch_merge},
    {kValidate, "validate", "FILE.xml...", "check XML files against their schemas",
     "The root element's namespace chooses the schema: minutes, report, document, profile, checks, settings or texts. "
     "No network is "
     "used and no entities are read.\n\n"
     "With --one-line each file gives the dictionary that a validation command of Archivematica prints: pass, partial "
     "pass or fail, by the schema and by the verdict of the report that stands beside NAME.xml as NAME.report.xml, and "
     "the exit code is 0.",
     "referat validate minutes.xml minutes.report.xml # prints one line for each\n"
     "referat validate my-profiles/our-system.xml # a profile of your own\n"
     "referat validate --one-line \"%fileFullName%\" # in Archivematica's Format Policy Registry",
     run_validate},
    {kInspect, "inspect", "INPUT.pdf [--layer LAYER | --html FILE]", "show what the program sees in a PDF",
     "Prints one layer as aligned text: words with their boxes, lines, blocks with their kind, or the items of the "
     "agenda. Coordinates are PDF points from the top left of the page. Colour is used on a terminal unless NO_COLOR "
     "is set.\n\n"
     "With --html nothing is printed: a page for the browser shows the picture of each page with boxes over it, "
     "coloured by kind, and the items and sections beside them. It is one file that needs no network. The first 500 "
     "pages are drawn; --pages chooses others. It shows all that the PDF shows, personal data too: give it only to "
     "those "
     "who may see the PDF.",
     "referat inspect minutes.pdf --layer items # titles, numbers and sections\n"
     "referat inspect minutes.pdf --layer blocks | less # headings, paragraphs, lists\n"
     "referat inspect minutes.pdf --html minutes.html # all of it, drawn on the pages",
     run_inspect},
    {kVerify, "verify", "MINUTES.xml INPUT.pdf", "check an XML that was written earlier against its PDF",
     "Looks whether the XML still stands for the PDF: that it follows its schema; that the PDF is the one whose hash "
     "the "
     "XML names; that each text, cell and printed number of the XML is printed in its boxes and each printed word "
     "stands "
     "in the XML, once and in the printed order; and that states, dates, outcomes and the structure are as this "
     "version "
     "reads them in the PDF with the profile that the XML names. Nothing but these two files is needed.\n\n"
     "Prints one line for each finding, SEVERITY CODE PLACE: text, then the verdict. What differs beside the text is "
     "an "
     "error when the XML is of this very version, so that it was changed after it was written, and else a warning. "
     "other-bytes tells that this version would write the file differently; that alone is no fault.\n\n"
     "The exit code is 0 without errors and warnings, 1 with some, 8 for an XML that does not follow its schema.",
     "referat verify minutes.xml minutes.pdf # does it still hold\n"
     "for x in xml/*.xml; do referat verify -q \"$x\" \"pdf/$(basename \"$x\" .xml).pdf\" || echo \"$x\"; done # of an "
     "archive",
     run_verify},
    {kSummary, "summary", "REPORTS-DIR -o FILE.html [--csv FILE]", "tell what the reports of a batch say together",
     "Reads every report below the folder and writes one page for people: verdicts, findings by code, verdicts by "
     "profile "
     "and by year (of the meeting, from the XML beside the report), and the twenty documents to look at first. --csv "
     "writes a table with a line for each document, too. Other XML files, and those that are broken, are counted and "
     "named, and do not stop it.",
     "referat summary xml/ -o summary.html # a page to look at\n"
     "referat summary xml/ -o summary.html --csv documents.csv # and a table for a spreadsheet",
     run_summary},
    {kSample, "sample", "REPORTS-DIR [--confidence 95] [--error 1%] [--answers FILE.csv]",
     "draw documents to inspect by eye, and tell from the answers how good a batch is",
     "Draws so many of the converted documents that, when not one of them is wrong, fewer than the given share of all "
     "are, "
     "with the given confidence: by the exact binomial distribution, which is on the safe side for small batches; "
     "never "
     "more than there are. The list is a CSV; the same seed draws the same documents on every machine.\n\n"
     "Lay each XML beside its PDF and write ok or wrong into the column answer. With --answers and the same settings "
     "the "
     "share of wrong documents that is not exceeded is told: the one-sided upper bound of Clopper and Pearson, or the "
     "share itself when all were inspected. The exit code is 0 when the aim is reached, and else 1.",
     "referat sample xml/ --confidence 95 --error 1% -o list.csv # at most 299 documents\n"
     "referat sample xml/ --confidence 95 --error 1% --answers list.csv # filled in",
     run_sample},
    {kProfilesList, "profiles list", "[--profiles DIR]", "list the profiles that are known",
     "One line each: id, name, the profile that it extends, the number of its own entries, and its file. Where two "
     "folders hold the same id, the one of --profiles counts.",
     "referat profiles list # those that come with referat\n"
     "referat profiles list --profiles my-profiles # and those of a folder",
     run_profiles_list},
    {kProfilesShow, "profiles show", "ID [--profiles DIR]", "show the entries of a profile as they count, by role",
     "Below each role and meaning stand its phrases and patterns in the order in which they are asked, each with the "
     "line of the profile that brought it: own, inherited, or removed.",
     "referat profiles show acadre # what acadre has of its own and from danish\n"
     "referat profiles show acadre | grep own # only its own",
     run_profiles_show},
    {kProfilesCheck, "profiles check", "[FILE.xml...] [--fixtures DIR]", "find mistakes in profiles",
     "A malformed profile is an error with file, line and the allowed words. A well-formed one may still hold entries "
     "that cannot be meant; each is a finding FILE:LINE: CODE: text. matches-empty: a pattern that matches nothing at "
     "all. stands-twice: the same words with the same meaning. repeats-inherited: an entry that would be inherited "
     "anyway. never-wins: an entry that others always answer before. unproven, with --fixtures: an entry that no "
     "document there hits. Without FILE all known profiles are checked.\n\n"
     "The exit code is 0 when nothing is found, 1 with findings, 7 for a malformed profile.",
     "referat profiles check my-profiles/oursystem.xml # before it is used\n"
     "referat profiles check --fixtures samples/ # which words do these documents prove",
     run_profiles_check},
    {kProfilesExplain, "profiles explain", "INPUT.pdf [-p ID] [--profiles DIR]",
     "tell for one document why each thing was decided",
     "One line for each decision: PAGE:LEFT,TOP in points, what it is, its value, \"because\", and the entry behind it "
     "as PROFILE:LINE with its phrase or pattern. \"layout\" means that type, place, numbers, outline or printed "
     "contents decided and no word of a profile. The first column is - for what the document says as a whole.",
     "referat profiles explain minutes.pdf | less # everything\n"
     "referat profiles explain minutes.pdf | grep ' item ' # where items begin, and why\n"
     "referat profiles explain minutes.pdf | grep unknown # headings and labels no profile knows",
     run_profiles_explain},
    {kProfilesNew, "profiles new", "ID --from SAMPLE.pdf... [-o FILE]", "draft a profile from sample documents",
     "Writes a profile that extends danish: how the samples are recognised, by what they have in common and no other "
     "profile claims; and as comments, to be moved to their right meaning or deleted, the headings and labels that no "
     "profile knows, with how often and where they stand, and the styles of the text. The draft is valid and can be "
     "used as it is. What names places or persons is yours to take out.",
     "referat profiles new oursystem --from samples/*.pdf -o my-profiles/oursystem.xml # a file to edit\n"
     "referat profiles new oursystem --from a.pdf b.pdf c.pdf | less # a look first",
     run_profiles_new},
    {kProfilesDrift, "profiles drift", "DIR", "tell from the reports of a batch which words no profile knew",
     "Reads every *.report.xml below DIR and prints the unknown headings and labels, the most frequent first: in how "
     "many documents, how often, which profile, the words, an example document with its page. Words that may be of "
     "names stand as * in reports. Files that are no report are counted and named, and do not stop it.",
     "referat profiles drift xml/ | head -20 # has a supplier changed a template?", run_profiles_drift},
}};

constexpr std::array<CommandGroup, 1> kGroups{
    {{"profiles", "write, check and explain the profiles of meeting systems"}}};

// The first word of a command of two words, else nothing.
std::string_view group_name(const Command& command) {
  const std::string_view name = command.name;
  const std::size_t space = name.find(' ');
  return space == std::string_view::npos ? std::string_view() : name.substr(0, space);
}

}  // namespace

std::span<const Command> commands() { return kCommands; }
std::span<const CommandGroup> command_groups() { return kGroups; }

const Command* find_command(const std::string& name) {
  const auto found =
      std::find_if(kCommands.begin(), kCommands.end(), [&](const Command& command) { return name == command.name; });
  return found == kCommands.end() ? nullptr : &*found;
}

const CommandGroup* find_command_group(const std::string& name) {
  const auto found =
      std::find_if(kGroups.begin(), kGroups.end(), [&](const CommandGroup& group) { return name == group.name; });
  return found == kGroups.end() ? nullptr : &*found;
}

std::vector<const Command*> commands_of(const CommandGroup& group) {
  std::vector<const Command*> out;
  for (const Command& command : kCommands)
    if (group_name(command) == group.name) out.push_back(&command);
  return out;
}

std::string sub_name(const Command& command) {
  const std::string name = command.name;
  return name.substr(name.find(' ') + 1);
}

std::vector<std::string> first_words() {
  std::vector<std::string> out;
  for (const Command& command : kCommands)
    if (group_name(command).empty()) out.emplace_back(command.name);
  for (const CommandGroup& group : kGroups) out.emplace_back(group.name);
  return out;
}

}  // namespace referat
