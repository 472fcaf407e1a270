// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events by several texts at once: the same as a filter finds, over sealed segments and the growing one.
#include "tests/service/eventfixture.h"

#include <algorithm>

namespace meterd::test {

namespace {

class EventLookUps : public StoreTest
{
protected:
    EventLookUps()
    {
        options.segmentRows = 40;
        open();
    }

    //! Six requests of twenty events: keys repeat over them, correlations over two.
    void fill(const std::string& tenant)
    {
        for (int i = 0; i < 6; ++i) {
            std::vector<UsageEvent> events;
            for (int k = 0; k < 20; ++k) {
                UsageEvent one = event("key-" + std::to_string((i * 20 + k) % 50));
                one.origin = origin("req_" + std::to_string(i), "corr-" + std::to_string(i / 2));
                events.push_back(std::move(one));
            }
            clock.advance(std::chrono::minutes(1));
            append(batch(std::move(events), tenant));
        }
        store->waitUntilSealed();
    }

    static std::vector<std::string> idsOf(const std::vector<UsageEvent>& events)
    {
        std::vector<std::string> ids;
        for (const UsageEvent& one : events)
            ids.push_back(one.id);
        return ids;
    }

    using Text = EventLookUp::Text;
    EventsFound found(std::vector<Text> texts, std::size_t limit = 100, const std::string& tenant = tenantA) const
    {
        return store->lookUp({tenant, std::move(texts), limit});
    }
};

} // namespace

TEST_F(EventLookUps, findsWhatAFilterFinds)
{
    fill(tenantA);
    fill(tenantB);
    const std::vector<std::pair<std::vector<Text>, std::string>> asks = {
        {{{EventField::Key, "key-7"}}, "key:key-7"},
        {{{EventField::Request, "req_3"}}, "request:req_3"},
        {{{EventField::Correlation, "corr-1"}}, "correlation:corr-1"},
        {{{EventField::Key, "key-7"}, {EventField::Correlation, "corr-2"}, {EventField::Request, "req_0"}},
         "key:key-7 OR correlation:corr-2 OR request:req_0"},
        {{{EventField::Key, "req_3"}, {EventField::Correlation, "nobody"}}, "key:nobody"},
    };
    for (const auto& [texts, filterText] : asks) {
        for (const std::string& tenant : {tenantA, tenantB}) {
            const EventsFound here = found(texts, 100, tenant);
            EXPECT_EQ(idsOf(here.events), idsOf(all(tenant, filterText))) << filterText;
            EXPECT_EQ(here.total, here.events.size()) << filterText;
        }
    }
}

TEST_F(EventLookUps, givesTheNewestAndCountsTheRest)
{
    fill(tenantA);
    const EventsFound few = found({{EventField::Correlation, "corr-0"}, {EventField::Correlation, "corr-2"}}, 5);
    ASSERT_EQ(few.events.size(), 5U);
    EXPECT_EQ(few.total, 80U);
    EXPECT_EQ(few.events.front().sequence, 120U);
    EXPECT_EQ(found({}).total, 0U);
}

TEST_F(EventLookUps, keepsToWhatIsKept)
{
    fill(tenantA);
    const std::int64_t floor = (startOfTest / 60'000 + 4) * 60'000;
    store->keepFrom({{tenantA, {floor, floor}}});
    const EventsFound left = found({{EventField::Correlation, "corr-0"}, {EventField::Correlation, "corr-2"}});
    EXPECT_EQ(idsOf(left.events), idsOf(all(tenantA, "correlation:corr-0 OR correlation:corr-2")));
    EXPECT_EQ(left.total, 40U);
}

TEST_F(EventLookUps, findsTheSameWhenEveryRowIsLookedAt)
{
    fill(tenantA);
    fill(tenantB);
    for (const std::string_view text : {"", "key:key-7", "request:req_2", "customer:nobody", "customer:kestrel-air"}) {
        EventPageQuery query{.selection = {tenantA, filter(text), {}}, .from = std::nullopt, .limit = 1'000};
        query.mostMs = 60'000;
        const EventPage whole = store->page(query);
        EXPECT_EQ(idsOf(whole.events), idsOf(all(tenantA, text))) << text;
        EXPECT_FALSE(whole.resume) << text;
        query.direction = PageDirection::Newer;
        EXPECT_EQ(store->page(query).events.size(), whole.events.size()) << text;
    }
}

TEST_F(EventLookUps, endsAPageAtItsOwnTime)
{
    fill(tenantA);
    EventPageQuery query{.selection = {tenantA, filter("customer:nobody OR needle"), {}}, .from = std::nullopt};
    query.mostMs = 0;
    const EventPage cut = store->page(query);
    EXPECT_TRUE(cut.cut) << "no time at all: it says so, and where to go on";
    ASSERT_TRUE(cut.resume);
    EXPECT_GT(*cut.resume, 1U);
}

} // namespace meterd::test
