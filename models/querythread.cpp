// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/querythread.h"

namespace md {

QueryThread::QueryThread(QObject* parent)
    : QObject(parent)
{
    m_pool.setMaxThreadCount(1);
    m_pool.setExpiryTimeout(-1);
}

QueryThread::~QueryThread()
{
    m_pool.waitForDone();
}

} // namespace md
