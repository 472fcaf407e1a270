// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Minute rollups in memory, and their stored form.
#include "service/store/rollup.h"

#include <algorithm>

namespace meterd {

void Rollup::add(const RowDims& key, std::uint32_t row)
{
    // Most batches repeat one combination: that saves the look-up.
    if (m_lastCell >= m_cells.size() || m_cells[m_lastCell].key != key) {
        const auto [found, isNew] = m_byKey.try_emplace(key, std::uint32_t(m_cells.size()));
        m_lastCell = found->second;
        if (isNew)
            m_cells.push_back({key, 0, row, row});
    }
    RollupCell& cell = m_cells[m_lastCell];
    ++cell.count;
    cell.last = row;
}

std::vector<RollupCell> Rollup::sorted() const
{
    std::vector<RollupCell> cells = m_cells;
    std::stable_sort(cells.begin(), cells.end(),
                     [](const RollupCell& a, const RollupCell& b) { return a.key.minute < b.key.minute; });
    return cells;
}

std::string_view cellBytes(const std::vector<RollupCell>& cells)
{
    return {reinterpret_cast<const char*>(cells.data()), cells.size() * sizeof(RollupCell)};
}

std::vector<RollupCell> cellsFromBytes(std::string_view bytes)
{
    std::vector<RollupCell> cells(bytes.size() / sizeof(RollupCell));
    if (!cells.empty())
        std::memcpy(static_cast<void*>(cells.data()), bytes.data(), cells.size() * sizeof(RollupCell));
    return cells;
}

} // namespace meterd
