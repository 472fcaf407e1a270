// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 19: 403 "Upgrade required". The feature is not in the plan; the pane says which plan has it.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom19 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aFeatureThatIsNotInThePlanNamesTheOneThatHasIt();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom19::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const HttpAnswer refused = m_server.operatorCall("PUT", u"/api/v1/organizations/health-model"_s,
                                                     {{u"activeDays"_s, 3}}, {{"If-Match", "\"0\""}});
    QCOMPARE(refused.status, 403);
    QCOMPARE(refused.json()["code"_L1].toString(), u"UPGRADE_REQUIRED"_s);
    QVERIFY(refused.json()["detail"_L1].toString().startsWith(u"Upgrade required: health_model_config"_s));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom19::aFeatureThatIsNotInThePlanNamesTheOneThatHasIt()
{
    Operator op(*m_console);
    op.shortcut(keyOfLimits(*m_console), Qt::ControlModifier);
    MD_READS(op, u"Starter plan"_s);
    MD_READS(op, u"health_model_config"_s);
    MD_READS(op, u"Not in plan, comes with Growth"_s);
    // The next step: asking for it shows that it comes with the feature.
    op.shortcut(Qt::Key_U);
    MD_READS(op, u"Request Growth"_s);
    MD_ANSWERED(op);
}

void TestSymptom19::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom19)
#include "tst_symptom_19.moc"
