// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The JSON of a request.
#include "service/domain/requestrecord.h"

#include "service/domain/jsonobject.h"

namespace meterd {

namespace {

JsonObject listed(const RequestRecord& record)
{
    JsonObject json;
    json.number("sequence", record.sequence)
        .text("id", record.id)
        .time("at", fromMs(record.at))
        .text("method", record.method)
        .text("path", record.path)
        .textUnlessEmpty("route", record.route)
        .textUnlessEmpty("category", record.category == RateCategory::None ? "" : toText(record.category))
        .number("status", record.status)
        .textUnlessEmpty("code", record.code)
        .textUnlessEmpty("reason", record.reason)
        .textUnlessEmpty("hint", record.hint)
        .number("durationUs", record.durationUs);
    if (record.keyId.empty()) {
        json.raw("key", "null");
    } else {
        JsonObject key;
        key.text("id", record.keyId).text("prefix", record.keyPrefix).text("name", record.keyName);
        json.raw("key", key.take());
    }
    if (record.appUuid.empty()) {
        json.raw("app", "null");
    } else {
        JsonObject app;
        app.text("uuid", record.appUuid).text("name", record.appName);
        json.raw("app", app.take());
    }
    json.text("address", record.address)
        .textUnlessEmpty("client", record.client)
        .number("requestBytes", record.requestBytes)
        .number("responseBytes", record.responseBytes)
        .text("correlationId", record.correlationId);
    return json;
}

std::string_view toText(RequestRecord::Body kept)
{
    switch (kept) {
    case RequestRecord::Body::Kept: return "KEPT";
    case RequestRecord::Body::OverLimit: return "OVER_LIMIT";
    case RequestRecord::Body::None: break;
    }
    return "NONE";
}

} // namespace

std::string toJson(const RequestRecord& record)
{
    return listed(record).take();
}

std::string toDetailJson(const RequestRecord& record)
{
    JsonObject json = listed(record);
    json.boolean("provesTenant", !record.tenantId.empty())
        .text("bodyKept", toText(record.bodyKept))
        .boolean("bodyTruncated", record.bodyTruncated)
        .textUnlessEmpty("requestBody", record.body)
        .textUnlessEmpty("responseBody", record.answer);
    return json.take();
}

} // namespace meterd
