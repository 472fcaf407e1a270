// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The keys that somebody may have made of one secret: as it is meant, and as it is misread.
#pragma once

#include "core/signatureparts.h"

namespace md {

struct SecretReading
{
    //! What was done to the secret's text to make the key.
    enum class Way {
        Text,        //!< all of it, as text
        WithoutMark, //!< what stands behind whsec_, as text
        Decoded,     //!< what stands behind whsec_, decoded from Base64
        UrlDecoded,  //!< the same, in the alphabet for addresses
        HexDecoded,
        Encoded, //!< encoded in Base64 once more
        Empty    //!< nothing: a variable that was not set
    };
    enum class Edge { AsIs, Trimmed, Unquoted, LineEnd, CrLfEnd };

    Way way = Way::Text;
    Edge edge = Edge::AsIs;
    bool isOld = false;

    bool operator==(const SecretReading&) const = default;
};

struct SecretKey
{
    QByteArray bytes;
    SecretReading reading;
    int faults = 0; //!< 0: as the scheme means it
};

//! What the scheme means by a secret.
SecretReading::Way expectedWay(SignatureScheme scheme);

//! All readings of both, each key once, the right one first.
std::vector<SecretKey> secretKeys(const QByteArray& secret, const QByteArray& oldSecret, SignatureScheme scheme);

} // namespace md
