// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which failures are tried again, when, and that the server's word is a lower bound.
#include "client/retry.h"
#include "tests/support/testmain.h"

#include <QCoreApplication>

using namespace std::chrono_literals;
using Kind = md::ApiError::Kind;
using Delay = std::optional<std::chrono::milliseconds>;

namespace {

md::RetryPolicy policyWith(double random)
{
    return {3, 400ms, 10'000ms, [random] { return random; }};
}

md::ApiError failure(Kind kind, int status = 0, QLatin1StringView code = {}, Delay retryAfter = {})
{
    md::ApiError error;
    error.kind = kind;
    error.httpStatus = status;
    error.code = code;
    error.retryAfter = retryAfter;
    return error;
}

} // namespace

class TestRetry : public QObject
{
    Q_OBJECT

private slots:
    void triesAgainOnlyWhatMayPass_data()
    {
        using namespace md::errorcode;
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<int>("status");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("again");
        const auto row = [](const char* name, Kind kind, int status, QLatin1StringView code, bool again) {
            QTest::newRow(name) << kind << status << QString(code) << again;
        };
        row("cancelled", Kind::Cancelled, 0, {}, false);
        row("silent", Kind::Timeout, 0, noAnswer, true);
        row("deadline", Kind::Timeout, 0, tooSlow, false);
        row("refused", Kind::Network, 0, connectionRefused, true);
        row("lost", Kind::Network, 0, connectionLost, true);
        row("dns", Kind::Network, 0, hostNotFound, true);
        row("proxy", Kind::Network, 0, proxy, false);
        row("tls", Kind::Tls, 0, tls, false);
        row("401", Kind::Unauthorised, 401, {}, false);
        row("403", Kind::Forbidden, 403, {}, false);
        row("404", Kind::NotFound, 404, {}, false);
        row("409", Kind::Conflict, 409, {}, false);
        row("429", Kind::RateLimited, 429, {}, true);
        row("422", Kind::Rejected, 422, {}, false);
        row("500", Kind::Server, 500, {}, true);
        row("501", Kind::Server, 501, {}, false);
        row("503", Kind::Server, 503, {}, true);
        row("cut short", Kind::Protocol, 200, cutShort, true);
        row("redirect", Kind::Protocol, 302, redirect, false);
        row("too large", Kind::Protocol, 200, tooLarge, false);
        row("schema", Kind::Schema, 200, wrongShape, false);
        row("storage", Kind::Storage, 0, fileWrite, false);
    }
    void triesAgainOnlyWhatMayPass()
    {
        QFETCH(Kind, kind);
        QFETCH(int, status);
        QFETCH(QString, code);
        QFETCH(bool, again);
        md::ApiError error = failure(kind, status);
        error.code = code;
        QCOMPARE(md::retryDelay(policyWith(0), error, 1, 30s).has_value(), again);
    }

    void delaysDoubleAndStopAtTheCap()
    {
        const md::RetryPolicy all = policyWith(1.0);
        QCOMPARE(md::backOff(all, 1), 400ms);
        QCOMPARE(md::backOff(all, 2), 800ms);
        QCOMPARE(md::backOff(all, 5), 6'400ms);
        QCOMPARE(md::backOff(all, 6), 10'000ms);
        QCOMPARE(md::backOff(all, 1'000'000), 10'000ms);
        QCOMPARE(md::backOff(policyWith(0), 2), 400ms); // jitter takes at most half
    }

    void jitterStaysInsideItsBounds()
    {
        const md::RetryPolicy policy{3, 400ms, 10'000ms, {}};
        for (int i = 0; i < 1000; ++i) {
            const auto delay = md::backOff(policy, 2);
            QVERIFY(delay >= 400ms && delay <= 800ms);
        }
    }

    void attemptsAreCounted()
    {
        const md::ApiError error = failure(Kind::Server, 503);
        QVERIFY(md::retryDelay(policyWith(0), error, 2, 30s));
        QVERIFY(!md::retryDelay(policyWith(0), error, 3, 30s));
    }

    void retryAfterIsALowerBound()
    {
        const auto delay = md::retryDelay(policyWith(1), failure(Kind::RateLimited, 429, {}, 2s), 1, 30s);
        QCOMPARE(delay, Delay(2'400ms));
    }

    void whatWouldNotBeBackInTimeIsToldAtOnce()
    {
        QVERIFY(!md::retryDelay(policyWith(0), failure(Kind::RateLimited, 429, {}, 60s), 1, 30s));
        QVERIFY(md::retryDelay(policyWith(0), failure(Kind::RateLimited, 429, {}, 60s), 1, std::nullopt));
    }
};

MD_TEST_MAIN(QCoreApplication, TestRetry)
#include "tst_retry.moc"
