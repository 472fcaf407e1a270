// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Customers' quotas: what counts for them, and that of many who ask at once no one too many is told to go on.
#include "tests/service/limitsfixture.h"

namespace meterd::test {

using Decision = QuotaVerdict::Decision;
using std::chrono::hours;
using std::chrono::seconds;

class Quotas : public LimitsFixture
{
protected:
    boost::json::object quota(const std::string& id) const { return get("/api/v1/quotas/" + id).data(); }
};

TEST_F(Quotas, ofSixteenThreadsNoneSendsOneTooMany)
{
    giveQuota("kestrel-air", "100");
    std::atomic<int> sent{0};
    std::vector<std::thread> clients;
    for (int i = 0; i < 16; ++i) {
        clients.emplace_back([&] {
            for (int n = 0; n < 30; ++n) {
                if (ask("kestrel-air").decision == Decision::Deny)
                    continue;
                use(1);
                ++sent;
            }
        });
    }
    for (std::thread& client : clients)
        client.join();
    EXPECT_EQ(sent, 100);
    EXPECT_EQ(used(), "100");
    EXPECT_EQ(ask("kestrel-air").decision, Decision::Deny);
    openEvents();
    EXPECT_EQ(ask("kestrel-air").decision, Decision::Deny);
    EXPECT_EQ(ask("northwind").decision, Decision::Allow);
}

TEST_F(Quotas, whatIsAnnouncedAndNeverComesIsGivenBack)
{
    giveQuota("kestrel-air", "10");
    EXPECT_EQ(ask("kestrel-air", "7").decision, Decision::Allow);
    const QuotaVerdict second = ask("kestrel-air", "7");
    EXPECT_EQ(second.decision, Decision::Deny);
    EXPECT_EQ(second.used, Decimal());
    EXPECT_EQ(second.held, Decimal::fromInteger(7));
    EXPECT_EQ(second.retryAfter, UsageCounts::holdsFor);
    advance(UsageCounts::holdsFor);
    EXPECT_EQ(ask("kestrel-air", "7").decision, Decision::Allow);
    // What comes is counted once: not as held and as used.
    use(7);
    EXPECT_EQ(ask("kestrel-air", "0").held, Decimal());
    EXPECT_EQ(ask("kestrel-air", "3").decision, Decision::Warn);
}

TEST_F(Quotas, alertNeverDenies)
{
    giveQuota("kestrel-air", "2", "ALERT");
    EXPECT_EQ(ask("kestrel-air").decision, Decision::Allow);
    use(5);
    const QuotaVerdict verdict = ask("kestrel-air");
    EXPECT_EQ(verdict.decision, Decision::Warn);
    EXPECT_EQ(verdict.used, Decimal::fromInteger(5));
}

TEST_F(Quotas, dayEndsAtMidnightUtc)
{
    setNow(*parseIso("2026-11-30T23:59:00Z"));
    const std::string id = giveQuota("kestrel-air", "2", "BLOCK", "api-calls", "DAY").dataText("id");
    const std::string month = giveQuota("kestrel-air", "1000").dataText("id");
    use(2);
    const QuotaVerdict denied = ask("kestrel-air");
    EXPECT_EQ(denied.decision, Decision::Deny);
    EXPECT_EQ(denied.retryAfter, seconds(60));
    EXPECT_EQ(quota(id).at("resetsAt").as_string(), "2026-12-01T00:00:00.000Z");
    advance(seconds(60));
    EXPECT_EQ(ask("kestrel-air").decision, Decision::Allow);
    EXPECT_EQ(quota(id).at("used").as_string(), "0");
    EXPECT_EQ(quota(month).at("used").as_string(), "0");
}

TEST_F(Quotas, countWhatCameBeforeThem)
{
    use(5);
    use(3, "northwind");
    advance(hours(24));
    use(2);
    EXPECT_EQ(giveQuota("kestrel-air", "7").dataText("used"), "7");
    EXPECT_EQ(giveQuota("kestrel-air", "7", "ALERT", "api-calls", "DAY").dataText("used"), "2");
    EXPECT_EQ(ask("kestrel-air").decision, Decision::Deny);
    const Answer over = get("/api/v1/quotas?filter=state:warn");
    ASSERT_EQ(over.content().size(), 1U);
    EXPECT_FALSE(over.content()[0].at("since").is_null());
}

TEST_F(Quotas, countEventsOrQuantitiesAsTheUnitDoes)
{
    const std::string calls = giveQuota("kestrel-air", "100").dataText("id");
    const std::string tokens = giveQuota("kestrel-air", "100", "BLOCK", "tokens").dataText("id");
    use({usage("kestrel-air", "api-calls", "50"), usage("kestrel-air", "tokens", "2.5"),
         usage("kestrel-air", "tokens", "40")});
    EXPECT_EQ(quota(calls).at("used").as_string(), "1");
    EXPECT_EQ(quota(tokens).at("used").as_string(), "42.5");
    openEvents();
    EXPECT_EQ(quota(calls).at("used").as_string(), "1");
    EXPECT_EQ(quota(tokens).at("used").as_string(), "42.5");
    // Without a metric the strictest of the customer's quotas decides.
    EXPECT_EQ(ask("kestrel-air", "60", std::nullopt).decision, Decision::Deny);
}

TEST_F(Quotas, followTheUnitThroughARename)
{
    const std::string id = giveQuota("kestrel-air", "10").dataText("id");
    use(2);
    const std::string path = "/api/v1/metrics/" + m_unit;
    ASSERT_EQ(change(Method::Put, path, R"({"name":"requests","keepAlias":false})", get(path).etag()).status, 200);
    use({usage("kestrel-air", "requests"), usage("kestrel-air", "requests")});
    EXPECT_EQ(quota(id).at("metric").as_string(), "requests");
    EXPECT_EQ(quota(id).at("used").as_string(), "4");
    EXPECT_EQ(ask("kestrel-air", "7", "requests").decision, Decision::Deny);
    openEvents();
    EXPECT_EQ(quota(id).at("used").as_string(), "4");
}

TEST_F(Quotas, areChangedAndTakenAway)
{
    const Answer made = giveQuota("kestrel-air", "10");
    const std::string path = "/api/v1/quotas/" + made.dataText("id");
    EXPECT_EQ(giveQuota("kestrel-air", "20").status, 409);
    use(15);
    m_watch->lookAtAll();
    EXPECT_EQ(get(path).dataText("state"), "OVER");
    const Answer raised = change(Method::Put, path, R"({"limit":"20","reason":"sold more"})", made.etag());
    EXPECT_EQ(raised.status, 200) << raised.text;
    EXPECT_EQ(raised.dataText("state"), "OK");
    EXPECT_EQ(raised.dataText("since"), "null");
    EXPECT_EQ(change(Method::Put, path, R"({"limit":"30"})", made.etag()).status, 412);
    // For another customer it is counted anew.
    use(4, "northwind");
    EXPECT_EQ(change(Method::Put, path, R"({"customerId":"northwind"})", raised.etag()).dataText("used"), "4");
    EXPECT_EQ(change(Method::Delete, path, "", get(path).etag()).status, 200);
    EXPECT_EQ(get(path).status, 404);
    EXPECT_EQ(ask("northwind", "1000").decision, Decision::Allow);
}

TEST_F(Quotas, knowSinceWhenTheyAreUsedUp)
{
    const std::string id = giveQuota("kestrel-air", "4").dataText("id");
    for (int hour = 0; hour < 4; ++hour) {
        advance(hours(1));
        use(2);
    }
    m_watch->lookAtAll();
    EXPECT_EQ(quota(id).at("since").as_string(), "2026-11-20T14:00:00.000Z");
    openEvents();
    EXPECT_EQ(quota(id).at("since").as_string(), "2026-11-20T14:00:00.000Z");
    // A smaller one is used up since it was agreed.
    change(Method::Put, "/api/v1/quotas/" + id, R"({"limit":"20"})", get("/api/v1/quotas/" + id).etag());
    change(Method::Put, "/api/v1/quotas/" + id, R"({"limit":"2"})", get("/api/v1/quotas/" + id).etag());
    EXPECT_EQ(quota(id).at("since").as_string(), toIso(m_now));
}

TEST_F(Quotas, nameTheUnitThatWasMeant)
{
    const Answer wrong = giveQuota("kestrel-air", "10", "BLOCK", "api_calls");
    EXPECT_EQ(wrong.status, 422);
    EXPECT_NE(wrong.text.find("did you mean 'api-calls'"), std::string::npos) << wrong.text;
}

} // namespace meterd::test
