// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/doctordesk.h"

#include "app/connectcontroller.h"
#include "app/eventfeed.h"
#include "app/profilestore.h"
#include "core/redact.h"

namespace md {

namespace {

QString serverText(const QUrl& url)
{
    return url.toString(QUrl::RemoveUserInfo | QUrl::StripTrailingSlash);
}

} // namespace

DoctorDesk::DoctorDesk(ConsoleLog& log, ProfileStore& profiles, ConnectController& connections, QObject* parent)
    : QObject(parent)
    , m_profiles(profiles)
    , m_connections(connections)
{
    m_access.log = &log;
    m_access.cross = [this](const QString& id, QObject* context, std::function<void(CrossedTransports)> done) {
        cross(id, context, std::move(done));
    };
}

DoctorDesk::~DoctorDesk() = default;

void DoctorDesk::setConnection(const Profile& profile, const QByteArray& key)
{
    m_profile = profile;
    m_key = key;
    m_transport = std::make_unique<Transport>(Endpoint{profile.url, profile.tenant, key, {}});
    m_access.transport = m_transport.get();
    m_access.connection = {profile.name, serverText(profile.url), profile.tenant, keyPrefix(QString::fromUtf8(key))};
    m_access.others.clear();
    for (const Profile& other : m_profiles.profiles()) {
        if (other.id != profile.id && other.kind == Profile::Kind::Server)
            m_access.others.push_back({other.id, other.name, serverText(other.url)});
    }
}

void DoctorDesk::clearConnection()
{
    m_access.transport = nullptr;
    m_access.connection = {};
    m_access.others.clear();
    m_transport.reset();
    m_profile = {};
    m_key.clear();
}

void DoctorDesk::setServer(ServerAccess* server, EventFeed* feed)
{
    m_access.server = server;
    m_access.onUsage = {};
    if (server && feed) {
        m_access.onUsage = [feed](QObject* context, std::function<void()> run) {
            QObject::connect(feed, &EventFeed::appended, context, [run = std::move(run)] { run(); });
        };
    }
}

void DoctorDesk::cross(const QString& id, QObject* context, std::function<void(CrossedTransports)> done)
{
    const Profile* found = m_profiles.find(id);
    if (!found)
        return;
    m_connections.readKey(id, context, [this, other = *found, done = std::move(done)](const QByteArray& theirs) {
        CrossedTransports crossed;
        crossed.oursThere = std::make_unique<Transport>(Endpoint{other.url, m_profile.tenant, m_key, {}});
        if (!theirs.isEmpty())
            crossed.theirsHere = std::make_unique<Transport>(Endpoint{m_profile.url, other.tenant, theirs, {}});
        done(std::move(crossed));
    });
}

} // namespace md
