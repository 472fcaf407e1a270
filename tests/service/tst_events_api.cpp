// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/usage-events: pages, counts, exports, and what is refused.
#include "service/api/eventextent.h"
#include "service/api/usagecsv.h"
#include "tests/service/doorfixture.h"
#include "tests/service/fakebody.h"

namespace meterd::test {

namespace {

class UsageApiTest : public DoorTest
{
protected:
    UsageApiTest()
    {
        options.segmentRows = 40;
        openDoors();
        std::mt19937 random(9);
        for (int i = 0; i < 100; ++i) {
            append(batch({randomEvent(random)}));
            append(batch({event()}, tenantB));
            clock.advance(std::chrono::seconds(30));
        }
    }

    std::vector<std::int64_t> sequences(const Answer& answer) const
    {
        std::vector<std::int64_t> out;
        for (const auto& one : answer.json.at("data").at("content").as_array())
            out.push_back(one.at("sequence").as_int64());
        return out;
    }

    std::shared_ptr<FakeBody> exported(const std::string& query, std::size_t room = std::size_t(-1),
                                       bool isGone = false)
    {
        Request out = request(Method::Get, "/api/v1/usage-events/export");
        out.query = query;
        out.headers.add("X-Tenant-Id", tenantA);
        const Response response = router->call(std::move(out));
        EXPECT_EQ(response.status, 200);
        auto body = std::make_shared<FakeBody>(room);
        if (isGone)
            body->hangUp();
        response.stream(body);
        return body;
    }
};

const std::string list = "/api/v1/usage-events";

} // namespace

TEST_F(UsageApiTest, pagesGoBothWaysOverTheTenantsOwnEvents)
{
    Answer page = get(list, "limit=30");
    EXPECT_EQ(page.at("/data/prevCursor"), "null");
    std::vector<std::int64_t> seen = sequences(page);
    std::vector<std::string> cursors;
    while (page.at("/data/nextCursor") != "null") {
        page = get(list, "limit=30&cursor=" + page.at("/data/nextCursor"));
        cursors.push_back(page.at("/data/prevCursor"));
        const auto more = sequences(page);
        seen.insert(seen.end(), more.begin(), more.end());
    }
    ASSERT_EQ(seen.size(), 100U);
    EXPECT_TRUE(std::is_sorted(seen.rbegin(), seen.rend()));
    const Answer newer = get(list, "limit=30&cursor=" + cursors.back());
    EXPECT_EQ(sequences(newer), (std::vector<std::int64_t>(seen.begin() + 60, seen.begin() + 90)));
    EXPECT_EQ(sequences(get(list, "limit=30&cursor=" + newer.at("/data/nextCursor"))),
              (std::vector<std::int64_t>(seen.begin() + 90, seen.end())));
    const Answer top = get(list, "cursor=" + cursors.front());
    EXPECT_EQ(sequences(top), (std::vector<std::int64_t>(seen.begin(), seen.begin() + 30)));
    EXPECT_EQ(top.at("/data/prevCursor"), "null");
}

TEST_F(UsageApiTest, linesEndWithAnEndRecord)
{
    Request out = request(Method::Get, list);
    out.query = "limit=7";
    out.headers.add("X-Tenant-Id", tenantA);
    out.headers.add("Accept", "application/x-ndjson");
    const Answer answer = send(std::move(out));
    EXPECT_EQ(std::count(answer.text.begin(), answer.text.end(), '\n'), 8);
    EXPECT_NE(answer.text.find("{\"end\":{\"count\":7,\"nextCursor\":\""), std::string::npos);
}

TEST_F(UsageApiTest, oneEventIsFoundByItsTenantAlone)
{
    const Answer page = get(list, "limit=1");
    const std::string id = page.at("/data/content/0/id");
    EXPECT_EQ(get(list + "/" + id).json.at("data"), page.json.at("data").at("content").at(0));
    Request foreign = request(Method::Get, list + "/" + id, {}, otherKey);
    foreign.headers.add("X-Tenant-Id", tenantB);
    EXPECT_EQ(send(std::move(foreign)).status, 404);
    EXPECT_EQ(get(list + "/nothing").at("/code"), "NOT_FOUND");
}

TEST_F(UsageApiTest, refusesWhatItDoesNotKnow)
{
    for (const auto& [query, code, field] :
         std::vector<std::tuple<std::string, std::string, std::string>>{{"colour=red", "BAD_REQUEST", "colour"},
                                                                        {"limit=0", "BAD_REQUEST", "limit"},
                                                                        {"limit=1001", "BAD_REQUEST", "limit"},
                                                                        {"limit=ten", "BAD_REQUEST", "limit"},
                                                                        {"cursor=x", "BAD_REQUEST", "cursor"},
                                                                        {"cursor=o.x", "BAD_REQUEST", "cursor"},
                                                                        {"cursor=o.0", "BAD_REQUEST", "cursor"},
                                                                        {"from=yesterday", "BAD_REQUEST", "from"},
                                                                        {"time=now", "BAD_REQUEST", "time"},
                                                                        {"filter=nope:1", "BAD_FILTER", "filter"}}) {
        const Answer answer = get(list, query);
        EXPECT_EQ(answer.status, 400) << query;
        EXPECT_EQ(answer.at("/code"), code) << query;
        EXPECT_EQ(answer.at("/errors/0/field"), field) << query;
    }
    EXPECT_EQ(get(list, "filter=env%3Aproduction%20nope%3A1").number("/errors/0/position"), 15);
    EXPECT_EQ(get(list + "/facets", "fields=colour").at("/errors/0/field"), "fields");
    EXPECT_EQ(get(list + "/facets", "top=0").status, 400);
    EXPECT_EQ(get(list + "/histogram", "buckets=501").status, 400);
    EXPECT_EQ(get(list + "/export", "format=xml").status, 400);
    EXPECT_EQ(get(list + "/export", "format=csv&columns=id,colour").at("/errors/0/field"), "columns");
    Request out = request(Method::Get, list, {}, stagingKey);
    out.headers.add("X-Tenant-Id", tenantA);
    EXPECT_EQ(send(std::move(out)).at("/errors/0/message"), "events:read");
}

TEST_F(UsageApiTest, countsByFieldAndOverTime)
{
    const Answer facets = get(list + "/facets", "fields=status,customer&top=2&filter=env:staging");
    EXPECT_EQ(facets.at("/data/fields/0/name"), "status");
    EXPECT_EQ(facets.number("/data/total"), std::int64_t(all(tenantA, "env:staging").size()));
    EXPECT_EQ(facets.at("/data/exact"), "true");
    EXPECT_EQ(get(list + "/facets", "filter=customer:nobody").at("/data/oldest"), "null");
    const Answer histogram = get(list + "/histogram", "buckets=10");
    EXPECT_EQ(histogram.number("/data/total"), 100);
    EXPECT_LE(histogram.json.at("data").at("buckets").as_array().size(), 10U);
    EXPECT_EQ(get(list + "/histogram", "from=2026-11-20T14:00Z&to=2026-11-20T14:10Z").number("/data/total"), 20);
}

TEST_F(UsageApiTest, saysWhereTheNearestMatchesAreAndWhyThereIsNothingOlder)
{
    registerEventExtent(*router, {*store, config, clock});
    const auto extent = [this](const std::string& query) { return get(list + "/extent", query); };
    // An event every half minute from 14:00 to 14:50; a gap; one more two hours later.
    clock.set(fromMs(startOfTest + 2 * 3'600'000));
    append(batch({event("last", "late-comer")}));
    const Answer gap = extent("from=2026-11-20T15:00Z&to=2026-11-20T15:30Z");
    EXPECT_EQ(gap.at("/data/before"), "2026-11-20T14:49:30.000Z");
    EXPECT_EQ(gap.at("/data/after"), "2026-11-20T16:00:00.000Z");
    EXPECT_EQ(gap.number("/data/total"), 101);
    EXPECT_EQ(gap.at("/data/oldest"), "2026-11-20T14:00:00.000Z");
    EXPECT_EQ(extent("filter=customer:late-comer&from=2026-11-20T15:00Z&to=2026-11-20T15:30Z").at("/data/before"),
              "null");
    EXPECT_EQ(extent("filter=customer:nobody").at("/data/newest"), "null");

    EXPECT_EQ(gap.at("/data/kept/cut"), "true"); // the fixture's tenants are from 1970
    EXPECT_EQ(gap.at("/data/kept/source"), "PLAN");
    const std::int64_t days = gap.number("/data/kept/days");
    EXPECT_EQ(gap.at("/data/kept/since"), toIso(clock.now() - std::chrono::days(days)));
    store->keepFrom({{tenantA, {startOfTest + 30 * 60'000, startOfTest + 30 * 60'000}}});
    const Answer less = extent("");
    EXPECT_EQ(less.at("/data/kept/since"), "2026-11-20T14:30:00.000Z");
    EXPECT_EQ(less.at("/data/oldest"), "2026-11-20T14:30:00.000Z");
    EXPECT_EQ(less.number("/data/total"), 41);
}

TEST_F(UsageApiTest, knowsTheApplicationsThatAFilterAsksFor)
{
    registerEventExtent(*router, {*store, config, clock});
    const Answer answer = get(list + "/extent", "filter=app:websit,website%20app:" + appUuid + "%20-app:mail");
    EXPECT_EQ(answer.json.at("data").at("apps").as_array().size(), 3U);
    EXPECT_EQ(answer.at("/data/apps/0/asked"), "websit");
    EXPECT_EQ(answer.at("/data/apps/0/uuid"), "null");
    EXPECT_EQ(answer.at("/data/apps/0/nearName"), "website");
    EXPECT_EQ(answer.at("/data/apps/1/name"), "website");
    EXPECT_EQ(answer.at("/data/apps/2/uuid"), appUuid);
    EXPECT_EQ(get(list + "/extent", "filter=app:website%20OR%20app:x").at("/data/apps"), "[]");
    EXPECT_EQ(get(list + "/extent", "limit=3").at("/errors/0/field"), "limit");
}

TEST_F(UsageApiTest, exportsAllThatIsFoundWithAnEndRecord)
{
    const auto body = exported("filter=-late:true");
    ASSERT_TRUE(body->waitForEnd());
    EXPECT_TRUE(body->isEnded());
    const auto count = all(tenantA, "-late:true").size();
    const std::string text = body->text();
    EXPECT_EQ(std::size_t(std::count(text.begin(), text.end(), '\n')), count + 1);
    EXPECT_TRUE(text.ends_with("{\"end\":{\"count\":" + std::to_string(count) + "}}\n"));

    const auto csv = exported("format=csv&columns=sequence,path,ai.model&filter=customer:nobody");
    ASSERT_TRUE(csv->waitForEnd());
    EXPECT_EQ(csv->text(), "sequence,path,ai.model\n#end,0\n");
}

TEST_F(UsageApiTest, anExportWaitsForItsClientAndEndsWhenItIsGone)
{
    const auto slow = exported("", 1);
    ASSERT_TRUE(slow->waitFor("\"sequence\":"));
    ASSERT_TRUE(slow->readUntil("{\"end\":{\"count\":100}}\n"));
    ASSERT_TRUE(slow->waitForEnd());
    EXPECT_TRUE(slow->text().ends_with("{\"end\":{\"count\":100}}\n"));
    const auto gone = exported("", 1, true);
    workers.stop();
    EXPECT_FALSE(gone->isEnded());
    EXPECT_EQ(gone->text(), "");
}

TEST(UsageCsv, quotesCellsAndDisarmsFormulas)
{
    const auto cell = [](std::string_view text) {
        std::string out;
        appendCsvCell(out, text);
        return out;
    };
    EXPECT_EQ(cell("plain"), "plain");
    EXPECT_EQ(cell("a,b"), "\"a,b\"");
    EXPECT_EQ(cell("say \"hi\""), "\"say \"\"hi\"\"\"");
    EXPECT_EQ(cell("two\nlines"), "\"two\nlines\"");
    for (const std::string formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx"})
        EXPECT_EQ(cell(formula), "\"'" + formula + "\"");
}

} // namespace meterd::test
