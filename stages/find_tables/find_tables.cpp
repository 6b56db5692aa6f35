#include "stages/find_tables/find_tables.h"

#include <algorithm>

#include "pipeline/document/columns.h"
#include "pipeline/document/footnotes.h"
#include "pipeline/document/typography.h"
#include "stages/find_tables/aligned.h"
#include "stages/find_tables/assemble.h"
#include "stages/find_tables/judge.h"
#include "stages/find_tables/ruled.h"
#include "stages/find_tables/tagged.h"

namespace referat {
namespace {

using tables::Draft;
using tables::View;

// Upright lines that are neither furniture nor footnotes nor printed contents, page by page.
std::vector<View> views_of(const Document& document) {
  std::vector<bool> taken = furniture_lines(document);
  const std::vector<FootnotePart> footnotes = footnote_parts(document, taken);
  for (std::size_t i = 0; i < taken.size(); ++i) taken[i] = taken[i] || footnotes[i] != FootnotePart::none;
  for (const int line : document.contents.lines) taken[static_cast<std::size_t>(line)] = true;
  std::vector<View> views;
  for (const Page& page : document.pages) views.push_back({document, page, {}});
  for (std::size_t i = 0; i < document.lines.size(); ++i) {
    const Line& line = document.lines[i];
    if (taken[i] || line.words.empty() || line.page < 1) continue;
    View& view = views[static_cast<std::size_t>(line.page - 1)];
    if (view.page.words[static_cast<std::size_t>(line.words.front())].rotation == 0)
      view.lines.push_back(static_cast<int>(i));
  }
  return views;
}

bool share_lines(const std::vector<int>& a, const std::vector<int>& b) {
  return std::any_of(a.begin(), a.end(), [&](int line) { return std::binary_search(b.begin(), b.end(), line); });
}

// Keeps the new drafts that share no line with an earlier one, and takes their lines from the views.
void take(std::vector<Draft>& drafts, std::vector<Draft> found, std::vector<View>& views) {
  for (Draft& draft : found) {
    const std::vector<int> lines = lines_of(draft);
    const bool clash = std::any_of(drafts.begin(), drafts.end(), [&](const Draft& other) {
      return other.page == draft.page && share_lines(lines_of(other), lines);
    });
    if (clash) continue;
    std::vector<int>& free = views[static_cast<std::size_t>(draft.page - 1)].lines;
    std::erase_if(free, [&](int line) { return std::binary_search(lines.begin(), lines.end(), line); });
    drafts.push_back(std::move(draft));
  }
}

// A single drawn row counts only where a table can have been cut by the page's end.
void drop_inner_fragments(const Document& document, const View& view, std::vector<Draft>& found) {
  if (view.lines.empty()) return;
  Length top = view.page.height, bottom = 0;
  for (const int line : view.lines) {
    const Length y = document.lines[static_cast<std::size_t>(line)].box.centre_y();
    top = std::min(top, y);
    bottom = std::max(bottom, y);
  }
  std::erase_if(found,
                [&](const Draft& draft) { return draft.fragment && draft.box.top > top && draft.box.bottom < bottom; });
}

}  // namespace

Result<Document> find_tables(const Document& document, const Profile&) {
  const std::vector<View> all = views_of(document);
  std::vector<View> free = all;
  std::vector<Draft> drafts;
  for (const View& view : all) {
    std::vector<Draft> ruled = tables::ruled_tables(view);
    drop_inner_fragments(document, view, ruled);
    take(drafts, std::move(ruled), free);
  }
  take(drafts, tables::tagged_tables(document, free), free);
  for (std::size_t i = 0; i < all.size(); ++i) {
    // Rows end at the edge of a column: text beside it is no cell.
    for (Band& band : bands_of(document, document.pages[i], std::vector<int>(free[i].lines), {}))
      take(drafts, tables::aligned_tables({document, document.pages[i], std::move(band.lines)}), free);
  }
  for (Draft& draft : drafts) {
    tables::mark_tagged_headers(document, draft);
    draft.header_rows = tables::count_header_rows(document, draft);
  }
  std::stable_sort(drafts.begin(), drafts.end(), [](const Draft& a, const Draft& b) {
    return a.page != b.page ? a.page < b.page : a.box.top < b.box.top;
  });
  Document found;
  tables::assemble_tables(document, std::move(drafts), all, found);
  return found;
}

}  // namespace referat
