// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Words, quotes and positions of a filter.
#include "service/domain/filterlexer.h"

#include <algorithm>

namespace meterd {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool endsWord(char c)
{
    return isSpace(c) || c == '(' || c == ')' || c == '"';
}

} // namespace

void FilterLexer::skipSpaces()
{
    while (!atEnd() && isSpace(peek()))
        ++m_at;
}

bool FilterLexer::take(char c)
{
    if (atEnd() || peek() != c)
        return false;
    ++m_at;
    return true;
}

bool FilterLexer::seesKeyword(std::string_view keyword) const
{
    if (m_text.substr(m_at, keyword.size()) != keyword)
        return false;
    const std::size_t after = m_at + keyword.size();
    return after == m_text.size() || endsWord(m_text[after]);
}

bool FilterLexer::takeKeyword(std::string_view keyword)
{
    if (!seesKeyword(keyword))
        return false;
    m_at += keyword.size();
    return true;
}

std::string_view FilterLexer::word(std::string_view stops)
{
    const std::size_t from = m_at;
    while (!atEnd() && !endsWord(peek()) && stops.find(peek()) == std::string_view::npos)
        ++m_at;
    return m_text.substr(from, m_at - from);
}

std::optional<std::string> FilterLexer::quoted()
{
    std::string text;
    ++m_at;
    while (!atEnd()) {
        char c = m_text[m_at++];
        if (c == '"')
            return text;
        // Only a quotation mark and a backslash need one in front; before anything else it is itself.
        if (c == '\\' && (peek() == '"' || peek() == '\\'))
            c = m_text[m_at++];
        text += c;
    }
    return std::nullopt;
}

FilterError FilterLexer::error(std::size_t at, std::string message) const
{
    const std::string_view before = m_text.substr(0, at);
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    return {static_cast<int>(std::count_if(before.begin(), before.end(), isFirstByte)), std::move(message)};
}

} // namespace meterd
