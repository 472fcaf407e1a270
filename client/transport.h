// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All HTTP of the console. The only owner of a QNetworkAccessManager, and of every rule about how we use it.
#pragma once

#include "client/call.h"
#include "client/calltask.h"
#include "client/decodethread.h"
#include "client/request.h"
#include "client/retry.h"
#include "core/ratebudget.h"

#include <QDeadlineTimer>
#include <QHash>
#include <QSslCertificate>
#include <QUrl>

class QNetworkAccessManager;
class QNetworkReply;

namespace md {

class HttpCall;

//! A server and how we prove who we are there.
struct Endpoint
{
    QUrl url;
    QString tenant; //!< "ten_…"
    QByteArray key; //!< never logged, never part of an error, sent to url's host alone
    QList<QSslCertificate> extraAuthorities;
};

class Transport : public QObject
{
    Q_OBJECT

public:
    explicit Transport(Endpoint endpoint, QObject* parent = nullptr);
    ~Transport() override;

    QUrl url() const { return m_endpoint.url; }
    QString tenant() const { return m_endpoint.tenant; }
    RateBudget rateBudget() const { return m_rateBudget; }

    //! Asks, decodes (bodies over 64 KiB on the decode thread) and answers. `decode` must be a pure function.
    template <class T>
    CallHandle send(Request request, std::function<Result<T>(const Response&)> decode, QObject* context,
                    Callback<T> callback)
    {
        return start(std::move(request), context,
                     std::make_unique<DecodeTask<T>>(std::move(decode), std::move(callback)));
    }

    CallHandle start(Request request, QObject* context, std::unique_ptr<CallTask> task);

    DecodeThread& decodeThread() { return m_decodeThread; }

    void setRetryPolicy(const RetryPolicy& policy) { m_retryPolicy = policy; }
    const RetryPolicy& retryPolicy() const { return m_retryPolicy; }

    //! The computer was asleep or the network changed: old connections are not to be trusted.
    void forgetConnections();

signals:
    void rateBudgetChanged(const md::RateBudget& budget);
    void answered(std::chrono::milliseconds latency); //!< time to the head of an answer
    //! A request went out, each attempt of it; `context` is that of whoever asked, and may be gone.
    void sent(const QString& path, QObject* context);
    //! The server refused for the rate: what is asked of the same resource is held back until then, ms since 1970 UTC.
    void limited(const QString& path, qint64 until);
    void retryScheduled(const md::ApiError& why, std::chrono::milliseconds delay);
    void failed(const md::ApiError& error); //!< also told to whoever asked; here for a log of all failures

private:
    friend class HttpCall;

    QNetworkReply* dispatch(const Request& request, const QByteArray& correlationId);
    std::optional<ApiError> refusal(const Request& request) const;
    QUrl urlFor(const Request& request) const;
    void noteRateBudget(const QNetworkReply& reply);
    void noteLimited(const ApiError& error);
    //! How long reading this resource has to wait; nothing: not at all.
    std::optional<std::chrono::milliseconds> heldBack(const Request& request) const;

    Endpoint m_endpoint;
    QNetworkAccessManager* m_manager;
    RetryPolicy m_retryPolicy;
    RateBudget m_rateBudget;
    QHash<QString, QDeadlineTimer> m_held; //!< by resource
    DecodeThread m_decodeThread;
};

} // namespace md
