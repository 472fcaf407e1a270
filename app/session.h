// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One server that we are, or are trying to be, signed in to: transport, APIs, live stream, feed.
#pragma once

#include "app/connectproblem.h"
#include "client/accountapi.h"
#include "client/livestream.h"
#include "client/transport.h"
#include "client/usageeventsapi.h"
#include "core/profile.h"
#include "core/whoami.h"

namespace md {

class EventFeed;
class EventStore;

class Session : public QObject
{
    Q_OBJECT

public:
    enum class State { SignedOut, Connecting, Connected, Failed };
    Q_ENUM(State)

    //! `store` takes what the live stream brings; it must outlive the session.
    Session(Profile profile, const QByteArray& key, EventStore& store, QObject* parent = nullptr);
    ~Session() override;

    //! Asks who we are; then connected() or connectFailed().
    void connectToServer();
    //! Follows the live stream from now on; it reconnects by itself.
    void startLive(const QString& filter = {});
    void stopLive();

    State state() const { return m_state; }
    const Profile& profile() const { return m_profile; }
    const std::optional<WhoAmI>& whoAmI() const { return m_whoAmI; }
    const std::optional<ApiError>& lastError() const { return m_lastError; }
    //! As the server says; before it has, as the key says. In doubt live, as that locks writes.
    ServerMode mode() const;
    std::chrono::milliseconds latency() const { return m_latency; }

    Transport& transport() { return m_transport; }
    UsageEventsApi& usageEvents() { return m_usageEvents; }
    AccountApi& account() { return m_account; }
    LiveStream& live() { return *m_live; }
    EventFeed& feed() { return *m_feed; }

signals:
    void stateChanged(md::Session::State state);
    void connected(const md::WhoAmI& whoAmI);
    void connectFailed(md::ConnectProblem problem, const md::ApiError& error);
    void latencyChanged(std::chrono::milliseconds latency);
    //! The server no longer takes our key: revoked, expired, suspended.
    void signedOutByServer(md::ConnectProblem problem, const md::ApiError& error);

private:
    void setState(State state);
    void whoAmICame(Result<WhoAmI> result);
    void noteFailure(const ApiError& error);

    Profile m_profile;
    QString m_keyPrefix;
    Transport m_transport;
    UsageEventsApi m_usageEvents;
    AccountApi m_account;
    std::unique_ptr<EventFeed> m_feed;
    std::unique_ptr<LiveStream> m_live;
    CallHandle m_whoAmICall;
    State m_state = State::SignedOut;
    std::optional<WhoAmI> m_whoAmI;
    std::optional<ApiError> m_lastError;
    std::chrono::milliseconds m_latency{0};
};

} // namespace md
