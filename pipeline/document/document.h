// The one value that travels through the pipeline. Each stage reads some layers and returns others.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/layout.h"
#include "pipeline/document/meeting.h"
#include "pipeline/document/pages.h"

namespace referat {

enum class Severity { info, warning, error };

// Something a person should know about the document. Data, never a print.
struct Note {
  Severity severity = Severity::info;
  std::string code;     // stable: "toc-title-cut"; the table of codes is pipeline/report/codes.h
  std::string message;  // one sentence for people
  std::string source;   // the stage that says it
  std::vector<Place> at;
  bool operator==(const Note&) const = default;
};

// What became of a character of the PDF; the classes of the report's ledger.
enum class CharacterClass {
  text,
  value,
  label,
  leader,
  bullet,
  hyphen,
  furniture,
  redacted,
  duplicate,
  invisible,
  outside,
  unplaced
};

// Printed characters that a stage placed outside the tree of texts: labels, leaders, bullets, values.
struct Account {
  CharacterClass as = CharacterClass::label;
  Text text;
  bool operator==(const Account&) const = default;
};

// What a version for the public leaves out (stages/redact).
struct Redaction {
  std::string mark;           // stands in a text for what was left out; empty: nothing was, this is the whole document
  bool closed_titles = true;  // the titles of closed items still stand
  std::vector<Note> omissions;  // one for each stretch or item: a code, and where on its pages. No message
  bool operator==(const Redaction&) const = default;
};

// Which profile reads this document, and why.
struct ProfileEvidence {
  std::string profile, kind, detail;
  int score = 0;
  bool operator==(const ProfileEvidence&) const = default;
};
struct ProfileChoice {
  std::string id;
  int score = 0;
  std::vector<ProfileEvidence> evidence;  // of every profile that scored, the chosen one first
  bool operator==(const ProfileChoice&) const = default;
};

enum class Layer { pages, lines, furniture, tables, blocks, contents, items, meeting, agenda };

struct Document {
  // Layer::pages
  Source source;
  std::vector<Font> fonts;
  std::vector<Page> pages;
  std::vector<Tag> tags;
  std::vector<OutlineEntry> outline;
  std::vector<EmbeddedFile> embedded;
  // Layer::lines; lines of one page stand together, in reading order
  std::vector<Line> lines;
  // Layer::furniture
  std::vector<Furniture> furniture;
  // Layer::tables
  std::vector<Table> tables;
  // Layer::blocks
  std::vector<Block> blocks;
  // Layer::contents
  Contents contents;
  // Layer::items
  std::vector<ItemStart> item_starts;
  // Layer::meeting
  Meeting meeting;
  // Layer::agenda
  Agenda agenda;

  // Of every stage so far, in order.
  ProfileChoice profile;
  std::vector<Note> notes;
  std::vector<Account> accounts;
  // Of the version for the public, filled after the last stage.
  Redaction redaction;

  const Word& word(const Span& span) const {
    return pages[static_cast<std::size_t>(span.page - 1)].words[static_cast<std::size_t>(span.word)];
  }
  bool operator==(const Document&) const = default;
};

// The boxes of a text, one per page and line, in reading order.
std::vector<Place> places(const Document& document, const Text& text);

}  // namespace referat
