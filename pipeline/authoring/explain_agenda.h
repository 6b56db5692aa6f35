// The part of an explanation that speaks of the agenda.
#pragma once

#include <string>
#include <vector>

#include "pipeline/authoring/answers.h"
#include "pipeline/authoring/explain.h"

namespace referat {

// Items with their numbers and marks, sections, decisions, votes, attachments; added in the order of the document.
void explain_items(const Document& document, const Answers& answers, std::vector<Decision>& out);

// "danish:812 decision phrase Resolved", or the other reason when there is no answer.
std::string because(const Answer* answer, const std::string& otherwise);
// In quotes, the middle of a long text left out.
std::string quoted(const std::string& text);

}  // namespace referat
