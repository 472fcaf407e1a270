// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/barcell.h"

#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/tone.h"

#include <QPainter>

#include <cmath>

namespace md {

namespace {
constexpr int track = 4;
constexpr double markAt = 122.0 / 136.0; // what is over has a tenth of the bar
} // namespace

void drawLimitBar(QPainter* painter, const QRectF& rect, double share, Tone tone, const Tokens& tokens)
{
    const double full = std::floor(rect.width() * markAt);
    const double top = std::round(rect.center().y() - track / 2.0);
    const double used = std::max(0.0, share);
    const QColor color = tone == Tone::Accent ? tokens.chartAccepted : toneColor(tone, tokens);
    painter->fillRect(QRectF(rect.left(), top, full, track), tokens.line);
    // A little is never nothing.
    const double width = used > 0 ? std::max(1.0, std::round(full * std::min(used, 1.0))) : 0;
    painter->fillRect(QRectF(rect.left(), top, width, track), color);
    if (used > 1) {
        const double room = rect.width() - full - 1;
        // As long as it is, while it fits; then the whole room.
        const double over = std::clamp(std::round(full * (used - 1)), 2.0, room);
        painter->fillRect(QRectF(rect.left() + full + 1, top, over, track), tokens.bad);
    }
    painter->fillRect(QRectF(rect.left() + full, rect.top() + (rect.height() - 12) / 2, 1, 12), tokens.text);
}

void drawShareBar(QPainter* painter, const QRectF& rect, double share, const QColor& color, const Tokens& tokens)
{
    painter->fillRect(rect, tokens.line);
    const double used = std::clamp(share, 0.0, 1.0);
    const double width = used > 0 ? std::max(2.0, std::round(rect.width() * used)) : 0;
    painter->fillRect(QRectF(rect.left(), rect.top(), width, rect.height()), color);
}

LimitBar::LimitBar(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMinimumHeight(12);
}

void LimitBar::setShare(double share, Tone tone)
{
    m_share = share;
    m_tone = tone;
    setAccessibleName(tr("%1 used").arg(NumberFormat::percent(share)));
    update();
}

void LimitBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    if (isRightToLeft()) {
        painter.translate(width(), 0);
        painter.scale(-1, 1);
    }
    drawLimitBar(&painter, rect(), m_share, m_tone, tokens(this));
}

} // namespace md
