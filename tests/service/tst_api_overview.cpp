// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/overview: one moment of everything, the worst first, by environment, and without what the key may not see.
#include "service/api/overview.h"
#include "service/api/requestrecorder.h"
#include "tests/service/limitsfixture.h"

namespace meterd::test {

namespace {

class Overview : public LimitsFixture
{
protected:
    Overview()
        : m_log(openLog())
        , m_recorder(*m_log, m_rates)
        , m_deliveries(std::move(*DeliveryStore::open(m_folder.path())))
        , m_meters(m_store->source())
        , m_meterWatch(*m_store, m_meters, m_clients, m_health)
    {
        m_events->onCommitted([this](const StoredBatch& batch) { m_meters.note(batch); });
        m_router.watchWith(m_recorder);
        m_parts.deliveries = m_deliveries.get();
        registerWebhooks(m_router, m_parts);
        registerOverview(m_router, {m_parts, *m_events, m_meterWatch, *m_log});
        m_meterWatch.begin(m_now);
    }

    std::unique_ptr<RequestLog> openLog()
    {
        RequestLogOptions how;
        how.folder = m_folder.path() / "requests";
        return std::move(*RequestLog::open(std::move(how), m_clock));
    }

    boost::json::object overview(std::string_view query = "") const
    {
        const Answer answer = get("/api/v1/overview" + std::string(query));
        EXPECT_EQ(answer.status, 200) << answer.text;
        return answer.data();
    }

    static UsageEvent in(const std::string& environment, UsageEvent event)
    {
        event.environment = environment;
        return event;
    }
    static UsageEvent refused()
    {
        UsageEvent event = usage("kestrel-air", "api_calls");
        event.unit.clear();
        event.status = EventStatus::Rejected;
        event.code = "UNKNOWN_METRIC";
        return event;
    }

    ClientBook m_clients;
    std::unique_ptr<RequestLog> m_log;
    RateBook m_rates;
    RequestRecorder m_recorder;
    std::unique_ptr<DeliveryStore> m_deliveries;
    ChangeTopic m_health{"health", Scope::HealthRead, noonOf20, [] {}};
    MeterBook m_meters;
    MeterWatch m_meterWatch;
};

std::int64_t number(const boost::json::object& data, std::string_view part, std::string_view member)
{
    return data.at(part).at(member).as_int64();
}

} // namespace

TEST_F(Overview, countsEventsByEnvironmentAndSlot)
{
    use({usage("kestrel-air"), usage("kestrel-air"), in("staging", usage("kestrel-air")), refused()});
    advance(std::chrono::minutes(1));
    const auto all = overview();
    EXPECT_EQ(number(all, "usage", "accepted"), 3);
    EXPECT_EQ(number(all, "usage", "rejected"), 1);
    EXPECT_EQ(number(all, "usage", "recent"), 4);
    EXPECT_EQ(all.at("usage").at("environments").at(0).at("environment").as_string(), "production");
    EXPECT_EQ(all.at("usage").at("environments").at(0).at("events").as_int64(), 3);
    EXPECT_EQ(all.at("usage").at("environments").at(1).at("recent").as_int64(), 1);
    EXPECT_EQ(all.at("usage").at("buckets").as_array().size(), 60U);
    EXPECT_EQ(all.at("bucketMs").as_int64(), 60'000);
    const auto staging = overview("?environment=staging");
    EXPECT_EQ(number(staging, "usage", "accepted"), 1);
    EXPECT_EQ(staging.at("environment").as_string(), "staging");
    EXPECT_TRUE(staging.at("usage").at("exact").as_bool());
}

TEST_F(Overview, takesALongTimeInRoundSlots)
{
    use({usage("kestrel-air")});
    const auto week = overview("?from=2026-11-13T12:30:00Z");
    EXPECT_EQ(week.at("bucketMs").as_int64(), 3 * 3'600'000);
    EXPECT_LE(week.at("usage").at("buckets").as_array().size(), 61U);
    EXPECT_EQ(week.at("requests").at("buckets").as_array().size(), week.at("usage").at("buckets").as_array().size());
    EXPECT_EQ(number(week, "usage", "accepted"), 1);
}

TEST_F(Overview, namesTheLimitsThatAreNearlyUsedUp)
{
    const Answer limit = get("/api/v1/limits/events_per_month");
    change(Method::Put, "/api/v1/limits/events_per_month", R"({"override":{"limit":"10"},"reason":"test"})",
           limit.etag());
    use(std::vector<UsageEvent>(9, usage("kestrel-air")));
    EXPECT_EQ(number(overview(), "limits", "near"), 1);
    use(std::vector<UsageEvent>(3, usage("kestrel-air")));
    const auto over = overview();
    EXPECT_EQ(number(over, "limits", "reached"), 1);
    EXPECT_EQ(over.at("limits").at("troubled").at(0).at("key").as_string(), "events_per_month");
}

TEST_F(Overview, putsTheWorstMeterFirst)
{
    const auto health = overview();
    EXPECT_EQ(number(health, "health", "total"), 2);
    advance(std::chrono::hours(2)); // nothing came, and they are no longer new
    use({usage("kestrel-air")});
    const auto later = overview();
    EXPECT_EQ(number(later, "health", "noData"), 1);
    EXPECT_EQ(later.at("health").at("troubled").at(0).at("unit").as_string(), "tokens");
    EXPECT_EQ(number(overview("?environment=nowhere"), "health", "total"), 0);
}

TEST_F(Overview, countsRefusedRequestsByCode)
{
    get("/api/v1/limits");
    get("/api/v1/limits/none");
    get("/api/v1/limits?surprise=1");
    get("/api/v1/limits/nothing");
    const auto data = overview();
    EXPECT_EQ(number(data, "requests", "refused"), 3);
    EXPECT_EQ(data.at("requests").at("codes").at(0).at("code").as_string(), "NOT_FOUND");
    EXPECT_EQ(data.at("requests").at("codes").at(0).at("count").as_int64(), 2);
    EXPECT_GE(number(data, "requests", "total"), 4);
}

TEST_F(Overview, tellsWhichEndpointsWantAnOperator)
{
    const auto make = [this](std::string_view more) {
        return post("/api/v1/webhook-endpoints",
                    R"({"url":"https://hooks.example.com/in","eventTypes":["*"])" + std::string(more) + "}");
    };
    ASSERT_EQ(make("").status, 201);
    ASSERT_EQ(make(R"(,"paused":true)").status, 201);
    const std::string broken = make("").dataText("id");
    EXPECT_FALSE(m_store->change([&](ConfigChange& change) {
        auto endpoint = std::make_shared<WebhookEndpoint>(*change.before().endpointById(m_acme.tenantId, broken));
        endpoint->state = WebhookEndpoint::State::Disabled;
        change.putEndpoint(endpoint);
        return true;
    }));
    const auto data = overview();
    EXPECT_EQ(number(data, "webhooks", "active"), 1);
    EXPECT_EQ(number(data, "webhooks", "paused"), 1);
    EXPECT_EQ(number(data, "webhooks", "disabled"), 1);
    ASSERT_EQ(data.at("webhooks").at("troubled").as_array().size(), 1U);
    EXPECT_EQ(data.at("webhooks").at("troubled").at(0).at("id").as_string(), broken);
}

TEST_F(Overview, tellsUnknownCostsApartFromNone)
{
    UsageEvent resolved = usage("kestrel-air");
    resolved.ai.emplace().costStatus = CostStatus::Resolved;
    UsageEvent unknown = usage("kestrel-air");
    unknown.ai.emplace().costStatus = CostStatus::UnknownModel;
    use({resolved, unknown, unknown, usage("kestrel-air")});
    const auto data = overview();
    EXPECT_EQ(number(data, "ai", "resolved"), 1);
    EXPECT_EQ(number(data, "ai", "unknownModel"), 2);
    EXPECT_EQ(number(data, "ai", "missingPrice"), 0);
}

TEST_F(Overview, namesTheKeysThatEndSoon)
{
    makeKey(R"("expiresAt":"2026-11-28T00:00:00Z")");
    makeKey(R"("expiresAt":"2027-11-28T00:00:00Z")");
    const auto keys = overview().at("keys").as_object();
    ASSERT_EQ(keys.at("ending").as_array().size(), 1U);
    EXPECT_EQ(keys.at("ending").at(0).at("expiresAt").as_string(), "2026-11-28T00:00:00.000Z");
    EXPECT_EQ(keys.at("working").as_int64(), keys.at("total").as_int64());
}

TEST_F(Overview, showsTheNewestAuditEntries)
{
    for (int i = 0; i < 8; ++i)
        post("/api/v1/metrics", R"({"name":"unit-)" + std::to_string(i) + R"(","aggregation":"COUNT"})");
    const auto audit = overview().at("audit").as_object();
    EXPECT_EQ(audit.at("content").as_array().size(), 6U);
    EXPECT_EQ(audit.at("content").at(0).at("target").at("name").as_string(), "unit-7");
    EXPECT_GE(audit.at("total").as_int64(), 8);
}

TEST_F(Overview, leavesOutAndNamesWhatTheKeyMayNotSee)
{
    const std::string viewer = makeKey(R"("role":"VIEWER","scopes":["events:read","health:read"])");
    const Answer answer = as(viewer, request(Method::Get, "/api/v1/overview"));
    ASSERT_EQ(answer.status, 200) << answer.text;
    EXPECT_TRUE(answer.data().at("usage").is_object());
    EXPECT_TRUE(answer.data().at("health").is_object());
    EXPECT_TRUE(answer.data().at("audit").is_null());
    std::string named;
    for (const auto& one : answer.data().at("withheld").as_array())
        named += std::string(one.at("part").as_string()) + "=" + std::string(one.at("scope").as_string()) + " ";
    EXPECT_EQ(
        named,
        "limits=limits:read webhooks=webhooks:read requests=requests:read ai=ai:read keys=keys:read audit=audit:read ");
}

TEST_F(Overview, isOfTheOwnTenantAlone)
{
    use({usage("kestrel-air")}, m_other.tenantId);
    EXPECT_EQ(number(overview(), "usage", "accepted"), 0);
}

TEST_F(Overview, refusesTimesThatAreNone)
{
    for (const char* query : {"?from=yesterday", "?from=2026-11-20&to=2026-11-19", "?filter=x"})
        EXPECT_EQ(get("/api/v1/overview" + std::string(query)).status, 400) << query;
}

} // namespace meterd::test
