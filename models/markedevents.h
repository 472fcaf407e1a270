// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The marked events as rows that are filtered and counted here, as those of a file are.
#pragma once

#include "models/eventmarks.h"
#include "models/filesource.h"

namespace md {

class MarkedEvents
{
public:
    MarkedEvents(const std::vector<EventMark>& marks, const DecodeLines& decode, QueryThread& queries);

    EventStore* store() const { return m_store.get(); }
    LocalEventSource* source() const { return m_source.get(); }

private:
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<LocalEventSource> m_source;
};

} // namespace md
