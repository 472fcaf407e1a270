// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/organizations: the customers' organizations that events speak of; one with its days; the same as a file.
#include "service/api/organizations.h"

#include "service/api/ai.h"
#include "service/api/organizationlist.h"
#include "service/api/recordexport.h"
#include "service/api/recordquery.h"
#include "service/domain/calendar.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"
#include "service/store/eventfilters.h"

#include <algorithm>
#include <limits>

namespace meterd {

namespace {

constexpr std::size_t groupsTold = 100;
constexpr std::size_t exportedAtOnce = 500;
constexpr std::int64_t daysTold = 30;
constexpr std::size_t eventsTold = 10;

std::string numberText(std::uint64_t value)
{
    return std::to_string(value);
}

FilterNode withoutOrganization()
{
    FilterNode present;
    present.kind = FilterNode::Kind::Present;
    present.field = EventField::Customer;
    FilterNode none;
    none.kind = FilterNode::Kind::Not;
    none.children.push_back(std::move(present));
    return none;
}

std::uint64_t countOf(const FacetValues& values, EventStatus status)
{
    for (const FacetValues::Value& value : values.values) {
        if (value.text == toText(status))
            return value.count;
    }
    return 0;
}

using CostsByOrganization = std::map<std::string, AiTotals>;

CostsByOrganization costsOf(const OrganizationParts& parts, const std::string& tenantId)
{
    constexpr std::int64_t ever = std::numeric_limits<std::int64_t>::max();
    return parts.api.ai ? parts.api.ai->book.byOrganization(tenantId, 0, ever) : CostsByOrganization();
}

//! What its AI calls cost by now: a re-resolution changes what events told when they came.
void takeCosts(OrganizationSeen& seen, const CostsByOrganization& costs)
{
    const auto found = costs.find(seen.use.id);
    if (found == costs.end())
        return;
    seen.use.aiCost.clear();
    for (const auto& [currency, cost] : found->second.costs) {
        if (cost.calls > 0)
            seen.use.aiCost[currency] = Decimal::fromMicros(cost.micros);
    }
    const auto& statuses = found->second.statuses;
    std::transform(statuses.begin(), statuses.end(), seen.use.aiCalls.begin(),
                   [](std::int64_t calls) { return static_cast<std::uint64_t>(std::max<std::int64_t>(calls, 0)); });
}

OrganizationsSeen seenWithCosts(const OrganizationParts& parts, const std::string& tenantId)
{
    OrganizationsSeen all = parts.book.seen(tenantId);
    const CostsByOrganization costs = costsOf(parts, tenantId);
    for (OrganizationSeen& seen : all.organizations)
        takeCosts(seen, costs);
    return all;
}

//! What a tenant's events and its operators tell of organizations at one moment.
class OrganizationLook
{
public:
    OrganizationLook(const OrganizationParts& parts, const Request& request, TimeSpan span)
        : m_parts(parts)
        , m_tenant(request.principal->tenantId)
        , m_span(span)
        , m_seen(seenWithCosts(parts, m_tenant))
        , m_groups(m_seen.organizations)
    {
        const ConfigViewPtr view = parts.api.config.view();
        m_names = view->organizationNames(m_tenant);
        m_orgsMax = view->limitAt(m_tenant, LimitKey::OrgsMax, request.receivedAt);
        for (const auto& [id, name] : m_names->byId) {
            if (!m_groups.contains(id))
                m_onlyNamed.push_back(id);
        }
    }

    //! Those that fit. Within a span: those that were heard of in it.
    std::vector<Organization> list(const FilterNode& filter)
    {
        std::vector<Organization> fitting;
        const auto take = [&](Organization organization) {
            if (filter.kind == FilterNode::Kind::All ||
                matches(filter, organizationVocabulary(), OrganizationFilterRecord(organization)))
                fitting.push_back(std::move(organization));
        };
        const auto counts = countsOfSpan();
        for (const OrganizationSeen& seen : m_seen.organizations) {
            Organization organization = named(seen.use.id);
            organization.seen = seen;
            const auto counted = counts.find(seen.use.id);
            organization.events = m_span.isOpen() ? seen.use.events : counted == counts.end() ? 0 : counted->second;
            if (m_span.isOpen() || organization.events > 0)
                take(std::move(organization));
        }
        if (m_span.isOpen()) {
            for (const std::string& id : m_onlyNamed)
                take(named(id));
        }
        return fitting;
    }

    std::string summaryMeta() const
    {
        std::vector<std::string> groups;
        std::uint64_t ids = 0;
        const auto all = m_groups.groups();
        for (const auto& group : all) {
            ids += group.size();
            if (groups.size() < groupsTold)
                groups.push_back(textsJson(group));
        }
        JsonObject json;
        json.raw("organizations", numberText(m_seen.organizations.size()));
        json.raw("named", numberText(m_names->byId.size())).raw("namedOnly", numberText(m_onlyNamed.size()));
        json.number("orgsMax", m_orgsMax).raw("withoutOrganization", withoutJson());
        json.raw("caseGroups", jsonArray(groups)).raw("caseGroupCount", numberText(all.size()));
        json.raw("caseIds", numberText(ids)).raw("otherEvents", numberText(m_seen.uncounted));
        json.boolean("whole", m_seen.whole);
        return ",\"summary\":" + json.take();
    }

private:
    static std::string textsJson(const std::vector<std::string>& texts)
    {
        std::vector<std::string> items;
        for (const std::string& text : texts)
            appendJsonString(items.emplace_back(), text);
        return jsonArray(items);
    }

    Organization named(const std::string& id) const
    {
        Organization organization;
        organization.id = id;
        if (const auto name = m_names->byId.find(id); name != m_names->byId.end())
            organization.name = name->second;
        organization.caseTwins = m_groups.twinsOf(id);
        return organization;
    }

    FacetAnswer facet(FilterNode filter, FacetField field) const
    {
        FacetQuery query;
        query.selection = {m_tenant, std::move(filter), m_span};
        query.fields = {field};
        query.top = std::numeric_limits<std::size_t>::max();
        return m_parts.events.facets(query);
    }

    std::unordered_map<std::string, std::uint64_t> countsOfSpan() const
    {
        std::unordered_map<std::string, std::uint64_t> counts;
        if (m_span.isOpen())
            return counts;
        FacetAnswer answer = facet(acceptedOnly(), FacetField::Customer);
        for (FacetValues::Value& value : answer.fields.front().values)
            counts.emplace(std::move(value.text), value.count);
        return counts;
    }

    std::string withoutJson() const
    {
        const FacetAnswer answer = facet(withoutOrganization(), FacetField::Status);
        const FacetValues& statuses = answer.fields.front();
        JsonObject json;
        json.raw("total", numberText(answer.total));
        json.raw("accepted", numberText(countOf(statuses, EventStatus::Accepted)));
        json.raw("rejected", numberText(countOf(statuses, EventStatus::Rejected)));
        json.raw("duplicate", numberText(countOf(statuses, EventStatus::Duplicate)));
        json.boolean("exact", answer.exact);
        return json.take();
    }

    const OrganizationParts& m_parts;
    const std::string m_tenant;
    const TimeSpan m_span;
    const OrganizationsSeen m_seen;
    const CaseGroups m_groups;
    OrganizationNamesPtr m_names;
    std::int64_t m_orgsMax = 0;
    std::vector<std::string> m_onlyNamed;
};

//! A page of what is sorted. Its cursor is a place in the order, not an organization: those move as events come.
PageOut pageOf(const std::vector<Organization>& all, const OrganizationOrder& order, const PageAsk& ask,
               const std::optional<OrganizationOrder::Place>& anchor)
{
    const bool newer = ask.side == PageAsk::Side::Newer;
    std::vector<std::pair<OrganizationOrder::Place, const Organization*>> places;
    places.reserve(all.size());
    for (const Organization& organization : all)
        places.emplace_back(order.placeOf(organization), &organization);
    const auto before = [&](const auto& one, const auto& other) { return order.isBefore(one.first, other.first); };
    std::sort(places.begin(), places.end(), before);
    std::size_t first = 0;
    std::size_t last = places.size();
    if (anchor && newer) {
        const auto at = std::lower_bound(places.begin(), places.end(), std::pair(*anchor, nullptr), before);
        last = static_cast<std::size_t>(at - places.begin());
        first = last - std::min(last, ask.limit);
    } else {
        if (anchor) {
            const auto at = std::upper_bound(places.begin(), places.end(), std::pair(*anchor, nullptr), before);
            first = static_cast<std::size_t>(at - places.begin());
        }
        last = std::min(last, first + ask.limit);
    }
    PageOut page;
    for (std::size_t i = first; i < last; ++i)
        page.items.push_back(toJson(*places[i].second));
    if (first < last && last < places.size())
        page.nextCursor = cursorFor(PageAsk::Side::Older, places[last - 1].first.anchor());
    if (first < last && first > 0)
        page.prevCursor = cursorFor(PageAsk::Side::Newer, places[first].first.anchor());
    page.total = static_cast<std::int64_t>(places.size());
    return page;
}

Response listOrganizations(const OrganizationParts& parts, Request& request)
{
    const auto ask = readSortedAsk(request, organizationVocabulary(), OrganizationOrder::fields());
    if (!ask)
        return toResponse(ask.error(), request);
    std::optional<OrganizationOrder::Place> anchor;
    if (ask->page.anchor) {
        anchor = OrganizationOrder::Place::fromAnchor(*ask->page.anchor);
        if (!anchor)
            return toResponse(badCursor(), request);
    }
    OrganizationLook look(parts, request, {ask->from, ask->to, false});
    const OrganizationOrder order(ask->sortedBy, ask->descending);
    return pageAnswer(request, pageOf(look.list(ask->filter), order, ask->page, anchor), look.summaryMeta());
}

Response exportOrganizations(const OrganizationParts& parts, Request& request)
{
    const auto ask = readExportAsk(request, organizationVocabulary());
    if (!ask)
        return toResponse(ask.error(), request);
    auto all = std::make_shared<std::vector<Organization>>(
        OrganizationLook(parts, request, {ask->from, ask->to, false}).list(ask->filter));
    const OrganizationOrder order(0, true);
    std::sort(all->begin(), all->end(), [&](const Organization& one, const Organization& other) {
        return order.isBefore(order.placeOf(one), order.placeOf(other));
    });
    RecordExport what;
    what.name = "organizations";
    what.csv = ask->format == "csv";
    what.header = what.csv ? organizationCsvHeader() : std::string();
    what.next = [all, csv = what.csv](std::string& piece, std::size_t& count) {
        const std::size_t end = std::min(all->size(), count + exportedAtOnce);
        for (; count < end; ++count) {
            if (csv)
                appendOrganizationCsv(piece, (*all)[count]);
            else
                piece += toJson((*all)[count]) + "\n";
        }
        return count < all->size();
    };
    return exportAnswer(parts.api.workers, std::move(what));
}

//! What it did in the last days, today among them.
std::string recentJson(const OrganizationParts& parts, const Request& request, const std::string& id)
{
    const std::int64_t today = dayOf(request.receivedAt);
    EventSelection selection;
    selection.tenantId = request.principal->tenantId;
    selection.span = {toMs(beginOfDay(today - daysTold + 1)), toMs(beginOfDay(today + 1)), false};
    selection.filter = isOneOf(EventField::Customer, {id});
    FacetQuery statuses;
    statuses.selection = selection;
    statuses.fields = {FacetField::Status};
    const FacetAnswer byStatus = parts.events.facets(statuses);

    selection.filter = allOf({std::move(selection.filter), acceptedOnly()});
    HistogramQuery series;
    series.selection = selection;
    series.buckets = static_cast<std::size_t>(daysTold);
    const HistogramAnswer histogram = parts.events.histogram(series);
    std::vector<std::string> days;
    for (const HistogramAnswer::Bucket& bucket : histogram.buckets) {
        JsonObject day;
        day.time("at", fromMs(bucket.at)).raw("events", numberText(bucket.accepted));
        days.push_back(day.take());
    }

    FacetQuery names;
    names.selection = std::move(selection);
    names.fields = {FacetField::Event};
    names.top = eventsTold;
    const FacetAnswer byEvent = parts.events.facets(names);
    std::vector<std::string> events;
    for (const FacetValues::Value& value : byEvent.fields.front().values) {
        JsonObject event;
        event.text("event", value.text).raw("count", numberText(value.count));
        events.push_back(event.take());
    }
    JsonObject json;
    json.time("from", fromMs(histogram.from)).time("to", fromMs(histogram.to)).raw("days", jsonArray(days));
    json.raw("topEvents", jsonArray(events)).raw("otherEvents", numberText(byEvent.fields.front().otherCount));
    json.raw("rejected", numberText(countOf(byStatus.fields.front(), EventStatus::Rejected)));
    json.raw("duplicate", numberText(countOf(byStatus.fields.front(), EventStatus::Duplicate)));
    json.boolean("exact", histogram.exact && byEvent.exact && byStatus.exact);
    return json.take();
}

Response oneOrganization(const OrganizationParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const std::string& id = request.param("id");
    const std::string& tenant = request.principal->tenantId;
    const OrganizationsSeen all = parts.book.seen(tenant);
    const OrganizationNamesPtr names = parts.api.config.view()->organizationNames(tenant);
    const auto name = names->byId.find(id);
    Organization organization;
    organization.id = id;
    const CostsByOrganization costs = costsOf(parts, tenant);
    const auto find = [&](const std::string& wanted) {
        auto seen = parts.book.find(tenant, wanted);
        if (seen)
            takeCosts(*seen, costs);
        return seen;
    };
    organization.seen = find(id);
    organization.events = organization.eventsEver();
    if (!organization.seen && name == names->byId.end())
        return toResponse(notFound("No event came from an organization with this id, and nobody named it. Ids are "
                                   "compared letter by letter, upper and lower case apart."),
                          request);
    if (name != names->byId.end())
        organization.name = name->second;
    organization.caseTwins = CaseGroups(all.organizations).twinsOf(id);
    std::vector<std::string> twins;
    for (const std::string& twinId : organization.caseTwins) {
        Organization twin;
        twin.id = twinId;
        twin.seen = find(twinId);
        twin.events = twin.eventsEver();
        if (const auto twinName = names->byId.find(twinId); twinName != names->byId.end())
            twin.name = twinName->second;
        twin.caseTwins = {id};
        twins.push_back(toJson(twin));
    }
    JsonObject json;
    json.raw("organization", toJson(organization)).raw("twins", jsonArray(twins));
    json.raw("recent", recentJson(parts, request, id));
    return answer(request, json.take());
}

using OrganizationHandler = Response (*)(const OrganizationParts&, Request&);

void add(Router& router, const OrganizationParts& parts, Method method, std::string pattern,
         OrganizationHandler handler)
{
    Route route;
    route.method = method;
    route.pattern = std::move(pattern);
    route.scope = method == Method::Get ? Scope::OrgsRead : Scope::OrgsWrite;
    route.category = method == Method::Get ? RateCategory::Analytics : RateCategory::Admin;
    route.runs = Runs::Reader;
    route.handler = [parts, handler](Request& request) { return handler(parts, request); };
    router.add(std::move(route));
}

} // namespace

void registerOrganizations(Router& router, const OrganizationParts& parts)
{
    add(router, parts, Method::Get, "/api/v1/organizations", listOrganizations);
    add(router, parts, Method::Get, "/api/v1/organizations/export", exportOrganizations);
    add(router, parts, Method::Post, "/api/v1/organizations/import", importOrganizations);
    add(router, parts, Method::Get, "/api/v1/organizations/{id}", oneOrganization);
}

} // namespace meterd
