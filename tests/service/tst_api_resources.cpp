// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Applications, API keys, billable units, error codes: what is special about each.
#include "apifixture.h"

#include "service/api/errorcodetable.h"

#include <fstream>
#include <set>

using namespace meterd;
using namespace meterd::test;
using namespace std::chrono_literals;

namespace {

using Resources = ApiFixture;

TEST_F(Resources, pagesAListBothWays)
{
    for (int i = 1; i <= 5; ++i)
        post("/api/v1/apps", "{\"name\":\"app " + std::to_string(i) + "\"}");
    const auto names = [](const Answer& page) {
        std::string out;
        for (const auto& app : page.content())
            out += std::string(app.at("name").as_string()).substr(4);
        return out;
    };
    const Answer newest = get("/api/v1/apps?limit=2");
    EXPECT_EQ(names(newest), "54");
    EXPECT_TRUE(newest.data().at("prevCursor").is_null());
    EXPECT_EQ(newest.data().at("total").as_int64(), 5);
    const Answer middle = get("/api/v1/apps?limit=2&cursor=" + newest.dataText("nextCursor"));
    EXPECT_EQ(names(middle), "32");
    const Answer last = get("/api/v1/apps?limit=2&cursor=" + middle.dataText("nextCursor"));
    EXPECT_EQ(names(last), "1");
    EXPECT_TRUE(last.data().at("nextCursor").is_null());
    EXPECT_EQ(names(get("/api/v1/apps?limit=2&cursor=" + last.dataText("prevCursor"))), "32");
    EXPECT_EQ(names(get("/api/v1/apps?limit=2&cursor=" + middle.dataText("prevCursor"))), "54");
    for (const std::string_view wrong :
         {"limit=0", "limit=1001", "limit=x", "cursor=nonsense", "cursor=o.gone", "page=2", "limit=%zz"})
        EXPECT_EQ(get("/api/v1/apps?" + std::string(wrong)).status, 400) << wrong;
}

TEST_F(Resources, givesAListAsLinesWithAnEndRecord)
{
    post("/api/v1/apps", R"({"name":"a"})");
    post("/api/v1/apps", R"({"name":"b"})");
    Request out = request(Method::Get, "/api/v1/apps?limit=1");
    out.headers.add("Accept", "application/x-ndjson");
    const Answer lines = send(std::move(out));
    EXPECT_EQ(lines.headers.get("Content-Type"), "application/x-ndjson");
    EXPECT_NE(lines.text.find("\"name\":\"b\""), std::string::npos);
    EXPECT_NE(lines.text.find("\n{\"end\":{\"count\":1,\"nextCursor\":\"o."), std::string::npos);
}

TEST_F(Resources, pagesTheAuditLog)
{
    for (int i = 0; i < 5; ++i)
        post("/api/v1/apps", "{\"name\":\"app " + std::to_string(i) + "\"}");
    const Answer newest = get("/api/v1/audit-log?limit=3");
    EXPECT_EQ(newest.content().at(0).at("sequence").as_int64(), 7);
    EXPECT_TRUE(newest.data().at("prevCursor").is_null());
    const Answer older = get("/api/v1/audit-log?limit=3&cursor=" + newest.dataText("nextCursor"));
    EXPECT_EQ(older.content().at(0).at("sequence").as_int64(), 4);
    const Answer back = get("/api/v1/audit-log?limit=3&cursor=" + older.dataText("prevCursor"));
    EXPECT_EQ(back.content().at(0).at("sequence").as_int64(), 7);
    const Answer last = get("/api/v1/audit-log?limit=3&cursor=" + older.dataText("nextCursor"));
    EXPECT_EQ(last.content().size(), 1U);
    EXPECT_TRUE(last.data().at("nextCursor").is_null());
    EXPECT_EQ(get("/api/v1/audit-log?cursor=o.x").status, 400);
}

TEST_F(Resources, changesAnApplicationMemberByMember)
{
    const Answer app = post("/api/v1/apps", R"({"name":"a","environment":"staging"})");
    const std::string path = "/api/v1/apps/" + app.dataText("uuid");
    const Answer changed = change(Method::Put, path, R"({"active":false,"activeIn":{"sandbox":true}})", "\"1\"");
    EXPECT_EQ(changed.dataText("environment"), "staging");
    EXPECT_FALSE(changed.data().at("active").as_bool());
    EXPECT_TRUE(changed.data().at("activeIn").at("sandbox").as_bool());
    EXPECT_FALSE(changed.data().contains("secret"));
    EXPECT_TRUE(change(Method::Put, path, R"({"environment":null})", "\"2\"").data().at("environment").is_null());
    EXPECT_EQ(change(Method::Put, path, "{}", "\"3\"").status, 422);
    EXPECT_EQ(post("/api/v1/apps", R"({"name":"a"})").status, 409);
}

TEST_F(Resources, endsTheOldSecretWithANewOne)
{
    const Answer app = post("/api/v1/apps", R"({"name":"a"})");
    const std::string uuid = app.dataText("uuid");
    const Answer rotated = change(Method::Post, "/api/v1/apps/" + uuid + "/rotate-secret", "{}", "\"1\"");
    EXPECT_EQ(rotated.status, 200);
    EXPECT_NE(rotated.dataText("secret"), app.dataText("secret"));
    EXPECT_EQ(m_store->view()->findApp(uuid)->secret, rotated.dataText("secret"));
    EXPECT_EQ(get("/api/v1/audit-log").content().at(0).at("action").as_string(), "APPLICATION_SECRET_ROTATED");
    EXPECT_EQ(get("/api/v1/audit-log").text.find(rotated.dataText("secret")), std::string::npos);
}

TEST_F(Resources, givesANewKeyNoMoreThanSendingUnlessAsked)
{
    const Answer key = post("/api/v1/api-keys", R"({"name":"k"})");
    EXPECT_EQ(boost::json::serialize(key.data().at("scopes")), R"(["events:write"])");
    EXPECT_EQ(key.dataText("role"), "MEMBER");
    EXPECT_EQ(key.dataText("state"), "ACTIVE");
    EXPECT_EQ(key.data().at("ingestLimit").as_int64(), 10'000);
    EXPECT_EQ(key.dataText("secret").substr(0, 12), key.dataText("prefix"));
    EXPECT_EQ(key.dataText("secret").size(), 48U);
    EXPECT_FALSE(get("/api/v1/api-keys/" + key.dataText("id")).data().contains("secret"));
}

TEST_F(Resources, letsNoKeyHandOutMoreThanItHas)
{
    const std::string admin =
        makeKey(R"("role":"ADMIN","scopes":["keys:write","keys:read","events:write"],"ingestLimit":500)");
    const auto ask = [&](std::string_view members) {
        return as(admin, request(Method::Post, "/api/v1/api-keys", "{\"name\":\"x\"," + std::string(members) + "}"));
    };
    EXPECT_EQ(ask(R"("role":"OWNER")").code(), "FORBIDDEN");
    EXPECT_EQ(ask(R"("role":"ADMIN","scopes":["apps:write"])").status, 403);
    EXPECT_EQ(ask(R"("ingestLimit":501)").status, 403);
    EXPECT_EQ(ask(R"("ingestLimit":null)").status, 403);
    EXPECT_EQ(ask(R"("role":"VIEWER","scopes":["events:write"])").status, 422) << "beyond the role";
    EXPECT_EQ(ask(R"("ingestLimit":500)").status, 201);
    EXPECT_EQ(ask(R"("app":"nothing")").status, 422);
    EXPECT_EQ(ask(R"("scopes":["nope"])").status, 422);
    EXPECT_EQ(ask(R"("expiresAt":"2020-01-01")").status, 422);
    EXPECT_EQ(ask(R"("owner":{"type":"robot","name":"r","email":"no"})").status, 422);
    Request revoke = request(Method::Post, "/api/v1/api-keys/" + m_acme.keyId + "/revoke");
    revoke.headers.add("If-Match", "\"1\"");
    EXPECT_EQ(as(admin, std::move(revoke)).status, 403) << "an owner cannot be locked out by an admin";
}

TEST_F(Resources, endsAKeyAtOnce)
{
    const Answer made = post("/api/v1/api-keys", R"({"name":"k","scopes":["events:read"]})");
    const std::string secret = made.dataText("secret");
    EXPECT_EQ(as(secret, request(Method::Get, "/api/v1/whoami")).status, 200);
    const std::string path = "/api/v1/api-keys/" + made.dataText("id");
    const Answer revoked = change(Method::Post, path + "/revoke", "", "\"1\"");
    EXPECT_EQ(revoked.dataText("state"), "REVOKED");
    EXPECT_EQ(as(secret, request(Method::Get, "/api/v1/whoami")).code(), "KEY_REVOKED");
    EXPECT_EQ(change(Method::Post, path + "/revoke", "", "\"2\"").status, 409);
    EXPECT_EQ(change(Method::Put, path, R"({"name":"z"})", "\"2\"").status, 409);
}

TEST_F(Resources, carriesARenamedApplicationIntoItsKeys)
{
    const Answer app = post("/api/v1/apps", R"({"name":"old"})");
    const std::string secret = makeKey("\"app\":\"old\"");
    change(Method::Put, "/api/v1/apps/" + app.dataText("uuid"), R"({"name":"new"})", "\"1\"");
    EXPECT_EQ(m_store->view()->findSecret(secret).principal->appName, "new");
}

TEST_F(Resources, keepsTheOldNameOfAUnitAsAnAliasUnlessToldNotTo)
{
    const Answer unit = post("/api/v1/metrics", R"({"name":"api_calls","aggregation":"SUM","label":"API calls"})");
    const std::string path = "/api/v1/metrics/" + unit.dataText("id");
    EXPECT_EQ(
        boost::json::serialize(change(Method::Put, path, R"({"name":"api-calls"})", "\"1\"").data().at("aliases")),
        R"(["api_calls"])");
    EXPECT_EQ(m_store->view()->findUnit(m_acme.tenantId, "api_calls")->name, "api-calls");
    change(Method::Put, path, R"({"name":"calls","aliases":[],"keepAlias":false})", "\"2\"");
    EXPECT_EQ(m_store->view()->findUnit(m_acme.tenantId, "api_calls"), nullptr);
    EXPECT_EQ(m_store->view()->findUnit(m_acme.tenantId, "calls")->label, "API calls");
}

TEST_F(Resources, keepsNamesAndAliasesOfUnitsApart)
{
    post("/api/v1/metrics", R"({"name":"a","aliases":["b"],"aggregation":"SUM"})");
    EXPECT_EQ(post("/api/v1/metrics", R"({"name":"a","aggregation":"SUM"})").status, 409);
    EXPECT_EQ(post("/api/v1/metrics", R"({"name":"b","aggregation":"SUM"})").status, 409);
    EXPECT_EQ(post("/api/v1/metrics", R"({"name":"c","aliases":["a"],"aggregation":"SUM"})").status, 409);
    EXPECT_EQ(post("/api/v1/metrics", R"({"name":"c","aggregation":"COUNT_DISTINCT"})").dataText("aggregation"),
              "UNIQUE");
}

TEST_F(Resources, guardsTheDeletionOfAUnit)
{
    const Answer unit = post("/api/v1/metrics", R"({"name":"u","aggregation":"SUM"})");
    const std::string path = "/api/v1/metrics/" + unit.dataText("id");
    UnitUse use;
    m_parts.unitUse = [&](const BillableUnit&) { return use; };
    use.lastAccepted = m_now - 1h;
    EXPECT_EQ(get(path + "/deletion-check").dataText("decision"), "BLOCK");
    const Answer blocked = change(Method::Delete, path + "?confirm=true", "", "\"1\"");
    EXPECT_EQ(blocked.status, 409);
    EXPECT_EQ(blocked.code(), "METRIC_BLOCKED");
    use.lastAccepted = m_now - 48h;
    EXPECT_EQ(get(path + "/deletion-check").dataText("decision"), "WARN");
    EXPECT_EQ(change(Method::Delete, path, "", "\"1\"").code(), "CONFLICT");
    EXPECT_EQ(change(Method::Delete, path + "?confirm=yes", "", "\"1\"").status, 400);
    EXPECT_EQ(change(Method::Delete, path + "?confirm=true", "", "").status, 412);
    EXPECT_EQ(change(Method::Delete, path + "?confirm=true", "", "\"1\"").dataText("name"), "u");
    EXPECT_EQ(get(path).status, 404);
    EXPECT_EQ(get("/api/v1/audit-log").content().at(0).at("action").as_string(), "METRIC_DELETED");
    use.lastAccepted.reset();
    const Answer unused = post("/api/v1/metrics", R"({"name":"u","aggregation":"SUM"})");
    EXPECT_EQ(change(Method::Delete, "/api/v1/metrics/" + unused.dataText("id"), "", "\"1\"").status, 200);
}

TEST_F(Resources, makesUnitsFromTemplatesOnce)
{
    const Answer templates = get("/api/v1/metrics/templates/MCP_SERVER");
    EXPECT_EQ(templates.body.at("data").as_array().size(), 8U);
    EXPECT_EQ(get("/api/v1/metrics/templates/NOTHING").status, 404);
    const std::string body = R"({"productType":"API","templateNames":["API Calls","Active Users"]})";
    const Answer made = post("/api/v1/metrics/bulk", body);
    EXPECT_EQ(made.status, 200) << made.text;
    const Answer again = post("/api/v1/metrics/bulk", body);
    EXPECT_EQ(again.body.at("data"), made.body.at("data"));
    EXPECT_EQ(get("/api/v1/metrics").content().size(), 2U);
    EXPECT_EQ(post("/api/v1/metrics/bulk", R"({"productType":"API","templateNames":["Nope"]})").status, 422);
}

TEST_F(Resources, explainEachErrorCode)
{
    const Answer list = get("/api/v1/error-codes?limit=1000");
    ASSERT_EQ(list.content().size(), errorCodes().size());
    std::set<std::string> seen;
    for (const ErrorCode& code : errorCodes()) {
        EXPECT_TRUE(seen.emplace(code.code).second) << code.code;
        EXPECT_FALSE(code.cause.empty() || code.fix.empty() || code.where.empty()) << code.code;
        EXPECT_EQ(get("/api/v1/error-codes/" + std::string(code.code)).dataText("code"), code.code);
        m_now += 1min;
    }
    EXPECT_EQ(get("/api/v1/error-codes/NOPE").status, 404);

    // By page in the order of the table, like any list.
    std::vector<std::string> paged;
    std::string cursor;
    do {
        const Answer page = get("/api/v1/error-codes?limit=7" + (cursor.empty() ? "" : "&cursor=" + cursor));
        ASSERT_LE(page.content().size(), 7U);
        for (const auto& code : page.content())
            paged.emplace_back(code.at("code").as_string());
        const auto& next = page.data().at("nextCursor");
        cursor = next.is_null() ? "" : std::string(next.as_string());
    } while (!cursor.empty());
    ASSERT_EQ(paged.size(), errorCodes().size());
    for (std::size_t i = 0; i < paged.size(); ++i)
        EXPECT_EQ(paged[i], errorCodes()[i].code);
    EXPECT_EQ(get("/api/v1/error-codes?cursor=o.NOPE").status, 400);
}

//! Literals that are handed to a problem: `problemOf(409, "CONFLICT"`, `unauthorised("KEY_MODE"`, `code = "STALE"`.
std::vector<std::string> codesGivenIn(const std::string& source)
{
    constexpr std::string_view capitals = "ABCDEFGHIJKLMNOPQRSTUVWXYZ_";
    std::vector<std::string> codes;
    for (const std::string_view giver : {"problemOf(", "unauthorised(", "code = "}) {
        for (std::size_t at = source.find(giver); at != std::string::npos; at = source.find(giver, at + 1)) {
            const std::size_t from = source.find_first_not_of("0123456789, \n", at + giver.size());
            if (from == std::string::npos || source[from] != '"')
                continue;
            const std::size_t end = source.find_first_not_of(capitals, from + 1);
            if (end != std::string::npos && source[end] == '"')
                codes.push_back(source.substr(from + 1, end - from - 1));
        }
    }
    return codes;
}

TEST(ErrorCodes, areAllInTheTable)
{
    std::set<std::string> known;
    for (const ErrorCode& code : errorCodes())
        known.emplace(code.code);
    const char* source = std::getenv("MD_SOURCE_DIR");
    ASSERT_TRUE(source);
    std::size_t found = 0;
    for (const std::string_view folder : {"http", "api", "doors"}) {
        const auto path = std::filesystem::path(source) / "service" / folder;
        for (const auto& file : std::filesystem::directory_iterator(path)) {
            std::ifstream in(file.path());
            const std::string text((std::istreambuf_iterator<char>(in)), {});
            for (const std::string& code : codesGivenIn(text)) {
                EXPECT_TRUE(known.contains(code)) << code << " in " << file.path();
                ++found;
            }
        }
    }
    EXPECT_GT(found, 20U);
}

TEST_F(Resources, tellWhetherTheServiceIsUp)
{
    bool up = true;
    m_parts.storeIsUp = [&] { return up; };
    Request health = request(Method::Post, "/health");
    health.headers.clear();
    EXPECT_EQ(send(health).textAt("status"), "UP");
    up = false;
    const Answer down = send(health);
    EXPECT_EQ(down.status, 503);
    EXPECT_EQ(down.body.at("components").at("store").at("status").as_string(), "DOWN");
}

} // namespace
