// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/filteredit.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

bool isOr(const QString& filter, const FilterToken& token)
{
    return token.kind == FilterToken::Kind::Operator && filter.mid(token.position, token.length) == "OR"_L1;
}

bool says(const QString& filter, FilterField field, const QString& value, bool negated)
{
    return valuesInFilter(filter, field, negated)
        .contains(value, ignoresCase(field) ? Qt::CaseInsensitive : Qt::CaseSensitive);
}

} // namespace

QString editedFilter(const QString& filter, FilterField field, const std::optional<QString>& value, TermEdit edit)
{
    const bool negated = edit == TermEdit::Exclude;
    if (value && says(filter, field, *value, negated))
        return withoutTerm(filter, field, *value);
    return withTerm(filter, field, value, negated);
}

QStringList valuesInFilter(const QString& filter, FilterField field, bool negated)
{
    QStringList values;
    const std::vector<FilterToken> tokens = filterTokens(filter);
    // A term beside an OR decides nothing alone.
    if (std::any_of(tokens.begin(), tokens.end(), [&](const FilterToken& t) { return isOr(filter, t); }))
        return values;
    for (const FilterToken& token : tokens) {
        if (token.kind == FilterToken::Kind::Term && token.field == field && token.negated == negated &&
            token.compare == u":")
            values += token.values;
    }
    return values;
}

int termCount(const QString& filter)
{
    const std::vector<FilterToken> tokens = filterTokens(filter);
    return int(std::count_if(tokens.begin(), tokens.end(),
                             [](const FilterToken& t) { return t.kind != FilterToken::Kind::Operator; }));
}

QString bothFilters(const QString& first, const QString& second)
{
    const auto part = [](const QString& text) { return isPlainList(text) ? text : u'(' + text + u')'; };
    const QString a = first.trimmed();
    const QString b = second.trimmed();
    if (a.isEmpty() || b.isEmpty())
        return a + b;
    return part(a) + u' ' + part(b);
}

bool isPlainList(const QString& filter)
{
    const std::vector<FilterToken> tokens = filterTokens(filter);
    return std::none_of(tokens.begin(), tokens.end(), [&](const FilterToken& t) { return isOr(filter, t); });
}

} // namespace md
