// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the Doctor is given of the connection in question: made when it is tried, kept when it fails.
#pragma once

#include "core/profile.h"
#include "ui/doctor/doctoraccess.h"

#include <QObject>

namespace md {

class ConnectController;
class EventFeed;
class ProfileStore;

class DoctorDesk : public QObject
{
    Q_OBJECT
public:
    DoctorDesk(ConsoleLog& log, ProfileStore& profiles, ConnectController& connections, QObject* parent = nullptr);
    ~DoctorDesk() override;

    //! Panes refer to it: they go before it changes.
    DoctorAccess& access() { return m_access; }
    void setConnection(const Profile& profile, const QByteArray& key);
    void clearConnection();
    //! Signed in; null: not any more.
    void setServer(ServerAccess* server, EventFeed* feed);

private:
    void cross(const QString& id, QObject* context, std::function<void(CrossedTransports)> done);

    ProfileStore& m_profiles;
    ConnectController& m_connections;
    DoctorAccess m_access;
    Profile m_profile;
    QByteArray m_key;
    //! Its own: the session's goes with the session, and this is for when there is none.
    std::unique_ptr<Transport> m_transport;
};

} // namespace md
