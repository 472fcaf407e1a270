// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one thread that turns bytes into values while the window stays responsive.
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace md {

//! One worker, so that what is handed in first comes out first.
class DecodeThread
{
public:
    //! Below this, handing over costs more than decoding in place.
    static constexpr qsizetype worthwhile = 64 * 1024;

    DecodeThread();
    ~DecodeThread();
    Q_DISABLE_COPY_MOVE(DecodeThread)

    //! Runs `work` on the worker, then `done` on the thread of `context`, which must outlive the work.
    void run(QObject* context, std::function<void()> work, std::function<void()> done);
    void waitForDone() { m_pool.waitForDone(); }

private:
    QThreadPool m_pool;
};

} // namespace md
