// The structure tree (PDF 32000-1, 14.7), walked by hand: Poppler's own reader knows no limits and finds the content of
// an element by interpreting its page once more.
#include <Object.h>

#include <set>

#include "stages/read_pdf/code_points.h"
#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/poppler_inside.h"

namespace referat::reading {
namespace {

class TagWalk {
 public:
  TagWalk(PdfFile::Inside& inside, Document& document) : inside_(inside), document_(document) {}

  void walk(const Object& root) {
    role_map_ = root.dictLookup("RoleMap");
    class_map_ = root.dictLookup("ClassMap");
    const Object& kids = root.dictLookupNF("K");
    walk_kids(kids, -1, 0, 0);
  }

  int faults = 0;

 private:
  // `kids` is what K holds: an element, a content item, an id, or an array of them.
  void walk_kids(const Object& kids, int parent, int page, int depth) {
    const Object value = kids.fetch(inside_.xref());
    if (!value.isArray()) {
      visit(kids, value, parent, page, depth);
      return;
    }
    for (int i = 0; i < value.arrayGetLength(); ++i) {
      if (document_.tags.size() >= kMostTags) return;
      const Object& kid = value.arrayGetNF(i);
      visit(kid, kid.fetch(inside_.xref()), parent, page, depth);
    }
  }

  void visit(const Object& kid, const Object& value, int parent, int page, int depth) {
    if (value.isInt()) {
      place(parent, page, page, value.getInt());
      return;
    }
    if (!value.isDict()) {
      faults += value.isNull() ? 0 : 1;
      return;
    }
    const Dict& dict = *value.getDict();
    const Object type = dict.lookup("Type");
    if (type.isName("MCR")) {
      visit_reference(dict, parent, page);
    } else if (!type.isName("OBJR")) {
      if (kid.isRef() && !seen_.insert(kid.getRef()).second)
        ++faults;
      else
        visit_element(dict, parent, page, depth);
    }
  }

  void visit_reference(const Dict& reference, int parent, int inherited_page) {
    const Object id = reference.lookup("MCID");
    if (!id.isInt()) return;
    const int page = page_named_by(reference, inherited_page);
    const Object& stream = reference.lookupNF("Stm");
    place(parent, page, stream.isRef() ? -stream.getRef().num : page, id.getInt());
  }

  void visit_element(const Dict& element, int parent, int inherited_page, int depth) {
    const Object role = element.lookup("S");
    if (!role.isName() || depth > kDeepestTag) {
      ++faults;
      return;
    }
    const int index = static_cast<int>(document_.tags.size());
    Tag tag;
    tag.role = standard_role(role.getName());
    tag.parent = parent;
    tag.alt = decode_text_string(string_bytes(element.lookup("Alt")));
    tag.language = decode_text_string(string_bytes(element.lookup("Lang")));
    read_attributes(element.lookup("A"), tag);
    read_classes(element.lookup("C"), tag);
    document_.tags.push_back(std::move(tag));
    walk_kids(element.lookupNF("K"), index, page_named_by(element, inherited_page), depth + 1);
  }

  void place(int tag, int page, int holder, int mcid) {
    if (tag < 0 || mcid < 0 || holder == 0) return;
    inside_.tags.add(holder, mcid, tag);
    for (int at = tag; at >= 0; at = document_.tags[static_cast<std::size_t>(at)].parent) {
      int& first = document_.tags[static_cast<std::size_t>(at)].page;
      if (first != 0) break;
      first = page;
    }
  }

  int page_named_by(const Dict& dict, int otherwise) const {
    const Object& page = dict.lookupNF("Pg");
    if (!page.isRef()) return otherwise;
    const auto known = inside_.page_of.find(page.getRef());
    return known != inside_.page_of.end() ? known->second : otherwise;
  }

  std::string standard_role(std::string role) const {
    constexpr int kLongestChain = 16;  // roles may be mapped to roles that are mapped again
    for (int i = 0; i < kLongestChain && role_map_.isDict(); ++i) {
      const Object mapped = role_map_.dictLookup(role.c_str());
      if (!mapped.isName() || role == mapped.getName()) break;
      role = mapped.getName();
    }
    return role;
  }

  void read_attributes(const Object& attributes, Tag& tag) const {
    if (attributes.isArray()) {
      constexpr int kMostAttributes = 100;
      for (int i = 0; i < std::min(attributes.arrayGetLength(), kMostAttributes); ++i) {
        const Object one = attributes.arrayGet(i);
        if (one.isDict()) read_attributes(one, tag);
      }
      return;
    }
    if (!attributes.isDict()) return;
    constexpr int kWidestSpan = 1000;
    const Object columns = attributes.dictLookup("ColSpan"), rows = attributes.dictLookup("RowSpan");
    if (columns.isInt()) tag.col_span = std::clamp(columns.getInt(), 1, kWidestSpan);
    if (rows.isInt()) tag.row_span = std::clamp(rows.getInt(), 1, kWidestSpan);
    const Object numbering = attributes.dictLookup("ListNumbering");
    if (numbering.isName()) tag.list_numbering = numbering.getName();
  }

  void read_classes(const Object& classes, Tag& tag) const {
    if (!class_map_.isDict()) return;
    if (classes.isName()) read_attributes(class_map_.dictLookup(classes.getName()), tag);
    if (classes.isArray() && classes.arrayGetLength() > 0) {
      const Object first = classes.arrayGet(0);
      if (first.isName()) read_attributes(class_map_.dictLookup(first.getName()), tag);
    }
  }

  PdfFile::Inside& inside_;
  Document& document_;
  Object role_map_, class_map_;
  std::set<Ref> seen_;
};

}  // namespace

void PdfFile::read_tags(Document& document, ReadingNotes& notes) {
  const Object catalog = inside_->catalog();
  const Object root = catalog.isDict() ? catalog.dictLookup("StructTreeRoot") : Object();
  if (!root.isDict()) return;
  TagWalk walk(*inside_, document);
  walk.walk(root);
  inside_->tags.sort();
  document.source.tagged = !inside_->tags.empty();
  if (walk.faults > 0) notes.add(Remark::tags_broken, {}, walk.faults);
  if (document.tags.size() >= kMostTags) notes.add(Remark::limit_reached, {}, "structure elements");
}

}  // namespace referat::reading
