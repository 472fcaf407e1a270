// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The launcher with children made for the purpose: that obey, crash, fall silent, lie and refuse to die.
#include "app/sandboxlauncher.h"
#include "tests/support/hostileserver.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::SandboxLauncher;
using md::test::Exchange;
using md::test::HostileServer;
using State = md::SandboxLauncher::State;

namespace {

const QByteArray key = "sk_test_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";

bool isAlive(qint64 pid)
{
    return pid > 0 && ::kill(pid_t(pid), 0) == 0;
}

} // namespace

class TestSandboxLauncher : public QObject
{
    Q_OBJECT

    QByteArray helloLine() const
    {
        return "printf '{\"hello\":\"meterd\",\"version\":\"9.9\",\"address\":\"" + m_server->url().toEncoded() +
               "\",\"metrics\":\"\",\"mode\":\"sandbox\",\"tenant\":\"ten_1\",\"key\":\"" + key +
               "\",\"pid\":%d}\\n' $$\n";
    }

    //! A child that runs these lines of shell; `obeys` waits for its standard input to close.
    SandboxLauncher::Options child(const QByteArray& lines) const
    {
        const QString path = m_folder->filePath(u"child"_s);
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly))
            qFatal("no child");
        file.write("#!/bin/sh\n" + lines);
        file.close();
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        SandboxLauncher::Options options;
        options.program = path;
        options.dataFolder = m_folder->filePath(u"data"_s);
        options.healthEvery = 20ms;
        options.stopGrace = 200ms;
        options.restarts = {2, 1ms, 5ms, {}};
        return options;
    }

    static inline const QByteArray obeys = "cat >/dev/null\n";

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<HostileServer>();
        m_server->always([](const Exchange& e) { e.reply(200, "application/json", R"({"status":"UP"})"); });
    }

    void startsAndStops()
    {
        SandboxLauncher launcher(child("printf '%s ' \"$@\" > \"$0.arguments\"\n" + helloLine() + obeys));
        QSignalSpy ready(&launcher, &SandboxLauncher::ready);
        launcher.start();
        QCOMPARE(launcher.state(), State::Starting);
        QTRY_COMPARE(launcher.state(), State::Running);
        QCOMPARE(ready.count(), 1);
        const md::SandboxHello hello = *launcher.hello();
        QCOMPARE(hello.url, m_server->url());
        QCOMPARE(hello.tenant, u"ten_1"_s);
        QCOMPARE(hello.key, key);
        QVERIFY(isAlive(hello.pid));
        QTRY_VERIFY(m_server->requests().size() >= 2); // its health is asked
        QCOMPARE(m_server->requests().front().target, QByteArray("/health"));
        QVERIFY(!m_server->requests().front().headers.contains("authorization"));

        QFile arguments(m_folder->filePath(u"child.arguments"_s));
        QVERIFY(arguments.open(QIODevice::ReadOnly));
        QCOMPARE(arguments.readAll(), "serve --mode sandbox --listen 127.0.0.1:0 --data " +
                                          m_folder->filePath(u"data"_s).toUtf8() + " --demo 1.5 --hello --child ");
        QVERIFY(QFileInfo(m_folder->filePath(u"data"_s)).isDir());

        launcher.stop();
        QCOMPARE(launcher.state(), State::Stopping);
        QTRY_COMPARE(launcher.state(), State::Stopped);
        QVERIFY(!isAlive(hello.pid));
        QCOMPARE(launcher.crashes(), 0);

        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Running);
        QCOMPARE(ready.count(), 2);
    }

    void aCrashIsFollowedByANewStart_data()
    {
        QTest::addColumn<QByteArray>("death");
        QTest::addColumn<QString>("why");
        QTest::newRow("exit") << QByteArray("exit 3\n") << u"it ended with 3"_s;
        QTest::newRow("signal") << QByteArray("kill -SEGV $$\nsleep 5\n") << u"it died of a signal"_s;
        QTest::newRow("clean exit that nobody asked for") << QByteArray("exit 0\n") << u"it ended with 0"_s;
    }
    void aCrashIsFollowedByANewStart()
    {
        QFETCH(QByteArray, death);
        QFETCH(QString, why);
        // The first one dies after its hello; the second stays.
        SandboxLauncher launcher(child(helloLine() +
                                       "[ -e \"$0.second\" ] && cat >/dev/null\ntouch \"$0.second\"\n"
                                       "echo 'store: disk I/O error' >&2\nsleep 0.1\n" +
                                       death));
        QSignalSpy states(&launcher, &SandboxLauncher::stateChanged);
        QSignalSpy ready(&launcher, &SandboxLauncher::ready);
        QString saidWhy;
        connect(&launcher, &SandboxLauncher::stateChanged, this, [&](State state) {
            if (state == State::Restarting)
                saidWhy = launcher.problem();
        });
        launcher.start();
        QTRY_COMPARE(ready.count(), 2);
        QCOMPARE(launcher.state(), State::Running);
        QCOMPARE(launcher.crashes(), 1);
        QCOMPARE(saidWhy, why);
        QCOMPARE(launcher.lastErrorLines(), QStringList{u"store: disk I/O error"_s});
        launcher.stop();
        QTRY_COMPARE(launcher.state(), State::Stopped);
    }

    void itGivesUpAfterSoManyCrashes()
    {
        SandboxLauncher launcher(child(helloLine() + "echo no luck >&2\nexit 4\n"));
        QSignalSpy ready(&launcher, &SandboxLauncher::ready);
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Failed);
        QCOMPARE(launcher.problem(), u"it ended with 4"_s);
        QCOMPARE(launcher.crashes(), 3);
        QCOMPARE(launcher.lastErrorLines().size(), 3);
        QVERIFY(!launcher.hello());
        launcher.start(); // somebody pressed "Try again"
        QTRY_COMPARE(ready.count(), 6);
        QTRY_COMPARE(launcher.state(), State::Failed);
    }

    void whatNeverSaysHelloFails_data()
    {
        QTest::addColumn<QByteArray>("lines");
        QTest::addColumn<QString>("why");
        const auto bad = [](const char* from, const char* to) {
            QByteArray line =
                R"({"hello":"meterd","address":"http://127.0.0.1:9","tenant":"t","key":"sk_test_1","pid":1})";
            return "echo '" + line.replace(from, to) + "'\nsleep 5\n";
        };
        QTest::newRow("silent") << QByteArray("exec sleep 5\n") << u"it said nothing for 0 s"_s;
        QTest::newRow("ends") << QByteArray("echo 'folder is locked' >&2\nexit 2\n") << u"it ended with 2"_s;
        QTest::newRow("another program") << bad("meterd", "world") << u"the first line is not a hello"_s;
        QTest::newRow("far address") << bad("127.0.0.1", "192.0.2.7") << u"the hello has no loopback address"_s;
        QTest::newRow("no port") << bad(":9\"", "\"") << u"the hello has no loopback address"_s;
        QTest::newRow("a live key") << bad("sk_test", "sk_live") << u"the hello has no key or no tenant"_s;
    }
    void whatNeverSaysHelloFails()
    {
        QFETCH(QByteArray, lines);
        QFETCH(QString, why);
        SandboxLauncher::Options options = child(lines);
        options.helloLimit = 500ms;
        SandboxLauncher launcher(options);
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Failed);
        QCOMPARE(launcher.problem(), why);
        QVERIFY(!launcher.hello());
    }

    void anEndlessFirstLineIsNotWaitedFor()
    {
        SandboxLauncher launcher(child("exec tr '\\0' x < /dev/zero\n"));
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Failed);
    }

    void noiseBeforeTheHelloIsPassedOver()
    {
        SandboxLauncher launcher(child("echo starting\necho\n" + helloLine() + obeys));
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Running);
    }

    void aProgramThatIsNotThereFails()
    {
        SandboxLauncher::Options options = child({});
        options.program = m_folder->filePath(u"missing"_s);
        SandboxLauncher launcher(options);
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Failed);
        QVERIFY(launcher.problem().contains(u"missing"_s));
    }

    void aFolderThatCannotBeMadeFails()
    {
        QFile file(m_folder->filePath(u"a-file"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        SandboxLauncher::Options options = child(helloLine() + obeys);
        options.dataFolder = m_folder->filePath(u"a-file/data"_s);
        SandboxLauncher launcher(options);
        launcher.start();
        QCOMPARE(launcher.state(), State::Failed);
    }

    void aStubbornChildIsKilled()
    {
        SandboxLauncher launcher(child("trap '' TERM\n" + helloLine() + "while :; do sleep 0.05; done\n"));
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Running);
        const qint64 pid = launcher.hello()->pid;
        launcher.stop();
        QTRY_COMPARE(launcher.state(), State::Stopped);
        QVERIFY(!isAlive(pid));
    }

    void noChildOutlivesTheLauncher()
    {
        for (const QByteArray& ending : {obeys, QByteArray("trap '' TERM\nwhile :; do sleep 0.05; done\n")}) {
            auto launcher = std::make_unique<SandboxLauncher>(child(helloLine() + ending));
            launcher->start();
            QTRY_COMPARE(launcher->state(), State::Running);
            const qint64 pid = launcher->hello()->pid;
            launcher.reset();
            QVERIFY(!isAlive(pid));
        }
    }

    void stoppingWhileItWaitsToRestart()
    {
        SandboxLauncher::Options options = child(helloLine() + "exit 1\n");
        options.restarts = {5, 1h, 1h, {}};
        SandboxLauncher launcher(options);
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Restarting);
        QVERIFY(launcher.restartIn() > 20min);
        launcher.stop();
        QCOMPARE(launcher.state(), State::Stopped);
        QCOMPARE(launcher.restartIn(), 0ms);
    }

    void badHealthIsSaidAndAHungChildIsReplaced()
    {
        m_server->always([](const Exchange& e) { e.reply(503, "application/json", "{}"); });
        SandboxLauncher launcher(child(helloLine() + obeys));
        QSignalSpy ready(&launcher, &SandboxLauncher::ready);
        std::vector<State> states;
        connect(&launcher, &SandboxLauncher::stateChanged, this, [&](State state) { states.push_back(state); });
        launcher.start();
        QTRY_VERIFY(std::count(states.begin(), states.end(), State::Unwell) > 0);
        QTRY_COMPARE(ready.count(), 2);
        m_server->always([](const Exchange& e) { e.reply(200, "application/json", R"({"status":"UP"})"); });
        QTRY_COMPARE(launcher.state(), State::Running);
        QCOMPARE(launcher.crashes(), 1);
    }

    void errorLinesAreBoundedAndWithoutSecrets()
    {
        SandboxLauncher launcher(
            child("i=0; while [ $i -lt 500 ]; do echo \"line $i\" >&2; i=$((i+1)); done\necho 'made key " + key +
                  "' >&2\nprintf 'no line end' >&2\nexit 1\n"));
        launcher.start();
        QTRY_COMPARE(launcher.state(), State::Failed);
        const QStringList lines = launcher.lastErrorLines();
        QVERIFY(lines.size() <= 41);
        QCOMPARE(lines.last(), u"no line end"_s);
        QVERIFY(lines.contains(u"made key sk_test_9fQ2…"_s));
    }

    void meterdIsFoundWhereItIsNamed()
    {
        const QByteArray before = qgetenv("METERD");
        child({});
        qputenv("METERD", m_folder->filePath(u"child"_s).toUtf8());
        QCOMPARE(SandboxLauncher::findMeterd(), m_folder->filePath(u"child"_s));
        qputenv("METERD", m_folder->filePath(u"missing"_s).toUtf8());
        QVERIFY(SandboxLauncher::findMeterd() != m_folder->filePath(u"missing"_s));
        qputenv("METERD", before);
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<HostileServer> m_server;
};

MD_TEST_MAIN(QCoreApplication, TestSandboxLauncher)
#include "tst_sandboxlauncher.moc"
