#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <thread>

#include "pipeline/api/referat.h"
#include "pipeline/profile/hit_log.h"
#include "tests/pages/tiny_pdf.h"

namespace referat {
namespace {

Handling with_log(HitLog& log) {
  Handling handling;
  handling.hits = &log;
  return handling;
}

Options standard_options() {
  Options options;
  options.schemas = REFERAT_SOURCE_DIR "/schemas";
  options.profiles = {REFERAT_SOURCE_DIR "/schemas/profiles"};
  return options;
}

std::string one_item() {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 770, 14, "Referat fra udvalget", "F2") +
               shown_text(72, 730, 12, "1. Godkendelse af dagsorden", "F2") + shown_text(72, 710, 10, "Godkendt."));
  return pdf.bytes();
}

TEST(Converter, GivesMinutesReportAndLedgerOfADocument) {
  const auto outcome = convert(one_item(), "folder/a.pdf", standard_options());
  ASSERT_TRUE(outcome) << outcome.error().what;
  EXPECT_FALSE(outcome.value().error.has_value());
  EXPECT_NE(outcome.value().minutes_xml.find("Godkendelse af dagsorden"), std::string::npos);
  EXPECT_NE(outcome.value().minutes_xml.find("file=\"a.pdf\""), std::string::npos);
  EXPECT_NE(outcome.value().report_xml.find("<ledger"), std::string::npos);
  EXPECT_EQ(outcome.value().ledger.unplaced, 0);
  EXPECT_GT(outcome.value().ledger.total, 30);
  EXPECT_TRUE(outcome.value().document_xml.empty());
}

// Role, entry and step of every answer.
std::vector<std::string> told(const HitLog& log) {
  std::vector<std::string> out;
  for (const Answer& answer : log.answers())
    out.push_back(answer.step + " " + answer.entry->role + " " + answer.entry->text + " " + answer.text);
  return out;
}

TEST(Converter, LogsTheProfilesAnswersOfOneConversionWithTheStageThatAsked) {
  const auto converter = Converter::make(standard_options());
  ASSERT_TRUE(converter);
  HitLog log;
  const auto logged = converter.value().convert(one_item(), "a.pdf", with_log(log));
  const auto plain = converter.value().convert(one_item(), "a.pdf");
  ASSERT_TRUE(logged && plain);
  EXPECT_EQ(logged.value().minutes_xml, plain.value().minutes_xml);
  EXPECT_EQ(logged.value().report_xml, plain.value().report_xml);
  const std::vector<std::string> answers = told(log);
  const auto about_item = std::count_if(answers.begin(), answers.end(), [](const std::string& one) {
    return one.starts_with("find_items item ") && one.ends_with("1. Godkendelse af dagsorden");
  });
  EXPECT_EQ(about_item, 1);
}

TEST(Converter, KeepsTheLogsOfConversionsInSeveralThreadsApart) {
  const auto converter = Converter::make(standard_options());
  ASSERT_TRUE(converter);
  HitLog alone;
  ASSERT_TRUE(converter.value().convert(one_item(), "a.pdf", with_log(alone)));
  std::array<HitLog, 4> logs;
  std::vector<std::thread> threads;
  for (HitLog& log : logs)
    threads.emplace_back([&] { EXPECT_TRUE(converter.value().convert(one_item(), "a.pdf", with_log(log))); });
  for (std::thread& thread : threads) thread.join();
  for (const HitLog& log : logs) EXPECT_EQ(told(log), told(alone));
}

TEST(Converter, RefusesWhatIsNoPdfWithAReportThatNamesTheFileByItsHash) {
  const auto outcome = convert("no PDF", "folder/a.pdf", standard_options());
  ASSERT_TRUE(outcome) << outcome.error().what;
  EXPECT_EQ(outcome.value().verdict, Verdict::refused);
  ASSERT_TRUE(outcome.value().error.has_value());
  EXPECT_EQ(outcome.value().error->kind, ErrorKind::input);
  EXPECT_TRUE(outcome.value().minutes_xml.empty());
  // printf 'no PDF' | sha256sum
  EXPECT_NE(outcome.value().report_xml.find("73021ec493ded983b12844a89c933d855665c23325377c40bfd2e58940f70851"),
            std::string::npos)
      << outcome.value().report_xml;
  EXPECT_NE(outcome.value().report_xml.find("file=\"a.pdf\""), std::string::npos);
}

TEST(Converter, GivesTheLayersSoFarWhenItStops) {
  Options options = standard_options();
  options.stop_after = "find_lines";
  const auto outcome = convert(one_item(), "a.pdf", options);
  ASSERT_TRUE(outcome) << outcome.error().what;
  EXPECT_EQ(outcome.value().document.lines.size(), 3U);
  EXPECT_TRUE(outcome.value().document.blocks.empty());
  EXPECT_NE(outcome.value().document_xml.find("urn:referat:document:1"), std::string::npos);
  EXPECT_TRUE(outcome.value().minutes_xml.empty() && outcome.value().report_xml.empty());
  options.layers_as_xml = false;
  const auto without = convert(one_item(), "a.pdf", options);
  ASSERT_TRUE(without) << without.error().what;
  EXPECT_TRUE(without.value().document_xml.empty());
  EXPECT_EQ(without.value().document, outcome.value().document);
}

TEST(Converter, TellsTheObserverOfEveryStepFromReadingToTheReport) {
  std::vector<std::string> seen;
  Options options = standard_options();
  options.observer = [&](const StepDone& step) { seen.push_back(step.step); };
  ASSERT_TRUE(convert(one_item(), "a.pdf", options));
  ASSERT_FALSE(seen.empty());
  EXPECT_EQ(seen.front(), "read_pdf");
  EXPECT_EQ(seen.back(), "report");
  for (const std::string& stage : stage_names()) EXPECT_EQ(std::count(seen.begin(), seen.end(), stage), 1) << stage;
}

TEST(Converter, TellsWrongSettingsFromAWrongDocument) {
  Options options = standard_options();
  options.stop_after = "lunch";
  EXPECT_EQ(Converter::make(options).error().kind, ErrorKind::usage);
  options = standard_options();
  options.schemas = "/nowhere";
  EXPECT_EQ(Converter::make(options).error().kind, ErrorKind::usage);
  options = standard_options();
  options.profile = "no-such-system";
  EXPECT_EQ(Converter::make(options).error().kind, ErrorKind::profile);
}

TEST(Converter, UsesTheProfileThatWasAskedFor) {
  Options options = standard_options();
  options.profile = "acadre";
  const auto outcome = convert(one_item(), "a.pdf", options);
  ASSERT_TRUE(outcome) << outcome.error().what;
  EXPECT_EQ(outcome.value().document.profile.id, "acadre");
  EXPECT_NE(outcome.value().minutes_xml.find("profile=\"acadre\""), std::string::npos);
}

TEST(Converter, ConvertsOneDocumentAfterAnotherToTheSameBytes) {
  const auto converter = Converter::make(standard_options());
  ASSERT_TRUE(converter) << converter.error().what;
  const auto first = converter.value().convert(one_item(), "a.pdf");
  const auto other = converter.value().convert("no PDF", "b.pdf");
  const auto again = converter.value().convert(one_item(), "a.pdf");
  ASSERT_TRUE(first && other && again);
  EXPECT_EQ(first.value().minutes_xml, again.value().minutes_xml);
  EXPECT_EQ(first.value().report_xml, again.value().report_xml);
}

TEST(Converter, HoldsAPublicVersionBackThatGivesSomethingAway) {
  TinyPdf pdf;
  pdf.add_page(shown_text(72, 770, 14, "Referat fra udvalget", "F2") + shown_text(72, 730, 12, "1. Havnen", "F2") +
               shown_text(72, 710, 10, "Klagen er fra 070761-4285 og blev drøftet."));
  Options options = standard_options();
  options.public_version = true;
  options.reports = {ReportForm::xml, ReportForm::html, ReportForm::json, ReportForm::svrl};
  const auto converter = Converter::make(options);
  ASSERT_TRUE(converter) << converter.error().what;
  const auto sound = converter.value().convert(pdf.bytes(), "a.pdf");
  ASSERT_TRUE(sound);
  EXPECT_FALSE(sound.value().error.has_value());
  EXPECT_EQ(sound.value().others.size(), 3u);
  Handling handling;
  handling.metadata = {{"note", "brev fra 070761-4285"}};
  const auto held = converter.value().convert(pdf.bytes(), "a.pdf", handling);
  ASSERT_TRUE(held);
  ASSERT_TRUE(held.value().error.has_value());
  EXPECT_EQ(held.value().error->kind, ErrorKind::internal);
  EXPECT_EQ(held.value().verdict, Verdict::fail);
  EXPECT_TRUE(held.value().minutes_xml.empty());
  EXPECT_TRUE(held.value().others.empty());
  EXPECT_NE(held.value().report_xml.find("code=\"personal-data-published\""), std::string::npos);
  EXPECT_EQ(held.value().report_xml.find("070761"), std::string::npos);
}

}  // namespace
}  // namespace referat
