// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events over time as stacked bars, with a brush that is dragged, moved, resized and zoomed by mouse or keyboard.
#pragma once

#include "core/histogram.h"
#include "ui/timeformat.h"

#include <QChartView>

#include <optional>

class QBarSet;
class QStackedBarSeries;
class QValueAxis;

namespace md {

struct Tokens;

//! A span of time, both ends known; [from, to) in ms since 1970 UTC.
struct TimeSpan
{
    qint64 from = 0;
    qint64 to = 0;
    bool operator==(const TimeSpan&) const = default;
};

class HistogramView : public QChartView
{
    Q_OBJECT
public:
    explicit HistogramView(QWidget* parent = nullptr);

    void setHistogram(const Histogram& histogram);
    const Histogram& histogram() const { return m_histogram; }

    //! Which part of the range is looked at; sets what is shown, tells nobody.
    void setBrush(std::optional<TimeSpan> brush);
    std::optional<TimeSpan> brush() const { return m_brush; }

    void setTimeFormat(const TimeFormat& format);

    //! How many bars of the designed width the plot has room for.
    int bucketsThatFit() const;

    //! Counts inside the brush, or of all when there is none.
    HistogramBucket sum() const;

    QRectF plotRect() const;
    qreal xOf(qint64 at) const;
    qint64 timeAt(qreal x) const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

signals:
    //! The operator has set, moved or taken away the brush; not sent while the mouse is still down.
    void brushChanged(std::optional<md::TimeSpan> brush);
    void zoomed(md::TimeSpan span);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    enum class Grip { None, NewSpan, Move, Left, Right };

    void layOut();
    void rebuildBars();
    void selectBars();
    void describe();
    void drawGaps(QPainter& painter, const Tokens& t) const;
    void drawAxes(QPainter& painter, const Tokens& t) const;
    void drawBrush(QPainter& painter, const Tokens& t) const;

    Grip gripAt(const QPointF& position) const;
    void dragTo(qreal x);
    void changeBrush(std::optional<TimeSpan> brush);
    std::optional<TimeSpan> snapped(qint64 from, qint64 to) const;
    void moveBrush(int buckets);
    void growBrush(int buckets);
    QString bucketText(qreal x) const;

    Histogram m_histogram;
    std::optional<TimeSpan> m_brush;
    std::optional<TimeSpan> m_brushAtPress;
    TimeFormat m_times;
    qint64 m_step = 1; //!< events from one grid line to the next
    Grip m_grip = Grip::None;
    qint64 m_pressedAt = 0;
    qreal m_pressedX = 0;

    QStackedBarSeries* m_series = nullptr;
    QValueAxis* m_countAxis = nullptr;
    QValueAxis* m_bucketAxis = nullptr;
    // Owned by the series.
    QBarSet* m_accepted = nullptr;
    QBarSet* m_duplicate = nullptr;
    QBarSet* m_rejected = nullptr;
};

} // namespace md
