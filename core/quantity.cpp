// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/quantity.h"

#include <array>

namespace md {

namespace {

__extension__ using Wide = __int128;

constexpr int maxScale = 6;
constexpr quint64 digitLimit = quint64(1) << 60;
constexpr std::array<qint64, 7> powersOfTen{1, 10, 100, 1000, 10'000, 100'000, 1'000'000};

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

//! A decimal text taken apart; zeros that do not count are gone.
struct Decimal
{
    bool negative = false;
    std::string_view whole;
    std::string_view fraction;

    bool isZero() const { return whole.empty() && fraction.empty(); }
};

std::optional<Decimal> takeApart(std::string_view text)
{
    Decimal decimal;
    if (!text.empty() && text.front() == '-') {
        decimal.negative = true;
        text.remove_prefix(1);
    }
    std::size_t dot = 0;
    while (dot < text.size() && isDigit(text[dot]))
        ++dot;
    decimal.whole = text.substr(0, dot);
    if (decimal.whole.empty())
        return std::nullopt;
    if (dot < text.size()) {
        if (text[dot] != '.' || dot + 1 == text.size())
            return std::nullopt;
        decimal.fraction = text.substr(dot + 1);
        if (!std::all_of(decimal.fraction.begin(), decimal.fraction.end(), isDigit))
            return std::nullopt;
    }
    while (!decimal.whole.empty() && decimal.whole.front() == '0')
        decimal.whole.remove_prefix(1);
    while (!decimal.fraction.empty() && decimal.fraction.back() == '0')
        decimal.fraction.remove_suffix(1);
    return decimal;
}

} // namespace

Quantity Quantity::fromText(std::string_view text)
{
    const bool negative = !text.empty() && text.front() == '-';
    const std::string_view unsignedText = text.substr(negative ? 1 : 0);
    quint64 digits = 0;
    int scale = 0;
    bool fraction = false;
    for (const char c : unsignedText) {
        if (c == '.' && !fraction) {
            fraction = true;
            continue;
        }
        if (!isDigit(c) || digits >= digitLimit / 10 || (fraction && ++scale > maxScale))
            return inRecord();
        digits = digits * 10 + static_cast<quint64>(c - '0');
    }
    const qint64 value = negative ? -static_cast<qint64>(digits) : static_cast<qint64>(digits);
    const Quantity quantity(static_cast<quint64>(value) << 3 | static_cast<quint64>(scale));
    // Only what comes out again letter by letter may leave the record: "1.50", "007" and "-0" do not.
    return quantity.text() == text ? quantity : inRecord();
}

std::string Quantity::text() const
{
    if (isAbsent() || isInRecord())
        return {};
    const bool negative = digits() < 0;
    std::string text = std::to_string(negative ? -digits() : digits());
    const auto places = static_cast<std::size_t>(scale());
    if (places > 0) {
        if (text.size() <= places)
            text.insert(0, places + 1 - text.size(), '0');
        text.insert(text.size() - places, 1, '.');
        if (text.back() == '0')
            return {}; // not canonical; fromText() then leaves it in the record
    }
    if (negative)
        text.insert(0, 1, '-');
    return text;
}

std::strong_ordering Quantity::compare(Quantity left, Quantity right)
{
    const int scale = std::max(left.scale(), right.scale());
    const auto scaled = [scale](Quantity quantity) {
        return static_cast<Wide>(quantity.digits()) * powersOfTen[static_cast<std::size_t>(scale - quantity.scale())];
    };
    const Wide l = scaled(left);
    const Wide r = scaled(right);
    return l < r ? std::strong_ordering::less : l > r ? std::strong_ordering::greater : std::strong_ordering::equal;
}

std::optional<std::strong_ordering> compareDecimals(std::string_view left, std::string_view right)
{
    const auto l = takeApart(left);
    const auto r = takeApart(right);
    if (!l || !r)
        return std::nullopt;
    const bool lNegative = l->negative && !l->isZero();
    const bool rNegative = r->negative && !r->isZero();
    if (lNegative != rNegative)
        return lNegative ? std::strong_ordering::less : std::strong_ordering::greater;
    std::strong_ordering size = l->whole.size() <=> r->whole.size();
    if (size == 0)
        size = l->whole <=> r->whole;
    if (size == 0)
        size = l->fraction <=> r->fraction; // no zeros at the end, so text order is value order
    return lNegative ? 0 <=> size : size;
}

} // namespace md
