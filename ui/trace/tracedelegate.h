// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Draws a line of the time line: when and how far from the moment that is asked about, the axis, what it is, what it
// says, how it ended; and under what is pointed at where it leads.
#pragma once

#include "ui/trace/tracemodel.h"
#include "ui/widgets/figures.h"

#include <QStyledItemDelegate>

namespace md {

class TraceDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    TraceDelegate(const TraceModel& model, const TimeSettings& times, QObject* parent = nullptr);

    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! Where the link of a line stands, in the rectangle of the line; empty: it leads nowhere.
    QRect linkRect(const QRect& line, int row, Qt::LayoutDirection direction) const;
    //! Bundles lead nowhere.
    void setLeads(bool leads) { m_leads = leads; }

private:
    struct Place;

    void paintTime(const Place& place) const;
    void paintAxis(const Place& place) const;
    void paintText(const Place& place) const;
    void paintCode(const Place& place) const;
    void paintNote(const Place& place) const;
    QStringList codeLines(const QString& code) const;
    int drawStatus(const Place& place, const QRect& line) const;
    QString linkText(int row) const;

    const TraceModel& m_model;
    const TimeSettings& m_times;
    bool m_leads = true;
};

} // namespace md
