// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/auditwords.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(md::AuditWords)
};

QString nameOf(const AuditEntry& entry)
{
    return entry.targetName.isEmpty() ? entry.targetId : entry.targetName;
}

const AuditEntry::Change* changeOf(const AuditEntry& entry, QLatin1StringView field)
{
    const auto found = std::find_if(entry.changes.begin(), entry.changes.end(),
                                    [field](const AuditEntry::Change& change) { return change.field == field; });
    return found == entry.changes.end() ? nullptr : &*found;
}

} // namespace

QString auditTitle(const AuditEntry& entry)
{
    const QString name = nameOf(entry);
    const auto ends = [&entry](QLatin1StringView ending) { return entry.action.endsWith(ending); };
    if (ends("_CREATED"_L1))
        return Words::tr("%1 was made").arg(name);
    if (ends("_DELETED"_L1))
        return Words::tr("%1 was deleted").arg(name);
    if (ends("_REVOKED"_L1))
        return Words::tr("%1 was revoked").arg(name);
    if (ends("_ROTATED"_L1))
        return Words::tr("%1 got a new secret").arg(name);
    if (const AuditEntry::Change* change = changeOf(entry, "name"_L1)) {
        const auto before = shownValue(change->before);
        const auto after = shownValue(change->after);
        if (before && after)
            return Words::tr("%1 became %2").arg(*before, *after);
    }
    if (entry.changes.size() == 1) {
        const auto after = shownValue(entry.changes.front().after);
        return after ? Words::tr("%1: %2 is %3 now").arg(name, entry.changes.front().field, *after)
                     : Words::tr("%1: %2 is unset now").arg(name, entry.changes.front().field);
    }
    if (entry.changes.empty())
        return name;
    return Words::tr("%1: %n fields changed", nullptr, int(entry.changes.size())).arg(name);
}

QString changedFieldsText(const AuditEntry& entry)
{
    constexpr std::size_t named = 2;
    if (entry.changes.size() > named + 2)
        return Words::tr("%n field(s)", nullptr, int(entry.changes.size()));
    QStringList names;
    for (const AuditEntry::Change& change : entry.changes) {
        if (names.size() == qsizetype(named)) {
            names.append(u"+%1"_s.arg(entry.changes.size() - named));
            break;
        }
        names.append(change.field);
    }
    return names.join(u", "_s);
}

QString auditActor(const AuditEntry& entry)
{
    const QString actor = entry.actor();
    return actor.isEmpty() ? Words::tr("system") : actor;
}

QString whyNotUndone(const AuditEntry& entry)
{
    if (entry.changes.empty())
        return Words::tr("It changed no field.");
    if (entry.request.isEmpty())
        return Words::tr("The server did it by itself, or before it wrote down how.");
    if (entry.action.endsWith("_CREATED"_L1))
        return Words::tr("It made something: delete or revoke that where it stands.");
    if (entry.undoBody().isEmpty())
        return Words::tr("It was no edit: what was revoked, rotated or deleted does not come back.");
    return {};
}

QString scopeOfTarget(const QString& targetType)
{
    static const QHash<QString, QString> scopes{
        {u"metric"_s, u"metrics:write"_s},
        {u"application"_s, u"apps:write"_s},
        {u"key"_s, u"keys:write"_s},
        {u"api-key"_s, u"keys:write"_s},
        {u"limit"_s, u"limits:write"_s},
        {u"quota"_s, u"limits:write"_s},
        {u"plan"_s, u"limits:write"_s},
        {u"webhook-endpoint"_s, u"webhooks:write"_s},
        {u"metering-health"_s, u"health:write"_s},
    };
    return scopes.value(targetType);
}

FilterWords auditFilterWords()
{
    using Kind = FilterWords::Kind;
    return FilterWords({
        {u"actor"_s, Kind::Text},
        {u"action"_s, Kind::Text},
        {u"target"_s, Kind::Text},
        {u"type"_s, Kind::Text},
        {u"field"_s, Kind::Text},
        {u"reason"_s, Kind::Text},
        {u"ip"_s, Kind::Text},
        {u"id"_s, Kind::Text},
        {u"correlation"_s, Kind::Text},
        {u"who"_s, Kind::Text},
        {u"corr"_s, Kind::Text},
        {u"at"_s, Kind::Time},
        {u"sequence"_s, Kind::Decimal},
    });
}

} // namespace md
