// Who voted how: sides with counts, parties and names.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "pipeline/document/meeting.h"
#include "pipeline/profile/profile.h"

namespace referat {

// Which paragraphs form one vote; `last` is the paragraph that the vote stands behind.
struct FoundVote {
  std::size_t first = 0, last = 0;
  std::vector<VoteSide> sides;  // for, against, abstain, in this order
  bool operator==(const FoundVote&) const = default;
};

// A number in digits or, by role number-word, in letters; -1: none.
int read_count(std::string_view text, const Profile& profile);

// The sides that one paragraph names, by role `vote`, in the order for, against, abstain; empty when it names none.
// A person named with a party adds both. A side that is named with neither count, party nor name does not count.
std::vector<VoteSide> read_vote_sides(std::string_view paragraph, const Profile& profile);

// The votes among neighbouring paragraphs. Paragraphs that follow each other are one vote as long as they add sides, or
// parties to a side that so far has only a count. A minority or a single person against, with no side for and no count,
// is a remark and no vote.
std::vector<FoundVote> read_votes(const std::vector<std::string>& paragraphs, const Profile& profile);

// The vote of one paragraph.
std::optional<FoundVote> read_vote(std::string_view paragraph, const Profile& profile);

}  // namespace referat
