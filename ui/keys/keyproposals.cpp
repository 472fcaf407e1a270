// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/keys/keyproposals.h"

#include "client/keysapi.h"
#include "ui/numberformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::KeyProposals)
};

constexpr auto writeScope = "keys:write"_L1;

Span plain(const QString& text)
{
    return {text, Span::Style::Normal};
}

Span strong(const QString& text)
{
    return {text, Span::Style::Strong};
}

void add(Sentence& text, Sentence more)
{
    if (!text.empty())
        text.push_back(plain(u" "_s));
    text.insert(text.end(), more.begin(), more.end());
}

void warn(Sentence& text, const QString& words)
{
    add(text, {{words, Span::Style::Bad}});
}

QString moment(const TimeFormat& format, qint64 at)
{
    return u"%1 %2 %3"_s.arg(format.day(at), format.hourMinute(at), format.zoneLabel(at));
}

//! Of the key that the console itself signs in with: what would lock the operator out.
void warnOfLockout(Sentence& text, const ApiKey& key, const KeyDraft& draft)
{
    QStringList lost;
    for (const QString& scope : {u"keys:read"_s, u"keys:write"_s}) {
        if (key.scopes.contains(scope) && !draft.scopes.contains(scope))
            lost.append(scope);
    }
    if (!lost.isEmpty())
        warn(text, Words::tr("This console signs in with this key: without %1 you cannot undo this here.")
                       .arg(lost.join(u", "_s)));
    if (!key.lastUsedFrom.isEmpty() && !addressesAllow(draft.addresses, key.lastUsedFrom))
        warn(text, Words::tr("This console signs in with this key from %1, which is not on the list: it would be cut "
                             "off at once.")
                       .arg(key.lastUsedFrom));
}

WriteProposal proposalFor(const ApiKey& key, const QString& title, const QString& action, WriteRequest request)
{
    WriteProposal proposal;
    proposal.title = title;
    proposal.request = std::move(request);
    proposal.before = key.json;
    proposal.action = action;
    proposal.scope = writeScope;
    return proposal;
}

//! Who would be cut off.
Sentence oldUsers(const KeyRotation& rotation, qint64 now)
{
    if (rotation.oldUses.empty())
        return {plain(Words::tr("Nobody has sent the old secret since the rotation."))};
    const KeyRotation::Use& last = rotation.oldUses.front();
    return sentence(Words::tr("%n client(s) still sent the old secret, the last one %1 from %2.", nullptr,
                              int(rotation.oldUses.size())),
                    {plain(TimeFormat::age(last.lastAt, now)), {last.address, Span::Style::Mono}});
}

} // namespace

WriteProposal createKeyProposal(const KeyDraft& draft, const QString& fault)
{
    WriteProposal proposal;
    proposal.title = Words::tr("Create a key");
    proposal.text = {{Words::tr("Its secret is shown once, right after."), Span::Style::Second}};
    proposal.request = createKey(draft);
    proposal.action = Words::tr("Create key");
    proposal.scope = writeScope;
    proposal.blocked = fault;
    // A new thing has no before: the request says it all.
    proposal.changes = {};
    return proposal;
}

WriteProposal editKeyProposal(const ApiKey& key, const KeyDraft& draft, const QString& fault, bool own)
{
    WriteProposal proposal =
        proposalFor(key, Words::tr("Edit key %1").arg(key.name), Words::tr("Save"), changeKey(key, draft));
    if (own)
        warnOfLockout(proposal.text, key, draft);
    proposal.blocked = !fault.isEmpty()                  ? fault
                       : proposal.request.body.isEmpty() ? Words::tr("Nothing is changed yet")
                                                         : QString();
    return proposal;
}

WriteProposal rotateKeyProposal(const ApiKey& key, std::chrono::seconds grace, bool own, const TimeFormat& format,
                                qint64 now)
{
    WriteProposal proposal =
        proposalFor(key, Words::tr("Rotate key %1").arg(key.name), Words::tr("Rotate"), rotateKey(key, grace));
    const qint64 until = now + std::chrono::milliseconds(grace).count();
    proposal.text = sentence(Words::tr("%1 gets a new secret, which is shown once. The old one works on until %2; then "
                                       "whoever still sends it is refused."),
                             {strong(key.name), strong(moment(format, until))});
    if (own)
        warn(proposal.text, Words::tr("This console signs in with it: put the new secret into its connection within "
                                      "that time."));
    proposal.changes = {{u"secret"_s, key.prefix + u'…', Words::tr("a new one")},
                        {u"state"_s, u"ACTIVE"_s, u"ROTATING"_s}};
    return proposal;
}

WriteProposal extendGraceProposal(const ApiKey& key, std::chrono::seconds grace, const TimeFormat& format, qint64 now)
{
    WriteProposal proposal = proposalFor(key, Words::tr("Extend the grace of %1").arg(key.name), Words::tr("Set grace"),
                                         changeGrace(key, grace));
    if (!key.rotation)
        return proposal;
    const qint64 until = now + std::chrono::milliseconds(grace).count();
    proposal.text = oldUsers(*key.rotation, now);
    add(proposal.text,
        sentence(Words::tr("The old secret will work until %1, counted from now."), {strong(moment(format, until))}));
    proposal.changes = {{u"graceUntil"_s, moment(format, key.rotation->graceUntil), moment(format, until)}};
    return proposal;
}

WriteProposal endGraceProposal(const ApiKey& key, qint64 now)
{
    WriteProposal proposal = proposalFor(key, Words::tr("End the grace of %1").arg(key.name),
                                         Words::tr("End grace now"), changeGrace(key, std::chrono::seconds(0)));
    proposal.destructive = true;
    if (!key.rotation)
        return proposal;
    proposal.text = oldUsers(*key.rotation, now);
    add(proposal.text, sentence(Words::tr("From now on %1 is refused; the new secret works on."),
                                {{key.rotation->oldPrefix + u'…', Span::Style::Mono}}));
    proposal.changes = {{u"state"_s, u"ROTATING"_s, u"ACTIVE"_s}};
    return proposal;
}

WriteProposal revokeKeyProposal(const ApiKey& key, bool own, qint64 now)
{
    WriteProposal proposal =
        proposalFor(key, Words::tr("Revoke key %1").arg(key.name), Words::tr("Revoke"), revokeKey(key));
    proposal.text =
        key.lastUsedAt
            ? sentence(Words::tr("It was last used %1 from %2, %n time(s) in 24 h. Whoever sends it from "
                                 "now on is refused.",
                                 nullptr, int(key.requests24h)),
                       {strong(TimeFormat::age(*key.lastUsedAt, now)), {key.lastUsedFrom, Span::Style::Mono}})
            : Sentence{plain(Words::tr("Nobody has used it yet."))};
    if (own)
        warn(proposal.text, Words::tr("This console signs in with it: it would be cut off at once."));
    proposal.changes = {{u"state"_s, key.rotation ? u"ROTATING"_s : u"ACTIVE"_s, u"REVOKED"_s}};
    proposal.confirmName = key.name;
    proposal.destructive = true;
    return proposal;
}

} // namespace md
