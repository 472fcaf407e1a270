// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Says why a webhook's signature does not fit. It names a cause only when an HMAC proves it, or when a part is not
// there at all; else it says that it cannot tell, and what it saw.
#pragma once

#include "core/signaturebodies.h"
#include "core/signaturekeys.h"
#include "core/signatureparts.h"

namespace md {

struct SignatureQuestion
{
    QByteArray body; //!< as it was received, byte by byte
    QString headers;
    QByteArray secret;
    QByteArray oldSecret;                  //!< of before a rotation; empty: none
    std::optional<SignatureScheme> scheme; //!< nothing: as the headers say
    std::optional<qint64> receivedAt;      //!< ms since 1970; without it an old time is no fault, only one ahead of now
    qint64 now = 0;
    qint64 toleranceS = 300;
};

//! What the signature was made over.
enum class SignedText {
    Body,
    TimeBody,     //!< time.body
    IdTimeBody,   //!< id.time.body
    TimeBodyBare, //!< without the dot
    IdTimeBodyBare,
    IdBody,  //!< id.body
    BodyTime //!< body.time
};

enum class SignatureFault {
    OldSecret,
    SecretRead,  //!< SignatureVerdict::secret says how
    BodyChanged, //!< SignatureVerdict::body says how
    OtherScheme, //!< the text is put together as `signedAs` does
    OtherText,   //!< put together as no scheme does
    Form,        //!< the signature is written another way: `form`
    Cut,         //!< only its beginning is there
    OtherHash,   //!< `hash`
    NotKeyed,    //!< a plain digest: the secret has no part in it, or is only put before or behind the text
    TimeForm,    //!< the time is not in whole seconds
    ClockSkew
};

enum class SignaturePart { Headers, Signature, Id, Time, Secret, Body, BodyEnd };

//! What was seen and proves nothing; said beside "cannot tell".
enum class SignatureNote {
    SecretIsApiKey,
    SecretIsShortened, //!< "whsec_ab…", as lists show it
    SecretIsNotBase64, //!< where the scheme means Base64
    SignatureIsNoDigest,
    BodyIsNotJson,
    NotEverythingTried //!< the body is too large for that
};

struct SignatureVerdict
{
    enum class Outcome { Fits, Broken, Missing, CannotTell };

    Outcome outcome = Outcome::CannotTell;
    SignatureScheme scheme = SignatureScheme::SaasTracker;
    QString header;
    int entry = 0; //!< which of `entries` signatures fits, from 0
    int entries = 0;
    std::vector<SignatureFault> faults; //!< when Broken: all of them together make it fit
    SignaturePart missing = SignaturePart::Headers;
    std::vector<SignatureNote> notes;

    SecretReading secret;
    BodyChange body;
    SignedText text = SignedText::Body;
    SignatureScheme signedAs = SignatureScheme::SaasTracker;
    SignatureForm form;
    QString hash = QStringLiteral("SHA-256");
    std::optional<qint64> signedAt; //!< ms
    qint64 skewS = 0;               //!< ahead of the receiver's clock when positive
    QByteArray fittingBody;         //!< what was signed, when the body was changed

    bool has(SignatureFault fault) const;
};

//! One verdict a header with a signature; never none.
std::vector<SignatureVerdict> judgeSignature(const SignatureQuestion& question);

//! The one to put first: what is broken before what is missing before what cannot be told before what fits.
const SignatureVerdict& mainVerdict(const std::vector<SignatureVerdict>& verdicts);

//! How the scheme puts the signed text together.
SignedText expectedText(SignatureScheme scheme);

} // namespace md
