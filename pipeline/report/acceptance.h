// Acceptance of a batch by looking at a sample of its documents: how many, which, and what follows from the answers.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "pipeline/report/report_facts.h"

namespace referat {

// The smallest number of documents of which none may be wrong so that, with this confidence, less than this share of
// all is: by the exact binomial distribution, (1 - error)^n <= 1 - confidence, and never more than there are. For a
// batch that is not much larger the hypergeometric distribution would ask for fewer; the binomial one is on the safe
// side and agrees with upper_bound(). `confidence` and `error` lie between 0 and 1.
std::int64_t sample_size(std::int64_t documents, double confidence, double error);

// That many of the reports, drawn at random, the same for the same seed on every machine and in whatever order the
// reports come: each is drawn by the SHA-256 of seed, document hash and name.
std::vector<ReportFacts> draw_sample(std::vector<ReportFacts> reports, std::int64_t size, std::uint64_t seed);

// The share of wrong documents that is not exceeded, with this confidence, when `wrong` of `inspected` were: Clopper
// and Pearson's one-sided upper bound (Biometrika 26, 1934). 1 when nothing was inspected.
double upper_bound(std::int64_t inspected, std::int64_t wrong, double confidence);

}  // namespace referat
