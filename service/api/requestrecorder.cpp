// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which requests leave a record, and what of them.
#include "service/api/requestrecorder.h"

#include "service/domain/log.h"
#include "service/http/clientname.h"
#include "service/http/router.h"

namespace meterd {

namespace {

constexpr std::size_t longestPath = 512;

std::string shownPath(const Request& request)
{
    // An escaped key in a path is not found by its letters.
    if (carriesKey(request.path))
        return "(holds a key)";
    return validUtf8(std::string_view(request.path).substr(0, longestPath));
}

} // namespace

void RequestRecorder::answered(const Request& request, const Response& response, std::chrono::microseconds took,
                               std::uint64_t sent)
{
    noteRate(request, response);
    AnsweredRequest out;
    const Route* route = request.route;
    if (route) {
        out.method = toText(route->method);
        out.route = route->pattern;
        out.category = route->category;
    }
    out.status = response.status;
    out.at = toMs(request.receivedAt);
    out.durationUs = took.count();
    out.principal = request.principal ? request.principal : request.proven;
    out.app = request.application;
    const bool refused = response.status >= 400;
    const bool tenant = out.principal || out.app;
    // An accepted ingest request lives on its event rows; one that proves nobody is only of interest when refused.
    const bool ingest = route && route->category == RateCategory::Ingest;
    if (refused || (tenant && !ingest)) {
        out.record = recordOf(request, response);
        out.record->at = out.at;
        out.record->tenantId = out.tenantId();
        out.record->route = out.route;
        out.record->category = out.category;
        out.record->durationUs = out.durationUs;
        out.record->responseBytes = static_cast<std::int64_t>(sent);
        if (out.principal) {
            out.record->keyId = out.principal->keyId;
            out.record->keyPrefix = out.principal->keyPrefix;
            out.record->keyName = out.principal->keyName;
        }
        if (out.app) {
            out.record->appUuid = out.app->uuid;
            out.record->appName = out.app->name;
        } else if (out.principal && out.principal->appUuid) {
            out.record->appUuid = *out.principal->appUuid;
            out.record->appName = out.principal->appName.value_or(std::string());
        }
        if (refused && tenant)
            keepBody(*out.record, request, response);
    }
    m_log.note(std::move(out));
}

//! Whoever did not prove who they are was counted by their address, and is in nobody's book.
void RequestRecorder::noteRate(const Request& request, const Response& response) const
{
    if (!request.rate || (!request.principal && !request.application))
        return;
    RateCount count;
    (request.rate->allowed ? count.requests : count.refused) = 1;
    count.events = response.status < 400 ? request.events : 0;
    const std::string bucket =
        request.principal ? request.principal->keyId : rateBucketOfApp(request.application->uuid);
    m_rates.note(bucket, request.route->category, request.receivedAt, count);
    if (count.refused > 0 && m_overLimit)
        m_overLimit(request);
}

std::unique_ptr<RequestRecord> RequestRecorder::recordOf(const Request& request, const Response& response) const
{
    auto record = std::make_unique<RequestRecord>();
    record->id = request.requestId;
    record->correlationId = request.correlationId;
    record->method = toText(request.method);
    record->path = shownPath(request);
    record->status = response.status;
    record->code = response.code;
    record->reason = response.reason;
    record->hint = response.hint;
    record->address = request.address;
    record->client = clientOf(request);
    record->requestBytes = static_cast<std::int64_t>(request.body.size());
    return record;
}

void RequestRecorder::keepBody(RequestRecord& record, const Request& request, const Response& response) const
{
    const std::string& sender = record.keyId.empty() ? record.appUuid : record.keyId;
    if (!m_log.mayKeepBody(sender, record.at)) {
        record.bodyKept = RequestRecord::Body::OverLimit;
        return;
    }
    record.bodyKept = RequestRecord::Body::Kept;
    record.body = validUtf8(std::string_view(request.body).substr(0, RequestRecord::longestBody));
    record.bodyTruncated = request.body.size() > RequestRecord::longestBody;
    record.answer = response.body.substr(0, RequestRecord::longestBody);
}

} // namespace meterd
