// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Judges a server's audit log: does its chain hold, and does it continue what this console saw of it before? The server
// answers the first; only the console's own memory answers the second, and only that would notice a log that was
// swapped or cut as a whole.
#pragma once

#include "client/auditapi.h"
#include "ui/panes/pane.h"

namespace md {

class ChainGuard : public QObject
{
    Q_OBJECT
public:
    enum class State { Unknown, Checking, Verified, Broken, Discontinued, Failed };
    Q_ENUM(State)

    //! `tenant`: what is remembered is remembered of it.
    ChainGuard(AuditApi& api, const QString& tenant, UiMemory& memory, TimeSource now, QObject* parent = nullptr);

    //! Asks the server to walk the chain, then looks at the entry that was remembered.
    void check();
    //! The operator knows why the log is another one: what is there now is remembered.
    void acceptPresent();

    State state() const { return m_state; }
    const AuditVerdict& verdict() const { return m_verdict; }
    const std::optional<ApiError>& error() const { return m_error; }
    qint64 checkedAt() const { return m_checkedAt; }
    //! When the head was remembered that the log still continues; nothing before the first time.
    std::optional<qint64> continuesSince() const { return m_continues; }
    //! Of Discontinued: what was remembered.
    const AuditHead& remembered() const { return m_remembered; }
    qint64 rememberedAt() const { return m_rememberedAt; }
    //! Whether the entry stands in a chain that holds.
    std::optional<bool> fits(qint64 sequence) const;

signals:
    void changed();

private:
    void takeVerdict(Result<AuditVerdict> verdict);
    void compare();
    void remember();
    void setState(State state);

    AuditApi& m_api;
    QString m_name;
    UiMemory& m_memory;
    TimeSource m_now;
    State m_state = State::Unknown;
    AuditVerdict m_verdict;
    std::optional<ApiError> m_error;
    qint64 m_checkedAt = 0;
    AuditHead m_remembered;
    qint64 m_rememberedAt = 0;
    std::optional<qint64> m_continues;
    CallHandle m_call;
};

} // namespace md
