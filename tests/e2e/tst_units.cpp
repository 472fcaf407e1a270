// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Billable units at the pane of meters, in the real window on a real meterd: declare one, watch its card go on with
// what is sent, take a misspelt name as an alias, rename, delete only what nothing needs, take templates.
#include "tests/e2e/healthdesk.h"
#include "tests/e2e/main.h"
#include "ui/health/unitlist.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordtable.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {
constexpr int patience = 10'000;
}

class TestUnits : public QObject, private HealthDesk
{
    Q_OBJECT

private slots:
    void initTestCase();
    void declaresAUnit();
    void cardsGoOnWithWhatIsSent();
    void takesAMisspeltNameAsAnAlias();
    void renamesAndKeepsTheOldNameAsAnAlias();
    void deletesOnlyWhatNothingNeeds();
    void declaresFromTemplates();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    WriteDialog* openDeletion(const QString& unitId);
    //! The first that is not declared yet is ticked; its name.
    QString chooseTemplate(QListWidget* list);

    std::unique_ptr<Sender> m_sender;
};

WriteDialog* TestUnits::openDeletion(const QString& unitId)
{
    RecordTable& table = m_pane->units().table();
    if (!QTest::qWaitFor([&] { return table.setCurrentId(unitId); }, patience))
        return nullptr;
    m_console->click(m_pane->units().findChild<Button*>(u"unitDelete"_s));
    return dialog();
}

QString TestUnits::chooseTemplate(QListWidget* list)
{
    for (int i = 0; i < list->count(); ++i) {
        const QString name = list->item(i)->data(Qt::UserRole).toString();
        if (!servedUnit(name).isEmpty())
            continue;
        list->setCurrentRow(i);
        list->setFocus();
        QTest::keyClick(list, Qt::Key_Space);
        return name;
    }
    return {};
}

void TestUnits::initTestCase()
{
    QVERIFY2(begin({}), qPrintable(m_server.error()));
    m_sender = std::make_unique<Sender>(m_server, u"parcel scanners"_s, u"production"_s);
    QCOMPARE(m_pane->statePage().state(), StatePage::State::Empty);
}

void TestUnits::declaresAUnit()
{
    m_pane->setFocus();
    m_console->press(Qt::Key_N);
    WriteDialog* write = dialog();
    QVERIFY(write);
    QVERIFY(!write->panel().sendButton().isEnabled()); // without a name
    QTest::keyClicks(write->findChild<QLineEdit*>(u"unitName"_s), u"parcel-scans"_s);
    QTest::keyClicks(write->findChild<QLineEdit*>(u"unitLabel"_s), u"Parcels scanned"_s);
    QVERIFY(sendWithReason(write, u"new product, OPS-4141"_s));
    const QJsonObject unit = servedUnit(u"parcel-scans"_s);
    QCOMPARE(unit["label"_L1].toString(), u"Parcels scanned"_s);
    QCOMPARE(unit["aggregation"_L1].toString(), u"SUM"_s);
    QCOMPARE(newestAudit(u"METRIC_CREATED"_s)["metadata"_L1]["reason"_L1].toString(), u"new product, OPS-4141"_s);
    QVERIFY(card(u"parcel-scans"_s, u"production"_s));
    QVERIFY(card(u"parcel-scans"_s, u"production"_s)->accessibleName().startsWith(u"parcel-scans production: New"_s));
}

void TestUnits::cardsGoOnWithWhatIsSent()
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    QCOMPARE(m_sender->usage(u"parcel-scans"_s, 4, now).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"parcel-scans"_s, u"production"_s).accepted, 4, patience);
    QCOMPARE(servedMeter(u"parcel-scans"_s, u"production"_s)["counts"_L1]["accepted"_L1].toInt(), 4);
    QCOMPARE(card(u"parcel-scans"_s, u"production"_s)->size(), MeterCard::Size::Small);
    // Under a name that no unit has: refused, and the meter that it was meant for says so.
    m_sender->usage(u"parcel_scans"_s, 3, now);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"parcel-scans"_s, u"production"_s).state, MeterState::Degraded, patience);
    QCOMPARE(card(u"parcel-scans"_s, u"production"_s)->size(), MeterCard::Size::Large);
    const Meter meter = shown(u"parcel-scans"_s, u"production"_s);
    QCOMPARE(meter.rejected, 3);
    QCOMPARE(meter.causes.front().code, u"NEAR_NAME"_s);
    QCOMPARE(meter.causes.front().fact(u"name"_s), u"parcel_scans"_s);
}

void TestUnits::takesAMisspeltNameAsAnAlias()
{
    QVERIFY(clickLink(card(u"parcel-scans"_s, u"production"_s), u"Take parcel_scans as an alias"_s));
    WriteDialog* write = dialog();
    QVERIFY(write);
    QVERIFY(sendWithReason(write, u"the scanners cannot be changed"_s));
    QCOMPARE(servedUnit(u"parcel-scans"_s)["aliases"_L1].toArray(), QJsonArray{u"parcel_scans"_s});
    QCOMPARE(m_sender->usage(u"parcel_scans"_s, 2, QDateTime::currentDateTimeUtc()).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"parcel-scans"_s, u"production"_s).accepted, 6, patience);
}

void TestUnits::renamesAndKeepsTheOldNameAsAnAlias()
{
    QVERIFY(open(u"parcel-scans"_s, u"production"_s));
    m_console->click(m_pane->details().findChild<Button*>(u"meterUnit"_s));
    WriteDialog* write = dialog();
    QVERIFY(write);
    auto* name = write->findChild<QLineEdit*>(u"unitName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"parcels-read"_s);
    auto* keep = write->findChild<QCheckBox*>(u"unitKeepAlias"_s);
    QVERIFY(keep->isVisible());
    QVERIFY(keep->isChecked());
    QVERIFY(!write->panel().sendButton().isEnabled()); // a rename wants a reason
    QVERIFY(sendWithReason(write, u"as the contract says it"_s));
    const QJsonObject unit = servedUnit(u"parcels-read"_s);
    QCOMPARE(unit["aliases"_L1].toArray(), (QJsonArray{u"parcel-scans"_s, u"parcel_scans"_s}));
    QCOMPARE(newestAudit(u"METRIC_RENAMED"_s)["metadata"_L1]["reason"_L1].toString(), u"as the contract says it"_s);
    // Whoever still sends the old name is counted.
    QCOMPARE(m_sender->usage(u"parcel-scans"_s, 1, QDateTime::currentDateTimeUtc()).status, 202);
    QTRY_COMPARE_WITH_TIMEOUT(shown(u"parcels-read"_s, u"production"_s).accepted, 7, patience);
    QVERIFY(!meterCard(*m_console, u"parcel-scans"_s, u"production"_s));
}

void TestUnits::deletesOnlyWhatNothingNeeds()
{
    const QString unused = declareUnit(m_server, u"label-prints"_s);
    QVERIFY(card(u"label-prints"_s, u"production"_s));
    card(u"label-prints"_s, u"production"_s)->setFocus();
    m_console->press(Qt::Key_U);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->units().isVisible(), patience);
    const QString used = servedUnit(u"parcels-read"_s)["id"_L1].toString();
    WriteDialog* guarded = openDeletion(used);
    QVERIFY(guarded);
    QVERIFY(plainText(guarded->panel().proposal().text).contains(u"within the last 24 hours"_s));
    QTest::keyClicks(guarded->findChild<QLineEdit*>(u"writeConfirm"_s), u"parcels-read"_s);
    QVERIFY(!guarded->panel().sendButton().isEnabled());
    m_console->click(guarded->findChild<Button*>(u"writeCancel"_s));
    QTRY_VERIFY_WITH_TIMEOUT(!m_console->window().findChild<WriteDialog*>(), patience);
    QVERIFY(!servedUnit(u"parcels-read"_s).isEmpty());

    WriteDialog* allowed = openDeletion(unused);
    QVERIFY(allowed);
    QVERIFY(!allowed->panel().sendButton().isEnabled());
    QTest::keyClicks(allowed->findChild<QLineEdit*>(u"writeConfirm"_s), u"label-prints"_s);
    QVERIFY(sendWithReason(allowed, u"declared by mistake"_s));
    QCOMPARE(m_server.operatorCall("GET", u"/api/v1/metrics/"_s + unused).status, 404);
    QCOMPARE(newestAudit(u"METRIC_DELETED"_s)["target"_L1]["id"_L1].toString(), unused);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->units().units().recordById(unused) == nullptr, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!meterCard(*m_console, u"label-prints"_s, u"production"_s), patience);
}

void TestUnits::declaresFromTemplates()
{
    const qsizetype before = served(u"/api/v1/metrics"_s).size();
    m_console->click(m_pane->units().findChild<Button*>(u"unitTemplates"_s));
    WriteDialog* write = dialog();
    QVERIFY(write);
    auto* list = write->findChild<QListWidget*>();
    QVERIFY(list);
    QTRY_VERIFY_WITH_TIMEOUT(list->count() > 0, patience);
    const QString name = chooseTemplate(list);
    QVERIFY(sendWithReason(write, u"as usual"_s));
    QCOMPARE(served(u"/api/v1/metrics"_s).size(), before + 1);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&m_pane->units().table(), name) >= 0, patience);
    m_pane->units().table().setFocus();
    m_console->press(Qt::Key_U);
    QVERIFY(card(name, u"production"_s));
}

void TestUnits::asksOnlyWhatTheContractAllows()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestUnits::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestUnits)
#include "tst_units.moc"
