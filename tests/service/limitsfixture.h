// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's API with a store of events and a clock that is set by hand.
#pragma once

#include "service/api/limitwatch.h"
#include "tests/service/apifixture.h"

#include <thread>

namespace meterd::test {

class LimitsFixture : public ApiFixture
{
protected:
    static inline const TimePoint noonOf20 = *parseIso("2026-11-20T12:00:00Z");

    LimitsFixture()
    {
        setNow(noonOf20);
        registerPlans(m_router, m_parts);
        registerLimits(m_router, m_parts);
        registerQuotas(m_router, m_parts);
        registerHealthModel(m_router, m_parts);
        openEvents();
        const Answer unit = post("/api/v1/metrics", R"({"name":"api-calls","aggregation":"COUNT"})");
        m_unit = unit.dataText("id");
        post("/api/v1/metrics", R"({"name":"tokens","aggregation":"SUM"})");
    }
    ~LimitsFixture() override { m_parts.counts = nullptr; }

    void setNow(TimePoint now)
    {
        m_now = now;
        m_clock.set(now);
    }
    void advance(std::chrono::milliseconds by) { setNow(m_now + by); }

    //! As at a start of the server; what was open is closed first.
    void openEvents()
    {
        m_watch.reset();
        m_counts.reset();
        m_events.reset();
        EventStoreOptions options;
        options.folder = m_folder.path() / "events";
        auto opened = EventStore::open(std::move(options), m_clock);
        ASSERT_TRUE(opened) << opened.error();
        m_events = std::move(*opened);
        m_counts = std::make_unique<UsageCounts>(*m_events, m_store->source());
        ASSERT_FALSE(m_counts->open(m_now, [this] { ++m_told; }));
        m_watch = std::make_unique<LimitWatch>(*m_store, *m_counts, m_clock, m_topic);
        m_parts.counts = m_counts.get();
        m_parts.limitsChanged = [this](const std::string& tenantId) {
            m_counts->refresh(m_now);
            m_watch->look(tenantId);
        };
        m_watch->lookAtAll();
    }

    static UsageEvent usage(const std::string& customer, const std::string& unit = "api-calls",
                            std::string_view quantity = "1")
    {
        static const auto from = std::make_shared<EventOrigin>();
        UsageEvent event;
        event.environment = "production";
        event.event = "api.request";
        event.metric = event.unit = unit;
        event.customerId = customer;
        event.quantity = *Decimal::parse(quantity);
        event.origin = from;
        return event;
    }
    void use(std::vector<UsageEvent> events, const std::string& tenant = {})
    {
        for (UsageEvent& event : events)
            event.occurredAt = toMs(m_now);
        ASSERT_TRUE(
            m_events->appendAndWait({tenant.empty() ? m_acme.tenantId : tenant, std::move(events), toMs(m_now)}));
    }
    void use(int count, const std::string& customer = "kestrel-air")
    {
        use(std::vector<UsageEvent>(static_cast<std::size_t>(count), usage(customer)));
    }

    boost::json::object limit(const std::string& key) const { return get("/api/v1/limits/" + key).data(); }
    std::string used(const std::string& key = "events_per_month") const
    {
        return std::string(limit(key).at("used").as_string());
    }
    Answer agree(const std::string& key, const std::string& body) const
    {
        return change(Method::Put, "/api/v1/limits/" + key, body, get("/api/v1/limits/" + key).etag());
    }
    Answer giveQuota(const std::string& customer, const std::string& limit, const std::string& enforcement = "BLOCK",
                     const std::string& metric = "api-calls", const std::string& period = "MONTH") const
    {
        return post("/api/v1/quotas", "{\"customerId\":\"" + customer + "\",\"metric\":\"" + metric +
                                          "\",\"limit\":\"" + limit + "\",\"period\":\"" + period +
                                          "\",\"enforcement\":\"" + enforcement + "\"}");
    }
    QuotaVerdict ask(const std::string& customer, std::string_view quantity = "1",
                     std::optional<std::string> metric = "api-calls")
    {
        return m_counts->check({m_acme.tenantId, customer, std::move(metric), *Decimal::parse(quantity)}, m_now);
    }

    ManualClock m_clock{start};
    ChangeTopic m_topic{"limits", Scope::LimitsRead, start, {}};
    std::atomic<int> m_told{0};
    std::string m_unit;
    std::unique_ptr<EventStore> m_events;
    std::unique_ptr<UsageCounts> m_counts;
    std::unique_ptr<LimitWatch> m_watch;
};

} // namespace meterd::test
