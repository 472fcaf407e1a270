// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Other platforms' webhooks at the door: who is believed, how a body is read, what is counted once.
#include "tests/service/doorfixture.h"

#include "service/domain/ids.h"

namespace meterd::test {
namespace {

struct BadPath
{
    std::string text;
    std::size_t position;
    std::string word;
};

class BadPaths : public testing::TestWithParam<BadPath>
{};

TEST_P(BadPaths, areRefusedAtTheirFault)
{
    const auto path = FieldPath::parse(GetParam().text);
    ASSERT_FALSE(path);
    EXPECT_EQ(path.error().position, GetParam().position);
    EXPECT_NE(path.error().message.find(GetParam().word), std::string::npos) << path.error().message;
}

INSTANTIATE_TEST_SUITE_P(FieldPath, BadPaths,
                         testing::Values(BadPath{"", 0, "empty"}, BadPath{"$", 1, "whole body"},
                                         BadPath{"$.", 2, "name"}, BadPath{"$..a", 2, ".."}, BadPath{"$.a.*", 4, "*"},
                                         BadPath{"$.a[*]", 4, "number"}, BadPath{"$.a[1", 4, "close"},
                                         BadPath{"$['a", 2, "quotation"}, BadPath{"$['a'x", 5, "close"},
                                         BadPath{"$a", 1, "go on"}, BadPath{"$.a b", 3, "brackets"},
                                         BadPath{"$.a[?(@.b)]", 4, "number"}, BadPath{"a.", 2, "name"},
                                         BadPath{"$.a[99999]", 4, "9999"}));

TEST(FieldPath, readsEveryWritingOfAPlace)
{
    using Step = FieldPath::Step;
    const std::vector<Step> wanted = {{"a", {}}, {"b c", {}}, {"", 2}, {"d", {}}};
    for (const char* text : {"$.a['b c'][2].d", "a[\"b c\"][2]['d']", "$['a']['b c'][2].d"}) {
        const auto path = FieldPath::parse(text);
        ASSERT_TRUE(path) << text;
        EXPECT_EQ(path->steps(), wanted) << text;
        EXPECT_EQ(path->text(), text);
    }
}

class WebhookDoor : public DoorTest
{
protected:
    WebhookDoor() { openDoors(100); }

    std::string body(const std::string& id = newId("whk_"), const std::string& data = usual,
                     const std::string& type = "usage.reported") const
    {
        return R"({"id":")" + id + R"(","type":")" + type + R"(","created":)" +
               std::to_string(toMs(clock.now()) / 1000) + R"(,"data":)" + data + R"(,"prompt":"never kept"})";
    }

    Answer hook(const std::string& text, const std::string& secret = "source-secret", const std::string& id = sourceId,
                const std::string& prefix = "sha256=", const std::string& path = "/v1/ingest/webhook/")
    {
        Request out = request(Method::Post, path + id, text);
        out.headers.clear();
        out.headers.add("X-Hub-Signature-256", prefix + toHex(hmacSha256(secret, text)));
        return send(std::move(out));
    }

    static inline const std::string usual =
        R"({"customer":"kestrel-air","metric key":"calls","lines":[{"amount":1},{"amount":"2.5"}]})";
};

TEST_F(WebhookDoor, makesAnEventOfWhatTheFieldPathsLeadTo)
{
    const Answer answer = hook(body("evt_1"));
    ASSERT_EQ(answer.status, 202) << answer.text;
    EXPECT_EQ(answer.number("/accepted"), 1);
    EXPECT_EQ(answer.number("/data/accepted"), 1);
    const UsageEvent event = newest();
    EXPECT_EQ(event.customerId, "kestrel-air");
    EXPECT_EQ(event.metric, "calls");
    EXPECT_EQ(event.unit, "api-calls");
    EXPECT_EQ(event.quantity.toString(), "2.5");
    EXPECT_EQ(event.event, "usage.reported");
    EXPECT_EQ(event.app, "payments");
    EXPECT_EQ(event.appUuid, sourceId);
    EXPECT_EQ(event.environment, "production");
    EXPECT_EQ(event.occurredAt, toMs(clock.now()) / 1000 * 1000);
    EXPECT_EQ(event.idempotencyKey, sourceId + ":evt_1");
    EXPECT_EQ(toText(event.origin->source), "aforo-webhook");
    EXPECT_EQ(event.properties.find("never kept"), std::string::npos);
    EXPECT_EQ(sources.use(sourceId).hours.back().received, 1);
}

TEST_F(WebhookDoor, isTheSameUnderApi)
{
    EXPECT_EQ(hook(body(), "source-secret", sourceId, "sha256=", "/api/v1/ingest/webhook/").status, 202);
}

TEST_F(WebhookDoor, countsAProvidersIdOnceWithin72Hours)
{
    EXPECT_EQ(hook(body("evt_1")).number("/accepted"), 1);
    clock.advance(std::chrono::hours(71));
    EXPECT_EQ(hook(body("evt_1")).number("/duplicates"), 1);
    clock.advance(std::chrono::hours(2));
    EXPECT_EQ(hook(body("evt_1")).number("/accepted"), 1);
}

TEST_F(WebhookDoor, believesASignatureOnlyOverTheBytesThatCame)
{
    EXPECT_EQ(hook(body(), "wrong").status, 401);
    EXPECT_EQ(hook(body(), "source-secret", sourceId, "").status, 202); // bare hex
    Request bare = request(Method::Post, "/v1/ingest/webhook/" + sourceId, body());
    EXPECT_EQ(send(std::move(bare)).at("/code"), "SIGNATURE_MISSING");
    EXPECT_EQ(sources.use(sourceId).refusalCode, "SIGNATURE_INVALID");
    EXPECT_EQ(sources.use(sourceId).hours.back().refused, 1); // the unsigned one proves no source
}

TEST_F(WebhookDoor, answersAnUnknownSourceAndOneThatIsOffAlike)
{
    const Answer unknown = hook(body(), "source-secret", "55555555-6a9b-4574-945a-89bbd1a09052");
    const Answer off = hook(body(), "source-secret", sleepingSourceId);
    EXPECT_EQ(unknown.status, 404);
    EXPECT_EQ(off.status, 404);
    EXPECT_EQ(unknown.at("/detail"), off.at("/detail"));
}

TEST_F(WebhookDoor, namesEachPathThatFindsNothingAndKeepsTheRefusedEvent)
{
    const Answer answer = hook(body("evt_1", R"({"metric key":"calls","lines":[]})"));
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.at("/errors/0/field"), "customerIdPath");
    EXPECT_EQ(answer.at("/errors/0/message"), "$.data.customer finds nothing in the body.");
    EXPECT_EQ(answer.at("/errors/1/field"), "quantityPath");
    EXPECT_EQ(answer.at("/errors/2"), "(absent)");
    const UsageEvent event = newest();
    EXPECT_EQ(event.status, EventStatus::Rejected);
    EXPECT_EQ(event.code, "BAD_REQUEST");
    EXPECT_EQ(event.app, "payments");
}

TEST_F(WebhookDoor, refusesAnUndeclaredUnitByItsName)
{
    const Answer answer = hook(body("evt_1", R"({"customer":7,"metric key":"api_callz","lines":[0,{"amount":1}]})"));
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.at("/code"), "UNKNOWN_METRIC");
    EXPECT_EQ(newest().customerId, "7");
}

TEST_F(WebhookDoor, ignoresTypesThatTheSourceDoesNotTake)
{
    const Answer answer = hook(body("evt_1", "{}", "customer.created"));
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.at("/ignored"), "true");
    EXPECT_EQ(answer.number("/accepted"), 0);
    EXPECT_EQ(sources.use(sourceId).hours.back().ignored, 1);
    EXPECT_EQ(store->newestSequence(), 0U);
}

TEST_F(WebhookDoor, takesTheOldSecretUntilItsTimeIsOver)
{
    auto rows = config.view()->rows();
    auto source = std::make_shared<WebhookSource>(*rows.sources.front());
    source->secret = "new-secret";
    source->oldSecret = "source-secret";
    source->oldSecretUntil = clock.now() + std::chrono::hours(1);
    rows.sources.front() = source;
    config.publish(std::make_shared<const ConfigView>(std::move(rows)));
    EXPECT_EQ(hook(body(), "new-secret").status, 202);
    EXPECT_EQ(hook(body()).status, 202);
    clock.advance(std::chrono::hours(1));
    EXPECT_EQ(hook(body()).status, 401);
}

TEST_F(WebhookDoor, limitsASourceAndNotItsNeighbours)
{
    for (int i = 0; i < 100; ++i)
        EXPECT_EQ(hook("{}", "wrong").status, 401);
    EXPECT_EQ(hook(body()).status, 429);
    EXPECT_EQ(hook(body(), "source-secret", sleepingSourceId).status, 404);
}

TEST_F(WebhookDoor, triesASampleWithoutKeepingIt)
{
    const auto view = config.view();
    const auto tried = tryWebhook(*view, *view->findSource(sourceId), body("evt_1"), clock.now());
    ASSERT_TRUE(tried);
    const auto json = boost::json::parse(*tried);
    EXPECT_EQ(json.at("event").at("unit").as_string(), "api-calls");
    EXPECT_TRUE(json.at("errors").as_array().empty());
    EXPECT_EQ(store->newestSequence(), 0U);
    const auto broken = tryWebhook(*view, *view->findSource(sourceId), "{\"a\":", clock.now());
    ASSERT_FALSE(broken);
    EXPECT_EQ(broken.error().field, "sample");
}

TEST(SourceBook, forgetsHoursOlderThanADayAndKeepsWhatChanged)
{
    SourceBook book;
    constexpr std::int64_t hour = 3'600'000;
    book.took("a", SourceBook::What::Received, 100 * hour);
    book.refused("a", "CODE", "why", 110 * hour);
    EXPECT_EQ(book.use("a").sum(110 * hour).received, 1);
    EXPECT_EQ(book.use("a").refusedInARow, 1);
    book.took("a", SourceBook::What::Ignored, 130 * hour);
    EXPECT_EQ(book.use("a").sum(130 * hour).received, 0);
    EXPECT_EQ(book.use("a").sum(130 * hour).refused, 1);
    EXPECT_EQ(book.use("a").refusedInARow, 0);
    EXPECT_EQ(book.changed().size(), 1U);
    EXPECT_TRUE(book.changed().empty());
    book.keepChanged({{"a", {}}, {"gone", {}}});
    EXPECT_EQ(book.changed().size(), 1U);
}

} // namespace
} // namespace meterd::test
