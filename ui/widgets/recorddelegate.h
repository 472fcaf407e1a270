// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Paints the rows of any record table: statuses with their sign, ids, times, ages, figures, bars, heads over days.
#pragma once

#include "models/recordtablemodel.h"
#include "ui/theme.h"
#include "ui/timeformat.h"
#include "ui/widgets/figures.h"

#include <QStyledItemDelegate>

namespace md {

struct Tokens;

class RecordDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    RecordDelegate(const TimeSettings& times, TimeSource now, QObject* parent = nullptr);

    //! The first column starts further in where the pane pads 16.
    void setLeftPadding(int pixels) { m_leftPadding = pixels; }

    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;

    //! What a cell shows, as text: for copying, tool tips and tests.
    QString shownText(const RecordCell& cell, RecordColumn::Kind kind) const;
    //! The width of the widest usual text of a column in the fonts in use.
    static int sampleWidth(const RecordColumn& column);

private:
    void paintHead(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const;
    void paintCell(QPainter* painter, QRectF cell, const RecordCell& shown, RecordColumn::Kind kind,
                   bool selected) const;
    qreal paintText(QPainter* painter, const QRectF& cell, const QString& text, Qt::TextElideMode elide,
                    const QColor& color, const QFont& font) const;
    const Figures& figures() const;
    const QFont& fontOf(FontRole role) const;

    const TimeSettings& m_times;
    TimeSource m_now;
    int m_leftPadding;
    // Fonts are asked for once, until the application's change.
    mutable QFont m_body, m_strong, m_mono, m_label;
    mutable Figures m_figures;
    mutable bool m_hasFonts = false;
};

} // namespace md
