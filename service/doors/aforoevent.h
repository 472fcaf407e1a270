// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One event in one of Aforo's shapes, judged and turned into a usage event.
#pragma once

#include "service/doors/eventparts.h"

#include <vector>

namespace meterd {

/// What a shape must have besides customer, metric and quantity.
struct AforoShape
{
    std::string_view metric = "metricName"; //!< the names that an error uses
    std::string_view quantity = "quantity";
    std::string_view time = "occurredAt";
    bool needsTime = true;
    bool needsKey = true;
    bool needsEventType = false;
};

inline constexpr AforoShape ingestShape{};
inline constexpr AforoShape apigeeShape{"metricKey", "value", "timestamp", false, true, true};
inline constexpr AforoShape plainBatchShape{"metricId", "quantity", "timestamp", true, false, false};
inline constexpr AforoShape meterShape{"metricName", "quantity", "occurredAt", false, false, false};

struct AforoContext
{
    const ConfigView& config;
    const Principal& principal;
    std::shared_ptr<const EventOrigin> origin;
    std::int64_t now = 0;
    std::int64_t maxAgeMs = 0;
};

struct AforoEvent
{
    UsageEvent event;               //!< REJECTED with code and reason when something is wrong
    std::vector<FieldError> errors; //!< all that is wrong
    bool isHeartbeat = false;       //!< no event at all: a client says that it lives
};

inline constexpr std::string_view heartbeatMetric = "system.session.heartbeat";

AforoEvent readAforoEvent(const JsonValue& value, const AforoShape& shape, const AforoContext& context);

/// The time of an event by Aforo's rules: sets it and the late flag, or says what is wrong.
std::optional<std::string> readAforoTime(const JsonValue& value, const AforoContext& context, UsageEvent& event);
/// The same of a time that is read already.
std::optional<std::string> judgeAforoTime(std::int64_t time, const AforoContext& context, UsageEvent& event);
/// What is wrong with a quantity; sets it otherwise.
std::optional<std::string> readAforoQuantity(const JsonValue& value, UsageEvent& event);
/// Refuses an event whose metric is not declared, with the near name; true when it is declared.
bool checkMetric(UsageEvent& event, const AforoContext& context);
/// Refuses an event for its errors.
void refuseFor(UsageEvent& event, const std::vector<FieldError>& errors);

} // namespace meterd
