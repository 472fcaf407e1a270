// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The AI cost pane as an operator reaches it, and clients that make AI calls of every kind.
#pragma once

#include "tests/e2e/console.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/aicost/costview.h"
#include "ui/aicost/gapdetails.h"
#include "ui/aicost/gapview.h"
#include "ui/aicost/priceview.h"
#include "ui/aicost/resolvebar.h"
#include "ui/aicost/unmappedview.h"
#include "ui/panes/aicostpane.h"
#include "ui/widgets/recordtable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace md::test {

//! A product that tells SaaS Tracker's door what its AI calls used.
class AiClient
{
public:
    explicit AiClient(const MeterdServer& server)
        : m_server(server)
        , m_app(createApp(server, QStringLiteral("support-assistant")))
    {}

    //! So many calls for a customer; true when all were taken. Without tokens, unless `properties` has them.
    bool call(int count, const QString& customer, const QString& feature, const QString& provider, const QString& model,
              const QJsonObject& properties = {}) const
    {
        QJsonObject all{{QStringLiteral("feature"), feature},
                        {QStringLiteral("provider"), provider},
                        {QStringLiteral("model"), model},
                        {QStringLiteral("success"), true}};
        for (auto it = properties.begin(); it != properties.end(); ++it)
            all.insert(it.key(), it.value());
        const QJsonObject event{{QStringLiteral("event"), QStringLiteral("ai_call_completed")},
                                {QStringLiteral("user_hash"), QString(64, u'a')},
                                {QStringLiteral("customer_org_id"), customer},
                                {QStringLiteral("properties"), all}};
        for (int i = 0; i < count; ++i) {
            if (postSigned(m_server, m_app, QJsonDocument(event).toJson(QJsonDocument::Compact)).status != 202)
                return false;
        }
        return true;
    }

    static QJsonObject tokens(int in = 1'200, int out = 350)
    {
        return {{QStringLiteral("input_tokens"), in}, {QStringLiteral("output_tokens"), out}};
    }

private:
    const MeterdServer& m_server;
    SignedApp m_app;
};

//! What the server itself says of all calls of the last week, by status.
inline QJsonObject aiStatuses(const MeterdServer& server)
{
    return server.operatorCall("GET", QStringLiteral("/api/v1/ai/usage"))
        .json()[QLatin1StringView("data")][QLatin1StringView("totals")][QLatin1StringView("statuses")]
        .toObject();
}

inline AiCostPane* aiCostPane(Console& console)
{
    return qobject_cast<AiCostPane*>(console.window().pane(QStringLiteral("ai-cost")));
}

//! Its row in the rail, for an operator, as soon as it is there: rows are made anew with each session.
inline QWidget* aiCostInRail(Console& console)
{
    QWidget* row = nullptr;
    const bool came = QTest::qWaitFor(
        [&] {
            for (QWidget* one : console.window().findChildren<QWidget*>(QStringLiteral("rail-ai-cost")))
                row = one->isVisible() ? one : row;
            return row != nullptr;
        },
        10'000);
    return came ? row : nullptr;
}

} // namespace md::test
