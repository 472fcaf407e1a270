// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "service/api/keyrecord.h"

#include "service/api/ownerjson.h"

#include <array>

namespace meterd {

namespace {

enum Slot : std::uint8_t {
    Name,
    Prefix,
    State,
    OwnerSlot,
    RoleSlot,
    ScopeSlot,
    Environment,
    Id,
    App,
    Address,
    Denied,
    Created,
    Expires,
    Used
};

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 15> names = {{{"name", Name},
                                                            {"prefix", Prefix},
                                                            {"state", State, Kind::AnyCase},
                                                            {"owner", OwnerSlot},
                                                            {"role", RoleSlot, Kind::AnyCase},
                                                            {"scope", ScopeSlot},
                                                            {"environment", Environment},
                                                            {"env", Environment},
                                                            {"id", Id},
                                                            {"app", App},
                                                            {"address", Address},
                                                            {"denied", Denied},
                                                            {"created", Created, Kind::Time},
                                                            {"expires", Expires, Kind::Time},
                                                            {"used", Used, Kind::Time}}};

std::vector<std::string> addressTexts(const Principal& who)
{
    std::vector<std::string> texts;
    for (const AddressRange& range : who.addresses)
        texts.push_back(range.toText());
    return texts;
}

//! What a key is and may, up to its state.
JsonObject settingsObject(const ApiKey& key, TimePoint now)
{
    const Principal& who = *key.principal;
    JsonObject out;
    out.text("id", who.keyId)
        .text("prefix", who.keyPrefix)
        .text("name", who.keyName)
        .raw("owner", toJson(who.owner))
        .text("role", toText(who.role))
        .texts("scopes", scopeNames(who.scopes))
        .textOrNull("environment", who.environment)
        .textOrNull("app", who.appUuid)
        .texts("addresses", addressTexts(who))
        .raw("ingestLimit", who.ingestLimit ? std::to_string(*who.ingestLimit) : "null")
        .text("state", toText(key.stateAt(now)))
        .time("createdAt", key.createdAt)
        .timeOrNull("expiresAt", who.expiresAt)
        .timeOrNull("revokedAt", key.revokedAt);
    return out;
}

JsonObject graceObject(const OldSecret& old)
{
    JsonObject out;
    out.time("startedAt", old.replacedAt).time("graceUntil", old.graceUntil).text("oldPrefix", old.prefix);
    return out;
}

std::string rotationJson(const OldSecret& old)
{
    const auto all = old.use->all();
    std::vector<std::string> uses;
    for (const OldSecretUse::By& by : all) {
        JsonObject use;
        use.text("address", by.address)
            .textUnlessEmpty("client", by.client)
            .number("count", by.count)
            .time("lastAt", by.lastAt);
        uses.push_back(use.take());
    }
    return graceObject(old)
        .timeOrNull("oldLastUsedAt", all.empty() ? std::nullopt : std::optional(all.front().lastAt))
        .raw("oldUses", jsonArray(uses))
        .number("newUses", old.use->newUses())
        .take();
}

std::string refusalJson(const KeyRefusal& refusal, std::int64_t count)
{
    JsonObject out;
    out.time("at", refusal.at)
        .text("code", refusal.code)
        .textOrNull("scope", refusal.scope)
        .text("method", refusal.method)
        .text("path", refusal.path)
        .text("address", refusal.address)
        .textUnlessEmpty("client", refusal.client)
        .text("correlationId", refusal.correlationId)
        .number("count24h", count);
    return out.take();
}

} // namespace

std::string_view toText(KeyState state)
{
    switch (state) {
    case KeyState::Active: return "ACTIVE";
    case KeyState::Rotating: return "ROTATING";
    case KeyState::Revoked: return "REVOKED";
    case KeyState::Expired: return "EXPIRED";
    }
    return {};
}

JsonObject keyObject(const ApiKey& key, TimePoint now)
{
    const auto used = key.use->last();
    const auto refusal = key.use->lastRefusal();
    const OldSecret* rotation = key.rotation(now);
    JsonObject out = settingsObject(key, now);
    out.timeOrNull("lastUsedAt", used ? std::optional(used->at) : std::nullopt)
        .textOrNull("lastUsedFrom", used ? std::optional(used->address) : std::nullopt)
        .number("requests24h", key.use->requests().sum(now))
        .raw("rotation", rotation ? rotationJson(*rotation) : "null")
        .raw("lastDenied", refusal ? refusalJson(*refusal, key.use->refusals().sum(now)) : "null")
        .number("version", key.version);
    return out;
}

std::string keyJson(const ApiKey& key, TimePoint now)
{
    return keyObject(key, now).take();
}

std::string keySettingsJson(const ApiKey& key, TimePoint now)
{
    const OldSecret* rotation = key.rotation(now);
    return settingsObject(key, now).raw("rotation", rotation ? graceObject(*rotation).take() : "null").take();
}

const FilterVocabulary& keyVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

KeyFilterRecord::KeyFilterRecord(const ApiKey& key, TimePoint now)
    : m_key(key)
    , m_state(key.stateAt(now))
    , m_json(keyJson(key, now))
    , m_addresses(addressTexts(*key.principal))
    , m_refusal(key.use->lastRefusal())
    , m_used(key.use->last())
{}

std::vector<std::string_view> KeyFilterRecord::texts(std::uint8_t slot) const
{
    const Principal& who = *m_key.principal;
    std::vector<std::string_view> texts;
    const auto add = [&](const std::optional<std::string>& text) {
        if (text)
            texts.push_back(*text);
    };
    switch (Slot(slot)) {
    case Name: return {who.keyName};
    // Those of secrets that were replaced too: they stand in old events and logs.
    case Prefix:
        texts.push_back(who.keyPrefix);
        for (const OldSecret& old : m_key.oldSecrets)
            texts.push_back(old.prefix);
        return texts;
    case State: return {toText(m_state)};
    case OwnerSlot: return {who.owner.name, who.owner.email};
    case RoleSlot: return {toText(who.role)};
    case ScopeSlot:
        for (const Scope scope : who.scopes.list())
            texts.push_back(toText(scope));
        return texts;
    case Environment: add(who.environment); return texts;
    case Id: return {who.keyId};
    case App:
        add(who.appUuid);
        add(who.appName);
        return texts;
    case Address: return {m_addresses.begin(), m_addresses.end()};
    case Denied:
        if (m_refusal) {
            texts.push_back(m_refusal->code);
            add(m_refusal->scope);
        }
        return texts;
    case Created:
    case Expires:
    case Used: return {};
    }
    return {};
}

std::optional<std::int64_t> KeyFilterRecord::time(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Created: return toMs(m_key.createdAt);
    case Expires: return m_key.principal->expiresAt ? std::optional(toMs(*m_key.principal->expiresAt)) : std::nullopt;
    case Used: return m_used ? std::optional(toMs(m_used->at)) : std::nullopt;
    default: return std::nullopt;
    }
}

} // namespace meterd
