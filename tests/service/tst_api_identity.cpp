// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Who gets in: keys, tenants, scopes, rates.
#include "apifixture.h"

using namespace meterd;
using namespace meterd::test;
using namespace std::chrono_literals;

namespace {

class Identity : public ApiFixture
{
protected:
    Request whoami() const { return request(Method::Get, "/api/v1/whoami"); }
};

TEST_F(Identity, takesTheKeyInEitherHeader)
{
    EXPECT_EQ(send(whoami()).status, 200);
    Request other = whoami();
    other.headers.clear();
    other.headers.add("x-api-key", m_acme.secret);
    other.headers.add("x-tenant-id", m_acme.tenantId);
    const Answer answer = send(std::move(other));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.data().at("tenant").at("id").as_string(), m_acme.tenantId);
    EXPECT_EQ(answer.dataText("role"), "OWNER");
    EXPECT_EQ(answer.data().at("scopes").as_array().size(), scopeCount);
}

TEST_F(Identity, saysWhatIsWrongWithAKey)
{
    const std::string expiring = makeKey(R"("expiresAt":"2026-11-30T00:00:00Z")");
    const Answer revoked = post("/api/v1/api-keys", R"({"name":"gone"})");
    change(Method::Post, "/api/v1/api-keys/" + revoked.dataText("id") + "/revoke", "", "\"1\"");
    m_now += 30 * 24h;

    struct Case
    {
        std::string authorization;
        std::string code;
    };
    const std::string body40(40, 'A');
    for (const Case& tried :
         {Case{"", "UNAUTHORIZED"}, Case{"Basic abc", "UNAUTHORIZED"}, Case{"Bearer ", "UNAUTHORIZED"},
          Case{"Bearer sk_live_short", "KEY_UNKNOWN"}, Case{"Bearer sk_live_" + body40, "KEY_UNKNOWN"},
          Case{"Bearer afo_" + body40, "KEY_UNKNOWN"}, Case{"Bearer sk_test_" + body40, "KEY_MODE"},
          Case{"Bearer " + expiring, "KEY_EXPIRED"}, Case{"bearer " + revoked.dataText("secret"), "KEY_REVOKED"}}) {
        Request out = whoami();
        out.headers.set("Authorization", tried.authorization);
        const Answer answer = send(std::move(out));
        EXPECT_EQ(answer.status, 401) << tried.code;
        EXPECT_EQ(answer.code(), tried.code);
        EXPECT_TRUE(answer.headers.has("WWW-Authenticate"));
        EXPECT_TRUE(answer.headers.has("X-RateLimit-Limit"));
        EXPECT_EQ(answer.text.find(body40), std::string::npos) << "a key in an error";
    }
}

TEST_F(Identity, wantsTheTenantsIdInItsForm)
{
    Request missing = whoami();
    missing.headers.clear();
    missing.headers.add("X-API-Key", m_acme.secret);
    EXPECT_EQ(send(missing).code(), "TENANT_HEADER_MISSING");
    for (const std::string_view wrong : {"Acme", "", "ten_", "ten_a b", "TEN_ABC"}) {
        Request out = whoami();
        out.headers.set("X-Tenant-Id", wrong);
        const Answer answer = send(std::move(out));
        EXPECT_EQ(answer.status, 400);
        EXPECT_EQ(answer.code(), "TENANT_HEADER_MALFORMED") << wrong;
    }
}

TEST_F(Identity, doesNotTellAForeignTenantFromNone)
{
    Request foreign = whoami();
    foreign.headers.set("X-Tenant-Id", m_other.tenantId);
    Request unknown = whoami();
    unknown.headers.set("X-Tenant-Id", "ten_00000000000000000000000000");
    const Answer one = send(std::move(foreign));
    const Answer two = send(std::move(unknown));
    EXPECT_EQ(one.status, 404);
    EXPECT_EQ(one.code(), "NOT_FOUND");
    EXPECT_EQ(one.detail(), two.detail());
}

TEST_F(Identity, judgesTheTenantHeaderAtADoorOnlyWhereItIsSent)
{
    Route door;
    door.method = Method::Post;
    door.pattern = "/v1/door";
    door.identity = IdentityKind::DoorKey;
    door.scope = Scope::EventsWrite;
    door.category = RateCategory::Ingest;
    door.tenantHeader = TenantHeader::Optional;
    door.handler = [](Request&) { return Response::json(202, "{}"); };
    m_router.add(std::move(door));
    Request without = request(Method::Post, "/v1/door");
    without.headers.clear();
    without.headers.add("X-API-Key", m_acme.secret);
    const Answer taken = send(without);
    EXPECT_EQ(taken.status, 202);
    EXPECT_EQ(taken.headers.get("X-RateLimit-Limit"), "10000");
    without.headers.add("X-Tenant-Id", "Acme");
    EXPECT_EQ(send(without).status, 400);
    without.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(send(without).status, 404);
}

TEST_F(Identity, shutsASuspendedTenantOut)
{
    EXPECT_FALSE(setSuspended(*m_store, m_acme.tenantId, true, m_now));
    const Answer answer = send(whoami());
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.code(), "ACCOUNT_SUSPENDED");
    EXPECT_FALSE(setSuspended(*m_store, m_acme.tenantId, false, m_now));
    EXPECT_EQ(send(whoami()).status, 200);
}

TEST_F(Identity, namesTheScopeThatIsMissing)
{
    const std::string sender = makeKey(R"("scopes":["events:write"])");
    const Answer answer = as(sender, request(Method::Get, "/api/v1/audit-log"));
    EXPECT_EQ(answer.status, 403);
    EXPECT_EQ(answer.code(), "FORBIDDEN");
    EXPECT_NE(answer.detail().find("audit:read"), std::string::npos);
    EXPECT_EQ(answer.body.at("errors").at(0).at("field").as_string(), "scope");
    EXPECT_EQ(answer.body.at("errors").at(0).at("message").as_string(), "audit:read");
}

TEST_F(Identity, holdsToTheTableOfRolesOnEveryRoute)
{
    for (const Role role : {Role::Owner, Role::Admin, Role::BillingAdmin, Role::Member, Role::Viewer}) {
        std::string scopes;
        for (const Scope scope : scopesOf(role).list())
            scopes += (scopes.empty() ? "\"" : ",\"") + std::string(toText(scope)) + "\"";
        const std::string secret =
            makeKey("\"ingestLimit\":100,\"role\":\"" + std::string(toText(role)) + "\",\"scopes\":[" + scopes + "]");
        m_now += 1min;
        for (const auto& route : m_router.routes()) {
            if (route->identity != IdentityKind::Operator || !route->scope)
                continue;
            std::string path = route->pattern;
            for (std::size_t at = path.find('{'); at != std::string::npos; at = path.find('{'))
                path.replace(at, path.find('}') - at + 1, "none");
            const Answer answer = as(secret, request(route->method, path));
            const bool allowed = scopesOf(role).has(*route->scope);
            EXPECT_EQ(answer.status == 403, !allowed)
                << toText(role) << " " << toText(route->method) << " " << path << " -> " << answer.status;
        }
    }
}

TEST_F(Identity, asksEveryOperatorRouteForAKey)
{
    for (const auto& route : m_router.routes()) {
        if (route->identity == IdentityKind::None)
            continue;
        Request out = request(route->method, route->pattern);
        out.headers.clear();
        EXPECT_EQ(send(std::move(out)).code(), "UNAUTHORIZED") << route->pattern;
    }
}

TEST_F(Identity, answers404ForWhatBelongsToAnotherTenant)
{
    const std::string app = post("/api/v1/apps", R"({"name":"a"})").dataText("uuid");
    const std::string unit = post("/api/v1/metrics", R"({"name":"u","aggregation":"SUM"})").dataText("id");
    const auto foreign = [&](Method method, const std::string& path) {
        Request out = request(method, path, method == Method::Get ? "" : R"({"name":"mine"})");
        out.headers.set("X-Tenant-Id", m_other.tenantId);
        out.headers.add("If-Match", "*");
        return as(m_other.secret, std::move(out));
    };
    for (const std::string& path :
         {"/api/v1/apps/" + app, "/api/v1/metrics/" + unit, "/api/v1/api-keys/" + m_acme.keyId}) {
        EXPECT_EQ(foreign(Method::Get, path).status, 404) << path;
        EXPECT_EQ(foreign(Method::Put, path).status, 404) << path;
        EXPECT_EQ(get(path).status, 200) << path;
    }
    EXPECT_EQ(foreign(Method::Post, "/api/v1/apps/" + app + "/rotate-secret").status, 404);
    EXPECT_EQ(foreign(Method::Post, "/api/v1/api-keys/" + m_acme.keyId + "/revoke").status, 404);
    EXPECT_EQ(foreign(Method::Delete, "/api/v1/metrics/" + unit).status, 404);
    EXPECT_EQ(foreign(Method::Get, "/api/v1/metrics/" + unit + "/deletion-check").status, 404);
    EXPECT_EQ(foreign(Method::Get, "/api/v1/apps").content().size(), 0U);
    EXPECT_EQ(foreign(Method::Get, "/api/v1/audit-log").content().size(), 2U);
}

TEST_F(Identity, limitsTheRateByKeyAndMinute)
{
    for (int i = 0; i < 600; ++i) {
        const Answer answer = send(whoami());
        ASSERT_EQ(answer.status, 200);
        EXPECT_EQ(answer.headers.get("X-RateLimit-Limit"), "600");
        EXPECT_EQ(answer.headers.get("X-RateLimit-Remaining"), std::to_string(599 - i));
        EXPECT_EQ(answer.headers.get("X-RateLimit-Window"), "60");
    }
    const Answer over = send(whoami());
    EXPECT_EQ(over.status, 429);
    EXPECT_EQ(over.code(), "RATE_LIMITED");
    EXPECT_EQ(over.headers.get("Retry-After"), "40");
    EXPECT_EQ(over.body.at("retryAfter").as_int64(), 40);
    EXPECT_EQ(over.body.at("title").as_string(), "Too Many Requests");
    EXPECT_EQ(over.headers.get("X-RateLimit-Remaining"), "0");
    EXPECT_EQ(over.headers.get("X-RateLimit-Reset"), std::to_string(toMs(start) / 1000 + 40));
    Request other = whoami();
    other.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(as(m_other.secret, std::move(other)).status, 200) << "another key has its own";
    m_now += 40s;
    EXPECT_EQ(send(whoami()).status, 200);
}

TEST_F(Identity, showsNoLimitAsNoneInWhoami)
{
    Request out = whoami();
    const auto own = replaceOwnKey(*m_store, "bench", m_now);
    ASSERT_TRUE(own);
    // That key is a sandbox's: here it must not get in.
    EXPECT_EQ(as(own->secret, std::move(out)).code(), "KEY_MODE");
    const Answer answer = send(whoami());
    EXPECT_EQ(answer.data().at("limits").at(0).at("category").as_string(), "ingest");
    EXPECT_EQ(answer.data().at("limits").at(0).at("limit").as_int64(), 10'000);
    EXPECT_EQ(answer.data().at("limits").at(1).at("remaining").as_int64(), 599);
}

TEST_F(Identity, tellsAStreamThatItsKeyHasExpired)
{
    const Answer made = post("/api/v1/api-keys", R"({"name":"trial","scopes":["events:read"],"expiresAt":")" +
                                                     toIso(m_now + std::chrono::hours(1)) + "\"}");
    const auto principal = m_store->view()->keyById(m_acme.tenantId, made.dataText("id"))->principal;
    using Standing = Authenticator::Standing;
    EXPECT_EQ(m_authenticator.standing(*principal, Scope::EventsRead, m_now), Standing::Good);
    EXPECT_EQ(m_authenticator.standing(*principal, Scope::EventsRead, m_now + std::chrono::hours(2)),
              Standing::KeyExpired);
}

TEST_F(Identity, tellsAStreamThatItsKeyOrScopeIsGone)
{
    const Answer made = post("/api/v1/api-keys", R"({"name":"live","scopes":["events:read"]})");
    const std::string id = made.dataText("id");
    const auto principal = m_store->view()->keyById(m_acme.tenantId, id)->principal;
    using Standing = Authenticator::Standing;
    EXPECT_EQ(m_authenticator.standing(*principal, Scope::EventsRead, m_now), Standing::Good);
    change(Method::Put, "/api/v1/api-keys/" + id, R"({"scopes":["metrics:read"]})", "\"1\"");
    EXPECT_EQ(m_authenticator.standing(*principal, Scope::EventsRead, m_now), Standing::ScopeLost);
    change(Method::Post, "/api/v1/api-keys/" + id + "/revoke", "", "\"2\"");
    EXPECT_EQ(m_authenticator.standing(*principal, Scope::EventsRead, m_now), Standing::KeyRevoked);
}

TEST_F(Identity, notesWhenAndFromWhereAKeyWasUsed)
{
    m_now += 5s;
    send(whoami());
    const Answer key = get("/api/v1/api-keys/" + m_acme.keyId);
    EXPECT_EQ(key.dataText("lastUsedAt"), toIso(m_now));
    EXPECT_EQ(key.dataText("lastUsedFrom"), "192.0.2.7");
    EXPECT_FALSE(m_store->saveKeyUse());
    m_store.reset();
    const auto again = open();
    EXPECT_EQ(again->view()->keyById(m_acme.tenantId, m_acme.keyId)->use->last()->at, m_now);
}

} // namespace
