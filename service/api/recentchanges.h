// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What people changed in the last week, as far as it can silence a meter: read from the audit log as it grows.
#pragma once

#include "service/store/configstore.h"

#include <deque>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

struct RecentChange
{
    std::int64_t at = 0; //!< ms
    std::string auditId;
    std::string action;
    std::string actor; //!< their address, or their name
    std::string targetId;
    std::string nameBefore; //!< of a rename
};

//! Safe from any thread that may wait for the disk.
class RecentChanges
{
public:
    explicit RecentChanges(ConfigStore& store)
        : m_store(store)
    {}

    //! Takes in what was written since the last time.
    void catchUp(const std::string& tenantId, TimePoint now);
    //! The newest one that did `action` to a thing; for renames of a unit, away from `nameBefore` unless it is empty.
    std::optional<RecentChange> find(const std::string& tenantId, std::string_view action, std::string_view targetId,
                                     std::string_view nameBefore = {}) const;

private:
    struct Tenant
    {
        std::int64_t seen = 0; //!< a sequence
        std::deque<RecentChange> changes;
    };

    ConfigStore& m_store;
    mutable std::mutex m_mutex;
    std::map<std::string, Tenant> m_tenants;
};

} // namespace meterd
