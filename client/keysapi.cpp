// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/keysapi.h"

#include "core/isotime.h"
#include "core/jsontext.h"

#include <QHostAddress>
#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr auto keysPath = "/api/v1/api-keys"_L1;

KeyState readState(JsonFields& fields)
{
    const QString text = fields.text("state"_L1);
    if (text == "ACTIVE"_L1)
        return KeyState::Active;
    if (text == "ROTATING"_L1)
        return KeyState::Rotating;
    if (text == "REVOKED"_L1)
        return KeyState::Revoked;
    if (text != "EXPIRED"_L1)
        fields.blame("state"_L1, "ACTIVE, ROTATING, REVOKED or EXPIRED");
    return KeyState::Expired;
}

std::optional<KeyRotation> readRotation(JsonFields& fields, const QJsonObject& object)
{
    if (!object.value("rotation"_L1).isObject())
        return std::nullopt;
    JsonFields part = fields.object("rotation"_L1);
    KeyRotation rotation;
    rotation.startedAt = part.time("startedAt"_L1);
    rotation.graceUntil = part.time("graceUntil"_L1);
    rotation.oldPrefix = part.text("oldPrefix"_L1);
    rotation.oldLastUsedAt = part.timeOrNull("oldLastUsedAt"_L1);
    rotation.newUses = part.number("newUses"_L1);
    const QJsonArray uses = part.array("oldUses"_L1);
    for (const QJsonValue& value : uses) {
        JsonFields use(value.toObject(), u"rotation.oldUses"_s);
        rotation.oldUses.push_back(
            {use.text("address"_L1), use.textOrNull("client"_L1), use.number("count"_L1), use.time("lastAt"_L1)});
        part.adopt(use);
    }
    fields.adopt(part);
    return rotation;
}

std::optional<KeyRefusal> readRefusal(JsonFields& fields, const QJsonObject& object)
{
    if (!object.value("lastDenied"_L1).isObject())
        return std::nullopt;
    JsonFields part = fields.object("lastDenied"_L1);
    KeyRefusal refusal{part.time("at"_L1),           part.text("code"_L1),          part.textOrNull("scope"_L1),
                       part.text("method"_L1),       part.text("path"_L1),          part.text("address"_L1),
                       part.textOrNull("client"_L1), part.text("correlationId"_L1), part.number("count24h"_L1)};
    fields.adopt(part);
    return refusal;
}

WriteRequest aimedAt(const ApiKey& key, WriteRequest::Method method, const QString& what, const QByteArray& body)
{
    WriteRequest write;
    write.method = method;
    write.path = keysPath + u'/' + key.id + what;
    write.body = body;
    write.version = key.version;
    return write;
}

QByteArray graceBody(std::chrono::seconds grace)
{
    return JsonText().add("graceSeconds"_L1, qint64(grace.count())).json();
}

void addEnvironment(JsonText& body, const KeyDraft& draft)
{
    if (draft.environment.isEmpty())
        body.addNull("environment"_L1);
    else
        body.add("environment"_L1, draft.environment);
}

void addExpiry(JsonText& body, const KeyDraft& draft)
{
    if (draft.expiresAt)
        body.add("expiresAt"_L1, isoTime(*draft.expiresAt));
    else
        body.addNull("expiresAt"_L1);
}

} // namespace

Result<ApiKey> decodeApiKey(const QJsonObject& object)
{
    JsonFields fields(object);
    JsonFields owner = fields.object("owner"_L1);
    ApiKey key;
    key.id = fields.text("id"_L1);
    key.prefix = fields.text("prefix"_L1);
    key.name = fields.text("name"_L1);
    key.ownerType = owner.text("type"_L1);
    key.ownerName = owner.text("name"_L1);
    key.ownerEmail = owner.text("email"_L1);
    key.role = fields.text("role"_L1);
    key.scopes = fields.texts("scopes"_L1);
    key.environment = fields.textOrNull("environment"_L1);
    key.app = fields.textOrNull("app"_L1);
    key.addresses = fields.texts("addresses"_L1);
    key.ingestLimit = fields.numberOrNull("ingestLimit"_L1);
    key.state = readState(fields);
    key.createdAt = fields.time("createdAt"_L1);
    key.expiresAt = fields.timeOrNull("expiresAt"_L1);
    key.revokedAt = fields.timeOrNull("revokedAt"_L1);
    key.lastUsedAt = fields.timeOrNull("lastUsedAt"_L1);
    key.lastUsedFrom = fields.textOrNull("lastUsedFrom"_L1);
    key.requests24h = fields.number("requests24h"_L1);
    key.rotation = readRotation(fields, object);
    key.lastDenied = readRefusal(fields, object);
    key.version = fields.number("version"_L1);
    fields.adopt(owner);
    // What a write tells once stays out of what is kept, shown and copied.
    QJsonObject kept = object;
    kept.remove("secret"_L1);
    kept.remove("secretShown"_L1);
    key.json = QJsonDocument(kept).toJson(QJsonDocument::Compact);
    return ifGood(fields, std::move(key));
}

Result<WrittenKey> decodeWrittenKey(const QByteArray& data)
{
    const QJsonObject object = QJsonDocument::fromJson(data).object();
    auto key = decodeApiKey(object);
    if (!key)
        return Unexpected{std::move(key).error()};
    WrittenKey written;
    written.key = std::move(*key);
    written.secret = object.value("secret"_L1).toString();
    written.secretWasTold = object.value("secretShown"_L1).toBool();
    return written;
}

KeysApi::KeysApi(Transport& transport)
    : m_list(transport, keysPath, decodeApiKey)
{}

WriteRequest createKey(const KeyDraft& draft)
{
    JsonText body;
    body.add("name"_L1, draft.name);
    if (!draft.ownerName.isEmpty()) {
        body.addRaw("owner"_L1, JsonText()
                                    .add("type"_L1, draft.ownerType)
                                    .add("name"_L1, draft.ownerName)
                                    .add("email"_L1, draft.ownerEmail)
                                    .json());
    }
    body.add("role"_L1, draft.role).add("scopes"_L1, draft.scopes);
    addEnvironment(body, draft);
    body.add("addresses"_L1, draft.addresses);
    addExpiry(body, draft);
    body.addOrNull("ingestLimit"_L1, draft.ingestLimit);
    WriteRequest write;
    write.path = keysPath;
    write.body = body.json();
    return write;
}

WriteRequest changeKey(const ApiKey& key, const KeyDraft& draft)
{
    const KeyDraft before = draftOf(key);
    JsonText body;
    if (draft.name != before.name)
        body.add("name"_L1, draft.name);
    if (draft.role != before.role)
        body.add("role"_L1, draft.role);
    if (QSet(draft.scopes.begin(), draft.scopes.end()) != QSet(before.scopes.begin(), before.scopes.end()))
        body.add("scopes"_L1, draft.scopes);
    if (draft.environment != before.environment)
        addEnvironment(body, draft);
    if (draft.addresses != before.addresses)
        body.add("addresses"_L1, draft.addresses);
    if (draft.expiresAt != before.expiresAt)
        addExpiry(body, draft);
    if (draft.ingestLimit != before.ingestLimit)
        body.addOrNull("ingestLimit"_L1, draft.ingestLimit);
    return aimedAt(key, WriteRequest::Method::Put, {}, body.isEmpty() ? QByteArray() : body.json());
}

WriteRequest rotateKey(const ApiKey& key, std::chrono::seconds grace)
{
    return aimedAt(key, WriteRequest::Method::Post, u"/rotate"_s, graceBody(grace));
}

WriteRequest changeGrace(const ApiKey& key, std::chrono::seconds grace)
{
    return aimedAt(key, WriteRequest::Method::Post, u"/grace"_s, graceBody(grace));
}

WriteRequest revokeKey(const ApiKey& key)
{
    return aimedAt(key, WriteRequest::Method::Post, u"/revoke"_s, "{}");
}

bool isAddressRange(const QString& text)
{
    if (text.contains(u'%'))
        return false;
    const auto [address, bits] = QHostAddress::parseSubnet(text);
    // Qt reads "10.1" as a network too: the server takes whole addresses alone.
    return !address.isNull() && bits >= 0 && !QHostAddress(text.section(u'/', 0, 0)).isNull() &&
           (text.contains(u':') || text.section(u'/', 0, 0).count(u'.') == 3);
}

bool addressesAllow(const QStringList& ranges, const QString& address)
{
    const QHostAddress peer(address);
    return ranges.isEmpty() || std::any_of(ranges.begin(), ranges.end(), [&](const QString& range) {
               return peer.isInSubnet(QHostAddress::parseSubnet(range));
           });
}

} // namespace md
