// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Senders with a key each, and the pane at which what they send is watched: what the tests of meters share.
#pragma once

#include "tests/e2e/console.h"
#include "ui/health/metercard.h"
#include "ui/health/meterdetails.h"
#include "ui/health/metergrid.h"
#include "ui/panes/healthpane.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/statepage.h"
#include "ui/writes/writedialog.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLineEdit>
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
    //! One event a request, which is refused whole.
    HttpAnswer single(const QString& metric) const
    {
        return post(QStringLiteral("/v1/ingest"), event(metric, QDateTime::currentDateTimeUtc()));
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

constexpr int deskPatience = 10'000;

//! The pane on a server, and what its tests do again and again.
class HealthDesk
{
protected:
    ~HealthDesk() = default;

    //! False: the server, the window or the pane did not come; the server's error() may say why.
    bool begin(const QStringList& options);
    //! As the server has them now.
    QJsonArray served(const QString& path, const QString& filter = {}) const
    {
        const QString query = filter.isEmpty()
                                  ? QString()
                                  : QStringLiteral("&filter=") + QString::fromLatin1(QUrl::toPercentEncoding(filter));
        return m_server.operatorCall("GET", path + QStringLiteral("?limit=1000") + query)
            .json()[QLatin1StringView("data")][QLatin1StringView("content")]
            .toArray();
    }
    QJsonObject servedMeter(const QString& unit, const QString& environment) const
    {
        return served(QStringLiteral("/api/v1/metering-health"),
                      QStringLiteral("unit:%1 environment:%2").arg(unit, environment))
            .at(0)
            .toObject();
    }
    QJsonObject servedUnit(const QString& name) const
    {
        for (const QJsonValue& unit : served(QStringLiteral("/api/v1/metrics"))) {
            if (unit[QLatin1StringView("name")].toString() == name)
                return unit.toObject();
        }
        return {};
    }
    QJsonObject newestAudit(const QString& action) const
    {
        return served(QStringLiteral("/api/v1/audit-log"), QStringLiteral("action:") + action).at(0).toObject();
    }

    MeterCard* card(const QString& unit, const QString& environment)
    {
        MeterCard* found = nullptr;
        const bool came = QTest::qWaitFor(
            [&] { return (found = meterCard(*m_console, unit, environment)) && found->isVisible(); }, deskPatience);
        return came ? found : nullptr;
    }
    //! The meter of a card as it is shown; none without a card.
    Meter shown(const QString& unit, const QString& environment)
    {
        const MeterCard* there = meterCard(*m_console, unit, environment);
        return there ? there->meter() : Meter();
    }

    //! Goes to the pane, and to the meter at its side.
    bool open(const QString& unit, const QString& environment);
    //! The events pane takes the environment that its filter names for that of the window.
    void showAllEnvironments();
    bool clickLink(QWidget* in, const QString& start);
    //! A pane is shown, and this is its filter.
    bool isAt(const QString& pane, const QString& filter);
    WriteDialog* dialog();
    //! Sends, and waits until the dialog is gone: it was written.
    bool sendWithReason(WriteDialog* write, const QString& reason);

    QTemporaryDir m_folder;
    QString m_recording = m_folder.filePath(QStringLiteral("requests.ndjson"));
    MeterdServer m_server;
    std::unique_ptr<Console> m_console;
    HealthPane* m_pane = nullptr;
};

inline bool HealthDesk::begin(const QStringList& options)
{
    if (!m_server.start(options))
        return false;
    m_console = std::make_unique<Console>(m_server, m_recording);
    if (!m_console->connectNow())
        return false;
    m_console->press(m_console->paneKey(QStringLiteral("health")), Qt::ControlModifier);
    m_pane = healthPane(*m_console);
    return m_pane &&
           QTest::qWaitFor(
               [this] { return m_pane->isVisible() && m_pane->statePage().state() != StatePage::State::Loading; },
               deskPatience);
}

inline bool HealthDesk::open(const QString& unit, const QString& environment)
{
    if (m_console->window().currentPane() != QLatin1StringView("health"))
        m_console->press(m_console->paneKey(QStringLiteral("health")), Qt::ControlModifier);
    showAllEnvironments();
    MeterCard* there = card(unit, environment);
    if (!there)
        return false;
    there->setFocus();
    m_console->click(there);
    return QTest::qWaitFor(
        [&] {
            const auto& meter = m_pane->details().meter();
            return m_pane->details().isVisible() && meter && meter->unit == unit && meter->environment == environment;
        },
        deskPatience);
}

inline void HealthDesk::showAllEnvironments()
{
    for (QAction* action : m_console->window().findChildren<QAction*>()) {
        if (action->text() == QLatin1StringView("All environments") && !action->isChecked()) {
            action->trigger();
            return;
        }
    }
}

inline bool HealthDesk::clickLink(QWidget* in, const QString& start)
{
    LinkButton* found = nullptr;
    const auto isThere = [&] {
        const auto links = in->findChildren<LinkButton*>();
        const auto link = std::find_if(links.begin(), links.end(), [&](const LinkButton* one) {
            return one->isVisible() && one->text().startsWith(start);
        });
        found = link != links.end() ? *link : nullptr;
        return found != nullptr;
    };
    if (!QTest::qWaitFor(isThere, deskPatience))
        return false;
    m_console->click(found);
    return true;
}

inline bool HealthDesk::isAt(const QString& pane, const QString& filter)
{
    MainWindow& window = m_console->window();
    return QTest::qWaitFor(
        [&] {
            return window.currentPane() == pane && window.pane(pane)->saveState()[QStringLiteral("filter")] == filter;
        },
        deskPatience);
}

inline WriteDialog* HealthDesk::dialog()
{
    WriteDialog* found = nullptr;
    const auto isThere = [&] { return (found = m_console->window().findChild<WriteDialog*>()) != nullptr; };
    return QTest::qWaitFor(isThere, deskPatience) ? found : nullptr;
}

inline bool HealthDesk::sendWithReason(WriteDialog* write, const QString& reason)
{
    write->panel().reasonField().setFocus();
    QTest::keyClicks(&write->panel().reasonField(), reason);
    if (!write->panel().sendButton().isEnabled())
        return false;
    m_console->click(&write->panel().sendButton());
    return QTest::qWaitFor([this] { return !m_console->window().findChild<WriteDialog*>(); }, deskPatience);
}

} // namespace md::test
