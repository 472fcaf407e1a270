// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the organizations pane does, in the real window on a real meterd: lists what events tell, filters by keyboard,
// leads to events, names organizations out of a file, exports, and asks only what the contract allows.
#include "tests/e2e/main.h"
#include "tests/e2e/organizationdesk.h"
#include "ui/organizations/importform.h"
#include "ui/widgets/button.h"
#include "ui/writes/writedialog.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {

constexpr int patience = 10'000;

//! Chooses a path in the file dialog that is open; typed, it would be completed.
void choosePath(QFileDialog* dialog, const QString& path, QDialogButtonBox::StandardButton button)
{
    auto* name = dialog->findChild<QLineEdit*>(u"fileNameEdit"_s);
    name->selectAll();
    QGuiApplication::clipboard()->setText(path);
    QTest::keyClick(name, Qt::Key_V, Qt::ControlModifier);
    QTest::keyClick(dialog->findChild<QDialogButtonBox*>()->button(button), Qt::Key_Space);
}

} // namespace

class TestOrganizations : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void listsWhatEventsTell();
    void filtersByWhatIsTyped();
    void leadsToTheEventsOfOne();
    void namesThemOutOfAFile();
    void exportsThem();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    QJsonObject onServer(const QString& id) const
    {
        return m_server.operatorCall("GET", u"/api/v1/organizations/"_s + id)
            .json()["data"_L1]["organization"_L1]
            .toObject();
    }

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    OrganizationsPane* m_pane = nullptr;
};

void TestOrganizations::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    const SignedApp app = createApp(m_server, u"web-console"_s);
    QCOMPARE(sendViews(m_server, app, "northwind", 3), 202);
    QCOMPARE(sendViews(m_server, app, "kestrel-air", 5), 202);
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    QVERIFY(m_console->openPane(u"organizations"_s));
    m_pane = organizationsPane(*m_console);
    QVERIFY(m_pane);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->organizations().recordCount(), 2, patience);
}

void TestOrganizations::listsWhatEventsTell()
{
    const QStringList row = Console::row(&m_pane->table(), Console::rowWith(&m_pane->table(), u"kestrel-air"_s));
    QVERIFY2(row.contains(u"5"_s), qPrintable(row.join(u'|')));
    QCOMPARE(onServer(u"kestrel-air"_s)["events"_L1].toInt(), 5);
    m_console->clickRow(&m_pane->table(), Console::rowWith(&m_pane->table(), u"northwind"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->details().title(), u"3 event(s)"_s, patience);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->details().detail(), patience);
    QVERIFY(m_pane->details().facts().contains(u"Users: 1"_s));
}

void TestOrganizations::filtersByWhatIsTyped()
{
    m_pane->table().setFocus();
    m_console->press(Qt::Key_Slash);
    m_console->type(u"events>3"_s);
    m_console->press(Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->organizations().recordCount(), 1, patience);
    QCOMPARE(m_pane->organizations().idAt(0), u"kestrel-air"_s);
    m_pane->table().setFocus();
    m_console->press(Qt::Key_X, Qt::ShiftModifier);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->organizations().recordCount(), 2, patience);
}

void TestOrganizations::leadsToTheEventsOfOne()
{
    m_console->clickRow(&m_pane->table(), Console::rowWith(&m_pane->table(), u"northwind"_s));
    m_console->press(Qt::Key_O);
    QTRY_COMPARE_WITH_TIMEOUT(m_console->events()->model()->rowCount(), 3, patience);
    QVERIFY(m_console->openPane(u"organizations"_s));
}

void TestOrganizations::namesThemOutOfAFile()
{
    const QString path = m_folder.filePath(u"crm.csv"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("external_org_id;display_name\nkestrel-air;Kestrel Air\nNorthwind;Northwind Traders\n;Nobody\n");
    file.close();
    m_pane->table().setFocus();
    m_console->press(Qt::Key_N);
    WriteDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_console->window().findChild<WriteDialog*>()), patience);
    auto* form = dialog->findChild<ImportForm*>();
    QVERIFY(form);
    m_console->click(form->findChild<QWidget*>(u"importChoose"_s));
    QFileDialog* chooser = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((chooser = form->findChild<QFileDialog*>()), patience);
    choosePath(chooser, path, QDialogButtonBox::Open);
    QTRY_VERIFY_WITH_TIMEOUT(form->preview(), patience);
    QCOMPARE(form->preview()->refused.size(), std::size_t(1));
    QCOMPARE(form->preview()->names.back().caseTwins, QStringList{u"northwind"_s});
    QVERIFY2(onServer(u"kestrel-air"_s)["name"_L1].isNull(), "a look sets nothing");
    dialog->panel().reasonField().setFocus();
    QTest::keyClicks(&dialog->panel().reasonField(), u"as the CRM has them"_s);
    QTRY_VERIFY_WITH_TIMEOUT(dialog->panel().sendButton().isEnabled(), patience);
    QTest::keyClick(&dialog->panel().sendButton(), Qt::Key_Space);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&m_pane->table(), u"Kestrel Air"_s) >= 0, patience);
    QCOMPARE(onServer(u"kestrel-air"_s)["name"_L1].toString(), u"Kestrel Air"_s);
    QCOMPARE(onServer(u"Northwind"_s)["seen"_L1].toBool(true), false);
    const QJsonObject entry = m_server.operatorCall("GET", u"/api/v1/audit-log?filter=action:ORGANIZATIONS_IMPORTED"_s)
                                  .json()["data"_L1]["content"_L1][0]
                                  .toObject();
    QCOMPARE(entry["metadata"_L1]["reason"_L1].toString(), u"as the CRM has them"_s);
}

void TestOrganizations::exportsThem()
{
    const QString path = m_folder.filePath(u"organizations.csv"_s);
    m_pane->table().setFocus();
    m_console->press(Qt::Key_E);
    QFileDialog* dialog = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT((dialog = m_console->window().findChild<QFileDialog*>(u"exportDialog"_s)), patience);
    choosePath(dialog, path, QDialogButtonBox::Save);
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(path), patience);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    QVERIFY(text.startsWith("id,name,events,"));
    QVERIFY(text.contains("kestrel-air,Kestrel Air,5,5,"));
}

void TestOrganizations::asksOnlyWhatTheContractAllows()
{
    QVERIFY(m_console->traffic().requestCount() > 5);
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestOrganizations::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestOrganizations)
#include "tst_organizations.moc"
