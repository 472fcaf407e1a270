// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes as they leave, their answers and refusals; lists by page; more topics on the one stream.
#include "client/livestream.h"
#include "client/recordlist.h"
#include "client/writeapi.h"
#include "core/eventbatch.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>
#include <QJsonDocument>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace md;
using namespace md::test;
using namespace Qt::StringLiterals;

namespace {

struct Thing
{
    QString id;
    qint64 count = 0;
    bool operator==(const Thing&) const = default;
};

Result<Thing> decodeThing(const QJsonObject& object)
{
    JsonFields fields(object);
    Thing thing{fields.text("id"_L1), fields.number("count"_L1)};
    return ifGood(fields, std::move(thing));
}

WriteRequest limitChange()
{
    WriteRequest write;
    write.method = WriteRequest::Method::Put;
    write.path = u"/api/v1/limits/events_per_month"_s;
    write.body = R"({"override":{"limit":"1600000"},"enforcement":"ALERT"})";
    write.version = 41;
    write.reason = u"Black Friday, OPS-4127"_s;
    write.idempotencyKey = "4e6fa012";
    return write;
}

const WriteTarget target{u"https://meter.acme.example"_s, u"ten_1"_s, u"sk_live_9fQ2"_s};

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_server = std::make_unique<HostileServer>();
        m_transport = std::make_unique<Transport>(Endpoint{m_server->url(), u"ten_1"_s, "sk_live_9fQ2secret", {}});
        m_transport->setRetryPolicy({3, std::chrono::milliseconds(1), std::chrono::milliseconds(2), {}});
    }
    void cleanup()
    {
        m_transport.reset();
        m_server.reset();
    }

    void sendsWhatThePreviewShows()
    {
        m_server->always([](Exchange exchange) {
            exchange.reply(200, "application/json", envelope(R"({"key":"events_per_month","version":42})"),
                           {{"ETag", "\"42\""}});
        });
        Answer<WriteAnswer> answer;
        WriteApi api(*m_transport);
        const CallHandle call = api.send(limitChange(), this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(answer.value().version, std::optional<qint64>(42));
        QCOMPARE(answer.value().data, QByteArray(R"({"key":"events_per_month","version":42})"));
        const SeenRequest& seen = m_server->requests().front();
        QCOMPARE(seen.method, "PUT");
        QCOMPARE(seen.headers.value("if-match"), "\"41\"");
        QCOMPARE(seen.headers.value("idempotency-key"), "4e6fa012");
        QCOMPARE(seen.body,
                 R"({"override":{"limit":"1600000"},"enforcement":"ALERT","reason":"Black Friday, OPS-4127"})");

        const QString shown = writeAsHttp(limitChange(), target);
        QVERIFY(shown.startsWith(u"PUT /api/v1/limits/events_per_month\n"_s));
        for (const QString& line : {u"If-Match: \"41\""_s, u"Idempotency-Key: 4e6fa012"_s, u"X-Tenant-Id: ten_1"_s,
                                    u"Authorization: Bearer sk_live_9fQ2…"_s, u"Content-Type: application/json"_s})
            QVERIFY2(shown.contains(line), qPrintable(line));
        const QByteArray body = shown.section(u"\n\n"_s, 1).toUtf8();
        QCOMPARE(QJsonDocument::fromJson(body), QJsonDocument::fromJson(seen.body));
    }

    void theCurlHoldsNoSecret()
    {
        WriteRequest write = limitChange();
        write.body = "{\"note\":\"it's whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw\"}";
        const QString curl = writeAsCurl(write, target);
        QVERIFY(curl.contains(u"curl -sS -X PUT 'https://meter.acme.example/api/v1/limits/events_per_month'"_s) ||
                curl.contains(u"curl -sS -X PUT https://meter.acme.example/api/v1/limits/events_per_month"_s));
        QVERIFY(curl.contains(u"Bearer $KEY"_s));
        QVERIFY(!curl.contains(u"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s));
        QVERIFY(!writeAsHttp(write, target).contains(u"MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s));
    }

    void aDeleteCarriesItsReasonInAHeader()
    {
        m_server->always([](Exchange exchange) { exchange.reply(204, {}, {}); });
        WriteRequest write;
        write.method = WriteRequest::Method::Delete;
        write.path = u"/api/v1/metrics/met_1"_s;
        write.query = {{u"confirm"_s, u"WARN"_s}};
        write.reason = u"nie wieder\r\nX-Evil: über"_s;
        Answer<WriteAnswer> answer;
        WriteApi api(*m_transport);
        const CallHandle call = api.send(write, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        const SeenRequest& seen = m_server->requests().front();
        QCOMPARE(seen.target, "/api/v1/metrics/met_1?confirm=WARN");
        QCOMPARE(seen.headers.value("x-reason"), u"nie wieder X-Evil: über"_s.toUtf8());
        QVERIFY(!seen.headers.contains("x-evil"));
        QVERIFY(!seen.headers.value("idempotency-key").isEmpty());
    }

    void oneKeyStaysOverRetries()
    {
        m_server->then([](Exchange exchange) { exchange.reset(); });
        m_server->always([](Exchange exchange) {
            exchange.reply(200, "application/json", envelope("{}"), {{"Idempotent-Replayed", "true"}});
        });
        WriteRequest write = limitChange();
        write.idempotencyKey.clear();
        Answer<WriteAnswer> answer;
        WriteApi api(*m_transport);
        const CallHandle call = api.send(write, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QVERIFY(answer.value().replayed);
        QCOMPARE(m_server->requests().size(), 2u);
        QCOMPARE(m_server->requests()[0].headers.value("idempotency-key"),
                 m_server->requests()[1].headers.value("idempotency-key"));
    }

    void aStaleWriteHasThePresentState()
    {
        m_server->always([](Exchange exchange) {
            exchange.reply(412, "application/problem+json",
                           R"({"code":"STALE","status":412,"detail":"changed","current":{"limit":"5","version":43}})");
        });
        Answer<WriteAnswer> answer;
        WriteApi api(*m_transport);
        const CallHandle call = api.send(limitChange(), this, answer.callback());
        QTRY_VERIFY(answer.came());
        QCOMPARE(answer.error().httpStatus, 412);
        QCOMPARE(answer.error().current, R"({"limit":"5","version":43})");
        QCOMPARE(m_server->requests().size(), 1u); // no point in asking again
    }

    void fetchesAPageOfAnything()
    {
        m_server->always([](Exchange exchange) {
            exchange.reply(
                200, "application/json",
                envelope(R"({"content":[{"id":"b","count":2},{"id":"a","count":1}],"nextCursor":"o.a","total":7})"));
        });
        RecordList<Thing> list(*m_transport, u"/api/v1/things"_s, decodeThing);
        Answer<RecordPage<Thing>> answer;
        const CallHandle call =
            list.page({u"id:a+b"_s, TimeRange{0, std::nullopt}}, u"n.x"_s, 50, this, answer.callback());
        QTRY_VERIFY(answer.came());
        MD_VERIFY_RESULT(answer.result());
        QCOMPARE(answer.value().records, (std::vector<Thing>{{u"b"_s, 2}, {u"a"_s, 1}}));
        QCOMPARE(answer.value().nextCursor, u"o.a"_s);
        QVERIFY(answer.value().prevCursor.isEmpty());
        QCOMPARE(answer.value().total, std::optional<qint64>(7));
        QCOMPARE(m_server->requests().front().target,
                 "/api/v1/things?filter=id%3Aa%2Bb&from=1970-01-01T00%3A00%3A00.000Z&cursor=n.x&limit=50");
    }

    void aWrongRecordFailsThePage()
    {
        m_server->always([](Exchange exchange) {
            exchange.reply(200, "application/json", envelope(R"({"content":[{"id":"b"}],"total":1})"));
        });
        RecordList<Thing> list(*m_transport, u"/api/v1/things"_s, decodeThing);
        Answer<RecordPage<Thing>> answer;
        const CallHandle call = list.page({}, {}, 50, this, answer.callback());
        QTRY_VERIFY(answer.came());
        QCOMPARE(answer.error().kind, ApiError::Kind::Schema);
        QVERIFY(answer.error().detail.contains(u"count"_s));
    }

    void aPageIsWholeOrAnError_data()
    {
        QTest::addColumn<QByteArray>("body");
        const QByteArray whole = envelope(R"({"content":[{"id":"b","count":2}],"nextCursor":null,"total":1})");
        for (qsizetype at = 0; at < whole.size(); at += 9)
            QTest::addRow("cut at %d", int(at)) << whole.first(at);
        QTest::newRow("not UTF-8") << QByteArray(whole).replace("\"b\"", "\"\xff\xfe\"");
        QTest::newRow("deep") << envelope("{\"content\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + "}");
        for (const char* content : {"5", "null", "{}", "[5]", "[null]", "[[]]", R"([{"id":{},"count":[]}])"})
            QTest::newRow(content) << envelope("{\"content\":" + QByteArray(content) + ",\"total\":1}");
        QTest::newRow("wrong total") << envelope(R"({"content":[],"total":"many"})");
        QTest::newRow("wrong cursor") << envelope(R"({"content":[],"nextCursor":7})");
    }
    void aPageIsWholeOrAnError()
    {
        QFETCH(QByteArray, body);
        m_server->always([body](Exchange exchange) { exchange.reply(200, "application/json", body); });
        RecordList<Thing> list(*m_transport, u"/api/v1/things"_s, decodeThing);
        Answer<RecordPage<Thing>> answer;
        const CallHandle call = list.page({}, {}, 50, this, answer.callback());
        QTRY_VERIFY(answer.came());
        QVERIFY(!answer.isValue());
        const ApiError::Kind kind = answer.error().kind; // no JSON at all, or not what the contract says
        QVERIFY(kind == ApiError::Kind::Protocol || kind == ApiError::Kind::Schema);
    }

    void anExportWithoutItsEndLeavesNoFile()
    {
        m_server->then([](Exchange exchange) { exchange.reply(200, "application/x-ndjson", "{\"id\":\"a\"}\n"); });
        m_server->then([](Exchange exchange) {
            exchange.reply(200, "application/x-ndjson", "{\"id\":\"a\"}\n{\"end\":{\"count\":1}}\n");
        });
        RecordList<Thing> list(*m_transport, u"/api/v1/things"_s, decodeThing);
        QTemporaryDir folder;
        const QString file = folder.filePath(u"things.ndjson"_s);
        Answer<ExportSummary> cut;
        const CallHandle first = list.exportToFile(file, {}, ExportFormat::Ndjson, {}, this, cut.callback());
        QTRY_VERIFY(cut.came());
        QVERIFY(!cut.isValue());
        QVERIFY(!QFile::exists(file));
        Answer<ExportSummary> whole;
        const CallHandle second = list.exportToFile(file, {}, ExportFormat::Ndjson, {}, this, whole.callback());
        QTRY_VERIFY(whole.came());
        MD_VERIFY_RESULT(whole.result());
        QCOMPARE(whole.value().events, 1);
        QVERIFY(QFile::exists(file));
    }

    void oneStreamCarriesSeveralTopics()
    {
        m_server->always([](Exchange exchange) {
            exchange.beginChunked(200, "text/event-stream");
            exchange.chunk("event: hello\nid: c1\ndata: {\"cursor\":\"c1\",\"topics\":[\"usage\",\"things\"]}\n\n");
            exchange.chunk(
                "id: c2\ndata: {\"topic\":\"things\",\"items\":[{\"id\":\"a\",\"count\":1},{\"id\":5}]}\n\n");
            exchange.chunk("id: c3\ndata: {\"topic\":\"others\",\"items\":[{\"id\":\"z\",\"count\":1}]}\n\n");
            exchange.chunk("event: dropped\nid: c4\ndata: {\"topic\":\"things\",\"count\":9,\"cursor\":\"c4\"}\n\n");
        });
        int batches = 0;
        LiveStream stream(*m_transport, [&batches](EventBatch&&) { ++batches; });
        QSignalSpy dropped(&stream, &LiveStream::recordsDropped);
        QSignalSpy eventsDropped(&stream, &LiveStream::eventsDropped);
        RecordList<Thing> list(*m_transport, u"/api/v1/things"_s, decodeThing);
        std::vector<Thing> arrived;
        QObject context;
        int unreadable = 0;
        list.follow(
            stream, u"things"_s, &context,
            [&arrived](std::vector<Thing> things) { arrived.insert(arrived.end(), things.begin(), things.end()); },
            [&unreadable] { ++unreadable; });
        stream.setTopics({u"usage"_s, u"things"_s});
        stream.start();
        QTRY_COMPARE(dropped.count(), 1);
        QCOMPARE(arrived, (std::vector<Thing>{{u"a"_s, 1}})); // what cannot be read is left out, and told of
        QCOMPARE(unreadable, 1);
        QCOMPARE(dropped.front().front().toString(), u"things"_s);
        QCOMPARE(eventsDropped.count(), 0);
        QCOMPARE(batches, 0);
        QCOMPARE(stream.cursor(), u"c4"_s);
        QVERIFY(m_server->requests().front().target.contains("topics=usage%2Cthings"));
        // Another topic is asked for from where we are.
        stream.setTopics({u"usage"_s, u"things"_s, u"more"_s});
        QTRY_COMPARE(m_server->requests().size(), 2u);
        QCOMPARE(m_server->requests().back().headers.value("last-event-id"), "c4");
        stream.stop();
    }

private:
    std::unique_ptr<HostileServer> m_server;
    std::unique_ptr<Transport> m_transport;
};

MD_TEST_MAIN(QCoreApplication, TestRecords)
#include "tst_records.moc"
