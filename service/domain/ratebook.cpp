// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/ratebook.h"

namespace meterd {

namespace {

std::int64_t minuteOf(TimePoint at)
{
    return std::chrono::floor<std::chrono::minutes>(at).time_since_epoch().count();
}

std::size_t placeOf(std::int64_t minute)
{
    return static_cast<std::size_t>(minute) % RateBook::minutes;
}

} // namespace

std::string rateBucketOfApp(std::string_view uuid)
{
    return "app:" + std::string(uuid);
}

void RateBook::note(std::string_view bucket, RateCategory category, TimePoint at, const RateCount& count)
{
    const std::int64_t minute = minuteOf(at);
    Shard& shard = shardOf(bucket);
    const std::lock_guard lock(shard.mutex);
    Rings& rings = shard.rings[static_cast<std::size_t>(category)];
    auto found = rings.find(bucket);
    if (found == rings.end())
        found = rings.emplace(std::string(bucket), Ring()).first;
    Minute& place = found->second[placeOf(minute)];
    if (place.minute < minute)
        place = {minute, {}};
    // One that took more than an hour to answer has no place here any more.
    if (place.minute == minute)
        place.count += count;
}

RateUse RateBook::use(std::string_view bucket, RateCategory category, TimePoint now) const
{
    const std::int64_t present = minuteOf(now);
    const Shard& shard = shardOf(bucket);
    const std::lock_guard lock(shard.mutex);
    const Rings& rings = shard.rings[static_cast<std::size_t>(category)];
    const auto found = rings.find(bucket);
    RateUse use;
    if (found == rings.end())
        return use;
    for (const Minute& minute : found->second) {
        if (minute.minute > present || minute.minute <= present - static_cast<std::int64_t>(minutes))
            continue;
        use.hour += minute.count;
        if (minute.minute == present)
            use.now = minute.count;
        else if (minute.minute == present - 1)
            use.before = minute.count;
    }
    return use;
}

} // namespace meterd
