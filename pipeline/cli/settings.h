// What the command line asks for.
#pragma once

#include <string>
#include <vector>

#include "pipeline/api/referat.h"

namespace referat {

enum class InspectLayer { words, lines, blocks, items };

struct Settings {
  std::string command;              // empty: none given
  std::vector<std::string> inputs;  // as given; "-" is standard input
  std::string output;               // file, folder, "-" or empty
  bool force = false;
  bool report = true;
  bool quiet = false;
  bool one_line = false;  // validate: a line for Archivematica
  bool help = false;
  bool version = false;
  std::string generate;  // "man", "bash-completion" or "codes"
  InspectLayer layer = InspectLayer::lines;
  std::string html;                   // inspect: the file that gets the page pictures, or "-"; empty: text instead
  int first_page = 1, last_page = 0;  // inspect: the pages that are drawn; 0: to the end
  bool pages_given = false;
  std::string fixtures;              // profiles check: a folder with PDFs; empty: none
  std::vector<std::string> samples;  // profiles new
  Options conversion;
};

}  // namespace referat
