// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit.h"

#include "core/jsontext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

std::vector<FieldChange> AuditEntry::shownChanges() const
{
    std::vector<FieldChange> shown;
    for (const Change& change : changes)
        shown.push_back({change.field, shownValue(change.before), shownValue(change.after)});
    return shown;
}

QString AuditEntry::changedPath() const
{
    // What was put can be put again; a POST made something, or did what has no way back.
    if (!request.startsWith("PUT /api/"_L1) || request.contains(".."_L1))
        return {};
    const QString path = request.sliced(4);
    const bool plain = std::all_of(path.begin(), path.end(), [](QChar c) {
        return c.unicode() > u' ' && c.unicode() < 0x7f && c != u'?' && c != u'#' && c != u'%';
    });
    return plain ? path : QString();
}

QByteArray AuditEntry::undoBody() const
{
    if (changedPath().isEmpty() || changes.empty())
        return {};
    QByteArrayList members;
    for (const Change& change : changes)
        members.append(jsonQuoted(change.field) + ':' + change.before);
    return '{' + members.join(',') + '}';
}

} // namespace md
