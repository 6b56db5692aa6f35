// What a batch of reports says of words that no profile knew.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat {

// One unknown heading or label, with its profile.
struct DriftRow {
  std::string profile, kind, text;
  int documents = 0;    // reports that name it
  long long times = 0;  // in all of them
  std::string example;  // the first document that has it, and the page there, 0 when not known
  int page = 0;
  bool operator==(const DriftRow&) const = default;
};

class Drift {
 public:
  // Takes one report. False when it is no well-formed XML with the root of report.xsd; nothing is taken then.
  bool add(std::string_view xml);
  // In most documents first, then most often, then by profile, kind and words.
  std::vector<DriftRow> rows() const;
  int reports() const { return reports_; }

 private:
  std::vector<DriftRow> rows_;
  int reports_ = 0;
};

}  // namespace referat
