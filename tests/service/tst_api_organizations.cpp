// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/organizations: what events tell of them, pages in an order, one with its days, files, and names out of CSV.
#include "service/api/organizations.h"
#include "tests/service/apifixture.h"
#include "tests/service/notedbody.h"

namespace meterd::test {

namespace {

class OrganizationsApi : public ApiFixture
{
protected:
    static inline const TimePoint noonOf20 = *parseIso("2026-11-20T12:00:00Z");

    OrganizationsApi()
    {
        setNow(noonOf20);
        EventStoreOptions options;
        options.folder = m_folder.path() / "events";
        m_events = std::move(*EventStore::open(std::move(options), m_clock));
        m_book = std::move(*OrganizationBook::open(m_folder.path(), *m_events, {m_acme.tenantId, m_other.tenantId}));
        m_book->waitUntilWhole();
        registerOrganizations(m_router, {m_parts, *m_events, *m_book});
    }
    ~OrganizationsApi() override { m_events->stop(); }

    void setNow(TimePoint now)
    {
        m_now = now;
        m_clock.set(now);
    }

    UsageEvent usage(const std::string& customer, const std::string& name = "api.request") const
    {
        static const auto from = std::make_shared<EventOrigin>();
        UsageEvent event;
        event.environment = "production";
        event.event = name;
        event.customerId = customer;
        event.quantity = Decimal::fromInteger(1);
        event.occurredAt = toMs(m_now);
        event.origin = from;
        return event;
    }
    UsageEvent call(const std::string& customer, CostStatus status, std::string_view cost) const
    {
        UsageEvent event = usage(customer, "ai_call_completed");
        event.ai = AiUsage{};
        event.ai->costStatus = status;
        if (!cost.empty()) {
            event.ai->cost = Decimal::parse(cost);
            event.ai->currency = "EUR";
        }
        return event;
    }
    void use(std::vector<UsageEvent> events, const std::string& tenant = {})
    {
        ASSERT_TRUE(
            m_events->appendAndWait({tenant.empty() ? m_acme.tenantId : tenant, std::move(events), toMs(m_now)}));
    }

    std::vector<std::string> ids(const Answer& answer) const
    {
        EXPECT_EQ(answer.status, 200) << answer.text;
        std::vector<std::string> out;
        for (const auto& item : answer.content())
            out.emplace_back(item.at("id").as_string());
        return out;
    }
    std::vector<std::string> listed(const std::string& query = {}) const
    {
        return ids(get("/api/v1/organizations" + query));
    }
    boost::json::object summary() const
    {
        return get("/api/v1/organizations").body.at("meta").at("summary").as_object();
    }
    boost::json::object one(const std::string& id) const { return get("/api/v1/organizations/" + id).data(); }

    Answer import(const std::string& csv, bool dryRun = false) const
    {
        boost::json::object body{{"csv", csv}, {"dryRun", dryRun}, {"reason", "as the CRM has it"}};
        return post("/api/v1/organizations/import", boost::json::serialize(body));
    }
    std::string exported(std::string_view query) const
    {
        Response response = m_router.call(request(Method::Get, "/api/v1/organizations/export" + std::string(query)));
        EXPECT_EQ(response.status, 200);
        auto body = std::make_shared<NotedBody>();
        response.stream(body);
        EXPECT_TRUE(body->ends());
        return body->text();
    }

    ManualClock m_clock{start};
    std::unique_ptr<EventStore> m_events;
    std::unique_ptr<OrganizationBook> m_book;
};

using List = std::vector<std::string>;

} // namespace

TEST_F(OrganizationsApi, listsThoseOfTheTenantNewestFirst)
{
    use({usage("kestrel-air")});
    setNow(m_now + std::chrono::hours(1));
    use({usage("northwind"), usage("northwind")});
    use({usage("elsewhere")}, m_other.tenantId);
    EXPECT_EQ(listed(), (List{"northwind", "kestrel-air"}));
    EXPECT_EQ(listed("?sort=events"), (List{"kestrel-air", "northwind"}));
    EXPECT_EQ(listed("?filter=events%3E1"), (List{"northwind"}));
    EXPECT_EQ(get("/api/v1/organizations/elsewhere").status, 404);
}

TEST_F(OrganizationsApi, countsWhatCameWithinASpan)
{
    use({usage("kestrel-air"), usage("kestrel-air")});
    setNow(m_now + std::chrono::hours(24));
    use({usage("kestrel-air"), usage("northwind")});
    const Answer before = get("/api/v1/organizations?to=2026-11-21");
    ASSERT_EQ(ids(before), (List{"kestrel-air"})) << "the other one was not heard of yet";
    EXPECT_EQ(before.content()[0].at("events").as_int64(), 2);
    EXPECT_EQ(before.content()[0].at("eventsEver").as_int64(), 3);
    EXPECT_EQ(listed("?from=2026-11-21&sort=id"), (List{"kestrel-air", "northwind"}));
}

TEST_F(OrganizationsApi, goesOnBehindItsCursorThoughOrganizationsMove)
{
    for (const char* id : {"a", "b", "c", "d"}) {
        setNow(m_now + std::chrono::minutes(1));
        use({usage(id)});
    }
    const Answer first = get("/api/v1/organizations?limit=2");
    EXPECT_EQ(ids(first), (List{"d", "c"}));
    setNow(m_now + std::chrono::minutes(1));
    use({usage("c")});
    const std::string cursor = first.dataText("nextCursor");
    const Answer second = get("/api/v1/organizations?limit=2&cursor=" + cursor);
    EXPECT_EQ(ids(second), (List{"b", "a"})) << "none is left out, and it ends";
    EXPECT_TRUE(second.data().at("nextCursor").is_null());
    EXPECT_EQ(ids(get("/api/v1/organizations?limit=1&cursor=" + second.dataText("prevCursor"))), (List{"d"}));
}

TEST_F(OrganizationsApi, findsIdsThatDifferOnlyByCase)
{
    use({usage("kestrel-air"), usage("Kestrel-Air"), usage("northwind")});
    const auto told = summary();
    EXPECT_EQ(told.at("caseIds").as_int64(), 2);
    EXPECT_EQ(boost::json::serialize(told.at("caseGroups")), R"([["Kestrel-Air","kestrel-air"]])");
    EXPECT_EQ(listed("?filter=caseTwin%3Atrue&sort=id"), (List{"Kestrel-Air", "kestrel-air"}));
    const auto detail = one("kestrel-air");
    ASSERT_EQ(detail.at("twins").as_array().size(), 1U);
    EXPECT_EQ(detail.at("twins").as_array()[0].at("id").as_string(), "Kestrel-Air");
    EXPECT_EQ(get("/api/v1/organizations/KESTREL-AIR").status, 404);
}

TEST_F(OrganizationsApi, countsEventsThatNameNone)
{
    UsageEvent refused = usage("");
    refused.status = EventStatus::Rejected;
    use({usage("kestrel-air"), usage(""), refused, refused});
    const auto without = summary().at("withoutOrganization").as_object();
    EXPECT_EQ(without.at("total").as_int64(), 3);
    EXPECT_EQ(without.at("accepted").as_int64(), 1);
    EXPECT_EQ(without.at("rejected").as_int64(), 2);
    EXPECT_EQ(listed(), (List{"kestrel-air"}));
}

TEST_F(OrganizationsApi, tellsOfDaysEventsAndRefusals)
{
    UsageEvent refused = usage("kestrel-air");
    refused.status = EventStatus::Rejected;
    use({usage("kestrel-air"), usage("kestrel-air", "page_view"), usage("kestrel-air"), refused, usage("northwind")});
    setNow(m_now + std::chrono::hours(24));
    use({usage("kestrel-air")});
    const auto recent = one("kestrel-air").at("recent").as_object();
    const auto& days = recent.at("days").as_array();
    ASSERT_EQ(days.size(), 30U);
    EXPECT_EQ(days[28].at("events").as_int64(), 3);
    EXPECT_EQ(days[29].at("events").as_int64(), 1);
    EXPECT_EQ(days[29].at("at").as_string(), "2026-11-21T00:00:00.000Z");
    EXPECT_EQ(recent.at("topEvents").as_array()[0].at("event").as_string(), "api.request");
    EXPECT_EQ(recent.at("topEvents").as_array()[0].at("count").as_int64(), 3);
    EXPECT_EQ(recent.at("rejected").as_int64(), 1);
}

TEST_F(OrganizationsApi, neverShowsAnUnknownCostAsZero)
{
    use({call("known", CostStatus::Resolved, "0.25"), call("known", CostStatus::UnknownModel, ""),
         call("unknown", CostStatus::MissingTokens, ""), call("free", CostStatus::ExplicitZero, "0")});
    const auto ai = [this](const std::string& id) { return one(id).at("organization").at("ai").as_object(); };
    EXPECT_EQ(boost::json::serialize(ai("known").at("cost")), R"([{"currency":"EUR","amount":"0.25"}])");
    EXPECT_EQ(ai("known").at("unknownCalls").as_int64(), 1);
    EXPECT_TRUE(ai("unknown").at("cost").as_array().empty());
    EXPECT_EQ(boost::json::serialize(ai("free").at("cost")), R"([{"currency":"EUR","amount":"0"}])");
    EXPECT_EQ(ai("free").at("statuses").at("EXPLICIT_ZERO").as_int64(), 1);
}

TEST_F(OrganizationsApi, namesThemFromACsvFile)
{
    use({usage("kestrel-air"), usage("Northwind")});
    const std::string csv = "external_org_id,display_name\n"
                            "kestrel-air,\"Kestrel, Air\"\n"
                            "northwind,Northwind GmbH\n"
                            ",Nobody\n"
                            "late-one,\n"
                            " spaced,Spaced\n"
                            "kestrel-air,Kestrel Two\n"
                            "new-one,New One\n"
                            "short\n";
    const Answer looked = import(csv, true);
    ASSERT_EQ(looked.status, 200) << looked.text;
    EXPECT_TRUE(one("kestrel-air").at("organization").at("name").is_null()) << "a dry run sets nothing";
    const auto& data = looked.data();
    EXPECT_EQ(data.at("new").as_int64(), 3);
    EXPECT_EQ(data.at("unknown").as_int64(), 2);
    EXPECT_EQ(data.at("refused").as_int64(), 5);
    const auto& slip = data.at("names").as_array()[1].as_object();
    EXPECT_EQ(slip.at("line").as_int64(), 3);
    EXPECT_FALSE(slip.at("seen").as_bool());
    EXPECT_EQ(boost::json::serialize(slip.at("caseTwins")), R"(["Northwind"])");
    std::string refused;
    for (const auto& row : data.at("refusedRows").as_array())
        refused += std::to_string(row.at("line").as_int64()) + " " + boost::json::serialize(row.at("field")) + " ";
    EXPECT_EQ(refused, R"(4 "external_org_id" 5 "display_name" 6 "external_org_id" 7 "external_org_id" 9 null )");

    ASSERT_EQ(import(csv).status, 200);
    EXPECT_EQ(one("kestrel-air").at("organization").at("name").as_string(), "Kestrel, Air");
    EXPECT_EQ(listed("?filter=name%3AKestrel*"), (List{"kestrel-air"}));
    EXPECT_EQ(summary().at("namedOnly").as_int64(), 2);
    use({usage("new-one")});
    EXPECT_EQ(one("new-one").at("organization").at("name").as_string(), "New One") << "kept for when it comes";
    const Answer again = import("id;name\nkestrel-air;Kestrel Air\nnew-one;New One\n");
    EXPECT_EQ(again.data().at("changed").as_int64(), 1);
    EXPECT_EQ(again.data().at("unchanged").as_int64(), 1);
}

TEST_F(OrganizationsApi, leavesAnAuditEntryOfWhatChanged)
{
    import("id,name\na,One\n", true);
    import("id,name\na,One\n");
    import("id,name\na,One\n");
    import("id,name\na,Two\nb,B\n");
    const Answer log = get("/api/v1/audit-log?filter=action%3AORGANIZATIONS_IMPORTED");
    ASSERT_EQ(log.content().size(), 2U) << "neither a look nor what changes nothing";
    const auto& entry = log.content()[0].as_object();
    EXPECT_EQ(boost::json::serialize(entry.at("changes")),
              R"({"names":{"before":{"a":"One","b":null},"after":{"a":"Two","b":"B"}}})");
    EXPECT_EQ(entry.at("metadata").at("reason").as_string(), "as the CRM has it");
}

TEST_F(OrganizationsApi, refusesWhatIsNoSuchFile)
{
    for (const char* csv : {"", "\n\n", "id,name\n", "org,person\na,b\n", "id,name\na,\"b\n"}) {
        const Answer answer = import(csv);
        EXPECT_EQ(answer.status, 422) << csv;
        EXPECT_EQ(answer.body.at("errors").as_array()[0].at("field").as_string(), "csv");
    }
    std::string many = "id,name\n";
    for (int i = 0; i < 5001; ++i)
        many += std::to_string(i) + ",x\n";
    EXPECT_EQ(import(many).status, 422);
    EXPECT_EQ(summary().at("named").as_int64(), 0);
}

TEST_F(OrganizationsApi, keepsNamesOverARestart)
{
    import("id,name\nkestrel-air,Kestrel Air\n");
    m_store.reset();
    const auto reopened = open();
    const auto names = reopened->view()->organizationNames(m_acme.tenantId);
    EXPECT_EQ(names->byId.at("kestrel-air"), "Kestrel Air");
    EXPECT_TRUE(reopened->view()->organizationNames(m_other.tenantId)->byId.empty());
    m_store = open();
}

TEST_F(OrganizationsApi, exportsAllThatFits)
{
    use({usage("kestrel-air"), call("=cmd", CostStatus::Resolved, "2")});
    const std::string csv = exported("?format=csv&filter=events%3E0");
    EXPECT_NE(csv.find("kestrel-air,,1,1,2026-11-20T12:00:00.000Z"), std::string::npos) << csv;
    EXPECT_NE(csv.find("'=cmd"), std::string::npos) << "no formula for a spreadsheet";
    EXPECT_TRUE(csv.ends_with("#end,2\n"));
    EXPECT_TRUE(exported("?filter=id%3Anobody").starts_with(R"({"end":{"count":0}})"));
}

} // namespace meterd::test
