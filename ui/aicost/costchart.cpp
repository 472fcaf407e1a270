// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painted by hand, as the other small charts: at most 500 bars, and labels in place of a legend. A bar's height is the
// one place where an amount may pass through a double.
#include "ui/aicost/costchart.h"

#include "ui/aicost/aiwords.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/timeaxis.h"

#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int leastGutter = 56; // for the figures at the left
constexpr int above = 8;
constexpr int unknownHeight = 20;
constexpr int unknownGap = 6;

//! 1, 2 or 5 times a power of ten, so that there are two to five lines.
double roundStep(double most)
{
    const double raw = std::max(1e-6, most / 5);
    const double unit = std::pow(10.0, std::floor(std::log10(raw)));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (factor * unit >= raw)
            return factor * unit;
    }
    return 10 * unit;
}

QString axisText(double value, double step)
{
    const int decimals = std::clamp(int(std::ceil(-std::log10(step) - 1e-9)), 0, 6);
    return QLocale().toString(value, 'f', decimals);
}

} // namespace

CostChart::CostChart(const TimeSettings& times, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
{
    setObjectName(u"costChart"_s);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&times, &TimeSettings::formatChanged, this, qOverload<>(&QWidget::update));
    setAccessibleName(tr("Cost over time"));
}

void CostChart::setUsage(const AiUsage& usage, const QString& currency)
{
    m_usage = usage;
    m_currency = currency;
    double most = 0;
    m_mostUnknown = 0;
    for (const AiUsage::Slot& slot : usage.series) {
        most = std::max(most, costOf(slot));
        m_mostUnknown = std::max(m_mostUnknown, slot.unknown);
    }
    m_step = roundStep(most > 0 ? most : 1);
    m_top = std::max(m_step, most * 1.04);
    const AiAmount* total = usage.totals.in(currency);
    setAccessibleDescription(tr("%1 in all; %Ln call(s) of unknown cost", nullptr, int(usage.totals.unknown()))
                                 .arg(total ? exactMoneyText(*total) : tr("no known cost")));
    update();
}

//! The word below the figures is of another length in each language.
int CostChart::gutter() const
{
    return std::max(leastGutter, QFontMetrics(md::font(FontRole::Label)).horizontalAdvance(tr("unknown")) + 12);
}

QRectF CostChart::plot() const
{
    return {double(gutter()), above, double(std::max(1, width() - gutter())),
            double(height() - above - timeAxisHeight - unknownHeight - unknownGap)};
}

QRectF CostChart::unknownPlot() const
{
    const QRectF area = plot();
    return {area.left(), area.bottom() + unknownGap, area.width(), unknownHeight};
}

QRectF CostChart::barAt(const QRectF& in, std::size_t slot, double share) const
{
    const double pitch = in.width() / double(std::max<std::size_t>(1, m_usage.series.size()));
    const double left = std::round(in.left() + double(slot) * pitch);
    const double right = std::round(in.left() + double(slot + 1) * pitch);
    // What is there at all is seen.
    const double height = share > 0 ? std::max(1.0, std::round(in.height() * share)) : 0;
    return {left, std::round(in.bottom()) - height, std::max(1.0, right - left - (pitch > 5 ? 2 : 1)), height};
}

double CostChart::costOf(const AiUsage::Slot& slot) const
{
    const auto found = std::find_if(slot.cost.begin(), slot.cost.end(),
                                    [this](const AiAmount& amount) { return amount.currency == m_currency; });
    return found == slot.cost.end() ? 0 : found->amount.toDouble();
}

void CostChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    drawCosts(painter);
    drawUnknown(painter);
    drawTimeAxis(painter, plot().united(unknownPlot()), m_usage.from, m_usage.to, m_times.format(), *this);
}

void CostChart::drawCosts(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    const QRectF area = plot();
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(t.secondText);
    for (double value = m_step; value <= m_top * 1.0001; value += m_step) {
        const double y = std::round(area.bottom() - area.height() * value / m_top);
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), t.line);
        painter.drawText(QRectF(0, y - 8, gutter() - 8, 16), Qt::AlignRight | Qt::AlignVCenter,
                         axisText(value, m_step));
    }
    painter.fillRect(QRectF(area.left(), std::round(area.bottom()), area.width(), 1), t.line);
    for (std::size_t i = 0; i < m_usage.series.size(); ++i) {
        const double cost = costOf(m_usage.series[i]);
        painter.fillRect(barAt(area, i, cost / m_top), int(i) == m_hover ? t.accent : t.chartAccepted);
    }
}

void CostChart::drawUnknown(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    const QRectF area = unknownPlot();
    painter.setFont(md::font(FontRole::Label));
    painter.setPen(m_mostUnknown > 0 ? t.warning : t.secondText);
    painter.drawText(QRectF(0, area.top(), gutter() - 8, area.height()), Qt::AlignRight | Qt::AlignVCenter,
                     tr("unknown"));
    if (m_mostUnknown == 0)
        return;
    for (std::size_t i = 0; i < m_usage.series.size(); ++i)
        painter.fillRect(barAt(area, i, double(m_usage.series[i].unknown) / double(m_mostUnknown)), t.warning);
}

int CostChart::slotAt(int x) const
{
    const QRectF area = plot();
    if (x < area.left() || x >= area.right() || m_usage.series.empty())
        return -1;
    return std::min(int(m_usage.series.size()) - 1,
                    int((x - area.left()) * double(m_usage.series.size()) / area.width()));
}

QString CostChart::textAt(int x) const
{
    const int at = slotAt(x);
    if (at < 0 || m_usage.series[std::size_t(at)].calls == 0)
        return {};
    const AiUsage::Slot& slot = m_usage.series[std::size_t(at)];
    QStringList lines{m_times.format().dateTime(slot.at), tr("%Ln call(s)", nullptr, int(slot.calls))};
    for (const AiAmount& amount : slot.cost)
        lines.append(exactMoneyText(amount));
    if (slot.unknown > 0)
        lines.append(tr("%Ln of unknown cost", nullptr, int(slot.unknown)));
    return lines.join(u'\n');
}

void CostChart::mouseMoveEvent(QMouseEvent* event)
{
    const int x = int(event->position().x());
    m_hover = slotAt(x);
    if (const QString text = textAt(x); text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
    update();
}

void CostChart::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

} // namespace md
