// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// /v1/ingest/webhook/{sourceId}: webhooks of other platforms, signed with a source's secret, taken in as usage.
#pragma once

#include "service/domain/ratelimit.h"
#include "service/domain/sourcebook.h"
#include "service/domain/webhooksource.h"
#include "service/http/router.h"
#include "service/store/configview.h"
#include "service/store/eventstore.h"

namespace meterd {

//! What the door works with; all of it outlives the router.
struct WebhookDoorParts
{
    EventStore& store;
    const ConfigSource& config;
    RateLimiter& limiter;
    SourceBook& book;
    std::optional<int> perSource = 10'000;
    int maxAgeDays = 90;
};

void addWebhookDoor(Router& router, const WebhookDoorParts& parts);

//! What a body would become, as a JSON object: {event, ignored, errors[]}. Nothing is kept. A sentence when the body is
//! no JSON.
Expected<std::string, FieldError> tryWebhook(const ConfigView& config, const WebhookSource& source, std::string body,
                                             TimePoint now, int maxAgeDays = 90);

} // namespace meterd
