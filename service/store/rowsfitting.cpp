// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A filter held against the rows by value: what cannot be known of a row leaves it in.
#include "service/store/rowfilter.h"

#include <utility>

namespace meterd {

namespace {

using Kind = FilterNode::Kind;

/// A list of values that is longer (a short prefix of many names) is read slower than the rows themselves.
constexpr std::size_t longestList = 4096;

} // namespace

RowSet CellFilter::possible(std::uint32_t rows, const RowsOf& rowsOf) const
{
    return fit(m_root, rows, rowsOf).may;
}

CellFilter::Fit CellFilter::fit(const Node& node, std::uint32_t rows, const RowsOf& rowsOf)
{
    switch (node.kind) {
    case Kind::All: return {RowSet(rows, true), RowSet(rows, true)};
    case Kind::And: {
        Fit all{RowSet(rows, true), RowSet(rows, true)};
        for (const Node& child : node.children) {
            const Fit one = fit(child, rows, rowsOf);
            all.may &= one.may;
            all.must &= one.must;
            if (all.may.isEmpty())
                break; // and so is what must
        }
        return all;
    }
    case Kind::Or: {
        Fit any{RowSet(rows), RowSet(rows)};
        for (const Node& child : node.children) {
            const Fit one = fit(child, rows, rowsOf);
            any.may |= one.may;
            any.must |= one.must;
        }
        return any;
    }
    case Kind::Not: {
        Fit inner = fit(node.children.front(), rows, rowsOf);
        inner.may.invert();
        inner.must.invert();
        return {std::move(inner.must), std::move(inner.may)};
    }
    default: return fitLeaf(node, rows, rowsOf);
    }
}

CellFilter::Fit CellFilter::fitLeaf(const Node& node, std::uint32_t rows, const RowsOf& rowsOf)
{
    const bool present = node.kind == Kind::Present;
    if (!node.dim || node.ids.size() > longestList)
        return {RowSet(rows, true), RowSet(rows)};
    const auto column = std::uint8_t(*node.dim);
    if (present && isAlwaysThere(*node.dim))
        return {RowSet(rows, true), RowSet(rows, true)};
    if (present || node.perhaps) {
        RowSet some(rows);
        rowsOf(some, {column, 0});
        some.invert();
        if (present)
            return {some, some};
        // Of a call nothing is sure, and of what is none everything.
        RowSet none(rows);
        for (const std::uint32_t id : node.ids) {
            if (id == 0)
                rowsOf(none, {column, 0});
        }
        some |= none;
        return {std::move(some), std::move(none)};
    }
    RowSet must(rows);
    for (const std::uint32_t id : node.ids)
        rowsOf(must, {column, id});
    RowSet may = must;
    if (column < textDims)
        rowsOf(may, {column, Dictionary::inlineText});
    return {std::move(may), std::move(must)};
}

} // namespace meterd
