// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/tabstrip.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QPainter>

namespace md {

namespace {
constexpr int gap = 16;
}

TabStrip::TabStrip(const QString& name, QWidget* parent)
    : QTabBar(parent)
{
    setAccessibleName(name);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(false);
    setFocusPolicy(Qt::StrongFocus);
}

QSize TabStrip::tabSizeHint(int index) const
{
    const QFontMetrics fm(md::font(FontRole::Strong));
    return {fm.horizontalAdvance(tabText(index)) + gap, std::max(metrics::control, fm.height() + 8)};
}

void TabStrip::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), t.line);
    for (int i = 0; i < count(); ++i) {
        const bool chosen = i == currentIndex();
        const QRect box = tabRect(i);
        const QRect word = isRightToLeft() ? box.adjusted(gap, 0, 0, 0) : box.adjusted(0, 0, -gap, 0);
        painter.setFont(md::font(chosen ? FontRole::Strong : FontRole::Body));
        painter.setPen(chosen ? t.text : t.secondText);
        painter.drawText(word, Qt::AlignVCenter | Qt::AlignLeft | Qt::TextSingleLine, tabText(i));
        if (chosen) {
            painter.fillRect(QRect(word.left(), height() - 2, word.width(), 2), t.accent);
            if (showsFocus(this))
                drawFocus(&painter, QRectF(word).adjusted(-4, 2, 4, -3), t.accent);
        }
    }
}

} // namespace md
