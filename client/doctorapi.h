// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The questions of the first checks: each gives what was asked and what came back, failures too.
#pragma once

#include "client/call.h"
#include "core/firstchecks.h"
#include "core/whoami.h"

namespace md {

class Transport;

template <class T>
using ProbeCallback = std::function<void(Probed<T>)>;

//! Newest first; how often each name was refused, with its newest.
Result<std::vector<RefusedUnit>> decodeRefusedUnits(const QByteArray& body);

class DoctorApi
{
public:
    explicit DoctorApi(Transport& transport);

    CallHandle whoami(QObject* context, ProbeCallback<WhoAmI> callback);
    //! Needs no key.
    CallHandle health(QObject* context, ProbeCallback<bool> callback);
    CallHandle units(QObject* context, ProbeCallback<std::vector<BillableUnit>> callback);
    CallHandle refusedUnits(qint64 since, QObject* context, ProbeCallback<std::vector<RefusedUnit>> callback);
    CallHandle changes(qint64 since, QObject* context, ProbeCallback<std::vector<AuditEntry>> callback);

private:
    Transport& m_transport;
};

} // namespace md
