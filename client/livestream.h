// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one live connection to a server: every topic as it happens, without a gap and without a repeat.
#pragma once

#include "client/call.h"
#include "client/retry.h"
#include "client/sseparser.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTimer>

#include <deque>

namespace md {

struct EventBatch;
class Transport;

class LiveStream : public QObject
{
    Q_OBJECT

public:
    enum class State {
        Stopped,     //!< nobody asked for it, or lastError() says why the server will not
        Connecting,  //!< for the first time
        Live,        //!< the server said hello
        Reconnecting //!< broken; the next try is in retryIn()
    };
    Q_ENUM(State)

    //! Takes each batch, in the server's order, on the GUI thread.
    using Sink = std::function<void(EventBatch&&)>;

    LiveStream(Transport& transport, Sink sink, QObject* parent = nullptr);
    ~LiveStream() override;

    //! What is asked for; usage events go to the sink, all else to recordsArrived(). Restarts when it is running.
    void setTopics(const QStringList& topics);
    const QStringList& topics() const { return m_topics; }

    //! From now on, or from just after `cursor`. Restarts when it is running. The filter is that of usage events.
    void start(const QString& filter = {}, const QString& cursor = {});
    void stop();
    void reconnectNow();

    State state() const { return m_state; }
    std::chrono::milliseconds retryIn() const;
    const std::optional<ApiError>& lastError() const { return m_lastError; }
    QString cursor() const { return QString::fromUtf8(m_cursor); } //!< just after the last event given to the sink

    //! The server speaks every 15 s at least; silent for longer than this, the connection is dead.
    void setSilenceLimit(std::chrono::milliseconds limit) { m_silenceLimit = limit; }
    void setRetryPolicy(const RetryPolicy& policy) { m_policy = policy; }

signals:
    void stateChanged(md::LiveStream::State state);
    //! Of a topic other than usage: its resource's own JSON, oldest first.
    void recordsArrived(const QString& topic, const QJsonArray& items);
    void eventsDropped(qint64 count, const QString& cursor); //!< the server could not send these; fetch from cursor
    void recordsDropped(const QString& topic,
                        qint64 count); //!< the same of another topic: its lists are to be reloaded
    void gapFound();                   //!< the server no longer knows our cursor: events are missing
    void endedByServer(const QString& reason);

private:
    class StreamTask;
    struct PendingMessage;

    void open();
    void halt();
    void take(std::vector<SseMessage> messages);
    void queue(SseMessage message);
    void deliverReady();
    void deliver(PendingMessage& pending);
    void deliverItems(PendingMessage& pending);
    void deliverHello(const SseMessage& message);
    void deliverDropped(const SseMessage& message);
    void deliverEnd(const SseMessage& message);
    void advanceCursor(const SseMessage& message);
    void connectionEnded(const ApiError& why);
    void giveUp(const ApiError& why);
    void scheduleReconnect(const ApiError& why);
    void setState(State state);

    Transport& m_transport;
    Sink m_sink;
    CallHandle m_call;
    RetryPolicy m_policy;
    QTimer m_retryTimer;
    QStringList m_topics{QStringLiteral("usage")};
    QString m_filter;
    QByteArray m_cursor;
    State m_state = State::Stopped;
    std::optional<ApiError> m_lastError;
    std::chrono::milliseconds m_silenceLimit{40'000};
    QElapsedTimer m_liveFor;
    int m_failures = 0; //!< in a row
    bool m_resuming = false;
    quint64 m_generation = 0; //!< of the connection; what an older one still had in work is dropped
    std::deque<std::shared_ptr<PendingMessage>> m_pending; //!< in the server's order
    std::optional<ApiError> m_connectionEnd;               //!< waits for what is still being decoded
};

} // namespace md
