// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A store with made-up events, and the same events as plain values to compare with.
#pragma once

#include "client/eventdecoder.h"
#include "models/eventstore.h"
#include "models/eventview.h"
#include "tests/support/eventlines.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

namespace md::test {

//! NDJSON to a batch that carries its records, as the live stream gives it.
inline EventBatch batchOf(const QByteArray& lines)
{
    LinesDecoded decoded = decodeFileLines(lines, 0, true);
    decoded.batch.records = lines;
    return std::move(decoded.batch);
}

class StoreFixture
{
public:
    explicit StoreFixture(quint32 bound = 0)
        : store(RecordSpool::makeTail(folder.path()).value(), bound)
    {}

    //! Appends made-up events in one batch.
    void add(int count, EventLines& lines)
    {
        std::string text;
        for (int i = 0; i < count; ++i)
            lines.append(text);
        addLines(QByteArray::fromStdString(text));
    }
    void addLines(const QByteArray& lines) { store.append(batchOf(lines)); }

    QTemporaryDir folder;
    EventStore store;
    QueryThread queries;
};

//! Waits until the view's worker is done.
inline bool settle(const EventView& view)
{
    return QTest::qWaitFor([&view] { return !view.isRunning() && view.isCurrent(); }, 20000);
}

inline QString idAt(const EventView& view, int row)
{
    return view.row({row}).id();
}

inline QStringList idsOf(const EventView& view)
{
    QStringList ids;
    for (int row = 0; row < view.rowCount(); ++row)
        ids << idAt(view, row);
    return ids;
}

} // namespace md::test
