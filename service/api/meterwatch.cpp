// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// From pictures to states with a past.
#include "service/api/meterwatch.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <cstdio>

namespace meterd {

namespace {

std::vector<MeterClient> clientsOf(const MeterPicture& meter, const MeterContext& context)
{
    std::vector<MeterClient> clients;
    for (const MeterSender& sender : meter.clients)
        clients.push_back({sender.name, 0, sender.lastAt});
    for (const SeenClient& seen : context.clients) {
        const auto known = std::find_if(clients.begin(), clients.end(),
                                        [&](const MeterClient& client) { return client.name == seen.client; });
        if (known != clients.end())
            known->lastHeartbeat = std::max(known->lastHeartbeat, seen.lastHeartbeat);
    }
    for (const SeenClient& silent : silentClients(meter, context))
        clients.push_back({silent.client, silent.lastHeartbeat, 0});
    std::sort(clients.begin(), clients.end(), [](const MeterClient& a, const MeterClient& b) {
        return std::max(a.lastEvent, a.lastHeartbeat) > std::max(b.lastEvent, b.lastHeartbeat);
    });
    return clients;
}

//! A silence begins with the last event, whenever it was noticed.
std::int64_t sinceOf(const MeterPicture& meter, std::int64_t noticed)
{
    if (meter.verdict.state == MeterState::Down)
        return meter.lastAccepted.value_or(noticed);
    if (meter.verdict.state == MeterState::NoData)
        return meter.lastAccepted.value_or(toMs(meter.unit->createdAt));
    return noticed;
}

std::string buckets(const MinuteSeries::Buckets& counts)
{
    std::string out = "[";
    for (const std::uint64_t count : counts)
        out += (out.size() > 1 ? "," : "") + std::to_string(count);
    return out + "]";
}

std::string share(double value)
{
    char text[32];
    std::snprintf(text, sizeof text, "%.4f", value);
    return text;
}

std::string json(const MeterCause& cause)
{
    JsonObject out;
    out.text("code", cause.code).text("text", cause.text).raw("evidence", cause.evidence);
    if (!cause.link)
        return out.raw("link", "null").take();
    JsonObject link;
    link.text("pane", cause.link->pane).text("filter", cause.link->filter);
    return out.raw("link", link.take()).take();
}

std::optional<TimePoint> timeOf(std::int64_t ms)
{
    return ms > 0 ? std::optional(fromMs(ms)) : std::nullopt;
}

std::string numberOrNull(const auto& value)
{
    return value ? std::to_string(*value) : "null";
}

} // namespace

std::optional<TimePoint> Meter::snoozedUntil(TimePoint now) const
{
    const auto found = picture.settings->snoozedUntil.find(picture.environment);
    const bool snoozed = found != picture.settings->snoozedUntil.end() && found->second > now;
    return snoozed ? std::optional(found->second) : std::nullopt;
}

MeterWatch::MeterWatch(ConfigStore& config, MeterBook& book, const ClientBook& clients, ChangeTopic& topic)
    : m_config(config)
    , m_book(book)
    , m_clients(clients)
    , m_topic(topic)
    , m_changes(config)
{}

void MeterWatch::begin(TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    m_tenants.clear();
    const ConfigViewPtr view = m_config.view();
    for (const Tenant& tenant : view->tenants()) {
        for (const MeterPicture& picture : m_book.picturesSince(tenant.id, now)) {
            Known known;
            known.state = picture.verdict.state;
            known.since = sinceOf(picture, picture.since);
            known.counts = picture.verdict.counts;
            known.version = picture.settings->version;
            known.toldAt = toMs(now);
            m_tenants[tenant.id].insert_or_assign(picture.unit->id + ":" + picture.environment, known);
        }
    }
    m_begun = true;
}

void MeterWatch::tick(TimePoint now)
{
    const ConfigViewPtr view = m_config.view();
    for (const Tenant& tenant : view->tenants())
        (void)meters(tenant.id, now);
}

std::vector<Meter> MeterWatch::meters(const std::string& tenantId, TimePoint now)
{
    const std::lock_guard lock(m_mutex);
    std::vector<Meter> meters = look(tenantId, m_book.pictures(tenantId, now), now);
    if (m_begun)
        advance(tenantId, meters, now);
    return meters;
}

std::vector<Meter> MeterWatch::look(const std::string& tenantId, std::vector<MeterPicture> pictures,
                                    TimePoint now) const
{
    m_changes.catchUp(tenantId, now);
    const ConfigViewPtr config = m_config.view();
    const auto clients = m_clients.clients(tenantId);
    const MeterContext context{*config, m_changes, clients, toMs(now)};
    std::vector<Meter> meters;
    meters.reserve(pictures.size());
    for (MeterPicture& picture : pictures) {
        Meter meter;
        meter.since = fromMs(sinceOf(picture, toMs(now)));
        meter.causes = causesOf(picture, context);
        meter.clients = clientsOf(picture, context);
        meter.picture = std::move(picture);
        meters.push_back(std::move(meter));
    }
    return meters;
}

bool MeterWatch::isWorthTelling(const Known& known, const Meter& meter, TimePoint now) const
{
    if (known.version != meter.picture.settings->version)
        return true;
    return known.counts != meter.picture.verdict.counts && fromMs(known.toldAt) + figuresEach <= now;
}

void MeterWatch::advance(const std::string& tenantId, std::vector<Meter>& meters, TimePoint now)
{
    Knowns& knowns = m_tenants[tenantId];
    Knowns next;
    for (Meter& meter : meters) {
        const auto known = knowns.find(meter.id());
        const bool isFirst = known == knowns.end();
        Known fresh = isFirst ? Known{} : known->second;
        const bool changed = !isFirst && known->second.state != meter.state();
        if (isFirst || changed)
            fresh.since = toMs(now);
        fresh.since = sinceOf(meter.picture, fresh.since);
        fresh.state = meter.state();
        meter.since = fromMs(fresh.since);
        if (isFirst || changed || isWorthTelling(fresh, meter, now)) {
            fresh.counts = meter.picture.verdict.counts;
            fresh.version = meter.picture.settings->version;
            fresh.toldAt = toMs(now);
            m_topic.push(tenantId, toJson(meter, now));
        }
        if (changed && m_transition)
            m_transition({meter, known->second.state, now});
        next.emplace(meter.id(), fresh);
    }
    // Meters that are watched no more are forgotten with it.
    knowns = std::move(next);
}

std::optional<PlatformEventDraft> eventOf(const MeterTransition& transition)
{
    const Meter& meter = transition.meter;
    const auto isSilent = [](MeterState state) { return state == MeterState::Down || state == MeterState::NoData; };
    if (!isSilent(meter.state()) && !isSilent(transition.before))
        return std::nullopt;
    PlatformEventDraft draft;
    draft.tenantId = meter.picture.unit->tenantId;
    draft.type = meter.state() == MeterState::Down     ? "metric.down"
                 : meter.state() == MeterState::NoData ? "metric.no_data"
                                                       : "metric.recovered";
    draft.at = transition.at;
    draft.source = "metering";
    draft.targetType = "metric";
    draft.targetId = meter.picture.unit->id;
    JsonObject payload;
    payload.text("unit", meter.picture.unit->name)
        .text("environment", meter.picture.environment)
        .text("state", toText(meter.state()))
        .text("before", toText(transition.before))
        .time("since", meter.since)
        .timeOrNull("lastEventAt", timeOf(meter.picture.lastAccepted.value_or(0)))
        .textUnlessEmpty("cause", meter.causes.empty() ? std::string() : meter.causes.front().text);
    draft.payload = payload.take();
    return draft;
}

std::string toJson(const Meter& meter, TimePoint now)
{
    const MeterPicture& picture = meter.picture;
    const MeterVerdict& verdict = picture.verdict;
    JsonObject counts;
    counts.number("accepted", std::int64_t(verdict.counts.accepted))
        .number("rejected", std::int64_t(verdict.counts.rejected))
        .number("late", std::int64_t(verdict.counts.late))
        .number("duplicate", std::int64_t(verdict.counts.duplicate));
    std::vector<std::string> causes;
    for (const MeterCause& cause : meter.causes)
        causes.push_back(json(cause));
    std::vector<std::string> clients;
    for (const MeterClient& client : meter.clients) {
        JsonObject out;
        out.text("name", client.name)
            .timeOrNull("lastHeartbeatAt", timeOf(client.lastHeartbeat))
            .timeOrNull("lastEventAt", timeOf(client.lastEvent));
        clients.push_back(out.take());
    }
    JsonObject out;
    out.text("id", meter.id())
        .text("unit", picture.unit->name)
        .text("unitId", picture.unit->id)
        .text("unitLabel", picture.unit->unitLabel)
        .text("environment", picture.environment)
        .text("state", toText(verdict.state))
        .boolean("isNew", verdict.isNew)
        .time("since", meter.since)
        .timeOrNull("lastEventAt", timeOf(picture.lastAccepted.value_or(0)))
        .raw("expectedIntervalMs", numberOrNull(picture.rhythm ? std::optional(picture.rhythm->gapMs) : std::nullopt))
        .number("windowMinutes", picture.settings->windowMinutes)
        .raw("counts", counts.take())
        .raw("usualAccepted", numberOrNull(verdict.usual.accepted))
        .raw("sparkline", buckets(picture.accepted))
        .raw("sparklineRejected", buckets(picture.rejected))
        .raw("rejectedShare", share(verdict.rejectedShare()))
        .raw("usualRejectedShare", verdict.usual.rejectedShare ? share(*verdict.usual.rejectedShare) : "null")
        .raw("lagMs", numberOrNull(picture.lagMs))
        .text("eventsFilter", eventsFilter(picture))
        .raw("causes", jsonArray(causes))
        .raw("clients", jsonArray(clients))
        .timeOrNull("snoozedUntil", meter.snoozedUntil(now))
        .number("version", picture.settings->version);
    return out.take();
}

} // namespace meterd
