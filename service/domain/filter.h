// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language over usage events: what a parsed filter is, and whether an event fits it.
#pragma once

#include "service/domain/decimal.h"
#include "service/domain/expected.h"
#include "service/domain/usageevent.h"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

enum class EventField : std::uint8_t {
    Environment,
    App,
    Event,
    Metric,
    Customer,
    User,
    Feature,
    Quantity,
    Status,
    Code,
    Source,
    Cost,
    Correlation,
    Request,
    Id,
    Key,
    Session,
    Path,
    Plan,
    Late,
    Provider,
    Model,
    Received,
    Occurred
};

std::optional<EventField> eventFieldFrom(std::string_view name);
std::string_view toText(EventField field);

struct FilterValue
{
    std::string text = {};
    bool prefix = false; //!< `text*`
    Decimal number = {}; //!< of a quantity
    bool operator==(const FilterValue&) const = default;
};

struct FilterNode
{
    enum class Kind : std::uint8_t {
        All, //!< the empty filter
        And,
        Or,
        Not,
        Text,    //!< values[0], in lower case, is a substring of the record
        Any,     //!< the field is one of values
        Present, //!< name:*
        Compare  //!< the field stands to values[0] (a quantity) or to time
    };
    enum class Comparison : std::uint8_t { Less, LessEqual, Greater, GreaterEqual };

    Kind kind = Kind::All;
    EventField field = EventField::Environment;
    Comparison comparison = Comparison::Less;
    std::int64_t time = 0;
    std::vector<FilterValue> values = {};
    std::vector<FilterNode> children = {};
    bool operator==(const FilterNode&) const = default;
};

struct FilterError
{
    int position = 0; //!< 0-based, in characters
    std::string message;
    bool operator==(const FilterError&) const = default;
};

inline constexpr std::size_t filterMaxBytes = 4096;
inline constexpr int filterMaxDepth = 32;

struct FilterVocabulary;
//! The names of an event's fields.
const FilterVocabulary& eventVocabulary();
Expected<FilterNode, FilterError> parseFilter(std::string_view text);

/// The text of a field as filters see it; empty when the event has none. Quantity, late and times have none.
std::string_view fieldText(const UsageEvent& event, EventField field);

bool matches(const FilterNode& filter, const UsageEvent& event);

/// Does one value of a list fit a field's text? Looks at the case, but for enumerations.
bool fitsValue(EventField field, const FilterValue& value, std::string_view text);
bool comparesAnyCase(EventField field);

/// Is there a bare text anywhere in it, so that the whole record has to be looked at?
bool needsRecord(const FilterNode& filter);

} // namespace meterd
