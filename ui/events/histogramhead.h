// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The head of the pane: the one large number, its span and split, and which range is looked at.
#pragma once

#include "core/histogram.h"
#include "ui/events/rangechoice.h"
#include "ui/timeformat.h"

#include <QWidget>

namespace md {

class Button;
class DropDownButton;
class FigureLabel;
class IconWord;
class SplitLabel;
class TextLabel;

class HistogramHead : public QWidget
{
    Q_OBJECT
public:
    HistogramHead(const TimeSettings& times, TimeSource now, QWidget* parent = nullptr);

    struct Counts
    {
        std::optional<qint64> total; //!< nothing while it is not known
        HistogramBucket split;
        std::optional<qint64> from;
        std::optional<qint64> to;
        bool exact = true;
        bool failed = false;
        bool operator==(const Counts&) const = default;
    };
    void setCounts(const Counts& counts);
    void setRange(const RangeChoice& range);
    void setBrushed(bool brushed);
    //! "3,871 events, 13:45 to 14:35".
    QString text() const;
    static QString rangeText(const RangeChoice& range, const TimeFormat& times);

signals:
    void rangeChosen(const md::RangeChoice& range);
    void brushCleared();

protected:
    void changeEvent(QEvent* event) override;

private:
    void buildMenu();
    void showCounts();
    void chooseCustom();

    const TimeSettings& m_times;
    TimeSource m_now;
    Counts m_counts;
    RangeChoice m_range;
    bool m_brushed = false;
    IconWord* m_failed = nullptr;
    FigureLabel* m_number = nullptr;
    TextLabel* m_words = nullptr;
    SplitLabel* m_accepted = nullptr;
    SplitLabel* m_rejected = nullptr;
    SplitLabel* m_duplicate = nullptr;
    Button* m_clear = nullptr;
    DropDownButton* m_choice = nullptr;
};

} // namespace md
