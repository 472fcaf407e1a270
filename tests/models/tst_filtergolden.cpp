// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language against the golden file that the service runs too.
#include "tests/models/eventfixture.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>

using namespace Qt::StringLiterals;
using namespace md;

class TestFilterGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile file(qEnvironmentVariable("MD_SOURCE_DIR") + u"/docs/api/filter-golden.json"_s);
        QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.errorString()));
        m_golden = QJsonDocument::fromJson(file.readAll()).object();
        QByteArray lines;
        const QJsonArray events = m_golden.value("events"_L1).toArray();
        for (const QJsonValue& event : events)
            lines += QJsonDocument(event.toObject()).toJson(QJsonDocument::Compact) + '\n';
        m_events.addLines(lines);
        QCOMPARE(m_events.store.rowCount(), quint32(events.size()));
    }

    void givesWhatTheGoldenFileSays_data()
    {
        QTest::addColumn<QString>("filter");
        QTest::addColumn<QStringList>("ids");
        QTest::addColumn<int>("errorPosition");
        const QJsonArray cases = m_golden.value("cases"_L1).toArray();
        int number = 0;
        for (const QJsonValue& value : cases) {
            const QJsonObject one = value.toObject();
            const QString filter = one.value("filter"_L1).toString();
            QStringList ids;
            const QJsonArray expected = one.value("ids"_L1).toArray();
            for (const QJsonValue& id : expected)
                ids << id.toString();
            ids.sort();
            const int position = one.contains("error"_L1) ? one["error"_L1].toObject()["position"_L1].toInt() : -1;
            QTest::newRow(qPrintable(u"%1 %2"_s.arg(number++).arg(filter.left(60)))) << filter << ids << position;
        }
    }

    void givesWhatTheGoldenFileSays()
    {
        QFETCH(QString, filter);
        QFETCH(QStringList, ids);
        QFETCH(int, errorPosition);
        const auto parsed = FilterExpr::parse(filter);
        if (errorPosition >= 0) {
            QVERIFY(!parsed);
            QCOMPARE(parsed.error().position, errorPosition);
            QVERIFY(!parsed.error().message.isEmpty());
            return;
        }
        QVERIFY2(parsed, parsed ? "" : qPrintable(parsed.error().message));
        QCOMPARE(matching(*parsed), ids);

        const auto again = FilterExpr::parse(parsed->print());
        QVERIFY2(again, qPrintable(parsed->print()));
        QVERIFY2(*again == *parsed, qPrintable(parsed->print()));
    }

private:
    QStringList matching(const FilterExpr& filter)
    {
        CompiledFilter compiled(filter, TimeRange::all(), TimeBasis::Received);
        compiled.learn(m_events.store);
        const RowSet rows = compiled.evaluate(m_events.store.snapshot(), 0, nullptr, StaleFlag());
        QStringList ids;
        for (quint32 n = 0; n < rows.count(); ++n)
            ids << m_events.store.row(rows.at(n)).id();
        ids.sort();
        return ids;
    }

    QJsonObject m_golden;
    test::StoreFixture m_events;
};

MD_TEST_MAIN(QCoreApplication, TestFilterGolden)
#include "tst_filtergolden.moc"
