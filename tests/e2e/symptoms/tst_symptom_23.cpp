// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 23: "AI cost unknown", a model that nobody knows. The pane says how many calls and why; the unmapped model
// has its near name beside it, and the alias is one press away.
#include "tests/e2e/aicostdesk.h"
#include "tests/e2e/main.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom23 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        const AiClient client(m_server);
        QVERIFY(
            client.call(9, u"kestrel-air"_s, u"support-reply"_s, u"openai"_s, u"gpt-5.4-mini"_s, AiClient::tokens()));
        QVERIFY(client.call(5, u"lumen-labs"_s, u"summary"_s, u"openai"_s, u"gpt-5.4-turbo"_s, AiClient::tokens()));
        m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
        QVERIFY(m_console->connectNow());
    }

    void theUnmappedModelIsThereWithItsNearName()
    {
        Operator op(*m_console);
        op.click(aiCostInRail(*m_console));
        MD_READS(op, u"5 call(s) of unknown cost"_s);
        MD_READS(op, u"5 unknown model"_s);
        op.click(m_console->find<QWidget>(u"aiCauseUNKNOWN_MODEL"_s));
        MD_READS(op, u"openai/gpt-5.4-turbo"_s);
        MD_READS(op, u"the name is neither in the catalogue nor an alias"_s);
        MD_READS(op, u"lumen-labs"_s); // whose calls they are
        MD_READS(op, u"gpt-5.4, add alias…"_s);
        // The next step: an alias, chosen already, and the past resolved again after it.
        op.click(m_console->find<QWidget>(u"unmappedAlias"_s));
        MD_READS(op, u"Calls of before wait until they are resolved again"_s);
        MD_READS(op, u"openai/gpt-5.4"_s);
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

MD_E2E_MAIN(TestSymptom23)
#include "tst_symptom_23.moc"
