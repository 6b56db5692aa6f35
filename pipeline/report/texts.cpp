#include "pipeline/report/texts.h"

#include <cstdlib>
#include <pugixml.hpp>
#include <utility>

namespace referat {

namespace {

constexpr std::string_view kSlot = "{}";

std::vector<std::string> around_slots(std::string_view text) {
  std::vector<std::string> around;
  std::size_t from = 0;
  for (std::size_t at = text.find(kSlot); at != std::string_view::npos; at = text.find(kSlot, from)) {
    around.emplace_back(text.substr(from, at - from));
    from = at + kSlot.size();
  }
  around.emplace_back(text.substr(from));
  return around;
}

// What stands in the slots; empty when the text does not fit. Of several ways the one with the shortest first slots.
std::vector<std::string_view> slots_of(const std::vector<std::string>& around, std::string_view text) {
  if (!text.starts_with(around.front()) || !text.ends_with(around.back())) return {};
  std::vector<std::string_view> slots;
  std::size_t from = around.front().size();
  for (std::size_t i = 1; i < around.size(); ++i) {
    const bool last = i + 1 == around.size();
    const std::size_t at = last ? text.size() - around[i].size() : text.find(around[i], from + 1);
    if (at == std::string_view::npos || at <= from) return {};
    slots.push_back(text.substr(from, at - from));
    from = at + around[i].size();
  }
  return slots;
}

std::size_t letters_of(const std::vector<std::string>& around) {
  std::size_t count = 0;
  for (const std::string& part : around) count += part.size();
  return count;
}

}  // namespace

Result<Texts> Texts::load(const std::string& path) {
  pugi::xml_document xml;
  if (const auto done = xml.load_file(path.c_str()); !done) {
    return Error{ErrorKind::usage, path,
                 std::string("the texts of the language cannot be read: ") + done.description() +
                     "; name a language that stands beside it"};
  }
  const pugi::xml_node root = xml.document_element();
  if (std::string_view(root.name()) != "texts") {
    return Error{ErrorKind::usage, path, "holds no texts; its root element must be texts"};
  }
  Texts out;
  out.language_ = root.attribute("language").value();
  out.thousands_ = root.attribute("thousands").value();
  for (const pugi::xml_node text : root.children("text")) {
    const std::string english = text.attribute("en").value();
    if (english.find(kSlot) != std::string::npos) out.sentences_.push_back({around_slots(english), text.text().get()});
    out.texts_.emplace(english, text.text().get());
  }
  return out;
}

std::string_view Texts::operator()(std::string_view english) const {
  const auto found = texts_.find(english);
  return found == texts_.end() ? english : std::string_view(found->second);
}

std::string Texts::filled(const Sentence& sentence, const std::vector<std::string_view>& slots) const {
  const std::vector<std::string> own = around_slots(sentence.text);
  std::string out = own.front();
  for (std::size_t i = 0; i < slots.size() && i + 1 < own.size(); ++i) {
    const char before = sentence.around[i].empty() ? ' ' : sentence.around[i].back();
    const bool quoted = before == '\'' || before == '"' || slots[i].front() == '"';
    out += quoted ? std::string(slots[i]) : this->sentence(slots[i]).value_or(std::string(slots[i]));
    out += own[i + 1];
  }
  return out;
}

std::optional<std::string> Texts::sentence(std::string_view english) const {
  if (language_ == "en") return std::string(english);
  if (const auto found = texts_.find(english); found != texts_.end()) return found->second;
  const Sentence* best = nullptr;
  std::vector<std::string_view> in_best;
  for (const Sentence& one : sentences_) {
    if (best != nullptr && letters_of(one.around) <= letters_of(best->around)) continue;
    auto slots = slots_of(one.around, english);
    if (slots.empty()) continue;
    best = &one;
    in_best = std::move(slots);
  }
  if (best == nullptr) return std::nullopt;
  return filled(*best, in_best);
}

bool Texts::has(std::string_view english) const { return language_ == "en" || texts_.contains(english); }

std::string Texts::number(long long count) const {
  std::string out = std::to_string(std::llabs(count));
  for (std::size_t at = out.size(); at > 3; at -= 3) out.insert(at - 3, thousands_);
  return count < 0 ? "-" + out : out;
}

}  // namespace referat
