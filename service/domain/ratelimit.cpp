// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counting requests in fixed windows of a minute.
#include "service/domain/ratelimit.h"

#include <algorithm>

namespace meterd {

namespace {

RateState stateFor(std::optional<int> limit, int used, bool allowed, std::int64_t window, std::int64_t nowSeconds)
{
    RateState state;
    state.allowed = allowed;
    state.limit = limit;
    state.remaining = limit ? std::max(0, *limit - used) : 0;
    state.resetAt = (window + 1) * rateWindowSeconds;
    state.retryAfter = allowed ? 0 : static_cast<int>(std::max<std::int64_t>(1, state.resetAt - nowSeconds));
    return state;
}

std::int64_t secondsOf(TimePoint now)
{
    return std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
}

} // namespace

std::string_view toText(RateCategory category)
{
    static constexpr std::array<std::string_view, rateCategoryCount> names = {
        "none", "ingest", "admin", "billing", "analytics", "storefront", "ai"};
    return names[static_cast<std::size_t>(category)];
}

std::optional<RateCategory> rateCategoryFrom(std::string_view text)
{
    const auto found = std::find_if(allRateCategories.begin(), allRateCategories.end(),
                                    [text](RateCategory category) { return toText(category) == text; });
    return found == allRateCategories.end() ? std::nullopt : std::optional(*found);
}

std::optional<int> defaultLimit(RateCategory category)
{
    switch (category) {
    case RateCategory::None: return std::nullopt;
    case RateCategory::Ingest: return 10'000;
    case RateCategory::Admin: return 600;
    case RateCategory::Billing: return 300;
    case RateCategory::Analytics: return 60;
    case RateCategory::Storefront: return 600;
    case RateCategory::Ai: return 20;
    }
    return std::nullopt;
}

RateState RateLimiter::take(std::string_view bucket, RateCategory category, std::optional<int> limit, TimePoint now)
{
    const std::int64_t seconds = secondsOf(now);
    const std::int64_t window = seconds / rateWindowSeconds;
    if (!limit)
        return stateFor(limit, 0, true, window, seconds);

    Shard& shard = shardOf(bucket);
    const std::lock_guard lock(shard.mutex);
    auto& counters = shard.counters[static_cast<std::size_t>(category)];
    auto found = counters.find(bucket);
    if (found == counters.end()) {
        if (counters.size() >= sweepAt)
            std::erase_if(counters, [window](const auto& entry) { return entry.second.window != window; });
        found = counters.emplace(std::string(bucket), Counter{window, 0}).first;
    }
    Counter& counter = found->second;
    if (counter.window != window)
        counter = {window, 0};
    if (counter.used >= *limit)
        return stateFor(limit, counter.used, false, window, seconds);
    ++counter.used;
    return stateFor(limit, counter.used, true, window, seconds);
}

RateState RateLimiter::look(std::string_view bucket, RateCategory category, std::optional<int> limit,
                            TimePoint now) const
{
    const std::int64_t seconds = secondsOf(now);
    const std::int64_t window = seconds / rateWindowSeconds;
    const Shard& shard = shardOf(bucket);
    const std::lock_guard lock(shard.mutex);
    const auto& counters = shard.counters[static_cast<std::size_t>(category)];
    const auto found = counters.find(bucket);
    const int used = found != counters.end() && found->second.window == window ? found->second.used : 0;
    return stateFor(limit, used, !limit || used < *limit, window, seconds);
}

} // namespace meterd
