#include "pipeline/run/runner.h"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include "pipeline/profile/hit_log.h"

namespace referat {
namespace {

constexpr const char* kReader = "read_pdf";  // what fills the pages layer; a valid stop_after though it is no Stage

// Moves one layer from one document to another. The pages layer belongs to the reader and is never taken over.
void take_layer(Document& into, Document& from, Layer layer) {
  switch (layer) {
    case Layer::pages:
      break;
    case Layer::lines:
      into.lines = std::move(from.lines);
      break;
    case Layer::furniture:
      into.furniture = std::move(from.furniture);
      break;
    case Layer::tables:
      into.tables = std::move(from.tables);
      break;
    case Layer::blocks:
      into.blocks = std::move(from.blocks);
      break;
    case Layer::contents:
      into.contents = std::move(from.contents);
      break;
    case Layer::items:
      into.item_starts = std::move(from.item_starts);
      break;
    case Layer::meeting:
      into.meeting = std::move(from.meeting);
      break;
    case Layer::agenda:
      into.agenda = std::move(from.agenda);
      break;
  }
}

template <class T>
void move_behind(std::vector<T>& into, std::vector<T>& from) {
  into.insert(into.end(), std::make_move_iterator(from.begin()), std::make_move_iterator(from.end()));
}

Result<Done> check_stop(const std::vector<Stage>& stages, const std::string& stop_after) {
  if (stop_after.empty() || stop_after == kReader) return Done{};
  std::string names = kReader;
  for (const Stage& stage : stages) {
    if (stage.name == stop_after) return Done{};
    names += std::string(", ") + stage.name;
  }
  return Error{ErrorKind::usage, stop_after, "is no stage; name one of " + names};
}

}  // namespace

const char* layer_name(Layer layer) {
  switch (layer) {
    case Layer::pages:
      return "pages";
    case Layer::lines:
      return "lines";
    case Layer::furniture:
      return "furniture";
    case Layer::tables:
      return "tables";
    case Layer::blocks:
      return "blocks";
    case Layer::contents:
      return "contents";
    case Layer::items:
      return "items";
    case Layer::meeting:
      return "meeting";
    case Layer::agenda:
      return "agenda";
  }
  return "";
}

Result<Done> check_order(const std::vector<Stage>& stages, const std::vector<Layer>& start) {
  std::set<Layer> present(start.begin(), start.end());
  std::set<std::string> names;
  for (const Stage& stage : stages) {
    if (!names.insert(stage.name).second) {
      return Error{ErrorKind::usage, stage.name, "stands twice in the order of stages; name it once"};
    }
    const auto missing =
        std::find_if(stage.reads.begin(), stage.reads.end(), [&](Layer layer) { return !present.contains(layer); });
    if (missing != stage.reads.end()) {
      return Error{ErrorKind::usage, stage.name,
                   std::string("reads the layer ") + layer_name(*missing) +
                       ", which no earlier stage writes; put a stage that writes it before this one"};
    }
    present.insert(stage.writes.begin(), stage.writes.end());
  }
  return Done{};
}

Result<Document> run_stages(Document document, const std::vector<Stage>& stages, const Profile& profile,
                            const RunOptions& options) {
  if (auto order = check_order(stages, {Layer::pages}); !order) return order.error();
  if (auto stop = check_stop(stages, options.stop_after); !stop) return stop.error();
  if (options.stop_after == kReader) return document;
  for (const Stage& stage : stages) {
    if (HitLog* log = profile.log()) log->begin_step(stage.name);
    auto done = observed(options.observer, stage.name, [&] { return stage.run(document, profile); });
    if (!done) return done.error();
    for (const Layer layer : stage.writes) take_layer(document, done.value(), layer);
    move_behind(document.notes, done.value().notes);
    move_behind(document.accounts, done.value().accounts);
    if (options.stop_after == stage.name) break;
  }
  return document;
}

}  // namespace referat
