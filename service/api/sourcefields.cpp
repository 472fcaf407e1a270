// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/sourcefields.h"

#include "service/api/parts.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"

#include <array>

namespace meterd {

namespace {

constexpr std::size_t longestEnvironment = 32;
constexpr std::size_t mostTypes = 50;
constexpr std::size_t secretLength = 48;
constexpr std::size_t shortestSecret = 16;
constexpr std::size_t shownOfSecret = 4;

struct PathField
{
    const char* name;
    FieldPath WebhookSource::*path;
};
constexpr std::array<PathField, 6> paths = {{{"customerIdPath", &WebhookSource::customerId},
                                             {"metricKeyPath", &WebhookSource::metricKey},
                                             {"quantityPath", &WebhookSource::quantity},
                                             {"timestampPath", &WebhookSource::timestamp},
                                             {"idPath", &WebhookSource::eventId},
                                             {"eventTypePath", &WebhookSource::eventType}}};

enum Slot : std::uint8_t { Name, Provider, State, Metric, Environment, Id };
using Kind = FilterVocabulary::Kind;
constexpr std::array<FilterVocabulary::Field, 7> names = {{{"name", Name},
                                                           {"provider", Provider},
                                                           {"state", State, Kind::AnyCase},
                                                           {"metric", Metric},
                                                           {"environment", Environment},
                                                           {"env", Environment},
                                                           {"id", Id}}};

bool isHeaderName(std::string_view name)
{
    static constexpr std::string_view odd = "!#$%&'*+-.^_`|~";
    return !name.empty() && std::all_of(name.begin(), name.end(), [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
               odd.find(c) != std::string_view::npos;
    });
}

void readPath(FieldPath& path, const char* name, Fields& body)
{
    if (body.isNull(name)) {
        path = {};
        return;
    }
    const auto text = body.text(name, FieldPath::longest, 1);
    if (!text)
        return;
    auto read = FieldPath::parse(*text);
    if (read)
        path = std::move(*read);
    else
        body.fail(name, read.error().message + " (at character " + std::to_string(read.error().position + 1) + ")");
}

void readText(std::string& into, const char* name, Fields& body, std::size_t longest)
{
    if (body.isNull(name))
        into.clear();
    else if (auto text = body.text(name, longest))
        into = std::move(*text);
}

//! What no mapping can do without.
void judge(const WebhookSource& source, Fields& body)
{
    if (source.customerId.isEmpty() && body.good())
        body.fail("customerIdPath", "is required");
    if (source.metric.empty() == source.metricKey.isEmpty() && body.good()) {
        body.fail("metricKeyPath", source.metric.empty() ? "is required, unless metric names one for all events"
                                                         : "must not be given together with metric");
    }
    if (!source.eventTypes.empty() && source.eventType.isEmpty() && body.good())
        body.fail("eventTypePath", "is required, where eventTypes says which ones are taken");
}

std::string refusalJson(const SourceUse& use)
{
    if (use.lastRefusedAt == 0)
        return "null";
    JsonObject out;
    out.time("at", fromMs(use.lastRefusedAt)).text("code", use.refusalCode).text("reason", use.refusalReason);
    return out.take();
}

} // namespace

std::string_view sourceState(const WebhookSource& source, const SourceUse& use)
{
    if (!source.active)
        return "PAUSED";
    if (use.refusedInARow >= refusalsOfFailing)
        return "FAILING";
    return use.lastReceivedAt == 0 ? "SILENT" : "ACTIVE";
}

std::string sourceJson(const ApiParts& parts, const WebhookSource& source, TimePoint now, SourceSecret secret)
{
    const SourceUse use = parts.sources ? parts.sources->use(source.id) : SourceUse();
    const SourceHour day = use.sum(toMs(now));
    const bool overlap = source.oldSecretUntil && now < *source.oldSecretUntil;
    JsonObject out;
    out.text("id", source.id)
        .text("tenantId", source.tenantId)
        .text("name", source.name)
        .textUnlessEmpty("provider", source.provider)
        .text("description", source.description)
        .text("state", sourceState(source, use))
        .boolean("active", source.active)
        .text("ingestUrl", parts.webhookUrl + source.id)
        .text("signatureHeader", source.signatureHeader)
        .text("signatureAlgorithm", WebhookSource::algorithm)
        .textUnlessEmpty("environment", source.environment)
        .textUnlessEmpty("metric", source.metric);
    for (const PathField& field : paths)
        out.textUnlessEmpty(field.name, (source.*field.path).text());
    out.texts("eventTypes", source.eventTypes)
        .text("secretPrefix", source.secretPrefix)
        .timeOrNull("oldSecretUntil", overlap ? source.oldSecretUntil : std::nullopt)
        .timeOrNull("lastReceivedAt", use.lastReceivedAt ? std::optional(fromMs(use.lastReceivedAt)) : std::nullopt)
        .raw("lastRefusal", refusalJson(use))
        .number("received24h", day.received)
        .number("refused24h", day.refused)
        .number("ignored24h", day.ignored)
        .time("createdAt", source.createdAt)
        .time("updatedAt", source.updatedAt)
        .number("version", source.version);
    if (secret == SourceSecret::Shown)
        out.text("secret", source.secret);
    else if (secret == SourceSecret::ShownBefore)
        out.raw("secret", "null").boolean("secretShown", true);
    return out.take();
}

void readSource(WebhookSource& source, Fields& body)
{
    if (auto name = body.text("name", 255, 1))
        source.name = std::move(*name);
    for (const char* name : {"name", "signatureHeader", "signatureAlgorithm", "active", "eventTypes", "tenantId"}) {
        if (body.isNull(name))
            body.fail(name, "must not be null");
    }
    // Clients of the platform that this is like say whose source it is; it is nobody else's.
    if (const auto tenant = body.text("tenantId"); tenant && *tenant != source.tenantId)
        body.fail("tenantId", "is not the tenant of this key");
    readText(source.provider, "provider", body, 64);
    readText(source.description, "description", body, 500);
    readText(source.environment, "environment", body, longestEnvironment);
    readText(source.metric, "metric", body, 255);
    if (const auto active = body.boolean("active"))
        source.active = *active;
    if (auto header = body.text("signatureHeader", 128, 1)) {
        if (!isHeaderName(*header))
            body.fail("signatureHeader", "is no name of a header");
        source.signatureHeader = std::move(*header);
    }
    if (const auto algorithm = body.text("signatureAlgorithm"); algorithm && *algorithm != WebhookSource::algorithm)
        body.fail("signatureAlgorithm", "must be hmac-sha256");
    for (const PathField& field : paths)
        readPath(source.*field.path, field.name, body);
    if (auto types = body.texts("eventTypes", mostTypes))
        source.eventTypes = std::move(*types);
    judge(source, body);
}

void giveSecret(WebhookSource& source, Fields& body)
{
    if (auto given = body.text("secret", 255, shortestSecret))
        source.secret = std::move(*given);
    else
        source.secret = randomText(secretLength);
    source.secretPrefix = source.secret.substr(0, shownOfSecret);
}

const FilterVocabulary& sourceVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

std::vector<std::string_view> SourceFilterRecord::texts(std::uint8_t slot) const
{
    const WebhookSource& source = *m_shown.source;
    const auto given = [](std::string_view text) {
        return text.empty() ? std::vector<std::string_view>() : std::vector<std::string_view>{text};
    };
    switch (Slot(slot)) {
    case Name: return {source.name};
    case Provider: return given(source.provider);
    case State: return {m_shown.state};
    case Metric: return given(source.metric);
    case Environment: return given(source.environment);
    case Id: return {source.id};
    }
    return {};
}

} // namespace meterd
