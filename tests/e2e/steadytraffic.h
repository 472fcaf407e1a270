// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A platform's clients at work: so many events each second through Aforo's door, a few refused, until it is stopped.
#pragma once

#include "tests/support/meterdserver.h"

#include <QElapsedTimer>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>
#include <QTimer>

namespace md::test {

class SteadyTraffic : public QObject
{
    Q_OBJECT
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

    //! Events of batches that were taken in.
    qint64 acknowledged() const { return m_acknowledged; }
    int refused() const { return m_refused; }

private:
    void sendWhatIsDue()
    {
        const qint64 due = m_since.elapsed() * m_batchesASecond / 1000;
        for (; m_batches < due && m_onTheirWay < 8; ++m_batches)
            send(m_batches % 10 == 9 ? QByteArray("[{\"customerId\":") : batch(), m_batches % 10 == 9 ? 0 : batchSize);
    }

    void send(const QByteArray& body, int events)
    {
        QNetworkRequest request{QUrl(m_url)};
        request.setHeader(QNetworkRequest::ContentTypeHeader, QStringLiteral("application/json"));
        request.setRawHeader("X-API-Key", m_key);
        QNetworkReply* reply = m_network.post(request, body);
        ++m_onTheirWay;
        connect(reply, &QNetworkReply::finished, this, [this, reply, events] {
            --m_onTheirWay;
            const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
            if (status == 202)
                m_acknowledged += events;
            else
                ++m_refused;
            reply->deleteLater();
        });
    }

    QByteArray batch() const
    {
        QByteArray body = "[";
        for (int i = 0; i < batchSize; ++i)
            body += QByteArray(i ? "," : "") + R"({"customerId":"customer-)" + QByteArray::number(i % 40) +
                    R"(","metricName":")" + (i % 25 == 7 ? "api_calls" : "api-calls") +
                    R"(","quantity":1,"metadata":{"environment":")" + (i % 5 ? "production" : "staging") + R"("}})";
        return body + ']';
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
