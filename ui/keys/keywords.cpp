// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keywords.h"

#include "core/keyscopes.h"
#include "ui/numberformat.h"

#include <QCoreApplication>
#include <QHash>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::KeyWords)
};

constexpr qint64 dayMs = 86'400'000;

Span plain(const QString& text)
{
    return {text, Span::Style::Normal};
}

Span code(const QString& text)
{
    return {text, Span::Style::Mono};
}

Sentence usedText(const ApiKey& key, qint64 now)
{
    if (!key.lastUsedAt)
        return {{Words::tr("Nobody has sent it yet."), Span::Style::Second}};
    return sentence(Words::tr("Last sent %1 from %2, %n time(s) in 24 h.", nullptr, int(key.requests24h)),
                    {plain(TimeFormat::age(*key.lastUsedAt, now)), code(key.lastUsedFrom)});
}

//! Somebody goes on sending what does not work any more.
Sentence stillSentText(const ApiKey& key, qint64 now)
{
    if (!key.lastDenied || key.lastDenied->count24h == 0)
        return {{Words::tr("Nobody has sent it for a day."), Span::Style::Second}};
    return sentence(
        Words::tr("Still sent, %n time(s) in 24 h: last %1 from %2.", nullptr, int(key.lastDenied->count24h)),
        {plain(TimeFormat::age(key.lastDenied->at, now)), code(key.lastDenied->address)});
}

KeyHeadline refusedHeadline(const KeyRefusal& refusal, qint64 now)
{
    const Sentence where =
        sentence(Words::tr("%1 was refused %2, %n time(s) in 24 h.", nullptr, int(refusal.count24h)),
                 {code(refusal.method + u' ' + refusal.path), plain(TimeFormat::age(refusal.at, now))});
    if (!refusal.scope.isNull())
        return {Words::tr("%1 is missing").arg(refusal.scope), where};
    return {Words::tr("Not allowed from %1").arg(refusal.address), where};
}

} // namespace

KeyStateWord keyStateWord(KeyState state)
{
    switch (state) {
    case KeyState::Active: return {Words::tr("Active"), Tone::Ok, Sign::Ok};
    case KeyState::Rotating: return {Words::tr("Rotating"), Tone::Warning, Sign::Clock};
    case KeyState::Revoked: return {Words::tr("Revoked"), Tone::Second, Sign::Failed};
    case KeyState::Expired: return {Words::tr("Expired"), Tone::Second, Sign::Silent};
    }
    Q_UNREACHABLE();
}

bool endsSoon(const ApiKey& key, qint64 now)
{
    return key.works() && key.expiresAt && *key.expiresAt - now < std::chrono::milliseconds(keyEndsSoon).count();
}

bool wasRefused(const ApiKey& key, qint64 now)
{
    if (!key.lastDenied || !key.works() || now - key.lastDenied->at > dayMs)
        return false;
    return key.lastDenied->scope.isNull() ? key.lastDenied->code == "ADDRESS_NOT_ALLOWED"_L1
                                          : key.lacksWhatItWasDenied();
}

KeyStateWord keyStatusWord(const ApiKey& key, qint64 now)
{
    if (key.state == KeyState::Active && wasRefused(key, now))
        return {Words::tr("Refused"), Tone::Warning, Sign::Lock};
    return keyStateWord(key.state);
}

RecordCell keyEndCell(const ApiKey& key, const TimeFormat& format, qint64 now)
{
    if (key.state == KeyState::Revoked)
        return {Words::tr("revoked"), Tone::Second};
    if (key.rotation)
        return {TimeFormat::age(key.rotation->graceUntil, now), Tone::Warning, Sign::Clock};
    if (!key.expiresAt)
        return {Words::tr("never"), Tone::Text};
    if (endsSoon(key, now))
        return {TimeFormat::age(*key.expiresAt, now), Tone::Warning, Sign::Warning};
    return {format.date(*key.expiresAt), key.state == KeyState::Expired ? Tone::Second : Tone::Text};
}

KeyHeadline keyHeadline(const ApiKey& key, const TimeFormat& format, qint64 now)
{
    switch (key.state) {
    case KeyState::Revoked:
        return {Words::tr("Revoked %1").arg(key.revokedAt ? TimeFormat::age(*key.revokedAt, now) : QString()),
                stillSentText(key, now)};
    case KeyState::Expired:
        return {Words::tr("Expired %1").arg(key.expiresAt ? TimeFormat::age(*key.expiresAt, now) : QString()),
                stillSentText(key, now)};
    case KeyState::Rotating:
        return {
            TimeFormat::duration(std::max<qint64>(key.rotation->graceUntil - now, 0)),
            sentence(Words::tr("until the old secret stops, %1 %2 %3"),
                     {plain(format.day(key.rotation->graceUntil)), plain(format.hourMinute(key.rotation->graceUntil)),
                      plain(format.zoneLabel(key.rotation->graceUntil))})};
    case KeyState::Active: break;
    }
    if (wasRefused(key, now))
        return refusedHeadline(*key.lastDenied, now);
    if (endsSoon(key, now))
        return {Words::tr("Expires %1").arg(TimeFormat::age(*key.expiresAt, now)), usedText(key, now)};
    if (!key.lastUsedAt)
        return {Words::tr("Not used yet"),
                sentence(Words::tr("Made %1."), {plain(TimeFormat::age(key.createdAt, now))})};
    return {Words::tr("%n request(s) in 24 h", nullptr, int(key.requests24h))
                .replace(QString::number(key.requests24h), NumberFormat::count(key.requests24h)),
            sentence(Words::tr("Last used %1 from %2."),
                     {plain(TimeFormat::age(*key.lastUsedAt, now)), code(key.lastUsedFrom)})};
}

QString scopeMeaning(const QString& scope)
{
    static const QHash<QString, const char*> meanings{
        {u"events:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see usage events, live and past")},
        {u"requests:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see requests and their latency")},
        {u"metrics:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see billable units")},
        {u"health:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see metering health")},
        {u"limits:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see the plan, limits and quotas")},
        {u"orgs:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see organizations and applications")},
        {u"ai:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see AI cost and prices")},
        {u"events:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "send usage")},
        {u"audit:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see who changed what")},
        {u"keys:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see keys, never their secrets")},
        {u"webhooks:read"_s, QT_TRANSLATE_NOOP("md::KeyWords", "see endpoints and deliveries")},
        {u"metrics:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "declare, rename and delete units")},
        {u"health:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "change the windows of metering health")},
        {u"apps:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "make and change applications")},
        {u"webhooks:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "change endpoints, resend deliveries")},
        {u"keys:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "make, rotate and revoke keys")},
        {u"rates:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "change rate limits")},
        {u"limits:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "change limits and quotas")},
        {u"ai:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "change prices and aliases of models")},
        {u"orgs:write"_s, QT_TRANSLATE_NOOP("md::KeyWords", "name organizations")},
    };
    const char* meaning = meanings.value(scope);
    return meaning ? Words::tr(meaning) : QString();
}

QString roleMeaning(const QString& role)
{
    if (role == "OWNER"_L1)
        return Words::tr("may hold every scope and make any key");
    if (role == "ADMIN"_L1)
        return Words::tr("may hold every scope, makes keys up to its own role");
    if (role == "BILLING_ADMIN"_L1)
        return Words::tr("reads, and changes limits, prices and organizations; sends nothing");
    if (role == "MEMBER"_L1)
        return Words::tr("reads and sends usage; changes nothing here");
    return Words::tr("reads, but neither keys nor the audit log");
}

FilterWords keyFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({{u"name"_s},
                        {u"state"_s, Kind::Text, {u"ACTIVE"_s, u"ROTATING"_s, u"REVOKED"_s, u"EXPIRED"_s}},
                        {u"prefix"_s},
                        {u"owner"_s},
                        {u"role"_s, Kind::Text, keyRoles()},
                        {u"scope"_s, Kind::Text, keyScopes()},
                        {u"environment"_s},
                        {u"env"_s},
                        {u"id"_s},
                        {u"app"_s},
                        {u"address"_s},
                        {u"denied"_s, Kind::Text, keyScopes()},
                        {u"created"_s, Kind::Time},
                        {u"expires"_s, Kind::Time},
                        {u"used"_s, Kind::Time}});
}

} // namespace md
