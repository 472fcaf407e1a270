// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The operator's API of AI costs over a store of events, with a clock that is set by hand.
#pragma once

#include "service/api/ai.h"
#include "service/api/usageevents.h"
#include "service/domain/aicost.h"
#include "service/domain/pricejson.h"
#include "tests/service/apifixture.h"

namespace meterd::test {

class AiFixture : public ApiFixture
{
protected:
    explicit AiFixture(std::uint64_t segmentRows = 1'000'000)
        : m_segmentRows(segmentRows)
    {
        setNow(*parseIso("2026-11-20T12:00:00Z"));
        open();
        registerAiCost(m_router, m_parts);
        registerUsageEvents(m_router, {*m_events, m_workers});
    }

    void setNow(TimePoint now)
    {
        m_now = now;
        m_clock.set(now);
    }
    void advance(std::chrono::milliseconds by) { setNow(m_now + by); }

    //! As at a start of the server.
    void open()
    {
        EventStoreOptions options;
        options.folder = m_folder.path() / "events";
        options.segmentRows = m_segmentRows;
        auto events = EventStore::open(std::move(options), m_clock);
        ASSERT_TRUE(events) << events.error();
        m_events = std::move(*events);
        openCounts();
    }
    void openCounts()
    {
        auto store = AiStore::open(m_folder.path());
        ASSERT_TRUE(store) << store.error();
        m_aiStore = std::move(*store);
        ASSERT_TRUE(m_aiStore->startOverWhenAheadOf(m_events->newestSequence()));
        m_book = std::make_unique<AiBook>(*m_aiStore, *m_events, ApiFixture::m_store->source(), m_clock);
        m_resolver = std::make_unique<ReResolver>(*m_aiStore, *m_book, *m_events, m_clock);
        m_resolver->open();
        m_book->open();
        m_resolver->start();
        m_ai = std::make_unique<AiParts>(AiParts{*m_aiStore, *m_book, *m_resolver, *m_events, m_clock});
        m_parts.ai = m_ai.get();
    }
    //! As at its end; routes must not be asked until it is opened again.
    void close()
    {
        m_resolver->stop();
        m_events->stop();
        m_book->stop();
        m_parts.ai = nullptr;
        m_ai.reset();
        m_resolver.reset();
        m_book.reset();
        m_aiStore.reset();
        m_events.reset();
    }

    struct Call
    {
        std::string model = "gpt-5.4";
        std::string provider = "openai";
        std::string org = "kestrel-air";
        std::string feature = "summary";
        std::optional<std::int64_t> input = 1'000'000;
        std::optional<std::int64_t> output = 1'000'000;
        std::optional<ExplicitCost> sent = {};
        std::string key = {};
        EventStatus status = EventStatus::Accepted;
        std::string environment = "production";
    };
    //! As a door makes it.
    UsageEvent made(const Call& call, const std::string& tenant) const
    {
        static const auto from = std::make_shared<EventOrigin>();
        UsageEvent event;
        event.environment = call.environment;
        event.event = "ai_call_completed";
        event.customerId = call.org;
        event.feature = call.feature;
        event.quantity = Decimal::fromInteger(1);
        event.idempotencyKey = call.key;
        event.status = call.status;
        event.occurredAt = toMs(m_now);
        event.origin = from;
        AiUsage ai;
        ai.provider = call.provider;
        ai.model = call.model;
        ai.inputTokens = call.input;
        ai.outputTokens = call.output;
        if (call.sent)
            takeSentCost(ai, *call.sent);
        resolveCost(ai, *ApiFixture::m_store->view()->aiPricing(tenant)->book, event.customerId, event.occurredAt);
        event.ai = std::move(ai);
        return event;
    }
    void come(const std::vector<Call>& calls, const std::string& tenant)
    {
        std::vector<UsageEvent> events;
        for (const Call& call : calls)
            events.push_back(made(call, tenant));
        ASSERT_TRUE(m_events->appendAndWait({tenant, std::move(events), toMs(m_now)}));
    }
    void come(const std::vector<Call>& calls) { come(calls, m_acme.tenantId); }

    boost::json::object usage(const std::string& query = "") const
    {
        const Answer answer = get("/api/v1/ai/usage?" + query);
        EXPECT_EQ(answer.status, 200) << answer.text;
        return answer.data();
    }
    static std::string text(const boost::json::value& value) { return boost::json::serialize(value); }
    std::string costs(const std::string& query = "") const { return text(usage(query).at("totals").at("cost")); }
    std::int64_t statusCount(std::string_view status) const
    {
        return usage().at("totals").at("statuses").at(status).as_int64();
    }

    Answer addAlias(const std::string& model, const std::string& target) const
    {
        return post("/api/v1/ai/aliases", R"({"provider":"openai","model":")" + model +
                                              R"(","target":{"provider":"openai","model":")" + target + "\"}}");
    }
    Answer setPrices(const std::string& prices) const
    {
        return change(Method::Put, "/api/v1/ai/prices", "{\"prices\":" + prices + "}", get("/api/v1/ai/prices").etag());
    }
    //! Runs it to its end.
    boost::json::object reResolve(const std::string& body = "{}")
    {
        const Answer begun = post("/api/v1/ai/re-resolve", body);
        EXPECT_EQ(begun.status, 202) << begun.text;
        m_resolver->waitUntilIdle();
        return get("/api/v1/ai/re-resolve/" + begun.dataText("id")).data();
    }

    ManualClock m_clock{start};
    std::uint64_t m_segmentRows;
    std::unique_ptr<EventStore> m_events;
    std::unique_ptr<AiStore> m_aiStore;
    std::unique_ptr<AiBook> m_book;
    std::unique_ptr<ReResolver> m_resolver;
    std::unique_ptr<AiParts> m_ai;
};

} // namespace meterd::test
