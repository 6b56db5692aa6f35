#include "pipeline/checks/attachment_match.h"

#include <gtest/gtest.h>

#include <map>

#include "tests/pipeline/document/sample_document.h"
#include "tests/pipeline/profile/profiles.h"

namespace referat {
namespace {

using Strings = std::vector<std::string>;

// Items 1, 2, … each with attachments of these titles; "title <number>" has a document number.
Document naming(const std::vector<Strings>& items) {
  sample::Desk desk;
  for (const Strings& titles : items) {
    Item item;
    item.number.value = std::to_string(desk.document.agenda.items.size() + 1);
    Content list;
    list.kind = ContentKind::attachments;
    for (const std::string& title : titles) {
      Content one;
      one.kind = ContentKind::attachment;
      const std::size_t number = title.find(" <");
      one.text = desk.write(title.substr(0, number));
      if (number != std::string::npos) one.document_number.value = title.substr(number + 2, title.size() - number - 3);
      one.number.value = std::to_string(list.children.size() + 1);
      list.children.push_back(one);
    }
    item.content.push_back(list);
    desk.document.agenda.items.push_back(item);
  }
  return desk.document;
}

Delivery files(const Strings& names) {
  Delivery out;
  for (const std::string& name : names) out.push_back({name, 1, std::string(64, 'a'), ""});
  return out;
}

// For each attachment in order "file by name", or "-"; then the files that belong to none.
Strings matched(const std::vector<Strings>& items, const Strings& names) {
  const Delivery delivery = files(names);
  const AttachmentList list = match_attachments(naming(items), danish(), &delivery);
  Strings out;
  for (const NamedAttachment& named : list.named) {
    if (named.files.empty()) out.emplace_back("-");
    for (const AttachmentFile& file : named.files)
      out.push_back(file.name + " by " + std::string(name_of_value(file.by.value())));
  }
  for (const AttachmentFile& file : list.not_named) out.push_back(file.name);
  return out;
}

struct Spelling {
  const char* title;
  const char* file;
};

TEST(MatchAttachments, FindsTheSameNameInEachSpelling) {
  for (const Spelling& one : std::vector<Spelling>{
           {"Budget 2024", "Budget 2024.pdf"},
           {"Budget 2024", "budget_2024.PDF"},
           {"Budget 2024", "Budget 2024"},
           {"Budget 2024", "Bilag 1 - Budget 2024.pdf"},
           {"Bilag 1: Budget 2024", "Budget 2024.pdf"},
           {"Bilag 1_Budget 2024", "01 Bilag 1 Budget 2024.docx"},
           {"Budget 2024", "123456-23 v1 Budget 2024.pdf"},
           {"Budget 2024", "Budget 2024 (2).pdf"},
           {"Budget 2024", "Budget 2024 v3.pdf"},
           {"Budget 2024.pdf", "Budget 2024.pdf.pdf"},
           {"Høring på Ærø", "Hoering paa Aeroe.pdf"},
           {"Høring på Ærø", "HØRING-PÅ-ÆRØ.pdf"},
           {"Høring på Ærø", "Horing pa Aro.pdf"},
           {"Høring på Ærø", "Høring pa\xCC\x8A Ærø.pdf"},
           {"Notat vedr. plan", "Notat vedr plan.pdf"},
       }) {
    EXPECT_EQ(matched({{one.title}}, {one.file}), (Strings{std::string(one.file) + " by name"})) << one.title;
  }
}

TEST(MatchAttachments, TakesOtherNumbersForOtherFiles) {
  EXPECT_EQ(matched({{"Bilag 2: Budget"}}, {"Bilag 1 - Budget.pdf"}), (Strings{"-", "Bilag 1 - Budget.pdf"}));
  EXPECT_EQ(matched({{"Budget 2024"}}, {"Budget 2023.pdf"}), (Strings{"-", "Budget 2023.pdf"}));
  EXPECT_EQ(matched({{"2024 Budget"}}, {"2023 Budget.pdf"}), (Strings{"-", "2023 Budget.pdf"}));
}

TEST(MatchAttachments, FindsDocumentNumbersInNames) {
  EXPECT_EQ(matched({{"Skitse <60016/14>"}}, {"60016-14.pdf"}), (Strings{"60016-14.pdf by number"}));
  EXPECT_EQ(matched({{"Skitse <326-2021-258675>"}}, {"Tegning_326-2021-258675_v2.pdf"}),
            (Strings{"Tegning_326-2021-258675_v2.pdf by number"}));
  EXPECT_EQ(matched({{"Skitse <12/14>"}}, {"Brev 12-14.pdf"}), (Strings{"-", "Brev 12-14.pdf"}));
}

TEST(MatchAttachments, GuessesByAPartOfTheNameWhenNothingElseComesIntoQuestion) {
  EXPECT_EQ(matched({{"Sammenligning af ordninger i otte kommuner"}}, {"Sammenligning af ordninger i ot.pdf"}),
            (Strings{"Sammenligning af ordninger i ot.pdf by part"}));
  EXPECT_EQ(matched({{"Lokalplan 56"}}, {"Udkast til lokalplan 56 rev.pdf"}),
            (Strings{"Udkast til lokalplan 56 rev.pdf by part"}));
  EXPECT_EQ(matched({{"Lokalplan"}}, {"Lokalplan nord.pdf", "Lokalplan syd.pdf"}),
            (Strings{"-", "Lokalplan nord.pdf", "Lokalplan syd.pdf"}));
  EXPECT_EQ(matched({{"Lokalplan nord", "Lokalplan syd"}}, {"Lokalplan.pdf"}), (Strings{"-", "-", "Lokalplan.pdf"}));
}

TEST(MatchAttachments, PrefersTheSameNameToAPartOfIt) {
  EXPECT_EQ(matched({{"Budget", "Budget 2024"}}, {"Budget 2024.pdf", "Budget.pdf"}),
            (Strings{"Budget.pdf by name", "Budget 2024.pdf by name"}));
}

TEST(MatchAttachments, KeepsTheFilesOfAnItemInItsFolder) {
  EXPECT_EQ(matched({{"Indstilling"}, {"Indstilling"}}, {"Punkt 02 Vej/Indstilling.pdf", "Punkt 01/Indstilling.pdf"}),
            (Strings{"Punkt 01/Indstilling.pdf by name", "Punkt 02 Vej/Indstilling.pdf by name"}));
  EXPECT_EQ(matched({{"Indstilling"}, {"Indstilling"}, {"Kort over havnen"}},
                    {"1/Indstilling.pdf", "3/Kort over havnen.pdf"}),
            (Strings{"1/Indstilling.pdf by name", "-", "3/Kort over havnen.pdf by name"}));
  EXPECT_EQ(matched({{"Indstilling"}, {"Kort"}}, {"Møde 22-06-2020/Indstilling.pdf", "Møde 22-06-2020/Kort.pdf"}),
            (Strings{"Møde 22-06-2020/Indstilling.pdf by name", "Møde 22-06-2020/Kort.pdf by name"}));
}

TEST(MatchAttachments, GivesFilesOfOneNameInTheirOrder) {
  EXPECT_EQ(matched({{"Svar"}, {"Svar"}}, {"a/Svar.pdf", "b/Svar.pdf"}),
            (Strings{"a/Svar.pdf by order", "b/Svar.pdf by name"}));
  EXPECT_EQ(matched({{"Svar", "Svar"}}, {"Bilag 1 Svar.pdf", "Bilag 2 Svar.pdf"}),
            (Strings{"Bilag 1 Svar.pdf by name", "Bilag 2 Svar.pdf by name"}));
}

TEST(MatchAttachments, CountsAFileForEachItemThatNamesIt) {
  EXPECT_EQ(matched({{"Budget"}, {"Budget"}}, {"Budget.pdf"}), (Strings{"Budget.pdf by name", "Budget.pdf by name"}));
}

TEST(MatchAttachments, PassesOverThePdfItself) {
  Document document = naming({{"Budget"}});
  document.source.sha256 = std::string(64, 'a');
  const Delivery delivery = files({"minutes.pdf"});
  EXPECT_TRUE(match_attachments(document, danish(), &delivery).not_named.empty());
}

TEST(MatchAttachments, TellsWhereEachNameStands) {
  const AttachmentList list = match_attachments(naming({{}, {"Budget"}}), danish(), nullptr);
  ASSERT_EQ(list.named.size(), 1U);
  EXPECT_FALSE(list.with_delivery);
  EXPECT_EQ(list.named[0].item, "item-2");
  ASSERT_EQ(list.named[0].at.size(), 1U);
  EXPECT_EQ(list.named[0].at[0].page, 1);
}

TEST(MatchAttachments, TakesHashesOnlyAsTheyShouldBe) {
  const Delivery delivery{{"Budget.pdf", 3, std::string(64, 'A'), ""}, {"Kort.pdf", 3, "no hash", ""}};
  const AttachmentList list = match_attachments(naming({{"Budget", "Kort"}}), danish(), &delivery);
  EXPECT_EQ(list.named.at(0).files.at(0).sha256, std::string(64, 'a'));
  EXPECT_EQ(list.named.at(1).files.at(0).sha256, "");
}

TEST(MatchAttachments, BearsNamesThatAreNoText) {
  for (const char* name : {"", "/", ".", "..", ".pdf", "a/", "\xFF\xFE.pdf", "((((2)", "//..//1//"}) {
    const Delivery delivery = files({name});
    EXPECT_EQ(match_attachments(naming({{"Budget"}, {"1"}}), danish(), &delivery).named.size(), 2U) << name;
  }
}

}  // namespace
}  // namespace referat
