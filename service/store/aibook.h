// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI calls counted as they are committed: gathered in memory for a second, kept in ai.db, and caught up with after a
// kill. Safe from any thread.
#pragma once

#include "service/domain/clock.h"
#include "service/store/aistore.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"

#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <map>
#include <mutex>
#include <set>
#include <string>
#include <thread>
#include <unordered_map>
#include <vector>

namespace meterd {

//! A model of which nobody knows what it is, seen today for the first time.
struct UnmappedNews
{
    UnmappedModel model;
    std::int64_t calls = 0; //!< so far
    std::int64_t lastAt = 0;
    std::vector<std::string> organizations; //!< some of them
};

//! All AI calls of a tenant that fit a selection, in the order of sequence; `take` says whether to go on.
void eachAiCall(const EventStore& events, EventSelection selection, std::uint64_t after, std::uint64_t upTo,
                const std::function<bool(UsageEvent&)>& take);

class AiBook
{
public:
    //! Kinds of a tenant that are told apart; calls of more are counted under the name `(other)`.
    static constexpr std::size_t mostKinds = 50'000;
    static constexpr std::string_view otherName = "(other)";
    static constexpr std::size_t mostPending = 100'000; //!< counts in memory; more are counted again from the events

    AiBook(AiStore& store, EventStore& events, const ConfigSource& config, const Clock& clock);
    ~AiBook();

    //! Catches up with what the store has; before its first batch. A long past is caught up with by and by.
    void open();
    void stop();

    //! Whether all that was committed is counted.
    bool isComplete() const { return m_complete; }

    //! What was counted from ≤ at < to, in ms of receipt, in the order of time.
    struct Count
    {
        const AiKind& kind;
        std::int64_t at = 0; //!< where its minute or hour begins
        const AiSums& sums;
    };
    void visit(const std::string& tenantId, AiUnit unit, std::int64_t from, std::int64_t to,
               const std::function<void(const Count&)>& take);
    //! By organization; "" is for calls without one.
    std::map<std::string, AiTotals> byOrganization(const std::string& tenantId, std::int64_t from, std::int64_t to);

    //! What a re-resolution moves from one kind to another. Gathers moves until they are handed over with count().
    void move(const std::string& tenantId, const UsageEvent& before, const UsageEvent& after,
              std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>& moves);
    bool finish(const AiRun& run, const std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>& moves,
                std::vector<std::string> outdated);
    //! Hands all that is counted to the disk.
    void flush();
    bool dropBefore(TimePoint time) { return m_store.dropBefore(toMs(time)); }

    //! From now on unmapped models are news.
    void startTelling() { m_tells = true; }
    //! Each model once a day; told() when they are out, otherwise they come again.
    std::vector<UnmappedNews> news();
    void told(const std::vector<UnmappedNews>& news);

private:
    using KindKey = std::pair<std::string, AiCall>;
    struct KindHash
    {
        std::size_t operator()(const KindKey& key) const noexcept
        {
            return AiCallHash()(key.second) * 31 + std::hash<std::string>{}(key.first);
        }
    };
    using Pending = std::map<std::pair<std::uint32_t, std::int64_t>, AiSums>; //!< kind and minute

    void committed(const StoredBatch& batch);
    std::uint32_t kindOf(const std::string& tenantId, AiCall call);
    void noteUnmapped(const std::string& tenantId, const UsageEvent& event);
    bool write(const Pending& counts, std::optional<std::uint64_t> upTo, const AiRun* done,
               std::vector<std::string> outdated);
    void catchUp(std::uint64_t mostEvents);
    void run();

    AiStore& m_store;
    EventStore& m_events;
    const ConfigSource& m_config;
    const Clock& m_clock;

    std::mutex m_flushing; //!< one at a time hands counts to the disk
    std::mutex m_mutex;
    std::deque<AiKind> m_kinds; //!< by id - 1; a kind never moves
    std::unordered_map<KindKey, std::uint32_t, KindHash> m_byCall;
    std::map<std::string, std::size_t> m_kindCounts; //!< by tenant
    std::size_t m_savedKinds = 0;
    Pending m_pending;
    std::uint64_t m_pendingFrom = 0; //!< the pending counts are of sequences behind this one
    std::uint64_t m_pendingTo = 0;
    std::map<UnmappedModel, UnmappedNews> m_news;
    std::set<UnmappedModel> m_told;

    std::uint64_t m_counted = 0; //!< sequences up to here are on the disk; of whoever holds m_flushing
    std::atomic<bool> m_complete{false};
    std::atomic<bool> m_tells{false};
    std::int64_t m_prunedHour = 0;

    std::mutex m_wakeMutex;
    std::condition_variable m_wake;
    bool m_stopping = false;
    std::atomic<bool> m_hurry{false};
    std::thread m_thread;
};

} // namespace meterd
