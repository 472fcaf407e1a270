// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/keyholders.h"

#include "service/demo/jsonline.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

namespace meterd::demo {

namespace json = boost::json;

struct KeyHolders::Step
{
    enum class Kind : std::uint8_t { Make, Rotate, Revoke };

    double hoursAgo;
    Kind kind;
    std::string_view name;
    std::string_view reason;
    std::string_view members = {}; //!< of a new one
    double endsInHours = 0;        //!< seen from now; 0: never
};

namespace {

constexpr std::string_view keysPath = "/api/v1/api-keys";
constexpr std::string_view graceBody = R"({"graceSeconds":151200})"; // 42 h
constexpr auto asked = std::chrono::hours(30);

struct Question
{
    std::string_view key; //!< its name among those that are held
    std::string_view path;
    std::string_view query;
    std::string_view address;
    std::string_view client;
    std::optional<std::string_view> tenant = {}; //!< sent in place of the right one; empty: the header is left out
};

//! Of another server: one that is live.
constexpr std::string_view strangeKey = "sk_live_K7mQ2xVb9ZtR4nWc6YpL8sDf3HgJ5kTa1EuXwBqM";

// One after the other, round and round.
constexpr std::array<Question, 16> questions = {{
    {"invoice-export/old", "/api/v1/usage-events", "limit=1", "203.0.113.24", "invoice-export/1.4.0"},
    {"invoice-export", "/api/v1/usage-events", "limit=1", "203.0.113.26", "invoice-export/1.5.0"},
    {"finance-board", "/api/v1/audit-log", "limit=1", "203.0.113.77", "finance-board/0.9.2"},
    {"invoice-export/old", "/api/v1/usage-events", "limit=1", "203.0.113.25", "invoice-export/1.4.0"},
    {"reporting", "/api/v1/usage-events/facets", "fields=status", "203.0.113.31", "reporting/3.1.0"},
    {"invoice-export", "/api/v1/usage-events", "limit=1", "203.0.113.26", "invoice-export/1.5.0"},
    {"invoice-export/old", "/api/v1/usage-events", "limit=1", "203.0.113.24", "invoice-export/1.4.0"},
    {"finance-board", "/api/v1/whoami", "", "203.0.113.77", "finance-board/0.9.2"},
    {"partner-feed", "/api/v1/usage-events", "limit=1", "198.51.100.18", "python-requests/2.32.3"},
    {"reporting", "/api/v1/usage-events/facets", "fields=status", "203.0.113.31", "reporting/3.1.0"},
    {"invoice-export", "/api/v1/usage-events", "limit=1", "203.0.113.26", "invoice-export/1.5.0"},
    {"invoice-export/old", "/api/v1/whoami", "", "203.0.113.61", "curl/8.5.0"},
    {"status-page", "/api/v1/limits", "", "203.0.113.88", "status-page/1.2.0"},
    {"reporting", "/api/v1/metrics", "limit=1", "203.0.113.31", "reporting/3.2.0-rc.1", ""},
    {"reporting", "/api/v1/metrics", "limit=1", "203.0.113.31", "reporting/3.2.0-rc.1", "Northbound"},
    {"", "/api/v1/usage-events", "limit=1", "203.0.113.90", "migration/0.3.0"},
}};

std::string textOf(const json::value& value, std::string_view member)
{
    const json::object* object = value.if_object();
    const json::value* found = object ? object->if_contains(member) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

} // namespace

// Oldest first.
const std::array<KeyHolders::Step, 7> KeyHolders::life = {{
    {160.2, Step::Kind::Make, "partner-feed", "partner integration, until 12 Nov",
     R"("scopes":["events:read"],"environment":"production")"},
    {133.8, Step::Kind::Make, "reporting", "quarterly figures", R"("scopes":["events:read","metrics:read"])", 9 * 24},
    {126.7, Step::Kind::Make, "status-page", "for the trial of the status page", R"("scopes":["limits:read"])", -20},
    {119.6, Step::Kind::Make, "invoice-export", "nightly invoices, OPS-4075",
     R"("scopes":["events:read","limits:read","health:read"],"environment":"production","addresses":["203.0.113.0/26"])"},
    {49.3, Step::Kind::Make, "finance-board", "board of the finance team, OPS-4102",
     R"("scopes":["limits:read","orgs:read"])"},
    {26.1, Step::Kind::Revoke, "partner-feed", "the contract is over"},
    {2.4, Step::Kind::Rotate, "invoice-export", "its secret stood in a ticket, OPS-4129"},
}};

std::optional<std::string> KeyHolders::relive(Operator& colleague, Credentials& known, TimePoint from, TimePoint to,
                                              TimePoint now)
{
    m_known = &known;
    for (const Step& step : life) {
        const TimePoint at = now - std::chrono::round<std::chrono::milliseconds>(
                                       std::chrono::duration<double, std::ratio<3600>>(step.hoursAgo));
        if (at < from || at >= to)
            continue;
        if (auto fault = perform(colleague, step, at, now))
            return fault;
    }
    if (to > now - asked) {
        for (std::size_t i = 0; i < questions.size(); ++i)
            ask(i, to);
    }
    return std::nullopt;
}

std::optional<std::string> KeyHolders::catchUp(Operator& colleague, Credentials& known, TimePoint now)
{
    m_known = &known;
    for (const Step& step : life) {
        if (auto fault = perform(colleague, step, now, now))
            return fault;
    }
    return std::nullopt;
}

std::optional<std::string> KeyHolders::make(Operator& colleague, const Step& step, TimePoint at, TimePoint now)
{
    const auto there =
        colleague.call({.path = std::string(keysPath), .query = "filter=name:" + std::string(step.name)}, at);
    if (!there)
        return there.error();
    const json::object* list = there->data.if_object();
    const json::value* content = list ? list->if_contains("content") : nullptr;
    if (content && content->is_array() && !content->as_array().empty())
        return std::nullopt; // of an earlier life, and its secret is lost
    const TimePoint ends = now + std::chrono::round<std::chrono::minutes>(
                                     std::chrono::duration<double, std::ratio<3600>>(step.endsInHours));
    if (step.endsInHours != 0 && ends <= at)
        return std::nullopt; // no key is made that has expired already
    JsonLine line;
    line.open('{').text("name", step.name).text("role", "MEMBER").open("owner", '{');
    line.text("type", "service").text("name", step.name).text("email", "data@northbound.example").close('}');
    if (step.endsInHours != 0)
        line.text("expiresAt", toIso(ends));
    std::string body = line.take();
    body += "," + std::string(step.members) + "}";
    const auto made = colleague.call({.method = Method::Post,
                                      .path = std::string(keysPath),
                                      .body = std::move(body),
                                      .reason = std::string(step.reason)},
                                     at);
    if (!made)
        return made.error();
    m_known->keys["holder/" + std::string(step.name)] = textOf(made->data, "secret");
    m_known->keys["holder/" + std::string(step.name) + "/id"] = textOf(made->data, "id");
    return std::nullopt;
}

std::optional<std::string> KeyHolders::act(Operator& colleague, const Step& step, TimePoint at)
{
    const std::string held = "holder/" + std::string(step.name);
    const auto id = m_known->keys.find(held + "/id");
    if (id == m_known->keys.end())
        return std::nullopt;
    const std::string path = std::string(keysPath) + "/" + id->second;
    const auto present = colleague.call({.path = path}, at);
    if (!present)
        return present.error();
    const bool rotates = step.kind == Step::Kind::Rotate;
    const auto done = colleague.call({.method = Method::Post,
                                      .path = path + (rotates ? "/rotate" : "/revoke"),
                                      .body = std::string(rotates ? graceBody : "{}"),
                                      .ifMatch = present->etag,
                                      .reason = std::string(step.reason)},
                                     at);
    if (!done)
        return done.error();
    if (rotates) {
        m_known->keys[held + "/old"] = m_known->keys[held];
        m_known->keys[held] = textOf(done->data, "secret");
    }
    return std::nullopt;
}

std::optional<std::string> KeyHolders::perform(Operator& colleague, const Step& step, TimePoint at, TimePoint now)
{
    const std::string held = "holder/" + std::string(step.name);
    const std::string mark = held + (step.kind == Step::Kind::Make     ? ""
                                     : step.kind == Step::Kind::Rotate ? "/old"
                                                                       : "/gone");
    if (m_known->keys.contains(mark))
        return std::nullopt; // done in an earlier life
    if (step.kind == Step::Kind::Make)
        return make(colleague, step, at, now);
    auto fault = act(colleague, step, at);
    if (!fault && step.kind == Step::Kind::Revoke)
        m_known->keys[mark] = "yes";
    return fault;
}

void KeyHolders::ask(std::size_t turn, TimePoint at)
{
    const Question& question = questions[turn % questions.size()];
    const auto secret = m_known->keys.find("holder/" + std::string(question.key));
    if (secret == m_known->keys.end() && !question.key.empty())
        return;
    Operator service(m_wire, std::string(question.tenant.value_or(m_tenantId)),
                     question.key.empty() ? std::string(strangeKey) : secret->second,
                     Operator::Look{std::string(question.address), std::string(question.client)});
    (void)service.call({.path = std::string(question.path), .query = std::string(question.query)}, at);
}

void KeyHolders::goOn(TimePoint at)
{
    if (m_known)
        ask(m_turn++, at);
}

} // namespace meterd::demo
