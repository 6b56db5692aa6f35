// Runs the first stages of the standard pipeline on drawn pages, with the real Danish vocabulary.
#pragma once

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "pipeline/profile/profile.h"
#include "pipeline/run/runner.h"
#include "stages/standard_pipeline.h"
#include "tests/pages/typewriter.h"

namespace referat {

using Strings = std::vector<std::string>;

// The profile "danish" of this source tree.
inline const Profile& danish_profile() {
  static const Result<Profile> loaded = load_profile("danish", {REFERAT_SOURCE_DIR "/schemas/profiles"});
  return loaded.value();
}

// The document with all layers that the stages up to and with `last` write.
inline Document run_to(const std::string& last, Document document) {
  RunOptions options;
  options.stop_after = last;
  const auto found = run_stages(std::move(document), standard_pipeline(), danish_profile(), options);
  EXPECT_TRUE(found) << found.error().what;
  return found ? found.value() : Document();
}

// A word of a page, drawn where no typewriter row stands. Its letters are 0.6 of the size wide.
inline Word drawn_word(const std::string& text, Length left, Length baseline, Length size = 1000) {
  Word word;
  word.text = text;
  word.size = size;
  word.baseline = baseline;
  const auto letters = static_cast<Length>(count_code_points(text));
  word.box = {left, baseline - size * 8 / 10, left + letters * size * 6 / 10, baseline + size * 2 / 10};
  for (Length i = 1; i < letters; ++i) word.edges.push_back(left + i * size * 6 / 10);
  return word;
}

// A structure element on page 1. Parents stand before their children.
inline Tag element(const std::string& role, int parent = -1, const std::string& alt = "") {
  Tag tag;
  tag.role = role;
  tag.parent = parent;
  tag.page = 1;
  tag.alt = alt;
  return tag;
}

// The page in type whose word spaces are 0.3 of the size, as in print, and not a whole cell. Behind wider
// gaps a row stands again where it was drawn, so columns line up.
inline Document in_print(Document document) {
  for (Page& page : document.pages) {
    Length back = 0;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      Word& word = page.words[i];
      const bool same_row = i > 0 && page.words[i - 1].baseline == word.baseline;
      if (!same_row) back = 0;
      const Length gap = same_row ? word.box.left - (page.words[i - 1].box.right + back) : 0;
      if (gap > word.size * 6 / 10) back = 0;
      if (gap == word.size * 6 / 10) back += word.size * 3 / 10;
      word.box.left -= back;
      word.box.right -= back;
      for (Length& edge : word.edges) edge -= back;
    }
  }
  return document;
}

// The first word with this text; the test fails when there is none.
inline Word& word_of(Document& document, const std::string& text) {
  static Word none;
  for (Page& page : document.pages)
    for (Word& word : page.words)
      if (word.text == text) return word;
  ADD_FAILURE() << "no word reads " << text;
  return none;
}

}  // namespace referat
