// Reading inputs and writing results, so that a result is there whole or not at all.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/result.h"
#include "pipeline/files/descriptor.h"

namespace referat {

// The largest input that is read into memory.
constexpr std::size_t kLargestInput = std::size_t{1} << 30;

// Opens an input for reading; "-" is standard input. Errors as read_input, but for the bytes themselves.
Result<Descriptor> open_input(const std::string& name);

// The same as a file of known size that can be read again and again: what a pipe gives is kept in memory first.
Result<Descriptor> open_document(const std::string& name);

// All bytes of a file; "-" is standard input. ErrorKind::input with cause and remedy: missing, a folder, no permission,
// larger than kLargestInput.
Result<std::string> read_input(const std::string& name);

// SHA-256 as lower-case hexadecimal of all bytes of an open file from its start; its offset stays. ErrorKind::input
// when it cannot be read.
Result<std::string> hash_of_file(int descriptor, const std::string& name);

// The bytes as an open file that has no name. ErrorKind::internal when there is no room.
Result<Descriptor> keep_in_memory(std::string_view bytes);

// Writes everything, going on after interrupted and short writes. ErrorKind::output with the system's cause.
Result<Done> write_all(int descriptor, std::string_view bytes);

// Writes to standard output and makes sure that it arrived. ErrorKind::output for a closed or full output.
Result<Done> write_stdout(std::string_view bytes);

// A file and what shall stand in it, or a folder and its files.
struct ResultFile {
  std::string path;
  std::string_view bytes;            // of a file
  std::vector<ResultFile> inside{};  // of a folder: its files, by their paths below it; a folder is never empty
};

// Writes each file or folder under a temporary name in its folder, or in `temporary_folder` of the same file system
// when given, syncs all, then gives them their names in the order given. Until that point nothing under the final names
// has changed; on an error all temporary files are removed. Signals that end the program wait until this is done.
// Existing files, and folders with all that is in them, are replaced only with `replace`.
Result<Done> write_results(const std::vector<ResultFile>& files, bool replace,
                           const std::string& temporary_folder = {});

// Makes sure that the names in a folder are on the disk. File systems that cannot say so are passed over.
void sync_folder(const std::string& folder);

// Ok when a result may be given this name: nothing is there, or a regular file and `replace`. ErrorKind::output with
// remedy otherwise, and when the folder is missing or cannot be written.
Result<Done> check_result_path(const std::string& path, bool replace);

// The same for a folder, which is replaced with all that is in it.
Result<Done> check_folder_path(const std::string& path, bool replace);

}  // namespace referat
