// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What goes and what stays over all stores, by age, by size, under a clock that jumps; and what the operator is told.
#include "service/store/retention.h"

#include "tests/service/apifixture.h"

#include <gtest/gtest.h>

namespace meterd::test {
namespace {

using namespace std::chrono_literals;

class RetentionTest : public ApiFixture
{
protected:
    RetentionTest()
        : m_log(LogLevel::Info, m_clock, [this](std::string_view line) { m_lines.emplace_back(line); })
    {
        EventStoreOptions how;
        how.folder = m_folder.path() / "events";
        how.segmentRows = 20;
        m_events = std::move(EventStore::open(how, m_clock).value());
        m_deliveries = std::move(DeliveryStore::open(m_folder.path()).value());
        RequestLogOptions requests;
        requests.folder = m_folder.path() / "requests";
        m_requests = std::move(RequestLog::open(requests, m_clock).value());
        registerRetention(m_router, m_parts);
        open({});
    }
    ~RetentionTest() override { m_retention.reset(); }

    void open(const ByteCaps& caps)
    {
        m_retention.reset();
        m_retention = std::make_unique<Retention>(
            Retention::Stores{*m_store, *m_events, *m_deliveries, *m_requests}, caps, m_clock, m_log,
            [this] { return std::chrono::duration_cast<std::chrono::milliseconds>(m_stopWatch); });
        m_parts.retention = m_retention.get();
    }
    //! Time goes by, as it should.
    void wait(std::chrono::hours hours)
    {
        for (; hours > 0h; hours -= 12h) {
            m_clock.advance(12h);
            m_stopWatch += 12h;
            m_retention->look();
        }
        m_now = m_clock.now();
    }
    void add(EventStatus status, int count = 1)
    {
        for (int i = 0; i < count; ++i) {
            UsageEvent event;
            event.event = "api.request";
            event.status = status;
            event.occurredAt = toMs(m_clock.now());
            event.origin = std::make_shared<EventOrigin>();
            ASSERT_TRUE(m_events->appendAndWait({m_acme.tenantId, {event}, 0}));
        }
    }
    void emit()
    {
        PlatformEventDraft draft;
        draft.tenantId = m_acme.tenantId;
        draft.type = "limit.updated";
        draft.at = m_clock.now();
        draft.payload = R"({"text":")" + std::string(500, 'x') + "\"}";
        ASSERT_FALSE(m_store->emit({draft}));
    }
    std::size_t events() const
    {
        return m_events->page({.selection = {m_acme.tenantId, {}, {}}, .from = std::nullopt, .limit = 1000})
            .events.size();
    }
    std::size_t platformEvents() const { return m_store->platformEvents(m_acme.tenantId, {}).size(); }
    boost::json::object kind(std::string_view name)
    {
        m_answer = get("/api/v1/retention");
        EXPECT_EQ(m_answer.status, 200) << m_answer.text;
        for (const auto& one : m_answer.data().at("kinds").as_array()) {
            if (one.at("kind").as_string() == name)
                return one.as_object();
        }
        throw std::out_of_range(std::string(name));
    }
    bool logged(std::string_view words) const
    {
        return std::any_of(m_lines.begin(), m_lines.end(),
                           [&](const std::string& line) { return line.find(words) != std::string::npos; });
    }

    ManualClock m_clock{start};
    std::chrono::milliseconds m_stopWatch{5};
    std::vector<std::string> m_lines;
    Log m_log;
    std::unique_ptr<EventStore> m_events;
    std::unique_ptr<DeliveryStore> m_deliveries;
    std::unique_ptr<RequestLog> m_requests;
    std::unique_ptr<Retention> m_retention;
    Answer m_answer;
};

TEST_F(RetentionTest, letsEachKindGoAtItsAge)
{
    add(EventStatus::Accepted);
    add(EventStatus::Rejected);
    add(EventStatus::Duplicate);
    emit();
    emit();
    wait(13 * 24h);
    EXPECT_EQ(events(), 3U);
    wait(2 * 24h);
    EXPECT_EQ(events(), 1U) << "refused ones 14 days";
    wait(170 * 24h);
    EXPECT_EQ(events(), 0U) << "the plan Starter: 180 days";
    EXPECT_GT(platformEvents(), 1U);
    wait(185 * 24h);
    EXPECT_EQ(platformEvents(), 1U) << "365 days; the newest stays";
}

TEST_F(RetentionTest, tellsOfEachKind)
{
    add(EventStatus::Accepted);
    m_retention->look();
    const auto usage = kind("usage_events");
    EXPECT_EQ(usage.at("days").as_int64(), 180);
    EXPECT_TRUE(usage.at("byPlan").as_bool());
    EXPECT_EQ(usage.at("keptFrom").as_string(), toIso(start - std::chrono::days(180)));
    EXPECT_EQ(usage.at("oldest").as_string(), toIso(start - 20s));
    EXPECT_EQ(usage.at("nextPurge").as_string(), toIso(start - 20s + std::chrono::days(180)));
    EXPECT_TRUE(usage.at("heldBack").is_null());
    EXPECT_TRUE(usage.at("cut").is_null());
    EXPECT_EQ(kind("refused_events").at("days").as_int64(), 14);
    EXPECT_TRUE(kind("refused_events").at("oldest").is_null());
    EXPECT_EQ(kind("deliveries").at("days").as_int64(), 90);
    EXPECT_EQ(kind("requests").at("days").as_int64(), 30);
    const auto audit = kind("audit_log");
    EXPECT_TRUE(audit.at("days").is_null());
    EXPECT_TRUE(audit.at("nextPurge").is_null());
    EXPECT_EQ(audit.at("onCap").as_string(), "WARN");
    EXPECT_GT(audit.at("bytes").to_number<std::int64_t>(), 0);
}

TEST_F(RetentionTest, dropsNothingWhenTheClockJumpsAhead)
{
    add(EventStatus::Accepted);
    add(EventStatus::Rejected);
    emit();
    emit();
    m_retention->look();
    m_clock.advance(std::chrono::days(4000));
    m_stopWatch += 30s;
    m_retention->look();
    EXPECT_EQ(events(), 2U);
    EXPECT_GT(platformEvents(), 1U);
    EXPECT_TRUE(logged("jumped ahead"));
    const auto held = kind("usage_events").at("heldBack").as_object();
    EXPECT_EQ(held.at("code").as_string(), "CLOCK_AHEAD");
    EXPECT_EQ(held.at("until").as_string(), toIso(m_clock.now() + 24h));
    EXPECT_TRUE(kind("audit_log").at("heldBack").is_null());
    EXPECT_EQ(m_answer.data().at("asOf").as_string(), toIso(start + 30s));
    m_clock.set(start + 1min);
    m_stopWatch += 30s;
    m_retention->look();
    EXPECT_TRUE(kind("usage_events").at("heldBack").is_null());
    EXPECT_EQ(events(), 2U);
}

TEST_F(RetentionTest, holdsBackOverARestartAndGoesOnAfterADay)
{
    add(EventStatus::Rejected);
    m_retention->look();
    m_clock.advance(std::chrono::days(30));
    m_retention->look();
    open({});
    m_retention->look();
    EXPECT_EQ(events(), 1U);
    EXPECT_EQ(kind("refused_events").at("heldBack").at("code").as_string(), "CLOCK_AHEAD");
    wait(24h);
    EXPECT_EQ(events(), 0U);
    EXPECT_TRUE(logged("believed again"));
}

//! A sandbox is founded in the past, and its history is written before the first look.
TEST_F(RetentionTest, takesWhatWasStoredBeforeTheFirstLookForThePast)
{
    m_clock.advance(std::chrono::days(7));
    add(EventStatus::Accepted);
    m_clock.advance(1h);
    m_retention->look();
    EXPECT_TRUE(kind("usage_events").at("heldBack").is_null());
}

TEST_F(RetentionTest, goesOnAtOnceWhenTheOperatorSaysSo)
{
    add(EventStatus::Rejected);
    m_retention->look();
    m_clock.advance(std::chrono::days(30));
    open({});
    m_retention->trustClock();
    m_retention->look();
    EXPECT_EQ(events(), 0U);
}

TEST_F(RetentionTest, losesNothingWhenTheClockGoesBack)
{
    add(EventStatus::Accepted);
    m_retention->look();
    m_clock.set(start - std::chrono::days(900));
    m_retention->look();
    EXPECT_EQ(events(), 1U);
    EXPECT_TRUE(kind("usage_events").at("heldBack").is_null());
}

TEST_F(RetentionTest, cutsAKindThatIsTooLargeAndSaysSo)
{
    ByteCaps caps;
    caps.set(Kept::PlatformEvents, 20'000);
    caps.set(Kept::UsageEvents, 200'000);
    open(caps);
    for (int i = 0; i < 100; ++i) {
        emit();
        add(EventStatus::Accepted, 2);
        m_clock.advance(1min);
        m_stopWatch += 1min;
    }
    m_events->waitUntilSealed();
    m_retention->look();
    std::atomic<bool> stop{false};
    while (m_events->purge(stop) == Purge::Done) {
    }
    EXPECT_LT(platformEvents(), 40U);
    EXPECT_GT(platformEvents(), 10U);
    EXPECT_LE(m_events->status().bytes, 250'000U);
    EXPECT_LT(events(), 190U);
    for (const char* name : {"platform_events", "usage_events"}) {
        const auto one = kind(name);
        ASSERT_TRUE(one.at("cut").is_object()) << name;
        EXPECT_EQ(one.at("keptFrom").as_string(), one.at("cut").at("before").as_string());
    }
    EXPECT_TRUE(logged("cut by its byte cap"));
    EXPECT_TRUE(logged("platform_events"));
    open(caps);
    m_retention->look();
    EXPECT_TRUE(kind("usage_events").at("cut").is_object()) << "known over a restart";
}

TEST_F(RetentionTest, onlyWarnsOfALargeAuditLog)
{
    ByteCaps caps;
    caps.set(Kept::AuditLog, 100);
    open(caps);
    makeKey(R"("role":"VIEWER","scopes":["events:read"])");
    const auto before = m_store->auditCount(m_acme.tenantId);
    m_retention->look();
    m_retention->look();
    EXPECT_EQ(
        std::count_if(m_lines.begin(), m_lines.end(),
                      [](const std::string& line) { return line.find("audit log is larger") != std::string::npos; }),
        1);
    EXPECT_EQ(m_store->auditCount(m_acme.tenantId), before);
    EXPECT_FALSE(m_store->verifyAudit(m_acme.tenantId).firstBroken);
}

TEST_F(RetentionTest, followsThePlanOfEachTenant)
{
    add(EventStatus::Accepted);
    wait(100 * 24h);
    EXPECT_EQ(events(), 1U);
    m_store->change([&](ConfigChange& change) {
        Tenant tenant = *change.before().tenant(m_acme.tenantId);
        tenant.plan = PlanTier::Trial;
        change.putTenant(tenant);
        return true;
    });
    wait(12h);
    EXPECT_EQ(events(), 0U) << "Trial: 60 days";
    EXPECT_EQ(kind("usage_events").at("days").as_int64(), 60);
}

} // namespace
} // namespace meterd::test
