#include "pipeline/batch/machine.h"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <optional>

namespace referat {
namespace {

namespace fs = std::filesystem;

std::string first_line(const fs::path& file) {
  std::ifstream in(file);
  std::string line;
  std::getline(in, line);
  return line;
}

// Nothing for "max", for what is no number, and for what version 1 writes when there is no limit.
std::optional<std::int64_t> number(std::string_view text) {
  std::int64_t value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (read.ec != std::errc() || value <= 0 || value > (std::int64_t{1} << 60)) return std::nullopt;
  return value;
}

std::size_t cores_of(std::int64_t quota, std::int64_t period) {
  const double cores = std::ceil(static_cast<double>(quota) / static_cast<double>(period));
  return static_cast<std::size_t>(std::max(1.0, cores));
}

void limit_memory(Machine& machine, const std::optional<std::int64_t>& bytes) {
  if (bytes) machine.memory = machine.memory < 0 ? *bytes : std::min(machine.memory, *bytes);
}

void look_into(const fs::path& group, Machine& machine) {
  const std::string quota = first_line(group / "cpu.max");  // "200000 100000" or "max 100000"
  const std::size_t space = quota.find(' ');
  if (space != std::string::npos) {
    const auto wanted = number(quota.substr(0, space)), period = number(std::string_view(quota).substr(space + 1));
    if (wanted && period) machine.cores = std::min(machine.cores, cores_of(*wanted, *period));
  }
  const auto old_quota = number(first_line(group / "cpu.cfs_quota_us"));
  const auto old_period = number(first_line(group / "cpu.cfs_period_us"));
  if (old_quota && old_period) machine.cores = std::min(machine.cores, cores_of(*old_quota, *old_period));
  limit_memory(machine, number(first_line(group / "memory.max")));
  limit_memory(machine, number(first_line(group / "memory.limit_in_bytes")));
}

}  // namespace

Machine machine(const std::string& root, const std::string& membership) {
  Machine found;
  cpu_set_t set;
  CPU_ZERO(&set);
  if (::sched_getaffinity(0, sizeof set, &set) == 0)
    found.cores = static_cast<std::size_t>(std::max(1, CPU_COUNT(&set)));
  look_into(root, found);
  std::ifstream groups(membership);
  for (std::string line; std::getline(groups, line);) {  // "0::/path" or "4:cpu,cpuacct:/path"
    const std::size_t first = line.find(':'), second = line.find(':', first + 1);
    if (second == std::string::npos) continue;
    const std::string controller = line.substr(first + 1, second - first - 1);
    const fs::path base = controller.empty() ? fs::path(root) : fs::path(root) / controller;
    fs::path group = base;
    for (const fs::path& part : fs::path(line.substr(second + 1)).relative_path()) {  // each above counts, too
      group /= part;
      look_into(group, found);
    }
    look_into(base, found);
  }
  return found;
}

std::int64_t worker_memory(const Machine& machine, std::int64_t wanted) {
  return machine.memory < 0 ? wanted : std::min(wanted, machine.memory / 4 * 3);
}

std::size_t worker_count(const Machine& machine, std::int64_t worker_memory) {
  if (machine.memory < 0) return machine.cores;
  const auto fitting = static_cast<std::size_t>(std::max<std::int64_t>(1, machine.memory / worker_memory));
  return std::min(machine.cores, fitting);
}

}  // namespace referat
