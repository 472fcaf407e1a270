// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Organizations of a server: pages with what holds for all of them, one with its days, files, names out of CSV.
#pragma once

#include "client/recordlist.h"
#include "core/organization.h"
#include "core/write.h"

namespace md {

Result<Organization> decodeOrganization(const QJsonObject& object);
Result<OrganizationPage> decodeOrganizationPage(const QByteArray& body);
Result<OrganizationDetail> decodeOrganizationDetail(const QJsonObject& object);
//! "data" of the answer to an import.
Result<OrganizationImport> organizationImportOf(const QByteArray& data);

//! `csv` as the file has it.
WriteRequest importOrganizations(const QString& csv, bool dryRun);

class OrganizationsApi
{
public:
    explicit OrganizationsApi(Transport& transport);

    RecordList<Organization>& list() { return m_list; }
    CallHandle page(const RecordQuery& query, const QString& cursor, int limit, QObject* context,
                    Callback<OrganizationPage> callback);
    CallHandle detail(const QString& id, QObject* context, Callback<OrganizationDetail> callback);

private:
    Transport& m_transport;
    RecordList<Organization> m_list;
    RecordList<OrganizationDetail> m_details;
};

} // namespace md
