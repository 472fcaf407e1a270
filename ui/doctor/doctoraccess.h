// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Doctor is given: the connection that is in question, whether or not it works. It needs no session.
#pragma once

#include "client/transport.h"
#include "core/firstchecks.h"

#include <memory>

namespace md {

class ConsoleLog;
struct ServerAccess;

//! Another connection that the operator has set up.
struct DoctorPeer
{
    QString id;
    QString name;
    QString server;
};

//! Two ways round: our key at the other's address, and the other's key at ours; the second is null where its key is
//! not kept.
struct CrossedTransports
{
    std::unique_ptr<Transport> oursThere;
    std::unique_ptr<Transport> theirsHere;
};

struct DoctorAccess
{
    CheckedConnection connection;   //!< without a name: there is none
    Transport* transport = nullptr; //!< to its server; null: there is none
    std::vector<DoctorPeer> others;
    std::function<void(const QString& id, QObject* context, std::function<void(CrossedTransports)> done)> cross;
    //! Runs when usage events come in on the live stream, as long as the context lives; null: there is no session.
    std::function<void(QObject* context, std::function<void()> run)> onUsage;
    ConsoleLog* log = nullptr;
    ServerAccess* server = nullptr; //!< of the session; null: nobody is signed in
};

} // namespace md
