// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/eventlog/latencychart.h"

#include "ui/eventlog/requestwords.h"
#include "ui/numberformat.h"
#include "ui/theme.h"
#include "ui/widgets/timeaxis.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QToolTip>

#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int gutter = 56;    // for the figures at the left
constexpr int nameSpace = 36; // for "p99" at the right
constexpr int lines = 4;
constexpr int labelHeight = 14;

//! 1, 2 or 5 times a power of ten: a step that people count in.
qint64 niceStep(qint64 least)
{
    qint64 power = 1;
    while (power * 10 <= least)
        power *= 10;
    for (const qint64 factor : {1, 2, 5, 10}) {
        if (power * factor >= least)
            return power * factor;
    }
    return power * 10;
}

//! A round step needs no decimals: "2 s".
QString axisText(qint64 us)
{
    if (us >= 60'000'000)
        return durationText(us);
    const qint64 unit = us >= 1'000'000 ? 1'000'000 : 1'000;
    return us % unit != 0 ? durationText(us) : durationText(us).replace(QRegularExpression(u"\\.0+(?= )"_s), QString());
}

struct Curve
{
    qint64 Percentiles::*value;
    const char* name;
};
constexpr std::array curves{Curve{&Percentiles::p50Us, "p50"}, Curve{&Percentiles::p95Us, "p95"},
                            Curve{&Percentiles::p99Us, "p99"}};

QPen penOf(std::size_t curve, const Tokens& t)
{
    // They differ in weight and dash too: never by colour alone.
    if (curve == 0)
        return QPen(t.secondText, 1.5);
    if (curve == 1)
        return QPen(t.accent, 2);
    QPen dashed(t.warning, 2);
    dashed.setDashPattern({3, 2});
    return dashed;
}

} // namespace

LatencyChart::LatencyChart(const TimeSettings& times, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
{
    setObjectName(u"latencyChart"_s);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(&times, &TimeSettings::formatChanged, this, qOverload<>(&QWidget::update));
    clear();
}

void LatencyChart::setSeries(const LatencyReport& report, const RouteLatency& route)
{
    m_from = report.from;
    m_slotMs = std::max<qint64>(1, report.slotMs);
    m_to = std::max(report.to, m_from + m_slotMs);
    m_route = route;
    qint64 most = 1;
    for (const RouteLatency::Slot& slot : route.series)
        most = std::max(most, slot.times.p99Us);
    m_stepUs = niceStep(std::max<qint64>(1, (most + lines - 1) / lines));
    m_topUs = (most + m_stepUs - 1) / m_stepUs * m_stepUs;
    setAccessibleName(tr("Latency of %1 over time").arg(route.name()));
    setAccessibleDescription(
        tr("p50 %1, p95 %2, p99 %3")
            .arg(durationText(route.times.p50Us), durationText(route.times.p95Us), durationText(route.times.p99Us)));
    update();
}

void LatencyChart::clear()
{
    m_route = {};
    m_hover = -1;
    setAccessibleName(tr("Latency over time"));
    setAccessibleDescription({});
    update();
}

QRectF LatencyChart::plot() const
{
    return QRectF(gutter, 8, width() - gutter - nameSpace, height() - timeAxisHeight - 8);
}

double LatencyChart::xOf(qint64 at) const
{
    const QRectF area = plot();
    return area.left() + area.width() * double(at - m_from) / double(std::max<qint64>(1, m_to - m_from));
}

double LatencyChart::yOf(qint64 us) const
{
    const QRectF area = plot();
    return area.bottom() - area.height() * double(us) / double(std::max<qint64>(1, m_topUs));
}

void LatencyChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    drawAxes(painter);
    if (m_route.series.empty())
        return;
    const Tokens& t = tokens(this);
    for (std::size_t i = 0; i < curves.size(); ++i)
        drawLine(painter, curves[i].value, penOf(i, t));
    drawNames(painter);
    drawHover(painter);
}

void LatencyChart::drawAxes(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    const QRectF area = plot();
    painter.setFont(md::font(FontRole::Label));
    for (qint64 us = m_stepUs; us <= m_topUs && !m_route.series.empty(); us += m_stepUs) {
        const double y = std::round(yOf(us));
        painter.fillRect(QRectF(area.left(), y, area.width(), 1), t.line);
        painter.setPen(t.secondText);
        painter.drawText(QRectF(0, y - 8, gutter - 8, 16), Qt::AlignRight | Qt::AlignVCenter, axisText(us));
    }
    drawTimeAxis(painter, area, m_from, m_to, m_times.format(), *this);
}

void LatencyChart::drawLine(QPainter& painter, Value value, const QPen& pen) const
{
    // Where no request came there is no line: nothing is known of that time.
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    QPainterPath path;
    qint64 before = m_from - 2 * m_slotMs;
    const auto& series = m_route.series;
    for (std::size_t i = 0; i < series.size(); ++i) {
        const QPointF point(xOf(series[i].at + m_slotMs / 2), yOf(series[i].times.*value));
        const bool joined = series[i].at - before <= m_slotMs;
        const bool goesOn = i + 1 < series.size() && series[i + 1].at - series[i].at <= m_slotMs;
        if (joined)
            path.lineTo(point);
        else
            path.moveTo(point);
        if (!joined && !goesOn) {
            painter.setBrush(pen.color());
            painter.setPen(Qt::NoPen);
            painter.drawEllipse(point, 2, 2);
            painter.setPen(pen);
            painter.setBrush(Qt::NoBrush);
        }
        before = series[i].at;
    }
    painter.drawPath(path);
}

//! Beside where each line ends; pushed apart where they end together.
void LatencyChart::drawNames(QPainter& painter) const
{
    const Tokens& t = tokens(this);
    painter.setFont(md::font(FontRole::Label));
    const RouteLatency::Slot& last = m_route.series.back();
    const double x = std::min(xOf(last.at + m_slotMs / 2) + 6, double(width() - nameSpace + 4));
    double below = plot().bottom() + labelHeight / 2.0;
    for (std::size_t i = 0; i < curves.size(); ++i) {
        const double y = std::min(yOf(last.times.*curves[i].value), below - labelHeight / 2.0);
        painter.setPen(penOf(i, t).color());
        painter.drawText(QRectF(x, y - labelHeight / 2.0, nameSpace, labelHeight), Qt::AlignLeft | Qt::AlignVCenter,
                         QLatin1StringView(curves[i].name));
        below = y - labelHeight / 2.0;
    }
}

void LatencyChart::drawHover(QPainter& painter) const
{
    const RouteLatency::Slot* slot = slotAt(m_hover);
    if (!slot)
        return;
    const Tokens& t = tokens(this);
    const double x = std::round(xOf(slot->at + m_slotMs / 2));
    painter.fillRect(QRectF(x, plot().top(), 1, plot().height()), t.controlBorder);
    for (std::size_t i = 0; i < curves.size(); ++i) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(penOf(i, t).color());
        painter.drawEllipse(QPointF(x + 0.5, yOf(slot->times.*curves[i].value)), 3, 3);
    }
}

const RouteLatency::Slot* LatencyChart::slotAt(int x) const
{
    if (x < 0)
        return nullptr;
    const auto found = std::find_if(m_route.series.begin(), m_route.series.end(), [&](const RouteLatency::Slot& slot) {
        return x >= xOf(slot.at) && x < xOf(slot.at + m_slotMs);
    });
    return found == m_route.series.end() ? nullptr : &*found;
}

QString LatencyChart::textAt(int x) const
{
    const RouteLatency::Slot* slot = slotAt(x);
    if (!slot)
        return {};
    return tr("%1\n%n request(s)\np50 %2\np95 %3\np99 %4\nlongest %5", nullptr, int(slot->times.count))
        .arg(m_times.format().dateTime(slot->at), durationText(slot->times.p50Us), durationText(slot->times.p95Us),
             durationText(slot->times.p99Us), durationText(slot->times.maxUs));
}

void LatencyChart::mouseMoveEvent(QMouseEvent* event)
{
    m_hover = int(event->position().x());
    if (const QString text = textAt(m_hover); text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(event->globalPosition().toPoint(), text, this);
    update();
}

void LatencyChart::leaveEvent(QEvent*)
{
    m_hover = -1;
    update();
}

} // namespace md
