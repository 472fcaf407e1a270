// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/tracelink.h"

#include "core/pasted.h"

#include <QUrlQuery>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype longestId = 256;
constexpr qsizetype longestLink = 2048;

} // namespace

bool isTraceableId(const QString& id)
{
    return !id.isEmpty() && id.size() <= longestId &&
           std::none_of(id.begin(), id.end(), [](QChar c) { return c.category() == QChar::Other_Control; });
}

QString serverOrigin(const QUrl& url)
{
    const QString scheme = url.scheme().toLower();
    if (!url.isValid() || url.host().isEmpty() || (scheme != "http"_L1 && scheme != "https"_L1))
        return {};
    const int standard = scheme == "https"_L1 ? 443 : 80;
    const QString host = url.host(QUrl::FullyEncoded).toLower();
    const QString shown = host.contains(u':') ? u'[' + host + u']' : host;
    const int port = url.port(standard);
    return port == standard ? u"%1://%2"_s.arg(scheme, shown) : u"%1://%2:%3"_s.arg(scheme, shown).arg(port);
}

std::optional<TraceLink> readTraceLink(const QString& text)
{
    if (text.size() > longestLink)
        return std::nullopt;
    const QUrl url(text.trimmed(), QUrl::StrictMode);
    if (!url.isValid() || url.scheme() != "meterdesk"_L1 || url.host() != "trace"_L1 || url.port() != -1 ||
        !url.userInfo().isEmpty() || url.hasFragment())
        return std::nullopt;
    TraceLink link;
    link.id = url.path(QUrl::FullyDecoded).mid(1);
    // A key is no id that anybody should have been sent.
    if (!isTraceableId(link.id) || isSecretText(link.id))
        return std::nullopt;
    const auto items = QUrlQuery(url).queryItems(QUrl::FullyDecoded);
    for (const auto& [name, value] : items) {
        const QString origin = serverOrigin(QUrl(value, QUrl::StrictMode));
        if (name != "server"_L1 || origin.isEmpty() || !link.server.isEmpty())
            return std::nullopt;
        link.server = origin;
    }
    return link;
}

QString writeTraceLink(const TraceLink& link)
{
    const QString id = QString::fromLatin1(QUrl::toPercentEncoding(link.id));
    const QString server = QString::fromLatin1(QUrl::toPercentEncoding(link.server));
    return server.isEmpty() ? u"meterdesk://trace/"_s + id : u"meterdesk://trace/"_s + id + u"?server="_s + server;
}

} // namespace md
