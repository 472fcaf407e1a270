// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/auditapi.h"

#include "core/jsonscan.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

QByteArray jsonOf(const QJsonValue& value)
{
    const QByteArray list = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

AuditHead readHead(JsonFields fields)
{
    return {fields.number("sequence"_L1), fields.textOrNull("hmac"_L1)};
}

Result<CurrentRecord> decodeCurrent(const Response& response)
{
    if (auto whole = envelopeData(response.body); !whole)
        return Unexpected{std::move(whole).error()};
    CurrentRecord record;
    record.json = jsonMember(response.body, "data").value_or(QByteArrayView()).toByteArray();
    bool ok = false;
    const qint64 version = jsonMember(record.json, "version").value_or(QByteArrayView()).toByteArray().toLongLong(&ok);
    if (ok)
        record.version = version;
    return record;
}

} // namespace

Result<AuditEntry> decodeAuditEntry(const QJsonObject& object)
{
    JsonFields fields(object);
    JsonFields actor = fields.object("actor"_L1);
    JsonFields target = fields.object("target"_L1);
    JsonFields metadata = fields.object("metadata"_L1);
    AuditEntry entry;
    entry.sequence = fields.number("sequence"_L1);
    entry.id = fields.text("id"_L1);
    entry.at = fields.time("timestamp"_L1);
    entry.actorName = actor.text("name"_L1);
    entry.actorEmail = actor.text("email"_L1);
    entry.role = actor.text("role"_L1);
    entry.keyId = actor.textOrNull("keyId"_L1);
    entry.address = actor.textOrNull("ip"_L1);
    entry.action = fields.text("action"_L1);
    entry.targetType = target.text("type"_L1);
    entry.targetId = target.text("id"_L1);
    entry.targetName = target.textOrNull("name"_L1);
    if (!object.value("changes"_L1).isObject())
        fields.blame("changes"_L1, "an object");
    const QJsonObject changes = object.value("changes"_L1).toObject();
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        if (!change.value().isObject())
            fields.blame("changes"_L1, "an object of objects");
        const QJsonObject sides = change.value().toObject();
        entry.changes.push_back({change.key(), jsonOf(sides.value("before"_L1)), jsonOf(sides.value("after"_L1))});
    }
    entry.reason = metadata.textOrNull("reason"_L1);
    entry.request = metadata.textOrNull("request"_L1);
    entry.client = metadata.textOrNull("client"_L1);
    entry.correlationId = fields.text("correlationId"_L1);
    entry.hmac = fields.text("hmac"_L1);
    for (const JsonFields* part : {&actor, &target, &metadata})
        fields.adopt(*part);
    entry.json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(entry));
}

Result<AuditVerdict> decodeAuditVerdict(const QByteArray& body)
{
    auto data = envelopeData(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    JsonFields fields(*data);
    AuditVerdict verdict;
    verdict.entries = fields.number("entries"_L1);
    verdict.ok = fields.flag("ok"_L1);
    verdict.firstBroken = fields.numberOrNull("firstBroken"_L1);
    verdict.head = readHead(fields.object("head"_L1));
    return ifGood(fields, std::move(verdict));
}

AuditApi::AuditApi(Transport& transport)
    : m_transport(transport)
    , m_list(transport, u"/api/v1/audit-log"_s, decodeAuditEntry)
{}

CallHandle AuditApi::verify(QObject* context, Callback<AuditVerdict> callback)
{
    Request request;
    request.path = u"/api/v1/audit-log/verify"_s;
    request.idleTimeout = std::chrono::seconds(60); // a long chain takes its time
    request.deadline = std::chrono::seconds(120);
    return m_transport.send<AuditVerdict>(
        std::move(request), [](const Response& response) { return decodeAuditVerdict(response.body); }, context,
        std::move(callback));
}

CallHandle AuditApi::current(const QString& path, QObject* context, Callback<CurrentRecord> callback)
{
    Request request;
    request.path = path;
    return m_transport.send<CurrentRecord>(std::move(request), decodeCurrent, context, std::move(callback));
}

CallHandle AuditApi::around(qint64 sequence, QObject* context, Callback<std::vector<AuditEntry>> callback)
{
    const QString filter = u"sequence>=%1 sequence<=%2"_s.arg(sequence - 1).arg(sequence + 1);
    return m_list.page({filter, {}}, {}, 3, context,
                       [callback = std::move(callback)](Result<RecordPage<AuditEntry>> page) {
                           if (page)
                               callback(std::move(page->records));
                           else
                               callback(Unexpected{std::move(page).error()});
                       });
}

} // namespace md
