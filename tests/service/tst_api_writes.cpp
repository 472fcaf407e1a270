// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one write mechanism: repeats, versions, audit, secrets, and a disk that takes nothing.
#include "apifixture.h"

#include <fstream>
#include <sstream>
#include <thread>

#include <sqlite3.h>

using namespace meterd;
using namespace meterd::test;
using namespace std::chrono_literals;

namespace {

class ConfigWrites : public ApiFixture
{
protected:
    Answer postWithKey(std::string_view path, std::string_view body, std::string_view key) const
    {
        Request out = request(Method::Post, path, body);
        out.headers.add("Idempotency-Key", key);
        return send(std::move(out));
    }

    std::string everythingOnDisk()
    {
        std::string all;
        for (const auto& entry : std::filesystem::recursive_directory_iterator(m_folder.path())) {
            std::ifstream in(entry.path(), std::ios::binary);
            std::ostringstream text;
            text << in.rdbuf();
            all += text.str();
        }
        return all;
    }
};

TEST_F(ConfigWrites, repeatsTheSameAnswerForTheSameKeyAndKeepsTheSecretToItself)
{
    const Answer first = postWithKey("/api/v1/apps", R"({"name":"checkout"})", "k-1");
    ASSERT_EQ(first.status, 201) << first.text;
    m_now += 23h;
    const Answer again = postWithKey("/api/v1/apps", R"({"name":"checkout"})", "k-1");
    EXPECT_EQ(again.status, 201);
    EXPECT_EQ(again.dataText("uuid"), first.dataText("uuid"));
    EXPECT_EQ(again.etag(), first.etag());
    EXPECT_EQ(again.headers.get("Location"), first.headers.get("Location"));
    EXPECT_EQ(again.headers.get("Idempotent-Replayed"), "true");
    EXPECT_TRUE(again.data().at("secret").is_null());
    EXPECT_TRUE(again.data().at("secretShown").as_bool());
    EXPECT_EQ(first.dataText("secret").size(), 48U);
    EXPECT_EQ(get("/api/v1/apps").content().size(), 1U);
}

TEST_F(ConfigWrites, refusesTheSameKeyForAnotherRequest)
{
    EXPECT_EQ(postWithKey("/api/v1/apps", R"({"name":"a"})", "k").status, 201);
    const Answer other = postWithKey("/api/v1/apps", R"({"name":"b"})", "k");
    EXPECT_EQ(other.status, 409);
    EXPECT_EQ(other.code(), "IDEMPOTENCY_CONFLICT");
    EXPECT_EQ(postWithKey("/api/v1/apps", R"({"name":"b"})", std::string(256, 'k')).status, 400);
    EXPECT_EQ(get("/api/v1/apps").content().size(), 1U);
}

TEST_F(ConfigWrites, forgetsAKeyAfterADayAndAfterARefusal)
{
    EXPECT_EQ(postWithKey("/api/v1/apps", R"({"nam":"a"})", "k").status, 422);
    EXPECT_EQ(postWithKey("/api/v1/apps", R"({"name":"a"})", "k").status, 201);
    m_now += 24h;
    EXPECT_EQ(postWithKey("/api/v1/apps", R"({"name":"b"})", "k").status, 201);
}

TEST_F(ConfigWrites, repeatsAChangeWhoseVersionIsNoLongerThePresentOne)
{
    const Answer app = post("/api/v1/apps", R"({"name":"a"})");
    Request out = request(Method::Put, "/api/v1/apps/" + app.dataText("uuid"), R"({"active":false})");
    out.headers.add("If-Match", app.etag());
    out.headers.add("Idempotency-Key", "once");
    EXPECT_EQ(send(out).status, 200);
    EXPECT_EQ(send(out).status, 200);
    EXPECT_EQ(get("/api/v1/apps/" + app.dataText("uuid")).dataText("version"), "2");
}

TEST_F(ConfigWrites, wantsTheVersionThatIsChanged)
{
    const Answer app = post("/api/v1/apps", R"({"name":"a"})");
    const std::string path = "/api/v1/apps/" + app.dataText("uuid");
    const Answer missing = send(request(Method::Put, path, R"({"name":"b"})"));
    EXPECT_EQ(missing.status, 428);
    EXPECT_EQ(missing.code(), "PRECONDITION_REQUIRED");
    const Answer changed = change(Method::Put, path, R"({"name":"b"})", app.etag());
    EXPECT_EQ(changed.status, 200);
    EXPECT_EQ(changed.etag(), "\"2\"");
    const Answer stale = change(Method::Put, path, R"({"name":"c"})", app.etag());
    EXPECT_EQ(stale.status, 412);
    EXPECT_EQ(stale.code(), "STALE");
    EXPECT_EQ(stale.body.at("current").at("name").as_string(), "b");
    EXPECT_EQ(stale.body.at("current").at("version").as_int64(), 2);
    EXPECT_EQ(get(path).dataText("name"), "b");
}

TEST_F(ConfigWrites, letsOneOfTwoOperatorsWin)
{
    const Answer app = post("/api/v1/apps", R"({"name":"a"})");
    const std::string path = "/api/v1/apps/" + app.dataText("uuid");
    std::array<int, 8> statuses{};
    std::vector<std::thread> operators;
    for (std::size_t i = 0; i < statuses.size(); ++i) {
        operators.emplace_back([&, i] {
            statuses[i] = change(Method::Put, path, "{\"name\":\"by " + std::to_string(i) + "\"}", app.etag()).status;
        });
    }
    for (std::thread& thread : operators)
        thread.join();
    EXPECT_EQ(std::count(statuses.begin(), statuses.end(), 200), 1);
    EXPECT_EQ(std::count(statuses.begin(), statuses.end(), 412), 7);
}

TEST_F(ConfigWrites, tellsEverythingThatIsWrongWithABody)
{
    const Answer answer = post("/api/v1/metrics", R"({"name":"","aggregation":"MEAN","color":1,"aliases":"x",
        "filters":[{"field":"event","operator":"IS","value":"x","more":1}]})");
    EXPECT_EQ(answer.status, 422);
    EXPECT_EQ(answer.code(), "UNPROCESSABLE_ENTITY");
    std::vector<std::string> fields;
    for (const auto& error : answer.body.at("errors").as_array())
        fields.emplace_back(error.at("field").as_string());
    for (const std::string_view field :
         {"name", "aggregation", "color", "aliases", "filters[0].operator", "filters[0].more"})
        EXPECT_NE(std::find(fields.begin(), fields.end(), field), fields.end()) << field;
    EXPECT_EQ(post("/api/v1/metrics", "[1]").status, 400);
    EXPECT_EQ(post("/api/v1/metrics", "{").status, 400);
    EXPECT_EQ(post("/api/v1/metrics", std::string(1000, '[')).status, 400);
    Request form = request(Method::Post, "/api/v1/metrics", "name=a");
    form.headers.add("Content-Type", "application/x-www-form-urlencoded");
    EXPECT_EQ(send(std::move(form)).code(), "UNSUPPORTED_MEDIA_TYPE");
}

TEST_F(ConfigWrites, leavesAnAuditEntryWithBeforeAndAfterAndTheReason)
{
    const Answer unit = post("/api/v1/metrics", R"({"name":"api_calls","aggregation":"SUM"})");
    Request out = request(Method::Put, "/api/v1/metrics/" + unit.dataText("id"), R"({"name":"api-calls"})");
    out.headers.add("If-Match", unit.etag());
    out.headers.add("X-Reason", "one spelling for all units");
    out.correlationId = "change-77";
    ASSERT_EQ(send(std::move(out)).status, 200);
    const Answer log = get("/api/v1/audit-log?limit=1");
    const auto& entry = log.content().at(0);
    EXPECT_EQ(entry.at("action").as_string(), "METRIC_RENAMED");
    EXPECT_EQ(entry.at("target").at("id").as_string(), unit.dataText("id"));
    EXPECT_EQ(entry.at("changes").at("name").at("before").as_string(), "api_calls");
    EXPECT_EQ(entry.at("changes").at("name").at("after").as_string(), "api-calls");
    EXPECT_EQ(entry.at("changes").at("aliases").at("after").at(0).as_string(), "api_calls");
    EXPECT_EQ(entry.at("metadata").at("reason").as_string(), "one spelling for all units");
    EXPECT_EQ(entry.at("correlationId").as_string(), "change-77");
    EXPECT_EQ(entry.at("actor").at("email").as_string(), "dana@acme.test");
    EXPECT_EQ(entry.at("actor").at("ip").as_string(), "192.0.2.7");
    EXPECT_EQ(entry.at("timestamp").as_string(), toIso(m_now));
    EXPECT_EQ(log.headers.get("X-Audit-Head"),
              std::to_string(entry.at("sequence").as_int64()) + ":" + std::string(entry.at("hmac").as_string()));
}

TEST_F(ConfigWrites, takesTheReasonFromTheBodyToo)
{
    post("/api/v1/apps", R"({"name":"a","reason":"asked for in \"ops\" \u00e9"})");
    EXPECT_EQ(get("/api/v1/audit-log").content().at(0).at("metadata").at("reason").as_string(),
              "asked for in \"ops\" \xc3\xa9");
    Request raw = request(Method::Post, "/api/v1/apps", R"({"name":"b"})");
    raw.headers.add("X-Reason", "no \xff utf-8");
    send(std::move(raw));
    EXPECT_EQ(get("/api/v1/audit-log").content().at(0).at("metadata").at("reason").as_string(),
              "no \xef\xbf\xbd utf-8");
}

TEST_F(ConfigWrites, leavesNoEntryForWhatWasRefused)
{
    const auto before = get("/api/v1/audit-log").data().at("total");
    post("/api/v1/apps", R"({"nam":"a"})");
    post("/api/v1/apps/none/rotate-secret");
    EXPECT_EQ(get("/api/v1/audit-log").data().at("total"), before);
}

TEST_F(ConfigWrites, chainsTheAuditEntriesSoThatNoneCanBeChangedUnseen)
{
    for (int i = 0; i < 5; ++i)
        post("/api/v1/apps", "{\"name\":\"app " + std::to_string(i) + "\"}");
    EXPECT_FALSE(m_store->verifyAudit(m_acme.tenantId).firstBroken);
    EXPECT_FALSE(m_store->verifyAudit(m_other.tenantId).firstBroken);
    EXPECT_NE(sqlite3_exec(m_store->handle(), "UPDATE audit SET entry = '{}'", nullptr, nullptr, nullptr), SQLITE_OK);
    EXPECT_NE(sqlite3_exec(m_store->handle(), "DELETE FROM audit", nullptr, nullptr, nullptr), SQLITE_OK);
    ASSERT_EQ(sqlite3_exec(m_store->handle(),
                           "DROP TRIGGER audit_is_not_changed;"
                           "UPDATE audit SET entry = replace(entry, 'app 2', 'app 9') WHERE entry LIKE '%app 2%'",
                           nullptr, nullptr, nullptr),
              SQLITE_OK);
    EXPECT_EQ(m_store->verifyAudit(m_acme.tenantId).firstBroken, 5);
}

TEST_F(ConfigWrites, keepsNoSecretInClearOnDisk)
{
    const Answer app = postWithKey("/api/v1/apps", R"({"name":"a"})", "k1");
    const Answer key = postWithKey("/api/v1/api-keys", R"({"name":"k"})", "k2");
    const Answer rotated =
        change(Method::Post, "/api/v1/apps/" + app.dataText("uuid") + "/rotate-secret", "", app.etag());
    const std::string disk = everythingOnDisk();
    EXPECT_NE(disk.find(app.dataText("uuid")), std::string::npos);
    for (const std::string& secret :
         {app.dataText("secret"), key.dataText("secret"), rotated.dataText("secret"), m_acme.secret, m_other.secret})
        EXPECT_EQ(disk.find(secret), std::string::npos);
}

TEST_F(ConfigWrites, findsEverythingAgainAfterARestart)
{
    const Answer app = post("/api/v1/apps", R"({"name":"a","environment":"staging","activeIn":{"sandbox":false}})");
    post("/api/v1/metrics", R"({"name":"u","aggregation":"MAX","aliases":["v"],"field":"n",
        "filters":[{"field":"event","operator":"EQUALS","value":"page_view"}],"productTypes":["API"]})");
    const std::string key = makeKey("\"app\":\"" + app.dataText("uuid") + "\",\"environment\":\"staging\"");
    const std::string appBefore = get("/api/v1/apps/" + app.dataText("uuid")).dataText("name");
    m_store.reset();
    const auto again = open();
    const ConfigViewPtr view = again->view();
    EXPECT_EQ(view->findApp(app.dataText("uuid"))->secret, app.dataText("secret"));
    EXPECT_FALSE(view->findApp(app.dataText("uuid"))->isActiveIn("sandbox"));
    EXPECT_EQ(view->findSecret(key).principal->appName, appBefore);
    EXPECT_EQ(view->findUnit(m_acme.tenantId, "v")->filters.front().value, "page_view");
    EXPECT_EQ(view->nearName(m_acme.tenantId, "U"), std::nullopt) << "too short to guess";
    EXPECT_FALSE(again->verifyAudit(m_acme.tenantId).firstBroken);
}

TEST_F(ConfigWrites, refusesAnotherSecretKey)
{
    m_store.reset();
    SecretBox::Key wrong{};
    wrong.fill(8);
    const auto opened = ConfigStore::open(m_folder.path(), SecretBox(wrong));
    ASSERT_FALSE(opened);
    EXPECT_NE(opened.error().find("secret key"), std::string::npos);
}

TEST_F(ConfigWrites, refusesADatabaseOfANewerVersion)
{
    sqlite3_exec(m_store->handle(), "PRAGMA user_version=99", nullptr, nullptr, nullptr);
    m_store.reset();
    SecretBox::Key key{};
    key.fill(7);
    EXPECT_NE(ConfigStore::open(m_folder.path(), SecretBox(key)).error().find("newer meterd"), std::string::npos);
}

TEST_F(ConfigWrites, saysThatTheDiskIsFullAndGoesOnWhenThereIsRoom)
{
    sqlite3_exec(m_store->handle(), "PRAGMA wal_checkpoint(TRUNCATE)", nullptr, nullptr, nullptr);
    sqlite3_exec(m_store->handle(), "PRAGMA max_page_count=1", nullptr, nullptr, nullptr);
    const std::string body = "{\"name\":\"" + std::string(250, 'n') + "\",\"label\":\"" + std::string(250, 'l') +
                             "\",\"aggregation\":\"SUM\",\"aliases\":[\"" + std::string(250, 'a') + "\"]}";
    Answer answer;
    int made = 0;
    for (; made < 50; ++made) {
        std::string unique = body;
        unique.replace(9, 2, std::to_string(10 + made));
        unique.replace(unique.find("aaa"), 2, std::to_string(10 + made));
        answer = post("/api/v1/metrics", unique);
        if (answer.status != 201)
            break;
    }
    EXPECT_EQ(answer.status, 503) << answer.text;
    EXPECT_EQ(answer.code(), "STORAGE_FULL");
    EXPECT_TRUE(answer.headers.has("Retry-After"));
    EXPECT_EQ(get("/api/v1/metrics?limit=1000").content().size(), static_cast<std::size_t>(made))
        << "nothing half kept";
    sqlite3_exec(m_store->handle(), "PRAGMA max_page_count=1000000", nullptr, nullptr, nullptr);
    EXPECT_EQ(post("/api/v1/metrics", R"({"name":"again","aggregation":"SUM"})").status, 201);
    EXPECT_FALSE(m_store->verifyAudit(m_acme.tenantId).firstBroken);
}

TEST_F(ConfigWrites, saysThatTheDiskTakesNoWrites)
{
    sqlite3_exec(m_store->handle(), "PRAGMA query_only=1", nullptr, nullptr, nullptr);
    const Answer answer = post("/api/v1/apps", R"({"name":"a"})");
    EXPECT_EQ(answer.status, 503);
    EXPECT_EQ(answer.code(), "STORAGE_READ_ONLY");
    EXPECT_EQ(get("/api/v1/apps").content().size(), 0U);
    sqlite3_exec(m_store->handle(), "PRAGMA query_only=0", nullptr, nullptr, nullptr);
    EXPECT_EQ(post("/api/v1/apps", R"({"name":"a"})").status, 201);
}

} // namespace
