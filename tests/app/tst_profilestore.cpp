// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Profiles survive a restart, a bad file is put aside and said so, and no key gets into the file.
#include "app/profilestore.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;
using md::Profile;
using md::ProfileStore;

class TestProfileStore : public QObject
{
    Q_OBJECT

    QString path(const QString& name) const { return m_folder.filePath(name); }

    void write(const QString& to, const QByteArray& text) const
    {
        QFile file(to);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }

    QByteArray read(const QString& from) const
    {
        QFile file(from);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void startsEmptyWithoutAFile()
    {
        const ProfileStore store(path(u"none.json"_s));
        QVERIFY(store.profiles().empty());
        QVERIFY(store.loadProblem().isEmpty());
        QVERIFY(!QFileInfo::exists(path(u"none.json"_s)));
    }

    void savesReplacesRemovesAndReadsBack()
    {
        const QString file = path(u"sub/folder/profiles.json"_s);
        const Profile acme{ProfileStore::newId(), u"Acme “live”"_s, QUrl(u"https://meter.acme.example/api"_s),
                           u"ten_1"_s, Profile::Kind::Server};
        Profile sandbox{ProfileStore::newId(), u"Sandbox"_s, {}, {}, Profile::Kind::LocalSandbox};
        {
            ProfileStore store(file);
            QSignalSpy changes(&store, &ProfileStore::profilesChanged);
            QVERIFY(!store.save(acme));
            QVERIFY(!store.save(sandbox));
            sandbox.name = u"Local"_s;
            QVERIFY(!store.save(sandbox));
            QVERIFY(!store.setLastUsed(acme.id));
            QCOMPARE(changes.count(), 4);
        }
        ProfileStore again(file);
        QCOMPARE(again.profiles(), (std::vector<Profile>{acme, sandbox}));
        QCOMPARE(again.lastUsed(), acme.id);
        QCOMPARE(*again.find(sandbox.id), sandbox);
        QCOMPARE(QFileInfo(file).permissions() & (QFile::ReadGroup | QFile::ReadOther), QFile::Permissions());
        QVERIFY(!again.remove(acme.id));
        QVERIFY(again.lastUsed().isEmpty());
        QCOMPARE(ProfileStore(file).profiles(), (std::vector<Profile>{sandbox}));
    }

    void aKeyInTheAddressIsNotWritten()
    {
        const QString file = path(u"userinfo.json"_s);
        ProfileStore store(file);
        QVERIFY(
            !store.save({u"1"_s, u"x"_s, QUrl(u"https://sk_live_abc:pw@host.example/"_s), {}, Profile::Kind::Server}));
        QVERIFY(!read(file).contains("sk_live"));
        QVERIFY(!read(file).contains("pw"));
    }

    void aBadFileIsPutAside_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("not json") << QByteArray("{ profiles");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("binary") << QByteArray("\xff\xfe\0\1", 4);
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("later version") << QByteArray(R"({"version":2,"profiles":[]})");
        QTest::newRow("wrong type") << QByteArray(R"({"version":1,"profiles":{}})");
    }
    void aBadFileIsPutAside()
    {
        QFETCH(QByteArray, text);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"profiles.json"_s);
        write(file, text);
        ProfileStore store(file);
        QVERIFY(store.profiles().empty());
        QVERIFY(!store.loadProblem().isEmpty());
        QCOMPARE(read(store.keptAside()), text);
        QVERIFY(!store.save({u"1"_s, u"new"_s, {}, {}, Profile::Kind::Server}));
        QCOMPARE(ProfileStore(file).profiles().size(), size_t(1));
        QCOMPARE(read(store.keptAside()), text); // and stays there
    }

    void goodProfilesBesideABadOneAreKept()
    {
        const QByteArray text =
            R"({"version":1,"profiles":[{"id":"1","name":"good","url":"","tenant":"","kind":"server"},)"
            R"({"id":"2","kind":"server"},{"id":"1","name":"same id","kind":"server"},7]})";
        const QString file = path(u"mixed.json"_s);
        write(file, text);
        const ProfileStore store(file);
        QCOMPARE(store.profiles().size(), size_t(1));
        QCOMPARE(store.profiles().front().name, u"good"_s);
        QCOMPARE(read(store.keptAside()), text);
    }

    void whatCannotBeWrittenIsSaidAndChangesNothing()
    {
        write(path(u"a-file"_s), "x");
        ProfileStore store(path(u"a-file/profiles.json"_s));
        QSignalSpy changes(&store, &ProfileStore::profilesChanged);
        const auto error = store.save({u"1"_s, u"x"_s, {}, {}, Profile::Kind::Server});
        QVERIFY(error);
        QCOMPARE(error->kind, md::ApiError::Kind::Storage);
        QVERIFY(store.profiles().empty());
        QCOMPARE(changes.count(), 0);
    }

private:
    QTemporaryDir m_folder;
};

MD_TEST_MAIN(QCoreApplication, TestProfileStore)
#include "tst_profilestore.moc"
