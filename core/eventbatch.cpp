// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/eventbatch.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr std::array<QLatin1StringView, 4> statusNames{"ACCEPTED"_L1, "REJECTED"_L1, "DUPLICATE"_L1, ""_L1};
constexpr std::array<QLatin1StringView, 7> costNames{
    ""_L1, "RESOLVED"_L1, "EXPLICIT_ZERO"_L1, "UNKNOWN_MODEL"_L1, "MISSING_PRICE"_L1, "MISSING_TOKENS"_L1, ""_L1};

template <class Enum, std::size_t N>
Enum fromWire(const std::array<QLatin1StringView, N>& names, std::string_view text)
{
    for (std::size_t i = 0; i < N; ++i) {
        if (!names[i].isEmpty() && std::string_view(names[i].data(), static_cast<std::size_t>(names[i].size())) == text)
            return static_cast<Enum>(i);
    }
    return Enum::Unknown;
}

} // namespace

QLatin1StringView toWire(EventStatus status)
{
    return statusNames[static_cast<std::size_t>(status)];
}

QLatin1StringView toWire(CostStatus status)
{
    return costNames[static_cast<std::size_t>(status)];
}

EventStatus eventStatusFromWire(std::string_view text)
{
    return fromWire<EventStatus>(statusNames, text);
}

CostStatus costStatusFromWire(std::string_view text)
{
    return fromWire<CostStatus>(costNames, text);
}

void EventBatch::reserve(std::size_t rows)
{
    received.reserve(rows);
    occurred.reserve(rows);
    sequence.reserve(rows);
    quantity.reserve(rows);
    shape.reserve(rows);
    customer.reserve(rows);
    flags.reserve(rows);
    ids.reserve(rows);
    recordAt.reserve(rows);
}

} // namespace md
