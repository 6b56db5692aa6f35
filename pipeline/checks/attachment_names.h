// Names of files and titles of attachments, made comparable.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/profile/profile.h"

namespace referat {

// The name in lower case, without extension and accents, cut into words at all that is no letter or digit and between
// letters and digits: "Bilag1_Å-plan (2).PDF" gives bilag, 1, a, plan, 2.
std::vector<std::string> name_words(std::string_view name);

// Words [from, to) in one piece, in which æ, ae, ä, å, aa and a are one letter, and ø, oe, ö and o.
std::string name_key(const std::vector<std::string>& words, std::size_t from, std::size_t to);

struct AttachmentName {
  std::vector<std::string> words;
  std::string key;                   // of all words
  std::string bare;                  // without numbering before and version or copy number behind; may equal key
  std::vector<std::string> numbers;  // of the numbering before, without leading zeros
};

// Numbering is what stands before the first other word: numbers (not a year alone), a version, words of the profile's
// role attachments, and a letter behind one of them.
AttachmentName attachment_name(std::string_view name, const Profile& profile);

// Whether the words of a number with at least five digits stand in the name, one behind the other.
bool holds_number(const AttachmentName& name, std::string_view number);

}  // namespace referat
