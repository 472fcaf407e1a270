// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of deliveries.db as values. For this store alone.
#pragma once

#include "service/store/deliverystore.h"

#include <sqlite3.h>

namespace meterd {

template <class Number>
void bindOptional(Statement& row, int index, const std::optional<Number>& value)
{
    if (value)
        row.bind(index, std::int64_t{*value});
    else
        row.bindNull(index);
}

inline std::optional<std::int64_t> integerOrNone(const Statement& row, int column)
{
    return row.isNull(column) ? std::nullopt : std::optional(row.integer(column));
}

//! Of DeliveryStore::select().
Delivery deliveryOf(const Statement& row);

template <class What>
bool DeliveryStore::transact(What what)
{
    if (m_database.exec("BEGIN IMMEDIATE") != SQLITE_OK)
        return false;
    if (what() && m_database.exec("COMMIT") == SQLITE_OK)
        return true;
    if (sqlite3_get_autocommit(m_database.handle()) == 0)
        m_database.exec("ROLLBACK");
    return false;
}

} // namespace meterd
