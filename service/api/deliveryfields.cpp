// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/deliveryfields.h"

#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t {
    Endpoint,
    Type,
    State,
    Status,
    Reason,
    Id,
    Message,
    Event,
    Correlation,
    ReplayOf,
    Attempts,
    Error,
    At,
    Sequence
};

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 15> names = {{{"endpoint", Endpoint},
                                                            {"type", Type},
                                                            {"state", State, Kind::AnyCase},
                                                            {"status", Status, Kind::Decimal},
                                                            {"reason", Reason, Kind::AnyCase},
                                                            {"id", Id},
                                                            {"message", Message},
                                                            {"event", Event},
                                                            {"correlation", Correlation},
                                                            {"corr", Correlation},
                                                            {"replay", ReplayOf},
                                                            {"attempts", Attempts, Kind::Decimal},
                                                            {"error", Error},
                                                            {"at", At, Kind::Time},
                                                            {"sequence", Sequence, Kind::Decimal}}};

std::vector<std::string_view> unlessEmpty(std::string_view text)
{
    return text.empty() ? std::vector<std::string_view>() : std::vector<std::string_view>{text};
}

} // namespace

const FilterVocabulary& deliveryVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

DeliveryFilterRecord::DeliveryFilterRecord(const Delivery& delivery)
    : m_delivery(delivery)
{}

std::vector<std::string_view> DeliveryFilterRecord::texts(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Endpoint: return {m_delivery.endpointId, m_delivery.endpointUrl};
    case Type: return {m_delivery.eventType};
    case State: return {toText(m_delivery.state)};
    case Reason: return unlessEmpty(m_delivery.reason);
    case Id: return {m_delivery.id};
    case Message: return {m_delivery.messageId};
    case Event: return unlessEmpty(m_delivery.eventId);
    case Correlation: return {m_delivery.correlationId};
    case ReplayOf: return unlessEmpty(m_delivery.replayId);
    case Error: return unlessEmpty(m_delivery.lastError);
    case Status:
    case Attempts:
    case At:
    case Sequence: break;
    }
    return {};
}

std::optional<std::int64_t> DeliveryFilterRecord::time(std::uint8_t) const
{
    return m_delivery.createdAt;
}

std::optional<Decimal> DeliveryFilterRecord::decimal(std::uint8_t slot) const
{
    if (slot == Status)
        return m_delivery.lastStatus ? Decimal::parse(std::to_string(*m_delivery.lastStatus)) : std::nullopt;
    return Decimal::parse(std::to_string(slot == Attempts ? m_delivery.attempts : m_delivery.sequence));
}

std::string_view DeliveryFilterRecord::json() const
{
    if (m_json.empty())
        m_json = toJson(m_delivery);
    return m_json;
}

} // namespace meterd
