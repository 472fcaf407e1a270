// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What organizations are called, into config.db and out of it.
#include "service/store/configstore.h"

#include <algorithm>

namespace meterd {

void ConfigStore::loadOrganizationNames(ConfigRows& rows)
{
    Statement row = m_database.prepare("SELECT tenant, id, name FROM organization_names ORDER BY tenant, id");
    std::shared_ptr<OrganizationNames> names;
    while (row.step()) {
        if (!names || names->tenantId != row.text(0)) {
            names = std::make_shared<OrganizationNames>();
            names->tenantId = row.text(0);
            rows.organizationNames.push_back(names);
        }
        names->byId.emplace_hint(names->byId.end(), row.text(1), row.text(2));
    }
}

void ConfigChange::putOrganizationNames(const OrganizationNamesPtr& names, const std::vector<NamedOrganization>& set)
{
    Statement row =
        m_store.m_database.prepare("INSERT OR REPLACE INTO organization_names (tenant, id, name) VALUES (?1, ?2, ?3)");
    for (const NamedOrganization& organization : set) {
        row.bind(1, std::string_view(names->tenantId)).bind(2, std::string_view(organization.id));
        row.bind(3, std::string_view(organization.name));
        check(row.run());
    }
    std::erase_if(m_rows.organizationNames,
                  [&](const OrganizationNamesPtr& other) { return other->tenantId == names->tenantId; });
    m_rows.organizationNames.push_back(names);
}

OrganizationNamesPtr ConfigView::organizationNames(std::string_view tenantId) const
{
    for (const OrganizationNamesPtr& names : m_rows.organizationNames) {
        if (names->tenantId == tenantId)
            return names;
    }
    auto none = std::make_shared<OrganizationNames>();
    none->tenantId = tenantId;
    return none;
}

} // namespace meterd
