// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A platform's clients at work: so many events each second through Aforo's door, some refused, until it is stopped.
#pragma once

#include "tests/support/meterdserver.h"

#include <QDateTime>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QTimer>

namespace md::test {

//! As the platform's SDKs send them; each event with a key of its own.
inline QByteArray batchOfEvents(const QByteArray& key, const QByteArray& metric, int size, int otherEach = 25)
{
    const QByteArray now = QDateTime::currentDateTimeUtc().toString(Qt::ISODateWithMs).toUtf8();
    QByteArrayList events;
    for (int i = 0; i < size; ++i)
        events.append(R"({"idempotencyKey":")" + key + '-' + QByteArray::number(i) + R"(","customerId":"customer-)" +
                      QByteArray::number(i % 40) + R"(","quantity":1,"occurredAt":")" + now + R"(","metricName":")" +
                      (i % otherEach == otherEach - 1 ? "api_calls" : metric) + R"(","metadata":{"environment":")" +
                      (i % 5 ? "production" : "staging") + "\"}}");
    return R"({"events":[)" + events.join(',') + "]}";
}

class SteadyTraffic : public QObject
{
public:
    static constexpr int batchSize = 100;

    SteadyTraffic(const MeterdServer& server, int eventsASecond)
        : m_url(server.url().toString() + QStringLiteral("/v1/ingest/batch"))
        , m_batchesASecond(eventsASecond / batchSize)
    {
        const HttpAnswer made = server.operatorCall("POST", QStringLiteral("/api/v1/api-keys"),
                                                    {{QStringLiteral("name"), QStringLiteral("traffic")}});
        m_key = made.json()[QLatin1StringView("data")][QLatin1StringView("secret")].toString().toUtf8();
        connect(&m_tick, &QTimer::timeout, this, &SteadyTraffic::sendWhatIsDue);
    }

    void start()
    {
        m_since.start();
        m_tick.start(50);
    }
    //! Waits for what is on its way.
    bool stop()
    {
        m_tick.stop();
        return QTest::qWaitFor([this] { return m_onTheirWay == 0; }, 30'000);
    }

    //! Events that were taken in.
    qint64 acknowledged() const { return m_acknowledged; }
    int refused() const { return m_refused; }

private:
    void sendWhatIsDue()
    {
        const qint64 due = m_since.elapsed() * m_batchesASecond / 1000;
        for (; m_batches < due && m_onTheirWay < 8; ++m_batches)
            post(m_batches % 10 != 9);
    }

    //! Or half of one, which is refused.
    void post(bool whole)
    {
        const QByteArray all = batchOfEvents("batch-" + QByteArray::number(m_batches), "api-calls", batchSize);
        const QByteArray body = whole ? all : all.left(100);
        QNetworkRequest request{QUrl(m_url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setRawHeader("X-API-Key", m_key);
        QNetworkReply* reply = m_network.post(request, body);
        ++m_onTheirWay;
        connect(reply, &QNetworkReply::finished, this, [this, reply] {
            --m_onTheirWay;
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == 202)
                m_acknowledged +=
                    QJsonDocument::fromJson(reply->readAll()).object()[QLatin1StringView("accepted")].toInt();
            else
                ++m_refused;
            reply->deleteLater();
        });
    }

    QString m_url;
    QByteArray m_key;
    qint64 m_batchesASecond;
    QNetworkAccessManager m_network;
    QElapsedTimer m_since;
    QTimer m_tick;
    qint64 m_batches = 0;
    qint64 m_acknowledged = 0;
    int m_onTheirWay = 0;
    int m_refused = 0;
};

} // namespace md::test
