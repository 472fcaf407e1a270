// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Painted by hand: at most 31 points, and every line has its label at its end instead of a legend.
#include "ui/limits/usagechart.h"

#include "ui/limits/limitwords.h"
#include "ui/numberformat.h"
#include "ui/theme.h"

#include <QHelpEvent>
#include <QPainter>
#include <QPainterPath>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace md {

namespace {

constexpr qint64 dayMs = 24 * 3'600'000;
constexpr int gutter = 56;
constexpr int axis = 20;
constexpr int top = 14;
constexpr int labelRoom = 156;
constexpr double labelHeight = 16;

qint64 roundStep(qint64 most)
{
    const double raw = std::max(1.0, double(most) / 4);
    const double unit = std::pow(10, std::floor(std::log10(raw)));
    for (const double step : {1.0, 2.0, 2.5, 5.0, 10.0}) {
        if (step * unit >= raw)
            return std::max<qint64>(1, qint64(step * unit));
    }
    return std::max<qint64>(1, qint64(10 * unit));
}

} // namespace

struct UsageChart::Scale
{
    QRectF plot;
    qint64 from = 0;
    qint64 to = 1;
    qint64 step = 1;
    double most = 1;

    double x(qint64 time) const { return plot.left() + plot.width() * double(time - from) / double(to - from); }
    double y(double value) const { return plot.bottom() - plot.height() * value / most; }
};

UsageChart::UsageChart(const TimeSettings& times, TimeSource now, QWidget* parent)
    : QWidget(parent)
    , m_times(times)
    , m_now(std::move(now))
{
    setObjectName(QStringLiteral("usageChart"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFixedHeight(sizeHint().height());
    connect(&times, &TimeSettings::formatChanged, this, qOverload<>(&QWidget::update));
}

void UsageChart::setLimit(const PlanLimit& limit)
{
    m_limit = limit;
    describe();
    update();
}

void UsageChart::setDraft(std::optional<qint64> draft)
{
    m_draft = draft;
    describe();
    update();
}

//! What a screen reader is told in place of the picture.
void UsageChart::describe()
{
    setAccessibleName(tr("%1 of this month").arg(m_limit.label));
    QString text = tr("%1 used, limit %2.").arg(NumberFormat::count(m_limit.used), NumberFormat::count(m_limit.limit));
    const QString forecast = forecastSentence(m_limit, m_times.format());
    if (!forecast.isEmpty())
        text += u' ' + forecast;
    setAccessibleDescription(text);
}

UsageChart::Scale UsageChart::scale() const
{
    Scale scale;
    scale.plot = QRectF(gutter, top, std::max(1, width() - gutter - labelRoom), std::max(1, height() - top - axis));
    scale.from = m_limit.days.empty() ? m_now() / dayMs * dayMs : m_limit.days.front().at;
    scale.to = std::max(m_limit.resetsAt.value_or(scale.from + 30 * dayMs), scale.from + dayMs);
    const qint64 forecast = m_limit.forecast ? m_limit.forecast->high : 0;
    // A limit far above all that is used would press the line to the floor.
    const qint64 use = std::max(m_limit.used, forecast);
    qint64 most = std::max<qint64>(1, use);
    for (const qint64 line : {m_limit.limit, m_draft.value_or(0)}) {
        if (line <= most * 4)
            most = std::max(most, line);
    }
    scale.step = roundStep(most);
    scale.most = std::max(double(most) * 1.06, double(scale.step));
    return scale;
}

void UsageChart::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(md::font(FontRole::Label));
    const Scale to = scale();
    drawAxes(painter, to);
    drawForecast(painter, to);
    drawUse(painter, to);
    drawCrossing(painter, to);
    drawLabels(painter, to);
}

void UsageChart::drawAxes(QPainter& painter, const Scale& to) const
{
    const Tokens& colors = tokens(this);
    for (qint64 value = 0; double(value) <= to.most; value += to.step) {
        const double y = std::round(to.y(double(value))) + 0.5;
        painter.setPen(QPen(value == 0 ? colors.controlBorder : colors.line, 1));
        painter.drawLine(QPointF(to.plot.left(), y), QPointF(to.plot.right(), y));
        if (value == 0)
            continue;
        painter.setPen(colors.secondText);
        painter.drawText(QRectF(0, y - labelHeight / 2, gutter - 8, labelHeight), Qt::AlignRight | Qt::AlignVCenter,
                         shortCount(value));
    }
    painter.setPen(colors.secondText);
    const TimeFormat utc;
    for (const int day : {0, 7, 14, 21}) {
        const double x = to.x(to.from + day * dayMs);
        painter.drawText(QRectF(x - 40, to.plot.bottom() + 4, 80, labelHeight), Qt::AlignCenter,
                         utc.day(to.from + day * dayMs));
    }
    painter.drawText(QRectF(to.plot.right() - 40, to.plot.bottom() + 4, 80, labelHeight), Qt::AlignCenter,
                     utc.day(to.to));
    const double now = std::round(to.x(std::clamp(m_now(), to.from, to.to))) + 0.5;
    painter.setPen(QPen(colors.controlBorder, 1));
    painter.drawLine(QPointF(now, to.plot.top()), QPointF(now, to.plot.bottom()));
    painter.setPen(colors.secondText);
    const bool nearEnd = to.plot.right() - now < 48;
    painter.drawText(QRectF(nearEnd ? now - 66 : now + 6, to.plot.bottom() - labelHeight - 2, 60, labelHeight),
                     int(Qt::AlignVCenter) | (nearEnd ? int(Qt::AlignRight) : int(Qt::AlignLeft)), tr("today"));
}

void UsageChart::drawForecast(QPainter& painter, const Scale& to) const
{
    const Tokens& colors = tokens(this);
    const QPointF now(to.x(std::clamp(m_now(), to.from, to.to)), to.y(double(m_limit.used)));
    if (m_limit.forecast) {
        const auto at = [&](qint64 value) { return QPointF(to.plot.right(), to.y(double(value))); };
        const QPolygonF band{now, at(m_limit.forecast->high), at(m_limit.forecast->low)};
        painter.setPen(Qt::NoPen);
        painter.setBrush(colors.selection);
        painter.drawPolygon(band);
        QPen dotted(colors.accent, 2);
        dotted.setDashPattern({1, 2});
        dotted.setCapStyle(Qt::RoundCap);
        painter.setPen(dotted);
        painter.drawLine(now, at(m_limit.forecast->atReset));
    }
    if (double(m_limit.limit) <= to.most) {
        painter.setPen(QPen(colors.bad, 1));
        const double y = std::round(to.y(double(m_limit.limit))) + 0.5;
        painter.drawLine(QPointF(to.plot.left(), y), QPointF(to.plot.right(), y));
    }
    if (m_draft && double(*m_draft) <= to.most) {
        QPen dashed(colors.accent, 1);
        dashed.setDashPattern({4, 3});
        painter.setPen(dashed);
        const double y = std::round(to.y(double(*m_draft))) + 0.5;
        painter.drawLine(QPointF(now.x(), y), QPointF(to.plot.right(), y));
    }
}

void UsageChart::drawUse(QPainter& painter, const Scale& to) const
{
    QPainterPath line;
    line.moveTo(to.x(to.from), to.y(0));
    qint64 sum = 0;
    for (const PlanLimit::Day& day : m_limit.days) {
        sum += day.used;
        line.lineTo(to.x(std::min(day.at + dayMs, std::clamp(m_now(), to.from, to.to))), to.y(double(sum)));
    }
    QPen pen(tokens(this).accent, 2);
    pen.setJoinStyle(Qt::RoundJoin);
    pen.setCapStyle(Qt::RoundCap);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(line);
}

void UsageChart::drawCrossing(QPainter& painter, const Scale& to) const
{
    if (!m_limit.overSince || double(m_limit.limit) > to.most)
        return;
    const Tokens& colors = tokens(this);
    const QPointF at(to.x(std::clamp(*m_limit.overSince, to.from, to.to)), to.y(double(m_limit.limit)));
    painter.setPen(QPen(colors.bad, 2));
    painter.setBrush(colors.window);
    painter.drawEllipse(at, 4, 4);
    painter.setPen(colors.bad);
    const TimeFormat& format = m_times.format();
    const QString text = tr("crossed %1 %2").arg(format.day(*m_limit.overSince), format.hourMinute(*m_limit.overSince));
    painter.drawText(QRectF(at.x() - 208, at.y() - 22, 200, labelHeight), Qt::AlignRight | Qt::AlignVCenter, text);
}

//! At the ends of their lines, pushed apart where they would lie on each other.
void UsageChart::drawLabels(QPainter& painter, const Scale& to) const
{
    const Tokens& colors = tokens(this);
    std::vector<Label> labels;
    const bool high = double(m_limit.limit) > to.most;
    const QString limitText = high ? tr("limit %1, above").arg(NumberFormat::count(m_limit.limit))
                                   : tr("limit %1").arg(NumberFormat::count(m_limit.limit));
    labels.push_back({high ? to.plot.top() : to.y(double(m_limit.limit)), limitText, colors.bad});
    if (m_limit.forecast) {
        labels.push_back({to.y(double(m_limit.forecast->atReset)),
                          tr("forecast %1").arg(NumberFormat::count(m_limit.forecast->atReset)), colors.text});
    }
    if (m_draft)
        labels.push_back({double(*m_draft) > to.most ? to.plot.top() : to.y(double(*m_draft)), tr("override, not sent"),
                          colors.accent});
    std::sort(labels.begin(), labels.end(), [](const Label& one, const Label& other) { return one.y < other.y; });
    for (std::size_t i = 1; i < labels.size(); ++i)
        labels[i].y = std::max(labels[i].y, labels[i - 1].y + labelHeight);
    double most = to.plot.bottom();
    for (auto label = labels.rbegin(); label != labels.rend(); ++label) {
        label->y = std::min(label->y, most);
        most = label->y - labelHeight;
    }
    for (const Label& label : labels) {
        painter.setPen(label.ink);
        painter.drawText(QRectF(to.plot.right() + 8, label.y - labelHeight / 2, labelRoom - 8, labelHeight),
                         Qt::AlignLeft | Qt::AlignVCenter, label.text);
    }
}

bool UsageChart::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    const Scale to = scale();
    const auto day = std::find_if(m_limit.days.begin(), m_limit.days.end(), [&](const PlanLimit::Day& one) {
        return help->x() >= to.x(one.at) && help->x() < to.x(one.at + dayMs);
    });
    if (day == m_limit.days.end()) {
        QToolTip::hideText();
    } else {
        QToolTip::showText(
            help->globalPos(),
            tr("%1: %2 %3").arg(TimeFormat::utc().day(day->at), NumberFormat::count(day->used), m_limit.unit), this);
    }
    return true;
}

} // namespace md
