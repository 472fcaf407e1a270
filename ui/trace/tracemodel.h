// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The time line's lines as a list: what is said of each is worked out once, what is painted of it is the delegate's.
#pragma once

#include "ui/trace/tracewords.h"

#include <QAbstractListModel>

namespace md {

class TraceModel : public QAbstractListModel
{
    Q_OBJECT
public:
    enum Role { CodeRole = Qt::UserRole };

    TraceModel(const TimeSettings& times, TimeSource now, QObject* parent = nullptr);

    void setTrace(const Trace& trace);
    const Trace& trace() const { return m_trace; }

    const TraceLine& line(int row) const { return m_lines[std::size_t(row)]; }
    const TraceCell& cell(int row) const { return m_cells[std::size_t(row)]; }
    //! Lines that say something of a thing, rather than stand between others.
    bool isChoosable(int row) const;
    //! "13:46:41.207 48 min before, Audit, …": a line as it is read out and copied.
    QString text(int row) const;
    //! The first line of what the id itself is on; -1: there is none.
    int firstChoosable() const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    void rebuild();

    const TimeSettings& m_times;
    TimeSource m_now;
    Trace m_trace;
    std::vector<TraceLine> m_lines;
    std::vector<TraceCell> m_cells;
};

} // namespace md
