// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/call.h"

namespace md {

CallHandle::CallHandle(PendingCall* call)
    : m_call(call)
{}

CallHandle::CallHandle(CallHandle&& other) noexcept
    : m_call(std::exchange(other.m_call, nullptr))
{}

CallHandle& CallHandle::operator=(CallHandle&& other) noexcept
{
    if (this != &other) {
        abandon();
        m_call = std::exchange(other.m_call, nullptr);
    }
    return *this;
}

CallHandle::~CallHandle()
{
    abandon();
}

bool CallHandle::isPending() const
{
    const PendingCall* call = m_call.data();
    return call && call->isPending();
}

void CallHandle::cancel()
{
    PendingCall* call = m_call.data();
    if (call && call->isPending())
        call->cancel();
}

void CallHandle::abandon()
{
    PendingCall* call = m_call.data();
    if (call && call->isPending())
        call->abandon();
    m_call = nullptr;
}

} // namespace md
