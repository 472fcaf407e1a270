// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator's eye gets: a frame while scrolling through five million rows, and a tail that never stalls the
// window.
#include "app/eventfeed.h"
#include "client/decodethread.h"
#include "client/eventdecoder.h"
#include "models/localeventsource.h"
#include "tests/bench/eventsbench.h"
#include "tests/support/eventlines.h"
#include "ui/events/eventtable.h"

#include <QApplication>
#include <QFile>
#include <QHeaderView>
#include <QImage>
#include <QScrollBar>
#include <QTableView>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace md::bench {

namespace {

constexpr int frames = 120;
constexpr int visibleRows = 40;

//! Jumps through the table and paints; the mean of a frame.
double frameMs(QTableView& table)
{
    table.resize(1280, 24 + visibleRows * table.verticalHeader()->defaultSectionSize());
    table.show();
    QImage image(table.viewport()->size(), QImage::Format_ARGB32_Premultiplied);
    QScrollBar& bar = *table.verticalScrollBar();
    const auto paint = [&](int frame) {
        bar.setValue(static_cast<int>(qint64(bar.maximum()) * frame / frames));
        table.viewport()->render(&image);
    };
    for (int frame = 0; frame < frames; ++frame) // fonts, caches, records in the page cache
        paint(frame);
    return elapsedMs([&] {
               for (int frame = 0; frame < frames; ++frame)
                   paint(frame);
           }) /
           frames;
}

void sameColumns(QTableView& plain, const EventTable& ours)
{
    plain.verticalHeader()->hide();
    plain.verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    plain.verticalHeader()->setDefaultSectionSize(ours.verticalHeader()->defaultSectionSize());
    plain.setWordWrap(false);
    for (int column = 0; column < EventTableModel::ColumnCount; ++column) {
        plain.setColumnHidden(column, ours.isColumnHidden(column));
        plain.setColumnWidth(column, ours.columnWidth(column));
    }
}

//! Messages as the live stream brings them, made beforehand so that making them costs the tail nothing.
std::vector<QByteArray> makeMessages(int events)
{
    test::EventLines lines(77);
    std::vector<QByteArray> messages;
    for (int i = 0; i < 200; ++i) {
        QByteArray message = "{\"topic\":\"usage\",\"items\":[";
        for (int event = 0; event < events; ++event) {
            std::string text;
            lines.append(text);
            text.pop_back();
            message += (event ? "," : "") + QByteArray::fromStdString(text);
        }
        messages.push_back(message + "]}");
    }
    return messages;
}

struct TailResult
{
    qint64 sent = 0;
    qint64 shown = 0;
    double longestStall = 0;
    double seconds = 0;
};

//! The way of the program: message, decode thread, feed, store, table that follows.
TailResult runTail(Context& context, int perSecond, int seconds)
{
    constexpr int tickMs = 10;
    const int perMessage = perSecond * tickMs / 1000;
    const std::vector<QByteArray> messages = makeMessages(perMessage);
    EventStore store(RecordSpool::makeTail(context.folder).value());
    EventFeed feed(store);
    DecodeThread decoder;
    LocalEventSource source(EventSource::Kind::Tail, store, context.queries);
    EventTable table;
    table.setSource(&source);
    table.resize(1280, 900);
    table.show();

    TailResult result;
    QElapsedTimer clock;
    QTimer sender;
    sender.setTimerType(Qt::PreciseTimer);
    QObject::connect(&sender, &QTimer::timeout, &table, [&] {
        // Catches up when a tick came late: the rate is what is asked.
        while (result.sent < clock.elapsed() * perSecond / 1000) {
            auto batch = std::make_shared<Result<EventBatch>>(Unexpected{ApiError{}});
            const QByteArray& message = messages[static_cast<std::size_t>(result.sent / perMessage) % messages.size()];
            result.sent += perMessage;
            decoder.run(
                &table, [batch, message] { *batch = decodeUsageMessage(message); },
                [batch, &feed] { feed.take(std::move(**batch)); });
        }
    });
    // A timer that should fire at every turn: how late it comes is how long the window stood still.
    qint64 lastBeat = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &table, [&] {
        const qint64 now = clock.nsecsElapsed();
        if (lastBeat > 0 && clock.elapsed() > 1000) // after the window has come up
            result.longestStall = std::max(result.longestStall, static_cast<double>(now - lastBeat) / 1e6);
        lastBeat = now;
    });
    clock.start();
    sender.start(tickMs);
    heart.start(0);
    QEventLoop loop;
    QTimer::singleShot(seconds * 1000, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
    sender.stop();
    heart.stop();
    result.seconds = static_cast<double>(clock.elapsed()) / 1000;
    waitUntil([&] { return feed.delivered() == result.sent || clock.elapsed() > (seconds + 20) * 1000; });
    result.shown = table.model()->rowCount();
    table.setSource(nullptr);
    decoder.waitForDone();
    return result;
}

void addTail(Context& context, int perSecond, int seconds, double limit)
{
    const TailResult tail = runTail(context, perSecond, seconds);
    context.report.add(
        {u"live tail at %L1 events/s for %2 s, decoded, stored and painted"_s.arg(perSecond).arg(seconds),
         u"longest stall of the window %1"_s.arg(milliseconds(tail.longestStall)),
         u"%L1 sent, %L2 in the table"_s.arg(tail.sent).arg(tail.shown), u"none skipped; under %1 ms"_s.arg(limit),
         tail.sent == tail.shown && tail.longestStall < limit});
}

} // namespace

void measureScroll(Context& context)
{
    const auto file = loadFile(context.bigFile, context.queries);
    if (!file)
        qFatal("the big file could not be loaded");
    EventTable ours;
    ours.setSource(file->source());
    const double mine = frameMs(ours);
    QTableView plain;
    plain.setModel(&ours.events());
    sameColumns(plain, ours);
    const double stock = frameMs(plain);
    context.report.add({u"a frame while scrolling, %1 M rows, %2 visible"_s.arg(file->store()->rowCount() / 1'000'000)
                            .arg(visibleRows),
                        milliseconds(mine),
                        u"QTableView with the default delegate, same columns, %1 (%2 ours)"_s.arg(milliseconds(stock),
                                                                                                  times(stock / mine)),
                        u"at least 2 × faster; under 6 ms"_s, stock >= 2 * mine && mine < 6});
    ours.setSource(nullptr);
}

void measureTail(Context& context)
{
    addTail(context, 10'000, context.tailSeconds, 16);
    addTail(context, 50'000, std::max(5, context.tailSeconds / 2), 33);
}

} // namespace md::bench
