// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of plans and limits does, in the real window on a real meterd: a quota, an application, an upgrade, an
// override and its end, read back from the server.
#include "tests/e2e/limitsdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/newestshown.h"
#include "ui/limits/keptsection.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"

#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

} // namespace

class TestLimitsDesk : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void givesAQuota();
    void addsAnApplicationAndShowsItsSecretOnce();
    void asksForAnUpgrade();
    void setsAnOverrideAndEndsIt();
    void keepsEventsLongerAndSaysSo();
    void cleanupTestCase();

private:
    QLineEdit* field(const QString& name);
    void send();
    QJsonArray list(const QString& path) { return dataOf(m_server.operatorCall("GET", path))["content"_L1].toArray(); }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
};

void TestLimitsDesk::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY(declareUnit(m_server, u"api-calls"_s));
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    QVERIFY(m_console->connectNow());
    m_console->press(keyOfLimits(*m_console), Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(limitsPane(*m_console)->limits().recordCount(), 4, patience);
}

//! The field of the newest form.
QLineEdit* TestLimitsDesk::field(const QString& name)
{
    return newestShown<QLineEdit>(m_console->window(), name, patience);
}

void TestLimitsDesk::send()
{
    Button* button = nullptr;
    const auto ready = [&] {
        for (Button* one : m_console->window().findChildren<Button*>(u"writeSend"_s)) {
            if (one->isVisible() && one->isEnabled())
                button = one;
        }
        return button != nullptr;
    };
    QVERIFY(QTest::qWaitFor(ready, patience));
    button->click();
}

void TestLimitsDesk::givesAQuota()
{
    m_console->press(Qt::Key_Q);
    QVERIFY(field(u"quotaCustomer"_s));
    field(u"quotaCustomer"_s)->setText(u"kestrel-air"_s);
    field(u"quotaMetric"_s)->setText(u"api-calls"_s);
    field(u"quotaLimit"_s)->setText(u"250"_s);
    send();
    QTRY_COMPARE_WITH_TIMEOUT(list(u"/api/v1/quotas"_s).size(), 1, patience);
    QCOMPARE(list(u"/api/v1/quotas"_s).at(0)["limit"_L1].toString(), u"250"_s);
    QTRY_COMPARE_WITH_TIMEOUT(limitsPane(*m_console)->quotas().recordCount(), 1, patience);
}

void TestLimitsDesk::addsAnApplicationAndShowsItsSecretOnce()
{
    m_console->press(Qt::Key_A);
    QVERIFY(field(u"applicationName"_s));
    field(u"applicationName"_s)->setText(u"checkout-api"_s);
    send();
    QTRY_COMPARE_WITH_TIMEOUT(list(u"/api/v1/apps"_s).size(), 1, patience);
    auto secret = [this] { return m_console->window().findChild<QWidget*>(u"applicationSecret"_s); };
    QTRY_VERIFY_WITH_TIMEOUT(secret() && secret()->isVisible(), patience);
    delete secret();
}

void TestLimitsDesk::asksForAnUpgrade()
{
    limitsPane(*m_console)->setFocus();
    m_console->press(Qt::Key_U);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().findChild<QWidget*>(u"upgradePlan"_s), patience);
    send();
    const auto asked = [this] {
        return dataOf(m_server.operatorCall("GET", u"/api/v1/plan"_s))["upgradeRequests"_L1].toArray();
    };
    QTRY_COMPARE_WITH_TIMEOUT(asked().size(), 1, patience);
    QCOMPARE(asked().at(0)["plan"_L1].toString(), u"GROWTH"_s);
}

void TestLimitsDesk::setsAnOverrideAndEndsIt()
{
    limitsPane(*m_console)->setFocus();
    m_console->press(Qt::Key_E);
    QVERIFY(field(u"overrideLimit"_s));
    field(u"overrideLimit"_s)->setText(u"3,000,000"_s);
    send();
    QTRY_COMPARE_WITH_TIMEOUT(limitOf(m_server, u"events_per_month"_s)["source"_L1].toString(), u"OVERRIDE"_s,
                              patience);
    QCOMPARE(limitOf(m_server, u"events_per_month"_s)["limit"_L1].toString(), u"3000000"_s);
    const auto known = [this] {
        const PlanLimit* limit = limitsPane(*m_console)->limits().recordById(u"events_per_month"_s);
        return limit && limit->exception;
    };
    QTRY_VERIFY_WITH_TIMEOUT(known(), patience);
    limitsPane(*m_console)->setFocus();
    m_console->press(Qt::Key_B);
    send();
    QTRY_COMPARE_WITH_TIMEOUT(limitOf(m_server, u"events_per_month"_s)["source"_L1].toString(), u"PLAN"_s, patience);
}

void TestLimitsDesk::keepsEventsLongerAndSaysSo()
{
    KeptSection& kept = limitsPane(*m_console)->kept();
    const auto daysShown = [&kept] {
        return kept.kinds().index(0, kept.kinds().columnOf(u"days"_s)).data().toString();
    };
    QTRY_VERIFY_WITH_TIMEOUT(daysShown().startsWith(u"180 days"_s), patience);
    QCOMPARE(kept.kinds().recordCount(), 6);
    QVERIFY(kept.isVisible());
    m_console->press(Qt::Key_Escape);
    limitsPane(*m_console)->limitTable().setFocus();
    while (limitsPane(*m_console)->limitTable().currentId() != "retention_days"_L1)
        m_console->press(Qt::Key_Down);
    m_console->press(Qt::Key_E);
    QVERIFY(field(u"overrideLimit"_s));
    field(u"overrideLimit"_s)->setText(u"200"_s);
    send();
    const auto daysOnServer = [this] {
        return dataOf(m_server.operatorCall("GET", u"/api/v1/retention"_s))["kinds"_L1].toArray().at(0)["days"_L1];
    };
    QTRY_COMPARE_WITH_TIMEOUT(daysOnServer().toInt(), 200, patience);
    QTRY_VERIFY_WITH_TIMEOUT(daysShown().startsWith(u"200 days"_s), patience);
}

void TestLimitsDesk::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
    QCOMPARE(requestsOutsideContract(m_folder.filePath(u"requests.ndjson"_s)), QString());
}

MD_E2E_MAIN(TestLimitsDesk)
#include "tst_limitsdesk.moc"
