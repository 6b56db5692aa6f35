// A finished document as the checks look at it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/passages.h"
#include "pipeline/profile/personal_strings.h"
#include "pipeline/profile/profile.h"
#include "pipeline/report/attachment_list.h"
#include "pipeline/report/personal_data.h"

namespace referat {

// Personal data in a passage that the report masks and finds worth telling.
struct PersonalPassage {
  std::size_t passage = 0;  // index in CheckedDocument::passages
  PersonalString found;
};

// What the checks are asked about. Keeps references: the arguments must outlive it.
struct CheckedDocument {
  // `xml` is what was written of the document; empty when it was held back: then nothing is said about it.
  // `files`: null when nothing is known about files beside the pages.
  CheckedDocument(const Document& checked, const Profile& words, std::string_view xml = {},
                  const AttachmentList* files = nullptr);

  const Document& document;
  const Profile& profile;
  std::string_view minutes_xml;
  const AttachmentList* attachments;
  std::vector<PersonalPassage> personal;  // in the order of the passages
  std::vector<Passage> passages;          // every text of the result, in the order of the document, furniture last
};

// The personal data of the document and in the names of its attachments and their files.
PersonalData personal_data_of(const CheckedDocument& checked);

// "item 5", or "an item" when it has no number.
std::string name_of(const Item& item);

// Bytes [from, to) of a text as places on the pages.
std::vector<Place> places_of(const Document& document, const Text& text, std::size_t from, std::size_t to);

// A note of one of the checks: its severity is that of the code in the table of codes.
Note check_note(std::string_view code, std::string message, std::vector<Place> at);

}  // namespace referat
