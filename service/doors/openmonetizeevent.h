// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One event in OpenMonetize's shape, judged and turned into a usage event; and back, as its clients read it.
#pragma once

#include "service/doors/eventparts.h"

#include <vector>

namespace meterd {

struct OpenMonetizeContext
{
    const ConfigView& config;
    const Principal& principal;
    std::shared_ptr<const EventOrigin> origin;
    std::int64_t now = 0;
};

struct OpenMonetizeEvent
{
    UsageEvent event;
    /// In its validator's words, the field with its place: "body/events/0/event_id Invalid UUID".
    std::vector<FieldError> errors;
};

OpenMonetizeEvent readOpenMonetizeEvent(const JsonValue& value, std::size_t index, const OpenMonetizeContext& context);

/// A member of the list that GET /v1/events answers.
std::string openMonetizeJson(const UsageEvent& event);

} // namespace meterd
