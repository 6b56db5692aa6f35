// The one table of what a profile may say: its roles, their values and the groups of their patterns.
// The loader checks a profile against it; a test holds schemas/profile.xsd to it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace referat {

struct RoleRule {
  std::string name;                 // the element
  std::string value_attribute;      // "is", or "type" of a section; empty: the role has no value
  std::vector<std::string> values;  // allowed values
  std::string extra_attribute;      // a second attribute; empty: none
  std::vector<std::string> extras;  // its allowed values; empty: a whole number from 1 to 100
  std::vector<std::string> groups;  // named groups that a pattern of this role may have
  // The values may also stand as attributes of their own: <recognise producer="…"/>.
  bool values_as_attributes = false;
};

// Every role, in the order of the documentation.
const std::vector<RoleRule>& role_rules();

// The rule of a role, nullptr when there is none with that name.
const RoleRule* find_role_rule(std::string_view name);

}  // namespace referat
