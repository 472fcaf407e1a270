// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Headers, percent escapes and query strings.
#include "service/http/message.h"

#include <algorithm>
#include <array>

namespace meterd {

namespace {

constexpr std::array<std::string_view, 8> methodNames = {"GET",    "HEAD",  "POST",    "PUT",
                                                         "DELETE", "PATCH", "OPTIONS", "OTHER"};

char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

int hexValue(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    const char l = lower(c);
    return l >= 'a' && l <= 'f' ? l - 'a' + 10 : -1;
}

} // namespace

std::string_view toText(Method method)
{
    return methodNames[static_cast<std::size_t>(method)];
}

Method methodFrom(std::string_view text)
{
    const auto* found = std::find(methodNames.begin(), methodNames.end(), text);
    return found == methodNames.end() ? Method::Other : static_cast<Method>(found - methodNames.begin());
}

bool equalNoCase(std::string_view a, std::string_view b)
{
    return a.size() == b.size() &&
           std::equal(a.begin(), a.end(), b.begin(), [](char x, char y) { return lower(x) == lower(y); });
}

Headers::Headers(std::initializer_list<std::pair<std::string_view, std::string_view>> fields)
{
    for (const auto& [name, value] : fields)
        add(name, value);
}

std::optional<std::string_view> Headers::find(std::string_view wanted) const
{
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        if (equalNoCase(name(i), wanted))
            return value(i);
    }
    return std::nullopt;
}

std::string_view Headers::get(std::string_view wanted) const
{
    return find(wanted).value_or(std::string_view());
}

void Headers::add(std::string_view name, std::string_view value)
{
    const Piece keptName = keep(name);
    m_entries.push_back({keptName, keep(value)});
}

void Headers::set(std::string_view wanted, std::string_view value)
{
    std::erase_if(m_entries, [&](const Entry& entry) { return equalNoCase(text(entry.name), wanted); });
    add(wanted, value);
}

void Headers::clear()
{
    m_arena.clear();
    m_entries.clear();
}

Headers::Piece Headers::keep(std::string_view text)
{
    const Piece piece{static_cast<std::uint32_t>(m_arena.size()), static_cast<std::uint32_t>(text.size())};
    m_arena += text;
    return piece;
}

std::optional<std::string> percentDecoded(std::string_view text, bool plusIsSpace)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && plusIsSpace) {
            out += ' ';
        } else if (text[i] == '%') {
            if (i + 2 >= text.size())
                return std::nullopt;
            const int high = hexValue(text[i + 1]);
            const int low = hexValue(text[i + 2]);
            if (high < 0 || low < 0 || high + low == 0)
                return std::nullopt;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return out;
}

const std::string& Request::param(std::string_view name) const
{
    static const std::string none;
    for (const auto& [key, value] : params) {
        if (key == name)
            return value;
    }
    return none;
}

Response Response::json(int status, std::string body)
{
    Response response;
    response.status = status;
    response.headers.add("Content-Type", "application/json");
    response.body = std::move(body);
    return response;
}

std::optional<Query> Query::parse(std::string_view raw)
{
    Query query;
    while (!raw.empty()) {
        const std::size_t end = std::min(raw.find('&'), raw.size());
        const std::string_view field = raw.substr(0, end);
        raw.remove_prefix(std::min(end + 1, raw.size()));
        if (field.empty())
            continue;
        const std::size_t equals = std::min(field.find('='), field.size());
        auto name = percentDecoded(field.substr(0, equals), true);
        auto value = percentDecoded(field.substr(std::min(equals + 1, field.size())), true);
        if (!name || !value)
            return std::nullopt;
        query.m_fields.emplace_back(std::move(*name), std::move(*value));
    }
    return query;
}

std::optional<std::string_view> Query::get(std::string_view name) const
{
    for (const auto& [key, value] : m_fields) {
        if (key == name)
            return value;
    }
    return std::nullopt;
}

std::string_view Query::value(std::string_view name, std::string_view fallback) const
{
    return get(name).value_or(fallback);
}

std::optional<std::string_view> Query::unknown(std::initializer_list<std::string_view> known) const
{
    for (const auto& [key, value] : m_fields) {
        if (std::find(known.begin(), known.end(), key) == known.end())
            return key;
    }
    return std::nullopt;
}

} // namespace meterd
