// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signaturesearch.h"

#include <QMessageAuthenticationCode>

#include <algorithm>

namespace md {

namespace {

using Hash = QCryptographicHash;

// What is hashed at most, and what the variants of one body may take: some 0.1 s of the window's thread at the worst.
constexpr qsizetype mostHashed = 24 << 20;
constexpr qsizetype mostVariants = 6 << 20;
// More than three mistakes at once are nobody's.
constexpr int mostFaults = 3;

std::vector<SignedFrame> framesOf(const SignatureParts& parts)
{
    const SignedText expected = expectedText(parts.scheme);
    std::vector<SignedFrame> out;
    const auto add = [&](SignedText text, const QByteArray& before, const QByteArray& behind = {}) {
        out.push_back({text, before, behind, int(text != expected)});
    };
    add(SignedText::Body, {});
    if (!parts.time.isEmpty()) {
        add(SignedText::TimeBody, parts.time + '.');
        add(SignedText::TimeBodyBare, parts.time);
        add(SignedText::BodyTime, {}, '.' + parts.time);
    }
    if (!parts.id.isEmpty())
        add(SignedText::IdBody, parts.id + '.');
    if (!parts.id.isEmpty() && !parts.time.isEmpty()) {
        add(SignedText::IdTimeBody, parts.id + '.' + parts.time + '.');
        add(SignedText::IdTimeBodyBare, parts.id + parts.time);
    }
    return out;
}

QByteArray keyedDigest(const SecretKey& key, const SignedFrame& frame, const QByteArray& body, Hash::Algorithm hash)
{
    QMessageAuthenticationCode code(hash, key.bytes);
    code.addData(frame.before);
    code.addData(body);
    code.addData(frame.behind);
    return code.result();
}

std::optional<Hash::Algorithm> otherHash(qsizetype size)
{
    switch (size) {
    case 16: return Hash::Md5;
    case 20: return Hash::Sha1;
    case 48: return Hash::Sha384;
    case 64: return Hash::Sha512;
    default: return std::nullopt;
    }
}

} // namespace

SignatureSearch::SignatureSearch(const SignatureParts& parts, const SignatureQuestion& question)
    : m_parts(parts)
    , m_question(question)
    , m_frames(framesOf(parts))
    , m_keys(secretKeys(question.secret, question.oldSecret, parts.scheme))
    , m_bodies(bodyVariants(question.body, mostVariants))
{}

bool SignatureSearch::spend(qsizetype bytes)
{
    m_left -= bytes + 256; // a key costs two blocks, and the hash its set-up
    m_wasCutShort |= m_left < 0;
    return m_left >= 0;
}

std::optional<int> SignatureSearch::entryOf(const QByteArray& digest) const
{
    for (std::size_t i = 0; i < m_parts.signatures.size(); ++i) {
        const SentSignature& sent = m_parts.signatures[i];
        const bool fits = sent.form.isCut ? sent.bytes.size() >= 8 && digest.startsWith(sent.bytes)
                                          : !sent.bytes.isEmpty() && sent.bytes == digest;
        if (fits)
            return int(i);
    }
    return std::nullopt;
}

std::optional<SignatureMatch> SignatureSearch::keyed(Hash::Algorithm hash)
{
    for (int faults = 0; faults <= mostFaults; ++faults) {
        for (const SignedFrame& frame : m_frames) {
            for (const SecretKey& key : m_keys) {
                for (const BodyVariant& body : m_bodies) {
                    if (frame.faults + key.faults + body.faults != faults)
                        continue;
                    if (!spend(body.bytes.size()))
                        return std::nullopt;
                    if (const auto entry = entryOf(keyedDigest(key, frame, body.bytes, hash)))
                        return SignatureMatch{*entry, key, body, frame, true, hash};
                }
            }
        }
    }
    return std::nullopt;
}

//! Only with the right key and the right text around it: the orders are many.
std::optional<SignatureMatch> SignatureSearch::reordered()
{
    const auto bodies = bodyOrders(m_question.body);
    for (const SignedFrame& frame : m_frames) {
        for (const SecretKey& key : m_keys) {
            if (frame.faults > 0 || key.faults > 0)
                continue;
            for (const BodyVariant& body : bodies) {
                if (!spend(body.bytes.size()))
                    return std::nullopt;
                if (const auto entry = entryOf(keyedDigest(key, frame, body.bytes, Hash::Sha256)))
                    return SignatureMatch{*entry, key, body, frame, true, Hash::Sha256};
            }
        }
    }
    return std::nullopt;
}

std::optional<SignatureMatch> SignatureSearch::notKeyed()
{
    for (const SignedFrame& frame : m_frames) {
        const QByteArray text = frame.before + m_question.body + frame.behind;
        for (const SecretKey& key : m_keys) {
            if (key.faults > 1)
                continue;
            for (const QByteArray& whole : {text, key.bytes + text, text + key.bytes}) {
                if (!spend(whole.size()))
                    return std::nullopt;
                if (const auto entry = entryOf(Hash::hash(whole, Hash::Sha256)))
                    return SignatureMatch{*entry, key, {m_question.body, {}, 0}, frame, false, Hash::Sha256};
            }
        }
    }
    return std::nullopt;
}

std::optional<SignatureMatch> SignatureSearch::run()
{
    const auto fresh = [this] { m_left = mostHashed; };
    fresh();
    if (auto match = keyed(Hash::Sha256))
        return match;
    fresh();
    if (auto match = reordered())
        return match;
    fresh();
    if (auto match = notKeyed())
        return match;
    for (const SentSignature& sent : m_parts.signatures) {
        fresh();
        if (const auto hash = otherHash(sent.bytes.size())) {
            if (auto match = keyed(*hash))
                return match;
        }
    }
    return std::nullopt;
}

} // namespace md
