// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filterwords.h"

#include "core/filterlexer.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype mostSeen = 50;

//! An event's field of the same kind: the parser asks no more of a name.
FilterField likeOf(FilterWords::Kind kind)
{
    switch (kind) {
    case FilterWords::Kind::Text: return FilterField::App;
    case FilterWords::Kind::Decimal: return FilterField::Quantity;
    case FilterWords::Kind::Flag: return FilterField::Late;
    case FilterWords::Kind::Time: return FilterField::Received;
    }
    Q_UNREACHABLE();
}

QString termText(const QString& name, const std::optional<QString>& value, bool negated)
{
    const bool absent = !value;
    return (negated != absent ? u"-"_s : QString()) + name + u':' + (value ? filterQuoted(*value) : u"*"_s);
}

} // namespace

FilterWords::FilterWords(std::vector<Word> words)
    : m_words(std::move(words))
    , m_seen(m_words.size())
{}

const FilterWords::Word* FilterWords::find(QStringView name) const
{
    const auto found =
        std::find_if(m_words.begin(), m_words.end(), [name](const Word& word) { return word.name == name; });
    return found == m_words.end() ? nullptr : &*found;
}

std::optional<FilterError> FilterWords::fault(const QString& text) const
{
    const auto parsed = FilterExpr::parse(text, [this](QStringView name) -> std::optional<FilterField> {
        const Word* word = find(name);
        return word ? std::optional(likeOf(word->kind)) : std::nullopt;
    });
    return parsed ? std::nullopt : std::optional(parsed.error());
}

void FilterWords::noteValue(const QString& name, const QString& value)
{
    const Word* word = find(name);
    if (!word || value.isEmpty() || word->values.contains(value))
        return;
    QStringList& seen = m_seen[std::size_t(word - m_words.data())];
    if (seen.contains(value))
        return;
    seen.prepend(value);
    seen = seen.first(std::min(seen.size(), mostSeen));
}

std::vector<FilterCompletion> FilterWords::completeValue(const Word& word, const QString& text, int from, int to,
                                                         int cursor) const
{
    QString typed = text.mid(from, cursor - from);
    if (typed.startsWith(u'"'))
        typed.remove(0, 1);
    QStringList known = word.kind == Kind::Flag ? QStringList{u"true"_s, u"false"_s} : word.values;
    known += m_seen[std::size_t(&word - m_words.data())];
    std::vector<FilterCompletion> front;
    std::vector<FilterCompletion> inside;
    for (const QString& value : std::as_const(known)) {
        const qsizetype found = value.indexOf(typed, 0, Qt::CaseInsensitive);
        if (found >= 0)
            (found == 0 ? front : inside).push_back({filterQuoted(value), value, from, to, std::nullopt});
    }
    front.insert(front.end(), inside.begin(), inside.end());
    return front;
}

std::vector<FilterCompletion> FilterWords::completionsAt(const QString& text, int cursor) const
{
    cursor = std::clamp(cursor, 0, int(text.size()));
    FilterLexer lexer(text);
    while (!lexer.atEnd() && lexer.position() <= cursor) {
        lexer.skipSpace();
        if (lexer.take(u'(') || lexer.take(u')') || lexer.take(u'-'))
            continue;
        const auto name = lexer.fieldName();
        if (!name) {
            const int before = lexer.position();
            lexer.takeValue(false);
            lexer.skip(lexer.position() == before && !lexer.atEnd() ? 1 : 0);
            continue;
        }
        const Word* word = find(*name);
        lexer.skip(name->size());
        lexer.takeOperator();
        do {
            const FilterLexer::Value value = lexer.takeValue(true);
            if (word && cursor >= value.position && cursor <= value.end)
                return completeValue(*word, text, value.position, value.end, cursor);
        } while (lexer.take(u','));
    }
    int from = cursor;
    while (from > 0 && (text[from - 1].isLetter() || text[from - 1] == u'_'))
        --from;
    const bool atWordStart = from == 0 || text[from - 1].isSpace() || text[from - 1] == u'(' || text[from - 1] == u'-';
    std::vector<FilterCompletion> names;
    for (const Word& word : m_words) {
        if (atWordStart && word.name.startsWith(QStringView(text).mid(from, cursor - from), Qt::CaseInsensitive))
            names.push_back(
                {word.name + (word.kind == Kind::Time ? u'>' : u':'), word.name, from, cursor, std::nullopt});
    }
    return names;
}

QStringList namedValues(const QString& filter, const QString& name, bool negated)
{
    QStringList values;
    for (const FilterToken& token : filterTokens(filter)) {
        FilterLexer lexer(QStringView(filter).mid(token.position, token.length));
        const bool isNegated = lexer.take(u'-');
        const auto field = lexer.fieldName();
        if (token.kind == FilterToken::Kind::Operator || isNegated != negated || !field || *field != name)
            continue;
        lexer.skip(field->size());
        if (lexer.takeOperator() != u":")
            continue;
        do
            values.append(lexer.takeValue(true).text);
        while (lexer.take(u','));
    }
    return values;
}

QString withNamedTerm(const QString& filter, const QString& name, const std::optional<QString>& value, bool negated)
{
    const std::vector<FilterToken> tokens = filterTokens(filter);
    const bool hasOr = std::any_of(tokens.begin(), tokens.end(), [](const FilterToken& token) {
        return token.kind == FilterToken::Kind::Operator && token.name == "OR"_L1;
    });
    const QString term = termText(name, value, negated);
    if (hasOr)
        return u"(%1) %2"_s.arg(filter.trimmed(), term);
    const QString opposite = termText(name, value, !negated);
    QStringList kept;
    bool taken = false;
    for (const FilterToken& token : tokens) {
        const QString text = filter.mid(token.position, token.length);
        if (token.kind == FilterToken::Kind::Operator)
            continue;
        if (text == term)
            taken = true;
        else if (text != opposite)
            kept.append(text);
    }
    if (!taken)
        kept.append(term);
    return kept.join(u' ');
}

} // namespace md
