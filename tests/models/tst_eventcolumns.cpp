// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The store: what it keeps of an event, how it finds one by id, what retention and a full disk do.
#include "models/facetcounter.h"
#include "models/histogrambuilder.h"
#include "tests/models/eventfixture.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace md;

class TestEventColumns : public QObject
{
    Q_OBJECT

private slots:
    void givesBackWhatTheRecordSays()
    {
        test::StoreFixture events;
        test::EventLines lines(5);
        std::string text;
        for (int i = 0; i < 2000; ++i)
            lines.append(text);
        const QByteArray all = QByteArray::fromStdString(text);
        events.addLines(all.first(all.indexOf('\n', all.size() / 2) + 1));
        events.addLines(all.sliced(all.indexOf('\n', all.size() / 2) + 1));
        const QList<QByteArray> records = all.split('\n');
        QCOMPARE(events.store.rowCount(), 2000u);
        for (quint32 i = 0; i < 2000; ++i) {
            const QJsonObject json = QJsonDocument::fromJson(records[i]).object();
            const EventRow row = events.store.row({i});
            const auto member = [&json](const char* name) { return json[QLatin1StringView(name)].toString(); };
            QCOMPARE(row.record(), records[i]);
            QCOMPARE(row.id(), member("id"));
            QCOMPARE(row.environment(), member("environment"));
            QCOMPARE(row.app(), member("app"));
            QCOMPARE(row.event(), member("event"));
            QCOMPARE(row.metric(), member("metric"));
            QCOMPARE(row.unit(), member("unit"));
            QCOMPARE(row.metric().isNull(), json["metric"_L1].isNull());
            QCOMPARE(row.customer(), member("customerId"));
            QCOMPARE(row.quantity(), member("quantity"));
            QCOMPARE(row.source(), member("source"));
            QCOMPARE(row.code(), member("code"));
            QCOMPARE(row.feature(), member("feature"));
            QCOMPARE(row.correlationId(), member("correlationId"));
            QCOMPARE(row.requestId(), member("requestId"));
            QCOMPARE(row.idempotencyKey(), member("idempotencyKey"));
            QCOMPARE(row.path(), member("path"));
            QCOMPARE(row.isLate(), json["late"_L1].toBool());
            QCOMPARE(toWire(row.status()), member("status"));
            QCOMPARE(QString(toWire(row.cost())), json["ai"_L1].toObject()["costStatus"_L1].toString());
            QCOMPARE(row.receivedMs(),
                     QDateTime::fromString(member("receivedAt"), Qt::ISODateWithMs).toMSecsSinceEpoch());
        }
    }

    void keepsAQuantityThatFitsNoColumn()
    {
        test::StoreFixture events;
        for (const char* quantity : {"99999999999999.999999", "1.50"}) {
            test::EventLines lines(5);
            std::string text;
            lines.append(text);
            QByteArray line = QByteArray::fromStdString(text);
            const qsizetype at = line.indexOf("\"quantity\":\"") + 12;
            line.replace(at, line.indexOf('"', at) - at, quantity);
            events.addLines(line);
            QCOMPARE(events.store.row({events.store.endRow().value - 1}).quantity(), QString::fromLatin1(quantity));
        }
    }

    void findsAnyIdInFullAndOpenChunks()
    {
        test::StoreFixture events;
        test::EventLines lines(9);
        std::vector<std::pair<QString, QString>> ids;
        std::string text;
        for (quint32 i = 0; i < EventChunk::Rows + 5000; ++i) {
            lines.append(text);
            if (i % 997 == 0)
                ids.emplace_back(QString::fromStdString(lines.lastId()),
                                 QString::fromStdString(lines.lastCorrelation()));
        }
        events.addLines(QByteArray::fromStdString(text));
        for (const auto& [id, correlation] : ids) {
            const auto byId = events.store.findId(id);
            QCOMPARE(byId.size(), 1u);
            QCOMPARE(events.store.row(byId.front()).id(), id);
            const auto byCorrelation = events.store.findId(correlation, 100);
            QVERIFY(!byCorrelation.empty());
            for (const SourceRow row : byCorrelation)
                QCOMPARE(events.store.row(row).correlationId(), correlation);
        }
        QVERIFY(events.store.findId(u"evt_NOT_THERE"_s).empty());
        QVERIFY(events.store.findId(QString()).empty());
    }

    void anIdFilterAgreesWithTheIndex()
    {
        test::StoreFixture events;
        test::EventLines lines(9);
        events.add(static_cast<int>(EventChunk::Rows), lines);
        const QString sealed = QString::fromStdString(lines.lastCorrelation());
        events.add(300, lines);
        const QString open = QString::fromStdString(lines.lastCorrelation());
        for (const QString& id : {sealed, open}) {
            CompiledFilter filter(FilterExpr::parse(u"correlation:"_s + id).value(), {}, TimeBasis::Received);
            filter.learn(events.store);
            const RowSet rows = filter.evaluate(events.store.snapshot(), 0, nullptr, StaleFlag());
            QVERIFY(rows.count() > 0);
            QCOMPARE(size_t(rows.count()), events.store.findId(id, 1000).size());
        }
    }

    void takesAtMost64BytesARow()
    {
        test::StoreFixture events;
        test::EventLines lines(9);
        for (int i = 0; i < 4; ++i)
            events.add(static_cast<int>(EventChunk::Rows), lines);
        const double each = double(events.store.memoryUsed()) / events.store.rowCount();
        QVERIFY2(each <= 64, qPrintable(QString::number(each)));
    }

    void saysOnceThatRecordsCannotBeKept()
    {
        EventStore store(nullptr);
        QSignalSpy failed(&store, &EventStore::spoolFailed);
        test::EventLines lines(9);
        for (int i = 0; i < 3; ++i) {
            std::string text;
            lines.append(text);
            store.append(test::batchOf(QByteArray::fromStdString(text)));
        }
        QCOMPARE(failed.size(), 1);
        QCOMPARE(store.rowCount(), 3u);
        QVERIFY(store.record({0}).isEmpty());
        QVERIFY(!store.row({0}).environment().isNull());
    }

    void countsEnvironmentsBeyondAByte()
    {
        test::StoreFixture events;
        test::EventLines lines(9);
        QByteArray all;
        for (int i = 0; i < 400; ++i) {
            std::string text;
            lines.append(text);
            QByteArray line = QByteArray::fromStdString(text);
            const qsizetype at = line.indexOf("\"environment\":\"") + 15;
            line.replace(at, line.indexOf('"', at) - at, "env-" + QByteArray::number(i));
            all += line;
        }
        events.addLines(all);
        EventView view(events.store, events.queries);
        for (const int i : {3, 254, 255, 399}) {
            view.setFilter(FilterExpr::parse(u"env:env-%1"_s.arg(i)).value());
            QVERIFY(test::settle(view));
            QCOMPARE(view.rowCount(), 1);
            QCOMPARE(view.row({0}).environment(), u"env-%1"_s.arg(i));
        }
    }

    void countsFacetsAndBars()
    {
        test::StoreFixture events;
        test::EventLines lines(31);
        events.add(3000, lines);
        const EventSnapshot snapshot = events.store.snapshot();
        const RowSet all = RowSet::all(0, 3000);
        const EventCounts counts =
            countEvents(snapshot, all, events.store.shapes().size(), events.store.strings().size(), StaleFlag());
        const FacetResult facets = facetsOf(counts, events.store, eventFacetFields(), 8);
        QHash<QString, qint64> environments;
        QHash<QString, qint64> customers;
        qint64 rejected = 0;
        for (quint32 i = 0; i < 3000; ++i) {
            ++environments[events.store.row({i}).environment()];
            ++customers[events.store.row({i}).customer()];
            rejected += events.store.row({i}).status() == EventStatus::Rejected;
        }
        QCOMPARE(facets.total, 3000);
        QCOMPARE(facets.fields.size(), 8u);
        for (const FacetValue& value : facets.find(u"environment")->values)
            QCOMPARE(value.count, environments[*value.value]);
        const Facet& customer = *facets.find(u"customer");
        QCOMPARE(customer.values.size(), 8u);
        QCOMPARE(customer.otherValues, customers.size() - 8);
        qint64 sum = customer.otherCount;
        for (const FacetValue& value : customer.values)
            sum += value.count;
        QCOMPARE(sum, 3000);
        QVERIFY(std::any_of(facets.find(u"cost")->values.begin(), facets.find(u"cost")->values.end(),
                            [](const FacetValue& value) { return !value.value; }));

        const Histogram bars = buildHistogram(snapshot, all, {}, TimeBasis::Received, 72, StaleFlag());
        QCOMPARE(bars.total, 3000);
        QVERIFY(bars.buckets.size() <= 72u);
        QCOMPARE(bars.from, events.store.row({0}).receivedMs());
        qint64 inBars = 0;
        qint64 rejectedInBars = 0;
        for (const HistogramBucket& bar : bars.buckets) {
            inBars += bar.total();
            rejectedInBars += bar.rejected;
        }
        QCOMPARE(inBars, 3000);
        QCOMPARE(rejectedInBars, rejected);
    }

    void barsSurviveImpossibleTimes()
    {
        test::StoreFixture events;
        test::EventLines lines(31);
        lines.setReceivedMs(-62'135'596'800'000);
        events.add(1, lines);
        lines.setReceivedMs(253'402'300'000'000);
        events.add(1, lines);
        const Histogram bars =
            buildHistogram(events.store.snapshot(), RowSet::all(0, 2),
                           {std::numeric_limits<qint64>::min() + 5, std::numeric_limits<qint64>::max()},
                           TimeBasis::Received, 72, StaleFlag());
        QCOMPARE(bars.total, 2);
    }
};

MD_TEST_MAIN(QCoreApplication, TestEventColumns)
#include "tst_eventcolumns.moc"
