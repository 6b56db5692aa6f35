// What a short text is by its words: a label, a fact of a case, the heading of a section.
#pragma once

#include <string_view>

#include "pipeline/profile/profile.h"

namespace referat::blocks {

// A word that the profile knows as a label of the meeting, of people or of a number.
bool is_known_label(std::string_view text, const Profile& profile);

// A word in front of a value: a known label, or one that ends in a colon.
bool is_label(std::string_view text, const Profile& profile);

// A labelled number ("Sagsnr. 12/345") or a mark of access, and nothing in front of it.
bool is_fact(std::string_view text, const Profile& profile);

// Two to five words, each with a capital (or a particle between such), and nothing else: the name of a person, or
// something set like one. A comma or a bracket may follow, with anything behind it.
bool is_like_name(std::string_view text);

// Letters are half of it at least: a sentence or a name, no amount and no number of a case.
bool is_prose(std::string_view text);

// The heading of a section, of attachments or of a decision.
bool is_section_heading(std::string_view text, const Profile& profile);

}  // namespace referat::blocks
