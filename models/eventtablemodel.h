// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The events as Qt's item model, for accessibility, copy, tooltips and tests. Painting reads the EventSource.
#pragma once

#include "models/eventmarks.h"
#include "models/eventsource.h"

#include <QAbstractTableModel>

namespace md {

class EventTableModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column {
        Received,
        EventTime,
        Environment,
        App,
        Event,
        Customer,
        User,
        Feature,
        Metric,
        Unit,
        Quantity,
        Status,
        Code,
        AiCost,
        Source,
        Late,
        CorrelationId,
        RequestId,
        Id,
        IdempotencyKey,
        Session,
        Path,
        Plan,
        Key,
        Address,
        ColumnCount
    };
    Q_ENUM(Column)

    enum Role {
        LoadedRole = Qt::UserRole, //!< bool; false for a placeholder
        FailedRole,                //!< bool: the page that has the row failed
        StatusRole,                //!< int of md::EventStatus
        CostStatusRole,            //!< int of md::CostStatus
        LateRole,                  //!< bool
        TimeRole,                  //!< qint64 ms since 1970 UTC, in the time columns
        FilterFieldRole,           //!< int of md::FilterField, where the column can be filtered by
        FilterValueRole,           //!< QString: the value as a filter compares it; null when the event has none
        CopyRole,                  //!< QString: the whole value, unshortened
        RecordRole                 //!< QByteArray: the JSON as it came
    };

    explicit EventTableModel(QObject* parent = nullptr);

    //! The source must outlive the model or be replaced first; null empties the table.
    void setSource(EventSource* source);
    EventSource* source() const { return m_source; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    QHash<int, QByteArray> roleNames() const override;

    //! Which events are marked: told to who cannot see the sign. Outlives the model; null: none.
    void setMarks(const EventMarks* marks) { m_marks = marks; }
    const EventMark* markOf(const EventRow& row) const;

    EventRow row(int row) const;
    //! The column's name in exports and settings: "received", "eventTime" …
    static QString columnKey(Column column);
    static std::optional<FilterField> filterField(Column column);
    //! The whole value as text; null where the event has none. Times in ISO, UTC.
    static QString text(const EventRow& row, Column column);

private:
    EventSource* m_source = nullptr;
    const EventMarks* m_marks = nullptr;
};

} // namespace md
