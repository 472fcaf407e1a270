// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log: pages and filters, the chain and its head, the file, and the entries as they happen.
#include "service/api/auditlog.h"
#include "service/api/stream.h"
#include "service/domain/clock.h"
#include "service/store/eventstore.h"
#include "tests/service/apifixture.h"
#include "tests/service/notedbody.h"

#include <sqlite3.h>

namespace meterd::test {

namespace {

class AuditLog : public ApiFixture
{
protected:
    AuditLog()
    {
        // One application after the other, a minute apart; every third gets another name.
        for (int i = 0; i < 9; ++i) {
            m_now += std::chrono::minutes(1);
            const Answer made = post("/api/v1/apps", "{\"name\":\"app " + std::to_string(i) + "\"}");
            if (i % 3 == 0)
                change(Method::Put, "/api/v1/apps/" + made.dataText("uuid"),
                       "{\"name\":\"renamed " + std::to_string(i) + "\",\"reason\":\"ticket OPS-" + std::to_string(i) +
                           "\"}",
                       made.etag());
        }
    }

    std::vector<std::string> namesOf(const Answer& answer) const
    {
        std::vector<std::string> names;
        for (const auto& entry : answer.content())
            names.emplace_back(entry.at("target").at("name").as_string());
        return names;
    }

    std::vector<std::string> filtered(std::string_view filter) const
    {
        return namesOf(get("/api/v1/audit-log?filter=" + std::string(filter)));
    }

    std::string exported(std::string_view query) const
    {
        Response response = m_router.call(request(Method::Get, "/api/v1/audit-log/export" + std::string(query)));
        EXPECT_EQ(response.status, 200);
        auto body = std::make_shared<NotedBody>();
        response.stream(body);
        EXPECT_TRUE(body->ends());
        return body->text();
    }
};

} // namespace

TEST_F(AuditLog, pagesThroughTheLogBothWays)
{
    const Answer first = get("/api/v1/audit-log?limit=5");
    ASSERT_EQ(first.content().size(), 5U);
    const auto total = first.data().at("total").as_int64();
    EXPECT_EQ(first.content()[0].at("sequence").as_int64(), total);
    EXPECT_TRUE(first.data().at("prevCursor").is_null());
    std::vector<std::int64_t> seen;
    std::string cursor;
    do {
        const Answer page = get("/api/v1/audit-log?limit=5" + (cursor.empty() ? "" : "&cursor=" + cursor));
        for (const auto& entry : page.content())
            seen.push_back(entry.at("sequence").as_int64());
        const auto& next = page.data().at("nextCursor");
        cursor = next.is_null() ? "" : std::string(next.as_string());
    } while (!cursor.empty());
    ASSERT_EQ(seen.size(), static_cast<std::size_t>(total));
    for (std::size_t i = 0; i < seen.size(); ++i)
        EXPECT_EQ(seen[i], total - static_cast<std::int64_t>(i));

    const Answer second = get("/api/v1/audit-log?limit=5&cursor=" + first.dataText("nextCursor"));
    const Answer back = get("/api/v1/audit-log?limit=5&cursor=" + second.dataText("prevCursor"));
    EXPECT_EQ(back.content(), first.content());
    EXPECT_TRUE(back.data().at("prevCursor").is_null());
}

TEST_F(AuditLog, answersTheFilterLanguage)
{
    EXPECT_EQ(filtered("action:application_updated"),
              (std::vector<std::string>{"renamed 6", "renamed 3", "renamed 0"}));
    EXPECT_EQ(filtered("action:APPLICATION_*+-action:application_updated").size(), 9U);
    EXPECT_EQ(filtered("target:\"renamed%203\""), (std::vector<std::string>{"renamed 3"}));
    EXPECT_EQ(filtered("reason:\"ticket%20OPS-6\""), (std::vector<std::string>{"renamed 6"}));
    EXPECT_EQ(filtered("field:secretPrefix").size(), 9U);
    EXPECT_EQ(filtered("field:name+reason:*").size(), 3U);
    EXPECT_EQ(filtered("ip:192.0.2.7+actor:dana@acme.test+type:application").size(), 12U);
    EXPECT_EQ(filtered("actor:eve@other.test").size(), 0U);
    EXPECT_EQ(filtered("ops-3"), (std::vector<std::string>{"renamed 3"}));
    const Answer one = get("/api/v1/audit-log?limit=1");
    const std::string id(one.content()[0].at("id").as_string());
    const std::string correlation(one.content()[0].at("correlationId").as_string());
    EXPECT_EQ(filtered("id:" + id).size(), 1U);
    EXPECT_EQ(filtered("correlation:" + correlation).size(), 1U);

    const Answer bad = get("/api/v1/audit-log?filter=metric:x");
    EXPECT_EQ(bad.status, 400);
    EXPECT_EQ(bad.code(), "BAD_FILTER");
    EXPECT_EQ(bad.body.at("errors").at(0).at("position").as_int64(), 0);
    EXPECT_EQ(get("/api/v1/audit-log?filer=x").status, 400);
}

TEST_F(AuditLog, keepsToTheTimeAsked)
{
    const std::string from = toIso(start + std::chrono::minutes(3));
    const std::string to = toIso(start + std::chrono::minutes(5));
    const Answer answer = get("/api/v1/audit-log?from=" + from + "&to=" + to);
    EXPECT_EQ(namesOf(answer), (std::vector<std::string>{"renamed 3", "app 3", "app 2"}));
    EXPECT_EQ(answer.data().at("total").as_int64(), 3);
    EXPECT_EQ(get("/api/v1/audit-log?from=yesterday").status, 400);
}

TEST_F(AuditLog, saysInEachAnswerWhereItStands)
{
    const Answer list = get("/api/v1/audit-log?limit=1&filter=nothing-like-this");
    const Answer verdict = get("/api/v1/audit-log/verify");
    const auto& head = list.body.at("meta").at("auditHead");
    EXPECT_EQ(head, verdict.body.at("meta").at("auditHead"));
    EXPECT_EQ(verdict.data().at("head"), head);
    EXPECT_TRUE(verdict.data().at("ok").as_bool());
    EXPECT_TRUE(verdict.data().at("firstBroken").is_null());
    EXPECT_EQ(verdict.data().at("entries").as_int64(), head.at("sequence").as_int64());
    EXPECT_EQ(head.at("hmac").as_string().size(), 64U);
}

TEST_F(AuditLog, namesTheFirstEntryThatWasChanged)
{
    ASSERT_EQ(sqlite3_exec(m_store->handle(),
                           "DROP TRIGGER audit_is_not_changed;"
                           "UPDATE audit SET entry = replace(entry, 'OPS-3', 'OPS-9') WHERE entry LIKE '%OPS-3%'",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    const Answer changed = get("/api/v1/audit-log?filter=OPS-9");
    const Answer verdict = get("/api/v1/audit-log/verify");
    EXPECT_FALSE(verdict.data().at("ok").as_bool());
    EXPECT_EQ(verdict.data().at("firstBroken"), changed.content()[0].at("sequence"));
}

TEST_F(AuditLog, givesOneEntryAndNothingOfOthers)
{
    const Answer list = get("/api/v1/audit-log?limit=1");
    const std::string id(list.content()[0].at("id").as_string());
    EXPECT_EQ(get("/api/v1/audit-log/" + id).body.at("data"), list.content()[0]);
    Request foreign = request(Method::Get, "/api/v1/audit-log/" + id);
    foreign.headers.set("Authorization", "Bearer " + m_other.secret);
    foreign.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(send(std::move(foreign)).status, 404);
    EXPECT_EQ(get("/api/v1/audit-log/audit_none").status, 404);
}

TEST_F(AuditLog, saysHowAChangeCame)
{
    Request made = request(Method::Post, "/api/v1/apps", "{\"name\":\"from the console\"}");
    made.headers.add("User-Agent", "meterdesk/0.1.0 (Linux)");
    send(std::move(made));
    const auto entry = get("/api/v1/audit-log?limit=1").content()[0];
    EXPECT_EQ(entry.at("metadata").at("request").as_string(), "POST /api/v1/apps");
    EXPECT_EQ(entry.at("metadata").at("client").as_string(), "meterdesk/0.1.0");
}

TEST_F(AuditLog, exportsWithBeforeAndAfter)
{
    const std::string lines = exported("?filter=action:APPLICATION_UPDATED");
    EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
    EXPECT_NE(lines.find("{\"end\":{\"count\":3}}\n"), std::string::npos);
    const std::string csv = exported("?format=csv&filter=action:APPLICATION_UPDATED");
    EXPECT_TRUE(csv.starts_with("sequence,id,timestamp,"));
    EXPECT_NE(csv.find(",name,app 3,renamed 3,ticket OPS-3,"), std::string::npos);
    EXPECT_TRUE(csv.ends_with("#end,3\n"));
    EXPECT_EQ(get("/api/v1/audit-log/export?format=xml").status, 400);
}

TEST_F(AuditLog, streamsEntriesAsTheyHappenAndAfterAReconnect)
{
    ManualClock clock(start);
    EventStoreOptions how;
    how.folder = m_folder.path() / "events";
    auto events = EventStore::open(std::move(how), clock);
    ASSERT_TRUE(events);
    StreamHub hub(**events, m_authenticator, clock);
    AuditTopic topic(*m_store);
    ChangeTopic changes("limits", Scope::LimitsRead, start, [&hub] { hub.wake(); });
    hub.addTopic(topic);
    hub.addTopic(changes);
    m_store->onAudited([&hub] { hub.wake(); });
    registerStream(m_router, hub);

    const auto opened = [&](std::string_view query, std::string_view resume = {}) {
        Request ask = request(Method::Get, "/api/v1/stream" + std::string(query));
        if (!resume.empty())
            ask.headers.add("Last-Event-ID", resume);
        const Response response = m_router.call(std::move(ask));
        EXPECT_EQ(response.status, 200) << response.body;
        auto body = std::make_shared<NotedBody>();
        if (response.stream)
            response.stream(body);
        return body;
    };
    const auto body = opened("?topics=usage,audit,limits");
    ASSERT_TRUE(body->sees("\"topics\":[\"usage\",\"audit\",\"limits\"]"));
    post("/api/v1/apps", R"({"name":"live one"})");
    ASSERT_TRUE(body->sees("live one"));
    EXPECT_NE(body->text().find("\"topic\":\"audit\",\"items\":[{\"sequence\":"), std::string::npos);
    changes.push(m_acme.tenantId, R"({"key":"events_per_month","used":"5"})");
    changes.push(m_other.tenantId, R"({"key":"not ours"})");
    ASSERT_TRUE(body->sees("\"topic\":\"limits\",\"items\":[{\"key\":\"events_per_month\""));
    EXPECT_EQ(body->text().find("not ours"), std::string::npos);
    const std::string text = body->text();
    const std::size_t at = text.rfind("id: ") + 4;
    const std::string cursor = text.substr(at, text.find('\n', at) - at);
    body->abort();

    post("/api/v1/apps", R"({"name":"while away"})");
    changes.push(m_acme.tenantId, R"({"key":"apps_max"})");
    const auto again = opened("?topics=audit,limits", cursor);
    ASSERT_TRUE(again->sees("while away"));
    ASSERT_TRUE(again->sees("apps_max"));
    EXPECT_EQ(again->text().find("live one"), std::string::npos);
    again->abort();

    // A place from before a restart: what was lost is said.
    const auto old = opened("?topics=limits", "n.0;limits=12");
    ASSERT_TRUE(old->sees("event: dropped"));
    old->abort();

    EXPECT_EQ(get("/api/v1/stream?topics=audit,nonsense").status, 400);
    const std::string secret = makeKey(R"("scopes":["events:read"])");
    EXPECT_EQ(as(secret, request(Method::Get, "/api/v1/stream?topics=audit")).status, 403);
    EXPECT_EQ(as(secret, request(Method::Get, "/api/v1/stream?topics=usage")).status, 200);
    m_store->onAudited({});
    hub.stop();
}

TEST(Changes, tellWhatIsNoMore)
{
    ChangeTopic topic("keys", Scope::KeysRead, fromMs(1000), {});
    EXPECT_EQ(topic.newest("t"), 1'000'000U);
    EXPECT_EQ(topic.after("t", 1'000'000, 10).lost, 0U);
    EXPECT_EQ(topic.after("t", 5, 10).lost, 1U);
    for (std::size_t i = 0; i < ChangeTopic::kept + 10; ++i)
        topic.push("t", std::to_string(i));
    const TopicItems lost = topic.after("t", 1'000'000, 10);
    EXPECT_EQ(lost.lost, 10U);
    EXPECT_EQ(lost.upTo, topic.newest("t"));
    const TopicItems some = topic.after("t", topic.newest("t") - 3, 2);
    EXPECT_EQ(some.items, (std::vector<std::string>{"2007", "2008"}));
    EXPECT_EQ(some.upTo, topic.newest("t") - 1);
}

} // namespace meterd::test
