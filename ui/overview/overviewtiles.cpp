// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/overview/overviewtiles.h"

#include "core/filter.h"
#include "ui/events/rangechoice.h"
#include "ui/health/meterwords.h"
#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/webhooks/webhookwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::OverviewTiles)
};

constexpr std::size_t shownLines = 3;
constexpr std::size_t shownEnvironments = 3;
//! As metering health has it: more refused than this is not usual.
constexpr double usualRefused = 0.05;
//! Under so many requests a share says little.
constexpr qint64 fewRequests = 20;

QString lastHour()
{
    return RangeChoice::last(std::chrono::hours(1)).toText();
}

//! Of the hour that the tiles are of, and of the environment that is looked at.
PanePlace eventsPlace(const Overview& overview, QString filter)
{
    if (!overview.environment.isEmpty())
        filter = u"environment:%1 %2"_s.arg(filterQuoted(overview.environment), filter).trimmed();
    return {u"events"_s, {{u"filter"_s, filter}, {u"range"_s, lastHour()}}};
}

PanePlace requestsPlace(const QString& filter)
{
    return {u"eventlog"_s, {{u"view"_s, u"requests"_s}, {u"filter"_s, filter}, {u"range"_s, lastHour()}}};
}

QString perMinute(double rate)
{
    return rate > 0 ? NumberFormat::rate(rate / 60) : Words::tr("0/min");
}

void look(OverviewTile& tile, Tone tone, Sign sign, const QString& word)
{
    tile.tone = tone;
    tile.sign = sign;
    tile.word = word;
}

OverviewTile well(const QString& id, const QString& name)
{
    OverviewTile tile;
    tile.id = id;
    tile.name = name;
    tile.word = Words::tr("OK");
    return tile;
}

OverviewTile eventsTile(const Overview& overview)
{
    OverviewTile tile = well(u"events"_s, Words::tr("Events"));
    const Overview::Usage& usage = *overview.usage;
    tile.place = eventsPlace(overview, {});
    tile.figure = perMinute(usage.perMinute());
    QStringList parts;
    for (const Overview::Environment& environment : usage.environments) {
        if (std::size_t(parts.size()) < shownEnvironments)
            parts.append(u"%1 %2"_s.arg(environment.name.isEmpty() ? Words::tr("(none)") : environment.name,
                                        perMinute(usage.perMinute(environment))));
    }
    tile.note = parts.join(u", "_s);
    for (const Overview::Usage::Piece& piece : usage.pieces)
        tile.bars.push_back({piece.accepted + piece.duplicate, piece.rejected});
    const qint64 all = usage.accepted + usage.rejected + usage.duplicate;
    if (all == 0) {
        look(tile, Tone::Silent, Sign::Silent, Words::tr("Silent"));
        tile.note = Words::tr("nothing in the last hour");
    } else if (usage.recent == 0) {
        look(tile, Tone::Warning, Sign::Warning, Words::tr("Silent"));
        tile.note = Words::tr("nothing for %n minute(s), %1 in the hour", nullptr, int(usage.recentMinutes))
                        .arg(NumberFormat::count(all));
    }
    return tile;
}

OverviewTile successTile(const Overview& overview)
{
    OverviewTile tile = well(u"success"_s, Words::tr("Success rate"));
    const Overview::Usage& usage = *overview.usage;
    tile.place = eventsPlace(overview, u"status:rejected"_s);
    for (const Overview::Usage::Piece& piece : usage.pieces)
        tile.bars.push_back({0, piece.rejected});
    const auto rate = usage.successRate();
    tile.figure = !rate ? u"–"_s : *rate > 0.99 ? NumberFormat::percent(*rate) : exactPercent(*rate);
    tile.note = !rate                 ? Words::tr("nothing to judge")
                : usage.rejected == 0 ? Words::tr("nothing rejected")
                                      : Words::tr("%1 of %2 rejected")
                                            .arg(NumberFormat::count(usage.rejected),
                                                 NumberFormat::count(usage.accepted + usage.rejected));
    if (rate && *rate < 0.5)
        look(tile, Tone::Bad, Sign::Bad, Words::tr("Mostly rejected"));
    else if (rate && *rate < 1 - usualRefused)
        look(tile, Tone::Warning, Sign::Warning, Words::tr("Rejected"));
    return tile;
}

OverviewTile metersTile(const Overview& overview, const TimeFormat& times, qint64 now)
{
    OverviewTile tile = well(u"meters"_s, Words::tr("Meters"));
    const Overview::Health& health = *overview.health;
    const qint64 bad = health.notOk();
    tile.place = {u"health"_s, {{u"view"_s, u"meters"_s}, {u"filter"_s, bad > 0 ? u"-state:ok"_s : QString()}}};
    if (bad == 0) {
        tile.figure = health.total > 0 ? Words::tr("All %1").arg(NumberFormat::count(health.total)) : u"0"_s;
        tile.note = health.total > 0 ? Words::tr("nothing silent or degraded") : Words::tr("no unit is declared");
        return tile;
    }
    tile.figure = Words::tr("%1 of %2").arg(NumberFormat::count(bad), NumberFormat::count(health.total));
    QStringList parts;
    if (health.down > 0)
        parts.append(Words::tr("%1 down").arg(health.down));
    if (health.noData > 0)
        parts.append(Words::tr("%1 no data").arg(health.noData));
    if (health.degraded > 0)
        parts.append(Words::tr("%1 degraded").arg(health.degraded));
    tile.note = parts.join(u", "_s);
    if (health.down > 0)
        look(tile, Tone::Bad, Sign::Bad, Words::tr("Down"));
    else if (health.degraded > 0)
        look(tile, Tone::Warning, Sign::Warning, Words::tr("Degraded"));
    else
        look(tile, Tone::Silent, Sign::Silent, Words::tr("No data"));
    for (const Meter& meter : health.troubled) {
        const MeterLook of = meterLook(meter);
        tile.lines.push_back({of.sign,
                              of.tone,
                              of.word,
                              meter.unit,
                              Words::tr("%1, since %2").arg(meter.environment, momentText(meter.since, times, now)),
                              {u"health"_s, {{u"view"_s, u"meters"_s}, {u"id"_s, meter.id}}}});
    }
    return tile;
}

OverviewTile limitsTile(const Overview& overview)
{
    OverviewTile tile = well(u"limits"_s, Words::tr("Limits"));
    const Overview::Limits& limits = *overview.limits;
    const qint64 near = limits.near + limits.reached;
    tile.ofAllEnvironments = true;
    tile.place = {u"limits"_s, {}};
    if (near == 0) {
        tile.figure = Words::tr("All %1").arg(NumberFormat::count(limits.total));
        tile.note = Words::tr("under 80 %");
        tile.place.state = {{u"limit"_s, QString()}};
        return tile;
    }
    tile.place.state = {{u"limit"_s, limits.troubled.empty() ? QString() : limits.troubled.front().key}};
    tile.figure = Words::tr("%1 of %2").arg(NumberFormat::count(near), NumberFormat::count(limits.total));
    tile.note =
        limits.reached > 0 ? Words::tr("%n reached or over", nullptr, int(limits.reached)) : Words::tr("over 80 %");
    if (limits.reached > 0)
        look(tile, Tone::Bad, Sign::Bad, Words::tr("Reached"));
    else
        look(tile, Tone::Warning, Sign::Warning, Words::tr("Near"));
    for (const PlanLimit& limit : limits.troubled) {
        tile.lines.push_back(
            {levelSign(limit.level()),
             levelTone(limit.level()),
             exactPercent(limit.share()),
             limit.label,
             Words::tr("%1 of %2").arg(NumberFormat::count(limit.used), NumberFormat::count(limit.limit)),
             {u"limits"_s, {{u"limit"_s, limit.key}}}});
    }
    return tile;
}

OverviewTile webhooksTile(const Overview& overview, const TimeFormat& times, qint64 now)
{
    OverviewTile tile = well(u"webhooks"_s, Words::tr("Webhooks"));
    const Overview::Webhooks& webhooks = *overview.webhooks;
    const qint64 bad = webhooks.notOk();
    tile.ofAllEnvironments = true;
    tile.place = {u"webhooks"_s, {{u"filter"_s, bad > 0 ? u"state:failed,retrying"_s : QString()}}};
    if (bad == 0) {
        tile.figure =
            webhooks.total > 0 ? Words::tr("All %1").arg(NumberFormat::count(webhooks.total)) : Words::tr("None");
        tile.note = webhooks.total == 0   ? Words::tr("no endpoint")
                    : webhooks.paused > 0 ? Words::tr("%n paused, none failing", nullptr, int(webhooks.paused))
                                          : Words::tr("no endpoint fails");
        return tile;
    }
    tile.figure = Words::tr("%1 of %2").arg(NumberFormat::count(bad), NumberFormat::count(webhooks.total));
    QStringList parts;
    if (webhooks.disabled > 0)
        parts.append(Words::tr("%1 disabled").arg(webhooks.disabled));
    if (webhooks.failing > 0)
        parts.append(Words::tr("%1 failing").arg(webhooks.failing));
    tile.note = parts.join(u", "_s);
    look(tile, Tone::Bad, Sign::Bad, webhooks.disabled > 0 ? Words::tr("Disabled") : Words::tr("Failing"));
    for (const WebhookEndpoint& endpoint : webhooks.troubled) {
        const StateLook of = endpointLook(endpoint.state);
        tile.lines.push_back(
            {of.sign,
             of.tone,
             of.word,
             endpoint.shortUrl(),
             Words::tr("since %1").arg(momentText(endpoint.stateSince, times, now)),
             {u"webhooks"_s,
              {{u"filter"_s, u"endpoint:"_s + filterQuoted(endpoint.id)}, {u"endpoint"_s, endpoint.id}}}});
    }
    return tile;
}

OverviewTile requestsTile(const Overview& overview)
{
    OverviewTile tile = well(u"requests"_s, Words::tr("Requests"));
    const Overview::Requests& requests = *overview.requests;
    tile.ofAllEnvironments = true;
    tile.place = requestsPlace(requests.errors() > 0 ? u"status>=400"_s : QString());
    tile.figure = shareText(requests.errorRate());
    tile.note =
        Words::tr("refused, %1 of %2").arg(NumberFormat::count(requests.errors()), NumberFormat::count(requests.total));
    for (const qint64 count : requests.pieces)
        tile.bars.push_back({count, 0});
    if (requests.failed > 0) {
        look(tile, Tone::Bad, Sign::Bad, Words::tr("Failing"));
        tile.note = Words::tr("%n answered 5xx", nullptr, int(requests.failed));
        tile.place = requestsPlace(u"status>=500"_s);
    } else if (requests.errorRate() > usualRefused && requests.errors() >= fewRequests) {
        look(tile, Tone::Warning, Sign::Warning, Words::tr("Refused"));
    }
    if (tile.wantsAttention()) {
        for (const Overview::Requests::Code& code : requests.codes)
            tile.lines.push_back({Sign::Warning, code.status >= 500 ? Tone::Bad : Tone::Warning,
                                  QString::number(code.status), code.code, NumberFormat::count(code.count),
                                  requestsPlace(u"code:"_s + filterQuoted(code.code))});
    }
    return tile;
}

OverviewTile rateLimitTile(const Overview& overview)
{
    OverviewTile tile = well(u"ratelimits"_s, Words::tr("Rate limits"));
    const qint64 limited = overview.requests->rateLimited;
    tile.ofAllEnvironments = true;
    tile.place = {u"rate-limits"_s, {{u"view"_s, limited > 0 ? u"log"_s : u"rates"_s}}};
    tile.figure = NumberFormat::count(limited);
    tile.note = limited > 0 ? Words::tr("requests answered 429") : Words::tr("nobody was held back");
    if (limited > 0)
        look(tile, Tone::Warning, Sign::Warning, Words::tr("Held back"));
    return tile;
}

PanePlace aiPlace(const Overview& overview, const QString& view, QString filter = {})
{
    if (!overview.environment.isEmpty())
        filter = u"environment:%1 %2"_s.arg(filterQuoted(overview.environment), filter).trimmed();
    return {u"ai-cost"_s, {{u"view"_s, view}, {u"filter"_s, filter}, {u"range"_s, lastHour()}}};
}

OverviewTile aiTile(const Overview& overview)
{
    OverviewTile tile = well(u"ai"_s, Words::tr("AI cost"));
    const Overview::AiCost& ai = *overview.ai;
    tile.place = aiPlace(overview, u"cost"_s);
    if (ai.total() == 0) {
        tile.figure = Words::tr("None");
        tile.note = Words::tr("no event names a model");
        return tile;
    }
    tile.figure = shareText(double(ai.unknown()) / double(ai.total()));
    tile.note = Words::tr("of costs unknown, %1 of %2 events")
                    .arg(NumberFormat::count(ai.unknown()), NumberFormat::count(ai.total()));
    if (ai.unknown() == 0)
        return tile;
    look(tile, Tone::Warning, Sign::Warning, Words::tr("Unknown"));
    tile.place = aiPlace(overview, u"cost"_s, u"cost:unknown_model,missing_price,missing_tokens"_s);
    const auto line = [&](qint64 count, const QString& name, const QString& view) {
        if (count > 0)
            tile.lines.push_back({Sign::Warning, Tone::Warning, NumberFormat::count(count), name,
                                  Words::tr("counted as unknown, not as 0"), aiPlace(overview, view)});
    };
    line(ai.unknownModel, Words::tr("Unknown model"), u"unmapped"_s);
    line(ai.missingPrice, Words::tr("Missing price"), u"missing-prices"_s);
    line(ai.missingTokens, Words::tr("Missing tokens"), u"missing-tokens"_s);
    return tile;
}

//! In the place of what the key may not see, or what an older server does not say.
OverviewTile lacking(const Overview& overview, const QString& part, const QString& id, const QString& name)
{
    OverviewTile tile;
    tile.id = id;
    tile.name = name;
    look(tile, Tone::Second, Sign::Lock, Words::tr("Not shown"));
    const QString scope = overview.withheld.value(part);
    tile.note = scope.isEmpty() ? Words::tr("this server does not say") : Words::tr("needs the scope %1").arg(scope);
    return tile;
}

int rank(const OverviewTile& tile)
{
    switch (tile.tone) {
    case Tone::Bad: return 0;
    case Tone::Warning: return 1;
    case Tone::Silent: return 2;
    default: return 3;
    }
}

} // namespace

std::vector<OverviewTile> overviewTiles(const Overview& o, const TimeFormat& times, qint64 now)
{
    const auto either = [&o](bool there, auto make, const char* part, const char* id, const QString& name) {
        return there ? make() : lacking(o, QString::fromLatin1(part), QString::fromLatin1(id), name);
    };
    const bool usage = o.usage.has_value();
    const bool requests = o.requests.has_value();
    std::vector<OverviewTile> tiles{
        either(
            usage, [&] { return eventsTile(o); }, "usage", "events", Words::tr("Events")),
        either(
            usage, [&] { return successTile(o); }, "usage", "success", Words::tr("Success rate")),
        either(
            o.health.has_value(), [&] { return metersTile(o, times, now); }, "health", "meters", Words::tr("Meters")),
        either(
            o.limits.has_value(), [&] { return limitsTile(o); }, "limits", "limits", Words::tr("Limits")),
        either(
            o.webhooks.has_value(), [&] { return webhooksTile(o, times, now); }, "webhooks", "webhooks",
            Words::tr("Webhooks")),
        either(
            requests, [&] { return requestsTile(o); }, "requests", "requests", Words::tr("Requests")),
        either(
            requests, [&] { return rateLimitTile(o); }, "requests", "ratelimits", Words::tr("Rate limits")),
        either(
            o.ai.has_value(), [&] { return aiTile(o); }, "ai", "ai", Words::tr("AI cost")),
    };
    for (OverviewTile& tile : tiles)
        tile.lines.resize(std::min(tile.lines.size(), shownLines));
    std::stable_sort(tiles.begin(), tiles.end(),
                     [](const OverviewTile& one, const OverviewTile& other) { return rank(one) < rank(other); });
    return tiles;
}

bool isUntouched(const Overview& o)
{
    const bool silent = o.usage && o.usage->accepted + o.usage->rejected + o.usage->duplicate == 0;
    return silent && o.health && o.health->total == 0 && (!o.webhooks || o.webhooks->total == 0) &&
           o.environment.isEmpty();
}

} // namespace md
