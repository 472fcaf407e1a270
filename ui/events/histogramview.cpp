// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/histogramview.h"

#include "ui/numberformat.h"
#include "ui/theme.h"

#include <QAccessible>
#include <QBarSet>
#include <QChart>
#include <QEvent>
#include <QGraphicsLayout>
#include <QHelpEvent>
#include <QResizeEvent>
#include <QStackedBarSeries>
#include <QToolTip>
#include <QValueAxis>

#include <cmath>

namespace md {

namespace {

constexpr qreal plotHeight = 72;
constexpr qreal axisHeight = 20;
constexpr qreal gutter = 32;
constexpr qreal barPitch = 13;
constexpr qreal barWidth = 11;
//! Room above the tallest bar and above the upper line, so that neither touches the head.
constexpr double headroom = 1.12;
constexpr double linesToTop = 2.5;

qint64 niceStep(qint64 highest)
{
    const double rough = std::max(1.0, double(highest) / 2.2);
    const double magnitude = std::pow(10.0, std::floor(std::log10(rough)));
    for (const double factor : {1.0, 2.0, 5.0, 10.0}) {
        if (rough <= factor * magnitude)
            return std::llround(factor * magnitude);
    }
    return std::llround(10 * magnitude);
}

QBarSet* makeSet(const QList<qreal>& values)
{
    auto* set = new QBarSet(QString());
    set->setPen(Qt::NoPen);
    set->append(values);
    return set;
}

} // namespace

HistogramView::HistogramView(QWidget* parent)
    : QChartView(parent)
{
    setObjectName(QStringLiteral("eventHistogram"));
    // Time runs from the left in every language.
    setLayoutDirection(Qt::LeftToRight);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    // The brush lies under the bars and its edges over them: a part repainted alone would tear.
    setViewportUpdateMode(QGraphicsView::FullViewportUpdate);
    setRenderHint(QPainter::Antialiasing, false);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);

    chart()->legend()->hide();
    chart()->setAnimationOptions(QChart::NoAnimation);
    chart()->setBackgroundVisible(false);
    chart()->setMargins(QMargins());
    chart()->layout()->setContentsMargins(0, 0, 0, 0);

    m_series = new QStackedBarSeries(chart());
    m_series->setBarWidth(barWidth / barPitch);
    chart()->addSeries(m_series);
    m_bucketAxis = new QValueAxis(chart());
    m_countAxis = new QValueAxis(chart());
    for (QValueAxis* axis : {m_bucketAxis, m_countAxis}) {
        axis->setVisible(false);
        chart()->addAxis(axis, axis == m_bucketAxis ? Qt::AlignBottom : Qt::AlignLeft);
        m_series->attachAxis(axis);
    }
    describe();
}

void HistogramView::setHistogram(const Histogram& histogram)
{
    if (histogram == m_histogram && m_accepted)
        return;
    m_histogram = histogram;
    setUpdatesEnabled(false);
    rebuildBars();
    setUpdatesEnabled(true);
    describe();
    viewport()->update();
}

void HistogramView::setBrush(std::optional<TimeSpan> brush)
{
    if (m_brush == brush)
        return;
    m_brush = brush;
    selectBars();
    describe();
    viewport()->update();
}

void HistogramView::setTimeFormat(const TimeFormat& format)
{
    m_times = format;
    viewport()->update();
}

int HistogramView::bucketsThatFit() const
{
    return std::clamp(int(plotRect().width() / barPitch), 12, 500);
}

HistogramBucket HistogramView::sum() const
{
    HistogramBucket all;
    for (const HistogramBucket& bucket : m_histogram.buckets) {
        if (m_brush && (bucket.at < m_brush->from || bucket.at >= m_brush->to))
            continue;
        all.accepted += bucket.accepted;
        all.rejected += bucket.rejected;
        all.duplicate += bucket.duplicate;
    }
    return all;
}

QRectF HistogramView::plotRect() const
{
    const qreal right = metrics::panePadding + 8;
    return {metrics::panePadding + gutter, 4, std::max(1.0, width() - metrics::panePadding - gutter - right),
            plotHeight};
}

qreal HistogramView::xOf(qint64 at) const
{
    const QRectF plot = plotRect();
    if (m_histogram.to <= m_histogram.from)
        return plot.left();
    return plot.left() + plot.width() * double(at - m_histogram.from) / double(m_histogram.to - m_histogram.from);
}

qint64 HistogramView::timeAt(qreal x) const
{
    const QRectF plot = plotRect();
    const double share = std::clamp((x - plot.left()) / plot.width(), 0.0, 1.0);
    return m_histogram.from + std::llround(share * double(m_histogram.to - m_histogram.from));
}

QSize HistogramView::sizeHint() const
{
    return {600, int(4 + plotHeight + axisHeight)};
}

QSize HistogramView::minimumSizeHint() const
{
    return {240, sizeHint().height()};
}

void HistogramView::resizeEvent(QResizeEvent* event)
{
    QChartView::resizeEvent(event);
    layOut();
}

void HistogramView::changeEvent(QEvent* event)
{
    QChartView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::StyleChange) {
        selectBars();
        viewport()->update();
    } else if (event->type() == QEvent::LanguageChange) {
        describe();
    }
}

void HistogramView::layOut()
{
    chart()->resize(size());
    chart()->setPlotArea(plotRect());
}

void HistogramView::rebuildBars()
{
    QList<qreal> accepted;
    QList<qreal> duplicate;
    QList<qreal> rejected;
    qint64 highest = 0;
    for (const HistogramBucket& bucket : m_histogram.buckets) {
        accepted.append(qreal(bucket.accepted));
        duplicate.append(qreal(bucket.duplicate));
        rejected.append(qreal(bucket.rejected));
        highest = std::max(highest, bucket.total());
    }
    m_step = niceStep(highest);
    // One rebuild for all of it: appending to a set that is on the chart rebuilds at each value.
    m_series->clear();
    m_accepted = makeSet(accepted);
    m_duplicate = makeSet(duplicate);
    m_rejected = makeSet(rejected);
    m_bucketAxis->setRange(-0.5, double(std::max<std::size_t>(1, m_histogram.buckets.size())) - 0.5);
    m_countAxis->setRange(0, std::max(double(m_step) * linesToTop, double(highest) * headroom));
    m_series->append({m_accepted, m_duplicate, m_rejected});
    selectBars();
    layOut();
}

void HistogramView::selectBars()
{
    if (!m_accepted)
        return;
    const Tokens& t = tokens(this);
    struct Look
    {
        QBarSet* set;
        QColor bright;
        QColor dim;
    };
    QList<int> inside;
    if (m_brush) {
        for (std::size_t i = 0; i < m_histogram.buckets.size(); ++i) {
            const qint64 at = m_histogram.buckets[i].at;
            if (at >= m_brush->from && at < m_brush->to)
                inside.append(int(i));
        }
    }
    for (const Look& look : {Look{m_accepted, t.chartAccepted, t.dimAccepted},
                             Look{m_duplicate, t.silent, t.dimDuplicate}, Look{m_rejected, t.bad, t.dimRejected}}) {
        look.set->setColor(m_brush ? look.dim : look.bright);
        look.set->setSelectedColor(look.bright);
        look.set->deselectAllBars();
        look.set->selectBars(inside);
    }
}

void HistogramView::describe()
{
    const HistogramBucket counts = sum();
    setAccessibleName(tr("Events over time"));
    setAccessibleDescription(tr("%1 accepted, %2 rejected, %3 duplicate. Arrow keys move the brush, with Shift they "
                                "resize it, Enter zooms, Delete clears it.")
                                 .arg(NumberFormat::count(counts.accepted), NumberFormat::count(counts.rejected),
                                      NumberFormat::count(counts.duplicate)));
}

bool HistogramView::viewportEvent(QEvent* event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QString text = plotRect().contains(help->pos()) ? bucketText(help->pos().x()) : QString();
        if (text.isEmpty())
            QToolTip::hideText();
        else
            QToolTip::showText(help->globalPos(), text, this);
        return true;
    }
    return QChartView::viewportEvent(event);
}

QString HistogramView::bucketText(qreal x) const
{
    const qint64 at = timeAt(x);
    for (const HistogramBucket& bucket : m_histogram.buckets) {
        if (at < bucket.at || at >= bucket.at + m_histogram.bucketMs)
            continue;
        const auto clock = [this](qint64 ms) {
            return m_histogram.bucketMs < 60'000 ? m_times.timeOfDay(ms)
                                                 : m_times.day(ms) + u' ' + m_times.hourMinute(ms);
        };
        return tr("%1 to %2\n%3 accepted\n%4 rejected\n%5 duplicate")
            .arg(clock(bucket.at), clock(bucket.at + m_histogram.bucketMs), NumberFormat::count(bucket.accepted),
                 NumberFormat::count(bucket.rejected), NumberFormat::count(bucket.duplicate));
    }
    return {};
}

} // namespace md
