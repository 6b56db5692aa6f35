// Attachments that the items name, files in the PDF, and files that were delivered.
#include <fmt/format.h>

#include <map>

#include "pipeline/checks/attachment_names.h"
#include "pipeline/checks/checks_of.h"

namespace referat {

namespace {

const AttachmentFile* file_of(const NamedAttachment& named, bool embedded) {
  for (const AttachmentFile& file : named.files) {
    if (file.embedded == embedded) return &file;
  }
  return nullptr;
}

const char* guessed_by(MatchedBy by) {
  switch (by) {
    case MatchedBy::number:
      return "by its document number";
    case MatchedBy::part:
      return "by a part of its name";
    case MatchedBy::order:
      return "by the order of files with this name";
    case MatchedBy::name:
      break;
  }
  return "by its name";
}

void check_named(const NamedAttachment& named, std::vector<Note>& notes) {
  if (named.files.empty()) {
    notes.push_back(check_note("attachment-missing", fmt::format("'{}' was not delivered", named.name), named.at));
  }
  for (const AttachmentFile& file : named.files) {
    if (file.by == MatchedBy::name) continue;
    notes.push_back(check_note(
        "attachment-guessed",
        fmt::format("'{}' is taken for the file '{}' {}", named.name, file.name, guessed_by(file.by.value())),
        named.at));
  }
}

bool differ(const AttachmentFile& a, const AttachmentFile& b) {
  return !a.sha256.empty() && !b.sha256.empty() && a.sha256 != b.sha256;
}

Note difference(const AttachmentFile& delivered, const AttachmentFile& embedded, const std::vector<Place>& at) {
  return check_note("attachment-differs",
                    fmt::format("the file '{}' and the file '{}' in the PDF differ", delivered.name, embedded.name),
                    at);
}

// Files with the same name that no item names.
void check_pairs_without_item(const std::vector<AttachmentFile>& files, std::vector<Note>& notes) {
  std::map<std::string, const AttachmentFile*> delivered;
  for (const AttachmentFile& file : files) {
    const auto words = name_words(file.name.substr(file.name.find_last_of('/') + 1));
    const std::string key = name_key(words, 0, words.size());
    if (!file.embedded) {
      delivered.emplace(key, &file);
    } else if (const auto same = delivered.find(key); same != delivered.end() && differ(*same->second, file)) {
      notes.push_back(difference(*same->second, file, {}));
    }
  }
}

struct DeliveredCopy {
  std::string name;
  std::vector<Place> at;  // of the attachment that it was found for
};

// Each delivered file once, with the first attachment that it was found for.
std::map<std::string, std::vector<DeliveredCopy>> copies_by_hash(const AttachmentList& list) {
  std::map<std::string, AttachmentFile> files;
  std::map<std::string, std::vector<Place>> at;
  for (const NamedAttachment& named : list.named) {
    const AttachmentFile* file = file_of(named, false);
    if (file != nullptr && files.emplace(file->name, *file).second) at[file->name] = named.at;
  }
  for (const AttachmentFile& file : list.not_named) {
    if (!file.embedded) files.emplace(file.name, file);
  }
  std::map<std::string, std::vector<DeliveredCopy>> out;
  for (const auto& [name, file] : files) {
    if (!file.sha256.empty()) out[file.sha256].push_back({name, at[name]});
  }
  return out;
}

void check_delivered(const AttachmentList& list, std::vector<Note>& notes) {
  const auto unread = [&](const AttachmentFile& file, const std::vector<Place>& at) {
    if (!file.problem.empty())
      notes.push_back(check_note("attachment-unreadable", fmt::format("'{}' {}", file.name, file.problem), at));
  };
  for (const NamedAttachment& named : list.named) {
    if (const AttachmentFile* file = file_of(named, false)) unread(*file, named.at);
  }
  for (const AttachmentFile& file : list.not_named) {
    if (file.embedded) continue;
    unread(file, {});
    notes.push_back(check_note("attachment-surplus", fmt::format("no item names '{}'", file.name), {}));
  }
  for (const auto& [hash, copies] : copies_by_hash(list)) {
    for (std::size_t i = 1; i < copies.size(); ++i) {
      notes.push_back(check_note("attachment-repeated",
                                 fmt::format("'{}' has the same bytes as '{}'", copies[i].name, copies[0].name),
                                 copies[i].at));
    }
  }
}

}  // namespace

std::vector<Note> check_attachments(const CheckedDocument& checked) {
  if (checked.attachments == nullptr || !checked.attachments->with_delivery) return {};
  const AttachmentList& list = *checked.attachments;
  std::vector<Note> notes;
  for (const NamedAttachment& named : list.named) {
    check_named(named, notes);
    const AttachmentFile *delivered = file_of(named, false), *embedded = file_of(named, true);
    if (delivered != nullptr && embedded != nullptr && differ(*delivered, *embedded))
      notes.push_back(difference(*delivered, *embedded, named.at));
  }
  check_pairs_without_item(list.not_named, notes);
  check_delivered(list, notes);
  return notes;
}

}  // namespace referat
