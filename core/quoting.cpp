// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quoting.h"

namespace md {

namespace {

bool isPlainNumber(QStringView text)
{
    bool digits = false;
    bool dot = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const char16_t c = text[i].unicode();
        if (c >= u'0' && c <= u'9')
            digits = true;
        else if (c == u'.' && !dot)
            dot = true;
        else if (i != 0 || (c != u'-' && c != u'+'))
            return false;
    }
    return digits;
}

//! Spreadsheets trim leading spaces before they look for a formula.
bool looksLikeFormula(QStringView text)
{
    const QStringView seen = text.trimmed();
    const bool control = !text.isEmpty() && (text.front() == u'\t' || text.front() == u'\r');
    return control || (!seen.isEmpty() && QStringView(u"=+-@\uFF1D\uFF0B\uFF0D\uFF20").contains(seen.front()));
}

bool isSafeInShell(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') ||
           QStringView(u"_-./:=@%+,").contains(c);
}

} // namespace

QString csvCell(QStringView text)
{
    const bool guard = looksLikeFormula(text) && !isPlainNumber(text);
    const bool quote = std::any_of(text.begin(), text.end(), [](QChar c) {
        return c == u'"' || c == u',' || c == u';' || c == u'\n' || c == u'\r' || c == u'\t';
    });
    QString out;
    out.reserve(text.size() + 4);
    if (quote)
        out += u'"';
    if (guard)
        out += u'\'';
    for (const QChar c : text) {
        if (c == u'"')
            out += u'"';
        out += c;
    }
    if (quote)
        out += u'"';
    return out;
}

QString shellArgument(QStringView text)
{
    // A leading ~ or = is expanded by some shells, so they are never "safe" in front.
    const bool bare = !text.isEmpty() && text.front() != u'=' && std::all_of(text.begin(), text.end(), isSafeInShell);
    if (bare)
        return text.toString();
    QString out;
    out.reserve(text.size() + 2);
    out += u'\'';
    for (const QChar c : text) {
        if (c == u'\0')
            continue;
        if (c == u'\'')
            out += QStringView(u"'\\''");
        else
            out += c;
    }
    out += u'\'';
    return out;
}

} // namespace md
