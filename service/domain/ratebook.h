// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What keys and applications asked for lately, minute by minute: requests taken and refused, events that they brought.
#pragma once

#include "service/domain/clock.h"
#include "service/domain/ratelimit.h"

#include <array>
#include <cstdint>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace meterd {

struct RateCount
{
    std::int64_t requests = 0; //!< that were let in
    std::int64_t refused = 0;  //!< over the limit
    std::int64_t events = 0;   //!< that the requests brought
    RateCount& operator+=(const RateCount& other)
    {
        requests += other.requests;
        refused += other.refused;
        events += other.events;
        return *this;
    }
    bool operator==(const RateCount&) const = default;
};

struct RateUse
{
    RateCount now;    //!< the minute that runs
    RateCount before; //!< the whole minute before it
    RateCount hour;   //!< with both of them
    bool operator==(const RateUse&) const = default;
};

//! The bucket that an application's requests are counted in.
std::string rateBucketOfApp(std::string_view uuid);

//! The last hour of everybody who proves who they are; the limiter alone decides. Safe from any thread.
class RateBook
{
public:
    static constexpr std::size_t minutes = 60;

    //! `bucket`: as the limiter counts it.
    void note(std::string_view bucket, RateCategory category, TimePoint at, const RateCount& count);
    RateUse use(std::string_view bucket, RateCategory category, TimePoint now) const;

private:
    struct Minute
    {
        std::int64_t minute = -1; //!< since 1970
        RateCount count;
    };
    using Ring = std::array<Minute, minutes>;
    struct TextHash
    {
        using is_transparent = void;
        std::size_t operator()(std::string_view text) const noexcept { return std::hash<std::string_view>{}(text); }
    };
    using Rings = std::unordered_map<std::string, Ring, TextHash, std::equal_to<>>;
    struct Shard
    {
        mutable std::mutex mutex;
        std::array<Rings, rateCategoryCount> rings;
    };
    static constexpr std::size_t shardCount = 16;

    Shard& shardOf(std::string_view bucket) { return m_shards[TextHash{}(bucket) % shardCount]; }
    const Shard& shardOf(std::string_view bucket) const { return m_shards[TextHash{}(bucket) % shardCount]; }

    std::array<Shard, shardCount> m_shards;
};

} // namespace meterd
