// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/receiver.h"

#include "service/demo/jsonline.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <string_view>

namespace meterd::demo {

namespace {

namespace json = boost::json;
using namespace std::chrono_literals;

constexpr std::string_view endpointsPath = "/api/v1/webhook-endpoints";
constexpr std::size_t handlers = 4;
constexpr std::size_t handlerQueue = 256;
constexpr auto slowAnswer = 2500ms;
constexpr std::uint16_t nobodysPort = 9; // "discard": nobody listens there any more

struct Hook
{
    std::string_view path;
    std::string_view description;
    std::string_view types; //!< JSON
    bool dead = false;      //!< leads to where nobody listens
};

constexpr std::array<Hook, 6> hooks = {{
    {"/hooks/billing", "Billing: everything that happens", R"(["*"])"},
    {"/hooks/warehouse", "Data warehouse: slow, but takes all of it", R"(["*"])"},
    {"/hooks/crm", "CRM of the sales people", R"(["metric.*","limit.*","quota.*"])"},
    {"/hooks/old-erp", "Old ERP, switched off in October", R"(["metric.*"])"},
    {"/hooks/finance", "Finance: limits and the plan alone", R"(["limit.*","plan.*"])"},
    {"/hooks/pager", "On-call pager", R"(["metric.*","webhook.disabled"])", true},
}};

std::string member(const json::value& row, std::string_view name)
{
    const json::object* object = row.if_object();
    const json::value* found = object ? object->if_contains(name) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

Expected<json::array, std::string> endpointsOf(Operator& colleague, TimePoint at)
{
    const auto list = colleague.call({.path = std::string(endpointsPath), .query = "limit=1000"}, at);
    if (!list)
        return Unexpected{list.error()};
    const json::object* data = list->data.if_object();
    const json::value* content = data ? data->if_contains("content") : nullptr;
    return content && content->is_array() ? content->as_array() : json::array();
}

const json::value* find(const json::array& rows, const Hook& hook)
{
    const auto found = std::find_if(rows.begin(), rows.end(), [&](const json::value& row) {
        return member(row, "description") == hook.description;
    });
    return found == rows.end() ? nullptr : &*found;
}

//! Of "http://127.0.0.1:8123/hooks/crm".
std::uint16_t portOf(const std::string& url)
{
    constexpr std::string_view before = "http://127.0.0.1:";
    std::uint16_t port = 0;
    if (url.starts_with(before))
        std::from_chars(url.data() + before.size(), url.data() + url.size(), port);
    return port;
}

Response plain(int status, std::string_view body)
{
    return Response::json(status, std::string(body));
}

} // namespace

Receiver::Receiver(const Clock& clock)
    : m_workers(handlers, handlerQueue)
    , m_router({nullptr, nullptr, &m_workers})
    , m_log(LogLevel::Off, clock, [](std::string_view) {})
    , m_server(std::make_unique<Server>(m_router, clock, m_log, m_stats))
{
    addRoutes();
}

Receiver::~Receiver()
{
    stop();
}

void Receiver::addRoutes()
{
    const auto add = [this](std::string_view path, Runs runs, Handler handler) {
        Route route;
        route.method = Method::Post;
        route.pattern = path;
        route.identity = IdentityKind::None;
        route.runs = runs;
        route.handler = std::move(handler);
        m_router.add(std::move(route));
    };
    add("/hooks/billing", Runs::Inline, [](Request&) { return plain(200, R"({"received":true})"); });
    add("/hooks/finance", Runs::Inline, [](Request&) { return plain(200, R"({"booked":true})"); });
    add("/hooks/warehouse", Runs::Reader, [this](Request&) { return slowly(); });
    add("/hooks/crm", Runs::Inline, [](Request&) {
        return plain(503, R"({"error":"upstream connect error","detail":"crm-api: no healthy upstream"})");
    });
    add("/hooks/old-erp", Runs::Inline, [](Request&) {
        return plain(410, R"({"error":"This system was switched off. Ask finance@northbound.example."})");
    });
}

Response Receiver::slowly()
{
    std::unique_lock lock(m_mutex);
    m_ended.wait_for(lock, slowAnswer, [this] { return m_stopping; });
    return plain(202, R"({"queued":true})");
}

std::optional<std::string> Receiver::open(Operator& colleague, TimePoint at)
{
    const auto rows = endpointsOf(colleague, at);
    if (!rows)
        return rows.error();
    ListenOptions how;
    for (const Hook& hook : hooks) {
        const json::value* row = hook.dead ? nullptr : find(*rows, hook);
        if (row)
            how.port = portOf(member(*row, "url"));
    }
    auto bound = m_server->listen(how);
    if (!bound && how.port != 0) {
        how.port = 0;
        bound = m_server->listen(how);
    }
    if (!bound)
        return bound.error();
    m_port = *bound;
    m_server->run();
    return std::nullopt;
}

std::optional<std::string> Receiver::makeEndpoints(Operator& colleague, TimePoint at)
{
    const auto rows = endpointsOf(colleague, at);
    if (!rows)
        return rows.error();
    for (const Hook& hook : hooks) {
        const std::string url =
            "http://127.0.0.1:" + std::to_string(hook.dead ? nobodysPort : m_port) + std::string(hook.path);
        const json::value* row = find(*rows, hook);
        if (row && member(*row, "url") == url)
            continue;
        JsonLine line;
        line.open('{').text("url", url);
        Operator::Ask ask{.method = Method::Post, .path = std::string(endpointsPath)};
        if (row) {
            const std::string path = std::string(endpointsPath) + "/" + member(*row, "id");
            const auto present = colleague.call({.path = path}, at);
            if (!present)
                return present.error();
            ask = {.method = Method::Put, .path = path, .ifMatch = present->etag, .reason = "the receiver moved"};
            ask.body = line.close('}').take();
        } else {
            ask.body = line.text("description", hook.description).raw("eventTypes", hook.types).close('}').take();
        }
        const auto done = colleague.call(ask, at);
        if (!done)
            return done.error();
    }
    return std::nullopt;
}

void Receiver::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_ended.notify_all();
    }
    m_server->stop();
    m_workers.stop();
}

} // namespace meterd::demo
