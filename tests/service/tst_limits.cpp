// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Limits: what counts, when a month ends, what is agreed and until when, and what is refused.
#include "tests/service/limitsfixture.h"

namespace meterd::test {

using Limits = LimitsFixture;
using std::chrono::hours;
using std::chrono::milliseconds;

TEST_F(Limits, countOnlyWhatWasAccepted)
{
    UsageEvent once = usage("kestrel-air");
    once.idempotencyKey = "one";
    UsageEvent refused = usage("nobody");
    refused.status = EventStatus::Rejected;
    use({once, once, refused, usage("northwind")});
    EXPECT_EQ(used(), "2");
    EXPECT_EQ(used("orgs_max"), "2");
    use(std::vector<UsageEvent>(5, usage("eve")), m_other.tenantId);
    EXPECT_EQ(used(), "2");
}

TEST_F(Limits, monthEndsAtMidnightUtc)
{
    setNow(*parseIso("2026-11-30T23:59:59.999Z"));
    use(3);
    EXPECT_EQ(used(), "3");
    EXPECT_EQ(limit("events_per_month").at("resetsAt").as_string(), "2026-12-01T00:00:00.000Z");
    advance(milliseconds(1));
    EXPECT_EQ(used(), "0");
    use(1);
    const auto december = limit("events_per_month");
    EXPECT_EQ(december.at("used").as_string(), "1");
    EXPECT_EQ(december.at("resetsAt").as_string(), "2027-01-01T00:00:00.000Z");
    EXPECT_EQ(december.at("daily").as_array().size(), 1U);
    openEvents();
    EXPECT_EQ(used(), "1");
}

TEST_F(Limits, areTheSameAfterARestart)
{
    for (int day = 0; day < 5; ++day) {
        setNow(noonOf20 + hours(24 * day));
        use(10 + day, "customer-" + std::to_string(day));
    }
    const auto before = limit("events_per_month");
    const auto organizations = used("orgs_max");
    openEvents();
    EXPECT_EQ(limit("events_per_month"), before);
    EXPECT_EQ(before.at("used").as_string(), "60");
    EXPECT_EQ(used("orgs_max"), organizations);
    EXPECT_EQ(used("retention_days"), "4");
    EXPECT_EQ(before.at("daily").as_array().back().at("used").as_string(), "14");
    EXPECT_FALSE(before.at("forecast").is_null());
}

TEST_F(Limits, areRightWhileManySend)
{
    std::vector<std::thread> senders;
    for (int i = 0; i < 16; ++i) {
        senders.emplace_back([this, i] {
            for (int n = 0; n < 20; ++n)
                use(3, "customer-" + std::to_string(i));
        });
    }
    for (std::thread& sender : senders)
        sender.join();
    EXPECT_EQ(used(), "960");
    EXPECT_EQ(used("orgs_max"), "16");
}

TEST_F(Limits, exceptionEndsAtItsMoment)
{
    const Answer agreed =
        agree("events_per_month",
              R"({"override":{"limit":"1600000","validUntil":"2026-11-21T00:00:00Z"},"reason":"Black Friday"})");
    ASSERT_EQ(agreed.status, 200) << agreed.text;
    EXPECT_EQ(agreed.dataText("limit"), "1600000");
    EXPECT_EQ(agreed.dataText("source"), "OVERRIDE");
    EXPECT_EQ(agreed.data().at("override").at("reason").as_string(), "Black Friday");
    setNow(*parseIso("2026-11-20T23:59:59.999Z"));
    EXPECT_EQ(limit("events_per_month").at("limit").as_string(), "1600000");
    advance(milliseconds(1));
    const auto after = limit("events_per_month");
    EXPECT_EQ(after.at("limit").as_string(), "2000000");
    EXPECT_EQ(after.at("source").as_string(), "PLAN");
    EXPECT_TRUE(after.at("override").is_null());
}

TEST_F(Limits, overageBeginsWhenTheLimitIsPassedAndIsKnownAfterARestart)
{
    agree("events_per_month", R"({"override":{"limit":"10"}})");
    advance(hours(1));
    use(10);
    m_watch->lookAtAll();
    EXPECT_TRUE(limit("events_per_month").at("overageSince").is_null());
    advance(hours(1));
    use(4);
    advance(hours(3)); // looked at much later
    m_watch->lookAtAll();
    const auto over = limit("events_per_month");
    EXPECT_EQ(over.at("overage").as_string(), "4");
    EXPECT_EQ(over.at("overageSince").as_string(), "2026-11-20T14:00:00.000Z");
    const auto marks = m_store->view()->marks(m_acme.tenantId).size();
    openEvents();
    EXPECT_EQ(limit("events_per_month"), over);
    EXPECT_EQ(m_store->view()->marks(m_acme.tenantId).size(), marks);

    // A higher limit ends it; the next month begins anew.
    agree("events_per_month", R"({"override":{"limit":"100"}})");
    EXPECT_TRUE(limit("events_per_month").at("overageSince").is_null());
    agree("events_per_month", R"({"override":{"limit":"5"}})");
    EXPECT_EQ(limit("events_per_month").at("overageSince").as_string(), toIso(m_now));
    setNow(*parseIso("2026-12-01T00:00:00Z"));
    m_watch->lookAtAll();
    EXPECT_TRUE(limit("events_per_month").at("overageSince").is_null());
    EXPECT_TRUE(m_store->view()->marks(m_acme.tenantId).empty());
}

TEST_F(Limits, areToldOnceEach)
{
    const auto told = [this] {
        std::vector<std::string> types;
        for (const PlatformEvent& event : m_store->platformEvents(m_acme.tenantId, {})) {
            if (event.type.starts_with("limit.t") || event.type.starts_with("limit.o") || event.type == "limit.reached")
                types.insert(types.begin(), event.type);
        }
        return types;
    };
    agree("events_per_month", R"({"override":{"limit":"10"}})");
    use(8);
    m_watch->lookAtAll();
    EXPECT_EQ(told(), std::vector<std::string>{"limit.threshold"});
    use(9);
    m_watch->lookAtAll();
    m_watch->lookAtAll();
    openEvents();
    EXPECT_EQ(told(), (std::vector<std::string>{"limit.threshold", "limit.threshold", "limit.overage"}));
    // A hard one is reached, not passed.
    agree("apps_max", R"({"override":{"limit":"1"}})");
    post("/api/v1/apps", R"({"name":"one"})");
    EXPECT_EQ(told().size(), 6U);
    EXPECT_EQ(told().back(), "limit.reached");
}

TEST_F(Limits, findTheSecondInALongDay)
{
    agree("events_per_month", R"({"override":{"limit":"100"}})");
    setNow(*parseIso("2026-11-20T12:00:30Z"));
    for (int i = 0; i < 24; ++i) {
        use(10);
        advance(std::chrono::minutes(7) + std::chrono::seconds(1));
    }
    m_watch->lookAtAll();
    // The 101st event came with the eleventh batch.
    EXPECT_EQ(limit("events_per_month").at("overageSince").as_string(), "2026-11-20T13:10:40.000Z");
}

TEST_F(Limits, changesAreAuditedAndPublished)
{
    const auto before = m_topic.newest(m_acme.tenantId);
    agree("orgs_max", R"({"override":{"limit":"5000","validUntil":"2027-01-01"},"reason":"as agreed"})");
    const auto entry = get("/api/v1/audit-log?limit=1").content()[0].as_object();
    EXPECT_EQ(entry.at("action").as_string(), "LIMIT_UPDATED");
    EXPECT_EQ(entry.at("metadata").at("reason").as_string(), "as agreed");
    EXPECT_EQ(entry.at("changes").at("limit").at("after").as_string(), "5000");
    EXPECT_EQ(entry.at("changes").at("source").at("before").as_string(), "PLAN");
    const TopicItems items = m_topic.after(m_acme.tenantId, before, 10);
    ASSERT_EQ(items.items.size(), 1U);
    EXPECT_NE(items.items.front().find(R"("limit":"5000")"), std::string::npos);

    use(1);
    EXPECT_GT(m_told, 0);
    EXPECT_EQ(m_counts->takeChanged(), std::set<std::string>{m_acme.tenantId});
    m_watch->lookAtAll();
    EXPECT_GT(m_topic.newest(m_acme.tenantId), before + 1);
}

TEST_F(Limits, refuseWhatCannotBeAgreed)
{
    EXPECT_EQ(agree("events_per_month", R"({"enforcement":"BLOCK"})").status, 422);
    EXPECT_EQ(agree("events_per_month", R"({"override":{"limit":"0"}})").status, 422);
    EXPECT_EQ(agree("events_per_month", R"({"override":{"limit":"1.5"}})").status, 422);
    EXPECT_EQ(agree("events_per_month", R"({"override":{"limit":"9","validUntil":"2026-11-20T12:00:00Z"}})").status,
              422);
    EXPECT_EQ(agree("retention_days", R"({"override":{"limit":"20"}})").status, 422);
    EXPECT_EQ(agree("apps_max", "{}").status, 422);
    EXPECT_EQ(change(Method::Put, "/api/v1/limits/apps_max", R"({"override":null})", "\"7\"").status, 412);
    EXPECT_EQ(get("/api/v1/limits/spoons").status, 404);
}

TEST_F(Limits, blockApplicationsBeyondTheLast)
{
    ASSERT_EQ(agree("apps_max", R"({"override":{"limit":"2"}})").status, 200);
    EXPECT_EQ(post("/api/v1/apps", R"({"name":"one"})").status, 201);
    EXPECT_EQ(post("/api/v1/apps", R"({"name":"two"})").status, 201);
    const Answer third = post("/api/v1/apps", R"({"name":"three"})");
    EXPECT_EQ(third.status, 403);
    EXPECT_EQ(third.code(), "LIMIT_REACHED");
    EXPECT_EQ(used("apps_max"), "2");
    EXPECT_EQ(agree("apps_max", R"({"enforcement":"ALERT"})").status, 200);
    EXPECT_EQ(post("/api/v1/apps", R"({"name":"three"})").status, 201);
}

TEST_F(Limits, neverAllowOneApplicationTooMany)
{
    ASSERT_EQ(agree("apps_max", R"({"override":{"limit":"7"}})").status, 200);
    std::atomic<int> made{0};
    std::vector<std::thread> operators;
    for (int i = 0; i < 16; ++i) {
        operators.emplace_back([&, i] {
            made += post("/api/v1/apps", "{\"name\":\"app " + std::to_string(i) + "\"}").status == 201 ? 1 : 0;
        });
    }
    for (std::thread& one : operators)
        one.join();
    EXPECT_EQ(made, 7);
}

TEST_F(Limits, planSaysWhichOneHasAMissingFeature)
{
    const Answer plan = get("/api/v1/plan");
    EXPECT_EQ(plan.dataText("name"), "Starter");
    const auto& features = plan.data().at("features").as_array();
    const auto found = std::find_if(features.begin(), features.end(), [](const boost::json::value& feature) {
        return feature.at("key").as_string() == "health_model_config";
    });
    ASSERT_NE(found, features.end());
    EXPECT_FALSE(found->at("included").as_bool());
    EXPECT_EQ(found->at("fromPlan").as_string(), "Growth");
    EXPECT_EQ(get("/api/v1/plans").content().size(), 5U);
    EXPECT_EQ(get("/api/v1/plans").content()[0].at("key").as_string(), "TRIAL");
}

TEST_F(Limits, featureOutsideThePlanNeedsAnUpgrade)
{
    const std::string path = "/api/v1/organizations/health-model";
    const Answer refused = change(Method::Put, path, R"({"activeDays":3})", "\"0\"");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.code(), "UPGRADE_REQUIRED");
    EXPECT_NE(refused.detail().find("Growth"), std::string::npos);

    const Answer asked = post("/api/v1/plan/upgrade-requests", R"({"plan":"GROWTH","reason":"health model"})");
    EXPECT_EQ(asked.status, 201);
    EXPECT_EQ(asked.dataText("reason"), "health model");
    EXPECT_EQ(asked.dataText("requestedBy"), "dana@acme.test");
    post("/api/v1/plan/upgrade-requests", R"({"plan":"GROWTH","reason":"soon, please"})");
    const auto open = get("/api/v1/plan").data().at("upgradeRequests").as_array();
    ASSERT_EQ(open.size(), 1U);
    EXPECT_EQ(open[0].at("reason").as_string(), "soon, please");
    EXPECT_EQ(post("/api/v1/plan/upgrade-requests", R"({"plan":"STARTER"})").status, 422);

    ASSERT_FALSE(setPlan(*m_store, m_acme.tenantId, PlanTier::Growth, m_now));
    EXPECT_EQ(change(Method::Put, path, R"({"activeDays":3})", get(path).etag()).status, 200);
    EXPECT_EQ(get(path).dataText("source"), "TENANT");
    EXPECT_TRUE(get("/api/v1/plan").data().at("upgradeRequests").as_array().empty());
    EXPECT_EQ(limit("events_per_month").at("planLimit").as_string(), "20000000");
}

} // namespace meterd::test
