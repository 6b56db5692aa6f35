#include "pipeline/batch/plan.h"

#include <sys/stat.h>

#include <algorithm>
#include <filesystem>
#include <optional>
#include <utility>

#include "pipeline/document/digest.h"
#include "pipeline/files/files.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

std::optional<struct stat> facts_of(const std::string& path) {
  struct stat facts {};
  return ::stat(path.c_str(), &facts) == 0 ? std::optional(facts) : std::nullopt;
}

std::int64_t nanoseconds(const timespec& time) { return std::int64_t{time.tv_sec} * 1000000000 + time.tv_nsec; }

// The version, the settings and the metadata that an input's results depend on.
std::string fingerprint_of(const BatchInput& input, const std::string& settings) {
  std::string all = settings;
  for (const Metadata& one : input.metadata) all += '\0' + one.name + '\0' + one.value;
  return input.metadata.empty() ? settings : hash_of_bytes(all);
}

// The same time and size will do; else the bytes decide. One that was booked and is gone now is done.
bool same_input(const BatchInput& input, LedgerEntry& entry) {
  const auto facts = facts_of(input.path);
  if (!facts) return entry.bytes >= 0;
  if (facts->st_size != entry.bytes) return false;
  const std::int64_t modified = nanoseconds(facts->st_mtim);
  if (modified == entry.modified) return true;
  const auto file = open_input(input.path);
  if (!file) return false;
  const auto hash = hash_of_file(file.value().get(), input.path);
  if (!hash || hash.value() != entry.sha256) return false;
  entry.modified = modified;
  return true;
}

bool outputs_stand(const LedgerEntry& entry, const std::string& folder) {
  return std::ranges::all_of(entry.outputs, [&](const BookedOutput& output) {
    const auto facts = facts_of((fs::path(folder) / (entry.result + output.ending)).string());
    return facts && S_ISREG(facts->st_mode) && facts->st_size == output.bytes;
  });
}

bool still_holds(const BatchInput& input, LedgerEntry& entry, const std::string& fingerprint,
                 const BatchSettings& settings) {
  if (settings.force || entry.state == DocumentState::waiting) return false;
  const bool failed = entry.state == DocumentState::refused || entry.state == DocumentState::quarantined;
  if (failed && settings.retry_failed) return false;
  return entry.settings == fingerprint && entry.result == input.result && outputs_stand(entry, settings.output) &&
         same_input(input, entry);
}

Result<Done> check_fresh(const std::vector<BatchInput>& inputs, const std::vector<std::string>& endings,
                         const std::string& folder) {
  for (const BatchInput& input : inputs) {
    for (const std::string& ending : endings) {
      const std::string path = (fs::path(folder) / (input.result + ending)).string();
      if (facts_of(path))
        return Error{ErrorKind::usage, path,
                     "exists, and no ledger knows it; choose another folder, or --force to replace it"};
    }
  }
  return Done{};
}

}  // namespace

Result<std::vector<LedgerEntry>> plan_batch(const std::vector<BatchInput>& inputs,
                                            const std::vector<LedgerEntry>& booked,
                                            const std::vector<std::string>& endings, const BatchSettings& settings) {
  if (booked.empty() && !settings.force) {
    if (auto fresh = check_fresh(inputs, endings, settings.output); !fresh) return fresh.error();
  }
  std::vector<LedgerEntry> plan;
  plan.reserve(inputs.size());
  for (const BatchInput& input : inputs) {
    const std::string fingerprint = fingerprint_of(input, settings.fingerprint);
    const auto known = std::ranges::lower_bound(booked, input.name, {}, &LedgerEntry::name);
    LedgerEntry entry;
    if (known != booked.end() && known->name == input.name) entry = *known;
    if (!still_holds(input, entry, fingerprint, settings)) {
      LedgerEntry fresh;
      // Results under names that now belong to another input are that input's.
      if (entry.result == input.result) fresh.outputs = std::move(entry.outputs);
      entry = std::move(fresh);
    }
    entry.name = input.name;
    entry.path = input.path;
    entry.result = input.result;
    entry.settings = fingerprint;
    entry.planned = true;
    plan.push_back(std::move(entry));
  }
  return plan;
}

}  // namespace referat
