// The words of an output, whatever its format: XML, HTML, JSON, plain text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/characters.h"

namespace referat {

// The same bytes read in three ways, since nobody knows what a tag stands for.
struct OutputWords {
  std::string spaced;       // text, each tag a space
  std::string joined;       // text, tags taken out: a word whose letters differ in style is whole
  std::string inside_tags;  // names and values of attributes, comments
};

// Entities of XML, numeric ones too, and escapes of JSON are undone; those that stand for no letter become spaces.
OutputWords words_of_output(std::string_view bytes);

}  // namespace referat
