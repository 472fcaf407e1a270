// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the event log does, in the real window on a real meterd: follows, filters by keyboard and preset, leads from a
// platform event to its request, exports, and asks only what the contract allows.
#include "tests/e2e/logdesk.h"
#include "tests/e2e/main.h"
#include "ui/eventlog/platformdetails.h"
#include "ui/widgets/button.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QMenu>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

} // namespace

class TestEventLog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void followsRefusedRequests();
    void filtersByWhatIsTyped();
    void filtersByAPreset();
    void leadsFromAPlatformEventToItsRequest();
    void exportsWhatTheFilterFinds();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    qsizetype onServer(const QString& filter) const
    {
        return m_server.operatorCall("GET", u"/api/v1/requests?limit=1000&filter="_s + filter)
            .json()["data"_L1]["content"_L1]
            .toArray()
            .size();
    }

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    SignedApp m_app;
    std::unique_ptr<Console> m_console;
    EventLogPane* m_pane = nullptr;
};

void TestEventLog::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_app = createApp(m_server, u"checkout-web"_s);
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    QVERIFY(m_console->openPane(u"eventlog"_s));
    m_pane = logPane(*m_console);
    QVERIFY(m_pane);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->requestModel().recordCount() > 0, patience);
}

void TestEventLog::followsRefusedRequests()
{
    QTableView* table = &m_pane->requests().table();
    QCOMPARE(postSigned(m_server, m_app, "{\"event\":").status, 400);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(table, u"EVENT_INVALID"_s) > 0, patience);
    QCOMPARE(postSigned(m_server, m_app, pageView).status, 202);
    m_console->clickRow(table, Console::rowWith(table, u"EVENT_INVALID"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->details().detail(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->details().body().contains(u"\"event\""_s), patience);
    QCOMPARE(onServer(u"category:ingest"_s), 1); // the accepted one lives on its event row
}

void TestEventLog::filtersByWhatIsTyped()
{
    m_pane->requests().table().setFocus();
    m_console->press(Qt::Key_Slash);
    m_console->type(u"status>=400 app:checkout-web"_s);
    m_console->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->requestModel().recordCount(), 1, patience);
    // What arrives is judged by the filter, too.
    SignedApp mistaken = m_app;
    mistaken.secret = "of before";
    QCOMPARE(postSigned(m_server, mistaken, pageView).status, 401);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->requestModel().recordCount(), 2, patience);
    QCOMPARE(onServer(u"status>=400%20app:checkout-web"_s), 2);
}

void TestEventLog::filtersByAPreset()
{
    m_console->click(m_console->find<QWidget>(u"requestsPresets"_s));
    auto* menu = m_pane->requests().findChild<QMenu*>();
    QVERIFY(menu);
    for (QAction* preset : menu->actions()) {
        if (preset->text() == u"Wrong signatures"_s) {
            menu->setActiveAction(preset);
            QTest::keyClick(menu, Qt::Key_Return);
            break;
        }
    }
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->requestModel().recordCount(), 1, patience);
    QCOMPARE(m_pane->requests().filter(), u"code:SIGNATURE_INVALID"_s);
}

void TestEventLog::leadsFromAPlatformEventToItsRequest()
{
    const HttpAnswer made = m_server.operatorCall("POST", u"/api/v1/api-keys"_s, {{u"name"_s, u"new one"_s}});
    QCOMPARE(made.status, 201);
    m_pane->requests().table().setFocus();
    m_console->press(Qt::Key_P);
    QTableView* table = &m_pane->platform().table();
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(table, u"api_key.created"_s) > 0, patience);
    m_console->clickRow(table, Console::rowWith(table, u"api_key.created"_s));
    QCOMPARE(m_pane->platformDetails().title(), u"api_key.created"_s);
    m_console->click(m_console->find<QWidget>(u"platformRequests"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->view(), EventLogPane::Requests, patience);
    QTRY_COMPARE_WITH_TIMEOUT(Console::row(&m_pane->requests().table(), 1).value(2), u"/api/v1/api-keys"_s, patience);
    QCOMPARE(m_pane->requestModel().recordCount(), 1);
}

void TestEventLog::exportsWhatTheFilterFinds()
{
    m_pane->setFilter(EventLogPane::Requests, u"status>=400"_s);
    const QString path = m_folder.filePath(u"requests.csv"_s);
    m_pane->requests().table().setFocus();
    m_console->press(Qt::Key_E, Qt::ShiftModifier);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_console->window().findChild<QFileDialog*>(u"exportDialog"_s)));
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->selectAll();
    QGuiApplication::clipboard()->setText(path); // typed, it would be completed
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("sequence,id,at,method,"));
    QVERIFY(text.contains(",SIGNATURE_INVALID,"));
    QVERIFY(text.contains(",EVENT_INVALID,"));
}

void TestEventLog::asksOnlyWhatTheContractAllows()
{
    QVERIFY(m_console->traffic().requestCount() > 5);
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestEventLog::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestEventLog)
#include "tst_eventlog.moc"
