// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// PagedModel: its rows, made of records and the heads of groups. Included by pagedmodel.h alone.
#pragma once

#include "models/pagedmodel.h"

namespace md {

template <class T>
void PagedModel<T>::dropRepeats(std::vector<T>& records) const
{
    QSet<QString> seen;
    std::erase_if(records, [&](const T& record) {
        const QString id = m_idOf(record);
        const bool known = seen.contains(id);
        seen.insert(id);
        return known;
    });
}

template <class T>
void PagedModel<T>::rebuild()
{
    beginResetModel();
    reindex();
    m_rows.clear();
    QString group;
    for (const int at : order()) {
        if (const QString own = groupOf(m_records[std::size_t(at)]); own != group && !own.isEmpty()) {
            m_rows.push_back({-1, own});
            group = own;
        }
        m_rows.push_back({at, {}});
    }
    endResetModel();
}

template <class T>
std::vector<int> PagedModel<T>::order() const
{
    std::vector<int> order(m_records.size());
    for (std::size_t i = 0; i < order.size(); ++i)
        order[i] = int(i);
    if (!isSorted())
        return order;
    const auto& cell = m_columns[std::size_t(m_sortColumn)].cell;
    std::vector<QVariant> keys;
    for (const T& record : m_records) {
        RecordCell shown = cell(record);
        keys.push_back(shown.sortKey.isValid() ? shown.sortKey : QVariant(shown.text));
    }
    const bool up = m_sortOrder == Qt::AscendingOrder;
    std::stable_sort(order.begin(), order.end(), [&](int one, int other) {
        const auto less = QVariant::compare(keys[std::size_t(up ? one : other)], keys[std::size_t(up ? other : one)]);
        return less == QPartialOrdering::Less;
    });
    return order;
}

template <class T>
void PagedModel<T>::reindex()
{
    m_byId.clear();
    for (std::size_t i = 0; i < m_records.size(); ++i)
        m_byId.insert(m_idOf(m_records[i]), int(i));
}

template <class T>
int PagedModel<T>::rowOfRecord(int record) const
{
    const auto found =
        std::find_if(m_rows.begin(), m_rows.end(), [record](const Row& row) { return row.record == record; });
    return found == m_rows.end() ? -1 : int(found - m_rows.begin());
}

template <class T>
void PagedModel<T>::replace(int at, T record)
{
    if (m_records[std::size_t(at)] == record)
        return;
    m_records[std::size_t(at)] = std::move(record);
    if (isSorted()) {
        rebuild();
        return;
    }
    const int row = rowOfRecord(at);
    emit dataChanged(index(row, 0), index(row, columnCount() - 1));
}

template <class T>
void PagedModel<T>::prepend(std::vector<T> fresh)
{
    if (fresh.empty())
        return;
    const int count = int(fresh.size());
    if (isSorted() || m_rows.empty()) {
        m_records.insert(m_records.begin(), std::make_move_iterator(fresh.begin()),
                         std::make_move_iterator(fresh.end()));
        rebuild();
        return;
    }
    std::vector<Row> rows;
    QString group;
    for (int i = 0; i < count; ++i) {
        if (const QString own = groupOf(fresh[std::size_t(i)]); own != group && !own.isEmpty()) {
            rows.push_back({-1, own});
            group = own;
        }
        rows.push_back({i, {}});
    }
    // The oldest of the fresh may belong under the head that is here: rows go in on both sides of it.
    const bool joins = isHead(0) && headText(0) == group;
    if (joins)
        splitAtHead(std::move(rows), std::move(fresh), group);
    else
        insertFresh(0, std::move(rows), std::move(fresh));
}

template <class T>
void PagedModel<T>::splitAtHead(std::vector<Row> rows, std::vector<T> fresh, const QString& group)
{
    const auto head =
        std::find_if(rows.begin(), rows.end(), [&](const Row& row) { return row.record < 0 && row.head == group; });
    const std::size_t later =
        std::size_t(std::count_if(rows.begin(), head, [](const Row& r) { return r.record >= 0; }));
    std::vector<Row> under(head + 1, rows.end());
    for (Row& row : under)
        row.record -= int(later);
    rows.erase(head, rows.end());
    std::vector<T> underRecords(std::make_move_iterator(fresh.begin() + qsizetype(later)),
                                std::make_move_iterator(fresh.end()));
    fresh.erase(fresh.begin() + qsizetype(later), fresh.end());
    insertFresh(1, std::move(under), std::move(underRecords));
    if (!rows.empty())
        insertFresh(0, std::move(rows), std::move(fresh));
}

template <class T>
void PagedModel<T>::insertFresh(int at, std::vector<Row> rows, std::vector<T> fresh)
{
    const int count = int(fresh.size());
    beginInsertRows({}, at, at + int(rows.size()) - 1);
    for (Row& row : m_rows) {
        if (row.record >= 0)
            row.record += count;
    }
    m_rows.insert(m_rows.begin() + at, std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    m_records.insert(m_records.begin(), std::make_move_iterator(fresh.begin()), std::make_move_iterator(fresh.end()));
    reindex();
    endInsertRows();
}

template <class T>
void PagedModel<T>::append(std::vector<T> older)
{
    std::erase_if(older, [this](const T& record) { return m_byId.contains(m_idOf(record)); });
    dropRepeats(older);
    if (older.empty())
        return;
    const int first = int(m_records.size());
    if (isSorted()) {
        m_records.insert(m_records.end(), std::make_move_iterator(older.begin()), std::make_move_iterator(older.end()));
        rebuild();
        return;
    }
    std::vector<Row> rows;
    QString group = m_records.empty() ? QString() : groupOf(m_records.back());
    for (std::size_t i = 0; i < older.size(); ++i) {
        if (const QString own = groupOf(older[i]); own != group && !own.isEmpty()) {
            rows.push_back({-1, own});
            group = own;
        }
        rows.push_back({first + int(i), {}});
    }
    beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + rows.size()) - 1);
    m_rows.insert(m_rows.end(), std::make_move_iterator(rows.begin()), std::make_move_iterator(rows.end()));
    m_records.insert(m_records.end(), std::make_move_iterator(older.begin()), std::make_move_iterator(older.end()));
    reindex();
    endInsertRows();
}

} // namespace md
