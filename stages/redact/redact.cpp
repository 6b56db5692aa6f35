#include "stages/redact/redact.h"

#include <algorithm>
#include <utility>

#include "pipeline/document/characters.h"
#include "pipeline/document/for_each_text.h"
#include "stages/redact/confidential.h"
#include "stages/redact/hidden_characters.h"

namespace referat {

namespace {

using redaction::Confidential;
using redaction::HiddenCharacters;
using redaction::Reach;
using redaction::Stretch;
using redaction::without;

// The profile's mark, in as many brackets as it takes to be no text of the document.
std::string unused_mark(const Profile& profile, const std::vector<Passage>& passages) {
  const std::vector<Entry>& entries = profile.entries("redaction-mark");
  std::string mark = entries.empty() ? "[…]" : entries.front().text;
  const auto is_printed = [&](const Passage& passage) { return passage.shown.find(mark) != std::string::npos; };
  while (std::any_of(passages.begin(), passages.end(), is_printed)) mark = "[" + mark + "]";
  return mark;
}

// What is hidden, and what is said about it.
class Search {
 public:
  Search(const Document& document, const Confidential& confidential)
      : document_(document), confidential_(confidential), hidden_(document) {}

  // Hides what is confidential. `titles`: those of contents entries that no closed item was found for, too.
  void run(bool titles) {
    for (const Passage& passage : confidential_.passages()) {
      confidential_.is_withheld(passage) ? withhold(passage) : mask(passage);
    }
    for (const ContentsEntry& entry : document_.contents.entries) {
      if (titles && entry.closed && entry.item < 0) hidden_.add(entry.title, Reach::where_printed);
    }
  }

  // Hides labels, markers and values that stand among what a closed item says.
  void add_accounts(const std::vector<Content>& content) {
    for_each_node(content, [&](const Content& node) {
      for (const Text* text : {&node.number.source, &node.document_number.source}) {
        hidden_.add(*text, Reach::where_printed);
      }
      for (const Account& account : document_.accounts) accounts_in(node.at, account.text);
    });
  }

  const HiddenCharacters& hidden() const { return hidden_; }
  std::vector<Note> take_omissions() { return std::move(omissions_); }

 private:
  // One omission for each closed item.
  void withhold(const Passage& passage) {
    hidden_.add(*passage.text, Reach::where_printed);
    const Item* owner = passage.closed() ? passage.closed_by : passage.item;
    const auto known = std::find(owners_.begin(), owners_.end(), owner);
    if (known != owners_.end())
      return widen(omissions_[static_cast<std::size_t>(known - owners_.begin())].at, *passage.text);
    omit("closed-item-text", *passage.text, owner);
  }

  void mask(const Passage& passage) {
    if (passage.kind == PassageKind::fact) return;
    for (const Stretch& one : confidential_.stretches_in(passage.shown)) {
      const Text words = passage.text->cut(one.begin, one.end);
      hidden_.add(words, Reach::everywhere);
      omit(one.code, words, nullptr);
    }
  }

  void omit(std::string_view code, const Text& text, const Item* owner) {
    Note note{Severity::info, std::string(code), "", "redact", {}};
    widen(note.at, text);
    omissions_.push_back(std::move(note));
    owners_.push_back(owner);
  }

  // One band over the page's width for each page.
  void widen(std::vector<Place>& bands, const Text& text) const {
    for (const Place& place : places(document_, text)) {
      const Length width = document_.pages[static_cast<std::size_t>(place.page - 1)].width;
      const Box band{0, place.box.top, width, place.box.bottom};
      const auto same =
          std::find_if(bands.begin(), bands.end(), [&](const Place& one) { return one.page == place.page; });
      if (same == bands.end())
        bands.push_back({place.page, band});
      else
        same->box = unite(same->box, band);
    }
  }

  void accounts_in(const std::vector<Place>& boxes, const Text& text) {
    for (const Span& span : text.spans) {
      if (span.page < 1) continue;
      const Box& box = document_.word(span).box;
      const bool inside = std::any_of(boxes.begin(), boxes.end(), [&](const Place& place) {
        return place.page == span.page && place.box.contains_point(box.centre_x(), box.centre_y());
      });
      if (inside) hidden_.add(Text{{span}}, Reach::where_printed);
    }
  }

  const Document& document_;
  const Confidential& confidential_;
  HiddenCharacters hidden_;
  std::vector<Note> omissions_;
  std::vector<const Item*> owners_;  // of the omissions: the closed item, or null
};

bool is_closed(const Item& item, const Profile& profile) {
  return item.access == "closed" || is_closed_group(item, profile);
}

// Calls `visit(item, inside)` for each item that is closed, or that stands inside a closed one.
template <class Items, class Visit>
void for_each_closed(Items& items, const Profile& profile, bool inside, const Visit& visit) {
  for (auto& item : items) {
    const bool closed = is_closed(item, profile);
    if (inside || closed) visit(item);
    for_each_closed(item.items, profile, inside || item.access == "closed", visit);
  }
}

// Leaves of a closed item the paragraphs of which nothing is withheld.
std::vector<Content> pruned(const std::vector<Content>& content, const HiddenCharacters& hidden) {
  std::vector<Content> out;
  for_each_node(content, [&](const Content& node) {
    const bool stays = std::none_of(node.text.spans.begin(), node.text.spans.end(), [&](const Span& span) {
      return hidden.reach(span.page, span.word, span.first) == Reach::where_printed;
    });
    if (!stays || node.text.empty()) return;
    Content& paragraph = out.emplace_back();
    paragraph.text = node.text;
    paragraph.at = node.at;
  });
  return out;
}

// The words that no text holds: of those that a reader cannot see nothing stays that lies where something is hidden.
void blacken_words(Document& document, const HiddenCharacters& hidden) {
  for (Page& page : document.pages) {
    std::vector<Box> boxes;
    for (std::size_t i = 0; i < page.words.size(); ++i) {
      const int word = static_cast<int>(i);
      if (!hidden.is_word_touched(page.number, word)) continue;
      boxes.push_back(page.words[i].box);
      page.words[i].text = hidden.blackened(page.words[i].text, page.number, word);
    }
    for (Word& word : page.words) {
      const bool unseen = word.visibility == Visibility::duplicate || word.visibility == Visibility::outside;
      const bool beneath =
          word.visibility == Visibility::invisible &&
          std::any_of(boxes.begin(), boxes.end(), [&](const Box& box) { return box.overlaps(word.box); });
      if (unseen || beneath) word.text = redaction::blackened(word.text);
    }
  }
}

bool is_mail_address(const std::string& uri) { return lower(uri.substr(0, 7)) == "mailto:"; }

template <class Mask>
void mask_content(std::vector<Content>& content, const Mask& mask) {
  for (Content& node : content) {
    mask(node.alt);
    mask(node.body);
    mask_content(node.children, mask);
  }
}

template <class Mask>
void mask_items(std::vector<Item>& items, const Mask& mask) {
  for (Item& item : items) {
    mask_content(item.content, mask);
    mask_items(item.items, mask);
  }
}

// Strings that are no text of the pages.
void mask_strings(Document& document, const Confidential& confidential, const std::string& mark) {
  const auto mask = [&](std::string& text) { text = confidential.masked(text, mark); };
  Source& source = document.source;
  for (std::string* text : {&source.file, &source.producer, &source.creator, &source.title}) mask(*text);
  source.xmp.clear();
  for (Value* value : {&document.meeting.organisation, &document.meeting.body, &document.meeting.place}) {
    mask(value->value);
  }
  for (Page& page : document.pages) {
    mask(page.label);
    for (Link& link : page.links) {
      if (is_mail_address(link.uri) || confidential.masked(link.uri, mark) != link.uri) link.uri.clear();
    }
  }
  mask_content(document.agenda.preamble, mask);
  mask_items(document.agenda.items, mask);
  mask_content(document.agenda.closing, mask);
  for (Tag& tag : document.tags) tag.alt.clear();
  for (Block& block : document.blocks) block.alt.clear();
  document.outline.clear();
  document.embedded.clear();
  for (Note& note : document.notes) note.message.clear();
}

// A line holds no word of which something is hidden: its box would tell the width.
void drop_words(Document& document, const HiddenCharacters& hidden) {
  for (Line& line : document.lines) {
    std::erase_if(line.words, [&](int word) { return hidden.is_word_touched(line.page, word); });
  }
}

}  // namespace

Document redact(const Document& document, const Profile& profile, const RedactOptions& options) {
  const Confidential confidential(document, profile, options);
  const std::string mark = unused_mark(profile, confidential.passages());
  Search search(document, confidential);
  search.run(!options.closed_titles);
  for_each_closed(document.agenda.items, profile, false, [&](const Item& item) { search.add_accounts(item.content); });
  const HiddenCharacters& hidden = search.hidden();
  Document out = document;
  for_each_closed(out.agenda.items, profile, false, [&](Item& item) { item.content = pruned(item.content, hidden); });
  for_each_text(out, [&](Text& text) { text = without(text, hidden, mark); });
  blacken_words(out, hidden);
  drop_words(out, hidden);
  mask_strings(out, confidential, mark);
  out.accounts.push_back({CharacterClass::redacted, hidden.all()});
  out.redaction = {mark, options.closed_titles, search.take_omissions()};
  return out;
}

}  // namespace referat
