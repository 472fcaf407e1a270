// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Uploaded files: kept as a job, and answered when it is over; `Prefer: respond-async` is answered at once.
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/doors/aforodoor.h"
#include "service/doors/multipart.h"
#include "service/doors/uploadrows.h"
#include "service/doors/uploadrunner.h"
#include "service/http/workers.h"

#include <algorithm>

namespace meterd {

namespace {

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

IngestJob jobOf(const Request& request, const FormPart& file, UploadFormat format)
{
    const Principal& who = *request.principal;
    IngestJob job;
    job.tenantId = who.tenantId;
    job.id = newId("job_");
    job.format = toText(format);
    job.fileName = utf16Front(file.fileName, 255);
    job.bytes = static_cast<std::int64_t>(file.content.size());
    job.requestId = request.requestId;
    job.correlationId = request.correlationId;
    job.client = clientOf(request);
    job.address = request.address;
    job.keyId = who.keyId;
    job.keyPrefix = who.keyPrefix;
    job.keyName = who.keyName;
    job.owner = who.owner.name;
    job.createdAt = toMs(request.receivedAt);
    return job;
}

//! What is wrong with the file as a whole; counts its rows and keeps its columns otherwise.
std::optional<std::string> count(IngestJob& job, UploadFormat format, std::string_view content)
{
    if (format == UploadFormat::Csv)
        job.header = csvHeaderOf(content);
    return readUpload(format, content, {}, [&job](const UploadRow&) { ++job.totalRows; });
}

//! As it stands; `index` of an error is the line.
Response jobAnswer(const AforoDoor& door, const Request& request, const IngestJob& job)
{
    IngestCounts counts;
    counts.accepted = static_cast<std::size_t>(job.accepted);
    counts.duplicates = static_cast<std::size_t>(job.duplicates);
    counts.failed = static_cast<std::size_t>(job.refused);
    for (UploadRefusal& row : door.intake->refusedRows(job.id))
        counts.errors.push_back({static_cast<std::size_t>(row.line), std::move(row.reason), std::move(row.code)});
    JsonObject more;
    more.text("jobId", job.id)
        .text("status", toText(job.state))
        .text("format", job.format)
        .text("fileName", job.fileName)
        .number("rows", job.totalRows);
    const std::string members = more.take();
    counts.more = "," + members.substr(1, members.size() - 2);
    return ingestAnswer(request, counts);
}

//! The file is kept: nobody has to send it again.
Response waitingAnswer(const Request& request, const IngestJob& job, StoreFault fault)
{
    Problem problem = problemOf(fault);
    problem.detail =
        std::string(fault == StoreFault::Stopping ? "The server is ending." : "The disk takes no writes.") +
        " The file is kept as " + job.id + " and goes on by itself: do not send it again.";
    return toResponse(problem, request);
}

void upload(const AforoDoor& door, const std::shared_ptr<Request>& request, const std::shared_ptr<Reply>& reply)
{
    const auto parts = parseMultipart(request->headers.get("Content-Type"), request->body);
    const FormPart* file = parts ? partCalled(*parts, "file") : nullptr;
    const auto format = file ? uploadFormatOf(file->fileName, file->contentType, file->content) : std::nullopt;
    const char* fault = !parts    ? "The body must be multipart/form-data with a part called file, and whole."
                        : !file   ? "There is no part called file."
                        : !format ? "A file of events is CSV, NDJSON or JSON."
                        : !isUtf8(file->content) || !isUtf8(file->fileName) ? "The file is not UTF-8 text."
                                                                            : nullptr;
    if (fault) {
        (*reply)(refuseFile(*request, fault));
        return;
    }
    IngestJob job = jobOf(*request, *file, *format);
    if (const FormPart* metric = partCalled(*parts, "defaultMetricName"); metric && isUtf8(metric->content))
        job.metric = metric->content;
    if (const FormPart* customer = partCalled(*parts, "defaultCustomerId"); customer && isUtf8(customer->content))
        job.customer = customer->content;
    if (const auto broken = count(job, *format, file->content)) {
        // The operator sees it too, and why.
        job.state = IngestJob::State::Failed;
        job.reason = *broken;
        job.startedAt = job.endedAt = job.createdAt;
        door.uploads->submit(job, {}, {});
        (*reply)(refuseFile(*request, *broken));
        return;
    }
    request->events = job.totalRows;
    const bool waits = request->headers.get("Prefer").find("respond-async") == std::string_view::npos;
    UploadRunner::Done done;
    if (waits) {
        done = [door, request, reply](const IngestJob& ended, std::optional<StoreFault> trouble) {
            (*reply)(trouble ? waitingAnswer(*request, ended, *trouble) : jobAnswer(door, *request, ended));
        };
    }
    if (const auto trouble = door.uploads->submit(job, file->content, std::move(done)))
        (*reply)(toResponse(problemOf(*trouble), *request));
    else if (!waits)
        (*reply)(jobAnswer(door, *request, job));
}

} // namespace

void addAforoUpload(Router& router, const AforoDoor& door, const std::string& prefix)
{
    Route route = aforoRoute(prefix + "/v1/ingest/upload");
    route.bodyLimit = 50U << 20U;
    route.runs = Runs::Async;
    route.asyncHandler = [door](std::shared_ptr<Request> request, Reply reply) {
        auto held = std::make_shared<Reply>(std::move(reply));
        // A file is read on a worker: it may be large.
        const bool taken = door.workers->post([door, request, held] { upload(door, request, held); });
        if (!taken)
            (*held)(toResponse(problemOf(503, "SERVICE_UNAVAILABLE", "The server has more to do than it can queue."),
                               *request));
    };
    router.add(std::move(route));
}

} // namespace meterd
