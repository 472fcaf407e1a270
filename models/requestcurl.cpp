// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/requestcurl.h"

#include "core/quoting.h"
#include "core/secretfree.h"
#include "models/eventcurl.h"

#include <QUrl>

using namespace Qt::StringLiterals;

namespace md {

namespace {

const QString& continued()
{
    static const QString text = u" \\\n  "_s;
    return text;
}

QString header(const QString& text)
{
    return u"-H "_s + shellArgument(text);
}

//! How a request proves who it is depends on the door it came to.
enum class Door { Operator, Tracker, Webhook, Keyed };

Door doorOf(const LoggedRequest& request)
{
    if (request.path == "/v1/events"_L1)
        return Door::Tracker;
    if (request.path.contains("/ingest/webhook/"_L1))
        return Door::Webhook;
    const bool ingest = request.category == "ingest"_L1 || request.path.startsWith("/v1/"_L1);
    return ingest ? Door::Keyed : Door::Operator;
}

class Curl
{
public:
    Curl(const RequestDetail& detail, const QString& server, const QString& tenant)
        : m_detail(detail)
        , m_request(detail.request)
        , m_door(doorOf(detail.request))
        , m_server(server)
        , m_tenant(tenant)
    {}

    QString text()
    {
        const QString path = textWithoutSecrets(m_request.path);
        m_parts.append(m_request.method == "GET"_L1
                           ? u"curl -i "_s + shellArgument(m_server + path)
                           : u"curl -i -X %1 "_s.arg(m_request.method) + shellArgument(m_server + path));
        addProof();
        addTenant();
        if (writes())
            addBody();
        return m_lead + m_parts.join(continued());
    }

private:
    bool isCode(QLatin1StringView code) const { return m_request.code == code; }
    bool writes() const { return m_request.method == "POST"_L1 || m_request.method == "PUT"_L1; }

    void addProof()
    {
        switch (m_door) {
        case Door::Tracker:
            if (!isCode("APP_UUID_MISSING"_L1))
                m_parts.append(m_request.appUuid.isEmpty() ? u"-H \"x-app-uuid: $APP_UUID\""_s
                                                           : header(u"x-app-uuid: "_s + m_request.appUuid));
            if (!isCode("SIGNATURE_MISSING"_L1))
                addSignature(u"x-signature: "_s);
            return;
        case Door::Webhook:
            if (!isCode("SIGNATURE_MISSING"_L1))
                addSignature(u"X-Hub-Signature-256: sha256="_s);
            return;
        case Door::Operator:
            if (!isCode("UNAUTHORIZED"_L1))
                m_parts.append(u"-H \"Authorization: Bearer $KEY\""_s);
            if (m_request.method == "POST"_L1 || m_request.method == "PUT"_L1 || m_request.method == "DELETE"_L1)
                m_parts.append(u"-H 'Idempotency-Key: again-1'"_s);
            if ((m_request.method == "PUT"_L1 || m_request.method == "DELETE"_L1) &&
                !isCode("PRECONDITION_REQUIRED"_L1))
                m_parts.append(u"-H \"If-Match: $ETAG\""_s);
            return;
        case Door::Keyed:
            if (!isCode("UNAUTHORIZED"_L1))
                m_parts.append(u"-H \"X-API-Key: $KEY\""_s);
            return;
        }
    }

    //! Over the very bytes sent, so the body is said once and both use it.
    void addSignature(const QString& head)
    {
        m_signed = true;
        m_parts.append(
            u"-H \"%1$(printf %s \"$body\" | openssl dgst -sha256 -hmac \"$APP_SECRET\" | sed 's/^.* //')\""_s.replace(
                "%1"_L1, head));
    }

    void addTenant()
    {
        const bool wanted = m_door == Door::Operator || m_request.path == "/v1/meter"_L1;
        if (!wanted || m_tenant.isEmpty() || isCode("TENANT_HEADER_MISSING"_L1))
            return;
        m_parts.append(isCode("TENANT_HEADER_MALFORMED"_L1) ? u"-H 'X-Tenant-Id: as-it-was-sent'"_s
                                                            : header(u"X-Tenant-Id: "_s + m_tenant));
    }

    void addBody()
    {
        const bool whole = !m_detail.requestBody.isEmpty() && !m_detail.bodyTruncated;
        if (!whole && m_request.requestBytes == 0)
            return;
        if (!isCode("UNSUPPORTED_MEDIA_TYPE"_L1))
            m_parts.append(u"-H 'Content-Type: application/json'"_s);
        if (!whole) {
            // What was not kept cannot be told; the command says where it goes.
            m_parts.append(m_signed ? u"--data-binary \"$body\""_s : u"--data-binary @body.json"_s);
            if (m_signed)
                m_lead = u"body=$(cat body.json)\n"_s;
            return;
        }
        const QString body = QString::fromUtf8(jsonWithoutSecrets(m_detail.requestBody));
        if (m_signed)
            m_lead = u"body="_s + shellArgument(body) + u'\n';
        m_parts.append(m_signed ? u"--data-binary \"$body\""_s : u"--data-binary "_s + shellArgument(body));
    }

    const RequestDetail& m_detail;
    const LoggedRequest& m_request;
    Door m_door;
    QString m_server;
    QString m_tenant;
    QStringList m_parts;
    QString m_lead;
    bool m_signed = false;
};

//! As the attempt went out, signatures taken out.
QString attemptAsCurl(const DeliveryRecord& record)
{
    if (record.attempts.empty())
        return {};
    DeliveryAttempt attempt = record.attempts.back();
    for (auto& [name, value] : attempt.requestHeaders)
        value = isSecretName(name) ? u"(taken out)"_s : textWithoutSecrets(value);
    return attempt.asCurl(jsonWithoutSecrets(record.payload));
}

} // namespace

QString requestAsCurl(const RequestDetail& detail, const QString& server, const QString& tenant)
{
    return Curl(detail, server, tenant).text();
}

QString traceAsCurl(const Trace& trace, const QString& server, const QString& tenant)
{
    if (const RequestDetail* request = trace.request())
        return requestAsCurl(*request, server, tenant);
    if (const TracedEvent* event = trace.event()) {
        const QString curl = eventAsCurl(jsonWithoutSecrets(event->json), server, tenant);
        if (!curl.isEmpty())
            return curl;
    }
    for (auto row = trace.rows.rbegin(); row != trace.rows.rend(); ++row) {
        if (const auto* record = std::get_if<DeliveryRecord>(&row->item)) {
            if (const QString curl = attemptAsCurl(*record); !curl.isEmpty())
                return curl;
        }
    }
    const QString id = QString::fromLatin1(QUrl::toPercentEncoding(textWithoutSecrets(trace.id)));
    return QStringList{u"curl -i "_s + shellArgument(server + u"/api/v1/trace?id="_s + id),
                       u"-H \"Authorization: Bearer $KEY\""_s, header(u"X-Tenant-Id: "_s + tenant)}
        .join(continued());
}

} // namespace md
