// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The organizations of a tenant as an operator sees them: what events tell of them, what they are called, and which
// ids differ only by case.
#pragma once

#include "service/domain/organizationimport.h"
#include "service/domain/recordfilter.h"
#include "service/store/organizationbook.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meterd {

struct Organization
{
    std::string id;
    std::string name;                     //!< empty: nobody has named it
    std::optional<OrganizationSeen> seen; //!< none: named, but no event came from it
    std::uint64_t events = 0;             //!< of the span that was asked for
    std::vector<std::string> caseTwins;   //!< other ids of events that differ from it only by case

    std::uint64_t eventsEver() const { return seen ? seen->use.events : 0; }
};

std::string toJson(const Organization& organization);
std::string organizationCsvHeader();
void appendOrganizationCsv(std::string& out, const Organization& organization);

//! Ids of events that differ only by case.
class CaseGroups
{
public:
    explicit CaseGroups(const std::vector<OrganizationSeen>& seen);

    bool contains(const std::string& id) const;
    //! Those that are the same but for the case; `id` itself is not among them.
    std::vector<std::string> twinsOf(std::string_view id) const;
    //! Groups of two ids and more, each in the order of its ids.
    std::vector<std::vector<std::string>> groups() const;

private:
    std::unordered_map<std::string, std::vector<std::string>> m_ids; //!< by the id in lower case
};

const FilterVocabulary& organizationVocabulary();

class OrganizationFilterRecord final : public FilterRecord
{
public:
    explicit OrganizationFilterRecord(const Organization& organization)
        : m_organization(organization)
    {}

    std::vector<std::string_view> texts(std::uint8_t slot) const override;
    std::optional<std::int64_t> time(std::uint8_t slot) const override;
    std::optional<Decimal> decimal(std::uint8_t slot) const override;
    std::string_view json() const override;

private:
    const Organization& m_organization;
    mutable std::string m_json;
};

//! The order of a list. Two organizations are never equal: the id decides in the end.
class OrganizationOrder
{
public:
    //! By what `sort` may go; the first is the usual one.
    static std::span<const std::string_view> fields();

    OrganizationOrder(std::size_t field, bool descending)
        : m_field(field)
        , m_descending(descending)
    {}

    //! An organization's place. It stays one when others, or itself, move on.
    struct Place
    {
        std::int64_t number = 0;
        std::string text;
        std::string id;

        std::string anchor() const;
        static std::optional<Place> fromAnchor(std::string_view anchor);
        auto operator<=>(const Place&) const = default;
    };
    Place placeOf(const Organization& organization) const;
    bool isBefore(const Place& one, const Place& other) const { return m_descending ? other < one : one < other; }

private:
    std::size_t m_field;
    bool m_descending;
};

} // namespace meterd
