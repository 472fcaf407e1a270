// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One call on its way: sent, perhaps sent again, its answer collected and decoded, its caller told. Internal to client.
#pragma once

#include "client/calltask.h"
#include "client/decideerror.h"

#include <QElapsedTimer>
#include <QNetworkReply>
#include <QTimer>

namespace md {

class Transport;

class HttpCall final : public PendingCall
{
    Q_OBJECT

public:
    HttpCall(Transport& transport, Request request, QObject* context, std::unique_ptr<CallTask> task);
    ~HttpCall() override;

    void begin();
    bool isPending() const override { return m_phase != Phase::Over; }
    void cancel() override;
    void abandon() override;

private:
    enum class Phase { Sending, WaitingToRetry, Decoding, Telling, Over };

    void sendWhenAllowed();
    void send();
    void waitForWindow(std::chrono::milliseconds time);
    void headCame();
    void bytesCame();
    void replyEnded();
    void takeBytes(const QByteArray& bytes);
    void idleTooLong();
    void deadlinePassed();
    void stopReply();
    void readHead();
    void judge(const CallOutcome& outcome);
    void decode(Response&& response);
    void decoded();
    void retryOrTell(const ApiError& error);
    void failWith(ApiError error);
    void tellSoon();
    void tell();
    bool isRefusal() const { return m_head.status < 200 || m_head.status >= 300; }

    Transport& m_transport;
    Request m_request;
    QPointer<QObject> m_context;
    std::unique_ptr<CallTask> m_task;
    QNetworkReply* m_reply = nullptr;
    QTimer m_idleTimer;
    QTimer m_deadlineTimer;
    QTimer m_retryTimer;
    QElapsedTimer m_sinceSent;
    QByteArray m_correlationId;
    ResponseHead m_head;
    QByteArray m_body;
    QString m_certificateProblem;
    Phase m_phase = Phase::Sending;
    int m_attempt = 0;
    bool m_tookBytes = false; //!< a stream that has begun cannot be asked for again by us
    bool m_cancelled = false;
    bool m_abandoned = false;
};

} // namespace md
