// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// For who finds nothing: where the nearest matches are, and for who is at the end: what there cannot be before it.
#include "service/api/eventextent.h"

#include "service/api/usagequery.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::size_t mostApps = 8;

//! Applications that every match has to come from, as the filter names them.
void addNamedApps(const FilterNode& filter, std::vector<std::string>& names)
{
    if (filter.kind == FilterNode::Kind::And) {
        for (const FilterNode& child : filter.children)
            addNamedApps(child, names);
        return;
    }
    if (filter.kind != FilterNode::Kind::Any || filter.field != EventField::App)
        return;
    for (const FilterValue& value : filter.values) {
        if (!value.prefix && names.size() < mostApps &&
            std::find(names.begin(), names.end(), value.text) == names.end())
            names.push_back(value.text);
    }
}

std::string appsJson(const ConfigView& view, const std::string& tenantId, const FilterNode& filter)
{
    std::vector<std::string> asked;
    addNamedApps(filter, asked);
    const std::vector<ApplicationPtr> apps = view.apps(tenantId);
    std::vector<std::string> names;
    for (const ApplicationPtr& app : apps)
        names.push_back(app->name);
    std::vector<std::string> items;
    for (const std::string& name : asked) {
        const auto found = std::find_if(apps.begin(), apps.end(), [&](const ApplicationPtr& app) {
            return app->name == name || app->uuid == name;
        });
        const bool known = found != apps.end();
        JsonObject item;
        item.text("asked", name)
            .textOrNull("uuid", known ? std::optional((*found)->uuid) : std::nullopt)
            .textOrNull("name", known ? std::optional((*found)->name) : std::nullopt)
            .timeOrNull("since", known ? std::optional((*found)->createdAt) : std::nullopt)
            .textOrNull("nearName", known ? std::nullopt : nearestName(names, name));
        items.push_back(item.take());
    }
    return jsonArray(items);
}

std::string keptJson(const EventExtentParts& parts, const ConfigView& view, const Tenant& tenant)
{
    const TimePoint now = parts.clock.now();
    const LimitSetting setting = view.limitSetting(tenant.id, LimitKey::RetentionDays);
    const LimitSetting::Override* exception = setting.validAt(now);
    const std::int64_t days = view.limitAt(tenant.id, LimitKey::RetentionDays, now);
    // Less than agreed, where the disk has no room for more.
    const TimePoint since = std::max(now - std::chrono::days(days), fromMs(parts.store.keptFrom(tenant.id).all));
    JsonObject kept;
    kept.time("since", since)
        .number("days", days)
        .text("source", exception ? "OVERRIDE" : "PLAN")
        .text("plan", toText(tenant.plan))
        .text("planName", nameOf(tenant.plan))
        .timeOrNull("validUntil", exception ? exception->validUntil : std::nullopt)
        .boolean("cut", tenant.createdAt < since);
    return kept.take();
}

//! When the nearest match on one side of the asked time was; null when there is none.
std::optional<TimePoint> nearest(const EventStore& store, const EventSelection& asked, PageDirection side)
{
    const bool older = side == PageDirection::Older;
    const auto edge = older ? asked.span.from : asked.span.to;
    if (!edge)
        return std::nullopt;
    EventPageQuery query{.selection = asked, .direction = side, .from = std::nullopt, .limit = 1};
    query.selection.span = {older ? std::nullopt : edge, older ? edge : std::nullopt, asked.span.ofEvent};
    const EventPage page = store.page(query);
    if (page.events.empty())
        return std::nullopt;
    const UsageEvent& event = page.events.front();
    return fromMs(asked.span.ofEvent ? event.occurredAt : event.receivedAt);
}

Response extent(const EventExtentParts& parts, const Request& request)
{
    const auto query = readQuery(request, {"filter", "from", "to", "time"});
    if (!query)
        return toResponse(query.error(), request);
    const auto asked = readSelection(request, *query);
    if (!asked)
        return toResponse(asked.error(), request);
    const ConfigViewPtr view = parts.config.view();
    const Tenant* tenant = view->tenant(asked->tenantId);
    if (!tenant)
        return toResponse(notFound("There is no such tenant."), request);

    EventSelection always = *asked;
    always.span = {};
    const FacetAnswer all = parts.store.facets({std::move(always), {}, 1});
    const auto timeOf = [](const std::optional<std::int64_t>& ms) {
        return ms ? std::optional(fromMs(*ms)) : std::nullopt;
    };
    JsonObject data;
    data.number("total", static_cast<std::int64_t>(all.total))
        .boolean("exact", all.exact)
        .timeOrNull("oldest", timeOf(all.oldest))
        .timeOrNull("newest", timeOf(all.newest))
        .timeOrNull("before", nearest(parts.store, *asked, PageDirection::Older))
        .timeOrNull("after", nearest(parts.store, *asked, PageDirection::Newer))
        .raw("kept", keptJson(parts, *view, *tenant))
        .time("tenantSince", tenant->createdAt)
        .raw("apps", appsJson(*view, tenant->id, asked->filter));
    return answer(request, data.take());
}

} // namespace

void registerEventExtent(Router& router, const EventExtentParts& parts)
{
    Route route;
    route.pattern = "/api/v1/usage-events/extent";
    route.scope = Scope::EventsRead;
    route.runs = Runs::Reader;
    route.handler = [parts](Request& request) { return extent(parts, request); };
    router.add(std::move(route));
}

} // namespace meterd
