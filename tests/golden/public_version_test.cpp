// The version for the public of every fixture: nothing of closed items and no personal data in any result.
#include <gtest/gtest.h>

#include <set>

#include "pipeline/api/referat.h"
#include "pipeline/document/characters.h"
#include "pipeline/document/for_each_text.h"
#include "tests/golden/cases.h"

namespace referat {
namespace {

constexpr std::size_t kWords = 4;

Options options_for(const Case& one) {
  Options options;
  options.schemas = REFERAT_SOURCE_DIR "/schemas";
  options.profiles = {REFERAT_SOURCE_DIR "/schemas/profiles"};
  options.password = one.password;
  options.reports = {ReportForm::xml, ReportForm::html, ReportForm::json, ReportForm::svrl};
  for (const FormatInfo& format : known_formats()) {
    if (format.name != "minutes") options.formats.push_back(format.name);
  }
  return options;
}

void add_phrases(const std::string& text, std::set<std::string>& out) {
  const std::vector<FoldedWord> words = folded_words(text);
  for (std::size_t i = 0; i + kWords <= words.size(); ++i) {
    std::string phrase;
    for (std::size_t k = 0; k < kWords; ++k) phrase += (k > 0 ? " " : "") + words[i + k].word;
    out.insert(phrase);
  }
}

struct Phrases {
  std::set<std::string> open, closed;
};

// Found without the code under test: what hangs below a closed item, with its tables, and all other lines of the pages.
void add_content(const Document& document, const std::vector<Content>& content, std::set<std::string>& out) {
  for_each_text(content, [&](const Text& text) { add_phrases(text.str(), out); });
  for (const Content& node : content) {
    if (node.table >= 0)
      for_each_text(document.tables.at(static_cast<std::size_t>(node.table)),
                    [&](const Text& text) { add_phrases(text.str(), out); });
    add_content(document, node.children, out);
  }
}

void add_items(const Document& document, const std::vector<Item>& items, Phrases& out) {
  for (const Item& item : items) {
    add_phrases(item.title.str(), out.open);
    add_content(document, item.content, item.access == "closed" ? out.closed : out.open);
    add_items(document, item.items, out);
  }
}

Phrases phrases_of(const Document& document) {
  Phrases out;
  add_items(document, document.agenda.items, out);
  for_each_text(document.contents, [&](const Text& text) { add_phrases(text.str(), out.open); });
  for_each_text(document.meeting, [&](const Text& text) { add_phrases(text.str(), out.open); });
  add_content(document, document.agenda.preamble, out.open);
  add_content(document, document.agenda.closing, out.open);
  for (const std::string& phrase : out.open) out.closed.erase(phrase);
  return out;
}

std::vector<std::pair<std::string, std::string>> results_of(const Outcome& outcome) {
  std::vector<std::pair<std::string, std::string>> out{{".xml", outcome.minutes_xml},
                                                       {".report.xml", outcome.report_xml}};
  for (const Output& output : outcome.others) out.emplace_back(output.ending, output.bytes);
  return out;
}

TEST(PublicVersion, HoldsNoFourWordsOfAClosedItemAndBalances) {
  std::size_t with_secrets = 0;
  for (const Case& one : fixtures_and_corpus()) {
    SCOPED_TRACE(one.folder.string());
    Options options = options_for(one);
    const auto whole = convert(file(one.input()), "input.pdf", options);
    options.public_version = true;
    const auto open = convert(file(one.input()), "input.pdf", options);
    ASSERT_TRUE(whole && open);
    ASSERT_FALSE(open.value().error) << open.value().error->what;
    EXPECT_EQ(open.value().ledger.total, whole.value().ledger.total);
    EXPECT_EQ(open.value().ledger.unplaced, 0);
    const Phrases phrases = phrases_of(whole.value().document);
    with_secrets += phrases.closed.empty() ? 0 : 1;
    ASSERT_EQ(results_of(open.value()).size(), results_of(whole.value()).size());
    ASSERT_GE(results_of(open.value()).size(), 5 + known_formats().size() - 1);
    for (const auto& [ending, bytes] : results_of(open.value())) {
      const std::string words = " " + fold(bytes) + " ";
      for (const std::string& phrase : phrases.closed) {
        EXPECT_EQ(words.find(" " + phrase + " "), std::string::npos) << ending << ": " << phrase;
      }
    }
  }
  EXPECT_GE(with_secrets, 2u);
}

TEST(PublicVersion, SaysTheSameWhereNothingIsToBeLeftOut) {
  std::size_t same = 0;
  for (const Case& one : fixtures()) {
    SCOPED_TRACE(one.folder.string());
    Options options = options_for(one);
    const auto whole = convert(file(one.input()), "input.pdf", options);
    options.public_version = true;
    const auto open = convert(file(one.input()), "input.pdf", options);
    ASSERT_TRUE(whole && open);
    std::string xml = open.value().minutes_xml;
    EXPECT_NE(xml.find("<redactions "), std::string::npos);
    if (!open.value().document.redaction.omissions.empty()) continue;
    const std::string none = "  <redactions mark=\"[udeladt]\" closedTitles=\"true\" />\n";
    ASSERT_NE(xml.find(none), std::string::npos);
    EXPECT_EQ(xml.erase(xml.find(none), none.size()), whole.value().minutes_xml);
    ++same;
  }
  EXPECT_GE(same, 15u);
}

TEST(PublicVersion, IsVerifiedAsSuch) {
  for (const Case& one : fixtures()) {
    SCOPED_TRACE(one.folder.string());
    Options options = options_for(one);
    options.public_version = true;
    const std::string pdf = file(one.input());
    const auto open = convert(pdf, "input.pdf", options);
    ASSERT_TRUE(open);
    const auto verified = verify(open.value().minutes_xml, pdf, options_for(one));
    ASSERT_TRUE(verified) << verified.error().what;
    EXPECT_EQ(verified.value().verdict, Verdict::pass);
    EXPECT_EQ(verified.value().findings.back().code, "same-bytes");
  }
}

}  // namespace
}  // namespace referat
