// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Finds pieces of a JSON text without building anything: for one member of one record. Safe on any bytes; what is not
// JSON gives nothing or nonsense, never a read outside.
#pragma once

#include <QByteArrayView>
#include <QString>

#include <optional>

namespace md {

//! The members of an object or the items of an array, one after the other.
class JsonPieces
{
public:
    //! `container` begins with { or [; anything else has no pieces.
    explicit JsonPieces(QByteArrayView container);

    bool next();
    //! With its quotes; empty in an array.
    QByteArrayView key() const { return m_key; }
    QByteArrayView value() const { return m_value; }
    //! Whether the last next() ended before the closing bracket.
    bool failed() const { return m_failed; }

private:
    QByteArrayView m_text;
    qsizetype m_at = 0;
    bool m_object = false;
    bool m_first = true;
    bool m_failed = false;
    QByteArrayView m_key;
    QByteArrayView m_value;
};

//! The raw value at `name`, or at `outer.inner`; nothing where there is none. Keys are compared as they are written.
std::optional<QByteArrayView> jsonMember(QByteArrayView object, QByteArrayView path);

//! A raw value as people read it: a text without quotes and escapes, anything else as written. Null QString for null.
QString jsonText(QByteArrayView raw);

//! The same in UTF-8; nothing for null.
std::optional<QByteArray> jsonUtf8(QByteArrayView raw);

//! Indented by two; numbers and texts as written.
QByteArray jsonPretty(QByteArrayView json);

} // namespace md
