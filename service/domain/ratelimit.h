// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// How many requests a key, an application or an address may make a minute.
#pragma once

#include "service/domain/clock.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace meterd {

enum class RateCategory : std::uint8_t { None, Ingest, Admin, Billing, Analytics, Storefront, Ai };
inline constexpr std::array allRateCategories = {RateCategory::Ingest,     RateCategory::Admin,
                                                 RateCategory::Billing,    RateCategory::Analytics,
                                                 RateCategory::Storefront, RateCategory::Ai};

inline constexpr std::size_t rateCategoryCount = 7; //!< with None

std::string_view toText(RateCategory category);
std::optional<RateCategory> rateCategoryFrom(std::string_view text); //!< not None
std::optional<int> defaultLimit(RateCategory category);

struct RateState
{
    bool allowed = true;
    std::optional<int> limit; //!< none = no limit
    int remaining = 0;
    std::int64_t resetAt = 0; //!< Unix seconds
    int retryAfter = 0;       //!< seconds, at least 1 when refused
};
inline constexpr int rateWindowSeconds = 60;

//! Fixed windows that begin on the minute. Safe from any thread: the buckets are spread over locks.
class RateLimiter
{
public:
    //! Counts one request of `bucket` (a key id, an application, an address).
    RateState take(std::string_view bucket, RateCategory category, std::optional<int> limit, TimePoint now);
    //! The same answer without counting.
    RateState look(std::string_view bucket, RateCategory category, std::optional<int> limit, TimePoint now) const;

private:
    struct Counter
    {
        std::int64_t window = 0;
        int used = 0;
    };
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    struct Shard
    {
        mutable std::mutex mutex;
        std::array<std::unordered_map<std::string, Counter, TextHash, std::equal_to<>>, rateCategoryCount> counters;
    };
    static constexpr std::size_t shardCount = 16;
    //! Over this many buckets those of passed windows are thrown out, so that hostile addresses fill no memory.
    static constexpr std::size_t sweepAt = 4096;

    Shard& shardOf(std::string_view bucket) { return m_shards[TextHash{}(bucket) % shardCount]; }
    const Shard& shardOf(std::string_view bucket) const { return m_shards[TextHash{}(bucket) % shardCount]; }

    std::array<Shard, shardCount> m_shards;
};

} // namespace meterd
