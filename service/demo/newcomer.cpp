// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/demo/newcomer.h"

#include "service/domain/ids.h"

#include <boost/json.hpp>

namespace meterd::demo {

namespace {

namespace json = boost::json;

constexpr std::chrono::hours born{52};
constexpr std::chrono::hours nextVersion{24};
constexpr double triedPerBeat = .1;

std::string textOf(const json::value& value, std::string_view member)
{
    const json::object* object = value.if_object();
    const json::value* found = object ? object->if_contains(member) : nullptr;
    const json::string* text = found ? found->if_string() : nullptr;
    return text ? std::string(*text) : std::string();
}

} // namespace

std::optional<std::string> Newcomer::relive(Operator& colleague, Credentials& known, TimePoint from, TimePoint to,
                                            TimePoint now)
{
    m_known = &known;
    const TimePoint at = now - born;
    return at >= from && at < to ? make(colleague, known, at) : std::nullopt;
}

void Newcomer::catchUp(Operator& colleague, Credentials& known, TimePoint now)
{
    m_known = &known;
    // A sandbox of before there was such a thing has no room for it, or has it and its secret is lost.
    (void)make(colleague, known, now);
}

std::optional<std::string> Newcomer::make(Operator& colleague, Credentials& known, TimePoint at)
{
    if (known.apps.contains(app))
        return std::nullopt;
    const auto made = colleague.call({.method = Method::Post,
                                      .path = "/api/v1/apps",
                                      .body = R"({"name":")" + std::string(app) + "\"}",
                                      .reason = "for the resellers, OPS-4098"},
                                     at);
    if (!made)
        return made.error();
    known.apps[std::string(app)] = {textOf(made->data, "uuid"), textOf(made->data, "secret")};
    return std::nullopt;
}

Happening Newcomer::onBeat(TimePoint time, TimePoint now)
{
    Happening out;
    if (!m_known || !m_known->apps.contains(app))
        return out;
    out.events = m_random.between(0, 2);
    for (int i = 0; i < out.events; ++i)
        out.requests.push_back(pageView(time, false));
    if (m_random.chance(triedPerBeat) && now - time <= nextVersion)
        out.requests.push_back(pageView(time, true));
    return out;
}

Request Newcomer::pageView(TimePoint time, bool byNextVersion)
{
    const AppCredential& credential = m_known->apps.find(app)->second;
    const std::string_view customer = organizations()[m_random.below(6)].id;
    const std::string user = toHex(sha256("partner-" + std::to_string(m_random.between(1, 40))));
    JsonLine sent;
    sent.open('{')
        .text("event", "page_view")
        .text("user_hash", user)
        .text("customer_org_id", customer)
        .text("path", "/partners")
        .text("environment", "production")
        .close('}');
    // As its new library writes it: by the alphabet.
    JsonLine sorted;
    sorted.open('{')
        .text("customer_org_id", customer)
        .text("environment", "production")
        .text("event", "page_view")
        .text("path", "/partners")
        .text("user_hash", user)
        .close('}');
    Request request;
    request.method = Method::Post;
    request.path = "/v1/events";
    request.body = sent.take();
    request.receivedAt = time;
    request.correlationId = m_random.uuid();
    request.address = "198.51.100.19";
    request.headers.add("Content-Type", "application/json");
    request.headers.add("X-Correlation-Id", request.correlationId);
    request.headers.add("User-Agent", byNextVersion ? "northbound-partners/2.0.0-rc.1" : "northbound-partners/1.0.2");
    request.headers.add("x-app-uuid", credential.uuid);
    request.headers.add("x-signature",
                        toHex(hmacSha256(credential.secret, byNextVersion ? sorted.take() : request.body)));
    return request;
}

} // namespace meterd::demo
