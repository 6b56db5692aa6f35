#include "stages/find_agenda/votes.h"

#include <string>

#include "pipeline/profile/votes.h"

namespace referat::agenda {

void add_votes(const Profile& profile, std::vector<Content>& children) {
  std::vector<std::string> paragraphs;
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < children.size(); ++i) {
    if (children[i].kind != ContentKind::paragraph) continue;
    paragraphs.push_back(children[i].text.str());
    positions.push_back(i);
  }
  const std::vector<FoundVote> votes = read_votes(paragraphs, profile);
  for (auto vote = votes.rbegin(); vote != votes.rend(); ++vote) {  // from the end, so that positions stay true
    Content content;
    content.kind = ContentKind::vote;
    content.sides = vote->sides;
    content.at = children[positions[vote->last]].at;
    children.insert(children.begin() + static_cast<std::ptrdiff_t>(positions[vote->last]) + 1, std::move(content));
  }
}

}  // namespace referat::agenda
