// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Decimal text to fixed point and back.
#include "service/domain/decimal.h"

#include <algorithm>

namespace meterd {

namespace {

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

/// The parts of a JSON number: digits without the point, and where the point stands in them.
struct Digits
{
    std::string digits;
    long point = 0;
    bool negative = false;
};

std::optional<long> readExponent(std::string_view text)
{
    bool negative = false;
    if (!text.empty() && (text.front() == '+' || text.front() == '-')) {
        negative = text.front() == '-';
        text.remove_prefix(1);
    }
    if (text.empty() || !std::all_of(text.begin(), text.end(), isDigit))
        return std::nullopt;
    long value = 0;
    for (char c : text)
        value = std::min(value * 10 + (c - '0'), 100000L); // beyond this every number is zero or too long
    return negative ? -value : value;
}

std::optional<Digits> split(std::string_view text)
{
    Digits out;
    if (!text.empty() && text.front() == '-') {
        out.negative = true;
        text.remove_prefix(1);
    }
    std::size_t i = 0;
    while (i < text.size() && isDigit(text[i]))
        ++i;
    if (i == 0 || (i > 1 && text[0] == '0'))
        return std::nullopt;
    out.digits.assign(text.substr(0, i));
    out.point = long(i);
    if (i < text.size() && text[i] == '.') {
        const std::size_t start = ++i;
        while (i < text.size() && isDigit(text[i]))
            ++i;
        if (i == start)
            return std::nullopt;
        out.digits.append(text.substr(start, i - start));
    }
    if (i < text.size() && (text[i] == 'e' || text[i] == 'E')) {
        const auto exponent = readExponent(text.substr(i + 1));
        if (!exponent)
            return std::nullopt;
        out.point += *exponent;
        i = text.size();
    }
    if (i != text.size())
        return std::nullopt;
    return out;
}

std::optional<Decimal> refuse(DecimalFault why, DecimalFault* fault)
{
    if (fault)
        *fault = why;
    return std::nullopt;
}

/// One to eighteen plain digits are most of what comes; they need no second look.
std::optional<Decimal> parseShortInteger(std::string_view text)
{
    if (text.empty() || text.size() > Decimal::integerDigits || (text.size() > 1 && text[0] == '0'))
        return std::nullopt;
    std::int64_t value = 0;
    for (char c : text) {
        if (!isDigit(c))
            return std::nullopt;
        value = value * 10 + (c - '0');
    }
    return Decimal::fromInteger(value);
}

} // namespace

std::optional<Decimal> Decimal::parse(std::string_view text, DecimalFault* fault)
{
    if (fault)
        *fault = DecimalFault::None;
    if (const auto quick = parseShortInteger(text))
        return quick;
    auto parts = split(text);
    if (!parts)
        return refuse(DecimalFault::NotANumber, fault);
    std::string& digits = parts->digits;
    while (!digits.empty() && digits.back() == '0')
        digits.pop_back();
    const std::size_t leading = std::min(digits.find_first_not_of('0'), digits.size());
    digits.erase(0, leading);
    parts->point -= long(leading);
    if (digits.empty())
        return Decimal();
    if (parts->point > integerDigits)
        return refuse(DecimalFault::IntegerDigits, fault);
    if (long(digits.size()) - parts->point > fractionDigits)
        return refuse(DecimalFault::FractionDigits, fault);
    Int128 micros = 0;
    for (char c : digits)
        micros = micros * 10 + (c - '0');
    for (long scale = long(digits.size()) - parts->point; scale < fractionDigits; ++scale)
        micros *= 10;
    return Decimal(parts->negative ? -micros : micros);
}

void Decimal::appendTo(std::string& out) const
{
    char text[48];
    char* end = text + sizeof text;
    char* at = end;
    Int128 rest = m_micros < 0 ? -m_micros : m_micros;
    int fraction = int(rest % 1'000'000);
    rest /= 1'000'000;
    if (fraction != 0) {
        int width = fractionDigits;
        for (; fraction % 10 == 0; fraction /= 10)
            --width;
        for (; width > 0; --width, fraction /= 10)
            *--at = char('0' + fraction % 10);
        *--at = '.';
    }
    do {
        *--at = char('0' + int(rest % 10));
        rest /= 10;
    } while (rest != 0);
    if (m_micros < 0)
        *--at = '-';
    out.append(at, std::size_t(end - at));
}

std::string Decimal::toString() const
{
    std::string out;
    appendTo(out);
    return out;
}

} // namespace meterd
