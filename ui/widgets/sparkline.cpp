// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/sparkline.h"

#include "ui/numberformat.h"
#include "ui/theme.h"

#include <QPainter>

#include <cmath>

namespace md {

Sparkline::Sparkline(QWidget* parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void Sparkline::setBars(std::vector<Bar> bars)
{
    if (m_bars == bars)
        return;
    m_bars = std::move(bars);
    qint64 accepted = 0;
    qint64 rejected = 0;
    for (const Bar& bar : m_bars) {
        accepted += bar.accepted;
        rejected += bar.rejected;
    }
    setAccessibleName(tr("%1 accepted, %2 rejected").arg(NumberFormat::count(accepted), NumberFormat::count(rejected)));
    update();
}

void Sparkline::setDim(bool dim)
{
    m_dim = dim;
    updateGeometry();
    update();
}

void Sparkline::setNote(const QString& note)
{
    m_note = note;
    update();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    const Tokens& t = tokens(this);
    QPainter painter(this);
    const int base = height() - 1;
    if (!m_dim)
        painter.fillRect(QRect(0, base, width(), 1), t.line);
    qint64 top = 1;
    for (const Bar& bar : m_bars)
        top = std::max(top, bar.accepted + bar.rejected);
    const double pitch = m_bars.empty() ? 0 : double(width()) / double(m_bars.size());
    const double scale = double(base - 4) / double(top);
    for (std::size_t i = 0; i < m_bars.size(); ++i) {
        const Bar& bar = m_bars[i];
        const double x = std::floor(double(i) * pitch);
        const double barWidth = std::max(1.0, std::floor(double(i + 1) * pitch) - x - 1);
        const auto heightOf = [&](qint64 count) {
            return count > 0 ? std::max(1.0, std::round(double(count) * scale)) : 0;
        };
        const double accepted = heightOf(bar.accepted);
        const double rejected = heightOf(bar.rejected);
        painter.fillRect(QRectF(x, base - accepted, barWidth, accepted), m_dim ? t.dimAccepted : t.chartAccepted);
        // A gap, so that the parts differ without colour.
        const double gap = rejected > 2 && accepted > 0 ? 1 : 0;
        painter.fillRect(QRectF(x, base - accepted - gap - rejected, barWidth, rejected),
                         m_dim ? t.dimRejected : t.bad);
    }
    if (m_note.isEmpty())
        return;
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(t.secondText);
    painter.drawText(QRect(0, base - 22, width(), 16), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, m_note);
}

} // namespace md
