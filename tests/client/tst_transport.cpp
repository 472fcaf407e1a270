// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The transport against a server that does everything wrong: each wrong gives its own error, nothing hangs, and the key
// goes nowhere else.
#include "client/accountapi.h"
#include "client/transport.h"
#include "client/usageeventsapi.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::ApiError;
using md::test::Answer;
using md::test::envelope;
using md::test::Exchange;
using md::test::HostileServer;
using md::test::problem;
using Kind = md::ApiError::Kind;

namespace {

const QByteArray key = "sk_test_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";

md::Endpoint endpointOf(const QUrl& url)
{
    return {url, u"ten_1"_s, key, {}};
}

//! A GET that is tried once, with short limits.
md::Request once(const QString& path = u"/x"_s)
{
    md::Request request;
    request.path = path;
    request.retry = md::Request::Retry::Never;
    request.idleTimeout = 2s;
    request.deadline = 10s;
    return request;
}

md::Request repeated(const QString& path = u"/x"_s)
{
    md::Request request = once(path);
    request.retry = md::Request::Retry::WhenSafe;
    return request;
}

md::Result<QByteArray> bodyOf(const md::Response& response)
{
    return response.body;
}

//! As every JSON endpoint does it: what is not whole JSON is an error.
md::Result<QByteArray> strictBody(const md::Response& response)
{
    if (response.body.startsWith('{') && response.body.endsWith('}'))
        return response.body;
    ApiError error;
    error.kind = Kind::Schema;
    return md::Unexpected{error};
}

} // namespace

class TestTransport : public QObject
{
    Q_OBJECT

    ApiError failureOf(md::Request request)
    {
        Answer<QByteArray> answer;
        const md::CallHandle call =
            m_transport->send<QByteArray>(std::move(request), strictBody, this, answer.callback());
        if (!QTest::qWaitFor([&] { return answer.came(); }, 20'000))
            qWarning("no answer");
        return answer.error();
    }

private slots:
    void init()
    {
        m_server = std::make_unique<HostileServer>();
        m_transport = std::make_unique<md::Transport>(endpointOf(m_server->url()));
        m_transport->setRetryPolicy({3, 1ms, 5ms, {}});
    }

    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void sendsWhoWeAre()
    {
        m_server->then([](const Exchange& e) { e.reply(200, "application/json", "{}"); });
        Answer<QByteArray> answer;
        md::Request request = once(u"/api/v1/x"_s);
        request.query = {{u"filter"_s, u"a+b & c=\"ü\"#%"_s}, {u"empty"_s, QString()}};
        const auto call = m_transport->send<QByteArray>(request, bodyOf, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        const auto& seen = m_server->requests().front();
        QCOMPARE(seen.method, QByteArray("GET"));
        QCOMPARE(seen.target, QByteArray("/api/v1/x?filter=a%2Bb%20%26%20c%3D%22%C3%BC%22%23%25"));
        QCOMPARE(seen.headers.value("authorization"), "Bearer " + key);
        QCOMPARE(seen.headers.value("x-tenant-id"), QByteArray("ten_1"));
        QVERIFY(seen.headers.value("user-agent").startsWith("meterdesk/"));
        QCOMPARE(seen.headers.value("x-correlation-id").size(), 36);
        QCOMPARE(seen.headers.value("accept-encoding"), QByteArray("identity"));
        QVERIFY(!seen.headers.contains("cookie"));
    }

    void aPathInTheServersAddressIsKept()
    {
        m_server->then([](const Exchange& e) { e.reply(200, "application/json", "{}"); });
        QUrl url = m_server->url();
        url.setPath(u"/behind/proxy/"_s);
        m_transport = std::make_unique<md::Transport>(endpointOf(url));
        QCOMPARE(failureOf(once(u"/api"_s)).path, QString());
        QCOMPARE(m_server->requests().front().target, QByteArray("/behind/proxy/api"));
    }

    void wrongAnswersHaveTheirNames_data()
    {
        QTest::addColumn<HostileServer::Behaviour>("behaviour");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, HostileServer::Behaviour behaviour, Kind kind, const QString& code) {
            QTest::newRow(name) << behaviour << kind << code;
        };
        row(
            "closes at once", [](const Exchange& e) { e.close(); }, Kind::Network, u"CONNECTION_LOST"_s);
        row(
            "resets at once", [](const Exchange& e) { e.reset(); }, Kind::Network, u"CONNECTION_LOST"_s);
        row(
            "closes in the head",
            [](const Exchange& e) {
                e.send("HTTP/1.1 200 OK\r\nContent-Ty");
                e.close();
            },
            Kind::Network, u"CONNECTION_LOST"_s);
        row(
            "says less than it announced",
            [](const Exchange& e) {
                e.send("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{\"a\":1}");
                e.close();
            },
            Kind::Protocol, u"CUT_SHORT"_s);
        row(
            "resets in the body",
            [](const Exchange& e) {
                e.beginChunked(200, "application/json");
                e.chunk("{\"a\":");
                e.later(30, [](const Exchange& later) { later.reset(); });
            },
            Kind::Protocol, u"CUT_SHORT"_s);
        row(
            "a whole body that is not the contract's",
            [](const Exchange& e) { e.reply(200, "application/json", "[1]"); }, Kind::Schema, u"WRONG_SHAPE"_s);
        row(
            "an empty body", [](const Exchange& e) { e.reply(200, "application/json", {}); }, Kind::Protocol,
            u"CUT_SHORT"_s);
        row(
            "html", [](const Exchange& e) { e.reply(200, "text/html; charset=utf-8", "<b>Welcome</b>"); },
            Kind::Protocol, u"WRONG_CONTENT_TYPE"_s);
        row(
            "invalid utf-8", [](const Exchange& e) { e.reply(200, "application/json", "\xff\xfe\"}"); }, Kind::Protocol,
            u"CUT_SHORT"_s);
        row(
            "401",
            [](const Exchange& e) { e.reply(401, "application/problem+json", problem(401, "KEY_REVOKED", "x")); },
            Kind::Unauthorised, u"KEY_REVOKED"_s);
        row(
            "401 that asks for a password",
            [](const Exchange& e) {
                e.reply(401, "application/problem+json", problem(401, "KEY_UNKNOWN", "x"),
                        {{"WWW-Authenticate", "Basic realm=\"x\""}});
            },
            Kind::Unauthorised, u"KEY_UNKNOWN"_s);
        row(
            "403", [](const Exchange& e) { e.reply(403, "application/problem+json", problem(403, "FORBIDDEN", "x")); },
            Kind::Forbidden, u"FORBIDDEN"_s);
        row(
            "404", [](const Exchange& e) { e.reply(404, "application/problem+json", problem(404, "NOT_FOUND", "x")); },
            Kind::NotFound, u"NOT_FOUND"_s);
        row(
            "412", [](const Exchange& e) { e.reply(412, "application/problem+json", problem(412, "STALE", "x")); },
            Kind::Conflict, u"STALE"_s);
        row(
            "500", [](const Exchange& e) { e.reply(500, "application/problem+json", problem(500, "INTERNAL", "x")); },
            Kind::Server, u"INTERNAL"_s);
        row(
            "503 in html", [](const Exchange& e) { e.reply(503, "text/html", "<h1>down</h1>"); }, Kind::Server,
            QString());
        row(
            "a refusal of a gigabyte",
            [](const Exchange& e) {
                e.send("HTTP/1.1 400 No\r\nContent-Type: application/json\r\nContent-Length: 1073741824\r\n\r\n");
                e.send(QByteArray(300'000, ' '));
                e.close();
            },
            Kind::Rejected, QString());
        row(
            "teapot", [](const Exchange& e) { e.reply(418, "text/plain", "short and stout"); }, Kind::Rejected,
            QString());
    }
    void wrongAnswersHaveTheirNames()
    {
        QFETCH(HostileServer::Behaviour, behaviour);
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        m_server->always(behaviour);
        const ApiError error = failureOf(once());
        QCOMPARE(error.kind, kind);
        QCOMPARE(error.code, code);
        QVERIFY(!error.correlationId.isEmpty());
        QVERIFY(!md::toLogLine(error).contains(QString::fromLatin1(key)));
    }

    void whatIsNotHttpIsNoAnswer()
    {
        m_server->always([](const Exchange& e) {
            e.send("SSH-2.0-OpenSSH_9.2p1 Debian-2\r\n");
            e.close();
        });
        const Kind kind = failureOf(once()).kind;
        QVERIFY(kind == Kind::Protocol || kind == Kind::Network);
    }

    void neverAnsweringEndsByTheIdleLimit()
    {
        m_server->always([](const Exchange&) {});
        md::Request request = once();
        request.idleTimeout = 80ms;
        const ApiError error = failureOf(request);
        QCOMPARE(error.kind, Kind::Timeout);
        QCOMPARE(error.code, u"NO_ANSWER"_s);
    }

    void drippingEndsByTheDeadline()
    {
        m_server->always([](const Exchange& e) {
            e.drip("HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n" +
                       QByteArray(100, '{'),
                   20);
        });
        md::Request request = repeated();
        request.idleTimeout = 5s;
        request.deadline = 300ms;
        const ApiError error = failureOf(request);
        QCOMPARE(error.kind, Kind::Timeout);
        QCOMPARE(error.code, u"TOO_SLOW"_s);
        QCOMPARE(m_server->requests().size(), size_t(1));
    }

    void nobodyListening()
    {
        m_server->shut();
        const ApiError error = failureOf(once());
        QCOMPARE(error.kind, Kind::Network);
        QCOMPARE(error.code, u"CONNECTION_REFUSED"_s);
        QCOMPARE(error.httpStatus, 0);
    }

    void anUnknownHost()
    {
        QUrl url = m_server->url();
        url.setHost(u"no-such-host.invalid"_s);
        url.setScheme(u"https"_s);
        m_transport = std::make_unique<md::Transport>(endpointOf(url));
        const ApiError error = failureOf(once());
        QCOMPARE(error.kind, Kind::Network);
        QCOMPARE(error.code, u"HOST_NOT_FOUND"_s);
    }

    void aPlainServerAtAnHttpsAddress()
    {
        QTcpServer plain;
        QVERIFY(plain.listen(QHostAddress::LocalHost));
        connect(&plain, &QTcpServer::newConnection, this, [&plain] {
            QTcpSocket* socket = plain.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                socket->readAll();
                socket->write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n");
            });
        });
        m_transport =
            std::make_unique<md::Transport>(endpointOf(QUrl(u"https://127.0.0.1:%1"_s.arg(plain.serverPort()))));
        const ApiError error = failureOf(once());
        QVERIFY2(error.kind == Kind::Tls, qPrintable(md::toLogLine(error)));
    }

    void aBodyOverTheLimitIsNotTaken()
    {
        m_server->always([](const Exchange& e) {
            e.beginChunked(200, "application/json");
            for (int i = 0; i < 40; ++i)
                e.chunk(QByteArray(100'000, '{'));
            e.endChunked();
        });
        md::Request request = once();
        request.bodyLimit = 1'000'000;
        const ApiError error = failureOf(request);
        QCOMPARE(error.kind, Kind::Protocol);
        QCOMPARE(error.code, u"TOO_LARGE"_s);
    }

    void aReplyCutAtEveryByteIsNeverSuccess()
    {
        const QByteArray whole =
            "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n"
            "8\r\n{\"a\":1,\"\r\n5\r\nb\":2}\r\n0\r\n\r\n";
        const qsizetype bodyEnd = whole.indexOf("2}") + 2; // from here on every byte of JSON has come
        const qsizetype headEnd = whole.indexOf("\r\n\r\n");
        for (qsizetype cut = 0; cut <= whole.size(); cut += cut < headEnd - 8 ? 8 : 1) {
            m_server->then([part = whole.left(cut)](const Exchange& e) {
                e.send(part);
                e.close();
            });
            m_transport->forgetConnections();
            Answer<QByteArray> answer;
            const auto call = m_transport->send<QByteArray>(once(), strictBody, this, answer.callback());
            QVERIFY(QTest::qWaitFor([&] { return answer.came(); }));
            QCOMPARE(answer.times(), 1);
            if (cut < bodyEnd)
                QVERIFY2(!answer.isValue(), qPrintable(QString::number(cut)));
            if (answer.isValue())
                QCOMPARE(answer.value(), QByteArray("{\"a\":1,\"b\":2}"));
        }
    }

    void aRedirectIsNotFollowedAndTheKeyStaysHome_data()
    {
        QTest::addColumn<int>("status");
        for (const int status : {301, 302, 303, 307, 308})
            QTest::addRow("%d", status) << status;
    }
    void aRedirectIsNotFollowedAndTheKeyStaysHome()
    {
        QFETCH(int, status);
        HostileServer elsewhere;
        const QByteArray target = elsewhere.url(u"localhost"_s).toEncoded() + "/steal";
        m_server->always([status, target](const Exchange& e) {
            e.reply(status, "text/html", "<a>moved</a>", {{"Location", target}});
        });
        const ApiError error = failureOf(repeated());
        QCOMPARE(error.kind, Kind::Protocol);
        QCOMPARE(error.code, u"REDIRECT"_s);
        QTest::qWait(50);
        QCOMPARE(elsewhere.connections(), 0);
        QCOMPARE(m_server->requests().size(), size_t(1));
    }

    void cookiesAreNotKept()
    {
        m_server->always([](const Exchange& e) {
            e.reply(200, "application/json", "{}", {{"Set-Cookie", "track=1; Path=/"}});
        });
        failureOf(once());
        failureOf(once());
        QCOMPARE(m_server->requests().size(), size_t(2));
        QVERIFY(!m_server->requests()[1].headers.contains("cookie"));
    }

    void aKeyDoesNotGoOverPlainHttpToAnotherMachine()
    {
        for (const char* host : {"192.0.2.1", "meterd.example", "[2001:db8::1]", "localhost.evil.example"}) {
            m_transport =
                std::make_unique<md::Transport>(endpointOf(QUrl(u"http://%1:8080"_s.arg(QLatin1StringView(host)))));
            const ApiError error = failureOf(once());
            QCOMPARE(error.kind, Kind::Tls);
            QCOMPARE(error.code, u"PLAIN_HTTP"_s);
        }
    }

    void whatCannotBeAServersAddressIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char* url : {"", "ftp://127.0.0.1", "127.0.0.1:80", "http://", "http://user:pw@127.0.0.1/",
                                "http://127.0.0.1/?key=x", "http://127.0.0.1/#x", "file:///etc/passwd"})
            QTest::newRow(url) << QString::fromLatin1(url);
    }
    void whatCannotBeAServersAddressIsRefused()
    {
        QFETCH(QString, url);
        m_transport = std::make_unique<md::Transport>(endpointOf(QUrl(url)));
        const ApiError error = failureOf(once());
        QCOMPARE(error.kind, Kind::Protocol);
        QCOMPARE(error.code, u"BAD_URL"_s);
    }

    void aKeyThatWouldWriteAHeaderIsRefused()
    {
        for (const char* bad : {"sk_test_x\r\nX-Admin: 1", "sk test", "sk_t\xc3\xa4st"}) {
            md::Endpoint endpoint = endpointOf(m_server->url());
            endpoint.key = bad;
            m_transport = std::make_unique<md::Transport>(endpoint);
            QCOMPARE(failureOf(once()).code, u"BAD_KEY"_s);
        }
        QCOMPARE(m_server->connections(), 0);
    }

    void aFailureThatMayPassIsTriedAgain()
    {
        m_server->then([](const Exchange& e) { e.reply(503, "text/plain", "busy"); })
            .then([](const Exchange& e) { e.reply(500, "text/plain", "oops"); })
            .then([](const Exchange& e) { e.reply(200, "application/json", "{\"ok\":1}"); });
        QSignalSpy retries(m_transport.get(), &md::Transport::retryScheduled);
        Answer<QByteArray> answer;
        const auto call = m_transport->send<QByteArray>(repeated(), strictBody, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(retries.count(), 2);
        // All attempts of one question bear one correlation id.
        QCOMPARE(m_server->requests().size(), size_t(3));
        for (const auto& seen : m_server->requests())
            QCOMPARE(seen.headers.value("x-correlation-id"), m_server->requests()[0].headers.value("x-correlation-id"));
    }

    void aWriteIsRepeatedUnderOneIdempotencyKey_data()
    {
        QTest::addColumn<HostileServer::Behaviour>("behaviour");
        QTest::newRow("503") << HostileServer::Behaviour([](const Exchange& e) { e.reply(503, "text/plain", "busy"); });
        // Qt itself sends it again here, and says nothing of it.
        QTest::newRow("closed") << HostileServer::Behaviour([](const Exchange& e) { e.close(); });
    }
    void aWriteIsRepeatedUnderOneIdempotencyKey()
    {
        QFETCH(HostileServer::Behaviour, behaviour);
        m_server->always(behaviour);
        for (const QByteArray& given : {QByteArray(), QByteArray("idem-1")}) {
            const size_t before = m_server->requests().size();
            md::Request write = repeated();
            write.method = md::Request::Method::Post;
            write.body = "{}";
            write.idempotencyKey = given;
            QVERIFY(failureOf(write).kind != Kind::Cancelled);
            const auto& seen = m_server->requests();
            QVERIFY(seen.size() >= before + 3);
            const QByteArray used = seen.back().headers.value("idempotency-key");
            QVERIFY(given.isEmpty() ? used.size() == 36 : used == given);
            for (size_t i = before; i < seen.size(); ++i) {
                QCOMPARE(seen[i].headers.value("idempotency-key"), used);
                QCOMPARE(seen[i].body, QByteArray("{}"));
            }
        }
    }

    void aWriteThatMayNotBeRepeatedIsNotRepeatedByUs()
    {
        m_server->always([](const Exchange& e) { e.reply(503, "text/plain", "busy"); });
        md::Request write = once();
        write.method = md::Request::Method::Delete;
        failureOf(write);
        QCOMPARE(m_server->requests().size(), size_t(1));
        QCOMPARE(m_server->requests()[0].method, QByteArray("DELETE"));
    }

    void retryAfterIsHonoured()
    {
        m_server->always([](const Exchange& e) {
            e.reply(429, "application/problem+json", problem(429, "RATE_LIMITED", "slow down"),
                    {{"Retry-After", "3600"}});
        });
        const ApiError error = failureOf(repeated());
        QCOMPARE(error.kind, Kind::RateLimited);
        QCOMPARE(error.retryAfter, std::optional<std::chrono::milliseconds>(3600s));
        QCOMPARE(m_server->requests().size(), size_t(1)); // an hour does not fit into the deadline
    }

    void theRestOfAResourceWaitsForItsWindow()
    {
        const md::Request read = once(u"/api/v1/ai/usage"_s);
        m_server->then([](const Exchange& e) {
            e.reply(429, "application/problem+json", problem(429, "RATE_LIMITED", "slow down"), {{"Retry-After", "2"}});
        });
        m_server->always([](const Exchange& e) { e.reply(200, "application/json", "{}"); });
        QSignalSpy limited(m_transport.get(), &md::Transport::limited);
        QSignalSpy sent(m_transport.get(), &md::Transport::sent);
        QCOMPARE(failureOf(read).kind, Kind::RateLimited);
        QCOMPARE(limited.count(), 1);
        QCOMPARE(limited[0][0].toString(), u"/api/v1/ai/usage"_s);
        Answer<QByteArray> held;
        const auto waiting = m_transport->send<QByteArray>(once(u"/api/v1/ai/prices"_s), bodyOf, this, held.callback());
        QCOMPARE(sent.count(), 1);
        Answer<QByteArray> other;
        const auto free = m_transport->send<QByteArray>(once(u"/api/v1/apps"_s), bodyOf, this, other.callback());
        QCOMPARE(sent.count(), 2);
        QTRY_VERIFY(other.came());
        QTRY_VERIFY_WITH_TIMEOUT(held.came(), 20'000);
        MD_VERIFY_RESULT(held.result());
        QCOMPARE(m_server->requests().back().target, QByteArray("/api/v1/ai/prices"));
    }

    void aListIsReadWhenTheWindowIsOver()
    {
        m_server->then([](const Exchange& e) {
            e.reply(429, "application/problem+json", problem(429, "RATE_LIMITED", "slow down"), {{"Retry-After", "1"}});
        });
        m_server->always([](const Exchange& e) { e.reply(200, "application/json", "{}"); });
        Answer<QByteArray> answer;
        md::Request read = repeated();
        read.deadline = 500ms; // the wait is not the answer's time
        const auto call = m_transport->send<QByteArray>(read, bodyOf, this, answer.callback());
        QTRY_VERIFY_WITH_TIMEOUT(answer.came(), 20'000);
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(m_server->requests().size(), size_t(2));
    }

    void theBudgetIsReadFromTheHeaders()
    {
        m_server->always([](const Exchange& e) {
            e.reply(200, "application/json", "{}",
                    {{"X-RateLimit-Limit", "600"},
                     {"X-RateLimit-Remaining", "487"},
                     {"X-RateLimit-Reset", "1795183440"},
                     {"X-RateLimit-Window", "60"}});
        });
        QSignalSpy changes(m_transport.get(), &md::Transport::rateBudgetChanged);
        failureOf(once());
        failureOf(once());
        QCOMPARE(changes.count(), 1);
        const md::RateBudget budget = m_transport->rateBudget();
        QCOMPARE(budget.limit, std::optional(600));
        QCOMPARE(budget.remaining, 487);
        QCOMPARE(budget.resetsAt, std::optional<qint64>(1'795'183'440'000));
        QCOMPARE(budget.windowSeconds, 60);
    }

    void nonsenseBudgetsAreIgnored()
    {
        m_server->always([](const Exchange& e) {
            e.reply(200, "application/json", "{}", {{"X-RateLimit-Limit", "-5"}, {"X-RateLimit-Remaining", "many"}});
        });
        QSignalSpy changes(m_transport.get(), &md::Transport::rateBudgetChanged);
        failureOf(once());
        QCOMPARE(changes.count(), 0);
    }

    void largeBodiesAreDecodedOffTheGuiThread()
    {
        const QByteArray large = "{\"a\":\"" + QByteArray(200'000, 'x') + "\"}";
        m_server->always([large](const Exchange& e) { e.reply(200, "application/json", large); });
        QThread* decodedOn = nullptr;
        QThread* toldOn = nullptr;
        const auto decode = [&decodedOn](const md::Response& response) -> md::Result<qsizetype> {
            decodedOn = QThread::currentThread();
            return response.body.size();
        };
        const auto call = m_transport->send<qsizetype>(once(), decode, this, [&](const md::Result<qsizetype>& size) {
            toldOn = QThread::currentThread();
            QCOMPARE(*size, large.size());
        });
        QTRY_VERIFY(toldOn);
        QCOMPARE(toldOn, thread());
        QVERIFY(decodedOn != thread());
    }

private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<md::Transport> m_transport;
};

MD_TEST_MAIN(QCoreApplication, TestTransport)
#include "tst_transport.moc"
