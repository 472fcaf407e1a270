// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The resource of rate limits, and who tells the live stream that they are used.
#pragma once

#include "service/api/ratestate.h"
#include "service/api/topic.h"
#include "service/api/writes.h"
#include "service/http/router.h"
#include "service/store/configstore.h"
#include "service/store/requestlog.h"

#include <map>
#include <mutex>
#include <string>

namespace meterd {

struct RateParts
{
    ConfigStore& config;
    Writes& writes;
    const RateLimiter& limiter;
    const RateBook& book;
    RequestLog& log;
};

//! `parts` is copied; what it refers to must outlive the router.
void registerRateLimits(Router& router, const RateParts& parts);

//! Tells the stream which rows changed. Asked once a second, so that a busy key is told of once a second.
class RateWatch
{
public:
    RateWatch(const RateParts& parts, ChangeTopic& topic)
        : m_parts(parts)
        , m_topic(topic)
    {}

    //! What is there now is known, and told to nobody.
    void begin(TimePoint now);
    void tick(TimePoint now);

private:
    struct Told
    {
        std::optional<int> limit;
        std::string name;
        std::int64_t used = 0;
        RateUse use;
        std::int64_t limited = 0;
        std::optional<std::int64_t> version;
        bool operator==(const Told&) const = default;
    };
    struct Day
    {
        LimitedBook book;
        std::int64_t readAt = -1; //!< a minute; past days end by themselves
        std::int64_t refused = 0; //!< of the hour, as the book of rates had it then
    };

    void look(const std::string& tenantId, TimePoint now, bool tell);

    const RateParts m_parts;
    ChangeTopic& m_topic;
    std::mutex m_mutex;
    std::map<std::string, Day> m_days;  //!< by tenant
    std::map<std::string, Told> m_told; //!< by row
};

} // namespace meterd
