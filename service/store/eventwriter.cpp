// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Group commit: while one group reaches the disk the next one gathers.
#include "service/store/eventwriter.h"

#include <algorithm>
#include <cerrno>
#include <chrono>

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

namespace meterd {

namespace {

//! The system's own error of a failed commit is lost in what SQLite does afterwards: so the question is asked anew.
bool takesFiles(const std::filesystem::path& folder)
{
    const std::filesystem::path file = folder / ".probe";
    const int probe = ::open(file.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600);
    if (probe < 0)
        return errno != EROFS && errno != EACCES && errno != EPERM;
    ::close(probe);
    ::unlink(file.c_str());
    return true;
}

/// More than this in one transaction keeps the first of it waiting for no gain.
constexpr std::size_t groupEvents = 16'384;

/// Requests that come in company are waited for, this many and this part of what a commit takes on this disk.
constexpr std::size_t gatherAtMost = 64;
constexpr int gatherPart = 4;
constexpr std::chrono::microseconds longestGather(1000);

/// Pages of the journal (4 KiB each) after which the keeper carries it over beside us.
constexpr int journalPages = 4096;
/// A journal begins anew only when nothing is left to carry over, which never happens beside steady writing: past this
/// the writer carries over the rest itself, which is little, because the keeper did the most. Not sooner: at a quarter
/// of this, batches of 1,000 were a third slower.
constexpr int journalPagesAtMost = 32'768;

int notePages(void* pages, sqlite3*, const char*, int count)
{
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

} // namespace

EventWriter::EventWriter(const EventStoreOptions& options, const Clock& clock, SegmentSet& segments, LiveRing& live,
                         KeyedHash hash, Hooks hooks)
    : m_options(options)
    , m_clock(clock)
    , m_segments(segments)
    , m_live(live)
    , m_hash(hash)
    , m_hooks(std::move(hooks))
    , m_dedup(segments, options.dedupWindowMs)
{
    for (const SegmentPtr& segment : segments.all()) {
        if (!segment->empty())
            m_lastReceived = std::max(m_lastReceived, segment->maxReceived());
    }
    m_thread = std::thread([this] { run(); });
}

EventWriter::~EventWriter()
{
    stop();
}

void EventWriter::append(EventBatch batch, std::unique_ptr<AppendWaiter> waiter)
{
    bool wake = false;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_stopping) {
            m_queue.push_back({std::move(batch), std::move(waiter)});
            wake = m_queue.size() == m_wanted;
        }
    }
    if (waiter)
        waiter->finished(Unexpected{StoreFault::Stopping});
    else if (wake)
        m_wake.notify_one();
}

void EventWriter::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

std::vector<EventWriter::Pending> EventWriter::take()
{
    std::unique_lock lock(m_mutex);
    m_wanted = 1;
    m_wake.wait(lock, [this] { return m_stopping || !m_queue.empty(); });
    // Those who were just answered come again within a moment: without it the first of them is committed alone, while
    // the others wait for the disk twice.
    if (m_queue.size() < m_lastGroup && !m_stopping) {
        m_wanted = m_lastGroup;
        const auto pause = std::min<std::chrono::nanoseconds>(m_lastCommit / gatherPart, longestGather);
        m_wake.wait_for(lock, pause, [this] { return m_stopping || m_queue.size() >= m_wanted; });
    }
    std::size_t events = 0;
    auto end = m_queue.begin();
    while (end != m_queue.end() && (events == 0 || events + end->batch.events.size() <= groupEvents))
        events += (end++)->batch.events.size();
    std::vector<Pending> group(std::make_move_iterator(m_queue.begin()), std::make_move_iterator(end));
    m_queue.erase(m_queue.begin(), end);
    m_lastGroup = std::min(group.size(), gatherAtMost);
    return group;
}

void EventWriter::run()
{
    for (auto group = take(); !group.empty(); group = take())
        commit(std::move(group));
}

void EventWriter::commit(std::vector<Pending> pending)
{
    Group group;
    int code = prepareSegment();
    if (code == SQLITE_OK) {
        if (m_options.beforeGroup)
            m_options.beforeGroup(m_database.handle());
        code = tryWrite(pending, group);
    }
    if (code == SQLITE_OK) {
        m_writable.store(true, std::memory_order_relaxed);
        publish(std::move(pending), group);
        return;
    }
    const StoreFault fault = faultOf(code);
    m_writable.store(false, std::memory_order_relaxed);
    // A connection that failed is not trusted with the next group; the file says what is in it.
    m_rows = EventRowWriter();
    m_database = Database();
    refuse(std::move(pending), fault);
}

int EventWriter::prepareSegment()
{
    if (!m_segment)
        m_segment = m_segments.newest();
    const bool isFull =
        m_segment && (m_segment->isSealed() || m_segment->end() - m_segment->first() >= m_options.segmentRows ||
                      (!m_segment->empty() && m_lastReceived - m_segment->minReceived() >= m_options.segmentMs));
    if (m_segment && !isFull)
        return m_database.handle() ? SQLITE_OK : openSegment();
    const std::uint64_t first = m_segment ? m_segment->end() : 1;
    auto created = Segment::create(m_options.folder, first, m_hash);
    if (!created)
        return created.error().code;
    const SegmentPtr full = std::exchange(m_segment, *created);
    m_rows = EventRowWriter();
    m_database = Database();
    m_segments.add(m_segment);
    if (full && !full->isSealed())
        m_hooks.full(full);
    return openSegment();
}

int EventWriter::openSegment()
{
    auto opened = Database::open(m_segment->file(), Database::Mode::Create);
    if (!opened)
        return opened.error().code;
    m_database = std::move(*opened);
    // The journal is emptied by the keeper's thread: an automatic checkpoint would hold up the group that trips it.
    int code = m_database.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0;"
                               " PRAGMA cache_size=-32768");
    m_journalPages = 0;
    sqlite3_wal_hook(m_database.handle(), notePages, &m_journalPages);
    if (code == SQLITE_OK)
        code = m_segment->catchUp(m_database);
    if (!m_segment->empty())
        m_lastReceived = std::max(m_lastReceived, m_segment->maxReceived());
    if (code == SQLITE_OK) {
        m_rows = EventRowWriter(m_database, m_segment->dictionary());
        code = m_rows.ready() ? SQLITE_OK : m_database.error().code;
    }
    if (code != SQLITE_OK) {
        m_rows = EventRowWriter();
        m_database = Database();
    }
    return code;
}

int EventWriter::tryWrite(std::vector<Pending>& pending, Group& group)
{
    try {
        return write(pending, group);
    } catch (const EventReadError&) {
        return SQLITE_IOERR;
    }
}

int EventWriter::write(std::vector<Pending>& pending, Group& group)
{
    const std::int64_t now = toMs(m_clock.now());
    std::int64_t received = m_lastReceived;
    for (const Pending& one : pending)
        received = std::max(received, one.batch.receivedAt > 0 ? one.batch.receivedAt : now);
    m_dedup.begin(received);
    lookUpKeys(pending);
    int code = m_database.exec("BEGIN IMMEDIATE");
    std::uint64_t sequence = m_segment->end();
    received = m_lastReceived;
    for (Pending& one : pending) {
        received = std::max(received, one.batch.receivedAt > 0 ? one.batch.receivedAt : now);
        for (UsageEvent& event : one.batch.events) {
            event.sequence = sequence++;
            event.receivedAt = received;
            event.id = eventId(m_hash, event.sequence, received);
        }
        if (code == SQLITE_OK)
            code = writeBatch(one.batch, group);
    }
    if (code == SQLITE_OK)
        code = m_rows.saveDictionary();
    const auto before = std::chrono::steady_clock::now();
    if (code == SQLITE_OK)
        code = m_database.exec("COMMIT");
    m_lastCommit = std::chrono::steady_clock::now() - before;
    if (code != SQLITE_OK) {
        m_database.exec("ROLLBACK");
        return code;
    }
    m_lastReceived = received;
    m_segment->dictionary().saved();
    return code;
}

void EventWriter::lookUpKeys(const std::vector<Pending>& pending)
{
    m_keyHashes.clear();
    for (const Pending& one : pending) {
        for (const UsageEvent& event : one.batch.events) {
            if (!event.idempotencyKey.empty())
                m_keyHashes.push_back(m_hash.ofKey(one.batch.tenantId, event.idempotencyKey));
        }
    }
    m_dedup.look(m_keyHashes);
}

int EventWriter::writeBatch(EventBatch& batch, Group& group)
{
    const std::uint32_t tenant = m_segment->dictionary().intern(DictKind::Tenant, batch.tenantId);
    for (auto event = batch.events.begin(); event != batch.events.end(); ++event) {
        IndexedRow row;
        row.hasKey = !event->idempotencyKey.empty();
        if (row.hasKey) {
            row.keyHash = m_keyHashes[group.looked];
            if (event->status == EventStatus::Accepted && isDuplicate(*event, batch.tenantId, row.keyHash, group))
                event->status = EventStatus::Duplicate;
            else if (event->status == EventStatus::Accepted)
                group.keys.try_emplace(row.keyHash, &batch.tenantId, &*event);
            ++group.looked;
        }
        row.receivedAt = event->receivedAt;
        row.occurredAt = event->occurredAt;
        if (const int code = m_rows.insert(*event, tenant, row.dims); code != SQLITE_OK)
            return code;
        group.rows.push_back(row);
        const auto next = std::next(event);
        if (next != batch.events.end() && next->origin == event->origin)
            continue;
        const std::uint64_t first =
            group.origins.empty() || group.origins.back().rows.to < batch.events.front().sequence
                ? batch.events.front().sequence
                : group.origins.back().rows.to + 1;
        const EventOrigin& origin = *event->origin;
        group.origins.push_back({{first, event->sequence},
                                 m_hash(HashKind::Request, 0, origin.requestId),
                                 m_hash(HashKind::Correlation, 0, origin.correlationId)});
        if (const int code = m_rows.insertOrigin(first, event->sequence, origin); code != SQLITE_OK)
            return code;
    }
    return SQLITE_OK;
}

bool EventWriter::isDuplicate(const UsageEvent& event, const std::string& tenantId, std::uint64_t hash, Group& group)
{
    const auto here = group.keys.find(hash);
    if (here != group.keys.end() && here->second.second->idempotencyKey == event.idempotencyKey &&
        *here->second.first == tenantId)
        return true;
    return m_dedup.isKnown(group.looked, tenantId, event.idempotencyKey, m_database);
}

void EventWriter::publish(std::vector<Pending> pending, const Group& group)
{
    m_segment->index(group.rows, group.origins);
    std::vector<StoredBatchPtr> batches;
    batches.reserve(pending.size());
    for (Pending& one : pending) {
        batches.push_back(std::make_shared<const StoredBatch>(
            StoredBatch{std::move(one.batch.tenantId), std::move(one.batch.events)}));
    }
    // First of all: whoever was answered finds the batch in every count.
    for (const StoredBatchPtr& batch : batches) {
        if (!batch->events.empty())
            m_hooks.committed(*batch);
    }
    for (std::size_t i = 0; i < pending.size(); ++i)
        pending[i].waiter->finished(batches[i]);
    std::erase_if(batches, [](const StoredBatchPtr& batch) { return batch->events.empty(); });
    m_live.push(batches);
    shortenJournal();
}

void EventWriter::shortenJournal()
{
    if (m_journalPages >= journalPagesAtMost)
        m_database.exec("PRAGMA wal_checkpoint(PASSIVE)");
    else if (m_journalPages >= journalPages)
        m_hooks.longJournal(m_segment);
}

void EventWriter::refuse(std::vector<Pending> pending, StoreFault fault)
{
    for (const Pending& one : pending)
        one.waiter->finished(Unexpected{fault});
}

StoreFault EventWriter::faultOf(int code) const
{
    return storeFaultOf(code, m_options.folder);
}

StoreFault storeFaultOf(int code, const std::filesystem::path& folder)
{
    switch (code & 0xff) {
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH: return StoreFault::ReadOnly;
    case SQLITE_IOERR: return takesFiles(folder) ? StoreFault::Full : StoreFault::ReadOnly;
    default: return StoreFault::Full;
    }
}

} // namespace meterd
