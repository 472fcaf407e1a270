// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The event stream as an operator has it before them, and clients that send to it.
#pragma once

#include "tests/e2e/console.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/events/eventtable.h"
#include "ui/events/inspector.h"
#include "ui/panes/eventspane.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace md::test {

inline EventsPane* eventsPane(Console& console)
{
    return qobject_cast<EventsPane*>(console.window().pane(QStringLiteral("events")));
}

inline EventTable* eventTable(Console& console)
{
    return console.find<EventTable>(QStringLiteral("eventTable"));
}

//! What stands at the end of the list.
inline QString endNote(Console& console)
{
    return eventTable(console)->endNote();
}

//! A page view of one organization in one environment, signed by an application.
inline bool sendPageView(const MeterdServer& server, const SignedApp& app, const QString& organization,
                         const QString& environment = QStringLiteral("production"), const QJsonObject& properties = {})
{
    QJsonObject body{{QStringLiteral("event"), QStringLiteral("page_view")},
                     {QStringLiteral("user_hash"), QString(64, QLatin1Char('a'))},
                     {QStringLiteral("customer_org_id"), organization},
                     {QStringLiteral("path"), QStringLiteral("/pricing")},
                     {QStringLiteral("environment"), environment}};
    if (!properties.isEmpty())
        body.insert(QStringLiteral("properties"), properties);
    return postSigned(server, app, QJsonDocument(body).toJson(QJsonDocument::Compact)).status == 202;
}

} // namespace md::test
