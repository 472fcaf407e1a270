// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Display names of organizations out of a CSV file: what it would set, and what in it cannot be taken.
#pragma once

#include "service/domain/expected.h"

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

//! What a tenant calls its organizations. Events need not have come from all of them.
struct OrganizationNames
{
    std::string tenantId;
    std::map<std::string, std::string, std::less<>> byId;
};
using OrganizationNamesPtr = std::shared_ptr<const OrganizationNames>;

struct NamedOrganization
{
    std::size_t line = 0; //!< of the file, from 1
    std::string id;
    std::string name;
    std::string before; //!< the name that it had; empty: none
};

struct RefusedRow
{
    std::size_t line = 0;
    std::string_view field; //!< the column; empty: the row as such
    std::string value;
    std::string reason;
};

struct OrganizationImport
{
    static constexpr std::size_t mostRows = 5'000;
    static constexpr std::size_t longestId = 255; //!< in characters, as the doors take them
    static constexpr std::size_t longestName = 120;

    std::size_t rows = 0; //!< but the first, which names the columns
    std::size_t unchanged = 0;
    std::vector<NamedOrganization> set; //!< new and changed names, in the order of the file
    std::vector<RefusedRow> refused;
};

//! Reads `external_org_id,display_name`, in any order and beside other columns; the separator may be a semicolon or a
//! tab. The error is a sentence on a file that is no such file.
Expected<OrganizationImport, std::string> readOrganizationImport(std::string_view csv, const OrganizationNames& names);

} // namespace meterd
