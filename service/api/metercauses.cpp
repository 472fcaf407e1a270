// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One function a cause.
#include "service/api/metercauses.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <cctype>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::int64_t clientLivesMs = 15 * minuteMs; //!< its heartbeats come every half minute
constexpr std::int64_t lagMs = 5 * minuteMs;
constexpr std::uint64_t lateShare = 20; //!< one in so many
constexpr std::size_t mostNames = 3;

//! 8,212
std::string figure(std::uint64_t number)
{
    std::string digits = std::to_string(number);
    for (std::size_t at = digits.size(); at > 3; at -= 3)
        digits.insert(at - 3, ",");
    return digits;
}

std::string events(std::uint64_t count)
{
    return figure(count) + (count == 1 ? " event" : " events");
}

//! A value as the filter language takes it.
std::string filterValue(std::string_view value)
{
    const bool plain = !value.empty() && std::all_of(value.begin(), value.end(), [](char c) {
        return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '.';
    });
    if (plain)
        return std::string(value);
    std::string out = "\"";
    for (const char c : value) {
        if (c == '"' || c == '\\')
            out += '\\';
        out += c;
    }
    return out + '"';
}

//! Events of the unit: by the names that they are sent under, or by the event that it selects.
std::string unitFilter(const BillableUnit& unit)
{
    for (const UnitFilter& condition : unit.filters) {
        if (condition.field == "event" && condition.op == UnitOperator::Equals)
            return "event:" + filterValue(condition.value);
    }
    std::string names = "metric:" + filterValue(unit.name);
    for (const std::string& alias : unit.aliases)
        names += "," + filterValue(alias);
    return names;
}

std::string meterFilter(const MeterPicture& meter, const std::string& environment)
{
    return unitFilter(*meter.unit) + " environment:" + filterValue(environment);
}

std::vector<std::string> names(const MeterSenders& senders)
{
    std::vector<MeterSender> list = senders.list();
    std::sort(list.begin(), list.end(), [](const auto& a, const auto& b) { return a.lastAt > b.lastAt; });
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(list.size(), mostNames); ++i)
        out.push_back(list[i].name);
    return out;
}

void addChange(JsonObject& evidence, const std::optional<RecentChange>& change)
{
    if (change)
        evidence.text("actor", change->actor).time("at", fromMs(change->at)).text("auditId", change->auditId);
}

std::optional<MeterLink> auditLink(const std::optional<RecentChange>& change)
{
    return change ? std::optional(MeterLink{"audit", "id:" + change->auditId}) : std::nullopt;
}

bool isQuiet(const MeterPicture& meter)
{
    return meter.verdict.state == MeterState::NoData || meter.verdict.state == MeterState::Down;
}

class CauseFinder
{
public:
    CauseFinder(const MeterPicture& meter, const MeterContext& context)
        : m_meter(meter)
        , m_context(context)
    {}

    std::vector<MeterCause> find()
    {
        nearNames();
        if (isQuiet(m_meter) || m_meter.verdict.isScarce) {
            endedKeys();
            inactiveApps();
        }
        refusals();
        if (m_meter.verdict.state == MeterState::NoData)
            otherEnvironment();
        if (isQuiet(m_meter))
            clientsWithoutUsage();
        if (m_meter.verdict.state == MeterState::NoData && !m_meter.lastAccepted && m_causes.empty())
            neverSeen();
        late();
        return std::move(m_causes);
    }

private:
    const std::string& tenant() const { return m_meter.unit->tenantId; }

    void nearNames()
    {
        for (const MeterRefusal& refusal : m_meter.refusals) {
            if (refusal.code != "UNKNOWN_METRIC" || refusal.name.empty())
                continue;
            const auto renamed = m_context.changes.find(tenant(), "METRIC_RENAMED", m_meter.unit->id, refusal.name);
            JsonObject evidence;
            evidence.text("name", refusal.name)
                .number("count", std::int64_t(refusal.count))
                .time("firstAt", fromMs(refusal.firstAt))
                .time("lastAt", fromMs(refusal.lastAt))
                .texts("apps", names(refusal.apps))
                .texts("keys", names(refusal.keys))
                .texts("clients", names(refusal.clients));
            addChange(evidence, renamed);
            MeterCause cause{renamed ? "RENAMED" : "NEAR_NAME", {}, evidence.take(), {}};
            cause.text = events(refusal.count) + " came as " + refusal.name +
                         (renamed ? ", which " + renamed->actor + " renamed to " + m_meter.unit->name + " at " +
                                        toIso(fromMs(renamed->at)) + "."
                                  : ". No unit has this name; " + m_meter.unit->name + " is near it.");
            cause.link = MeterLink{"events", "status:REJECTED metric:" + filterValue(refusal.name) +
                                                 " environment:" + filterValue(m_meter.environment)};
            m_causes.push_back(std::move(cause));
        }
    }

    //! Keys that sent until they were revoked or ran out.
    void endedKeys()
    {
        const std::int64_t slack = m_meter.rhythm ? m_meter.rhythm->silenceMs : 60 * minuteMs;
        for (const ApiKeyPtr& key : m_context.config.keys(tenant())) {
            const Principal& holder = *key->principal;
            const bool expired = !key->revokedAt && holder.expiresAt && toMs(*holder.expiresAt) <= m_context.now;
            if (!key->revokedAt && !expired)
                continue;
            const auto sender = std::find_if(m_meter.keys.begin(), m_meter.keys.end(),
                                             [&](const MeterSender& one) { return one.name == holder.keyPrefix; });
            const std::int64_t ended = toMs(key->revokedAt ? *key->revokedAt : *holder.expiresAt);
            if (sender == m_meter.keys.end() || ended > sender->lastAt + slack)
                continue;
            const auto revoked =
                expired ? std::nullopt : m_context.changes.find(tenant(), "API_KEY_REVOKED", holder.keyId);
            const auto others = std::count_if(m_meter.keys.begin(), m_meter.keys.end(), [&](const MeterSender& one) {
                return one.name != holder.keyPrefix && one.lastAt > m_context.now - slack;
            });
            JsonObject evidence;
            evidence.text("key", holder.keyPrefix).text("keyId", holder.keyId).text("name", holder.keyName);
            evidence.number("otherKeys", others);
            if (revoked)
                addChange(evidence, revoked);
            else
                evidence.time("at", fromMs(ended));
            MeterCause cause{expired ? "KEY_EXPIRED" : "KEY_REVOKED", {}, evidence.take(), auditLink(revoked)};
            cause.text = "Key " + holder.keyPrefix + "… " + (expired ? "ran out" : "was revoked") + " at " +
                         toIso(fromMs(ended)) + (revoked ? " by " + revoked->actor : "") + "." +
                         (others == 0 ? " No other key sends this unit." : "");
            if (!cause.link)
                cause.link = MeterLink{"keys", "id:" + filterValue(holder.keyId)};
            m_causes.push_back(std::move(cause));
        }
    }

    void inactiveApps()
    {
        for (const ApplicationPtr& app : m_context.config.apps(tenant())) {
            const bool sent = std::any_of(m_meter.apps.begin(), m_meter.apps.end(),
                                          [&](const MeterSender& one) { return one.name == app->name; });
            if (!sent || app->isActiveIn(m_meter.environment))
                continue;
            const auto changed = m_context.changes.find(tenant(), "APPLICATION_UPDATED", app->uuid);
            JsonObject evidence;
            evidence.text("app", app->name);
            addChange(evidence, changed);
            MeterCause cause{"APP_INACTIVE", {}, evidence.take(), auditLink(changed)};
            cause.text = "App " + app->name + " is not active in " + m_meter.environment +
                         (changed ? "; " + changed->actor + " changed it at " + toIso(fromMs(changed->at)) : "") + ".";
            m_causes.push_back(std::move(cause));
        }
    }

    void refusals()
    {
        std::map<std::string, std::uint64_t> byCode;
        for (const MeterRefusal& refusal : m_meter.refusals) {
            if (refusal.code != "UNKNOWN_METRIC")
                byCode[refusal.code] += refusal.count;
        }
        for (const auto& [code, count] : byCode) {
            JsonObject evidence;
            evidence.text("code", code).number("count", std::int64_t(count));
            MeterCause cause{"REJECTED", {}, evidence.take(), {}};
            cause.text = events(count) + (count == 1 ? " was" : " were") + " refused with " + code + ".";
            cause.link = MeterLink{"events", "status:REJECTED code:" + filterValue(code) + " " +
                                                 meterFilter(m_meter, m_meter.environment)};
            m_causes.push_back(std::move(cause));
        }
    }

    void otherEnvironment()
    {
        constexpr std::int64_t dayMs = std::int64_t(MinuteSeries::dayMinutes) * minuteMs;
        if (m_meter.elsewhere.empty() || m_meter.lastAccepted.value_or(0) > m_context.now - dayMs)
            return;
        const MeterElsewhere& there = m_meter.elsewhere.front();
        JsonObject evidence;
        evidence.number("count", std::int64_t(there.accepted))
            .text("environment", there.environment)
            .time("from", fromMs(m_context.now - dayMs));
        MeterCause cause{"OTHER_ENVIRONMENT", {}, evidence.take(), {}};
        cause.text = events(there.accepted) + " came in " + there.environment + " within a day, none in " +
                     m_meter.environment + ". The sender may name the wrong environment, or " + m_meter.environment +
                     " was never switched on.";
        cause.link = MeterLink{"events", meterFilter(m_meter, there.environment)};
        m_causes.push_back(std::move(cause));
    }

    void clientsWithoutUsage()
    {
        for (const SeenClient& client : silentClients(m_meter, m_context)) {
            JsonObject evidence;
            evidence.text("client", client.client)
                .text("key", client.keyPrefix)
                .text("address", client.address)
                .time("lastHeartbeatAt", fromMs(client.lastHeartbeat))
                .number("heartbeats", std::int64_t(client.heartbeats));
            MeterCause cause{"CLIENT_SILENT", {}, evidence.take(), {}};
            cause.text = "Client " + client.client + " is alive under key " + client.keyPrefix +
                         "… and has sent no usage: it is installed, but nothing calls it to record.";
            cause.link = MeterLink{"keys", client.keyPrefix};
            m_causes.push_back(std::move(cause));
        }
    }

    void neverSeen()
    {
        const auto declared = m_context.changes.find(tenant(), "METRIC_CREATED", m_meter.unit->id);
        JsonObject evidence;
        evidence.time("declaredAt", m_meter.unit->createdAt);
        addChange(evidence, declared);
        MeterCause cause{"NEVER_SEEN", {}, evidence.take(), auditLink(declared)};
        cause.text = "Nothing has come since the unit was declared at " + toIso(m_meter.unit->createdAt) + ".";
        m_causes.push_back(std::move(cause));
    }

    void late()
    {
        const MeterCounts& counts = m_meter.verdict.counts;
        if (counts.late * lateShare > counts.accepted) {
            JsonObject evidence;
            evidence.number("count", std::int64_t(counts.late)).number("accepted", std::int64_t(counts.accepted));
            MeterCause cause{"LATE", {}, evidence.take(), {}};
            cause.text = figure(counts.late) + " of " + events(counts.accepted) +
                         " came more than a day after they happened. They count; a client sent what it had kept.";
            cause.link = MeterLink{"events", "late:true " + meterFilter(m_meter, m_meter.environment)};
            m_causes.push_back(std::move(cause));
        }
        if (m_meter.lagMs.value_or(0) > lagMs) {
            JsonObject evidence;
            evidence.number("lagMs", *m_meter.lagMs);
            MeterCause cause{"LAG", {}, evidence.take(), {}};
            cause.text = "Half of the newest events came later than " + std::to_string(*m_meter.lagMs / minuteMs) +
                         " min after they happened.";
            cause.link = MeterLink{"events", meterFilter(m_meter, m_meter.environment)};
            m_causes.push_back(std::move(cause));
        }
    }

    const MeterPicture& m_meter;
    const MeterContext& m_context;
    std::vector<MeterCause> m_causes;
};

} // namespace

std::string eventsFilter(const MeterPicture& meter)
{
    return meterFilter(meter, meter.environment);
}

std::vector<MeterCause> causesOf(const MeterPicture& meter, const MeterContext& context)
{
    return CauseFinder(meter, context).find();
}

std::vector<SeenClient> silentClients(const MeterPicture& meter, const MeterContext& context)
{
    std::vector<SeenClient> silent;
    const auto keys = context.config.keys(meter.unit->tenantId);
    for (const SeenClient& client : context.clients) {
        if (client.lastEvent > 0 || client.lastHeartbeat < context.now - clientLivesMs)
            continue;
        const auto key = std::find_if(keys.begin(), keys.end(), [&](const ApiKeyPtr& one) {
            return one->principal->keyPrefix == client.keyPrefix;
        });
        if (key != keys.end() && (*key)->principal->environment.value_or("production") == meter.environment)
            silent.push_back(client);
    }
    return silent;
}

} // namespace meterd
