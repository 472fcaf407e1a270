// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/gracebar.h"

#include "ui/style.h"
#include "ui/theme.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {
constexpr int trackHeight = 4;
constexpr int gap = 4;
constexpr int labelHeight = 16;
} // namespace

GraceBar::GraceBar(QWidget* parent)
    : QWidget(parent)
{
    setObjectName(u"graceBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize GraceBar::sizeHint() const
{
    return {120, trackHeight + gap + labelHeight};
}

void GraceBar::setGrace(qint64 from, qint64 until, qint64 now, const TimeFormat& format)
{
    const qint64 whole = std::max<qint64>(until - from, 1);
    m_gone = std::clamp(double(now - from) / double(whole), 0.0, 1.0);
    m_from = format.sameDay(from, now) ? tr("%1 today").arg(format.hourMinute(from))
                                       : u"%1 %2"_s.arg(format.day(from), format.hourMinute(from));
    m_span = tr("grace %1").arg(TimeFormat::duration(whole));
    setAccessibleName(tr("%1 % of the grace has gone by").arg(int(m_gone * 100)));
    update();
}

void GraceBar::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const QRectF track(0, 0, width(), trackHeight);
    drawBox(&painter, track, t.line, QColor(), 2);
    if (m_gone > 0)
        drawBox(&painter, QRectF(0, 0, std::max(4.0, m_gone * width()), trackHeight), t.warning, QColor(), 2);
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(t.secondText);
    const QRect labels(0, trackHeight + gap, width(), labelHeight);
    painter.drawText(labels, Qt::AlignLeft | Qt::AlignVCenter, m_from);
    painter.drawText(labels, Qt::AlignRight | Qt::AlignVCenter, m_span);
}

} // namespace md
