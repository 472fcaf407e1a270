// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Symptom 35: "cannot sign in." The account is suspended, or the key has expired: the connect dialog says which, and
// who can mend it; at the desk, at the program's start, and when it happens in the middle of work.
#include "tests/e2e/keysdesk.h"
#include "tests/e2e/main.h"
#include "tests/e2e/symptoms/operator.h"

#include <QClipboard>
#include <QDateTime>
#include <QLineEdit>

using namespace Qt::StringLiterals;
using namespace md;
using namespace md::test;

class TestSymptom35 : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theDialogSaysThatTheAccountIsSuspended();
    void theDialogSaysThatTheKeyHasExpired();
    void theConnectionOfYesterdayNoLongerOpens();
    void theStartSaysItToo();
    void andSoDoesTheMiddleOfWork();
    void cleanup();
    void cleanupTestCase();

private:
    void openDesk(const MeterdServer& server);
    //! The connect dialog with what the operator has typed there.
    ConnectDialog* typed(const MeterdServer& server, const QString& key);
    QWidget* part(const QString& name) { return m_console->find<QWidget>(name); }
    MadeKey keyOfVera();
    //! By another operator: the date has come when the server refuses the key.
    void expire(const MadeKey& key);
    QString refusal(const QString& secret) { return sendWith(m_server, secret).json()["code"_L1].toString(); }

    QTemporaryDir m_folder;
    QString m_recording = m_folder.filePath(u"requests.ndjson"_s);
    MeterdServer m_server;
    MeterdServer m_suspended;
    std::unique_ptr<Console> m_console;
};

void TestSymptom35::initTestCase()
{
    QVERIFY2(m_server.start(), qPrintable(m_server.error()));
    QVERIFY2(m_suspended.startLive(u"Acme"_s, u"dana@acme.example"_s), qPrintable(m_suspended.error()));
    QVERIFY2(m_suspended.suspendTenant(), qPrintable(m_suspended.error()));
}

void TestSymptom35::openDesk(const MeterdServer& server)
{
    m_console = std::make_unique<Console>(server, m_recording);
    m_console->window().resize(1440, 900);
    m_console->window().show();
    QVERIFY(QTest::qWaitForWindowActive(&m_console->window()));
    m_console->window().showWelcome();
}

ConnectDialog* TestSymptom35::typed(const MeterdServer& server, const QString& key)
{
    ConnectDialog* dialog = m_console->application().connections().open(&m_console->window());
    dialog->fill({{}, u"Acme"_s, m_console->traffic().url().toString(), server.tenant(), key.toUtf8(), false});
    return dialog;
}

MadeKey TestSymptom35::keyOfVera()
{
    return MadeKey::make(m_server, {{u"name"_s, u"Vera, on call"_s},
                                    {u"role"_s, u"ADMIN"_s},
                                    {u"scopes"_s, QJsonArray{u"events:read"_s, u"requests:read"_s, u"health:read"_s}}});
}

void TestSymptom35::expire(const MadeKey& key)
{
    const QString path = u"/api/v1/api-keys/"_s + key.id;
    const QString soon = QDateTime::currentDateTimeUtc().addSecs(1).toString(Qt::ISODateWithMs);
    const HttpAnswer changed = m_server.operatorCall("PUT", path, {{u"expiresAt"_s, soon}},
                                                     {{"If-Match", m_server.operatorCall("GET", path).header("ETag")}});
    QCOMPARE(changed.status, 200);
    QTRY_COMPARE_WITH_TIMEOUT(refusal(key.secret), u"KEY_EXPIRED"_s, 20'000);
}

void TestSymptom35::theDialogSaysThatTheAccountIsSuspended()
{
    openDesk(m_suspended);
    typed(m_suspended, m_suspended.key());
    Operator op(*m_console);
    op.click(part(u"connectGo"_s));
    MD_READS(op, u"This account is suspended"_s);
    MD_READS(op, u"The key is good"_s);
    MD_READS(op, u"They can say why and end it."_s);
    MD_ANSWERED(op);
}

void TestSymptom35::theDialogSaysThatTheKeyHasExpired()
{
    const MadeKey key = keyOfVera();
    expire(key);
    openDesk(m_server);
    typed(m_server, key.secret);
    Operator op(*m_console);
    op.click(part(u"connectGo"_s));
    MD_READS(op, u"This key has expired"_s);
    MD_READS(op, u"The account is there"_s);
    MD_READS(op, u"expired at "_s + QDateTime::currentDateTimeUtc().toString(u"yyyy-"_s)); // since when
    MD_READS(op, u"An owner or admin can make a new key"_s);
    MD_ANSWERED(op);
}

void TestSymptom35::theConnectionOfYesterdayNoLongerOpens()
{
    const MadeKey key = keyOfVera();
    openDesk(m_server);
    typed(m_server, key.secret);
    m_console->click(part(u"connectGo"_s));
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().pane(u"events"_s), 10'000);
    m_console->application().disconnectFromServer();
    expire(key);

    Operator op(*m_console);
    op.shortcut(Qt::Key_N, Qt::ControlModifier);
    auto* dialog = m_console->window().findChild<ConnectDialog*>();
    QVERIFY(dialog);
    QCOMPARE(dialog->form().tenant, m_server.tenant()); // the last one is chosen, and its key is at hand
    QTRY_COMPARE(dialog->findChild<QLineEdit*>(u"connectKey"_s)->placeholderText(), u"Kept in the keychain"_s);
    op.click(part(u"connectGo"_s));
    MD_READS(op, u"This key has expired"_s);
    MD_ANSWERED(op);
}

void TestSymptom35::theStartSaysItToo()
{
    openDesk(m_suspended);
    Profile last;
    last.id = u"last"_s;
    last.name = u"Acme"_s;
    last.url = m_console->traffic().url();
    last.tenant = m_suspended.tenant();
    m_console->application().connectTo(last, m_suspended.key().toUtf8());
    Operator op(*m_console);
    MD_READS(op, u"Not signed in to Acme"_s);
    MD_READS(op, u"This account is suspended"_s);
    MD_READS(op, u"403 ACCOUNT_SUSPENDED"_s);
    op.click(part(u"stateCopyDetails"_s)); // what to write to who runs the platform
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"ACCOUNT_SUSPENDED"_s));
    QVERIFY(!QGuiApplication::clipboard()->text().contains(m_suspended.key()));
    MD_ANSWERED(op);
}

void TestSymptom35::andSoDoesTheMiddleOfWork()
{
    const MadeKey key = keyOfVera();
    m_console = std::make_unique<Console>(m_server, m_recording);
    QVERIFY(m_console->connectNow(key.secret.toUtf8()));
    expire(key);
    Operator op(*m_console);
    op.shortcut(Qt::Key_F5);
    MD_READS(op, u"This key has expired"_s);
    QTRY_VERIFY_WITH_TIMEOUT(m_console->window().findChild<ConnectDialog*>(), 10'000);
    QVERIFY(!m_console->window().pane(u"events"_s)); // nothing goes on as if it were signed in
    MD_ANSWERED(op);
}

void TestSymptom35::cleanup()
{
    m_console.reset();
}

void TestSymptom35::cleanupTestCase()
{
    QCOMPARE(requestsOutsideContract(m_recording), QString());
    QVERIFY(m_suspended.stop());
    QVERIFY(m_server.stop());
}

MD_E2E_MAIN(TestSymptom35)
#include "tst_symptom_35.moc"
