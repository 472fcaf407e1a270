// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a body may have been before somebody wrote it anew, cut it, or changed the ends of its lines.
#pragma once

#include "core/jsonwriting.h"

namespace md {

struct BodyChange
{
    enum class Whole {
        AsIs,
        Nothing,     //!< an empty body was signed
        NoLineEnd,   //!< without the line break at its end
        LineEnd,     //!< with one
        CrLfEnd,     //!< with CR LF at its end
        CrLf,        //!< CR LF where LF is
        Lf,          //!< LF where CR LF is
        NoMark,      //!< without the byte order mark
        Mark,        //!< with one
        Trimmed,     //!< without the space around it
        Closed,      //!< with what closes it: the end is missing
        AsText,      //!< as one JSON text: encoded once more
        FromText,    //!< decoded once: it is a JSON text of a JSON text
        Latin1,      //!< in ISO 8859-1
        FromMojibake //!< UTF-8 that was taken for ISO 8859-1 and encoded again
    };
    Whole whole = Whole::AsIs;
    JsonWriting writing;
    bool lineEnd = false; //!< and a line break behind what was written anew
    QStringList order;    //!< of each object whose members stood in another one: "type, data"
    QByteArray missing;   //!< with Closed: what the end lacks

    bool operator==(const BodyChange&) const = default;
    bool isNone() const { return *this == BodyChange(); }
};

struct BodyVariant
{
    QByteArray bytes;
    BodyChange change;
    int faults = 0;
};

//! Each text once; the body itself first, then those with the fewest changes. At most about `most` bytes in all.
std::vector<BodyVariant> bodyVariants(const QByteArray& body, qsizetype most);

//! The members of its objects in every other order, where these are not too many to try.
std::vector<BodyVariant> bodyOrders(const QByteArray& body);

} // namespace md
