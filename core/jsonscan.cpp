// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsonscan.h"

#include <cstring>

namespace md {

namespace {

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

qsizetype skipSpace(QByteArrayView text, qsizetype at)
{
    while (at < text.size() && isSpace(text[at]))
        ++at;
    return at;
}

//! Past the closing quote of the text that opens at `at`; the size when there is none.
qsizetype skipText(QByteArrayView text, qsizetype at)
{
    for (++at; at < text.size(); ++at) {
        if (text[at] == '\\')
            ++at;
        else if (text[at] == '"')
            return at + 1;
    }
    return text.size();
}

//! Past the value that begins at `at`; -1 when it does not end.
qsizetype skipValue(QByteArrayView text, qsizetype at)
{
    qsizetype depth = 0;
    while (at < text.size()) {
        const char c = text[at];
        if (c == '"') {
            at = skipText(text, at);
            if (depth == 0)
                return at;
            continue;
        }
        if (c == '{' || c == '[') {
            ++depth;
        } else if (c == '}' || c == ']') {
            if (depth == 0)
                return at;
            if (--depth == 0)
                return at + 1;
        } else if (depth == 0 && (c == ',' || isSpace(c))) {
            return at;
        }
        ++at;
    }
    return depth == 0 ? at : -1;
}

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

//! The code unit of \uXXXX at `at` (the first digit); -1 when it is none.
int codeUnit(QByteArrayView text, qsizetype at)
{
    if (at + 4 > text.size())
        return -1;
    int unit = 0;
    for (qsizetype i = 0; i < 4; ++i) {
        const int digit = hexDigit(text[at + i]);
        if (digit < 0)
            return -1;
        unit = unit * 16 + digit;
    }
    return unit;
}

void appendUtf8(QByteArray& out, char32_t c)
{
    const auto byte = [&out](char32_t value) { out.append(static_cast<char>(static_cast<unsigned char>(value))); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | c >> 6);
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3f));
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

//! Appends the character of a \u escape whose digits begin at `at`; returns the place after it.
qsizetype unescapeUnicode(QByteArrayView text, qsizetype at, QByteArray& out)
{
    const int unit = codeUnit(text, at);
    if (unit < 0) {
        appendUtf8(out, QChar::ReplacementCharacter);
        return at;
    }
    at += 4;
    if (unit >= 0xd800 && unit < 0xdc00 && at + 2 <= text.size() && text[at] == '\\' && text[at + 1] == 'u') {
        const int low = codeUnit(text, at + 2);
        if (low >= 0xdc00 && low < 0xe000) {
            appendUtf8(out, QChar::surrogateToUcs4(static_cast<char16_t>(unit), static_cast<char16_t>(low)));
            return at + 6;
        }
    }
    const bool surrogate = unit >= 0xd800 && unit < 0xe000;
    appendUtf8(out, surrogate ? char32_t(QChar::ReplacementCharacter) : static_cast<char32_t>(unit));
    return at;
}

QByteArray unescape(QByteArrayView inner)
{
    QByteArray out;
    out.reserve(inner.size());
    for (qsizetype at = 0; at < inner.size();) {
        const char c = inner[at++];
        if (c != '\\' || at == inner.size()) {
            out.append(c);
            continue;
        }
        switch (const char escaped = inner[at++]) {
        case 'b': out.append('\b'); break;
        case 'f': out.append('\f'); break;
        case 'n': out.append('\n'); break;
        case 'r': out.append('\r'); break;
        case 't': out.append('\t'); break;
        case 'u': at = unescapeUnicode(inner, at, out); break;
        default: out.append(escaped);
        }
    }
    return out;
}

} // namespace

JsonPieces::JsonPieces(QByteArrayView container)
    : m_text(container)
{
    m_at = skipSpace(m_text, 0);
    const char open = m_at < m_text.size() ? m_text[m_at] : '\0';
    m_object = open == '{';
    if (open == '{' || open == '[')
        ++m_at;
    else
        m_at = m_text.size();
}

bool JsonPieces::next()
{
    m_at = skipSpace(m_text, m_at);
    if (m_at < m_text.size() && m_text[m_at] == ',' && !m_first)
        m_at = skipSpace(m_text, m_at + 1);
    m_first = false;
    if (m_at >= m_text.size()) {
        m_failed = true;
        return false;
    }
    if (m_text[m_at] == '}' || m_text[m_at] == ']')
        return false;
    m_key = {};
    if (m_object) {
        if (m_text[m_at] != '"') {
            m_failed = true;
            return false;
        }
        const qsizetype end = skipText(m_text, m_at);
        m_key = m_text.sliced(m_at, end - m_at);
        m_at = skipSpace(m_text, end);
        if (m_at >= m_text.size() || m_text[m_at] != ':') {
            m_failed = true;
            return false;
        }
        m_at = skipSpace(m_text, m_at + 1);
    }
    const qsizetype end = skipValue(m_text, m_at);
    if (end <= m_at) { // it does not end, or a comma or bracket stands where a value should
        m_failed = true;
        return false;
    }
    m_value = m_text.sliced(m_at, end - m_at);
    m_at = end;
    return true;
}

std::optional<QByteArrayView> jsonMember(QByteArrayView object, QByteArrayView path)
{
    const qsizetype dot = path.indexOf('.');
    const QByteArrayView name = dot < 0 ? path : path.first(dot);
    for (JsonPieces pieces(object); pieces.next();) {
        const QByteArrayView key = pieces.key();
        if (key.size() == name.size() + 2 && std::memcmp(key.data() + 1, name.data(), size_t(name.size())) == 0)
            return dot < 0 ? std::optional(pieces.value()) : jsonMember(pieces.value(), path.sliced(dot + 1));
    }
    return std::nullopt;
}

std::optional<QByteArray> jsonUtf8(QByteArrayView raw)
{
    if (raw == "null")
        return std::nullopt;
    if (raw.size() < 2 || raw.front() != '"')
        return raw.toByteArray();
    const QByteArrayView inner = raw.sliced(1, raw.size() - 2);
    return inner.contains('\\') ? unescape(inner) : inner.toByteArray();
}

QString jsonText(QByteArrayView raw)
{
    const auto utf8 = jsonUtf8(raw);
    if (!utf8)
        return {};
    const QString text = QString::fromUtf8(*utf8);
    return text.isNull() ? QString::fromLatin1("") : text;
}

QByteArray jsonPretty(QByteArrayView json)
{
    QByteArray out;
    out.reserve(json.size() * 2);
    qsizetype depth = 0;
    const auto newLine = [&] {
        out.append('\n');
        out.append(QByteArray(std::min<qsizetype>(depth, 64) * 2, ' '));
    };
    for (qsizetype at = 0; at < json.size();) {
        const char c = json[at];
        if (c == '"') {
            const qsizetype end = skipText(json, at);
            out.append(json.sliced(at, end - at));
            at = end;
            continue;
        }
        ++at;
        if (c == '{' || c == '[') {
            out.append(c);
            const qsizetype inner = skipSpace(json, at);
            if (inner < json.size() && (json[inner] == '}' || json[inner] == ']')) {
                out.append(json[inner]);
                at = inner + 1;
                continue;
            }
            ++depth;
            newLine();
        } else if (c == '}' || c == ']') {
            depth = std::max<qsizetype>(0, depth - 1);
            newLine();
            out.append(c);
        } else if (c == ',') {
            out.append(c);
            newLine();
        } else if (c == ':') {
            out.append(": ");
        } else if (!isSpace(c)) {
            out.append(c);
        }
    }
    return out;
}

} // namespace md
