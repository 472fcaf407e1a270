// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/politetimer.h"

namespace md {

PoliteTimer::PoliteTimer(const Pace& pace, QObject* parent)
    : QObject(parent)
    , m_pace(pace)
    , m_rest(pace.least)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &PoliteTimer::timePassed);
}

void PoliteTimer::want()
{
    m_wanted = true;
    if (m_watched && !m_timer.isActive())
        m_timer.start(m_pace.soon);
}

void PoliteTimer::setWatched(bool watched)
{
    m_watched = watched;
    if (!watched) {
        m_timer.stop();
        m_resting = false;
    } else if (m_wanted && !m_timer.isActive()) {
        m_timer.start(0);
    }
}

void PoliteTimer::timePassed()
{
    m_resting = false;
    if (!m_wanted) {
        m_rest = m_pace.least; // a whole rest without a change: it is quiet again
        return;
    }
    m_wanted = false;
    m_resting = true;
    m_timer.start(m_rest);
    m_rest = std::min(m_pace.most, m_rest * 2);
    emit due();
}

} // namespace md
