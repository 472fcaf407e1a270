// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator's API works with, and its resources.
#pragma once

#include "service/api/writes.h"
#include "service/domain/clock.h"
#include "service/domain/ratelimit.h"
#include "service/domain/sourcebook.h"
#include "service/http/router.h"
#include "service/http/webhookurl.h"
#include "service/http/workers.h"
#include "service/store/configstore.h"
#include "service/store/deliverystore.h"
#include "service/store/intakestore.h"
#include "service/store/usagecounts.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>

namespace meterd {

class Retention;

//! What the store of events knows of a unit, for the guard on its deletion. Days are counted back from `now`.
struct UnitUse
{
    std::optional<TimePoint> lastAccepted;
};

struct AiParts;

struct ApiParts
{
    ConfigStore& config;
    Writes& writes;
    const RateLimiter& limiter;
    Workers& workers; //!< for exports
    bool live = false;
    TimePoint startedAt{};
    std::string ingestUrl; //!< where applications post to
    std::function<UnitUse(const BillableUnit&)> unitUse;
    std::function<bool()> storeIsUp;
    const UsageCounts* counts = nullptr;                                 //!< none: nothing is used
    std::function<void(const std::string& tenantId)> limitsChanged = {}; //!< after a change of a limit or quota
    DeliveryStore* deliveries = nullptr;                                 //!< of webhooks
    WebhookUrlRules webhookUrls = {};
    std::function<void()> deliver = {}; //!< there is something new to deliver
    IntakeStore* intake = nullptr;      //!< uploads
    SourceBook* sources = nullptr;      //!< how inbound sources fare
    std::string webhookUrl = {};        //!< where they post to, up to their id
    //! What a body would become by a source: a JSON object, or what is wrong with the body.
    std::function<Expected<std::string, FieldError>(const ConfigView&, const WebhookSource&, std::string body,
                                                    TimePoint now)>
        trySource = {};
    const AiParts* ai = nullptr; //!< of /api/v1/ai
    const Retention* retention = nullptr;
};

// `parts` must outlive the router.
void registerWhoami(Router& router, const ApiParts& parts);
void registerApps(Router& router, const ApiParts& parts);
void registerApiKeys(Router& router, const ApiParts& parts);
void registerMetrics(Router& router, const ApiParts& parts);
void registerAuditLog(Router& router, const ApiParts& parts);
void registerPlatformEvents(Router& router, const ApiParts& parts);
void registerPlans(Router& router, const ApiParts& parts);
void registerLimits(Router& router, const ApiParts& parts);
void registerQuotas(Router& router, const ApiParts& parts);
void registerHealthModel(Router& router, const ApiParts& parts);
//! Endpoints, their deliveries, replays: `parts.deliveries` is set.
void registerWebhooks(Router& router, const ApiParts& parts);
//! Uploads: `parts.intake` is set.
void registerIngestJobs(Router& router, const ApiParts& parts);
//! Inbound ones: `parts.trySource` is set.
void registerWebhookSources(Router& router, const ApiParts& parts);
//! `parts.retention` is set.
void registerRetention(Router& router, const ApiParts& parts);
void registerErrorCodes(Router& router);
void registerHealth(Router& router, const ApiParts& parts);

} // namespace meterd
