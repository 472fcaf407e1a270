// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to a LIVE server: locked until they are unlocked for this window, named when they are sent, locked again by
// the operator and by every new connection.
#include "tests/e2e/auditdesk.h"
#include "tests/e2e/main.h"
#include "ui/widgets/button.h"
#include "ui/widgets/recordstrip.h"
#include "ui/writes/writedialog.h"

#include <QLabel>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {
constexpr int patience = 10'000;
}

class TestLiveWrites : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void nothingLeavesALockedWindow();
    void unlockedItSaysWhereItGoes();
    void locksAgainByTheSameButton();
    void anotherConnectionBeginsLocked();
    void aServerThatEndsTakesTheProposalWithIt();
    void cleanupTestCase();

private:
    void openConsole();
    WriteDialog* openUndo();
    Button* sendOf(WriteDialog* dialog) { return dialog->findChild<Button*>(u"writeSend"_s); }
    Button* lock() { return m_console->find<Button>(u"writeLock"_s); }
    bool hasSent(const QString& method) const;

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    Unit m_unit;
    std::unique_ptr<Console> m_console;
    AuditPane* m_pane = nullptr;
};

void TestLiveWrites::initTestCase()
{
    QVERIFY2(m_server.startLive(u"acme"_s, u"dana@acme.example"_s), qPrintable(m_server.error()));
    QVERIFY(m_server.key().startsWith(u"sk_live_"_s));
    m_unit = Unit::make(m_server, u"api-calls"_s, u"Calls"_s);
    QVERIFY(m_unit.relabel(m_server, u"API calls"_s));
    openConsole();
}

void TestLiveWrites::openConsole()
{
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    m_pane = goToAudit(*m_console);
    QVERIFY(m_pane);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->entries().recordCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pane->table().currentId().isEmpty(), patience);
}

WriteDialog* TestLiveWrites::openUndo()
{
    const QString newest = newestEntry(m_server)["id"_L1].toString();
    if (!QTest::qWaitFor([&] { return m_pane->entries().idAt(1) == newest; }, patience)) {
        qWarning("the newest entry is not on top: %s", qPrintable(m_pane->findChild<RecordStrip*>()->text()));
        return nullptr;
    }
    m_console->clickRow(&m_pane->table(), 1);
    m_console->press(Qt::Key_U);
    const auto shown = [this] { return m_console->window().findChild<WriteDialog*>(); };
    return QTest::qWaitFor([&] { return shown() != nullptr; }, patience) ? shown() : nullptr;
}

bool TestLiveWrites::hasSent(const QString& method) const
{
    QFile file(m_recording);
    return file.open(QIODevice::ReadOnly) && file.readAll().contains("\"method\":\"" + method.toUtf8() + '"');
}

void TestLiveWrites::nothingLeavesALockedWindow()
{
    QVERIFY(lock()->isVisible());
    QCOMPARE(lock()->text(), u"Writes locked"_s);
    WriteDialog* dialog = openUndo();
    QVERIFY(dialog);
    Button* send = sendOf(dialog);
    QCOMPARE(send->kind(), Button::Kind::Locked);
    m_console->press(Qt::Key_Return); // Enter is no way round it
    QWidget* question = nullptr;
    QTRY_VERIFY((question = m_console->window().findChild<QWidget*>(u"confirmDialog"_s)) && question->isVisible());
    m_console->click(question->findChild<QWidget*>(u"confirmCancel"_s));
    QTRY_VERIFY(!m_console->window().findChild<QWidget*>(u"confirmDialog"_s));
    QCOMPARE(send->kind(), Button::Kind::Locked);
    QCOMPARE(m_unit.label(m_server), u"API calls"_s);
    QVERIFY(!hasSent(u"PUT"_s));
}

void TestLiveWrites::unlockedItSaysWhereItGoes()
{
    auto* dialog = m_console->window().findChild<WriteDialog*>();
    QVERIFY(dialog);
    m_console->click(sendOf(dialog));
    QWidget* question = nullptr;
    QTRY_VERIFY((question = m_console->window().findChild<QWidget*>(u"confirmDialog"_s)) && question->isVisible());
    QCOMPARE(question->findChild<QAbstractButton*>(u"confirmGo"_s)->text(), u"Unlock writes to LIVE acme"_s);
    m_console->click(question->findChild<QWidget*>(u"confirmGo"_s));
    QTRY_COMPARE(sendOf(dialog)->text(), u"Send to LIVE acme"_s);
    QCOMPARE(dialog->findChild<QLabel*>(u"writeNote"_s)->text(), u"locks again in 10 min"_s);
    QCOMPARE(lock()->text(), u"Writes unlocked"_s);
    QVERIFY(!hasSent(u"PUT"_s)); // unlocking sends nothing
    m_console->click(sendOf(dialog));
    QTRY_COMPARE_WITH_TIMEOUT(m_unit.label(m_server), u"Calls"_s, patience);
    QCOMPARE(newestEntry(m_server)["actor"_L1]["email"_L1].toString(), u"dana@acme.example"_s);
    QVERIFY(newestEntry(m_server)["metadata"_L1]["reason"_L1].toString().startsWith(u"Undo of audit_"_s));
    QTRY_VERIFY(!m_console->window().findChild<WriteDialog*>());
}

void TestLiveWrites::locksAgainByTheSameButton()
{
    m_console->click(lock());
    QTRY_COMPARE(lock()->text(), u"Writes locked"_s);
    QVERIFY(!m_console->window().findChild<QWidget*>(u"confirmDialog"_s)); // locking asks nothing
    WriteDialog* dialog = openUndo();
    QVERIFY(dialog);
    QCOMPARE(sendOf(dialog)->kind(), Button::Kind::Locked);
    m_console->click(dialog->findChild<QWidget*>(u"writeCancel"_s));
    QTRY_VERIFY(!m_console->window().findChild<WriteDialog*>());
}

void TestLiveWrites::anotherConnectionBeginsLocked()
{
    m_console->click(lock());
    QWidget* question = nullptr;
    QTRY_VERIFY((question = m_console->window().findChild<QWidget*>(u"confirmDialog"_s)) && question->isVisible());
    m_console->click(question->findChild<QWidget*>(u"confirmGo"_s));
    QTRY_COMPARE(lock()->text(), u"Writes unlocked"_s);
    m_console.reset();
    openConsole();
    QCOMPARE(lock()->text(), u"Writes locked"_s);
}

void TestLiveWrites::aServerThatEndsTakesTheProposalWithIt()
{
    QVERIFY(openUndo());
    m_console->application().disconnectFromServer();
    QTRY_VERIFY(!m_console->window().findChild<WriteDialog*>());
    QCOMPARE(m_unit.label(m_server), u"Calls"_s);
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestLiveWrites::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestLiveWrites)
#include "tst_livewrites.moc"
