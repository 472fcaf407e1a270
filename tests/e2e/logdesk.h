// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event log pane as an operator reaches it, and senders whose requests are refused.
#pragma once

#include "tests/e2e/console.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/eventlog/latencyview.h"
#include "ui/eventlog/loglist.h"
#include "ui/eventlog/refusalview.h"
#include "ui/eventlog/requestdetails.h"
#include "ui/panes/eventlogpane.h"
#include "ui/widgets/recordtable.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QMessageAuthenticationCode>

namespace md::test {

inline const QByteArray pageView =
    R"({"event":"page_view","user_hash":"9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08","customer_org_id":"org_1","path":"/reports"})";

//! A body through SaaS Tracker's door with the signature of another text.
inline HttpAnswer postSignedOver(const MeterdServer& server, const SignedApp& app, const QByteArray& body,
                                 const QByteArray& signedText)
{
    const QByteArray signature =
        QMessageAuthenticationCode::hash(signedText, app.secret, QCryptographicHash::Sha256).toHex();
    return http("POST", QUrl(server.url().toString() + QStringLiteral("/v1/events")),
                {{"Content-Type", "application/json"}, {"x-app-uuid", app.uuid.toUtf8()}, {"x-signature", signature}},
                body);
}

//! Its number key, for an operator.
inline Qt::Key paneKey(Console& console)
{
    return Qt::Key(Qt::Key_1 + console.window().paneIds().indexOf(QStringLiteral("eventlog")));
}

inline EventLogPane* logPane(Console& console)
{
    return qobject_cast<EventLogPane*>(console.window().pane(QStringLiteral("eventlog")));
}

} // namespace md::test
