// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The order in which things are made, and the other order in which they end.
#include "service/platform.h"

#include "service/api/auditlog.h"
#include "service/api/foundation.h"
#include "service/api/identity.h"
#include "service/api/keywatch.h"
#include "service/api/limitwatch.h"
#include "service/api/meteringhealth.h"
#include "service/api/parts.h"
#include "service/api/platformevents.h"
#include "service/api/prometheus.h"
#include "service/api/requestrecorder.h"
#include "service/api/requests.h"
#include "service/api/stream.h"
#include "service/api/usageevents.h"
#include "service/delivery/postman.h"
#include "service/demo/demo.h"
#include "service/domain/jsonobject.h"
#include "service/domain/rejectiondigest.h"
#include "service/doors/aforo.h"
#include "service/doors/saastracker.h"
#include "service/http/server.h"
#include "service/http/workers.h"
#include "service/store/configstore.h"
#include "service/store/datafolder.h"
#include "service/store/eventstore.h"
#include "service/store/meterbook.h"
#include "service/store/usagecounts.h"
#include "service/ticker.h"

#include "md_version.h"

#include <algorithm>
#include <atomic>
#include <optional>
#include <thread>

#include <unistd.h>

namespace meterd {

namespace {

constexpr std::size_t workerThreads = 4;
constexpr std::size_t workerQueue = 1024;
constexpr std::chrono::days platformEventsKept{365};
constexpr std::chrono::days deliveriesKept{90};
constexpr std::chrono::seconds meterTick{1};
constexpr std::chrono::milliseconds limitsLookedAtEach{1000};

std::string originOf(const std::string& address, std::uint16_t port, bool tls)
{
    const bool v6 = address.find(':') != std::string::npos;
    return std::string(tls ? "https://" : "http://") + (v6 ? "[" + address + "]" : address) + ":" +
           std::to_string(port);
}

//! Nobody can post to a wildcard address: this machine's name stands for it.
std::string reachableName(const std::string& address)
{
    char name[256] = {};
    const bool wildcard = address == "0.0.0.0" || address == "::";
    return wildcard && ::gethostname(name, sizeof name - 1) == 0 && name[0] ? std::string(name) : address;
}

//! The newest accepted event of a unit: by its names, and by the event that its filters select.
FilterNode eventsOf(const BillableUnit& unit)
{
    FilterNode names{.kind = FilterNode::Kind::Any, .field = EventField::Metric};
    names.values.push_back({.text = unit.name});
    for (const std::string& alias : unit.aliases)
        names.values.push_back({.text = alias});
    FilterNode any{.kind = FilterNode::Kind::Or};
    any.children.push_back(std::move(names));
    for (const UnitFilter& filter : unit.filters) {
        if (filter.field == "event" && filter.op == UnitOperator::Equals) {
            FilterNode event{.kind = FilterNode::Kind::Any, .field = EventField::Event};
            event.values.push_back({.text = filter.value});
            any.children.push_back(std::move(event));
        }
    }
    FilterNode accepted{.kind = FilterNode::Kind::Any, .field = EventField::Status};
    accepted.values.push_back({.text = std::string(toText(EventStatus::Accepted))});
    FilterNode both{.kind = FilterNode::Kind::And};
    both.children.push_back(std::move(any));
    both.children.push_back(std::move(accepted));
    return both;
}

UnitUse useOf(const EventStore& events, const BillableUnit& unit)
{
    EventPageQuery query;
    query.selection.tenantId = unit.tenantId;
    query.selection.filter = eventsOf(unit);
    query.limit = 1;
    const EventPage page = events.page(query);
    if (page.events.empty())
        return {};
    return {fromMs(page.events.front().receivedAt)};
}

} // namespace

struct Platform::Parts
{
    Parts(const ServeOptions& given, DataFolder locked, std::unique_ptr<ConfigStore> opened, bool isLive)
        : options(given)
        , folder(std::move(locked))
        , config(std::move(opened))
        , live(isLive)
        , log(given.logLevel, clock, Log::toStandardError())
        , authenticator(config->source(), isLive)
        , workers(workerThreads, workerQueue)
        , writes(*config)
        , api{*config, writes, limiter, workers, isLive, clock.now(), {}, {}, {}}
        , router({&authenticator, &limiter, &workers,
                  [this](const Request& request) {
                      rejections.noteOverLimit(*request.principal, request.route->category,
                                               request.rate->limit.value_or(0), request.correlationId,
                                               request.receivedAt);
                  }})
        , server(router, clock, log, stats)
        , metricsServer(metricsRouter, clock, log, metricsStats)
        , auditTopic(*config)
        , platformTopic(*config)
        , healthTopic("health", Scope::HealthRead, clock.now(), [this] { streams->wake(); })
        , meters(config->source())
        , meterWatch(*config, meters, clients, healthTopic)
        , limitsTopic("limits", Scope::LimitsRead, clock.now(), [this] {
            if (streams)
                streams->wake();
        })
    {}

    ServeOptions options;
    SystemClock clock;
    DataFolder folder;
    std::unique_ptr<ConfigStore> config;
    bool live = false;
    std::optional<Founded> firstKey;
    std::optional<Founded> parentKey;
    std::unique_ptr<EventStore> events;
    Log log;
    HttpStats stats;
    HttpStats metricsStats;
    KeyAuthenticator authenticator;
    RateLimiter limiter;
    Workers workers;
    Writes writes;
    ApiParts api;
    Router router;
    Router metricsRouter{Router::Parts{}};
    // The servers go before everything that they hand requests to has ended, and are destroyed after it.
    Server server;
    Server metricsServer;
    std::uint16_t port = 0;
    std::uint16_t metricsPort = 0;
    ClientBook clients;
    AuditTopic auditTopic;
    ChangeTopic keysTopic{"keys", Scope::KeysRead, clock.now(), [this] { streams->wake(); }};
    KeyWatch keyWatch{config->source(), clock, keysTopic};
    std::unique_ptr<RequestLog> requests;
    std::unique_ptr<RequestRecorder> recorder;
    std::unique_ptr<RequestTopic> requestTopic;
    PlatformTopic platformTopic;
    ChangeTopic healthTopic;
    MeterBook meters;
    MeterWatch meterWatch;
    ChangeTopic limitsTopic;
    ChangeTopic deliveriesTopic{"deliveries", Scope::WebhooksRead, clock.now(), [this] { streams->wake(); }};
    std::unique_ptr<DeliveryStore> deliveries;
    std::unique_ptr<Postman> postman;
    RejectionDigest rejections;
    std::atomic<bool> tellsRejections{false}; //!< those of the demo's past are told to nobody
    std::unique_ptr<StreamHub> streams;
    std::unique_ptr<UsageCounts> counts;
    std::unique_ptr<LimitWatch> limits;
    std::unique_ptr<RouterWire> wire;
    std::unique_ptr<Demo> demo;
    Ticker meterTicker;
    std::atomic<bool> hurried{false};
    bool stopped = false;

    std::optional<std::string> openEvents();
    std::optional<std::string> openRequests();
    std::optional<std::string> openLimits();
    std::optional<std::string> openDeliveries();
    void dropWhatIsNotKept();
    void saveKeyUse();
    void tellRejections(TimePoint upTo);
    void addRoutes();
    std::optional<std::string> listen();
    std::optional<std::string> makeDemo(TimePoint at);
    std::string origin() const { return originOf(options.address, port, !options.tlsCertificate.empty()); }
};

std::optional<std::string> Platform::Parts::openEvents()
{
    EventStoreOptions how;
    how.folder = folder.path() / "events";
    auto opened = EventStore::open(std::move(how), clock);
    if (!opened)
        return std::move(opened).error();
    events = std::move(*opened);
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
    auto opened = RequestLog::open(std::move(how), clock);
    if (!opened)
        return std::move(opened).error();
    requests = std::move(*opened);
    recorder = std::make_unique<RequestRecorder>(*requests);
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

//! Segments hold the events of all tenants: they stay as long as the most patient of them wants.
void Platform::Parts::dropWhatIsNotKept()
{
    const TimePoint now = clock.now();
    const ConfigViewPtr view = config->view();
    std::int64_t days = 0;
    for (const Tenant& tenant : view->tenants())
        days = std::max(days, view->limitAt(tenant.id, LimitKey::RetentionDays, now));
    if (days > 0)
        events->dropBefore(toMs(now - std::chrono::days(days)));
    const bool dropped = deliveries->dropBefore(toMs(now - deliveriesKept));
    if (config->dropPlatformEvents(now - platformEventsKept) || !dropped)
        log.write(LogLevel::Warning, "the disk takes no writes: old platform events and deliveries stay");
}

void Platform::Parts::tellRejections(TimePoint upTo)
{
    const auto drafts = rejections.take(upTo);
    if (!drafts.empty() && config->emit(drafts))
        log.write(LogLevel::Warning, "config.db takes no writes: refused events are in no event log");
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
    registerErrorCodes(router);
    registerUsageEvents(router, {*events, workers});
    registerRequests(router, {*requests, workers, clock});
    streams = std::make_unique<StreamHub>(*events, authenticator, clock);
    streams->addTopic(auditTopic);
    streams->addTopic(*requestTopic);
    streams->addTopic(limitsTopic);
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
    streams->addTopic(healthTopic);
    meterWatch.onTransition([this](const MeterTransition& transition) {
        const auto event = eventOf(transition);
        if (event && config->emit({*event}))
            log.write(LogLevel::Warning, "config.db takes no writes: a meter's change of state is in no event log");
    });
    registerStream(router, *streams);
    addAforoDoor(router, {*events, config->source(), clients, *counts});
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

Platform::Platform(std::unique_ptr<Parts> parts)
    : m_parts(std::move(parts))
{}

Platform::~Platform()
{
    stop();
}

Expected<std::unique_ptr<Platform>, std::string> Platform::open(const ServeOptions& options)
{
    const bool wantsSandbox = options.live == false;
    const std::filesystem::path path = options.data;
    std::error_code ignored;
    const bool made = std::filesystem::exists(path / "config.db", ignored);
    if (!made && !wantsSandbox) {
        return Unexpected{"'" + options.data + "' is not a data folder. Say 'meterd init --data " + options.data +
                          "' first, or --mode sandbox to try things out."};
    }
    auto folder = DataFolder::lock(path);
    if (!folder)
        return Unexpected{std::move(folder).error()};
    auto box = folder->secretBox(!made);
    if (!box)
        return Unexpected{std::move(box).error()};
    auto config = ConfigStore::open(path, *box);
    if (!config)
        return Unexpected{std::move(config).error()};

    std::optional<Founded> firstKey;
    // A business with a past was founded before it.
    const TimePoint foundedAt =
        SystemClock().now() - (options.demoRate ? DemoOptions().history : std::chrono::hours(0));
    if ((*config)->view()->tenants().empty()) {
        if (!wantsSandbox)
            return Unexpected{"'" + options.data + "' has no tenant yet. Say 'meterd init --data " + options.data +
                              "'."};
        auto founded = foundTenant(**config, {false, "Sandbox", "owner@localhost"}, foundedAt);
        if (!founded)
            return Unexpected{std::move(founded).error()};
        firstKey = std::move(*founded);
    }
    const std::string mode = (*config)->mode();
    const bool live = mode == "live";
    if (options.live && *options.live != live)
        return Unexpected{"The data folder '" + options.data + "' is of the mode '" + mode + "': say --mode " + mode +
                          "."};
    if (live && options.demoRate)
        return Unexpected{std::string("--demo fills sandboxes only: this data folder is live.")};

    auto parts = std::make_unique<Parts>(options, std::move(*folder), std::move(*config), live);
    parts->firstKey = std::move(firstKey);
    if (auto problem = parts->openEvents())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openRequests())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openLimits())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->openDeliveries())
        return Unexpected{std::move(*problem)};
    if (auto problem = parts->listen())
        return Unexpected{std::move(*problem)};
    parts->addRoutes();
    if (options.demoRate) {
        if (auto problem = parts->makeDemo(parts->firstKey ? foundedAt : parts->clock.now()))
            return Unexpected{std::move(*problem)};
    }
    return std::unique_ptr<Platform>(new Platform(std::move(parts)));
}

Expected<bool, std::string> Platform::run()
{
    Parts& in = *m_parts;
    if (in.demo) {
        const auto lived = in.demo->prepare();
        if (in.hurried)
            return false;
        if (!lived)
            return Unexpected{"The demo could not begin: " + lived.error()};
    }
    // After the demo's past: the log is in the order of time.
    if (in.options.hello && !in.live) {
        auto key = replaceOwnKey(*in.config, "Console on this machine", in.clock.now());
        if (!key)
            return Unexpected{std::move(key).error()};
        in.parentKey = std::move(*key);
    }
    in.meterWatch.begin(in.clock.now());
    in.meterTicker.start(meterTick, [&in] {
        in.meterWatch.tick(in.clock.now());
        in.tellRejections(in.clock.now());
    });
    in.tellsRejections = true;
    in.limits->lookAtAll();
    in.limits->start(limitsLookedAtEach);
    in.server.run();
    in.metricsServer.run();
    in.keyWatch.start();
    in.postman->start();
    if (in.demo)
        in.demo->start();
    return true;
}

void Platform::hurry()
{
    m_parts->hurried = true;
    if (m_parts->demo)
        m_parts->demo->stop();
}

std::string Platform::hello() const
{
    const Parts& in = *m_parts;
    const auto view = in.config->view();
    JsonObject line;
    line.text("hello", "meterd")
        .text("version", MD_VERSION)
        .text("address", in.origin())
        .text("metrics", originOf("127.0.0.1", in.metricsPort, false) + "/metrics")
        .text("mode", in.live ? "live" : "sandbox")
        .text("tenant", view->tenants().front().id)
        .textOrNull("key", in.parentKey ? std::optional(in.parentKey->secret) : std::nullopt)
        .number("pid", ::getpid());
    return line.take();
}

std::string Platform::firstKeyText() const
{
    const Parts& in = *m_parts;
    if (!in.firstKey)
        return {};
    return "A sandbox was made in " + in.folder.path().string() + ".\n  tenant  " + in.firstKey->tenantId +
           "\n  key     " + in.firstKey->secret + "   (shown this once)\n";
}

void Platform::logStart() const
{
    const Parts& in = *m_parts;
    const std::string origin = in.origin();
    const std::string metrics = originOf("127.0.0.1", in.metricsPort, false) + "/metrics";
    in.log.write(LogLevel::Info, "listening",
                 {{"address", std::string_view(origin)},
                  {"metrics", std::string_view(metrics)},
                  {"mode", in.live ? std::string_view("live") : std::string_view("sandbox")},
                  {"version", std::string_view(MD_VERSION)}});
}

void Platform::maintain()
{
    m_parts->saveKeyUse();
    // Time alone ends exceptions, months and what is kept.
    m_parts->limits->lookAtAll();
    m_parts->dropWhatIsNotKept();
}

void Platform::stop()
{
    Parts& in = *m_parts;
    if (in.stopped)
        return;
    in.stopped = true;
    // Before the demo, whose receiver would be a dead one.
    if (in.postman)
        in.postman->stop();
    if (in.demo)
        in.demo->stop();
    in.server.stop();
    in.metricsServer.stop();
    in.keyWatch.stop();
    if (in.streams)
        in.streams->stop();
    in.meterTicker.stop();
    in.workers.stop();
    if (in.requests)
        in.requests->stop();
    if (in.limits)
        in.limits->stop();
    if (in.events)
        in.events->stop();
    in.tellRejections(in.clock.now() + std::chrono::hours(1));
    in.saveKeyUse();
    in.log.write(LogLevel::Info, "stopped");
}

} // namespace meterd
