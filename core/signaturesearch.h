// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks for the key, the body and the way of putting them together that give a signature that was sent.
#pragma once

#include "core/signaturedoctor.h"

#include <QCryptographicHash>

namespace md {

//! One way to put the signed text together.
struct SignedFrame
{
    SignedText text = SignedText::Body;
    QByteArray before;
    QByteArray behind;
    int faults = 0;
};

struct SignatureMatch
{
    int entry = 0;
    SecretKey key;
    BodyVariant body;
    SignedFrame frame;
    bool isKeyed = true;
    QCryptographicHash::Algorithm hash = QCryptographicHash::Sha256;
};

//! What it is given outlives it.
class SignatureSearch
{
public:
    SignatureSearch(const SignatureParts& parts, const SignatureQuestion& question);

    //! The match with the fewest faults.
    std::optional<SignatureMatch> run();
    //! Not everything could be tried.
    bool wasCutShort() const { return m_wasCutShort; }

private:
    std::optional<SignatureMatch> keyed(QCryptographicHash::Algorithm hash);
    std::optional<SignatureMatch> reordered();
    std::optional<SignatureMatch> notKeyed();
    std::optional<int> entryOf(const QByteArray& digest) const;
    bool spend(qsizetype bytes);

    const SignatureParts& m_parts;
    const SignatureQuestion& m_question;
    std::vector<SignedFrame> m_frames;
    std::vector<SecretKey> m_keys;
    std::vector<BodyVariant> m_bodies;
    qsizetype m_left = 0;
    bool m_wasCutShort = false;
};

} // namespace md
