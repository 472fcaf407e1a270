// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes to LIVE lock again by themselves: an operator who was called away leaves no open door.
#pragma once

#include "ui/timeformat.h"

#include <QObject>
#include <QTimer>

namespace md {

class SessionState;

class WriteLock : public QObject
{
    Q_OBJECT
public:
    //! From the unlocking, or from the last write.
    static constexpr std::chrono::minutes span{10};

    WriteLock(SessionState& session, TimeSource now, QObject* parent = nullptr);

private:
    void restart();
    void check();

    SessionState& m_session;
    TimeSource m_now;
    QTimer m_timer;
};

} // namespace md
