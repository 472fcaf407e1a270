// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The pane of rates as an operator reaches it, and keys that come too fast.
#pragma once

#include "tests/e2e/console.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/eventlog/loglist.h"
#include "ui/panes/ratelimitspane.h"
#include "ui/rates/advicecard.h"
#include "ui/rates/budgetcard.h"
#include "ui/rates/ratedetails.h"
#include "ui/widgets/recordtable.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace md::test {

struct RatedKey
{
    QString id;
    QByteArray secret;

    static RatedKey make(const MeterdServer& server, const QJsonObject& key)
    {
        const QJsonObject made = server.operatorCall("POST", QStringLiteral("/api/v1/api-keys"), key)
                                     .json()[QLatin1StringView("data")]
                                     .toObject();
        return {made[QLatin1StringView("id")].toString(), made[QLatin1StringView("secret")].toString().toLatin1()};
    }
    //! One event in a request of its own; the status.
    int sendOne(const MeterdServer& server, const QString& metric) const
    {
        static int number = 0;
        const QJsonObject event{
            {QStringLiteral("customerId"), QStringLiteral("kestrel-air")},
            {QStringLiteral("metricName"), metric},
            {QStringLiteral("quantity"), 1},
            {QStringLiteral("occurredAt"), QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs)},
            {QStringLiteral("idempotencyKey"), QStringLiteral("one-%1").arg(++number)},
            {QStringLiteral("productType"), QStringLiteral("API")}};
        return http("POST", QUrl(server.url().toString() + QStringLiteral("/v1/ingest")),
                    {{"X-API-Key", secret}, {"Content-Type", "application/json"}},
                    QJsonDocument(event).toJson(QJsonDocument::Compact))
            .status;
    }
    HttpAnswer ask(const MeterdServer& server, const QString& path) const
    {
        return http("GET", QUrl(server.url().toString() + path),
                    {{"Authorization", "Bearer " + secret}, {"X-Tenant-Id", server.tenant().toUtf8()}});
    }
    //! As another operator would set it; true when the server took it.
    bool limit(const MeterdServer& server, const QJsonObject& limits) const
    {
        const QString path = QStringLiteral("/api/v1/rate-limits/") + id;
        const QJsonObject now = server.operatorCall("GET", path).json()[QLatin1StringView("data")].toObject();
        const QByteArray version = QByteArray::number(now[QLatin1StringView("version")].toInteger());
        return server
                   .operatorCall("PUT", path, {{QStringLiteral("limits"), limits}}, {{"If-Match", '"' + version + '"'}})
                   .status == 200;
    }
};

inline RateLimitsPane* ratesPane(Console& console)
{
    return qobject_cast<RateLimitsPane*>(console.window().pane(QStringLiteral("rate-limits")));
}

inline QWidget* ratesInRail(Console& console)
{
    auto* row = console.find<QWidget>(QStringLiteral("rail-rate-limits"));
    return row && QTest::qWaitFor([row] { return row->isVisible(); }, 10'000) ? row : nullptr;
}

} // namespace md::test
