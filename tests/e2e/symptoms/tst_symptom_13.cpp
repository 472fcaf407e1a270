// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 13: "events do not appear." A wrong secret: the event log has the refused requests of the application. A
// wrong application uuid proves no tenant: it is found by the request id that the client was given.
#include "tests/e2e/logdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom13 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        m_app = createApp(m_server, u"checkout-web"_s);
        SignedApp mistaken = m_app;
        mistaken.secret = "the secret of before";
        QCOMPARE(postSigned(m_server, mistaken, pageView).status, 401);
        SignedApp stranger = m_app;
        stranger.uuid = u"00000000-0000-4000-8000-000000000000"_s;
        const HttpAnswer unknown = postSigned(m_server, stranger, pageView);
        QCOMPARE(unknown.status, 404);
        m_strangerId = QString::fromLatin1(unknown.header("X-Request-Id"));
        QVERIFY(m_strangerId.startsWith(u"req_"_s));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void aWrongSecretIsAmongTheRefusedRequestsOfTheApplication()
    {
        Operator op(*m_console);
        op.shortcut(paneKey(*m_console), Qt::ControlModifier);
        MD_READS(op, u"SIGNATURE_INVALID"_s);
        EventLogPane* pane = logPane(*m_console);
        const int row = Console::rowWith(&pane->requests().table(), u"SIGNATURE_INVALID"_s);
        op.clickRow(&pane->requests().table(), row);
        MD_READS(op, u"Invalid signature"_s);
        MD_READS(op, u"checkout-web"_s);
        MD_READS(op, u"page_view"_s); // its body
        MD_ANSWERED(op);
    }

    void aWrongApplicationIsFoundByTheRequestIdOfItsClient()
    {
        m_console->openPane(u"eventlog"_s);
        Operator op(*m_console);
        op.shortcut(Qt::Key_K, Qt::ControlModifier);
        op.typeAndEnter(m_strangerId);
        MD_READS(op, u"Unknown app_uuid"_s);
        MD_READS(op, u"APP_UNKNOWN"_s);
        MD_READS(op, u"an unknown sender"_s);
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
    SignedApp m_app;
    QString m_strangerId;
    std::unique_ptr<Console> m_console;
};

MD_E2E_MAIN(TestSymptom13)
#include "tst_symptom_13.moc"
