// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A decimal quantity in 8 bytes: 61 bits of digits and 3 of scale. Amounts never pass through a double.
#pragma once

#include <QtGlobal>

#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace md {

class Quantity
{
public:
    //! No quantity at all.
    constexpr Quantity() = default;

    //! The quantity of a decimal text; `inRecord()` when it does not fit 8 bytes exactly as written ("1.50", "1e3", 20
    //! digits).
    static Quantity fromText(std::string_view text);
    static constexpr Quantity inRecord() { return Quantity(InRecordBits); }
    static constexpr Quantity fromBits(quint64 bits) { return Quantity(bits); }

    constexpr quint64 bits() const { return m_bits; }
    constexpr bool isAbsent() const { return m_bits == AbsentBits; }
    //! The text of the record is the only place where the value stands.
    constexpr bool isInRecord() const { return m_bits == InRecordBits; }

    std::string text() const;
    //! By value: 1 == 1.0. Both must be here, neither absent nor in the record.
    static std::strong_ordering compare(Quantity left, Quantity right);

    bool operator==(const Quantity&) const = default;

private:
    static constexpr quint64 AbsentBits = 7;
    static constexpr quint64 InRecordBits = 15;

    constexpr explicit Quantity(quint64 bits)
        : m_bits(bits)
    {}
    constexpr int scale() const { return static_cast<int>(m_bits & 7); }
    constexpr qint64 digits() const { return static_cast<qint64>(m_bits) >> 3; }

    quint64 m_bits = AbsentBits;
};

//! Compares two decimal texts of any length by value; nothing when one is not a decimal.
std::optional<std::strong_ordering> compareDecimals(std::string_view left, std::string_view right);

} // namespace md
