// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/redact.h"

#include <array>

namespace md {

namespace {

constexpr qsizetype shownOfKey = 12; // "sk_live_" and four more: what a key list shows

constexpr std::array<std::u16string_view, 3> secretStarts{u"sk_live_", u"sk_test_", u"whsec_"};
constexpr std::array<std::u16string_view, 6> headerStarts{u"bearer ",      u"x-api-key:",  u"x-api-key\":",
                                                          u"x-signature:", u"\"secret\":", u"authorization:"};

bool isSecretCharacter(QChar c)
{
    const char16_t u = c.unicode();
    return (u >= u'0' && u <= u'9') || (u >= u'a' && u <= u'z') || (u >= u'A' && u <= u'Z') || u == u'_' || u == u'-' ||
           u == u'+' || u == u'/' || u == u'=' || u == u'.' || u == u'~';
}

qsizetype runLength(QStringView text)
{
    const auto end = std::find_if_not(text.begin(), text.end(), isSecretCharacter);
    return end - text.begin();
}

template <size_t N>
qsizetype startsWithOneOf(QStringView text, const std::array<std::u16string_view, N>& starts, Qt::CaseSensitivity cs)
{
    for (const auto start : starts) {
        if (text.startsWith(QStringView(start), cs))
            return qsizetype(start.size());
    }
    return 0;
}

//! "Bearer authentication failed" is prose, not a header.
bool isProse(QStringView head, QStringView value)
{
    const bool word = value.size() < 16 && std::all_of(value.begin(), value.end(), [](QChar c) { return c.isLower(); });
    return word && head.endsWith(u' ');
}

//! "Authorization: Bearer …" is one secret, not a header whose value is the word "Bearer".
qsizetype skipToValue(QStringView text)
{
    qsizetype i = 0;
    while (i < text.size() && (text[i] == u' ' || text[i] == u'"' || text[i] == u'\''))
        ++i;
    return i;
}

} // namespace

QString redacted(QStringView text)
{
    QString out;
    out.reserve(text.size());
    qsizetype i = 0;
    while (i < text.size()) {
        const QStringView rest = text.sliced(i);
        if (startsWithOneOf(rest, secretStarts, Qt::CaseSensitive) > 0) {
            const qsizetype length = runLength(rest);
            out += rest.first(std::min(length, shownOfKey));
            if (length > shownOfKey)
                out += u'…';
            i += length;
            continue;
        }
        const qsizetype head = startsWithOneOf(rest, headerStarts, Qt::CaseInsensitive);
        if (head == 0) {
            out += rest.front();
            ++i;
            continue;
        }
        const qsizetype lead = head + skipToValue(rest.sliced(head));
        const QStringView value = rest.sliced(lead);
        out += rest.first(lead);
        i += lead;
        const bool knownSecret = startsWithOneOf(value, secretStarts, Qt::CaseSensitive) > 0;
        const bool nested = startsWithOneOf(value, headerStarts, Qt::CaseInsensitive) > 0;
        if (knownSecret || nested)
            continue;
        if (const qsizetype length = runLength(value); length > 0 && !isProse(rest.first(head), value.first(length))) {
            out += u'…';
            i += length;
        }
    }
    return out;
}

QByteArray redacted(QByteArrayView utf8)
{
    return redacted(QString::fromUtf8(utf8)).toUtf8();
}

QString keyPrefix(QStringView key)
{
    return key.size() > shownOfKey ? key.first(shownOfKey).toString() : QString();
}

} // namespace md
