// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Signatures that are broken in a known way, over all schemes; and some that nothing explains.
#pragma once

#include "core/signaturedoctor.h"

namespace md {

struct SignatureCase
{
    QByteArray name;
    SignatureScheme scheme = SignatureScheme::SaasTracker;
    SignatureQuestion question;
    std::vector<SignatureFault> faults;
    QByteArray signedBody; //!< what the sender signed
    std::optional<SecretReading> secret;
    std::optional<qint64> skewS;
    std::optional<SignatureScheme> signedAs;
};

std::vector<SignatureScheme> allSchemes();
SignatureCase rightSignature(SignatureScheme scheme, const QByteArray& body);
std::vector<SignatureCase> brokenSignatures();
std::vector<SignatureCase> unexplainedSignatures();

} // namespace md
