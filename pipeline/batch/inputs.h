// The documents of a batch: where they are, what they are called, and under which names their results will stand.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/api/referat.h"
#include "pipeline/document/result.h"

namespace referat {

struct BatchInput {
  std::string path;  // to open it
  // What it is called in the ledger: its path below the folder, the fixed part of the pattern or the manifest's folder
  // that it was found by. Bytes as the file system has them. Never empty, without "..", unique in a batch.
  std::string name;
  std::string result;              // the name of its results below the output folder, without endings; unique too
  std::vector<Metadata> metadata;  // of the manifest
};

// What was asked for.
struct InputSources {
  std::vector<std::string> places;     // folders, files, patterns; "-" is a list on standard input
  std::vector<std::string> manifests;  // lists or tables
  bool null_separated = false;         // the list on standard input ends its entries with NUL instead of line feeds
};

struct BatchInputs {
  std::vector<BatchInput> inputs;  // sorted by name
  std::int64_t renamed = 0;        // results that could not get their own name: taken, or too long
  std::int64_t repeated = 0;       // the same file named again
};

// Finds all documents. Folders are searched for *.pdf in any case of letters; links to files are followed, links to
// folders are not. Patterns are those of glob(7). Where names of results would meet, also if only the case of their
// letters differs, the later gets "~" and eight characters of its name's hash; so does one that is too long for a file
// system. `endings` are those of the results. ErrorKind::usage for a place that is not there, a folder that cannot be
// read, and a manifest that is malformed.
Result<BatchInputs> find_inputs(const InputSources& sources, const std::vector<std::string>& endings);

// The entries of a manifest. A table has a head with a column called path or file, and further columns that
// become metadata; anything else is a list with one path a line. Names in the table's head: ErrorKind::usage when two
// are the same or one is empty, and for a row with more fields than the head.
struct ManifestEntry {
  std::string path;
  std::vector<Metadata> metadata;
  bool operator==(const ManifestEntry&) const = default;
};
Result<std::vector<ManifestEntry>> parse_manifest(std::string_view text, const std::string& name);

// The names of the results, given the names of the inputs in order.
std::vector<std::string> result_names(const std::vector<std::string>& names, const std::vector<std::string>& endings,
                                      std::int64_t& renamed);

// One of several runs that share the work.
struct Shard {
  std::uint32_t index = 0, of = 1;  // index from 0
  bool operator==(const Shard&) const = default;
  bool whole() const { return of == 1; }
};

// Which shard an input belongs to: the first 8 bytes of the SHA-256 of its name, as a big-endian number, modulo `of`.
std::uint32_t shard_of(std::string_view name, std::uint32_t of);

}  // namespace referat
