// What the command line asks for.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/api/referat.h"
#include "pipeline/batch/exchange.h"
#include "pipeline/batch/inputs.h"

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
  std::string generate;     // "man", "bash-completion" or "codes"
  std::string attachments;  // convert: the folder with the delivered files; empty: not known
  InspectLayer layer = InspectLayer::lines;
  std::string html;                   // inspect: the file that gets the page pictures, or "-"; empty: text instead
  int first_page = 1, last_page = 0;  // inspect: the pages that are drawn; 0: to the end
  bool pages_given = false;
  std::string fixtures;              // profiles check: a folder with PDFs; empty: none
  std::vector<std::string> samples;  // profiles new
  std::string csv;                   // summary: the table of all documents; empty: none
  double confidence = 0.95;          // sample: between 0.5 and 1
  double error = 0.01;               // sample: the share of wrong documents that may not be reached, between 0 and 1
  std::uint64_t seed = 1;            // sample
  std::string answers;               // sample: the list, filled in; empty: the list is made
  WorkerLimits limits;               // convert, batch: of the processes that read documents
  bool memory_given = false;         // limits.memory is asked for
  InputSources sources;              // batch: manifests, and how standard input is read
  std::size_t jobs = 0;              // batch: documents at a time; 0: by the machine
  Shard shard;                       // batch
  bool retry_failed = false;         // batch
  bool log_json = false;             // batch
  bool json = false;                 // batch status
  Options conversion;
};

}  // namespace referat
