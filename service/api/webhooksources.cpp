// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /api/v1/webhook-sources: whose webhooks are taken in, and how they are read. A secret is shown once; it is kept
// sealed, as their signatures are verified with it.
#include "service/api/recordquery.h"
#include "service/api/routes.h"
#include "service/api/sourcefields.h"
#include "service/domain/ids.h"
#include "service/http/answer.h"

#include <functional>

namespace meterd {

namespace {

constexpr std::int64_t longestOverlap = 7 * 24 * 3600;
constexpr std::size_t longestSample = 256U << 10U;

std::optional<Problem> nameTaken(const ConfigView& view, const WebhookSource& source)
{
    for (const WebhookSourcePtr& other : view.sources(source.tenantId)) {
        if (other->name == source.name && other->id != source.id)
            return conflict("There is a webhook source named '" + source.name + "' already.");
    }
    return std::nullopt;
}

WriteResult resultOf(const ApiParts& parts, const WebhookSource& source, TimePoint now, SourceSecret secret)
{
    WriteResult result;
    result.data = sourceJson(parts, source, now, secret);
    if (secret == SourceSecret::Shown)
        result.kept = sourceJson(parts, source, now, SourceSecret::ShownBefore);
    result.version = source.version;
    result.target = {"webhook-source", source.id, source.name};
    result.after = sourceJson(parts, source, now);
    return result;
}

Response createSource(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        auto source = std::make_shared<WebhookSource>();
        source->id = newUuid();
        source->tenantId = request.principal->tenantId;
        source->createdAt = source->updatedAt = request.receivedAt;
        body.require("name");
        readSource(*source, body);
        giveSecret(*source, body);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        if (auto problem = nameTaken(change.before(), *source))
            return Unexpected{std::move(*problem)};
        if (change.before().sources(source->tenantId).size() >= WebhookSource::mostOfATenant)
            return Unexpected{conflict("There are 200 webhook sources already, and there cannot be more.")};
        change.putSource(source);
        WriteResult result = resultOf(parts, *source, request.receivedAt, SourceSecret::Shown);
        result.status = 201;
        result.location = "/api/v1/webhook-sources/" + source->id;
        result.action = "WEBHOOK_SOURCE_CREATED";
        return result;
    };
    return parts.writes.perform(request, write);
}

std::function<std::optional<Versioned>(const ConfigView&)> currentOf(const ApiParts& parts, const Request& request)
{
    return [&](const ConfigView& view) -> std::optional<Versioned> {
        const auto source = view.sourceById(request.principal->tenantId, request.param("id"));
        return source ? std::optional(Versioned{source->version, sourceJson(parts, *source, request.receivedAt)})
                      : std::nullopt;
    };
}

using Edit = std::function<std::optional<Problem>(const ConfigView&, WebhookSource&, Fields&)>;

Response changeSource(const ApiParts& parts, Request& request, const std::string& action, SourceSecret secret,
                      const Edit& edit)
{
    const TimePoint now = request.receivedAt;
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.current = currentOf(parts, request);
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto before = change.before().sourceById(request.principal->tenantId, request.param("id"));
        auto source = std::make_shared<WebhookSource>(*before);
        if (auto problem = edit(change.before(), *source, body))
            return Unexpected{std::move(*problem)};
        if (source->oldSecretUntil && *source->oldSecretUntil <= now) {
            source->oldSecret.clear();
            source->oldSecretUntil.reset();
        }
        source->updatedAt = now;
        ++source->version;
        change.putSource(source);
        WriteResult result = resultOf(parts, *source, now, secret);
        result.action = action;
        result.before = sourceJson(parts, *before, now);
        return result;
    };
    return parts.writes.perform(request, write);
}

Response updateSource(const ApiParts& parts, Request& request)
{
    return changeSource(parts, request, "WEBHOOK_SOURCE_UPDATED", SourceSecret::Hidden,
                        [](const ConfigView& view, WebhookSource& source, Fields& body) {
                            if (body.empty())
                                body.fail("", "nothing to change was sent");
                            readSource(source, body);
                            auto problem = body.problem();
                            return problem ? problem : nameTaken(view, source);
                        });
}

Response rotateSecret(const ApiParts& parts, Request& request)
{
    return changeSource(parts, request, "WEBHOOK_SOURCE_SECRET_ROTATED", SourceSecret::Shown,
                        [&](const ConfigView&, WebhookSource& source, Fields& body) {
                            const std::int64_t overlap = body.integer("overlapSeconds", 0, longestOverlap).value_or(0);
                            const std::string old = source.secret;
                            giveSecret(source, body);
                            source.oldSecret = overlap > 0 ? old : std::string();
                            source.oldSecretUntil =
                                overlap > 0 ? std::optional(request.receivedAt + std::chrono::seconds(overlap))
                                            : std::nullopt;
                            return body.problem();
                        });
}

Response deleteSource(const ApiParts& parts, Request& request)
{
    Write write;
    write.scope = Scope::WebhooksWrite;
    write.current = currentOf(parts, request);
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        const auto source = change.before().sourceById(request.principal->tenantId, request.param("id"));
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        change.removeSource(source->id);
        WriteResult result = resultOf(parts, *source, request.receivedAt, SourceSecret::Hidden);
        result.version.reset();
        result.action = "WEBHOOK_SOURCE_DELETED";
        result.before = result.after;
        result.after.reset();
        return result;
    };
    Response response = parts.writes.perform(request, write);
    if (response.status == 200 && parts.sources)
        parts.sources->forget(request.param("id"));
    return response;
}

//! What a sample would become, by a source that exists or by settings that are only thought of. Nothing is kept.
Response trySample(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    auto read = jsonBody(request);
    if (auto* problem = std::get_if<Problem>(&read))
        return toResponse(*problem, request);
    Fields body(std::get<boost::json::object>(std::move(read)));
    const auto view = parts.config.view();
    WebhookSource source;
    source.tenantId = request.principal->tenantId;
    if (const auto id = body.text("sourceId")) {
        const auto known = view->sourceById(source.tenantId, *id);
        if (!known)
            return toResponse(notFound("There is no webhook source with this id."), request);
        source = *known;
    }
    const auto sample = body.text("sample", longestSample, 1);
    body.require("sample");
    if (!body.has("sourceId"))
        body.require("source");
    if (const auto* settings = body.object("source")) {
        Fields nested = body.nested("source", *settings);
        readSource(source, nested);
        body.adopt(nested);
    }
    if (const auto problem = body.problem())
        return toResponse(*problem, request);
    const auto tried = parts.trySource(*view, source, *sample, request.receivedAt);
    return tried ? answer(request, *tried)
                 : toResponse(unprocessable("The sample cannot be read.", {tried.error()}), request);
}

Response listSources(const ApiParts& parts, Request& request)
{
    std::vector<ShownSource> shown;
    const ConfigViewPtr held = parts.config.view(); // a range's temporary does not live as long as its loop
    for (const WebhookSourcePtr& source : held->sources(request.principal->tenantId)) {
        const SourceUse use = parts.sources ? parts.sources->use(source->id) : SourceUse();
        shown.push_back({source, sourceState(*source, use), sourceJson(parts, *source, request.receivedAt)});
    }
    return recordListAnswer(
        request, sourceVocabulary(), shown,
        [](const ShownSource& item) -> const std::string& { return item.source->id; },
        [](const ShownSource& item) { return item.json; },
        [](const ShownSource& item) { return SourceFilterRecord(item); },
        [](const ShownSource& item) { return toMs(item.source->createdAt); });
}

Response getSource(const ApiParts& parts, Request& request)
{
    if (const auto problem = refuseUnknown(request, {}))
        return toResponse(*problem, request);
    const auto source = parts.config.view()->sourceById(request.principal->tenantId, request.param("id"));
    if (!source)
        return toResponse(notFound("There is no webhook source with this id."), request);
    Response response = answer(request, sourceJson(parts, *source, request.receivedAt));
    response.headers.add("ETag", etagOf(source->version));
    return response;
}

} // namespace

void registerWebhookSources(Router& router, const ApiParts& parts)
{
    const ApiRoutes routes(router, parts);
    const std::string all = "/api/v1/webhook-sources";
    const std::string one = all + "/{id}";
    routes.add(Method::Get, all, Scope::WebhooksRead, Runs::Inline, listSources);
    routes.add(Method::Post, all, Scope::WebhooksWrite, Runs::Reader, createSource);
    routes.add(Method::Post, all + "/preview", Scope::WebhooksRead, Runs::Reader, trySample);
    routes.add(Method::Get, one, Scope::WebhooksRead, Runs::Inline, getSource);
    routes.add(Method::Put, one, Scope::WebhooksWrite, Runs::Reader, updateSource);
    routes.add(Method::Delete, one, Scope::WebhooksWrite, Runs::Reader, deleteSource);
    routes.add(Method::Post, one + "/rotate-secret", Scope::WebhooksWrite, Runs::Reader, rotateSecret);
}

} // namespace meterd
