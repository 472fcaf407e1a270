// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/livestream.h"

#include "client/eventdecoder.h"
#include "client/log.h"
#include "client/transport.h"
#include "core/jsonscan.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace md {

namespace {

constexpr auto trusted = 30s; // a connection that lived this long was no failure

ApiError streamError(ApiError::Kind kind, const QString& code, const QString& detail)
{
    ApiError error;
    error.kind = kind;
    error.code = code;
    error.detail = detail;
    error.method = u"GET"_s;
    error.path = u"/api/v1/stream"_s;
    return error;
}

//! Waiting does not mend these.
bool isFinal(const ApiError& error)
{
    switch (error.kind) {
    case ApiError::Kind::Unauthorised:
    case ApiError::Kind::Forbidden:
    case ApiError::Kind::NotFound:
    case ApiError::Kind::Rejected: return true;
    case ApiError::Kind::Tls: return error.code == errorcode::plainHttp;
    case ApiError::Kind::Protocol: return error.code == errorcode::badUrl;
    default: return false;
    }
}

bool blamesCursor(const ApiError& error)
{
    if (error.httpStatus == 410)
        return true;
    return error.httpStatus == 400 && std::any_of(error.fields.begin(), error.fields.end(), [](const FieldError& f) {
               return f.field.compare("cursor"_L1, Qt::CaseInsensitive) == 0 ||
                      f.field.compare("Last-Event-ID"_L1, Qt::CaseInsensitive) == 0;
           });
}

QString topicOf(const QByteArray& data)
{
    return jsonText(jsonMember(data, "topic").value_or(QByteArrayView()));
}

Result<QJsonArray> decodeRecords(const QByteArray& data)
{
    const QJsonValue items = QJsonDocument::fromJson(data).object().value("items"_L1);
    if (items.isArray())
        return items.toArray();
    return Unexpected{streamError(ApiError::Kind::Schema, errorcode::wrongShape, u"items should be a list"_s)};
}

bool isItems(const SseMessage& message)
{
    return message.event.isEmpty() || message.event == "message";
}

} // namespace

//! A message in its place in the line, decoded or about to be.
struct LiveStream::PendingMessage
{
    SseMessage message;
    QString topic;                             //!< of items
    std::optional<Result<EventBatch>> batch;   //!< of usage
    std::optional<Result<QJsonArray>> records; //!< of any other topic
    bool ready = false;
};

class LiveStream::StreamTask final : public CallTask
{
public:
    explicit StreamTask(LiveStream& stream)
        : m_stream(stream)
    {}

    bool streams() const override { return true; }

    std::optional<ApiError> take(const QByteArray& bytes) override
    {
        auto messages = m_parser.feed(bytes);
        const bool overflowed = m_parser.overflowed();
        m_stream.take(std::move(messages));
        if (!overflowed)
            return std::nullopt;
        return streamError(ApiError::Kind::Protocol, errorcode::tooLarge, u"a message of the stream has no end"_s);
    }

    //! However it ends without an "end" message, it was cut; the sound of it is the same as success.
    void decode(Response&& response) override
    {
        m_error = errorFor(response.head, ApiError::Kind::Network, errorcode::connectionLost,
                           u"the stream ended without saying so"_s);
    }
    void fail(ApiError error) override { m_error = std::move(error); }
    const ApiError* error() const override { return &m_error; }
    void deliver() override { m_stream.connectionEnded(m_error); }

private:
    LiveStream& m_stream;
    SseParser m_parser;
    ApiError m_error;
};

LiveStream::LiveStream(Transport& transport, Sink sink, QObject* parent)
    : QObject(parent)
    , m_transport(transport)
    , m_sink(std::move(sink))
    , m_policy{0, 1s, 30s, {}}
{
    m_retryTimer.setSingleShot(true);
    connect(&m_retryTimer, &QTimer::timeout, this, &LiveStream::open);
}

LiveStream::~LiveStream()
{
    m_call.abandon();
    m_transport.decodeThread().waitForDone(); // it answers to this object
}

void LiveStream::setTopics(const QStringList& topics)
{
    if (m_topics == topics)
        return;
    m_topics = topics;
    if (m_state != State::Stopped)
        start(m_filter, cursor()); // one cursor for all topics: nothing is lost
}

void LiveStream::start(const QString& filter, const QString& cursor)
{
    halt();
    m_filter = filter;
    m_cursor = cursor.toUtf8();
    m_failures = 0;
    m_lastError.reset();
    setState(State::Connecting);
    open();
}

void LiveStream::stop()
{
    halt();
    m_lastError.reset();
    setState(State::Stopped);
}

void LiveStream::halt()
{
    ++m_generation;
    m_retryTimer.stop();
    m_call.abandon();
    m_pending.clear();
    m_connectionEnd.reset();
}

void LiveStream::reconnectNow()
{
    if (m_state != State::Reconnecting)
        return;
    m_retryTimer.stop();
    open();
}

std::chrono::milliseconds LiveStream::retryIn() const
{
    return m_retryTimer.isActive() ? m_retryTimer.remainingTimeAsDuration() : 0ms;
}

void LiveStream::open()
{
    ++m_generation;
    m_pending.clear();
    m_connectionEnd.reset();
    m_resuming = !m_cursor.isEmpty();
    Request request;
    request.path = u"/api/v1/stream"_s;
    request.query = {{u"topics"_s, m_topics.join(u',')}, {u"filter.usage"_s, m_filter}};
    request.accept = "text/event-stream";
    request.retry = Request::Retry::Never; // the stream has its own back-off, which never gives up
    request.idleTimeout = m_silenceLimit;
    request.deadline = 0ms;
    if (m_resuming)
        request.headers.emplace_back("Last-Event-ID", m_cursor);
    m_call = m_transport.start(std::move(request), this, std::make_unique<StreamTask>(*this));
}

void LiveStream::take(std::vector<SseMessage> messages)
{
    const quint64 generation = m_generation;
    for (SseMessage& message : messages) {
        queue(std::move(message));
        deliverReady();
        if (generation != m_generation)
            return; // whoever was told stopped or restarted us
    }
}

void LiveStream::queue(SseMessage message)
{
    const bool items = isItems(message);
    const bool large = message.data.size() > DecodeThread::worthwhile;
    auto pending = std::make_shared<PendingMessage>(PendingMessage{std::move(message), {}, {}, {}, !items});
    m_pending.push_back(pending);
    if (!items)
        return;
    pending->topic = topicOf(pending->message.data);
    const auto decode = [pending] {
        if (pending->topic == "usage"_L1 || pending->topic.isEmpty())
            pending->batch = decodeUsageMessage(pending->message.data);
        else
            pending->records = decodeRecords(pending->message.data);
    };
    if (!large) {
        decode();
        pending->ready = true;
        return;
    }
    m_transport.decodeThread().run(this, decode, [this, pending, generation = m_generation] {
        pending->ready = true;
        if (generation == m_generation)
            deliverReady();
    });
}

void LiveStream::deliverReady()
{
    const quint64 generation = m_generation;
    while (!m_pending.empty() && m_pending.front()->ready) {
        const auto pending = m_pending.front();
        m_pending.pop_front();
        deliver(*pending);
        if (generation != m_generation)
            return;
    }
    if (m_pending.empty() && m_connectionEnd) {
        const ApiError why = *std::exchange(m_connectionEnd, std::nullopt);
        if (m_resuming && blamesCursor(why)) {
            m_cursor.clear();
            emit gapFound();
            if (generation == m_generation)
                open();
        } else if (isFinal(why)) {
            giveUp(why);
        } else {
            scheduleReconnect(why);
        }
    }
}

void LiveStream::deliver(PendingMessage& pending)
{
    const SseMessage& message = pending.message;
    if (isItems(message))
        deliverItems(pending);
    else if (message.event == "hello")
        deliverHello(message);
    else if (message.event == "dropped")
        deliverDropped(message);
    else if (message.event == "end")
        deliverEnd(message);
    else
        advanceCursor(message); // a later server's: not ours to judge
}

void LiveStream::deliverItems(PendingMessage& pending)
{
    const bool good = pending.batch ? pending.batch->hasValue() : pending.records->hasValue();
    if (!good) {
        const ApiError& why = pending.batch ? pending.batch->error() : pending.records->error();
        scheduleReconnect(streamError(why.kind, why.code, why.detail));
        return;
    }
    m_failures = 0;
    advanceCursor(pending.message);
    if (pending.records)
        emit recordsArrived(pending.topic, **pending.records);
    else if (!(*pending.batch)->isEmpty())
        m_sink(std::move(**pending.batch));
}

void LiveStream::deliverHello(const SseMessage& message)
{
    // On resuming our own cursor stands until the first message: the server's would skip what it is about to repeat.
    if (m_cursor.isEmpty())
        advanceCursor(message);
    m_liveFor.start();
    m_lastError.reset();
    setState(State::Live);
}

void LiveStream::deliverDropped(const SseMessage& message)
{
    const QJsonObject dropped = QJsonDocument::fromJson(message.data).object();
    advanceCursor(message);
    const QString topic = dropped.value("topic"_L1).toString();
    const qint64 count = dropped.value("count"_L1).toInteger();
    if (topic.isEmpty() || topic == "usage"_L1)
        emit eventsDropped(count, dropped.value("cursor"_L1).toString());
    else
        emit recordsDropped(topic, count);
}

void LiveStream::deliverEnd(const SseMessage& message)
{
    const QString reason = QJsonDocument::fromJson(message.data).object().value("reason"_L1).toString().left(100);
    m_call.abandon();
    const quint64 generation = m_generation;
    emit endedByServer(reason);
    if (generation != m_generation)
        return;
    if (reason == "KEY_REVOKED"_L1)
        giveUp(streamError(ApiError::Kind::Unauthorised, reason, u"the key was revoked"_s));
    else if (reason == "KEY_EXPIRED"_L1)
        giveUp(streamError(ApiError::Kind::Unauthorised, reason, u"the key has expired"_s));
    else if (reason == "SCOPE_LOST"_L1)
        giveUp(streamError(ApiError::Kind::Forbidden, reason, u"the key may no longer read what it asked for"_s));
    else
        scheduleReconnect(streamError(ApiError::Kind::Server, reason, u"the server ended the stream"_s));
}

void LiveStream::advanceCursor(const SseMessage& message)
{
    if (!message.id.isEmpty())
        m_cursor = message.id;
}

void LiveStream::connectionEnded(const ApiError& why)
{
    m_connectionEnd = why;
    deliverReady();
}

void LiveStream::giveUp(const ApiError& why)
{
    qCInfo(lcClient).noquote() << "live stream stopped:" << toLogLine(why);
    halt();
    m_lastError = why;
    setState(State::Stopped);
}

void LiveStream::scheduleReconnect(const ApiError& why)
{
    halt();
    m_lastError = why;
    if (m_liveFor.isValid() && std::chrono::milliseconds(m_liveFor.elapsed()) > trusted)
        m_failures = 0;
    m_liveFor.invalidate();
    const auto delay = backOff(m_policy, ++m_failures) + why.retryAfter.value_or(0ms);
    m_retryTimer.start(delay);
    qCInfo(lcClient).noquote() << "live stream tries again in" << delay.count() << "ms:" << toLogLine(why);
    m_state = State::Reconnecting;
    emit stateChanged(m_state); // each time: retryIn() is new
}

void LiveStream::setState(State state)
{
    if (m_state == state)
        return;
    m_state = state;
    emit stateChanged(m_state);
}

} // namespace md
