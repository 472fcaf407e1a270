// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever way the store takes to an answer (look-up, rollup, SQL, rows), it is the naive one.
#include "service/store/sqlite.h"
#include "tests/service/eventfixture.h"

#include <map>
#include <set>
#include <thread>

namespace meterd::test {

namespace {

constexpr std::array filters = {
    "",
    "env:staging",
    "-env:staging",
    "env:*",
    "app:*",
    "-app:*",
    "app:checkout,search -event:page_view",
    "customer:org_1*",
    "customer:ORG_1",
    "customer:zürich OR metric:tokens",
    "customer:nobody",
    "-customer:nobody",
    "metric:*",
    "status:rejected",
    "-status:accepted code:UNKNOWN_METRIC",
    "status:dup*",
    "source:saastracker late:true",
    "source:openmonetize",
    "cost:*",
    "-cost:*",
    "cost:resolved,missing_price provider:openai model:gpt-5.4*",
    "quantity>2.5",
    "quantity>99999999999999",
    "-quantity<=1 quantity<3",
    "quantity:1",
    "user:u1",
    "-user:u*",
    "feature:summary plan:pro session:s-1",
    "path:/orders*",
    "path:\"/a \\\"b\\\"\"",
    "-path:*",
    "key:key-7",
    "key:key-7,key-8,key-9 env:production",
    "-key:key-7",
    "key:key-1*",
    "request:req_2",
    "-request:req_2",
    "correlation:corr-a env:staging",
    "corr:corr-* late:true",
    "id:evt_*",
    "id:evt_nothing",
    "needle",
    "-needle env:staging",
    "needle OR status:rejected",
    "(env:staging OR env:production) (status:rejected OR customer:org_1) -late:true",
    "-(env:staging needle)",
    "received>=2026-11-20T14:20Z received<2026-11-20T14:40Z",
    "occurred<2026-11-20T13:00Z",
    "late:true,false",
};

class QueryTest : public StoreTest
{
protected:
    /// An hour and a half of events of two tenants, in batches of all sizes, over several segments.
    void fillStore()
    {
        options.segmentRows = 900;
        open();
        std::mt19937 random(11);
        for (int i = 0; i < 240; ++i) {
            std::vector<UsageEvent> events;
            for (auto n = 1 + random() % 30; n > 0; --n)
                events.push_back(randomEvent(random));
            const bool own = random() % 5 != 0;
            for (UsageEvent& one : append(batch(std::move(events), own ? tenantA : tenantB))) {
                if (own)
                    naive.push_back(std::move(one));
            }
            clock.advance(std::chrono::milliseconds(random() % 45'000));
        }
    }

    std::vector<UsageEvent> expected(const EventSelection& selection) const
    {
        std::vector<UsageEvent> out;
        for (const UsageEvent& one : naive) {
            const std::int64_t time = selection.span.ofEvent ? one.occurredAt : one.receivedAt;
            if (matches(selection.filter, one) && time >= selection.span.from.value_or(time) &&
                time < selection.span.to.value_or(time + 1))
                out.push_back(one);
        }
        return out;
    }

    static std::vector<TimeSpan> spans()
    {
        const std::int64_t t = startOfTest;
        return {{},
                {t + 600'000, t + 1'800'000, false},
                {t + 605'123, t + 2'401'777, false},
                {t + 700'000, t + 700'001, false},
                {t + 1'234'567, std::nullopt, false},
                {std::nullopt, t + 1'234'567, false},
                {t - 3'600'000, t - 1'800'000, true},
                {t + 90'000'000, std::nullopt, false}};
    }

    void expectPagesOfAllFilters() const
    {
        for (const char* text : filters) {
            const auto wanted = expected({tenantA, filter(text), {}});
            const auto found = all(tenantA, text);
            ASSERT_EQ(found.size(), wanted.size()) << text;
            for (std::size_t i = 0; i < found.size(); ++i)
                ASSERT_EQ(record(found[i]), record(wanted[wanted.size() - 1 - i])) << text;
        }
    }

    std::vector<UsageEvent> naive;
};

/// Takes from sealed segments what an earlier release did not write.
int makeOld(const std::filesystem::path& folder)
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".db")
            continue;
        auto database = Database::open(entry.path(), Database::Mode::Create);
        if (!database || !database->prepare("SELECT 1 FROM meta WHERE name='sealed'").step())
            continue;
        count += database->exec("DROP TABLE postings; DELETE FROM meta WHERE name IN ('lookup_filter', "
                                "'rollups_without_customers', 'rollups_of_customers'); "
                                "PRAGMA wal_checkpoint(TRUNCATE)") == 0;
    }
    return count;
}

int segmentsWithPostings(const std::filesystem::path& folder)
{
    int count = 0;
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        auto database = Database::open(entry.path(), Database::Mode::ReadOnly);
        if (database && entry.path().extension() == ".db")
            count += database->prepare("SELECT 1 FROM postings").step();
    }
    return count;
}

} // namespace

TEST_F(QueryTest, pagesShowWhatANaiveFilterShows)
{
    fillStore();
    for (int round = 0; round < 2; ++round) {
        expectPagesOfAllFilters();
        store->waitUntilSealed();
        reopen();
    }
}

TEST_F(QueryTest, segmentsThatAnEarlierReleaseSealedAreReadAndMended)
{
    fillStore();
    store->waitUntilSealed();
    store.reset();
    const int old = makeOld(options.folder);
    EXPECT_GT(old, 2);
    EXPECT_EQ(segmentsWithPostings(options.folder), 0);
    open();
    expectPagesOfAllFilters(); // while they are mended
    store->waitUntilSealed();
    EXPECT_EQ(segmentsWithPostings(options.folder), old);
    expectPagesOfAllFilters();
    EXPECT_EQ(store->customers(tenantA).size(), 4U);
}

TEST_F(QueryTest, namesEveryCustomerOfAnAcceptedEvent)
{
    fillStore();
    for (const std::int64_t floor : {std::int64_t(0), startOfTest + 1'800'000}) {
        store->keepFrom({{tenantA, {floor, floor}}});
        CustomerNames wanted;
        for (const UsageEvent& one : naive) {
            if (one.status == EventStatus::Accepted && !one.customerId.empty() && one.receivedAt >= floor)
                wanted.insert(one.customerId);
        }
        EXPECT_FALSE(wanted.empty());
        EXPECT_EQ(store->customers(tenantA), wanted);
    }
    EXPECT_TRUE(store->customers("ten_nobody").empty());
}

TEST_F(QueryTest, pagesKeepTheirTime)
{
    fillStore();
    for (const TimeSpan& span : spans()) {
        for (const char* text : {"", "env:staging", "needle"}) {
            const EventSelection selection{tenantA, filter(text), span};
            const auto wanted = expected(selection);
            const auto page = store->page({.selection = selection, .from = std::nullopt, .limit = 10'000});
            ASSERT_EQ(page.events.size(), wanted.size());
            EXPECT_FALSE(page.resume);
        }
    }
}

TEST_F(QueryTest, countsByRollupWhatRowsSay)
{
    fillStore();
    const std::vector<FacetField> fields = {FacetField::Status, FacetField::Environment, FacetField::App,
                                            FacetField::Event,  FacetField::Metric,      FacetField::Customer,
                                            FacetField::Source, FacetField::Cost};
    const auto valueOf = [](const UsageEvent& e, FacetField field) {
        return std::string(fieldText(e, *eventFieldFrom(toText(field))));
    };
    auto withoutCustomers = fields;
    std::erase(withoutCustomers, FacetField::Customer);
    for (const TimeSpan& span : spans()) {
        for (const char* text : filters) {
            const EventSelection selection{tenantA, filter(text), span};
            const auto wanted = expected(selection);
            const auto facets = store->facets({.selection = selection, .fields = fields, .top = 100});
            auto fewer = store->facets({.selection = selection, .fields = withoutCustomers, .top = 100});
            ASSERT_EQ(fewer.total, facets.total) << text;
            fewer.fields.insert(fewer.fields.begin() + 5, facets.fields[5]);
            for (std::size_t i = 0; i < fields.size(); ++i)
                ASSERT_EQ(fewer.fields[i].values, facets.fields[i].values) << text;
            ASSERT_EQ(facets.total, wanted.size()) << text;
            EXPECT_TRUE(facets.exact);
            for (const FacetValues& values : facets.fields) {
                std::map<std::string, std::uint64_t> counts;
                for (const UsageEvent& one : wanted)
                    ++counts[valueOf(one, values.field)];
                std::map<std::string, std::uint64_t> found;
                for (const auto& value : values.values)
                    found[value.text] = value.count;
                ASSERT_EQ(found, counts) << text << " " << toText(values.field);
            }
            if (wanted.empty())
                continue;
            std::set<std::int64_t> times;
            for (const UsageEvent& one : wanted)
                times.insert(span.ofEvent ? one.occurredAt : one.receivedAt);
            ASSERT_EQ(facets.oldest, *times.begin()) << text;
            ASSERT_EQ(facets.newest, *times.rbegin()) << text;
        }
    }
}

TEST_F(QueryTest, facetsNameTheMostFrequentAndCountTheRest)
{
    fillStore();
    const auto facets = store->facets({.selection = {tenantA, {}, {}}, .fields = {FacetField::Customer}, .top = 2});
    const FacetValues& values = facets.fields[0];
    ASSERT_EQ(values.values.size(), 2U);
    EXPECT_GE(values.values[0].count, values.values[1].count);
    EXPECT_EQ(values.otherValues, 3U);
    EXPECT_EQ(values.values[0].count + values.values[1].count + values.otherCount, facets.total);
}

TEST_F(QueryTest, histogramsCountEachEventInItsBucket)
{
    fillStore();
    for (const TimeSpan& span : spans()) {
        for (const char* text : filters) {
            for (const std::size_t buckets : {1U, 7U, 72U, 500U}) {
                const EventSelection selection{tenantA, filter(text), span};
                const auto histogram = store->histogram({.selection = selection, .buckets = buckets});
                EXPECT_TRUE(histogram.exact);
                ASSERT_LE(histogram.buckets.size(), buckets);
                std::vector<HistogramAnswer::Bucket> wanted;
                for (const auto& bucket : histogram.buckets)
                    wanted.push_back({bucket.at, 0, 0, 0});
                std::uint64_t total = 0;
                for (const UsageEvent& one : expected(selection)) {
                    const std::int64_t time = span.ofEvent ? one.occurredAt : one.receivedAt;
                    const auto at = std::size_t((time - histogram.from) / histogram.bucketMs);
                    ASSERT_LT(at, wanted.size());
                    auto& bucket = wanted[at];
                    ++(one.status == EventStatus::Accepted   ? bucket.accepted
                       : one.status == EventStatus::Rejected ? bucket.rejected
                                                             : bucket.duplicate);
                    ++total;
                }
                ASSERT_EQ(histogram.buckets, wanted) << text << " " << buckets;
                ASSERT_EQ(histogram.total, total);
                ASSERT_EQ(histogram.to, histogram.from + std::int64_t(histogram.buckets.size()) * histogram.bucketMs);
            }
        }
    }
}

TEST_F(QueryTest, cursorsGoBothWaysWhileEventsCome)
{
    options.segmentRows = 300;
    open();
    std::mt19937 random(5);
    for (int i = 0; i < 40; ++i)
        append(batch(std::vector<UsageEvent>(20, event())));
    std::atomic<bool> going{true};
    std::thread writer([&] {
        while (going)
            EXPECT_TRUE(store->appendAndWait(batch(std::vector<UsageEvent>(10, event()))));
    });
    for (int round = 0; round < 10; ++round) {
        EventPageQuery query{.selection = {tenantA, {}, {}}, .from = std::nullopt, .limit = 1 + random() % 90};
        std::vector<std::uint64_t> seen;
        for (EventPage page = store->page(query);; page = store->page(query)) {
            for (const UsageEvent& one : page.events)
                seen.push_back(one.sequence);
            if (!page.resume)
                break;
            query.from = page.resume;
        }
        ASSERT_EQ(seen.back(), 1U);
        for (std::size_t i = 1; i < seen.size(); ++i)
            ASSERT_EQ(seen[i - 1], seen[i] + 1);
        EventPageQuery forward{.selection = {tenantA, {}, {}},
                               .direction = PageDirection::Newer,
                               .from = seen[seen.size() / 2],
                               .limit = 64};
        std::uint64_t last = *forward.from;
        while (last < seen.front()) {
            const EventPage page = store->page(forward);
            ASSERT_FALSE(page.events.empty());
            for (const UsageEvent& one : page.events)
                ASSERT_EQ(one.sequence, ++last);
            forward.from = last;
        }
    }
    going = false;
    writer.join();
}

TEST_F(QueryTest, aLookThatTakesTooLongSaysSoAndGoesOn)
{
    options.scanMs = 0;
    options.segmentRows = 6000;
    open();
    for (int i = 0; i < 14; ++i)
        append(batch(std::vector<UsageEvent>(1000, event())));
    UsageEvent needle = event({}, "needle");
    EventPageQuery query{
        .selection = {tenantA, filter("no-such-text-anywhere"), {}}, .from = std::nullopt, .limit = 10};
    const EventPage first = store->page(query);
    EXPECT_TRUE(first.cut);
    ASSERT_TRUE(first.resume);
    int pages = 1;
    for (query.from = first.resume; query.from; query.from = store->page(query).resume)
        ASSERT_LT(++pages, 100);
    EXPECT_GT(pages, 2);
    EXPECT_FALSE(store->facets({.selection = query.selection, .fields = {FacetField::Status}}).exact);
    EXPECT_EQ(all().size(), 14'000U);
}

TEST_F(QueryTest, countsARangeOfSequences)
{
    fillStore();
    const auto top = naive.back().sequence;
    for (const char* text : {"", "env:staging", "needle", "key:key-7"}) {
        const EventSelection selection{tenantA, filter(text), {}};
        std::uint64_t wanted = 0;
        for (const UsageEvent& one : expected(selection))
            wanted += one.sequence > 100 && one.sequence <= top - 100;
        EXPECT_EQ(store->count(selection, 100, top - 100), wanted) << text;
    }
}

} // namespace meterd::test
