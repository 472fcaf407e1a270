// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The launcher, the session and the real meterd: a sandbox starts, lives, is killed, comes back and ends with us.
#include "app/eventfeed.h"
#include "app/sandboxlauncher.h"
#include "app/session.h"
#include "models/eventstore.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <csignal>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::SandboxLauncher;
using State = md::SandboxLauncher::State;

class TestSandbox : public QObject
{
    Q_OBJECT

    std::unique_ptr<md::Session> signIn(const md::SandboxHello& hello, md::EventStore& store)
    {
        return std::make_unique<md::Session>(
            md::Profile{u"1"_s, u"sandbox"_s, hello.url, hello.tenant, md::Profile::Kind::LocalSandbox}, hello.key,
            store);
    }

private slots:
    void livesDiesAndComesBack()
    {
        const QTemporaryDir folder;
        SandboxLauncher::Options options;
        options.dataFolder = folder.filePath(u"data"_s);
        options.demoRate = 40;
        options.helloLimit = 60s;
        SandboxLauncher launcher(options);
        launcher.start();
        QTRY_VERIFY2_WITH_TIMEOUT(launcher.state() == State::Running,
                                  qPrintable(launcher.problem() + launcher.lastErrorLines().join(u'\n')), 60'000);

        auto spool = md::RecordSpool::makeTail(folder.path());
        QVERIFY(spool);
        md::EventStore store(*spool);
        auto session = signIn(*launcher.hello(), store);
        session->connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), md::Session::State::Connected, 20'000);
        QCOMPARE(session->whoAmI()->mode, md::ServerMode::Sandbox);
        QCOMPARE(session->whoAmI()->tenant.id, launcher.hello()->tenant);
        session->startLive();
        QTRY_VERIFY_WITH_TIMEOUT(store.rowCount() >= 5, 60'000);
        QCOMPARE(session->live().state(), md::LiveStream::State::Live);

        const qint64 firstPid = launcher.hello()->pid;
        QSignalSpy ready(&launcher, &SandboxLauncher::ready);
        QCOMPARE(::kill(pid_t(firstPid), SIGKILL), 0);
        QTRY_COMPARE_WITH_TIMEOUT(ready.count(), 1, 60'000);
        QVERIFY(launcher.hello()->pid != firstPid);
        QCOMPARE(launcher.crashes(), 1);

        session = signIn(*launcher.hello(), store);
        session->connectToServer();
        QTRY_COMPARE_WITH_TIMEOUT(session->state(), md::Session::State::Connected, 20'000);
        md::test::Answer<md::EventPage> page;
        const auto call = session->usageEvents().page({}, {{}, 100}, this, page.callback());
        QTRY_VERIFY_WITH_TIMEOUT(page.came(), 20'000);
        MD_VERIFY_RESULT(page.result());
        QVERIFY(page.value().batch.size() >= 5); // what it had acknowledged is still there

        const qint64 secondPid = launcher.hello()->pid;
        launcher.stop();
        QTRY_COMPARE_WITH_TIMEOUT(launcher.state(), State::Stopped, 20'000);
        QVERIFY(::kill(pid_t(secondPid), 0) != 0);
    }

    void everyEndpointSpeaksTheContract()
    {
        const QTemporaryDir folder;
        SandboxLauncher::Options options;
        options.dataFolder = folder.filePath(u"data"_s);
        options.demoRate = 40;
        options.helloLimit = 60s;
        SandboxLauncher launcher(options);
        launcher.start();
        QTRY_COMPARE_WITH_TIMEOUT(launcher.state(), State::Running, 60'000);
        md::Transport transport({launcher.hello()->url, launcher.hello()->tenant, launcher.hello()->key, {}});
        md::UsageEventsApi events(transport);

        md::EventPage page;
        QVERIFY(QTest::qWaitFor(
            [&] {
                md::test::Answer<md::EventPage> answer;
                const auto call = events.page({}, {{}, 50}, this, answer.callback());
                if (!QTest::qWaitFor([&] { return answer.came(); }, 10'000) || !answer.isValue())
                    return false;
                page = answer.value();
                return page.batch.size() >= 5;
            },
            60'000));
        const QByteArray record = page.batch.records.left(page.batch.records.indexOf('\n'));
        const QString id = QString::fromUtf8(record.mid(record.indexOf("evt_"), 30));

        md::test::Answer<QByteArray> one;
        md::test::Answer<md::FacetResult> facets;
        md::test::Answer<md::Histogram> histogram;
        md::test::Answer<md::ExportSummary> lines;
        md::test::Answer<md::ExportSummary> table;
        const md::EventQuery query{u"status:ACCEPTED OR status:REJECTED OR status:DUPLICATE"_s, {}, {}};
        const md::CallHandle calls[] = {
            events.event(id, this, one.callback()),
            events.facets(query, {u"status"_s, u"environment"_s}, 8, this, facets.callback()),
            events.histogram(query, 72, this, histogram.callback()),
            events.exportToFile(folder.filePath(u"all.ndjson"_s), query, md::ExportFormat::Ndjson, {}, {}, this,
                                lines.callback()),
            events.exportToFile(folder.filePath(u"all.csv"_s), query, md::ExportFormat::Csv, {}, {}, this,
                                table.callback()),
        };
        QTRY_VERIFY_WITH_TIMEOUT(one.came() && facets.came() && histogram.came() && lines.came() && table.came(),
                                 60'000);
        MD_VERIFY_RESULT(one.result());
        QVERIFY(one.value().contains(id.toUtf8()));
        MD_VERIFY_RESULT(facets.result());
        QVERIFY(facets.value().total >= 5);
        QVERIFY(facets.value().find(u"environment"));
        MD_VERIFY_RESULT(histogram.result());
        QVERIFY(!histogram.value().buckets.empty());
        MD_VERIFY_RESULT(lines.result());
        QVERIFY(lines.value().events >= 5);
        MD_VERIFY_RESULT(table.result());
        QVERIFY(table.value().events >= lines.value().events);

        md::test::Answer<md::EventPage> bad;
        const auto call = events.page({u"status:("_s, {}, {}}, {}, this, bad.callback());
        QTRY_VERIFY(bad.came());
        QCOMPARE(bad.error().kind, md::ApiError::Kind::Rejected);
        QCOMPARE(bad.error().code, u"BAD_FILTER"_s);
        QVERIFY(transport.rateBudget().limit.has_value());
    }
};

MD_TEST_MAIN(QCoreApplication, TestSandbox)
#include "tst_sandbox.moc"
