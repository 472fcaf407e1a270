// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event log: an event with each cause, one transaction for both, pages and filters, and events as they happen.
#include "service/api/platformevents.h"
#include "tests/service/apifixture.h"
#include "tests/service/notedbody.h"

namespace meterd::test {

namespace {

class PlatformEvents : public ApiFixture
{
protected:
    std::vector<std::string> types(std::string_view query = "") const
    {
        std::vector<std::string> types;
        const Answer answer = get("/api/v1/events" + std::string(query));
        for (const auto& event : answer.content())
            types.emplace_back(event.at("eventType").as_string());
        return types;
    }
    PlatformEventDraft draft(std::string type) const
    {
        PlatformEventDraft draft;
        draft.tenantId = m_acme.tenantId;
        draft.type = std::move(type);
        draft.at = m_now;
        return draft;
    }
};

} // namespace

TEST_F(PlatformEvents, areWrittenWithTheirCauses)
{
    const Answer app = post("/api/v1/apps", R"({"name":"checkout"})");
    change(Method::Put, "/api/v1/apps/" + app.dataText("uuid"), R"({"active":false})", app.etag());
    const Answer unit = post("/api/v1/metrics", R"({"name":"calls","aggregation":"SUM"})");
    change(Method::Delete, "/api/v1/metrics/" + unit.dataText("id"), "", unit.etag());
    const Answer key = post("/api/v1/api-keys", R"({"name":"k"})");
    change(Method::Post, "/api/v1/api-keys/" + key.dataText("id") + "/revoke", "{}", key.etag());
    EXPECT_EQ(types(), (std::vector<std::string>{"api_key.revoked", "api_key.created", "metric.deleted",
                                                 "metric.created", "application.updated", "application.created"}));

    const Answer list = get("/api/v1/events");
    const auto& changed = list.content()[4].as_object();
    EXPECT_EQ(changed.at("targetId"), app.dataText("uuid").c_str());
    EXPECT_EQ(changed.at("actorId"), "dana@acme.test");
    EXPECT_EQ(changed.at("payload"), boost::json::parse(R"({"name":"checkout","changed":["active"]})"));
    EXPECT_EQ(changed.at("sequence"), 2);
    const Answer one = get("/api/v1/events/" + std::string(changed.at("eventId").as_string()));
    EXPECT_EQ(one.data(), changed);
}

TEST_F(PlatformEvents, areNotWrittenWithoutTheirCause)
{
    EXPECT_EQ(post("/api/v1/apps", R"({"name":""})").status, 422);
    m_store->change([&](ConfigChange& change) {
        change.emit(draft("plan.changed"));
        return false;
    });
    EXPECT_TRUE(types().empty());
    EXPECT_EQ(m_store->platformEventCount(m_acme.tenantId), 0);
}

TEST_F(PlatformEvents, ofOtherCausesAreKeptOverARestart)
{
    int told = 0;
    m_store->onEmitted([&] { ++told; });
    EXPECT_FALSE(m_store->emit({draft("metric.down"), draft("metric.recovered")}));
    EXPECT_EQ(told, 1);
    const auto again = open();
    EXPECT_EQ(again->platformEventCount(m_acme.tenantId), 2);
    const auto events = again->platformEvents(m_acme.tenantId, {});
    ASSERT_EQ(events.size(), 2U);
    EXPECT_EQ(events[0].type, "metric.recovered");
    EXPECT_NE(events[1].json.find(R"("severity":"CRITICAL")"), std::string::npos);
}

TEST_F(PlatformEvents, answerTheFilterLanguageAndPages)
{
    for (const char* type : {"limit.threshold", "limit.overage", "metric.down", "limit.threshold"})
        m_store->emit({draft(type)});
    EXPECT_EQ(types("?filter=type:limit.*").size(), 3U);
    EXPECT_EQ(types("?filter=severity:critical"), (std::vector<std::string>{"metric.down"}));
    EXPECT_EQ(get("/api/v1/events").data().at("total"), 4);
    const Answer first = get("/api/v1/events?limit=3");
    const Answer second = get("/api/v1/events?limit=3&cursor=" + first.dataText("nextCursor"));
    ASSERT_EQ(second.content().size(), 1U);
    EXPECT_TRUE(second.data().at("nextCursor").is_null());
    EXPECT_EQ(get("/api/v1/events?limit=3&cursor=" + second.dataText("prevCursor")).content(), first.content());
    EXPECT_EQ(get("/api/v1/events?filter=shoe:1").code(), "BAD_FILTER");
}

TEST_F(PlatformEvents, areCountedByTheirValues)
{
    for (const char* type : {"limit.threshold", "limit.overage", "metric.down", "limit.threshold"})
        m_store->emit({draft(type)});
    const Answer all = get("/api/v1/events/facets?fields=type,severity,actor&top=1");
    EXPECT_EQ(all.data().at("total"), 4);
    EXPECT_EQ(all.data().at("exact"), true);
    EXPECT_EQ(all.data().at("fields"), boost::json::parse(R"([
        {"name":"type","values":[{"value":"limit.threshold","count":2}],"otherValues":2,"otherCount":2},
        {"name":"severity","values":[{"value":"WARN","count":3}],"otherValues":1,"otherCount":1},
        {"name":"actor","values":[{"value":null,"count":4}],"otherValues":0,"otherCount":0}])"));
    const Answer some = get("/api/v1/events/facets?fields=type&filter=severity:critical");
    EXPECT_EQ(some.data().at("total"), 1);
    EXPECT_EQ(some.data().at("oldest"), some.data().at("newest"));
    EXPECT_EQ(get("/api/v1/events/facets?fields=shoe").status, 400);
    EXPECT_EQ(get("/api/v1/events/facets?top=0").status, 400);
    EXPECT_TRUE(get("/api/v1/events/facets?filter=type:nothing.*").data().at("oldest").is_null());
}

TEST_F(PlatformEvents, areExportedWholeWithTheirNumber)
{
    PlatformEventDraft evil = draft("metric.down");
    evil.targetType = "metric";
    evil.targetId = "=cmd()";
    evil.payload = R"({"name":"a,b"})";
    m_store->emit({evil, draft("metric.recovered"), draft("plan.changed")});
    const auto exported = [this](std::string_view query) {
        const Response response = m_router.call(request(Method::Get, "/api/v1/events/export" + std::string(query)));
        auto body = std::make_shared<NotedBody>();
        response.stream(body);
        EXPECT_TRUE(body->ends());
        return body->text();
    };
    const std::string lines = exported("");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
    EXPECT_TRUE(lines.ends_with("{\"end\":{\"count\":3}}\n"));
    const std::string rows = exported("?format=csv&filter=type:metric.*");
    EXPECT_TRUE(rows.starts_with("sequence,eventId,createdAt,eventType,severity,"));
    EXPECT_NE(rows.find(",\"'=cmd()\",\"{\"\"name\"\":\"\"a,b\"\"}\","), std::string::npos) << rows;
    EXPECT_TRUE(rows.ends_with("#end,2\n"));
}

TEST_F(PlatformEvents, goOldestFirstToWhoFollowsThem)
{
    PlatformTopic topic(*m_store);
    m_store->emit({draft("metric.down"), draft("metric.recovered")});
    EXPECT_EQ(topic.newest(m_acme.tenantId), 2U);
    const TopicItems items = topic.after(m_acme.tenantId, 1, 10);
    ASSERT_EQ(items.items.size(), 1U);
    EXPECT_EQ(items.upTo, 2U);
    EXPECT_EQ(topic.newest(m_other.tenantId), 0U);
}

TEST_F(PlatformEvents, endAfterTheirTimeAndTheOrderGoesOn)
{
    m_store->emit({draft("metric.down"), draft("metric.recovered")});
    m_store->dropPlatformEvents(m_now + std::chrono::hours(1));
    EXPECT_EQ(types(), (std::vector<std::string>{"metric.recovered"}));
    m_store->emit({draft("plan.changed")});
    EXPECT_EQ(get("/api/v1/events").content()[0].at("sequence"), 3);
    EXPECT_EQ(get("/api/v1/events").data().at("total"), 2);
}

TEST(PlatformEventPatterns, takeATypeAGroupOrAll)
{
    EXPECT_TRUE(patternTakes("*", "limit.overage"));
    EXPECT_TRUE(patternTakes("limit.*", "limit.overage"));
    EXPECT_TRUE(patternTakes("limit.overage", "limit.overage"));
    EXPECT_FALSE(patternTakes("limit.*", "limits.x"));
    EXPECT_FALSE(patternTakes("limit", "limit.overage"));
    EXPECT_FALSE(patternTakes(".*", "limit.overage"));
    EXPECT_TRUE(patternIsKnown("limit.*"));
    EXPECT_FALSE(patternIsKnown("weather.*"));
}

} // namespace meterd::test
