// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests, how long they took and which were refused: by the minute and by the hour, for all requests, those
// too that leave no row.
#pragma once

#include "service/domain/latency.h"
#include "service/domain/ratelimit.h"
#include "service/store/sqlite.h"

#include <filesystem>
#include <map>
#include <memory>
#include <mutex>
#include <tuple>
#include <vector>

namespace meterd {

//! One answered request, as far as counts go. What the texts belong to must live until it is counted.
struct CountedRequest
{
    std::int64_t at = 0; //!< ms
    std::string_view tenantId;
    std::string_view method;
    std::string_view route;
    RateCategory category = RateCategory::None;
    int status = 0;
    std::int64_t durationUs = 0;
};

//! A refusal beside it: by whom it was sent, and why it was refused.
struct CountedRefusal
{
    std::string_view code;
    bool isApp = false; //!< else a key
    std::string_view sender;
    std::string_view senderName;
    std::string_view requestId;
};

struct RouteLatency
{
    struct Slot
    {
        std::int64_t at = 0; //!< its begin, ms
        LatencyHistogram times;
    };
    std::string method;
    std::string route;
    RateCategory category = RateCategory::None;
    std::int64_t refused = 0; //!< 4xx
    std::int64_t failed = 0;  //!< 5xx
    LatencyHistogram times;   //!< of the whole time asked for
    std::vector<Slot> slots;  //!< oldest first, those without requests left out
};

struct RefusalCount
{
    std::string code;
    int status = 0;
    bool isApp = false;
    std::string sender; //!< id of a key, or uuid of an application
    std::string senderName;
    std::int64_t count = 0;
    std::int64_t lastAt = 0;
    std::string lastRequestId;
};

//! Requests over a rate limit, of one sender in one category.
struct LimitedCount
{
    bool isApp = false; //!< else a key
    std::string sender; //!< id of a key, or uuid of an application
    RateCategory category = RateCategory::None;
    std::int64_t count = 0;
    std::int64_t lastAt = 0;
    std::string lastRequestId;
};

class RequestCounts
{
public:
    static constexpr std::int64_t minute = 60'000;
    static constexpr std::int64_t hour = 60 * minute;

    //! The error is a sentence.
    static Expected<std::unique_ptr<RequestCounts>, std::string> open(const std::filesystem::path& file);

    // By the log's thread.
    void add(const CountedRequest& request, const std::optional<CountedRefusal>& refusal);
    //! Writes what was added since. False: the disk takes no writes; it is tried again with the next.
    bool commit();
    void dropBefore(std::int64_t ms);

    // From any thread. `slotMs` is a multiple of a minute; of an hour it is read from the hours' rows.
    std::vector<RouteLatency> latencies(std::string_view tenantId, std::int64_t from, std::int64_t to,
                                        std::int64_t slotMs) const;
    //! Most first.
    std::vector<RefusalCount> refusals(std::string_view tenantId, std::int64_t from, std::int64_t to) const;
    //! To the minute.
    std::vector<LimitedCount> limited(std::string_view tenantId, std::int64_t from, std::int64_t to) const;

private:
    struct RouteKey
    {
        std::string tenantId;
        std::int64_t step = 0;
        std::int64_t at = 0;
        std::string method;
        std::string route;
        auto operator<=>(const RouteKey&) const = default;
    };
    struct RouteCell
    {
        RateCategory category = RateCategory::None;
        std::int64_t refused = 0;
        std::int64_t failed = 0;
        LatencyHistogram times;
        bool dirty = false;
    };
    struct RefusalKey
    {
        std::string tenantId;
        std::int64_t step = 0;
        std::int64_t at = 0;
        bool isApp = false;
        std::string sender;
        std::string code;
        int status = 0;
        auto operator<=>(const RefusalKey&) const = default;
    };
    struct RefusalCell
    {
        std::string senderName;
        std::int64_t count = 0;
        std::int64_t lastAt = 0;
        std::string lastRequestId;
        bool dirty = false;
    };

    struct LimitedKey
    {
        std::string tenantId;
        std::int64_t at = 0;
        bool isApp = false;
        std::string sender;
        RateCategory category = RateCategory::None;
        auto operator<=>(const LimitedKey&) const = default;
    };
    struct LimitedCell
    {
        std::int64_t count = 0; //!< not yet written
        std::int64_t lastAt = 0;
        std::string lastRequestId;
    };

    explicit RequestCounts(std::filesystem::path file)
        : m_file(std::move(file))
    {}
    bool prepare();
    RouteCell& routeCell(RouteKey key);
    RefusalCell& refusalCell(RefusalKey key);
    void addLimited(const CountedRequest& request, const CountedRefusal& refusal);
    bool writeDirty();
    bool writeLimited();
    void forgetClean();

    const std::filesystem::path m_file;
    std::optional<Database> m_database;
    Statement m_readRoute;
    Statement m_writeRoute;
    Statement m_readRefusal;
    Statement m_writeRefusal;
    Statement m_addLimited;
    // What was counted lately: a minute is written again as long as it grows.
    std::map<RouteKey, RouteCell> m_routes;
    std::map<RefusalKey, RefusalCell> m_refusals;
    std::map<LimitedKey, LimitedCell> m_limited; //!< since the last commit
};

} // namespace meterd
