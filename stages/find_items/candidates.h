// Blocks that may be the heading of an item, taken apart into number and title.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::items {

struct Candidate {
  int block = 0;
  int last_block = 0;     // the title stands in the next block: "Pkt. 42" / "Title"
  bool numbered = false;  // an item pattern of the profile matched
  bool strong = false;    // one that is unmistakable ("Punkt 4: …")
  int value = 0;          // integer at the start of the number
  int rank = 0;           // of the heading, 0 for plain text
  int page = 0;
  Value number;
  Text title;
  Text label;              // the rest of the heading
  std::string folded;      // folded title
  std::string folded_all;  // folded heading, number included
};

// A candidate that was chosen as an item.
struct Pick {
  int candidate = 0;
  int entry = -1;  // in Contents::entries
  std::vector<std::string> witnesses;
  bool sub_item = false;
};

// The heading of a section, a decision or a list of attachments.
bool known_heading(const std::string& text, const Profile& profile);

// "a. Title": moves the letter and its mark from the title to number and label. False when there is none.
bool take_letter(Candidate& candidate);

// A step between the numbers of two items in a row; larger ones are other numbers (years, sections of law).
constexpr int kNumberStep = 20;

// The longest run of growing numbers among the candidates with these indexes.
std::vector<int> growing(const std::vector<Candidate>& candidates, const std::vector<int>& indexes);

std::vector<Candidate> find_candidates(const Document& document, const Profile& profile);

}  // namespace referat::items
