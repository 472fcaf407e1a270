// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Named questions with their columns, kept by whoever gives the load and save functions.
#pragma once

#include "core/timerange.h"

#include <QAbstractListModel>
#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace md {

struct SavedView
{
    QString name;
    QString filter;
    TimeRange range;              //!< fixed instants, or
    std::optional<qint64> lastMs; //!< the last so many milliseconds
    TimeBasis basis = TimeBasis::Received;
    QStringList columns; //!< EventTableModel::columnKey(), in order; empty: the standard ones
    bool operator==(const SavedView&) const = default;
};

class SavedViews : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { FilterRole = Qt::UserRole };

    //! `save` is given everything after each change.
    explicit SavedViews(std::function<void(const QByteArray&)> save, QObject* parent = nullptr);

    //! What save() was given once. Entries that cannot be read are left out; false when none of it can.
    bool load(const QByteArray& saved);

    const std::vector<SavedView>& views() const { return m_views; }
    //! Adds, or replaces the one of the same name.
    void put(const SavedView& view);
    void rename(int row, const QString& name);
    void remove(int row);
    void move(int from, int to);
    std::optional<int> rowOf(QStringView name) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;

private:
    void changed();

    std::function<void(const QByteArray&)> m_save;
    std::vector<SavedView> m_views;
};

} // namespace md
