// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 43: "ingest limit hit by single events." One key posts one by one: Rate limits says so, with its figure, what
// a batch would spare, and the next step.
#include "tests/e2e/main.h"
#include "tests/e2e/ratesdesk.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom43 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        QCOMPARE(
            m_server
                .operatorCall("POST", u"/api/v1/metrics"_s, {{u"name"_s, u"orders"_s}, {u"aggregation"_s, u"COUNT"_s}})
                .status,
            201);
        m_key = RatedKey::make(m_server, {{u"name"_s, u"pos-bridge"_s}, {u"ingestLimit"_s, 70}});
        for (int i = 0; i < 150; ++i)
            ++m_statuses[m_key.sendOne(m_server, u"orders"_s)];
        QVERIFY(m_statuses[202] >= 70 && m_statuses[429] > 0);
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theFigureAndTheNextStepAreThere()
    {
        Operator op(*m_console);
        op.click(ratesInRail(*m_console));
        MD_READS(op, u"A batch counts as one request"_s);
        const QString sent = QString::number(m_statuses[202]);
        MD_READS(op, u"pos-bridge sent %1 requests for %1 events in the last hour, and was refused %2 times"_s.arg(
                         sent, QString::number(m_statuses[429])));
        MD_READS(op, u"/v1/ingest/batch"_s);
        MD_ANSWERED(op);
    }

    //! The other way out: a higher limit, with what changes before it is sent.
    void orTheLimitGoesUp()
    {
        Operator op(*m_console);
        RateLimitsPane* pane = ratesPane(*m_console);
        QTRY_COMPARE_WITH_TIMEOUT(pane->table().currentId(), m_key.id + u":ingest"_s, 10'000);
        op.shortcut(Qt::Key_E);
        QTRY_VERIFY_WITH_TIMEOUT(pane->details().isEditing(), 10'000);
        op.typeAndEnter(u"500"_s);
        MD_READS(op, u"Set limits"_s);
        op.click(m_console->find<QWidget>(u"writeSend"_s));
        QTRY_VERIFY_WITH_TIMEOUT(!pane->details().isEditing(), 10'000);
        MD_ANSWERED(op);
        QCOMPARE(m_key.sendOne(m_server, u"orders"_s), 202);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    RatedKey m_key;
    QMap<int, int> m_statuses;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom43)
#include "tst_symptom_43.moc"
