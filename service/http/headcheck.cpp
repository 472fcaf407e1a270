// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Naming requests, and sentences for those that are no HTTP.
#include "service/http/headcheck.h"

#include "service/domain/ids.h"
#include "service/http/requestparser.h"

#include <algorithm>

#include <boost/beast/http/error.hpp>

namespace meterd {

namespace {

bool isCorrelationId(std::string_view text)
{
    return !text.empty() && text.size() <= 128 && std::all_of(text.begin(), text.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '.' || c == '_' ||
               c == ':' || c == '-';
    });
}

} // namespace

void nameRequest(Request& request)
{
    request.requestId = newId("req_");
    const std::string_view sent = request.headers.get("X-Correlation-Id");
    request.correlationId = isCorrelationId(sent) ? std::string(sent) : newId("cor_");
}

Problem stoppingProblem()
{
    Problem problem = problemOf(503, "SHUTTING_DOWN", "The server is stopping. Send the request again in a moment.");
    problem.retryAfter = 5;
    return problem;
}

std::optional<Problem> checkHead(const RequestParser& parser)
{
    if (parser.version() >= 11 && !parser.hasHost())
        return badRequest("The header Host is missing.");
    if (!parser.targetIsPath())
        return badRequest("The request's target must be a path that begins with '/'.");
    if (parser.expectsOther())
        return problemOf(417, "EXPECTATION_FAILED", "Only 'Expect: 100-continue' is understood.");
    return std::nullopt;
}

Problem headProblem(const boost::system::error_code& error, const HttpLimits& limits)
{
    using HttpError = boost::beast::http::error;
    if (error == HttpError::header_limit)
        return problemOf(431, "HEADERS_TOO_LARGE",
                         "The request's head is over " + std::to_string(limits.headBytes / 1024) + " KiB.");
    if (error == HttpError::bad_version)
        return problemOf(505, "HTTP_VERSION", "Only HTTP/1.1 and HTTP/1.0 are spoken here.");
    return badRequest("This is not well-formed HTTP: " + error.message() + ".");
}

Problem timeoutProblem(std::string_view part)
{
    return problemOf(408, "REQUEST_TIMEOUT", "The request's " + std::string(part) + " did not come in time.");
}

Problem tooLarge(std::size_t limit)
{
    const bool mebi = limit >= 1U << 20U && limit % (1U << 20U) == 0;
    return problemOf(413, "BODY_TOO_LARGE",
                     "The body is over " +
                         (mebi ? std::to_string(limit >> 20U) + " MiB." : std::to_string(limit >> 10U) + " KiB."));
}

} // namespace meterd
