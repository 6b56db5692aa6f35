// What this process may use of the machine that it runs on.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>

namespace referat {

struct Machine {
  std::size_t cores = 1;
  std::int64_t memory = -1;  // bytes; -1: no limit is set
};

// Cores that the process may run on, and what its control groups (version 2, or 1) leave it of them and of memory.
// `root` is where the control groups are mounted, `membership` the file that names those of the process.
Machine machine(const std::string& root = "/sys/fs/cgroup", const std::string& membership = "/proc/self/cgroup");

// The limit of a worker: the wanted one, but three quarters of the machine's at most.
std::int64_t worker_memory(const Machine& machine, std::int64_t wanted);

// As many workers as there are cores and as fit into the memory, one at least.
std::size_t worker_count(const Machine& machine, std::int64_t worker_memory);

}  // namespace referat
