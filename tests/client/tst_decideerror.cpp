// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one decision, as a table: what is known of a reply, and what it is called.
#include "client/decideerror.h"
#include "client/problem.h"
#include "tests/support/hostileserver.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;
using md::ApiError;
using md::CallOutcome;
using Kind = md::ApiError::Kind;

Q_DECLARE_METATYPE(md::CallOutcome)

namespace {

CallOutcome answered(int status, const QByteArray& type = "application/json", const QByteArray& body = {})
{
    CallOutcome outcome;
    outcome.head.status = status;
    outcome.head.contentType = type;
    outcome.head.method = u"GET"_s;
    outcome.head.path = u"/api/v1/whoami"_s;
    outcome.expectedType = "application/json";
    outcome.body = body;
    return outcome;
}

CallOutcome broken(QNetworkReply::NetworkError network, int status = 0)
{
    CallOutcome outcome = answered(status);
    outcome.network = network;
    outcome.networkText = u"it broke"_s;
    return outcome;
}

template <class Change>
CallOutcome with(CallOutcome outcome, Change change)
{
    change(outcome);
    return outcome;
}

} // namespace

class TestDecideError : public QObject
{
    Q_OBJECT

private slots:
    void decides_data()
    {
        using QNR = QNetworkReply;
        QTest::addColumn<CallOutcome>("outcome");
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("code");

        const auto cancel = [](CallOutcome& o) { o.cancelled = true; };
        const auto idle = [](CallOutcome& o) { o.timedOut = CallOutcome::TimedOut::Idle; };
        const auto late = [](CallOutcome& o) { o.timedOut = CallOutcome::TimedOut::Deadline; };
        const auto large = [](CallOutcome& o) { o.overLimit = true; };

        // Our own flags come before anything that the network says of our own abort.
        QTest::newRow("cancelled") << with(broken(QNR::OperationCanceledError), cancel) << Kind::Cancelled << QString();
        QTest::newRow("cancelled after a 200") << with(answered(200), cancel) << Kind::Cancelled << QString();
        QTest::newRow("cancelled during a 500") << with(answered(500), cancel) << Kind::Cancelled << QString();
        QTest::newRow("silent") << with(broken(QNR::OperationCanceledError), idle) << Kind::Timeout << u"NO_ANSWER"_s;
        QTest::newRow("dripping") << with(answered(200), late) << Kind::Timeout << u"TOO_SLOW"_s;
        QTest::newRow("too large") << with(answered(200), large) << Kind::Protocol << u"TOO_LARGE"_s;

        // Then the status, whatever Qt calls it.
        QTest::newRow("400") << answered(400) << Kind::Rejected << QString();
        QTest::newRow("401") << broken(QNR::AuthenticationRequiredError, 401) << Kind::Unauthorised << QString();
        QTest::newRow("403") << broken(QNR::ContentAccessDenied, 403) << Kind::Forbidden << QString();
        QTest::newRow("404") << broken(QNR::ContentNotFoundError, 404) << Kind::NotFound << QString();
        QTest::newRow("405") << broken(QNR::ContentOperationNotPermittedError, 405) << Kind::Rejected << QString();
        QTest::newRow("409") << broken(QNR::ContentConflictError, 409) << Kind::Conflict << QString();
        QTest::newRow("412") << answered(412) << Kind::Conflict << QString();
        QTest::newRow("413") << answered(413) << Kind::Rejected << QString();
        QTest::newRow("422") << answered(422) << Kind::Rejected << QString();
        QTest::newRow("428") << answered(428) << Kind::Conflict << QString();
        QTest::newRow("429") << broken(QNR::UnknownContentError, 429) << Kind::RateLimited << QString();
        QTest::newRow("500") << broken(QNR::InternalServerError, 500) << Kind::Server << QString();
        QTest::newRow("502") << broken(QNR::UnknownServerError, 502) << Kind::Server << QString();
        QTest::newRow("503") << broken(QNR::ServiceUnavailableError, 503) << Kind::Server << QString();
        QTest::newRow("refusal cut short") << broken(QNR::RemoteHostClosedError, 403) << Kind::Forbidden << QString();
        for (const int status : {301, 302, 303, 304, 307, 308})
            QTest::addRow("%d", status) << answered(status) << Kind::Protocol << u"REDIRECT"_s;
        QTest::newRow("100") << answered(100) << Kind::Protocol << QString();
        QTest::newRow("700") << answered(700) << Kind::Protocol << QString();

        // Then the network.
        QTest::newRow("dns") << broken(QNR::HostNotFoundError) << Kind::Network << u"HOST_NOT_FOUND"_s;
        QTest::newRow("refused") << broken(QNR::ConnectionRefusedError) << Kind::Network << u"CONNECTION_REFUSED"_s;
        QTest::newRow("closed") << broken(QNR::RemoteHostClosedError) << Kind::Network << u"CONNECTION_LOST"_s;
        QTest::newRow("no route") << broken(QNR::UnknownNetworkError) << Kind::Network << u"CONNECTION_LOST"_s;
        QTest::newRow("os timeout") << broken(QNR::TimeoutError) << Kind::Timeout << u"NO_ANSWER"_s;
        QTest::newRow("tls") << broken(QNR::SslHandshakeFailedError) << Kind::Tls << u"TLS"_s;
        QTest::newRow("proxy") << broken(QNR::ProxyNotFoundError) << Kind::Network << u"PROXY"_s;
        QTest::newRow("proxy login") << broken(QNR::ProxyAuthenticationRequiredError) << Kind::Network << u"PROXY"_s;
        QTest::newRow("not http") << broken(QNR::ProtocolFailure) << Kind::Protocol << u"WRONG_SHAPE"_s;
        QTest::newRow("nothing at all") << broken(QNR::NoError) << Kind::Protocol << u"WRONG_SHAPE"_s;

        // Then whether the body is whole, then what it is.
        QTest::newRow("cut body") << broken(QNR::RemoteHostClosedError, 200) << Kind::Protocol << u"CUT_SHORT"_s;
        QTest::newRow("html") << answered(200, "text/html") << Kind::Protocol << u"WRONG_CONTENT_TYPE"_s;
        QTest::newRow("no type") << answered(200, {}) << Kind::Protocol << u"WRONG_CONTENT_TYPE"_s;
    }
    void decides()
    {
        QFETCH(CallOutcome, outcome);
        QFETCH(Kind, kind);
        QFETCH(QString, code);
        const auto error = md::decideError(outcome);
        QVERIFY(error);
        QCOMPARE(error->kind, kind);
        QCOMPARE(error->code, code);
        QCOMPARE(error->httpStatus, outcome.head.status);
        QCOMPARE(error->path, u"/api/v1/whoami"_s);
    }

    void aWholeAnswerIsNoError()
    {
        QVERIFY(!md::decideError(answered(200)));
        QVERIFY(!md::decideError(answered(201)));
        CallOutcome any = answered(204, {});
        any.expectedType.clear();
        QVERIFY(!md::decideError(any));
    }

    void problemIsRead()
    {
        const auto error = md::decideError(
            answered(403, "application/problem+json", md::test::problem(403, "FORBIDDEN", "needs events:read")));
        QVERIFY(error);
        QCOMPARE(error->code, u"FORBIDDEN"_s);
        QCOMPARE(error->detail, u"needs events:read"_s);
        QCOMPARE(error->requestId, u"req_77"_s);
        QCOMPARE(error->correlationId, u"corr-77"_s);
        QCOMPARE(error->fields, (std::vector<md::FieldError>{{u"scope"_s, u"events:read"_s}}));
    }

    void otherPlatformsRefusalsAreRead()
    {
        auto error = *md::decideError(answered(401, "application/json", R"({"detail":"Invalid signature"})"));
        QCOMPARE(error.detail, u"Invalid signature"_s);
        error = *md::decideError(answered(
            400, "application/json",
            R"({"detail":[{"loc":["body","user_hash"],"msg":"must have 64 characters","type":"value_error"}]})"));
        QCOMPARE(error.detail, u"user_hash: must have 64 characters"_s);
        QCOMPARE(error.fields.size(), size_t(1));
        error = *md::decideError(answered(400, "application/json",
                                          R"({"error":"missing_billing_headers","message":"X-OM-Org is missing"})"));
        QCOMPARE(error.code, u"missing_billing_headers"_s);
        QCOMPARE(error.detail, u"X-OM-Org is missing"_s);
    }

    void whatIsNoProblemSaysNothing_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("html") << QByteArray("<html><b>Bad gateway</b></html>");
        QTest::newRow("cut") << QByteArray("{\"detail\":\"half");
        QTest::newRow("list") << QByteArray("[1,2]");
        QTest::newRow("not utf-8") << QByteArray("{\"detail\":\"\xff\xfe\"");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("wrong types") << QByteArray(R"({"detail":7,"code":{},"errors":"x","retryAfter":"soon"})");
        QTest::newRow("empty") << QByteArray();
    }
    void whatIsNoProblemSaysNothing()
    {
        QFETCH(QByteArray, body);
        const auto error = md::decideError(answered(502, "text/html", body));
        QCOMPARE(error->kind, Kind::Server);
        QCOMPARE(error->code, QString());
        QCOMPARE(error->detail, u"HTTP 502"_s);
        QVERIFY(error->fields.empty());
    }

    void secretsInARefusalAreCut()
    {
        const QByteArray key = "sk_live_9fQ2abcdefghijklmnopqrstuvwxyz0123456789";
        const auto error = md::decideError(
            answered(401, "application/problem+json", md::test::problem(401, "KEY_UNKNOWN", "no key " + key)));
        QVERIFY(!md::toLogLine(*error).contains(QString::fromLatin1(key)));
        QVERIFY(error->detail.contains(u"sk_live_9fQ2…"_s));
    }

    void retryAfterIsReadInBothSpellings()
    {
        using std::chrono::milliseconds;
        const qint64 now = 1'445'412'470'000; // Wed, 21 Oct 2015 07:27:50 GMT
        QCOMPARE(md::parseRetryAfter("120", now), milliseconds(120'000));
        QCOMPARE(md::parseRetryAfter(" 0 ", now), milliseconds(0));
        QCOMPARE(md::parseRetryAfter("Wed, 21 Oct 2015 07:28:00 GMT", now), milliseconds(10'000));
        QCOMPARE(md::parseRetryAfter("Wed, 21 Oct 2015 07:00:00 GMT", now), milliseconds(0));
        for (const char* bad : {"", "-1", "soon", "1e9", "99999999999999999999", "Wed, 21 Oct"})
            QVERIFY2(!md::parseRetryAfter(bad, now), bad);
    }

    void wholeJsonIsToldFromCut()
    {
        const QByteArray whole = "{\"a\":[\"}\",{\"b\":\"\\\"]\"}],\"c\":1} ";
        QVERIFY(md::isWholeJson(whole));
        for (qsizetype n = 0; n < whole.size() - 1; ++n)
            QVERIFY2(!md::isWholeJson(whole.left(n)), qPrintable(QString::number(n)));
    }
};

MD_TEST_MAIN(QCoreApplication, TestDecideError)
#include "tst_decideerror.moc"
