// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Translation of a filter's tree. What cannot be said in SQL becomes "perhaps", and never "no".
#include "service/store/rowfilter.h"

#include "service/store/eventrow.h"

#include <algorithm>

namespace meterd {

namespace {

using Kind = FilterNode::Kind;

constexpr std::size_t longestList = 4096;

struct Column
{
    DictKind kind;
    const char* name;
};

std::optional<Column> wordColumn(EventField field)
{
    switch (field) {
    case EventField::Environment: return Column{DictKind::Environment, "environment"};
    case EventField::App: return Column{DictKind::App, "app"};
    case EventField::Event: return Column{DictKind::Event, "event"};
    case EventField::Metric: return Column{DictKind::Metric, "metric"};
    case EventField::Customer: return Column{DictKind::Customer, "customer"};
    case EventField::Code: return Column{DictKind::Code, "code"};
    case EventField::Feature: return Column{DictKind::Feature, "feature"};
    case EventField::Plan: return Column{DictKind::Plan, "plan"};
    case EventField::Provider: return Column{DictKind::Provider, "provider"};
    case EventField::Model: return Column{DictKind::Model, "model"};
    default: return std::nullopt;
    }
}

const char* textColumn(EventField field)
{
    switch (field) {
    case EventField::User: return "user";
    case EventField::Key: return "key";
    case EventField::Session: return "session";
    case EventField::Path: return "path";
    default: return nullptr;
    }
}

/// As a hexadecimal literal: no quoting to get wrong, and NUL is a character like others.
std::string literal(std::string_view text)
{
    static constexpr char hex[] = "0123456789abcdef";
    std::string out = "CAST(x'";
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        out += hex[byte >> 4];
        out += hex[byte & 15];
    }
    return out + "' AS TEXT)";
}

std::string fitsText(const std::string& column, const FilterValue& value)
{
    if (!value.prefix)
        return column + "=" + literal(value.text);
    const auto isFirstByte = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; };
    const auto characters = std::count_if(value.text.begin(), value.text.end(), isFirstByte);
    return "substr(" + column + ",1," + std::to_string(characters) + ")=" + literal(value.text);
}

std::vector<std::uint32_t> wordIds(const FilterNode& node, DictKind kind, const Dictionary& dictionary)
{
    std::vector<std::uint32_t> ids;
    for (const FilterValue& value : node.values) {
        if (value.prefix) {
            const auto more = dictionary.findPrefix(kind, value.text);
            ids.insert(ids.end(), more.begin(), more.end());
        } else if (const auto id = dictionary.find(kind, value.text)) {
            ids.push_back(*id);
        }
    }
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    return ids;
}

template <class Enum>
std::vector<std::uint32_t> codeIds(const FilterNode& node, std::uint32_t count)
{
    std::vector<std::uint32_t> ids;
    for (std::uint32_t id = 0; id < count; ++id) {
        const auto fits = [&](const FilterValue& v) { return fitsValue(node.field, v, toText(static_cast<Enum>(id))); };
        if (std::any_of(node.values.begin(), node.values.end(), fits))
            ids.push_back(id);
    }
    return ids;
}

std::vector<std::uint32_t> lateIds(const FilterNode& node)
{
    std::vector<std::uint32_t> ids;
    for (const FilterValue& value : node.values)
        ids.push_back(value.text == "true" ? 1 : 0);
    std::sort(ids.begin(), ids.end());
    return ids;
}

std::string inList(const std::string& column, const std::vector<std::uint32_t>& ids)
{
    if (ids.empty())
        return "0";
    std::string out = column + " IN (";
    for (const std::uint32_t id : ids)
        out += std::to_string(id) + ",";
    out.back() = ')';
    return out;
}

RowCondition wordCondition(const FilterNode& node, const Column& column, const Dictionary& dictionary)
{
    if (node.kind == Kind::Present)
        return {std::string(column.name) + "<>0"};
    const auto ids = wordIds(node, column.kind, dictionary);
    if (ids.size() > longestList)
        return {"1", false};
    std::string sql = inList(column.name, ids);
    if (dictionary.hasInline(column.kind)) {
        for (const FilterValue& value : node.values)
            sql += std::string(" OR (typeof(") + column.name + ")='text' AND " + fitsText(column.name, value) + ")";
        sql = "(" + sql + ")";
    }
    return {sql};
}

RowCondition textCondition(const FilterNode& node, const std::string& column)
{
    if (node.kind == Kind::Present)
        return {column + " IS NOT NULL"};
    std::string sql;
    for (const FilterValue& value : node.values)
        sql += (sql.empty() ? "" : " OR ") + fitsText(column, value);
    // Not NULL but false where there is none: its negation has to be true.
    return {"(" + column + " IS NOT NULL AND (" + sql + "))"};
}

const char* sign(FilterNode::Comparison comparison)
{
    switch (comparison) {
    case FilterNode::Comparison::Less: return "<";
    case FilterNode::Comparison::LessEqual: return "<=";
    case FilterNode::Comparison::Greater: return ">";
    case FilterNode::Comparison::GreaterEqual: return ">=";
    }
    return "=";
}

RowCondition numberCondition(const FilterNode& node)
{
    if (node.kind == Kind::Present)
        return {"1"};
    if (node.field == EventField::Received || node.field == EventField::Occurred) {
        return {(node.field == EventField::Received ? "received" : "occurred") + std::string(sign(node.comparison)) +
                std::to_string(node.time)};
    }
    if (node.kind == Kind::Compare)
        return {"quantity" + std::string(sign(node.comparison)) + decimalLiteral(node.values.front().number)};
    std::string sql = "quantity IN (";
    for (const FilterValue& value : node.values)
        sql += decimalLiteral(value.number) + ",";
    sql.back() = ')';
    return {sql};
}

RowCondition costCondition(const FilterNode& node, StoredCost cost)
{
    // A call never becomes an event without AI, nor the other way about.
    if (node.kind == Kind::Present || cost == StoredCost::MayDiffer)
        return {"cost<>0", node.kind == Kind::Present};
    return {inList("(cost&7)", codeIds<CostStatus>(node, 6))};
}

RowCondition leafCondition(const FilterNode& node, const Dictionary& dictionary, StoredCost cost)
{
    if (const auto column = wordColumn(node.field))
        return wordCondition(node, *column, dictionary);
    if (const char* column = textColumn(node.field))
        return textCondition(node, column);
    const bool present = node.kind == Kind::Present;
    switch (node.field) {
    case EventField::Status: return {present ? "1" : inList("status", codeIds<EventStatus>(node, 3))};
    case EventField::Source: return {present ? "1" : inList("source", codeIds<EventSource>(node, eventSourceCount))};
    case EventField::Cost: return costCondition(node, cost);
    case EventField::Late: return {present ? "1" : inList("late", lateIds(node))};
    case EventField::Quantity:
    case EventField::Received:
    case EventField::Occurred: return numberCondition(node);
    default: return {"1", present}; // ids of requests are not in the row; every event has them
    }
}

RowCondition allOf(const std::vector<FilterNode>& children, const Dictionary& dictionary, StoredCost cost)
{
    RowCondition all{"1"};
    for (const FilterNode& child : children) {
        const RowCondition one = rowCondition(child, dictionary, cost);
        if (one.never())
            return one;
        all.exact = all.exact && one.exact;
        if (one.sql != "1")
            all.sql = all.sql == "1" ? one.sql : all.sql + " AND " + one.sql;
    }
    if (all.sql != "1")
        all.sql = "(" + all.sql + ")";
    return all;
}

RowCondition anyOf(const std::vector<FilterNode>& children, const Dictionary& dictionary, StoredCost cost)
{
    RowCondition any{"0"};
    for (const FilterNode& child : children) {
        const RowCondition one = rowCondition(child, dictionary, cost);
        if (one.never())
            continue;
        any.exact = any.exact && one.exact;
        if (one.sql == "1" || any.sql == "1")
            any.sql = "1";
        else
            any.sql = any.never() ? one.sql : any.sql + " OR " + one.sql;
    }
    if (any.sql.size() > 1)
        any.sql = "(" + any.sql + ")";
    return any;
}

RowCondition noneOf(const FilterNode& child, const Dictionary& dictionary, StoredCost cost)
{
    const RowCondition inner = rowCondition(child, dictionary, cost);
    if (!inner.exact)
        return {"1", false}; // more rows than fit would become fewer than fit
    if (inner.sql == "1" || inner.sql == "0")
        return {inner.sql == "1" ? "0" : "1"};
    return {"NOT (" + inner.sql + ")"};
}

} // namespace

RowCondition rowCondition(const FilterNode& filter, const Dictionary& dictionary, StoredCost cost)
{
    switch (filter.kind) {
    case Kind::All: return {"1"};
    case Kind::And: return allOf(filter.children, dictionary, cost);
    case Kind::Or: return anyOf(filter.children, dictionary, cost);
    case Kind::Not: return noneOf(filter.children.front(), dictionary, cost);
    case Kind::Text: return {"1", false};
    default: return leafCondition(filter, dictionary, cost);
    }
}

CellFilter::CellFilter(const FilterNode& filter, const Dictionary& dictionary, StoredCost cost)
    : m_cost(cost)
    , m_root(compile(filter, dictionary))
{}

CellFilter::Node CellFilter::compile(const FilterNode& filter, const Dictionary& dictionary)
{
    if (filter.kind == Kind::Any || filter.kind == Kind::Present)
        return leaf(filter, dictionary);
    Node node;
    node.kind = filter.kind;
    if (filter.kind == Kind::Text || filter.kind == Kind::Compare)
        m_exact = false;
    for (const FilterNode& child : filter.children)
        node.children.push_back(compile(child, dictionary));
    return node;
}

CellFilter::Node CellFilter::leaf(const FilterNode& filter, const Dictionary& dictionary)
{
    Node node;
    node.kind = filter.kind;
    const bool any = filter.kind == Kind::Any;
    const auto word = [&](Dim dim, DictKind kind) {
        node.dim = dim;
        if (any)
            node.ids = wordIds(filter, kind, dictionary);
        m_exact = m_exact && !dictionary.hasInline(kind);
    };
    const auto code = [&](Dim dim, std::vector<std::uint32_t> ids) {
        node.dim = dim;
        node.ids = std::move(ids);
    };
    switch (filter.field) {
    case EventField::Environment: word(Dim::Environment, DictKind::Environment); break;
    case EventField::App: word(Dim::App, DictKind::App); break;
    case EventField::Event: word(Dim::Event, DictKind::Event); break;
    case EventField::Metric: word(Dim::Metric, DictKind::Metric); break;
    case EventField::Customer:
        word(Dim::Customer, DictKind::Customer);
        m_asksCustomers = true;
        break;
    case EventField::Status: code(Dim::Status, codeIds<EventStatus>(filter, 3)); break;
    case EventField::Source: code(Dim::Source, codeIds<EventSource>(filter, eventSourceCount)); break;
    case EventField::Cost:
        code(Dim::Cost, codeIds<CostStatus>(filter, 6));
        node.perhaps = any && m_cost == StoredCost::MayDiffer;
        m_exact = m_exact && !node.perhaps;
        break;
    case EventField::Late: code(Dim::Late, lateIds(filter)); break;
    default: m_exact = false;
    }
    return node;
}

Truth CellFilter::of(const Node& node, const RowDims& cell)
{
    switch (node.kind) {
    case Kind::All: return Truth::Yes;
    case Kind::And: {
        Truth all = Truth::Yes;
        for (const Node& child : node.children)
            all = std::min(all, of(child, cell));
        return all;
    }
    case Kind::Or: {
        Truth any = Truth::No;
        for (const Node& child : node.children)
            any = std::max(any, of(child, cell));
        return any;
    }
    case Kind::Not: return static_cast<Truth>(2 - static_cast<int>(of(node.children.front(), cell)));
    default: break;
    }
    if (!node.dim)
        return Truth::Maybe;
    const std::uint32_t value = cell.value(*node.dim);
    if (node.kind == Kind::Present) {
        return isAlwaysThere(*node.dim) || value != 0 ? Truth::Yes : Truth::No;
    }
    if (value == Dictionary::inlineText || (node.perhaps && value != 0))
        return Truth::Maybe;
    return std::binary_search(node.ids.begin(), node.ids.end(), value) ? Truth::Yes : Truth::No;
}

const FilterNode* lookupOf(const FilterNode& filter)
{
    if (filter.kind == Kind::And) {
        for (const FilterNode& child : filter.children) {
            if (const FilterNode* found = lookupOf(child))
                return found;
        }
        return nullptr;
    }
    if (filter.kind != Kind::Any)
        return nullptr;
    const bool hashed = filter.field == EventField::Id || filter.field == EventField::Key ||
                        filter.field == EventField::Request || filter.field == EventField::Correlation;
    const auto isWhole = [](const FilterValue& value) { return !value.prefix; };
    return hashed && std::all_of(filter.values.begin(), filter.values.end(), isWhole) ? &filter : nullptr;
}

} // namespace meterd
