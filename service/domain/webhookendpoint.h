// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where platform events are delivered to, as it is configured.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/platformevent.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

struct WebhookEndpoint
{
    enum class State : std::uint8_t { Active, Paused, Disabled };

    static constexpr int defaultConcurrency = 5;
    static constexpr int mostConcurrency = 50;
    static constexpr std::size_t mostOfATenant = 500;

    std::string id;
    std::string tenantId;
    std::string url;
    std::string description;
    std::vector<std::string> eventTypes; //!< "*", "limit.*", "limit.overage"
    int concurrency = defaultConcurrency;
    std::string secret; //!< "whsec_…", in clear
    std::string secretPrefix;
    std::string oldSecret; //!< signs too, until oldSecretUntil
    std::optional<TimePoint> oldSecretUntil;
    State state = State::Active;
    TimePoint stateSince{};
    std::string disabledReason;
    TimePoint createdAt{};
    TimePoint updatedAt{};
    std::int64_t version = 1;

    bool takes(std::string_view eventType) const
    {
        return std::any_of(eventTypes.begin(), eventTypes.end(),
                           [&](const std::string& pattern) { return patternTakes(pattern, eventType); });
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
using WebhookEndpointPtr = std::shared_ptr<const WebhookEndpoint>;

} // namespace meterd
