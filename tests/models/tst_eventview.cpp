// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The view against a naive filter on random data, and what it does while rows come, go and are paused.
#include "tests/models/eventfixture.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace md;

namespace {

FilterExpr filterOf(const QString& text)
{
    return FilterExpr::parse(text).value();
}

//! The language evaluated the slow and obvious way, on QJson.
class Naive
{
public:
    static bool matches(const FilterNode& node, const QByteArray& record, const QJsonObject& event)
    {
        switch (node.kind) {
        case FilterNode::Kind::And:
            return std::all_of(node.children.begin(), node.children.end(),
                               [&](const FilterNode& child) { return matches(child, record, event); });
        case FilterNode::Kind::Or:
            return std::any_of(node.children.begin(), node.children.end(),
                               [&](const FilterNode& child) { return matches(child, record, event); });
        case FilterNode::Kind::Not: return !matches(node.children.front(), record, event);
        case FilterNode::Kind::Text:
            return QString::fromUtf8(record).contains(node.values.front().text, Qt::CaseInsensitive);
        case FilterNode::Kind::Field: return matchesField(node, event);
        }
        return false;
    }

private:
    static QJsonValue valueOf(FilterField field, const QJsonObject& event)
    {
        static const QHash<FilterField, QString> names{{FilterField::Environment, u"environment"_s},
                                                       {FilterField::App, u"app"_s},
                                                       {FilterField::Event, u"event"_s},
                                                       {FilterField::Metric, u"metric"_s},
                                                       {FilterField::Customer, u"customerId"_s},
                                                       {FilterField::User, u"userHash"_s},
                                                       {FilterField::Quantity, u"quantity"_s},
                                                       {FilterField::Status, u"status"_s},
                                                       {FilterField::Code, u"code"_s},
                                                       {FilterField::Source, u"source"_s},
                                                       {FilterField::Correlation, u"correlationId"_s},
                                                       {FilterField::Id, u"id"_s},
                                                       {FilterField::Key, u"idempotencyKey"_s},
                                                       {FilterField::Path, u"path"_s},
                                                       {FilterField::Received, u"receivedAt"_s},
                                                       {FilterField::Occurred, u"occurredAt"_s},
                                                       {FilterField::Feature, u"feature"_s}};
        if (field == FilterField::Cost)
            return event[u"ai"].toObject()[u"costStatus"];
        if (field == FilterField::Model)
            return event[u"ai"].toObject()[u"model"];
        if (field == FilterField::Late)
            return event[u"late"].toBool() ? u"true"_s : u"false"_s;
        return event[names.value(field)];
    }

    static bool matchesField(const FilterNode& node, const QJsonObject& event)
    {
        const QJsonValue value = valueOf(node.field, event);
        if (!value.isString())
            return false;
        return std::any_of(node.values.begin(), node.values.end(),
                           [&](const FilterValue& wanted) { return matchesValue(node, wanted, value.toString()); });
    }

    static bool matchesValue(const FilterNode& node, const FilterValue& wanted, const QString& text)
    {
        const auto cs = ignoresCase(node.field) ? Qt::CaseInsensitive : Qt::CaseSensitive;
        if (wanted.match == FilterValue::Match::Present)
            return true;
        if (node.field == FilterField::Quantity)
            return inOrder(node.compare, text.toDouble(), wanted.text.toDouble());
        if (isOrdered(node.field)) {
            const qint64 at = QDateTime::fromString(text, Qt::ISODateWithMs).toMSecsSinceEpoch();
            return inOrder(node.compare, at, *filterTime(wanted.text));
        }
        return wanted.match == FilterValue::Match::Prefix ? text.startsWith(wanted.text, cs)
                                                          : text.compare(wanted.text, cs) == 0;
    }

    template <class T>
    static bool inOrder(FilterCompare compare, T left, T right)
    {
        switch (compare) {
        case FilterCompare::Is: return left == right;
        case FilterCompare::Greater: return left > right;
        case FilterCompare::GreaterOrEqual: return left >= right;
        case FilterCompare::Less: return left < right;
        case FilterCompare::LessOrEqual: return left <= right;
        }
        return false;
    }
};

} // namespace

class TestEventView : public QObject
{
    Q_OBJECT

private slots:
    void agreesWithANaiveFilter_data()
    {
        QTest::addColumn<QString>("filter");
        const QStringList filters{u"env:staging"_s,
                                  u"-env:production"_s,
                                  u"env:staging,development status:rejected"_s,
                                  u"env:nowhere"_s,
                                  u"env:*"_s,
                                  u"-env:*"_s,
                                  u"event:ai.*"_s,
                                  u"metric:api_calls OR cost:missing_price"_s,
                                  u"-metric:*"_s,
                                  u"customer:org_1*"_s,
                                  u"customer:kestrel-air quantity>5"_s,
                                  u"quantity:1"_s,
                                  u"quantity>=3999.5"_s,
                                  u"quantity:12.25,7"_s,
                                  u"late:true"_s,
                                  u"late:false env:staging"_s,
                                  u"cost:* -cost:resolved"_s,
                                  u"status:accepted,duplicate -source:saastracker"_s,
                                  u"code:*"_s,
                                  u"path:/orders/1*"_s,
                                  u"path:*"_s,
                                  u"-path:*"_s,
                                  u"path:/orders/77"_s,
                                  u"user:a*"_s,
                                  u"key:k-a*"_s,
                                  u"key:*"_s,
                                  u"kestrel"_s,
                                  u"KESTREL-AIR"_s,
                                  u"\"ders/12\""_s,
                                  u"-kestrel env:staging"_s,
                                  u"saastracker OR late:true"_s,
                                  u"id:evt_0*"_s,
                                  u"received>2026-11-20T14:13:25"_s,
                                  u"received>=2026-11-20T14:13:25 received<2026-11-20T14:13:40"_s,
                                  u"occurred<2026-11-20"_s,
                                  u"NOT (env:production OR late:true) (status:accepted OR code:*)"_s,
                                  u"model:local:* feature:support*"_s,
                                  u"no-such-thing"_s,
                                  u"e"_s,
                                  u"\"}\""_s,
                                  u"id:*"_s};
        for (const QString& filter : filters)
            QTest::newRow(qPrintable(filter)) << filter;
    }

    void agreesWithANaiveFilter()
    {
        QFETCH(QString, filter);
        const FilterExpr expr = filterOf(filter);
        if (m_random.store.rowCount() == 0)
            fillRandom();
        QStringList expected;
        for (qsizetype i = m_records.size(); i-- > 0;) {
            if (Naive::matches(expr.root(), m_records[i], m_objects[i]))
                expected << m_objects[i][u"id"].toString();
        }
        EventView view(m_random.store, m_random.queries);
        view.setFilter(expr);
        QVERIFY(test::settle(view));
        QCOMPARE(test::idsOf(view), expected);
        for (int row = 0; row < view.rowCount(); row += 97)
            QCOMPARE(view.viewRow(view.sourceRow({row})), ViewRow{row});
    }

    void findsTheSameRowsWhenTheyArriveInBatches()
    {
        if (m_random.store.rowCount() == 0)
            fillRandom();
        for (const QString& filter : {u"env:staging"_s, u"kestrel -late:true"_s, u"path:/orders/1*"_s, u"code:*"_s}) {
            test::StoreFixture growing;
            EventView view(growing.store, growing.queries);
            view.setFilter(filterOf(filter));
            QVERIFY(test::settle(view));
            for (qsizetype at = 0; at < m_records.size(); at += 733) {
                QByteArray lines;
                for (qsizetype i = at; i < std::min(at + 733, m_records.size()); ++i)
                    lines += m_records[i] + '\n';
                growing.addLines(lines);
                if (at % 5 == 0)
                    QCoreApplication::processEvents();
            }
            QVERIFY(test::settle(view));
            EventView whole(m_random.store, m_random.queries);
            whole.setFilter(filterOf(filter));
            QVERIFY(test::settle(whole));
            QCOMPARE(test::idsOf(view), test::idsOf(whole));
        }
    }

    void refineLooksInsideTheResult()
    {
        if (m_random.store.rowCount() == 0)
            fillRandom();
        EventView view(m_random.store, m_random.queries);
        view.setFilter(filterOf(u"env:staging"_s));
        QVERIFY(test::settle(view));
        view.refine(filterOf(u"event:ai.completion"_s));
        QVERIFY(test::settle(view));
        QCOMPARE(view.filter().print(), u"environment:staging event:ai.completion"_s);
        EventView direct(m_random.store, m_random.queries);
        direct.setFilter(filterOf(u"env:staging event:ai.completion"_s));
        QVERIFY(test::settle(direct));
        QVERIFY(view.rowCount() > 0);
        QCOMPARE(test::idsOf(view), test::idsOf(direct));
    }

    void putsTheNewestOnTop()
    {
        test::StoreFixture events;
        EventView view(events.store, events.queries);
        events.add(3, m_lines);
        const QString third = QString::fromStdString(m_lines.lastId());
        QCOMPARE(view.rowCount(), 3);
        QCOMPARE(test::idAt(view, 0), third);
        view.setOrder(EventView::Order::AsStored);
        QCOMPARE(test::idAt(view, 2), third);
    }

    void insertsABatchInOneGo()
    {
        test::StoreFixture events;
        EventView view(events.store, events.queries);
        QSignalSpy about(&view, &EventView::rowsAboutToBeInserted);
        QSignalSpy inserted(&view, &EventView::rowsInserted);
        QSignalSpy stored(&events.store, &EventStore::rowsAppended);
        events.add(70'000, m_lines);
        QCOMPARE(stored.size(), 1);
        QCOMPARE(about.size(), 1);
        QCOMPARE(about.front(), (QVariantList{0, 70'000}));
        QCOMPARE(inserted.size(), 1);
    }

    void keepsTopRowWhenRowsArriveWhilePaused()
    {
        test::StoreFixture events;
        EventView view(events.store, events.queries);
        events.add(50, m_lines);
        const QStringList before = test::idsOf(view);
        view.pause();
        QSignalSpy inserted(&view, &EventView::rowsInserted);
        QSignalSpy counted(&view, &EventView::newCountChanged);
        events.add(20, m_lines);
        events.add(5, m_lines);
        QCOMPARE(inserted.size(), 0);
        QCOMPARE(test::idsOf(view), before);
        QCOMPARE(view.newCount(), 25u);
        QCOMPARE(counted.back().front().toUInt(), 25u);
        QCOMPARE(view.matches().count(), 50u);
        view.resume();
        QCOMPARE(view.newCount(), 0u);
        QCOMPARE(view.rowCount(), 75);
        QCOMPARE(test::idsOf(view).mid(25), before);
    }

    void dropsOldChunksFromTheBottomAlsoWhilePaused()
    {
        test::StoreFixture events(EventChunk::Rows);
        EventView view(events.store, events.queries);
        events.add(static_cast<int>(EventChunk::Rows) + 10, m_lines);
        const QString top = test::idAt(view, 0);
        view.pause();
        QSignalSpy removed(&view, &EventView::rowsAboutToBeRemoved);
        events.add(static_cast<int>(EventChunk::Rows), m_lines);
        QCOMPARE(events.store.rowCount(), EventChunk::Rows + 10);
        QCOMPARE(events.store.droppedRows(), quint64(EventChunk::Rows));
        QCOMPARE(removed.size(), 1);
        QCOMPARE(removed.front(), (QVariantList{10, static_cast<int>(EventChunk::Rows)}));
        QCOMPARE(view.rowCount(), 10);
        QCOMPARE(test::idAt(view, 0), top);
        QCOMPARE(view.newCount(), EventChunk::Rows);
        view.resume();
        QCOMPARE(view.rowCount(), static_cast<int>(EventChunk::Rows) + 10);
    }

    void keepsAFilterOverRetention()
    {
        test::StoreFixture events(EventChunk::Rows);
        EventView view(events.store, events.queries);
        view.setFilter(filterOf(u"env:staging"_s));
        QVERIFY(test::settle(view));
        for (int i = 0; i < 9; ++i)
            events.add(30'000, m_lines);
        QVERIFY(test::settle(view));
        EventView direct(events.store, events.queries);
        direct.setFilter(filterOf(u"env:staging"_s));
        QVERIFY(test::settle(direct));
        QVERIFY(view.rowCount() > 1000);
        QCOMPARE(view.rowCount(), direct.rowCount());
        QCOMPARE(test::idAt(view, view.rowCount() - 1), test::idAt(direct, direct.rowCount() - 1));
    }

    void sortsByEventTimeAndPausesThen()
    {
        test::StoreFixture events;
        EventView view(events.store, events.queries);
        events.add(5000, m_lines);
        view.setOrder(EventView::Order::ByEventTime);
        QVERIFY(test::settle(view));
        QVERIFY(view.isPaused());
        for (int row = 1; row < view.rowCount(); ++row)
            QVERIFY(view.row({row - 1}).occurredMs() >= view.row({row}).occurredMs());
        events.add(10, m_lines);
        QCOMPARE(view.rowCount(), 5000);
        QCOMPARE(view.newCount(), 10u);
        view.resume();
        QVERIFY(test::settle(view));
        QCOMPARE(view.order(), EventView::Order::NewestFirst);
        QCOMPARE(view.rowCount(), 5010);
    }

    void anOlderQueryNeverArrives()
    {
        test::StoreFixture events;
        events.add(40'000, m_lines);
        EventView view(events.store, events.queries);
        QSignalSpy reset(&view, &EventView::wasReset);
        view.setFilter(filterOf(u"kestrel"_s));
        view.setFilter(filterOf(u"env:development"_s));
        QVERIFY(test::settle(view));
        QCOMPARE(reset.size(), 1);
        QCOMPARE(view.row({0}).environment(), u"development"_s);
    }

    void survivesItsDeathDuringAQuery()
    {
        test::StoreFixture events;
        events.add(40'000, m_lines);
        auto view = std::make_unique<EventView>(events.store, events.queries);
        view->setFilter(filterOf(u"kestrel"_s));
        view.reset();
        QCoreApplication::processEvents();
    }

    void startsOverWhenTheStoreIsCleared()
    {
        test::StoreFixture events;
        EventView view(events.store, events.queries);
        events.add(100, m_lines);
        events.store.clear();
        QCOMPARE(view.rowCount(), 0);
        events.add(10, m_lines);
        QCOMPARE(view.rowCount(), 10);
    }

private:
    void fillRandom()
    {
        test::EventLines lines(20261120);
        std::string text;
        for (int i = 0; i < 12'000; ++i)
            lines.append(text);
        const QByteArray all = QByteArray::fromStdString(text);
        m_records = all.split('\n');
        m_records.removeLast();
        for (const QByteArray& record : std::as_const(m_records))
            m_objects << QJsonDocument::fromJson(record).object();
        // Most rows in a chunk that is full, some in one that is not: the first 60,000 are of no environment asked for.
        m_random.addLines(all);
    }

    test::StoreFixture m_random;
    QList<QByteArray> m_records;
    QList<QJsonObject> m_objects;
    test::EventLines m_lines{7};
};

MD_TEST_MAIN(QCoreApplication, TestEventView)
#include "tst_eventview.moc"
