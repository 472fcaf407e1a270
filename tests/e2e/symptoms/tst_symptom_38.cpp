// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 38: "slow responses." One route is slow because of real load, large exports while one writes: the event log
// has it on top of all routes, with its percentiles over time.
#include "tests/e2e/logdesk.h"
#include "tests/e2e/main.h"
#include "ui/eventlog/latencychart.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom38 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        // Enough to make an export take its time, written while it is read.
        for (int batch = 0; batch < 20; ++batch) {
            QJsonArray events;
            for (int i = 0; i < 1000; ++i)
                events.append(QJsonObject{{u"customerId"_s, u"kestrel-air"_s},
                                          {u"metricName"_s, u"api-calls"_s},
                                          {u"quantity"_s, 1},
                                          {u"idempotencyKey"_s, u"k-%1-%2"_s.arg(batch).arg(i)},
                                          {u"note"_s, QString(200, u'x')}});
            const HttpAnswer sent = m_server.operatorCall("POST", u"/v1/ingest/batch"_s, {{u"events"_s, events}});
            QCOMPARE(sent.status, 202);
            if (batch % 5 == 4)
                QCOMPARE(m_server.operatorCall("GET", u"/api/v1/usage-events/export?format=csv"_s).status, 200);
        }
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theSlowRouteIsOnTopWithItsPercentiles()
    {
        Operator op(*m_console);
        op.shortcut(paneKey(*m_console), Qt::ControlModifier);
        op.shortcut(Qt::Key_L);
        MD_READS(op, u"GET /api/v1/usage-events/export"_s);
        EventLogPane* pane = logPane(*m_console);
        QCOMPARE(pane->view(), EventLogPane::Latency);
        QTRY_VERIFY_WITH_TIMEOUT(pane->latency().headline().startsWith(u"GET /api/v1/usage-events/export: p99 "_s),
                                 10'000);
        QVERIFY(pane->latency().chart().accessibleDescription().contains(u"p95 "_s));
        MD_READS(op, u"POST /v1/ingest/batch"_s); // beside it, faster
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom38)
#include "tst_symptom_38.moc"
