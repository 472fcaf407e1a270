// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// SaaS Tracker's door: signature, schema, answers.
#include "service/http/requestwatch.h"
#include "tests/service/doorfixture.h"

#include "service/domain/ids.h"

namespace meterd::test {

namespace {

class SaasTrackerTest : public DoorTest
{
protected:
    SaasTrackerTest() { openDoors(); }
};

} // namespace

TEST(SaasTrackerSignature, fitsTheVectorsOfTheReference)
{
    const std::string compact =
        R"({"event":"page_view","user_hash":")" + std::string(64, '0') + R"(","customer_org_id":"org_1","path":"/"})";
    const std::string spaced = R"({"event": "page_view", "user_hash": ")" + std::string(64, '0') +
                               R"(", "customer_org_id": "org_1", "path": "/"})";
    ASSERT_EQ(compact.size(), 137U);
    EXPECT_EQ(toHex(hmacSha256("test_secret", compact)),
              "d976bbf2fe336255505f4c4b4399fa6d58f138958a530f95ca148bb917d30908");
    EXPECT_EQ(toHex(hmacSha256("test_secret", spaced)),
              "36fdec66e1dfb864b720a5e672cd9291f28aa0db694b74180fa5dd11d4fb6f4d");
    EXPECT_EQ(toHex(hmacSha256("test_secret", "")), "f7f9bd47fb987337b5796fdc1fdb9ba221d0d5396814bfcaf9521f43fd8927fd");
    EXPECT_EQ(toHex(sha256("demo@example.com")), "7462108984f629db2ced1aeb2dc3e747e53a2e1c607059f72955ab864c724335");
}

TEST_F(SaasTrackerTest, takesASignedEvent)
{
    const Answer answer = signedPost(saas(
        R"("plan":"premium","environment":"staging","ts_epoch":1738000000,"session_id":"550e8400-e29b-41d4-a716-446655440000",)"
        R"("unknown":1,"prompt":"secret","properties":{"feature":"f","prompt":"secret","messages":[],"n":150})"));
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.text, R"({"accepted":true})");
    EXPECT_TRUE(answer.headers.has("X-RateLimit-Remaining"));
    const UsageEvent e = newest();
    EXPECT_EQ(e.environment, "staging");
    EXPECT_EQ(e.app, "website");
    EXPECT_EQ(e.appUuid, appUuid);
    EXPECT_EQ(e.event, "page_view");
    EXPECT_EQ(e.metric, "");
    EXPECT_EQ(e.unit, "pages") << "by its condition";
    EXPECT_EQ(e.customerId, "org_1");
    EXPECT_EQ(e.userHash, std::string(64, '0'));
    EXPECT_EQ(e.feature, "f");
    EXPECT_EQ(e.quantity.toString(), "1");
    EXPECT_EQ(e.occurredAt, 1'738'000'000'000);
    EXPECT_FALSE(e.late);
    EXPECT_EQ(e.plan, "premium");
    EXPECT_EQ(e.path, "/");
    EXPECT_EQ(e.properties, R"({"n":150})");
    EXPECT_EQ(e.idempotencyKey, "");
    EXPECT_EQ(e.origin->source, EventSource::SaasTracker);
}

TEST_F(SaasTrackerTest, answersInItsOwnWords)
{
    const std::string body = saas();
    const auto detail = [](const Answer& answer) { return std::to_string(answer.status) + " " + answer.at("/detail"); };
    EXPECT_EQ(detail(signedPost(body, appUuid, "wrong")), "401 Invalid signature");
    EXPECT_EQ(detail(signedPost(body, "nobody")), "404 Unknown app_uuid");
    EXPECT_EQ(detail(signedPost(body, sleepingUuid)), "404 Unknown app_uuid");
    EXPECT_EQ(detail(signedPost(body, suspendedUuid)), "403 Account suspended");
    Request out = request(Method::Post, "/v1/events", body);
    EXPECT_EQ(detail(send(out)), "401 Missing x-app-uuid header");
    out.headers.add("x-app-uuid", appUuid);
    EXPECT_EQ(detail(send(out)), "401 Missing x-signature header");
    std::string loud = toHex(hmacSha256("test_secret", body));
    for (char& c : loud)
        c = static_cast<char>(std::toupper(c));
    out.headers.add("x-signature", loud);
    EXPECT_EQ(detail(send(out)), "401 Invalid signature") << "hexadecimal in lower case only";
    EXPECT_EQ(store->newestSequence(), 0U);
}

TEST_F(SaasTrackerTest, tellsTheLogWhoSentARefusedRequestAndWhatWouldHaveFitted)
{
    struct Watch final : RequestWatch
    {
        void answered(const Request& request, const Response& response, std::chrono::microseconds,
                      std::uint64_t) override
        {
            apps.push_back(request.application ? request.application->uuid : "");
            codes.push_back(response.code);
            hints.push_back(response.hint);
            text = response.body;
        }
        std::vector<std::string> apps;
        std::vector<std::string> codes;
        std::vector<std::string> hints;
        std::string text;
    } watch;
    router->watchWith(watch);
    const auto sendSigned = [&](const std::string& body, const std::string& over) {
        Request out = request(Method::Post, "/v1/events", body);
        out.headers.add("x-app-uuid", appUuid);
        out.headers.add("x-signature", toHex(hmacSha256("test_secret", over)));
        return send(out).status;
    };
    EXPECT_EQ(sendSigned(R"({"event": "page_view"})", R"({"event":"page_view"})"), 401);
    EXPECT_EQ(watch.apps.back(), appUuid);
    EXPECT_EQ(watch.codes.back(), "SIGNATURE_INVALID");
    EXPECT_TRUE(watch.hints.back().starts_with("The signature fits the body without spaces."));
    EXPECT_EQ(watch.text.find("spaces"), std::string::npos) << "the sender is not told";
    for (int i = 0; i < 15; ++i)
        sendSigned(R"({"event": "page_view"})", R"({"event":"page_view"})");
    EXPECT_EQ(std::count(watch.hints.begin(), watch.hints.end(), ""), 6) << "ten a minute and application";
    clock.advance(std::chrono::minutes(1));
    sendSigned(R"({"event": "page_view"})", R"({"event":"page_view"})");
    EXPECT_NE(watch.hints.back(), "");
    signedPost(saas(), "nobody");
    EXPECT_EQ(watch.apps.back(), "");
    EXPECT_EQ(watch.codes.back(), "APP_UNKNOWN");
    signedPost(saas(), sleepingUuid);
    EXPECT_EQ(watch.apps.back(), sleepingUuid);
    EXPECT_EQ(watch.hints.back(), "The application is switched off.");
    EXPECT_EQ(store->newestSequence(), 0U);
}

TEST_F(SaasTrackerTest, isActiveWhereItWasSwitchedOn)
{
    EXPECT_EQ(signedPost(saas(R"("environment":"staging")"), partlyUuid).status, 202);
    EXPECT_EQ(signedPost(saas(R"("environment":"production")"), partlyUuid).status, 404);
    EXPECT_EQ(signedPost(saas(), partlyUuid).status, 404);
}

TEST_F(SaasTrackerTest, refusesEachBrokenRuleByNameAndKeepsTheRow)
{
    struct Case
    {
        std::string body;
        std::string message;
    };
    const std::string year = std::to_string(startOfTest / 1000 + 367 * 86'400);
    for (const Case& tried : std::vector<Case>{
             {saas("", {"event"}), "event is missing."},
             {saas(R"("event":"")"), "event must not be empty."},
             {saas(R"("event":5)"), "event must be a string."},
             {saas("\"event\":\"" + std::string(256, 'e') + "\""), "event must have at most 255 characters."},
             {saas("", {"user_hash"}), "user_hash is missing."},
             {saas("\"user_hash\":\"" + std::string(63, 'z') + "\""), "user_hash must have exactly 64 characters."},
             {saas("", {"customer_org_id"}), "customer_org_id is missing."},
             {saas(R"("customer_org_id":"")"), "customer_org_id must not be empty."},
             {saas(R"("customer_org_id":true)"), "customer_org_id must be a string or a number."},
             {saas(R"("path":"orders")"), "path must start with /."},
             {saas("\"path\":\"/" + std::string(2048, 'p') + "\""), "path must have at most 2048 characters."},
             {saas(R"("session_id":"s-1")"), "session_id must be a UUID."},
             {saas(R"("plan":5)"), "plan must be a string."},
             {saas("\"environment\":\"" + std::string(33, 'e') + "\""), "environment must have at most 32 characters."},
             {saas(R"("ts_epoch":-1)"), "ts_epoch must not be negative."},
             {saas(R"("ts_epoch":1.5)"), "ts_epoch must be an integer: seconds since 1970."},
             {saas(R"("ts_epoch":"1738000000")"), "ts_epoch must be an integer: seconds since 1970."},
             {saas("\"ts_epoch\":" + year), "ts_epoch must not be more than a year in the future."},
             {saas(R"("properties":[])"), "properties must be an object."}}) {
        const Answer answer = signedPost(tried.body);
        EXPECT_EQ(answer.status, 400) << tried.body;
        EXPECT_EQ(answer.at("/detail/0/message"), tried.message) << tried.body;
        EXPECT_EQ(newest().status, EventStatus::Rejected);
        EXPECT_EQ(newest().code, "BAD_REQUEST");
        EXPECT_EQ(newest().reason, tried.message);
    }
    const auto rows = store->newestSequence();
    EXPECT_EQ(signedPost("[" + saas() + "]").status, 400);
    EXPECT_EQ(signedPost("{\"event\":").at("/detail/0/position"), "9");
    EXPECT_EQ(signedPost("").status, 400);
    EXPECT_EQ(store->newestSequence(), rows) << "what cannot be read is no event";
}

TEST_F(SaasTrackerTest, takesWhatTheSchemaLeavesOpen)
{
    EXPECT_EQ(signedPost(saas(R"("customer_org_id":1042,"ts_epoch":0)", {"path"})).status, 202);
    EXPECT_EQ(newest().customerId, "1042");
    EXPECT_EQ(newest().occurredAt, 0);
    EXPECT_EQ(newest().path, "");
    std::string hash;
    for (int i = 0; i < 64; ++i)
        hash += "\xC3\xBC";
    EXPECT_EQ(signedPost(saas("\"user_hash\":\"" + hash + "\"")).status, 202) << "any 64 characters";
    EXPECT_EQ(signedPost(saas(R"("event":"never_declared","environment":"","plan":null)")).status, 202);
    EXPECT_EQ(newest().environment, "production");
    EXPECT_EQ(newest().unit, "");
    EXPECT_EQ(newest().status, EventStatus::Accepted) << "never UNKNOWN_METRIC";
}

TEST_F(SaasTrackerTest, resolvesTheCostOfAiCalls)
{
    const auto call = [this](const std::string& properties, const std::string& name = "ai_call_completed") {
        EXPECT_EQ(signedPost(saas("\"event\":\"" + name + "\",\"properties\":{" + properties + "}")).status, 202);
        return newest();
    };
    const std::string model = R"("provider":"openai","model":"gpt-5.4-mini")";
    const UsageEvent sent =
        call(model + R"(,"input_tokens":1200,"output_tokens":350,"estimated_cost_eur":0.014,"latency_ms":9)");
    EXPECT_EQ(sent.ai->cost->toString() + sent.ai->currency, "0.014EUR");
    EXPECT_EQ(sent.ai->totalTokens, 1550);
    EXPECT_EQ(sent.properties, R"({"latency_ms":9})");
    EXPECT_EQ(call(model + R"(,"estimated_cost_eur":0)").ai->costStatus, CostStatus::ExplicitZero);
    EXPECT_EQ(call(model + R"(,"cost_amount":"1.5","cost_currency":"CHF")").ai->currency, "CHF");
    EXPECT_EQ(
        call(model + R"(,"cost_amount":1,"cost_currency":"francs","input_tokens":1,"output_tokens":1)").ai->currency,
        "USD");
    EXPECT_EQ(call(model).ai->costStatus, CostStatus::MissingTokens);
    EXPECT_EQ(call(R"("provider":"openai","model":"gpt-99","input_tokens":1,"output_tokens":1)").ai->costStatus,
              CostStatus::UnknownModel);
    EXPECT_EQ(call(R"("model":"local:llama-4-70b","input_tokens":1,"output_tokens":1)").ai->costStatus,
              CostStatus::MissingPrice);
    EXPECT_FALSE(call(model, "ai_call_failed").ai) << "calls without tokens are not costed, by intention";
    EXPECT_FALSE(call(R"("ai_call_id":"c1")", "ai_output_accepted").ai);
}

TEST(SaasTrackerLimits, countsEachApplicationForItself)
{
    class Limited : public DoorTest
    {
    public:
        void TestBody() override
        {
            openDoors(2);
            EXPECT_EQ(signedPost(saas()).status, 202);
            EXPECT_EQ(signedPost(saas(), appUuid, "wrong").status, 401);
            const Answer over = signedPost(saas());
            EXPECT_EQ(over.status, 429);
            EXPECT_TRUE(over.headers.has("Retry-After"));
            EXPECT_TRUE(over.json.at("detail").is_string());
            EXPECT_EQ(signedPost(saas(R"("environment":"staging")"), partlyUuid).status, 202);
        }
    };
    Limited().TestBody();
}

} // namespace meterd::test
