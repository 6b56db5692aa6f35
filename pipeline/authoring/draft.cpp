#include "pipeline/authoring/draft.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "pipeline/authoring/draft_evidence.h"
#include "pipeline/document/names.h"
#include "pipeline/document/xml_output.h"
#include "pipeline/profile/unknown.h"

namespace referat {
namespace {

constexpr int kEnough = 20;             // points that choose a profile
constexpr std::size_t kMostWords = 60;  // suggestions of one kind
constexpr std::size_t kMostStyles = 8;

std::string escaped(const std::string& text) {
  std::string out;
  for (const char c : text) {
    const std::string_view entity = entity_of(c);
    entity.empty() ? out += c : out += entity;
  }
  return out;
}

// Text inside of a comment, where two hyphens may not stand together nor one at the end.
std::string in_comment(const std::string& text) {
  std::string out;
  for (const char c : text) {
    if (c == '-' && out.ends_with('-')) out += ' ';
    out += c;
  }
  return out;
}

// One unknown heading or label over all samples.
struct Suggestion {
  Unknown first;
  std::string sample;
  int samples = 0, count = 0;
};

bool same_words(const Unknown& a, const Unknown& b) {
  return a.kind == b.kind && fold_phrase(a.text) == fold_phrase(b.text);
}

// What none of the profiles knows.
std::vector<Unknown> unknown_to_all(const Document& document, const std::vector<Profile>& profiles) {
  std::vector<Unknown> left;
  for (std::size_t i = 0; i < profiles.size(); ++i) {
    const std::vector<Unknown> here = find_unknown(document, profiles[i]);
    if (i == 0) left = here;
    std::erase_if(left, [&](const Unknown& one) {
      return std::none_of(here.begin(), here.end(), [&](const Unknown& other) { return same_words(one, other); });
    });
  }
  return left;
}

std::vector<Suggestion> suggestions(const std::vector<Sample>& samples, const std::vector<Profile>& profiles) {
  std::vector<Suggestion> out;
  for (const Sample& sample : samples)
    for (const Unknown& one : unknown_to_all(sample.document, profiles)) {
      auto at = std::find_if(out.begin(), out.end(), [&](const Suggestion& s) { return same_words(s.first, one); });
      if (at == out.end()) at = out.insert(out.end(), {one, sample.name, 0, 0});
      ++at->samples;
      at->count += one.count;
    }
  std::stable_sort(out.begin(), out.end(), [](const Suggestion& a, const Suggestion& b) {
    return a.samples != b.samples ? a.samples > b.samples : a.count > b.count;
  });
  return out;
}

void write_evidence(const std::vector<DraftEvidence>& evidence, std::string& out) {
  int sum = 0;
  for (const DraftEvidence& one : evidence) {
    if (!one.claimed_by.empty()) {
      fmt::format_to(std::back_inserter(out), "  <!-- {} \"{}\" is recognised by the profile {} already -->\n",
                     one.kind, in_comment(escaped(one.text)), one.claimed_by);
      continue;
    }
    sum += one.weight;
    const std::string text = escaped(one.text);
    out += one.pattern ? fmt::format("  <recognise is=\"{}\" weight=\"{}\"><pattern>{}</pattern></recognise>\n",
                                     one.kind, one.weight, text)
                       : fmt::format("  <recognise {}=\"{}\" weight=\"{}\"/>\n", one.kind, text, one.weight);
  }
  const bool claimed =
      std::any_of(evidence.begin(), evidence.end(), [](const auto& one) { return !one.claimed_by.empty(); });
  const char* advice = sum < kEnough && claimed ? "another profile reads the samples; is this one needed?"
                       : sum >= kEnough ? "raise what only this system says, delete what names a place or a person"
                                        : "too little: add words that only this system prints";
  fmt::format_to(std::back_inserter(out), "  <!-- {} points together, {} choose a profile: {} -->\n", sum, kEnough,
                 advice);
}

void write_words(UnknownKind kind, const std::vector<Suggestion>& all, std::size_t samples, std::string& out) {
  const bool heading = kind == UnknownKind::heading;
  out +=
      heading
          ? "\n  <!-- Headings that no profile knows. Take the comment marks off those of the template, with the type "
            "that fits\n       (profile.xsd lists them); delete those of one document. -->\n"
          : "\n  <!-- Labels that no profile knows. Take the comment marks off with the meaning that fits: date, "
            "start, end, time,\n       place, body, organisation, title, chair, viceChair, secretary, ignore. -->\n";
  std::size_t written = 0;
  for (const Suggestion& one : all) {
    if (one.first.kind != kind || written++ >= kMostWords) continue;
    const std::string phrase = in_comment(escaped(one.first.text));
    fmt::format_to(std::back_inserter(out),
                   "  <!-- <{0}><phrase>{1}</phrase></{2}> --> <!-- {3} of {4} samples, {5} in all, {6} page {7} -->\n",
                   heading ? "section type=\"other\"" : "label is=\"ignore\"", phrase, heading ? "section" : "label",
                   one.samples, samples, one.count, in_comment(escaped(one.sample)), one.first.at.page);
  }
  if (written == 0) out += "  <!-- none -->\n";
}

// How the blocks of the samples look, the most frequent first.
void write_styles(const std::vector<Sample>& samples, std::string& out) {
  struct Look {
    std::string name;
    int count = 0;
    std::string example;
  };
  std::vector<Look> looks;
  for (const Sample& sample : samples)
    for (const Block& block : sample.document.blocks) {
      if (block.kind != BlockKind::heading && block.kind != BlockKind::paragraph) continue;
      const Style& style = block.style;
      const std::string name =
          fmt::format("{} in {} {:g}{}{}{}", name_of_value(block.kind), style.family, style.size / 100.0,
                      style.bold ? " bold" : "", style.italic ? " italic" : "", style.underlined ? " underlined" : "");
      auto at = std::find_if(looks.begin(), looks.end(), [&](const Look& look) { return look.name == name; });
      const std::string text = block.text.str();
      if (at == looks.end()) at = looks.insert(looks.end(), {name, 0, text.substr(0, code_point_offset(text, 40))});
      ++at->count;
    }
  std::stable_sort(looks.begin(), looks.end(), [](const Look& a, const Look& b) { return a.count > b.count; });
  if (looks.size() > kMostStyles) looks.resize(kMostStyles);
  out += "\n  <!-- Styles of the samples; profiles need not name them.\n";
  for (const Look& look : looks)
    fmt::format_to(std::back_inserter(out), "       {:>5} {}: {}\n", look.count, in_comment(escaped(look.name)),
                   in_comment(escaped(look.example)));
  out += "  -->\n";
}

}  // namespace

Result<std::string> draft_profile(const std::string& id, const std::vector<Sample>& samples,
                                  const std::vector<std::string>& folders) {
  std::vector<Profile> profiles;
  std::vector<ProfileContent> files;
  for (const std::string& known : list_profiles(folders)) {
    if (known == id) continue;
    auto content = read_profile_file(known, folders);
    if (!content) return content.error();
    files.push_back(content.value());
    auto profile = complete_profile(std::move(content).value(), folders);
    if (!profile) return profile.error();
    profiles.push_back(std::move(profile).value());
  }
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  fmt::format_to(std::back_inserter(out), "<!-- Drafted by referat profiles new from {} sample{}. -->\n",
                 samples.size(), samples.size() == 1 ? "" : "s");
  fmt::format_to(std::back_inserter(out),
                 "<profile xmlns=\"urn:referat:profile:1\" id=\"{0}\" extends=\"danish\" name=\"{0}\">\n", id);
  write_evidence(common_evidence(samples, files, profiles), out);
  const std::vector<Suggestion> words = suggestions(samples, profiles);
  for (const UnknownKind kind : {UnknownKind::heading, UnknownKind::label})
    write_words(kind, words, samples.size(), out);
  write_styles(samples, out);
  return out + "</profile>\n";
}

}  // namespace referat
