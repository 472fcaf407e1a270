// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows by value: gathered, stored, read.
#include "service/store/postings.h"

#include <algorithm>
#include <vector>

namespace meterd {

Postings::Postings() = default;

RowList& Postings::of(RowValue value)
{
    const std::uint64_t key = value.key();
    // Neighbours mostly bear the same: that saves the look-up.
    Last& last = m_last[value.column];
    if (last.key != key) {
        RowList*& rows = m_byValue[key];
        if (!rows)
            rows = &m_lists.emplace_back();
        last = {key, rows};
    }
    return *last.rows;
}

void Postings::add(const RowDims& dims, std::uint32_t row)
{
    of({tenantColumn, dims.tenant}).add(row);
    for (std::uint8_t column = 0; column < dimCount; ++column)
        of({column, dims.value(static_cast<Dim>(column))}).add(row);
}

void Postings::addTo(RowSet& set, RowValue value) const
{
    if (const auto found = m_byValue.find(value.key()); found != m_byValue.end())
        found->second->addTo(set);
}

int Postings::write(Database& database) const
{
    std::vector<std::pair<std::uint64_t, const RowList*>> lists(m_byValue.begin(), m_byValue.end());
    std::sort(lists.begin(), lists.end());
    Statement insert = database.prepare("INSERT OR REPLACE INTO postings VALUES(?1,?2)");
    for (const auto& [key, rows] : lists) {
        const std::string bytes = rows->stored();
        if (const int code = insert.bind(1, std::int64_t(key)).bindBlob(2, bytes).run(); code != 0)
            return code;
    }
    return 0;
}

bool addPosting(Database& database, RowSet& set, RowValue value)
{
    Statement read = database.prepare("SELECT rows FROM postings WHERE value=?1");
    if (!read)
        return false;
    read.bind(1, std::int64_t(value.key()));
    if (read.step())
        return RowList::addStored(read.text(0), set);
    return !read.failed();
}

} // namespace meterd
