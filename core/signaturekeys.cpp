// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signaturekeys.h"

#include <algorithm>

namespace md {

namespace {

using Way = SecretReading::Way;
using Edge = SecretReading::Edge;

QByteArray unquoted(const QByteArray& text)
{
    const QByteArray bare = text.trimmed();
    const bool quoted = bare.size() > 1 && (bare.front() == '"' || bare.front() == '\'') && bare.back() == bare.front();
    return quoted ? bare.sliced(1, bare.size() - 2) : bare;
}

QByteArray edged(const QByteArray& secret, Edge edge)
{
    switch (edge) {
    case Edge::AsIs: return secret;
    case Edge::Trimmed: return secret.trimmed();
    case Edge::Unquoted: return unquoted(secret);
    case Edge::LineEnd: return secret + '\n';
    case Edge::CrLfEnd: return secret + "\r\n";
    }
    Q_UNREACHABLE();
}

QByteArray withoutMark(const QByteArray& secret)
{
    return secret.startsWith("whsec_") ? secret.sliced(6) : secret;
}

std::optional<QByteArray> decoded(const QByteArray& text, QByteArray::Base64Option alphabet)
{
    if (text.isEmpty())
        return std::nullopt;
    const auto result = QByteArray::fromBase64Encoding(text, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    return result ? std::optional(*result) : std::nullopt;
}

std::optional<QByteArray> hexDecoded(const QByteArray& text)
{
    const bool hex = text.size() >= 2 && text.size() % 2 == 0 && QByteArray::fromHex(text).size() * 2 == text.size();
    return hex ? std::optional(QByteArray::fromHex(text)) : std::nullopt;
}

std::optional<QByteArray> keyOf(const QByteArray& secret, Way way)
{
    switch (way) {
    case Way::Text: return secret;
    case Way::WithoutMark: return withoutMark(secret);
    case Way::Decoded: return decoded(withoutMark(secret), QByteArray::Base64Encoding);
    case Way::UrlDecoded: return decoded(withoutMark(secret), QByteArray::Base64UrlEncoding);
    case Way::HexDecoded: return hexDecoded(withoutMark(secret));
    case Way::Encoded: return secret.toBase64();
    case Way::Empty: return QByteArray();
    }
    Q_UNREACHABLE();
}

void addReadings(std::vector<SecretKey>& out, const QByteArray& secret, SignatureScheme scheme, bool isOld)
{
    for (const Edge edge : {Edge::AsIs, Edge::Trimmed, Edge::Unquoted, Edge::LineEnd, Edge::CrLfEnd}) {
        const QByteArray text = edged(secret, edge);
        for (const Way way : {expectedWay(scheme), Way::Text, Way::WithoutMark, Way::Decoded, Way::UrlDecoded,
                              Way::HexDecoded, Way::Encoded}) {
            const auto key = keyOf(text, way);
            if (!key || key->isEmpty())
                continue;
            const int faults = int(way != expectedWay(scheme)) + int(edge != Edge::AsIs) + int(isOld);
            out.push_back({*key, {way, edge, isOld}, faults});
        }
    }
}

} // namespace

SecretReading::Way expectedWay(SignatureScheme scheme)
{
    return scheme == SignatureScheme::StandardWebhooks ? Way::Decoded : Way::Text;
}

std::vector<SecretKey> secretKeys(const QByteArray& secret, const QByteArray& oldSecret, SignatureScheme scheme)
{
    std::vector<SecretKey> all;
    addReadings(all, secret, scheme, false);
    if (!oldSecret.isEmpty())
        addReadings(all, oldSecret, scheme, true);
    all.push_back({{}, {Way::Empty, Edge::AsIs, false}, 1});
    std::stable_sort(all.begin(), all.end(),
                     [](const SecretKey& a, const SecretKey& b) { return a.faults < b.faults; });
    std::vector<SecretKey> out;
    for (SecretKey& key : all) {
        const bool known =
            std::any_of(out.begin(), out.end(), [&key](const SecretKey& other) { return other.bytes == key.bytes; });
        if (!known)
            out.push_back(std::move(key));
    }
    return out;
}

} // namespace md
