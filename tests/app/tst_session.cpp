// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signing in: each failure has its own name, and what the stream brings is in the store.
#include "app/eventfeed.h"
#include "app/eventfetchers.h"
#include "app/session.h"
#include "models/eventstore.h"
#include "tests/support/eventlines.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QDir>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::ConnectProblem;
using md::Session;
using md::test::envelope;
using md::test::Exchange;
using md::test::HostileServer;
using md::test::problem;

namespace {

const QByteArray key = "sk_test_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";

const QByteArray me =
    "{\"tenant\":{\"id\":\"ten_1\",\"name\":\"Acme\",\"state\":\"ACTIVE\"},"
    "\"key\":{\"id\":\"key_1\",\"prefix\":\"sk_test_9fQ2\",\"name\":\"console\",\"environment\":null,"
    "\"expiresAt\":null},\"owner\":{\"type\":\"person\",\"name\":\"Ada\",\"email\":\"ada@acme.example\"},"
    "\"role\":\"OWNER\",\"scopes\":[\"events:read\"],\"mode\":\"sandbox\",\"limits\":[],"
    "\"server\":{\"name\":\"meterd\",\"version\":\"0.1.0\",\"startedAt\":null},"
    "\"features\":[\"usage-events\",\"stream\"]}";

QByteArray eventsMessage(md::test::EventLines& lines, int count)
{
    std::string items;
    for (int i = 0; i < count; ++i) {
        std::string line;
        lines.append(line);
        line.pop_back();
        items += (i == 0 ? "" : ",") + line;
    }
    return "id: c" + QByteArray::number(qulonglong(lines.made())) + "\ndata: {\"topic\":\"usage\",\"items\":[" +
           QByteArray::fromStdString(items) + "]}\n\n";
}

} // namespace

Q_DECLARE_METATYPE(md::ConnectProblem)
Q_DECLARE_METATYPE(md::ApiError)

class TestSession : public QObject
{
    Q_OBJECT

    std::unique_ptr<Session> sessionAt(const QUrl& url, const QByteArray& withKey = key)
    {
        return std::make_unique<Session>(md::Profile{u"1"_s, u"acme"_s, url, u"ten_1"_s, md::Profile::Kind::Server},
                                         withKey, *m_store);
    }

    ConnectProblem problemOf(Session& session)
    {
        std::optional<ConnectProblem> found;
        connect(&session, &Session::connectFailed, this,
                [&found](ConnectProblem problem, const md::ApiError&) { found = problem; });
        session.connectToServer();
        if (!QTest::qWaitFor([&] { return found.has_value(); }, 20'000))
            qWarning("it did not fail");
        return found.value_or(ConnectProblem::Other);
    }

private slots:
    void init()
    {
        m_server = std::make_unique<HostileServer>();
        auto spool = md::RecordSpool::makeTail(QDir::tempPath());
        QVERIFY(spool);
        m_store = std::make_unique<md::EventStore>(*spool);
    }

    void cleanup()
    {
        m_store.reset();
        m_server.reset();
    }

    void signsIn()
    {
        m_server->always([](const Exchange& e) { e.reply(200, "application/json", envelope(me)); });
        const auto session = sessionAt(m_server->url());
        QSignalSpy connected(session.get(), &Session::connected);
        QCOMPARE(session->mode(), md::ServerMode::Sandbox); // by the key, for want of better
        session->connectToServer();
        QCOMPARE(session->state(), Session::State::Connecting);
        QTRY_COMPARE(connected.count(), 1);
        QCOMPARE(session->state(), Session::State::Connected);
        QCOMPARE(session->whoAmI()->tenant.name, u"Acme"_s);
    }

    void inDoubtTheServerIsLive()
    {
        QCOMPARE(sessionAt(m_server->url(), "strange")->mode(), md::ServerMode::Live);
        QCOMPARE(sessionAt(m_server->url(), {})->mode(), md::ServerMode::Live);
    }

    void eachRefusalHasItsName_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<ConnectProblem>("expected");
        const auto row = [](int status, const char* code, ConnectProblem expected) {
            QTest::newRow(code) << status << QByteArray(code) << expected;
        };
        row(400, "TENANT_HEADER_MISSING", ConnectProblem::TenantMissing);
        row(400, "TENANT_HEADER_MALFORMED", ConnectProblem::TenantMalformed);
        row(404, "NOT_FOUND", ConnectProblem::TenantUnknown);
        row(401, "UNAUTHORIZED", ConnectProblem::KeyMissing);
        row(401, "KEY_UNKNOWN", ConnectProblem::KeyUnknown);
        row(401, "KEY_REVOKED", ConnectProblem::KeyRevoked);
        row(401, "KEY_EXPIRED", ConnectProblem::KeyExpired);
        row(401, "KEY_MODE", ConnectProblem::KeyMode);
        row(403, "ADDRESS_NOT_ALLOWED", ConnectProblem::KeyElsewhere);
        row(403, "ACCOUNT_SUSPENDED", ConnectProblem::Suspended);
        row(403, "FORBIDDEN", ConnectProblem::Forbidden);
        row(429, "RATE_LIMITED", ConnectProblem::RateLimited);
        row(503, "SHUTTING_DOWN", ConnectProblem::ServerTrouble);
        row(400, "BAD_REQUEST", ConnectProblem::Other);
    }
    void eachRefusalHasItsName()
    {
        QFETCH(int, status);
        QFETCH(QByteArray, code);
        QFETCH(ConnectProblem, expected);
        m_server->always(
            [&](const Exchange& e) { e.reply(status, "application/problem+json", problem(status, code, "no")); });
        const auto session = sessionAt(m_server->url());
        QCOMPARE(problemOf(*session), expected);
        QCOMPARE(session->state(), Session::State::Failed);
        QCOMPARE(m_server->requests().size(), size_t(1)); // somebody waits for the answer: no quiet tries
    }

    void whatIsNoMeterdeskServer_data()
    {
        QTest::addColumn<HostileServer::Behaviour>("behaviour");
        QTest::addColumn<ConnectProblem>("expected");
        const auto row = [](const char* name, HostileServer::Behaviour behaviour, ConnectProblem expected) {
            QTest::newRow(name) << behaviour << expected;
        };
        row(
            "a web site", [](const Exchange& e) { e.reply(200, "text/html", "<h1>It works!</h1>"); },
            ConnectProblem::NotMeterdesk);
        row(
            "a web site's 404", [](const Exchange& e) { e.reply(404, "text/html", "<h1>404</h1>"); },
            ConnectProblem::NotMeterdesk);
        row(
            "a password prompt",
            [](const Exchange& e) {
                e.reply(401, "text/html", "", {{"WWW-Authenticate", "Basic realm=\"x\""}});
            },
            ConnectProblem::NotMeterdesk);
        row(
            "another api", [](const Exchange& e) { e.reply(200, "application/json", "{\"hello\":\"world\"}"); },
            ConnectProblem::NotMeterdesk);
        row(
            "elsewhere",
            [](const Exchange& e) {
                e.reply(308, "text/html", "", {{"Location", "https://other.example/"}});
            },
            ConnectProblem::Redirected);
        row(
            "hangs up", [](const Exchange& e) { e.reset(); }, ConnectProblem::ConnectionLost);
    }
    void whatIsNoMeterdeskServer()
    {
        QFETCH(HostileServer::Behaviour, behaviour);
        QFETCH(ConnectProblem, expected);
        m_server->always(behaviour);
        QCOMPARE(problemOf(*sessionAt(m_server->url())), expected);
    }

    void whatNeverGetsThere()
    {
        const QUrl closed = m_server->url();
        m_server->shut();
        QCOMPARE(problemOf(*sessionAt(closed)), ConnectProblem::Refused);
        QCOMPARE(problemOf(*sessionAt(QUrl(u"https://no-such-host.invalid"_s))), ConnectProblem::HostNotFound);
        QCOMPARE(problemOf(*sessionAt(QUrl(u"http://meter.example"_s))), ConnectProblem::PlainHttp);
        QCOMPARE(problemOf(*sessionAt(QUrl(u"meter.example"_s))), ConnectProblem::BadUrl);
        QCOMPARE(problemOf(*sessionAt(closed, "sk_test with a space")), ConnectProblem::KeyMalformed);
    }

    void theStreamFillsTheStoreAndAResumeRepeatsNothing()
    {
        md::test::EventLines lines(5);
        const QByteArray first = eventsMessage(lines, 600);
        const QByteArray second = eventsMessage(lines, 400);
        m_server->then([](const Exchange& e) { e.reply(200, "application/json", envelope(me)); });
        m_server->then([&](const Exchange& e) {
            e.beginChunked(200, "text/event-stream");
            e.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"usage\"]}\n\n" + first);
            e.later(20, [](const Exchange& later) { later.reset(); });
        });
        m_server->always([&](const Exchange& e) {
            if (e.request().headers.value("last-event-id") != "c600") {
                e.reply(500, "text/plain", "wrong cursor");
                return;
            }
            e.beginChunked(200, "text/event-stream");
            e.chunk("event: hello\nid: c600\ndata: {\"cursor\":\"c600\",\"topics\":[\"usage\"]}\n\n" + second);
        });
        const auto session = sessionAt(m_server->url());
        session->live().setRetryPolicy({0, 1ms, 5ms, {}});
        QSignalSpy appended(m_store.get(), &md::EventStore::rowsAppended);
        session->connectToServer();
        QTRY_COMPARE(session->state(), Session::State::Connected);
        session->startLive();
        QTRY_COMPARE(m_store->rowCount(), 1000u);
        QCOMPARE(session->feed().delivered(), 1000);
        QCOMPARE(m_store->findId(QString::fromStdString(lines.lastId()), 5).size(), size_t(1));
    }

    void batchesThatComeTogetherGoInTogether()
    {
        md::test::EventLines lines(5);
        QByteArray all;
        for (int i = 0; i < 200; ++i)
            all += eventsMessage(lines, 5);
        m_server->then([](const Exchange& e) { e.reply(200, "application/json", envelope(me)); });
        m_server->then([&](const Exchange& e) {
            e.beginChunked(200, "text/event-stream");
            e.chunk("event: hello\nid: c0\ndata: {\"cursor\":\"c0\",\"topics\":[\"usage\"]}\n\n" + all);
        });
        const auto session = sessionAt(m_server->url());
        QSignalSpy deliveries(&session->feed(), &md::EventFeed::appended);
        session->connectToServer();
        QTRY_COMPARE(session->state(), Session::State::Connected);
        session->startLive();
        QTRY_COMPARE(m_store->rowCount(), 1000u);
        QVERIFY2(deliveries.count() < 100, qPrintable(QString::number(deliveries.count())));
    }

    void aKeyRevokedLaterEndsTheSessionOnce()
    {
        m_server->then([](const Exchange& e) { e.reply(200, "application/json", envelope(me)); });
        m_server->always([](const Exchange& e) {
            e.reply(401, "application/problem+json", problem(401, "KEY_REVOKED", "revoked"));
        });
        const auto session = sessionAt(m_server->url());
        QSignalSpy ends(session.get(), &Session::signedOutByServer);
        session->connectToServer();
        QTRY_COMPARE(session->state(), Session::State::Connected);
        md::test::Answer<md::EventPage> page;
        md::test::Answer<md::EventPage> other;
        const auto call = session->usageEvents().page({}, {}, this, page.callback());
        const auto otherCall = session->usageEvents().page({}, {}, this, other.callback());
        QTRY_VERIFY(page.came() && other.came());
        QCOMPARE(ends.count(), 1);
        QCOMPARE(session->state(), Session::State::SignedOut);
    }

    void aMissingScopeDoesNotEndTheSession()
    {
        m_server->then([](const Exchange& e) { e.reply(200, "application/json", envelope(me)); });
        m_server->always([](const Exchange& e) {
            e.reply(403, "application/problem+json", problem(403, "FORBIDDEN", "needs events:read"));
        });
        const auto session = sessionAt(m_server->url());
        session->connectToServer();
        QTRY_COMPARE(session->state(), Session::State::Connected);
        md::test::Answer<md::EventPage> page;
        const auto call = session->usageEvents().page({}, {}, this, page.callback());
        QTRY_VERIFY(page.came());
        QCOMPARE(session->state(), Session::State::Connected);
    }

    void fetchersAskTheServerAndGiveUpWithTheirRequest()
    {
        m_server->always([](const Exchange& e) {
            e.reply(200, "application/json",
                    envelope("{\"content\":[],\"nextCursor\":null,\"prevCursor\":null,\"total\":0}"));
        });
        const auto session = sessionAt(m_server->url());
        const md::EventFetchers fetchers = md::eventFetchers(session->usageEvents(), true, this);
        md::test::Answer<md::EventPage> kept;
        md::test::Answer<md::EventPage> dropped;
        const auto request = fetchers.page({{}, u"c1"_s, 50}, kept.callback());
        fetchers.page({{}, u"c2"_s, 50}, dropped.callback()).reset();
        QTRY_VERIFY(kept.came());
        MD_VERIFY_RESULT(kept.result());
        QCOMPARE(m_server->requests().front().target, QByteArray("/api/v1/usage-events?cursor=c1&limit=50"));
        QTest::qWait(20);
        QVERIFY(!dropped.came());
    }

    void endingInTheMiddleOfEverythingIsQuiet()
    {
        md::test::EventLines lines(5);
        const QByteArray large = eventsMessage(lines, 512);
        m_server->always([&](const Exchange& e) {
            e.beginChunked(200, "text/event-stream");
            e.chunk("event: hello\nid: c0\ndata: {}\n\n" + large + large + large);
        });
        for (int round = 0; round < 20; ++round) {
            auto session = sessionAt(m_server->url());
            session->connectToServer();
            session->startLive();
            QTest::qWait(round);
            session.reset();
        }
        QCoreApplication::processEvents();
    }

private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<md::EventStore> m_store;
};

MD_TEST_MAIN(QCoreApplication, TestSession)
#include "tst_session.moc"
