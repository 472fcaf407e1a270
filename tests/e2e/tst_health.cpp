// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of meters does, in the real window on a real meterd that has lived two days: shows and orders the
// cards, filters them, leads from a cause to its evidence, changes window and snooze, tells what falls silent.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "ui/panes/auditpane.h"
#include "ui/panes/keyspane.h"
#include "ui/widgets/button.h"
#include "ui/widgets/segmented.h"

#include <QComboBox>
#include <QMenu>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {
constexpr int patience = 10'000;
}

class TestHealth : public QObject, private HealthDesk
{
    Q_OBJECT

private slots:
    void initTestCase();
    void showsACardForEachUnitAndEnvironment();
    void ordersByWhatIsWrong();
    void goesFromCardToCardByKeyboard();
    void filtersByWhatIsTyped();
    void leadsFromTheRevokedKeyToItsEvidence();
    void leadsToTheEnvironmentThatTheEventsAreIn();
    void changesTheWindowWithAReason();
    void snoozesAndEndsTheSnooze();
    void tellsWhoLooksElsewhereOfASilentMeter();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    void chooseOrder(int order);
    //! From the menu of the side panel's button.
    bool chooseSnooze(const QString& text);
};

void TestHealth::chooseOrder(int order)
{
    const auto parts = m_console->find<SegmentedControl>(u"healthOrder"_s)->findChildren<QAbstractButton*>();
    m_console->click(parts.at(order));
}

bool TestHealth::chooseSnooze(const QString& text)
{
    m_console->click(m_pane->details().findChild<Button*>(u"meterSnooze"_s));
    auto* menu = m_pane->findChild<QMenu*>(u"snoozeMenu"_s);
    if (!menu)
        return false;
    for (QAction* action : menu->actions()) {
        if (action->text().startsWith(text)) {
            QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(action).center());
            return true;
        }
    }
    return false;
}

void TestHealth::initTestCase()
{
    QVERIFY2(begin({u"--demo"_s, u"2"_s}), qPrintable(m_server.error()));
}

void TestHealth::showsACardForEachUnitAndEnvironment()
{
    const QJsonArray meters = served(u"/api/v1/metering-health"_s);
    QVERIFY(meters.size() > 15);
    QCOMPARE(qsizetype(m_pane->grid().cards().size()), meters.size());
    for (const QJsonValue& meter : meters)
        QVERIFY2(m_pane->grid().card(meter["id"_L1].toString()), qPrintable(meter["unit"_L1].toString()));
    // Each state has its word; what is wrong has a large card.
    MeterCard* down = card(u"bandwidth-gb"_s, u"production"_s);
    QVERIFY(down);
    QVERIFY(down->accessibleName().startsWith(u"bandwidth-gb production: Down, "_s));
    QCOMPARE(down->size(), MeterCard::Size::Large);
    MeterCard* silent = card(u"gpu-minutes"_s, u"staging"_s);
    QVERIFY(silent);
    QCOMPARE(silent->accessibleName(), u"gpu-minutes staging: No data, 0 events none since it was declared"_s);
    QVERIFY(card(u"api-calls"_s, u"production"_s)->accessibleName().contains(u": Degraded, "_s));
    MeterCard* well = card(u"tokens-in"_s, u"production"_s);
    QVERIFY(well);
    QVERIFY(well->accessibleName().startsWith(u"tokens-in production: OK, "_s));
    QCOMPARE(well->size(), MeterCard::Size::Small);
    const auto troubled = [this] {
        return QString::number(served(u"/api/v1/metering-health"_s, u"-state:OK"_s).size());
    };
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->badge(), troubled(), patience);
    QVERIFY(m_pane->findChild<SentenceLabel*>(u"healthSummary"_s)->text().contains(u"1 down"_s));
}

void TestHealth::ordersByWhatIsWrong()
{
    const auto& cards = m_pane->grid().cards();
    const auto isWell = [](const MeterCard* one) { return one->meter().isOk(); };
    QCOMPARE(cards.front()->meter().state, MeterState::Down);
    QVERIFY(std::is_partitioned(cards.begin(), cards.end(), [&](const MeterCard* one) { return !isWell(one); }));
    chooseOrder(int(MeterGrid::Order::TroubleOnly));
    QVERIFY(!cards.empty());
    QVERIFY(std::none_of(cards.begin(), cards.end(), isWell));
    chooseOrder(int(MeterGrid::Order::All));
    QVERIFY(std::is_sorted(cards.begin(), cards.end(), [](const MeterCard* one, const MeterCard* other) {
        return one->meter().unit < other->meter().unit;
    }));
    chooseOrder(int(MeterGrid::Order::TroubleFirst));
    QCOMPARE(cards.front()->meter().state, MeterState::Down);
}

void TestHealth::goesFromCardToCardByKeyboard()
{
    m_pane->grid().cards().front()->setFocus();
    m_console->press(Qt::Key_Right);
    QCOMPARE(m_pane->grid().currentId(), m_pane->grid().cards().at(1)->meter().id);
    m_console->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->details().isVisible(), patience);
    QCOMPARE(m_pane->details().meter()->id, m_pane->grid().currentId());
    m_console->press(Qt::Key_I);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pane->details().isVisible(), patience);
}

void TestHealth::filtersByWhatIsTyped()
{
    const auto& cards = m_pane->grid().cards();
    m_console->press(Qt::Key_Slash);
    m_console->type(u"cause:other_environment unit:gpu-*"_s);
    m_console->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(cards.size() == 1 && cards.front()->meter().unit == u"gpu-minutes"_s, patience);
    QCOMPARE(served(u"/api/v1/metering-health"_s, u"cause:other_environment unit:gpu-*"_s).size(), 1);
    // The line has the focus still: another condition.
    m_console->type(u"state:ok"_s);
    m_console->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->statePage().state(), StatePage::State::Empty, patience);
    m_console->press(Qt::Key_Escape); // from the line to the pane
    m_pane->setFocus();
    m_console->press(Qt::Key_X, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(cards.size() > 15, patience);
}

void TestHealth::leadsFromTheRevokedKeyToItsEvidence()
{
    QVERIFY(open(u"bandwidth-gb"_s, u"production"_s));
    const MeterCause cause = m_pane->details().meter()->causes.front();
    QCOMPARE(cause.code, u"KEY_REVOKED"_s);
    QVERIFY(m_pane->details().title().endsWith(u"silent"_s));
    const QString entry = cause.fact(u"auditId"_s);
    QVERIFY(clickLink(&m_pane->details(), u"Show the audit entry"_s));
    QVERIFY(isAt(u"audit"_s, u"id:"_s + entry));
    auto* audit = qobject_cast<AuditPane*>(m_console->window().pane(u"audit"_s));
    QTRY_COMPARE_WITH_TIMEOUT(audit->entries().recordCount(), 1, patience);
    QCOMPARE(served(u"/api/v1/audit-log"_s, u"id:"_s + entry).at(0)["action"_L1].toString(), u"API_KEY_REVOKED"_s);

    QVERIFY(open(u"bandwidth-gb"_s, u"production"_s));
    const QString prefix = cause.fact(u"key"_s);
    QVERIFY(clickLink(&m_pane->details(), u"Show key "_s + prefix));
    QVERIFY(isAt(u"keys"_s, prefix));
    auto* keys = qobject_cast<KeysPane*>(m_console->window().pane(u"keys"_s));
    QTRY_COMPARE_WITH_TIMEOUT(keys->keys().recordCount(), 1, patience);
    QCOMPARE(keys->keys().records().front().id, cause.fact(u"keyId"_s));

    QVERIFY(open(u"bandwidth-gb"_s, u"production"_s));
    QVERIFY(clickLink(&m_pane->details(), u"Events before it"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"events"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->events()->model()->rowCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->row(0).contains(u"bandwidth-gb"_s), patience);
}

void TestHealth::leadsToTheEnvironmentThatTheEventsAreIn()
{
    QVERIFY(open(u"gpu-minutes"_s, u"staging"_s));
    // A misspelt name that came meanwhile stands before it.
    const auto& causes = m_pane->details().meter()->causes;
    const auto cause = std::find_if(causes.begin(), causes.end(),
                                    [](const MeterCause& one) { return one.code == "OTHER_ENVIRONMENT"_L1; });
    QVERIFY(cause != causes.end());
    const QString link = causeActions(*cause, *m_pane->details().meter()).front().text;
    QVERIFY(clickLink(&m_pane->details(), link));
    QVERIFY(isAt(u"events"_s, u"metric:gpu-minutes environment:production"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->events()->model()->rowCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(
        m_console->row(0).contains(u"production"_s) && m_console->row(0).contains(u"gpu-minutes"_s), patience);
}

void TestHealth::changesTheWindowWithAReason()
{
    QVERIFY(open(u"tokens-in"_s, u"production"_s));
    QVERIFY(clickLink(&m_pane->details(), u"1 h"_s));
    WriteDialog* write = dialog();
    QVERIFY(write);
    QVERIFY(!write->panel().sendButton().isEnabled()); // nothing is changed yet
    auto* choice = write->findChild<QComboBox*>(u"meterWindow"_s);
    QVERIFY(choice);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QCOMPARE(write->panel().request().body, R"({"windowMinutes":120})");
    QVERIFY(sendWithReason(write, u"batches come each hour, OPS-4140"_s));
    const QString id = servedUnit(u"tokens-in"_s)["id"_L1].toString();
    const QJsonObject settings =
        m_server.operatorCall("GET", u"/api/v1/metering-health/"_s + id).json()["data"_L1].toObject();
    QCOMPARE(settings["windowMinutes"_L1].toInt(), 120);
    const QJsonObject entry = newestAudit(u"METER_UPDATED"_s);
    QCOMPARE(entry["target"_L1]["id"_L1].toString(), id);
    QCOMPARE(entry["metadata"_L1]["reason"_L1].toString(), u"batches come each hour, OPS-4140"_s);
    QCOMPARE(entry["changes"_L1]["windowMinutes"_L1]["before"_L1].toInt(), 60);
    QCOMPARE(entry["changes"_L1]["windowMinutes"_L1]["after"_L1].toInt(), 120);
    // In all its environments, on the cards too.
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"tokens-in"_s, u"production"_s).windowMinutes, 120, patience);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"tokens-in"_s, u"staging"_s).windowMinutes, 120, patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->details().meter()->windowMinutes, 120, patience);
}

void TestHealth::snoozesAndEndsTheSnooze()
{
    QVERIFY(open(u"gpu-minutes"_s, u"staging"_s));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    QVERIFY(chooseSnooze(u"For 4 h"_s));
    WriteDialog* write = dialog();
    QVERIFY(write);
    QVERIFY(sendWithReason(write, u"staging has no GPU"_s));
    const auto until = [this] {
        return QDateTime::fromString(servedMeter(u"gpu-minutes"_s, u"staging"_s)["snoozedUntil"_L1].toString(),
                                     Qt::ISODateWithMs);
    };
    QVERIFY(until() >= before.addSecs(4 * 3600 - 1) && until() <= before.addSecs(4 * 3600 + 60));
    QVERIFY(servedMeter(u"gpu-minutes"_s, u"production"_s)["snoozedUntil"_L1].isNull());
    QCOMPARE(newestAudit(u"METER_UPDATED"_s)["metadata"_L1]["reason"_L1].toString(), u"staging has no GPU"_s);
    QTRY_VERIFY_WITH_TIMEOUT(shown(u"gpu-minutes"_s, u"staging"_s).snoozedUntil.has_value(), patience);
    auto* button = m_pane->details().findChild<Button*>(u"meterSnooze"_s);
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), u"Snoozed…"_s, patience);

    QVERIFY(chooseSnooze(u"End the snooze"_s));
    write = dialog();
    QVERIFY(write);
    QVERIFY(sendWithReason(write, u"tried it out"_s));
    QVERIFY(servedMeter(u"gpu-minutes"_s, u"staging"_s)["snoozedUntil"_L1].isNull());
    QTRY_COMPARE_WITH_TIMEOUT(button->text(), u"Snooze…"_s, patience);
}

void TestHealth::tellsWhoLooksElsewhereOfASilentMeter()
{
    m_console->press(m_console->paneKey(u"events"_s), Qt::ControlModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"events"_s, patience);
    // A key for an environment in which nothing comes: what is watched there is silent.
    const Sender idle(m_server, u"not deployed"_s, u"development"_s);
    const Notices& notices = m_console->window().notices();
    const auto isTold = [&](const QString& title) {
        for (int i = 0; i < notices.rowCount(); ++i) {
            if (notices.index(i).data().toString() == title)
                return true;
        }
        return false;
    };
    QTRY_VERIFY_WITH_TIMEOUT(isTold(u"bandwidth-gb in development: No data"_s), patience);
    QVERIFY(!isTold(u"bandwidth-gb in production: Down"_s)); // known since the console connected
}

void TestHealth::asksOnlyWhatTheContractAllows()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestHealth::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestHealth)
#include "tst_health.moc"
