// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 26: "AI cost zero", and it is true: the client said so. The pane shows the explicit zero apart from what is
// unknown.
#include "tests/e2e/aicostdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom26 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const AiClient client(m_server);
        QVERIFY(
            client.call(9, u"kestrel-air"_s, u"support-reply"_s, u"openai"_s, u"gpt-5.4-mini"_s, AiClient::tokens()));
        QVERIFY(client.call(3, u"orchard-hr"_s, u"self-hosted-draft"_s, u"local"_s, u"local:llama-4"_s,
                            {{u"estimated_cost_eur"_s, 0}, {u"input_tokens"_s, 900}, {u"output_tokens"_s, 90}}));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theExplicitZeroStandsApart()
    {
        Operator op(*m_console);
        op.click(aiCostInRail(*m_console));
        MD_READS(op, u"explicit zero: 3 call(s), 25 %"_s);
        MD_READS(op, u"No call of unknown cost"_s);
        op.click(m_console->find<QWidget>(u"costStatusEXPLICIT_ZERO"_s));
        MD_READS(op, u"orchard-hr"_s);
        MD_READS(op, u"3 call(s), sent as costing nothing"_s);
        QCOMPARE(aiCostPane(*m_console)->cost().groups().recordCount(), 1);
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

MD_E2E_MAIN(TestSymptom26)
#include "tst_symptom_26.moc"
