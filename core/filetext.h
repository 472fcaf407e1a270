// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The text of a file that somebody chose, whatever program wrote it, and how it was read.
#pragma once

#include <QByteArray>
#include <QString>

namespace md {

struct FileText
{
    enum class Encoding : quint8 {
        Utf8,
        Utf16,  //!< by its byte order mark
        Latin1, //!< no UTF-8, so each byte was taken for a letter of Western Europe: a guess
        Binary  //!< no text at all
    };

    QString text;
    Encoding encoding = Encoding::Utf8;

    bool operator==(const FileText&) const = default;
};

//! Without its byte order mark.
FileText readFileText(const QByteArray& bytes);

} // namespace md
