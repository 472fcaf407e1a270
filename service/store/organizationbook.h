// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Every organization that events speak of, counted as they are committed.
//
// The sums outlive the events that retention drops, so they have a file of their own, written every few seconds; what
// was committed after the last writing is counted anew from the events at the start.
#pragma once

#include "service/domain/expected.h"
#include "service/domain/organizationuse.h"
#include "service/store/eventstore.h"
#include "service/store/organizationfile.h"

#include <chrono>
#include <condition_variable>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <thread>
#include <unordered_map>
#include <vector>

namespace meterd {

//! An organization with the number of its users.
struct OrganizationSeen
{
    OrganizationUse use;
    std::uint64_t users = 0;
    bool usersExact = true;
};

struct OrganizationsSeen
{
    std::vector<OrganizationSeen> organizations; //!< in no order
    std::uint64_t uncounted = 0;                 //!< events of organizations beyond the most that are kept apart
    bool whole = true;                           //!< false while the past is still being counted
};

//! Ids and users come from outside: what they may take of memory is bounded.
struct OrganizationBounds
{
    std::size_t organizations = 100'000; //!< of a tenant; what comes from more is counted together
    std::size_t userHashes = 8'000'000;  //!< of all together: 64 MB. Beyond that users are counted less exactly
};

class OrganizationBook
{
public:
    //! Before the first event is appended. `tenants` are those there are. The error is a sentence.
    static Expected<std::unique_ptr<OrganizationBook>, std::string> open(const std::filesystem::path& folder,
                                                                         EventStore& events,
                                                                         std::vector<std::string> tenants,
                                                                         OrganizationBounds bounds = {});
    ~OrganizationBook();

    // From any thread.
    OrganizationsSeen seen(const std::string& tenantId) const;
    std::optional<OrganizationSeen> find(const std::string& tenantId, std::string_view id) const;

    //! Until the past is counted: for tests.
    void waitUntilWhole();
    //! Writes down what there is; after the store of events has stopped, and before it goes.
    void stop();

private:
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    struct Entry
    {
        OrganizationUse use;
        DistinctCount users;
        bool isUnsaved = false;
    };
    struct TenantBook
    {
        std::unordered_map<std::string, Entry, TextHash, std::equal_to<>> byId;
        std::vector<Entry*> unsaved;
        std::uint64_t uncounted = 0;
    };

    OrganizationBook(OrganizationFile file, EventStore& events, std::vector<std::string> tenants,
                     OrganizationBounds bounds);
    void restore(OrganizationFile::Content content);
    void fold(const StoredBatch& batch);
    void foldLocked(TenantBook& book, const UsageEvent& event);
    Entry& addLocked(TenantBook& book, const std::string& id);
    void countUserLocked(Entry& entry, const std::string& user);
    void keep();
    bool countPast();
    void save();

    static constexpr std::chrono::seconds saveEvery{5};

    OrganizationFile m_file; //!< of the keeping thread, and of stop() after it
    EventStore& m_events;
    const std::vector<std::string> m_tenantIds;
    const OrganizationBounds m_bounds;
    std::uint64_t m_countFrom = 0; //!< the past that is yet to be counted: (from, upTo]
    std::uint64_t m_countUpTo = 0;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    std::map<std::string, TenantBook> m_books; //!< by tenant
    std::size_t m_userHashes = 0;
    std::size_t m_userSize = DistinctCount::most;
    std::uint64_t m_sequence = 0; //!< the newest that was counted
    bool m_whole = false;
    bool m_stopping = false;
    std::thread m_keeper;
};

} // namespace meterd
