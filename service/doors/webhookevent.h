// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A provider's webhook body read by a source's field paths into a usage event.
#pragma once

#include "service/domain/webhooksource.h"
#include "service/doors/aforoevent.h"

namespace meterd {

struct WebhookEvent
{
    UsageEvent event;               //!< REJECTED with code and reason when something is wrong
    std::vector<FieldError> errors; //!< named after the source's fields: "customerIdPath"
    std::string type;               //!< what the provider calls it; empty where no path says it
    bool isIgnored = false;         //!< of a type that the source does not take: no event at all
};

/// What a path leads to; absent when a step of it is not there.
JsonValue valueAt(const JsonValue& body, const FieldPath& path);

/// Whose events they are, for the rules that ask for a principal.
Principal principalOf(const WebhookSource& source);

WebhookEvent readWebhookEvent(const JsonValue& body, const WebhookSource& source, const AforoContext& context);

} // namespace meterd
