// Attendance from the fields of the head.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "stages/find_meeting/fields.h"

namespace referat::meeting {

// Adds the people of one attendance field; every character of the field ends as name, party, remark or account.
void add_people(const Field& field, const Profile& profile, Document& out);

// Gives a role to somebody named behind a label of their own ("Mødeleder: …"): to the person of that name, or to a new
// one.
void add_officer(const Field& field, const Profile& profile, Document& out);

// A line of names without a label: at least three people, most with a party, a role or a remark beside the name. False
// (and nothing added) for any other text.
bool add_unlabelled_people(const Text& text, const Profile& profile, Document& out);

// Somebody listed among the members and named again among the absent was absent: the first entry goes, its party and
// role are kept.
void drop_absent_members(Document& out);

// One line of a list of names: a full name with at most a party, a role or a remark beside it, and nothing else.
bool is_person_line(const Text& text, const Profile& profile);

// "Til stede var … og …. Afbud fra ….": people named in a sentence are copied, the sentence stays.
void copy_people(const Text& text, const Profile& profile, Document& out);

}  // namespace referat::meeting
