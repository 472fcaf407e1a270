// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The webhooks pane over a server that answers as the test says.
#pragma once

#include "core/eventbatch.h"
#include "tests/support/hostileserver.h"
#include "tests/ui/uifixture.h"
#include "ui/panes/webhookspane.h"
#include "ui/widgets/recordstrip.h"
#include "ui/widgets/recordtable.h"
#include "ui/widgets/statepage.h"

#include <QJsonDocument>
#include <QJsonObject>

namespace md::test {

constexpr qint64 aMinute = 60'000;

inline QString iso(qint64 at)
{
    return QDateTime::fromMSecsSinceEpoch(at, Qt::UTC).toString(Qt::ISODateWithMs);
}

inline QByteArray merged(QJsonObject json, const QByteArray& more)
{
    const QJsonObject other = QJsonDocument::fromJson(more).object();
    for (auto member = other.begin(); member != other.end(); ++member)
        json[member.key()] = member.value();
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

inline QByteArray endpoint(const QString& id, const QString& url, const QByteArray& more = {})
{
    using namespace Qt::StringLiterals;
    return merged({{u"id"_s, id},
                   {u"url"_s, url},
                   {u"description"_s, u"billing"_s},
                   {u"eventTypes"_s, QJsonArray{u"*"_s}},
                   {u"state"_s, u"ACTIVE"_s},
                   {u"stateSince"_s, iso(fixedNow - 1500 * aMinute)},
                   {u"disabledReason"_s, QJsonValue::Null},
                   {u"failureRate"_s, 0.002},
                   {u"deliveries24h"_s, 1316},
                   {u"concurrency"_s, 4},
                   {u"secretPrefix"_s, u"whsec_a41c"_s},
                   {u"oldSecretUntil"_s, QJsonValue::Null},
                   {u"createdAt"_s, iso(fixedNow - 90'000 * aMinute)},
                   {u"version"_s, 7}},
                  more);
}

inline QByteArray delivery(int sequence, const QByteArray& more = {})
{
    using namespace Qt::StringLiterals;
    return merged({{u"sequence"_s, sequence},
                   {u"id"_s, u"whd_%1"_s.arg(sequence)},
                   {u"messageId"_s, u"msg_%1"_s.arg(sequence)},
                   {u"endpointId"_s, u"whe_ok"_s},
                   {u"endpointUrl"_s, u"https://ops.acme.example/siem"_s},
                   {u"eventType"_s, u"limit.overage"_s},
                   {u"eventId"_s, u"pev_%1"_s.arg(sequence)},
                   {u"state"_s, u"DELIVERED"_s},
                   {u"reason"_s, QJsonValue::Null},
                   {u"attempts"_s, 1},
                   {u"lastStatus"_s, 200},
                   {u"lastError"_s, QJsonValue::Null},
                   {u"lastDurationMs"_s, 88},
                   {u"nextAttemptAt"_s, QJsonValue::Null},
                   {u"createdAt"_s, iso(fixedNow - (10 - sequence) * aMinute)},
                   {u"completedAt"_s, iso(fixedNow - (10 - sequence) * aMinute + 88)},
                   {u"correlationId"_s, u"corr-%1"_s.arg(sequence)}},
                  more);
}

//! The window's parts, a server, and the pane on both.
struct WebhooksBench
{
    WebhooksBench();
    ~WebhooksBench() { pane.reset(); }

    void answer(const Exchange& exchange);
    WebhooksPane& open(bool follow = false);
    bool filled() { return pane->statePage().state() == StatePage::State::Filled; }
    void push(const QByteArray& topic, const QByteArray& record, const QByteArray& cursor)
    {
        stream->chunk("id: " + cursor + "\ndata: {\"topic\":\"" + topic + "\",\"items\":[" + record + "]}\n\n");
    }
    QString strip() { return pane->findChild<RecordStrip*>()->text(); }
    QString cell(RecordTableModel& model, int row, const char* column)
    {
        return model.index(row, model.columnOf(QLatin1StringView(column))).data().toString();
    }
    //! What a table shows, "delivery" rows counted without heads.
    QString shown(RecordTable& table, int row, const char* column);
    //! The last write that arrived.
    QJsonObject body() const { return QJsonDocument::fromJson(writes.back().body).object(); }
    template <class T>
    T* child(const char* name)
    {
        return pane->findChild<T*>(QLatin1StringView(name));
    }
    //! In whichever dialog is open.
    template <class T>
    T* inDialog(const char* name)
    {
        return f.window->findChild<T*>(QLatin1StringView(name));
    }

    Fixture f;
    HostileServer server;
    QByteArrayList endpoints;
    QByteArrayList deliveries; //!< newest first
    QHash<QByteArray, QByteArray> records;
    QHash<QByteArray, QByteArray> answers; //!< to writes, by method and path
    QByteArrayList replays;                //!< what a look at the replay gives, one after the other
    std::vector<SeenRequest> writes;
    int failure = 0;
    int endpointFailure = 0;
    bool silent = false;
    QByteArrayList targets;
    std::optional<Exchange> stream;
    std::vector<Alert> alerts;
    Transport transport{Endpoint{server.url(), QStringLiteral("ten_1"), "sk_test_9fQ2secret", {}}};
    LiveStream live{transport, [](EventBatch&&) {}};
    WriteApi writer{transport};
    ServerAccess access{transport,
                        live,
                        [this](const WriteRequest& write, QObject* context, Callback<WriteAnswer> callback) {
                            return writer.send(write, context, std::move(callback));
                        },
                        {QStringLiteral("http://127.0.0.1"), QStringLiteral("ten_1"), QStringLiteral("sk_test_9fQ2")},
                        QStringLiteral("profile")};
    std::unique_ptr<WebhooksPane> pane;
};

} // namespace md::test
