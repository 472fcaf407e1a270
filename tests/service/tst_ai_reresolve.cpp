// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Re-resolution: what changes, what never does, and that counts, lists, filters and facets always say the same.
#include "tests/service/aifixture.h"

#include <map>
#include <random>

namespace meterd::test {

namespace {

using namespace std::chrono_literals;

//! Status and currency → calls and amount.
using Sums = std::map<std::string, std::pair<std::int64_t, Int128>>;

class ReResolveTest : public AiFixture
{
protected:
    //! Several files, sealed ones among them.
    ReResolveTest()
        : AiFixture(64)
    {}

    //! As the list of events tells it.
    Sums listed(std::string_view filter = "")
    {
        Sums sums;
        EventPageQuery query;
        query.selection.tenantId = m_acme.tenantId;
        query.selection.filter = *parseFilter(filter);
        query.limit = 100'000;
        for (const UsageEvent& event : m_events->page(query).events) {
            if (!event.ai)
                continue;
            auto& [calls, micros] = sums[std::string(toText(event.ai->costStatus)) + " " + event.ai->currency];
            ++calls;
            micros += event.ai->cost ? event.ai->cost->micros() : 0;
        }
        return sums;
    }
    //! As the counts tell it.
    Sums counted(AiUnit unit = AiUnit::Hour)
    {
        Sums sums;
        m_book->visit(m_acme.tenantId, unit, 0, toMs(m_now) + 1, [&](const AiBook::Count& count) {
            auto& [calls, micros] = sums[std::string(toText(count.kind.call.status)) + " " + count.kind.call.currency];
            calls += count.sums.calls;
            micros += count.sums.micros;
        });
        std::erase_if(sums, [](const auto& sum) { return sum.second.first == 0 && sum.second.second == 0; });
        return sums;
    }
    std::map<std::string, std::uint64_t> facet()
    {
        FacetQuery query;
        query.selection.tenantId = m_acme.tenantId;
        query.fields = {FacetField::Cost};
        std::map<std::string, std::uint64_t> counts;
        const FacetAnswer answer = m_events->facets(query);
        for (const auto& value : answer.fields.front().values)
            counts[value.text] = value.count;
        return counts;
    }
};

} // namespace

TEST_F(ReResolveTest, anAliasReachesThePastOnceItIsAskedTo)
{
    come({{.model = "gpt-99"}, {.model = "gpt-99"}, {}, {.model = "gpt-99", .input = std::nullopt}});
    ASSERT_EQ(addAlias("gpt-99", "gpt-5.4").status, 201);
    EXPECT_EQ(statusCount("UNKNOWN_MODEL"), 3);
    const auto run = reResolve();
    EXPECT_EQ(run.at("state").as_string(), "DONE");
    EXPECT_EQ(run.at("looked").as_int64(), 4);
    EXPECT_EQ(run.at("changed").as_int64(), 3);
    EXPECT_EQ(text(run.at("before").at("cost")), R"([{"currency":"USD","amount":"11.25","calls":1}])");
    EXPECT_EQ(text(run.at("after").at("cost")), R"([{"currency":"USD","amount":"33.75","calls":3}])");
    EXPECT_EQ(statusCount("UNKNOWN_MODEL"), 0);
    EXPECT_EQ(statusCount("MISSING_TOKENS"), 1);
    EXPECT_EQ(listed("cost:unknown_model").size(), 0U);
    EXPECT_EQ(listed("cost:resolved").begin()->second.first, 3);
    EXPECT_EQ(facet(), (std::map<std::string, std::uint64_t>{{"RESOLVED", 3}, {"MISSING_TOKENS", 1}}));
    EXPECT_TRUE(get("/api/v1/ai/unmapped-models").content().empty());
    const auto events = get("/api/v1/usage-events?filter=model%3Agpt-99%20cost%3Aresolved").content();
    ASSERT_EQ(events.size(), 2U);
    const Answer one = get("/api/v1/usage-events/" + std::string(events[0].at("id").as_string()));
    EXPECT_EQ(one.data().at("ai").at("cost").as_string(), "11.25");
}

TEST_F(ReResolveTest, aDryRunCountsTheSameAndChangesNothing)
{
    come({{.model = "gpt-99"}});
    ASSERT_EQ(addAlias("gpt-99", "gpt-5.4").status, 201);
    const auto audits = get("/api/v1/audit-log").content().size();
    const auto run = reResolve(R"({"dryRun":true})");
    EXPECT_EQ(run.at("changed").as_int64(), 1);
    EXPECT_EQ(run.at("after").at("statuses").at("RESOLVED").as_int64(), 1);
    EXPECT_EQ(statusCount("UNKNOWN_MODEL"), 1);
    EXPECT_EQ(get("/api/v1/audit-log").content().size(), audits);
    reResolve();
    EXPECT_EQ(get("/api/v1/audit-log").content()[0].at("action").as_string(), "AI_RE_RESOLUTION_STARTED");
}

TEST_F(ReResolveTest, whatAClientSentIsNeverTouched)
{
    come({{.sent = ExplicitCost{*Decimal::parse("3"), "USD"}}, {.sent = ExplicitCost{Decimal(), "EUR"}}, {}});
    ASSERT_EQ(
        setPrices(
            R"([{"provider":"openai","model":"gpt-5.4","inputPerMillion":"1","outputPerMillion":"0","currency":"CHF"}])")
            .status,
        200);
    const auto run = reResolve();
    EXPECT_EQ(run.at("changed").as_int64(), 1);
    EXPECT_EQ(
        costs(),
        R"([{"currency":"CHF","amount":"1","calls":1},{"currency":"EUR","amount":"0","calls":1},{"currency":"USD","amount":"3","calls":1}])");
}

TEST_F(ReResolveTest, onlyTheRangeAndTheFilterAreTouched)
{
    come({{.model = "gpt-99", .org = "a"}, {.model = "gpt-99", .org = "b"}});
    advance(2h);
    const TimePoint second = m_now;
    come({{.model = "gpt-99", .org = "a"}, {.model = "gpt-99", .org = "b"}});
    ASSERT_EQ(addAlias("gpt-99", "gpt-5.4").status, 201);
    reResolve(R"({"from":")" + toIso(second) + R"(","filter":"org:a"})");
    EXPECT_EQ(listed("cost:resolved customer:a").begin()->second.first, 1);
    EXPECT_EQ(statusCount("UNKNOWN_MODEL"), 3);
    EXPECT_EQ(listed(), counted());
}

TEST_F(ReResolveTest, theOtherTenantKeepsItsOwn)
{
    come({{.model = "gpt-99"}});
    come({{.model = "gpt-99"}}, m_other.tenantId);
    ASSERT_EQ(addAlias("gpt-99", "gpt-5.4").status, 201);
    const auto run = reResolve();
    EXPECT_EQ(run.at("looked").as_int64(), 1);
    EXPECT_EQ(m_book->byOrganization(m_other.tenantId, 0, toMs(m_now) + 1).at("kestrel-air").unknownCalls(), 1);
    Request theirs = request(Method::Get, "/api/v1/ai/re-resolve/" + std::string(run.at("id").as_string()));
    theirs.headers.set("X-Tenant-Id", m_other.tenantId);
    EXPECT_EQ(as(m_other.secret, theirs).status, 404);
}

TEST_F(ReResolveTest, aRunThatAStopInterruptedBeginsAgain)
{
    come({{.model = "gpt-99"}});
    ASSERT_EQ(addAlias("gpt-99", "gpt-5.4").status, 201);
    // Kept, and the server is killed before it is begun.
    AiRun run;
    run.id = "rer_1";
    run.tenantId = m_acme.tenantId;
    run.book = bookText(*ApiFixture::m_store->view()->aiPricing(m_acme.tenantId)->book);
    run.upTo = m_events->newestSequence();
    run.startedAt = toMs(m_now);
    ASSERT_TRUE(m_resolver->add(run));
    EXPECT_EQ(post("/api/v1/ai/re-resolve").status, 409);
    close();
    open();
    m_resolver->waitUntilIdle();
    EXPECT_EQ(get("/api/v1/ai/re-resolve/rer_1").dataText("state"), "DONE");
    EXPECT_EQ(statusCount("RESOLVED"), 1);
    EXPECT_EQ(listed(), counted());
}

TEST_F(ReResolveTest, oneOverEverythingTakesThePlaceOfAllBefore)
{
    come({{.model = "gpt-99"}});
    ASSERT_EQ(addAlias("gpt-99", "gpt-5.4").status, 201);
    for (const char* org : {"a", "b", "kestrel-air"})
        reResolve(R"({"filter":"org:)" + std::string(org) + "\"}");
    EXPECT_EQ(m_resolver->inForce(m_acme.tenantId), 3U);
    reResolve();
    EXPECT_EQ(m_resolver->inForce(m_acme.tenantId), 1U);
    EXPECT_EQ(get("/api/v1/ai/re-resolve").content().size(), 4U);
    EXPECT_EQ(listed(), counted());
}

//! Whatever comes and is changed in whatever order: counts, lists, filters and facets are one.
TEST_F(ReResolveTest, countsAndEventsAgreeAfterAnyHistory)
{
    std::mt19937 random(20261121);
    const auto below = [&](int most) { return static_cast<int>(random() % static_cast<unsigned>(most)); };
    const std::vector<std::string> models = {"gpt-5.4", "gpt-99", "gpt-98", "local:llama", "local:mistral"};
    const std::vector<std::string> orgs = {"a", "b", ""};
    const std::vector<std::string> filters = {"",   "model:gpt-99", "org:a", "cost:unknown_model", "-cost:resolved",
                                              "gpt"};
    for (int step = 0; step < 120; ++step) {
        advance(std::chrono::minutes(below(90)));
        switch (below(8)) {
        case 0: addAlias(models[static_cast<std::size_t>(1 + below(2))], "gpt-5.4"); break;
        case 1: {
            const std::string model = models[static_cast<std::size_t>(below(5))];
            const std::string org = orgs[static_cast<std::size_t>(below(2))];
            const auto set =
                setPrices(R"([{"model":")" + model + R"(","customerId":")" + org + R"(","inputPerMillion":"0.)" +
                          std::to_string(1 + below(9)) + R"(","outputPerMillion":"0","currency":"EUR"}])");
            ASSERT_EQ(set.status, 200) << set.text;
            break;
        }
        case 2: {
            std::string body = R"({"filter":")" + filters[static_cast<std::size_t>(below(6))] + "\"";
            if (below(2) == 0)
                body += R"(,"from":")" + toIso(m_now - std::chrono::hours(below(40))) + "\"";
            ASSERT_EQ(reResolve(body + "}").at("state").as_string(), "DONE");
            break;
        }
        case 3:
            if (below(4) == 0) {
                close();
                open();
            }
            break;
        default: {
            std::vector<Call> calls;
            for (int i = below(9); i > 0; --i) {
                Call call{.model = models[static_cast<std::size_t>(below(5))],
                          .org = orgs[static_cast<std::size_t>(below(3))]};
                if (below(5) == 0)
                    call.output.reset();
                if (below(6) == 0)
                    call.sent = ExplicitCost{Decimal::fromInteger(below(3)), "EUR"};
                calls.push_back(std::move(call));
            }
            come(calls);
        }
        }
        const Sums all = listed();
        ASSERT_EQ(counted(), all) << "after step " << step;
        std::map<std::string, std::uint64_t> statuses;
        for (const auto& [name, sum] : all)
            statuses[name.substr(0, name.find(' '))] += static_cast<std::uint64_t>(sum.first);
        ASSERT_EQ(facet(), statuses);
        for (const auto& [status, calls] : statuses) {
            std::uint64_t found = 0;
            for (const auto& [name, sum] : listed("cost:" + status))
                found += static_cast<std::uint64_t>(sum.first);
            ASSERT_EQ(found, calls) << status;
        }
    }
}

} // namespace meterd::test
