// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The small rules that everything stands on: times, ids, digests, secrets, names, log lines, HTTP values.
#include "service/domain/billableunit.h"
#include "service/domain/clock.h"
#include "service/domain/ids.h"
#include "service/domain/log.h"
#include "service/domain/ratelimit.h"
#include "service/domain/roles.h"
#include "service/domain/secretbox.h"
#include "service/http/problem.h"

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include <set>

using namespace meterd;
using namespace std::chrono_literals;

namespace {

TEST(Times, goToTextAndBack)
{
    EXPECT_EQ(toIso(fromMs(0)), "1970-01-01T00:00:00.000Z");
    EXPECT_EQ(toIso(fromMs(1'795'183'200'123)), "2026-11-20T14:00:00.123Z");
    for (const std::string_view text : {"2026-11-20T14:00:00.123Z", "1999-12-31T23:59:59.999Z"})
        EXPECT_EQ(toIso(*parseIso(text)), text);
    EXPECT_EQ(toIso(*parseIso("2026-11-20")), "2026-11-20T00:00:00.000Z");
    EXPECT_EQ(toIso(*parseIso("2026-11-20T14:00Z")), "2026-11-20T14:00:00.000Z");
    EXPECT_EQ(toIso(*parseIso("2026-11-20T14:00:00+02:00")), "2026-11-20T12:00:00.000Z");
    EXPECT_EQ(toIso(*parseIso("2026-11-20T14:00:00.1234567Z")), "2026-11-20T14:00:00.123Z");
    for (const std::string_view wrong : {"", "2026", "2026-13-01", "2026-02-30", "2026-11-20T25:00Z",
                                         "2026-11-20T14:00Zx", "2026-11-20T14:00:00.Z", "today", "2026-11-20T14"})
        EXPECT_FALSE(parseIso(wrong)) << wrong;
}

TEST(Times, moveWithAnOffset)
{
    ManualClock base(fromMs(1000));
    OffsetClock history(base, -500ms);
    EXPECT_EQ(toMs(history.now()), 500);
    base.advance(10ms);
    history.setOffset(0ms);
    EXPECT_EQ(toMs(history.now()), 1010);
}

TEST(Ids, haveTheirFormAndNeverRepeat)
{
    std::set<std::string> seen;
    for (int i = 0; i < 5000; ++i) {
        const std::string id = newId("evt_");
        ASSERT_EQ(id.size(), 30U);
        ASSERT_EQ(id.find_first_not_of("0123456789ABCDEFGHJKMNPQRSTVWXYZ", 4), std::string::npos);
        ASSERT_TRUE(seen.insert(id).second);
    }
    EXPECT_EQ(newKeySecret(true).size(), 48U);
    EXPECT_EQ(newKeySecret(false).substr(0, 8), "sk_test_");
    const std::string uuid = newUuid();
    EXPECT_EQ(uuid.size(), 36U);
    EXPECT_EQ(uuid[14], '4');
}

TEST(Digests, areTheKnownOnes)
{
    EXPECT_EQ(toHex(sha256("demo@example.com")), "7462108984f629db2ced1aeb2dc3e747e53a2e1c607059f72955ab864c724335");
    EXPECT_EQ(toHex(hmacSha256("test_secret", "")), "f7f9bd47fb987337b5796fdc1fdb9ba221d0d5396814bfcaf9521f43fd8927fd");
    EXPECT_TRUE(equalSecrets("abc", "abc"));
    EXPECT_FALSE(equalSecrets("abc", "abd"));
    EXPECT_FALSE(equalSecrets("abc", "ab"));
}

TEST(Secrets, openOnlyWithTheirKeyInTheirPlaceAndUntouched)
{
    SecretBox::Key key{};
    key.fill(1);
    SecretBox::Key other{};
    other.fill(2);
    const SecretBox box(key);
    const std::string sealed = box.seal("whisper", "app:1");
    EXPECT_EQ(sealed.find("whisper"), std::string::npos);
    EXPECT_NE(sealed, box.seal("whisper", "app:1"));
    EXPECT_EQ(box.open(sealed, "app:1"), "whisper");
    EXPECT_FALSE(box.open(sealed, "app:2"));
    EXPECT_FALSE(SecretBox(other).open(sealed, "app:1"));
    for (std::size_t i = 0; i < sealed.size(); ++i) {
        std::string touched = sealed;
        touched[i] = static_cast<char>(touched[i] ^ 1);
        EXPECT_FALSE(box.open(touched, "app:1")) << i;
    }
    EXPECT_FALSE(box.open("", "app:1"));
    EXPECT_EQ(*box.open(box.seal("", "x"), "x"), "");
    EXPECT_TRUE(SecretBox::keyFrom(std::string(64, 'a')));
    EXPECT_FALSE(SecretBox::keyFrom(std::string(63, 'a')));
    EXPECT_FALSE(SecretBox::keyFrom(std::string(64, 'g')));
}

TEST(NearNames, areSlipsAndSpellingsNotOtherWords)
{
    const std::vector<std::string> declared = {"api-calls", "tokens-in", "storage-gb", "seats"};
    EXPECT_EQ(nearestName(declared, "api_calls"), "api-calls");
    EXPECT_EQ(nearestName(declared, "API Calls"), "api-calls");
    EXPECT_EQ(nearestName(declared, "api-call"), "api-calls");
    EXPECT_EQ(nearestName(declared, "tokens-ni"), "tokens-in");
    EXPECT_EQ(nearestName(declared, "bandwidth"), std::nullopt);
    EXPECT_EQ(nearestName(declared, ""), std::nullopt);
    EXPECT_EQ(nearestName(declared, std::string(100'000, 'a')), std::nullopt);
}

TEST(RateLimits, countInMinutesByBucketAndCategory)
{
    RateLimiter limiter;
    const TimePoint at = fromMs(60'000 * 100 + 59'500);
    EXPECT_EQ(limiter.take("k", RateCategory::Ai, 2, at).remaining, 1);
    EXPECT_EQ(limiter.look("k", RateCategory::Ai, 2, at).remaining, 1);
    EXPECT_TRUE(limiter.take("k", RateCategory::Ai, 2, at).allowed);
    const RateState over = limiter.take("k", RateCategory::Ai, 2, at);
    EXPECT_FALSE(over.allowed);
    EXPECT_EQ(over.retryAfter, 1) << "never 0: a client would come back at once";
    EXPECT_TRUE(limiter.take("k", RateCategory::Admin, 2, at).allowed);
    EXPECT_TRUE(limiter.take("other", RateCategory::Ai, 2, at).allowed);
    EXPECT_TRUE(limiter.take("k", RateCategory::Ai, 2, at + 500ms).allowed);
    EXPECT_TRUE(limiter.take("k", RateCategory::Ai, std::nullopt, at).allowed);
    EXPECT_FALSE(limiter.take("k", RateCategory::Billing, 0, at).allowed);
}

TEST(Roles, grantWhatIsUnderThem)
{
    EXPECT_TRUE(mayGrant(Role::Admin, Role::Admin));
    EXPECT_FALSE(mayGrant(Role::Admin, Role::Owner));
    EXPECT_FALSE(mayGrant(Role::BillingAdmin, Role::Member));
    EXPECT_TRUE(mayGrant(Role::Member, Role::Viewer));
    EXPECT_FALSE(scopesOf(Role::Viewer).has(Scope::EventsWrite));
    EXPECT_FALSE(scopesOf(Role::BillingAdmin).has(Scope::EventsWrite));
    EXPECT_TRUE(scopesOf(Role::BillingAdmin).has(Scope::LimitsWrite));
    EXPECT_FALSE(scopesOf(Role::Member).has(Scope::KeysWrite));
    EXPECT_TRUE(scopesOf(Role::Member).has(Scope::KeysRead));
    for (const Scope scope : scopesOf(Role::Owner).list())
        EXPECT_EQ(scopeFrom(toText(scope)), scope);
}

TEST(LogLines, areJsonWithoutSecrets)
{
    ManualClock clock(fromMs(0));
    std::string out;
    const Log log(LogLevel::Info, clock, [&](std::string_view line) { out += line; });
    const std::string key = "sk_live_" + std::string(40, 'Q');
    log.write(LogLevel::Debug, "not wanted");
    EXPECT_EQ(out, "");
    log.write(LogLevel::Info, "key " + key + " \"quoted\"\n",
              {{"path", std::string_view("/a\xff/" + std::string("b"))}, {"n", std::int64_t(7)}, {"ok", true}});
    EXPECT_EQ(out.find(std::string(8, 'Q')), std::string::npos);
    EXPECT_EQ(out.back(), '\n');
    const auto line = boost::json::parse(out).as_object();
    EXPECT_EQ(line.at("message").as_string(), "key sk_live_*** \"quoted\"\n");
    EXPECT_EQ(line.at("n").as_int64(), 7);
    EXPECT_EQ(withoutSecrets("prefix sk_live_9fQ2 stays"), "prefix sk_live_9fQ2 stays");
    EXPECT_TRUE(carriesKey("a=sk%5flive%5F9fQ2x"));
    EXPECT_FALSE(carriesKey("filter=prefix%3Ask_live_9fQ2")) << "what every list shows of a key finds it";
    EXPECT_FALSE(carriesKey("/api/v1/apps?limit=1"));
}

TEST(HttpValues, findHeadersWithoutCaseAndQueriesByName)
{
    Headers headers{{"Content-Type", "a"}, {"X-One", "1"}, {"x-one", "2"}};
    EXPECT_EQ(headers.get("content-TYPE"), "a");
    EXPECT_EQ(headers.get("X-ONE"), "1");
    headers.set("x-One", "3");
    EXPECT_EQ(headers.size(), 2U);
    EXPECT_EQ(headers.get("x-one"), "3");
    EXPECT_FALSE(headers.has("y"));
    const auto query = Query::parse("a=1&b=x%20y+z&c&&d=%C3%A9");
    EXPECT_EQ(query->get("b"), "x y z");
    EXPECT_EQ(query->get("c"), "");
    EXPECT_EQ(query->get("d"), "\xc3\xa9");
    EXPECT_EQ(query->unknown({"a", "b", "c"}), "d");
    EXPECT_FALSE(Query::parse("a=%"));
    EXPECT_FALSE(Query::parse("a=%00"));
}

TEST(Problems, haveTheirShape)
{
    Request request;
    request.requestId = "req_1";
    request.correlationId = "cor_1";
    Problem problem = badRequest("bad \"thing\" \xff", {{"filter", "wrong", 7}});
    problem.retryAfter = 3;
    const Response response = toResponse(problem, request);
    EXPECT_EQ(response.headers.get("Content-Type"), "application/problem+json");
    EXPECT_EQ(response.headers.get("Retry-After"), "3");
    const auto body = boost::json::parse(response.body).as_object();
    EXPECT_EQ(body.at("type").as_string(), "https://errors.aforo.ai/bad-request");
    EXPECT_EQ(body.at("title").as_string(), "Bad Request");
    EXPECT_EQ(body.at("instance").as_string(), "cor_1");
    EXPECT_EQ(body.at("requestId").as_string(), "req_1");
    EXPECT_EQ(body.at("detail").as_string(), "bad \"thing\" \xef\xbf\xbd");
    EXPECT_EQ(body.at("errors").at(0).at("position").as_int64(), 7);
}

} // namespace
