// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Rows of one segment, counted from its start: as a set to calculate with, and as a list that takes little room.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace meterd {

/// A bit a row: 125 KB for a full segment, so "and" and "or" over a million rows take a few µs. Rows past its end are
/// not taken: a growing segment may have some by the time that it is asked.
class RowSet
{
public:
    explicit RowSet(std::uint32_t rows, bool all = false);

    std::uint32_t size() const { return m_rows; }
    bool isEmpty() const;
    void add(std::uint32_t row)
    {
        if (row < m_rows)
            m_words[row >> 6U] |= std::uint64_t(1) << (row & 63U);
    }
    /// From and to are both in it.
    void addRun(std::uint32_t from, std::uint32_t to);
    /// Bit 0 of the first byte is row 0.
    void addBits(std::string_view bytes);
    RowSet& operator&=(const RowSet& other);
    RowSet& operator|=(const RowSet& other);
    void invert();

    /// The first row of the set at or after `row`; of those that are not in it with `in` false.
    std::optional<std::uint32_t> next(std::uint32_t row, bool in = true) const;

private:
    void clearTail();

    std::uint32_t m_rows;
    std::vector<std::uint64_t> m_words;
};

/// Rows in the order in which they are added: a run while none is missing, then the gaps between them, then bits once
/// those are fewer.
class RowList
{
public:
    /// Greater than every row before it.
    void add(std::uint32_t row);
    void addTo(RowSet& set) const;

    std::string stored() const;
    /// False for bytes that no list is stored as.
    static bool addStored(std::string_view bytes, RowSet& set);

private:
    enum class Form : char { Run, Gaps, Bits };

    void breakRun();
    void makeBits();
    void setBit(std::uint32_t row);

    Form m_form = Form::Run;
    std::uint32_t m_first = 0;
    std::uint32_t m_last = 0;
    std::uint32_t m_count = 0;
    std::string m_bytes;
};

} // namespace meterd
