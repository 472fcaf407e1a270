// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rates: what is counted of whom, what stays over a restart, what may be given to whom, and what is told live.
#include "service/api/ratelimits.h"
#include "service/api/requestrecorder.h"
#include "tests/service/apifixture.h"

namespace meterd::test {

namespace {

class Rates : public ApiFixture
{
protected:
    Rates()
        : m_clock(start)
    {
        RequestLogOptions how;
        how.folder = m_folder.path() / "requests";
        m_log = std::move(*RequestLog::open(std::move(how), m_clock));
        m_recorder = std::make_unique<RequestRecorder>(*m_log, m_book);
        m_router.watchWith(*m_recorder);
        registerRateLimits(m_router, {*m_store, m_writes, m_limiter, m_book, *m_log});
        Route ingest;
        ingest.method = Method::Post;
        ingest.pattern = "/v1/ingest";
        ingest.identity = IdentityKind::DoorKey;
        ingest.scope = Scope::EventsWrite;
        ingest.category = RateCategory::Ingest;
        ingest.handler = [](Request& request) {
            request.events = static_cast<std::int64_t>(request.body.size());
            return Response::json(202, "{}");
        };
        m_router.add(std::move(ingest));
    }

    void later(std::chrono::milliseconds time)
    {
        m_now += time;
        m_clock.advance(time);
    }

    //! A sending key: its secret and id.
    std::pair<std::string, std::string> sender(int limit) const
    {
        const Answer made =
            post("/api/v1/api-keys", R"({"name":"billing-worker","ingestLimit":)" + std::to_string(limit) + "}");
        return {made.dataText("secret"), made.dataText("id")};
    }
    int ingest(const std::string& secret, std::string_view body = "1") const
    {
        return as(secret, request(Method::Post, "/v1/ingest", body)).status;
    }
    boost::json::object row(const std::string& id) const
    {
        const Answer answer = get("/api/v1/rate-limits?limit=1000");
        EXPECT_EQ(answer.status, 200) << answer.text;
        for (const auto& entry : answer.content()) {
            if (entry.at("id").as_string() == id)
                return entry.as_object();
        }
        return {};
    }
    Answer put(const std::string& keyId, std::string_view limits) const
    {
        const std::string path = "/api/v1/rate-limits/" + keyId;
        return change(Method::Put, path, "{\"limits\":" + std::string(limits) + "}", get(path).etag());
    }

    ManualClock m_clock;
    RateBook m_book;
    std::unique_ptr<RequestLog> m_log;
    std::unique_ptr<RequestRecorder> m_recorder;
};

} // namespace

TEST_F(Rates, tellWhatIsUsedLeftAndRefused)
{
    const auto [secret, id] = sender(3);
    for (int i = 0; i < 3; ++i)
        EXPECT_EQ(ingest(secret), 202);
    EXPECT_EQ(ingest(secret), 429);
    const auto row = this->row(id + ":ingest");
    EXPECT_EQ(row.at("used").as_int64(), 3);
    EXPECT_EQ(row.at("remaining").as_int64(), 0);
    EXPECT_EQ(row.at("limit").as_int64(), 3);
    EXPECT_EQ(row.at("defaultLimit").as_int64(), 10'000);
    EXPECT_TRUE(row.at("own").as_bool());
    EXPECT_EQ(row.at("state").as_string(), "LIMITED");
    EXPECT_EQ(row.at("refused").as_int64(), 1);
    EXPECT_EQ(row.at("limited24h").as_int64(), 1);
    EXPECT_EQ(row.at("subject").at("name").as_string(), "billing-worker");
    EXPECT_EQ(row.at("resetsAt").as_string(), toIso(start + std::chrono::seconds(40)));
}

TEST_F(Rates, aBatchIsOneRequest)
{
    const auto [secret, id] = sender(100);
    ingest(secret, std::string(1000, 'x'));
    for (int i = 0; i < 4; ++i)
        ingest(secret);
    const auto row = this->row(id + ":ingest");
    EXPECT_EQ(row.at("used").as_int64(), 5);
    EXPECT_EQ(row.at("lastHour").at("requests").as_int64(), 5);
    EXPECT_EQ(row.at("lastHour").at("events").as_int64(), 1004);
    later(std::chrono::minutes(59));
    EXPECT_EQ(this->row(id + ":ingest").at("lastHour").at("requests").as_int64(), 5);
    later(std::chrono::minutes(1));
    EXPECT_EQ(this->row(id + ":ingest").at("lastHour").at("requests").as_int64(), 0);
}

TEST_F(Rates, whatWasJustFullStaysInSightInTheNextMinute)
{
    const auto [secret, id] = sender(10);
    for (int i = 0; i < 8; ++i)
        ingest(secret);
    EXPECT_EQ(row(id + ":ingest").at("state").as_string(), "NEAR");
    later(std::chrono::minutes(1));
    const auto after = row(id + ":ingest");
    EXPECT_EQ(after.at("used").as_int64(), 0);
    EXPECT_EQ(after.at("usedBefore").as_int64(), 8);
    EXPECT_EQ(after.at("state").as_string(), "NEAR");
    EXPECT_EQ(get("/api/v1/rate-limits").content()[0].at("id").as_string(), id + ":ingest");
    later(std::chrono::minutes(1));
    EXPECT_EQ(row(id + ":ingest").at("state").as_string(), "OK");
}

TEST_F(Rates, rememberADayOf429s)
{
    const auto [secret, id] = sender(0);
    ingest(secret);
    later(std::chrono::hours(1));
    ingest(secret);
    auto row = this->row(id + ":ingest");
    EXPECT_EQ(row.at("limited24h").as_int64(), 2);
    EXPECT_EQ(row.at("lastLimitedAt").as_string(), toIso(m_now));
    EXPECT_TRUE(row.at("lastLimitedRequestId").as_string().starts_with("req_"));
    later(std::chrono::hours(25));
    row = this->row(id + ":ingest");
    EXPECT_EQ(row.at("limited24h").as_int64(), 0);
    EXPECT_TRUE(row.at("lastLimitedAt").is_null());
}

TEST_F(Rates, knowThe429sOfTheDayAfterARestart)
{
    const auto [secret, id] = sender(0);
    ingest(secret);
    ingest(secret);
    m_log->stop();
    RequestLogOptions how;
    how.folder = m_folder.path() / "requests";
    const auto again = std::move(*RequestLog::open(std::move(how), m_clock));
    const std::int64_t now = toMs(m_now);
    const auto counts = again->counts().limited(m_acme.tenantId, now - 24 * RequestCounts::hour, now + 1);
    ASSERT_EQ(counts.size(), 1U);
    EXPECT_EQ(counts[0].sender, id);
    EXPECT_EQ(counts[0].category, RateCategory::Ingest);
    EXPECT_EQ(counts[0].count, 2);
    EXPECT_TRUE(again->counts().limited(m_other.tenantId, 0, now + 1).empty());
}

TEST_F(Rates, listWhatAKeyHasUseFor)
{
    const auto [secret, id] = sender(10);
    EXPECT_FALSE(row(id + ":ingest").empty());
    EXPECT_TRUE(row(id + ":admin").empty()) << "it may only send";
    as(secret, request(Method::Get, "/api/v1/whoami"));
    EXPECT_EQ(row(id + ":admin").at("used").as_int64(), 1);
    EXPECT_TRUE(row(m_acme.keyId + ":billing").empty());
    EXPECT_EQ(put(id, R"({"billing":7})").status, 200);
    EXPECT_EQ(row(id + ":billing").at("limit").as_int64(), 7);
    EXPECT_EQ(get("/api/v1/rate-limits?filter=key:billing-worker%20category:ingest").content().size(), 1U);
    EXPECT_EQ(get("/api/v1/rate-limits?filter=own:true%20category:billing").content().size(), 1U);
}

TEST_F(Rates, changeAtOnceAndAreAudited)
{
    const auto [secret, id] = sender(10);
    EXPECT_EQ(ingest(secret), 202);
    const Answer changed = put(id, R"({"ingest":1,"admin":2})");
    ASSERT_EQ(changed.status, 200) << changed.text;
    EXPECT_EQ(changed.data().at("limits").at(0).at("limit").as_int64(), 1);
    EXPECT_EQ(ingest(secret), 429);
    for (const int status : {200, 200, 429})
        EXPECT_EQ(as(secret, request(Method::Get, "/api/v1/whoami")).status, status);
    const auto entry = get("/api/v1/audit-log?limit=1").content()[0].as_object();
    EXPECT_EQ(entry.at("action").as_string(), "RATE_LIMIT_UPDATED");
    EXPECT_EQ(entry.at("changes").at("ingest").at("before").as_int64(), 10);
    EXPECT_EQ(entry.at("changes").at("admin").at("after").as_int64(), 2);
    ASSERT_EQ(put(id, R"({"ingest":null,"admin":null})").status, 200);
    EXPECT_EQ(row(id + ":ingest").at("limit").as_int64(), 10'000);
    EXPECT_FALSE(row(id + ":admin").at("own").as_bool());
}

TEST_F(Rates, ofAKeyStayOverARestart)
{
    const auto [secret, id] = sender(10);
    ASSERT_EQ(put(id, R"({"admin":2})").status, 200);
    SecretBox::Key key{};
    key.fill(7);
    m_store.reset();
    auto again = ConfigStore::open(m_folder.path(), SecretBox(key));
    ASSERT_TRUE(again);
    const auto kept = (*again)->view()->keyById(m_acme.tenantId, id);
    EXPECT_EQ(kept->principal->rateOf(RateCategory::Admin), 2);
    EXPECT_EQ(kept->principal->rateOf(RateCategory::Ai), 20);
}

TEST_F(Rates, areNotGivenAboveOnesOwn)
{
    const auto [sending, target] = sender(10);
    const std::string admin = makeKey(R"("role":"ADMIN","scopes":["rates:write","limits:read","keys:write"])");
    const Answer list = get("/api/v1/api-keys?limit=1");
    const std::string adminId(list.content()[0].at("id").as_string());
    ASSERT_EQ(put(adminId, R"({"admin":50})").status, 200);
    const auto ask = [&](std::string_view limits) {
        const std::string path = "/api/v1/rate-limits/" + target;
        Request out = request(Method::Put, path, "{\"limits\":" + std::string(limits) + "}");
        out.headers.add("If-Match", get(path).etag());
        return as(admin, std::move(out));
    };
    EXPECT_EQ(ask(R"({"admin":51})").status, 403);
    EXPECT_EQ(ask(R"({"ai":21})").status, 403);
    EXPECT_EQ(ask(R"({"admin":50})").status, 200);
    EXPECT_EQ(ask(R"({"ai":null})").status, 200);
    const Answer made = as(
        admin, request(Method::Post, "/api/v1/api-keys", R"({"name":"child","scopes":["keys:write"],"role":"ADMIN"})"));
    ASSERT_EQ(made.status, 201) << made.text;
    const auto view = m_store->view();
    EXPECT_EQ(view->keyById(m_acme.tenantId, made.dataText("id"))->principal->rateOf(RateCategory::Admin), 50);
}

TEST_F(Rates, areToldLiveWhenTheyChangeAndOnlyThen)
{
    const auto [secret, id] = sender(1);
    ChangeTopic topic("rates", Scope::LimitsRead, start, [] {});
    RateWatch watch({*m_store, m_writes, m_limiter, m_book, *m_log}, topic);
    watch.begin(m_now);
    const std::uint64_t before = topic.newest(m_acme.tenantId);
    watch.tick(m_now);
    EXPECT_EQ(topic.newest(m_acme.tenantId), before);
    ingest(secret);
    ingest(secret);
    watch.tick(m_now);
    const auto items = topic.after(m_acme.tenantId, before, 100).items;
    ASSERT_EQ(items.size(), 1U);
    EXPECT_NE(items[0].find("\"limited24h\":1"), std::string::npos) << items[0];
    EXPECT_TRUE(topic.after(m_other.tenantId, 0, 100).items.empty());
}

} // namespace meterd::test
