// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/audit.h"

#include "core/jsontext.h"

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
    return request.startsWith("PUT /"_L1) ? request.sliced(4) : QString();
}

QByteArray AuditEntry::undoBody() const
{
    if (changedPath().isEmpty() || changes.empty())
        return {};
    JsonText body;
    for (const Change& change : changes)
        body.addRaw(QLatin1StringView(change.field.toLatin1()), change.before);
    return body.json();
}

} // namespace md
