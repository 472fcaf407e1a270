// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Helpers of the doors.
#include "service/doors/eventparts.h"

#include "service/domain/unitmatch.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace meterd {

namespace {

std::size_t unitsOf(unsigned char first)
{
    return first >= 0xF0 ? 2 : (first & 0xC0U) == 0x80U ? 0 : 1;
}

} // namespace

std::shared_ptr<const EventOrigin> originOf(const Request& request, EventSource source, std::string keyPrefix,
                                            std::string correlationId)
{
    auto origin = std::make_shared<EventOrigin>();
    origin->requestId = request.requestId;
    origin->correlationId = correlationId.empty() ? request.correlationId : std::move(correlationId);
    origin->client = clientOf(request);
    origin->keyPrefix = std::move(keyPrefix);
    origin->address = request.address;
    origin->source = source;
    return origin;
}

bool isNeverStored(std::string_view key)
{
    static constexpr std::array<std::string_view, 7> names = {"prompt",        "messages", "completion", "output",
                                                              "response_text", "apiKey",   "api_key"};
    return std::find(names.begin(), names.end(), key) != names.end();
}

std::size_t utf16Length(std::string_view text)
{
    std::size_t units = 0;
    for (const char c : text)
        units += unitsOf(static_cast<unsigned char>(c));
    return units;
}

std::string_view utf16Front(std::string_view text, std::size_t units)
{
    std::size_t used = 0;
    for (std::size_t i = 0; i < text.size(); ++i) {
        used += unitsOf(static_cast<unsigned char>(text[i]));
        if (used > units)
            return text.substr(0, i);
    }
    return text;
}

bool isUuid(std::string_view text)
{
    if (text.size() != 36)
        return false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool dash = i == 8 || i == 13 || i == 18 || i == 23;
        const bool hex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
        if (dash ? c != '-' : !hex)
            return false;
    }
    return true;
}

std::optional<std::int64_t> integerOf(const JsonValue& value)
{
    if (!value.isNumber())
        return std::nullopt;
    std::int64_t number = 0;
    const std::string_view text = value.text();
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() ? std::optional(number) : std::nullopt;
}

std::optional<Decimal> decimalOf(const JsonValue& value, DecimalFault* fault)
{
    if (value.isNumber() || value.isString())
        return Decimal::parse(value.text(), fault);
    if (fault)
        *fault = DecimalFault::NotANumber;
    return std::nullopt;
}

bool assignUnit(UsageEvent& event, const ConfigView& config, std::string_view tenantId)
{
    if (!event.metric.empty()) {
        const auto unit = config.findUnit(tenantId, event.metric);
        if (!unit)
            return false;
        event.unit = unit->name;
        return true;
    }
    if (const BillableUnit* unit = unitByConditions(config.units(tenantId), event))
        event.unit = unit->name;
    return true;
}

void refuse(UsageEvent& event, std::string code, std::string reason)
{
    event.status = EventStatus::Rejected;
    event.code = std::move(code);
    event.reason = std::move(reason);
    event.unit.clear();
}

Problem problemOf(StoreFault fault)
{
    Problem problem;
    problem.status = 503;
    problem.retryAfter = 5;
    switch (fault) {
    case StoreFault::Full:
        problem.code = "STORAGE_FULL";
        problem.detail = "The server's disk is full. Nothing of this request was stored; send it again later.";
        break;
    case StoreFault::ReadOnly:
        problem.code = "STORAGE_READ_ONLY";
        problem.detail =
            "The server cannot write to its data folder. Nothing of this request was stored; send it again later.";
        break;
    case StoreFault::Stopping:
        problem.code = "SHUTTING_DOWN";
        problem.detail = "The server is ending. Nothing of this request was stored; send it again.";
        break;
    }
    return problem;
}

} // namespace meterd
