// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What happens on the platform itself: the event log's record, and the catalogue of its types.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace meterd {

enum class Severity : std::uint8_t { Info, Warn, Error, Critical };
std::string_view toText(Severity severity);

struct PlatformEventType
{
    std::string_view name; //!< "limit.overage"
    Severity severity = Severity::Info;
    std::string_view description;
};

//! Every type that meterd emits, grouped by the word before the dot.
std::span<const PlatformEventType> platformEventTypes();
const PlatformEventType* findPlatformEventType(std::string_view name);

//! "*", a name, or a group: "limit.*".
bool patternTakes(std::string_view pattern, std::string_view eventType);
//! Whether the pattern takes any type of the catalogue.
bool patternIsKnown(std::string_view pattern);

//! The twelve fields, without the place in the log, which the store gives. The severity is that of the type.
struct PlatformEventDraft
{
    std::string tenantId;
    std::string type; //!< of the catalogue
    TimePoint at{};
    std::string source = "meterd"; //!< the part that saw it: "api", "metering", "limits", "delivery"
    std::string actorType;         //!< "person", "service"; empty: nobody
    std::string actorId;
    std::string targetType;
    std::string targetId;
    std::string payload = "{}"; //!< a JSON object; never a secret
    std::string correlationId;  //!< empty: one is made
};

struct PlatformEvent
{
    std::int64_t sequence = 0; //!< of its tenant, from 1, without a gap
    std::int64_t at = 0;       //!< ms
    std::string id;
    std::string type;
    std::string json; //!< as it is shown
};

//! As it is shown and kept.
std::string platformEventJson(const PlatformEventDraft& draft, std::int64_t sequence, std::string_view id);

} // namespace meterd
