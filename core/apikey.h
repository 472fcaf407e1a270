// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An API key of the server, as its list tells it, and what an operator can set of one.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>
#include <vector>

namespace md {

enum class KeyState { Active, Rotating, Revoked, Expired };

//! Of a rotation, while both secrets work. Times are ms since 1970 UTC.
struct KeyRotation
{
    struct Use
    {
        QString address;
        QString client; //!< null: it did not say
        qint64 count = 0;
        qint64 lastAt = 0;
        bool operator==(const Use&) const = default;
    };

    qint64 startedAt = 0;
    qint64 graceUntil = 0;
    QString oldPrefix;
    std::optional<qint64> oldLastUsedAt;
    std::vector<Use> oldUses; //!< the last one first
    qint64 newUses = 0;
    bool operator==(const KeyRotation&) const = default;
};

//! The last request that bore the right secret and was refused all the same.
struct KeyRefusal
{
    qint64 at = 0;
    QString code;  //!< FORBIDDEN, ADDRESS_NOT_ALLOWED, KEY_REVOKED, KEY_EXPIRED
    QString scope; //!< that was missing; null: it was something else
    QString method;
    QString path;
    QString address;
    QString client;
    QString correlationId;
    qint64 count24h = 0;
    bool operator==(const KeyRefusal&) const = default;
};

struct ApiKey
{
    QString id;
    QString prefix;
    QString name;
    QString ownerType; //!< "person" or "service"
    QString ownerName;
    QString ownerEmail;
    QString role;
    QStringList scopes;
    QString environment; //!< null: all
    QString app;         //!< null: none
    QStringList addresses;
    std::optional<qint64> ingestLimit; //!< requests a minute
    KeyState state = KeyState::Active;
    qint64 createdAt = 0;
    std::optional<qint64> expiresAt;
    std::optional<qint64> revokedAt;
    std::optional<qint64> lastUsedAt;
    QString lastUsedFrom;
    qint64 requests24h = 0;
    std::optional<KeyRotation> rotation;
    std::optional<KeyRefusal> lastDenied;
    qint64 version = 0;
    QByteArray json; //!< the whole record

    bool operator==(const ApiKey&) const = default;

    bool works() const { return state == KeyState::Active || state == KeyState::Rotating; }
    //! It can change things here: somebody's own, and not for sending usage.
    bool isOperators() const { return scopes.contains(QLatin1String("keys:write")); }
    //! What the last refusal named is still so.
    bool lacksWhatItWasDenied() const
    {
        return lastDenied && works() && !lastDenied->scope.isNull() && !scopes.contains(lastDenied->scope);
    }
};

//! What is set when a key is made or changed.
struct KeyDraft
{
    QString name;
    QString ownerType = QStringLiteral("service"); //!< the owner is said once, when a key is made
    QString ownerName;
    QString ownerEmail;
    QString role = QStringLiteral("MEMBER");
    QStringList scopes{QStringLiteral("events:write")};
    QString environment; //!< empty: all
    QStringList addresses;
    std::optional<qint64> expiresAt;
    std::optional<qint64> ingestLimit = 10'000;
    bool operator==(const KeyDraft&) const = default;
};

KeyDraft draftOf(const ApiKey& key);

} // namespace md
