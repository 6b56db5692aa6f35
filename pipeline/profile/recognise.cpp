// Which profile reads a document: scored evidence of each, the highest score wins, by id where scores are equal.
#include <fmt/format.h>

#include <algorithm>
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

struct Candidate {
  ProfileContent content;
  int score = 0;
  std::vector<ProfileEvidence> evidence;
};

// The last witness is the words of the first pages.
void weigh(Candidate& candidate, const std::vector<Witness>& witnesses, const Profile& own) {
  std::set<const Entry*> seen;
  for (const Witness& witness : witnesses)
    for (const Hit& hit : own.find("recognise", witness.text)) {
      if (hit.value != witness.kind || !seen.insert(hit.entry).second) continue;
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
    return a.score != b.score ? a.score > b.score : a.content.id < b.content.id;
  });
  ProfileChoice choice;
  if (candidates.empty() || candidates.front().score < kEnough) {
    choice.id = kFallback;
  } else {
    choice.id = candidates.front().content.id;
    choice.score = candidates.front().score;
  }
  for (const Candidate& candidate : candidates)
    choice.evidence.insert(choice.evidence.end(), candidate.evidence.begin(), candidate.evidence.end());
  if (choice.score > 0 && candidates.size() > 1 && choice.score - candidates[1].score < kNearTie &&
      candidates[1].score >= kEnough)
    choice.evidence.push_back(
        {choice.id, "near-tie", fmt::format("{} scores {}", candidates[1].content.id, candidates[1].score), 0});
  return choice;
}

}  // namespace

Result<Recognised> recognise_profile(const Document& document, const std::vector<std::string>& folders) {
  const std::string words = first_words(document);
  const std::vector<Witness> texts = witnesses(document, words);
  std::vector<Candidate> candidates;
  for (const std::string& id : list_profiles(folders)) {
    if (id == kFallback) continue;
    auto content = read_profile_file(id, folders);
    if (!content) return content.error();
    // Only its own entries: what every profile inherits tells none from the others.
    ProfileContent alone = content.value();
    alone.removed.clear();
    auto own = assemble_profile(std::move(alone));
    if (!own) return own.error();
    candidates.push_back({std::move(content).value(), 0, {}});
    weigh(candidates.back(), texts, own.value());
  }
  ProfileChoice choice = choose(candidates);
  const bool read = !candidates.empty() && candidates.front().content.id == choice.id;
  auto profile =
      read ? complete_profile(std::move(candidates.front().content), folders) : load_profile(choice.id, folders);
  if (!profile) return profile.error();
  return Recognised{std::move(profile).value(), std::move(choice)};
}

}  // namespace referat
