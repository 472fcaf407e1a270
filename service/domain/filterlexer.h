// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Walking over a filter's characters; knows words and quotes, nothing of conditions.
#pragma once

#include "service/domain/filter.h"

#include <string>
#include <string_view>

namespace meterd {

class FilterLexer
{
public:
    explicit FilterLexer(std::string_view text)
        : m_text(text)
    {}

    std::size_t at() const { return m_at; }
    bool atEnd() const { return m_at == m_text.size(); }
    char peek() const { return atEnd() ? '\0' : m_text[m_at]; }
    void skipSpaces();
    bool take(char c);
    /// A whole word of its own: `OR`, but not the start of `ORDER` or of `OR:`.
    bool takeKeyword(std::string_view keyword);
    bool seesKeyword(std::string_view keyword) const;

    /// Up to a space, a parenthesis, a quotation mark or one of `stops`.
    std::string_view word(std::string_view stops);
    /// From the opening quotation mark on; nothing when it is not closed.
    std::optional<std::string> quoted();

    FilterError error(std::size_t at, std::string message) const;

private:
    std::string_view m_text;
    std::size_t m_at = 0;
};

} // namespace meterd
