// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventsource.h"

namespace md {

void EventSource::noteMissing(qint64 count)
{
    setMissing(m_missing + count);
}

void EventSource::setWatched(bool)
{
    // What is held here costs nobody else anything.
}

void EventSource::setMissing(qint64 count)
{
    if (std::exchange(m_missing, count) != count)
        emit missingChanged(count);
}

} // namespace md
