// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Path look-up, admission and the headers of every answer.
#include "service/http/router.h"

#include "service/domain/ids.h"
#include "service/domain/log.h"
#include "service/http/rategate.h"
#include "service/http/requestwatch.h"
#include "service/http/workers.h"

#include <algorithm>
#include <future>

namespace meterd {

namespace {

// A limit that is none is shown as this: a client that reads a number goes on unhindered.
constexpr std::string_view unlimited = "2147483647";

std::vector<std::string_view> split(std::string_view path)
{
    std::vector<std::string_view> segments;
    while (!path.empty()) {
        path.remove_prefix(1);
        const std::size_t end = std::min(path.find('/'), path.size());
        segments.push_back(path.substr(0, end));
        path.remove_prefix(end);
    }
    return segments;
}

bool isPlaceholder(std::string_view segment)
{
    return segment.size() > 2 && segment.front() == '{' && segment.back() == '}';
}

bool fits(const std::vector<std::string>& pattern, const std::vector<std::string_view>& path)
{
    if (pattern.size() != path.size())
        return false;
    for (std::size_t i = 0; i < path.size(); ++i) {
        if (isPlaceholder(pattern[i]) ? path[i].empty() : pattern[i] != path[i])
            return false;
    }
    return true;
}

Response runGuarded(const Route& route, Request& request)
{
    try {
        return route.handler(request);
    } catch (const std::exception&) {
        // finish() gives it its body; the access log names the request.
        Response lost;
        lost.status = 500;
        return lost;
    }
}

//! Waits for an answer in the calling thread.
class PromiseSink final : public ReplySink
{
public:
    void deliver(Response response) override { m_promise.set_value(std::move(response)); }
    std::future<Response> future() { return m_promise.get_future(); }

private:
    std::promise<Response> m_promise;
};

} // namespace

Router::Router(Parts parts)
    : m_parts(parts)
{}

Router::~Router() = default;

void Router::add(Route route)
{
    m_routes.push_back(std::make_unique<Route>(std::move(route)));
    const Route* added = m_routes.back().get();
    if (added->pattern.find('{') == std::string::npos) {
        m_exact[added->pattern].push_back(added);
        return;
    }
    std::vector<std::string> segments;
    for (const std::string_view segment : split(added->pattern))
        segments.emplace_back(segment);
    const auto same = std::find_if(m_patterns.begin(), m_patterns.end(),
                                   [&](const Pattern& other) { return other.segments == segments; });
    if (same != m_patterns.end())
        same->routes.push_back(added);
    else
        m_patterns.push_back({std::move(segments), {added}});
}

const Router::ByMethod* Router::find(Request& request, bool& broken) const
{
    const auto exact = m_exact.find(std::string_view(request.path));
    if (exact != m_exact.end())
        return &exact->second;
    if (request.path.empty() || request.path.front() != '/')
        return nullptr;
    const auto segments = split(request.path);
    for (const Pattern& pattern : m_patterns) {
        if (!fits(pattern.segments, segments))
            continue;
        for (std::size_t i = 0; i < segments.size(); ++i) {
            const std::string_view name = pattern.segments[i];
            if (!isPlaceholder(name))
                continue;
            auto value = percentDecoded(segments[i], false);
            if (!value) {
                broken = true;
                return nullptr;
            }
            request.params.emplace_back(name.substr(1, name.size() - 2), std::move(*value));
        }
        return &pattern.routes;
    }
    return nullptr;
}

std::optional<Problem> Router::match(Request& request) const
{
    request.params.clear();
    request.route = nullptr;
    if (carriesKey(request.path) || carriesKey(request.query))
        return badRequest("A key was sent in the address, where logs and proxies see it. Revoke it, and send keys in "
                          "the headers Authorization or X-API-Key only.");
    bool broken = false;
    const ByMethod* routes = find(request, broken);
    if (broken)
        return badRequest("The path holds a broken percent escape.");
    if (!routes)
        return notFound("There is nothing at this path.");
    // HEAD is GET without its body.
    const Method wanted = request.method == Method::Head ? Method::Get : request.method;
    for (const Route* route : *routes) {
        if (route->method == wanted) {
            request.route = route;
            return std::nullopt;
        }
    }
    Problem problem;
    problem.status = 405;
    problem.code = "METHOD_NOT_ALLOWED";
    for (const Route* route : *routes) {
        problem.allow += (problem.allow.empty() ? "" : ", ") + std::string(toText(route->method));
        if (route->method == Method::Get)
            problem.allow += ", HEAD";
    }
    problem.detail = "This path does not take that method. It takes " + problem.allow + ".";
    return problem;
}

std::optional<Problem> Router::charge(Request& request, std::string_view bucket, std::optional<int> limit) const
{
    if (!m_parts.limiter || request.route->category == RateCategory::None)
        return std::nullopt;
    return chargeRate(*m_parts.limiter, request, bucket, request.route->category, limit);
}

std::optional<Problem> Router::admitKey(Request& request) const
{
    const Route& route = *request.route;
    const TenantHeader header = route.identity == IdentityKind::Operator ? TenantHeader::Required : route.tenantHeader;
    auto principal = m_parts.authenticator->authenticate(request, header);
    if (!principal) {
        request.proven = principal.error().proven;
        // Who proves nothing is counted by address, so that guessing keys is as slow as using one.
        if (auto limited = charge(request, "address:" + request.address, defaultLimit(route.category)))
            return limited;
        return std::move(principal).error();
    }
    request.principal = std::move(*principal);
    if (auto limited = charge(request, request.principal->keyId, request.principal->rateOf(route.category)))
        return limited;
    auto missing = route.scope ? missingScope(*request.principal, *route.scope) : std::nullopt;
    if (missing)
        m_parts.authenticator->noteRefusal(request, *missing);
    return missing;
}

std::optional<Problem> Router::admit(Request& request) const
{
    if (request.admitted)
        return std::nullopt;
    request.admitted = true;
    switch (request.route->identity) {
    case IdentityKind::None:
    case IdentityKind::Own: return std::nullopt;
    case IdentityKind::Operator:
    case IdentityKind::DoorKey: return admitKey(request);
    }
    return std::nullopt;
}

void Router::dispatch(std::shared_ptr<Request> request, Reply reply) const
{
    if (!request->route) {
        if (const auto problem = match(*request)) {
            reply(toResponse(*problem, *request));
            return;
        }
    }
    if (const auto problem = admit(*request)) {
        reply(refuse(*problem, *request));
        return;
    }
    const Route& route = *request->route;
    if (route.runs == Runs::Async) {
        route.asyncHandler(std::move(request), std::move(reply));
        return;
    }
    if (route.runs == Runs::Inline || !m_parts.workers) {
        reply(runGuarded(route, *request));
        return;
    }
    // std::function wants to be copied; the reply does not.
    auto held = std::make_shared<Reply>(std::move(reply));
    if (!m_parts.workers->post([request, held] { (*held)(runGuarded(*request->route, *request)); })) {
        Problem problem;
        problem.status = 503;
        problem.code = "SERVICE_UNAVAILABLE";
        problem.detail = "The server has more to do than it can queue.";
        problem.retryAfter = 1;
        (*held)(refuse(problem, *request));
    }
}

Response Router::call(Request request) const
{
    if (request.requestId.empty())
        request.requestId = newId("req_");
    if (request.correlationId.empty())
        request.correlationId = request.requestId;
    const auto begun = std::chrono::steady_clock::now();
    auto shared = std::make_shared<Request>(std::move(request));
    auto sink = std::make_shared<PromiseSink>();
    auto future = sink->future();
    dispatch(shared, Reply(std::move(sink)));
    Response response = future.get();
    finish(*shared, response);
    answered(*shared, response, sinceThen(begun), response.body.size());
    return response;
}

void Router::answered(const Request& request, const Response& response, std::chrono::microseconds took,
                      std::uint64_t sent) const
{
    if (m_watch)
        m_watch->answered(request, response, took, sent);
}

Response Router::refuse(const Problem& problem, const Request& request)
{
    return request.route ? request.route->shape(problem, request) : toResponse(problem, request);
}

void Router::finish(const Request& request, Response& response)
{
    if (response.status == 500 && response.body.empty() && !response.stream) {
        Problem problem;
        problem.code = "INTERNAL_SERVER_ERROR";
        problem.detail = "The request failed inside the server. Quote the request id to the operator.";
        response = refuse(problem, request);
    }
    Headers& headers = response.headers;
    headers.add("X-Request-Id", request.requestId);
    headers.add("X-Correlation-Id", request.correlationId);
    // A door whose platform counts in another way has said it in its own.
    if (!request.rate || headers.has("X-RateLimit-Reset"))
        return;
    const RateState& rate = *request.rate;
    headers.add("X-RateLimit-Limit", rate.limit ? std::to_string(*rate.limit) : std::string(unlimited));
    headers.add("X-RateLimit-Remaining", rate.limit ? std::to_string(rate.remaining) : std::string(unlimited));
    headers.add("X-RateLimit-Reset", std::to_string(rate.resetAt));
    headers.add("X-RateLimit-Window", std::to_string(rateWindowSeconds));
}

} // namespace meterd
