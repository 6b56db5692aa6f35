// Runs stages in order over one Document.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/profile/profile.h"
#include "pipeline/run/observer.h"
#include "pipeline/run/stage.h"

namespace referat {

// The name of a layer as messages and the XML form of a document use it.
const char* layer_name(Layer layer);

struct RunOptions {
  std::string stop_after;  // name of the last stage to run; empty: all. `read_pdf` runs none
  Observer observer;
};

// Ok when each stage reads only layers that `start` or an earlier stage writes and no name stands twice; otherwise
// ErrorKind::usage with the stage and the layer that it misses. A stage may write a layer again (it refines it).
Result<Done> check_order(const std::vector<Stage>& stages, const std::vector<Layer>& start);

// Runs the stages on a document whose pages layer is filled. Takes over from each stage the layers that it declares,
// and its notes and accounts; whatever else a stage returns is dropped. The first stage that fails ends the run with
// its error. ErrorKind::usage for an order that cannot work or a stop_after that names no stage.
Result<Document> run_stages(Document document, const std::vector<Stage>& stages, const Profile& profile,
                            const RunOptions& options);

}  // namespace referat
