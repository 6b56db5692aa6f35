#include "stages/standard_pipeline.h"

#include "tests/stages/whole/minutes_of.h"

namespace referat {
namespace {

TEST(StandardPipeline, ReadsOnlyLayersThatAnEarlierStageWrites) {
  const Result<Done> order = check_order(standard_pipeline(), {Layer::pages});
  EXPECT_TRUE(order) << order.error().what;
}

}  // namespace
}  // namespace referat
