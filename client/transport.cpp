// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/transport.h"

#include "client/httpcall.h"
#include "md_version.h"

#include <QDateTime>
#include <QHostAddress>
#include <QNetworkAccessManager>
#include <QNetworkProxy>
#include <QNetworkReply>
#include <QSslConfiguration>

using namespace Qt::StringLiterals;

namespace md {

namespace {

bool isLoopback(const QString& host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

//! A line break in it would write the next header.
bool isHeaderValue(const QByteArray& text)
{
    return std::all_of(text.begin(), text.end(), [](char c) { return c > ' ' && c < '\x7f'; });
}

std::optional<int> headerNumber(const QNetworkReply& reply, const char* name)
{
    bool ok = false;
    const int value = reply.rawHeader(name).trimmed().toInt(&ok);
    return ok && value >= 0 ? std::optional(value) : std::nullopt;
}

ApiError refusalOf(ApiError::Kind kind, QLatin1StringView code, const QString& detail)
{
    ApiError error;
    error.kind = kind;
    error.code = code;
    error.detail = detail;
    return error;
}

//! "/api/v1/usage-events" of all that lies under it: the server's categories go by resource, more or less.
QString resourceOf(const QString& path)
{
    return path.section(u'/', 0, 3);
}

void setPolicy(QNetworkRequest& request)
{
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::Http2AllowedAttribute, false);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CacheLoadControlAttribute, QNetworkRequest::AlwaysNetwork);
    request.setAttribute(QNetworkRequest::CacheSaveControlAttribute, false);
}

} // namespace

Transport::Transport(Endpoint endpoint, QObject* parent)
    : QObject(parent)
    , m_endpoint(std::move(endpoint))
    , m_manager(new QNetworkAccessManager(this))
{
    m_manager->setRedirectPolicy(QNetworkRequest::ManualRedirectPolicy);
    m_manager->setAutoDeleteReplies(false);
    // A proxy in the environment must not see what goes to our own machine.
    if (isLoopback(m_endpoint.url.host()))
        m_manager->setProxy(QNetworkProxy::NoProxy);
}

Transport::~Transport()
{
    const auto calls = findChildren<HttpCall*>(Qt::FindDirectChildrenOnly);
    for (HttpCall* call : calls)
        call->abandon();
    m_decodeThread.waitForDone(); // it holds pointers into the calls
    qDeleteAll(calls);
}

CallHandle Transport::start(Request request, QObject* context, std::unique_ptr<CallTask> task)
{
    auto* call = new HttpCall(*this, std::move(request), context, std::move(task));
    call->begin();
    return CallHandle(call);
}

void Transport::forgetConnections()
{
    m_manager->clearConnectionCache();
}

std::optional<ApiError> Transport::refusal(const Request& request) const
{
    const QUrl& url = m_endpoint.url;
    const bool known = url.scheme() == "https"_L1 || url.scheme() == "http"_L1;
    if (!url.isValid() || !known || url.host().isEmpty() || !url.userInfo().isEmpty() || url.hasQuery() ||
        url.hasFragment() || !request.path.startsWith(u'/'))
        return refusalOf(ApiError::Kind::Protocol, errorcode::badUrl,
                         u"a server's address is http or https, a host and perhaps a port and a path, no more"_s);
    if (!isHeaderValue(m_endpoint.key) || !isHeaderValue(m_endpoint.tenant.toUtf8()))
        return refusalOf(ApiError::Kind::Unauthorised, errorcode::badKey,
                         u"a key and a tenant id are letters, digits and a few signs, without spaces"_s);
    if (url.scheme() == "http"_L1 && !isLoopback(url.host()) && !m_endpoint.key.isEmpty())
        return refusalOf(ApiError::Kind::Tls, errorcode::plainHttp,
                         u"a key is not sent over plain http to another machine"_s);
    return std::nullopt;
}

QUrl Transport::urlFor(const Request& request) const
{
    QUrl url = m_endpoint.url;
    QString prefix = url.path(QUrl::FullyEncoded);
    while (prefix.endsWith(u'/'))
        prefix.chop(1);
    url.setPath(prefix + request.path, QUrl::StrictMode);
    // By hand: QUrlQuery leaves a "+" as it is, and servers read that as a space.
    QByteArray query;
    for (const auto& [name, value] : request.query) {
        if (value.isEmpty())
            continue;
        query += (query.isEmpty() ? "" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    }
    if (!query.isEmpty())
        url.setQuery(QString::fromLatin1(query));
    return url;
}

QNetworkReply* Transport::dispatch(const Request& request, const QByteArray& correlationId)
{
    QNetworkRequest wire(urlFor(request));
    setPolicy(wire);
    if (!m_endpoint.extraAuthorities.isEmpty()) {
        QSslConfiguration tls = wire.sslConfiguration();
        tls.addCaCertificates(m_endpoint.extraAuthorities); // added: an own list would drop the system's
        wire.setSslConfiguration(tls);
    }
    wire.setHeader(QNetworkRequest::UserAgentHeader, u"meterdesk/" MD_VERSION ""_s);
    wire.setRawHeader("Accept", request.accept.isEmpty() ? QByteArray("*/*") : request.accept);
    wire.setRawHeader("Accept-Encoding", "identity"); // so that Content-Length says when a body was cut
    wire.setRawHeader("X-Correlation-Id", correlationId);
    if (!m_endpoint.key.isEmpty())
        wire.setRawHeader("Authorization", "Bearer " + m_endpoint.key);
    if (!m_endpoint.tenant.isEmpty())
        wire.setRawHeader("X-Tenant-Id", m_endpoint.tenant.toUtf8());
    if (!request.idempotencyKey.isEmpty())
        wire.setRawHeader("Idempotency-Key", request.idempotencyKey);
    if (!request.ifMatch.isEmpty())
        wire.setRawHeader("If-Match", request.ifMatch);
    for (const auto& [name, value] : request.headers)
        wire.setRawHeader(name, value);
    if (!request.body.isEmpty())
        wire.setHeader(QNetworkRequest::ContentTypeHeader, u"application/json"_s);
    switch (request.method) {
    case Request::Method::Get: return m_manager->get(wire);
    case Request::Method::Post: return m_manager->post(wire, request.body);
    case Request::Method::Put: return m_manager->put(wire, request.body);
    case Request::Method::Delete: return m_manager->deleteResource(wire);
    }
    Q_UNREACHABLE();
}

void Transport::noteRateBudget(const QNetworkReply& reply)
{
    const auto limit = headerNumber(reply, "X-RateLimit-Limit");
    const auto remaining = headerNumber(reply, "X-RateLimit-Remaining");
    if (!limit || !remaining)
        return;
    RateBudget budget;
    budget.limit = *limit;
    budget.remaining = *remaining;
    if (const auto reset = headerNumber(reply, "X-RateLimit-Reset"))
        budget.resetsAt = qint64(*reset) * 1000;
    budget.windowSeconds = headerNumber(reply, "X-RateLimit-Window").value_or(0);
    if (budget == m_rateBudget)
        return;
    m_rateBudget = budget;
    emit rateBudgetChanged(m_rateBudget);
}

void Transport::noteLimited(const ApiError& error)
{
    if (!error.retryAfter || *error.retryAfter <= std::chrono::milliseconds(0))
        return;
    m_held[resourceOf(error.path)] = QDeadlineTimer(*error.retryAfter);
    emit limited(error.path, QDateTime::currentMSecsSinceEpoch() + error.retryAfter->count());
}

std::optional<std::chrono::milliseconds> Transport::heldBack(const Request& request) const
{
    const auto held = m_held.constFind(resourceOf(request.path));
    if (request.method != Request::Method::Get || held == m_held.constEnd() || held->hasExpired())
        return std::nullopt;
    return std::chrono::milliseconds(held->remainingTime());
}

} // namespace md
