// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filterlexer.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! Past the parenthesis that closes the one here, or the end.
void skipGroup(FilterLexer& lexer)
{
    int depth = 0;
    do {
        if (lexer.take(u'('))
            ++depth;
        else if (lexer.take(u')'))
            --depth;
        else if (lexer.isAt(u'"'))
            lexer.takeValue(false);
        else
            lexer.skip(1);
    } while (depth > 0 && !lexer.atEnd());
}

void readTerm(FilterLexer& lexer, QStringView name, FilterToken& token)
{
    token.kind = FilterToken::Kind::Term;
    token.name = name.toString();
    token.field = filterFieldByName(name);
    lexer.skip(name.size());
    token.compare = lexer.takeOperator().toString();
    do {
        token.values << lexer.takeValue(true).text;
    } while (token.compare == u":" && lexer.take(u','));
}

FilterToken readToken(FilterLexer& lexer, const QString& text)
{
    FilterToken token;
    token.position = lexer.position();
    for (const QStringView keyword : {QStringView(u"AND"), QStringView(u"OR")}) {
        if (lexer.takeKeyword(keyword)) {
            token.kind = FilterToken::Kind::Operator;
            token.name = keyword.toString();
            token.length = lexer.position() - token.position;
            return token;
        }
    }
    token.negated = lexer.take(u'-') || lexer.takeKeyword(u"NOT");
    if (token.negated)
        lexer.skipSpace();
    if (lexer.isAt(u'(')) {
        token.kind = FilterToken::Kind::Group;
        const int from = lexer.position();
        skipGroup(lexer);
        token.values << text.mid(from, lexer.position() - from);
    } else if (const auto name = lexer.fieldName()) {
        readTerm(lexer, *name, token);
    } else {
        token.kind = FilterToken::Kind::Text;
        if (!lexer.take(u')'))
            token.values << lexer.takeValue(false).text;
    }
    token.length = lexer.position() - token.position;
    return token;
}

struct ValueAtCursor
{
    FilterField field = FilterField::Environment;
    int from = 0;
    int to = 0;
};

//! The value of a field that the cursor stands in, wherever it is nested.
std::optional<ValueAtCursor> valueAt(const QString& text, int cursor)
{
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
        const auto field = filterFieldByName(*name);
        lexer.skip(name->size());
        lexer.takeOperator();
        do {
            const FilterLexer::Value value = lexer.takeValue(true);
            if (field && cursor >= value.position && cursor <= value.end)
                return ValueAtCursor{*field, value.position, value.end};
        } while (lexer.take(u','));
    }
    return std::nullopt;
}

std::vector<FieldValueCount> knownValues(FilterField field, const FieldValuesProvider& provider)
{
    std::vector<FieldValueCount> values = provider ? provider(field) : std::vector<FieldValueCount>();
    QStringList fixed;
    if (field == FilterField::Status)
        fixed = {u"accepted"_s, u"rejected"_s, u"duplicate"_s};
    else if (field == FilterField::Cost)
        fixed = {u"resolved"_s, u"explicit_zero"_s, u"unknown_model"_s, u"missing_price"_s, u"missing_tokens"_s};
    else if (field == FilterField::Late)
        fixed = {u"true"_s, u"false"_s};
    for (const QString& value : std::as_const(fixed)) {
        const bool known = std::any_of(values.begin(), values.end(), [&value](const FieldValueCount& one) {
            return one.value.compare(value, Qt::CaseInsensitive) == 0;
        });
        if (!known)
            values.push_back({value, std::nullopt});
    }
    return values;
}

std::vector<FilterCompletion> completeValue(const QString& text, int cursor, const ValueAtCursor& at,
                                            const FieldValuesProvider& provider)
{
    QString typed = text.mid(at.from, cursor - at.from);
    if (typed.startsWith(u'"'))
        typed.remove(0, 1);
    std::vector<FilterCompletion> front;
    std::vector<FilterCompletion> inside;
    for (const FieldValueCount& known : knownValues(at.field, provider)) {
        const QString label = ignoresCase(at.field) ? known.value.toLower() : known.value;
        const qsizetype found = label.indexOf(typed, 0, Qt::CaseInsensitive);
        if (found >= 0)
            (found == 0 ? front : inside).push_back({filterQuoted(label), label, at.from, at.to, known.count});
    }
    front.insert(front.end(), inside.begin(), inside.end());
    return front;
}

std::vector<FilterCompletion> completeName(const QString& text, int cursor)
{
    int from = cursor;
    while (from > 0 && (text[from - 1].isLetter() || text[from - 1] == u'_'))
        --from;
    const bool atWordStart = from == 0 || text[from - 1].isSpace() || text[from - 1] == u'(' || text[from - 1] == u'-';
    const QString typed = text.mid(from, cursor - from);
    std::vector<FilterCompletion> found;
    if (!atWordStart)
        return found;
    for (int i = 0; i < static_cast<int>(FilterField::Count); ++i) {
        const auto field = static_cast<FilterField>(i);
        const QString name = filterFieldName(field);
        const bool ordered = field == FilterField::Received || field == FilterField::Occurred;
        if (name.startsWith(typed, Qt::CaseInsensitive))
            found.push_back({name + (ordered ? u'>' : u':'), name, from, cursor, std::nullopt});
    }
    return found;
}

} // namespace

std::vector<FilterToken> filterTokens(const QString& text)
{
    std::vector<FilterToken> tokens;
    FilterLexer lexer(text);
    for (lexer.skipSpace(); !lexer.atEnd(); lexer.skipSpace())
        tokens.push_back(readToken(lexer, text));
    return tokens;
}

std::vector<FilterCompletion> completionsAt(const QString& text, int cursor, const FieldValuesProvider& values)
{
    cursor = std::clamp(cursor, 0, static_cast<int>(text.size()));
    if (const auto value = valueAt(text, cursor))
        return completeValue(text, cursor, *value, values);
    return completeName(text, cursor);
}

} // namespace md
