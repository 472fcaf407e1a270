// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One platform event on its way to one endpoint, each attempt to bring it there, and how they are shown.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

enum class DeliveryState : std::uint8_t {
    Pending,   //!< never tried yet, or waits for its resend
    Delivered, //!< a 2xx came
    Retrying,  //!< failed, and is tried again
    Failed,    //!< given up
    Skipped    //!< never tried, and why
};
std::string_view toText(DeliveryState state);
std::optional<DeliveryState> deliveryStateFrom(std::string_view text);

// Why something was skipped or given up.
namespace reasons {
inline constexpr std::string_view notSubscribed = "NOT_SUBSCRIBED";
inline constexpr std::string_view paused = "PAUSED";
inline constexpr std::string_view disabled = "ENDPOINT_DISABLED";
inline constexpr std::string_view deleted = "ENDPOINT_DELETED";
inline constexpr std::string_view gone = "ENDPOINT_GONE";
inline constexpr std::string_view exhausted = "ATTEMPTS_EXHAUSTED";
inline constexpr std::string_view resendFailed = "RESEND_FAILED";
inline constexpr std::string_view testFailed = "TEST_FAILED";
} // namespace reasons

//! Text that may be null in JSON is empty here; times are ms since 1970.
struct Delivery
{
    std::int64_t key = 0;      //!< of the store, over all tenants
    std::int64_t sequence = 0; //!< of its tenant
    std::string tenantId;
    std::string id;        //!< whd_…
    std::string messageId; //!< msg_…; stays over retries and resends
    std::string endpointId;
    std::string endpointUrl;
    std::string eventType;
    std::string eventId; //!< empty for a test
    DeliveryState state = DeliveryState::Pending;
    std::string reason;
    int attempts = 0;
    std::optional<int> lastStatus;
    std::string lastError;
    std::optional<std::int64_t> lastDurationMs;
    std::optional<std::int64_t> nextAttemptAt;
    std::int64_t createdAt = 0;
    std::optional<std::int64_t> completedAt;
    std::string correlationId;
    std::string replayId; //!< that resent it last

    int failed = 0;                       //!< attempts of the schedule that failed
    bool isTest = false;                  //!< goes to paused and disabled endpoints too, once
    bool resent = false;                  //!< the attempt that waits is a resend: it is made once
    std::optional<std::int64_t> resumeAt; //!< when the schedule goes on after a resend that failed
    std::string payload;                  //!< where it was asked for
};

struct DeliveryAttempt
{
    int number = 0;
    std::int64_t at = 0;
    std::optional<std::int64_t> durationMs; //!< none: it is under way
    std::string url;
    std::string requestHeaders = "{}"; //!< JSON
    std::optional<int> status;
    std::string responseHeaders = "{}"; //!< JSON
    std::string responseBody;
    bool truncated = false;
    std::string error;
    std::string address; //!< that it went to
    bool interrupted = false;

    bool succeeded() const { return status && *status >= 200 && *status < 300 && error.empty(); }
};

std::string toJson(const Delivery& delivery);
//! With its payload and attempts. `now` tells how long one has been under way.
std::string toJson(const Delivery& delivery, const std::vector<DeliveryAttempt>& attempts, TimePoint now);

//! Deliveries chosen by a filter, made anew at a rate.
struct Replay
{
    enum class State : std::uint8_t { Running, Done, Cancelled };

    std::string id; //!< rpl_…
    std::string tenantId;
    State state = State::Running;
    std::string filter; //!< as it was asked
    std::optional<std::int64_t> from;
    std::optional<std::int64_t> to;
    int ratePerSecond = 10;
    std::int64_t matched = 0;
    std::int64_t skipped = 0; //!< matched, but their endpoint takes nothing now
    std::int64_t done = 0;
    std::int64_t succeeded = 0;
    std::int64_t failed = 0;
    std::int64_t startedAt = 0;
    std::optional<std::int64_t> endedAt;
    std::string startedBy;
    std::int64_t nextAt = 0; //!< when the next one is due
};
std::string toJson(const Replay& replay);

} // namespace meterd
