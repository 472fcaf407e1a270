// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the audit pane does, in the real window on a real meterd: follows, filters, shows before and after, undoes,
// settles two operators' changes, exports, and knows a log that is not the one it saw.
#include "tests/e2e/auditdesk.h"
#include "tests/e2e/main.h"
#include "ui/audit/chainguard.h"
#include "ui/audit/chainline.h"
#include "ui/widgets/codeblock.h"
#include "ui/widgets/difftable.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordstrip.h"
#include "ui/writes/conflictdialog.h"
#include "ui/writes/writedialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QJsonDocument>
#include <QLineEdit>
#include <QPushButton>

#include <filesystem>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

//! The last request with this method that passed, as the proxy wrote it down.
QJsonObject lastRequest(const QString& recording, const QString& method)
{
    QFile file(recording);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QJsonObject last;
    while (!file.atEnd()) {
        const QJsonObject request = QJsonDocument::fromJson(file.readLine()).object();
        if (request["method"_L1].toString() == method)
            last = request;
    }
    return last;
}

} // namespace

class TestAudit : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void followsWhatHappens();
    void countsWhatHappensWhilePaused();
    void filtersByWhatIsTyped();
    void showsFieldByFieldWhatWas();
    void undoesWithTheOldValueAndAReason();
    void keepsMineOnTopOfTheirs();
    void takesTheirs();
    void exportsBeforeAndAfter();
    void asksOnlyWhatTheContractAllows();
    void continuesWhatItSawAndKnowsALogThatIsAnother();
    void cleanupTestCase();

private:
    void openConsole();
    QString topTarget() { return Console::row(&m_pane->table(), 1).value(4); }
    //! Opens the undo of the newest entry and gives its dialog.
    WriteDialog* openUndo();
    QWidget* waitForConflict(WriteDialog* dialog);

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    Unit m_unit;
    std::unique_ptr<Console> m_console;
    AuditPane* m_pane = nullptr;
};

void TestAudit::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_unit = Unit::make(m_server, u"api-calls"_s, u"Calls"_s);
    QVERIFY(!m_unit.id.isEmpty());
    openConsole();
}

void TestAudit::openConsole()
{
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    m_pane = goToAudit(*m_console);
    QVERIFY(m_pane);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->entries().recordCount() > 0, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->findChild<RecordStrip*>()->text().startsWith(u"Following"_s), patience);
}

void TestAudit::followsWhatHappens()
{
    createApp(m_server, u"checkout-api"_s);
    QTRY_COMPARE_WITH_TIMEOUT(topTarget(), u"checkout-api"_s, patience);
    QCOMPARE(m_pane->entries().idAt(1), newestEntry(m_server)["id"_L1].toString());
}

void TestAudit::countsWhatHappensWhilePaused()
{
    m_console->press(Qt::Key_F);
    auto* strip = m_pane->findChild<RecordStrip*>();
    QVERIFY(strip->text().startsWith(u"Paused"_s));
    createApp(m_server, u"while-paused"_s);
    QTRY_VERIFY_WITH_TIMEOUT(strip->text().contains(u"1 new"_s), patience);
    QCOMPARE(topTarget(), u"checkout-api"_s);
    m_console->press(Qt::Key_F);
    QTRY_COMPARE_WITH_TIMEOUT(topTarget(), u"while-paused"_s, patience);
}

void TestAudit::filtersByWhatIsTyped()
{
    m_console->press(Qt::Key_Slash);
    m_console->type(u"action:APPLICATION_*"_s);
    m_console->press(Qt::Key_Return);
    const auto ofServer = [this](const QString& filter) {
        return m_server.operatorCall("GET", u"/api/v1/audit-log?filter="_s + filter)
            .json()["data"_L1]["content"_L1]
            .toArray()
            .size();
    };
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->entries().recordCount(), 2, patience);
    QCOMPARE(ofServer(u"action:APPLICATION_*"_s), 2);
    // What arrives is judged by the filter, too.
    QVERIFY(m_unit.relabel(m_server, u"Calls made"_s, u"clearer"_s));
    createApp(m_server, u"third"_s);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->entries().recordCount(), 3, patience);
    QCOMPARE(topTarget(), u"third"_s);
    m_console->press(Qt::Key_Escape); // from the line to the table
    m_console->press(Qt::Key_X, Qt::ShiftModifier);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->entries().recordCount() > 3, patience);
}

void TestAudit::showsFieldByFieldWhatWas()
{
    const int row = Console::rowWith(&m_pane->table(), u"METRIC_UPDATED"_s);
    QVERIFY(row > 0);
    m_console->clickRow(&m_pane->table(), row);
    AuditDetails& details = m_pane->details();
    QTRY_COMPARE_WITH_TIMEOUT(details.changes().lines(), QStringList{u"label: Calls → Calls made"_s}, patience);
    QCOMPARE(details.subtitle(), u"“clearer”"_s);
    const QString id = m_pane->table().currentId();
    const QJsonObject entry = m_server.operatorCall("GET", u"/api/v1/audit-log/"_s + id).json()["data"_L1].toObject();
    QCOMPARE(entry["changes"_L1]["label"_L1]["before"_L1].toString(), u"Calls"_s);
    QVERIFY(details.facts().contains(u"Correlation: "_s + entry["correlationId"_L1].toString()));
}

WriteDialog* TestAudit::openUndo()
{
    const QString newest = newestEntry(m_server)["id"_L1].toString();
    if (!QTest::qWaitFor([&] { return m_pane->entries().idAt(1) == newest; }, patience)) {
        qWarning("the newest entry is not on top: %s", qPrintable(m_pane->findChild<RecordStrip*>()->text()));
        return nullptr;
    }
    m_console->clickRow(&m_pane->table(), 1);
    m_console->press(Qt::Key_U);
    const auto shown = [&] { return m_console->window().findChild<WriteDialog*>(); };
    return QTest::qWaitFor([&] { return shown() != nullptr; }, patience) ? shown() : nullptr;
}

void TestAudit::undoesWithTheOldValueAndAReason()
{
    QVERIFY(m_unit.relabel(m_server, u"Calls of the API"_s, u"asked by sales"_s));
    const QString undone = newestEntry(m_server)["id"_L1].toString();
    WriteDialog* dialog = openUndo();
    QVERIFY(dialog);
    QCOMPARE(dialog->findChild<DiffTable*>(u"writeChanges"_s)->lines(),
             QStringList{u"label: Calls of the API → Calls made"_s});
    m_console->press(Qt::Key_End); // the reason has the focus
    m_console->type(u", sales agreed"_s);
    const QString shown = dialog->findChild<CodeBlock*>(u"writeRequest"_s)->code();
    QCOMPARE(m_unit.label(m_server), u"Calls of the API"_s); // shown is not sent
    m_console->click(dialog->findChild<QWidget*>(u"writeSend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_unit.label(m_server), u"Calls made"_s, patience);

    // What left the machine is what was shown: method, path, headers and body.
    const QJsonObject sent = lastRequest(m_recording, u"PUT"_s);
    QCOMPARE(u"%1 %2"_s.arg(sent["method"_L1].toString(), sent["path"_L1].toString()), shown.section(u'\n', 0, 0));
    const QStringList head = shown.section(u"\n\n"_s, 0, 0).split(u'\n');
    for (const QString& line : head.mid(1)) {
        const QString name = line.section(u": "_s, 0, 0).toLower();
        if (name != "authorization"_L1)
            QCOMPARE(sent["headers"_L1][name].toString(), line.section(u": "_s, 1));
    }
    const QByteArray body = sent["body"_L1].toString().toUtf8();
    QCOMPARE(QJsonDocument::fromJson(body), QJsonDocument::fromJson(shown.section(u"\n\n"_s, 1).toUtf8()));

    const QJsonObject entry = newestEntry(m_server);
    QCOMPARE(entry["metadata"_L1]["reason"_L1].toString(), u"Undo of %1, sales agreed"_s.arg(undone));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->entries().idAt(1), entry["id"_L1].toString(), patience);
}

QWidget* TestAudit::waitForConflict(WriteDialog* dialog)
{
    const auto shown = [&] { return dialog->findChild<ConflictDialog*>(); };
    return QTest::qWaitFor([&] { return shown() && shown()->isVisible(); }, patience) ? shown() : nullptr;
}

void TestAudit::keepsMineOnTopOfTheirs()
{
    QVERIFY(m_unit.relabel(m_server, u"A"_s));
    WriteDialog* dialog = openUndo();
    QVERIFY(dialog);
    QVERIFY(m_unit.relabel(m_server, u"B"_s, u"another operator"_s));
    m_console->click(dialog->findChild<QWidget*>(u"writeSend"_s));
    QWidget* conflict = waitForConflict(dialog);
    QVERIFY(conflict);
    const QString table = conflict->findChild<QWidget*>(u"conflictTable"_s)->accessibleName();
    QVERIFY2(table.contains(u"label: loaded A, theirs B, mine Calls made"_s), qPrintable(table));
    m_console->click(conflict->findChild<QWidget*>(u"conflictMine"_s));
    QTRY_COMPARE_WITH_TIMEOUT(dialog->findChild<DiffTable*>(u"writeChanges"_s)->lines(),
                              QStringList{u"label: B → Calls made"_s}, patience);
    QCOMPARE(m_unit.label(m_server), u"B"_s); // nothing is sent yet
    m_console->click(dialog->findChild<QWidget*>(u"writeSend"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_unit.label(m_server), u"Calls made"_s, patience);
    QTRY_VERIFY(!m_console->window().findChild<WriteDialog*>());
}

void TestAudit::takesTheirs()
{
    QVERIFY(m_unit.relabel(m_server, u"C"_s));
    WriteDialog* dialog = openUndo();
    QVERIFY(dialog);
    QVERIFY(m_unit.relabel(m_server, u"D"_s));
    m_console->click(dialog->findChild<QWidget*>(u"writeSend"_s));
    QWidget* conflict = waitForConflict(dialog);
    QVERIFY(conflict);
    m_console->click(conflict->findChild<QWidget*>(u"conflictTheirs"_s));
    QTRY_VERIFY(!m_console->window().findChild<WriteDialog*>());
    QCOMPARE(m_unit.label(m_server), u"D"_s);
}

void TestAudit::exportsBeforeAndAfter()
{
    const QString path = m_folder.filePath(u"audit.csv"_s);
    m_console->press(Qt::Key_E);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY((dialog = m_console->window().findChild<QFileDialog*>(u"exportDialog"_s)));
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    QVERIFY(name);
    name->selectAll();
    QGuiApplication::clipboard()->setText(path); // typed, it would be completed
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QCOMPARE(name->text(), path);
    QTest::keyClick(dialog->findChild<QDialogButtonBox*>()->button(QDialogButtonBox::Save), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("sequence,id,timestamp,"));
    QVERIFY2(text.contains(",label,Calls,Calls made,clearer,"), text.constData());
    QVERIFY(text.contains(newestEntry(m_server)["id"_L1].toString().toUtf8()));
}

void TestAudit::asksOnlyWhatTheContractAllows()
{
    QVERIFY(m_console->traffic().requestCount() > 10);
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestAudit::continuesWhatItSawAndKnowsALogThatIsAnother()
{
    const auto line = [this] { return m_pane->findChild<ChainLine*>()->text(); };
    const auto restart = [this] {
        QVERIFY2(m_server.start(), qPrintable(m_server.error()));
        openConsole();
    };
    QTRY_VERIFY_WITH_TIMEOUT(line().startsWith(u"Chain verified"_s), patience);
    m_console.reset();
    QVERIFY(m_server.stop());
    const std::filesystem::path data = m_server.dataFolder().toStdString();
    const std::filesystem::path backup = m_folder.filePath(u"backup"_s).toStdString();
    std::filesystem::copy(data, backup, std::filesystem::copy_options::recursive);

    // A new run of the console on the log that goes on.
    restart();
    QTRY_VERIFY_WITH_TIMEOUT(line().contains(u"continues what this console saw on"_s), patience);
    QVERIFY(m_unit.relabel(m_server, u"seen, then lost"_s));
    createApp(m_server, u"seen-then-lost"_s);
    createApp(m_server, u"one-more"_s);
    m_console->press(Qt::Key_V);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->guard().remembered().sequence, newestEntry(m_server)["sequence"_L1].toInteger(),
                              patience);
    m_console.reset();
    QVERIFY(m_server.stop());

    // The folder of before: each entry in it is whole, but the last ones are gone.
    std::filesystem::remove_all(data);
    std::filesystem::copy(backup, data, std::filesystem::copy_options::recursive);
    restart();
    QTRY_VERIFY_WITH_TIMEOUT(line().startsWith(u"This is not the log that this console saw"_s), patience);
    QCOMPARE(m_server.operatorCall("GET", u"/api/v1/audit-log/verify"_s).json()["data"_L1]["ok"_L1].toBool(), true);
    m_console->click(m_pane->findChild<QWidget*>(u"chainAccept"_s));
    QTRY_VERIFY_WITH_TIMEOUT(line().startsWith(u"Chain verified"_s), patience);
}

void TestAudit::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestAudit)
#include "tst_audit.moc"
