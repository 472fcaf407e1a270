// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventchunk.h"

namespace md {

// Not set to zero: pages that no row has touched yet cost nothing.
EventChunk::EventChunk(quint32 capacity)
    : received(std::make_unique_for_overwrite<qint64[]>(capacity))
    , occurred(std::make_unique_for_overwrite<qint64[]>(capacity))
    , quantity(std::make_unique_for_overwrite<quint64[]>(capacity))
    , shape(std::make_unique_for_overwrite<quint32[]>(capacity))
    , customer(std::make_unique_for_overwrite<quint32[]>(capacity))
    , environment(std::make_unique_for_overwrite<quint8[]>(capacity))
    , flags(std::make_unique_for_overwrite<quint8[]>(capacity))
    , m_capacity(capacity)
    , m_recordLow(std::make_unique_for_overwrite<quint32[]>(capacity))
    , m_recordHigh(std::make_unique_for_overwrite<quint16[]>(capacity))
{}

void EventChunk::setRecordAt(quint32 row, quint64 offset)
{
    m_recordLow[row] = static_cast<quint32>(offset);
    m_recordHigh[row] = static_cast<quint16>(offset >> 32);
}

qsizetype EventChunk::memoryUsed() const
{
    constexpr qsizetype rowBytes = 3 * 8 + 2 * 4 + 2 * 1 + 4 + 2;
    return qsizetype(m_capacity) * rowBytes;
}

} // namespace md
