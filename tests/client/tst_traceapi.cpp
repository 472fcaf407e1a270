// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A trace on the wire, right and wrong; and as a bundle: each kind without a secret, read back, distrusted.
#include "client/traceapi.h"
#include "client/tracebundle.h"
#include "models/supportbundle.h"
#include "tests/support/hostileserver.h"
#include "tests/support/results.h"
#include "tests/support/testmain.h"
#include "tests/support/tracejson.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <csignal>
#include <sys/resource.h>

using namespace md;
using namespace md::test;
using namespace md::test::tracejson;
using namespace Qt::StringLiterals;

namespace {

const QByteArray key = "sk_live_9fQ2abcdefghijklmnopqrstuvwxyz01234567ABCD";
const QByteArray hookSecret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
const QByteArray appSecret = "Zk3mQ8vT1xR6yB9cD2fG5hJ7kL0nP4qS6tV8wX1zA3bC5dE7";
const QByteArray bearer = "abcDEFghi1234567890klm";

//! What must not be in any bundle: of each secret a middle that no prefix shows.
const QByteArrayList& forbidden()
{
    static const QByteArrayList all{key.mid(14, 16), hookSecret.mid(14, 16), appSecret.mid(8, 16),
                                    bearer,          "K5oZfzN95Z9UVu1E",     "9f86d081884c7d65",
                                    "geheim"};
    return all;
}

Trace decoded(const TraceAnswer& answer)
{
    const auto trace = decodeTrace(answer.body());
    if (!trace)
        qFatal("the answer cannot be read: %s", qPrintable(trace.error().detail));
    return *trace;
}

TraceBundle bundleFor(const Trace& trace)
{
    return bundleOf(trace, u"https://in.acme.example"_s, u"ten_acme"_s, refusedAt + 60'000);
}

} // namespace

class TestTraceApi : public QObject
{
    Q_OBJECT

private slots:
    void readsTheWholeStory()
    {
        const Trace trace = decoded(story());
        QCOMPARE(trace.rows.size(), 4u);
        QCOMPARE(trace.rows[0].kind(), TraceRowKind::Request);
        QCOMPARE(std::get<RequestDetail>(trace.rows[0].item).request.code, u"UNKNOWN_METRIC"_s);
        QCOMPARE(std::get<RequestDetail>(trace.rows[0].item).faults.size(), 1u);
        QCOMPARE(std::get<TracedEvent>(trace.rows[1].item).nearName, u"api-calls"_s);
        QCOMPARE(std::get<PlatformEvent>(trace.rows[2].item).type, u"event.rejected"_s);
        const auto& record = std::get<DeliveryRecord>(trace.rows[3].item);
        QCOMPARE(record.attempts.size(), 2u);
        QCOMPARE(record.payload, QByteArray("{\"type\":\"event.rejected\"}"));
        QVERIFY(!trace.rows[3].direct);
        QCOMPARE(trace.suspects.front().weight, TraceSuspect::Weight::Likely);
        QCOMPARE(trace.matches.front().kind, TraceIdKind::Correlation);
        QCOMPARE(trace.shown.size(), 2u);
        QVERIFY(trace.shown.back().ofSuspects);
    }

    void aRequestFromAListHasNoBodies()
    {
        TraceAnswer answer = story();
        QByteArray item = requestItem({});
        const qsizetype from = item.indexOf(",\"provesTenant\"");
        item = item.first(from) + '}';
        answer.rows = {row("REQUEST", refusedAt, item)};
        const Trace trace = decoded(answer);
        QVERIFY(trace.request()->responseBody.isEmpty());
        QCOMPARE(trace.request()->request.status, 422);
    }

    void nothingFoundIsAnAnswer()
    {
        TraceAnswer answer;
        answer.matches = "[]";
        const Trace trace = decoded(answer);
        QVERIFY(trace.isEmpty());
        QCOMPARE(trace.searched.size(), 5);
    }

    void whatIsWrongIsTold_data()
    {
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::newRow("unknown kind") << QByteArray("\"kind\":\"USAGE_EVENT\"") << QByteArray("\"kind\":\"COMET\"");
        QTest::newRow("rows are no list") << QByteArray("\"rows\":[{") << QByteArray("\"rows\":{\"a\":{");
        QTest::newRow("item without id") << QByteArray("\"id\":\"evt_01JD4M5KQ8V2N7R3T6W9XK2ABD\",") << QByteArray();
        QTest::newRow("time") << QByteArray("\"receivedAt\":\"2026") << QByteArray("\"receivedAt\":\"soon");
        QTest::newRow("cut") << QByteArray(",\"searched\"") << QByteArray("\"sear");
    }
    void whatIsWrongIsTold()
    {
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QByteArray body = story().body();
        QVERIFY(body.contains(from));
        const auto trace = decodeTrace(body.replace(from, to));
        QVERIFY(!trace);
        QCOMPARE(trace.error().kind, ApiError::Kind::Schema);
    }

    void asksForTheIdAsItIs()
    {
        HostileServer server;
        server.always([](const Exchange& exchange) { exchange.reply(200, "application/json", story().body()); });
        Transport transport{Endpoint{server.url(), u"ten_1"_s, "sk_test_9fQ2secret", {}}};
        TraceApi api(transport);
        Trace got;
        auto call = api.ask(u"order 4711/3?x&y"_s, this, [&got](Result<Trace> trace) { got = std::move(*trace); });
        QTRY_COMPARE(got.rows.size(), 4u);
        QCOMPARE(server.requests().front().target, QByteArray("/api/v1/trace?id=order%204711%2F3%3Fx%26y"));
    }

    //! One for each kind of row, and one for each way to be refused that bears a secret of its own.
    void noBundleHoldsASecret_data()
    {
        QTest::addColumn<QByteArray>("item");
        QTest::addColumn<QByteArray>("kind");
        const auto request = [](Refused of) { return requestItem(of); };
        const QByteArray secretBody = "{\"a\":\"" + key + "\",\"client_secret\":\"geheim\",\"note\":\"" + hookSecret +
                                      " " + appSecret + "\",\"h\":\"Bearer " + bearer + "\"}";
        Refused of;
        of.body = secretBody;
        QTest::newRow("request of Aforo's door") << request(of) << QByteArray("REQUEST");
        of.path = "/v1/events";
        of.code = "SIGNATURE_INVALID";
        of.status = 401;
        of.reason = "Invalid signature v1,K5oZfzN95Z9UVu1EsfQmfVNQhnkZ2pj9o9NDN/H/pI4=";
        QTest::newRow("request of SaaS Tracker's door") << request(of) << QByteArray("REQUEST");
        of.path = "/v1/ingest/webhook/9a6f0b0e";
        of.reason = "sha256=9f86d081884c7d659a2feaa0c55ad015";
        QTest::newRow("inbound webhook") << request(of) << QByteArray("REQUEST");
        of.path = "/v1/events/ingest?api_key=" + key;
        of.code = "KEY_REVOKED";
        QTest::newRow("OpenMonetize's door, key in the address") << request(of) << QByteArray("REQUEST");
        of = {};
        of.path = "/api/v1/apps";
        of.category = "admin";
        of.body = secretBody;
        of.code = "LIMIT_REACHED";
        of.status = 403;
        of.more = ",\"secret\":\"" + appSecret + "\"";
        QTest::newRow("operator's write") << request(of) << QByteArray("REQUEST");
        of.body = "not JSON, Authorization: Bearer " + bearer + " and " + key;
        QTest::newRow("a body that is no JSON") << request(of) << QByteArray("REQUEST");
        QTest::newRow("usage event") << eventItem() << QByteArray("USAGE_EVENT");
        QTest::newRow("platform event") << platformItem().replace("\"count\":1", "\"secret\":\"" + appSecret + "\"")
                                        << QByteArray("PLATFORM_EVENT");
        QTest::newRow("delivery") << deliveryItem().replace("\"responseBody\":\"\"",
                                                            "\"responseBody\":\"echo " + hookSecret + "\"")
                                  << QByteArray("DELIVERY");
        QTest::newRow("audit entry") << auditItem().replace("align names", "new secret " + appSecret)
                                     << QByteArray("AUDIT_ENTRY");
    }
    void noBundleHoldsASecret()
    {
        QFETCH(QByteArray, item);
        QFETCH(QByteArray, kind);
        TraceAnswer answer = story();
        answer.rows = {row(kind, refusedAt, item)};
        const TraceBundle bundle = bundleFor(decoded(answer));
        const QByteArray file = bundleJson(bundle);
        const QByteArray text = bundleText(bundle).toUtf8();
        for (const QByteArray& secret : forbidden()) {
            QVERIFY2(!file.contains(secret), file.constData());
            QVERIFY2(!text.contains(secret), text.constData());
        }
        const auto opened = readBundle(file);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->trace.rows.size(), 1u);
        QCOMPARE(opened->trace.rows.front().kind(), decoded(answer).rows.front().kind());
        QCOMPARE(opened->bundle.curl, bundle.curl);
        QVERIFY(!bundle.curl.isEmpty());
    }

    void aBundleComesBackFromTheDisk()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"trace.json"_s);
        const TraceBundle bundle = bundleFor(decoded(story()));
        QVERIFY(!saveBundle(path, bundle));
        QVERIFY(isBundleFile(path));
        const auto opened = openBundle(path);
        QVERIFY(opened);
        QCOMPARE(opened->bundle.requestId, u"req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s);
        QCOMPARE(opened->bundle.at, std::optional(refusedAt));
        QCOMPARE(opened->bundle.status, 422);
        QCOMPARE(opened->trace.suspects.size(), 1u);
        // What was opened is saved again as it was.
        QCOMPARE(bundleJson(opened->bundle), bundleJson(bundle));
    }

    void whatCannotBeWrittenLosesNothing()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"trace.json"_s);
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly));
        before.write("what was there");
        before.close();
        const auto error = saveBundle(path + u"/deeper.json"_s, bundleFor(decoded(story())));
        QVERIFY(error);
        QCOMPARE(error->kind, ApiError::Kind::Storage);
        QVERIFY(!error->detail.isEmpty());
        // A disk without room: the file may not grow over a few bytes.
        rlimit was{};
        QCOMPARE(getrlimit(RLIMIT_FSIZE, &was), 0);
        const rlimit small{512, was.rlim_max};
        const auto handler = std::signal(SIGXFSZ, SIG_IGN);
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &small), 0);
        const auto full = saveBundle(path, bundleFor(decoded(story())));
        QCOMPARE(setrlimit(RLIMIT_FSIZE, &was), 0);
        std::signal(SIGXFSZ, handler);
        QVERIFY(full);
        QCOMPARE(full->kind, ApiError::Kind::Storage);
        QVERIFY(!full->detail.isEmpty());
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList{u"trace.json"_s});
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("what was there"));
    }

    void aBrokenFileIsNoTrace()
    {
        const QByteArray whole = bundleJson(bundleFor(decoded(story())));
        for (qsizetype length = 0; length < whole.size() - 2; length += 97)
            QVERIFY2(!readBundle(whole.first(length)), qPrintable(QString::number(length)));
        QVERIFY(!readBundle("[]"));
        QVERIFY(!readBundle(QByteArray(whole).replace("\"version\": 1", "\"version\": 99")));
        QVERIFY(!readBundle(QByteArray(whole).replace("\"tenant\": \"", "\"tenant\": 7, \"x\": \"")));
        QVERIFY(!readBundle(QByteArray(whole).replace("\"kind\": \"REQUEST\"", "\"kind\": \"HOSTILE\"")));
        const QByteArray deep =
            whole.first(whole.indexOf("\"trace\"")) + "\"trace\": " + QByteArray(100'000, '[') + "\n}";
        QVERIFY(!readBundle(deep));
        QVERIFY(!openBundle(u"/nowhere/at/all.json"_s));
    }
};

MD_TEST_MAIN(QCoreApplication, TestTraceApi)
#include "tst_traceapi.moc"
