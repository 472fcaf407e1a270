// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which code answers which path, and what a request must prove before it gets there.
#pragma once

#include "service/domain/ratelimit.h"
#include "service/domain/roles.h"
#include "service/http/identity.h"
#include "service/http/message.h"
#include "service/http/problem.h"
#include "service/http/reply.h"

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace meterd {

class RequestWatch;
class Workers;

enum class IdentityKind : std::uint8_t {
    None,     //!< health
    Operator, //!< key and X-Tenant-Id, then the scope
    DoorKey,  //!< key, X-Tenant-Id only judged where it is sent (or required by the route), then the scope
    Own       //!< the door proves identity itself and charges its own rate (see rategate.h)
};

enum class Runs : std::uint8_t {
    Inline, //!< on the io thread: must not wait for anything
    Reader, //!< on the worker pool: may read and write the disk
    Async   //!< begun on the io thread; the answer comes later through the Reply, from any thread
};

using Handler = std::function<Response(Request&)>;
using AsyncHandler = std::function<void(std::shared_ptr<Request>, Reply)>;
//! How a refusal looks at this door; the default is problem+json.
using ProblemShape = Response (*)(const Problem&, const Request&);

struct Route
{
    Method method = Method::Get;
    std::string pattern = {}; //!< "/api/v1/apps/{uuid}"; `{}` takes one whole segment
    IdentityKind identity = IdentityKind::Operator;
    std::optional<Scope> scope = std::nullopt; //!< none: any key will do
    RateCategory category = RateCategory::Admin;
    Runs runs = Runs::Inline;
    TenantHeader tenantHeader = TenantHeader::Required; //!< DoorKey routes: Optional, but for /v1/meter
    std::size_t bodyLimit = 1U << 20U;
    ProblemShape shape = &toResponse;
    Handler handler = {};           //!< Inline and Reader
    AsyncHandler asyncHandler = {}; //!< Async
};

class Router
{
public:
    //! Without an authenticator or limiter (a listener of metrics, a test) routes with IdentityKind::None work.
    struct Parts
    {
        const Authenticator* authenticator = nullptr;
        RateLimiter* limiter = nullptr;
        Workers* workers = nullptr; //!< without them Reader routes run inline
    };
    explicit Router(Parts parts);
    ~Router();

    void add(Route route);
    //! Told of every answer from now on: set before the first request. Outlives the last one.
    void watchWith(RequestWatch& watch) { m_watch = &watch; }
    const std::vector<std::unique_ptr<Route>>& routes() const { return m_routes; }

    //! Sets `request.route` and its parameters; a problem (404, 405) when no route fits.
    std::optional<Problem> match(Request& request) const;

    //! Proves identity and scope and charges the rate, as the matched route says; once a request.
    std::optional<Problem> admit(Request& request) const;

    //! Matches and admits, where that is not done yet, and runs the handler. The reply comes exactly once, from any
    //! thread.
    void dispatch(std::shared_ptr<Request> request, Reply reply) const;
    //! The same without a connection: waits for the answer. For the demo's history and tests.
    Response call(Request request) const;

    //! Whoever answers a request tells it here, once, when the answer is ready. `sent`: bytes of its body.
    void answered(const Request& request, const Response& response, std::chrono::microseconds took,
                  std::uint64_t sent) const;

    //! The headers that every answer carries. Whoever sends a response calls it once.
    static void finish(const Request& request, Response& response);
    static Response refuse(const Problem& problem, const Request& request);

private:
    using ByMethod = std::vector<const Route*>;
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    struct Pattern
    {
        std::vector<std::string> segments;
        ByMethod routes;
    };

    const ByMethod* find(Request& request, bool& broken) const;
    std::optional<Problem> admitKey(Request& request) const;
    std::optional<Problem> charge(Request& request, std::string_view bucket, std::optional<int> limit) const;

    Parts m_parts;
    RequestWatch* m_watch = nullptr;
    std::vector<std::unique_ptr<Route>> m_routes;
    std::unordered_map<std::string, ByMethod, TextHash, std::equal_to<>> m_exact;
    std::vector<Pattern> m_patterns;
};

} // namespace meterd
