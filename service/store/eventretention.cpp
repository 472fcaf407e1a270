// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EventStore: what is kept no more, hidden at once and taken from the disk in time.
#include "service/store/eventstoreparts.h"
#include "service/store/segmentpurge.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;

std::int64_t wholeMinute(std::int64_t ms)
{
    return ms / minuteMs * minuteMs;
}

KeptFrom floorsIn(const EventFloors& floors, std::string_view tenantId)
{
    const auto found = floors.find(tenantId);
    return found == floors.end() ? KeptFrom() : found->second;
}

struct Judged
{
    std::vector<GoneRows> gone;
    std::uint64_t left = 0;
};

/// By the segment's last row, not by each tenant's own: so tenants of one plan go in one pass.
Judged judge(const Segment& segment, const std::map<std::string, TenantRows, std::less<>>& rows,
             const EventFloors& floors)
{
    Judged judged;
    for (const auto& [tenant, counts] : rows) {
        const KeptFrom kept = floorsIn(floors, tenant);
        for (const bool refused : {false, true}) {
            const TenantRows::Some& some = refused ? counts.refused : counts.accepted;
            if (some.count == 0)
                continue;
            if (segment.maxReceived() < (refused ? kept.refused : kept.all))
                judged.gone.push_back({tenant, refused});
            else
                judged.left += some.count;
        }
    }
    return judged;
}

/// The refused rows' part of the file.
std::uint64_t bytesOf(const Segment& segment, const std::map<std::string, TenantRows, std::less<>>& rows, bool refused)
{
    std::uint64_t all = 0;
    std::uint64_t some = 0;
    for (const auto& [tenant, counts] : rows) {
        all += counts.accepted.count + counts.refused.count;
        some += refused ? counts.refused.count : counts.accepted.count;
    }
    if (all == 0)
        return refused ? 0 : segment.bytes();
    return static_cast<std::uint64_t>(static_cast<double>(segment.bytes()) * static_cast<double>(some) /
                                      static_cast<double>(all));
}

} // namespace

void EventStore::keepFrom(EventFloors floors)
{
    for (auto& [tenant, kept] : floors) {
        kept.all = wholeMinute(kept.all);
        kept.refused = std::max(kept.all, wholeMinute(kept.refused));
    }
    m_parts->setFloors(std::move(floors));
}

Purge EventStore::purge(const std::atomic<bool>& stop)
{
    const auto floors = m_parts->floors();
    const auto all = m_parts->segments.all();
    for (const SegmentPtr& segment : all) {
        // The newest one is written to.
        if (stop || segment == all.back() || !segment->isImmutable())
            continue;
        RowsByTenantPtr rows;
        {
            const auto lease = m_parts->readers.borrow();
            SegmentReader* reader = lease->of(segment);
            rows = reader ? segment->rowsByTenant(reader->database()) : nullptr;
        }
        const Judged judged = rows ? judge(*segment, *rows, *floors) : Judged();
        if (judged.gone.empty())
            continue;
        if (judged.left == 0) {
            m_parts->segments.remove(segment);
            segment->drop();
            m_parts->readers.clear();
            return Purge::Done;
        }
        switch (rewriteWithout(*segment, judged.gone, stop)) {
        case Rewritten::NoRoom: return Purge::NoRoom;
        case Rewritten::Failed: return Purge::Failed;
        case Rewritten::Stopped: return Purge::Nothing;
        case Rewritten::Done: break;
        }
        auto anew = Segment::load(segment->file());
        if (!anew)
            return Purge::Failed;
        m_parts->segments.replace(segment, std::move(*anew));
        m_parts->readers.clear();
        return Purge::Done;
    }
    return Purge::Nothing;
}

EventsKept EventStore::kept(std::string_view tenantId, bool refused) const
{
    const KeptFrom floor = floorsIn(*m_parts->floors(), tenantId);
    const std::int64_t from = refused ? floor.refused : floor.all;
    EventsKept kept;
    const auto lease = m_parts->readers.borrow();
    for (const SegmentPtr& segment : m_parts->segments.all()) {
        SegmentReader* reader = segment->empty() ? nullptr : lease->of(segment);
        const RowsByTenantPtr rows = reader ? segment->rowsByTenant(reader->database()) : nullptr;
        if (!rows)
            continue;
        kept.bytes += bytesOf(*segment, *rows, refused);
        const auto found = rows->find(tenantId);
        if (found == rows->end())
            continue;
        const TenantRows::Some& some = refused ? found->second.refused : found->second.accepted;
        if (some.count == 0 || some.last * minuteMs < from)
            continue;
        const std::int64_t oldest = std::max(some.first * minuteMs, from);
        kept.oldest = std::min(kept.oldest.value_or(oldest), oldest);
        kept.newest = std::max(kept.newest.value_or(0), some.last * minuteMs);
    }
    return kept;
}

std::optional<std::int64_t> EventStore::floorFor(std::uint64_t bytes, bool refused) const
{
    const auto lease = m_parts->readers.borrow();
    auto all = m_parts->segments.all();
    std::uint64_t sum = 0;
    for (auto segment = all.rbegin(); segment != all.rend(); ++segment) {
        if (!refused) {
            sum += (*segment)->bytes();
        } else {
            SegmentReader* reader = (*segment)->empty() ? nullptr : lease->of(*segment);
            const RowsByTenantPtr rows = reader ? (*segment)->rowsByTenant(reader->database()) : nullptr;
            sum += rows ? bytesOf(**segment, *rows, true) : 0;
        }
        if (sum > bytes && *segment != all.back() && (*segment)->isImmutable())
            return wholeMinute((*segment)->maxReceived()) + minuteMs;
    }
    return std::nullopt;
}

} // namespace meterd
