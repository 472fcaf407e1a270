// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Tells of limits wherever the operator is: the overage banner over all panes, an alert when a limit is crossed.
#pragma once

#include "core/plan.h"
#include "ui/panes/pane.h"

#include <QHash>

namespace md {

class OverageWatch : public QObject
{
    Q_OBJECT
public:
    OverageWatch(Navigator& navigator, const TimeSettings& times, QObject* parent = nullptr);

    //! Each time that it is known: at the start, and live. What was so at the start is no news.
    void see(const PlanLimit& limit);
    //! These are all that are used to 80 % and more.
    void seeTroubled(const std::vector<PlanLimit>& limits);

    //! How many are used up, as far as is known.
    qsizetype reached() const;

private:
    void showBanner(const PlanLimit& limit);
    void raise(const PlanLimit& limit);

    Navigator& m_navigator;
    const TimeSettings& m_times;
    QHash<QString, UseLevel> m_levels;
    bool m_begun = false; //!< what is not known is used to less than 80 %
    bool m_offered = false;
    BannerContent m_banner;
};

} // namespace md
