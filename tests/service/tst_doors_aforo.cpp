// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Aforo's door: both generations of its SDKs, every rule of its fields, every answer.
#include "tests/service/doorfixture.h"

#include <sqlite3.h>

namespace meterd::test {

namespace {

class AforoDoorTest : public DoorTest
{
protected:
    AforoDoorTest() { openDoors(); }

    Answer upload(const std::string& file, const std::string& content, const std::string& more = {})
    {
        Request out = request(Method::Post, "/v1/ingest/upload",
                              "--X\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + file +
                                  "\"\r\n\r\n" + content + "\r\n" + more + "--X--\r\n");
        out.headers.add("Content-Type", "multipart/form-data; boundary=X");
        return send(std::move(out));
    }
    std::string now() const { return toIso(clock.now()); }
};

std::string list(const std::vector<std::string>& events)
{
    std::string out = "{\"events\":[";
    for (const std::string& event : events)
        out += (out.back() == '[' ? "" : ",") + event;
    return out + "]}";
}

} // namespace

TEST_F(AforoDoorTest, takesASingleEventOnEachOfItsPaths)
{
    const std::string apigee =
        R"({"eventType":"token_usage","metricKey":"tokens","value":"12.50","idempotencyKey":"i",)"
        R"("customerId":"c","properties":{"sessionId":"s-9","agentId":"a"}})";
    for (const std::string prefix : {"", "/api"}) {
        EXPECT_EQ(post(prefix + "/v1/ingest", aforo()).status, 202);
        EXPECT_EQ(newest().origin->source, EventSource::AforoSingle);
    }
    EXPECT_EQ(post("/v1/ingest/events", apigee).status, 202);
    const UsageEvent e = newest();
    EXPECT_EQ(e.origin->source, EventSource::AforoEvent);
    EXPECT_EQ(e.event, "token_usage");
    EXPECT_EQ(e.metric, "tokens");
    EXPECT_EQ(e.quantity.toString(), "12.5");
    EXPECT_EQ(e.sessionId, "s-9");
    EXPECT_EQ(e.properties, R"({"productType":"AI_AGENT","agentId":"a"})");
    EXPECT_EQ(e.occurredAt, startOfTest);
    Request meter = request(Method::Post, "/v1/meter", R"({"customerId":"c","metricName":"calls","quantity":3})");
    EXPECT_EQ(send(meter).at("/code"), "TENANT_HEADER_MISSING");
    meter.headers.add("X-Tenant-Id", tenantA);
    EXPECT_EQ(send(meter).status, 202);
    EXPECT_EQ(newest().unit, "api-calls") << "calls is an alias";
    EXPECT_EQ(newest().metric, "calls");
}

TEST_F(AforoDoorTest, answersInTheEnvelopeAndAtTopLevel)
{
    const Answer answer =
        post("/v1/ingest/batch", list({aforo(), aforo(R"("metricName":"api_calls")"), aforo(R"("quantity":0)")}));
    EXPECT_EQ(answer.status, 202);
    for (const std::string at : {"", "/data"}) {
        EXPECT_EQ(answer.number(at + "/accepted"), 1);
        EXPECT_EQ(answer.number(at + "/duplicates"), 0);
        EXPECT_EQ(answer.number(at + "/failed"), 2);
        EXPECT_EQ(answer.number(at + "/errors/0/index"), 1);
        EXPECT_EQ(answer.at(at + "/errors/0/code"), "UNKNOWN_METRIC");
        EXPECT_EQ(answer.at(at + "/errors/0/message"), answer.at(at + "/errors/0/error"));
        EXPECT_EQ(answer.at(at + "/errors/1/message"), "quantity must be greater than 0.");
        EXPECT_EQ(answer.at(at + "/errors/1/code"), "BAD_REQUEST");
        EXPECT_EQ(answer.at(at + "/killedSessionIds"), "[]");
    }
    EXPECT_EQ(answer.at("/success"), "true");
    EXPECT_TRUE(answer.at("/meta/requestId").starts_with("req_"));
}

TEST_F(AforoDoorTest, takesListsOnAllThreePathsAndBareListsOnOne)
{
    for (const std::string path : {"/v1/ingest", "/v1/ingest/events", "/v1/ingest/batch", "/v1/ingest/events/batch"})
        EXPECT_EQ(post(path, list({aforo(), aforo()})).number("/accepted"), 2) << path;
    EXPECT_EQ(post("/v1/ingest/async-batch", "[" + aforo() + "," + aforo() + "]").number("/accepted"), 2);
    EXPECT_EQ(newest().origin->source, EventSource::AforoAsync);
    const std::string plain = R"({"customerId":"c","metricId":"tokens","quantity":"2","timestamp":)" +
                              std::to_string(startOfTest - 5000) + "}";
    EXPECT_EQ(post("/v1/ingest/events/batch", list({plain})).number("/accepted"), 1);
    EXPECT_EQ(newest().occurredAt, startOfTest - 5000);
    for (const auto& [path, body] :
         std::vector<std::pair<std::string, std::string>>{{"/v1/ingest/batch", aforo()},
                                                          {"/v1/ingest/batch", "[" + aforo() + "]"},
                                                          {"/v1/ingest/batch", "{\"events\":[]}"},
                                                          {"/v1/ingest/batch", "{\"events\":{}}"},
                                                          {"/v1/ingest", "[]"},
                                                          {"/v1/ingest/async-batch", list({aforo()})},
                                                          {"/v1/meter", list({aforo()})}}) {
        Request out = request(Method::Post, path, body);
        out.headers.add("X-Tenant-Id", tenantA);
        const Answer answer = send(std::move(out));
        EXPECT_EQ(answer.status, 400) << path << body;
        EXPECT_EQ(answer.at("/code"), "BAD_REQUEST");
    }
}

TEST_F(AforoDoorTest, boundsTheLengthOfLists)
{
    const std::vector<std::string> many(1001, "{}");
    EXPECT_EQ(post("/v1/ingest/batch", list(many)).status, 400);
    EXPECT_EQ(post("/v1/ingest/batch", list({many.begin(), many.begin() + 1000})).number("/failed"), 1000);
}

TEST_F(AforoDoorTest, refusesEachBrokenRuleByNameAndKeepsTheRow)
{
    const std::string far = toIso(clock.now() + std::chrono::minutes(6));
    const std::string old = toIso(clock.now() - std::chrono::hours(24 * 90 + 1));
    struct Case
    {
        std::string body;
        std::string field;
        std::string message;
    };
    const std::string tooLong(65, 'x');
    for (const Case& tried : std::vector<Case>{
             {aforo("", {"customerId"}), "customerId", "customerId is missing."},
             {aforo(R"("customerId":null)"), "customerId", "customerId is missing."},
             {aforo(R"("customerId":"  ")"), "customerId", "customerId must not be blank."},
             {aforo(R"("customerId":17)"), "customerId", "customerId must be a string."},
             {aforo("\"customerId\":\"" + tooLong + "\""), "customerId", "customerId must be at most 64 characters."},
             {aforo("", {"metricName"}), "metricName", "metricName is missing."},
             {aforo("", {"quantity"}), "quantity", "quantity is missing."},
             {aforo(R"("quantity":-1)"), "quantity", "quantity must be greater than 0."},
             {aforo(R"("quantity":"many")"), "quantity", "quantity must be a number."},
             {aforo(R"("quantity":true)"), "quantity", "quantity must be a number."},
             {aforo(R"("quantity":"0.0000001")"), "quantity",
              "quantity must have at most 14 digits before the point and 6 behind it."},
             {aforo("", {"occurredAt"}), "occurredAt", "occurredAt is missing."},
             {aforo(R"("occurredAt":"yesterday")"), "occurredAt",
              "occurredAt must be an instant like 2026-11-20T14:00:00Z, or milliseconds since 1970 as a number."},
             {aforo("\"occurredAt\":\"" + far + "\""), "occurredAt",
              "occurredAt must not be more than 5 minutes in the future."},
             {aforo("\"occurredAt\":\"" + old + "\""), "occurredAt", "occurredAt must not be more than 90 days old."},
             {aforo("", {"idempotencyKey"}), "idempotencyKey", "idempotencyKey is missing."},
             {aforo(R"("executionStatus":"FINE")"), "executionStatus",
              "executionStatus must be one of SUCCESS, PARTIAL, TIMEOUT, ERROR, VALIDATION_FAILED, FAILED, FAILURE, "
              "CANCELLED, PENDING, BLOCKED, HITL_REQUIRED."},
             {aforo(R"("statusCode":"200")"), "statusCode", "statusCode must be an integer."},
             {aforo(R"("gqlHasErrors":1)"), "gqlHasErrors", "gqlHasErrors must be true or false."},
             {aforo(R"("metadata":[])"), "metadata", "metadata must be an object."},
             {aforo("\"sessionId\":\"" + tooLong + "\""), "sessionId", "sessionId must be at most 64 characters."}}) {
        const Answer answer = post("/v1/ingest", tried.body);
        EXPECT_EQ(answer.status, 400) << tried.body;
        EXPECT_EQ(answer.at("/code"), "BAD_REQUEST");
        EXPECT_EQ(answer.at("/errors/0/field"), tried.field) << tried.body;
        EXPECT_EQ(answer.at("/errors/0/message"), tried.message) << tried.body;
        const UsageEvent row = newest();
        EXPECT_EQ(row.status, EventStatus::Rejected);
        EXPECT_EQ(row.reason, tried.message);
        EXPECT_EQ("\"" + row.origin->requestId + "\"", boost::json::serialize(answer.json.at("requestId")));
    }
    EXPECT_EQ(post("/v1/ingest/batch", list({"5"})).at("/errors/0/message"), "An event must be an object.");
}

TEST_F(AforoDoorTest, namesTheNearUnitOfAnUnknownMetric)
{
    const Answer answer = post("/v1/ingest", aforo(R"("metricName":"api_calls")"));
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.at("/code"), "UNKNOWN_METRIC");
    EXPECT_EQ(answer.at("/detail"), "No billable unit is called \"api_calls\". Did you mean \"api-calls\"?");
    EXPECT_EQ(newest().nearName, "api-calls");
    EXPECT_EQ(newest().code, "UNKNOWN_METRIC");
    EXPECT_EQ(newest().unit, "");
    EXPECT_EQ(post("/v1/ingest", aforo(R"("metricName":"frobnications")")).at("/detail"),
              "No billable unit is called \"frobnications\".");
}

TEST_F(AforoDoorTest, flagsWhatComesLate)
{
    post("/v1/ingest", aforo("\"occurredAt\":\"" + toIso(clock.now() - std::chrono::hours(24)) + "\""));
    EXPECT_FALSE(newest().late);
    post("/v1/ingest", aforo("\"occurredAt\":" + std::to_string(startOfTest - 24 * 3'600'000 - 1)));
    EXPECT_TRUE(newest().late);
    EXPECT_EQ(newest().status, EventStatus::Accepted);
}

TEST_F(AforoDoorTest, turnsFieldsIntoColumnsAndTheRestIntoProperties)
{
    Request out =
        request(Method::Post, "/v1/ingest",
                aforo(R"("eventType":"order.placed","capabilityName":"summary","toolName":"t","endpointPath":"/v1/x",)"
                      R"("sessionId":"s","statusCode":200,"later":{"z":1},"apiKey":"sk","nothing":null,)"
                      R"("metadata":{"environment":"qa","prompt":"secret","region":"eu","price":150})"),
                stagingKey);
    EXPECT_EQ(send(std::move(out)).status, 202);
    const UsageEvent e = newest();
    EXPECT_EQ(e.event, "order.placed");
    EXPECT_EQ(e.feature, "summary");
    EXPECT_EQ(e.path, "/v1/x");
    EXPECT_EQ(e.sessionId, "s");
    EXPECT_EQ(e.environment, "qa");
    EXPECT_EQ(e.app, "checkout-api");
    EXPECT_EQ(e.appUuid, appUuid);
    EXPECT_EQ(e.origin->client, "aforo-node/1.3.1");
    EXPECT_EQ(e.origin->keyPrefix, "sk_test_bbbb");
    EXPECT_EQ(e.origin->address, "203.0.113.9");
    EXPECT_EQ(e.properties,
              R"({"productType":"API","toolName":"t","statusCode":200,"later":{"z":1},"region":"eu","price":150})");
    Request plain = request(Method::Post, "/v1/ingest", aforo(), stagingKey);
    plain.headers.add("X-SDK-Lang", "java");
    plain.headers.add("X-SDK-Version", "2.18.3");
    send(std::move(plain));
    EXPECT_EQ(newest().environment, "staging");
    EXPECT_EQ(newest().origin->client, "aforo-java/2.18.3");
}

TEST_F(AforoDoorTest, resolvesTheCostOfTheEventThatCarriesBothTokenCounts)
{
    const auto metadata = [this](const std::string& members) {
        post("/v1/ingest", aforo("\"metadata\":{" + members + "}"));
        return newest();
    };
    const UsageEvent both = metadata(
        R"("modelProvider":"openai","modelName":"gpt-4o","inputTokens":1000,"outputTokens":100,"stepIndex":2)");
    ASSERT_TRUE(both.ai);
    EXPECT_EQ(both.ai->costStatus, CostStatus::Resolved);
    EXPECT_EQ(both.ai->totalTokens, 1100);
    EXPECT_EQ(both.properties, R"({"productType":"API","stepIndex":2})");
    EXPECT_EQ(metadata(R"("modelProvider":"openai","modelName":"gpt-4o","inputTokens":1)").ai->costStatus,
              CostStatus::MissingTokens);
    EXPECT_FALSE(metadata(R"("modelProvider":"openai","modelName":"gpt-4o")").ai);
    EXPECT_FALSE(metadata(R"("inputTokens":1,"outputTokens":2)").ai);
}

TEST_F(AforoDoorTest, heartbeatsAreRememberedAndAreNoRows)
{
    const std::string beat = R"({"metricName":"system.session.heartbeat","customerId":"system","quantity":0})";
    EXPECT_EQ(post("/v1/ingest/batch", list({beat, aforo()})).number("/accepted"), 2);
    EXPECT_EQ(post("/v1/ingest", beat).number("/accepted"), 1);
    EXPECT_EQ(post("/v1/ingest/batch", list({beat})).number("/accepted"), 1);
    EXPECT_EQ(store->newestSequence(), 1U);
    const auto seen = clients.clients(tenantA);
    ASSERT_EQ(seen.size(), 1U);
    EXPECT_EQ(seen[0].heartbeats, 3U);
    EXPECT_EQ(seen[0].client, "aforo-node/1.3.1");
    EXPECT_EQ(seen[0].lastEvent, startOfTest);
}

TEST_F(AforoDoorTest, countsARepeatedKeyAsADuplicate)
{
    const std::string one = aforo();
    const Answer answer = post("/v1/ingest/batch", list({one, one}));
    EXPECT_EQ(answer.number("/accepted"), 1);
    EXPECT_EQ(answer.number("/duplicates"), 1);
    EXPECT_EQ(post("/v1/ingest", one).number("/duplicates"), 1);
    Request other = request(Method::Post, "/v1/ingest/batch", list({one}), otherKey);
    EXPECT_EQ(send(std::move(other)).at("/errors/0/code"), "UNKNOWN_METRIC") << "the other tenant declares no units";
}

TEST_F(AforoDoorTest, proofOfIdentityComesFirst)
{
    Request none = request(Method::Post, "/v1/ingest", aforo());
    none.headers.clear();
    EXPECT_EQ(send(none).at("/code"), "UNAUTHORIZED");
    none.headers.add("Authorization", "Bearer " + key);
    EXPECT_EQ(send(none).status, 202);
    EXPECT_EQ(send(request(Method::Post, "/v1/ingest", aforo(), readingKey)).at("/errors/0/message"), "events:write");
    Request named = request(Method::Post, "/v1/ingest", aforo());
    named.headers.add("X-Tenant-Id", "Acme Inc");
    EXPECT_EQ(send(named).at("/code"), "TENANT_HEADER_MALFORMED");
    named.headers.set("X-Tenant-Id", tenantB);
    EXPECT_EQ(send(named).status, 404);
    EXPECT_EQ(post("/v1/ingest", "{\"a\":").at("/errors/0/position"), "5");
    EXPECT_EQ(post("/v1/ingest/webhook/3b7c", "{}").status, 404);
}

TEST_F(AforoDoorTest, keepsACompoundEventWholeOrNotAtAll)
{
    const std::string id = "550e8400-e29b-41d4-a716-446655440000";
    const auto compound = [&](const std::string& measurements) {
        return "{\"correlationId\":\"" + id + R"(","customerId":"c","occurredAt":")" + now() + R"(","measurements":[)" +
               measurements + "]}";
    };
    const std::string calls = R"({"metricName":"api-calls","quantity":1})";
    const std::string tokens = R"({"metricName":"tokens","quantity":250})";
    const std::string path = "/api/v1/ingest/compound";
    EXPECT_EQ(post(path, compound(calls + "," + tokens)).number("/accepted"), 1);
    EXPECT_EQ(all(tenantA, "corr:" + id).size(), 2U);
    EXPECT_EQ(newest().origin->source, EventSource::AforoCompound);
    EXPECT_EQ(post(path, compound(calls + "," + tokens)).number("/duplicates"), 1);
    EXPECT_EQ(post("/v1/ingest/compound", compound(calls)).status, 404) << "only with /api";

    const Answer unknown = post(path, compound(calls + R"(,{"metricName":"tokenz","quantity":1})"));
    EXPECT_EQ(unknown.status, 422);
    EXPECT_EQ(unknown.at("/code"), "UNKNOWN_METRIC");
    EXPECT_EQ(all(tenantA, "status:rejected code:UNKNOWN_METRIC").size(), 2U);
    EXPECT_EQ(post(path, compound("")).at("/errors/0/field"), "measurements");
    EXPECT_EQ(post(path, compound(R"({"metricName":"tokens","quantity":0})")).at("/errors/0/message"),
              "measurements[0].quantity must be greater than 0.");
    EXPECT_EQ(post(path, R"({"correlationId":"x","customerId":"c"})").at("/errors/0/message"),
              "correlationId must be a UUID.");

    const std::string second = "550e8400-e29b-41d4-a716-446655440001";
    std::string fresh = compound(calls);
    fresh.replace(fresh.find(id), id.size(), second);
    const Answer batch =
        post(path + "/batch", list({compound(calls), fresh, compound(R"({"metricName":"no","quantity":1})"), "7"}));
    EXPECT_EQ(batch.status, 202);
    EXPECT_EQ(batch.number("/accepted"), 1);
    EXPECT_EQ(batch.number("/duplicates"), 1);
    EXPECT_EQ(batch.number("/failed"), 2);
    EXPECT_EQ(batch.number("/errors/0/index"), 2);
    EXPECT_EQ(batch.number("/errors/1/index"), 3);
    EXPECT_EQ(post(path + "/batch", "{}").status, 400);
}

TEST_F(AforoDoorTest, triesAnEventOutWithoutKeepingIt)
{
    EXPECT_EQ(post("/v1/ingest/test", aforo()).number("/accepted"), 1);
    EXPECT_EQ(post("/v1/ingest/test", aforo(R"("quantity":0)")).status, 400);
    EXPECT_EQ(post("/v1/ingest/test", aforo(R"("metricName":"no")")).status, 422);
    EXPECT_EQ(store->newestSequence(), 0U);
}

TEST_F(AforoDoorTest, allowsEveryCustomerWhileThereIsNoQuota)
{
    const Answer answer =
        post("/api/v1/quota/check", R"({"customerId":"c","metricName":"tokens","estimatedQuantity":5})");
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.at("/data/decision"), "ALLOW");
    EXPECT_EQ(answer.at("/decision"), "ALLOW");
    EXPECT_EQ(post("/api/v1/quota/check", "{}").at("/errors/0/field"), "customerId");
    EXPECT_EQ(post("/api/v1/quota/check", R"({"customerId":"c","estimatedQuantity":"x"})").status, 400);
}

TEST_F(AforoDoorTest, takesUploadedFilesInAndNamesTheRefusedRows)
{
    const std::string csv =
        "event_id,event_timestamp,tenant_id,customer_id,subscription_id,product_type,metric_id,quantity\r\n"
        "u1," +
        now() +
        ",ten_b,c,sub_1,API,api-calls,2\r\n"
        "u2," +
        std::to_string(startOfTest) +
        ",,\"c,2\",,,tokens,1.5\r\n"
        "u3," +
        now() +
        ",,c,,,nope,1\r\n"
        "u1," +
        now() +
        ",,c,,,tokens,1\r\n"
        "u4,x,,c,,,tokens,1,extra\r\n";
    const Answer partial = upload("events.csv", csv);
    EXPECT_EQ(partial.status, 202);
    EXPECT_EQ(partial.at("/data/status"), "PARTIAL");
    EXPECT_EQ(partial.at("/status"), "PARTIAL");
    EXPECT_EQ(partial.number("/data/rows"), 5);
    EXPECT_EQ(partial.number("/data/accepted"), 2);
    EXPECT_EQ(partial.number("/data/duplicates"), 1);
    EXPECT_EQ(partial.number("/data/failed"), 2);
    EXPECT_EQ(partial.number("/data/errors/0/index"), 4);
    EXPECT_EQ(partial.number("/data/errors/1/index"), 6);
    EXPECT_EQ(all(tenantA, "customer:\"c,2\"").size(), 1U);
    EXPECT_EQ(all(tenantB).size(), 0U) << "a column proves no tenant";

    const std::string defaults = "--X\r\nContent-Disposition: form-data; name=\"defaultMetricName\"\r\n\r\ntokens\r\n"
                                 "--X\r\nContent-Disposition: form-data; name=\"defaultCustomerId\"\r\n\r\nc9\r\n";
    const std::string line = R"({"quantity":1,"occurredAt":")" + now() + "\"}";
    const Answer lines = upload("e.ndjson", line + "\n\n{broken\n" + line + "\n", defaults);
    EXPECT_EQ(lines.number("/data/accepted"), 2);
    EXPECT_EQ(lines.number("/data/errors/0/index"), 3);
    EXPECT_EQ(newest().customerId, "c9");
    EXPECT_EQ(upload("e.json", "[" + line + "]", defaults).at("/data/status"), "COMPLETED");
    EXPECT_EQ(upload("e.json", list({line}), "").at("/data/status"), "FAILED");
    EXPECT_EQ(newest().origin->source, EventSource::AforoUpload);

    EXPECT_EQ(upload("e.xml", "<events/>").status, 400);
    EXPECT_EQ(upload("e.csv", "a,b\n1,2\n").at("/errors/0/message"),
              "The first line must name the columns; there is none called quantity.");
    EXPECT_EQ(upload("e.csv", "quantity\n\xFF\n").at("/errors/0/message"), "The file is not UTF-8 text.");
    EXPECT_EQ(post("/v1/ingest/upload", "x").status, 400);
}

TEST(AforoStorage, saysWhyNothingWasStoredAndGoesOn)
{
    class Full : public DoorTest
    {
    public:
        void TestBody() override
        {
            std::atomic<bool> full{true};
            options.beforeGroup = [&full](sqlite3* db) {
                sqlite3_exec(db, full ? "PRAGMA query_only=1" : "PRAGMA query_only=0", nullptr, nullptr, nullptr);
            };
            openDoors();
            const Answer answer = post("/v1/ingest", aforo());
            EXPECT_EQ(answer.status, 503);
            EXPECT_EQ(answer.at("/code"), "STORAGE_READ_ONLY");
            EXPECT_TRUE(answer.headers.has("Retry-After"));
            EXPECT_EQ(post("/v1/ingest/batch", list({aforo(), "{}"})).status, 503);
            EXPECT_EQ(post("/v1/ingest", aforo(R"("metricName":"no")")).status, 422);
            EXPECT_EQ(signedPost(saas()).status, 503);
            full = false;
            EXPECT_EQ(post("/v1/ingest", aforo()).status, 202);
            EXPECT_EQ(store->newestSequence(), 1U);
            store->stop();
            EXPECT_EQ(post("/v1/ingest", aforo()).at("/code"), "SHUTTING_DOWN");
        }
    };
    Full().TestBody();
}

} // namespace meterd::test
