// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/healthapi.h"

#include "core/isotime.h"
#include "core/jsontext.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

std::optional<MeterState> stateFrom(const QString& text)
{
    static const QHash<QString, MeterState> states{{u"OK"_s, MeterState::Ok},
                                                   {u"DEGRADED"_s, MeterState::Degraded},
                                                   {u"DOWN"_s, MeterState::Down},
                                                   {u"NO_DATA"_s, MeterState::NoData}};
    const auto found = states.constFind(text);
    return found == states.constEnd() ? std::nullopt : std::optional(*found);
}

std::vector<qint64> readCounts(const QJsonArray& array)
{
    std::vector<qint64> counts;
    for (const QJsonValue& value : array)
        counts.push_back(value.toInteger());
    return counts;
}

MeterCause readCause(const QJsonObject& object)
{
    MeterCause cause;
    cause.code = object.value("code"_L1).toString();
    cause.text = object.value("text"_L1).toString();
    const QJsonObject evidence = object.value("evidence"_L1).toObject();
    for (auto fact = evidence.begin(); fact != evidence.end(); ++fact) {
        if (!fact.value().isArray()) {
            cause.facts.insert(fact.key(), fact.value().isDouble() ? QString::number(fact.value().toInteger())
                                                                   : fact.value().toString());
            continue;
        }
        QStringList names;
        for (const QJsonValue& name : fact.value().toArray())
            names.append(name.toString());
        cause.lists.insert(fact.key(), names);
    }
    const QJsonObject link = object.value("link"_L1).toObject();
    cause.pane = link.value("pane"_L1).toString();
    cause.filter = link.value("filter"_L1).toString();
    return cause;
}

std::optional<double> share(const QJsonValue& value)
{
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

} // namespace

Result<Meter> decodeMeter(const QJsonObject& object)
{
    JsonFields fields(object);
    JsonFields counts = fields.object("counts"_L1);
    Meter meter;
    meter.id = fields.text("id"_L1);
    meter.unit = fields.text("unit"_L1);
    meter.unitId = fields.text("unitId"_L1);
    meter.unitLabel = fields.textOrNull("unitLabel"_L1);
    meter.environment = fields.text("environment"_L1);
    if (const auto state = stateFrom(fields.text("state"_L1)))
        meter.state = *state;
    else
        fields.blame("state"_L1, "OK, DEGRADED, DOWN or NO_DATA");
    meter.isNew = fields.flag("isNew"_L1);
    meter.since = fields.time("since"_L1);
    meter.lastEventAt = fields.timeOrNull("lastEventAt"_L1);
    meter.expectedIntervalMs = fields.numberOrNull("expectedIntervalMs"_L1);
    meter.windowMinutes = int(fields.number("windowMinutes"_L1));
    meter.accepted = counts.number("accepted"_L1);
    meter.rejected = counts.number("rejected"_L1);
    meter.late = counts.number("late"_L1);
    meter.duplicate = counts.number("duplicate"_L1);
    meter.usualAccepted = fields.numberOrNull("usualAccepted"_L1);
    meter.rejectedShare = share(object.value("rejectedShare"_L1)).value_or(0);
    meter.usualRejectedShare = share(object.value("usualRejectedShare"_L1));
    meter.sparkline = readCounts(fields.array("sparkline"_L1));
    meter.sparklineRejected = readCounts(object.value("sparklineRejected"_L1).toArray());
    meter.sparklineRejected.resize(meter.sparkline.size());
    meter.lagMs = fields.numberOrNull("lagMs"_L1);
    meter.eventsFilter = fields.text("eventsFilter"_L1);
    const QJsonArray causes = fields.array("causes"_L1);
    for (const QJsonValue& cause : causes)
        meter.causes.push_back(readCause(cause.toObject()));
    const QJsonArray clients = fields.array("clients"_L1);
    for (const QJsonValue& value : clients) {
        JsonFields client(value.toObject(), u"clients"_s);
        meter.clients.push_back(
            {client.text("name"_L1), client.timeOrNull("lastHeartbeatAt"_L1), client.timeOrNull("lastEventAt"_L1)});
        fields.adopt(client);
    }
    meter.snoozedUntil = fields.timeOrNull("snoozedUntil"_L1);
    meter.version = fields.number("version"_L1);
    fields.adopt(counts);
    return ifGood(fields, std::move(meter));
}

namespace {

WriteRequest settingsRequest(const Meter& meter, const QByteArray& body)
{
    WriteRequest request;
    request.method = WriteRequest::Method::Put;
    request.path = u"/api/v1/metering-health/"_s + meter.unitId;
    request.body = body;
    request.version = meter.version;
    return request;
}

} // namespace

WriteRequest windowRequest(const Meter& meter, int minutes)
{
    return settingsRequest(meter, JsonText().add("windowMinutes"_L1, minutes).json());
}

WriteRequest snoozeRequest(const Meter& meter, std::optional<qint64> until)
{
    JsonText body;
    body.add("environment"_L1, meter.environment);
    if (until)
        body.add("snoozedUntil"_L1, isoTime(*until));
    else
        body.addNull("snoozedUntil"_L1);
    return settingsRequest(meter, body.json());
}

QByteArray meterSettingsJson(const Meter& meter)
{
    return JsonText().add("windowMinutes"_L1, meter.windowMinutes).json();
}

HealthApi::HealthApi(Transport& transport)
    : m_list(transport, u"/api/v1/metering-health"_s, decodeMeter)
{}

} // namespace md
