// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keycolumns.h"

#include "ui/keys/keywords.h"
#include "ui/numberformat.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::KeyColumns)
};

using Kind = RecordColumn::Kind;
using K = const ApiKey&;

//! What does not work any more steps back.
Tone toneOf(K key)
{
    return key.works() ? Tone::Text : Tone::Second;
}

QString stateText(KeyState state)
{
    switch (state) {
    case KeyState::Active: return u"ACTIVE"_s;
    case KeyState::Rotating: return u"ROTATING"_s;
    case KeyState::Revoked: return u"REVOKED"_s;
    case KeyState::Expired: return u"EXPIRED"_s;
    }
    Q_UNREACHABLE();
}

RecordCell stateCell(K key, qint64 now)
{
    const KeyStateWord word = keyStatusWord(key, now);
    RecordCell cell{word.word, word.tone, word.sign};
    cell.sortKey = int(key.state);
    return cell;
}

//! In some languages it is not the one that looks longest here.
QString longestState()
{
    QString longest = Heads::tr("Refused");
    for (const KeyState state : {KeyState::Active, KeyState::Rotating, KeyState::Revoked, KeyState::Expired}) {
        if (const QString word = keyStateWord(state).word; word.size() > longest.size())
            longest = word;
    }
    return longest;
}

RecordCell usedCell(K key)
{
    RecordCell cell{Heads::tr("not yet"), Tone::Second};
    if (key.lastUsedAt) {
        cell.time = key.lastUsedAt;
        cell.tone = toneOf(key);
        cell.second = key.lastUsedFrom;
    }
    cell.sortKey = key.lastUsedAt.value_or(0);
    return cell;
}

RecordCell timeCell(std::optional<qint64> time, Tone tone)
{
    RecordCell cell{{}, tone};
    cell.time = time;
    cell.sortKey = time.value_or(0);
    return cell;
}

} // namespace

std::vector<RecordColumnOf<ApiKey>> keyColumns(const TimeSettings& times, TimeSource now, std::function<QString()> own)
{
    const auto column = [](const QString& id, const QString& title, Kind kind, int width, const QString& sample = {}) {
        return RecordColumn{id, title, kind, width, sample, true};
    };
    return {
        {column(u"state"_s, Heads::tr("State"), Kind::Status, 100, longestState()),
         [now](K key) { return stateCell(key, now()); }},
        {column(u"name"_s, Heads::tr("Name"), Kind::Strong, 200, u"checkout-api development"_s),
         [own](K key) {
             RecordCell cell{key.name, toneOf(key)};
             if (key.id == own())
                 cell.second = Heads::tr("you");
             return cell;
         }},
        {column(u"prefix"_s, Heads::tr("Prefix"), Kind::Code, 108, u"sk_live_Zr8W"_s),
         [](K key) {
             return RecordCell{key.prefix, toneOf(key)};
         }},
        {column(u"environment"_s, Heads::tr("Environment"), Kind::Text, 88, u"development"_s),
         [](K key) {
             return key.environment.isEmpty() ? RecordCell{Heads::tr("all"), Tone::Second}
                                              : RecordCell{key.environment, toneOf(key)};
         }},
        {column(u"role"_s, Heads::tr("Role"), Kind::Text, 72, u"MEMBER"_s),
         [](K key) {
             return RecordCell{key.role, Tone::Second};
         }},
        {column(u"used"_s, Heads::tr("Last used"), Kind::Age, 172, u"59 min ago  203.0.113.24"_s),
         [](K key) { return usedCell(key); }},
        {column(u"expires"_s, Heads::tr("Expires"), Kind::Status, 104, u"in 13 days"_s),
         [&times, now](K key) {
             RecordCell cell = keyEndCell(key, times.format(), now());
             cell.sortKey =
                 key.rotation ? key.rotation->graceUntil : key.expiresAt.value_or(std::numeric_limits<qint64>::max());
             return cell;
         }},
        {column(u"requests"_s, Heads::tr("24 h"), Kind::Number, 68, u"88,888"_s),
         [](K key) {
             RecordCell cell{NumberFormat::count(key.requests24h), toneOf(key)};
             cell.sortKey = key.requests24h;
             return cell;
         }},
        {column(u"owner"_s, Heads::tr("Owner"), Kind::Text, 176),
         [](K key) {
             return RecordCell{key.ownerEmail, Tone::Second};
         }},
        {column(u"scopes"_s, Heads::tr("Scopes"), Kind::Text, 200),
         [](K key) {
             return RecordCell{key.scopes.join(u", "_s), Tone::Second};
         }},
        {column(u"addresses"_s, Heads::tr("Addresses"), Kind::Code, 144),
         [](K key) {
             return RecordCell{key.addresses.join(u", "_s), Tone::Second};
         }},
        {column(u"denied"_s, Heads::tr("Refused"), Kind::Text, 144),
         [](K key) {
             const bool none = !key.lastDenied;
             return RecordCell{none                             ? QString()
                               : key.lastDenied->scope.isNull() ? key.lastDenied->code
                                                                : key.lastDenied->scope,
                               Tone::Second};
         }},
        {column(u"created"_s, Heads::tr("Created"), Kind::Moment, 116, u"30 Nov 08:08:08"_s),
         [](K key) { return timeCell(key.createdAt, Tone::Second); }},
        {column(u"id"_s, Heads::tr("Id"), Kind::Id, 112, u"key_7f3c9a…7b34"_s),
         [](K key) {
             return RecordCell{key.id, Tone::Second};
         }},
    };
}

QString keyFilterName(const QString& columnId)
{
    static const QHash<QString, QString> names{
        {u"state"_s, u"state"_s},
        {u"name"_s, u"name"_s},
        {u"prefix"_s, u"prefix"_s},
        {u"role"_s, u"role"_s},
        {u"environment"_s, u"environment"_s},
        {u"owner"_s, u"owner"_s},
        {u"scopes"_s, u"scope"_s},
        {u"addresses"_s, u"address"_s},
        {u"denied"_s, u"denied"_s},
        {u"id"_s, u"id"_s},
    };
    return names.value(columnId);
}

QString keyFilterValue(const ApiKey& key, const QString& columnId)
{
    if (columnId == "state"_L1)
        return stateText(key.state);
    if (columnId == "name"_L1)
        return key.name;
    if (columnId == "prefix"_L1)
        return key.prefix;
    if (columnId == "role"_L1)
        return key.role;
    if (columnId == "environment"_L1)
        return key.environment;
    if (columnId == "owner"_L1)
        return key.ownerEmail;
    if (columnId == "scopes"_L1)
        return key.scopes.value(0);
    if (columnId == "addresses"_L1)
        return key.addresses.value(0);
    if (columnId == "denied"_L1 && key.lastDenied)
        return key.lastDenied->scope.isNull() ? key.lastDenied->code : key.lastDenied->scope;
    return columnId == "id"_L1 ? key.id : QString();
}

} // namespace md
