// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 20: another application cannot be added. The limit is reached; the button is off and the reason stands beside
// it.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom20 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theButtonIsOffWithTheReasonBesideIt();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom20::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    createApp(m_server, u"checkout-api"_s);
    createApp(m_server, u"reporting"_s);
    QVERIFY(agree(m_server, u"apps_max"_s, u"2"_s));
    const HttpAnswer refused = m_server.operatorCall("POST", u"/api/v1/apps"_s, {{u"name"_s, u"one-more"_s}});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["code"_L1].toString(), u"LIMIT_REACHED"_s);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom20::theButtonIsOffWithTheReasonBesideIt()
{
    Operator op(*m_console);
    op.shortcut(keyOfLimits(*m_console), Qt::ControlModifier);
    MD_READS(op, u"2 of 2 in use"_s);
    MD_READS(op, u"Request upgrade"_s);
    auto* add = m_console->find<QWidget>(u"addApplication"_s);
    QVERIFY(add && add->isVisible() && !add->isEnabled());
    MD_ANSWERED(op);
}

void TestSymptom20::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom20)
#include "tst_symptom_20.moc"
