// The version for the public: a finished document without what closed items say and without personal data.
#pragma once

#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"

namespace referat {

struct RedactOptions {
  bool closed_titles = true;  // false: the titles of closed items are left out, too
};

// What may be published of the finished document. Every writer that is given the result writes the public version.
//
// Left out: of closed items all but number, title, case numbers, mark and reason (pipeline/profile/closed_text.h), what
// other texts repeat of it, and personal data wherever it stands: CPR numbers and what may be one, e-mail addresses,
// telephone numbers, private addresses; once found, in every other place too. Numbers printed with an item are none.
// In a text the profile's `redaction-mark` stands for each stretch, whatever its length; in the words of the pages each
// character becomes U+2588, so that the ledger still counts them (CharacterClass::redacted), and lines lose these
// words.
//
// Emptied are the outline, notes' messages, alternative texts, embedded files, XMP and links to mail addresses.
// Document::redaction tells what was left out; its places are bands over the whole width, because the width of a word
// can tell which it was.
Document redact(const Document& document, const Profile& profile, const RedactOptions& options);

}  // namespace referat
