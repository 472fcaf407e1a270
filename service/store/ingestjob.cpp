// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/store/ingestjob.h"

#include "service/domain/jsonobject.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 5> states = {"QUEUED", "PROCESSING", "COMPLETED", "PARTIAL", "FAILED"};

std::optional<TimePoint> moment(const std::optional<std::int64_t>& ms)
{
    return ms ? std::optional(fromMs(*ms)) : std::nullopt;
}

} // namespace

std::string_view toText(IngestJob::State state)
{
    return states[static_cast<std::size_t>(state)];
}

std::string toJson(const IngestJob& job)
{
    JsonObject key;
    key.text("id", job.keyId)
        .text("prefix", job.keyPrefix)
        .text("name", job.keyName)
        .textUnlessEmpty("owner", job.owner);
    JsonObject out;
    out.text("id", job.id)
        .text("state", toText(job.state))
        .text("fileName", job.fileName)
        .text("format", job.format)
        .number("bytes", job.bytes)
        .number("totalRows", job.totalRows)
        .number("rows", job.rows)
        .number("accepted", job.accepted)
        .number("duplicates", job.duplicates)
        .number("refused", job.refused)
        .number("refusedKept", std::min(job.refused, IngestJob::mostRefusedKept))
        .number("refusedCap", IngestJob::mostRefusedKept)
        .textUnlessEmpty("reason", job.reason)
        .number("resumed", job.resumed)
        .textUnlessEmpty("defaultMetricName", job.metric)
        .textUnlessEmpty("defaultCustomerId", job.customer)
        .raw("key", key.take())
        .textUnlessEmpty("address", job.address)
        .textUnlessEmpty("client", job.client)
        .text("requestId", job.requestId)
        .text("correlationId", job.correlationId)
        .time("createdAt", fromMs(job.createdAt))
        .timeOrNull("startedAt", moment(job.startedAt))
        .timeOrNull("endedAt", moment(job.endedAt));
    return out.take();
}

std::string toJson(const UploadRefusal& row)
{
    JsonObject out;
    out.number("line", row.line)
        .textUnlessEmpty("field", row.field)
        .text("code", row.code)
        .text("reason", row.reason)
        .text("row", row.text);
    return out.take();
}

} // namespace meterd
