// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing Aforo's answers.
#include "service/doors/aforoanswer.h"

#include "service/domain/jsontext.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

void appendCounts(std::string& out, const IngestCounts& counts)
{
    out += "\"accepted\":" + std::to_string(counts.accepted) + ",\"duplicates\":" + std::to_string(counts.duplicates) +
           ",\"failed\":" + std::to_string(counts.failed) + ",\"errors\":[";
    for (const IngestError& error : counts.errors) {
        if (out.back() != '[')
            out += ',';
        out += "{\"index\":" + std::to_string(error.index) + ",\"message\":";
        appendJsonString(out, error.message);
        // June's SDKs read `error`, October's `message`.
        out += ",\"error\":";
        appendJsonString(out, error.message);
        out += ",\"code\":";
        appendJsonString(out, error.code);
        out += '}';
    }
    out += "],\"killedSessionIds\":[]" + counts.more;
}

} // namespace

Response ingestAnswer(const Request& request, const IngestCounts& counts, int status)
{
    std::string inner;
    appendCounts(inner, counts);
    std::string body = "{\"success\":true,\"data\":{" + inner + "},\"meta\":" + metaJson(request) + ',' + inner + '}';
    return Response::json(status, std::move(body));
}

void countStored(IngestCounts& counts, const StoredBatch& stored)
{
    for (const UsageEvent& event : stored.events) {
        counts.accepted += event.status == EventStatus::Accepted;
        counts.duplicates += event.status == EventStatus::Duplicate;
    }
}

Problem refusalOf(const UsageEvent& event, std::vector<FieldError> errors)
{
    if (event.code != "UNKNOWN_METRIC")
        return badRequest(event.reason, std::move(errors));
    Problem problem;
    problem.status = 422;
    problem.code = event.code;
    problem.detail = event.reason;
    if (!event.nearName.empty())
        problem.detail += " Did you mean \"" + event.nearName + "\"?";
    problem.errors = std::move(errors);
    return problem;
}

Problem malformed(const JsonFault& fault)
{
    FieldError error{"body", fault.message, static_cast<int>(fault.position)};
    return badRequest("The body is not valid JSON: byte " + std::to_string(fault.position) + ": " + fault.message,
                      {error});
}

} // namespace meterd
