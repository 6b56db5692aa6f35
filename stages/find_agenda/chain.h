// The decisions of one item: which of them is this meeting's.
#pragma once

#include <string>
#include <vector>

#include "pipeline/document/document.h"

namespace referat::agenda {

// A case that went through several bodies prints their decisions one after the other. Where one of an item's decisions
// names no body or the body of the meeting, those that name other bodies become earlierDecision.
void mark_earlier_bodies(std::vector<Item>& items, const std::string& meeting_body);

}  // namespace referat::agenda
