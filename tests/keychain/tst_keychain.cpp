// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A real keyring, unlocked: a key is kept, found again by another store, replaced and removed.
#include "app/keychainstore.h"
#include "tests/keychain/outcomes.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using md::KeychainStore;

class TestKeychain : public QObject
{
    Q_OBJECT

private slots:
    void keepsAKeyOverARestart()
    {
        const QByteArray key = "sk_live_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";
        {
            KeychainStore store(u"meterdesk-test"_s);
            const auto kept = md::test::write(store, u"profile-1"_s, key);
            QVERIFY(kept);
            QVERIFY2(kept->done, qPrintable(kept->trouble));
            QVERIFY(!store.forgetsAtExit());
            QVERIFY(store.trouble().isEmpty());
        }
        KeychainStore later(u"meterdesk-test"_s);
        const auto found = md::test::read(later, u"profile-1"_s);
        QVERIFY(found && found->secret);
        QCOMPARE(*found->secret, key);

        KeychainStore elsewhere(u"another-program"_s);
        QVERIFY(!md::test::read(elsewhere, u"profile-1"_s)->secret);
    }

    void replacesAKey()
    {
        KeychainStore store(u"meterdesk-test"_s);
        QVERIFY(md::test::write(store, u"profile-2"_s, "first")->done);
        QVERIFY(md::test::write(store, u"profile-2"_s, "second")->done);
        KeychainStore later(u"meterdesk-test"_s);
        QCOMPARE(md::test::read(later, u"profile-2"_s)->secret, std::optional<QByteArray>("second"));
    }

    void removesAKey()
    {
        KeychainStore store(u"meterdesk-test"_s);
        QVERIFY(md::test::write(store, u"profile-3"_s, "gone soon")->done);
        QVERIFY(md::test::remove(store, u"profile-3"_s)->done);
        QVERIFY(!md::test::read(store, u"profile-3"_s)->secret);
        KeychainStore later(u"meterdesk-test"_s);
        QVERIFY(!md::test::read(later, u"profile-3"_s)->secret);
        QVERIFY(md::test::remove(later, u"profile-3"_s)->done); // nothing is left behind, either way
    }

    void aKeyThatWasNeverKeptIsNoTrouble()
    {
        KeychainStore store(u"meterdesk-test"_s);
        const auto answer = md::test::read(store, u"no-such-profile"_s);
        QVERIFY(answer && !answer->secret);
        QVERIFY(answer->trouble.isEmpty());
        QVERIFY(!store.forgetsAtExit());
    }
};

MD_TEST_MAIN(QCoreApplication, TestKeychain)
#include "tst_keychain.moc"
