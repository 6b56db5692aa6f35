// What the XSD of Akoma Ntoso does not check: conformance level 2.
#pragma once

#include <pugixml.hpp>

#include "pipeline/document/result.h"

namespace referat::akn {

// Every eId has the form of the naming convention (PARENT__ABBREVIATION_NUMBER) and stands once; every reference to an
// eId has its target; the names of work, expression and manifestation build on each other. ErrorKind::internal with the
// first fault.
Result<Done> check(const pugi::xml_document& xml);

}  // namespace referat::akn
