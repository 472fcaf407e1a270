// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads the pieces of a filter text from left to right; shared by the parser and by what the filter bar shows.
#pragma once

#include "core/filter.h"

#include <optional>

namespace md {

class FilterLexer
{
public:
    struct Value
    {
        QString text; //!< without quotes and escapes
        bool quoted = false;
        bool closed = true; //!< the closing quotation mark is there
        int position = 0;
        int end = 0;
    };

    explicit FilterLexer(QStringView text)
        : m_text(text)
    {}

    int position() const { return m_at; }
    bool atEnd() const { return m_at >= m_text.size(); }
    bool atSpace() const { return !atEnd() && m_text[m_at].isSpace(); }
    void skipSpace();
    bool isAt(char16_t c) const { return !atEnd() && m_text[m_at] == c; }
    bool take(char16_t c);

    //! AND, OR or NOT, as a word of its own.
    bool isAtKeyword(QStringView keyword) const;
    bool isAtAnyKeyword() const;
    bool takeKeyword(QStringView keyword);

    //! A name that an operator follows directly.
    std::optional<QStringView> fieldName() const;
    void skip(qsizetype characters) { m_at += static_cast<int>(characters); }
    //! ":", ">", ">=", "<" or "<=".
    QStringView takeOperator();
    //! A quoted value, or a word that ends before a space, a parenthesis and, in a list, a comma.
    Value takeValue(bool inList);

private:
    Value takeQuoted();

    QStringView m_text;
    int m_at = 0;
};

std::optional<FilterCompare> filterCompareFromText(QStringView text);

} // namespace md
