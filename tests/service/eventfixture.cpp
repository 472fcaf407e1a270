// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Made-up events and their store.
#include "tests/service/eventfixture.h"

#include <array>
#include <cstdlib>

namespace meterd::test {

std::shared_ptr<const EventOrigin> origin(const std::string& requestId, const std::string& correlationId,
                                          EventSource source)
{
    return std::make_shared<const EventOrigin>(
        EventOrigin{requestId, correlationId, "aforo-java/2.18.3", "sk_test_9fQ2", "203.0.113.24", source});
}

UsageEvent event(const std::string& key, const std::string& customer)
{
    static const auto shared = origin("req_shared");
    UsageEvent e;
    e.environment = "production";
    e.event = "api.request";
    e.metric = "api-calls";
    e.unit = "api-calls";
    e.customerId = customer;
    e.quantity = Decimal::fromInteger(1);
    e.occurredAt = startOfTest;
    e.idempotencyKey = key;
    e.origin = shared;
    return e;
}

UsageEvent randomEvent(std::mt19937& random)
{
    static const std::array<std::shared_ptr<const EventOrigin>, 3> origins = {
        origin("req_1", "corr-a"), origin("req_2", "corr-b", EventSource::SaasTracker),
        origin("req_3", "corr-c", EventSource::OpenMonetize)};
    const auto pick = [&](auto... values) {
        const std::array<std::string, sizeof...(values)> list = {std::string(values)...};
        return list[random() % list.size()];
    };
    UsageEvent e;
    e.origin = origins[random() % origins.size()];
    e.environment = pick("production", "staging", "development");
    e.app = pick("", "checkout", "search");
    e.appUuid = e.app.empty() ? "" : "uuid-" + e.app;
    e.event = pick("api.request", "page_view", "ai_call_completed");
    e.metric = pick("", "api-calls", "tokens");
    e.customerId = pick("", "org_1", "org_12", "ORG_1", "zürich");
    e.userHash = pick("", "u1", "u22");
    e.feature = pick("", "summary");
    e.path = pick("", "/orders", "/orders/1", "/a \"b\"");
    e.plan = pick("", "pro");
    e.sessionId = pick("", "s-1");
    e.idempotencyKey = random() % 3 == 0 ? "key-" + std::to_string(random() % 500) : "";
    e.quantity = random() % 50 == 0 ? Decimal::fromMicros(Int128(99'999'999'999'999) * 1'000'000 + random() % 1000)
                                    : Decimal::fromMicros(Int128(random() % 5'000'000));
    e.occurredAt = startOfTest - std::int64_t(random() % 7'200'000);
    e.late = random() % 10 == 0;
    if (random() % 7 == 0) {
        e.status = EventStatus::Rejected;
        e.code = pick("UNKNOWN_METRIC", "UNPROCESSABLE_ENTITY");
        e.reason = "No billable unit has this name.";
        e.nearName = pick("", "api-calls");
    }
    if (random() % 4 == 0) {
        e.ai = AiUsage{"openai",       pick("gpt-5.4", "gpt-5.4-mini"),
                       random() % 100, random() % 2 ? std::optional<std::int64_t>(random() % 100) : std::nullopt,
                       std::nullopt,   random() % 2 ? Decimal::parse("0.014") : std::nullopt,
                       "EUR",          static_cast<CostStatus>(1 + random() % 5)};
        if (!e.ai->cost)
            e.ai->currency.clear();
    }
    if (random() % 5 == 0)
        e.properties = R"({"note":"Needle","n":1.50})";
    return e;
}

EventBatch batch(std::vector<UsageEvent> events, const std::string& tenant)
{
    return {tenant, std::move(events)};
}

FilterNode filter(std::string_view text)
{
    auto parsed = parseFilter(text);
    EXPECT_TRUE(parsed) << text;
    return parsed ? *parsed : FilterNode();
}

std::string record(const UsageEvent& event)
{
    std::string out;
    appendJson(out, event);
    return out;
}

StoreTest::StoreTest()
{
    std::string pattern = (std::filesystem::temp_directory_path() / "meterd-store-XXXXXX").string();
    m_folder = mkdtemp(pattern.data());
    options.folder = m_folder / "events";
}

StoreTest::~StoreTest()
{
    store.reset();
    std::filesystem::remove_all(m_folder);
}

void StoreTest::open()
{
    auto opened = EventStore::open(options, clock);
    ASSERT_TRUE(opened) << opened.error();
    store = std::move(*opened);
}

void StoreTest::reopen()
{
    store.reset();
    open();
}

std::vector<UsageEvent> StoreTest::append(EventBatch batch)
{
    auto stored = store->appendAndWait(std::move(batch));
    EXPECT_TRUE(stored);
    return stored ? (*stored)->events : std::vector<UsageEvent>();
}

std::vector<UsageEvent> StoreTest::all(const std::string& tenant, std::string_view filterText) const
{
    std::vector<UsageEvent> events;
    EventPageQuery query{.selection = {tenant, filter(filterText), {}}, .from = std::nullopt, .limit = 1000};
    do {
        EventPage page = store->page(query);
        std::move(page.events.begin(), page.events.end(), std::back_inserter(events));
        query.from = page.resume;
    } while (query.from);
    return events;
}

} // namespace meterd::test
