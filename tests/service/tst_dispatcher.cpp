// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Deliveries with a transport and a clock that the test holds: a week goes by in a second.
#include "service/domain/webhooksigning.h"
#include "tests/service/deliveryfixture.h"

namespace meterd::test {

using namespace std::chrono_literals;

TEST_F(Deliveries, goToWhoIsSubscribedAndSayWhyNotToOthers)
{
    endpoint("http://all/");
    endpoint("http://limits/", R"(,"eventTypes":["limit.*"])");
    endpoint("http://paused/", R"(,"paused":true)");
    settle();
    m_transport.sent.clear();
    m_clock.advance(1s);
    emit("metric.down");
    settle();
    ASSERT_EQ(m_transport.sent.size(), 1U);
    EXPECT_EQ(m_transport.sent[0].url, "http://all/");
    const auto deliveries = all();
    EXPECT_EQ(deliveries[0].reason, reasons::paused);
    EXPECT_EQ(deliveries[1].reason, reasons::notSubscribed);
    EXPECT_EQ(deliveries[2].state, DeliveryState::Delivered);
    EXPECT_EQ(deliveries[2].attempts, 1);
}

TEST_F(Deliveries, bearBothSignaturesAndTheEvent)
{
    const Answer made = endpoint("http://all/", R"(,"eventTypes":["metric.down"])");
    emit("metric.down");
    settle();
    ASSERT_EQ(m_transport.sent.size(), 1U);
    const OutboundRequest& request = m_transport.sent[0];
    const auto expected = signWebhook({made.dataText("secret")}, request.headers.get("webhook-id"),
                                      toMs(m_clock.now()) / 1000, request.body);
    EXPECT_EQ(request.headers.get("webhook-signature"), expected.standard);
    EXPECT_EQ(request.headers.get("X-Aforo-Signature"), expected.timestamp);
    const auto body = boost::json::parse(request.body).as_object();
    EXPECT_EQ(body.at("type"), "metric.down");
    EXPECT_EQ(body.at("data").at("payload").at("n"), 1);
}

TEST_F(Deliveries, areTriedEightTimesOverTwentySevenHoursWithOneMessageId)
{
    endpoint("http://broken/", R"(,"eventTypes":["metric.down"])");
    m_transport.answers["http://broken/"] = FakeTransport::status(503);
    emit("metric.down");
    const TimePoint begin = m_clock.now();
    live(24h * 7);
    ASSERT_EQ(m_transport.sent.size(), 8U);
    std::set<std::string> ids;
    std::vector<std::int64_t> after;
    for (const DeliveryAttempt& attempt : m_deliveries->attempts(newest()))
        after.push_back((attempt.at - toMs(begin)) / 1000);
    for (const OutboundRequest& request : m_transport.sent)
        ids.insert(std::string(request.headers.get("webhook-id")));
    EXPECT_EQ(ids.size(), 1U);
    EXPECT_EQ(after, (std::vector<std::int64_t>{0, 5, 305, 2105, 9305, 27305, 63305, 99305}));
    EXPECT_EQ(newest().state, DeliveryState::Failed);
    EXPECT_EQ(newest().reason, reasons::exhausted);
}

TEST_F(Deliveries, succeedLaterAndSayWhatCameEachTime)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    m_transport.answers["http://x/"] = FakeTransport::error("No connection to x: refused.");
    emit("metric.down");
    settle();
    EXPECT_EQ(newest().state, DeliveryState::Retrying);
    EXPECT_EQ(newest().lastError, "No connection to x: refused.");
    m_transport.answers["http://x/"] = FakeTransport::status(204);
    live(5s);
    EXPECT_EQ(newest().state, DeliveryState::Delivered);
    EXPECT_EQ(newest().lastStatus, 204);
    const Answer whole = get("/api/v1/webhook-deliveries/" + newest().id);
    const auto& log = whole.data().at("attemptLog").as_array();
    ASSERT_EQ(log.size(), 2U);
    EXPECT_TRUE(log[0].at("status").is_null());
    EXPECT_EQ(log[1].at("status"), 204);
    EXPECT_EQ(log[1].at("responseBody"), "so it is");
}

TEST_F(Deliveries, areNeverRedirected)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    m_transport.answers["http://x/"] = FakeTransport::status(302, {{"Location", "http://elsewhere/"}});
    emit("metric.down");
    settle();
    EXPECT_EQ(newest().state, DeliveryState::Retrying);
    EXPECT_NE(newest().lastError.find("redirects to http://elsewhere/"), std::string::npos);
    EXPECT_EQ(m_transport.sent.size(), 1U);
}

TEST_F(Deliveries, waitAsLongAsTheReceiverAsks)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    m_transport.answers["http://x/"] = FakeTransport::status(429, {{"Retry-After", "90"}});
    emit("metric.down");
    settle();
    EXPECT_EQ(newest().nextAttemptAt, toMs(m_clock.now() + 90s));
}

TEST_F(Deliveries, ofADeadEndpointDelayNobody)
{
    endpoint("http://dead/", R"(,"eventTypes":["metric.down"],"concurrency":2)");
    endpoint("http://good/", R"(,"eventTypes":["metric.down"],"concurrency":2)");
    m_transport.holding.insert("http://dead/");
    emit("metric.down", 40);
    settle();
    EXPECT_EQ(m_transport.sentTo("http://good/"), 40U);
    EXPECT_EQ(m_transport.sentTo("http://dead/"), 2U);
    EXPECT_EQ(m_transport.most["http://dead/"], 2);
    // One ends: one more may begin.
    auto one = std::move(m_transport.held.front());
    m_transport.held.pop_front();
    --m_transport.underWay["http://dead/"];
    one.done(FakeTransport::status(200));
    settle();
    EXPECT_EQ(m_transport.sentTo("http://dead/"), 3U);
    EXPECT_EQ(m_transport.most["http://dead/"], 2);
}

TEST_F(Deliveries, thatAStopInterruptedAreMadeAgainWithTheirId)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    m_transport.holding.insert("http://x/");
    emit("metric.down");
    settle();
    ASSERT_EQ(m_transport.sent.size(), 1U);
    m_transport.held.clear(); // the answer never comes
    m_transport.holding.clear();
    m_clock.advance(1min);
    restart();
    settle();
    ASSERT_EQ(m_transport.sent.size(), 2U);
    EXPECT_EQ(m_transport.sent[0].headers.get("webhook-id"), m_transport.sent[1].headers.get("webhook-id"));
    EXPECT_NE(m_transport.sent[0].headers.get("webhook-timestamp"),
              m_transport.sent[1].headers.get("webhook-timestamp"));
    EXPECT_EQ(newest().state, DeliveryState::Delivered);
    const auto attempts = m_deliveries->attempts(newest());
    ASSERT_EQ(attempts.size(), 2U);
    EXPECT_TRUE(attempts[0].interrupted);
    EXPECT_NE(attempts[0].error.find("stopped"), std::string::npos);
}

TEST_F(Deliveries, areMadeOnceOverARestart)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    emit("metric.down", 3);
    settle();
    restart();
    settle();
    EXPECT_EQ(m_transport.sent.size(), 3U);
    EXPECT_EQ(all().size(), 4U); // and webhook.created, which it is not subscribed to
}

TEST_F(Deliveries, disableAnEndpointThatIsGone)
{
    const Answer made = endpoint("http://gone/", R"(,"eventTypes":["metric.*"])");
    m_transport.answers["http://gone/"] = FakeTransport::status(410);
    emit("metric.down", 2);
    settle();
    EXPECT_EQ(stateOf(made), "DISABLED");
    EXPECT_EQ(get("/api/v1/events?filter=type:webhook.disabled").content().size(), 1U);
    EXPECT_EQ(get("/api/v1/audit-log?filter=action:WEBHOOK_DISABLED").content().size(), 1U);
    emit("metric.down");
    settle();
    EXPECT_EQ(newest().reason, reasons::disabled);
}

TEST_F(Deliveries, disableAnEndpointAfterFiveDaysOfFailureAndNotBefore)
{
    const Answer made = endpoint("http://broken/", R"(,"eventTypes":["metric.*"])");
    m_transport.answers["http://broken/"] = FakeTransport::status(500);
    for (int day = 0; day < 5; ++day) {
        emit("metric.down");
        live(24h);
        EXPECT_EQ(stateOf(made), "FAILING") << day;
    }
    emit("metric.down");
    live(1h);
    EXPECT_EQ(stateOf(made), "DISABLED");
    const Answer shown = get("/api/v1/webhook-endpoints/" + made.dataText("id"));
    EXPECT_NE(shown.dataText("disabledReason").find("five days"), std::string::npos);
    for (const Delivery& delivery : all())
        EXPECT_FALSE(delivery.nextAttemptAt) << delivery.id;
    // Resumed, it has its five days anew.
    m_transport.answers.clear();
    EXPECT_EQ(
        change(Method::Post, "/api/v1/webhook-endpoints/" + made.dataText("id") + "/resume", "{}", shown.etag()).status,
        200);
    emit("metric.down");
    settle();
    EXPECT_EQ(newest().state, DeliveryState::Delivered);
    EXPECT_EQ(stateOf(made), "ACTIVE");
}

TEST_F(Deliveries, waitWhileTheirEndpointIsPausedAndTestsGoThrough)
{
    const Answer made = endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    const std::string path = "/api/v1/webhook-endpoints/" + made.dataText("id");
    m_transport.answers["http://x/"] = FakeTransport::status(500);
    emit("metric.down");
    settle();
    EXPECT_EQ(change(Method::Post, path + "/pause", "{}", made.etag()).status, 200);
    m_transport.answers.clear();
    live(1h);
    EXPECT_EQ(m_transport.sent.size(), 1U);
    EXPECT_EQ(post(path + "/test").status, 202);
    settle();
    EXPECT_EQ(m_transport.sent.size(), 2U);
    EXPECT_EQ(newest().eventType, "webhook.test");
    EXPECT_EQ(newest().state, DeliveryState::Delivered);
    EXPECT_EQ(change(Method::Post, path + "/resume", "{}", get(path).etag()).status, 200);
    settle();
    EXPECT_EQ(m_transport.sent.size(), 3U);
}

TEST_F(Deliveries, ofADeletedEndpointAreGivenUp)
{
    const Answer made = endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    m_transport.answers["http://x/"] = FakeTransport::status(500);
    emit("metric.down");
    settle();
    change(Method::Delete, "/api/v1/webhook-endpoints/" + made.dataText("id"), "", made.etag());
    live(1h);
    EXPECT_EQ(m_transport.sent.size(), 1U);
    const auto deliveries = all();
    EXPECT_EQ(deliveries[0].state, DeliveryState::Failed);
    EXPECT_EQ(deliveries[0].reason, reasons::deleted);
    EXPECT_EQ(post("/api/v1/webhook-deliveries/" + deliveries[0].id + "/resend").status, 409);
}

TEST_F(Deliveries, areResentOnceAndTheirScheduleGoesOn)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    m_transport.answers["http://x/"] = FakeTransport::status(500);
    emit("metric.down");
    settle();
    m_clock.advance(1s);
    m_now = m_clock.now();
    const auto next = newest().nextAttemptAt;
    EXPECT_EQ(post("/api/v1/webhook-deliveries/" + newest().id + "/resend").status, 202);
    settle();
    EXPECT_EQ(newest().attempts, 2);
    EXPECT_EQ(newest().state, DeliveryState::Retrying);
    EXPECT_EQ(newest().nextAttemptAt, next);
    m_transport.answers.clear();
    live(10s);
    EXPECT_EQ(newest().state, DeliveryState::Delivered);
    EXPECT_EQ(newest().attempts, 3);
    // Of one that was delivered: once more, for good or ill.
    m_transport.answers["http://x/"] = FakeTransport::status(500);
    post("/api/v1/webhook-deliveries/" + newest().id + "/resend");
    live(1h);
    EXPECT_EQ(newest().attempts, 4);
    EXPECT_EQ(newest().reason, reasons::resendFailed);
}

TEST_F(Deliveries, areReplayedAtTheirRateAndCounted)
{
    const Answer made = endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    emit("metric.down", 30);
    settle();
    m_transport.sent.clear();
    m_now = m_clock.now();
    const std::string filter = R"("filter":"endpoint:)" + made.dataText("id") + R"( state:delivered")";
    const Answer dry = post("/api/v1/webhook-replays", "{" + filter + R"(,"dryRun":true})");
    EXPECT_EQ(dry.dataText("state"), "DRY_RUN");
    EXPECT_EQ(dry.data().at("matched"), 30);
    settle();
    EXPECT_TRUE(m_transport.sent.empty());

    const Answer begun = post("/api/v1/webhook-replays", "{" + filter + R"(,"ratePerSecond":10})");
    const std::string path = "/api/v1/webhook-replays/" + begun.dataText("id");
    settle();
    EXPECT_EQ(m_transport.sent.size(), 1U);
    live(1s);
    EXPECT_EQ(get(path).dataText("state"), "RUNNING");
    EXPECT_EQ(m_transport.sent.size(), 11U);
    m_transport.answers["http://x/"] = FakeTransport::status(500);
    live(1s);
    restart(); // in the middle
    m_transport.answers.clear();
    live(10s);
    EXPECT_EQ(m_transport.sent.size(), 30U);
    const Answer done = get(path);
    EXPECT_EQ(done.dataText("state"), "DONE");
    EXPECT_EQ(done.data().at("done"), 30);
    EXPECT_EQ(done.data().at("failed"), 10);
    EXPECT_EQ(get("/api/v1/webhook-deliveries?filter=replay:" + begun.dataText("id")).content().size(), 30U);
}

TEST_F(Deliveries, ofACancelledReplayStay)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    emit("metric.down", 30);
    settle();
    m_transport.sent.clear();
    const Answer begun = post("/api/v1/webhook-replays", R"({"filter":"type:metric.down","ratePerSecond":1})");
    live(2s);
    const std::string path = "/api/v1/webhook-replays/" + begun.dataText("id");
    EXPECT_EQ(send(request(Method::Delete, path)).dataText("state"), "CANCELLED");
    live(1min);
    EXPECT_EQ(m_transport.sent.size(), 3U);
    EXPECT_EQ(send(request(Method::Delete, path)).status, 409);
}

TEST_F(Deliveries, areSignedWithBothSecretsDuringAnOverlap)
{
    const Answer made = endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    const std::string path = "/api/v1/webhook-endpoints/" + made.dataText("id");
    const Answer rotated = change(Method::Post, path + "/rotate-secret", R"({"overlapSeconds":60})", made.etag());
    ASSERT_EQ(rotated.status, 200) << rotated.text;
    EXPECT_NE(rotated.dataText("secret"), made.dataText("secret"));
    emit("metric.down");
    settle();
    m_clock.advance(61s);
    emit("metric.down");
    settle();
    const auto count = [&](std::size_t i) {
        const std::string_view value = m_transport.sent[i].headers.get("webhook-signature");
        return std::count(value.begin(), value.end(), ' ') + 1;
    };
    EXPECT_EQ(count(0), 2);
    EXPECT_EQ(count(1), 1);
}

TEST_F(Deliveries, keepNoMoreOfABodyThanIsShown)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    OutboundAnswer big = FakeTransport::status(200);
    big.body = std::string(64U << 10U, 'x') + "\xff";
    m_transport.answers["http://x/"] = big;
    emit("metric.down");
    settle();
    const auto attempt = m_deliveries->attempts(newest()).front();
    EXPECT_EQ(attempt.responseBody.size(), 16U << 10U);
    EXPECT_TRUE(attempt.truncated);
}

TEST_F(Deliveries, areDroppedAfterTheirTime)
{
    endpoint("http://x/", R"(,"eventTypes":["metric.down"])");
    emit("metric.down", 3);
    settle();
    m_clock.advance(24h * 91);
    emit("metric.down");
    settle();
    EXPECT_TRUE(m_deliveries->dropBefore(toMs(m_clock.now() - 24h * 90)));
    EXPECT_EQ(all().size(), 1U);
    EXPECT_EQ(newest().sequence, 5);
}

TEST_F(Deliveries, ofAnotherTenantAreNotThere)
{
    endpoint("http://x/");
    settle();
    Request asked = request(Method::Get, "/api/v1/webhook-deliveries/" + newest().id);
    asked.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(as(m_other.secret, asked).status, 404);
}

} // namespace meterd::test
