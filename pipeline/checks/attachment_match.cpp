#include "pipeline/checks/attachment_match.h"

#include <algorithm>
#include <iterator>
#include <map>
#include <set>
#include <utility>

#include "pipeline/checks/attachment_names.h"
#include "pipeline/checks/checked_document.h"
#include "pipeline/document/content_walk.h"

namespace referat {

namespace {

using Indexes = std::vector<std::size_t>;

constexpr std::size_t kFewestLetters = 5;  // of a name that is part of another
constexpr std::size_t kShortestCut = 16;   // bytes of a name that was cut inside a word
constexpr std::size_t kMostWords = 60;     // of a title in which parts are looked for

bool has_letter(const std::string& key) {
  return std::any_of(key.begin(), key.end(), [](char c) { return c < '0' || c > '9'; });
}

// The title's numbering is part of the file's, or one of them has none.
bool numbers_agree(const AttachmentName& title, const AttachmentName& file) {
  return title.numbers.empty() || file.numbers.empty() ||
         std::search(file.numbers.begin(), file.numbers.end(), title.numbers.begin(), title.numbers.end()) !=
             file.numbers.end();
}

struct Candidate {
  AttachmentFile file;
  AttachmentName name;
  std::string folder;  // of its item, as folder_number() has it; empty: of none
  bool used = false;
};

// "5" of a folder "Punkt 05 Budget", "5a" of "5.a": letters, then the number of an item, then the end or a word.
std::string folder_number(std::string_view folder) {
  const auto words = name_words(folder);
  const auto is_number = [](const std::string& word) { return word.front() >= '0' && word.front() <= '9'; };
  const auto first = std::find_if(words.begin(), words.end(), is_number);
  if (first - words.begin() > 1 || first == words.end()) return {};
  if (first + 1 != words.end() && is_number(*(first + 1))) return {};  // a date
  const std::string number = first->substr(std::min(first->find_first_not_of('0'), first->size() - 1));
  return first + 1 != words.end() && (first + 1)->size() == 1 ? number + *(first + 1) : number;
}

std::string item_folder(std::string_view item_number) {
  const std::string number = folder_number(item_number);
  return number.empty() ? std::string(item_number) : number;
}

// The files of one kind, found by their names.
class Files {
 public:
  Files(std::vector<AttachmentFile> files, const Profile& profile) {
    for (AttachmentFile& file : files) {
      const std::size_t slash = file.name.find_last_of("/\\");
      const std::size_t from = slash == std::string::npos ? 0 : slash + 1;
      Candidate one{std::move(file), {}, {}};
      one.name = attachment_name(std::string_view(one.file.name).substr(from), profile);
      if (from > 0) one.folder = deepest_number(std::string_view(one.file.name).substr(0, from - 1));
      all_.push_back(std::move(one));
    }
    for (std::size_t i = 0; i < all_.size(); ++i) {
      by_key_[all_[i].name.key].push_back(i);
      if (all_[i].name.bare != all_[i].name.key) by_key_[all_[i].name.bare].push_back(i);
      for (const std::string& word : std::set(all_[i].name.words.begin(), all_[i].name.words.end()))
        by_word_[word].push_back(i);
    }
    std::set<std::string> folders;
    for (const Candidate& one : all_) folders.insert(one.folder);
    folders.erase("");
    folder_per_item_ = folders.size() > 1;
  }

  std::vector<Candidate>& all() { return all_; }
  const std::vector<Candidate>& all() const { return all_; }

  Indexes with_key(const std::string& key, const NamedAttachment& named) const {
    const auto found = by_key_.find(key);
    return found == by_key_.end() ? Indexes{} : of_its_item(found->second, named);
  }

  Indexes with_number(const NamedAttachment& named) const {
    const auto words = name_words(named.document_number);
    const auto found = words.empty() ? by_word_.end() : by_word_.find(words.back());
    if (found == by_word_.end()) return {};
    Indexes out = of_its_item(found->second, named);
    std::erase_if(out, [&](std::size_t i) { return !holds_number(all_[i].name, named.document_number); });
    return out;
  }

  // Unused files whose name is a part of the title, or the title a part of it.
  Indexes with_part(const AttachmentName& title, const NamedAttachment& named) const {
    std::set<std::size_t> found;
    const auto take = [&](const std::string& key) {
      if (key.size() < kFewestLetters || !has_letter(key)) return;
      const Indexes same = with_key(key, named);
      found.insert(same.begin(), same.end());
    };
    const std::size_t words = std::min(title.words.size(), kMostWords);
    for (std::size_t from = 0; from < words; ++from) {
      for (std::size_t to = from + 1; to <= words; ++to) take(name_key(title.words, from, to));
    }
    for (const std::string& whole : {title.key, title.bare}) {
      for (std::size_t cut = kShortestCut; cut < whole.size(); ++cut) take(whole.substr(0, cut));
    }
    for (const std::size_t i : around(title, named)) found.insert(i);
    Indexes out(found.begin(), found.end());
    std::erase_if(out, [&](std::size_t i) { return all_[i].used || !numbers_agree(title, all_[i].name); });
    return out;
  }

 private:
  // The number of the innermost folder that has one.
  static std::string deepest_number(std::string_view folders) {
    while (!folders.empty()) {
      const std::size_t slash = folders.find_last_of("/\\");
      const std::size_t from = slash == std::string_view::npos ? 0 : slash + 1;
      if (std::string number = folder_number(folders.substr(from)); !number.empty()) return number;
      folders = folders.substr(0, from == 0 ? 0 : from - 1);
    }
    return {};
  }

  // Without those in the folder of another item.
  Indexes of_its_item(const Indexes& found, const NamedAttachment& named) const {
    const std::string own = item_folder(named.item_number);
    Indexes out;
    for (const std::size_t i : found) {
      if (!folder_per_item_ || all_[i].folder.empty() || all_[i].folder == own) out.push_back(i);
    }
    return out;
  }

  // Files whose words hold those of the title one behind the other.
  Indexes around(const AttachmentName& title, const NamedAttachment& named) const {
    if (title.bare.size() < kFewestLetters || !has_letter(title.bare)) return {};
    const auto longest = std::max_element(title.words.begin(), title.words.end(),
                                          [](const auto& a, const auto& b) { return a.size() < b.size(); });
    const auto found = by_word_.find(*longest);
    if (found == by_word_.end()) return {};
    Indexes out = of_its_item(found->second, named);
    std::erase_if(out, [&](std::size_t i) { return all_[i].name.key.find(title.bare) == std::string::npos; });
    return out;
  }

  std::vector<Candidate> all_;
  std::map<std::string, Indexes> by_key_, by_word_;
  bool folder_per_item_ = false;
};

// Gives the files of one kind to the attachments.
class Matching {
 public:
  Matching(std::vector<NamedAttachment>& named, Files files, const Profile& profile)
      : named_(named), files_(std::move(files)), matched_(named.size(), false) {
    for (const NamedAttachment& one : named) titles_.push_back(attachment_name(one.name, profile));
  }

  // The files that were given to none.
  std::vector<AttachmentFile> run() {
    const auto same = [&](std::size_t n) { return files_.with_key(titles_[n].key, named_[n]); };
    const auto bare = [&](std::size_t n) { return with_bare(n); };
    const auto number = [&](std::size_t n) { return files_.with_number(named_[n]); };
    give(same, MatchedBy::name, false);
    give(bare, MatchedBy::name, false);
    give(number, MatchedBy::number, false);
    give(same, MatchedBy::name, true);
    give(bare, MatchedBy::name, true);
    give(number, MatchedBy::number, true);
    give_parts();
    std::vector<AttachmentFile> rest;
    for (Candidate& one : files_.all()) {
      if (!one.used) rest.push_back(std::move(one.file));
    }
    return rest;
  }

 private:
  Indexes with_bare(std::size_t n) const {
    Indexes out = files_.with_key(titles_[n].bare, named_[n]);
    std::erase_if(out, [&](std::size_t i) { return !numbers_agree(titles_[n], files_.all()[i].name); });
    return out;
  }

  // To each attachment that has none the first that is found; of several the ones with its number in the list.
  template <class Find>
  void give(const Find& find, MatchedBy by, bool again) {
    for (std::size_t n = 0; n < named_.size(); ++n) {
      if (matched_[n]) continue;
      Indexes found = find(n);
      if (!again) std::erase_if(found, [&](std::size_t i) { return files_.all()[i].used; });
      if (found.size() > 1) narrow(n, found);
      if (!found.empty()) take(n, found.front(), found.size() > 1 ? MatchedBy::order : by);
    }
  }

  void narrow(std::size_t n, Indexes& found) const {
    Indexes numbered;
    for (const std::size_t i : found) {
      const auto& numbers = files_.all()[i].name.numbers;
      if (std::find(numbers.begin(), numbers.end(), named_[n].number) != numbers.end()) numbered.push_back(i);
    }
    if (!numbered.empty()) found = std::move(numbered);
  }

  // Where one file and one attachment have each other alone.
  void give_parts() {
    std::map<std::size_t, Indexes> wanted_by;
    for (std::size_t n = 0; n < named_.size(); ++n) {
      if (matched_[n]) continue;
      const Indexes found = files_.with_part(titles_[n], named_[n]);
      for (const std::size_t i : found) wanted_by[i].push_back(found.size() == 1 ? n : named_.size());
    }
    for (const auto& [i, wanting] : wanted_by) {
      if (wanting.size() == 1 && wanting.front() < named_.size()) take(wanting.front(), i, MatchedBy::part);
    }
  }

  void take(std::size_t n, std::size_t i, MatchedBy by) {
    Candidate& one = files_.all()[i];
    one.used = matched_[n] = true;
    named_[n].files.push_back(one.file);
    named_[n].files.back().by = by;
  }

  std::vector<NamedAttachment>& named_;
  Files files_;
  std::vector<AttachmentName> titles_;
  std::vector<bool> matched_;
};

std::vector<NamedAttachment> named_in(const Document& document) {
  std::vector<NamedAttachment> out;
  const auto collect = [&](const std::vector<Content>& content, const std::string& id, const std::string& number) {
    for_each_node(content, [&](const Content& node) {
      if (node.kind != ContentKind::attachment) return;
      std::vector<Place> at = places(document, node.text);
      out.push_back({node.text.str(),
                     node.number.value,
                     node.document_number.value,
                     id,
                     number,
                     at.empty() ? node.at : std::move(at),
                     {}});
    });
  };
  collect(document.agenda.preamble, "", "");
  int position = 0;
  for (const Item* item : all_items(document.agenda)) collect(item->content, item_id(position++), item->number.value);
  collect(document.agenda.closing, "", "");
  return out;
}

// In lower case; empty when it is none.
std::string sound_hash(std::string hash) {
  for (char& c : hash) c = c >= 'A' && c <= 'F' ? static_cast<char>(c - 'A' + 'a') : c;
  const bool sound = hash.size() == 64 && hash.find_first_not_of("0123456789abcdef") == std::string::npos;
  return sound ? hash : "";
}

}  // namespace

AttachmentList match_attachments(const Document& document, const Profile& profile, const Delivery* delivery) {
  AttachmentList out;
  out.with_delivery = delivery != nullptr;
  out.named = named_in(document);
  std::vector<AttachmentFile> delivered, embedded;
  for (const DeliveredFile& file : delivery ? *delivery : Delivery{}) {
    const std::string hash = sound_hash(file.sha256);
    if (!hash.empty() && hash == document.source.sha256) continue;
    delivered.push_back({false, file.name, file.bytes, hash, file.problem});
  }
  std::sort(delivered.begin(), delivered.end(), [](const auto& a, const auto& b) { return a.name < b.name; });
  for (const EmbeddedFile& file : document.embedded)
    embedded.push_back({true, file.name.empty() ? file.description : file.name, file.bytes, file.sha256, ""});
  for (auto* files : {&delivered, &embedded}) {
    std::vector<AttachmentFile> rest = Matching(out.named, Files(std::move(*files), profile), profile).run();
    std::move(rest.begin(), rest.end(), std::back_inserter(out.not_named));
  }
  return out;
}

}  // namespace referat
