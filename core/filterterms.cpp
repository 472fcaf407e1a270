// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

//! A filter as its top-level pieces, so that one can be changed and the others stay as they were typed.
class Pieces
{
public:
    explicit Pieces(const QString& filter)
    {
        for (const FilterToken& token : filterTokens(filter))
            m_pieces.push_back({token, filter.mid(token.position, token.length)});
    }

    struct Piece
    {
        FilterToken token;
        QString text;

        bool isOperator(QStringView name) const
        {
            return token.kind == FilterToken::Kind::Operator && token.name == name;
        }
        bool isListOf(FilterField field) const
        {
            return token.kind == FilterToken::Kind::Term && token.field == field && token.compare == u":";
        }
    };

    std::vector<Piece>& all() { return m_pieces; }
    bool hasOr() const
    {
        return std::any_of(m_pieces.begin(), m_pieces.end(), [](const Piece& p) { return p.isOperator(u"OR"); });
    }

    Piece* find(FilterField field, bool negated)
    {
        const auto it = std::find_if(m_pieces.begin(), m_pieces.end(), [&](const Piece& piece) {
            return piece.isListOf(field) && piece.token.negated == negated;
        });
        return it == m_pieces.end() ? nullptr : &*it;
    }

    //! With the operator that would be left without a side.
    void remove(std::size_t at)
    {
        const auto isOperator = [this](std::size_t i) {
            return i < m_pieces.size() && m_pieces[i].token.kind == FilterToken::Kind::Operator;
        };
        const bool after = isOperator(at + 1);
        const bool before = at > 0 && isOperator(at - 1);
        // "a OR b c": taking b leaves a OR c, so an operator goes only when it would stand at an end or beside another.
        const bool lastSide = before && (at + 1 == m_pieces.size() || after);
        const bool firstSide = after && at == 0;
        const auto begin = m_pieces.begin() + static_cast<std::ptrdiff_t>(at) - (lastSide ? 1 : 0);
        const auto end = m_pieces.begin() + static_cast<std::ptrdiff_t>(at) + 1 + (firstSide ? 1 : 0);
        m_pieces.erase(begin, end);
    }

    QString text() const
    {
        QStringList parts;
        for (const Piece& piece : m_pieces)
            parts << piece.text;
        return parts.join(u' ');
    }

private:
    std::vector<Piece> m_pieces;
};

//! A value of a token in the language again: a star at the end of an unquoted value is one.
QString asWritten(const QString& value, const QString& pieceText)
{
    return value.endsWith(u'*') && !pieceText.contains(filterQuoted(value)) ? value : filterQuoted(value);
}

void setValues(Pieces::Piece& piece, const QStringList& values)
{
    QStringList written;
    for (const QString& value : values)
        written << asWritten(value, piece.text);
    piece.token.values = values;
    piece.text = (piece.token.negated ? u"-"_s : QString()) + piece.token.name + u':' + written.join(u',');
}

bool same(FilterField field, const QString& a, const QString& b)
{
    return a.compare(b, ignoresCase(field) ? Qt::CaseInsensitive : Qt::CaseSensitive) == 0;
}

bool holds(FilterField field, const QStringList& values, const QString& value)
{
    return std::any_of(values.begin(), values.end(), [&](const QString& one) { return same(field, one, value); });
}

//! Takes the value out of every term of the field with this sign.
void removeValue(Pieces& pieces, FilterField field, const QString& value, bool negated)
{
    for (std::size_t i = pieces.all().size(); i-- > 0;) {
        Pieces::Piece& piece = pieces.all()[i];
        if (!piece.isListOf(field) || piece.token.negated != negated || !holds(field, piece.token.values, value))
            continue;
        QStringList left;
        for (const QString& one : std::as_const(piece.token.values)) {
            if (!same(field, one, value))
                left << one;
        }
        if (left.isEmpty())
            pieces.remove(i);
        else
            setValues(piece, left);
    }
}

QString written(FilterField field, const QString& value)
{
    return ignoresCase(field) ? value.toLower() : value;
}

QString appended(const QString& filter, const QString& term)
{
    return filter.isEmpty() ? term : filter + u' ' + term;
}

} // namespace

QString withTerm(const QString& filter, FilterField field, const std::optional<QString>& value, bool negated)
{
    Pieces pieces(filter);
    if (pieces.hasOr()) { // beside an OR a term would join one side only
        const QString term = withTerm(QString(), field, value, negated);
        return filter.contains(term) ? filter : u'(' + filter.trimmed() + u") "_s + term;
    }
    if (!value)
        return appended(withoutField(filter, field), (negated ? u""_s : u"-"_s) + filterFieldName(field) + u":*"_s);

    const Pieces::Piece* positive = negated ? pieces.find(field, false) : nullptr;
    const bool wasOneOfMany =
        positive && positive->token.values.size() > 1 && holds(field, positive->token.values, *value);
    removeValue(pieces, field, *value, !negated);
    if (wasOneOfMany) // "app:a,b" without b says it all
        return pieces.text();
    if (Pieces::Piece* piece = pieces.find(field, negated)) {
        if (piece->token.values.contains(u"*"_s))
            setValues(*piece, {written(field, *value)});
        else if (!holds(field, piece->token.values, *value))
            setValues(*piece, piece->token.values + QStringList{written(field, *value)});
        return pieces.text();
    }
    return appended(pieces.text(),
                    (negated ? u"-"_s : u""_s) + filterFieldName(field) + u':' + filterQuoted(written(field, *value)));
}

QString withoutField(const QString& filter, FilterField field)
{
    Pieces pieces(filter);
    for (std::size_t i = pieces.all().size(); i-- > 0;) {
        if (pieces.all()[i].token.field == field)
            pieces.remove(i);
    }
    return pieces.text();
}

QString withoutTerm(const QString& filter, FilterField field, const QString& value)
{
    Pieces pieces(filter);
    removeValue(pieces, field, value, false);
    removeValue(pieces, field, value, true);
    return pieces.text();
}

QString withoutToken(const QString& filter, std::size_t token)
{
    Pieces pieces(filter);
    if (token < pieces.all().size())
        pieces.remove(token);
    return pieces.text();
}

QString withOnly(const QString& filter, FilterField field, const std::optional<QString>& value)
{
    const QString rest = withoutField(filter, field);
    return value ? withTerm(rest, field, value, false) : rest;
}

} // namespace md
