// What tests give a writer.
#pragma once

#include <gtest/gtest.h>

#include <string>

#include "pipeline/output/writer.h"

namespace referat {

// The bytes of the one file that a writer makes of a document, with default settings and in Danish or English.
inline std::string written_by(Writer writer, const Document& document, const std::string& language = "da",
                              const WriterSettings& settings = {}) {
  Texts texts;
  if (language != "en") {
    auto loaded = Texts::load(REFERAT_SOURCE_DIR "/schemas/texts/" + language + ".xml");
    EXPECT_TRUE(loaded);
    if (loaded) texts = std::move(loaded).value();
  }
  const auto outputs = writer({document, settings, texts, "1.0.0", "2026-01-31T12:00:00Z", "", "", ""});
  if (!outputs) {
    ADD_FAILURE() << outputs.error().what;
    return "";
  }
  EXPECT_EQ(outputs.value().size(), 1U);
  return outputs.value().front().bytes;
}

// Why a writer gives nothing.
inline std::string refused_by(Writer writer, const Document& document) {
  const WriterSettings settings;
  const Texts texts;
  const auto outputs = writer({document, settings, texts, "1.0.0", "2026-01-31T12:00:00Z", "", "", ""});
  return outputs ? "" : outputs.error().what;
}

inline bool holds(const std::string& text, const std::string& part) { return text.find(part) != std::string::npos; }

}  // namespace referat
