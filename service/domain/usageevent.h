// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A usage event as it is stored and shown, and the words of its enumerations.
#pragma once

#include "service/domain/decimal.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

enum class EventStatus : std::uint8_t { Accepted, Duplicate, Rejected };
enum class EventSource : std::uint8_t {
    AforoSingle,
    AforoEvent,
    AforoBatch,
    AforoAsync,
    AforoCompound,
    AforoMeter,
    AforoUpload,
    SaasTracker,
    AforoWebhook,
    OpenMonetize
};
inline constexpr std::size_t eventSourceCount = 10;
enum class CostStatus : std::uint8_t { None, Resolved, ExplicitZero, UnknownModel, MissingPrice, MissingTokens };
/// Where a cost comes from. None: it is not known, or the event is older than this note.
enum class CostSource : std::uint8_t { None, Sent, Customer, Own, Catalogue };

std::string_view toText(EventStatus status);
std::string_view toText(EventSource source);
std::string_view toText(CostStatus status); //!< empty for None
/// These three do not look at the case: they read what an operator types into a filter.
std::optional<EventStatus> eventStatusFrom(std::string_view text);
std::optional<EventSource> eventSourceFrom(std::string_view text);
std::optional<CostStatus> costStatusFrom(std::string_view text);

/// What all events of one request share. Immutable, so that a batch of a thousand holds it once.
struct EventOrigin
{
    std::string requestId;
    std::string correlationId;
    std::string client;
    std::string keyPrefix;
    std::string address;
    EventSource source = EventSource::AforoBatch;
    bool operator==(const EventOrigin&) const = default;
};

struct AiUsage
{
    std::string provider;
    std::string model;
    std::optional<std::int64_t> inputTokens;
    std::optional<std::int64_t> outputTokens;
    std::optional<std::int64_t> totalTokens;
    std::optional<Decimal> cost;
    std::string currency; //!< empty without a cost
    CostStatus costStatus = CostStatus::UnknownModel;
    CostSource costSource = CostSource::None;
    bool operator==(const AiUsage&) const = default;
};

/// Text that may be null in JSON is empty here.
struct UsageEvent
{
    std::uint64_t sequence = 0;
    std::string id;
    std::string environment;
    std::string app;
    std::string appUuid;
    std::string event;
    std::string metric; //!< as sent
    std::string unit;   //!< the declared unit that it counts for
    std::string customerId;
    std::string userHash;
    std::string feature;
    Decimal quantity;
    std::int64_t occurredAt = 0; //!< ms since 1970, as receivedAt
    std::int64_t receivedAt = 0;
    EventStatus status = EventStatus::Accepted;
    bool late = false;
    std::string code;
    std::string reason;
    std::string nearName;
    std::shared_ptr<const EventOrigin> origin;
    std::string idempotencyKey;
    std::string sessionId;
    std::string path;
    std::string plan;
    std::optional<AiUsage> ai;
    std::string properties = "{}"; //!< a JSON object, compact
};

/// Events of one tenant that come in, and are answered, together.
struct EventBatch
{
    std::string tenantId;
    std::vector<UsageEvent> events;
    /// When their request came, in ms since 1970; 0: when they are stored. Never goes back from one sequence to the
    /// next: what overtook an earlier request counts as received when that one was.
    std::int64_t receivedAt = 0;
};

/// The event as every JSON answer prints it: one line, no spaces, the contract's order of keys.
void appendJson(std::string& out, const UsageEvent& event);

} // namespace meterd
