// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Another platform's webhooks, taken in as usage: who signs them, and where an event's fields stand in their bodies.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/fieldpath.h"
#include "service/domain/platformevent.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

struct WebhookSource
{
    static constexpr std::string_view usualHeader = "X-Hub-Signature-256";
    static constexpr std::string_view algorithm = "hmac-sha256";
    static constexpr std::size_t mostOfATenant = 200;

    std::string id; //!< a UUID
    std::string tenantId;
    std::string name;
    std::string provider; //!< "stripe": for people
    std::string description;
    std::string environment; //!< empty: production
    bool active = true;
    std::string signatureHeader{usualHeader};
    std::string metric; //!< of all its events, where no path says it
    FieldPath customerId;
    FieldPath metricKey;
    FieldPath quantity;  //!< none: 1
    FieldPath timestamp; //!< none: receipt
    FieldPath eventId;   //!< of the provider; none: the body's `id`, where there is one
    FieldPath eventType;
    std::vector<std::string> eventTypes; //!< "invoice.paid", "invoice.*"; none: all
    std::string secret;                  //!< in clear
    std::string secretPrefix;
    std::string oldSecret; //!< fits too, until oldSecretUntil
    std::optional<TimePoint> oldSecretUntil;
    TimePoint createdAt{};
    TimePoint updatedAt{};
    std::int64_t version = 1;

    bool takes(std::string_view type) const
    {
        return eventTypes.empty() || std::any_of(eventTypes.begin(), eventTypes.end(), [&](const std::string& pattern) {
                   return patternTakes(pattern, type);
               });
    }
    //! The secrets that sign at `now`, the new one first.
    std::vector<std::string> secretsAt(TimePoint now) const
    {
        std::vector<std::string> secrets = {secret};
        if (!oldSecret.empty() && oldSecretUntil && now < *oldSecretUntil)
            secrets.push_back(oldSecret);
        return secrets;
    }
};
using WebhookSourcePtr = std::shared_ptr<const WebhookSource>;

} // namespace meterd
