// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Usage events: taken in for good, found again, counted, and followed as they come. All that doors and api know of it.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/expected.h"
#include "service/domain/filter.h"
#include "service/domain/usageevent.h"
#include "service/store/costoverlay.h"

#include <atomic>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <unordered_set>
#include <vector>

struct sqlite3;

namespace meterd {

struct EventStoreOptions
{
    std::filesystem::path folder;
    std::uint64_t segmentRows = 1'000'000;
    /// A segment that covers so much time is left, however few rows it has: only what is left can be cleaned.
    std::int64_t segmentMs = std::int64_t(7) * 24 * 3600 * 1000;
    std::int64_t dedupWindowMs = std::int64_t(72) * 3600 * 1000;
    std::size_t liveEvents = 32'768; //!< newest events kept in memory for streams
    int scanMs = 1500; //!< the longest that one look over rows may take; then answers say that they are not exact
    /// Seen by tests: called with the writer's connection before each group.
    std::function<void(sqlite3*)> beforeGroup;
};

enum class StoreFault : std::uint8_t { Full, ReadOnly, Stopping };
//! What SQLite's code says of the disk; where it names none, the folder itself is tried.
StoreFault storeFaultOf(int code, const std::filesystem::path& folder);

/// Events as they were stored: with sequence, id, time of receipt and the status after looking for duplicates.
struct StoredBatch
{
    std::string tenantId;
    std::vector<UsageEvent> events;
};
using StoredBatchPtr = std::shared_ptr<const StoredBatch>;
using AppendResult = Expected<StoredBatchPtr, StoreFault>;

class AppendWaiter
{
public:
    virtual ~AppendWaiter() = default;
    /// Called once, on the writer's thread, after the batch is on disk or was refused: be quick.
    virtual void finished(AppendResult result) = 0;
};

/// From and to in ms since 1970: from ≤ time < to.
struct TimeSpan
{
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    bool ofEvent = false; //!< time=event: occurredAt instead of receivedAt
    bool isOpen() const { return !from && !to; }
};

/// What was received before is kept no more: nobody finds it, and in time it leaves the disk. Ms since 1970, of whole
/// minutes.
struct KeptFrom
{
    std::int64_t all = 0;
    std::int64_t refused = 0; //!< rejected and duplicate ones; not before `all`
    bool holds(std::int64_t receivedAt, EventStatus status) const
    {
        return receivedAt >= (status == EventStatus::Accepted ? all : refused);
    }
};
using EventFloors = std::map<std::string, KeptFrom, std::less<>>; //!< by tenant; of others all is kept

struct EventSelection
{
    std::string tenantId;
    FilterNode filter;
    TimeSpan span;
    bool asStored = false;       //!< costs as they came, before any re-resolution
    CostOverlayPtr overlay = {}; //!< filled in by the store
    KeptFrom kept = {};          //!< said by the store
};

enum class PageDirection : std::uint8_t { Older, Newer };

struct EventPageQuery
{
    EventSelection selection;
    PageDirection direction = PageDirection::Older;
    std::optional<std::uint64_t> from; //!< a sequence: older (or newer) than this one; none: from the newest (oldest)
    std::size_t limit = 100;
    std::optional<int> mostMs = {}; //!< none: the store's own bound
};

struct EventPage
{
    std::vector<UsageEvent> events;      //!< in the direction of the query
    std::optional<std::uint64_t> resume; //!< where to go on in this direction; none: there is no more
    bool cut = false;                    //!< stopped for time before the limit was reached; resume says where
};

/// Events that bear one of these texts, whenever they were received.
struct EventLookUp
{
    struct Text
    {
        EventField field = EventField::Correlation; //!< Key, Request or Correlation
        std::string value;
        bool operator==(const Text&) const = default;
    };
    std::string tenantId;
    std::vector<Text> texts;
    std::size_t limit = 100;
};

struct EventsFound
{
    std::vector<UsageEvent> events;     //!< newest first
    std::optional<std::uint64_t> total; //!< none: more than are worth counting
};

enum class FacetField : std::uint8_t { Status, Environment, App, Event, Metric, Customer, Source, Cost };
std::optional<FacetField> facetFieldFrom(std::string_view text);
std::string_view toText(FacetField field);

struct FacetQuery
{
    EventSelection selection;
    std::vector<FacetField> fields;
    std::size_t top = 8;
};

struct FacetValues
{
    struct Value
    {
        std::string text; //!< empty: the event has none
        std::uint64_t count = 0;
        bool operator==(const Value&) const = default;
    };
    FacetField field = FacetField::Status;
    std::vector<Value> values; //!< most frequent first
    std::uint64_t otherValues = 0;
    std::uint64_t otherCount = 0;
};

struct FacetAnswer
{
    std::uint64_t total = 0;
    std::vector<FacetValues> fields;
    std::optional<std::int64_t> oldest;
    std::optional<std::int64_t> newest;
    bool exact = true;
};

struct HistogramQuery
{
    EventSelection selection;
    std::size_t buckets = 72;
};

struct HistogramAnswer
{
    struct Bucket
    {
        std::int64_t at = 0;
        std::uint64_t accepted = 0;
        std::uint64_t rejected = 0;
        std::uint64_t duplicate = 0;
        bool operator==(const Bucket&) const = default;
    };
    std::int64_t from = 0;
    std::int64_t to = 0;
    std::int64_t bucketMs = 0;
    std::uint64_t total = 0;
    std::vector<Bucket> buckets;
    bool exact = true;
};

struct TallyQuestion
{
    std::string tenantId;
    std::int64_t from = 0;
    int mostMs = 0;
    bool byCustomer = false; //!< otherwise a tally names no customer, and there are far fewer of them
};

/// So many events of one minute of receipt that are alike. Texts live as long as the call that they are told in.
struct EventTally
{
    std::int64_t minute = 0; //!< since 1970
    std::string_view environment;
    std::string_view app;
    std::string_view event;
    std::string_view metric; //!< as sent
    std::string_view customerId;
    EventStatus status = EventStatus::Accepted;
    bool late = false;
    std::uint32_t count = 0;
};

/// What a quota needs of an event.
struct EventAmount
{
    std::uint64_t sequence = 0;
    std::int64_t receivedAt = 0;
    std::string unit;
    Decimal quantity;
};

using CustomerNames = std::unordered_set<std::string>;

/// Goes off when it dies. The callback runs on the writer's thread after a commit, at most once until it is armed
/// again.
class LiveSubscription
{
public:
    virtual ~LiveSubscription() = default;
    virtual void arm() = 0;
};

/// Of one tenant, and the bytes of all tenants.
struct EventsKept
{
    std::uint64_t bytes = 0; //!< of the refused ones by their share of the rows
    std::optional<std::int64_t> oldest;
    std::optional<std::int64_t> newest;
};

enum class Purge : std::uint8_t { Nothing, Done, NoRoom, Failed };

struct StoreStatus
{
    bool writable = true;
    std::uint64_t events = 0;
    std::uint64_t newestSequence = 0;
    std::uint64_t segments = 0;
    std::uint64_t bytes = 0;
};

/// Thrown by looks into the store when a segment's file cannot be read: half an answer must not pass for a whole one.
class EventReadError : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

class EventStore
{
public:
    /// Nothing but a sentence when the folder cannot be used.
    static Expected<std::unique_ptr<EventStore>, std::string> open(EventStoreOptions options, const Clock& clock);
    ~EventStore();

    /// Events are read, found and counted with the costs that these make of them. Before the first look.
    void readCostsBy(const CostOverlays& overlays);

    /// Hands a batch to the writer. Acknowledged means committed.
    void append(EventBatch batch, std::unique_ptr<AppendWaiter> waiter);
    template <class Finished>
    void append(EventBatch batch, Finished finished);
    /// Waits for the commit: for the demo's history and for tests.
    AppendResult appendAndWait(EventBatch batch);

    // Reading: from any thread that may wait for the disk.
    std::optional<UsageEvent> find(std::string_view tenantId, std::string_view id) const;
    EventPage page(const EventPageQuery& query) const;
    EventsFound lookUp(const EventLookUp& ask) const;
    FacetAnswer facets(const FacetQuery& query) const;
    HistogramAnswer histogram(const HistogramQuery& query) const;
    std::uint64_t count(const EventSelection& selection, std::uint64_t after, std::uint64_t upTo) const;
    /// Of all that fit, oldest first, until `take` says false; however long that takes.
    void amounts(const EventSelection& selection, const std::function<bool(const EventAmount&)>& take) const;

    /// Customers with at least one accepted event.
    CustomerNames customers(std::string_view tenantId) const;

    /// All that was received since `from`, from rollups; whole minutes. False when it took longer than it may: what
    /// was told is all newer than what was not.
    bool tally(const TallyQuestion& question, const std::function<void(const EventTally&)>& tell) const;

    // Following.
    std::uint64_t newestSequence() const;
    /// Told of each batch after its commit and before it is answered, in the order of sequences, on the writer's
    /// thread: be quick. Who listens says so before the first batch is appended.
    void onCommitted(std::function<void(const StoredBatch&)> committed);
    /// Stored batches with events newer than `after`, oldest first, from memory; nothing when memory no longer has them
    /// all.
    std::optional<std::vector<StoredBatchPtr>> recent(std::uint64_t after) const;
    std::unique_ptr<LiveSubscription> subscribe(std::function<void()> wake);

    StoreStatus status() const;
    /// Until full segments are sealed: for tests and benches.
    void waitUntilSealed();
    /// From now on nobody finds what lies before.
    void keepFrom(EventFloors floors);
    KeptFrom keptFrom(std::string_view tenantId) const;
    /// Takes what nobody finds any more from the disk, one segment a call: whole, or written anew without it. Takes at
    /// most half of the disk's time. By one thread; ends early when `stop` turns true.
    Purge purge(const std::atomic<bool>& stop);
    EventsKept kept(std::string_view tenantId, bool refused) const;
    /// The moment before which all has to go, so that no more than so many bytes are left; none when they are no more.
    std::optional<std::int64_t> floorFor(std::uint64_t bytes, bool refused) const;
    /// Refuses what comes, finishes what was taken and joins the threads.
    void stop();

    struct Parts;
    explicit EventStore(std::unique_ptr<Parts> parts);

private:
    EventSelection keptOf(const EventSelection& selection) const;

    std::unique_ptr<Parts> m_parts;
};

template <class Finished>
void EventStore::append(EventBatch batch, Finished finished)
{
    struct Waiter final : AppendWaiter
    {
        explicit Waiter(Finished f)
            : call(std::move(f))
        {}
        void finished(AppendResult result) override { call(std::move(result)); }
        Finished call;
    };
    append(std::move(batch), std::unique_ptr<AppendWaiter>(std::make_unique<Waiter>(std::move(finished))));
}

} // namespace meterd
