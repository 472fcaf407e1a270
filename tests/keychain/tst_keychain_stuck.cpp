// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A keychain that takes the question and never answers, as one does whose prompt nobody sees.
#include "app/keychainstore.h"
#include "tests/keychain/outcomes.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusVirtualObject>
#include <QElapsedTimer>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::KeychainStore;

namespace {

//! Takes every message to the secret service and says nothing until it is told to.
class SilentService : public QDBusVirtualObject
{
public:
    bool handleMessage(const QDBusMessage& message, const QDBusConnection& connection) override
    {
        if (m_answers)
            connection.send(message.createErrorReply(QDBusError::Failed, u"no"_s));
        else
            m_kept.append(message);
        return true;
    }
    QString introspect(const QString&) const override { return {}; }

    qsizetype questions() const { return m_kept.size(); }
    void answerAll()
    {
        m_answers = true;
        for (const QDBusMessage& message : std::exchange(m_kept, {}))
            QDBusConnection::sessionBus().send(message.createErrorReply(QDBusError::Failed, u"no"_s));
    }

private:
    QList<QDBusMessage> m_kept;
    bool m_answers = false;
};

} // namespace

class TestKeychainStuck : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        QVERIFY(bus.isConnected());
        QVERIFY(bus.registerVirtualObject(u"/org/freedesktop/secrets"_s, &m_service, QDBusConnection::SubPath));
        QVERIFY(bus.registerService(u"org.freedesktop.secrets"_s));
    }

    void ourOwnLimitEndsTheWaitAndTheKeyStaysInMemory()
    {
        KeychainStore store(u"meterdesk-test"_s);
        store.setTimeLimit(200ms);
        const auto kept = md::test::write(store, u"profile-1"_s, "secret");
        QVERIFY(kept);
        QVERIFY(!kept->done);
        QCOMPARE(kept->trouble, u"the keychain did not answer in time"_s);
        QVERIFY(m_service.questions() > 0); // it was really asked
        QCOMPARE(md::test::read(store, u"profile-1"_s)->secret, std::optional<QByteArray>("secret"));

        // QtKeychain's queue is blocked; a further question is answered without waiting behind it.
        store.setTimeLimit(1h);
        const auto next = md::test::read(store, u"profile-2"_s);
        QVERIFY(next && !next->secret);
        QCOMPARE(next->trouble, u"the keychain still has not answered an earlier question"_s);

        // When it comes to life, it is asked again.
        m_service.answerAll();
        std::optional<md::SecretRead> revived;
        QVERIFY(QTest::qWaitFor(
            [&] {
                revived = md::test::read(store, u"profile-2"_s);
                return revived && !revived->trouble.contains(u"still has not"_s);
            },
            20'000));
        QVERIFY(!revived->trouble.isEmpty()); // it said no, but it spoke
    }

private:
    SilentService m_service;
};

MD_TEST_MAIN(QCoreApplication, TestKeychainStuck)
#include "tst_keychain_stuck.moc"
