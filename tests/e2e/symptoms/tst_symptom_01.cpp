// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 1: "401 on every call." A live key is sent to a sandbox, or a sandbox's key to a live server: the first
// checks say which.
#include "tests/e2e/doctordesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom01 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_sandbox.start(), qPrintable(m_sandbox.error()));
        QVERIFY2(m_live.startLive(u"acme"_s, u"dana@acme.example"_s), qPrintable(m_live.error()));
    }

    void saysThatATestKeyWasSentToALiveServer() { look(m_live, m_sandbox.key(), u"Test key, live server"_s); }

    void saysThatALiveKeyWasSentToASandbox() { look(m_sandbox, m_live.key(), u"Live key, sandbox server"_s); }

    void cleanupTestCase()
    {
        QVERIFY(m_sandbox.stop());
        QVERIFY(m_live.stop());
    }

private:
    void look(const MeterdServer& server, const QString& key, const QString& cause)
    {
        // Every call is refused, as its sender sees it.
        const HttpAnswer refused =
            http("GET", server.url().resolved(QUrl(u"/api/v1/usage-events"_s)),
                 {{"Authorization", "Bearer " + key.toUtf8()}, {"X-Tenant-Id", server.tenant().toUtf8()}});
        QCOMPARE(refused.status, 401);
        Console console(server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(failToConnect(console, profileOf(u"acme"_s, server.url(), server.tenant()), key.toUtf8()));
        Operator op(console);
        op.click(firstChecksLink(console));
        MD_READS(op, cause);
        MD_READS(op, u"401 KEY_MODE"_s); // the evidence
        MD_ANSWERED(op);
        QVERIFY(!op.page().contains(key));
    }

    QTemporaryDir m_folder;
    MeterdServer m_sandbox;
    MeterdServer m_live;
};

MD_E2E_MAIN(TestSymptom01)
#include "tst_symptom_01.moc"
