// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The agreements, small enough for what will come.
#include "service/demo/agreements.h"

#include "service/demo/business.h"
#include "service/demo/jsonline.h"
#include "service/demo/rhythm.h"
#include "service/domain/calendar.h"

#include <boost/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>

namespace meterd::demo {

namespace {

namespace json = boost::json;

// Of the events that this month will have had by now: the limit is passed some hours ago.
constexpr double shareOfLimit = .88;

struct Agreement
{
    std::string_view customer;
    std::string_view unit;
    std::string_view period;
    std::string_view enforcement;
    double share; //!< of this month's events until now
    std::string_view reason;
};

// The first two have used up theirs, one of either kind.
constexpr std::array<Agreement, 5> quotas = {{
    {"paperplane", oldUnitName, "MONTH", "BLOCK", .02, "as sold: starter"},
    {"lumen-labs", oldUnitName, "MONTH", "ALERT", .04, "OPS-4019, tell them before we bill it"},
    {"kestrel-air", "tokens-in", "MONTH", "ALERT", 20, "as sold: enterprise"},
    {"northwind", oldUnitName, "MONTH", "BLOCK", .077, "as sold: enterprise"},
    {"quill-press", "sms-sent", "DAY", "BLOCK", .003, "they once sent in a loop"},
}};

double expectedEvents(TimePoint begin, TimePoint now, double rate)
{
    double events = 0;
    constexpr auto step = std::chrono::minutes(10);
    for (TimePoint at = std::max(begin, beginOfMonth(now)); at < now; at += step)
        events += rate * rhythmAt(at) * growthAt(at, now) * std::chrono::duration<double>(step).count();
    return events;
}

//! Two digits and zeros, as people agree on numbers.
std::string roundFigure(double value)
{
    const double unit = std::pow(10, std::max(0.0, std::floor(std::log10(std::max(1.0, value))) - 1));
    return std::to_string(std::max<std::int64_t>(1, std::llround(value / unit) * std::llround(unit)));
}

std::optional<std::string> setLimit(Operator& owner, const std::string& key, const std::string& limit,
                                    const std::string& reason, TimePoint at)
{
    const std::string path = "/api/v1/limits/" + key;
    const auto present = owner.call({.path = path}, at);
    if (!present)
        return present.error();
    if (present->etag != "\"0\"")
        return std::nullopt;
    JsonLine body;
    body.open('{').open("override", '{').text("limit", limit).close('}').close('}');
    const auto done = owner.call(
        {.method = Method::Put, .path = path, .body = body.take(), .ifMatch = present->etag, .reason = reason}, at);
    return done ? std::nullopt : std::optional(done.error());
}

Expected<Operator::Answer, std::string> giveQuota(Operator& owner, const Agreement& quota, std::string_view unit,
                                                  double events, TimePoint at)
{
    JsonLine body;
    body.open('{')
        .text("customerId", quota.customer)
        .text("metric", unit)
        .text("limit", roundFigure(events * quota.share))
        .text("period", quota.period)
        .text("enforcement", quota.enforcement)
        .close('}');
    return owner.call(
        {.method = Method::Post, .path = "/api/v1/quotas", .body = body.take(), .reason = std::string(quota.reason)},
        at);
}

std::optional<std::string> giveQuotas(Operator& owner, double events, TimePoint at)
{
    const auto list = owner.call({.path = "/api/v1/quotas", .query = "limit=1"}, at);
    if (!list)
        return list.error();
    const json::object* data = list->data.if_object();
    const json::value* content = data ? data->if_contains("content") : nullptr;
    if (content && content->is_array() && !content->as_array().empty())
        return std::nullopt;
    for (const Agreement& quota : quotas) {
        auto made = giveQuota(owner, quota, quota.unit, events, at);
        // A sandbox from before there were quotas: its unit was renamed long ago.
        if (!made && quota.unit == oldUnitName)
            made = giveQuota(owner, quota, newUnitName, events, at);
        if (!made)
            return made.error();
    }
    return std::nullopt;
}

} // namespace

std::optional<std::string> agreeOnLimits(Operator& owner, TimePoint at, TimePoint begin, TimePoint now, double rate)
{
    const double events = expectedEvents(begin, now, rate);
    // The first ones, and the one that comes later: with it the plan is full.
    if (auto fault = setLimit(owner, "apps_max", std::to_string(apps().size() + 1), "as agreed in March, OPS-3977", at))
        return fault;
    if (auto fault = setLimit(owner, "events_per_month", roundFigure(std::max(1.0, events * shareOfLimit)),
                              "the pilot's price, until the renewal", at))
        return fault;
    if (auto fault = giveQuotas(owner, events, at))
        return fault;
    // What a smaller plan answers: nobody minds.
    (void)owner.call({.method = Method::Put,
                      .path = "/api/v1/organizations/health-model",
                      .body = R"({"activeDays":3})",
                      .ifMatch = "\"0\""},
                     at);
    return std::nullopt;
}

} // namespace meterd::demo
