// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 44: a customer is over quota, one blocked and one only told of. The pane says who, and what happens to them.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/recordtable.h"

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom44 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theAffectedCustomersStandFirstWithWhatHappensToThem();
    void cleanupTestCase();

private:
    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestSymptom44::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(declareUnit(m_server, u"api-calls"_s));
    QVERIFY(giveQuota(m_server, u"paperplane"_s, u"api-calls"_s, u"5"_s, u"BLOCK"_s));
    QVERIFY(giveQuota(m_server, u"lumen-labs"_s, u"api-calls"_s, u"5"_s, u"ALERT"_s));
    QVERIFY(giveQuota(m_server, u"northwind"_s, u"api-calls"_s, u"1000"_s, u"BLOCK"_s));
    for (const QString& customer : {u"paperplane"_s, u"lumen-labs"_s, u"northwind"_s})
        QVERIFY(use(m_server, 8, customer, u"api-calls"_s));
    const auto decision = [this](const QString& customer) {
        return m_server
            .operatorCall("POST", u"/api/v1/quota/check"_s,
                          {{u"customerId"_s, customer}, {u"metricName"_s, u"api-calls"_s}})
            .json()["decision"_L1]
            .toString();
    };
    QCOMPARE(decision(u"paperplane"_s), u"DENY"_s);
    QCOMPARE(decision(u"lumen-labs"_s), u"WARN"_s);
    QCOMPARE(decision(u"northwind"_s), u"ALLOW"_s);
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
}

void TestSymptom44::theAffectedCustomersStandFirstWithWhatHappensToThem()
{
    Operator op(*m_console);
    op.shortcut(keyOfLimits(*m_console), Qt::ControlModifier);
    MD_READS(op, u"used up a quota"_s);
    MD_READS(op, u"24 of 2,000,000"_s); // all is loaded, nothing moves any more
    op.click(m_console->find<QWidget>(u"affectedCustomers"_s));
    MD_READS(op, u"used theirs up"_s);
    MD_READS(op, u"Hard: quota/check denies. Soft: it warns."_s);
    MD_READS(op, u"paperplane"_s);
    MD_READS(op, u"lumen-labs"_s);
    const RecordTable& table = limitsPane(*m_console)->quotaTable();
    const QStringList first = Console::row(&table, 0) + Console::row(&table, 1);
    QVERIFY2(first.contains(u"paperplane"_s) && first.contains(u"lumen-labs"_s), qPrintable(first.join(u", "_s)));
    QVERIFY(first.join(u" "_s).contains(u"Hard"_s) && first.join(u" "_s).contains(u"Soft"_s));
    MD_ANSWERED(op);
}

void TestSymptom44::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom44)
#include "tst_symptom_44.moc"
