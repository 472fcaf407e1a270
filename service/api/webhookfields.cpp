// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/webhookfields.h"

#include "service/api/parts.h"
#include "service/domain/jsonobject.h"

#include <array>
#include <cmath>
#include <cstdio>

namespace meterd {

namespace {

constexpr std::chrono::hours statsOver{24};
constexpr std::size_t mostPatterns = 50;
constexpr std::size_t longestDescription = 500;

//! Between 0 and 1 with four digits.
std::string rateOf(const EndpointStats& stats)
{
    if (stats.attempts == 0)
        return "0";
    const double rate = static_cast<double>(stats.failedAttempts) / static_cast<double>(stats.attempts);
    std::array<char, 16> text{};
    std::snprintf(text.data(), text.size(), "%.4f", rate);
    return text.data();
}

enum Slot : std::uint8_t { Url, Description, State, Type, Id };
using Kind = FilterVocabulary::Kind;
constexpr std::array<FilterVocabulary::Field, 5> names = {
    {{"url", Url}, {"description", Description}, {"state", State, Kind::AnyCase}, {"type", Type}, {"id", Id}}};

} // namespace

std::string_view endpointState(const WebhookEndpoint& endpoint, const EndpointHealth& health)
{
    switch (endpoint.state) {
    case WebhookEndpoint::State::Paused: return "PAUSED";
    case WebhookEndpoint::State::Disabled: return "DISABLED";
    case WebhookEndpoint::State::Active: break;
    }
    return health.failures >= failuresOfFailing ? "FAILING" : "ACTIVE";
}

EndpointStats statsOf(const ApiParts& parts, const std::string& endpointId, TimePoint now)
{
    return parts.deliveries->stats({endpointId}, toMs(now - statsOver)).at(endpointId);
}

std::string endpointJson(const WebhookEndpoint& endpoint, const EndpointStats& stats, TimePoint now,
                         WebhookSecret secret)
{
    const std::string_view state = endpointState(endpoint, stats.health);
    const bool overlap = endpoint.oldSecretUntil && now < *endpoint.oldSecretUntil;
    JsonObject out;
    out.text("id", endpoint.id)
        .text("url", endpoint.url)
        .text("description", endpoint.description)
        .texts("eventTypes", endpoint.eventTypes)
        .text("state", state)
        .time("stateSince", state == "FAILING" ? fromMs(*stats.health.failingSince) : endpoint.stateSince)
        .textUnlessEmpty("disabledReason", endpoint.disabledReason)
        .raw("failureRate", rateOf(stats))
        .number("deliveries24h", stats.deliveries)
        .timeOrNull("lastSuccessAt",
                    stats.health.lastSuccessAt ? std::optional(fromMs(*stats.health.lastSuccessAt)) : std::nullopt)
        .number("concurrency", endpoint.concurrency)
        .text("secretPrefix", endpoint.secretPrefix)
        .timeOrNull("oldSecretUntil", overlap ? endpoint.oldSecretUntil : std::nullopt)
        .time("createdAt", endpoint.createdAt)
        .time("updatedAt", endpoint.updatedAt)
        .number("version", endpoint.version);
    if (secret == WebhookSecret::Shown)
        out.text("secret", endpoint.secret);
    else if (secret == WebhookSecret::ShownBefore)
        out.raw("secret", "null").boolean("secretShown", true);
    return out.take();
}

void readEndpoint(WebhookEndpoint& endpoint, Fields& body, WebhookUrlRules rules)
{
    if (auto url = body.text("url", 2048, 1)) {
        if (const auto read = readWebhookUrl(*url, rules); !read)
            body.fail("url", read.error());
        endpoint.url = std::move(*url);
    }
    if (auto description = body.text("description", longestDescription))
        endpoint.description = std::move(*description);
    if (auto types = body.texts("eventTypes", mostPatterns)) {
        if (types->empty())
            body.fail("eventTypes", "must not be empty");
        for (std::size_t i = 0; i < types->size(); ++i) {
            if (!patternIsKnown((*types)[i]))
                body.fail("eventTypes[" + std::to_string(i) + "]", "is no event type, no group like limit.* and not *");
        }
        endpoint.eventTypes = std::move(*types);
    }
    if (const auto concurrency = body.integer("concurrency", 1, WebhookEndpoint::mostConcurrency))
        endpoint.concurrency = static_cast<int>(*concurrency);
    for (const char* name : {"url", "eventTypes", "concurrency"}) {
        if (body.isNull(name))
            body.fail(name, "must not be null");
    }
    if (body.isNull("description"))
        endpoint.description.clear();
}

const FilterVocabulary& endpointVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

std::vector<std::string_view> EndpointFilterRecord::texts(std::uint8_t slot) const
{
    const WebhookEndpoint& endpoint = *m_shown.endpoint;
    switch (Slot(slot)) {
    case Url: return {endpoint.url};
    case Description: return {endpoint.description};
    case State: return {m_shown.state};
    case Id: return {endpoint.id};
    case Type: break;
    }
    std::vector<std::string_view> types(endpoint.eventTypes.begin(), endpoint.eventTypes.end());
    for (const PlatformEventType& type : platformEventTypes()) {
        if (endpoint.takes(type.name))
            types.push_back(type.name);
    }
    return types;
}

void registerWebhooks(Router& router, const ApiParts& parts)
{
    registerWebhookEndpoints(router, parts);
    registerWebhookDeliveries(router, parts);
    registerWebhookReplays(router, parts);
}

Response performSettled(const ApiParts& parts, Request& request, const Write& write,
                        std::optional<DeliveryStore::Unsettled>& unsettled)
{
    Response response = parts.writes.perform(request, write);
    const bool settled = !unsettled || response.status >= 300 || unsettled->settle();
    unsettled.reset();
    if (!settled)
        return toResponse(storageProblem(ConfigFault::Full), request);
    if (response.status < 300 && parts.deliver)
        parts.deliver();
    return response;
}

} // namespace meterd
