// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/httpcall.h"

#include "client/log.h"
#include "client/problem.h"
#include "client/transport.h"

#include <QSslError>
#include <QUuid>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qint64 readBuffer = 1024 * 1024; // unbounded, a body of 1 GiB cost 1.1 GB of memory; so, 13 MB
//! A window is a minute. Whoever is told to wait longer is told to give up.
constexpr std::chrono::milliseconds longestWait{90'000};
constexpr qint64 refusalLimit = 64 * 1024; // nobody explains a refusal in more

QByteArray mediaType(const QByteArray& header)
{
    return header.left(header.indexOf(';') < 0 ? header.size() : header.indexOf(';')).trimmed().toLower();
}

} // namespace

HttpCall::HttpCall(Transport& transport, Request request, QObject* context, std::unique_ptr<CallTask> task)
    : PendingCall(&transport)
    , m_transport(transport)
    , m_request(std::move(request))
    , m_context(context)
    , m_task(std::move(task))
    , m_correlationId(QUuid::createUuid().toByteArray(QUuid::WithoutBraces))
{
    Q_ASSERT(context);
    // Qt 6.4 sends a POST again by itself when the connection closes without an answer, and cannot be told not to. With
    // a key the second sending is harmless.
    if (m_request.method != Request::Method::Get && m_request.idempotencyKey.isEmpty())
        m_request.idempotencyKey = QUuid::createUuid().toByteArray(QUuid::WithoutBraces);
    for (QTimer* timer : {&m_idleTimer, &m_deadlineTimer, &m_retryTimer})
        timer->setSingleShot(true);
    connect(&m_idleTimer, &QTimer::timeout, this, &HttpCall::idleTooLong);
    connect(&m_deadlineTimer, &QTimer::timeout, this, &HttpCall::deadlinePassed);
    connect(&m_retryTimer, &QTimer::timeout, this, &HttpCall::sendWhenAllowed);
    connect(context, &QObject::destroyed, this, &HttpCall::abandon);
}

HttpCall::~HttpCall()
{
    stopReply();
}

void HttpCall::begin()
{
    m_head.method = methodName(m_request.method);
    m_head.path = m_request.path;
    m_head.correlationId = QString::fromLatin1(m_correlationId);
    if (auto refusal = m_transport.refusal(m_request)) {
        m_task->fail(errorFor(m_head, refusal->kind, QLatin1StringView(refusal->code.toLatin1()), refusal->detail));
        tellSoon();
        return;
    }
    sendWhenAllowed();
}

//! What would be refused anyway is not sent: it waits for the next window, and its deadline begins with it.
void HttpCall::sendWhenAllowed()
{
    const auto held = m_transport.heldBack(m_request);
    if (held && *held > longestWait) {
        ApiError error = errorFor(m_head, ApiError::Kind::RateLimited, QLatin1StringView("RATE_LIMITED"),
                                  u"held back: the server asked for a pause"_s);
        error.retryAfter = *held;
        failWith(std::move(error));
        return;
    }
    if (held) {
        waitForWindow(*held + backOff(m_transport.retryPolicy(), 1));
        return;
    }
    if (m_request.deadline.count() > 0 && !m_deadlineTimer.isActive())
        m_deadlineTimer.start(m_request.deadline);
    send();
}

void HttpCall::waitForWindow(std::chrono::milliseconds time)
{
    m_phase = Phase::WaitingToRetry;
    m_deadlineTimer.stop();
    m_retryTimer.start(time);
}

void HttpCall::cancel()
{
    if (m_phase == Phase::Over || m_phase == Phase::Telling || m_cancelled)
        return;
    m_cancelled = true;
    stopReply();
    m_retryTimer.stop();
    if (m_phase == Phase::Decoding)
        return; // decoded() tells
    CallOutcome outcome;
    outcome.cancelled = true;
    outcome.head = m_head;
    m_task->fail(*decideError(outcome));
    tellSoon();
}

void HttpCall::abandon()
{
    if (m_abandoned)
        return;
    m_abandoned = true;
    stopReply();
    for (QTimer* timer : {&m_idleTimer, &m_deadlineTimer, &m_retryTimer})
        timer->stop();
    // The decode thread holds a pointer to the task: decoded() cleans up when it is done with it.
    if (m_phase == Phase::Decoding)
        return;
    m_phase = Phase::Over;
    deleteLater();
}

void HttpCall::send()
{
    ++m_attempt;
    m_phase = Phase::Sending;
    m_head.status = 0;
    m_head.retryAfter.reset();
    m_body.clear();
    m_certificateProblem.clear();
    m_sinceSent.start();
    emit m_transport.sent(m_request.path, m_context);
    m_reply = m_transport.dispatch(m_request, m_correlationId);
    m_reply->setReadBufferSize(readBuffer);
    connect(m_reply, &QNetworkReply::metaDataChanged, this, &HttpCall::headCame);
    connect(m_reply, &QNetworkReply::readyRead, this, &HttpCall::bytesCame);
    connect(m_reply, &QNetworkReply::uploadProgress, &m_idleTimer, qOverload<>(&QTimer::start));
    connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError>& errors) {
        if (!errors.isEmpty())
            m_certificateProblem = errors.front().errorString();
    });
    // Queued: a reply that ends inside its own construction would tell its caller before the caller has the handle.
    connect(m_reply, &QNetworkReply::finished, this, &HttpCall::replyEnded, Qt::QueuedConnection);
    m_idleTimer.start(m_request.idleTimeout);
    if (m_reply->isFinished())
        QMetaObject::invokeMethod(this, &HttpCall::replyEnded, Qt::QueuedConnection);
}

void HttpCall::headCame()
{
    if (!m_reply || m_head.status != 0)
        return;
    readHead();
    if (m_head.status == 0)
        return;
    m_idleTimer.start();
    emit m_transport.answered(std::chrono::milliseconds(m_sinceSent.elapsed()));
    m_transport.noteRateBudget(*m_reply);
}

void HttpCall::readHead()
{
    m_head.status = m_reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    m_head.contentType = mediaType(m_reply->rawHeader("Content-Type"));
    if (const QByteArray id = m_reply->rawHeader("X-Request-Id"); !id.isEmpty())
        m_head.requestId = QString::fromLatin1(id.left(200));
    if (const QByteArray id = m_reply->rawHeader("X-Correlation-Id"); !id.isEmpty())
        m_head.correlationId = QString::fromLatin1(id.left(200));
    m_head.etag = m_reply->rawHeader("ETag").left(200);
    m_head.replayed = m_reply->rawHeader("Idempotent-Replayed") == "true";
    m_head.retryAfter = parseRetryAfter(m_reply->rawHeader("Retry-After"), QDateTime::currentMSecsSinceEpoch());
}

void HttpCall::bytesCame()
{
    if (!m_reply)
        return;
    headCame();
    m_idleTimer.start();
    takeBytes(m_reply->readAll());
}

void HttpCall::takeBytes(const QByteArray& bytes)
{
    if (bytes.isEmpty())
        return;
    const bool typeIsRight = m_request.accept.isEmpty() || m_head.contentType == m_request.accept;
    if (m_task->streams() && !isRefusal() && typeIsRight) {
        if (!m_tookBytes)
            m_task->begin(m_head);
        m_tookBytes = true;
        if (auto error = m_task->take(bytes)) {
            ApiError whole = errorFor(m_head, error->kind, {}, error->detail);
            whole.code = error->code;
            failWith(std::move(whole));
        }
        return;
    }
    const qint64 limit = isRefusal() ? refusalLimit : m_request.bodyLimit;
    if (isRefusal() && m_body.size() + bytes.size() > limit) {
        m_body += bytes.left(limit - m_body.size());
        return; // the status has been told; the rest is read and dropped
    }
    if (m_body.size() + bytes.size() > limit) {
        CallOutcome outcome;
        outcome.overLimit = true;
        outcome.head = m_head;
        failWith(*decideError(outcome));
        return;
    }
    m_body += bytes;
}

void HttpCall::replyEnded()
{
    // Queued, so it may be an older attempt's end that comes when the next is on its way.
    if (!m_reply || m_abandoned || !m_reply->isFinished())
        return;
    headCame();
    takeBytes(m_reply->readAll());
    if (!m_reply)
        return; // the last bytes ended the call
    CallOutcome outcome;
    outcome.head = m_head;
    outcome.network = m_reply->error();
    outcome.networkText = m_certificateProblem.isEmpty() ? m_reply->errorString() : m_certificateProblem;
    outcome.expectedType = m_request.accept;
    outcome.body = m_body;
    stopReply();
    judge(outcome);
}

void HttpCall::idleTooLong()
{
    CallOutcome outcome;
    outcome.timedOut = CallOutcome::TimedOut::Idle;
    outcome.head = m_head;
    stopReply();
    judge(outcome);
}

void HttpCall::deadlinePassed()
{
    if (m_phase != Phase::Sending && m_phase != Phase::WaitingToRetry)
        return;
    CallOutcome outcome;
    outcome.timedOut = CallOutcome::TimedOut::Deadline;
    outcome.head = m_head;
    failWith(*decideError(outcome));
}

void HttpCall::stopReply()
{
    m_idleTimer.stop();
    QNetworkReply* reply = std::exchange(m_reply, nullptr);
    if (!reply)
        return;
    reply->disconnect(this);
    reply->disconnect(&m_idleTimer);
    if (reply->isRunning())
        reply->abort();
    reply->deleteLater();
}

void HttpCall::judge(const CallOutcome& outcome)
{
    if (const auto error = decideError(outcome)) {
        retryOrTell(*error);
        return;
    }
    decode(Response{m_head, std::exchange(m_body, {})});
}

void HttpCall::decode(Response&& response)
{
    m_phase = Phase::Decoding;
    if (response.body.size() <= DecodeThread::worthwhile) {
        m_task->decode(std::move(response));
        decoded();
        return;
    }
    auto shared = std::make_shared<Response>(std::move(response));
    m_transport.decodeThread().run(
        this, [task = m_task.get(), shared] { task->decode(std::move(*shared)); }, [this] { decoded(); });
}

void HttpCall::decoded()
{
    if (m_abandoned) {
        m_phase = Phase::Over;
        deleteLater();
        return;
    }
    if (m_cancelled) {
        CallOutcome outcome;
        outcome.cancelled = true;
        outcome.head = m_head;
        failWith(*decideError(outcome));
        return;
    }
    if (const ApiError* error = m_task->error())
        retryOrTell(ApiError(*error));
    else
        tell();
}

void HttpCall::retryOrTell(const ApiError& error)
{
    if (error.kind == ApiError::Kind::RateLimited)
        m_transport.noteLimited(error);
    std::optional<std::chrono::milliseconds> left;
    if (m_deadlineTimer.isActive())
        left = m_deadlineTimer.remainingTimeAsDuration();
    const bool deadlineGone = m_request.deadline.count() > 0 && !left;
    const bool repeatable = m_request.isSafeToRepeat() && !m_tookBytes && !deadlineGone;
    // A list that is read waits for the window; somebody who writes wants to know now.
    const bool forWindow = error.kind == ApiError::Kind::RateLimited && m_request.method == Request::Method::Get &&
                           error.retryAfter && *error.retryAfter <= longestWait;
    if (forWindow)
        left.reset();
    const auto delay = repeatable ? retryDelay(m_transport.retryPolicy(), error, m_attempt, left) : std::nullopt;
    if (!delay) {
        failWith(error);
        return;
    }
    if (forWindow) {
        waitForWindow(*delay);
    } else {
        m_phase = Phase::WaitingToRetry;
        m_retryTimer.start(*delay);
    }
    emit m_transport.retryScheduled(error, *delay);
}

void HttpCall::failWith(ApiError error)
{
    stopReply();
    m_retryTimer.stop();
    m_task->fail(std::move(error));
    tellSoon();
}

void HttpCall::tellSoon()
{
    m_phase = Phase::Telling;
    m_deadlineTimer.stop();
    QMetaObject::invokeMethod(this, &HttpCall::tell, Qt::QueuedConnection);
}

void HttpCall::tell()
{
    if (m_phase == Phase::Over)
        return;
    m_phase = Phase::Over;
    m_deadlineTimer.stop();
    deleteLater();
    if (m_abandoned || !m_context)
        return;
    const auto task = std::move(m_task);
    if (const ApiError* error = task->error(); error && error->kind != ApiError::Kind::Cancelled) {
        qCInfo(lcClient).noquote() << toLogLine(*error);
        emit m_transport.failed(*error);
    }
    // Nothing of this object is touched after this: the callback may destroy the transport and so us.
    task->deliver();
}

} // namespace md
