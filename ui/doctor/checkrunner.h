// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Asks the questions of the five first checks, one after the other.
#pragma once

#include "client/doctorapi.h"
#include "ui/doctor/doctoraccess.h"
#include "ui/timeformat.h"

#include <QObject>

namespace md {

class CheckRunner : public QObject
{
    Q_OBJECT
public:
    CheckRunner(const DoctorAccess& access, TimeSource now, QObject* parent = nullptr);

    //! `unit`: the billable unit that the operator wants to know about; may be empty.
    void run(const QString& unit = {});
    void cancel();
    //! Sends our key to that other connection's server, and its key to ours: only when the operator says so.
    void tryOther(const QString& id);

    bool isRunning() const { return m_running; }
    bool hasRun() const { return m_ran; }
    //! How many of the five have their result.
    int done() const;
    //! In the order of FirstCheck.
    const std::vector<CheckResult>& results() const { return m_results; }
    const CheckResult& result(FirstCheck check) const { return m_results[std::size_t(check)]; }

signals:
    void changed();
    void finished();

private:
    void reset();
    void begin(FirstCheck check);
    void settle(CheckResult result);
    void askKey();
    void askUnit();
    void askRefused(const Probed<std::vector<BillableUnit>>& units);
    void askAddress();
    void askChanges();
    void next(FirstCheck after);
    void end();
    void askOther(const DoctorPeer& other);
    QStringList otherNames() const;

    const DoctorAccess& m_access;
    TimeSource m_now;
    QString m_unit;
    std::vector<CheckResult> m_results;
    bool m_running = false;
    bool m_ran = false;
    CrossedTransports m_crossed;
    bool m_oursFits = false;
    CallHandle m_call;
};

} // namespace md
