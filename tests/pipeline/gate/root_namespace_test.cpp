#include "pipeline/gate/root_namespace.h"

#include <gtest/gtest.h>

namespace referat {
namespace {

TEST(RootNamespace, IsThatOfTheRootElementWithOrWithoutAPrefix) {
  EXPECT_EQ(root_namespace("<minutes xmlns='urn:referat:minutes:1'/>", "a").value(), "urn:referat:minutes:1");
  EXPECT_EQ(root_namespace("<?xml version='1.0'?><!-- a --><p:a xmlns:p='urn:x'><b/></p:a>", "a").value(), "urn:x");
  EXPECT_EQ(root_namespace("<a><b xmlns='urn:x'/></a>", "a").value(), "");
}

TEST(RootNamespace, LooksNoFurtherThanTheRoot) {
  EXPECT_EQ(root_namespace("<a xmlns='urn:x'><broken", "a").value(), "urn:x");
}

TEST(RootNamespace, RefusesWhatIsNoXml) {
  for (const char* xml : {"", "text", "%PDF-1.4", "<", "<!-- a -->"}) {
    const auto found = root_namespace(xml, "a.xml");
    ASSERT_FALSE(found) << xml;
    EXPECT_EQ(found.error().kind, ErrorKind::invalid);
    EXPECT_EQ(found.error().where, "a.xml");
  }
}

TEST(RootNamespace, RefusesADocumentTypeDeclaration) {
  const auto found = root_namespace("<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>", "a.xml");
  ASSERT_FALSE(found);
  EXPECT_NE(found.error().what.find("document type"), std::string::npos);
}

}  // namespace
}  // namespace referat
