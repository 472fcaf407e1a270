// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The live stream: every event once and in order, whatever happens to the connection.
#include "client/livestream.h"
#include "client/transport.h"
#include "core/eventbatch.h"
#include "tests/support/eventlines.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QSignalSpy>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using md::LiveStream;
using md::test::Exchange;
using md::test::HostileServer;
using md::test::problem;
using Kind = md::ApiError::Kind;
using State = md::LiveStream::State;

namespace {

const QByteArray key = "sk_test_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";

QByteArray hello(const QByteArray& cursor)
{
    return "event: hello\nid: " + cursor + "\ndata: {\"cursor\":\"" + cursor + "\",\"topics\":[\"usage\"]}\n\n";
}

//! What a real stream brings: events whose ids are remembered in order.
class Events
{
public:
    QByteArray message(int count)
    {
        std::string items;
        for (int i = 0; i < count; ++i) {
            std::string line;
            m_lines.append(line);
            line.pop_back();
            items += (i == 0 ? "" : ",") + line;
            m_ids += QByteArray::fromStdString(m_lines.lastId());
        }
        return "id: " + cursor() + "\ndata: {\"topic\":\"usage\",\"items\":[" + QByteArray::fromStdString(items) +
               "]}\n\n";
    }

    QByteArray cursor() const { return "c" + QByteArray::number(m_ids.size()); }
    const QByteArrayList& ids() const { return m_ids; }

private:
    md::test::EventLines m_lines{7};
    QByteArrayList m_ids;
};

QByteArrayList idsOf(const md::EventBatch& batch)
{
    QByteArrayList ids;
    const QByteArrayList records = batch.records.split('\n');
    for (const QByteArray& record : records) {
        const qsizetype at = record.indexOf("\"id\":\"");
        if (at >= 0)
            ids += record.mid(at + 6, record.indexOf('"', at + 6) - at - 6);
    }
    return ids;
}

void begin(const Exchange& e)
{
    e.beginChunked(200, "text/event-stream");
}

} // namespace

class TestLiveStream : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_received.clear();
        m_server = std::make_unique<HostileServer>();
        m_server->always([](const Exchange&) {});
        m_transport = std::make_unique<md::Transport>(md::Endpoint{m_server->url(), u"ten_1"_s, key, {}});
        m_stream =
            std::make_unique<LiveStream>(*m_transport, [this](md::EventBatch&& batch) { m_received += idsOf(batch); });
        m_stream->setRetryPolicy({0, 1ms, 5ms, {}});
    }

    void cleanup()
    {
        m_stream.reset();
        m_transport.reset();
        m_server.reset();
    }

    void bringsEventsInOrder()
    {
        Events events;
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
            e.chunk(events.message(3));
            e.chunk(": keep-alive\n\n");
            e.chunk(events.message(2));
        });
        QSignalSpy states(m_stream.get(), &LiveStream::stateChanged);
        m_stream->start(u"status:REJECTED"_s);
        QCOMPARE(m_stream->state(), State::Connecting);
        QTRY_COMPARE(m_received.size(), 5);
        QCOMPARE(m_received, events.ids());
        QCOMPARE(m_stream->state(), State::Live);
        QCOMPARE(m_stream->cursor(), u"c5"_s);
        QCOMPARE(states.count(), 2);
        const auto& seen = m_server->requests().front();
        QCOMPARE(seen.target, QByteArray("/api/v1/stream?topics=usage&filter.usage=status%3AREJECTED"));
        QCOMPARE(seen.headers.value("accept"), QByteArray("text/event-stream"));
        QVERIFY(!seen.headers.contains("last-event-id"));
    }

    void resumesWithoutAGapOrARepeat()
    {
        Events events;
        const QByteArray first = events.message(3);
        const QByteArray second = events.message(4);
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
            e.chunk(first);
            e.chunk(second.left(second.size() / 2)); // cut inside a message
            e.later(10, [](const Exchange& later) { later.close(); });
        });
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c999")); // the head of the list is not where we are
            e.later(10, [](const Exchange& later) { later.reset(); });
        });
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c999"));
            e.chunk(second);
        });
        m_stream->start();
        QTRY_COMPARE(m_received.size(), 7);
        QCOMPARE(m_received, events.ids());
        QCOMPARE(m_server->requests().size(), size_t(3));
        QCOMPARE(m_server->requests()[1].headers.value("last-event-id"), QByteArray("c3"));
        QCOMPARE(m_server->requests()[2].headers.value("last-event-id"), QByteArray("c3"));
    }

    void cutAnywhereLosesAndRepeatsNothing()
    {
        for (qsizetype cut = 0;; cut += 53) {
            Events events;
            m_received.clear();
            const QByteArray messages[] = {events.message(1), events.message(2)};
            const QByteArray whole = hello("c0") + messages[0] + messages[1];
            if (cut > whole.size())
                break;
            m_server->then([&](const Exchange& e) {
                begin(e);
                e.chunk(whole.left(cut));
                e.later(1, [](const Exchange& later) { later.close(); });
            });
            // What a server does with a cursor.
            m_server->always([&](const Exchange& e) {
                const QByteArray from = e.request().headers.value("last-event-id");
                begin(e);
                e.chunk(hello(from.isEmpty() ? "c0" : from));
                if (from != "c1" && from != "c3")
                    e.chunk(messages[0]);
                if (from != "c3")
                    e.chunk(messages[1]);
            });
            m_stream->start();
            QVERIFY(QTest::qWaitFor([&] { return m_received.size() >= 3 && m_stream->state() == State::Live; }));
            QCOMPARE(m_received, events.ids());
            m_stream->stop();
            m_server->always([](const Exchange&) {});
        }
    }

    void largeMessagesKeepTheirPlace()
    {
        Events events;
        const QByteArray large = events.message(512); // goes to the decode thread
        const QByteArray small = events.message(1);   // must wait for it
        QVERIFY(large.size() > md::DecodeThread::worthwhile);
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
            e.chunk(large + small +
                    "event: dropped\nid: c600\ndata: {\"topic\":\"usage\",\"count\":87,\"cursor\":\"c513\"}\n\n");
        });
        qsizetype receivedBefore = -1;
        connect(m_stream.get(), &LiveStream::eventsDropped, this, [&](qint64 count, const QString& cursor) {
            receivedBefore = m_received.size();
            QCOMPARE(count, 87);
            QCOMPARE(cursor, u"c513"_s);
        });
        m_stream->start();
        QTRY_COMPARE(receivedBefore, 513);
        QCOMPARE(m_received, events.ids());
        QCOMPARE(m_stream->cursor(), u"c600"_s);
    }

    void silenceIsADeadConnection()
    {
        m_stream->setSilenceLimit(60ms);
        m_server->then([](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
        });
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Live);
        QTRY_VERIFY(m_server->requests().size() >= 2);
        QCOMPARE(m_stream->lastError()->kind, Kind::Timeout);
    }

    void heartbeatsKeepItAlive()
    {
        m_stream->setSilenceLimit(400ms);
        m_server->then([](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
            for (int i = 1; i <= 12; ++i)
                e.later(i * 100, [](const Exchange& later) { later.chunk(": keep-alive\n\n"); });
        });
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Live);
        QTest::qWait(1'000);
        QCOMPARE(m_server->requests().size(), size_t(1));
        QCOMPARE(m_stream->state(), State::Live);
    }

    void aShutdownIsFollowedByAReconnect()
    {
        m_server->then([](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + "event: end\ndata: {\"reason\":\"SHUTDOWN\",\"count\":0}\n\n");
            e.endChunked();
        });
        m_server->then([](const Exchange& e) { e.reply(503, "text/plain", "starting"); });
        m_server->then([](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
        });
        QSignalSpy ends(m_stream.get(), &LiveStream::endedByServer);
        m_stream->start();
        QTRY_COMPARE(m_server->requests().size(), size_t(3));
        QTRY_COMPARE(m_stream->state(), State::Live);
        QCOMPARE(ends.count(), 1);
        QVERIFY(!m_stream->lastError());
    }

    void whatWaitingDoesNotMendStops_data()
    {
        QTest::addColumn<HostileServer::Behaviour>("behaviour");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");
        const auto row = [](const char* name, HostileServer::Behaviour behaviour, Kind kind, const QString& code) {
            QTest::newRow(name) << behaviour << kind << code;
        };
        const auto end = [](const QByteArray& reason) {
            return [reason](const Exchange& e) {
                begin(e);
                e.chunk(hello("c0") + "event: end\ndata: {\"reason\":\"" + reason + "\",\"count\":0}\n\n");
            };
        };
        const auto refuse = [](int status, const QByteArray& code) {
            return [status, code](const Exchange& e) {
                e.reply(status, "application/problem+json", problem(status, code, "no"));
            };
        };
        row("key revoked", end("KEY_REVOKED"), Kind::Unauthorised, u"KEY_REVOKED"_s);
        row("key expired", end("KEY_EXPIRED"), Kind::Unauthorised, u"KEY_EXPIRED"_s);
        row("scope lost", end("SCOPE_LOST"), Kind::Forbidden, u"SCOPE_LOST"_s);
        row("401", refuse(401, "KEY_EXPIRED"), Kind::Unauthorised, u"KEY_EXPIRED"_s);
        row("403", refuse(403, "FORBIDDEN"), Kind::Forbidden, u"FORBIDDEN"_s);
        row("404", refuse(404, "NOT_FOUND"), Kind::NotFound, u"NOT_FOUND"_s);
        row("bad filter", refuse(400, "BAD_FILTER"), Kind::Rejected, u"BAD_FILTER"_s);
    }
    void whatWaitingDoesNotMendStops()
    {
        QFETCH(HostileServer::Behaviour, behaviour);
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        m_server->always(behaviour);
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Stopped);
        QCOMPARE(m_stream->lastError()->kind, kind);
        QCOMPARE(m_stream->lastError()->code, code);
        QTest::qWait(30);
        QCOMPARE(m_server->requests().size(), size_t(1));
    }

    void a401InMidStreamStopsAndKeepsWhatCame()
    {
        Events events;
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + events.message(2));
            e.later(20, [](const Exchange& later) { later.close(); });
        });
        m_server->always([](const Exchange& e) {
            e.reply(401, "application/problem+json", problem(401, "KEY_REVOKED", "revoked"));
        });
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Stopped);
        QCOMPARE(m_stream->lastError()->code, u"KEY_REVOKED"_s);
        QCOMPARE(m_received, events.ids());
    }

    void whatMayPassIsTriedAgain_data()
    {
        QTest::addColumn<HostileServer::Behaviour>("behaviour");
        const auto row = [](const char* name, HostileServer::Behaviour behaviour) { QTest::newRow(name) << behaviour; };
        row("closes", [](const Exchange& e) { e.close(); });
        row("resets", [](const Exchange& e) { e.reset(); });
        row("500", [](const Exchange& e) { e.reply(500, "text/plain", "oops"); });
        row("429", [](const Exchange& e) { e.reply(429, "text/plain", "slow", {{"Retry-After", "0"}}); });
        row("html", [](const Exchange& e) { e.reply(200, "text/html", "<b>login</b>"); });
        row("ends without a word", [](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
            e.endChunked();
        });
        row("garbage", [](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + "data: {\"topic\":\"usage\",\"items\":[{\"sequence\":\n\n");
        });
        row("invalid utf-8", [](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + "data: {\"topic\":\"usage\",\"items\":[\"\xff\xfe\"]}\n\n");
        });
        row("deep nesting", [](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + "data: {\"topic\":\"usage\",\"items\":" + QByteArray(50'000, '[') + "\n\n");
        });
        row("wrong items", [](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + "data: {\"topic\":\"usage\",\"items\":7}\n\n");
        });
    }
    void whatMayPassIsTriedAgain()
    {
        QFETCH(HostileServer::Behaviour, behaviour);
        Events events;
        m_server->then(behaviour).then(behaviour);
        m_server->always([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + events.message(1));
        });
        m_stream->start();
        QTRY_COMPARE(m_received.size(), 1);
        QCOMPARE(m_received, events.ids());
        QCOMPARE(m_stream->state(), State::Live);
        QCOMPARE(m_server->requests().size(), size_t(3));
    }

    void theWaitGrowsWhileGarbageComes()
    {
        m_stream->setRetryPolicy({0, 1ms, 1h, [] { return 1.0; }});
        m_server->always([](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + "data: garbage\n\n");
        });
        std::vector<std::chrono::milliseconds> waits;
        connect(m_stream.get(), &LiveStream::stateChanged, this, [&](State state) {
            if (state == State::Reconnecting)
                waits.push_back(m_stream->retryIn());
        });
        m_stream->start();
        QTRY_VERIFY(waits.size() >= 7);
        m_stream->stop();
        QVERIFY(waits[6] >= 50ms); // 1, 2, 4 … 64 ms: hello alone does not make it start over
    }

    void aForgottenCursorIsSaidAndTheStreamGoesOn()
    {
        Events events;
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + events.message(1));
            e.later(10, [](const Exchange& later) { later.close(); });
        });
        m_server->then([](const Exchange& e) {
            e.reply(
                400, "application/problem+json",
                R"({"status":400,"code":"BAD_REQUEST","detail":"x","errors":[{"field":"cursor","message":"is not known"}]})");
        });
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c40") + events.message(1));
        });
        QSignalSpy gaps(m_stream.get(), &LiveStream::gapFound);
        m_stream->start();
        QTRY_COMPARE(m_received.size(), 2);
        QCOMPARE(gaps.count(), 1);
        QVERIFY(!m_server->requests()[2].headers.contains("last-event-id"));
    }

    void aRedirectedStreamDoesNotTakeTheKeyAlong()
    {
        HostileServer elsewhere;
        m_server->always([&](const Exchange& e) {
            e.reply(307, "text/html", "", {{"Location", elsewhere.url(u"localhost"_s).toEncoded()}});
        });
        m_stream->start();
        QTRY_VERIFY(m_server->requests().size() >= 2);
        QCOMPARE(m_stream->lastError()->code, u"REDIRECT"_s);
        QCOMPARE(elsewhere.connections(), 0);
    }

    void stoppingIsQuietAndStartingAgainIsFresh()
    {
        Events events;
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + events.message(1));
        });
        m_stream->start();
        QTRY_COMPARE(m_received.size(), 1);
        m_stream->stop();
        QCOMPARE(m_stream->state(), State::Stopped);
        QVERIFY(!m_stream->lastError());
        QTRY_COMPARE(m_server->openConnections(), 0);
        m_stream->start();
        QTRY_COMPARE(m_server->requests().size(), size_t(2));
        QVERIFY(!m_server->requests()[1].headers.contains("last-event-id"));
    }

    void theSinkMayStopTheStream()
    {
        Events events;
        const QByteArray messages = events.message(1) + events.message(1);
        m_stream = std::make_unique<LiveStream>(*m_transport, [this](md::EventBatch&& batch) {
            m_received += idsOf(batch);
            m_stream->stop();
        });
        m_server->then([&](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0") + messages);
        });
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Stopped);
        QTest::qWait(20);
        QCOMPARE(m_received.size(), 1);
    }

    void reconnectNowDoesNotWait()
    {
        m_stream->setRetryPolicy({0, 1h, 1h, {}});
        m_server->then([](const Exchange& e) { e.reply(500, "text/plain", "oops"); });
        m_server->then([](const Exchange& e) {
            begin(e);
            e.chunk(hello("c0"));
        });
        m_stream->start();
        QTRY_COMPARE(m_stream->state(), State::Reconnecting);
        QVERIFY(m_stream->retryIn() > 20min);
        m_stream->reconnectNow();
        QTRY_COMPARE(m_stream->state(), State::Live);
    }

private:
    QByteArrayList m_received;
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<md::Transport> m_transport;
    std::unique_ptr<LiveStream> m_stream;
};

MD_TEST_MAIN(QCoreApplication, TestLiveStream)
#include "tst_livestream.moc"
