// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sessionstate.h"

namespace md {

void SessionState::setConnection(ConnectionState state, const std::optional<ApiError>& error)
{
    if (m_connection == state && m_error == error)
        return;
    m_connection = state;
    m_error = error;
    emit connectionChanged();
}

void SessionState::setProfileName(const QString& name)
{
    if (m_profileName == name)
        return;
    m_profileName = name;
    emit whoAmIChanged();
}

void SessionState::setWhoAmI(const std::optional<WhoAmI>& whoAmI)
{
    if (m_whoAmI == whoAmI)
        return;
    m_whoAmI = whoAmI;
    setWritesLocked(!isSandbox());
    emit whoAmIChanged();
}

void SessionState::setLatency(std::chrono::milliseconds latency)
{
    if (m_latency == latency)
        return;
    m_latency = latency;
    emit latencyChanged();
}

void SessionState::setBudget(const std::optional<RateBudget>& budget)
{
    if (m_budget == budget)
        return;
    m_budget = budget;
    emit budgetChanged();
}

void SessionState::setWritesLocked(bool locked)
{
    if (m_writesLocked == locked)
        return;
    m_writesLocked = locked;
    emit writesLockedChanged(locked);
}

void SessionState::setNotice(const QString& notice)
{
    if (m_notice == notice)
        return;
    m_notice = notice;
    emit noticeChanged();
}

void EnvironmentSelection::setCurrent(const QString& environment)
{
    if (m_current == environment)
        return;
    m_current = environment;
    emit currentChanged(environment);
}

void EnvironmentSelection::setKnown(const QStringList& environments)
{
    if (m_known == environments)
        return;
    m_known = environments;
    emit knownChanged();
}

} // namespace md
