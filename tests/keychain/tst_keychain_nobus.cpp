// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// No session bus, so no keychain: keys stay in memory, it is said, and nothing is written anywhere.
#include "app/keychainstore.h"
#include "tests/keychain/outcomes.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDirIterator>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using md::KeychainStore;

class TestKeychainNoBus : public QObject
{
    Q_OBJECT

private slots:
    void keepsTheKeyInMemoryAndSaysSo()
    {
        const QByteArray key = "sk_live_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";
        KeychainStore store(u"meterdesk-test"_s);
        QSignalSpy troubles(&store, &md::SecretStore::troubleChanged);
        const auto kept = md::test::write(store, u"profile-1"_s, key);
        QVERIFY(kept); // in bounded time
        QVERIFY(!kept->done);
        QVERIFY(!kept->trouble.isEmpty());
        QVERIFY(store.forgetsAtExit());
        QCOMPARE(troubles.count(), 1);

        QCOMPARE(md::test::read(store, u"profile-1"_s)->secret, std::optional(key)); // for as long as we run
        KeychainStore later(u"meterdesk-test"_s);
        const auto answer = md::test::read(later, u"profile-1"_s);
        QVERIFY(answer && !answer->secret && !answer->trouble.isEmpty());

        QVERIFY(!md::test::remove(store, u"profile-1"_s)->done);
        QVERIFY(!md::test::read(store, u"profile-1"_s)->secret);
    }

    void noFileHoldsTheKey()
    {
        const QByteArray key = "sk_live_ZZZZabcdefghijklmnopqrstuvwxyz0123456789";
        KeychainStore store(u"meterdesk-test"_s);
        QVERIFY(md::test::write(store, u"profile-2"_s, key));
        QDirIterator files(qEnvironmentVariable("HOME"), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (file.open(QIODevice::ReadOnly))
                QVERIFY2(!file.readAll().contains(key), qPrintable(file.fileName()));
        }
    }

    void aDeadContextHearsNothing()
    {
        KeychainStore store(u"meterdesk-test"_s);
        bool told = false;
        {
            QObject context;
            store.write(u"profile-3"_s, "x", &context, [&](const md::SecretOutcome&) { told = true; });
            store.read(u"profile-3"_s, &context, [&](const md::SecretRead&) { told = true; });
            store.read(u"profile-4"_s, &context, [&](const md::SecretRead&) { told = true; });
        }
        QVERIFY(md::test::read(store, u"profile-5"_s)); // those before it have ended
        QVERIFY(!told);
    }

    void theMemoryStoreDoesTheSameAndNeverPromisesMore()
    {
        md::MemoryStore store;
        QVERIFY(store.forgetsAtExit());
        QVERIFY(!md::test::write(store, u"1"_s, "secret")->done);
        QCOMPARE(md::test::read(store, u"1"_s)->secret, std::optional<QByteArray>("secret"));
        QVERIFY(md::test::remove(store, u"1"_s)->done);
        QVERIFY(!md::test::read(store, u"1"_s)->secret);
    }
};

MD_TEST_MAIN(QCoreApplication, TestKeychainNoBus)
#include "tst_keychain_nobus.moc"
