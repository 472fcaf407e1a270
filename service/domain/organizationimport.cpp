// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A row is judged alone; one that cannot be taken stops no other.
#include "service/domain/organizationimport.h"

#include "service/domain/asciicase.h"
#include "service/domain/csvreader.h"

#include <algorithm>
#include <array>
#include <optional>

namespace meterd {

namespace {

constexpr std::string_view idColumn = "external_org_id";
constexpr std::string_view nameColumn = "display_name";
constexpr std::array<std::string_view, 5> idNames = {idColumn, "customer_org_id", "customerid", "org_id", "id"};
constexpr std::array<std::string_view, 4> nameNames = {nameColumn, "displayname", "name", "organization"};
constexpr std::size_t shownOfValue = 80;

std::string_view trimmed(std::string_view text)
{
    const auto from = text.find_first_not_of(" \t\r\n");
    return from == std::string_view::npos ? std::string_view()
                                          : text.substr(from, text.find_last_not_of(" \t\r\n") - from + 1);
}

//! Continuations of a character do not count.
std::size_t characters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(
        text.begin(), text.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80; }));
}

bool hasControl(std::string_view text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

//! Whatever stands most often in the line that names the columns.
char separatorOf(std::string_view csv)
{
    const std::string_view line = csv.substr(0, csv.find('\n'));
    const auto count = [&](char c) { return std::count(line.begin(), line.end(), c); };
    if (count(';') > count(','))
        return ';';
    return count('\t') > count(',') ? '\t' : ',';
}

std::string shortened(std::string_view value)
{
    if (value.size() <= shownOfValue)
        return std::string(value);
    std::size_t end = shownOfValue;
    while (end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0U) == 0x80)
        --end;
    return std::string(value.substr(0, end)) + "…";
}

struct Columns
{
    std::size_t id = 0;
    std::size_t name = 0;
};

template <std::size_t N>
std::optional<std::size_t> columnOf(const std::vector<std::string>& header,
                                    const std::array<std::string_view, N>& names)
{
    for (const std::string_view name : names) {
        for (std::size_t i = 0; i < header.size(); ++i) {
            if (asciiLower(trimmed(header[i])) == name)
                return i;
        }
    }
    return std::nullopt;
}

class RowJudge
{
public:
    RowJudge(const OrganizationNames& names, OrganizationImport& out)
        : m_names(names)
        , m_out(out)
    {}

    void judge(std::size_t line, std::string_view id, std::string_view rawName)
    {
        const std::string_view name = trimmed(rawName);
        if (!judgeId(line, id) || !judgeName(line, name))
            return;
        const auto [first, isNew] = m_lines.try_emplace(std::string(id), Earlier{line, std::string(name)});
        if (!isNew) {
            if (first->second.name == name)
                ++m_out.unchanged;
            else
                refuse(line, idColumn, id,
                       "has another name on line " + std::to_string(first->second.line) +
                           ", which is the one that is taken");
            return;
        }
        const auto known = m_names.byId.find(id);
        const std::string before = known == m_names.byId.end() ? std::string() : known->second;
        if (before == name)
            ++m_out.unchanged;
        else
            m_out.set.push_back({line, std::string(id), std::string(name), before});
    }

    void refuse(std::size_t line, std::string_view field, std::string_view value, std::string reason)
    {
        m_out.refused.push_back({line, field, shortened(value), std::move(reason)});
    }

private:
    struct Earlier
    {
        std::size_t line = 0;
        std::string name;
    };

    bool judgeId(std::size_t line, std::string_view id)
    {
        if (id.empty())
            refuse(line, idColumn, id, "is empty");
        else if (trimmed(id) != id)
            refuse(line, idColumn, id, "begins or ends with a space; ids are compared letter by letter");
        else if (hasControl(id))
            refuse(line, idColumn, id, "holds a line break or another control character");
        else if (characters(id) > OrganizationImport::longestId)
            refuse(line, idColumn, id,
                   "has more than " + std::to_string(OrganizationImport::longestId) + " characters");
        else
            return true;
        return false;
    }

    bool judgeName(std::size_t line, std::string_view name)
    {
        if (name.empty())
            refuse(line, nameColumn, name, "is empty");
        else if (hasControl(name))
            refuse(line, nameColumn, name, "holds a line break or another control character");
        else if (characters(name) > OrganizationImport::longestName)
            refuse(line, nameColumn, name,
                   "has more than " + std::to_string(OrganizationImport::longestName) + " characters");
        else
            return true;
        return false;
    }

    const OrganizationNames& m_names;
    OrganizationImport& m_out;
    std::map<std::string, Earlier, std::less<>> m_lines;
};

} // namespace

Expected<OrganizationImport, std::string> readOrganizationImport(std::string_view csv, const OrganizationNames& names)
{
    CsvReader reader(csv, separatorOf(csv));
    const auto header = reader.next();
    if (!header)
        return Unexpected{std::string("is empty")};
    const auto id = columnOf(*header, idNames);
    const auto name = columnOf(*header, nameNames);
    if (!id || !name) {
        return Unexpected{"must name its columns in the first line, external_org_id and display_name; '" +
                          std::string(!id ? idColumn : nameColumn) + "' is missing"};
    }
    const Columns columns{*id, *name};
    OrganizationImport out;
    RowJudge judge(names, out);
    while (const auto row = reader.next()) {
        if (++out.rows > OrganizationImport::mostRows)
            return Unexpected{"has more than " + std::to_string(OrganizationImport::mostRows) +
                              " rows; import it in parts"};
        if (reader.isBroken())
            return Unexpected{"has a quote that is opened on line " + std::to_string(reader.line()) +
                              " and never closed"};
        if (row->size() <= std::max(columns.id, columns.name))
            judge.refuse(reader.line(), {}, row->front(), "has too few columns");
        else if (row->size() > header->size())
            judge.refuse(reader.line(), {}, row->front(),
                         "has more columns than the first line; quote what holds a separator");
        else
            judge.judge(reader.line(), (*row)[columns.id], (*row)[columns.name]);
    }
    if (out.rows == 0)
        return Unexpected{std::string("has no rows but the first, which names the columns")};
    return out;
}

} // namespace meterd
