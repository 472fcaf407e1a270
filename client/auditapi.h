// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The audit log of a server: pages, one entry, files, whether the chain holds, and where it stands.
#pragma once

#include "client/recordlist.h"
#include "core/audit.h"
#include "core/write.h"

namespace md {

Result<AuditEntry> decodeAuditEntry(const QJsonObject& object);
Result<AuditVerdict> decodeAuditVerdict(const QByteArray& body);

//! What a path holds now, with its version: what an undo is put on.
struct CurrentRecord
{
    QByteArray json;
    std::optional<qint64> version;
};

class AuditApi
{
public:
    explicit AuditApi(Transport& transport);

    RecordList<AuditEntry>& list() { return m_list; }
    CallHandle verify(QObject* context, Callback<AuditVerdict> callback);
    CallHandle current(const QString& path, QObject* context, Callback<CurrentRecord> callback);
    //! The entry with this sequence and its neighbours, newest first; what is not there is left out.
    CallHandle around(qint64 sequence, QObject* context, Callback<std::vector<AuditEntry>> callback);

private:
    Transport& m_transport;
    RecordList<AuditEntry> m_list;
};

} // namespace md
