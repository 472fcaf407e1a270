// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events counted by minute and by what operators ask for most, and where in the segment they lie.
#pragma once

#include "service/domain/usageevent.h"

#include <array>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meterd {

/// The columns that a rollup knows; the first five are numbers of the segment's dictionary.
enum class Dim : std::uint8_t { Environment, App, Event, Metric, Customer, Status, Source, Cost, Late };
inline constexpr std::size_t textDims = 5;
inline constexpr std::size_t dimCount = 9;

/// What is counted of one row.
struct RowDims
{
    std::uint32_t tenant = 0;
    std::uint32_t minute = 0; //!< of receipt, since 1970
    std::array<std::uint32_t, textDims> text{};
    std::array<std::uint8_t, dimCount - textDims> code{};

    std::uint32_t value(Dim dim) const
    {
        const auto i = std::size_t(dim);
        return i < textDims ? text[i] : code[i - textDims];
    }
    RowDims withoutCustomer() const
    {
        RowDims dims = *this;
        dims.text[std::size_t(Dim::Customer)] = 0;
        return dims;
    }
    RowDims ofCustomer() const
    {
        RowDims dims;
        dims.tenant = tenant;
        dims.text[std::size_t(Dim::Customer)] = text[std::size_t(Dim::Customer)];
        dims.code[0] = code[0];
        return dims;
    }
    void setCost(CostStatus cost) { code[std::size_t(Dim::Cost) - textDims] = std::uint8_t(cost); }
    EventStatus status() const { return static_cast<EventStatus>(code[0]); }
    bool operator==(const RowDims&) const = default;
};
static_assert(sizeof(RowDims) == 32, "rollups are stored as bytes");

struct RollupCell
{
    RowDims key;
    std::uint32_t count = 0;
    std::uint32_t first = 0; //!< rows of the segment between which all of them lie
    std::uint32_t last = 0;
};
static_assert(sizeof(RollupCell) == 44, "rollups are stored as bytes");

class Rollup
{
public:
    void add(const RowDims& key, std::uint32_t row);
    const std::vector<RollupCell>& cells() const { return m_cells; }
    /// By minute, as they are stored.
    std::vector<RollupCell> sorted() const;

private:
    struct Hash
    {
        std::size_t operator()(const RowDims& key) const noexcept
        {
            std::uint64_t words[4];
            std::memcpy(words, &key, sizeof words);
            std::uint64_t h = 0;
            for (const std::uint64_t word : words)
                h = (h ^ word) * 0x9e3779b97f4a7c15U ^ (h >> 29U);
            return h ^ h >> 32U;
        }
    };

    std::vector<RollupCell> m_cells;
    std::unordered_map<RowDims, std::uint32_t, Hash> m_byKey;
    std::uint32_t m_lastCell = 0;
};

std::string_view cellBytes(const std::vector<RollupCell>& cells);
std::vector<RollupCell> cellsFromBytes(std::string_view bytes);

} // namespace meterd
