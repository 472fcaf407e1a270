// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which change is named as the likely cause of a refusal, and which are only neighbours in time.
#include "service/api/tracesuspects.h"
#include "tests/service/tracefixture.h"

namespace meterd::test {
namespace {

class TraceSuspects : public TraceFixture
{
protected:
    std::string unitPath() const { return "/api/v1/metrics/" + m_unit; }
    static constexpr std::string_view renamed = "LIKELY RENAMED_UNIT METRIC_RENAMED";
};

using Texts = std::vector<std::string>;

AuditRecord entry(const std::string& action, const std::string& targetId, const std::string& changes = "{}",
                  const std::string& name = "x", const std::string& actorKey = "key_other")
{
    AuditDraft draft;
    draft.action = action;
    draft.target = {"thing", targetId, name};
    draft.changes = changes;
    draft.actor.keyId = actorKey;
    return {1, 0, auditEntry(draft, 1, "audit_1"), ""};
}

std::string judged(const AuditRecord& entry, const WentWrong& wrong)
{
    const Suspicion suspicion = suspicionOf(entry, wrong);
    return std::string(suspicion.weight) + " " + std::string(suspicion.why);
}

} // namespace

TEST_F(TraceSuspects, namesTheRenameOfAUnitAmongOtherChanges)
{
    const std::string sender = makeKey(R"("role":"MEMBER","scopes":["events:write"])");
    advance(std::chrono::hours(2));
    change(Method::Put, unitPath(), R"({"name":"calls-v2","keepAlias":false})", "*");
    advance(std::chrono::minutes(10));
    post("/api/v1/apps", R"({"name":"bystander"})");
    advance(std::chrono::minutes(10));
    send1("api-calls", "k-1", "corr-1", sender);
    EXPECT_EQ(suspects(trace("corr-1")), (Texts{std::string(renamed), "OTHER UNRELATED APPLICATION_CREATED"}))
        << "oldest first; what is older than an hour is none";
    EXPECT_EQ(shown(trace("corr-1"), "SUSPECT"), (std::pair<std::int64_t, std::int64_t>(2, 2)));
}

TEST_F(TraceSuspects, namesTheRenameHoweverLongAgoItWas)
{
    change(Method::Put, unitPath(), R"({"name":"calls-v2","keepAlias":false})", "*");
    advance(std::chrono::hours(24 * 20));
    send1("api-calls", "k-1", "corr-1");
    const auto found = trace("corr-1");
    EXPECT_EQ(suspects(found), (Texts{std::string(renamed)}));
    EXPECT_EQ(rows(found).front(), "AUDIT_ENTRY related") << "and it stands on the time line";
}

TEST_F(TraceSuspects, blamesNoRenameThatCameAfterwards)
{
    send1("never-declared", "k-1", "corr-1");
    advance(std::chrono::minutes(1));
    change(Method::Put, unitPath(), R"({"name":"calls-v2","keepAlias":false})", "*");
    EXPECT_EQ(std::count(suspects(trace("corr-1")).begin(), suspects(trace("corr-1")).end(), renamed), 0);
}

TEST_F(TraceSuspects, namesWhatWasDoneToTheKeyThatWasRefused)
{
    const Answer made =
        post("/api/v1/api-keys", R"({"name":"batch","role":"MEMBER","scopes":["events:write","events:read"]})");
    const Answer other = post("/api/v1/api-keys", R"({"name":"other","role":"MEMBER"})");
    const std::string path = "/api/v1/api-keys/" + made.dataText("id");
    advance(std::chrono::minutes(90));
    change(Method::Put, path, R"({"name":"renamed"})", "*");
    change(Method::Put, "/api/v1/api-keys/" + other.dataText("id"), R"({"name":"another"})", "*");
    advance(std::chrono::minutes(1));
    const Answer fine = send1("api_callz", "k-1", "corr-1", made.dataText("secret"));
    EXPECT_EQ(suspects(trace("corr-1")),
              (Texts{"SAME_KEY KEY_CHANGED API_KEY_UPDATED", "OTHER UNRELATED API_KEY_UPDATED"}));
    advance(std::chrono::minutes(1));
    change(Method::Post, path + "/revoke", "{}", "*");
    advance(std::chrono::minutes(1));
    const Answer refused = send1("api-calls", "k-2", "corr-2", made.dataText("secret"));
    const Texts all = suspects(trace(refused.textAt("requestId")));
    EXPECT_EQ(all.back(), "LIKELY KEY_REVOKED API_KEY_REVOKED");
}

TEST_F(TraceSuspects, namesTheScopeThatWasTakenFromTheKey)
{
    const Answer made =
        post("/api/v1/api-keys", R"({"name":"reader","role":"VIEWER","scopes":["events:read","requests:read"]})");
    advance(std::chrono::minutes(90));
    change(Method::Put, "/api/v1/api-keys/" + made.dataText("id"), R"({"scopes":["requests:read"]})", "*");
    advance(std::chrono::minutes(1));
    const Answer refused = as(made.dataText("secret"), request(Method::Get, "/api/v1/usage-events"));
    Request metrics = request(Method::Get, "/api/v1/metrics");
    const Answer forbidden = as(made.dataText("secret"), std::move(metrics));
    ASSERT_EQ(forbidden.status, 403) << forbidden.text;
    const auto found = trace(forbidden.textAt("requestId"));
    EXPECT_EQ(suspects(found), (Texts{"LIKELY KEY_CHANGED API_KEY_UPDATED"}));
    const std::string body(itemsOf(found, "REQUEST")[0].at("responseBody").as_string());
    EXPECT_NE(body.find("metrics:read"), std::string::npos) << "the scope that is missing stands in the answer";
}

TEST_F(TraceSuspects, tellsFiftyOfTheHourAndNeverDropsALikelyOne)
{
    change(Method::Put, unitPath(), R"({"name":"calls-v2","keepAlias":false})", "*");
    for (int i = 0; i < 60; ++i)
        change(Method::Put, unitPath(), "{\"label\":\"" + std::to_string(i) + "\"}", "*");
    advance(std::chrono::minutes(1));
    send1("api-calls", "k-1", "corr-1");
    const auto found = trace("corr-1");
    EXPECT_EQ(found.at("suspects").as_array().size(), 50U);
    EXPECT_EQ(suspects(found).front(), renamed);
    EXPECT_EQ(shown(found, "SUSPECT")->first, 50);
    EXPECT_GE(shown(found, "SUSPECT")->second, 61);
}

TEST_F(TraceSuspects, findsNobodyGuiltyWhereNothingWentWrong)
{
    change(Method::Put, unitPath(), R"({"label":"Calls"})", "*");
    advance(std::chrono::minutes(1));
    EXPECT_EQ(send1("api-calls", "k-1", "corr-1").status, 202);
    for (const std::string& suspect : suspects(trace("corr-1")))
        EXPECT_EQ(suspect.find("LIKELY"), std::string::npos) << suspect;
}

TEST(TraceJudge, holdsEachChangeAgainstTheRefusalsThatItCanCause)
{
    WentWrong metric;
    metric.codes = {"UNKNOWN_METRIC"};
    metric.metrics = {"api_calls"};
    metric.nearNames = {"api-calls"};
    const std::string rename = R"({"name":{"before":"api_calls","after":"calls-v2"}})";
    EXPECT_EQ(judged(entry("METRIC_RENAMED", "met_1", rename), metric), "LIKELY RENAMED_UNIT");
    EXPECT_EQ(judged(entry("METRIC_RENAMED", "met_1", R"({"name":{"before":"a","after":"b"}})"), metric),
              "OTHER UNRELATED");
    EXPECT_EQ(judged(entry("METRIC_DELETED", "met_1", "{}", "api_calls"), metric), "LIKELY UNIT_DELETED");
    EXPECT_EQ(judged(entry("METRIC_UPDATED", "met_1", R"({"aliases":{"before":["api_calls"],"after":[]}})"), metric),
              "LIKELY UNIT_CHANGED");
    EXPECT_EQ(judged(entry("METRIC_CREATED", "met_1", "{}", "api-calls"), metric), "OTHER UNRELATED");
    EXPECT_EQ(judged(entry("METRIC_RENAMED", "met_1", rename), {}), "OTHER UNRELATED");

    WentWrong key;
    key.codes = {"KEY_REVOKED"};
    key.keyIds = {"key_1"};
    EXPECT_EQ(judged(entry("API_KEY_REVOKED", "key_1"), key), "LIKELY KEY_REVOKED");
    EXPECT_EQ(judged(entry("API_KEY_GRACE_ENDED", "key_1"), key), "LIKELY KEY_ROTATED");
    EXPECT_EQ(judged(entry("API_KEY_UPDATED", "key_1"), key), "SAME_KEY KEY_CHANGED");
    EXPECT_EQ(judged(entry("API_KEY_REVOKED", "key_2"), key), "OTHER UNRELATED");
    EXPECT_EQ(judged(entry("METRIC_CREATED", "met_1", "{}", "x", "key_1"), key), "SAME_KEY UNIT_CHANGED");
    key.codes = {"RATE_LIMITED"};
    EXPECT_EQ(judged(entry("RATE_LIMIT_UPDATED", "key_1"), key), "LIKELY RATE_CHANGED");

    WentWrong limit;
    limit.codes = {"LIMIT_REACHED"};
    limit.named = {"apps_max"};
    EXPECT_EQ(judged(entry("LIMIT_UPDATED", "apps_max"), limit), "LIKELY LIMIT_CHANGED");
    EXPECT_EQ(judged(entry("LIMIT_UPDATED", "events_per_month"), limit), "OTHER UNRELATED");
    EXPECT_EQ(judged(entry("APPLICATION_CREATED", "uuid"), limit), "LIKELY APP_CHANGED");
    EXPECT_EQ(judged(entry("PLAN_CHANGED", "ten_1"), limit), "LIKELY PLAN_CHANGED");

    WentWrong app;
    app.codes = {"SIGNATURE_INVALID"};
    app.apps = {"uuid"};
    app.sources = {"source"};
    app.endpoints = {"whe_1"};
    EXPECT_EQ(judged(entry("APPLICATION_SECRET_ROTATED", "uuid"), app), "LIKELY APP_CHANGED");
    EXPECT_EQ(judged(entry("APPLICATION_UPDATED", "uuid"), app), "OTHER UNRELATED");
    EXPECT_EQ(judged(entry("WEBHOOK_SOURCE_UPDATED", "source"), app), "LIKELY SOURCE_CHANGED");
    EXPECT_EQ(judged(entry("WEBHOOK_PAUSED", "whe_1"), app), "LIKELY ENDPOINT_CHANGED");
    EXPECT_EQ(judged(entry("WEBHOOK_TESTED", "whe_1"), app), "OTHER UNRELATED");
    AuditRecord broken;
    broken.entry = "not JSON";
    EXPECT_EQ(judged(broken, app), "OTHER UNRELATED");
}

} // namespace meterd::test
