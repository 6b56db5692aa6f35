// The meta element of an Akoma Ntoso document.
#pragma once

#include <pugixml.hpp>

#include "stages/write_akn/elements.h"

namespace referat::akn {

// Fills meta with identification, classification, votes, references and what the standard has no place for. Called
// when everything else is written, since it names what was referred to.
void fill_meta(Writing& writing, pugi::xml_node meta);

}  // namespace referat::akn
