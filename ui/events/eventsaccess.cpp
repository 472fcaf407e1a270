// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/eventsaccess.h"

namespace md {

EventsAccess::EventsAccess(QueryThread& queries, DecodeLines decode, QObject* parent)
    : QObject(parent)
    , m_queries(queries)
    , m_decode(std::move(decode))
{}

void EventsAccess::setServer(std::optional<Server> server)
{
    m_watch.reset();
    m_server = std::move(server);
    m_live = {};
    emit serverChanged();
    emit liveChanged();
}

void EventsAccess::setLive(const LiveStatus& live)
{
    if (live == m_live)
        return;
    m_live = live;
    emit liveChanged();
}

void EventsAccess::watch(LiveStream& stream)
{
    m_watch = std::make_unique<QObject>();
    const auto take = [this, &stream](LiveStream::State state) {
        LiveStatus live;
        switch (state) {
        case LiveStream::State::Stopped:
            live.state = stream.lastError() ? LiveStatus::State::Ended : LiveStatus::State::None;
            live.reason = stream.lastError() ? stream.lastError()->code : m_live.reason;
            break;
        case LiveStream::State::Connecting: live.state = LiveStatus::State::Connecting; break;
        case LiveStream::State::Live: live.state = LiveStatus::State::Live; break;
        case LiveStream::State::Reconnecting:
            live.state = LiveStatus::State::Interrupted;
            live.retryIn = stream.retryIn();
            break;
        }
        setLive(live);
    };
    connect(&stream, &LiveStream::stateChanged, m_watch.get(), take);
    connect(&stream, &LiveStream::eventsDropped, m_watch.get(), [this](qint64 count) { noteDropped(count); });
    connect(&stream, &LiveStream::gapFound, m_watch.get(), [this] { noteGap(); });
    take(stream.state());
}

} // namespace md
