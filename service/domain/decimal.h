// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Amounts as fixed point with 14 + 6 digits, read from text and written as text: never through a double.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace meterd {

__extension__ typedef __int128 Int128;
__extension__ typedef unsigned __int128 Uint128;

enum class DecimalFault : std::uint8_t { None, NotANumber, IntegerDigits, FractionDigits };

class Decimal
{
public:
    static constexpr int integerDigits = 14;
    static constexpr int fractionDigits = 6;

    constexpr Decimal() = default;
    static constexpr Decimal fromMicros(Int128 micros) { return Decimal(micros); }
    static constexpr Decimal fromInteger(std::int64_t value) { return Decimal(Int128(value) * 1'000'000); }

    /// Reads what JSON calls a number (an exponent too); the fault says which rule was broken. Trailing zeros do not
    /// count as digits.
    static std::optional<Decimal> parse(std::string_view text, DecimalFault* fault = nullptr);

    /// Canonical: no exponent, no leading or trailing zeros, "0" and never "-0".
    std::string toString() const;
    void appendTo(std::string& out) const;

    constexpr Int128 micros() const { return m_micros; }
    constexpr bool isZero() const { return m_micros == 0; }
    constexpr bool isPositive() const { return m_micros > 0; }

    friend constexpr bool operator==(Decimal a, Decimal b) { return a.m_micros == b.m_micros; }
    friend constexpr std::strong_ordering operator<=>(Decimal a, Decimal b)
    {
        if (a.m_micros == b.m_micros)
            return std::strong_ordering::equal;
        return a.m_micros < b.m_micros ? std::strong_ordering::less : std::strong_ordering::greater;
    }
    friend constexpr Decimal operator+(Decimal a, Decimal b) { return Decimal(a.m_micros + b.m_micros); }
    friend constexpr Decimal operator-(Decimal a, Decimal b) { return Decimal(a.m_micros - b.m_micros); }

private:
    explicit constexpr Decimal(Int128 micros)
        : m_micros(micros)
    {}

    Int128 m_micros = 0;
};

} // namespace meterd
