// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/decodethread.h"

namespace md {

DecodeThread::DecodeThread()
{
    m_pool.setMaxThreadCount(1);
    m_pool.setObjectName(QStringLiteral("decode"));
}

DecodeThread::~DecodeThread()
{
    m_pool.waitForDone();
}

void DecodeThread::run(QObject* context, std::function<void()> work, std::function<void()> done)
{
    m_pool.start([context, work = std::move(work), done = std::move(done)] {
        work();
        QMetaObject::invokeMethod(context, done, Qt::QueuedConnection);
    });
}

} // namespace md
