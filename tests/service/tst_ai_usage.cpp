// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// AI calls counted: by group, by status, by currency, over a restart; unmapped models, aliases and prices.
#include "tests/service/aifixture.h"

namespace meterd::test {

namespace {

using namespace std::chrono_literals;

class AiUsageTest : public AiFixture
{};

} // namespace

TEST_F(AiUsageTest, unknownIsCountedApartAndNothingIsAddedOverCurrencies)
{
    come({{},
          {},
          {.sent = ExplicitCost{*Decimal::parse("1.5"), "EUR"}},
          {.sent = ExplicitCost{Decimal(), "EUR"}},
          {.model = "gpt-99"},
          {.model = "local:llama", .provider = "local"},
          {.input = std::nullopt}});
    const auto totals = usage().at("totals");
    EXPECT_EQ(text(totals.at("cost")),
              R"([{"currency":"EUR","amount":"1.5","calls":2},{"currency":"USD","amount":"22.5","calls":2}])");
    EXPECT_EQ(text(totals.at("statuses")),
              R"({"RESOLVED":3,"EXPLICIT_ZERO":1,"UNKNOWN_MODEL":1,"MISSING_PRICE":1,"MISSING_TOKENS":1})");
    EXPECT_EQ(totals.at("calls").as_int64(), 7);
    EXPECT_EQ(totals.at("unknownCalls").as_int64(), 3);
    EXPECT_EQ(costs("filter=cost%3Aunknown_model"), "[]"); // and no amount of 0
}

TEST_F(AiUsageTest, refusedAndRepeatedCallsAreNone)
{
    come({{.key = "once"}, {.status = EventStatus::Rejected}});
    come({{.key = "once"}});
    EXPECT_EQ(usage().at("totals").at("calls").as_int64(), 1);
}

TEST_F(AiUsageTest, groupsHaveTheMostCallsFirstAndTheRestIsSummedUp)
{
    come({{.org = "a"}, {.org = "b"}, {.org = "b"}, {.org = ""}, {.org = "c"}, {.org = "c"}, {.org = "c"}});
    const auto data = usage("groupBy=org&top=2");
    const auto& groups = data.at("groups").as_array();
    ASSERT_EQ(groups.size(), 2U);
    EXPECT_EQ(groups[0].at("key").as_string(), "c");
    EXPECT_EQ(groups[1].at("key").as_string(), "b");
    EXPECT_EQ(data.at("otherGroups").as_int64(), 2);
    EXPECT_EQ(data.at("other").at("calls").as_int64(), 2);
    EXPECT_TRUE(usage("groupBy=org&filter=-org%3A*").at("groups").as_array()[0].at("key").is_null());
}

TEST_F(AiUsageTest, minutesAndHoursTellTheSame)
{
    for (int i = 0; i < 50; ++i) {
        come({{}, {.model = "gpt-99"}});
        advance(97min);
    }
    // From 40 hours ago in minutes, and the same hours out of what is older.
    const std::string from = toIso(m_now - 40h).substr(0, 13) + ":00Z";
    const auto minutes = usage("from=" + from);
    EXPECT_EQ(minutes.at("resolution").as_string(), "MINUTE");
    setNow(m_now + 12h);
    const auto hours = usage("from=" + from);
    EXPECT_EQ(hours.at("resolution").as_string(), "HOUR");
    EXPECT_EQ(text(minutes.at("totals")), text(hours.at("totals")));
    std::int64_t calls = 0;
    for (const auto& bucket : minutes.at("series").at("buckets").as_array())
        calls += bucket.at("calls").as_int64();
    EXPECT_EQ(calls, minutes.at("totals").at("calls").as_int64());
}

TEST_F(AiUsageTest, countsSurviveAKillAndEvenTheLossOfTheirFile)
{
    come({{}, {.model = "gpt-99"}});
    const std::string before = text(usage().at("totals"));
    close();
    const auto file = m_folder.path() / "ai.db";
    std::filesystem::copy_file(file, m_folder.path() / "kept");
    open();
    come({{}, {}, {.org = "other"}});
    const std::string after = text(usage().at("totals"));
    EXPECT_NE(after, before);
    close();
    // What a kill leaves: events that are on the disk, and counts from before them.
    std::filesystem::rename(m_folder.path() / "kept", file);
    open();
    EXPECT_EQ(text(usage().at("totals")), after);
    close();
    std::filesystem::remove(file);
    open();
    EXPECT_EQ(text(usage().at("totals")), after);
    EXPECT_TRUE(usage().at("exact").as_bool());
}

TEST_F(AiUsageTest, eventsThatWereTakenBackToAnEarlierStateAreCountedAnew)
{
    come({{}});
    close();
    std::filesystem::copy(m_folder.path() / "events", m_folder.path() / "earlier");
    open();
    come({{}, {.org = "gone"}});
    usage();
    close();
    std::filesystem::remove_all(m_folder.path() / "events");
    std::filesystem::rename(m_folder.path() / "earlier", m_folder.path() / "events");
    open();
    EXPECT_EQ(usage().at("totals").at("calls").as_int64(), 1);
    come({{.org = "new"}});
    EXPECT_EQ(usage().at("totals").at("calls").as_int64(), 2);
}

TEST_F(AiUsageTest, aTenantSeesItsOwnCallsAlone)
{
    come({{}, {.model = "gpt-99"}});
    come({{.org = "secret"}}, m_other.tenantId);
    Request theirs = request(Method::Get, "/api/v1/ai/usage?groupBy=org");
    theirs.headers.set("X-Tenant-Id", m_other.tenantId);
    const Answer other = as(m_other.secret, theirs);
    EXPECT_EQ(other.data().at("totals").at("calls").as_int64(), 1);
    EXPECT_EQ(usage().at("totals").at("calls").as_int64(), 2);
    EXPECT_EQ(get("/api/v1/ai/usage?groupBy=org").text.find("secret"), std::string::npos);
    EXPECT_EQ(m_book->byOrganization(m_other.tenantId, 0, toMs(m_now) + 1).at("secret").calls, 1);
}

TEST_F(AiUsageTest, aPlanWithoutTheFeatureIsToldWhichPlanHasIt)
{
    const auto fault = ApiFixture::m_store->change([&](ConfigChange& change) {
        Tenant tenant = *change.before().tenant(m_acme.tenantId);
        tenant.plan = PlanTier::Trial;
        change.putTenant(tenant);
        return true;
    });
    ASSERT_FALSE(fault);
    const Answer refused = get("/api/v1/ai/usage");
    EXPECT_EQ(refused.status, 403);
    EXPECT_EQ(refused.code(), "UPGRADE_REQUIRED");
    EXPECT_NE(refused.detail().find("AI Cost"), std::string::npos);
}

TEST_F(AiUsageTest, anUnmappedModelComesWithWhatItMayHaveMeant)
{
    come({{.model = "gpt-5.4-turbo", .org = "a", .feature = "f"}, {.model = "gpt-5.4-turbo", .org = "b"}, {}});
    advance(1min);
    come({{.model = "zzz", .provider = ""}});
    const auto list = get("/api/v1/ai/unmapped-models").content();
    ASSERT_EQ(list.size(), 2U);
    EXPECT_TRUE(list[0].at("provider").is_null());
    EXPECT_EQ(list[0].at("suggestions").as_array().size(), 0U);
    EXPECT_EQ(list[1].at("calls").as_int64(), 2);
    EXPECT_EQ(text(list[1].at("organizations")), R"(["a","b"])");
    EXPECT_EQ(list[1].at("suggestions").as_array()[0].at("model").as_string(), "gpt-5.4");
    EXPECT_TRUE(list[1].at("resolvesTo").is_null());
    ASSERT_EQ(addAlias("GPT-5.4-Turbo", "gpt-5.4").status, 201);
    const auto after = get("/api/v1/ai/unmapped-models?filter=resolvable%3Atrue").content();
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].at("resolvesTo").at("model").as_string(), "gpt-5.4");
}

TEST_F(AiUsageTest, anUnmappedModelIsNewsOnceADay)
{
    const auto tell = [&] {
        const auto news = m_book->news();
        m_book->told(news);
        return news;
    };
    come({{.model = "gpt-99"}}); // before anybody wants to know
    m_book->startTelling();
    EXPECT_TRUE(tell().empty());
    come({{.model = "gpt-99", .org = "a"}, {.model = "gpt-99", .org = "b"}, {}});
    const auto news = tell();
    ASSERT_EQ(news.size(), 1U);
    EXPECT_EQ(news[0].calls, 2);
    EXPECT_EQ(news[0].organizations, (std::vector<std::string>{"a", "b"}));
    const PlatformEventDraft draft = eventOf(news[0], *catalogueBook());
    EXPECT_EQ(draft.type, "ai_model.unmapped");
    EXPECT_EQ(draft.targetId, "openai/gpt-99");
    come({{.model = "gpt-99"}});
    EXPECT_TRUE(tell().empty());
    close();
    open();
    m_book->startTelling();
    come({{.model = "gpt-99"}});
    EXPECT_TRUE(tell().empty()) << "a restart forgets nothing";
    advance(24h);
    come({{.model = "gpt-99"}});
    EXPECT_EQ(tell().size(), 1U);
}

TEST_F(AiUsageTest, aPriceAppliesToWhatComesAndNotToWhatCame)
{
    come({{.model = "local:llama", .provider = "local"}});
    ASSERT_EQ(
        setPrices(
            R"([{"model":"local:*","customerId":"kestrel-air","inputPerMillion":"0.2","outputPerMillion":"0.4","currency":"EUR"}])")
            .status,
        200);
    come(
        {{.model = "local:llama", .provider = "local"}, {.model = "local:llama", .provider = "local", .org = "other"}});
    EXPECT_EQ(costs(), R"([{"currency":"EUR","amount":"0.6","calls":1}])");
    EXPECT_EQ(statusCount("MISSING_PRICE"), 2);
}

TEST_F(AiUsageTest, pricesAreWrittenAsAWholeAndTheAuditLogTellsWhichChanged)
{
    const std::string price =
        R"({"model":"local:*","inputPerMillion":"0.2","outputPerMillion":"0.4","currency":"EUR"})";
    const Answer first = setPrices("[" + price + "]");
    EXPECT_EQ(first.etag(), "\"1\"");
    EXPECT_EQ(change(Method::Put, "/api/v1/ai/prices", R"({"prices":[]})", "\"0\"").status, 412);
    const Answer second = setPrices(
        "[" + price +
        R"(,{"provider":"openai","model":"gpt-5","inputPerMillion":"1","outputPerMillion":"2","currency":"USD"}])");
    EXPECT_EQ(second.status, 200) << second.text;
    const Answer audit = get("/api/v1/audit-log?limit=1");
    EXPECT_EQ(audit.content()[0].at("action").as_string(), "AI_PRICES_UPDATED");
    EXPECT_EQ(text(audit.content()[0].at("changes")), R"({"openai/gpt-5":{"before":null,"after":"1 / 2 USD"}})");
    const Answer twice = setPrices("[" + price + "," + price + "]");
    EXPECT_EQ(twice.status, 422) << twice.text;
    EXPECT_EQ(get("/api/v1/ai/prices").etag(), "\"2\"");
}

TEST_F(AiUsageTest, anAliasLeadsToWhatIsPricedAndToNothingElse)
{
    EXPECT_EQ(addAlias("gpt-99", "gpt-98").status, 422);
    EXPECT_EQ(addAlias("gpt-5", "gpt-5.4").status, 422) << "it is in the catalogue";
    const Answer made = addAlias("gpt-99", "gpt-5.4");
    EXPECT_EQ(made.status, 201);
    EXPECT_EQ(addAlias("GPT-99", "gpt-5").status, 409);
    EXPECT_EQ(addAlias("gpt-97", "gpt-99").status, 422) << "aliases do not lead to aliases";
    come({{.model = "gpt-99"}});
    EXPECT_EQ(costs(), R"([{"currency":"USD","amount":"11.25","calls":1}])");
    const std::string path = "/api/v1/ai/aliases/" + made.dataText("id");
    EXPECT_EQ(change(Method::Delete, path, "", get(path).etag()).status, 200);
    EXPECT_EQ(get(path).status, 404);
    come({{.model = "gpt-99"}});
    EXPECT_EQ(statusCount("UNKNOWN_MODEL"), 1);
}

} // namespace meterd::test
