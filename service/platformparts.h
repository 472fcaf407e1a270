// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All that a running server is made of, in the order in which it is made; it ends in the other.
#pragma once

#include "service/api/ai.h"
#include "service/api/auditlog.h"
#include "service/api/eventextent.h"
#include "service/api/foundation.h"
#include "service/api/identity.h"
#include "service/api/keywatch.h"
#include "service/api/limitwatch.h"
#include "service/api/meteringhealth.h"
#include "service/api/organizations.h"
#include "service/api/overview.h"
#include "service/api/parts.h"
#include "service/api/platformevents.h"
#include "service/api/prometheus.h"
#include "service/api/ratelimits.h"
#include "service/api/requestrecorder.h"
#include "service/api/requests.h"
#include "service/api/stream.h"
#include "service/api/trace.h"
#include "service/api/usageevents.h"
#include "service/delivery/postman.h"
#include "service/demo/demo.h"
#include "service/domain/jsonobject.h"
#include "service/domain/rejectiondigest.h"
#include "service/doors/aforo.h"
#include "service/doors/openmonetize.h"
#include "service/doors/saastracker.h"
#include "service/doors/uploadrunner.h"
#include "service/doors/webhookdoor.h"
#include "service/http/server.h"
#include "service/http/workers.h"
#include "service/options.h"
#include "service/platform.h"
#include "service/store/configstore.h"
#include "service/store/datafolder.h"
#include "service/store/eventstore.h"
#include "service/store/meterbook.h"
#include "service/store/organizationbook.h"
#include "service/store/retention.h"
#include "service/store/usagecounts.h"
#include "service/ticker.h"

#include <atomic>
#include <optional>

#include <memory>
#include <string>

namespace meterd {

//! `http://127.0.0.1:8080`
std::string originOf(const std::string& address, std::uint16_t port, bool tls);

struct Platform::Parts
{
    static constexpr std::size_t workerThreads = 4;
    static constexpr std::size_t workerQueue = 1024;

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
        , router({&authenticator, &limiter, &workers})
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
    std::unique_ptr<OrganizationBook> organizations;
    Log log;
    HttpStats stats;
    HttpStats metricsStats;
    KeyAuthenticator authenticator;
    RateLimiter limiter;
    RateBook rates;
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
    SourceBook sources;
    AuditTopic auditTopic;
    ChangeTopic keysTopic{"keys", Scope::KeysRead, clock.now(), [this] { streams->wake(); }};
    KeyWatch keyWatch{config->source(), clock, keysTopic};
    std::unique_ptr<RequestLog> requests;
    std::unique_ptr<RequestRecorder> recorder;
    std::unique_ptr<RequestTopic> requestTopic;
    ChangeTopic ratesTopic{"rates", Scope::LimitsRead, clock.now(), [this] { streams->wake(); }};
    std::unique_ptr<RateWatch> rateWatch;
    PlatformTopic platformTopic;
    ChangeTopic healthTopic;
    MeterBook meters;
    MeterWatch meterWatch;
    ChangeTopic limitsTopic;
    ChangeTopic deliveriesTopic{"deliveries", Scope::WebhooksRead, clock.now(), [this] { streams->wake(); }};
    std::unique_ptr<DeliveryStore> deliveries;
    std::unique_ptr<Postman> postman;
    ChangeTopic jobsTopic{"jobs", Scope::EventsRead, clock.now(), [this] { streams->wake(); }};
    std::unique_ptr<IntakeStore> intake;
    std::unique_ptr<UploadRunner> uploads;
    std::unique_ptr<Retention> retention;
    RejectionDigest rejections;
    std::atomic<bool> tellsRejections{false}; //!< those of the demo's past are told to nobody
    std::unique_ptr<StreamHub> streams;
    std::unique_ptr<AiStore> aiStore;
    std::unique_ptr<AiBook> aiBook;
    std::unique_ptr<ReResolver> reResolver;
    std::unique_ptr<AiParts> ai;
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
    std::optional<std::string> openAi();
    std::optional<std::string> openDeliveries();
    std::optional<std::string> openIntake();
    void saveSourceUse();
    void openRetention();
    void saveKeyUse();
    void tellRejections(TimePoint upTo);
    void tellUnmapped();
    void dropOldAiCounts();
    void noteOverLimit(const Request& request);
    void addRoutes();
    std::optional<std::string> listen();
    std::optional<std::string> makeDemo(TimePoint at);
    std::string origin() const { return originOf(options.address, port, !options.tlsCertificate.empty()); }
};

} // namespace meterd
