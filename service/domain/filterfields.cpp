// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The names that a filter may use for the fields of a usage event.
#include "service/domain/filter.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

struct FieldName
{
    std::string_view name;
    EventField field;
};

// The first name of a field is the one that is printed.
constexpr std::array names = {
    FieldName{"environment", EventField::Environment},
    FieldName{"env", EventField::Environment},
    FieldName{"app", EventField::App},
    FieldName{"event", EventField::Event},
    FieldName{"metric", EventField::Metric},
    FieldName{"customer", EventField::Customer},
    FieldName{"org", EventField::Customer},
    FieldName{"customerId", EventField::Customer},
    FieldName{"customer_org_id", EventField::Customer},
    FieldName{"user", EventField::User},
    FieldName{"feature", EventField::Feature},
    FieldName{"quantity", EventField::Quantity},
    FieldName{"status", EventField::Status},
    FieldName{"code", EventField::Code},
    FieldName{"source", EventField::Source},
    FieldName{"cost", EventField::Cost},
    FieldName{"costStatus", EventField::Cost},
    FieldName{"correlation", EventField::Correlation},
    FieldName{"corr", EventField::Correlation},
    FieldName{"request", EventField::Request},
    FieldName{"id", EventField::Id},
    FieldName{"key", EventField::Key},
    FieldName{"idempotencyKey", EventField::Key},
    FieldName{"session", EventField::Session},
    FieldName{"path", EventField::Path},
    FieldName{"plan", EventField::Plan},
    FieldName{"late", EventField::Late},
    FieldName{"provider", EventField::Provider},
    FieldName{"model", EventField::Model},
    FieldName{"received", EventField::Received},
    FieldName{"occurred", EventField::Occurred},
};

} // namespace

std::optional<EventField> eventFieldFrom(std::string_view name)
{
    const auto* found = std::find_if(names.begin(), names.end(), [&](const FieldName& n) { return n.name == name; });
    return found == names.end() ? std::nullopt : std::optional(found->field);
}

std::string_view toText(EventField field)
{
    return std::find_if(names.begin(), names.end(), [&](const FieldName& n) { return n.field == field; })->name;
}

} // namespace meterd
