// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A key and whoever sends it, and the pane at which that is seen: what the tests of keys share.
#pragma once

#include "tests/e2e/console.h"
#include "ui/panes/keyspane.h"

#include <QJsonArray>

namespace md::test {

struct MadeKey
{
    QString id;
    QString secret;

    //! Made by somebody else, through the operator's API.
    static MadeKey make(const MeterdServer& server, QJsonObject members)
    {
        const QJsonObject data = server.operatorCall("POST", QStringLiteral("/api/v1/api-keys"), members)
                                     .json()[QLatin1StringView("data")]
                                     .toObject();
        return {data[QLatin1StringView("id")].toString(), data[QLatin1StringView("secret")].toString()};
    }

    QJsonObject read(const MeterdServer& server) const
    {
        return server.operatorCall("GET", QStringLiteral("/api/v1/api-keys/") + id)
            .json()[QLatin1StringView("data")]
            .toObject();
    }
};

//! What the server answers to whoever sends this secret.
inline HttpAnswer sendWith(const MeterdServer& server, const QString& secret,
                           const QString& path = QStringLiteral("/api/v1/whoami"),
                           const QByteArray& client = "curl/8.5.0")
{
    QUrl url = server.url();
    url.setPath(path);
    return http("GET", url,
                {{"Authorization", "Bearer " + secret.toUtf8()},
                 {"X-Tenant-Id", server.tenant().toUtf8()},
                 {"User-Agent", client}});
}

//! The shortcut of the pane's number in the rail.
inline Qt::Key keysPaneKey(Console& console)
{
    return Qt::Key(Qt::Key_1 + console.window().paneIds().indexOf(QStringLiteral("keys")));
}

inline KeysPane* goToKeys(Console& console)
{
    console.press(keysPaneKey(console), Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return console.window().currentPane() == QLatin1StringView("keys"); }, 10'000))
        return nullptr;
    return qobject_cast<KeysPane*>(console.window().pane(QStringLiteral("keys")));
}

} // namespace md::test
