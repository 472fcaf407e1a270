// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a running server: opened, joined, listening.
#include "service/platformparts.h"

#include "service/store/eventfilters.h"

#include <algorithm>
#include <thread>

#include <unistd.h>

namespace meterd {

namespace {

constexpr std::chrono::days uploadsKept{90};
constexpr std::chrono::days aiCountsKept{1'095}; // they outlive the events, as long as the longest plan keeps those

//! Nobody can post to a wildcard address: this machine's name stands for it.
std::string reachableName(const std::string& address)
{
    char name[256] = {};
    const bool wildcard = address == "0.0.0.0" || address == "::";
    return wildcard && ::gethostname(name, sizeof name - 1) == 0 && name[0] ? std::string(name) : address;
}

UnitUse useOf(const EventStore& events, const BillableUnit& unit)
{
    EventPageQuery query;
    query.selection.tenantId = unit.tenantId;
    query.selection.filter = allOf({eventsOf(unit), acceptedOnly()});
    query.limit = 1;
    const EventPage page = events.page(query);
    if (page.events.empty())
        return {};
    return {fromMs(page.events.front().receivedAt)};
}

} // namespace

std::string originOf(const std::string& address, std::uint16_t port, bool tls)
{
    const bool v6 = address.find(':') != std::string::npos;
    return std::string(tls ? "https://" : "http://") + (v6 ? "[" + address + "]" : address) + ":" +
           std::to_string(port);
}

std::optional<std::string> Platform::Parts::openEvents()
{
    EventStoreOptions how;
    how.folder = folder.path() / "events";
    auto opened = EventStore::open(std::move(how), clock);
    if (!opened)
        return std::move(opened).error();
    events = std::move(*opened);
    std::vector<std::string> tenants;
    const ConfigViewPtr view = config->view();
    for (const Tenant& tenant : view->tenants())
        tenants.push_back(tenant.id);
    auto book = OrganizationBook::open(folder.path(), *events, std::move(tenants));
    if (!book)
        return std::move(book).error();
    organizations = std::move(*book);
    meters.rebuild(*events, clock.now());
    events->onCommitted([this](const StoredBatch& batch) {
        meters.note(batch);
        if (tellsRejections)
            rejections.note(batch.tenantId, batch.events);
    });
    return std::nullopt;
}

std::optional<std::string> Platform::Parts::openRequests()
{
    RequestLogOptions how;
    how.folder = folder.path() / "requests";
    how.mostBytes = options.byteCaps.of(Kept::Requests);
    auto opened = RequestLog::open(std::move(how), clock);
    if (!opened)
        return std::move(opened).error();
    requests = std::move(*opened);
    recorder = std::make_unique<RequestRecorder>(*requests, rates);
    recorder->onOverLimit([this](const Request& request) {
        if (tellsRejections)
            noteOverLimit(request);
    });
    rateWatch = std::make_unique<RateWatch>(RateParts{*config, writes, limiter, rates, *requests}, ratesTopic);
    requestTopic = std::make_unique<RequestTopic>(*requests);
    router.watchWith(*recorder);
    return std::nullopt;
}

std::optional<std::string> Platform::Parts::openLimits()
{
    counts = std::make_unique<UsageCounts>(*events, config->source());
    limits = std::make_unique<LimitWatch>(*config, *counts, clock, limitsTopic);
    if (auto problem = counts->open(clock.now(), [this] { limits->wake(); }))
        return problem;
    api.counts = counts.get();
    api.limitsChanged = [this](const std::string& tenantId) {
        counts->refresh(clock.now());
        limits->look(tenantId);
    };
    return std::nullopt;
}

std::optional<std::string> Platform::Parts::openAi()
{
    auto opened = AiStore::open(folder.path());
    if (!opened)
        return std::move(opened).error();
    aiStore = std::move(*opened);
    if (!aiStore->startOverWhenAheadOf(events->newestSequence()))
        return std::string("The disk takes no writes: the AI calls cannot be counted anew.");
    aiBook = std::make_unique<AiBook>(*aiStore, *events, config->source(), clock);
    reResolver = std::make_unique<ReResolver>(*aiStore, *aiBook, *events, clock);
    reResolver->open();
    try {
        aiBook->open();
    } catch (const EventReadError& error) {
        return std::string("The AI calls cannot be counted: ") + error.what();
    }
    reResolver->start();
    ai = std::make_unique<AiParts>(AiParts{*aiStore, *aiBook, *reResolver, *events, clock});
    api.ai = ai.get();
    return std::nullopt;
}

std::optional<std::string> Platform::Parts::openDeliveries()
{
    auto opened = DeliveryStore::open(folder.path());
    if (!opened)
        return std::move(opened).error();
    deliveries = std::move(*opened);
    deliveries->onChanged(
        [this](const Delivery& delivery) { deliveriesTopic.push(delivery.tenantId, toJson(delivery)); });
    // A sandbox's receivers are on this machine, mostly.
    api.webhookUrls = {.plain = !live, .local = !live || options.privateWebhooks};
    postman = std::make_unique<Postman>(*config, *deliveries, api.webhookUrls, clock, log);
    api.deliveries = deliveries.get();
    api.deliver = [this] { postman->wake(); };
    return std::nullopt;
}

void Platform::Parts::openRetention()
{
    retention = std::make_unique<Retention>(Retention::Stores{*config, *events, *deliveries, *requests},
                                            options.byteCaps, clock, log);
    if (options.trustsClock)
        retention->trustClock();
    api.retention = retention.get();
}

void Platform::Parts::tellRejections(TimePoint upTo)
{
    const auto drafts = rejections.take(upTo);
    if (!drafts.empty() && config->emit(drafts))
        log.write(LogLevel::Warning, "config.db takes no writes: refused events are in no event log");
}

void Platform::Parts::tellUnmapped()
{
    const std::vector<UnmappedNews> news = aiBook->news();
    if (news.empty())
        return;
    const ConfigViewPtr view = config->view();
    std::vector<PlatformEventDraft> drafts;
    for (const UnmappedNews& one : news)
        drafts.push_back(eventOf(one, *view->aiPricing(one.model.tenantId)->book));
    if (config->emit(drafts))
        log.write(LogLevel::Warning, "config.db takes no writes: unmapped AI models are in no event log");
    else
        aiBook->told(news);
}

//! By the time that is believed, as everything that goes by its age.
void Platform::Parts::dropOldAiCounts()
{
    const TimePoint now = retention->report(config->view()->tenants().front().id).asOf;
    if (!aiBook->dropBefore(now - aiCountsKept))
        log.write(LogLevel::Warning, "the disk takes no writes: old counts of AI calls stay");
}

void Platform::Parts::noteOverLimit(const Request& request)
{
    OverLimit over;
    if (request.principal) {
        over.tenantId = request.principal->tenantId;
        over.targetType = "api-key";
        over.targetId = request.principal->keyId;
        over.keyPrefix = request.principal->keyPrefix;
    } else {
        over.tenantId = request.application->tenantId;
        over.targetType = "application";
        over.targetId = request.application->uuid;
    }
    over.category = request.route->category;
    over.limit = request.rate->limit.value_or(0);
    over.correlationId = request.correlationId;
    over.at = request.receivedAt;
    rejections.noteOverLimit(over);
}

std::optional<std::string> Platform::Parts::openIntake()
{
    auto opened = IntakeStore::open(folder.path());
    if (!opened)
        return std::move(opened).error();
    intake = std::move(*opened);
    intake->restore(sources);
    intake->onChanged([this](const IngestJob& job) { jobsTopic.push(job.tenantId, toJson(job)); });
    api.intake = intake.get();
    uploads = std::make_unique<UploadRunner>(UploadRunnerParts{*events, config->source(), clients, *intake, clock});
    return std::nullopt;
}

void Platform::Parts::saveSourceUse()
{
    if (!intake->save(sources))
        log.write(LogLevel::Warning, "intake.db takes no writes: how inbound sources fare is not kept");
    if (!intake->dropBefore(toMs(clock.now() - uploadsKept)))
        log.write(LogLevel::Warning, "intake.db takes no writes: old uploads stay");
}

void Platform::Parts::saveKeyUse()
{
    if (config->saveKeyUse())
        log.write(LogLevel::Warning, "config.db takes no writes: when keys were last used is not kept");
}

void Platform::Parts::addRoutes()
{
    api.ingestUrl = originOf(reachableName(options.address), port, !options.tlsCertificate.empty()) + "/v1/events";
    api.unitUse = [this](const BillableUnit& unit) { return useOf(*events, unit); };
    api.storeIsUp = [this] { return events->status().writable; };
    registerHealth(router, api);
    registerWhoami(router, api);
    registerApps(router, api);
    registerApiKeys(router, api);
    registerMetrics(router, api);
    registerAuditLog(router, api);
    registerPlatformEvents(router, api);
    registerWebhooks(router, api);
    registerMeteringHealth(router, api, meterWatch);
    registerPlans(router, api);
    registerLimits(router, api);
    registerQuotas(router, api);
    registerHealthModel(router, api);
    api.sources = &sources;
    api.webhookUrl =
        originOf(reachableName(options.address), port, !options.tlsCertificate.empty()) + "/v1/ingest/webhook/";
    api.trySource = [](const ConfigView& view, const WebhookSource& source, std::string body, TimePoint now) {
        return tryWebhook(view, source, std::move(body), now);
    };
    registerWebhookSources(router, api);
    registerIngestJobs(router, api);
    registerAiCost(router, api);
    registerRetention(router, api);
    registerErrorCodes(router);
    registerOrganizations(router, {api, *events, *organizations});
    registerUsageEvents(router, {*events, workers});
    registerEventExtent(router, {*events, config->source(), clock});
    registerRequests(router, {*requests, workers, clock});
    registerRateLimits(router, {*config, writes, limiter, rates, *requests});
    registerTrace(router, {api, *events, *organizations, *requests});
    registerOverview(router, {api, *events, meterWatch, *requests});
    streams = std::make_unique<StreamHub>(*events, authenticator, clock);
    streams->addTopic(auditTopic);
    streams->addTopic(*requestTopic);
    streams->addTopic(limitsTopic);
    streams->addTopic(ratesTopic);
    streams->addTopic(keysTopic);
    config->onAudited([this] {
        keyWatch.look();
        streams->wake();
    });
    requests->onKept([this] { streams->wake(); });
    streams->addTopic(platformTopic);
    config->onEmitted([this] {
        streams->wake();
        postman->wake();
    });
    streams->addTopic(deliveriesTopic);
    streams->addTopic(jobsTopic);
    streams->addTopic(healthTopic);
    meterWatch.onTransition([this](const MeterTransition& transition) {
        const auto event = eventOf(transition);
        if (event && config->emit({*event}))
            log.write(LogLevel::Warning, "config.db takes no writes: a meter's change of state is in no event log");
    });
    registerStream(router, *streams);
    addAforoDoor(router, {*events, config->source(), clients, *counts, 90, uploads.get(), intake.get(), &workers});
    addOpenMonetizeDoor(router, {*events, config->source(), clients, *counts});
    addWebhookDoor(router, {*events, config->source(), limiter, sources});
    addSaasTrackerDoor(router, {*events, config->source(), limiter});
    registerPrometheus(metricsRouter, stats, [this] { return events->status(); });
}

std::optional<std::string> Platform::Parts::listen()
{
    ListenOptions how;
    how.address = options.address;
    how.port = options.port;
    how.threads = std::max(1U, std::thread::hardware_concurrency());
    if (!options.tlsCertificate.empty())
        how.tls = TlsFiles{options.tlsCertificate, options.tlsKey};
    const auto bound = server.listen(how);
    if (!bound)
        return bound.error();
    port = *bound;
    ListenOptions metrics;
    metrics.port = options.metricsPort;
    metrics.limits.connections = 64;
    const auto metricsBound = metricsServer.listen(metrics);
    if (!metricsBound)
        return metricsBound.error();
    metricsPort = *metricsBound;
    return std::nullopt;
}

std::optional<std::string> Platform::Parts::makeDemo(TimePoint at)
{
    const auto key = replaceOwnKey(*config, "Demo", at);
    if (!key)
        return key.error();
    DemoOptions how;
    how.rate = *options.demoRate;
    how.tenantId = key->tenantId;
    how.operatorKey = key->secret;
    how.stateFile = folder.path() / "demo.json";
    how.receivesWebhooks = true;
    wire = std::make_unique<RouterWire>(router);
    demo = std::make_unique<Demo>(*wire, clock, std::move(how));
    return std::nullopt;
}

} // namespace meterd
