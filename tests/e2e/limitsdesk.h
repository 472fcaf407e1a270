// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A tenant that has used much: what the tests of limits share.
#pragma once

#include "tests/e2e/console.h"
#include "ui/panes/limitspane.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace md::test {

inline QJsonObject dataOf(const HttpAnswer& answer)
{
    return answer.json()[QLatin1StringView("data")].toObject();
}

inline QJsonObject limitOf(const MeterdServer& server, const QString& key)
{
    return dataOf(server.operatorCall("GET", QStringLiteral("/api/v1/limits/") + key));
}

//! As another operator would agree on it; true when the server took it.
inline bool agree(const MeterdServer& server, const QString& key, const QString& limit)
{
    const QByteArray version = QByteArray::number(limitOf(server, key)[QLatin1StringView("version")].toInteger());
    const QJsonObject exception{{QStringLiteral("limit"), limit}};
    return server
               .operatorCall("PUT", QStringLiteral("/api/v1/limits/") + key, {{QStringLiteral("override"), exception}},
                             {{"If-Match", '"' + version + '"'}})
               .status == 200;
}

inline bool declareUnit(const MeterdServer& server, const QString& name)
{
    return server
               .operatorCall("POST", QStringLiteral("/api/v1/metrics"),
                             {{QStringLiteral("name"), name}, {QStringLiteral("aggregation"), QStringLiteral("COUNT")}})
               .status == 201;
}

inline bool giveQuota(const MeterdServer& server, const QString& customer, const QString& metric, const QString& limit,
                      const QString& enforcement)
{
    return server
               .operatorCall("POST", QStringLiteral("/api/v1/quotas"),
                             {{QStringLiteral("customerId"), customer},
                              {QStringLiteral("metric"), metric},
                              {QStringLiteral("limit"), limit},
                              {QStringLiteral("period"), QStringLiteral("MONTH")},
                              {QStringLiteral("enforcement"), enforcement}})
               .status == 201;
}

//! Through Aforo's door, as a client's batch; true when all were taken.
inline bool use(const MeterdServer& server, int count, const QString& customer, const QString& metric)
{
    QJsonArray events;
    for (int i = 0; i < count; ++i) {
        events.append(
            QJsonObject{{QStringLiteral("customerId"), customer},
                        {QStringLiteral("metricName"), metric},
                        {QStringLiteral("quantity"), 1},
                        {QStringLiteral("occurredAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
                        {QStringLiteral("idempotencyKey"), QUuid::createUuid().toString()}});
    }
    QUrl door = server.url();
    door.setPath(QStringLiteral("/v1/ingest/batch"));
    const HttpAnswer answer =
        http("POST", door, {{"X-API-Key", server.key().toLatin1()}, {"Content-Type", "application/json"}},
             QJsonDocument(QJsonObject{{QStringLiteral("events"), events}}).toJson());
    return answer.status == 202 && answer.json()[QLatin1StringView("accepted")].toInt() == count;
}

//! The pane's own shortcut: Ctrl and its number.
inline Qt::Key keyOfLimits(Console& console)
{
    return Qt::Key(Qt::Key_1 + console.window().paneIds().indexOf(QStringLiteral("limits")));
}

inline LimitsPane* limitsPane(Console& console)
{
    return qobject_cast<LimitsPane*>(console.window().pane(QStringLiteral("limits")));
}

} // namespace md::test
