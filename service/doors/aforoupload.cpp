// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploaded files: taken in at once, answered as a job that is finished.
#include "service/domain/ids.h"
#include "service/domain/jsontext.h"
#include "service/doors/aforodoor.h"
#include "service/doors/multipart.h"
#include "service/doors/uploadrows.h"

#include <algorithm>

namespace meterd {

namespace {

/// One batch of rows at a time: a file of 50 MiB is never in memory as events.
constexpr std::size_t rowsAtOnce = 5000;
/// Refused rows that the answer names; the count has them all.
constexpr std::size_t mostErrors = 1000;

/// Times and keys may be missing in a file: what a row lacks is then counted at receipt, and never as a repetition.
constexpr AforoShape uploadShape{"metricName", "quantity", "occurredAt", true, false, false};

class Upload
{
public:
    Upload(const AforoDoor& door, const AforoRequest& from)
        : m_door(door)
        , m_from(from)
    {}

    void take(UploadRow row)
    {
        ++m_rows;
        if (m_fault)
            return;
        if (!row.fault.empty()) {
            note(row.line, row.fault, "BAD_REQUEST");
            return;
        }
        const auto value = m_document.parse(row.json);
        if (!value) {
            note(row.line, value.error().message, "BAD_REQUEST");
            return;
        }
        AforoEvent read = readAforoEvent(*value, uploadShape, m_from.context);
        if (read.isHeartbeat)
            return;
        if (read.event.status == EventStatus::Rejected)
            note(row.line, read.event.reason, read.event.code);
        m_events.push_back(std::move(read.event));
        if (m_events.size() == rowsAtOnce)
            store();
    }

    void store()
    {
        if (m_events.empty() || m_fault)
            return;
        const auto result =
            m_door.store.appendAndWait({m_from.context.principal.tenantId, std::move(m_events), m_from.context.now});
        m_events.clear();
        if (result)
            countStored(m_counts, **result);
        else
            m_fault = result.error();
    }

    const std::optional<StoreFault>& fault() const { return m_fault; }
    bool storedAny() const { return m_counts.accepted + m_counts.duplicates > 0; }

    IngestCounts finish(std::string_view fileName, UploadFormat format)
    {
        const bool none = m_counts.accepted + m_counts.duplicates == 0;
        const std::string_view status = m_counts.failed == 0 ? "COMPLETED" : none ? "FAILED" : "PARTIAL";
        std::string& more = m_counts.more;
        more = ",\"jobId\":";
        appendJsonString(more, newId("job_"));
        more += ",\"status\":";
        appendJsonString(more, status);
        more += ",\"format\":";
        appendJsonString(more, toText(format));
        more += ",\"fileName\":";
        appendJsonString(more, fileName);
        more += ",\"rows\":" + std::to_string(m_rows);
        return std::move(m_counts);
    }

private:
    void note(std::size_t line, std::string message, std::string code)
    {
        ++m_counts.failed;
        if (m_counts.errors.size() < mostErrors)
            m_counts.errors.push_back({line, std::move(message), std::move(code)});
    }

    const AforoDoor& m_door;
    const AforoRequest& m_from;
    JsonDocument m_document;
    std::vector<UsageEvent> m_events;
    IngestCounts m_counts;
    std::size_t m_rows = 0;
    std::optional<StoreFault> m_fault;
};

const FormPart* partCalled(const std::vector<FormPart>& parts, std::string_view name)
{
    const auto found =
        std::find_if(parts.begin(), parts.end(), [&](const FormPart& part) { return part.name == name; });
    return found == parts.end() ? nullptr : &*found;
}

Response refuseFile(const Request& request, const std::string& sentence)
{
    return toResponse(badRequest(sentence, {{"file", sentence, std::nullopt}}), request);
}

bool isUtf8(std::string_view text)
{
    // The finder of JSON's faults knows UTF-8: a text between quotation marks has no other fault worth the name.
    std::string quoted;
    appendJsonString(quoted, text);
    return !findJsonFault(quoted);
}

Response upload(const AforoDoor& door, Request& request)
{
    const auto parts = parseMultipart(request.headers.get("Content-Type"), request.body);
    if (!parts)
        return refuseFile(request, "The body must be multipart/form-data with a part called file, and whole.");
    const FormPart* file = partCalled(*parts, "file");
    if (!file)
        return refuseFile(request, "There is no part called file.");
    const auto format = uploadFormatOf(file->fileName, file->contentType, file->content);
    if (!format)
        return refuseFile(request, "A file of events is CSV, NDJSON or JSON.");
    if (!isUtf8(file->content) || !isUtf8(file->fileName))
        return refuseFile(request, "The file is not UTF-8 text.");
    UploadDefaults defaults;
    if (const FormPart* metric = partCalled(*parts, "defaultMetricName"); metric && isUtf8(metric->content))
        defaults.metricName = metric->content;
    if (const FormPart* customer = partCalled(*parts, "defaultCustomerId"); customer && isUtf8(customer->content))
        defaults.customerId = customer->content;
    const AforoRequest from(door, request, EventSource::AforoUpload);
    Upload job(door, from);
    const auto fault =
        readUpload(*format, file->content, defaults, [&job](UploadRow row) { job.take(std::move(row)); });
    if (fault)
        return refuseFile(request, *fault);
    job.store();
    if (job.fault())
        return toResponse(problemOf(*job.fault()), request);
    if (job.storedAny())
        from.noteEvents();
    return ingestAnswer(request, job.finish(file->fileName, *format));
}

} // namespace

void addAforoUpload(Router& router, const AforoDoor& door, const std::string& prefix)
{
    Route route = aforoRoute(prefix + "/v1/ingest/upload");
    route.bodyLimit = 50U << 20U;
    route.runs = Runs::Reader;
    route.handler = [door](Request& request) { return upload(door, request); };
    router.add(std::move(route));
}

} // namespace meterd
