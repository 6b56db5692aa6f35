#include "pipeline/gate/official_schemas.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <system_error>
#include <utility>

#include "pipeline/gate/root_namespace.h"

namespace referat {
namespace {

namespace fs = std::filesystem;

struct Place {
  std::string_view root_namespace, file;
};

constexpr auto kPlaces = std::to_array<Place>({
    {"http://docs.oasis-open.org/legaldocml/ns/akn/3.0", "akn/akomantoso30.xsd"},
    {"http://www.loc.gov/standards/alto/ns-v4#", "alto/alto-4-4.xsd"},
    {"http://www.loc.gov/METS/", "mets-csip/csip-sip-driver.xsd"},
    {"http://www.loc.gov/premis/v3", "premis/premis-v3-0.xsd"},
    {"http://www.sa.dk/xmlns/diark/1.0", "siarddk/128/tableIndex.xsd"},
    {"http://www.traen.com/2010/06/01", "acadre/acadre-pws-v7-driver.xsd"},
});

}  // namespace

std::string_view official_schema_file(std::string_view root_namespace) {
  const auto found = std::ranges::find(kPlaces, root_namespace, &Place::root_namespace);
  return found == kPlaces.end() ? std::string_view() : found->file;
}

Result<OfficialSchemas> OfficialSchemas::load(const std::string& folder, std::span<const std::string_view> namespaces) {
  OfficialSchemas out;
  if (folder.empty()) return out;
  std::error_code problem;
  if (!fs::is_directory(folder, problem)) {
    return Error{ErrorKind::usage, folder, "is no folder; name the one that holds the official schemas"};
  }
  const fs::path catalog = fs::path(folder) / "catalog.xml";
  for (const std::string_view one : namespaces) {
    const fs::path file = fs::path(folder) / official_schema_file(one);
    if (out.holds(one) || !fs::is_regular_file(file, problem)) continue;
    auto schema = Schema::load(file.string(), fs::exists(catalog, problem) ? catalog.string() : "");
    if (!schema) return Error{ErrorKind::usage, schema.error().where, schema.error().what};
    out.schemas_.emplace(one, std::move(schema).value());
  }
  return out;
}

Result<Done> OfficialSchemas::validate(std::string_view xml, const std::string& where) const {
  auto uri = root_namespace(xml, where);
  if (!uri) return uri.error();
  const auto schema = schemas_.find(uri.value());
  return schema == schemas_.end() ? Result<Done>(Done{}) : schema->second.validate(xml, where);
}

}  // namespace referat
