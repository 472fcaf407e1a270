// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is refused, as platform events: usage events, one a key, code, metric and minute, with a count and a few ids;
// requests over a rate limit, one a key, category and minute.
#pragma once

#include "service/domain/platformevent.h"
#include "service/domain/principal.h"
#include "service/domain/ratelimit.h"
#include "service/domain/usageevent.h"

#include <cstddef>
#include <map>
#include <mutex>
#include <span>
#include <string>
#include <tuple>
#include <vector>

namespace meterd {

//! A request over its limit, and whose.
struct OverLimit
{
    std::string tenantId;
    std::string targetType; //!< "api-key", "application"
    std::string targetId;
    std::string keyPrefix; //!< empty: of an application
    RateCategory category = RateCategory::None;
    int limit = 0;
    std::string correlationId;
    TimePoint at{};
};

//! Safe from any thread; noting is quick.
class RejectionDigest
{
public:
    static constexpr std::size_t mostIds = 10;
    static constexpr std::size_t mostOfAMinute = 1000; //!< kinds; more are counted under the code alone

    void note(std::string_view tenantId, std::span<const UsageEvent> events);
    void noteOverLimit(const OverLimit& request);
    //! What the minutes before that of `now` came to. At the end all of it: a last look with the far future.
    std::vector<PlatformEventDraft> take(TimePoint now);

private:
    //! Tenant, minute, code, metric (or category of the limit), environment, prefix of the key (or whose limit it is).
    using Kind = std::tuple<std::string, std::int64_t, std::string, std::string, std::string, std::string>;
    struct Seen
    {
        std::int64_t count = 0;
        std::vector<std::string> ids;
        std::string nearName;
        std::string app;
        OverLimit over;            //!< the last one
        std::string correlationId; //!< of the first
        std::int64_t lastAt = 0;
    };

    Seen& seenOf(Kind kind);
    static PlatformEventDraft draftOf(const Kind& kind, const Seen& seen);
    static void describeLimit(PlatformEventDraft& draft, const Kind& kind, const Seen& seen);

    std::mutex m_mutex;
    std::map<Kind, Seen> m_kinds;
};

} // namespace meterd
