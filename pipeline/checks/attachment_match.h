// Which file is which attachment.
#pragma once

#include "pipeline/document/delivery.h"
#include "pipeline/document/document.h"
#include "pipeline/profile/profile.h"
#include "pipeline/report/attachment_list.h"

namespace referat {

// Lays the attachments that the document names beside the files in its PDF and those that were delivered (null: nobody
// said what was). First the same names, then document numbers, then names of which one is part of the other where
// nothing else comes into question. Where folders are named after items, a file in the folder of one item is no other
// item's. A file that several items name counts for each of them. A delivered file with the bytes of the PDF itself is
// passed over. Names are compared as text; nothing is opened.
AttachmentList match_attachments(const Document& document, const Profile& profile, const Delivery* delivery);

}  // namespace referat
