// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/retentionapi.h"

#include "client/jsonfields.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

KeptKind readKind(JsonFields& fields, const QJsonObject& object)
{
    KeptKind kind;
    kind.kind = fields.text("kind"_L1);
    kind.days = fields.numberOrNull("days"_L1);
    kind.byPlan = fields.flag("byPlan"_L1);
    kind.keptFrom = fields.timeOrNull("keptFrom"_L1);
    kind.byteCap = fields.number("byteCap"_L1);
    kind.isCut = fields.text("onCap"_L1) == "DROP_OLDEST"_L1;
    kind.bytes = fields.number("bytes"_L1);
    kind.oldest = fields.timeOrNull("oldest"_L1);
    kind.newest = fields.timeOrNull("newest"_L1);
    kind.nextPurge = fields.timeOrNull("nextPurge"_L1);
    if (object.value("cut"_L1).isObject()) {
        JsonFields part = fields.object("cut"_L1);
        kind.cut = KeptKind::Cut{part.time("at"_L1), part.time("before"_L1)};
        fields.adopt(part);
    }
    if (object.value("heldBack"_L1).isObject()) {
        JsonFields part = fields.object("heldBack"_L1);
        kind.held = KeptKind::Held{part.text("code"_L1), part.text("reason"_L1), part.time("since"_L1),
                                   part.timeOrNull("until"_L1)};
        fields.adopt(part);
    }
    return kind;
}

} // namespace

Result<Retention> decodeRetention(const QJsonObject& object)
{
    JsonFields fields(object);
    Retention retention;
    retention.asOf = fields.time("asOf"_L1);
    const QJsonArray kinds = fields.array("kinds"_L1);
    for (const QJsonValue& item : kinds) {
        JsonFields part(item.toObject(), u"kinds"_s);
        retention.kinds.push_back(readKind(part, item.toObject()));
        fields.adopt(part);
    }
    return ifGood(fields, std::move(retention));
}

CallHandle fetchRetention(Transport& transport, QObject* context, Callback<Retention> callback)
{
    Request request;
    request.path = u"/api/v1/retention"_s;
    return transport.send<Retention>(
        std::move(request),
        [](const Response& response) -> Result<Retention> {
            auto data = envelopeData(response.body);
            return data ? decodeRetention(*data) : Result<Retention>(Unexpected{std::move(data).error()});
        },
        context, std::move(callback));
}

} // namespace md
