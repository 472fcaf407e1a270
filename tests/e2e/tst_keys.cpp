// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the pane of keys does, in the real window on a real meterd: creates, edits, rotates, watches who still uses the
// old secret, extends and ends the grace, gives a missing scope, revokes; and no secret stays anywhere.
#include "tests/e2e/keysdesk.h"
#include "tests/e2e/main.h"
#include "ui/keys/graceform.h"
#include "ui/keys/keydetails.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/keysummary.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/secretfield.h"
#include "ui/widgets/secretonce.h"
#include "ui/writes/writedialog.h"

#include <QCheckBox>
#include <QClipboard>
#include <QDirIterator>
#include <QLineEdit>
#include <QStandardPaths>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

namespace {
constexpr int patience = 10'000;
}

class TestKeys : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void makesAKeyAndTellsItsSecretOnce();
    void editsOnlyWhatIsChanged();
    void marksTheKeyOfThisConsoleAndWarns();
    void rotatesWithBothSecretsAtWork();
    void showsWhoStillUsesTheOldSecret();
    void extendsTheGraceAndEndsIt();
    void showsARefusalAsItHappensAndGivesTheScope();
    void revokesOnlyWithTheNameTyped();
    void filtersByWhatIsTyped();
    void noSecretStays();
    void asksOnlyWhatTheContractAllows();
    void cleanupTestCase();

private:
    template <class D>
    D* dialog()
    {
        D* found = nullptr;
        const bool came = QTest::qWaitFor(
            [this, &found] { return (found = m_console->window().findChild<D*>()) != nullptr; }, patience);
        return came ? found : nullptr;
    }
    template <class D>
    bool isClosed()
    {
        return QTest::qWaitFor([this] { return m_console->window().findChild<D*>() == nullptr; }, patience);
    }
    //! Reads the secret, puts it away as an operator does; empty: there was none.
    QString takeSecret();
    void send(QWidget* dialog) { m_console->click(dialog->findChild<Button*>(u"writeSend"_s)); }
    void chooseGrace(WriteDialog* dialog, const QString& words);
    bool select(const QString& id)
    {
        return QTest::qWaitFor([&] { return m_pane->table().setCurrentId(id); }, patience);
    }
    KeyDetails& details() { return m_pane->details(); }

    QTemporaryDir m_folder;
    QString m_recording;
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    KeysPane* m_pane = nullptr;
    MadeKey m_key;         //!< made in the window
    QStringList m_secrets; //!< that were shown
};

QString TestKeys::takeSecret()
{
    auto* told = dialog<SecretDialog>();
    if (!told)
        return {};
    const QString secret = told->findChild<SecretField*>()->secret();
    m_secrets.append(secret);
    m_console->click(told->findChild<Button*>(u"secretCopy"_s));
    if (QGuiApplication::clipboard()->text() != secret)
        return {};
    QTest::mouseClick(told->findChild<QCheckBox*>(u"secretStored"_s), Qt::LeftButton, {}, QPoint(8, 8));
    m_console->click(told->findChild<Button*>(u"secretDone"_s));
    return isClosed<SecretDialog>() ? secret : QString();
}

void TestKeys::chooseGrace(WriteDialog* dialog, const QString& words)
{
    for (auto* part : dialog->findChild<GraceForm*>()->findChildren<QAbstractButton*>()) {
        if (part->text() == words)
            m_console->click(part);
    }
}

void TestKeys::initTestCase()
{
    m_recording = m_folder.filePath(u"requests.ndjson"_s);
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    // One for sending is there, so that the list begins filled.
    QVERIFY(!MadeKey::make(m_server, {{u"name"_s, u"checkout-api"_s}}).secret.isEmpty());
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow());
    m_pane = goToKeys(*m_console);
    QVERIFY(m_pane);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&m_pane->table(), u"checkout-api"_s) >= 0, patience);
}

void TestKeys::makesAKeyAndTellsItsSecretOnce()
{
    m_pane->table().setFocus();
    m_console->press(Qt::Key_N);
    auto* form = dialog<KeyDialog>();
    QVERIFY(form);
    QVERIFY(!form->findChild<Button*>(u"writeSend"_s)->isEnabled()); // without a name
    QTest::keyClicks(form->findChild<QLineEdit*>(u"keyName"_s), u"export-worker"_s);
    QTest::keyClicks(form->findChild<QLineEdit*>(u"keyAddresses"_s), u"127.0.0.0/8, ::1"_s);
    QTest::mouseClick(form->findChild<QCheckBox*>(u"scope_events:read"_s), Qt::LeftButton, {}, QPoint(8, 8));
    QTest::keyClicks(form->findChild<QLineEdit*>(u"writeReason"_s), u"nightly export, OPS-4088"_s);
    send(form);
    m_key.secret = takeSecret();
    QCOMPARE(m_key.secret.size(), 48);
    QTRY_COMPARE_WITH_TIMEOUT(details().key() ? details().key()->name : QString(), u"export-worker"_s, patience);
    m_key.id = m_pane->table().currentId();
    const QJsonObject made = m_key.read(m_server);
    QCOMPARE(made["name"_L1].toString(), u"export-worker"_s);
    QCOMPARE(made["role"_L1].toString(), u"MEMBER"_s);
    QCOMPARE(made["scopes"_L1].toArray(), (QJsonArray{u"events:read"_s, u"events:write"_s}));
    QCOMPARE(made["addresses"_L1].toArray(), (QJsonArray{u"127.0.0.0/8"_s, u"::1"_s}));
    QCOMPARE(made["owner"_L1]["name"_L1].toString(), u"export-worker"_s);
    QCOMPARE(sendWith(m_server, m_key.secret).status, 200);
    // Nothing shows it a second time.
    QVERIFY(!m_key.read(m_server).contains("secret"_L1));
    QTRY_VERIFY_WITH_TIMEOUT(details().key()->requests24h > 0, patience); // by the live stream
}

void TestKeys::editsOnlyWhatIsChanged()
{
    QVERIFY(select(m_key.id));
    m_console->click(details().findChild<Button*>(u"keyEdit"_s));
    auto* form = dialog<KeyDialog>();
    QVERIFY(form);
    QVERIFY(!form->findChild<Button*>(u"writeSend"_s)->isEnabled()); // nothing is changed yet
    auto* name = form->findChild<QLineEdit*>(u"keyName"_s);
    name->selectAll();
    QTest::keyClicks(name, u"export-worker nightly"_s);
    QCOMPARE(form->panel().request().body, R"({"name":"export-worker nightly"})");
    send(form);
    QVERIFY(isClosed<KeyDialog>());
    QCOMPARE(m_key.read(m_server)["name"_L1].toString(), u"export-worker nightly"_s);
    QTRY_VERIFY_WITH_TIMEOUT(Console::rowWith(&m_pane->table(), u"export-worker nightly"_s) >= 0, patience);
}

void TestKeys::marksTheKeyOfThisConsoleAndWarns()
{
    const QJsonObject own = m_server.operatorCall("GET", u"/api/v1/whoami"_s).json()["data"_L1]["key"_L1].toObject();
    QVERIFY(select(own["id"_L1].toString()));
    QTRY_VERIFY(details().facts().contains(u"Yours: this console signs in with it"_s));
    QVERIFY(Console::row(&m_pane->table(), m_pane->table().currentIndex().row()).join(u' ').contains(u" you"_s));
    m_console->click(details().findChild<Button*>(u"keyRevoke"_s));
    auto* revoke = dialog<WriteDialog>();
    QVERIFY(revoke);
    QVERIFY(plainText(revoke->panel().proposal().text).contains(u"cut off at once"_s));
    m_console->click(revoke->findChild<Button*>(u"writeCancel"_s));
    QVERIFY(isClosed<WriteDialog>());
    m_console->click(details().findChild<Button*>(u"keyEdit"_s));
    auto* edit = dialog<KeyDialog>();
    QTest::keyClicks(edit->findChild<QLineEdit*>(u"keyAddresses"_s), u"203.0.113.0/26"_s);
    QVERIFY(plainText(edit->panel().proposal().text).contains(u"not on the list"_s));
    m_console->click(edit->findChild<Button*>(u"writeCancel"_s));
    QVERIFY(isClosed<KeyDialog>());
    QCOMPARE(m_server.operatorCall("GET", u"/api/v1/whoami"_s).status, 200);
}

void TestKeys::rotatesWithBothSecretsAtWork()
{
    QVERIFY(select(m_key.id));
    m_console->click(details().findChild<Button*>(u"keyRotate"_s));
    auto* rotate = dialog<WriteDialog>();
    QVERIFY(rotate);
    chooseGrace(rotate, u"1 h"_s);
    QCOMPARE(rotate->panel().request().body, R"({"graceSeconds":3600})");
    send(rotate);
    const QString fresh = takeSecret();
    QCOMPARE(fresh.size(), 48);
    QVERIFY(fresh != m_key.secret);
    QCOMPARE(m_key.read(m_server)["state"_L1].toString(), u"ROTATING"_s);
    QCOMPARE(sendWith(m_server, m_key.secret).status, 200);
    QCOMPARE(sendWith(m_server, fresh).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(details().key()->rotation.has_value(), patience);
    QVERIFY(details().title().contains(u"min"_s)); // 59 min and some seconds
    QVERIFY(details().subtitle().startsWith(u"until the old secret stops"_s));
}

void TestKeys::showsWhoStillUsesTheOldSecret()
{
    for (int i = 0; i < 3; ++i)
        QCOMPARE(sendWith(m_server, m_key.secret, u"/api/v1/whoami"_s, "aforo-java/2.18.3").status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(details().oldUses().contains(u"127.0.0.1 aforo-java/2.18.3 3"_s), patience);
    QVERIFY(details().oldUses().contains(u"127.0.0.1 curl/8.5.0 1"_s));
    QVERIFY(details().oldUses().contains(u"New secret, all addresses 1"_s));
}

void TestKeys::extendsTheGraceAndEndsIt()
{
    const QString before = m_key.read(m_server)["rotation"_L1]["graceUntil"_L1].toString();
    m_console->click(details().findChild<Button*>(u"keyExtend"_s));
    auto* extend = dialog<WriteDialog>();
    QVERIFY(extend);
    QVERIFY(plainText(extend->panel().proposal().text).contains(u"still sent the old secret"_s));
    chooseGrace(extend, u"7 days"_s);
    send(extend);
    QVERIFY(isClosed<WriteDialog>());
    QVERIFY(m_key.read(m_server)["rotation"_L1]["graceUntil"_L1].toString() > before);

    QTRY_VERIFY_WITH_TIMEOUT(details().title().contains(u"day"_s) || details().title().contains(u"h"_s), patience);
    m_console->click(details().findChild<Button*>(u"keyEndGrace"_s));
    auto* end = dialog<WriteDialog>();
    QVERIFY(end);
    send(end);
    QVERIFY(isClosed<WriteDialog>());
    QCOMPARE(m_key.read(m_server)["state"_L1].toString(), u"ACTIVE"_s);
    const HttpAnswer old = sendWith(m_server, m_key.secret);
    QCOMPARE(old.status, 401);
    QCOMPARE(old.json()["code"_L1].toString(), u"KEY_REVOKED"_s);
    m_key.secret = m_secrets.last();
    QCOMPARE(sendWith(m_server, m_key.secret).status, 200);
}

void TestKeys::showsARefusalAsItHappensAndGivesTheScope()
{
    const MadeKey poor = MadeKey::make(
        m_server,
        {{u"name"_s, u"finance-board"_s}, {u"role"_s, u"VIEWER"_s}, {u"scopes"_s, QJsonArray{u"limits:read"_s}}});
    QCOMPARE(sendWith(m_server, poor.secret, u"/api/v1/audit-log"_s).status, 403);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->summary().text().contains(u"1 refused in 24 h"_s), patience);
    m_console->click(m_pane->findChild<LinkButton*>(u"keysRefused"_s));
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->table().currentId(), poor.id, patience);
    QCOMPARE(details().title(), u"audit:read is missing"_s);
    QVERIFY(details().subtitle().contains(u"GET /api/v1/audit-log"_s));
    m_console->click(details().findChild<LinkButton*>(u"keyAddScope"_s));
    auto* form = dialog<KeyDialog>();
    QVERIFY(form);
    // A VIEWER cannot hold it: the least role that can is chosen with it.
    QCOMPARE(form->panel().request().body, R"({"role":"MEMBER","scopes":["limits:read","audit:read"]})");
    send(form);
    QVERIFY(isClosed<KeyDialog>());
    QCOMPARE(sendWith(m_server, poor.secret, u"/api/v1/audit-log"_s).status, 200);
    QTRY_VERIFY_WITH_TIMEOUT(!m_pane->summary().text().contains(u"refused"_s), patience);
}

void TestKeys::revokesOnlyWithTheNameTyped()
{
    QVERIFY(select(m_key.id));
    m_pane->table().setFocus();
    m_console->press(Qt::Key_Delete);
    auto* revoke = dialog<WriteDialog>();
    QVERIFY(revoke);
    auto* button = revoke->findChild<Button*>(u"writeSend"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(revoke->findChild<QLineEdit*>(u"writeConfirm"_s), u"export-worker"_s);
    QVERIFY(!button->isEnabled());
    QTest::keyClicks(revoke->findChild<QLineEdit*>(u"writeConfirm"_s), u" nightly"_s);
    m_console->click(button);
    QVERIFY(isClosed<WriteDialog>());
    QCOMPARE(m_key.read(m_server)["state"_L1].toString(), u"REVOKED"_s);
    QCOMPARE(sendWith(m_server, m_key.secret).json()["code"_L1].toString(), u"KEY_REVOKED"_s);
    // Whoever goes on sending it is seen.
    QTRY_VERIFY_WITH_TIMEOUT(details().subtitle().startsWith(u"Still sent"_s), patience);
    QVERIFY(!details().findChild<Button*>(u"keyEdit"_s)->isVisible());
}

void TestKeys::filtersByWhatIsTyped()
{
    m_pane->table().setFocus();
    m_console->press(Qt::Key_Slash);
    m_console->type(u"state:revoked"_s);
    m_console->press(Qt::Key_Return);
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->keys().recordCount() == 1 && m_pane->keys().records().front().id == m_key.id,
                             patience);
    // The prefix of a secret finds its key from anywhere; the rest of a pasted secret is not sent.
    QVERIFY(m_pane->findId(m_secrets.first()));
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->keys().query().filter == u"prefix:"_s + m_secrets.first().left(12), patience);
    QTRY_COMPARE_WITH_TIMEOUT(m_pane->keys().recordCount(), 1, patience);
    m_pane->setFilter({});
    QTRY_VERIFY_WITH_TIMEOUT(m_pane->keys().recordCount() > 3, patience);
}

void TestKeys::noSecretStays()
{
    QCOMPARE(m_secrets.size(), 2);
    for (const QString& secret : m_secrets) {
        for (const QWidget* widget : m_console->window().findChildren<QWidget*>())
            QVERIFY(!widget->property("text").toString().contains(secret));
        for (const ApiKey& key : m_pane->keys().records())
            QVERIFY(!key.json.contains(secret.toUtf8()));
    }
    m_console.reset();
    // The window has closed: what was copied of it is gone.
    QVERIFY(!m_secrets.contains(QGuiApplication::clipboard()->text()));
    for (const auto place : {QStandardPaths::AppConfigLocation, QStandardPaths::AppDataLocation,
                             QStandardPaths::AppLocalDataLocation, QStandardPaths::GenericConfigLocation}) {
        QDirIterator files(QStandardPaths::writableLocation(place), QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly))
                continue;
            const QByteArray content = file.readAll();
            for (const QString& secret : m_secrets)
                QVERIFY2(!content.contains(secret.toUtf8()), qPrintable(file.fileName()));
        }
    }
}

void TestKeys::asksOnlyWhatTheContractAllows()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
}

void TestKeys::cleanupTestCase()
{
    m_console.reset();
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestKeys)
#include "tst_keys.moc"
