#include "stages/standard_pipeline.h"

#include "stages/find_agenda/find_agenda.h"
#include "stages/find_blocks/find_blocks.h"
#include "stages/find_contents/find_contents.h"
#include "stages/find_items/find_items.h"
#include "stages/find_lines/find_lines.h"
#include "stages/find_meeting/find_meeting.h"
#include "stages/find_tables/find_tables.h"
#include "stages/mark_furniture/mark_furniture.h"

namespace referat {

const std::vector<Stage>& standard_pipeline() {
  using enum Layer;
  // clang-format off: a row for each stage, what it reads, what it writes
  static const std::vector<Stage> stages{
    {"find_lines",     "words on one baseline become lines",
     {pages}, {lines}, find_lines},
    {"mark_furniture", "running heads, feet and watermarks are set aside",
     {pages, lines}, {furniture}, mark_furniture},
    {"find_contents",  "the printed contents are read",
     {pages, lines, furniture}, {contents}, find_contents},
    {"find_tables",    "tables by tags, rules, shading and aligned columns",
     {pages, lines, furniture, contents}, {tables}, find_tables},
    {"find_blocks",    "paragraphs, headings, lists, figures and notes in reading order",
     {pages, lines, furniture, contents, tables}, {blocks, tables}, find_blocks},
    {"find_items",     "where each item of the agenda begins, and which contents entry names it",
     {pages, lines, contents, blocks}, {items, contents}, find_items},
    {"find_meeting",   "title, body, date, place and attendance",
     {pages, lines, furniture, tables, blocks, items}, {meeting}, find_meeting},
    {"find_agenda",    "items with their sections, decisions, votes and attachments",
     {pages, lines, tables, blocks, items, meeting}, {agenda}, find_agenda},
  };
  // clang-format on
  return stages;
}

}  // namespace referat
