// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/accountdecoder.h"

#include "client/jsonfields.h"
#include "core/redact.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

Tenant readTenant(JsonFields& data)
{
    JsonFields fields = data.object("tenant"_L1);
    Tenant tenant;
    tenant.id = fields.text("id"_L1);
    tenant.name = fields.text("name"_L1);
    tenant.suspended = fields.text("state"_L1) != "ACTIVE"_L1;
    data.adopt(fields);
    return tenant;
}

KeyIdentity readKey(JsonFields& data)
{
    JsonFields fields = data.object("key"_L1);
    KeyIdentity key;
    key.id = fields.text("id"_L1);
    key.prefix = redacted(fields.text("prefix"_L1)); // a server that sends the whole key has it cut here
    key.name = fields.textOrNull("name"_L1);
    key.environment = fields.textOrNull("environment"_L1);
    key.expiresAt = fields.timeOrNull("expiresAt"_L1);
    data.adopt(fields);
    return key;
}

KeyOwner readOwner(JsonFields& data)
{
    JsonFields fields = data.object("owner"_L1);
    KeyOwner owner;
    owner.type = fields.text("type"_L1);
    owner.name = fields.textOrNull("name"_L1);
    owner.email = fields.textOrNull("email"_L1);
    data.adopt(fields);
    return owner;
}

ServerIdentity readServer(JsonFields& data)
{
    JsonFields fields = data.object("server"_L1);
    ServerIdentity server;
    server.name = fields.text("name"_L1);
    server.version = fields.text("version"_L1);
    server.startedAt = fields.timeOrNull("startedAt"_L1);
    data.adopt(fields);
    return server;
}

std::vector<RateBudget> readLimits(JsonFields& data)
{
    std::vector<RateBudget> limits;
    const QJsonArray entries = data.array("limits"_L1);
    for (const QJsonValue& entry : entries) {
        JsonFields fields(entry.toObject(), u"limits."_s);
        RateBudget limit;
        limit.category = fields.text("category"_L1);
        if (const auto most = fields.numberOrNull("limit"_L1))
            limit.limit = int(std::clamp<qint64>(*most, 0, INT_MAX));
        limit.remaining = int(std::clamp<qint64>(fields.numberOrNull("remaining"_L1).value_or(0), 0, INT_MAX));
        limit.resetsAt = fields.timeOrNull("resetsAt"_L1);
        data.adopt(fields);
        limits.push_back(std::move(limit));
    }
    return limits;
}

} // namespace

Result<WhoAmI> decodeWhoAmI(const QByteArray& body)
{
    const auto data = envelopeData(body);
    if (!data)
        return Unexpected{data.error()};
    JsonFields fields(*data);
    WhoAmI me;
    me.tenant = readTenant(fields);
    me.key = readKey(fields);
    me.owner = readOwner(fields);
    me.role = fields.text("role"_L1);
    me.scopes = fields.texts("scopes"_L1);
    me.mode = fields.text("mode"_L1) == "sandbox"_L1 ? ServerMode::Sandbox : ServerMode::Live;
    me.limits = readLimits(fields);
    me.server = readServer(fields);
    me.features = fields.texts("features"_L1);
    return ifGood(fields, std::move(me));
}

Result<ServerHealth> decodeHealth(const QByteArray& body)
{
    const QJsonDocument document = QJsonDocument::fromJson(body);
    JsonFields fields(document.object());
    ServerHealth health;
    health.up = fields.text("status"_L1) == "UP"_L1;
    health.version = fields.textOrNull("version"_L1);
    const QJsonObject components = document.object().value("components"_L1).toObject();
    for (auto it = components.begin(); it != components.end(); ++it)
        health.components.emplace_back(it.key(), it->toObject().value("status"_L1).toString() == "UP"_L1);
    return ifGood(fields, std::move(health));
}

} // namespace md
