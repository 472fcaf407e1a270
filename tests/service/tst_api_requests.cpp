// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/requests: what leaves a record and what it says, pages and filters, one with its bodies, counts, files, live.
#include "service/api/requestrecorder.h"
#include "service/api/requests.h"
#include "tests/service/apifixture.h"
#include "tests/service/notedbody.h"

namespace meterd::test {

namespace {

class RequestsApi : public ApiFixture
{
protected:
    RequestsApi()
        : m_clock(start)
        , m_log(openLog())
        , m_recorder(*m_log, m_rates)
    {
        m_router.watchWith(m_recorder);
        registerRequests(m_router, {*m_log, m_workers, m_clock});
        Route ingest;
        ingest.method = Method::Post;
        ingest.pattern = "/v1/ingest";
        ingest.identity = IdentityKind::DoorKey;
        ingest.scope = Scope::EventsWrite;
        ingest.category = RateCategory::Ingest;
        ingest.handler = [](Request& request) {
            return request.body == "good"
                       ? Response::json(202, "{}")
                       : toResponse(badRequest("customerId is missing.", {{"customerId", "is required", {}}}), request);
        };
        m_router.add(std::move(ingest));
    }

    std::unique_ptr<RequestLog> openLog()
    {
        RequestLogOptions how;
        how.folder = m_folder.path() / "requests";
        return std::move(*RequestLog::open(std::move(how), m_clock));
    }

    std::vector<std::string> listed(std::string_view query) const
    {
        std::vector<std::string> out;
        const Answer answer = get("/api/v1/requests" + std::string(query));
        EXPECT_EQ(answer.status, 200) << answer.text;
        for (const auto& entry : answer.content())
            out.push_back(std::string(entry.at("method").as_string()) + " " +
                          std::string(entry.at("path").as_string()) + " " +
                          std::to_string(entry.at("status").as_int64()));
        return out;
    }

    std::string exported(std::string_view query) const
    {
        Response response = m_router.call(request(Method::Get, "/api/v1/requests/export" + std::string(query)));
        EXPECT_EQ(response.status, 200);
        auto body = std::make_shared<NotedBody>();
        response.stream(body);
        EXPECT_TRUE(body->ends());
        return body->text();
    }

    ManualClock m_clock;
    std::unique_ptr<RequestLog> m_log;
    RateBook m_rates;
    RequestRecorder m_recorder;
};

using List = std::vector<std::string>;

} // namespace

TEST_F(RequestsApi, keepsEveryRequestButAcceptedIngest)
{
    get("/api/v1/apps");
    post("/v1/ingest", "good");
    post("/v1/ingest", "garbage");
    EXPECT_EQ(listed(""), (List{"POST /v1/ingest 400", "GET /api/v1/apps 200"}));
    EXPECT_EQ(listed("").front(), "GET /api/v1/requests 200") << "reading the log is a request too";
}

TEST_F(RequestsApi, saysWhoAskedWhatAndWhatWasAnswered)
{
    Request bad = request(Method::Post, "/v1/ingest", R"({"metricName":"m","apiKey":"hush"})");
    bad.headers.add("X-SDK-Lang", "java");
    bad.headers.add("X-SDK-Version", "2.18.3");
    bad.correlationId = "7f3c9a1e";
    send(std::move(bad));
    const auto entry = get("/api/v1/requests?limit=1").content()[0].as_object();
    EXPECT_EQ(entry.at("code").as_string(), "BAD_REQUEST");
    EXPECT_EQ(entry.at("reason").as_string(), "customerId is missing.");
    EXPECT_EQ(entry.at("client").as_string(), "aforo-java/2.18.3");
    EXPECT_EQ(entry.at("correlationId").as_string(), "7f3c9a1e");
    EXPECT_EQ(entry.at("category").as_string(), "ingest");
    EXPECT_EQ(entry.at("address").as_string(), "192.0.2.7");
    EXPECT_EQ(entry.at("requestBytes").as_int64(), 34);
    EXPECT_TRUE(entry.at("key").at("prefix").as_string().starts_with("sk_live_"));
    EXPECT_FALSE(entry.contains("requestBody"));
    const Answer one = get("/api/v1/requests/" + std::string(entry.at("id").as_string()));
    EXPECT_EQ(one.dataText("requestBody"), "{\"metricName\":\"m\",\"apiKey\":\"(taken out)\"}");
    EXPECT_NE(one.dataText("responseBody").find("customerId is missing."), std::string::npos);
    EXPECT_EQ(one.dataText("bodyKept"), "KEPT");
}

TEST_F(RequestsApi, cutsBodiesAndKeepsAHundredAKeyAndHour)
{
    for (int i = 0; i < 101; ++i)
        post("/v1/ingest", std::string(20'000, 'x'));
    const Answer list = get("/api/v1/requests?limit=1000&filter=status:400");
    ASSERT_EQ(list.content().size(), 101U);
    const auto one = [&](std::size_t at) {
        return get("/api/v1/requests/" + std::string(list.content()[at].at("id").as_string()));
    };
    EXPECT_EQ(one(100).dataText("requestBody").size(), 16'384U);
    EXPECT_EQ(one(100).data().at("bodyTruncated"), true);
    EXPECT_EQ(one(0).dataText("bodyKept"), "OVER_LIMIT");
    EXPECT_TRUE(one(0).data().at("requestBody").is_null());
}

TEST_F(RequestsApi, answersTheFilterLanguage)
{
    get("/api/v1/apps");
    post("/api/v1/apps", R"({"name":""})");
    post("/v1/ingest", "bad");
    get("/api/v1/apps/nobody");
    const std::string id(get("/api/v1/requests?limit=1").content()[0].at("id").as_string());
    EXPECT_EQ(listed("?filter=status>=400"),
              (List{"GET /api/v1/apps/nobody 404", "POST /v1/ingest 400", "POST /api/v1/apps 422"}));
    EXPECT_EQ(listed("?filter=route:\"/api/v1/apps/{uuid}\""), (List{"GET /api/v1/apps/nobody 404"}));
    EXPECT_EQ(listed("?filter=category:INGEST"), (List{"POST /v1/ingest 400"}));
    EXPECT_EQ(listed("?filter=code:bad_request+OR+code:not_found").size(), 2U);
    EXPECT_EQ(listed("?filter=method:post+-status:422"), (List{"POST /v1/ingest 400"}));
    EXPECT_EQ(listed("?filter=duration>60000").size(), 0U);
    EXPECT_EQ(listed("?filter=id:" + id), (List{"GET /api/v1/apps/nobody 404"}));
    EXPECT_EQ(listed("?filter=id:" + id + "+status:200").size(), 0U);
    EXPECT_EQ(listed("?filter=customerId").size(), 1U) << "a bare word looks at all of it";
    const Answer bad = get("/api/v1/requests?filter=metric:x");
    EXPECT_EQ(bad.code(), "BAD_FILTER");
}

TEST_F(RequestsApi, pagesBothWays)
{
    for (int i = 0; i < 9; ++i)
        get("/api/v1/apps?limit=" + std::to_string(i + 1));
    const std::string only = "&filter=route:/api/v1/apps";
    const Answer first = get("/api/v1/requests?limit=4" + only);
    ASSERT_EQ(first.content().size(), 4U);
    const Answer second = get("/api/v1/requests?limit=4" + only + "&cursor=" + first.dataText("nextCursor"));
    ASSERT_EQ(second.content().size(), 4U);
    EXPECT_EQ(second.content()[0].at("sequence").as_int64(), first.content()[3].at("sequence").as_int64() - 1);
    const Answer third = get("/api/v1/requests?limit=4" + only + "&cursor=" + second.dataText("nextCursor"));
    EXPECT_EQ(third.content().size(), 1U);
    EXPECT_TRUE(third.data().at("nextCursor").is_null());
    const Answer back = get("/api/v1/requests?limit=4" + only + "&cursor=" + second.dataText("prevCursor"));
    EXPECT_EQ(back.content(), first.content());
    EXPECT_EQ(get("/api/v1/requests?cursor=%21").status, 400);
}

TEST_F(RequestsApi, tellsTenantsApart)
{
    post("/v1/ingest", "bad");
    const std::string id(get("/api/v1/requests?limit=1").content()[0].at("id").as_string());
    Request foreign = request(Method::Get, "/api/v1/requests/" + id);
    foreign.headers.set("Authorization", "Bearer " + m_other.secret);
    foreign.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(send(foreign).status, 404);
    foreign.path = "/api/v1/requests";
    EXPECT_EQ(send(foreign).content().size(), 1U) << "their own one alone";
    foreign.path = "/api/v1/requests/errors";
    EXPECT_EQ(send(foreign).data().at("content").as_array().size(), 1U);
}

TEST_F(RequestsApi, knowsARevokedKeysBearerAndNotAStrangers)
{
    const std::string secret = makeKey(R"("role":"VIEWER","scopes":["events:read"])");
    const Answer keys = get("/api/v1/api-keys");
    std::string keyId;
    for (const auto& key : keys.content()) {
        if (key.at("name").as_string() == "test")
            keyId = key.at("id").as_string();
    }
    const std::string etag = get("/api/v1/api-keys/" + keyId).etag();
    change(Method::Post, "/api/v1/api-keys/" + keyId + "/revoke", "{}", etag);
    EXPECT_EQ(as(secret, request(Method::Get, "/api/v1/apps")).code(), "KEY_REVOKED");
    const Answer stranger = as("sk_live_" + std::string(40, 'z'), request(Method::Get, "/api/v1/apps"));
    EXPECT_EQ(stranger.code(), "KEY_UNKNOWN");
    const Answer list = get("/api/v1/requests?filter=status:401");
    ASSERT_EQ(list.content().size(), 1U);
    EXPECT_EQ(list.content()[0].at("code").as_string(), "KEY_REVOKED");
    EXPECT_EQ(list.content()[0].at("key").at("id").as_string(), keyId);
    const Answer one = get("/api/v1/requests/" + stranger.textAt("requestId"));
    EXPECT_EQ(one.dataText("code"), "KEY_UNKNOWN");
    EXPECT_EQ(one.data().at("provesTenant"), false);
    EXPECT_TRUE(one.data().at("requestBody").is_null());
}

TEST_F(RequestsApi, countsLatencyByRouteAndErrorsByCodeAndKey)
{
    for (int i = 0; i < 10; ++i)
        post("/v1/ingest", i < 7 ? "good" : "bad");
    get("/api/v1/apps");
    m_clock.advance(std::chrono::minutes(5));
    const Answer latency = get("/api/v1/requests/latency");
    ASSERT_EQ(latency.status, 200) << latency.text;
    bool found = false;
    for (const auto& route : latency.content()) {
        if (route.at("route").as_string() != "/v1/ingest")
            continue;
        found = true;
        EXPECT_EQ(route.at("count").as_int64(), 10);
        EXPECT_EQ(route.at("refused").as_int64(), 3);
        ASSERT_EQ(route.at("buckets").as_array().size(), 1U);
        EXPECT_EQ(route.at("buckets").at(0).at("count").as_int64(), 10);
        EXPECT_LE(route.at("p50Us").as_int64(), route.at("p99Us").as_int64());
    }
    EXPECT_TRUE(found);
    const Answer errors = get("/api/v1/requests/errors");
    ASSERT_EQ(errors.content().size(), 1U) << errors.text;
    EXPECT_EQ(errors.content()[0].at("count").as_int64(), 3);
    EXPECT_EQ(errors.content()[0].at("code").as_string(), "BAD_REQUEST");
    EXPECT_EQ(errors.data().at("refused").as_int64(), 3);
    EXPECT_EQ(get("/api/v1/requests/latency?from=2026-01-02&to=2026-01-01").status, 400);
}

TEST_F(RequestsApi, exportsWithAnEnd)
{
    post("/v1/ingest", "bad");
    get("/api/v1/apps");
    EXPECT_NE(exported("?filter=status>=400").find("{\"end\":{\"count\":1}}\n"), std::string::npos);
    const std::string csv = exported("?format=csv&filter=status>=400");
    EXPECT_TRUE(csv.starts_with("sequence,id,at,method,"));
    EXPECT_TRUE(csv.ends_with("#end,1\n"));
    EXPECT_EQ(get("/api/v1/requests/export?format=xml").status, 400);
}

TEST_F(RequestsApi, tellsOfRequestsAsTheyAreKeptButNotOfReadingTheLog)
{
    RequestTopic topic(*m_log);
    const std::uint64_t before = topic.newest(m_acme.tenantId);
    get("/api/v1/requests");
    post("/v1/ingest", "bad");
    m_log->flush();
    const TopicItems items = topic.after(m_acme.tenantId, before, 100);
    ASSERT_EQ(items.items.size(), 1U);
    EXPECT_NE(items.items[0].find("\"status\":400"), std::string::npos);
    EXPECT_EQ(items.upTo, topic.newest(m_acme.tenantId));
    EXPECT_TRUE(topic.after(m_other.tenantId, before, 100).items.empty());
}

TEST_F(RequestsApi, keepsNoKeyThatStandsInAnAddress)
{
    const Answer refused = get("/api/v1/apps/sk_live_0123456789abcdef0123456789abcdef01234567");
    EXPECT_EQ(refused.status, 400);
    EXPECT_EQ(get("/api/v1/requests/" + refused.textAt("requestId")).dataText("path"), "(holds a key)");
}

} // namespace meterd::test
