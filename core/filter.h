// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The filter language: text to expression and back, and what the filter bar needs to show, complete and change it.
#pragma once

#include "core/expected.h"

#include <QString>
#include <QStringList>

#include <functional>
#include <optional>
#include <vector>

namespace md {

enum class FilterField : quint8 {
    Environment,
    App,
    Event,
    Metric,
    Customer,
    User,
    Feature,
    Quantity,
    Status,
    Code,
    Source,
    Cost,
    Correlation,
    Request,
    Id,
    Key,
    Session,
    Path,
    Plan,
    Late,
    Provider,
    Model,
    Received,
    Occurred,
    Count
};

//! "environment"; what the printed filter says.
QString filterFieldName(FilterField field);
//! By name or alias ("env", "org"); names keep their case.
std::optional<FilterField> filterFieldByName(QStringView name);
//! Whether the field's values are compared without regard to case (status, cost, source, late).
bool ignoresCase(FilterField field);
//! Whether > >= < <= can be asked of it (quantity, received, occurred).
bool isOrdered(FilterField field);

struct FilterError
{
    int position = 0; //!< character (code point) of the text, from 0
    QString message;  //!< English; ui shows its own words by `kind`
    enum class Kind : quint8 {
        ConditionMissing,
        ValueMissing,
        UnknownField,
        QuoteOpen,
        ParenthesisOpen,
        ParenthesisClosed,
        StarInside,
        NotComparable,
        NotDecimal,
        NotTime,
        NotBoolean,
        NeedsComparison,
        TooDeep,
        TooLong
    };
    Kind kind = Kind::ConditionMissing;
    bool operator==(const FilterError&) const = default;
};

//! One value of a field term.
struct FilterValue
{
    enum class Match : quint8 { Exact, Prefix, Present };
    QString text; //!< without quotes, escapes and star
    Match match = Match::Exact;
    bool operator==(const FilterValue&) const = default;
};

enum class FilterCompare : quint8 { Is, Greater, GreaterOrEqual, Less, LessOrEqual };

//! A field by its name; nothing: there is none.
using FilterNames = std::function<std::optional<FilterField>(QStringView)>;

struct FilterNode;

//! A filter as a value. Default: matches all.
class FilterExpr
{
public:
    static constexpr int MaxBytes = 4096;
    static constexpr int MaxDepth = 32;

    FilterExpr() = default;
    explicit FilterExpr(FilterNode root);

    static Expected<FilterExpr, FilterError> parse(const QString& text);
    //! With other names: each stands for an event's field of its kind.
    static Expected<FilterExpr, FilterError> parse(const QString& text, const FilterNames& names);

    bool isAll() const { return m_nodes.empty(); }
    const FilterNode& root() const { return m_nodes.front(); }

    //! In the language; parses back to an equal expression.
    QString print() const;

    //! This and that.
    FilterExpr both(const FilterExpr& other) const;

    bool operator==(const FilterExpr& other) const;

private:
    std::vector<FilterNode> m_nodes; //!< none or the root; a vector because FilterNode is not complete here
};

struct FilterNode
{
    enum class Kind : quint8 { And, Or, Not, Field, Text };

    Kind kind = Kind::And;
    std::vector<FilterNode> children; //!< And, Or: two or more; Not: one
    FilterField field = FilterField::Environment;
    FilterCompare compare = FilterCompare::Is;
    std::vector<FilterValue> values; //!< Field: any of them; Text: exactly one
    bool operator==(const FilterNode&) const = default;
};

//! A stretch of the text that the filter bar shows as one piece. Positions are those of QString.
struct FilterToken
{
    enum class Kind : quint8 { Term, Text, Group, Operator };

    Kind kind = Kind::Term;
    int position = 0;
    int length = 0;
    bool negated = false;
    QString name; //!< as typed: "env"
    std::optional<FilterField> field;
    QString compare;    //!< ":", ">", …
    QStringList values; //!< as people read them: unquoted, a star kept
    bool operator==(const FilterToken&) const = default;
};

//! The top-level pieces, in order. Works on unfinished and wrong text too: what cannot be read is a Text token.
std::vector<FilterToken> filterTokens(const QString& text);

struct FilterCompletion
{
    QString text;  //!< what to insert, quoted where needed
    QString label; //!< what to show
    int replaceFrom = 0;
    int replaceTo = 0;
    std::optional<qint64> count; //!< how many events have it, where known
    bool operator==(const FilterCompletion&) const = default;
};

struct FieldValueCount
{
    QString value;
    std::optional<qint64> count;
};

//! The values known of a field, most frequent first.
using FieldValuesProvider = std::function<std::vector<FieldValueCount>(FilterField)>;

//! What can stand at the cursor: names of fields, or values of the field before the colon.
std::vector<FilterCompletion> completionsAt(const QString& text, int cursor, const FieldValuesProvider& values);

//! The filter with the term added. An equal term is not added twice, the opposite term goes, a value joins the list of
//! an equal field ("app:a" and app b → "app:a,b"). No value: the events that lack the field ("-app:*").
QString withTerm(const QString& filter, FilterField field, const std::optional<QString>& value, bool negated);
//! The filter without any top-level term about the field.
QString withoutField(const QString& filter, FilterField field);
//! The filter without the value in top-level terms about the field.
QString withoutTerm(const QString& filter, FilterField field, const QString& value);
//! The filter without the token at this place of filterTokens().
QString withoutToken(const QString& filter, std::size_t token);
//! The filter with exactly this one value for the field, or any when absent: what the environment switch does.
QString withOnly(const QString& filter, FilterField field, const std::optional<QString>& value);

//! An instant as a filter writes it, ms since 1970 UTC: a date, or a date and a time, in UTC unless it says otherwise.
std::optional<qint64> filterTime(const QString& text);

//! A value as the language needs it: quoted where it has to be.
QString filterQuoted(const QString& value);

} // namespace md
