// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a pasted block of headers holds of a signature: which scheme it is, its id, its time, and the signatures.
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace md {

enum class SignatureScheme {
    SaasTracker,      //!< x-signature: <hex>, over the body
    StandardWebhooks, //!< webhook-id, webhook-timestamp, webhook-signature: v1,<base64>, over id.time.body
    Timed,            //!< X-Aforo-Signature: t=<seconds>,v1=<hex>, over time.body
    Sha256            //!< X-Hub-Signature-256: sha256=<hex>, over the body
};

//! How the bytes of a signature were written down. Several may hold at once.
struct SignatureForm
{
    enum class Encoding { Hex, UpperHex, Base64, UrlBase64, HexInBase64 };
    Encoding encoding = Encoding::Hex;
    bool isUnpadded = false; //!< Base64 without its "="
    bool isCut = false;      //!< shorter than any digest
    bool isQuoted = false;   //!< in quotes, or with space around it
    QByteArray mark;         //!< what stands before it: "v1,", "v1=", "sha256=", or nothing

    bool operator==(const SignatureForm&) const = default;
};

struct SentSignature
{
    QByteArray bytes; //!< empty: cannot be read as any known encoding
    SignatureForm form;
};

//! One header with a signature, and what belongs to it.
struct SignatureParts
{
    SignatureScheme scheme = SignatureScheme::SaasTracker;
    QString header; //!< as it was pasted; empty: the value alone was
    QByteArray id;
    QByteArray time;
    std::vector<SentSignature> signatures; //!< two after a rotation
};

//! How this scheme writes a signature.
SignatureForm expectedForm(SignatureScheme scheme);

//! Takes "Name: value" lines, those of a cURL command or of a JSON object, or the value alone. With `wanted` everything
//! is read as that scheme. Without any signature: the parts that are there, of the scheme that they belong to; nothing
//! when there is no header at all.
std::vector<SignatureParts> signatureParts(QStringView pasted, std::optional<SignatureScheme> wanted);

//! A whole request in one piece: headers, an empty line, the body byte by byte; and what stands among the headers that
//! is none: "secret: …", "WEBHOOK_SECRET=…", "old secret: …", "received: …".
struct PastedRequest
{
    QByteArray headers;
    QByteArray body;
    QByteArray secret;
    QByteArray oldSecret;
    QByteArray received;
};

//! Nothing when it is not a whole request.
std::optional<PastedRequest> pastedRequest(const QByteArray& text);

} // namespace md
