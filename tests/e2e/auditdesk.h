// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A unit whose label is changed, and the audit pane at which that is seen: what the tests of audit and writes share.
#pragma once

#include "tests/e2e/console.h"
#include "ui/audit/auditdetails.h"
#include "ui/panes/auditpane.h"
#include "ui/widgets/recordtable.h"

#include <QJsonArray>

namespace md::test {

//! The billable unit that a test works on, as the operator's API holds it.
struct Unit
{
    QString id;

    static Unit make(const MeterdServer& server, const QString& name, const QString& label)
    {
        const HttpAnswer made =
            server.operatorCall("POST", QStringLiteral("/api/v1/metrics"),
                                {{QStringLiteral("name"), name},
                                 {QStringLiteral("label"), label},
                                 {QStringLiteral("unitLabel"), QStringLiteral("call")},
                                 {QStringLiteral("aggregation"), QStringLiteral("COUNT")},
                                 {QStringLiteral("productTypes"), QJsonArray{QStringLiteral("API")}}});
        return {made.json()[QLatin1StringView("data")].toObject()[QLatin1StringView("id")].toString()};
    }

    QString path() const { return QStringLiteral("/api/v1/metrics/") + id; }
    QJsonObject read(const MeterdServer& server) const
    {
        return server.operatorCall("GET", path()).json()[QLatin1StringView("data")].toObject();
    }
    QString label(const MeterdServer& server) const { return read(server)[QLatin1StringView("label")].toString(); }
    //! Somebody else changes it; true when the server took it.
    bool relabel(const MeterdServer& server, const QString& label, const QString& reason = {}) const
    {
        const QByteArray version = QByteArray::number(read(server)[QLatin1StringView("version")].toInteger());
        QJsonObject body{{QStringLiteral("label"), label}};
        if (!reason.isEmpty())
            body.insert(QStringLiteral("reason"), reason);
        return server.operatorCall("PUT", path(), body, {{"If-Match", '"' + version + '"'}}).status == 200;
    }
};

//! The pane, reached by its shortcut.
inline AuditPane* goToAudit(Console& console)
{
    const auto number = console.window().paneIds().indexOf(QStringLiteral("audit"));
    console.press(Qt::Key(Qt::Key_1 + number), Qt::ControlModifier);
    if (!QTest::qWaitFor([&] { return console.window().currentPane() == QLatin1StringView("audit"); }, 10'000))
        return nullptr;
    return qobject_cast<AuditPane*>(console.window().pane(QStringLiteral("audit")));
}

//! The newest entry of the log, as the server has it.
inline QJsonObject newestEntry(const MeterdServer& server)
{
    return server.operatorCall("GET", QStringLiteral("/api/v1/audit-log?limit=1"))
        .json()[QLatin1StringView("data")]
        .toObject()[QLatin1StringView("content")]
        .toArray()
        .at(0)
        .toObject();
}

} // namespace md::test
