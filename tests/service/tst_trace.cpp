// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/trace: every kind of id finds what bears it and what hangs on that; other tenants' find nothing.
#include "tests/service/tracefixture.h"

namespace meterd::test {
namespace {

class TraceApi : public TraceFixture
{};

using Texts = std::vector<std::string>;

std::string textOf(const boost::json::value& object, std::string_view name)
{
    return std::string(object.at(name).as_string());
}

} // namespace

TEST_F(TraceApi, findsARefusedEventByItsCorrelation)
{
    EXPECT_EQ(send1("api_callz", "k-1", "corr-1").status, 422);
    const auto found = trace("corr-1");
    EXPECT_EQ(matches(found), (Texts{"CORRELATION 2"}));
    EXPECT_EQ(rows(found), (Texts{"REQUEST direct", "USAGE_EVENT direct"}));
    const auto request = itemsOf(found, "REQUEST")[0];
    EXPECT_EQ(textOf(request, "code"), "UNKNOWN_METRIC");
    EXPECT_NE(textOf(request, "responseBody").find("UNKNOWN_METRIC"), std::string::npos) << "with its problem body";
    EXPECT_EQ(textOf(itemsOf(found, "USAGE_EVENT")[0], "nearName"), "api-calls");
    EXPECT_EQ(shown(found, "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(1, 1)));
    EXPECT_TRUE(found.at("withheld").as_array().empty());
    EXPECT_EQ(found.at("searched").as_array().size(), 5U);
}

TEST_F(TraceApi, leadsFromAnEventToItsRequestAndBack)
{
    const Answer refused = send1("api_callz", "k-1", "corr-1");
    const std::string requestId = refused.textAt("requestId");
    const auto byRequest = trace(requestId);
    EXPECT_EQ(matches(byRequest), (Texts{"REQUEST 2"}));
    EXPECT_EQ(rows(byRequest), (Texts{"REQUEST direct", "USAGE_EVENT direct"}));
    const std::string eventId = textOf(itemsOf(byRequest, "USAGE_EVENT")[0], "id");
    const auto byEvent = trace(eventId);
    EXPECT_EQ(matches(byEvent), (Texts{"EVENT 1"}));
    EXPECT_EQ(rows(byEvent), (Texts{"REQUEST related", "USAGE_EVENT direct"}));
}

TEST_F(TraceApi, tellsAllEventsOfARepeatedIdempotencyKey)
{
    EXPECT_EQ(send1("api-calls", "same", "corr-1").status, 202);
    advance(std::chrono::seconds(1));
    EXPECT_EQ(send1("api-calls", "same", "corr-2").status, 202);
    advance(std::chrono::hours(80)); // after the window of 72 hours it is a new event
    EXPECT_EQ(send1("api-calls", "same", "corr-3").status, 202);
    send1("api-calls", "other", "corr-4");
    const auto found = trace("same");
    EXPECT_EQ(matches(found), (Texts{"IDEMPOTENCY_KEY 3"}));
    Texts statuses;
    for (const auto& event : itemsOf(found, "USAGE_EVENT"))
        statuses.push_back(textOf(event, "status"));
    EXPECT_EQ(statuses, (Texts{"ACCEPTED", "DUPLICATE", "ACCEPTED"})) << "oldest first";
}

TEST_F(TraceApi, followsAWriteToItsEventWebhookAndAttempt)
{
    m_transport.status = 500;
    const Answer endpoint = post("/api/v1/webhook-endpoints", R"({"url":"http://127.0.0.1:9/a","eventTypes":["*"]})");
    ASSERT_EQ(endpoint.status, 201) << endpoint.text;
    advance(std::chrono::seconds(1));
    Request write = request(Method::Post, "/api/v1/metrics", R"({"name":"orders","aggregation":"COUNT"})");
    write.correlationId = "corr-write";
    send(std::move(write));
    settle();
    const auto found = trace("corr-write");
    EXPECT_EQ(rows(found),
              (Texts{"REQUEST direct", "AUDIT_ENTRY direct", "PLATFORM_EVENT direct", "DELIVERY related"}));
    const auto delivery = itemsOf(found, "DELIVERY")[0];
    ASSERT_EQ(delivery.at("attemptLog").as_array().size(), 1U);
    EXPECT_EQ(delivery.at("attemptLog").at(0).at("status").as_int64(), 500);

    for (const auto& [id, kind] :
         {std::pair(textOf(delivery, "id"), "DELIVERY 1"), std::pair(textOf(delivery, "messageId"), "MESSAGE 1"),
          std::pair(textOf(delivery, "id") + "/1", "ATTEMPT 1")}) {
        const auto other = trace(id);
        EXPECT_EQ(matches(other), (Texts{kind})) << id;
        EXPECT_EQ(rows(other),
                  (Texts{"REQUEST related", "AUDIT_ENTRY related", "PLATFORM_EVENT related", "DELIVERY direct"}))
            << "two steps on: what caused the platform event";
    }
    EXPECT_TRUE(rows(trace(textOf(delivery, "id") + "/2")).empty()) << "there was no second attempt";
    const auto event = trace(textOf(itemsOf(found, "PLATFORM_EVENT")[0], "eventId"));
    EXPECT_EQ(matches(event), (Texts{"PLATFORM_EVENT 2"}));
    EXPECT_EQ(rows(event),
              (Texts{"REQUEST related", "AUDIT_ENTRY related", "PLATFORM_EVENT direct", "DELIVERY direct"}));
    const auto entry = trace(textOf(itemsOf(found, "AUDIT_ENTRY")[0], "id"));
    EXPECT_EQ(matches(entry), (Texts{"AUDIT_ENTRY 1"}));
    EXPECT_EQ(rows(entry),
              (Texts{"REQUEST related", "AUDIT_ENTRY direct", "PLATFORM_EVENT related", "DELIVERY related"}));
}

TEST_F(TraceApi, findsATestSendByTheRequestThatAskedForIt)
{
    const Answer endpoint =
        post("/api/v1/webhook-endpoints", R"({"url":"http://127.0.0.1:9/a","eventTypes":["plan.changed"]})");
    Request test = request(Method::Post, "/api/v1/webhook-endpoints/" + endpoint.dataText("id") + "/test", "{}");
    test.correlationId = "corr-test";
    const Answer sent = send(std::move(test));
    ASSERT_EQ(sent.status, 202) << sent.text;
    const auto found = trace("corr-test");
    EXPECT_EQ(rows(found), (Texts{"REQUEST direct", "AUDIT_ENTRY direct", "DELIVERY direct"}));
    EXPECT_EQ(rows(trace(sent.dataText("id"))), (Texts{"REQUEST related", "AUDIT_ENTRY related", "DELIVERY direct"}));
}

TEST_F(TraceApi, leadsFromARefusedEventToTheDigestThatCountsIt)
{
    for (int i = 0; i < 12; ++i)
        send1("api_callz", "k-" + std::to_string(i), "corr-" + std::to_string(i));
    send1("other_name", "k-other", "corr-other");
    settle();
    // The digest names ten; the twelfth is found by its minute.
    const auto found = trace("k-11");
    EXPECT_EQ(rows(found), (Texts{"REQUEST related", "USAGE_EVENT direct", "PLATFORM_EVENT related"}));
    const auto digest = itemsOf(found, "PLATFORM_EVENT")[0];
    EXPECT_EQ(textOf(digest, "targetId"), "api_callz");
    const auto byDigest = trace(textOf(digest, "eventId"));
    EXPECT_EQ(itemsOf(byDigest, "USAGE_EVENT").size(), 10U) << "those that it names";
}

TEST_F(TraceApi, tellsWhatHangsOnAnOrganizationAndAnApplication)
{
    use({usage("acme-org"), usage("acme-org"), usage("Acme-Org")});
    const auto organization = trace("acme-org");
    EXPECT_EQ(matches(organization), (Texts{"ORGANIZATION 2"})) << "its case is part of it";
    EXPECT_EQ(shown(organization, "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(2, 2)));

    const Answer app = post("/api/v1/apps", R"({"name":"web"})");
    Request bad = request(Method::Post, "/v1/events", R"({"event":"page_view"})");
    bad.headers.clear();
    bad.headers.add("x-app-uuid", app.dataText("uuid"));
    bad.headers.add("x-signature", std::string(64, '0'));
    bad.headers.add("Content-Type", "application/json");
    EXPECT_EQ(send(std::move(bad)).status, 401);
    const auto found = trace(app.dataText("uuid"));
    EXPECT_EQ(matches(found).front().substr(0, 11), "APPLICATION");
    EXPECT_EQ(found.at("matches").at(0).at("item").at("name").as_string(), "web");
    EXPECT_FALSE(found.at("matches").at(0).at("item").as_object().contains("secret"));
    ASSERT_EQ(itemsOf(found, "REQUEST").size(), 1U);
    EXPECT_EQ(textOf(itemsOf(found, "REQUEST")[0], "code"), "SIGNATURE_INVALID");
    EXPECT_EQ(itemsOf(found, "AUDIT_ENTRY").size(), 1U);
}

TEST_F(TraceApi, tellsWhatHangsOnAKey)
{
    const Answer made = post("/api/v1/api-keys", R"({"name":"batch","role":"MEMBER"})");
    const std::string secret = made.dataText("secret");
    send1("api-calls", "k-0", "corr-0", secret);
    advance(std::chrono::hours(5));
    change(Method::Post, "/api/v1/api-keys/" + made.dataText("id") + "/revoke", "{}", "*");
    advance(std::chrono::hours(30));
    EXPECT_EQ(send1("api-calls", "k-1", "corr-1", secret).code(), "KEY_REVOKED");
    for (const std::string& id : {secret.substr(0, 12), made.dataText("id")}) {
        const auto found = trace(id);
        ASSERT_EQ(found.at("matches").as_array().size(), 1U) << id;
        const auto& match = found.at("matches").at(0).as_object();
        EXPECT_EQ(match.at("kind").as_string(), "KEY");
        EXPECT_EQ(match.at("item").at("state").as_string(), "REVOKED");
        EXPECT_EQ(rows(found), (Texts{"AUDIT_ENTRY direct", "PLATFORM_EVENT direct", "AUDIT_ENTRY direct",
                                      "PLATFORM_EVENT direct", "REQUEST direct"}));
        EXPECT_EQ(shown(found, "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(0, -1)))
            << "not counted, and said so";
    }
    EXPECT_EQ(get("/api/v1/trace?id=" + secret).status, 400) << "a whole key is for no address";
}

TEST_F(TraceApi, saysWhichOfThreeWaysAKeyIsInvalid)
{
    const Answer made = post("/api/v1/api-keys", R"({"name":"batch","role":"MEMBER"})");
    advance(std::chrono::hours(1));
    change(Method::Post, "/api/v1/api-keys/" + made.dataText("id") + "/revoke", R"({"reason":"leaked"})", "*");
    advance(std::chrono::hours(72));
    const auto codeOf = [&](const std::string& secret) {
        const Answer refused = send1("api-calls", "k-1", "corr", secret);
        EXPECT_EQ(refused.status, 401);
        return std::pair(refused.textAt("requestId"), refused.code());
    };
    const auto [malformed, malformedCode] = codeOf("not-a-key");
    const auto [mode, modeCode] = codeOf("sk_test_" + std::string(40, 'x'));
    const auto [revoked, revokedCode] = codeOf(made.dataText("secret"));
    for (const auto& [id, code] : {std::pair(malformed, "KEY_UNKNOWN"), std::pair(mode, "KEY_MODE")}) {
        const auto found = trace(id);
        EXPECT_EQ(rows(found), (Texts{"REQUEST direct"}));
        EXPECT_EQ(textOf(itemsOf(found, "REQUEST")[0], "code"), code);
        EXPECT_EQ(itemsOf(found, "REQUEST")[0].at("provesTenant"), false);
    }
    const auto found = trace(revoked);
    EXPECT_EQ(rows(found), (Texts{"AUDIT_ENTRY related", "REQUEST direct"})) << "however long ago it was revoked";
    EXPECT_EQ(textOf(itemsOf(found, "AUDIT_ENTRY")[0], "action"), "API_KEY_REVOKED");
    EXPECT_TRUE(rows(trace("corr")).size() == 2U) << "what proves no tenant is found by its request id alone";
}

TEST_F(TraceApi, tellsAnotherTenantNothing)
{
    m_transport.status = 500;
    post("/api/v1/webhook-endpoints", R"({"url":"http://127.0.0.1:9/a","eventTypes":["*"]})");
    const Answer app = post("/api/v1/apps", R"({"name":"web"})");
    const Answer key = post("/api/v1/api-keys", R"({"name":"batch","role":"MEMBER"})");
    use({usage("kestrel-air")});
    const Answer refused = send1("api_callz", "k-1", "corr-1");
    settle();
    const auto ours = trace(refused.textAt("requestId"));
    const auto app_ = trace(app.dataText("uuid"));
    ASSERT_FALSE(itemsOf(ours, "DELIVERY").empty());
    const auto delivery = itemsOf(ours, "DELIVERY")[0];
    const Texts ids{"corr-1",
                    "k-1",
                    "kestrel-air",
                    refused.textAt("requestId"),
                    textOf(itemsOf(ours, "USAGE_EVENT")[0], "id"),
                    textOf(itemsOf(ours, "PLATFORM_EVENT")[0], "eventId"),
                    textOf(delivery, "id"),
                    textOf(delivery, "messageId"),
                    textOf(delivery, "id") + "/1",
                    app.dataText("uuid"),
                    key.dataText("id"),
                    key.dataText("secret").substr(0, 12),
                    textOf(itemsOf(app_, "AUDIT_ENTRY")[0], "id")};
    for (const std::string& id : ids) {
        EXPECT_FALSE(trace(id).at("rows").as_array().empty()) << id;
        const auto theirs = traceAs(m_other, m_other.secret, id).data();
        EXPECT_TRUE(theirs.at("rows").as_array().empty()) << id;
        EXPECT_TRUE(theirs.at("matches").as_array().empty()) << id;
        EXPECT_TRUE(theirs.at("shown").as_array().empty()) << id;
    }
}

TEST_F(TraceApi, leavesOutWhatTheKeyMayNotSeeAndNamesIt)
{
    send1("api_callz", "k-1", "corr-1");
    const std::string viewer = makeKey(R"("role":"VIEWER","scopes":["requests:read"])");
    const auto found = traceAs(m_acme, viewer, "corr-1").data();
    EXPECT_EQ(rows(found), (Texts{"REQUEST direct"}));
    EXPECT_EQ(matches(found), (Texts{"CORRELATION 1"}));
    Texts withheld;
    for (const auto& one : found.at("withheld").as_array())
        withheld.push_back(textOf(one, "kind") + " " + textOf(one, "scope"));
    EXPECT_EQ(withheld, (Texts{"USAGE_EVENT events:read", "PLATFORM_EVENT events:read", "DELIVERY webhooks:read",
                               "AUDIT_ENTRY audit:read"}));
    EXPECT_EQ(found.at("searched"), boost::json::value({"REQUEST"}));
    const Answer app = post("/api/v1/apps", R"({"name":"web"})");
    EXPECT_TRUE(traceAs(m_acme, viewer, app.dataText("uuid")).data().at("matches").at(0).at("item").is_null());
}

TEST_F(TraceApi, showsTheNewestHundredOfManyAndCountsTheRest)
{
    std::vector<UsageEvent> many(1'500, usage("kestrel-air"));
    auto from = std::make_shared<EventOrigin>();
    from->requestId = "req_MANY";
    from->correlationId = "corr-many";
    for (std::size_t i = 0; i < many.size(); ++i) {
        many[i].origin = from;
        many[i].idempotencyKey = "many-" + std::to_string(i);
    }
    use(std::move(many));
    const auto found = trace("corr-many");
    EXPECT_EQ(shown(found, "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(100, 1'500)));
    EXPECT_EQ(textOf(itemsOf(found, "USAGE_EVENT").back(), "idempotencyKey"), "many-1499");
    EXPECT_EQ(textOf(itemsOf(found, "USAGE_EVENT").front(), "idempotencyKey"), "many-1400");
    const auto one = trace("many-3");
    EXPECT_EQ(matches(one), (Texts{"IDEMPOTENCY_KEY 1"}));
    EXPECT_EQ(shown(one, "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(26, 1'500)))
        << "itself and the newest of its siblings";
    EXPECT_EQ(shown(trace("kestrel-air"), "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(100, -1)));
}

TEST_F(TraceApi, doesNotCountWhatIsTooMuchToCount)
{
    std::vector<UsageEvent> many(20'200, usage("kestrel-air"));
    for (UsageEvent& event : many)
        event.idempotencyKey = "looping";
    use(std::move(many));
    EXPECT_EQ(shown(trace("looping"), "USAGE_EVENT"), (std::pair<std::int64_t, std::int64_t>(100, -1)));
}

TEST_F(TraceApi, answersNothingFoundAndRefusesWhatIsNoId)
{
    const auto none = trace("nobody-knows-this");
    EXPECT_TRUE(none.at("rows").as_array().empty());
    EXPECT_TRUE(none.at("matches").as_array().empty());
    EXPECT_TRUE(none.at("suspects").as_array().empty());
    EXPECT_EQ(none.at("searched").as_array().size(), 5U);
    EXPECT_EQ(none.at("id").as_string(), "nobody-knows-this");
    for (const std::string& query : {std::string(), std::string("?id="), "?id=" + std::string(257, 'x'),
                                     std::string("?id=a%0Ab"), std::string("?id=%FF%FE"), std::string("?id=a&x=1")})
        EXPECT_EQ(get("/api/v1/trace" + query).status, 400) << query;
    EXPECT_EQ(get("/api/v1/trace?id=" + escaped(std::string(256, 'x'))).status, 200);
    std::string umlauts;
    for (int i = 0; i < 256; ++i)
        umlauts += "ü";
    EXPECT_EQ(get("/api/v1/trace?id=" + escaped(umlauts)).status, 200) << "characters count, not bytes";
}

} // namespace meterd::test
