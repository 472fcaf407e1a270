// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writing problem+json.
#include "service/http/problem.h"

#include "service/http/answer.h"

#include <boost/json/serialize.hpp>

namespace meterd {

namespace {

//! Length of the well-formed UTF-8 sequence at `at`, or 0.
std::size_t sequenceLength(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char first = byte(at);
    if (first < 0x80)
        return 1;
    const std::size_t length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : 2;
    if (first < 0xC2 || first > 0xF4 || at + length > text.size())
        return 0;
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0U) != 0x80)
            return 0;
    }
    const unsigned char second = byte(at + 1);
    const bool overlong = (first == 0xE0 && second < 0xA0) || (first == 0xF0 && second < 0x90);
    const bool beyond = (first == 0xED && second > 0x9F) || (first == 0xF4 && second > 0x8F);
    return overlong || beyond ? 0 : length;
}

void appendErrors(std::string& out, const std::vector<FieldError>& errors)
{
    out += ",\"errors\":[";
    for (std::size_t i = 0; i < errors.size(); ++i) {
        if (i > 0)
            out += ',';
        out += "{\"field\":" + jsonQuoted(errors[i].field) + ",\"message\":" + jsonQuoted(errors[i].message);
        if (errors[i].position)
            out += ",\"position\":" + std::to_string(*errors[i].position);
        out += '}';
    }
    out += ']';
}

} // namespace

Problem badRequest(std::string detail, std::vector<FieldError> errors)
{
    Problem problem{400, "BAD_REQUEST", std::move(detail), std::move(errors), {}, {}, {}};
    return problem;
}

Problem unprocessable(std::string detail, std::vector<FieldError> errors)
{
    Problem problem{422, "UNPROCESSABLE_ENTITY", std::move(detail), std::move(errors), {}, {}, {}};
    return problem;
}

Problem notFound(std::string detail)
{
    return {404, "NOT_FOUND", std::move(detail), {}, {}, {}, {}};
}

Problem conflict(std::string detail)
{
    return {409, "CONFLICT", std::move(detail), {}, {}, {}, {}};
}

Problem problemOf(int status, std::string code, std::string detail)
{
    return {status, std::move(code), std::move(detail), {}, {}, {}, {}};
}

std::string validUtf8(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t length = sequenceLength(text, at);
        if (length == 0) {
            out += "\xEF\xBF\xBD";
            ++at;
        } else {
            out += text.substr(at, length);
            at += length;
        }
    }
    return out;
}

std::string jsonQuoted(std::string_view text)
{
    return boost::json::serialize(boost::json::string_view(validUtf8(text)));
}

std::string kebab(std::string_view code)
{
    std::string out(code);
    for (char& c : out) {
        if (c == '_')
            c = '-';
        else if (c >= 'A' && c <= 'Z')
            c = static_cast<char>(c - 'A' + 'a');
    }
    return out;
}

std::string_view titleOf(int status)
{
    switch (status) {
    case 100: return "Continue";
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 406: return "Not Acceptable";
    case 408: return "Request Timeout";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Payload Too Large";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 422: return "Unprocessable Entity";
    case 428: return "Precondition Required";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 505: return "HTTP Version Not Supported";
    default: return "Status";
    }
}

std::string toJson(const Problem& problem, const Request& request)
{
    std::string out = "{\"type\":" + jsonQuoted("https://errors.aforo.ai/" + kebab(problem.code));
    out += ",\"title\":" + jsonQuoted(titleOf(problem.status));
    out += ",\"status\":" + std::to_string(problem.status);
    out += ",\"detail\":" + jsonQuoted(problem.detail);
    out += ",\"code\":" + jsonQuoted(problem.code);
    out += ",\"instance\":" + jsonQuoted(request.correlationId);
    out += ",\"requestId\":" + jsonQuoted(request.requestId);
    appendErrors(out, problem.errors);
    if (problem.retryAfter)
        out += ",\"retryAfter\":" + std::to_string(*problem.retryAfter);
    if (problem.current)
        out += ",\"current\":" + *problem.current;
    out += '}';
    return out;
}

Response toResponse(const Problem& problem, const Request& request)
{
    Response response;
    response.status = problem.status;
    response.headers.add("Content-Type", "application/problem+json");
    if (problem.retryAfter)
        response.headers.add("Retry-After", std::to_string(*problem.retryAfter));
    if (!problem.allow.empty())
        response.headers.add("Allow", problem.allow);
    if (problem.status == 401)
        response.headers.add("WWW-Authenticate", "Bearer realm=\"meterd\"");
    response.body = toJson(problem, request);
    response.code = problem.code;
    response.reason = problem.detail;
    return response;
}

} // namespace meterd
