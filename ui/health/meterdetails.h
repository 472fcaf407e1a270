// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One meter at the side: every cause with its ways on, its figures, its clients, how it is watched.
#pragma once

#include "core/meter.h"
#include "ui/health/meterwords.h"
#include "ui/widgets/sidepanel.h"

namespace md {

class MeterDetails : public SidePanel
{
    Q_OBJECT
public:
    MeterDetails(const TimeSettings& times, TimeSource now, QWidget* parent = nullptr);

    void setMeter(const std::optional<Meter>& meter);
    const std::optional<Meter>& meter() const { return m_meter; }
    //! Ages go on.
    void refresh();

signals:
    void actionChosen(const md::CauseAction& action);
    void eventsAsked();
    void snoozeAsked();
    void windowAsked();
    void unitAsked();

private:
    void showCauses();
    void showFigures();
    void showClients();

    const TimeSettings& m_times;
    TimeSource m_now;
    std::optional<Meter> m_meter;
    Button* m_events;
    Button* m_snooze;
    Button* m_unit;
};

} // namespace md
