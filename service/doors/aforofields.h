// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of Aforo's events and their rules, as its contract lists them.
#pragma once

#include "service/doors/jsondocument.h"
#include "service/http/problem.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace meterd {

struct AforoField
{
    enum class Kind : std::uint8_t { Text, Word, Integer, Boolean, Object, Any };

    std::string_view name;
    Kind kind = Kind::Any;
    std::size_t length = 0;                  //!< of a text, in UTF-16 code units
    std::span<const std::string_view> words; //!< that a word may be
    bool isColumn = false;                   //!< shown as a field of its own, so that it is no property
};

/// Nothing for a name that Aforo does not know.
const AforoField* aforoField(std::string_view name);

/// What is wrong with a member of that field, as a rule without its name: "must be at most 64 characters".
std::optional<std::string> brokenRule(const AforoField& field, const JsonValue& value);

} // namespace meterd
