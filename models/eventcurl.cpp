// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventcurl.h"

#include "core/isotime.h"
#include "core/quoting.h"
#include "core/redact.h"
#include "models/jsontree.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! Reads members of the record without turning a number into a double.
class Record
{
public:
    explicit Record(const QByteArray& json)
        : m_valid(m_tree.setJson(json))
    {}

    bool isValid() const { return m_valid; }

    //! The JSON of a member; empty where it is absent or null.
    QByteArray raw(const QString& path) const
    {
        const QModelIndex node = m_tree.indexOfPath(path);
        if (!node.isValid() || node.data(JsonTree::TypeRole).toInt() == int(JsonTree::Type::Null))
            return {};
        return node.data(JsonTree::RawRole).toByteArray();
    }

    QString text(const QString& path) const
    {
        const QModelIndex node = m_tree.indexOfPath(path);
        return node.isValid() && node.data(JsonTree::TypeRole).toInt() != int(JsonTree::Type::Null)
                   ? node.data(JsonTree::ValueRole).toString()
                   : QString();
    }

    //! Key and JSON of each member of an object.
    std::vector<std::pair<QString, QByteArray>> members(const QString& path) const
    {
        std::vector<std::pair<QString, QByteArray>> found;
        const QModelIndex node = m_tree.indexOfPath(path);
        for (int row = 0; node.isValid() && row < m_tree.rowCount(node); ++row) {
            const QModelIndex child = m_tree.index(row, JsonTree::KeyColumn, node);
            found.emplace_back(child.data(JsonTree::KeyRole).toString(), child.data(JsonTree::RawRole).toByteArray());
        }
        return found;
    }

private:
    JsonTree m_tree;
    bool m_valid;
};

QByteArray quoted(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

//! An object written member by member; what is empty is left out.
class Body
{
public:
    void add(const QString& key, const QByteArray& json)
    {
        if (json.isEmpty())
            return;
        m_text += (m_text.isEmpty() ? "" : ",") + quoted(key) + ':' + json;
    }
    bool isEmpty() const { return m_text.isEmpty(); }
    QByteArray json() const { return '{' + m_text + '}'; }

private:
    QByteArray m_text;
};

//! A decimal string of ours is a number of theirs.
QByteArray number(const QString& decimal)
{
    return decimal.toLatin1();
}

//! What the platform keeps beside the measured event: environment, AI call and the free properties.
QByteArray metadata(const Record& record)
{
    Body body;
    body.add(u"environment"_s, record.raw(u"environment"_s));
    body.add(u"modelProvider"_s, record.raw(u"ai.provider"_s));
    body.add(u"modelName"_s, record.raw(u"ai.model"_s));
    body.add(u"inputTokens"_s, record.raw(u"ai.inputTokens"_s));
    body.add(u"outputTokens"_s, record.raw(u"ai.outputTokens"_s));
    for (const auto& [key, json] : record.members(u"properties"_s))
        body.add(key, json);
    return body.isEmpty() ? QByteArray() : body.json();
}

QByteArray usageEvent(const Record& record)
{
    Body body;
    body.add(u"customerId"_s, record.raw(u"customerId"_s));
    body.add(u"metricName"_s, record.raw(u"metric"_s));
    body.add(u"quantity"_s, number(record.text(u"quantity"_s)));
    body.add(u"occurredAt"_s, record.raw(u"occurredAt"_s));
    body.add(u"idempotencyKey"_s, record.raw(u"idempotencyKey"_s));
    body.add(u"productType"_s, quoted(u"API"_s));
    body.add(u"capabilityName"_s, record.raw(u"feature"_s));
    body.add(u"sessionId"_s, record.raw(u"sessionId"_s));
    body.add(u"endpointPath"_s, record.raw(u"path"_s));
    body.add(u"metadata"_s, metadata(record));
    return body.json();
}

QByteArray apigeeEvent(const Record& record)
{
    Body body;
    body.add(u"eventType"_s, record.raw(u"event"_s));
    body.add(u"metricKey"_s, record.raw(u"metric"_s));
    body.add(u"value"_s, number(record.text(u"quantity"_s)));
    body.add(u"idempotencyKey"_s, record.raw(u"idempotencyKey"_s));
    body.add(u"customerId"_s, record.raw(u"customerId"_s));
    body.add(u"timestamp"_s, record.raw(u"occurredAt"_s));
    body.add(u"capabilityName"_s, record.raw(u"feature"_s));
    body.add(u"properties"_s, metadata(record));
    return body.json();
}

QByteArray compoundEvent(const Record& record)
{
    Body measurement;
    measurement.add(u"metricName"_s, record.raw(u"metric"_s));
    measurement.add(u"quantity"_s, number(record.text(u"quantity"_s)));
    Body body;
    body.add(u"correlationId"_s, record.raw(u"correlationId"_s));
    body.add(u"customerId"_s, record.raw(u"customerId"_s));
    body.add(u"occurredAt"_s, record.raw(u"occurredAt"_s));
    body.add(u"idempotencyKey"_s, record.raw(u"idempotencyKey"_s));
    body.add(u"measurements"_s, '[' + measurement.json() + ']');
    body.add(u"metadata"_s, metadata(record));
    return body.json();
}

QByteArray trackerEvent(const Record& record)
{
    Body body;
    body.add(u"event"_s, record.raw(u"event"_s));
    body.add(u"user_hash"_s, record.raw(u"userHash"_s));
    body.add(u"customer_org_id"_s, record.raw(u"customerId"_s));
    body.add(u"path"_s, record.raw(u"path"_s));
    body.add(u"session_id"_s, record.raw(u"sessionId"_s));
    body.add(u"plan"_s, record.raw(u"plan"_s));
    body.add(u"environment"_s, record.raw(u"environment"_s));
    if (const auto occurred = parseIsoTime(record.text(u"occurredAt"_s)))
        body.add(u"ts_epoch"_s, QByteArray::number(*occurred / 1000));
    body.add(u"properties"_s, record.raw(u"properties"_s));
    return body.json();
}

QByteArray trackedEvent(const Record& record)
{
    Body body;
    body.add(u"user_id"_s, record.raw(u"userHash"_s));
    body.add(u"event_type"_s, record.raw(u"event"_s));
    body.add(u"feature_id"_s, record.raw(u"feature"_s));
    body.add(u"unit_type"_s, record.raw(u"metric"_s));
    body.add(u"quantity"_s, number(record.text(u"quantity"_s)));
    body.add(u"timestamp"_s, record.raw(u"occurredAt"_s));
    // What it sent beside these is kept under its own names.
    for (const auto& [key, json] : record.members(u"properties"_s))
        body.add(key, json);
    return body.json();
}

QString shell(const QByteArray& json)
{
    return shellArgument(redacted(QString::fromUtf8(json)));
}

const QString continued = u" \\\n  "_s;

QString keyed(const QString& server, const QString& path, const QString& tenant)
{
    QStringList parts{u"curl -sS -X POST "_s + shellArgument(server + path), u"-H \"X-API-Key: $KEY\""_s};
    if (!tenant.isEmpty())
        parts.append(u"-H "_s + shellArgument(u"X-Tenant-Id: "_s + tenant));
    return parts.join(continued);
}

QString withJson(const QString& command, const QByteArray& json)
{
    return QStringList{command, u"-H 'Content-Type: application/json'"_s, u"--data-binary "_s + shell(json)}.join(
        continued);
}

//! The signature is over the very bytes sent, so the body is said once and both use it.
QString signedTracker(const Record& record, const QString& server)
{
    return u"body="_s + shell(trackerEvent(record)) + u'\n' +
           QStringList{u"curl -sS -X POST "_s + shellArgument(server + u"/v1/events"_s),
                       u"-H 'Content-Type: application/json'"_s,
                       u"-H "_s + shellArgument(u"x-app-uuid: "_s + record.text(u"appUuid"_s)),
                       u"-H \"x-signature: $(printf %s \"$body\" | openssl dgst -sha256 -hmac \"$APP_SECRET\" "
                       "| sed 's/^.* //')\""_s,
                       u"--data-binary \"$body\""_s}
               .join(continued);
}

//! A source may say another header; this is the usual one.
QString signedWebhook(const Record& record, const QString& server)
{
    return u"body="_s + shell(record.raw(u"properties"_s)) + u'\n' +
           QStringList{u"curl -sS -X POST "_s +
                           shellArgument(server + u"/v1/ingest/webhook/"_s + record.text(u"appUuid"_s)),
                       u"-H 'Content-Type: application/json'"_s,
                       u"-H \"X-Hub-Signature-256: sha256=$(printf %s \"$body\" | openssl dgst -sha256 -hmac "
                       "\"$SOURCE_SECRET\" | sed 's/^.* //')\""_s,
                       u"--data-binary \"$body\""_s}
               .join(continued);
}

} // namespace

QString eventAsCurl(const QByteArray& recordJson, const QString& server, const QString& tenant)
{
    const Record record(recordJson);
    if (!record.isValid())
        return {};
    const QString door = record.text(u"source"_s);
    if (door == "saastracker"_L1)
        return signedTracker(record, server);
    if (door == "aforo-webhook"_L1)
        return signedWebhook(record, server);
    if (door == "openmonetize"_L1)
        return withJson(keyed(server, u"/v1/events/ingest"_s, {}), "{\"events\":[" + trackedEvent(record) + "]}");
    if (door == "aforo-single"_L1)
        return withJson(keyed(server, u"/v1/ingest"_s, {}), usageEvent(record));
    if (door == "aforo-event"_L1)
        return withJson(keyed(server, u"/v1/ingest/events"_s, {}), apigeeEvent(record));
    if (door == "aforo-async"_L1)
        return withJson(keyed(server, u"/v1/ingest/async-batch"_s, {}), '[' + usageEvent(record) + ']');
    if (door == "aforo-compound"_L1)
        return withJson(keyed(server, u"/api/v1/ingest/compound"_s, {}), compoundEvent(record));
    // The one door that wants the tenant.
    if (door == "aforo-meter"_L1)
        return withJson(keyed(server, u"/v1/meter"_s, tenant), usageEvent(record));
    if (door == "aforo-upload"_L1)
        return u"printf '%s\\n' "_s + shell(usageEvent(record)) + u" | "_s + keyed(server, u"/v1/ingest/upload"_s, {}) +
               continued + u"-F 'file=@-;filename=event.ndjson;type=application/x-ndjson'"_s;
    return withJson(keyed(server, u"/v1/ingest/batch"_s, {}), "{\"events\":[" + usageEvent(record) + "]}");
}

} // namespace md
