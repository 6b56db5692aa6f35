#include "stages/find_agenda/chain.h"

#include <algorithm>

#include "pipeline/document/characters.h"

namespace referat::agenda {
namespace {

void collect(std::vector<Content>& content, std::vector<Content*>& decisions) {
  for (Content& node : content) {
    if (node.kind != ContentKind::section) continue;
    if (node.type == "decision") decisions.push_back(&node);
    collect(node.children, decisions);
  }
}

// One name begins with the other: a definite ending, "Council 2022-2025".
bool same_body(const std::string& a, const std::string& b) {
  const std::string one = fold(a), other = fold(b);
  return one.starts_with(other) || other.starts_with(one);
}

}  // namespace

void mark_earlier_bodies(std::vector<Item>& items, const std::string& meeting_body) {
  if (meeting_body.empty()) return;
  for (Item& item : items) {
    mark_earlier_bodies(item.items, meeting_body);
    std::vector<Content*> decisions;
    collect(item.content, decisions);
    const auto is_own = [&](const Content* section) {
      return section->body.empty() || same_body(section->body, meeting_body);
    };
    if (std::none_of(decisions.begin(), decisions.end(), is_own)) continue;
    for (Content* section : decisions)
      if (!is_own(section)) section->type = "earlierDecision";
  }
}

}  // namespace referat::agenda
