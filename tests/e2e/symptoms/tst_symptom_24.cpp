// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 24: "AI cost unknown", a model that the customer hosts and that has no price. The pane leads to it, says
// whose it is, and sets that customer's price.
#include "tests/e2e/aicostdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom24 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const AiClient client(m_server);
        QVERIFY(
            client.call(9, u"kestrel-air"_s, u"support-reply"_s, u"openai"_s, u"gpt-5.4-mini"_s, AiClient::tokens()));
        QVERIFY(client.call(4, u"lumen-labs"_s, u"summary"_s, u"local"_s, u"local:llama-4"_s, AiClient::tokens()));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theLocalModelWaitsForItsPrice()
    {
        Operator op(*m_console);
        op.click(aiCostInRail(*m_console));
        MD_READS(op, u"4 missing price"_s);
        op.click(m_console->find<QWidget>(u"aiCauseMISSING_PRICE"_s));
        MD_READS(op, u"local:llama-4"_s);
        MD_READS(op, u"4 call(s) without a price"_s);
        MD_READS(op, u"lumen-labs"_s);
        MD_READS(op, u"4 call(s), set its price…"_s);
        op.click(aiCostPane(*m_console)->missingPrices().details().findChild<QWidget*>(u"gapSetPrice"_s));
        MD_READS(op, u"A million tokens in"_s);
        MD_READS(op, u"A million tokens out"_s);
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

MD_E2E_MAIN(TestSymptom24)
#include "tst_symptom_24.moc"
