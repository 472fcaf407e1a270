// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 25: "AI cost unknown", calls that do not say their tokens. The pane counts them by organization and by
// feature, and says what the client has to send.
#include "tests/e2e/aicostdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom25 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const AiClient client(m_server);
        QVERIFY(
            client.call(9, u"kestrel-air"_s, u"support-reply"_s, u"openai"_s, u"gpt-5.4-mini"_s, AiClient::tokens()));
        QVERIFY(client.call(6, u"orchard-hr"_s, u"ticket-triage"_s, u"openai"_s, u"gpt-5.4-mini"_s));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theCallsAreCountedByWhoMakesThem()
    {
        Operator op(*m_console);
        op.click(aiCostInRail(*m_console));
        MD_READS(op, u"6 missing tokens"_s);
        op.click(m_console->find<QWidget>(u"aiCauseMISSING_TOKENS"_s));
        MD_READS(op, u"6 call(s) without tokens"_s);
        MD_READS(op, u"orchard-hr"_s);
        MD_READS(op, u"ticket-triage"_s);
        MD_READS(op, u"input_tokens"_s);
        MD_READS(op, u"output_tokens"_s);
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

MD_E2E_MAIN(TestSymptom25)
#include "tst_symptom_25.moc"
