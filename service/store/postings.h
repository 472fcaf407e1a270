// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which rows of a segment bear which value, for every column that a rollup knows. Rollups count; these find.
#pragma once

#include "service/store/rollup.h"
#include "service/store/rowlist.h"
#include "service/store/sqlite.h"

#include <array>
#include <cstdint>
#include <deque>
#include <unordered_map>

namespace meterd {

/// A Dim, or the tenant.
inline constexpr std::uint8_t tenantColumn = dimCount;
inline constexpr std::size_t postingColumns = dimCount + 1;

struct RowValue
{
    std::uint8_t column = tenantColumn;
    std::uint32_t value = 0; //!< a number of the segment's dictionary, or a code

    std::uint64_t key() const { return std::uint64_t(column) << 32U | value; }
};

/// Of a growing segment, about 12 bytes a row; stored when it is sealed.
class Postings
{
public:
    Postings();

    void add(const RowDims& dims, std::uint32_t row);
    void addTo(RowSet& set, RowValue value) const;

    /// SQLite's result code.
    int write(Database& database) const;

private:
    struct Last
    {
        std::uint64_t key = ~std::uint64_t(0);
        RowList* rows = nullptr;
    };
    RowList& of(RowValue value);

    std::unordered_map<std::uint64_t, RowList*> m_byValue;
    std::deque<RowList> m_lists; //!< stay where they are
    std::array<Last, postingColumns> m_last;
};

/// The same of a sealed segment. False when they cannot be read.
bool addPosting(Database& database, RowSet& set, RowValue value);

} // namespace meterd
