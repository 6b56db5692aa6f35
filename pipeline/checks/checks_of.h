// The functions of the table of checks, by the files that hold them. Each looks at a finished document and gives notes
// of the codes that its row in the table names; none changes anything.
#pragma once

#include <vector>

#include "pipeline/checks/checked_document.h"

namespace referat {

// completeness.cpp
std::vector<Note> check_round_trip(const CheckedDocument& checked);
std::vector<Note> check_pages(const CheckedDocument& checked);

// suspicious_text.cpp
std::vector<Note> check_characters(const CheckedDocument& checked);
std::vector<Note> check_language(const CheckedDocument& checked);

// structure.cpp
std::vector<Note> check_item_numbers(const CheckedDocument& checked);
std::vector<Note> check_decisions(const CheckedDocument& checked);
std::vector<Note> check_sections(const CheckedDocument& checked);
std::vector<Note> check_repetition(const CheckedDocument& checked);
std::vector<Note> check_contents(const CheckedDocument& checked);

// facts.cpp
std::vector<Note> check_dates(const CheckedDocument& checked);
std::vector<Note> check_quorum(const CheckedDocument& checked);
std::vector<Note> check_case_numbers(const CheckedDocument& checked);

// table_sums.cpp
std::vector<Note> check_table_sums(const CheckedDocument& checked);

// personal_data.cpp
std::vector<Note> check_personal_data(const CheckedDocument& checked);

// closed_items.cpp
std::vector<Note> check_closed_items(const CheckedDocument& checked);

// file_facts.cpp
std::vector<Note> check_file_actions(const CheckedDocument& checked);
std::vector<Note> check_file_embedded(const CheckedDocument& checked);
std::vector<Note> check_file_history(const CheckedDocument& checked);
std::vector<Note> check_file_format(const CheckedDocument& checked);

// attachments.cpp
std::vector<Note> check_attachments(const CheckedDocument& checked);

}  // namespace referat
