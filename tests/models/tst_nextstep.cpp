// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What to do next, over every code that the service knows; and the command that does a request again.
#include "client/traceapi.h"
#include "models/nextstep.h"
#include "models/requestcurl.h"
#include "models/tracelines.h"
#include "tests/support/testmain.h"
#include "tests/support/tracejson.h"

#include <QCoreApplication>
#include <QFile>
#include <QRegularExpression>

using namespace md;
using namespace md::test::tracejson;
using namespace Qt::StringLiterals;

namespace {

using Code = NextStep::Code;
using Kind = TraceLine::Kind;

Trace decoded(const TraceAnswer& answer)
{
    const auto trace = decodeTrace(answer.body());
    if (!trace)
        qFatal("the answer cannot be read: %s", qPrintable(trace.error().detail));
    return *trace;
}

Trace refusal(const Refused& request)
{
    TraceAnswer answer;
    answer.rows = {row("REQUEST", refusedAt, requestItem(request))};
    return decoded(answer);
}

Refused withCode(const QByteArray& code, int status)
{
    Refused request;
    request.code = code;
    request.status = status;
    return request;
}

NextStep stepOf(const Refused& request, qint64 later = 1000)
{
    return nextStep(refusal(request), refusedAt + later);
}

//! Of the table that the service answers from, wherever it stands.
std::vector<std::pair<QByteArray, int>> serviceCodes()
{
    const QString root = qEnvironmentVariable("MD_SOURCE_DIR");
    QFile json(root + u"/docs/api/error-codes.json"_s);
    QFile table(root + u"/service/api/errorcodetable.cpp"_s);
    QFile& file = json.exists() ? json : table;
    std::vector<std::pair<QByteArray, int>> codes;
    if (!file.open(QIODevice::ReadOnly))
        return codes;
    static const QRegularExpression entry(
        u"(?:ErrorCode\\{\"([A-Z_0-9]+)\", (\\d{3}))|(?:\"code\": \"([A-Z_0-9]+)\",\\s*\"status\": (\\d{3}))"_s);
    for (auto it = entry.globalMatch(QString::fromUtf8(file.readAll())); it.hasNext();) {
        const auto match = it.next();
        const bool fromTable = match.hasCaptured(1);
        codes.emplace_back(match.captured(fromTable ? 1 : 3).toLatin1(), match.captured(fromTable ? 2 : 4).toInt());
    }
    return codes;
}

} // namespace

class TestNextStep : public QObject
{
    Q_OBJECT

private slots:
    void everyCodeOfTheServiceHasAStep()
    {
        const auto codes = serviceCodes();
        QVERIFY2(codes.size() >= 38, qPrintable(QString::number(codes.size())));
        for (const auto& [code, status] : codes) {
            const NextStep step = stepOf(withCode(code, status));
            QVERIFY2(step.code != Code::LookUpCode && step.code != Code::None && step.code != Code::AllWell,
                     code.constData());
            QCOMPARE(step.errorCode, QString::fromLatin1(code));
            QCOMPARE(step.requestId, u"req_01JD4M5KQ8V2N7R3T6W9XK2ABC"_s);
        }
    }

    void anUnknownCodeIsLookedUp() { QCOMPARE(stepOf(withCode("COMET_STRUCK", 400)).code, Code::LookUpCode); }

    void aNearNameIsMeant()
    {
        const NextStep step = nextStep(decoded(story()), refusedAt + 1000);
        QCOMPARE(step.code, Code::AddAlias);
        QCOMPARE(step.name, u"api_calls"_s);
        QCOMPARE(step.near, u"api-calls"_s);
        QCOMPARE(step.auditId, u"audit_1"_s);
        QCOMPARE(step.auditActor, u"dana@acme.example"_s);
    }

    void withoutOneItIsDeclared()
    {
        TraceAnswer answer = story();
        answer.rows[1] = row("USAGE_EVENT", refusedAt + 14, eventItem("REJECTED", "null"));
        const NextStep step = nextStep(decoded(answer), refusedAt);
        QCOMPARE(step.code, Code::Declare);
        QCOMPARE(step.name, u"api_calls"_s);
    }

    void anEventInABatchThatWasTakenIsEnough()
    {
        TraceAnswer answer;
        answer.rows = {row("USAGE_EVENT", refusedAt, eventItem())};
        QCOMPARE(nextStep(decoded(answer), refusedAt).code, Code::AddAlias);
        answer.rows = {row("USAGE_EVENT", refusedAt, eventItem("DUPLICATE"))};
        QCOMPARE(nextStep(decoded(answer), refusedAt).code, Code::Duplicate);
        answer.rows = {row("USAGE_EVENT", refusedAt, eventItem("ACCEPTED"))};
        QCOMPARE(nextStep(decoded(answer), refusedAt).code, Code::AllWell);
    }

    void theScopeIsNamed()
    {
        Refused request = withCode("FORBIDDEN", 403);
        request.errors = "[{\"field\":\"scope\",\"message\":\"audit:read\"}]";
        NextStep step = stepOf(request);
        QCOMPARE(step.code, Code::AskScope);
        QCOMPARE(step.name, u"audit:read"_s);
        request.errors = "[{\"field\":\"role\",\"message\":\"above your own\"}]";
        step = stepOf(request);
        QCOMPARE(step.code, Code::AskRight);
    }

    void thePlanIsNamed()
    {
        Refused request = withCode("UPGRADE_REQUIRED", 403);
        request.reason = "Upgrade required: health_model_config comes with the plan Growth.";
        request.errors = "[{\"field\":\"health_model_config\",\"message\":\"is not in the plan\"}]";
        const NextStep step = stepOf(request);
        QCOMPARE(step.code, Code::Upgrade);
        QCOMPARE(step.name, u"health_model_config"_s);
        QCOMPARE(step.near, u"Growth"_s);
    }

    void whatIsLeftToWaitShrinks()
    {
        Refused request = withCode("RATE_LIMITED", 429);
        request.more = ",\"retryAfter\":30";
        NextStep step = stepOf(request, 7'000);
        QCOMPARE(step.code, Code::Wait);
        QCOMPARE(step.seconds, 23);
        step = stepOf(request, 31'000);
        QCOMPARE(step.code, Code::SendBatches);
    }

    void fieldAndRuleAreNamed()
    {
        Refused request = withCode("EVENT_INVALID", 400);
        request.errors = "[{\"field\":\"user_hash\",\"message\":\"must be 64 characters\"}]";
        const NextStep step = stepOf(request);
        QCOMPARE(step.code, Code::CorrectField);
        QCOMPARE(step.name, u"user_hash"_s);
        QCOMPARE(step.rule, u"must be 64 characters"_s);
    }

    void theHintSaysMoreThanTheReason()
    {
        Refused request = withCode("SIGNATURE_INVALID", 401);
        request.hint = "The signature fits the body without spaces.";
        QCOMPARE(stepOf(request).rule, u"The signature fits the body without spaces."_s);
    }

    void theRevocationIsLinkedHoweverOld()
    {
        TraceAnswer answer;
        answer.rows = {row("REQUEST", refusedAt, requestItem(withCode("KEY_REVOKED", 401)))};
        answer.suspects = {suspect("LIKELY", "KEY_REVOKED", auditItem("API_KEY_REVOKED", refusedAt - 86'400'000),
                                   refusedAt - 86'400'000)};
        const NextStep step = nextStep(decoded(answer), refusedAt);
        QCOMPARE(step.code, Code::RotateKey);
        QCOMPARE(step.auditId, u"audit_1"_s);
        QCOMPARE(step.auditAt, std::optional(refusedAt - 86'400'000));
    }

    void aFailingEndpointIsNamed()
    {
        TraceAnswer answer;
        answer.rows = {row("DELIVERY", refusedAt, deliveryItem())};
        QCOMPARE(nextStep(decoded(answer), refusedAt).code, Code::AwaitDelivery);
        answer.rows.append(row("DELIVERY", refusedAt + 1, deliveryItem("FAILED")));
        const NextStep step = nextStep(decoded(answer), refusedAt);
        QCOMPARE(step.code, Code::MendEndpoint);
        QCOMPARE(step.name, u"hooks.acme.example/metering"_s);
    }

    void nothingAtAllIsNothing() { QCOMPARE(nextStep({}, refusedAt).code, Code::None); }

    void theCommandHasEveryFieldThatItsRequestNeeds_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("code");
        QTest::addColumn<QStringList>("has");
        QTest::addColumn<QStringList>("lacks");
        QTest::newRow("ingest") << QByteArray("/v1/ingest") << QByteArray("POST") << QByteArray("UNKNOWN_METRIC")
                                << QStringList{u"$KEY"_s, u"Content-Type"_s, u"\"metricName\":\"api_calls\""_s}
                                << QStringList{u"X-Tenant-Id"_s};
        QTest::newRow("the door that wants the tenant")
            << QByteArray("/v1/meter") << QByteArray("POST") << QByteArray("UNKNOWN_METRIC")
            << QStringList{u"X-Tenant-Id: ten_acme"_s} << QStringList();
        QTest::newRow("signed") << QByteArray("/v1/events") << QByteArray("POST") << QByteArray("SIGNATURE_INVALID")
                                << QStringList{u"x-app-uuid"_s, u"x-signature"_s, u"$APP_SECRET"_s, u"body='"_s}
                                << QStringList{u"$KEY"_s};
        QTest::newRow("what was missing is missing")
            << QByteArray("/v1/events") << QByteArray("POST") << QByteArray("SIGNATURE_MISSING")
            << QStringList{u"x-app-uuid"_s} << QStringList{u"x-signature"_s};
        QTest::newRow("no tenant header")
            << QByteArray("/api/v1/limits") << QByteArray("GET") << QByteArray("TENANT_HEADER_MISSING")
            << QStringList{u"$KEY"_s} << QStringList{u"X-Tenant-Id"_s, u"-X GET"_s, u"--data"_s};
        QTest::newRow("a write") << QByteArray("/api/v1/limits/apps_max") << QByteArray("PUT") << QByteArray("STALE")
                                 << QStringList{u"Idempotency-Key"_s, u"If-Match"_s, u"-X PUT"_s,
                                                u"X-Tenant-Id: ten_acme"_s}
                                 << QStringList();
        QTest::newRow("no key") << QByteArray("/v1/ingest") << QByteArray("POST") << QByteArray("UNAUTHORIZED")
                                << QStringList{u"curl -i -X POST"_s} << QStringList{u"$KEY"_s};
    }
    void theCommandHasEveryFieldThatItsRequestNeeds()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, code);
        QFETCH(QStringList, has);
        QFETCH(QStringList, lacks);
        Refused request = withCode(code, 400);
        request.path = path;
        request.method = method;
        request.category = path.startsWith("/api") ? "admin" : "ingest";
        const QString curl = traceAsCurl(refusal(request), u"https://in.acme.example"_s, u"ten_acme"_s);
        QVERIFY2(curl.contains(u"https://in.acme.example"_s + QString::fromLatin1(path)), qPrintable(curl));
        for (const QString& part : has)
            QVERIFY2(curl.contains(part), qPrintable(part + u" is not in\n"_s + curl));
        for (const QString& part : lacks)
            QVERIFY2(!curl.contains(part), qPrintable(part + u" is in\n"_s + curl));
    }

    void everyTraceHasACommand()
    {
        for (const QByteArray& row :
             {row("USAGE_EVENT", refusedAt, eventItem()), row("PLATFORM_EVENT", refusedAt, platformItem()),
              row("DELIVERY", refusedAt, deliveryItem()), row("AUDIT_ENTRY", refusedAt, auditItem())}) {
            TraceAnswer answer;
            answer.rows = {row};
            QVERIFY(traceAsCurl(decoded(answer), u"https://in.acme.example"_s, u"ten_acme"_s).contains(u"curl "_s));
        }
    }

    void theLinesAreInOrderUnderTheirHeads()
    {
        const Trace trace = decoded(story());
        const auto lines = traceLines(trace, refusedAt + 60'000, [](qint64 at) { return at / 86'400'000; });
        std::vector<Kind> kinds;
        for (const TraceLine& line : lines)
            kinds.push_back(line.kind);
        QCOMPARE(kinds, (std::vector<Kind>{Kind::SuspectsHead, Kind::Suspect, Kind::Head, Kind::Row, Kind::Body,
                                           Kind::Row, Kind::Row, Kind::Row, Kind::Attempt, Kind::Attempt, Kind::Due}));
        QCOMPARE(lines[1].offset, std::optional<qint64>(-2'897'191));
        QCOMPARE(lines[3].offset, std::optional<qint64>(0));
        QCOMPARE(lines[5].offset, std::optional<qint64>(14));
        QVERIFY(lines[3].joins && lines[4].joins && !lines[2].joins);
        QVERIFY(lines[9].skips); // half an hour to the next try
        QVERIFY(!lines[10].joins);
    }

    void anotherDayIsSaid()
    {
        const auto lines =
            traceLines(decoded(story()), refusedAt + 5 * 86'400'000LL, [](qint64 at) { return at / 86'400'000; });
        QCOMPARE(lines[1].kind, Kind::Day);
        QCOMPARE(
            std::count_if(lines.begin(), lines.end(), [](const TraceLine& line) { return line.kind == Kind::Day; }), 1);
    }

    void whatIsCutOrWithheldIsSaid()
    {
        TraceAnswer answer = story();
        answer.shown = "[{\"kind\":\"USAGE_EVENT\",\"shown\":100,\"total\":5231},{\"kind\":\"DELIVERY\",\"shown\":100,"
                       "\"total\":null},"
                       "{\"kind\":\"REQUEST\",\"shown\":1,\"total\":1}]";
        answer.withheld = "[{\"kind\":\"AUDIT_ENTRY\",\"scope\":\"audit:read\"}]";
        const auto lines = traceLines(decoded(answer), refusedAt, [](qint64 at) { return at / 86'400'000; });
        QCOMPARE(lines[lines.size() - 3].kind, Kind::Cut);
        QCOMPARE(lines[lines.size() - 2].kind, Kind::Cut);
        QCOMPARE(lines.back().kind, Kind::Withheld);
    }
};

MD_TEST_MAIN(QCoreApplication, TestNextStep)
#include "tst_nextstep.moc"
