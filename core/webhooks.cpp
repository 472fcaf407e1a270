// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/webhooks.h"

#include "core/quoting.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QString withoutScheme(const QString& url)
{
    for (const QLatin1StringView scheme : {"https://"_L1, "http://"_L1}) {
        if (url.startsWith(scheme, Qt::CaseInsensitive))
            return url.sliced(scheme.size());
    }
    return url;
}

//! What follows the host: "/in?x=1"; of an address alone "/".
QString pathOf(const QString& url)
{
    const QString rest = withoutScheme(url);
    const qsizetype slash = rest.indexOf(u'/');
    return slash < 0 ? u"/"_s : rest.sliced(slash);
}

QString reasonPhrase(qint64 status)
{
    static const QHash<qint64, QString> phrases{
        {200, u"OK"_s},
        {201, u"Created"_s},
        {202, u"Accepted"_s},
        {204, u"No Content"_s},
        {301, u"Moved Permanently"_s},
        {302, u"Found"_s},
        {307, u"Temporary Redirect"_s},
        {308, u"Permanent Redirect"_s},
        {400, u"Bad Request"_s},
        {401, u"Unauthorized"_s},
        {403, u"Forbidden"_s},
        {404, u"Not Found"_s},
        {405, u"Method Not Allowed"_s},
        {408, u"Request Timeout"_s},
        {409, u"Conflict"_s},
        {410, u"Gone"_s},
        {413, u"Content Too Large"_s},
        {415, u"Unsupported Media Type"_s},
        {422, u"Unprocessable Content"_s},
        {429, u"Too Many Requests"_s},
        {500, u"Internal Server Error"_s},
        {501, u"Not Implemented"_s},
        {502, u"Bad Gateway"_s},
        {503, u"Service Unavailable"_s},
        {504, u"Gateway Timeout"_s},
    };
    return phrases.value(status);
}

//! A header is one line, whatever a server says that it was.
QString headerLine(const QString& name, const QString& value)
{
    return (name + u": "_s + value).simplified();
}

QString headerLines(const HttpHeaders& headers)
{
    QString text;
    for (const auto& [name, value] : headers)
        text += headerLine(name, value) + u'\n';
    return text;
}

} // namespace

QString httpStatusText(qint64 status)
{
    const QString phrase = reasonPhrase(status);
    return phrase.isEmpty() ? QString::number(status) : u"%1 %2"_s.arg(status).arg(phrase);
}

QString WebhookEndpoint::shortUrl() const
{
    return withoutScheme(url);
}

bool WebhookEndpoint::takesAll() const
{
    return eventTypes.contains("*"_L1);
}

bool WebhookEndpoint::takes(const QString& eventType) const
{
    return std::any_of(eventTypes.begin(), eventTypes.end(),
                       [&eventType](const QString& pattern) { return patternTakes(pattern, eventType); });
}

QString WebhookDelivery::shortUrl() const
{
    return withoutScheme(endpointUrl);
}

QString DeliveryAttempt::requestText(const QByteArray& payload) const
{
    return u"POST %1 HTTP/1.1\n"_s.arg(pathOf(url)) + headerLines(requestHeaders) + u'\n' + QString::fromUtf8(payload);
}

QString DeliveryAttempt::responseText() const
{
    if (!status)
        return error;
    return u"HTTP/1.1 %1\n"_s.arg(httpStatusText(*status)) + headerLines(responseHeaders) + u'\n' + responseBody;
}

QString DeliveryAttempt::asCurl(const QByteArray& payload) const
{
    QString command = u"curl -sS -X POST "_s + shellArgument(url);
    for (const auto& [name, value] : requestHeaders) {
        // curl works these out by itself, and a wrong one would spoil the request.
        if (name.compare("content-length"_L1, Qt::CaseInsensitive) == 0 ||
            name.compare("host"_L1, Qt::CaseInsensitive) == 0)
            continue;
        command += u" \\\n  -H "_s + shellArgument(headerLine(name, value));
    }
    return command + u" \\\n  --data-binary "_s + shellArgument(QString::fromUtf8(payload));
}

std::vector<EventTypeFamily> eventTypeFamilies(const QStringList& types)
{
    std::vector<EventTypeFamily> families;
    for (const QString& type : types) {
        const QString pattern = type.section(u'.', 0, 0) + u".*"_s;
        const auto same = std::find_if(families.begin(), families.end(),
                                       [&pattern](const EventTypeFamily& family) { return family.pattern == pattern; });
        if (same == families.end())
            families.push_back({pattern, {type}});
        else
            same->types.append(type);
    }
    return families;
}

bool patternTakes(const QString& pattern, const QString& eventType)
{
    if (pattern == "*"_L1 || pattern == eventType)
        return true;
    return pattern.size() > 2 && pattern.endsWith(".*"_L1) && eventType.startsWith(pattern.chopped(1));
}

} // namespace md
