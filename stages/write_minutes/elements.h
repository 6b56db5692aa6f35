// How text, styles and places become XML: the small pieces that every element of the minutes is made of.
#pragma once

#include <optional>
#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"
#include "pipeline/document/styled_text.h"
#include "pipeline/document/styled_xml.h"
#include "stages/write_minutes/write_minutes.h"

namespace referat::minutes {

// What the functions that write elements share.
struct Writing {
  const Document& document;
  const WriteOptions& options;
  std::optional<Error> error;  // the first one
  int items = 0;               // written so far

  void fail(std::string what) {
    if (!error) error = Error{ErrorKind::internal, "write_minutes", std::move(what)};
  }
};

// Sets an attribute unless the value is empty.
void set(pugi::xml_node element, const char* name, std::string_view value);
void set_at(const Writing& writing, pugi::xml_node element, const std::vector<Place>& at);

// Appends an element with plain text, or nothing when there is no text.
void add(pugi::xml_node parent, const char* name, const std::string& text);

// Appends the text with its b, i and a elements to an element with mixed content. Neighbouring spans of one style
// become one element; the space between two styles has what they have in common.
void add_inline(const Writing& writing, pugi::xml_node parent, const Text& text);

}  // namespace referat::minutes
