// What a PDF does when it is opened, read or clicked: scripts and programs that it would start.
#include <Object.h>

#include <algorithm>

#include "stages/read_pdf/limits.h"
#include "stages/read_pdf/poppler_inside.h"

namespace referat::reading {
namespace {

constexpr int kLongestChain = 50;  // of actions, each the Next of the one before

void take_action(const Object& first, ActionsFound& found) {
  Object action = first.copy();
  for (int i = 0; i < kLongestChain && action.isDict(); ++i) {
    const Object kind = action.dictLookup("S");
    found.script = found.script || kind.isName("JavaScript");
    found.launch = found.launch || kind.isName("Launch");
    Object next = action.dictLookup("Next");
    if (next.isArray() && next.arrayGetLength() > 0) next = next.arrayGet(0);
    action = std::move(next);
  }
}

// A field that is signed, among those at the top of the form.
bool has_signature_field(const Object& form) {
  const Object fields = form.dictLookup("Fields");
  if (!fields.isArray()) return false;
  const int count = std::min(fields.arrayGetLength(), static_cast<int>(kMostAnnotationsOnPage));
  for (int i = 0; i < count; ++i) {
    const Object field = fields.arrayGet(i);
    if (field.isDict() && field.dictLookup("FT").isName("Sig") && field.dictLookup("V").isDict()) return true;
  }
  return false;
}

}  // namespace

void find_actions(const Dict& holder, ActionsFound& found) {
  take_action(holder.lookup("A"), found);
  const Object more = holder.lookup("AA");
  if (!more.isDict()) return;
  for (int i = 0; i < more.dictGetLength(); ++i) take_action(more.dictGetVal(i), found);
}

void find_file_actions(const Object& catalog, ActionsFound& found) {
  const Object names = catalog.dictLookup("Names");
  found.script = found.script || (names.isDict() && names.dictLookup("JavaScript").isDict());
  take_action(catalog.dictLookup("OpenAction"), found);
  find_actions(*catalog.getDict(), found);
}

bool is_signed(const Object& catalog) {
  const Object permissions = catalog.dictLookup("Perms");
  if (permissions.isDict() && permissions.dictGetLength() > 0) return true;
  const Object form = catalog.dictLookup("AcroForm");
  return form.isDict() && has_signature_field(form);
}

}  // namespace referat::reading
