// What the structs of a Document are made of: each member named once. The XML form, read and written, follows from it.
//
// describe(Type<T>, field) calls field(name, &T::member) for every member in order; for Document, field(name, member,
// layer). Names of members that hold several things are singular: the XML has one element for each.
#pragma once

#include <cstddef>
#include <optional>

#include "pipeline/document/document.h"
#include "pipeline/document/member_count.h"

namespace referat {

template <class T>
struct Type {};

constexpr void describe(Type<Font>, auto&& field) {
  field("family", &Font::family);
  field("bold", &Font::bold);
  field("italic", &Font::italic);
  field("fixed_pitch", &Font::fixed_pitch);
  field("type3", &Font::type3);
  field("unicode_known", &Font::unicode_known);
}

constexpr void describe(Type<Word>, auto&& field) {
  field("text", &Word::text);
  field("box", &Word::box);
  field("baseline", &Word::baseline);
  field("size", &Word::size);
  field("font", &Word::font);
  field("colour", &Word::colour);
  field("rotation", &Word::rotation);
  field("slanted", &Word::slanted);
  field("underlined", &Word::underlined);
  field("artifact", &Word::artifact);
  field("visibility", &Word::visibility);
  field("tag", &Word::tag);
  field("link", &Word::link);
  field("edges", &Word::edges);
}

constexpr void describe(Type<Rule>, auto&& field) {
  field("box", &Rule::box);
  field("colour", &Rule::colour);
}

constexpr void describe(Type<Fill>, auto&& field) {
  field("box", &Fill::box);
  field("colour", &Fill::colour);
}

constexpr void describe(Type<Dot>, auto&& field) {
  field("box", &Dot::box);
  field("filled", &Dot::filled);
}

constexpr void describe(Type<Image>, auto&& field) {
  field("box", &Image::box);
  field("tag", &Image::tag);
}

constexpr void describe(Type<Link>, auto&& field) {
  field("box", &Link::box);
  field("uri", &Link::uri);
  field("target_page", &Link::target_page);
}

constexpr void describe(Type<Page>, auto&& field) {
  field("number", &Page::number);
  field("label", &Page::label);
  field("width", &Page::width);
  field("height", &Page::height);
  field("rotate", &Page::rotate);
  field("turned", &Page::turned);
  field("state", &Page::state);
  field("word", &Page::words);
  field("rule", &Page::rules);
  field("fill", &Page::fills);
  field("dot", &Page::dots);
  field("image", &Page::images);
  field("link", &Page::links);
}

constexpr void describe(Type<Tag>, auto&& field) {
  field("role", &Tag::role);
  field("parent", &Tag::parent);
  field("page", &Tag::page);
  field("alt", &Tag::alt);
  field("language", &Tag::language);
  field("col_span", &Tag::col_span);
  field("row_span", &Tag::row_span);
  field("list_numbering", &Tag::list_numbering);
}

constexpr void describe(Type<OutlineEntry>, auto&& field) {
  field("title", &OutlineEntry::title);
  field("level", &OutlineEntry::level);
  field("page", &OutlineEntry::page);
  field("y", &OutlineEntry::y);
}

constexpr void describe(Type<EmbeddedFile>, auto&& field) {
  field("name", &EmbeddedFile::name);
  field("description", &EmbeddedFile::description);
  field("bytes", &EmbeddedFile::bytes);
  field("sha256", &EmbeddedFile::sha256);
}

constexpr void describe(Type<Source>, auto&& field) {
  field("file", &Source::file);
  field("sha256", &Source::sha256);
  field("bytes", &Source::bytes);
  field("producer", &Source::producer);
  field("creator", &Source::creator);
  field("title", &Source::title);
  field("created", &Source::created);
  field("modified", &Source::modified);
  field("language", &Source::language);
  field("pdf_version", &Source::pdf_version);
  field("xmp", &Source::xmp);
  field("tagged", &Source::tagged);
  field("encrypted", &Source::encrypted);
  field("may_copy", &Source::may_copy);
  field("may_print", &Source::may_print);
  field("may_change", &Source::may_change);
  field("pdfa", &Source::pdfa);
  field("has_javascript", &Source::has_javascript);
  field("has_launch_action", &Source::has_launch_action);
  field("has_form", &Source::has_form);
  field("has_signature", &Source::has_signature);
  field("revisions", &Source::revisions);
}

constexpr void describe(Type<Span>, auto&& field) {
  field("text", &Span::text);
  field("page", &Span::page);
  field("word", &Span::word);
  field("first", &Span::first);
  field("count", &Span::count);
  field("space_before", &Span::space_before);
  field("bold", &Span::bold);
  field("italic", &Span::italic);
  field("superscript", &Span::superscript);
  field("link", &Span::link);
  field("hyphen", &Span::hyphen);
}

constexpr void describe(Type<Text>, auto&& field) { field("span", &Text::spans); }

constexpr void describe(Type<Style>, auto&& field) {
  field("family", &Style::family);
  field("size", &Style::size);
  field("bold", &Style::bold);
  field("italic", &Style::italic);
  field("underlined", &Style::underlined);
  field("colour", &Style::colour);
}

constexpr void describe(Type<Line>, auto&& field) {
  field("page", &Line::page);
  field("row", &Line::row);
  field("box", &Line::box);
  field("baseline", &Line::baseline);
  field("size", &Line::size);
  field("text", &Line::text);
  field("style", &Line::style);
  field("words", &Line::words);
  field("tag", &Line::tag);
  field("bullet", &Line::bullet);
}

constexpr void describe(Type<Furniture>, auto&& field) {
  field("kind", &Furniture::kind);
  field("line", &Furniture::line);
  field("page_number", &Furniture::page_number);
}

constexpr void describe(Type<Cell>, auto&& field) {
  field("text", &Cell::text);
  field("line", &Cell::lines);
  field("box", &Cell::box);
  field("column", &Cell::column);
  field("col_span", &Cell::col_span);
  field("row_span", &Cell::row_span);
  field("header", &Cell::header);
}

constexpr void describe(Type<Row>, auto&& field) {
  field("cell", &Row::cells);
  field("header", &Row::header);
  field("at", &Row::at);
}

constexpr void describe(Type<Table>, auto&& field) {
  field("evidence", &Table::evidence);
  field("columns", &Table::columns);
  field("row", &Table::rows);
  field("at", &Table::at);
  field("lines", &Table::lines);
}

constexpr void describe(Type<Block>, auto&& field) {
  field("kind", &Block::kind);
  field("text", &Block::text);
  field("at", &Block::at);
  field("lines", &Block::lines);
  field("style", &Block::style);
  field("first_line", &Block::first_line);
  field("rank", &Block::rank);
  field("run_in", &Block::run_in);
  field("centred", &Block::centred);
  field("depth", &Block::depth);
  field("list", &Block::list);
  field("marker", &Block::marker);
  field("marker_source", &Block::marker_source);
  field("table", &Block::table);
  field("image", &Block::image);
  field("alt", &Block::alt);
  field("tag", &Block::tag);
}

constexpr void describe(Type<Value>, auto&& field) {
  field("value", &Value::value);
  field("source", &Value::source);
}

constexpr void describe(Type<ContentsEntry>, auto&& field) {
  field("number", &ContentsEntry::number);
  field("title", &ContentsEntry::title);
  field("page", &ContentsEntry::page);
  field("item", &ContentsEntry::item);
  field("closed", &ContentsEntry::closed);
  field("at", &ContentsEntry::at);
}

constexpr void describe(Type<Contents>, auto&& field) {
  field("entry", &Contents::entries);
  field("lines", &Contents::lines);
  field("at", &Contents::at);
}

constexpr void describe(Type<Person>, auto&& field) {
  field("status", &Person::status);
  field("role", &Person::role);
  field("party", &Person::party);
  field("name", &Person::name);
  field("remark", &Person::remark);
  field("substitute_for", &Person::substitute_for);
}

constexpr void describe(Type<Meeting>, auto&& field) {
  field("kind", &Meeting::kind);
  field("title", &Meeting::title);
  field("organisation", &Meeting::organisation);
  field("body", &Meeting::body);
  field("date", &Meeting::date);
  field("start", &Meeting::start);
  field("end", &Meeting::end);
  field("place", &Meeting::place);
  field("person", &Meeting::attendance);
  field("blocks", &Meeting::blocks);
  field("at", &Meeting::at);
}

constexpr void describe(Type<VoteSide>, auto&& field) {
  field("side", &VoteSide::side);
  field("count", &VoteSide::count);
  field("party", &VoteSide::parties);
  field("name", &VoteSide::names);
}

constexpr void describe(Type<Content>, auto&& field) {
  field("kind", &Content::kind);
  field("text", &Content::text);
  field("heading", &Content::heading);
  field("type", &Content::type);
  field("marker", &Content::marker);
  field("body", &Content::body);
  field("date", &Content::date);
  field("outcome", &Content::outcome);
  field("number", &Content::number);
  field("document_number", &Content::document_number);
  field("access", &Content::access);
  field("alt", &Content::alt);
  field("table", &Content::table);
  field("side", &Content::sides);
  field("child", &Content::children);
  field("at", &Content::at);
}

constexpr void describe(Type<ItemFact>, auto&& field) {
  field("name", &ItemFact::name);
  field("value", &ItemFact::value);
}

constexpr void describe(Type<Item>, auto&& field) {
  field("number", &Item::number);
  field("title", &Item::title);
  field("access", &Item::access);
  field("addendum", &Item::addendum);
  field("fact", &Item::facts);
  field("content", &Item::content);
  field("item", &Item::items);
  field("at", &Item::at);
}

constexpr void describe(Type<ItemStart>, auto&& field) {
  field("block", &ItemStart::block);
  field("last_block", &ItemStart::last_block);
  field("number", &ItemStart::number);
  field("title", &ItemStart::title);
  field("label", &ItemStart::label);
  field("access", &ItemStart::access);
  field("group", &ItemStart::group);
  field("addendum", &ItemStart::addendum);
  field("sub_item", &ItemStart::sub_item);
  field("fact", &ItemStart::facts);
  field("lead_blocks", &ItemStart::lead_blocks);
  field("entry", &ItemStart::entry);
  field("witness", &ItemStart::witnesses);
}

constexpr void describe(Type<Agenda>, auto&& field) {
  field("preamble", &Agenda::preamble);
  field("item", &Agenda::items);
  field("closing", &Agenda::closing);
}

constexpr void describe(Type<Note>, auto&& field) {
  field("severity", &Note::severity);
  field("code", &Note::code);
  field("message", &Note::message);
  field("source", &Note::source);
  field("at", &Note::at);
}

constexpr void describe(Type<Account>, auto&& field) {
  field("as", &Account::as);
  field("text", &Account::text);
}

constexpr void describe(Type<Redaction>, auto&& field) {
  field("mark", &Redaction::mark);
  field("closed_titles", &Redaction::closed_titles);
  field("omission", &Redaction::omissions);
}

constexpr void describe(Type<ProfileEvidence>, auto&& field) {
  field("profile", &ProfileEvidence::profile);
  field("kind", &ProfileEvidence::kind);
  field("detail", &ProfileEvidence::detail);
  field("score", &ProfileEvidence::score);
}

constexpr void describe(Type<ProfileChoice>, auto&& field) {
  field("id", &ProfileChoice::id);
  field("score", &ProfileChoice::score);
  field("evidence", &ProfileChoice::evidence);
}

// The layer is empty for what every stage adds to.
constexpr void describe(Type<Document>, auto&& field) {
  field("source", &Document::source, std::optional(Layer::pages));
  field("font", &Document::fonts, std::optional(Layer::pages));
  field("page", &Document::pages, std::optional(Layer::pages));
  field("tag", &Document::tags, std::optional(Layer::pages));
  field("outline", &Document::outline, std::optional(Layer::pages));
  field("embedded", &Document::embedded, std::optional(Layer::pages));
  field("line", &Document::lines, std::optional(Layer::lines));
  field("furniture", &Document::furniture, std::optional(Layer::furniture));
  field("table", &Document::tables, std::optional(Layer::tables));
  field("block", &Document::blocks, std::optional(Layer::blocks));
  field("contents", &Document::contents, std::optional(Layer::contents));
  field("item_start", &Document::item_starts, std::optional(Layer::items));
  field("meeting", &Document::meeting, std::optional(Layer::meeting));
  field("agenda", &Document::agenda, std::optional(Layer::agenda));
  field("profile", &Document::profile, std::optional<Layer>());
  field("note", &Document::notes, std::optional<Layer>());
  field("account", &Document::accounts, std::optional<Layer>());
  field("redaction", &Document::redaction, std::optional<Layer>());
}

// True when describe names as many members as T has: nobody can add one and forget it here.
template <class T>
constexpr bool describes_all() {
  std::size_t named = 0;
  describe(Type<T>{}, [&named](auto&&...) { ++named; });
  return named == count_members<T>();
}

template <class... T>
constexpr bool describe_all() {
  return (describes_all<T>() && ...);
}

static_assert(describe_all<Font, Word, Rule, Fill, Image, Link, Page, Tag, OutlineEntry, EmbeddedFile, Source, Span,
                           Text, Style, Line, Furniture, Cell, Row, Table, Block, Value, ContentsEntry, Contents,
                           Person, Meeting, VoteSide, Content, ItemFact, Item, ItemStart, Agenda, Note, Account,
                           Redaction, ProfileEvidence, ProfileChoice, Document>(),
              "a member was added to a struct of the document: name it in describe.h and in schemas/document.xsd");

}  // namespace referat
