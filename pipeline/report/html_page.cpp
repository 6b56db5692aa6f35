#include "pipeline/report/html_page.h"

#include "pipeline/report/html_text.h"
#include "pipeline/report/report_style.h"

namespace referat {

std::string HtmlPage::say(std::string_view english) const { return html_text(texts_(english)); }

void HtmlPage::begin(std::string_view title) {
  put("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
      "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src data:; "
      "style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n"
      "<meta name=\"viewport\" content=\"width=device-width\">\n<title>{}</title>\n<style>{}</style>\n</head>\n<body>\n"
      "<a class=\"skip\" href=\"#main\">{}</a>\n",
      texts_.language(), title, kReportStyle, say("Skip to the content"));
}

void HtmlPage::begin_table(std::string_view label, const std::vector<std::string_view>& columns,
                           std::string_view caption) {
  put("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"{}\"><table>\n<caption>{}</caption>\n"
      "<thead><tr>",
      say(label), say(caption.empty() ? label : caption));
  for (const std::string_view name : columns) column(name);
  put("</tr></thead>\n<tbody>\n");
}

}  // namespace referat
