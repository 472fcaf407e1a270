// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/domain/retryschedule.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <ctime>
#include <string>

namespace meterd {

namespace {

using namespace std::chrono_literals;
using std::chrono::milliseconds;
using std::chrono::seconds;

constexpr std::array<milliseconds, attemptsOfADelivery - 1> waits = {5s, 5min, 30min, 2h, 5h, 10h, 10h};
constexpr double jitter = .1;
constexpr seconds longestAsked = 24h;

} // namespace

std::optional<milliseconds> retryDelay(int failed, double chance, std::optional<seconds> retryAfter)
{
    if (failed < 1 || failed >= attemptsOfADelivery)
        return std::nullopt;
    const auto at = static_cast<std::size_t>(failed - 1);
    const milliseconds step = waits[at];
    const milliseconds after = waits[std::min(at + 1, waits.size() - 1)];
    const milliseconds asked = retryAfter ? std::min<milliseconds>(*retryAfter, after) : 0ms;
    const milliseconds wait = std::max(step, asked);
    return wait + std::chrono::duration_cast<milliseconds>(wait * (jitter * std::clamp(chance, 0., 1.)));
}

std::optional<seconds> readRetryAfter(std::string_view value, TimePoint now)
{
    if (value.empty())
        return std::nullopt;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error == std::errc() && end == value.data() + value.size())
        return number < 0 ? std::nullopt : std::optional(std::min(seconds(number), longestAsked));
    std::tm parts{};
    const std::string text(value);
    const char* rest = ::strptime(text.c_str(), "%a, %d %b %Y %H:%M:%S GMT", &parts);
    if (!rest || *rest)
        return std::nullopt;
    const auto wait = seconds(::timegm(&parts)) - std::chrono::floor<seconds>(now.time_since_epoch());
    return std::clamp(wait, 0s, longestAsked);
}

} // namespace meterd
