// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// POST /api/v1/organizations/import: display names out of a CSV file; what it would set, or what it has set.
#include "service/api/organizationlist.h"
#include "service/api/organizations.h"
#include "service/domain/jsonobject.h"
#include "service/http/answer.h"

namespace meterd {

namespace {

constexpr std::size_t longestCsv = std::size_t(1) << 20U;
constexpr std::size_t mostNames = 100'000;

//! What events tell of the ids of a file.
class ImportJson
{
public:
    explicit ImportJson(const OrganizationsSeen& seen)
        : m_groups(seen.organizations)
    {}

    std::string of(const OrganizationImport& import, bool dryRun) const
    {
        std::vector<std::string> set;
        std::int64_t changed = 0;
        std::int64_t unknown = 0;
        for (const NamedOrganization& row : import.set) {
            changed += row.before.empty() ? 0 : 1;
            unknown += m_groups.contains(row.id) ? 0 : 1;
            set.push_back(of(row));
        }
        std::vector<std::string> refused;
        for (const RefusedRow& row : import.refused)
            refused.push_back(of(row));
        const auto fresh = static_cast<std::int64_t>(import.set.size()) - changed;
        JsonObject json;
        json.boolean("dryRun", dryRun).number("rows", static_cast<std::int64_t>(import.rows));
        json.number("new", fresh).number("changed", changed);
        json.number("unchanged", static_cast<std::int64_t>(import.unchanged)).number("unknown", unknown);
        json.number("refused", static_cast<std::int64_t>(import.refused.size()));
        json.raw("names", jsonArray(set)).raw("refusedRows", jsonArray(refused));
        return json.take();
    }

private:
    std::string of(const NamedOrganization& row) const
    {
        const bool known = m_groups.contains(row.id);
        JsonObject json;
        json.number("line", static_cast<std::int64_t>(row.line)).text("id", row.id);
        json.textUnlessEmpty("before", row.before).text("name", row.name).boolean("seen", known);
        // An id that no event bears, but for the case, is most likely a slip of the file.
        json.texts("caseTwins", m_groups.twinsOf(row.id));
        return json.take();
    }

    static std::string of(const RefusedRow& row)
    {
        JsonObject json;
        json.number("line", static_cast<std::int64_t>(row.line)).textUnlessEmpty("field", row.field);
        json.text("value", row.value).text("reason", row.reason);
        return json.take();
    }

    CaseGroups m_groups;
};

//! `{"names":{id:name}}` of the rows that are set, as they were and as they are, for the audit log.
std::pair<std::string, std::string> namesBetween(const OrganizationImport& import)
{
    JsonObject before;
    JsonObject after;
    for (const NamedOrganization& row : import.set) {
        before.textUnlessEmpty(row.id, row.before);
        after.text(row.id, row.name);
    }
    return {"{\"names\":" + before.take() + "}", "{\"names\":" + after.take() + "}"};
}

} // namespace

Response importOrganizations(const OrganizationParts& parts, Request& request)
{
    const std::string& tenant = request.principal->tenantId;
    Write write;
    write.scope = Scope::OrgsWrite;
    write.apply = [&](ConfigChange& change, Fields& body) -> Expected<WriteResult, Problem> {
        body.require("csv");
        const auto csv = body.text("csv", longestCsv);
        const bool dryRun = body.boolean("dryRun").value_or(false);
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        const OrganizationNamesPtr names = change.before().organizationNames(tenant);
        const auto import = readOrganizationImport(*csv, *names);
        auto next = std::make_shared<OrganizationNames>(*names);
        if (!import) {
            body.fail("csv", import.error());
        } else {
            for (const NamedOrganization& row : import->set)
                next->byId[row.id] = row.name;
            if (next->byId.size() > mostNames)
                body.fail("csv", "would make more than " + std::to_string(mostNames) + " names");
        }
        if (auto problem = body.problem())
            return Unexpected{std::move(*problem)};
        WriteResult result;
        result.data = ImportJson(parts.book.seen(tenant)).of(*import, dryRun);
        result.isLook = dryRun || import->set.empty();
        if (result.isLook)
            return result;
        change.putOrganizationNames(next, import->set);
        const std::string count = std::to_string(import->set.size());
        result.action = "ORGANIZATIONS_IMPORTED";
        result.target = {"organization", import->set.size() == 1 ? import->set.front().id : "import",
                         import->set.size() == 1 ? import->set.front().name : count + " organizations"};
        std::tie(result.before, result.after) = namesBetween(*import);
        result.event = "organizations.imported";
        result.eventPayload = "{\"names\":" + count + "}";
        return result;
    };
    return parts.api.writes.perform(request, write);
}

} // namespace meterd
