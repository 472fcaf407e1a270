// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What an event store is made of.
#pragma once

#include "service/store/eventwriter.h"
#include "service/store/keeper.h"
#include "service/store/segmentreader.h"

#include <mutex>

namespace meterd {

struct EventStore::Parts
{
    Parts(EventStoreOptions chosen, const Clock& theClock)
        : options(std::move(chosen))
        , clock(theClock)
        , live(options.liveEvents)
    {}

    EventStoreOptions options;
    const Clock& clock;
    SegmentSet segments;
    mutable ReaderPool readers;
    LiveRing live;
    Keeper keeper;
    std::vector<std::function<void(const StoredBatch&)>> committed;
    const CostOverlays* overlays = nullptr;

    std::shared_ptr<const EventFloors> floors() const
    {
        const std::lock_guard lock(m_floorsMutex);
        return m_floors;
    }
    void setFloors(EventFloors floors)
    {
        auto next = std::make_shared<const EventFloors>(std::move(floors));
        const std::lock_guard lock(m_floorsMutex);
        m_floors.swap(next);
    }
    std::unique_ptr<EventWriter> writer;

private:
    mutable std::mutex m_floorsMutex;
    std::shared_ptr<const EventFloors> m_floors = std::make_shared<const EventFloors>();
};

} // namespace meterd
