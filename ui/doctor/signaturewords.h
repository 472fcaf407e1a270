// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A verdict over a signature in words: what is wrong, how it is known, and what to do.
#pragma once

#include "core/signaturedoctor.h"
#include "models/recordcell.h"

#include <QStringList>

namespace md {

struct SignatureWords
{
    QString title;     //!< "The body was written anew: the signature fits it without spaces"
    QStringList facts; //!< a sentence each
    QString next;      //!< what to do
    Tone tone = Tone::Second;
    Sign sign = Sign::None;
};

SignatureWords signatureWords(const SignatureVerdict& verdict);
//! "X-Aforo-Signature (t=, v1=)": of a header and its scheme.
QString signatureHeaderName(const SignatureVerdict& verdict);
QString schemeName(SignatureScheme scheme);

} // namespace md
