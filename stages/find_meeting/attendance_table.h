// Attendance that is set as a table: name, party, present or not, signature.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat::meeting {

// Adds a person for each row of a table whose head row names a column of names and one of attendance; false (and
// nothing added) for any other table. Every character of the table ends as name, party, remark or account.
bool add_attendance_table(const Table& table, const Profile& profile, Document& out);

}  // namespace referat::meeting
