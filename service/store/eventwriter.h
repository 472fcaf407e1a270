// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that writes events: it takes what has gathered, commits it as one group, then answers.
#pragma once

#include "service/store/dedup.h"
#include "service/store/eventstore.h"
#include "service/store/livering.h"
#include "service/store/segmentset.h"

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <unordered_map>
#include <vector>

namespace meterd {

class EventWriter
{
public:
    struct Hooks
    {
        std::function<void(SegmentPtr)> full;        //!< it will grow no more
        std::function<void(SegmentPtr)> longJournal; //!< it should be carried over into the file
        std::function<void(const StoredBatch&)> committed;
    };

    EventWriter(const EventStoreOptions& options, const Clock& clock, SegmentSet& segments, LiveRing& live,
                KeyedHash hash, Hooks hooks);
    ~EventWriter();

    void append(EventBatch batch, std::unique_ptr<AppendWaiter> waiter);
    void stop();
    bool isWritable() const { return m_writable.load(std::memory_order_relaxed); }

private:
    struct Pending
    {
        EventBatch batch;
        std::unique_ptr<AppendWaiter> waiter;
    };
    /// What a group adds to the segment's indexes once it is committed.
    struct Group
    {
        std::vector<IndexedRow> rows;
        std::vector<IndexedOrigin> origins;
        std::unordered_map<std::uint64_t, std::pair<const std::string*, const UsageEvent*>> keys; // tenant, event
        std::size_t looked = 0; // keys asked for so far
    };

    void run();
    std::vector<Pending> take();
    void commit(std::vector<Pending> pending);
    int tryWrite(std::vector<Pending>& pending, Group& group);
    int write(std::vector<Pending>& pending, Group& group);
    int writeBatch(EventBatch& batch, Group& group);
    bool isDuplicate(const UsageEvent& event, const std::string& tenantId, std::uint64_t hash, Group& group);
    void lookUpKeys(const std::vector<Pending>& pending);
    /// A segment with room, and a connection to it; SQLite's code when there is none.
    int prepareSegment();
    int openSegment();
    void publish(std::vector<Pending> pending, const Group& group);
    void shortenJournal();
    void refuse(std::vector<Pending> pending, StoreFault fault);
    StoreFault faultOf(int code) const;

    const EventStoreOptions& m_options;
    const Clock& m_clock;
    SegmentSet& m_segments;
    LiveRing& m_live;
    const KeyedHash m_hash;
    Hooks m_hooks;
    Dedup m_dedup;

    SegmentPtr m_segment;
    Database m_database;
    EventRowWriter m_rows;
    int m_journalPages = 0;
    std::chrono::nanoseconds m_lastCommit{0};
    std::int64_t m_lastReceived = 0;
    std::vector<std::uint64_t> m_keyHashes;
    std::atomic<bool> m_writable{true};

    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::vector<Pending> m_queue;
    std::size_t m_wanted = 1;    // the length of the queue that wakes the writer
    std::size_t m_lastGroup = 0; // requests
    bool m_stopping = false;
    std::thread m_thread;
};

} // namespace meterd
