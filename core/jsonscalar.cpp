// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonscalar.h"

#include <QString>

#include <algorithm>

namespace md {

namespace {

using Letters = JsonWriting::Letters;
using Signs = JsonWriting::Signs;
using Slashes = JsonWriting::Slashes;
using Numbers = JsonWriting::Numbers;

//! One character of a JSON text, and how it was written.
struct Letter
{
    char32_t value = 0;
    QByteArrayView raw;
    bool isText = true; //!< false: bytes that are not UTF-8, or half a surrogate pair: left alone
};

std::optional<char32_t> unitAt(QByteArrayView text, qsizetype at)
{
    if (at + 6 > text.size() || text[at] != '\\' || text[at + 1] != 'u')
        return std::nullopt;
    bool ok = false;
    const uint unit = text.sliced(at + 2, 4).toByteArray().toUInt(&ok, 16);
    return ok ? std::optional(char32_t(unit)) : std::nullopt;
}

Letter escapedAt(QByteArrayView text, qsizetype at)
{
    if (const auto unit = unitAt(text, at)) {
        const auto low = unitAt(text, at + 6);
        if (QChar::isHighSurrogate(*unit) && low && QChar::isLowSurrogate(*low))
            return {QChar::surrogateToUcs4(char16_t(*unit), char16_t(*low)), text.sliced(at, 12), true};
        return {*unit, text.sliced(at, 6), !QChar::isSurrogate(*unit)};
    }
    const qsizetype length = std::min<qsizetype>(2, text.size() - at);
    const char c = length == 2 ? text[at + 1] : '\\';
    return {char32_t(uchar(c)), text.sliced(at, length), c == '/' || c == '"'};
}

Letter letterAt(QByteArrayView text, qsizetype at)
{
    const auto lead = uchar(text[at]);
    if (lead == '\\')
        return escapedAt(text, at);
    if (lead < 0x80)
        return {lead, text.sliced(at, 1), true};
    const qsizetype length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (at + length > text.size())
        return {lead, text.sliced(at, 1), false};
    const QByteArrayView raw = text.sliced(at, length);
    const auto decoded = QString::fromUtf8(raw).toUcs4();
    const bool good = decoded.size() == 1 && decoded.front() != QChar::ReplacementCharacter;
    return good ? Letter{decoded.front(), raw, true} : Letter{lead, text.sliced(at, 1), false};
}

QByteArray escaped(char32_t value, bool upper)
{
    QByteArray out;
    for (const char16_t unit : QString::fromUcs4(&value, 1).toStdU16String()) {
        const QByteArray hex = QByteArray::number(uint(unit), 16).rightJustified(4, '0');
        out += "\\u" + (upper ? hex.toUpper() : hex);
    }
    return out;
}

QByteArray plain(char32_t value)
{
    return QString::fromUcs4(&value, 1).toUtf8();
}

QByteArray sign(const Letter& letter, Signs signs)
{
    const bool common = letter.value == '<' || letter.value == '>' || letter.value == '&';
    switch (signs) {
    case Signs::AsIs: break;
    case Signs::Plain: return letter.value == '"' ? QByteArray("\\\"") : plain(letter.value);
    case Signs::Escaped:
        if (common)
            return escaped(letter.value, false);
        break;
    case Signs::EscapedMore: return escaped(letter.value, true);
    }
    return letter.raw.toByteArray();
}

QByteArray letterText(const Letter& letter, const JsonWriting& how)
{
    const char32_t c = letter.value;
    if (!letter.isText || c < 0x20 || c == 0x7f || c == '\\')
        return letter.raw.toByteArray();
    if (c == '/') {
        if (how.slashes == Slashes::AsIs)
            return letter.raw.toByteArray();
        return how.slashes == Slashes::Plain ? "/" : "\\/";
    }
    if (c == '<' || c == '>' || c == '&' || c == '\'' || c == '+' || c == '`' || c == '"')
        return sign(letter, how.signs);
    // Writers that mind HTML mind these two as well: JavaScript took them for ends of lines.
    if ((c == 0x2028 || c == 0x2029) && how.signs == Signs::Escaped && how.letters == Letters::AsIs)
        return escaped(c, false);
    if (how.letters == Letters::AsIs)
        return letter.raw.toByteArray();
    if (c < 0x80 || how.letters == Letters::Plain)
        return plain(c);
    return escaped(c, how.letters == Letters::EscapedUpper);
}

QByteArray textOf(QByteArrayView raw, const JsonWriting& how)
{
    if (how.letters == Letters::AsIs && how.slashes == Slashes::AsIs && how.signs == Signs::AsIs)
        return raw.toByteArray();
    const QByteArrayView inner = raw.sliced(1, raw.size() - 2);
    QByteArray out("\"");
    for (qsizetype at = 0; at < inner.size();) {
        const Letter letter = letterAt(inner, at);
        out += letterText(letter, how);
        at += letter.raw.size();
    }
    return out + '"';
}

//! 1.50 → 1.5, 2.0 → 2, 1e3 → 1000; on the text, since a double would change other digits as well.
QByteArray shortest(QByteArrayView raw)
{
    QByteArray digits;
    qsizetype point = -1;
    int exponent = 0;
    const bool negative = raw.front() == '-';
    for (qsizetype at = negative ? 1 : 0; at < raw.size(); ++at) {
        if (raw[at] == '.') {
            point = digits.size();
        } else if (raw[at] == 'e' || raw[at] == 'E') {
            exponent = raw.sliced(at + 1).toByteArray().toInt();
            break;
        } else {
            digits += raw[at];
        }
    }
    if (exponent < -20 || exponent > 20)
        return raw.toByteArray();
    qsizetype whole = (point < 0 ? digits.size() : point) + exponent;
    if (whole <= 0) {
        digits.prepend(QByteArray(1 - whole, '0'));
        whole = 1;
    }
    if (digits.size() < whole)
        digits.append(QByteArray(whole - digits.size(), '0'));
    QByteArray fraction = digits.sliced(whole);
    while (fraction.endsWith('0'))
        fraction.chop(1);
    QByteArray front = digits.first(whole);
    while (front.size() > 1 && front.front() == '0')
        front.remove(0, 1);
    return (negative ? "-" : "") + front + (fraction.isEmpty() ? QByteArray() : '.' + fraction);
}

QByteArray numberOf(QByteArrayView raw, Numbers numbers)
{
    const bool isWhole = std::all_of(raw.begin(), raw.end(), [](char c) { return c == '-' || (c >= '0' && c <= '9'); });
    switch (numbers) {
    case Numbers::AsIs: break;
    case Numbers::Shortest: return shortest(raw);
    case Numbers::WithPoint:
        if (isWhole)
            return raw.toByteArray() + ".0";
        break;
    }
    return raw.toByteArray();
}

} // namespace

QByteArray jsonScalar(QByteArrayView raw, const JsonWriting& how)
{
    if (raw.size() > 1 && raw.front() == '"')
        return textOf(raw, how);
    if (!raw.isEmpty() && (raw.front() == '-' || (raw.front() >= '0' && raw.front() <= '9')))
        return numberOf(raw, how.numbers);
    return raw.toByteArray();
}

} // namespace md
