// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/audit/auditcolumns.h"

#include "ui/audit/auditwords.h"
#include "ui/widgets/idlabel.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Heads
{
    Q_DECLARE_TR_FUNCTIONS(md::AuditColumns)
};

using Kind = RecordColumn::Kind;
using E = const AuditEntry&;

RecordCell textCell(const QString& text, Tone tone = Tone::Text)
{
    return RecordCell{text, tone};
}

//! Keys are known by their prefix, which is code; names of other things are words.
QString targetText(E entry)
{
    return entry.targetName.isEmpty() ? shortId(entry.targetId) : entry.targetName;
}

} // namespace

std::vector<RecordColumnOf<AuditEntry>> auditColumns()
{
    return {
        {{u"time"_s, Heads::tr("Time"), Kind::TimeOfDay, 100, u"08:08:08.888"_s},
         [](E entry) {
             RecordCell cell;
             cell.time = entry.at;
             return cell;
         }},
        {{u"actor"_s, Heads::tr("Actor"), Kind::Text, 196},
         [](E entry) { return textCell(auditActor(entry), entry.actor().isEmpty() ? Tone::Second : Tone::Text); }},
        {{u"role"_s, Heads::tr("Role"), Kind::Text, 72, u"MEMBER"_s},
         [](E entry) { return textCell(entry.role, Tone::Second); }},
        {{u"action"_s, Heads::tr("Action"), Kind::Code, 184}, [](E entry) { return textCell(entry.action); }},
        {{u"target"_s, Heads::tr("Target"), Kind::Text, 172}, [](E entry) { return textCell(targetText(entry)); }},
        {{u"changed"_s, Heads::tr("Changed"), Kind::Text, 148},
         [](E entry) { return textCell(changedFieldsText(entry), Tone::Second); }},
        {{u"reason"_s, Heads::tr("Reason"), Kind::Text, 200}, [](E entry) { return textCell(entry.reason); }},
        {{u"ip"_s, Heads::tr("Address"), Kind::Code, 124, u"203.0.113.124"_s},
         [](E entry) { return textCell(entry.address, Tone::Second); }},
        {{u"client"_s, Heads::tr("Client"), Kind::Text, 124},
         [](E entry) { return textCell(entry.client, Tone::Second); }},
        {{u"correlation"_s, Heads::tr("Correlation id"), Kind::Id, 108, u"7f3c9a…7b34"_s},
         [](E entry) { return textCell(entry.correlationId, Tone::Second); }},
        {{u"sequence"_s, Heads::tr("No."), Kind::Number, 72, u"188,888"_s},
         [](E entry) {
             RecordCell cell = textCell(QString::number(entry.sequence), Tone::Second);
             cell.sortKey = entry.sequence;
             return cell;
         }},
    };
}

QString auditFilterName(const QString& columnId)
{
    static const QHash<QString, QString> names{
        {u"actor"_s, u"actor"_s},   {u"role"_s, u"actor"_s},
        {u"action"_s, u"action"_s}, {u"target"_s, u"target"_s},
        {u"changed"_s, u"field"_s}, {u"reason"_s, u"reason"_s},
        {u"ip"_s, u"ip"_s},         {u"correlation"_s, u"correlation"_s},
    };
    return names.value(columnId);
}

QString auditFilterValue(const AuditEntry& entry, const QString& columnId)
{
    if (columnId == "actor"_L1)
        return entry.actor();
    if (columnId == "role"_L1)
        return entry.role;
    if (columnId == "action"_L1)
        return entry.action;
    if (columnId == "target"_L1)
        return entry.targetName.isEmpty() ? entry.targetId : entry.targetName;
    if (columnId == "changed"_L1)
        return entry.changes.empty() ? QString() : entry.changes.front().field;
    if (columnId == "reason"_L1)
        return entry.reason;
    if (columnId == "ip"_L1)
        return entry.address;
    return columnId == "correlation"_L1 ? entry.correlationId : QString();
}

} // namespace md
