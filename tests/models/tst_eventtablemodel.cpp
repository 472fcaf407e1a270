// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The table model over a local source, under Qt's model tester and as printed text.
#include "models/eventtablemodel.h"
#include "models/localeventsource.h"
#include "tests/models/eventfixture.h"
#include "tests/support/testmain.h"

#include <QAbstractItemModelTester>
#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

const QByteArray rejected =
    "{\"sequence\":7,\"id\":\"evt_1\",\"environment\":\"production\",\"app\":null,\"event\":\"api.request\",\"metric\":"
    "\"api_calls\","
    "\"unit\":null,\"customerId\":\"kestrel-air\",\"quantity\":\"1\",\"occurredAt\":\"2026-11-20T14:34:58.398Z\","
    "\"receivedAt\":\"2026-11-20T14:34:58.412Z\",\"status\":\"REJECTED\",\"code\":\"UNKNOWN_METRIC\",\"late\":false,"
    "\"source\":\"aforo-batch\",\"requestId\":\"req_1\",\"correlationId\":\"7f3c\",\"keyPrefix\":\"sk_live_9fQ2\","
    "\"ai\":null}\n";
const QByteArray priced =
    "{\"sequence\":8,\"id\":\"evt_2\",\"environment\":\"staging\",\"app\":\"reporting\",\"event\":\"ai.completion\","
    "\"metric\":\"tokens-out\","
    "\"unit\":\"tokens-out\",\"customerId\":null,\"quantity\":\"1842.5\",\"occurredAt\":null,"
    "\"receivedAt\":\"2026-11-20T14:35:00.000Z\",\"status\":\"ACCEPTED\",\"code\":null,\"late\":true,"
    "\"source\":\"saastracker\",\"requestId\":\"req_2\",\"correlationId\":\"04c7\",\"path\":\"/"
    "a\",\"ai\":{\"costStatus\":\"MISSING_PRICE\"}}\n";

QString printed(const EventTableModel& model)
{
    QStringList lines;
    for (int row = 0; row < model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column) {
            const QString text = model.index(row, column).data().toString();
            cells << (text.isNull() ? u"-"_s : text);
        }
        lines << cells.join(u'|');
    }
    return lines.join(u'\n');
}

} // namespace

class TestEventTableModel : public QObject
{
    Q_OBJECT

private slots:
    void printsRowsNewestFirst()
    {
        test::StoreFixture events;
        LocalEventSource source(EventSource::Kind::Tail, events.store, events.queries);
        EventTableModel model;
        model.setSource(&source);
        events.addLines(rejected + priced);
        QCOMPARE(
            printed(model),
            u"2026-11-20T14:35:00.000Z|-|staging|reporting|ai.completion|-|-|-|tokens-out|tokens-out|1842.5|ACCEPTED|-|"
            "MISSING_PRICE|saastracker|true|04c7|req_2|evt_2|-|-|/a|-|-|-\n"
            "2026-11-20T14:34:58.412Z|2026-11-20T14:34:58.398Z|production|-|api.request|kestrel-air|-|-|api_calls|-|1|"
            "REJECTED|UNKNOWN_METRIC|-|aforo-batch|false|7f3c|req_1|evt_1|-|-|-|-|sk_live_9fQ2|-"_s);
    }

    void tellsMeaningNotLooks()
    {
        test::StoreFixture events;
        LocalEventSource source(EventSource::Kind::Tail, events.store, events.queries);
        EventTableModel model;
        model.setSource(&source);
        events.addLines(rejected);
        const auto at = [&model](EventTableModel::Column column, int role) {
            return model.index(0, column).data(role);
        };
        QCOMPARE(at(EventTableModel::Status, EventTableModel::StatusRole).toInt(), int(EventStatus::Rejected));
        QCOMPARE(at(EventTableModel::Customer, EventTableModel::FilterFieldRole).toInt(), int(FilterField::Customer));
        QCOMPARE(at(EventTableModel::Customer, EventTableModel::FilterValueRole).toString(), u"kestrel-air"_s);
        QVERIFY(at(EventTableModel::App, EventTableModel::FilterValueRole).toString().isNull());
        QVERIFY(!at(EventTableModel::Received, EventTableModel::FilterFieldRole).isValid());
        QCOMPARE(at(EventTableModel::Id, EventTableModel::RecordRole).toByteArray() + '\n', rejected);
        QVERIFY(at(EventTableModel::Id, EventTableModel::LoadedRole).toBool());
        QSet<QString> keys;
        for (int column = 0; column < EventTableModel::ColumnCount; ++column) {
            keys << EventTableModel::columnKey(EventTableModel::Column(column));
            QVERIFY(!model.headerData(column, Qt::Horizontal).toString().isEmpty());
        }
        QCOMPARE(keys.size(), int(EventTableModel::ColumnCount));
    }

    void keepsQtsRulesWhileEverythingChanges()
    {
        test::StoreFixture events(EventChunk::Rows);
        LocalEventSource source(EventSource::Kind::Tail, events.store, events.queries);
        EventTableModel model;
        model.setSource(&source);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        test::EventLines lines(4);
        events.add(100, lines);
        source.setFilter(FilterExpr::parse(u"env:staging"_s).value());
        QVERIFY(test::settle(source.view()));
        events.add(500, lines);
        source.pause();
        events.add(100, lines);
        source.resume();
        source.setOrder(EventView::Order::ByEventTime);
        QVERIFY(test::settle(source.view()));
        source.resume();
        QVERIFY(test::settle(source.view()));
        source.setFilter(FilterExpr());
        events.add(int(EventChunk::Rows), lines);
        events.add(int(EventChunk::Rows), lines);
        QVERIFY(model.rowCount() < 2 * int(EventChunk::Rows));
        model.setSource(nullptr);
        QCOMPARE(model.rowCount(), 0);
    }

    void theLocalSourceKnowsItsState()
    {
        test::StoreFixture events;
        LocalEventSource source(EventSource::Kind::File, events.store, events.queries);
        QCOMPARE(source.state(), EventSource::State::Empty);
        source.setLoading(true);
        QCOMPARE(source.state(), EventSource::State::Loading);
        events.addLines(rejected + priced);
        QCOMPARE(source.state(), EventSource::State::Filled);
        source.setLoading(false);
        QTRY_COMPARE(source.facets().total, 2);
        QCOMPARE(source.histogram().total, 2);
        QCOMPARE(source.total(), std::optional<qint64>(2));
        source.setFilter(FilterExpr::parse(u"env:staging status:rejected"_s).value());
        QTRY_COMPARE(source.state(), EventSource::State::Empty);
    }

    void saysWhereElseThereAreEvents()
    {
        test::StoreFixture events;
        LocalEventSource source(EventSource::Kind::Tail, events.store, events.queries);
        events.addLines(rejected + priced);
        source.setRange({std::nullopt, 1'000}, TimeBasis::Received);
        source.setFilter(FilterExpr::parse(u"env:staging"_s).value());
        QTRY_COMPARE(source.rowCount(), 0);
        QSignalSpy counted(&source, &EventSource::elsewhereCounted);
        source.countElsewhere();
        QTRY_COMPARE(counted.size(), 1);
        const auto elsewhere = counted.front().front().value<EventElsewhere>();
        QCOMPARE(elsewhere.anyTime, 1);
        QCOMPARE(elsewhere.newest, std::optional(events.store.row({1}).receivedMs()));
        QVERIFY(elsewhere.environments.values.empty()); // none in that range in any environment

        source.setRange({}, TimeBasis::Received);
        source.setFilter(FilterExpr::parse(u"env:staging code:*"_s).value());
        source.countElsewhere();
        QTRY_COMPARE(counted.size(), 2);
        const auto other = counted.back().front().value<EventElsewhere>();
        QCOMPARE(other.environments.values.size(), 1u);
        QCOMPARE(other.environments.values.front().value, std::optional(u"production"_s));
    }

    void findsAnIdWhateverTheFilter()
    {
        test::StoreFixture events;
        LocalEventSource source(EventSource::Kind::Tail, events.store, events.queries);
        events.addLines(rejected + priced);
        QSignalSpy found(&source, &EventSource::idFound);
        QSignalSpy missing(&source, &EventSource::idMissing);
        source.findId(u"7f3c"_s);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.front()[2].toInt(), 1);
        QCOMPARE(found.front()[1].toByteArray() + '\n', rejected);
        source.setFilter(FilterExpr::parse(u"env:staging"_s).value());
        QTRY_COMPARE(source.rowCount(), 1);
        source.findId(u"7f3c"_s);
        QCOMPARE(found.back()[2].toInt(), -1);
        source.findId(u"nobody"_s);
        QCOMPARE(missing.size(), 1);
        QCOMPARE(source.rowOfEvent(u"evt_2"), std::optional(ViewRow{0}));
    }
};

MD_TEST_MAIN(QCoreApplication, TestEventTableModel)
#include "tst_eventtablemodel.moc"
