// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filter.h"

#include "core/filterlexer.h"

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct FieldNames
{
    QLatin1StringView name;
    std::array<QLatin1StringView, 3> aliases{};
};

constexpr std::array<FieldNames, static_cast<std::size_t>(FilterField::Count)> fieldNames{{
    {"environment"_L1, {"env"_L1}},
    {"app"_L1},
    {"event"_L1},
    {"metric"_L1},
    {"customer"_L1, {"org"_L1, "customerId"_L1, "customer_org_id"_L1}},
    {"user"_L1},
    {"feature"_L1},
    {"quantity"_L1},
    {"status"_L1},
    {"code"_L1},
    {"source"_L1},
    {"cost"_L1, {"costStatus"_L1}},
    {"correlation"_L1, {"corr"_L1}},
    {"request"_L1},
    {"id"_L1},
    {"key"_L1, {"idempotencyKey"_L1}},
    {"session"_L1},
    {"path"_L1},
    {"plan"_L1},
    {"late"_L1},
    {"provider"_L1},
    {"model"_L1},
    {"received"_L1},
    {"occurred"_L1},
}};

QString compareText(FilterCompare compare)
{
    switch (compare) {
    case FilterCompare::Is: return u":"_s;
    case FilterCompare::Greater: return u">"_s;
    case FilterCompare::GreaterOrEqual: return u">="_s;
    case FilterCompare::Less: return u"<"_s;
    case FilterCompare::LessOrEqual: return u"<="_s;
    }
    return u":"_s;
}

QString inQuotes(const QString& text)
{
    QString escaped = text;
    escaped.replace(u"\\"_s, u"\\\\"_s).replace(u"\""_s, u"\\\""_s);
    return u'"' + escaped + u'"';
}

QString printText(const QString& text)
{
    const auto ends = [](QChar c) { return c.isSpace() || c == u'(' || c == u')'; };
    const FilterLexer lexer(text);
    const bool misread = text.isEmpty() || text.startsWith(u'-') || text.startsWith(u'"') || lexer.isAtAnyKeyword() ||
                         lexer.fieldName() || std::any_of(text.begin(), text.end(), ends);
    return misread ? inQuotes(text) : text;
}

QString printNode(const FilterNode& node, bool inTerm);

QString printList(const FilterNode& node, QStringView separator)
{
    QStringList parts;
    for (const FilterNode& child : node.children)
        parts << printNode(child, true);
    return parts.join(separator);
}

QString printNode(const FilterNode& node, bool inTerm)
{
    switch (node.kind) {
    case FilterNode::Kind::And: return inTerm ? u'(' + printList(node, u" ") + u')' : printList(node, u" ");
    case FilterNode::Kind::Or: return inTerm ? u'(' + printList(node, u" OR ") + u')' : printList(node, u" OR ");
    case FilterNode::Kind::Not: {
        const FilterNode& inner = node.children.front();
        const QString text = printNode(inner, true);
        return u'-' + (inner.kind == FilterNode::Kind::Not ? u'(' + text + u')' : text);
    }
    case FilterNode::Kind::Text: return printText(node.values.front().text);
    case FilterNode::Kind::Field: break;
    }
    QStringList values;
    for (const FilterValue& value : node.values) {
        const bool exact = value.match == FilterValue::Match::Exact;
        values << (exact ? filterQuoted(value.text) : value.text + u'*');
    }
    return filterFieldName(node.field) + compareText(node.compare) + values.join(u',');
}

} // namespace

QString filterFieldName(FilterField field)
{
    return fieldNames[static_cast<std::size_t>(field)].name;
}

std::optional<FilterField> filterFieldByName(QStringView name)
{
    if (name.isEmpty())
        return std::nullopt;
    for (std::size_t i = 0; i < fieldNames.size(); ++i) {
        const FieldNames& names = fieldNames[i];
        if (names.name == name || std::find(names.aliases.begin(), names.aliases.end(), name) != names.aliases.end())
            return static_cast<FilterField>(i);
    }
    return std::nullopt;
}

bool ignoresCase(FilterField field)
{
    return field == FilterField::Status || field == FilterField::Cost || field == FilterField::Source ||
           field == FilterField::Late;
}

bool isOrdered(FilterField field)
{
    return field == FilterField::Quantity || field == FilterField::Received || field == FilterField::Occurred;
}

QString filterQuoted(const QString& value)
{
    const auto special = [](QChar c) {
        return c.isSpace() || c == u'"' || c == u',' || c == u'(' || c == u')' || c == u'*';
    };
    if (!value.isEmpty() && std::none_of(value.begin(), value.end(), special))
        return value;
    return inQuotes(value);
}

FilterExpr::FilterExpr(FilterNode root)
{
    m_nodes.push_back(std::move(root));
}

QString FilterExpr::print() const
{
    return isAll() ? QString() : printNode(root(), false);
}

FilterExpr FilterExpr::both(const FilterExpr& other) const
{
    if (isAll() || *this == other)
        return other;
    if (other.isAll())
        return *this;
    FilterNode node;
    for (const FilterNode* part : {&root(), &other.root()}) {
        if (part->kind == FilterNode::Kind::And)
            node.children.insert(node.children.end(), part->children.begin(), part->children.end());
        else
            node.children.push_back(*part);
    }
    return FilterExpr(std::move(node));
}

bool FilterExpr::operator==(const FilterExpr& other) const
{
    return m_nodes == other.m_nodes;
}

} // namespace md
