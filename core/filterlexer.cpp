// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filterlexer.h"

namespace md {

namespace {

bool isNameStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isNamePart(QChar c)
{
    return isNameStart(c) || (c >= u'0' && c <= u'9');
}

bool isParenthesis(QChar c)
{
    return c == u'(' || c == u')';
}

} // namespace

void FilterLexer::skipSpace()
{
    while (atSpace())
        ++m_at;
}

bool FilterLexer::take(char16_t c)
{
    if (!isAt(c))
        return false;
    ++m_at;
    return true;
}

bool FilterLexer::isAtKeyword(QStringView keyword) const
{
    const QStringView rest = m_text.sliced(m_at);
    if (!rest.startsWith(keyword))
        return false;
    if (rest.size() == keyword.size())
        return true;
    const QChar after = rest[keyword.size()];
    return after.isSpace() || isParenthesis(after);
}

bool FilterLexer::isAtAnyKeyword() const
{
    return isAtKeyword(u"AND") || isAtKeyword(u"OR") || isAtKeyword(u"NOT");
}

bool FilterLexer::takeKeyword(QStringView keyword)
{
    if (!isAtKeyword(keyword))
        return false;
    m_at += static_cast<int>(keyword.size());
    return true;
}

std::optional<QStringView> FilterLexer::fieldName() const
{
    if (atEnd() || !isNameStart(m_text[m_at]))
        return std::nullopt;
    qsizetype end = m_at;
    while (end < m_text.size() && isNamePart(m_text[end]))
        ++end;
    if (end == m_text.size() || (m_text[end] != u':' && m_text[end] != u'>' && m_text[end] != u'<'))
        return std::nullopt;
    return m_text.sliced(m_at, end - m_at);
}

QStringView FilterLexer::takeOperator()
{
    const int from = m_at;
    if (!take(u':') && (take(u'>') || take(u'<')))
        take(u'=');
    return m_text.sliced(from, m_at - from);
}

FilterLexer::Value FilterLexer::takeValue(bool inList)
{
    if (isAt(u'"'))
        return takeQuoted();
    Value value;
    value.position = m_at;
    while (!atEnd() && !atSpace() && !isParenthesis(m_text[m_at]) && !(inList && isAt(u',')))
        ++m_at;
    value.end = m_at;
    value.text = m_text.sliced(value.position, value.end - value.position).toString();
    return value;
}

FilterLexer::Value FilterLexer::takeQuoted()
{
    Value value;
    value.quoted = true;
    value.closed = false;
    value.position = m_at++;
    while (!atEnd()) {
        const QChar c = m_text[m_at++];
        if (c == u'"') {
            value.closed = true;
            break;
        }
        const bool escape = c == u'\\' && !atEnd() && (isAt(u'"') || isAt(u'\\'));
        value.text.append(escape ? m_text[m_at++] : c);
    }
    value.end = m_at;
    return value;
}

std::optional<FilterCompare> filterCompareFromText(QStringView text)
{
    if (text == u":")
        return FilterCompare::Is;
    if (text == u">")
        return FilterCompare::Greater;
    if (text == u">=")
        return FilterCompare::GreaterOrEqual;
    if (text == u"<")
        return FilterCompare::Less;
    if (text == u"<=")
        return FilterCompare::LessOrEqual;
    return std::nullopt;
}

} // namespace md
