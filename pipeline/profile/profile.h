// The words of a meeting system: phrases and patterns by role, loaded from schemas/profiles/*.xml.
// No Danish in C++: stages ask a profile what a text means, and the answer names the line of the profile behind it.
#pragma once

#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/document.h"
#include "pipeline/document/result.h"

namespace referat {

class FoldedText;   // pipeline/profile/fold.h
class HitLog;       // pipeline/profile/hit_log.h
class Pattern;      // pipeline/profile/pattern.h
class RoleEntries;  // pipeline/profile/role_entries.h

// One <phrase> or <pattern> of a profile.
struct Entry {
  std::string role;   // the element it stands in: "section", "label", "outcome" …
  std::string value;  // what it means: its attribute `is` (of a section `type`): "decision", "date", "approved" …
  std::string extra;  // its second attribute where the role has one: `role` of attendance, `strength` of an item
  std::string text;   // the phrase as written, or the pattern, its fragments put in
  bool pattern = false;
  std::string profile;                     // id of the profile that brought it
  int line = 0;                            // in that profile's file
  std::shared_ptr<const Pattern> matcher;  // patterns only
};

// A named group of a pattern: where it matched, in bytes of the text that was asked about.
struct Group {
  std::size_t begin = 0, end = 0;
  std::string text;
};

struct Hit {
  const Entry* entry = nullptr;  // owned by the Profile
  std::string value;  // what it means: the `is` (section: `type`) attribute of that element ("decision", "date" …)
  std::size_t begin = 0, end = 0;  // bytes of the text that was asked about
  std::map<std::string, Group> groups;
};

// Copies share the entries. May be asked by several threads at once, unless it writes a log.
class Profile {
 public:
  // The same profile, which writes down every answer that it gives; nullptr: it does not. The log must outlive it.
  Profile with_log(HitLog* log) const;
  HitLog* log() const { return log_; }

  const std::string& id() const { return id_; }
  const std::string& extends() const { return extends_; }
  const std::vector<Entry>& entries(const std::string& role) const;  // empty when the role has none

  // The whole text, apart from outer spaces, letter case and one trailing colon, is a phrase of the role, or a pattern
  // of the role matches it from end to end. Phrases are asked before patterns, both in the order of the file.
  std::optional<Hit> whole(const std::string& role, std::string_view text) const;
  // The same question put to one pattern of this profile.
  std::optional<Hit> whole_by(const Entry& pattern, std::string_view text) const;
  // The text begins with a phrase (at a word's end) or a pattern. The longest phrase wins, then the first pattern.
  std::optional<Hit> prefix(const std::string& role, std::string_view text) const;
  // The text begins with a phrase that runs into the next word without a space ("LabelValue"); that word begins with a
  // capital or a digit.
  std::optional<Hit> glued_prefix(const std::string& role, std::string_view text) const;
  // Every place, from the left and without overlap, where a phrase stands, or a pattern matches, as whole words. Of
  // hits that begin together the longest phrase wins, then the first pattern.
  std::vector<Hit> find(const std::string& role, std::string_view text) const;

  // The same for a text about which several questions are put; it is folded once.
  std::optional<Hit> whole(const std::string& role, const FoldedText& text) const;
  std::optional<Hit> whole_by(const Entry& pattern, const FoldedText& text) const;
  std::optional<Hit> prefix(const std::string& role, const FoldedText& text) const;
  std::vector<Hit> find(const std::string& role, const FoldedText& text) const;

 private:
  friend class ProfileLoader;
  const RoleEntries* role(const std::string& name) const;  // nullptr when the profile has no entries of it
  void note(const Hit& hit, std::string_view text) const;  // in the log, where there is one
  // The questions, not noted.
  std::optional<Hit> answer_whole(const std::string& role, const FoldedText& text) const;
  std::optional<Hit> answer_prefix(const std::string& role, const FoldedText& text) const;

  std::string id_, extends_;
  std::map<std::string, std::shared_ptr<RoleEntries>> roles_;
  HitLog* log_ = nullptr;
};

// Lower case, NFC, spaces folded to one, plain dashes and apostrophes, no outer spaces, no trailing colon: the form in
// which phrases are compared.
std::string fold_phrase(std::string_view text);

// Reads one profile by id from the folders, the later folder first, with what it extends. ErrorKind::profile with
// file, line and allowed words when it is malformed. Every pattern is known to be well-formed then: by its syntax when
// that is the plain part of RE2's, else because RE2 has compiled it. The plain ones are compiled when they are needed.
Result<Profile> load_profile(const std::string& id, const std::vector<std::string>& folders);

// The ids of all profiles in the folders, sorted.
std::vector<std::string> list_profiles(const std::vector<std::string>& folders);

// Scores every profile against the pages layer (producer, outline, words of the first pages, vocabulary) and returns
// the best one, with the evidence of all. `danish` when none scores.
struct Recognised {
  Profile profile;
  ProfileChoice choice;
};
Result<Recognised> recognise_profile(const Document& document, const std::vector<std::string>& folders);

// The same for many documents: the files are read when the first document asks, and never again. Copies share what was
// read; several threads may ask at once.
class ProfileSet {
 public:
  explicit ProfileSet(std::vector<std::string> folders);
  // Reads the files and all they extend now; recognise does so at its first call. ErrorKind::profile when one is
  // malformed.
  Result<Done> prepare() const;
  Result<Recognised> recognise(const Document& document) const;

 private:
  struct Inside;
  std::shared_ptr<Inside> inside_;
};

}  // namespace referat
