// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/writeapi.h"

#include "client/jsonfields.h"
#include "client/transport.h"
#include "core/jsonscan.h"
#include "core/jsontext.h"
#include "core/quoting.h"
#include "core/redact.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

Request::Method methodOf(WriteRequest::Method method)
{
    switch (method) {
    case WriteRequest::Method::Post: return Request::Method::Post;
    case WriteRequest::Method::Put: return Request::Method::Put;
    case WriteRequest::Method::Delete: return Request::Method::Delete;
    }
    Q_UNREACHABLE();
}

QByteArray etagOf(qint64 version)
{
    return '"' + QByteArray::number(version) + '"';
}

std::optional<qint64> versionOf(QByteArrayView etag)
{
    QByteArray text = etag.trimmed().toByteArray();
    if (text.size() < 3 || !text.startsWith('"') || !text.endsWith('"'))
        return std::nullopt;
    bool ok = false;
    const qint64 version = text.sliced(1, text.size() - 2).toLongLong(&ok);
    return ok ? std::optional(version) : std::nullopt;
}

bool hasBody(const WriteRequest& write)
{
    return write.method != WriteRequest::Method::Delete;
}

//! One line, as a header is.
QString headerReason(const WriteRequest& write)
{
    return write.reason.simplified();
}

//! A file in a body is one line that would take seconds to lay out: what is left out is counted.
QString shortLines(const QString& text)
{
    constexpr qsizetype most = 2'000;
    QStringList lines = text.split(u'\n');
    for (QString& line : lines) {
        if (line.size() > most)
            line = line.left(most) + u"… +%1"_s.arg(line.size() - most);
    }
    return lines.join(u'\n');
}

using Headers = std::vector<std::pair<QByteArray, QByteArray>>;

//! What is said beside method, path and body, without who we are.
Headers headersOf(const WriteRequest& write)
{
    Headers headers;
    if (write.version)
        headers.emplace_back("If-Match", etagOf(*write.version));
    headers.emplace_back("Idempotency-Key", write.idempotencyKey);
    if (!hasBody(write) && !write.reason.isEmpty())
        headers.emplace_back("X-Reason", headerReason(write).toUtf8());
    if (hasBody(write))
        headers.emplace_back("Content-Type", "application/json");
    return headers;
}

QString pathOf(const WriteRequest& write)
{
    QByteArray query;
    for (const auto& [name, value] : write.query)
        query += (query.isEmpty() ? "?" : "&") + QUrl::toPercentEncoding(name) + '=' + QUrl::toPercentEncoding(value);
    return write.path + QString::fromLatin1(query);
}

Result<WriteAnswer> decodeAnswer(const Response& response)
{
    WriteAnswer answer;
    answer.status = response.head.status;
    answer.version = versionOf(response.head.etag);
    answer.replayed = response.head.replayed;
    answer.requestId = response.head.requestId;
    answer.correlationId = response.head.correlationId;
    if (response.head.status == 204)
        return answer;
    if (auto whole = envelopeValue(response.body); !whole)
        return Unexpected{std::move(whole).error()};
    answer.data = jsonMember(response.body, "data").value_or(QByteArrayView()).toByteArray();
    return answer;
}

} // namespace

QByteArray writeBody(const WriteRequest& write)
{
    if (!hasBody(write))
        return {};
    QByteArray body = write.body.isEmpty() ? QByteArrayLiteral("{}") : write.body;
    if (write.reason.isEmpty() || jsonMember(body, "reason"))
        return body;
    const qsizetype end = body.lastIndexOf('}');
    const bool empty = body.left(end).trimmed() == "{";
    return body.left(end) + (empty ? "" : ",") + "\"reason\":" + jsonQuoted(write.reason) + '}';
}

WriteApi::WriteApi(Transport& transport)
    : m_transport(transport)
{}

CallHandle WriteApi::send(const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback)
{
    Request request;
    request.method = methodOf(write.method);
    request.path = write.path;
    request.query = write.query;
    request.body = writeBody(write);
    request.idempotencyKey = write.idempotencyKey.isEmpty() ? writeKey() : write.idempotencyKey;
    if (write.version)
        request.ifMatch = etagOf(*write.version);
    if (!hasBody(write) && !write.reason.isEmpty())
        request.headers.emplace_back("X-Reason", headerReason(write).toUtf8());
    return m_transport.send<WriteAnswer>(std::move(request), decodeAnswer, context, std::move(callback));
}

QString writeAsHttp(const WriteRequest& write, const WriteTarget& target)
{
    QStringList lines{u"%1 %2"_s.arg(methodName(methodOf(write.method)), pathOf(write))};
    if (!target.keyPrefix.isEmpty())
        lines += u"Authorization: Bearer %1…"_s.arg(target.keyPrefix);
    lines += u"X-Tenant-Id: "_s + target.tenant;
    for (const auto& [name, value] : headersOf(write)) {
        if (!value.isEmpty())
            lines += u"%1: %2"_s.arg(QLatin1StringView(name), QString::fromUtf8(value));
    }
    QString text = lines.join(u'\n');
    if (hasBody(write))
        text += u"\n\n"_s + shortLines(redacted(QString::fromUtf8(jsonPretty(writeBody(write)))));
    return text;
}

QString writeAsCurl(const WriteRequest& write, const WriteTarget& target)
{
    QStringList parts{
        u"curl -sS -X %1 %2"_s.arg(methodName(methodOf(write.method)), shellArgument(target.server + pathOf(write))),
        u"-H \"Authorization: Bearer $KEY\""_s, u"-H "_s + shellArgument(u"X-Tenant-Id: "_s + target.tenant)};
    for (const auto& [name, value] : headersOf(write)) {
        if (!value.isEmpty())
            parts += u"-H "_s + shellArgument(u"%1: %2"_s.arg(QLatin1StringView(name), QString::fromUtf8(value)));
    }
    if (hasBody(write))
        parts += u"--data-binary "_s + shellArgument(redacted(QString::fromUtf8(writeBody(write))));
    return parts.join(u" \\\n  "_s);
}

} // namespace md
