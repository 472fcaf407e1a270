// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Sets of rows, and their short form.
#include "service/store/rowlist.h"

#include <algorithm>
#include <bit>
#include <cstring>
#include <utility>

namespace meterd {

namespace {

/// Shorter lists are left as gaps, however dense they are.
constexpr std::size_t fewBytes = 64;

void putNumber(std::string& to, std::uint32_t number)
{
    for (; number >= 0x80U; number >>= 7U)
        to += char(number | 0x80U);
    to += char(number);
}

/// None at the end, and for what is no number.
std::optional<std::uint32_t> takeNumber(std::string_view& from)
{
    std::uint64_t number = 0;
    for (unsigned shift = 0; !from.empty() && shift < 35; shift += 7) {
        const auto byte = static_cast<unsigned char>(from.front());
        from.remove_prefix(1);
        number |= std::uint64_t(byte & 0x7fU) << shift;
        if (byte < 0x80U)
            return number <= 0xffffffffU ? std::optional(std::uint32_t(number)) : std::nullopt;
    }
    return std::nullopt;
}

/// The first number is a row, each further one says how many rows lie between it and the one before.
bool addGaps(std::string_view bytes, RowSet& set)
{
    std::uint64_t next = 0;
    while (!bytes.empty()) {
        const auto gap = takeNumber(bytes);
        if (!gap)
            return false;
        if (next + *gap >= set.size())
            return true;
        set.add(std::uint32_t(next + *gap));
        next += *gap + 1;
    }
    return true;
}

} // namespace

RowSet::RowSet(std::uint32_t rows, bool all)
    : m_rows(rows)
    , m_words((std::size_t(rows) + 63) / 64, all ? ~std::uint64_t(0) : 0)
{
    clearTail();
}

void RowSet::clearTail()
{
    if ((m_rows & 63U) != 0)
        m_words.back() &= (std::uint64_t(1) << (m_rows & 63U)) - 1;
}

bool RowSet::isEmpty() const
{
    return std::all_of(m_words.begin(), m_words.end(), [](std::uint64_t word) { return word == 0; });
}

void RowSet::addRun(std::uint32_t from, std::uint32_t to)
{
    const std::uint32_t end = std::min(m_rows, to == ~0U ? to : to + 1);
    for (std::uint32_t row = from; row < end;) {
        if ((row & 63U) == 0 && end - row >= 64) {
            m_words[row >> 6U] = ~std::uint64_t(0);
            row += 64;
        } else {
            add(row++);
        }
    }
}

void RowSet::addBits(std::string_view bytes)
{
    for (std::size_t i = 0; i < m_words.size() && i * 8 < bytes.size(); ++i) {
        std::uint64_t word = 0;
        std::memcpy(&word, bytes.data() + i * 8, std::min<std::size_t>(8, bytes.size() - i * 8));
        m_words[i] |= word;
    }
    clearTail();
}

RowSet& RowSet::operator&=(const RowSet& other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] &= other.m_words[i];
    return *this;
}

RowSet& RowSet::operator|=(const RowSet& other)
{
    for (std::size_t i = 0; i < m_words.size(); ++i)
        m_words[i] |= other.m_words[i];
    return *this;
}

void RowSet::invert()
{
    for (std::uint64_t& word : m_words)
        word = ~word;
    clearTail();
}

std::optional<std::uint32_t> RowSet::next(std::uint32_t row, bool in) const
{
    for (std::size_t i = row >> 6U; i < m_words.size(); ++i) {
        std::uint64_t word = in ? m_words[i] : ~m_words[i];
        if (i == row >> 6U)
            word &= ~std::uint64_t(0) << (row & 63U);
        if (word == 0)
            continue;
        const auto found = std::uint32_t(i * 64 + unsigned(std::countr_zero(word)));
        return found < m_rows ? std::optional(found) : std::nullopt;
    }
    return std::nullopt;
}

void RowList::add(std::uint32_t row)
{
    if (m_count == 0)
        m_first = row;
    else if (m_form == Form::Run && row != m_last + 1)
        breakRun();
    if (m_form == Form::Gaps) {
        putNumber(m_bytes, row - m_last - 1);
        if (m_bytes.size() > fewBytes && m_bytes.size() > row / 8)
            makeBits();
    } else if (m_form == Form::Bits) {
        setBit(row);
    }
    m_last = row;
    ++m_count;
}

void RowList::breakRun()
{
    m_form = Form::Gaps;
    putNumber(m_bytes, m_first);
    m_bytes.append(m_count - 1, '\0');
}

void RowList::makeBits()
{
    const std::string gaps = std::exchange(m_bytes, {});
    m_form = Form::Bits;
    std::string_view left = gaps;
    std::uint32_t next = 0;
    while (const auto gap = takeNumber(left)) {
        setBit(next + *gap);
        next += *gap + 1;
    }
}

void RowList::setBit(std::uint32_t row)
{
    if (m_bytes.size() <= row / 8)
        m_bytes.resize(row / 8 + 1);
    m_bytes[row / 8] = char(static_cast<unsigned char>(m_bytes[row / 8]) | 1U << (row & 7U));
}

void RowList::addTo(RowSet& set) const
{
    if (m_count == 0)
        return;
    switch (m_form) {
    case Form::Run: set.addRun(m_first, m_last); break;
    case Form::Gaps: addGaps(m_bytes, set); break;
    case Form::Bits: set.addBits(m_bytes); break;
    }
}

std::string RowList::stored() const
{
    std::string bytes(1, char(m_form));
    if (m_form != Form::Run)
        return bytes + m_bytes;
    putNumber(bytes, m_first);
    putNumber(bytes, m_count);
    return bytes;
}

bool RowList::addStored(std::string_view bytes, RowSet& set)
{
    if (bytes.empty())
        return false;
    const auto form = static_cast<Form>(bytes.front());
    bytes.remove_prefix(1);
    if (form == Form::Gaps)
        return addGaps(bytes, set);
    if (form == Form::Bits) {
        set.addBits(bytes);
        return true;
    }
    const auto first = takeNumber(bytes);
    const auto count = takeNumber(bytes);
    if (form != Form::Run || !first || !count || *count > ~*first)
        return false;
    if (*count > 0)
        set.addRun(*first, *first + *count - 1);
    return true;
}

} // namespace meterd
