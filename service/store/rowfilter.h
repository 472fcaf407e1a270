// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A filter translated for one segment: into SQL over its columns, and into a question to its rollup cells and to its
// rows by value.
#pragma once

#include "service/domain/filter.h"
#include "service/store/dictionary.h"
#include "service/store/postings.h"
#include "service/store/rollup.h"

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <vector>

namespace meterd {

struct RowCondition
{
    std::string sql;   //!< "1" for all, "0" for none
    bool exact = true; //!< false: rows that fit the SQL still have to be held against the filter
    bool never() const { return sql == "0"; }
};

/// Whether the status of a cost is what the row says, or a re-resolution may have changed it.
enum class StoredCost : std::uint8_t { Stands, MayDiffer };

/// Every row that fits the filter fits the condition.
RowCondition rowCondition(const FilterNode& filter, const Dictionary& dictionary, StoredCost cost = StoredCost::Stands);

enum class Truth : std::uint8_t { No, Maybe, Yes };

class CellFilter
{
public:
    CellFilter(const FilterNode& filter, const Dictionary& dictionary, StoredCost cost = StoredCost::Stands);

    /// What holds for all rows of a cell.
    Truth of(const RowDims& cell) const { return of(m_root, cell); }
    /// Never says Maybe.
    bool isExact() const { return m_exact; }

    bool asksCustomers() const { return m_asksCustomers; }

    using RowsOf = std::function<void(RowSet& into, RowValue value)>;
    /// All rows that fit, of so many, and such as may; `rowsOf` adds those that bear a value.
    RowSet possible(std::uint32_t rows, const RowsOf& rowsOf) const;

private:
    struct Fit
    {
        RowSet may;
        RowSet must;
    };
    struct Node
    {
        FilterNode::Kind kind = FilterNode::Kind::All;
        std::optional<Dim> dim; //!< of a leaf; none: cells do not know
        std::vector<std::uint32_t> ids;
        bool perhaps = false; //!< a cost that may have another status than the cell's
        std::vector<Node> children;
    };
    Node compile(const FilterNode& filter, const Dictionary& dictionary);
    Node leaf(const FilterNode& filter, const Dictionary& dictionary);
    static Truth of(const Node& node, const RowDims& cell);
    static Fit fit(const Node& node, std::uint32_t rows, const RowsOf& rowsOf);
    static Fit fitLeaf(const Node& node, std::uint32_t rows, const RowsOf& rowsOf);
    static bool isAlwaysThere(Dim dim) { return dim == Dim::Status || dim == Dim::Source || dim == Dim::Late; }

    bool m_exact = true;
    bool m_asksCustomers = false;
    StoredCost m_cost;
    Node m_root;
};

/// A condition that every fitting event meets and that a hash can answer: `id:…`, `key:…`, `request:…`,
/// `correlation:…`.
const FilterNode* lookupOf(const FilterNode& filter);

} // namespace meterd
