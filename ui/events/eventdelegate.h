// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints event rows straight from the columns of the source: no data(), no QVariant, no style call a cell.
#pragma once

#include "models/eventtablemodel.h"
#include "ui/events/textcache.h"
#include "ui/icons.h"
#include "ui/timeformat.h"
#include "ui/widgets/figures.h"

#include <QStyledItemDelegate>

#include <memory>

namespace md {

struct Tokens;

class EventDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    explicit EventDelegate(const EventTableModel& model, QObject* parent = nullptr);
    ~EventDelegate() override;

    void setTimeFormat(const TimeFormat& format) { m_times = format; }
    //! Rows of more than one day say the day, too.
    void setShowsDate(bool shows) { m_showsDate = shows; }
    bool showsDate() const { return m_showsDate; }

    //! Once a paint pass: fonts, metrics and colours for all its cells. The first column bears the signs of marks.
    void preparePass(const QWidget& view, int firstColumn);

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! The widest usual text of a column, for its width in the font in use.
    static QString sample(EventTableModel::Column column, bool showsDate);
    static bool isMono(EventTableModel::Column column);
    //! What an icon before the text takes.
    static int iconRoom(EventTableModel::Column column);

    //! More than the minute by which clocks may differ.
    static bool isFromTheFuture(const EventRow& row);

private:
    struct Pass;

    void paintTime(QPainter& painter, const QRectF& cell, std::optional<qint64> ms, Icon flag, bool flagged) const;
    void paintMark(QPainter& painter, const QRect& cell, bool hasNote) const;
    void paintStatus(QPainter& painter, const QRectF& cell, EventStatus status) const;
    void paintCost(QPainter& painter, const QRectF& cell, CostStatus cost) const;
    void paintPlaceholder(QPainter& painter, const QRectF& cell, const QModelIndex& index) const;
    void paintText(QPainter& painter, const QRectF& cell, const QString& text, const QColor& color) const;
    void paintId(QPainter& painter, const QRectF& cell, const QString& id, bool selected) const;
    void paintCell(QPainter& painter, const QRectF& cell, const EventRow& row, EventTableModel::Column column,
                   bool selected) const;

    const EventTableModel& m_model;
    TimeFormat m_times;
    bool m_showsDate = false;
    std::unique_ptr<Pass> m_pass;
};

//! A word for a status, as all of the pane says it.
QString statusWord(EventStatus status);
QString costWord(CostStatus cost);

} // namespace md
