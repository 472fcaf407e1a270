// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names that a filter may use for the fields of a usage event.
#include "service/domain/recordfilter.h"

#include <array>

namespace meterd {

namespace {

using Kind = FilterVocabulary::Kind;

constexpr FilterVocabulary::Field named(std::string_view name, EventField field, Kind kind = Kind::Text)
{
    return {name, static_cast<std::uint8_t>(field), kind};
}

// The first name of a field is the one that is printed.
constexpr std::array names = {
    named("environment", EventField::Environment),
    named("env", EventField::Environment),
    named("app", EventField::App),
    named("event", EventField::Event),
    named("metric", EventField::Metric),
    named("customer", EventField::Customer),
    named("org", EventField::Customer),
    named("customerId", EventField::Customer),
    named("customer_org_id", EventField::Customer),
    named("user", EventField::User),
    named("feature", EventField::Feature),
    named("quantity", EventField::Quantity, Kind::Decimal),
    named("status", EventField::Status, Kind::AnyCase),
    named("code", EventField::Code),
    named("source", EventField::Source, Kind::AnyCase),
    named("cost", EventField::Cost, Kind::AnyCase),
    named("costStatus", EventField::Cost, Kind::AnyCase),
    named("correlation", EventField::Correlation),
    named("corr", EventField::Correlation),
    named("request", EventField::Request),
    named("id", EventField::Id),
    named("key", EventField::Key),
    named("idempotencyKey", EventField::Key),
    named("session", EventField::Session),
    named("path", EventField::Path),
    named("plan", EventField::Plan),
    named("late", EventField::Late, Kind::Flag),
    named("provider", EventField::Provider),
    named("model", EventField::Model),
    named("received", EventField::Received, Kind::Time),
    named("occurred", EventField::Occurred, Kind::Time),
};

} // namespace

const FilterVocabulary& eventVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

std::optional<EventField> eventFieldFrom(std::string_view name)
{
    const FilterVocabulary::Field* found = eventVocabulary().find(name);
    return found ? std::optional(static_cast<EventField>(found->slot)) : std::nullopt;
}

std::string_view toText(EventField field)
{
    return eventVocabulary().of(static_cast<std::uint8_t>(field)).name;
}

} // namespace meterd
