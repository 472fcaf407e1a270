// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the window and the panes know of the connection: who we are, on what, how it goes, and whether writes are
// unlocked.
#pragma once

#include "core/apierror.h"
#include "core/whoami.h"
#include "ui/requestmeter.h"

#include <QObject>

#include <chrono>

namespace md {

enum class ConnectionState {
    Offline, //!< no server: nothing chosen yet, or a file is looked at
    Connecting,
    Connected,
    Interrupted, //!< was connected, tries again by itself
    Failed       //!< gave up; the error says why
};

class SessionState : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    ConnectionState connection() const { return m_connection; }
    const std::optional<ApiError>& error() const { return m_error; }
    void setConnection(ConnectionState state, const std::optional<ApiError>& error = std::nullopt);

    QString profileName() const { return m_profileName; }
    void setProfileName(const QString& name);

    //! Nothing before the server has said who we are.
    const std::optional<WhoAmI>& whoAmI() const { return m_whoAmI; }
    void setWhoAmI(const std::optional<WhoAmI>& whoAmI);
    bool isLive() const { return m_whoAmI && m_whoAmI->mode == ServerMode::Live; }
    bool isSandbox() const { return m_whoAmI && m_whoAmI->mode == ServerMode::Sandbox; }
    bool offers(const QString& feature) const { return m_whoAmI && m_whoAmI->offers(feature); }

    std::chrono::milliseconds latency() const { return m_latency; }
    void setLatency(std::chrono::milliseconds latency);
    const std::optional<RateBudget>& budget() const { return m_budget; }
    void setBudget(const std::optional<RateBudget>& budget);

    //! What this console asks of the server.
    RequestMeter& requests() { return m_requests; }

    //! LIVE starts locked in every window; a sandbox has nothing to lock.
    bool writesLocked() const { return m_writesLocked; }
    void setWritesLocked(bool locked);
    //! When writes to LIVE lock again by themselves; nothing while they are locked, or where nothing is.
    const std::optional<qint64>& unlockedUntil() const { return m_unlockedUntil; }
    void setUnlockedUntil(std::optional<qint64> until) { m_unlockedUntil = until; }
    //! Something was written: the time begins anew.
    void noteWrite() { emit writeNoted(); }

    //! Said when keys are not remembered, or anything else that the operator should know all the time; empty: nothing.
    QString notice() const { return m_notice; }
    void setNotice(const QString& notice);

signals:
    void connectionChanged();
    void whoAmIChanged();
    void latencyChanged();
    void budgetChanged();
    void writesLockedChanged(bool locked);
    void writeNoted();
    void noticeChanged();

private:
    ConnectionState m_connection = ConnectionState::Offline;
    std::optional<ApiError> m_error;
    QString m_profileName;
    std::optional<WhoAmI> m_whoAmI;
    std::chrono::milliseconds m_latency{-1};
    std::optional<RateBudget> m_budget;
    RequestMeter m_requests;
    bool m_writesLocked = true;
    std::optional<qint64> m_unlockedUntil;
    QString m_notice;
};

//! The environment that every pane shows; empty means all.
class EnvironmentSelection : public QObject
{
    Q_OBJECT
public:
    using QObject::QObject;

    QString current() const { return m_current; }
    void setCurrent(const QString& environment);
    const QStringList& known() const { return m_known; }
    void setKnown(const QStringList& environments);

signals:
    void currentChanged(const QString& environment);
    void knownChanged();

private:
    QString m_current;
    QStringList m_known;
};

} // namespace md
