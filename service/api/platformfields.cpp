// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading platform events as they were written.
#include "service/api/platformfields.h"

#include "service/api/usagecsv.h"

#include <algorithm>
#include <array>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace meterd {

namespace {

enum Slot : std::uint8_t { Type, SeverityOf, Source, Actor, Target, TargetType, Id, Correlation, At, Sequence };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 12> names = {{{"type", Type},
                                                            {"event", Type},
                                                            {"severity", SeverityOf, Kind::AnyCase},
                                                            {"source", Source},
                                                            {"actor", Actor},
                                                            {"target", Target},
                                                            {"targetType", TargetType},
                                                            {"id", Id},
                                                            {"correlation", Correlation},
                                                            {"corr", Correlation},
                                                            {"at", At, Kind::Time},
                                                            {"sequence", Sequence, Kind::Decimal}}};

struct FacetName
{
    std::string_view name;
    std::string_view member; //!< of the record
};
constexpr std::array<FacetName, 6> facetNames = {{{"type", "eventType"},
                                                  {"severity", "severity"},
                                                  {"source", "source"},
                                                  {"actor", "actorId"},
                                                  {"target", "targetId"},
                                                  {"targetType", "targetType"}}};

constexpr std::array<std::string_view, 9> csvMembers = {"eventId",   "createdAt", "eventType",  "severity", "source",
                                                        "actorType", "actorId",   "targetType", "targetId"};

} // namespace

const FilterVocabulary& platformVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

PlatformFilterRecord::PlatformFilterRecord(const PlatformEvent& event)
    : m_event(event)
{
    boost::json::error_code error;
    boost::json::value value = boost::json::parse(event.json, error);
    if (value.is_object())
        m_fields = std::move(value.as_object());
}

std::string_view PlatformFilterRecord::member(std::string_view name) const
{
    const auto* value = m_fields.if_contains(name);
    return value && value->is_string() ? std::string_view(value->as_string()) : std::string_view();
}

std::string PlatformFilterRecord::payload() const
{
    const auto* value = m_fields.if_contains("payload");
    return value ? boost::json::serialize(*value) : std::string();
}

std::vector<std::string_view> PlatformFilterRecord::texts(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    case Type: return {m_event.type};
    case SeverityOf: return {member("severity")};
    case Source: return {member("source")};
    case Actor: return {member("actorId"), member("actorType")};
    case Target: return {member("targetId"), member("targetType")};
    case TargetType: return {member("targetType")};
    case Id: return {m_event.id};
    case Correlation: return {member("correlationId")};
    case At:
    case Sequence: break;
    }
    return {};
}

std::optional<std::int64_t> PlatformFilterRecord::time(std::uint8_t) const
{
    return m_event.at;
}

std::optional<Decimal> PlatformFilterRecord::decimal(std::uint8_t) const
{
    return Decimal::parse(std::to_string(m_event.sequence));
}

PlatformFacets::PlatformFacets(std::vector<std::string_view> fields)
    : m_fields(std::move(fields))
    , m_counts(m_fields.size())
{}

std::span<const std::string_view> PlatformFacets::known()
{
    static constexpr auto all = [] {
        std::array<std::string_view, facetNames.size()> out{};
        std::transform(facetNames.begin(), facetNames.end(), out.begin(), [](const FacetName& f) { return f.name; });
        return out;
    }();
    return all;
}

void PlatformFacets::add(const PlatformFilterRecord& record)
{
    for (std::size_t i = 0; i < m_fields.size(); ++i) {
        const auto* facet = std::find_if(facetNames.begin(), facetNames.end(),
                                         [&](const FacetName& known) { return known.name == m_fields[i]; });
        const std::string_view value = record.member(facet->member);
        const auto counted = m_counts[i].find(value);
        if (counted != m_counts[i].end())
            ++counted->second;
        else
            m_counts[i].emplace(value, 1);
    }
}

std::vector<FacetCounts> PlatformFacets::take(std::size_t top) const
{
    std::vector<FacetCounts> out;
    for (std::size_t i = 0; i < m_fields.size(); ++i)
        out.push_back(topOf(m_fields[i], m_counts[i], top));
    return out;
}

std::string platformCsvHeader()
{
    std::string out = "sequence";
    for (const std::string_view member : csvMembers)
        out.append(",").append(member);
    return out + ",payload,correlationId\n";
}

void appendPlatformCsv(std::string& out, const PlatformEvent& event)
{
    const PlatformFilterRecord record(event);
    out += std::to_string(event.sequence);
    const auto cell = [&out](std::string_view text) {
        out += ',';
        appendCsvCell(out, text);
    };
    for (const std::string_view member : csvMembers)
        cell(record.member(member));
    cell(record.payload());
    cell(record.member("correlationId"));
    out += '\n';
}

} // namespace meterd
