// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A receiver of webhooks, and the pane at which one sees what became of them: what the tests of webhooks share.
#pragma once

#include "tests/e2e/console.h"
#include "tests/support/hostileserver.h"
#include "ui/panes/webhookspane.h"
#include "ui/webhooks/deliverydetails.h"
#include "ui/webhooks/endpointdetails.h"
#include "ui/widgets/recordtable.h"

#include <QJsonArray>

namespace md::test {

//! Takes what comes and answers as it is told.
class Receiver
{
public:
    Receiver()
    {
        m_server.always([this](Exchange exchange) {
            if (status >= 0)
                exchange.reply(status, "text/plain", status == 200 ? "thanks" : "not now");
        });
    }

    QString url(const QString& path) const
    {
        QUrl url = m_server.url();
        url.setPath(path);
        return url.toString();
    }
    const std::vector<SeenRequest>& got() const { return m_server.requests(); }
    //! From now on nothing listens there.
    void die() { m_server.shut(); }

    int status = 200; //!< -1: never answers

private:
    HostileServer m_server;
};

//! An endpoint made by the operator's API; its record with the secret.
inline QJsonObject makeEndpoint(const MeterdServer& server, const QString& url, const QJsonArray& types)
{
    const HttpAnswer made = server.operatorCall("POST", QStringLiteral("/api/v1/webhook-endpoints"),
                                                {{QStringLiteral("url"), url}, {QStringLiteral("eventTypes"), types}});
    return made.json()[QLatin1StringView("data")].toObject();
}

//! What the server's list holds, newest first.
inline QJsonArray listOf(const MeterdServer& server, const QString& path)
{
    return server.operatorCall("GET", path)
        .json()[QLatin1StringView("data")]
        .toObject()[QLatin1StringView("content")]
        .toArray();
}

inline QJsonObject recordOf(const MeterdServer& server, const QString& path)
{
    return server.operatorCall("GET", path).json()[QLatin1StringView("data")].toObject();
}

//! The state of the newest delivery of this type.
inline QString deliveryState(const MeterdServer& server, const QString& type)
{
    const QJsonArray found = listOf(server, QStringLiteral("/api/v1/webhook-deliveries?filter=type:") + type);
    return found.at(0).toObject()[QLatin1StringView("state")].toString();
}

inline int shortcutOf(Console& console)
{
    return int(console.window().paneIds().indexOf(QStringLiteral("webhooks")));
}

//! The pane, reached by its shortcut.
inline WebhooksPane* goToWebhooks(Console& console)
{
    console.press(Qt::Key(Qt::Key_1 + shortcutOf(console)), Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return console.window().currentPane() == QLatin1StringView("webhooks"); }, 10'000))
        return nullptr;
    return qobject_cast<WebhooksPane*>(console.window().pane(QStringLiteral("webhooks")));
}

} // namespace md::test
