// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Which stretch of time a list looks at, as a drop-down: the usual spans, all there is, or from here to there.
#pragma once

#include "ui/events/rangechoice.h"
#include "ui/timeformat.h"
#include "ui/widgets/button.h"

namespace md {

class RangeButton : public DropDownButton
{
    Q_OBJECT
public:
    RangeButton(const TimeSettings& times, TimeSource now, QWidget* parent = nullptr);

    const RangeChoice& range() const { return m_range; }
    //! Shows it; tells nobody.
    void setRange(const RangeChoice& range);
    //! Whole minutes of the range at this moment.
    TimeRange at(qint64 now) const;

signals:
    void rangeChosen(const md::RangeChoice& range);

private:
    void fillMenu();
    void choose(const RangeChoice& range);
    void chooseCustom();

    const TimeSettings& m_times;
    TimeSource m_now;
    RangeChoice m_range = RangeChoice::last(std::chrono::hours(24 * 7));
};

} // namespace md
