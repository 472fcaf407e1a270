// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What filters, orders and files see of an organization.
#include "service/api/organizationlist.h"

#include "service/api/usagecsv.h"
#include "service/domain/asciicase.h"
#include "service/domain/jsonobject.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Id, Name, Environment, Events, Users, Calls, Unknown, Currency, First, Last, Seen, Case };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 16> names = {{{"id", Id},
                                                            {"customer", Id},
                                                            {"org", Id},
                                                            {"customerId", Id},
                                                            {"name", Name},
                                                            {"environment", Environment},
                                                            {"env", Environment},
                                                            {"events", Events, Kind::Decimal},
                                                            {"users", Users, Kind::Decimal},
                                                            {"calls", Calls, Kind::Decimal},
                                                            {"unknown", Unknown, Kind::Decimal},
                                                            {"currency", Currency, Kind::AnyCase},
                                                            {"firstSeen", First, Kind::Time},
                                                            {"lastSeen", Last, Kind::Time},
                                                            {"seen", Seen, Kind::Flag},
                                                            {"caseTwin", Case, Kind::Flag}}};

constexpr std::array<std::string_view, 6> orders = {"lastSeen", "firstSeen", "events", "users", "name", "id"};

std::optional<TimePoint> timeOrNone(std::int64_t ms)
{
    return ms == 0 ? std::nullopt : std::optional(fromMs(ms));
}

std::string environmentsJson(const OrganizationUse& use)
{
    std::vector<std::string> items;
    for (const auto& [name, seen] : use.environments) {
        JsonObject json;
        json.text("environment", name).number("events", static_cast<std::int64_t>(seen.events));
        json.time("lastSeen", fromMs(seen.lastSeen));
        items.push_back(json.take());
    }
    return jsonArray(items);
}

std::uint64_t allCalls(const OrganizationUse& use)
{
    std::uint64_t calls = 0;
    for (std::size_t i = 1; i < use.aiCalls.size(); ++i)
        calls += use.aiCalls[i];
    return calls;
}

//! Calls whose cost nobody knows stand apart: they are in no amount, and an amount of nothing is no zero.
std::string aiJson(const OrganizationUse& use)
{
    std::vector<std::string> amounts;
    for (const auto& [currency, amount] : use.aiCost) {
        JsonObject json;
        json.text("currency", currency).text("amount", amount.toString());
        amounts.push_back(json.take());
    }
    JsonObject statuses;
    for (const CostStatus status : {CostStatus::Resolved, CostStatus::ExplicitZero, CostStatus::UnknownModel,
                                    CostStatus::MissingPrice, CostStatus::MissingTokens})
        statuses.number(toText(status), static_cast<std::int64_t>(use.calls(status)));
    JsonObject json;
    json.number("calls", static_cast<std::int64_t>(allCalls(use)));
    json.number("unknownCalls", static_cast<std::int64_t>(use.unpricedCalls()));
    json.raw("cost", jsonArray(amounts)).raw("statuses", statuses.take());
    return json.take();
}

const OrganizationUse& useOf(const Organization& organization)
{
    static const OrganizationUse none;
    return organization.seen ? organization.seen->use : none;
}

std::string joined(const std::vector<std::string>& texts)
{
    std::string out;
    for (const std::string& text : texts)
        out += (out.empty() ? "" : " ") + text;
    return out;
}

} // namespace

std::string toJson(const Organization& organization)
{
    const OrganizationUse& use = useOf(organization);
    JsonObject users;
    users.number("count", organization.seen ? static_cast<std::int64_t>(organization.seen->users) : 0);
    users.boolean("exact", !organization.seen || organization.seen->usersExact);
    JsonObject json;
    json.text("id", organization.id).textUnlessEmpty("name", organization.name);
    json.boolean("seen", organization.seen.has_value());
    json.number("events", static_cast<std::int64_t>(organization.events));
    json.number("eventsEver", static_cast<std::int64_t>(use.events));
    json.timeOrNull("firstSeen", timeOrNone(use.firstSeen)).timeOrNull("lastSeen", timeOrNone(use.lastSeen));
    json.raw("users", users.take()).raw("environments", environmentsJson(use)).raw("ai", aiJson(use));
    json.texts("caseTwins", organization.caseTwins);
    return json.take();
}

std::string organizationCsvHeader()
{
    return "id,name,events,eventsEver,firstSeen,lastSeen,users,usersExact,environments,aiCalls,aiUnknownCalls,aiCost,"
           "caseTwins\n";
}

void appendOrganizationCsv(std::string& out, const Organization& organization)
{
    const OrganizationUse& use = useOf(organization);
    const auto time = [](std::int64_t ms) { return ms == 0 ? std::string() : toIso(fromMs(ms)); };
    std::vector<std::string> environments;
    for (const auto& [name, seen] : use.environments)
        environments.push_back(name);
    std::vector<std::string> costs;
    for (const auto& [currency, amount] : use.aiCost)
        costs.push_back(amount.toString() + " " + currency);
    const std::array<std::string, 13> cells = {organization.id,
                                               organization.name,
                                               std::to_string(organization.events),
                                               std::to_string(use.events),
                                               time(use.firstSeen),
                                               time(use.lastSeen),
                                               std::to_string(organization.seen ? organization.seen->users : 0),
                                               !organization.seen || organization.seen->usersExact ? "true" : "false",
                                               joined(environments),
                                               std::to_string(allCalls(use)),
                                               std::to_string(use.unpricedCalls()),
                                               joined(costs),
                                               joined(organization.caseTwins)};
    for (std::size_t i = 0; i < cells.size(); ++i) {
        if (i > 0)
            out += ',';
        appendCsvCell(out, cells[i]);
    }
    out += '\n';
}

CaseGroups::CaseGroups(const std::vector<OrganizationSeen>& seen)
{
    m_ids.reserve(seen.size());
    for (const OrganizationSeen& organization : seen)
        m_ids[asciiLower(organization.use.id)].push_back(organization.use.id);
}

bool CaseGroups::contains(const std::string& id) const
{
    const auto found = m_ids.find(asciiLower(id));
    return found != m_ids.end() && std::find(found->second.begin(), found->second.end(), id) != found->second.end();
}

std::vector<std::string> CaseGroups::twinsOf(std::string_view id) const
{
    std::vector<std::string> twins;
    if (const auto found = m_ids.find(asciiLower(id)); found != m_ids.end())
        twins = found->second;
    std::erase(twins, id);
    std::sort(twins.begin(), twins.end());
    return twins;
}

std::vector<std::vector<std::string>> CaseGroups::groups() const
{
    std::vector<std::vector<std::string>> groups;
    for (const auto& [lowered, ids] : m_ids) {
        if (ids.size() < 2)
            continue;
        groups.push_back(ids);
        std::sort(groups.back().begin(), groups.back().end());
    }
    std::sort(groups.begin(), groups.end());
    return groups;
}

const FilterVocabulary& organizationVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

std::vector<std::string_view> OrganizationFilterRecord::texts(std::uint8_t slot) const
{
    const OrganizationUse& use = useOf(m_organization);
    const auto flag = [](bool on) { return std::vector<std::string_view>{on ? "true" : "false"}; };
    std::vector<std::string_view> out;
    switch (Slot(slot)) {
    case Id: return {m_organization.id};
    case Name:
        if (!m_organization.name.empty())
            out.push_back(m_organization.name);
        return out;
    case Environment:
        for (const auto& [name, seen] : use.environments)
            out.push_back(name);
        return out;
    case Currency:
        for (const auto& [currency, amount] : use.aiCost)
            out.push_back(currency);
        return out;
    case Seen: return flag(m_organization.seen.has_value());
    case Case: return flag(!m_organization.caseTwins.empty());
    default: return {};
    }
}

std::optional<std::int64_t> OrganizationFilterRecord::time(std::uint8_t slot) const
{
    const OrganizationUse& use = useOf(m_organization);
    const std::int64_t at = slot == First ? use.firstSeen : use.lastSeen;
    return at == 0 ? std::nullopt : std::optional(at);
}

std::optional<Decimal> OrganizationFilterRecord::decimal(std::uint8_t slot) const
{
    const OrganizationUse& use = useOf(m_organization);
    const auto whole = [](std::uint64_t value) { return Decimal::fromInteger(static_cast<std::int64_t>(value)); };
    switch (Slot(slot)) {
    case Events: return whole(m_organization.events);
    case Users: return whole(m_organization.seen ? m_organization.seen->users : 0);
    case Calls: return whole(allCalls(use));
    case Unknown: return whole(use.unpricedCalls());
    default: return std::nullopt;
    }
}

std::string_view OrganizationFilterRecord::json() const
{
    if (m_json.empty())
        m_json = toJson(m_organization);
    return m_json;
}

std::span<const std::string_view> OrganizationOrder::fields()
{
    return orders;
}

OrganizationOrder::Place OrganizationOrder::placeOf(const Organization& organization) const
{
    const OrganizationUse& use = useOf(organization);
    Place place;
    place.id = organization.id;
    const std::string_view field = orders[m_field];
    if (field == "lastSeen")
        place.number = use.lastSeen;
    else if (field == "firstSeen")
        place.number = use.firstSeen;
    else if (field == "events")
        place.number = static_cast<std::int64_t>(organization.events);
    else if (field == "users")
        place.number = organization.seen ? static_cast<std::int64_t>(organization.seen->users) : 0;
    else if (field == "name")
        place.text = asciiLower(organization.name.empty() ? organization.id : organization.name);
    return place;
}

//! `<number>.<bytes of the id>.<id><text>`
std::string OrganizationOrder::Place::anchor() const
{
    return std::to_string(number) + "." + std::to_string(id.size()) + "." + id + text;
}

std::optional<OrganizationOrder::Place> OrganizationOrder::Place::fromAnchor(std::string_view anchor)
{
    Place place;
    std::size_t length = 0;
    const auto read = [&anchor](auto& value) {
        const auto [end, error] = std::from_chars(anchor.data(), anchor.data() + anchor.size(), value);
        const auto used = static_cast<std::size_t>(end - anchor.data());
        if (error != std::errc() || used >= anchor.size() || anchor[used] != '.')
            return false;
        anchor.remove_prefix(used + 1);
        return true;
    };
    if (!read(place.number) || !read(length) || length > anchor.size())
        return std::nullopt;
    place.id = anchor.substr(0, length);
    place.text = anchor.substr(length);
    return place;
}

} // namespace meterd
