// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What webhooks are made of: signatures, the schedule of retries, which addresses are public, which URLs are kept.
#include "service/domain/addressjudge.h"
#include "service/domain/ids.h"
#include "service/domain/rejectiondigest.h"
#include "service/domain/retryschedule.h"
#include "service/domain/webhookendpoint.h"
#include "service/domain/webhooksigning.h"
#include "service/http/webhookurl.h"

#include <gtest/gtest.h>

#include <set>

namespace meterd {
namespace {

using namespace std::chrono_literals;

TEST(WebhookSigning, isThatOfStandardWebhooksOwnExample)
{
    const auto signatures = signWebhook({"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"}, "msg_p5jXN8AQM9LWM0D4loKWxJek",
                                        1614265330, R"({"test": 2432232314})");
    EXPECT_EQ(signatures.standard, "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=");
    EXPECT_TRUE(signatures.timestamp.starts_with("t=1614265330,v1="));
}

TEST(WebhookSigning, signsWithEachSecretOfAnOverlap)
{
    const std::string one = newWebhookSecret();
    const std::string other = newWebhookSecret();
    EXPECT_NE(one, other);
    EXPECT_EQ(one.size(), 38U);
    const auto both = signWebhook({one, other}, "msg_1", 7, "{}");
    const auto first = signWebhook({one}, "msg_1", 7, "{}");
    const auto second = signWebhook({other}, "msg_1", 7, "{}");
    EXPECT_EQ(both.standard, first.standard + " " + second.standard);
    EXPECT_EQ(both.timestamp, first.timestamp + second.timestamp.substr(3));
}

TEST(WebhookEndpointSecrets, overlapUntilTheirTime)
{
    WebhookEndpoint endpoint;
    endpoint.secret = "new";
    endpoint.oldSecret = "old";
    endpoint.oldSecretUntil = TimePoint(1000ms);
    EXPECT_EQ(endpoint.secretsAt(TimePoint(999ms)), (std::vector<std::string>{"new", "old"}));
    EXPECT_EQ(endpoint.secretsAt(TimePoint(1000ms)), (std::vector<std::string>{"new"}));
}

TEST(RetrySchedule, isThatOfTheContract)
{
    const std::vector<std::chrono::milliseconds> steps = {5s, 5min, 30min, 2h, 5h, 10h, 10h};
    for (std::size_t i = 0; i < steps.size(); ++i) {
        const int failed = static_cast<int>(i) + 1;
        EXPECT_EQ(retryDelay(failed, 0, {}), steps[i]) << failed;
        EXPECT_EQ(retryDelay(failed, .5, {}), steps[i] + steps[i] / 20) << failed;
    }
    EXPECT_FALSE(retryDelay(attemptsOfADelivery, 0, {}));
    EXPECT_FALSE(retryDelay(0, 0, {}));
}

TEST(RetrySchedule, waitsAsLongAsIsAskedForUpToTheNextStep)
{
    EXPECT_EQ(retryDelay(1, 0, 60s), 60s);
    EXPECT_EQ(retryDelay(1, 0, 1h), 5min);
    EXPECT_EQ(retryDelay(2, 0, 1s), 5min);
    EXPECT_EQ(retryDelay(7, 0, 24h), 10h);
}

TEST(RetrySchedule, readsRetryAfterAsSecondsAndAsADate)
{
    const TimePoint now = *parseIso("2026-11-21T12:00:00Z");
    EXPECT_EQ(readRetryAfter("120", now), 120s);
    EXPECT_EQ(readRetryAfter("Sat, 21 Nov 2026 12:02:00 GMT", now), 120s);
    EXPECT_EQ(readRetryAfter("Sat, 21 Nov 2026 11:00:00 GMT", now), 0s);
    EXPECT_EQ(readRetryAfter("99999999999", now), 24h);
    for (const char* text : {"", "soon", "-5", "1.5", "Sat, 21 Nov 2026"})
        EXPECT_FALSE(readRetryAfter(text, now)) << text;
}

TEST(AddressJudge, refusesWhatIsNotOfThePublicInternet)
{
    for (const char* address :
         {"127.0.0.1",       "127.255.0.9",     "10.1.2.3",      "172.16.0.1",  "172.31.255.255",
          "192.168.1.1",     "169.254.169.254", "0.0.0.0",       "100.64.0.1",  "224.0.0.1",
          "255.255.255.255", "198.18.0.1",      "192.0.2.1",     "::1",         "::",
          "fe80::1",         "fc00::1",         "fd12:3456::1",  "ff02::1",     "::ffff:127.0.0.1",
          "::ffff:10.0.0.1", "64:ff9b::a00:1",  "2002:7f00:1::", "2001:db8::1", "2001::1",
          "fec0::1",         "::7f00:1"})
        EXPECT_TRUE(notPublic(std::string_view(address))) << address;
    for (const char* address : {"8.8.8.8", "172.15.0.1", "172.32.0.1", "100.128.0.1", "1.1.1.1", "2606:4700::1111",
                                "::ffff:8.8.8.8", "64:ff9b::808:808", "2002:808:808::"})
        EXPECT_FALSE(notPublic(std::string_view(address))) << address;
    EXPECT_EQ(notPublic(std::string_view("169.254.169.254")), "a link-local address");
}

TEST(AddressJudge, knowsLocalNames)
{
    for (const char* name : {"localhost", "LocalHost.", "a.localhost", "printer.local", "metadata.google.internal"})
        EXPECT_TRUE(isLocalName(name)) << name;
    for (const char* name : {"example.com", "mylocalhost", "local.example.com"})
        EXPECT_FALSE(isLocalName(name)) << name;
}

TEST(WebhookUrls, areJudgedBeforeTheyAreKept)
{
    const WebhookUrlRules live;
    EXPECT_TRUE(readWebhookUrl("https://hooks.example.com/a?b=c", live));
    for (const char* url :
         {"http://hooks.example.com/", "https://user:pass@example.com/", "https://example.com/#x", "https://127.0.0.1/",
          "https://[::1]/", "https://localhost/", "https://10.0.0.1:8443/", "https://x.internal/", "ftp://example.com/",
          "hooks", "", "https://", "https://example.com:0/", "https://example.com:99999/"})
        EXPECT_FALSE(readWebhookUrl(url, live)) << url;
    const WebhookUrlRules sandbox{.plain = true, .local = true};
    const auto url = readWebhookUrl("http://127.0.0.1:8123/hooks?x=1", sandbox);
    ASSERT_TRUE(url);
    EXPECT_EQ(url->host, "127.0.0.1");
    EXPECT_EQ(url->port, "8123");
    EXPECT_EQ(url->target, "/hooks?x=1");
    EXPECT_EQ(url->authority, "127.0.0.1:8123");
    EXPECT_FALSE(url->tls);
    EXPECT_EQ(readWebhookUrl("https://example.com", live)->target, "/");
    EXPECT_EQ(readWebhookUrl("https://example.com", live)->port, "443");
    EXPECT_TRUE(readWebhookUrl("https://10.0.0.1/", {.plain = false, .local = true}));
}

UsageEvent rejected(std::string id, std::string code, std::string metric, std::int64_t at)
{
    UsageEvent event;
    event.id = std::move(id);
    event.status = EventStatus::Rejected;
    event.code = std::move(code);
    event.metric = std::move(metric);
    event.receivedAt = at;
    return event;
}

TEST(RejectionDigest, tellsOneAMinuteWithACountAndAFewIds)
{
    RejectionDigest digest;
    std::vector<UsageEvent> events;
    for (int i = 0; i < 25; ++i)
        events.push_back(rejected("evt_" + std::to_string(i), "UNKNOWN_METRIC", "api_callz", 60'000 + i));
    events.push_back(rejected("evt_x", "SCHEMA", "", 60'100));
    events.push_back(rejected("evt_y", "SCHEMA", "", 120'000));
    events.emplace_back(); // accepted
    digest.note("ten_1", events);
    EXPECT_TRUE(digest.take(TimePoint(119'999ms)).empty());
    const auto told = digest.take(TimePoint(120'000ms));
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].type, "event.rejected");
    EXPECT_EQ(told[1].type, "metric.unknown");
    EXPECT_EQ(told[1].targetId, "api_callz");
    EXPECT_NE(told[1].payload.find("\"count\":25"), std::string::npos);
    EXPECT_NE(told[1].payload.find("evt_9\"]"), std::string::npos) << told[1].payload;
    EXPECT_TRUE(digest.take(TimePoint(120'000ms)).empty());
    EXPECT_EQ(digest.take(TimePoint(180'000ms)).size(), 1U);
}

TEST(RejectionDigest, tellsOfRequestsOverALimitOnceAMinute)
{
    RejectionDigest digest;
    const OverLimit asking{"ten_1", "api-key", "key_1",       "sk_live_9fQ2", RateCategory::Admin,
                           600,     "cor_1",   TimePoint(60s)};
    const OverLimit sending{"ten_1", "application", "uuid_1", "", RateCategory::Ingest, 10, "cor_2", TimePoint(60s)};
    for (int i = 0; i < 7; ++i)
        digest.noteOverLimit(asking);
    digest.noteOverLimit(sending);
    const auto told = digest.take(TimePoint(120s));
    ASSERT_EQ(told.size(), 2U);
    EXPECT_EQ(told[0].type, "rate_limit.hit");
    EXPECT_EQ(told[0].targetId, "key_1");
    EXPECT_EQ(told[1].targetType, "application");
    EXPECT_NE((told[0].payload + told[1].payload).find(R"("limit":600,"count":7)"), std::string::npos);
}

TEST(RejectionDigest, isNotFilledByNamesThatSomebodyMakesUp)
{
    RejectionDigest digest;
    for (std::size_t i = 0; i < 3 * RejectionDigest::mostOfAMinute; ++i) {
        const std::vector<UsageEvent> one = {rejected("e", "UNKNOWN_METRIC", "m" + std::to_string(i), 5)};
        digest.note("ten_1", one);
    }
    EXPECT_EQ(digest.take(TimePoint(1h)).size(), RejectionDigest::mostOfAMinute + 1);
}

} // namespace
} // namespace meterd
