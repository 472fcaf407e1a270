// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The same filter language over records of any resource: a vocabulary of field names, and what a filter sees of one
// record.
#pragma once

#include "service/domain/filter.h"

#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace meterd {

struct FilterVocabulary
{
    enum class Kind : std::uint8_t {
        Text,
        AnyCase, //!< an enumeration: compared without regard to case
        Decimal,
        Flag,
        Time
    };
    struct Field
    {
        std::string_view name;
        std::uint8_t slot = 0; //!< several names may mean the same; the first is the one that is printed
        Kind kind = Kind::Text;
    };

    std::span<const Field> fields;

    const Field* find(std::string_view name) const;
    const Field& of(std::uint8_t slot) const;
};

//! Nodes of other vocabularies bear their slot in place of an event's field.
inline std::uint8_t slotOf(const FilterNode& node)
{
    return static_cast<std::uint8_t>(node.field);
}

Expected<FilterNode, FilterError> parseFilter(std::string_view text, const FilterVocabulary& vocabulary);

class FilterRecord
{
public:
    virtual ~FilterRecord() = default;

    //! The texts of a field; several where it is a list (the fields that an entry changed), none where it is absent.
    //! A flag is "true" or "false".
    virtual std::vector<std::string_view> texts(std::uint8_t slot) const = 0;
    virtual std::optional<std::int64_t> time(std::uint8_t) const { return std::nullopt; }
    virtual std::optional<Decimal> decimal(std::uint8_t) const { return std::nullopt; }
    //! The record as it is printed, for bare words.
    virtual std::string_view json() const = 0;
};

bool matches(const FilterNode& filter, const FilterVocabulary& vocabulary, const FilterRecord& record);

} // namespace meterd
