// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/headstrip.h"

#include "ui/theme.h"

#include <QHeaderView>
#include <QPainter>

namespace md {

HeadStrip::HeadStrip(const QTableView& table, QWidget* parent)
    : QWidget(parent)
    , m_table(table)
{
    setFixedHeight(metrics::tableHead);
}

QSize HeadStrip::sizeHint() const
{
    return {400, metrics::tableHead};
}

void HeadStrip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(t.secondText);
    const QHeaderView& header = *m_table.horizontalHeader();
    int left = metrics::panePadding;
    for (int visual = 0; visual < header.count() && left < width(); ++visual) {
        const int column = header.logicalIndex(visual);
        if (header.isSectionHidden(column))
            continue;
        const int wide = header.sectionSize(column);
        const QString name = m_table.model()->headerData(column, Qt::Horizontal).toString();
        painter.drawText(QRect(left, 0, wide, height()), Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, name);
        left += wide;
    }
}

} // namespace md
