// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What comes from outside: a link that names an id and a server, and a bundle that is dropped or opened. Neither makes
// the console send anything before its operator says so.
#include "app/profilestore.h"
#include "client/traceapi.h"
#include "client/tracebundle.h"
#include "core/tracelink.h"
#include "models/supportbundle.h"
#include "tests/e2e/main.h"
#include "tests/e2e/newestshown.h"
#include "tests/e2e/symptoms/operator.h"
#include "tests/support/tracejson.h"
#include "ui/dialogs/connectdialog.h"
#include "ui/widgets/linkbutton.h"

#include <QCheckBox>
#include <QDragEnterEvent>
#include <QFileDialog>
#include <QLineEdit>
#include <QMimeData>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestLinks : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();
    void aServerThatNobodySavedIsNotAsked();
    void whatIsNoLinkOpensNothing();
    void aSavedServerIsAskedWhenTheOperatorSaysSo();
    void aDroppedBundleOpensWithoutAServer();
    void fileOpenTakesABundle();
    void cleanup();
    void cleanupTestCase();

private:
    template <class T>
    T* shown(const QString& name)
    {
        return newestShown<T>(m_console->window(), name);
    }
    QString bundleFile() const { return m_folder.filePath(u"ticket.json"_s); }

    QTemporaryDir m_folder;
    MeterdServer m_server;
    std::unique_ptr<RecordingProxy> m_saved;
    QString m_requestId;
    std::unique_ptr<Console> m_console;
};

void TestLinks::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    m_requestId = QString::fromLatin1(
        m_server.operatorCall("POST", u"/api/v1/metrics"_s, {{u"name"_s, 7}}).header("X-Request-Id"));
    QVERIFY(m_requestId.startsWith("req_"_L1));
    m_saved = std::make_unique<RecordingProxy>(m_server.url(), m_folder.filePath(u"saved.ndjson"_s));
    Profile profile;
    profile.id = ProfileStore::newId();
    profile.name = u"acme production"_s;
    profile.url = m_saved->url();
    profile.tenant = m_server.tenant();
    ProfileStore profiles;
    QVERIFY(!profiles.save(profile));
    const auto trace = decodeTrace(tracejson::story().body());
    QVERIFY(trace);
    QVERIFY(
        !saveBundle(bundleFile(), bundleOf(*trace, u"https://in.acme.example"_s, u"ten_acme"_s, 1'764'000'000'000)));
}

void TestLinks::init()
{
    m_console = std::make_unique<Console>(m_server, m_folder.filePath(u"requests.ndjson"_s));
    m_console->window().resize(1440, 900);
    m_console->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
}

void TestLinks::aServerThatNobodySavedIsNotAsked()
{
    const QString elsewhere = serverOrigin(m_server.url());
    m_console->application().openLink(writeTraceLink({m_requestId, elsewhere}));
    QVERIFY(shown<ConnectDialog>(u"connectDialog"_s));
    const auto* title = shown<TextLabel>(u"connectResultTitle"_s);
    QVERIFY(title);
    QVERIFY2(title->text().contains(elsewhere), qPrintable(title->text()));
    QVERIFY(!m_console->window().findChild<QDialog*>(u"linkQuestion"_s));
    QCOMPARE(m_saved->requestCount(), 0);
}

void TestLinks::whatIsNoLinkOpensNothing()
{
    for (const QString& text :
         {u"meterdesk://trace/"_s, u"https://trace/req_1"_s, u"meterdesk://trace/a?server=file:///etc"_s,
          u"meterdesk://trace/a?key=sk_live_1&server=http://a.example"_s}) {
        m_console->application().openLink(text);
        QTest::qWait(50);
        QVERIFY2(m_console->window().findChildren<QDialog*>().isEmpty(), qPrintable(text));
    }
    QCOMPARE(m_saved->requestCount(), 0);
}

void TestLinks::aSavedServerIsAskedWhenTheOperatorSaysSo()
{
    const QString link = writeTraceLink({m_requestId, serverOrigin(m_saved->url())});
    m_console->application().openLink(link);
    auto* question = shown<QDialog>(u"linkQuestion"_s);
    QVERIFY(question);
    QCOMPARE(m_saved->requestCount(), 0);
    question->reject();
    QTest::qWait(50);
    QCOMPARE(m_saved->requestCount(), 0);

    m_console->application().openLink(link);
    QVERIFY(shown<QDialog>(u"linkQuestion"_s));
    m_console->click(shown<QWidget>(u"confirmGo"_s));
    // Its key was kept by nobody: it is asked for, and the link waits.
    auto* key = shown<QLineEdit>(u"connectKey"_s);
    QVERIFY(key);
    key->setFocus();
    QTest::keyClicks(key, m_server.key());
    shown<QCheckBox>(u"connectRemember"_s)->setChecked(false);
    m_console->click(shown<QWidget>(u"connectGo"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_console->window().currentPane(), u"trace"_s, 10'000);
    Operator op(*m_console);
    MD_READS(op, m_requestId);
    MD_READS(op, u"422"_s);
    QVERIFY(m_saved->requestCount() > 0);
}

void TestLinks::aDroppedBundleOpensWithoutAServer()
{
    const int before = m_saved->requestCount();
    QMimeData file;
    file.setUrls({QUrl::fromLocalFile(bundleFile())});
    MainWindow& window = m_console->window();
    QDragEnterEvent enter(window.rect().center(), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &enter);
    QVERIFY(enter.isAccepted());
    QDropEvent drop(window.rect().center(), Qt::CopyAction, &file, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(&window, &drop);
    Operator op(*m_console);
    MD_READS(op, u"ticket.json"_s);
    MD_READS(op, u"UNKNOWN_METRIC"_s);
    QCOMPARE(m_saved->requestCount(), before);

    QMimeData two;
    two.setUrls({QUrl::fromLocalFile(bundleFile()), QUrl(u"https://acme.example/x.json"_s)});
    QDragEnterEvent refused(window.rect().center(), Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
    refused.ignore();
    QApplication::sendEvent(&window, &refused);
    QVERIFY(!refused.isAccepted());
}

void TestLinks::fileOpenTakesABundle()
{
    m_console->press(Qt::Key_O, Qt::ControlModifier);
    auto* dialog = shown<QFileDialog>({});
    QVERIFY(dialog);
    dialog->selectFile(bundleFile());
    QMetaObject::invokeMethod(dialog, "accept");
    Operator op(*m_console);
    MD_READS(op, u"ticket.json"_s);
    MD_READS(op, u"UNKNOWN_METRIC"_s);
}

void TestLinks::cleanup()
{
    m_console.reset();
}

void TestLinks::cleanupTestCase()
{
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestLinks)
#include "tst_links.moc"
