// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Senders with a key each, and the pane at which what they send is watched: what the tests of meters share.
#pragma once

#include "tests/e2e/console.h"
#include "ui/health/metercard.h"
#include "ui/health/metergrid.h"
#include "ui/panes/healthpane.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUuid>

namespace md::test {

//! A client with a key of its own, as Aforo's SDK sends.
class Sender
{
public:
    Sender(const MeterdServer& server, const QString& name, const QString& environment)
        : m_server(server)
    {
        const QJsonObject made =
            server
                .operatorCall("POST", QStringLiteral("/api/v1/api-keys"),
                              {{QStringLiteral("name"), name},
                               {QStringLiteral("environment"), environment},
                               {QStringLiteral("scopes"), QJsonArray{QStringLiteral("events:write")}}})
                .json()[QLatin1StringView("data")]
                .toObject();
        m_id = made[QLatin1StringView("id")].toString();
        m_secret = made[QLatin1StringView("secret")].toString().toUtf8();
    }

    const QString& keyId() const { return m_id; }
    QString keyPrefix() const { return QString::fromLatin1(m_secret.left(12)); }

    HttpAnswer usage(const QString& metric, int count, const QDateTime& occurredAt) const
    {
        QJsonArray events;
        for (int i = 0; i < count; ++i)
            events.append(event(metric, occurredAt));
        return post(QStringLiteral("/v1/ingest/batch"), {{QStringLiteral("events"), events}});
    }
    HttpAnswer heartbeat() const
    {
        return post(QStringLiteral("/v1/ingest"),
                    event(QStringLiteral("system.session.heartbeat"), QDateTime::currentDateTimeUtc()));
    }

private:
    static QJsonObject event(const QString& metric, const QDateTime& occurredAt)
    {
        return {{QStringLiteral("customerId"), QStringLiteral("kestrel-air")},
                {QStringLiteral("metricName"), metric},
                {QStringLiteral("quantity"), 1},
                {QStringLiteral("productType"), QStringLiteral("API")},
                {QStringLiteral("occurredAt"), occurredAt.toString(Qt::ISODateWithMs)},
                {QStringLiteral("idempotencyKey"), QUuid::createUuid().toString(QUuid::WithoutBraces)}};
    }
    HttpAnswer post(const QString& path, const QJsonObject& body) const
    {
        QUrl url = m_server.url();
        url.setPath(path);
        return http("POST", url,
                    {{"X-API-Key", m_secret},
                     {"Content-Type", "application/json"},
                     {"User-Agent", "aforo-java/2.18.3"},
                     {"X-Tenant-Id", m_server.tenant().toUtf8()}},
                    QJsonDocument(body).toJson(QJsonDocument::Compact));
    }

    const MeterdServer& m_server;
    QString m_id;
    QByteArray m_secret;
};

//! Declares a billable unit; its id.
inline QString declareUnit(const MeterdServer& server, const QString& name)
{
    return server
        .operatorCall("POST", QStringLiteral("/api/v1/metrics"),
                      {{QStringLiteral("name"), name}, {QStringLiteral("aggregation"), QStringLiteral("SUM")}})
        .json()[QLatin1StringView("data")][QLatin1StringView("id")]
        .toString();
}

inline HealthPane* healthPane(Console& console)
{
    return qobject_cast<HealthPane*>(console.window().pane(QStringLiteral("health")));
}

//! The card of a meter, or nothing.
inline MeterCard* meterCard(Console& console, const QString& unit, const QString& environment)
{
    HealthPane* pane = healthPane(console);
    return pane ? pane->grid().findChild<MeterCard*>(QStringLiteral("meter_%1_%2").arg(unit, environment)) : nullptr;
}

} // namespace md::test
