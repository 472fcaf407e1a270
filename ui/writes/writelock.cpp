// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/writes/writelock.h"

#include "ui/sessionstate.h"

namespace md {

WriteLock::WriteLock(SessionState& session, TimeSource now, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_now(std::move(now))
{
    // Asked often rather than once: a computer that slept has missed the one time.
    m_timer.setInterval(std::chrono::seconds(1));
    connect(&m_timer, &QTimer::timeout, this, &WriteLock::check);
    connect(&m_session, &SessionState::writesLockedChanged, this, &WriteLock::restart);
    connect(&m_session, &SessionState::writeNoted, this, &WriteLock::restart);
    restart();
}

void WriteLock::restart()
{
    if (m_session.writesLocked() || !m_session.isLive()) {
        m_timer.stop();
        m_session.setUnlockedUntil(std::nullopt);
        return;
    }
    m_session.setUnlockedUntil(m_now() + std::chrono::milliseconds(span).count());
    m_timer.start();
}

void WriteLock::check()
{
    if (m_session.unlockedUntil() && m_now() >= *m_session.unlockedUntil())
        m_session.setWritesLocked(true);
}

} // namespace md
