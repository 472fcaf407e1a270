// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An entry of the audit log: who changed what, when, why, from where, and its place in the chain.
#pragma once

#include "core/fieldchange.h"

#include <QString>

#include <optional>
#include <vector>

namespace md {

//! Where the log of a server stands, as each of its answers says.
struct AuditHead
{
    qint64 sequence = 0;
    QString hmac;
    bool operator==(const AuditHead&) const = default;
};

struct AuditVerdict
{
    qint64 entries = 0;
    bool ok = false;
    std::optional<qint64> firstBroken; //!< a sequence
    AuditHead head;
    bool operator==(const AuditVerdict&) const = default;
};

struct AuditEntry
{
    struct Change
    {
        QString field;
        QByteArray before; //!< JSON as it was written
        QByteArray after;
        bool operator==(const Change&) const = default;
    };

    qint64 sequence = 0;
    QString id;
    qint64 at = 0; //!< ms since 1970 UTC
    QString actorName;
    QString actorEmail;
    QString role;
    QString keyId;
    QString address;
    QString action; //!< METRIC_RENAMED
    QString targetType;
    QString targetId;
    QString targetName;
    std::vector<Change> changes;
    QString reason;
    QString request; //!< "PUT /api/v1/metrics/met_…"
    QString client;
    QString correlationId;
    QString hmac;
    QByteArray json; //!< the whole record

    bool operator==(const AuditEntry&) const = default;

    //! An e-mail address, else a name; nobody: the server itself.
    QString actor() const { return actorEmail.isEmpty() ? actorName : actorEmail; }
    //! As cells show them.
    std::vector<FieldChange> shownChanges() const;
    //! The path of what was changed; empty where the entry does not say, or where nothing can be put there.
    QString changedPath() const;
    //! The body that puts the old values back, in the order of the changes; empty: there is nothing to put back.
    QByteArray undoBody() const;
};

} // namespace md
