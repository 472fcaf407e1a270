// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/filetext.h"

#include <QStringDecoder>

namespace md {

namespace {

//! What Windows puts where Latin-1 has control characters: quotes, dashes, the euro.
QString windowsLetter(uchar byte)
{
    static constexpr char16_t letters[] =
        u"\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152"
        u"\u008d\u017d\u008f\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc"
        u"\u2122\u0161\u203a\u0153\u009d\u017e\u0178";
    return QString(QChar(byte >= 0x80 && byte < 0xa0 ? letters[byte - 0x80] : char16_t(byte)));
}

QString latinText(const QByteArray& bytes)
{
    QString text;
    text.reserve(bytes.size());
    for (const char byte : bytes)
        text += windowsLetter(uchar(byte));
    return text;
}

} // namespace

FileText readFileText(const QByteArray& bytes)
{
    if (const auto marked = QStringConverter::encodingForData(bytes)) {
        QStringDecoder decode(*marked, QStringConverter::Flag::Stateless);
        const QString text = decode(bytes);
        const bool wide = *marked != QStringConverter::Utf8;
        if (wide && !decode.hasError())
            return {text, FileText::Encoding::Utf16};
    }
    if (bytes.contains('\0'))
        return {{}, FileText::Encoding::Binary};
    QStringDecoder utf8(QStringConverter::Utf8, QStringConverter::Flag::Stateless); // a cut letter is a fault
    const QString text = utf8(bytes);
    if (!utf8.hasError())
        return {text, FileText::Encoding::Utf8};
    return {latinText(bytes), FileText::Encoding::Latin1};
}

} // namespace md
