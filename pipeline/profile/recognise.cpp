// Which profile reads a document: scored evidence of each, the highest score wins, by id where scores are equal.
#include <fmt/format.h>

#include <algorithm>
#include <mutex>
#include <optional>
#include <set>

#include "pipeline/profile/fold.h"
#include "pipeline/profile/profile.h"
#include "pipeline/profile/profile_files.h"

namespace referat {
namespace {

constexpr int kFirstPages = 3;       // pages whose words are evidence
constexpr int kWeight = 30;          // of a <recognise> that gives none
constexpr int kEnough = 20;          // a lower score does not choose a profile
constexpr int kNearTie = 10;         // scores this close are worth a remark
constexpr int kMostVocabulary = 10;  // vocabulary alone never chooses a profile
constexpr std::size_t kMostWords = 4000;
const std::string kFallback = "danish";

std::string first_words(const Document& document) {
  std::string out;
  std::size_t words = 0;
  for (const Page& page : document.pages) {
    if (page.number > kFirstPages) break;
    for (const Word& word : page.words) {
      if (++words > kMostWords) return out;
      out += word.text;
      out += ' ';
    }
  }
  return out;
}

// The texts in which the entries of <recognise is="kind"> are looked for.
struct Witness {
  const char* kind;
  FoldedText text;
};
std::vector<Witness> witnesses(const Document& document, const std::string& words) {
  std::vector<Witness> out;
  out.push_back({"producer", FoldedText(document.source.producer)});
  out.push_back({"creator", FoldedText(document.source.creator)});
  for (const OutlineEntry& entry : document.outline) out.push_back({"outline", FoldedText(entry.title)});
  out.push_back({"title", FoldedText(document.source.title)});
  out.push_back({"words", FoldedText(words)});
  return out;
}

// The role of a profile's own entries for one kind of witness: what one kind says must not hide what another says in
// the same words.
std::string witness_role(const std::string& kind) { return "recognise " + kind; }

// A profile of the folders, and the same with what it extends, once somebody wanted it.
struct Known {
  ProfileContent content;
  Profile own;  // its own entries alone: what every profile inherits tells none from the others
  std::once_flag completed;
  std::optional<Result<Profile>> whole;
};

struct Candidate {
  Known* known = nullptr;
  int score = 0;
  std::vector<ProfileEvidence> evidence;
};

// The last witness is the words of the first pages.
void weigh(Candidate& candidate, const std::vector<Witness>& witnesses, const Profile& own) {
  std::set<const Entry*> seen;
  for (const Witness& witness : witnesses)
    for (const Hit& hit : own.find(witness_role(witness.kind), witness.text)) {
      if (!seen.insert(hit.entry).second) continue;
      const int weight = hit.entry->extra.empty() ? kWeight : std::stoi(hit.entry->extra);
      candidate.evidence.push_back({own.id(), witness.kind, hit.entry->text, weight});
      candidate.score += weight;
    }
  std::set<const Entry*> vocabulary;
  for (const char* role : {"section", "label", "attendance", "contents", "group", "number"})
    for (const Hit& hit : own.find(role, witnesses.back().text)) vocabulary.insert(hit.entry);
  const int known = std::min(kMostVocabulary, static_cast<int>(vocabulary.size()));
  if (known == 0) return;
  candidate.evidence.push_back(
      {own.id(), "vocabulary", fmt::format("{} of its own phrases", vocabulary.size()), known});
  candidate.score += known;
}

ProfileChoice choose(std::vector<Candidate>& candidates) {
  std::sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.score != b.score ? a.score > b.score : a.known->content.id < b.known->content.id;
  });
  ProfileChoice choice;
  if (candidates.empty() || candidates.front().score < kEnough) {
    choice.id = kFallback;
  } else {
    choice.id = candidates.front().known->content.id;
    choice.score = candidates.front().score;
  }
  for (const Candidate& candidate : candidates)
    choice.evidence.insert(choice.evidence.end(), candidate.evidence.begin(), candidate.evidence.end());
  if (choice.score > 0 && candidates.size() > 1 && choice.score - candidates[1].score < kNearTie &&
      candidates[1].score >= kEnough)
    choice.evidence.push_back(
        {choice.id, "near-tie", fmt::format("{} scores {}", candidates[1].known->content.id, candidates[1].score), 0});
  return choice;
}

}  // namespace

struct ProfileSet::Inside {
  std::vector<std::string> folders;
  std::once_flag was_read, has_fallback;
  std::vector<std::unique_ptr<Known>> known;
  std::optional<Error> fault;  // of the first malformed file
  std::optional<Result<Profile>> fallback;

  void read() {
    for (const std::string& id : list_profiles(folders)) {
      if (id == kFallback) continue;
      auto content = read_profile_file(id, folders);
      if (!content) {
        fault = content.error();
        return;
      }
      ProfileContent alone = content.value();
      alone.removed.clear();
      for (Entry& entry : alone.entries)
        if (entry.role == "recognise") entry.role = witness_role(entry.value);
      auto own = assemble_profile(std::move(alone));
      if (!own) {
        fault = own.error();
        return;
      }
      known.push_back(std::make_unique<Known>());
      known.back()->content = std::move(content).value();
      known.back()->own = std::move(own).value();
    }
  }

  const Result<Profile>& whole(Known* one) {
    if (one == nullptr) {
      std::call_once(has_fallback, [&] { fallback.emplace(load_profile(kFallback, folders)); });
      return *fallback;
    }
    std::call_once(one->completed, [&] { one->whole.emplace(complete_profile(one->content, folders)); });
    return *one->whole;
  }
};

ProfileSet::ProfileSet(std::vector<std::string> folders) : inside_(std::make_shared<Inside>()) {
  inside_->folders = std::move(folders);
}

Result<Done> ProfileSet::prepare() const {
  std::call_once(inside_->was_read, [&] { inside_->read(); });
  if (inside_->fault) return *inside_->fault;
  for (const auto& known : inside_->known)
    if (const auto& whole = inside_->whole(known.get()); !whole) return whole.error();
  if (const auto& fallback = inside_->whole(nullptr); !fallback) return fallback.error();
  return Done{};
}

Result<Recognised> ProfileSet::recognise(const Document& document) const {
  std::call_once(inside_->was_read, [&] { inside_->read(); });
  if (inside_->fault) return *inside_->fault;
  const std::string words = first_words(document);
  const std::vector<Witness> texts = witnesses(document, words);
  std::vector<Candidate> candidates;
  for (const auto& known : inside_->known) {
    candidates.push_back({known.get(), 0, {}});
    weigh(candidates.back(), texts, known->own);
  }
  ProfileChoice choice = choose(candidates);
  const bool chosen = !candidates.empty() && candidates.front().known->content.id == choice.id;
  const Result<Profile>& profile = inside_->whole(chosen ? candidates.front().known : nullptr);
  if (!profile) return profile.error();
  return Recognised{profile.value(), std::move(choice)};
}

Result<Recognised> recognise_profile(const Document& document, const std::vector<std::string>& folders) {
  return ProfileSet(folders).recognise(document);
}

}  // namespace referat
