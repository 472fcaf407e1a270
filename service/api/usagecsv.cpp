// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Columns of the CSV export.
#include "service/api/usagecsv.h"

#include "service/domain/clock.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

struct Column
{
    std::string_view name;
    std::string (*text)(const UsageEvent&);
};

const EventOrigin& originOf(const UsageEvent& e)
{
    static const EventOrigin none;
    return e.origin ? *e.origin : none;
}

std::string numberText(const std::optional<std::int64_t>& value)
{
    return value ? std::to_string(*value) : std::string();
}

using E = const UsageEvent&;

constexpr std::array columns = {
    Column{"sequence", [](E e) { return std::to_string(e.sequence); }},
    Column{"id", [](E e) { return e.id; }},
    Column{"environment", [](E e) { return e.environment; }},
    Column{"app", [](E e) { return e.app; }},
    Column{"appUuid", [](E e) { return e.appUuid; }},
    Column{"event", [](E e) { return e.event; }},
    Column{"metric", [](E e) { return e.metric; }},
    Column{"unit", [](E e) { return e.unit; }},
    Column{"customerId", [](E e) { return e.customerId; }},
    Column{"userHash", [](E e) { return e.userHash; }},
    Column{"feature", [](E e) { return e.feature; }},
    Column{"quantity", [](E e) { return e.quantity.toString(); }},
    Column{"occurredAt", [](E e) { return toIso(fromMs(e.occurredAt)); }},
    Column{"receivedAt", [](E e) { return toIso(fromMs(e.receivedAt)); }},
    Column{"status", [](E e) { return std::string(toText(e.status)); }},
    Column{"code", [](E e) { return e.code; }},
    Column{"reason", [](E e) { return e.reason; }},
    Column{"nearName", [](E e) { return e.nearName; }},
    Column{"late", [](E e) { return std::string(e.late ? "true" : "false"); }},
    Column{"source", [](E e) { return std::string(toText(originOf(e).source)); }},
    Column{"client", [](E e) { return originOf(e).client; }},
    Column{"requestId", [](E e) { return originOf(e).requestId; }},
    Column{"correlationId", [](E e) { return originOf(e).correlationId; }},
    Column{"idempotencyKey", [](E e) { return e.idempotencyKey; }},
    Column{"sessionId", [](E e) { return e.sessionId; }},
    Column{"path", [](E e) { return e.path; }},
    Column{"plan", [](E e) { return e.plan; }},
    Column{"keyPrefix", [](E e) { return originOf(e).keyPrefix; }},
    Column{"address", [](E e) { return originOf(e).address; }},
    Column{"ai.provider", [](E e) { return e.ai ? e.ai->provider : std::string(); }},
    Column{"ai.model", [](E e) { return e.ai ? e.ai->model : std::string(); }},
    Column{"ai.inputTokens", [](E e) { return e.ai ? numberText(e.ai->inputTokens) : std::string(); }},
    Column{"ai.outputTokens", [](E e) { return e.ai ? numberText(e.ai->outputTokens) : std::string(); }},
    Column{"ai.totalTokens", [](E e) { return e.ai ? numberText(e.ai->totalTokens) : std::string(); }},
    Column{"ai.cost", [](E e) { return e.ai && e.ai->cost ? e.ai->cost->toString() : std::string(); }},
    Column{"ai.currency", [](E e) { return e.ai ? e.ai->currency : std::string(); }},
    Column{"ai.costStatus", [](E e) { return std::string(e.ai ? toText(e.ai->costStatus) : std::string_view()); }},
    Column{"properties", [](E e) { return e.properties; }},
};

} // namespace

void appendCsvCell(std::string& out, std::string_view text)
{
    const bool isFormula = !text.empty() && std::string_view("=+-@\t\r").find(text.front()) != std::string_view::npos;
    if (!isFormula && text.find_first_of(",\"\r\n") == std::string_view::npos) {
        out += text;
        return;
    }
    out += '"';
    if (isFormula)
        out += '\'';
    for (const char c : text) {
        if (c == '"')
            out += '"';
        out += c;
    }
    out += '"';
}

UsageCsv::UsageCsv()
{
    for (std::size_t i = 0; i < columns.size(); ++i)
        m_columns.push_back(i);
}

std::optional<std::string> UsageCsv::select(std::string_view names, UsageCsv& out)
{
    out.m_columns.clear();
    while (true) {
        const std::size_t end = std::min(names.find(','), names.size());
        const std::string_view name = names.substr(0, end);
        const auto* found =
            std::find_if(columns.begin(), columns.end(), [&](const Column& c) { return c.name == name; });
        if (found == columns.end())
            return std::string(name);
        out.m_columns.push_back(static_cast<std::size_t>(found - columns.begin()));
        if (end == names.size())
            return std::nullopt;
        names.remove_prefix(end + 1);
    }
}

void UsageCsv::appendHeader(std::string& out) const
{
    for (const std::size_t column : m_columns) {
        out += columns[column].name;
        out += ',';
    }
    out.back() = '\n';
}

void UsageCsv::appendRow(std::string& out, const UsageEvent& event) const
{
    for (const std::size_t column : m_columns) {
        appendCsvCell(out, columns[column].text(event));
        out += ',';
    }
    out.back() = '\n';
}

} // namespace meterd
