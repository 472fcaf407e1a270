// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// OpenMonetize's door, asked as its SDK asks: what it knows is answered, and none of its losses happens.
#include "tests/service/doorfixture.h"

#include "service/domain/ids.h"

namespace meterd::test {
namespace {

class OpenMonetizeDoor : public DoorTest
{
protected:
    OpenMonetizeDoor() { openDoors(); }

    std::string event(const std::string& members = {}, const std::string& id = newUuid()) const
    {
        boost::json::object object =
            boost::json::parse(
                R"({"event_id":")" + id + R"(","customer_id":"ignored","user_id":"sdk-u1","event_type":)" +
                R"("TOKEN_USAGE","feature_id":"sdk","timestamp":")" + toIso(clock.now()) + R"(","metadata":{"a":1}})")
                .as_object();
        const auto more = boost::json::parse("{" + members + "}").as_object();
        for (const auto& [name, value] : more)
            object[name] = value;
        return boost::json::serialize(object);
    }
    Answer ingest(const std::string& events) { return sdk(Method::Post, "/v1/events/ingest", events); }
    Answer sdk(Method method, const std::string& path, const std::string& body = {}, const std::string& secret = key)
    {
        const std::size_t question = path.find('?');
        Request out = request(method, path.substr(0, question), body);
        if (question != std::string::npos)
            out.query = path.substr(question + 1);
        out.headers.clear();
        out.headers.add("Authorization", "Bearer " + secret);
        out.headers.add("Content-Type", "application/json");
        out.headers.add("User-Agent", "@openmonetize/sdk/0.8.1");
        return send(std::move(out));
    }
    static std::string list(const std::vector<std::string>& events)
    {
        std::string out = R"({"events":[)";
        for (const std::string& one : events)
            out += (out.back() == '[' ? "" : ",") + one;
        return out + "]}";
    }
};

TEST_F(OpenMonetizeDoor, storesWhatItsSdkFlushes)
{
    const std::string id = newUuid();
    const Answer answer =
        ingest(list({event(R"("provider":"OPENAI","model":"gpt-4o","input_tokens":1000,"output_tokens":500)", id)}));
    ASSERT_EQ(answer.status, 202) << answer.text;
    EXPECT_EQ(answer.number("/accepted"), 1);
    EXPECT_EQ(answer.number("/rejected"), 0);
    EXPECT_EQ(answer.number("/duplicates"), 0);
    EXPECT_EQ(answer.at("/status"), "processing");
    EXPECT_EQ(answer.at("/batch_id").size(), 36U);
    const UsageEvent stored = newest();
    EXPECT_EQ(stored.event, "TOKEN_USAGE");
    EXPECT_EQ(stored.customerId, tenantA); // the key's, whatever the body says
    EXPECT_EQ(stored.userHash, "sdk-u1");
    EXPECT_EQ(stored.feature, "sdk");
    EXPECT_EQ(stored.idempotencyKey, id);
    EXPECT_EQ(toText(stored.origin->source), "openmonetize");
    EXPECT_EQ(stored.origin->client, "@openmonetize/sdk/0.8.1");
    ASSERT_TRUE(stored.ai && stored.ai->cost);
    EXPECT_EQ(stored.ai->cost->toString(), "0.0075");
    EXPECT_EQ(stored.quantity.toString(), "1");
}

TEST_F(OpenMonetizeDoor, answersRepeatedIdsAsItsClientsKnowIt)
{
    const std::string one = event();
    EXPECT_EQ(ingest(list({one})).status, 202);
    const Answer again = ingest(list({one, one}));
    EXPECT_EQ(again.status, 200);
    EXPECT_EQ(again.at("/status"), "all_duplicates");
    EXPECT_EQ(again.at("/batch_id"), "null");
    EXPECT_EQ(again.number("/duplicates"), 2);
}

TEST_F(OpenMonetizeDoor, knowsKeysOfOneTenantOnly)
{
    const std::string one = list({event(R"("idempotency_key":"once")")});
    EXPECT_EQ(ingest(one).status, 202);
    EXPECT_EQ(ingest(one).status, 200);
    EXPECT_EQ(sdk(Method::Post, "/v1/events/ingest", one, otherKey).status, 202);
}

TEST_F(OpenMonetizeDoor, takesMoreThanAThousandEventsAtOnce)
{
    std::vector<std::string> events;
    for (int i = 0; i < 2500; ++i)
        events.push_back(event());
    EXPECT_EQ(ingest(list(events)).number("/accepted"), 2500);
}

TEST_F(OpenMonetizeDoor, takesVideosAndProvidersThatItsOwnGatewayRefuses)
{
    const std::string video =
        event(R"("event_type":"VIDEO_GENERATION","provider":"RUNWAY","model":"gen-3","duration_seconds":4.5)");
    const std::string custom = event(R"("event_type":"CUSTOM","unit_type":"tokens","quantity":0.15)");
    EXPECT_EQ(ingest(list({video, custom})).number("/accepted"), 2);
    EXPECT_EQ(newest().unit, "tokens");
    EXPECT_EQ(newest().quantity.toString(), "0.15");
}

struct Fault
{
    std::string members;
    std::string message;
};
class BrokenEvents : public OpenMonetizeDoor, public testing::WithParamInterface<Fault>
{};

TEST_P(BrokenEvents, refuseTheBatchInItsValidatorsWords)
{
    const Answer answer = ingest(list({event(), event(GetParam().members)}));
    EXPECT_EQ(answer.status, 400);
    EXPECT_EQ(answer.at("/error"), "Bad Request");
    EXPECT_EQ(answer.at("/message"), GetParam().message);
    // The good one is not taken, the broken one is a row that says why.
    EXPECT_EQ(store->newestSequence(), 1U);
    EXPECT_EQ(newest().status, EventStatus::Rejected);
    EXPECT_EQ(newest().reason, GetParam().message);
}

INSTANTIATE_TEST_SUITE_P(
    OpenMonetize, BrokenEvents,
    testing::Values(
        Fault{R"("event_id":"x")", "body/events/1/event_id Invalid UUID"},
        Fault{R"("feature_id":7)", "body/events/1/feature_id Invalid input: expected string, received number"},
        Fault{R"("input_tokens":-1)", "body/events/1/input_tokens Too small: expected number to be >=0"},
        Fault{R"("input_tokens":1.5)", "body/events/1/input_tokens Invalid input: expected int, received number"},
        Fault{R"("timestamp":"2026-11-20T14:00:00+02:00")", "body/events/1/timestamp Invalid ISO datetime"},
        Fault{R"("quantity":0)", "body/events/1/quantity Too small: expected number to be >0"},
        Fault{R"("metadata":[])", "body/events/1/metadata Invalid input: expected record, received array"}));

TEST_F(OpenMonetizeDoor, keepsAnUndeclaredUnitAsARefusedRow)
{
    const Answer answer = ingest(list({event(), event(R"("unit_type":"api_callz")")}));
    EXPECT_EQ(answer.status, 202);
    EXPECT_EQ(answer.number("/accepted"), 1);
    EXPECT_EQ(answer.number("/rejected"), 1);
    EXPECT_EQ(newest().code, "UNKNOWN_METRIC");
}

TEST_F(OpenMonetizeDoor, listsItsEventsNewestFirstInItsOwnShape)
{
    const std::string last = newUuid();
    ingest(list({event(), event(),
                 event(R"("provider":"OPENAI","model":"gpt-4o","input_tokens":1000,"output_tokens":500)", last)}));
    post("/v1/ingest", aforo()); // another platform's
    const Answer all = sdk(Method::Get, "/v1/events");
    ASSERT_EQ(all.status, 200) << all.text;
    EXPECT_EQ(all.at("/data/0/id"), last);
    EXPECT_EQ(all.at("/data/0/inputTokens"), "1000");
    EXPECT_EQ(all.at("/data/0/costUsd"), "0.0075000000");
    EXPECT_EQ(all.at("/data/0/metadata"), R"({"a":1})");
    EXPECT_EQ(all.at("/data/1/costUsd"), "null");
    EXPECT_EQ(all.number("/pagination/total"), 3);
    EXPECT_EQ(all.number("/pagination/limit"), 50);
    const Answer page = sdk(Method::Get, "/v1/events?limit=1&offset=1");
    EXPECT_EQ(page.at("/data/0/id"), all.at("/data/1/id"));
    EXPECT_EQ(page.at("/data/1"), "(absent)");
    EXPECT_EQ(sdk(Method::Get, "/v1/events?offset=9").at("/data"), "[]");
    const Answer wrong = sdk(Method::Get, "/v1/events?limit=101");
    EXPECT_EQ(wrong.status, 400);
    EXPECT_EQ(wrong.at("/code"), "FST_ERR_VALIDATION");
    EXPECT_EQ(wrong.at("/message"), "querystring/limit Too big: expected number to be <=100");
}

TEST_F(OpenMonetizeDoor, refusesKeysInItsWords)
{
    Request bare = request(Method::Post, "/v1/events/ingest", list({event()}));
    bare.headers.clear();
    const Answer missing = send(std::move(bare));
    EXPECT_EQ(missing.status, 401);
    EXPECT_EQ(missing.at("/message"), "Missing API key. Provide via Authorization: Bearer or X-API-Key header");
    const Answer wrong = sdk(Method::Get, "/v1/customers/me", {}, "om_live_" + std::string(64, 'a'));
    EXPECT_EQ(wrong.status, 401);
    EXPECT_EQ(wrong.at("/error"), "Unauthorized");
    EXPECT_EQ(wrong.at("/message"), "Invalid or missing API key");
    EXPECT_EQ(sdk(Method::Get, "/v1/events", {}, stagingKey).status, 403); // it may send, not read
}

TEST_F(OpenMonetizeDoor, saysWhoTheKeyBelongsToAndCountsTheSecondsToTheNextWindow)
{
    const Answer me = sdk(Method::Get, "/v1/customers/me", {}, stagingKey);
    ASSERT_EQ(me.status, 200) << me.text;
    EXPECT_EQ(me.at("/data/id"), tenantA);
    EXPECT_EQ(me.at("/data/status"), "ACTIVE");
    const int reset = std::stoi(std::string(me.headers.get("x-ratelimit-reset")));
    EXPECT_GE(reset, 1);
    EXPECT_LE(reset, 60);
    const Answer info = sdk(Method::Get, "/v1/events/info");
    EXPECT_EQ(info.at("/status"), "ok");
    EXPECT_TRUE(info.headers.has("x-monthly-quota-remaining"));
}

} // namespace
} // namespace meterd::test
