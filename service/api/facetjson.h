// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Counts by value, as every resource answers them.
#pragma once

#include "service/domain/clock.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

struct FacetCounts
{
    struct Value
    {
        std::string text; //!< empty: the record has none
        std::uint64_t count = 0;
    };
    std::string_view name;
    std::vector<Value> values; //!< most frequent first
    std::uint64_t otherValues = 0;
    std::uint64_t otherCount = 0;
};

//! The most frequent ones, the rest summed up.
FacetCounts topOf(std::string_view name, const std::map<std::string, std::uint64_t, std::less<>>& counts,
                  std::size_t top);

struct FacetsFound
{
    std::uint64_t total = 0;
    std::vector<FacetCounts> fields;
    std::optional<std::int64_t> oldest; //!< ms
    std::optional<std::int64_t> newest;
    bool exact = true; //!< false: time ran out, and what was not looked at is older
};

std::string toJson(const FacetsFound& found);

} // namespace meterd
