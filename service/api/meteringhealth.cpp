// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Listing meters, and writing their settings.
#include "service/api/meteringhealth.h"

#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::chrono::hours longestSnooze{24 * 30};

enum Slot : std::uint8_t { Id, Unit, UnitId, Environment, State, CauseCode, Client, App, Since, New, Snoozed };
using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 13> fieldNames = {{{"id", Id},
                                                                 {"unit", Unit},
                                                                 {"metric", Unit},
                                                                 {"unitId", UnitId},
                                                                 {"environment", Environment},
                                                                 {"env", Environment},
                                                                 {"state", State, Kind::AnyCase},
                                                                 {"cause", CauseCode, Kind::AnyCase},
                                                                 {"client", Client},
                                                                 {"app", App},
                                                                 {"since", Since, Kind::Time},
                                                                 {"new", New, Kind::Flag},
                                                                 {"snoozed", Snoozed, Kind::Flag}}};

const FilterVocabulary& meterVocabulary()
{
    static constexpr FilterVocabulary vocabulary{fieldNames};
    return vocabulary;
}

class MeterFilterRecord final : public FilterRecord
{
public:
    MeterFilterRecord(const Meter& meter, TimePoint now)
        : m_meter(meter)
        , m_id(meter.id())
        , m_snoozed(meter.snoozedUntil(now).has_value())
        , m_json(toJson(meter, now))
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override
    {
        const MeterPicture& picture = m_meter.picture;
        std::vector<std::string_view> all;
        switch (Slot(slot)) {
        case Id: return {m_id};
        case Unit:
            all = {picture.unit->name};
            all.insert(all.end(), picture.unit->aliases.begin(), picture.unit->aliases.end());
            return all;
        case UnitId: return {picture.unit->id};
        case Environment: return {picture.environment};
        case State: return {toText(m_meter.state())};
        case CauseCode:
            for (const MeterCause& cause : m_meter.causes)
                all.emplace_back(cause.code);
            return all;
        case Client:
            for (const MeterClient& client : m_meter.clients)
                all.emplace_back(client.name);
            return all;
        case App:
            for (const MeterSender& app : picture.apps)
                all.emplace_back(app.name);
            return all;
        case New: return {picture.verdict.isNew ? "true" : "false"};
        case Snoozed: return {m_snoozed ? "true" : "false"};
        case Since: break;
        }
        return all;
    }
    std::optional<std::int64_t> time(std::uint8_t) const override { return toMs(m_meter.since); }
    std::string_view json() const override { return m_json; }

private:
    const Meter& m_meter;
    std::string m_id;
    bool m_snoozed = false;
    std::string m_json;
};

Response listMeters(MeterWatch& watch, Request& request)
{
    const TimePoint now = request.receivedAt;
    std::vector<Meter> meters = watch.meters(request.principal->tenantId, now);
    // A list is answered from its end: the unit that was declared first comes first.
    std::reverse(meters.begin(), meters.end());
    return recordListAnswer(
        request, meterVocabulary(), meters, [](const Meter& meter) { return meter.id(); },
        [now](const Meter& meter) { return toJson(meter, now); },
        [now](const Meter& meter) { return MeterFilterRecord(meter, now); },
        [](const Meter& meter) { return toMs(meter.since); });
}

std::string settingsJson(const BillableUnit& unit, const MeterSettings& settings)
{
    JsonObject snoozes;
    for (const auto& [environment, until] : settings.snoozedUntil)
        snoozes.time(environment, until);
    JsonObject out;
    out.text("unitId", unit.id)
        .text("unit", unit.name)
        .number("windowMinutes", settings.windowMinutes)
        .raw("snoozedUntil", snoozes.take())
        .number("version", settings.version);
    return out.take();
}

Response getMeter(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const ConfigViewPtr view = parts.config.view();
    const auto unit = view->unitById(request.principal->tenantId, request.param("unit"));
    if (!unit)
        return toResponse(notFound("There is no billable unit with this id."), request);
    const auto settings = view->meterSettings(unit->id);
    Response response = answer(request, settingsJson(*unit, *settings));
    response.headers.add("ETag", etagOf(settings->version));
    return response;
}

void readSnooze(MeterSettings& settings, Fields& body, TimePoint now)
{
    // What is over says nothing any more.
    std::erase_if(settings.snoozedUntil, [&](const auto& snooze) { return snooze.second <= now; });
    if (!body.has("snoozedUntil") && !body.has("environment"))
        return;
    const std::string environment = body.text("environment", 32, 1).value_or("");
    body.require("environment");
    if (body.isNull("snoozedUntil")) {
        settings.snoozedUntil.erase(environment);
        return;
    }
    body.require("snoozedUntil");
    const TimePoint until = body.time("snoozedUntil").value_or(now);
    if (body.good() && (until <= now || until > now + longestSnooze))
        body.fail("snoozedUntil", "must be within the next 30 days");
    if (settings.snoozedUntil.size() >= MeterBook::mostEnvironments)
        body.fail("environment", "is one too many");
    settings.snoozedUntil[environment] = until;
}

Response putMeter(const ApiParts& parts, MeterWatch& watch, Request& request)
{
    const std::string tenantId = request.principal->tenantId;
    const std::string unitId = request.param("unit");
    Write write;
    write.scope = Scope::HealthWrite;
    write.current = [&](const ConfigView& view) -> std::optional<Versioned> {
        const auto unit = view.unitById(tenantId, unitId);
        if (!unit)
            return std::nullopt;
        const auto settings = view.meterSettings(unitId);
        return Versioned{settings->version, settingsJson(*unit, *settings)};
    };
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto unit = change.before().unitById(tenantId, unitId);
        const auto before = change.before().meterSettings(unitId);
        auto settings = std::make_shared<MeterSettings>(*before);
        settings->unitId = unitId;
        if (body.empty())
            body.fail("", "nothing to change was sent");
        if (const auto minutes =
                body.integer("windowMinutes", MeterSettings::shortestWindow, MeterSettings::longestWindow))
            settings->windowMinutes = static_cast<std::uint32_t>(*minutes);
        readSnooze(*settings, body, request.receivedAt);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        ++settings->version;
        change.putMeter(settings);
        WriteResult result;
        result.data = settingsJson(*unit, *settings);
        result.version = settings->version;
        result.action = "METER_UPDATED";
        result.target = {"metering-health", unit->id, unit->name};
        result.before = settingsJson(*unit, *before);
        result.after = result.data;
        return result;
    };
    const TimePoint now = request.receivedAt;
    Response response = parts.writes.perform(request, write);
    if (response.status < 300)
        (void)watch.meters(tenantId, now); // those who follow are told at once
    return response;
}

} // namespace

void registerMeteringHealth(Router& router, const ApiParts& parts, MeterWatch& watch)
{
    Route list;
    list.pattern = "/api/v1/metering-health";
    list.scope = Scope::HealthRead;
    list.runs = Runs::Reader;
    list.handler = [&watch](Request& request) { return listMeters(watch, request); };
    router.add(std::move(list));
    ApiRoutes(router, parts)
        .add(Method::Get, "/api/v1/metering-health/{unit}", Scope::HealthRead, Runs::Inline, getMeter);
    Route put;
    put.method = Method::Put;
    put.pattern = "/api/v1/metering-health/{unit}";
    put.scope = Scope::HealthWrite;
    put.runs = Runs::Reader;
    put.handler = [&parts, &watch](Request& request) { return putMeter(parts, watch, request); };
    router.add(std::move(put));
}

} // namespace meterd
