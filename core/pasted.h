// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads whatever an operator pastes (an id, an error body, headers, a log line, a cURL command) for the ids in it. What
// is not known for an id stays here; a key is cut to its prefix.
#pragma once

#include "core/trace.h"

namespace md {

struct PastedId
{
    QString id;
    TraceIdKind kind = TraceIdKind::Unknown;
    bool wasKey = false; //!< a whole key stood there

    bool operator==(const PastedId&) const = default;
};

struct Pasted
{
    enum class Shape : quint8 { Nothing, Id, ErrorCode, ErrorBody, Headers, Curl, Log };

    Shape shape = Shape::Nothing;
    std::vector<PastedId> ids; //!< best first, each once
    QStringList codes;         //!< of errors, in the order met
    int secretsLeftOut = 0;    //!< cut or dropped

    bool operator==(const Pasted&) const = default;
};

Pasted readPasted(const QString& text);

//! Whether a text without spaces is a secret as the platforms make them: a key, a webhook secret, the secret of an
//! application or a source, a signature header's value, a signed token.
bool isSecretText(QStringView text);

//! "UNKNOWN_METRIC".
bool looksLikeErrorCode(QStringView text);

} // namespace md
