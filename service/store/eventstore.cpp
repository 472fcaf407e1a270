// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event store's parts put together.
#include "service/store/eventstore.h"

#include "service/domain/ids.h"
#include "service/store/eventcount.h"
#include "service/store/eventstoreparts.h"
#include "service/store/segmentpurge.h"

#include <algorithm>
#include <condition_variable>
#include <limits>
#include <mutex>

namespace meterd {

namespace {

KeyedHash newHash()
{
    std::array<std::uint64_t, 2> key{};
    randomBytes(reinterpret_cast<unsigned char*>(key.data()), sizeof key);
    return {key[0], key[1]};
}

Expected<std::vector<SegmentPtr>, std::string> loadSegments(const std::filesystem::path& folder)
{
    std::vector<std::filesystem::path> files;
    std::vector<std::filesystem::path> leftOver;
    std::error_code error;
    std::filesystem::create_directories(folder, error);
    for (const auto& entry : std::filesystem::directory_iterator(folder, error)) {
        const std::string name = entry.path().filename().string();
        if (name.starts_with("seg-") && name.ends_with(".db"))
            files.push_back(entry.path());
        else if (name.ends_with(unfinishedPurge))
            leftOver.push_back(entry.path());
    }
    if (error)
        return Unexpected{"The folder of events " + folder.string() + " cannot be used: " + error.message() + "."};
    for (const auto& file : leftOver)
        std::filesystem::remove(file, error);
    std::sort(files.begin(), files.end());
    std::vector<SegmentPtr> segments;
    for (const auto& file : files) {
        auto segment = Segment::load(file);
        if (segment) {
            segments.push_back(std::move(*segment));
            continue;
        }
        // A crash while the newest one was made leaves a file without tables: it holds no event.
        std::error_code ignored;
        if (file == files.back() && std::filesystem::file_size(file, ignored) <= 4096)
            continue;
        return Unexpected{"The events in " + file.string() + " cannot be read: " + segment.error().message + "."};
    }
    return segments;
}

KeptFrom floorsOf(const EventStore::Parts& parts, std::string_view tenantId)
{
    const auto floors = parts.floors();
    const auto found = floors->find(tenantId);
    return found == floors->end() ? KeptFrom() : found->second;
}

CostOverlayPtr overlayOf(const EventStore::Parts& parts, std::string_view tenantId)
{
    return parts.overlays ? parts.overlays->of(tenantId) : nullptr;
}

} // namespace

Expected<std::unique_ptr<EventStore>, std::string> EventStore::open(EventStoreOptions options, const Clock& clock)
{
    auto loaded = loadSegments(options.folder);
    if (!loaded)
        return Unexpected{loaded.error()};
    auto parts = std::make_unique<Parts>(std::move(options), clock);
    const KeyedHash hash = loaded->empty() ? newHash() : loaded->back()->hash();
    for (const SegmentPtr& segment : *loaded)
        parts->segments.add(segment);
    if (!loaded->empty())
        parts->live.startAfter(loaded->back()->end() - 1);
    for (const SegmentPtr& segment : *loaded) {
        if ((segment != loaded->back() || segment->isSealed()) && !segment->isImmutable())
            parts->keeper.seal(segment);
    }
    Parts* inside = parts.get();
    parts->writer = std::make_unique<EventWriter>(
        inside->options, clock, inside->segments, inside->live, hash,
        EventWriter::Hooks{[inside](SegmentPtr segment) { inside->keeper.seal(std::move(segment)); },
                           [inside](SegmentPtr segment) { inside->keeper.shortenJournal(std::move(segment)); },
                           [inside](const StoredBatch& batch) {
                               for (const auto& committed : inside->committed)
                                   committed(batch);
                           }});
    return std::make_unique<EventStore>(std::move(parts));
}

EventStore::EventStore(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

EventStore::~EventStore()
{
    stop();
}

void EventStore::readCostsBy(const CostOverlays& overlays)
{
    m_parts->overlays = &overlays;
}

void EventStore::append(EventBatch batch, std::unique_ptr<AppendWaiter> waiter)
{
    m_parts->writer->append(std::move(batch), std::move(waiter));
}

AppendResult EventStore::appendAndWait(EventBatch batch)
{
    std::mutex mutex;
    std::condition_variable done;
    std::optional<AppendResult> answer;
    append(std::move(batch), [&](AppendResult result) {
        const std::lock_guard lock(mutex);
        answer.emplace(std::move(result));
        done.notify_one();
    });
    std::unique_lock lock(mutex);
    done.wait(lock, [&] { return answer.has_value(); });
    return std::move(*answer);
}

std::optional<UsageEvent> EventStore::find(std::string_view tenantId, std::string_view id) const
{
    const auto sequence = sequenceOfId(id);
    if (!sequence)
        return std::nullopt;
    const auto all = m_parts->segments.all();
    const auto segment = std::find_if(all.begin(), all.end(), [&](const SegmentPtr& one) {
        return *sequence >= one->first() && *sequence < one->end();
    });
    if (segment == all.end())
        return std::nullopt;
    const auto lease = m_parts->readers.borrow();
    SegmentReader* reader = lease->of(*segment);
    auto event = reader ? reader->event(*sequence, tenantId) : std::nullopt;
    if (!event || event->id != id || !floorsOf(*m_parts, tenantId).holds(event->receivedAt, event->status))
        return std::nullopt;
    if (const CostOverlayPtr overlay = overlayOf(*m_parts, tenantId))
        overlay->apply(*event);
    return event;
}

KeptFrom EventStore::keptFrom(std::string_view tenantId) const
{
    return floorsOf(*m_parts, tenantId);
}

EventSelection EventStore::keptOf(const EventSelection& selection) const
{
    EventSelection kept = selection;
    if (!selection.asStored)
        kept.overlay = overlayOf(*m_parts, selection.tenantId);
    kept.kept = floorsOf(*m_parts, selection.tenantId);
    if (!kept.span.ofEvent && kept.kept.all > 0)
        kept.span.from = std::max(kept.span.from.value_or(kept.kept.all), kept.kept.all);
    return kept;
}

EventPage EventStore::page(const EventPageQuery& query) const
{
    const EventSelection selection = keptOf(query.selection);
    const bool older = query.direction == PageDirection::Older;
    const Deadline deadline(query.mostMs.value_or(m_parts->options.scanMs));
    const auto lease = m_parts->readers.borrow();
    auto all = m_parts->segments.all();
    if (older)
        std::reverse(all.begin(), all.end());
    EventPage page;
    for (const SegmentPtr& segment : all) {
        SequenceRange range{segment->first(), segment->end() - 1};
        if (query.from && older)
            range.to = std::min(range.to, std::max<std::uint64_t>(*query.from, 1) - 1);
        else if (query.from)
            range.from = std::max(range.from, *query.from + 1);
        SegmentReader* reader = segment->empty() || range.from > range.to ? nullptr : lease->of(segment);
        if (!reader)
            continue;
        EventScan scan(*reader, selection, deadline);
        if (scan.isHopeless())
            continue;
        range = {std::max(range.from, scan.bounds().from), std::min(range.to, scan.bounds().to)};
        const auto result = scan.events(scan.narrow(range), older, [&](UsageEvent&& event) {
            page.events.push_back(std::move(event));
            return page.events.size() <= query.limit;
        });
        if (result.end == EventScan::End::Stopped) {
            page.events.pop_back();
            page.resume = page.events.empty() ? query.from : page.events.back().sequence;
            return page;
        }
        const bool over = result.end == EventScan::End::OutOfTime;
        if (over || (query.mostMs && deadline.passed())) {
            page.cut = true;
            page.resume = over ? result.at : older ? range.from : range.to;
            return page;
        }
    }
    return page;
}

FacetAnswer EventStore::facets(const FacetQuery& query) const
{
    FacetQuery asked = query;
    asked.selection = keptOf(query.selection);
    return countFacets(m_parts->segments, m_parts->readers, asked, m_parts->options.scanMs);
}

HistogramAnswer EventStore::histogram(const HistogramQuery& query) const
{
    // The axis begins where events do, not where they may: its end is not moved to the floor.
    HistogramQuery asked = query;
    asked.selection.overlay = overlayOf(*m_parts, query.selection.tenantId);
    asked.selection.kept = floorsOf(*m_parts, query.selection.tenantId);
    return countHistogram(m_parts->segments, m_parts->readers, asked, toMs(m_parts->clock.now()),
                          m_parts->options.scanMs);
}

std::uint64_t EventStore::count(const EventSelection& asked, std::uint64_t after, std::uint64_t upTo) const
{
    const EventSelection selection = keptOf(asked);
    const Deadline deadline(m_parts->options.scanMs);
    const auto lease = m_parts->readers.borrow();
    std::uint64_t total = 0;
    for (const SegmentPtr& segment : m_parts->segments.all()) {
        const SequenceRange range{std::max(segment->first(), after + 1), std::min(segment->end() - 1, upTo)};
        SegmentReader* reader = segment->empty() || range.from > range.to ? nullptr : lease->of(segment);
        if (!reader)
            continue;
        EventScan scan(*reader, selection, deadline);
        if (scan.isHopeless())
            continue;
        const SequenceRange inside{std::max(range.from, scan.bounds().from), std::min(range.to, scan.bounds().to)};
        scan.rows(scan.narrow(inside), [&](const CountedRow&) { ++total; });
    }
    return total;
}

void EventStore::amounts(const EventSelection& asked, const std::function<bool(const EventAmount&)>& take) const
{
    const EventSelection selection = keptOf(asked);
    const Deadline deadline(std::numeric_limits<int>::max());
    const auto lease = m_parts->readers.borrow();
    for (const SegmentPtr& segment : m_parts->segments.all()) {
        SegmentReader* reader = segment->empty() ? nullptr : lease->of(segment);
        if (!reader)
            continue;
        EventScan scan(*reader, selection, deadline);
        if (!scan.isHopeless() && scan.amounts(scan.narrow(scan.bounds()), take).end == EventScan::End::Stopped)
            return;
    }
}

bool EventStore::tally(const TallyQuestion& question, const std::function<void(const EventTally&)>& tell) const
{
    return tallyEvents(m_parts->segments, m_parts->readers, question, floorsOf(*m_parts, question.tenantId), tell);
}

std::uint64_t EventStore::newestSequence() const
{
    const SegmentPtr newest = m_parts->segments.newest();
    return newest ? newest->end() - 1 : 0;
}

std::optional<std::vector<StoredBatchPtr>> EventStore::recent(std::uint64_t after) const
{
    return m_parts->live.recent(after);
}

void EventStore::onCommitted(std::function<void(const StoredBatch&)> committed)
{
    m_parts->committed.push_back(std::move(committed));
}

std::unique_ptr<LiveSubscription> EventStore::subscribe(std::function<void()> wake)
{
    return m_parts->live.subscribe(std::move(wake));
}

StoreStatus EventStore::status() const
{
    StoreStatus status;
    status.writable = m_parts->writer->isWritable();
    for (const SegmentPtr& segment : m_parts->segments.all()) {
        ++status.segments;
        status.events += segment->rows();
        status.newestSequence = segment->end() - 1;
        status.bytes += segment->bytes();
    }
    return status;
}

void EventStore::waitUntilSealed()
{
    m_parts->keeper.waitUntilIdle();
}

void EventStore::stop()
{
    if (m_parts->writer)
        m_parts->writer->stop();
    m_parts->keeper.stop();
}

} // namespace meterd
