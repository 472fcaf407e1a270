// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// organizations.db: the sums of organizations, and up to which event they go.
#pragma once

#include "service/domain/distinctcount.h"
#include "service/domain/expected.h"
#include "service/domain/organizationuse.h"
#include "service/store/sqlite.h"

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <vector>

namespace meterd {

struct CountedOrganization
{
    OrganizationUse use;
    DistinctCount users;
};

class OrganizationFile
{
public:
    struct Content
    {
        std::uint64_t sequence = 0;
        std::map<std::string, std::vector<CountedOrganization>> byTenant;
        std::map<std::string, std::uint64_t> uncounted; //!< by tenant
    };

    //! The error is a sentence.
    static Expected<OrganizationFile, std::string> open(const std::filesystem::path& file);

    Content load();
    //! Puts what `changed` holds, all at once; false when the disk takes no writes.
    bool save(const Content& changed);
    //! All of it goes: the events begin anew.
    bool clear();

private:
    explicit OrganizationFile(Database database)
        : m_database(std::move(database))
    {}

    int put(Statement& row, const std::string& tenantId, const CountedOrganization& organization);

    Database m_database;
};

} // namespace meterd
