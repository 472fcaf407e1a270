// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The connect dialog against servers that answer, refuse and misbehave: each failure in words, at its field; and what
// is kept.
#include "app/connectcontroller.h"
#include "app/connectwords.h"
#include "app/profilestore.h"
#include "app/secretstore.h"
#include "tests/support/hostileserver.h"
#include "tests/support/meterdserver.h"
#include "tests/support/testmain.h"
#include "ui/theme.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/sentence.h"

#include <QApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

//! A keychain that nobody answers for.
class BrokenKeychain final : public SecretStore
{
public:
    void read(const QString&, QObject* context, ReadCallback callback) override
    {
        answerLater(context, std::move(callback), SecretRead{std::nullopt, trouble()});
    }
    void write(const QString&, const QByteArray&, QObject* context, DoneCallback callback) override
    {
        answerLater(context, std::move(callback), SecretOutcome{false, trouble()});
    }
    void remove(const QString&, QObject* context, DoneCallback callback) override
    {
        answerLater(context, std::move(callback), SecretOutcome{true, {}});
    }
    bool forgetsAtExit() const override { return true; }
    QString trouble() const override { return u"no session bus"_s; }
};

} // namespace

class TestConnect : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void cleanup();
    void everyProblemHasWordsAndANextStep();
    void sinceWhenAKeyIsRefusedTheServerSays();
    void connectsToARealServerAndKeepsTheProfile();
    void testTellsWhoAnswersAndKeepsNothing();
    void wrongKeyIsExplainedAtTheKey();
    void wrongTenantIsExplainedAtTheTenant();
    void nothingListeningIsExplainedAtTheAddress();
    void aWebPageIsNotAServerOfOurs();
    void aRedirectIsNotFollowed();
    void plainHttpToAnotherMachineIsRefused();
    void saysWhenTheKeyIsNotRemembered();
    void aKeyInMemoryIsUsedAgain();
    void removingForgetsProfileAndKey();

private:
    void fill(const QString& url, const QString& tenant, const QString& key)
    {
        m_dialog->fill({{}, u"acme"_s, url, tenant, key.toUtf8(), true});
    }
    void press(const char* button) { m_dialog->findChild<Button*>(QLatin1StringView(button))->click(); }
    QString title() const { return m_dialog->findChild<TextLabel*>(u"connectResultTitle"_s)->text(); }
    QString focused() const { return m_dialog->focusWidget()->objectName(); }

    MeterdServer m_server;
    std::unique_ptr<Theme> m_theme;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<MemoryStore> m_keychain;
    std::unique_ptr<MemoryStore> m_memory;
    std::unique_ptr<ConnectController> m_controller;
    std::unique_ptr<QWidget> m_window;
    ConnectDialog* m_dialog = nullptr;
};

void TestConnect::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
}

void TestConnect::cleanupTestCase()
{
    m_server.stop();
}

void TestConnect::init()
{
    m_theme = std::make_unique<Theme>(*qApp);
    m_theme->apply({ThemeMode::Light, {}, {}, 13});
    m_folder = std::make_unique<QTemporaryDir>();
    m_profiles = std::make_unique<ProfileStore>(m_folder->filePath(u"profiles.json"_s));
    m_keychain = std::make_unique<MemoryStore>();
    m_memory = std::make_unique<MemoryStore>();
    m_controller = std::make_unique<ConnectController>(*m_profiles, *m_keychain, *m_memory);
    m_window = std::make_unique<QWidget>();
    m_window->show();
    m_dialog = m_controller->open(m_window.get());
}

void TestConnect::cleanup()
{
    m_window.reset();
    m_controller.reset();
    m_theme.reset();
}

void TestConnect::everyProblemHasWordsAndANextStep()
{
    QStringList titles;
    for (int i = 0; i <= int(ConnectProblem::Other); ++i) {
        ApiError error;
        error.httpStatus = 503;
        const ConnectExplanation words = explain(ConnectProblem(i), error);
        QVERIFY2(!words.title.isEmpty() && words.next.endsWith(u'.'), qPrintable(QString::number(i)));
        titles.append(words.title);
    }
    // Only what means the same has the same title.
    QVERIFY(titles.removeDuplicates() <= 1);
}

void TestConnect::sinceWhenAKeyIsRefusedTheServerSays()
{
    ApiError error;
    error.httpStatus = 401;
    error.detail = u"This API key expired at 2026-11-20T09:30:00.000Z."_s;
    m_dialog->showExplanation(explain(ConnectProblem::KeyExpired, error));
    const auto* text = m_dialog->findChild<SentenceLabel*>(u"connectResultText"_s);
    QVERIFY2(text->text().contains(error.detail), qPrintable(text->text()));
    // Where our own words say all of it, nothing is said twice.
    m_dialog->showExplanation(explain(ConnectProblem::Suspended, error));
    QVERIFY2(!text->text().contains(error.detail), qPrintable(text->text()));
}

void TestConnect::connectsToARealServerAndKeepsTheProfile()
{
    QSignalSpy asked(m_controller.get(), &ConnectController::connectRequested);
    fill(m_server.url().toString(), m_server.tenant(), m_server.key());
    press("connectGo");
    QTRY_COMPARE(asked.count(), 1);
    const auto profile = asked.front().front().value<Profile>();
    QCOMPARE(profile.tenant, m_server.tenant());
    QCOMPARE(int(m_profiles->profiles().size()), 1);
    QCOMPARE(m_profiles->lastUsed(), profile.id);
    QByteArray kept;
    m_controller->readKey(profile.id, this, [&kept](const QByteArray& key) { kept = key; });
    QTRY_COMPARE(kept, m_server.key().toUtf8());
    QFile file(m_folder->filePath(u"profiles.json"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QVERIFY(!file.readAll().contains(m_server.key().toUtf8()));
}

void TestConnect::testTellsWhoAnswersAndKeepsNothing()
{
    fill(m_server.url().toString(), m_server.tenant(), m_server.key());
    press("connectTest");
    QTRY_VERIFY(title().contains(u"SANDBOX"_s));
    QVERIFY(m_profiles->profiles().empty());
    QVERIFY(m_dialog->isVisible());
}

void TestConnect::wrongKeyIsExplainedAtTheKey()
{
    QString key = m_server.key();
    key.back() = key.back() == u'a' ? u'b' : u'a';
    fill(m_server.url().toString(), m_server.tenant(), key);
    press("connectGo");
    QTRY_COMPARE(title(), u"The server does not know this key"_s);
    QCOMPARE(focused(), u"connectKey"_s);
    QVERIFY(m_dialog->findChild<SentenceLabel*>(u"connectResultText"_s)->text().contains(u"Correlation id"_s));
}

void TestConnect::wrongTenantIsExplainedAtTheTenant()
{
    fill(m_server.url().toString(), u"acme"_s, m_server.key());
    press("connectGo");
    QTRY_COMPARE(title(), u"This is not a tenant id"_s);
    QCOMPARE(focused(), u"connectTenant"_s);
}

void TestConnect::nothingListeningIsExplainedAtTheAddress()
{
    QTcpServer closed;
    QVERIFY(closed.listen(QHostAddress::LocalHost));
    const quint16 port = closed.serverPort();
    closed.close();
    fill(u"http://127.0.0.1:%1"_s.arg(port), u"ten_x"_s, u"sk_live_x"_s);
    press("connectGo");
    QTRY_COMPARE_WITH_TIMEOUT(title(), u"Nothing listens there"_s, 20'000);
    QCOMPARE(focused(), u"connectUrl"_s);
}

void TestConnect::aWebPageIsNotAServerOfOurs()
{
    HostileServer server;
    server.always([](Exchange exchange) { exchange.reply(200, "text/html", "<h1>It works</h1>"); });
    fill(server.url().toString(), u"ten_x"_s, u"sk_live_x"_s);
    press("connectGo");
    QTRY_COMPARE(title(), u"Something else answers there"_s);
}

void TestConnect::aRedirectIsNotFollowed()
{
    HostileServer server;
    server.always([](Exchange exchange) {
        exchange.reply(302, "text/plain", "", {{"Location", "http://127.0.0.1:9/elsewhere"}});
    });
    fill(server.url().toString(), u"ten_x"_s, u"sk_live_x"_s);
    press("connectGo");
    QTRY_COMPARE(title(), u"The server sends us elsewhere"_s);
}

void TestConnect::plainHttpToAnotherMachineIsRefused()
{
    fill(u"http://metering.example"_s, u"ten_x"_s, u"sk_live_x"_s);
    press("connectGo");
    QTRY_COMPARE(title(), u"http would send the key in clear"_s);
}

void TestConnect::saysWhenTheKeyIsNotRemembered()
{
    BrokenKeychain broken;
    ConnectController controller(*m_profiles, broken, *m_memory);
    QSignalSpy notKept(&controller, &ConnectController::keyNotKept);
    m_dialog->close();
    m_dialog = controller.open(m_window.get());
    QVERIFY(m_dialog->findChild<SentenceLabel*>(u"connectKeyNote"_s)->text().contains(u"stays in memory"_s));
    fill(m_server.url().toString(), m_server.tenant(), m_server.key());
    press("connectGo");
    QTRY_COMPARE(notKept.count(), 1);
}

void TestConnect::aKeyInMemoryIsUsedAgain()
{
    QSignalSpy asked(m_controller.get(), &ConnectController::connectRequested);
    m_dialog->fill({{}, u"acme"_s, m_server.url().toString(), m_server.tenant(), m_server.key().toUtf8(), false});
    press("connectGo");
    QTRY_COMPARE(asked.count(), 1);
    const QString id = asked.front().front().value<Profile>().id;
    m_dialog = m_controller->open(m_window.get(), id);
    QTRY_COMPARE(m_dialog->findChild<QLineEdit*>(u"connectKey"_s)->placeholderText(), u"Kept in the keychain"_s);
    press("connectGo");
    QTRY_COMPARE(asked.count(), 2);
    QCOMPARE(asked.back().back().toByteArray(), m_server.key().toUtf8());
}

void TestConnect::removingForgetsProfileAndKey()
{
    Profile profile;
    profile.id = ProfileStore::newId();
    profile.name = u"old"_s;
    profile.url = m_server.url();
    QVERIFY(!m_profiles->save(profile));
    m_keychain->write(profile.id, "sk_live_old", this, [](const SecretOutcome&) {});
    m_dialog = m_controller->open(m_window.get(), profile.id);
    emit m_dialog->profileRemoved(profile.id);
    QVERIFY(m_profiles->profiles().empty());
    QByteArray kept = "?";
    m_controller->readKey(profile.id, this, [&kept](const QByteArray& key) { kept = key; });
    QTRY_COMPARE(kept, QByteArray());
}

MD_TEST_MAIN(QApplication, TestConnect)
#include "tst_connect.moc"
