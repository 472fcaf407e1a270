// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Source, signature, body, field paths, store: in this order.
#include "service/doors/webhookdoor.h"

#include "service/domain/asciicase.h"
#include "service/domain/ids.h"
#include "service/domain/jsonobject.h"
#include "service/domain/signaturehint.h"
#include "service/doors/aforodoor.h"
#include "service/doors/webhookevent.h"
#include "service/http/rategate.h"

namespace meterd {

namespace {

// As at SaaS Tracker's door: a flood of wrong signatures must not be answered with work.
constexpr int hintsAMinute = 10;
constexpr std::int64_t dayMs = 24 * 3'600'000;

//! The request log names senders by application: a source stands in its place.
std::shared_ptr<const Application> senderOf(const WebhookSource& source)
{
    auto sender = std::make_shared<Application>();
    sender->uuid = source.id;
    sender->tenantId = source.tenantId;
    sender->name = source.name;
    return sender;
}

Response refusal(const Request& request, int status, std::string code, std::string sentence, std::string hint = {})
{
    Response response = toResponse(problemOf(status, std::move(code), std::move(sentence)), request);
    response.hint = std::move(hint);
    return response;
}

bool fits(const WebhookSource& source, const Request& request, std::string_view sent)
{
    std::string hex = asciiLower(sent.starts_with("sha256=") ? sent.substr(7) : sent);
    bool good = false;
    // All of them, whichever fits: how long it takes tells nothing.
    for (const std::string& secret : source.secretsAt(request.receivedAt))
        good |= equalSecrets(toHex(hmacSha256(secret, request.body)), hex);
    return good;
}

//! Whom the request proves to come from, or the answer that ends it.
struct Proof
{
    WebhookSourcePtr source;
    std::optional<Response> refusal;
};

Proof prove(const WebhookDoorParts& door, const ConfigView& config, Request& request)
{
    const WebhookSourcePtr source = config.findSource(request.param("sourceId"));
    const std::string_view signature = source ? request.headers.get(source->signatureHeader) : std::string_view();
    // Without a signature it only claims to come from there.
    if (!signature.empty())
        request.application = senderOf(*source);
    const std::string bucket = source ? "source:" + source->id : "address:" + request.address;
    if (const auto limited = chargeRate(door.limiter, request, bucket, RateCategory::Ingest, door.perSource))
        return {nullptr, toResponse(*limited, request)};
    const auto refused = [&](int status, const char* code, std::string sentence, std::string hint = {}) {
        if (source && !signature.empty())
            door.book.refused(source->id, code, sentence, toMs(request.receivedAt));
        return Proof{nullptr, refusal(request, status, code, std::move(sentence), std::move(hint))};
    };
    if (!source || !source->active)
        return refused(404, "NOT_FOUND", "There is no webhook source with this id.",
                       source ? "The source is switched off." : "");
    if (signature.empty())
        return refused(401, "SIGNATURE_MISSING", "The header " + source->signatureHeader + " is missing.");
    if (!fits(*source, request, signature)) {
        std::string hint;
        if (door.limiter.take("hint:" + source->id, RateCategory::None, hintsAMinute, request.receivedAt).allowed) {
            const std::string_view hex = signature.starts_with("sha256=") ? signature.substr(7) : signature;
            hint = signatureHint(source->secret, request.body, hex).value_or(std::string());
        }
        return refused(401, "SIGNATURE_INVALID", "The signature does not fit the body.", std::move(hint));
    }
    const Tenant* tenant = config.tenant(source->tenantId);
    if (tenant && tenant->suspended)
        return refused(403, "ACCOUNT_SUSPENDED", "The account is suspended.");
    return {source, std::nullopt};
}

struct StoredAnswer
{
    std::shared_ptr<Request> request;
    Reply reply;
    SourceBook& book;
    std::string sourceId;
    std::optional<Problem> refusal;

    void operator()(const AppendResult& result)
    {
        const std::int64_t now = toMs(request->receivedAt);
        if (!refusal && !result) {
            reply(toResponse(problemOf(result.error()), *request));
            return;
        }
        if (refusal) {
            book.refused(sourceId, refusal->code, refusal->detail, now);
            reply(toResponse(*refusal, *request));
            return;
        }
        book.took(sourceId, SourceBook::What::Received, now);
        IngestCounts counts;
        countStored(counts, **result);
        counts.more = ",\"ignored\":false";
        reply(ingestAnswer(*request, counts));
    }
};

Response ignored(const Request& request)
{
    IngestCounts counts;
    counts.more = ",\"ignored\":true";
    return ingestAnswer(request, counts);
}

void take(const WebhookDoorParts& door, std::shared_ptr<Request> request, Reply reply)
{
    const auto config = door.config.view();
    Proof proof = prove(door, *config, *request);
    if (proof.refusal) {
        reply(std::move(*proof.refusal));
        return;
    }
    const WebhookSource& source = *proof.source;
    const std::int64_t now = toMs(request->receivedAt);
    const BodyDocument document(request->body);
    if (document.fault()) {
        const Problem problem = malformed(*document.fault());
        door.book.refused(source.id, problem.code, problem.detail, now);
        reply(toResponse(problem, *request));
        return;
    }
    const Principal principal = principalOf(source);
    const AforoContext context{*config, principal, originOf(*request, EventSource::AforoWebhook, {}), now,
                               door.maxAgeDays * dayMs};
    WebhookEvent read = readWebhookEvent(document.root(), source, context);
    if (read.isIgnored) {
        door.book.took(source.id, SourceBook::What::Ignored, now);
        reply(ignored(*request));
        return;
    }
    request->events = 1;
    std::optional<Problem> refusal;
    if (read.event.status == EventStatus::Rejected)
        refusal = refusalOf(read.event, std::move(read.errors));
    EventBatch batch{source.tenantId, {}, now};
    batch.events.push_back(std::move(read.event));
    door.store.append(std::move(batch),
                      StoredAnswer{std::move(request), std::move(reply), door.book, source.id, std::move(refusal)});
}

//! What the store would make of it beyond these is not known before it is stored.
std::string draftJson(const UsageEvent& event)
{
    JsonObject out;
    out.text("environment", event.environment)
        .textUnlessEmpty("app", event.app)
        .text("event", event.event)
        .textUnlessEmpty("metric", event.metric)
        .textUnlessEmpty("unit", event.unit)
        .textUnlessEmpty("customerId", event.customerId)
        .text("quantity", event.quantity.toString())
        .time("occurredAt", fromMs(event.occurredAt))
        .boolean("late", event.late)
        .text("status", toText(event.status))
        .textUnlessEmpty("code", event.code)
        .textUnlessEmpty("reason", event.reason)
        .textUnlessEmpty("nearName", event.nearName)
        .textUnlessEmpty("idempotencyKey", event.idempotencyKey);
    return out.take();
}

} // namespace

void addWebhookDoor(Router& router, const WebhookDoorParts& parts)
{
    for (const std::string prefix : {"", "/api"}) {
        Route route = aforoRoute(prefix + "/v1/ingest/webhook/{sourceId}");
        route.identity = IdentityKind::Own;
        route.scope.reset();
        route.bodyLimit = 1U << 20U;
        route.runs = Runs::Async;
        route.asyncHandler = [parts](std::shared_ptr<Request> request, Reply reply) {
            take(parts, std::move(request), std::move(reply));
        };
        router.add(std::move(route));
    }
}

Expected<std::string, FieldError> tryWebhook(const ConfigView& config, const WebhookSource& source, std::string body,
                                             TimePoint now, int maxAgeDays)
{
    JsonDocument document;
    const auto root = document.parse(body);
    if (!root) {
        return Unexpected{FieldError{
            "sample", "is not valid JSON: byte " + std::to_string(root.error().position) + ": " + root.error().message,
            static_cast<int>(root.error().position)}};
    }
    const Principal principal = principalOf(source);
    const AforoContext context{config, principal, std::make_shared<EventOrigin>(), toMs(now), maxAgeDays * dayMs};
    WebhookEvent read = readWebhookEvent(*root, source, context);
    std::vector<std::string> errors;
    for (const FieldError& error : read.errors)
        errors.push_back(JsonObject().text("field", error.field).text("message", error.message).take());
    JsonObject out;
    out.raw("event", read.isIgnored ? "null" : draftJson(read.event))
        .boolean("ignored", read.isIgnored)
        .textUnlessEmpty("type", read.type)
        .raw("errors", jsonArray(errors));
    return out.take();
}

} // namespace meterd
