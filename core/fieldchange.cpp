// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/fieldchange.h"

#include "core/jsonscan.h"
#include "core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Member
{
    QString name;
    QByteArrayView value;
};

std::vector<Member> membersOf(QByteArrayView object)
{
    std::vector<Member> members;
    JsonPieces pieces(object);
    while (pieces.next())
        members.push_back({jsonText(pieces.key()), pieces.value()});
    return members;
}

QByteArrayView valueOf(const std::vector<Member>& members, const QString& name)
{
    const auto found = std::find_if(members.begin(), members.end(), [&](const Member& m) { return m.name == name; });
    return found == members.end() ? QByteArrayView("null") : found->value;
}

bool isBookkeeping(const QString& name)
{
    return name == "version"_L1 || name == "updatedAt"_L1 || name == "lastUsedAt"_L1 || name == "lastUsedFrom"_L1;
}

//! In an array, so that a bare text or number is a document, too.
QJsonValue parsed(QByteArrayView json)
{
    return QJsonDocument::fromJson('[' + json.toByteArray() + ']').array().at(0);
}

} // namespace

std::optional<QString> shownValue(QByteArrayView json)
{
    const QByteArrayView value = json.trimmed();
    if (value.isEmpty() || value == "null")
        return std::nullopt;
    return jsonText(value);
}

bool sameJson(QByteArrayView one, QByteArrayView other)
{
    return one == other || parsed(one) == parsed(other);
}

std::vector<FieldChange> fieldChanges(QByteArrayView before, QByteArrayView after)
{
    const std::vector<Member> old = membersOf(before);
    std::vector<FieldChange> changes;
    for (const Member& member : membersOf(after)) {
        const QByteArrayView was = valueOf(old, member.name);
        if (!sameJson(was, member.value))
            changes.push_back({member.name, shownValue(was), shownValue(member.value)});
    }
    return changes;
}

std::vector<FieldConflict> fieldConflicts(QByteArrayView base, QByteArrayView theirs, QByteArrayView mine)
{
    const std::vector<Member> baseMembers = membersOf(base);
    const std::vector<Member> theirMembers = membersOf(theirs);
    const std::vector<Member> myMembers = membersOf(mine);
    QStringList names;
    for (const auto* members : {&theirMembers, &myMembers}) {
        for (const Member& member : *members) {
            if (!names.contains(member.name) && !isBookkeeping(member.name))
                names.append(member.name);
        }
    }
    std::vector<FieldConflict> conflicts;
    for (const QString& name : std::as_const(names)) {
        const QByteArrayView was = valueOf(baseMembers, name);
        const QByteArrayView their = valueOf(theirMembers, name);
        const bool sent =
            std::any_of(myMembers.begin(), myMembers.end(), [&](const Member& m) { return m.name == name; });
        const QByteArrayView my = sent ? valueOf(myMembers, name) : their;
        FieldConflict conflict{name,
                               shownValue(was),
                               shownValue(their),
                               shownValue(my),
                               sent && !sameJson(was, my),
                               !sameJson(was, their)};
        if (conflict.touchedByMe || conflict.touchedByThem)
            conflicts.push_back(std::move(conflict));
    }
    std::stable_partition(conflicts.begin(), conflicts.end(), [](const FieldConflict& c) { return c.isClash(); });
    return conflicts;
}

QByteArray rebasedBody(QByteArrayView base, QByteArrayView theirs, QByteArrayView mine)
{
    const std::vector<Member> baseMembers = membersOf(base);
    const std::vector<Member> theirMembers = membersOf(theirs);
    QByteArray body;
    for (const Member& member : membersOf(mine)) {
        const bool known = std::any_of(theirMembers.begin(), theirMembers.end(),
                                       [&](const Member& m) { return m.name == member.name; });
        const bool touched = !sameJson(valueOf(baseMembers, member.name), member.value);
        const QByteArrayView value = touched || !known ? member.value : valueOf(theirMembers, member.name);
        body += (body.isEmpty() ? "" : ",") + jsonQuoted(member.name) + ':' + value.toByteArray();
    }
    return '{' + body + '}';
}

} // namespace md
