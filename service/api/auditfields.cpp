// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reading audit entries as they were written.
#include "service/api/auditfields.h"

#include "service/api/usagecsv.h"

#include <array>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>

namespace meterd {

namespace {

namespace json = boost::json;

enum Slot : std::uint8_t { Actor, Action, Target, Type, Id, Correlation, Field, Reason, Ip, At, Sequence };

using Kind = FilterVocabulary::Kind;

constexpr std::array<FilterVocabulary::Field, 13> names = {{{"actor", Actor},
                                                            {"who", Actor},
                                                            {"action", Action, Kind::AnyCase},
                                                            {"target", Target},
                                                            {"type", Type, Kind::AnyCase},
                                                            {"id", Id},
                                                            {"correlation", Correlation},
                                                            {"corr", Correlation},
                                                            {"field", Field},
                                                            {"reason", Reason},
                                                            {"ip", Ip},
                                                            {"at", At, Kind::Time},
                                                            {"sequence", Sequence, Kind::Decimal}}};

//! The text at a path of members; empty where there is none.
std::string_view textAt(const json::value& entry, std::string_view part, std::string_view member)
{
    const json::value* at = entry.is_object() ? entry.as_object().if_contains(part) : nullptr;
    if (at && !member.empty())
        at = at->is_object() ? at->as_object().if_contains(member) : nullptr;
    return at && at->is_string() ? std::string_view(at->as_string()) : std::string_view();
}

//! A text as it is, anything else as JSON; nothing for null.
std::string cellOf(const json::value& change, std::string_view side)
{
    const json::value* value = change.is_object() ? change.as_object().if_contains(side) : nullptr;
    if (!value || value->is_null())
        return {};
    return value->is_string() ? std::string(value->as_string()) : json::serialize(*value);
}

} // namespace

const FilterVocabulary& auditVocabulary()
{
    static constexpr FilterVocabulary vocabulary{names};
    return vocabulary;
}

AuditFilterRecord::AuditFilterRecord(const AuditRecord& record)
    : m_record(record)
    , m_json(toJson(record))
{
    json::error_code error;
    m_entry = json::parse(record.entry, error);
}

std::vector<std::string_view> AuditFilterRecord::texts(std::uint8_t slot) const
{
    switch (Slot(slot)) {
    // By whatever an operator knows of somebody.
    case Actor:
        return {textAt(m_entry, "actor", "email"), textAt(m_entry, "actor", "name"), textAt(m_entry, "actor", "keyId"),
                textAt(m_entry, "actor", "role")};
    case Action: return {textAt(m_entry, "action", {})};
    case Target: return {textAt(m_entry, "target", "name"), textAt(m_entry, "target", "id")};
    case Type: return {textAt(m_entry, "target", "type")};
    case Id: return {textAt(m_entry, "id", {})};
    case Correlation: return {textAt(m_entry, "correlationId", {})};
    case Reason: return {textAt(m_entry, "metadata", "reason")};
    case Ip: return {textAt(m_entry, "actor", "ip")};
    case Field: {
        std::vector<std::string_view> fields;
        const json::value* changes = m_entry.is_object() ? m_entry.as_object().if_contains("changes") : nullptr;
        if (changes && changes->is_object()) {
            for (const auto& member : changes->as_object())
                fields.emplace_back(member.key().data(), member.key().size());
        }
        return fields;
    }
    case At:
    case Sequence: break;
    }
    return {};
}

std::optional<std::int64_t> AuditFilterRecord::time(std::uint8_t) const
{
    return m_record.at;
}

std::optional<Decimal> AuditFilterRecord::decimal(std::uint8_t) const
{
    return Decimal::parse(std::to_string(m_record.sequence));
}

std::string auditCsvHeader()
{
    return "sequence,id,timestamp,actorName,actorEmail,actorRole,actorIp,action,targetType,targetId,targetName,field,"
           "before,after,reason,correlationId,hmac\n";
}

std::size_t appendAuditCsv(std::string& out, const AuditRecord& record)
{
    json::error_code error;
    const json::value entry = json::parse(record.entry, error);
    const auto row = [&](std::string_view field, const std::string& before, const std::string& after) {
        out += std::to_string(record.sequence);
        const std::array cells = {textAt(entry, "id", {}),
                                  textAt(entry, "timestamp", {}),
                                  textAt(entry, "actor", "name"),
                                  textAt(entry, "actor", "email"),
                                  textAt(entry, "actor", "role"),
                                  textAt(entry, "actor", "ip"),
                                  textAt(entry, "action", {}),
                                  textAt(entry, "target", "type"),
                                  textAt(entry, "target", "id"),
                                  textAt(entry, "target", "name"),
                                  field,
                                  std::string_view(before),
                                  std::string_view(after),
                                  textAt(entry, "metadata", "reason"),
                                  textAt(entry, "correlationId", {}),
                                  std::string_view(record.hmac)};
        for (const std::string_view cell : cells) {
            out += ',';
            appendCsvCell(out, cell);
        }
        out += '\n';
    };
    const json::value* changes = entry.is_object() ? entry.as_object().if_contains("changes") : nullptr;
    if (!changes || !changes->is_object() || changes->as_object().empty()) {
        row({}, {}, {});
        return 1;
    }
    for (const auto& member : changes->as_object())
        row({member.key().data(), member.key().size()}, cellOf(member.value(), "before"),
            cellOf(member.value(), "after"));
    return changes->as_object().size();
}

} // namespace meterd
