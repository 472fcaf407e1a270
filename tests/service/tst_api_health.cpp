// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Metering health over a week that takes a second: states, causes, who is told, and all of it again after a restart.
#include "service/api/meteringhealth.h"
#include "service/api/stream.h"
#include "tests/service/apifixture.h"

#include <algorithm>

namespace meterd::test {

namespace {

using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

struct Sent
{
    std::string environment = "production";
    std::string app = {};
    std::string key = "sk_live_send";
    std::string client = "aforo-java/2.19.0";
    seconds lag{2};
};

class MeteringHealth : public ApiFixture
{
protected:
    MeteringHealth()
    {
        openEvents();
        registerMeteringHealth(m_router, m_parts, *m_watch);
        m_unit = post("/api/v1/metrics", R"({"name":"api-calls","aggregation":"COUNT"})").dataText("id");
        m_watch->begin(m_now);
    }

    void openEvents()
    {
        EventStoreOptions options;
        options.folder = m_folder.path() / "events";
        m_events = std::move(*EventStore::open(std::move(options), m_clock));
        m_book = std::make_unique<MeterBook>(m_store->source());
        m_book->rebuild(*m_events, m_now);
        m_events->onCommitted([this](const StoredBatch& batch) { m_book->note(batch); });
        m_watch = std::make_unique<MeterWatch>(*m_store, *m_book, m_clients, m_topic);
        m_watch->onTransition([this](const MeterTransition& transition) {
            m_transitions.push_back(transition.meter.picture.environment + " " +
                                    std::string(toText(transition.before)) + " " +
                                    std::string(toText(transition.meter.state())));
            if (const auto event = eventOf(transition))
                m_emitted.push_back(event->type);
        });
    }

    void restart()
    {
        m_events.reset();
        openEvents();
        m_watch->begin(m_now);
    }

    UsageEvent event(const std::string& metric, const Sent& how) const
    {
        UsageEvent out;
        out.environment = how.environment;
        out.app = how.app;
        out.event = "api.request";
        out.metric = metric;
        out.quantity = Decimal::fromInteger(1);
        out.occurredAt = toMs(m_now - how.lag);
        out.origin = std::make_shared<EventOrigin>(
            EventOrigin{"req_1", "corr_1", how.client, how.key, "203.0.113.9", EventSource::AforoBatch});
        const auto view = m_store->view();
        if (const auto unit = view->findUnit(m_acme.tenantId, metric)) {
            out.unit = unit->name;
        } else {
            out.status = EventStatus::Rejected;
            out.code = "UNKNOWN_METRIC";
            out.nearName = view->nearName(m_acme.tenantId, metric).value_or("");
        }
        return out;
    }

    EventBatch batch(const std::string& metric, int count, const Sent& how) const
    {
        EventBatch out{m_acme.tenantId, {}, toMs(m_now)};
        for (int i = 0; i < count; ++i)
            out.events.push_back(event(metric, how));
        return out;
    }

    void send(const std::string& metric, int count = 1, const Sent& how = {})
    {
        ASSERT_TRUE(m_events->appendAndWait(batch(metric, count, how)));
    }

    //! Three events each minute; they are on disk together.
    void live(minutes time, const Sent& how = {})
    {
        for (const TimePoint end = m_now + time; m_now < end; wait(minutes(1)))
            m_events->append(batch("api-calls", 3, how), [](const AppendResult& result) { EXPECT_TRUE(result); });
        ASSERT_TRUE(m_events->appendAndWait({m_acme.tenantId, {}, toMs(m_now)}));
    }

    void wait(std::chrono::milliseconds time)
    {
        m_now += time;
        m_clock.set(m_now);
    }

    boost::json::object meter(const std::string& environment = "production", const std::string& unit = "api-calls")
    {
        for (const Meter& one : m_watch->meters(m_acme.tenantId, m_now)) {
            if (one.picture.unit->name == unit && one.picture.environment == environment)
                return boost::json::parse(toJson(one, m_now)).as_object();
        }
        ADD_FAILURE() << "no meter of " << unit << " in " << environment;
        return boost::json::parse(R"({"state":"","causes":[]})").as_object();
    }

    static std::string state(const boost::json::object& meter) { return std::string(meter.at("state").as_string()); }

    //! The cause with this code, or an empty one.
    static boost::json::object cause(const boost::json::object& meter, std::string_view code)
    {
        for (const auto& one : meter.at("causes").as_array()) {
            if (one.at("code").as_string() == code)
                return one.as_object();
        }
        return {};
    }

    std::vector<std::string> told()
    {
        const TopicItems items = m_topic.after(m_acme.tenantId, m_heard, 1000);
        m_heard = items.upTo;
        return items.items;
    }

    ManualClock m_clock{start};
    ClientBook m_clients;
    ChangeTopic m_topic{"health", Scope::HealthRead, start, {}};
    std::unique_ptr<EventStore> m_events;
    std::unique_ptr<MeterBook> m_book;
    std::unique_ptr<MeterWatch> m_watch;
    std::vector<std::string> m_transitions;
    std::vector<std::string> m_emitted;
    std::string m_unit;
    std::uint64_t m_heard = 0;
};

} // namespace

TEST_F(MeteringHealth, aNewUnitIsNewAndThenWithoutData)
{
    EXPECT_EQ(state(meter()), "OK");
    EXPECT_TRUE(meter().at("isNew").as_bool());
    EXPECT_TRUE(meter().at("lastEventAt").is_null());
    wait(minutes(61));
    const auto silent = meter();
    EXPECT_EQ(state(silent), "NO_DATA");
    EXPECT_EQ(silent.at("since").as_string(), toIso(start));
    const auto never = cause(silent, "NEVER_SEEN");
    ASSERT_FALSE(never.empty());
    EXPECT_EQ(never.at("evidence").at("actor").as_string(), "dana@acme.test");
    EXPECT_EQ(never.at("link").at("pane").as_string(), "audit");
}

TEST_F(MeteringHealth, livesThroughAWeek)
{
    live(hours(30));
    const auto busy = meter();
    EXPECT_EQ(state(busy), "OK");
    EXPECT_EQ(busy.at("expectedIntervalMs").as_int64(), 20'000);
    EXPECT_EQ(busy.at("usualAccepted").as_int64(), 180);
    EXPECT_EQ(busy.at("lagMs").as_int64(), 2000);
    EXPECT_EQ(busy.at("sparkline").as_array().size(), 60U);

    const TimePoint last = m_now - minutes(1);
    wait(minutes(6));
    m_watch->tick(m_now);
    EXPECT_EQ(m_transitions, std::vector<std::string>{"production OK DOWN"});
    const auto down = meter();
    EXPECT_EQ(down.at("since").as_string(), toIso(last));
    EXPECT_EQ(down.at("lastEventAt").as_string(), toIso(last));

    wait(hours(24 * 8));
    m_watch->tick(m_now);
    EXPECT_EQ(state(meter()), "NO_DATA");
    send("api-calls");
    EXPECT_EQ(state(meter()), "OK");
    EXPECT_EQ(m_transitions.back(), "production NO_DATA OK");
    EXPECT_EQ(m_emitted, (std::vector<std::string>{"metric.down", "metric.no_data", "metric.recovered"}));
    for (const std::string& type : m_emitted)
        EXPECT_TRUE(findPlatformEventType(type)) << type;
}

TEST_F(MeteringHealth, aReadFindsWhatWasJustAnswered)
{
    send("api-calls", 5);
    EXPECT_EQ(meter().at("counts").at("accepted").as_int64(), 5);
    send("api-calls", 2, {.environment = "staging"});
    EXPECT_EQ(meter("staging").at("counts").at("accepted").as_int64(), 2);
}

TEST_F(MeteringHealth, saysThatEventsComeUnderAnotherEnvironment)
{
    makeKey(R"("role":"MEMBER","scopes":["events:write"],"environment":"staging")");
    live(minutes(90));
    EXPECT_EQ(state(meter()), "OK");
    const auto silent = meter("staging");
    EXPECT_EQ(state(silent), "NO_DATA");
    const auto why = cause(silent, "OTHER_ENVIRONMENT");
    ASSERT_FALSE(why.empty());
    EXPECT_EQ(why.at("evidence").at("count").as_int64(), 270);
    EXPECT_EQ(why.at("evidence").at("environment").as_string(), "production");
    EXPECT_EQ(why.at("link").at("pane").as_string(), "events");
    EXPECT_EQ(why.at("link").at("filter").as_string(), "metric:api-calls environment:production");
    EXPECT_TRUE(why.at("text").as_string().starts_with("270 events came in production within a day, none in staging."));
}

TEST_F(MeteringHealth, saysWhoRenamedTheUnitThatIsStillSentByItsOldName)
{
    const std::string path = "/api/v1/metrics/" + m_unit;
    live(minutes(90));
    change(Method::Put, path, R"({"name":"api_calls","keepAlias":false})", get(path).etag());
    send("api-calls", 20, {.app = "checkout", .key = "sk_live_old1"});
    const auto degraded = meter("production", "api_calls");
    EXPECT_EQ(state(degraded), "DEGRADED");
    const auto why = cause(degraded, "RENAMED");
    ASSERT_FALSE(why.empty()) << boost::json::serialize(degraded.at("causes"));
    EXPECT_EQ(why.at("evidence").at("name").as_string(), "api-calls");
    EXPECT_EQ(why.at("evidence").at("count").as_int64(), 20);
    EXPECT_EQ(why.at("evidence").at("actor").as_string(), "dana@acme.test");
    EXPECT_EQ(why.at("evidence").at("apps").as_array().at(0).as_string(), "checkout");
    EXPECT_EQ(why.at("link").at("filter").as_string(), "status:REJECTED metric:api-calls environment:production");
}

TEST_F(MeteringHealth, saysWhichKeyWasRevokedWhenItsEventsEnded)
{
    const std::string secret = makeKey(R"("role":"MEMBER","scopes":["events:write"])");
    live(hours(3), {.key = secret.substr(0, 12)});
    std::string id;
    const Answer keys = get("/api/v1/api-keys");
    for (const auto& key : keys.content()) {
        if (key.at("prefix").as_string() == secret.substr(0, 12))
            id = key.at("id").as_string();
    }
    const std::string path = "/api/v1/api-keys/" + id;
    ASSERT_EQ(change(Method::Post, path + "/revoke", "{}", get(path).etag()).status, 200);
    wait(minutes(20));
    const auto down = meter();
    EXPECT_EQ(state(down), "DOWN");
    const auto why = cause(down, "KEY_REVOKED");
    ASSERT_FALSE(why.empty()) << boost::json::serialize(down.at("causes"));
    EXPECT_EQ(why.at("evidence").at("keyId").as_string(), id);
    EXPECT_EQ(why.at("evidence").at("otherKeys").as_int64(), 0);
    EXPECT_TRUE(why.at("link").at("filter").as_string().starts_with("id:audit_"));
    EXPECT_NE(std::string(why.at("text").as_string()).find("No other key sends this unit."), std::string::npos);
}

TEST_F(MeteringHealth, saysThatAnApplicationWasSwitchedOff)
{
    const Answer app = post("/api/v1/apps", R"({"name":"checkout"})");
    live(hours(2), {.app = "checkout"});
    change(Method::Put, "/api/v1/apps/" + app.dataText("uuid"), R"({"activeIn":{"production":false}})", app.etag());
    wait(minutes(20));
    const auto why = cause(meter(), "APP_INACTIVE");
    ASSERT_FALSE(why.empty());
    EXPECT_EQ(why.at("evidence").at("app").as_string(), "checkout");
    EXPECT_EQ(why.at("link").at("pane").as_string(), "audit");
}

TEST_F(MeteringHealth, saysThatAClientLivesAndSendsNothing)
{
    const std::string prefix = makeKey(R"("role":"MEMBER","scopes":["events:write"])").substr(0, 12);
    wait(minutes(90));
    m_clients.heartbeat(m_acme.tenantId, {prefix, "aforo-go/1.2.0", "203.0.113.9", 0, 0, 0}, toMs(m_now));
    const auto silent = meter();
    const auto why = cause(silent, "CLIENT_SILENT");
    ASSERT_FALSE(why.empty());
    EXPECT_EQ(why.at("evidence").at("client").as_string(), "aforo-go/1.2.0");
    EXPECT_EQ(why.at("link").at("filter").as_string(), prefix);
    EXPECT_EQ(silent.at("clients").at(0).at("name").as_string(), "aforo-go/1.2.0");
    EXPECT_EQ(silent.at("clients").at(0).at("lastHeartbeatAt").as_string(), toIso(m_now));
    EXPECT_TRUE(silent.at("clients").at(0).at("lastEventAt").is_null());
    m_clients.events(m_acme.tenantId, {prefix, "aforo-go/1.2.0", "203.0.113.9", 0, 0, 0}, toMs(m_now));
    EXPECT_TRUE(cause(meter(), "CLIENT_SILENT").empty());
}

TEST_F(MeteringHealth, tellsLagAndLateEvents)
{
    send("api-calls", 10, {.lag = minutes(9)});
    EXPECT_EQ(meter().at("lagMs").as_int64(), 9 * 60'000);
    EXPECT_FALSE(cause(meter(), "LAG").empty());
    EventBatch batch{m_acme.tenantId, {}, toMs(m_now)};
    batch.events.push_back(event("api-calls", {.lag = hours(30)}));
    batch.events.back().late = true;
    ASSERT_TRUE(m_events->appendAndWait(std::move(batch)));
    const auto late = meter();
    EXPECT_EQ(late.at("counts").at("late").as_int64(), 1);
    EXPECT_EQ(cause(late, "LATE").at("link").at("filter").as_string(),
              "late:true metric:api-calls environment:production");
    EXPECT_EQ(late.at("lagMs").as_int64(), 9 * 60'000) << "what is flagged late says nothing of the lag";
}

TEST_F(MeteringHealth, isTheSameAfterARestart)
{
    live(hours(26));
    send("api-call", 40, {.key = "sk_live_slip"});
    m_watch->tick(m_now);
    wait(minutes(1));
    live(minutes(10));
    wait(seconds(20));
    auto before = meter();
    EXPECT_EQ(state(before), "DEGRADED");
    restart();
    auto after = meter();
    // Rollups know the minute in which it changed.
    const auto since = [](const boost::json::object& one) { return *parseIso(one.at("since").as_string()); };
    EXPECT_LT(std::chrono::abs(since(after) - since(before)), minutes(1));
    before.erase("since");
    after.erase("since");
    EXPECT_EQ(boost::json::serialize(after), boost::json::serialize(before));
    EXPECT_TRUE(m_transitions.size() == 1) << "a restart is no change of state";
}

TEST_F(MeteringHealth, tellsAChangeAtOnceAndFiguresNowAndThen)
{
    told();
    m_watch->tick(m_now);
    told();
    send("api-calls");
    m_watch->tick(m_now + seconds(1));
    EXPECT_EQ(told().size(), 0U) << "told less than five seconds ago";
    m_watch->tick(m_now + seconds(6));
    EXPECT_EQ(told().size(), 1U);
    m_watch->tick(m_now + seconds(12));
    EXPECT_EQ(told().size(), 0U) << "nothing changed";
    const Answer put = change(Method::Put, "/api/v1/metering-health/" + m_unit, R"({"windowMinutes":15})", "\"1\"");
    EXPECT_EQ(put.status, 200) << put.text;
    const auto items = told();
    ASSERT_EQ(items.size(), 1U);
    EXPECT_NE(items.front().find("\"windowMinutes\":15"), std::string::npos);
}

TEST_F(MeteringHealth, keepsWindowAndSnoozesOverARestart)
{
    const std::string path = "/api/v1/metering-health/" + m_unit;
    const std::string until = toIso(m_now + hours(4));
    EXPECT_EQ(change(Method::Put, path, R"({"windowMinutes":15,"reason":"a busy unit"})", "\"1\"").status, 200);
    const Answer put =
        change(Method::Put, path, R"({"environment":"production","snoozedUntil":")" + until + "\"}", "\"2\"");
    EXPECT_EQ(put.status, 200) << put.text;
    EXPECT_EQ(put.etag(), "\"3\"");
    EXPECT_EQ(change(Method::Put, path, R"({"windowMinutes":30})", "\"2\"").status, 412);
    EXPECT_EQ(meter().at("snoozedUntil").as_string(), until);
    m_store.reset();
    m_store = open();
    const auto kept = m_store->view()->meterSettings(m_unit);
    EXPECT_EQ(kept->windowMinutes, 15U);
    EXPECT_EQ(kept->snoozedUntil.at("production"), m_now + hours(4));
    EXPECT_EQ(kept->version, 3);
}

TEST_F(MeteringHealth, writesAreJudged)
{
    const std::string path = "/api/v1/metering-health/" + m_unit;
    const auto status = [&](std::string_view body) { return change(Method::Put, path, body, "\"1\"").status; };
    EXPECT_EQ(status(R"({"windowMinutes":4})"), 422);
    EXPECT_EQ(status(R"({"windowMinutes":1441})"), 422);
    EXPECT_EQ(status(R"({"environment":"production"})"), 422);
    EXPECT_EQ(status(R"({"snoozedUntil":null})"), 422);
    EXPECT_EQ(status(R"({"environment":"production","snoozedUntil":"2020-01-01T00:00:00Z"})"), 422);
    EXPECT_EQ(status("{}"), 422);
    EXPECT_EQ(ApiFixture::send(request(Method::Put, path, R"({"windowMinutes":30})")).status, 428);
    Request foreign = request(Method::Get, path);
    foreign.headers.set("Authorization", "Bearer " + m_other.secret);
    foreign.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(ApiFixture::send(std::move(foreign)).status, 404);
}

TEST_F(MeteringHealth, isFilteredByTheOneLanguage)
{
    send("api-calls", 3, {.environment = "staging", .client = "aforo-go/1.2.0"});
    wait(minutes(61));
    send("api-calls", 3);
    const auto count = [&](std::string_view filter) {
        return get("/api/v1/metering-health?filter=" + std::string(filter)).content().size();
    };
    EXPECT_EQ(count(""), 2U);
    EXPECT_EQ(count("state:no_data"), 1U);
    EXPECT_EQ(count("environment:staging%20state:NO_DATA"), 1U);
    EXPECT_EQ(count("-state:OK"), 1U);
    EXPECT_EQ(count("client:aforo-go*"), 1U);
    EXPECT_EQ(count("cause:OTHER_ENVIRONMENT"), 0U) << "some came there within the day";
    EXPECT_EQ(count("snoozed:true"), 0U);
    EXPECT_EQ(count("id:\"" + m_unit + ":staging\""), 1U);
}

TEST_F(MeteringHealth, environmentsWithoutEndAreCountedAsOne)
{
    for (int i = 0; i < 40; ++i)
        send("api-calls", 1, {.environment = "env-" + std::to_string(i)});
    EXPECT_EQ(get("/api/v1/metering-health?limit=1000").content().size(), MeterBook::mostEnvironments + 1);
    EXPECT_EQ(meter("(other)").at("counts").at("accepted").as_int64(), 8);
}

TEST_F(MeteringHealth, goesWithItsUnit)
{
    const std::string path = "/api/v1/metrics/" + m_unit;
    change(Method::Put, "/api/v1/metering-health/" + m_unit, R"({"windowMinutes":15})", "\"1\"");
    EXPECT_EQ(change(Method::Delete, path, {}, get(path).etag()).status, 200);
    EXPECT_EQ(get("/api/v1/metering-health").content().size(), 0U);
    EXPECT_EQ(m_store->view()->meterSettings(m_unit)->windowMinutes, MeterSettings::usualWindow);
}

} // namespace meterd::test
