// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// 65,536 events in columns: 40 bytes a row, and never moved, so that a worker may read what is published while more is
// added.
#pragma once

#include "core/eventbatch.h"

#include <QtGlobal>

#include <memory>

namespace md {

class EventChunk
{
public:
    static constexpr quint32 Rows = 65536;
    static constexpr quint64 NoRecord = 0xffffffffffffull;
    //! In `environment`: the number does not fit a byte, the shape has it.
    static constexpr quint8 ManyEnvironments = 255;

    explicit EventChunk(quint32 capacity);

    quint32 capacity() const { return m_capacity; }

    std::unique_ptr<qint64[]> received;
    std::unique_ptr<qint64[]> occurred;
    std::unique_ptr<quint64[]> quantity;
    std::unique_ptr<quint32[]> shape;
    std::unique_ptr<quint32[]> customer;
    std::unique_ptr<quint8[]> environment;
    std::unique_ptr<quint8[]> flags;

    quint64 recordAt(quint32 row) const { return quint64(m_recordHigh[row]) << 32 | m_recordLow[row]; }
    void setRecordAt(quint32 row, quint64 offset);

    qsizetype memoryUsed() const;

private:
    quint32 m_capacity;
    std::unique_ptr<quint32[]> m_recordLow;
    std::unique_ptr<quint16[]> m_recordHigh;
};

} // namespace md
