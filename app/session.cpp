// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/session.h"

#include "app/eventfeed.h"
#include "app/livetopics.h"
#include "core/redact.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! Failures after which nothing that this key asks for will be answered.
bool endsSession(ConnectProblem problem)
{
    switch (problem) {
    case ConnectProblem::KeyUnknown:
    case ConnectProblem::KeyRevoked:
    case ConnectProblem::KeyExpired:
    case ConnectProblem::KeyElsewhere:
    case ConnectProblem::KeyMode:
    case ConnectProblem::Suspended: return true;
    default: return false;
    }
}

} // namespace

Session::Session(Profile profile, const QByteArray& key, EventStore& store, QObject* parent)
    : QObject(parent)
    , m_profile(std::move(profile))
    , m_keyPrefix(keyPrefix(QString::fromUtf8(key)))
    , m_transport(Endpoint{m_profile.url, m_profile.tenant, key, {}})
    , m_usageEvents(m_transport)
    , m_account(m_transport)
    , m_feed(std::make_unique<EventFeed>(store))
    , m_live(std::make_unique<LiveStream>(m_transport, [this](EventBatch&& batch) { m_feed->take(std::move(batch)); }))
{
    connect(&m_transport, &Transport::failed, this, &Session::noteFailure);
    connect(&m_transport, &Transport::answered, this, [this](std::chrono::milliseconds latency) {
        m_latency = latency;
        emit latencyChanged(latency);
    });
    connect(m_live.get(), &LiveStream::stateChanged, this, [this](LiveStream::State state) {
        if (state == LiveStream::State::Stopped && m_live->lastError())
            noteFailure(*m_live->lastError());
    });
}

Session::~Session() = default;

void Session::connectToServer()
{
    m_lastError.reset();
    setState(State::Connecting);
    m_whoAmICall = m_account.whoami(this, [this](Result<WhoAmI> result) { whoAmICame(std::move(result)); });
}

void Session::whoAmICame(Result<WhoAmI> result)
{
    if (!result) {
        m_lastError = result.error();
        setState(State::Failed);
        emit connectFailed(connectProblem(*m_lastError), *m_lastError);
        return;
    }
    m_whoAmI = std::move(*result);
    setState(State::Connected);
    emit connected(*m_whoAmI);
}

void Session::startLive(const QString& filter)
{
    if (m_whoAmI)
        m_live->setTopics(liveTopics(*m_whoAmI));
    if (m_live->topics().isEmpty())
        return; // nothing that this key may follow
    m_live->start(filter);
}

void Session::stopLive()
{
    m_live->stop();
}

ServerMode Session::mode() const
{
    if (m_whoAmI)
        return m_whoAmI->mode;
    return m_keyPrefix.startsWith("sk_test_"_L1) ? ServerMode::Sandbox : ServerMode::Live;
}

void Session::noteFailure(const ApiError& error)
{
    if (m_state != State::Connected)
        return;
    const ConnectProblem problem = connectProblem(error);
    if (!endsSession(problem))
        return;
    m_lastError = error;
    setState(State::SignedOut);
    emit signedOutByServer(problem, error);
}

void Session::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(m_state);
}

} // namespace md
