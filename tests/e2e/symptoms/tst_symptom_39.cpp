// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 39: "high error rates." One key sends garbage: the event log counts refusals by code and key, and shows the
// newest of them beside.
#include "tests/e2e/logdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom39 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const QByteArray importer = keyOf(u"spreadsheet importer"_s);
        const QByteArray healthy = keyOf(u"checkout"_s);
        QVERIFY(!importer.isEmpty() && !healthy.isEmpty());
        for (int i = 0; i < 30; ++i)
            QCOMPARE(send(importer, R"({"rows":[["kestrel-air","2,5"]]})"), 400);
        for (int i = 0; i < 5; ++i)
            QCOMPARE(
                send(healthy, R"({"events":[{"customerId":"kestrel-air","metricName":"no-such-unit","quantity":1}]})"),
                202);
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theKeyAndItsCodeAreOnTop()
    {
        Operator op(*m_console);
        op.shortcut(paneKey(*m_console), Qt::ControlModifier);
        op.shortcut(Qt::Key_E);
        MD_READS(op, u"spreadsheet importer"_s);
        MD_READS(op, u"BAD_REQUEST"_s);
        EventLogPane* pane = logPane(*m_console);
        QCOMPARE(pane->view(), EventLogPane::Errors);
        QVERIFY2(pane->refusals().headline().contains(u"most of them BAD_REQUEST by spreadsheet importer"_s),
                 qPrintable(pane->refusals().headline()));
        MD_READS(op, u"must be an object with a list called events"_s);
        MD_READS(op, u"kestrel-air"_s); // what it sent
        MD_ANSWERED(op);
    }

    void leadsToAllOfThem()
    {
        Operator op(*m_console);
        op.click(m_console->find<QWidget>(u"refusalOpen"_s));
        EventLogPane* pane = logPane(*m_console);
        QTRY_COMPARE_WITH_TIMEOUT(pane->requestModel().recordCount(), 30, 10'000);
        MD_ANSWERED(op);
    }

    void cleanupTestCase()
    {
        m_console.reset();
        QVERIFY(m_server.stop());
    }

private:
    //! The secret of a new key that may send.
    QByteArray keyOf(const QString& name) const
    {
        const HttpAnswer made = m_server.operatorCall("POST", u"/api/v1/api-keys"_s, {{u"name"_s, name}});
        return made.json()["data"_L1].toObject()["secret"_L1].toString().toLatin1();
    }
    int send(const QByteArray& key, const QByteArray& body) const
    {
        return http("POST", QUrl(m_server.url().toString() + u"/v1/ingest/batch"_s),
                    {{"X-API-Key", key}, {"Content-Type", "application/json"}}, body)
            .status;
    }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom39)
#include "tst_symptom_39.moc"
