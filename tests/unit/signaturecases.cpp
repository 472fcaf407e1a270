// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/signaturecases.h"

#include "tests/unit/signaturetexts.h"

#include <QMessageAuthenticationCode>
#include <QRandomGenerator>

#include <functional>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Scheme = SignatureScheme;
using Fault = SignatureFault;
using Way = SecretReading::Way;
using Edge = SecretReading::Edge;

constexpr qint64 now = 1'795'000'000'000;
const QByteArray bytes24("0123456789abcdefghijklm\xff", 24);
const QByteArray secret = "whsec_" + bytes24.toBase64();
const QByteArray otherSecret = "whsec_" + QByteArray("another-secret-of-24-byt").toBase64();

//! What a sender does, step by step; each step can be done wrongly.
struct Sender
{
    Scheme scheme = Scheme::SaasTracker;
    QByteArray key;
    QByteArray id = "msg_2b8f41";
    QByteArray time = QByteArray::number(now / 1000);
    QByteArray body;
    std::optional<QByteArray> text;                    //!< what is signed; nothing: as the scheme says
    std::function<QByteArray(const QByteArray&)> form; //!< bytes → text; nothing: as the scheme says

    QString headers() const
    {
        const QByteArray digest =
            QMessageAuthenticationCode::hash(text.value_or(whole()), key, QCryptographicHash::Sha256);
        const QByteArray written = form ? form(digest) : usual(digest);
        switch (scheme) {
        case Scheme::SaasTracker: return QString::fromUtf8("x-signature: " + written);
        case Scheme::StandardWebhooks:
            return QString::fromUtf8("webhook-id: " + id + "\nwebhook-timestamp: " + time +
                                     "\nwebhook-signature: " + written);
        case Scheme::Timed: return QString::fromUtf8("X-Aforo-Signature: t=" + time + ',' + written);
        case Scheme::Sha256: return QString::fromUtf8("X-Hub-Signature-256: " + written);
        }
        Q_UNREACHABLE();
    }

    QByteArray whole() const
    {
        if (scheme == Scheme::StandardWebhooks)
            return id + '.' + time + '.' + body;
        return scheme == Scheme::Timed ? time + '.' + body : body;
    }

    QByteArray usual(const QByteArray& digest) const { return mark() + bare(digest); }

    QByteArray bare(const QByteArray& digest) const
    {
        return scheme == Scheme::StandardWebhooks ? digest.toBase64() : digest.toHex();
    }

    QByteArray mark() const
    {
        switch (scheme) {
        case Scheme::StandardWebhooks: return "v1,";
        case Scheme::Timed: return "v1=";
        case Scheme::Sha256: return "sha256=";
        default: return {};
        }
    }
};

Sender senderOf(Scheme scheme, const QByteArray& body)
{
    Sender sender;
    sender.scheme = scheme;
    sender.key = scheme == Scheme::StandardWebhooks ? bytes24 : secret;
    sender.body = body;
    return sender;
}

SignatureCase caseOf(const Sender& sender, const QByteArray& name, std::vector<Fault> faults)
{
    SignatureCase c;
    c.name = QByteArray::number(int(sender.scheme)) + ' ' + name;
    c.scheme = sender.scheme;
    c.faults = std::move(faults);
    c.signedBody = sender.body;
    c.question.body = sender.body;
    c.question.headers = sender.headers();
    c.question.secret = secret;
    c.question.oldSecret = otherSecret;
    c.question.now = now;
    return c;
}

bool isTimed(Scheme scheme)
{
    return scheme == Scheme::StandardWebhooks || scheme == Scheme::Timed;
}

void addBodies(std::vector<SignatureCase>& out, Scheme scheme)
{
    for (const WrittenTwice& pair : bodiesWrittenTwice()) {
        SignatureCase c = caseOf(senderOf(scheme, pair.sent), "body " + pair.name, {Fault::BodyChanged});
        c.question.body = pair.received;
        out.push_back(c);
    }
}

struct Misreading
{
    const char* name;
    QByteArray key;
    SecretReading reading;
};

std::vector<Misreading> misreadings(Scheme scheme)
{
    const QByteArray base64 = secret.sliced(6);
    std::vector<Misreading> out{
        {"mark left out", base64, {Way::WithoutMark, Edge::AsIs, false}},
        {"line end", secret + '\n', {Way::Text, Edge::LineEnd, false}},
        {"CR LF end", secret + "\r\n", {Way::Text, Edge::CrLfEnd, false}},
        {"encoded again", secret.toBase64(), {Way::Encoded, Edge::AsIs, false}},
        {"nothing", {}, {Way::Empty, Edge::AsIs, false}},
        {"line end, no mark", base64 + '\n', {Way::WithoutMark, Edge::LineEnd, false}},
    };
    if (scheme == Scheme::StandardWebhooks)
        out.push_back({"as text", secret, {Way::Text, Edge::AsIs, false}});
    else
        out.push_back({"decoded", bytes24, {Way::Decoded, Edge::AsIs, false}});
    return out;
}

void addSecrets(std::vector<SignatureCase>& out, Scheme scheme)
{
    for (const QByteArray& body : plainBodies()) {
        for (const Misreading& misread : misreadings(scheme)) {
            Sender sender = senderOf(scheme, body);
            sender.key = misread.key;
            SignatureCase c = caseOf(sender, QByteArray("secret ") + misread.name, {Fault::SecretRead});
            c.secret = misread.reading;
            out.push_back(c);
        }
        // The right key, but what was pasted (or configured) has something around it.
        for (const auto& [around, edge] : {std::pair(QByteArray(" %1 "), Edge::Trimmed),
                                           {"%1\n", Edge::Trimmed},
                                           {"\"%1\"", Edge::Unquoted},
                                           {"'%1'", Edge::Unquoted}}) {
            SignatureCase c = caseOf(senderOf(scheme, body), "around the secret " + around, {Fault::SecretRead});
            c.question.secret = QByteArray(around).replace("%1", secret);
            c.secret = SecretReading{scheme == Scheme::StandardWebhooks ? Way::Decoded : Way::Text, edge, false};
            out.push_back(c);
        }
        Sender hex = senderOf(scheme, body);
        hex.key = bytes24;
        SignatureCase c = caseOf(hex, "secret hex decoded", {Fault::SecretRead});
        c.question.secret = bytes24.toHex();
        c.secret = SecretReading{Way::HexDecoded, Edge::AsIs, false};
        out.push_back(c);
        Sender old = senderOf(scheme, body);
        old.key = scheme == Scheme::StandardWebhooks ? QByteArray("another-secret-of-24-byt") : otherSecret;
        out.push_back(caseOf(old, "old secret", {Fault::OldSecret}));
    }
}

void addForms(std::vector<SignatureCase>& out, Scheme scheme)
{
    using Form = std::function<QByteArray(const QByteArray&)>;
    const Sender usual = senderOf(scheme, {});
    const bool hex = scheme != Scheme::StandardWebhooks;
    std::vector<std::pair<const char*, Form>> forms{
        {"hex in Base64", [&](const QByteArray& d) { return usual.mark() + d.toHex().toBase64(); }},
        {"quoted", [&](const QByteArray& d) { return usual.mark() + '"' + usual.bare(d) + '"'; }},
        {"other mark", [&](const QByteArray& d) { return (hex ? "v0=" : "v1=") + usual.bare(d); }},
    };
    if (hex) {
        forms.emplace_back("upper case", [&](const QByteArray& d) { return usual.mark() + d.toHex().toUpper(); });
        forms.emplace_back("Base64", [&](const QByteArray& d) { return usual.mark() + d.toBase64(); });
        forms.emplace_back("url Base64", [&](const QByteArray& d) {
            return usual.mark() + d.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
        });
    } else {
        forms.emplace_back("hex", [&](const QByteArray& d) { return usual.mark() + d.toHex(); });
        forms.emplace_back(
            "unpadded", [&](const QByteArray& d) { return usual.mark() + d.toBase64(QByteArray::OmitTrailingEquals); });
    }
    if (scheme != Scheme::SaasTracker)
        forms.emplace_back("no mark", [&](const QByteArray& d) { return usual.bare(d); });
    for (const QByteArray& body : plainBodies()) {
        for (const auto& [name, form] : forms) {
            Sender sender = senderOf(scheme, body);
            sender.form = form;
            out.push_back(caseOf(sender, QByteArray("form ") + name, {Fault::Form}));
        }
        Sender cut = senderOf(scheme, body);
        cut.form = [&](const QByteArray& d) { return usual.mark() + usual.bare(d).first(24); };
        out.push_back(caseOf(cut, "cut", {Fault::Cut}));
    }
}

void addTexts(std::vector<SignatureCase>& out, Scheme scheme)
{
    for (const QByteArray& body : plainBodies()) {
        const Sender usual = senderOf(scheme, body);
        const auto add = [&](const char* name, const QByteArray& text, Fault fault, std::optional<Scheme> as) {
            Sender sender = usual;
            sender.text = text;
            SignatureCase c = caseOf(sender, name, {fault});
            c.signedAs = as;
            out.push_back(c);
        };
        if (!isTimed(scheme))
            continue;
        add("the body alone", body, Fault::OtherScheme, Scheme::SaasTracker);
        add("no dot", usual.time + body, Fault::OtherText, {});
        if (scheme == Scheme::StandardWebhooks) {
            add("without the id", usual.time + '.' + body, Fault::OtherScheme, Scheme::Timed);
            add("without the time", usual.id + '.' + body, Fault::OtherText, {});
            add("no dots", usual.id + usual.time + body, Fault::OtherText, {});
        }
    }
}

void addTimes(std::vector<SignatureCase>& out, Scheme scheme)
{
    if (!isTimed(scheme))
        return;
    for (const QByteArray& body : plainBodies()) {
        for (const qint64 skew : {301, 3600, 7200, 86'400, -301, -3600, -86'400 * 30}) {
            SignatureCase c = caseOf(senderOf(scheme, body), "skew " + QByteArray::number(skew), {Fault::ClockSkew});
            c.question.receivedAt = now - skew * 1000;
            c.skewS = skew;
            out.push_back(c);
        }
        Sender ms = senderOf(scheme, body);
        ms.time = QByteArray::number(now);
        out.push_back(caseOf(ms, "time in ms", {Fault::TimeForm}));
        ms.time = "2026-11-18T10:00:00Z";
        out.push_back(caseOf(ms, "time as a date", {Fault::TimeForm}));
    }
}

void addHashes(std::vector<SignatureCase>& out, Scheme scheme)
{
    for (const QByteArray& body : plainBodies()) {
        for (const auto hash : {QCryptographicHash::Sha1, QCryptographicHash::Sha512}) {
            Sender sender = senderOf(scheme, body);
            const QByteArray digest = QMessageAuthenticationCode::hash(sender.whole(), sender.key, hash);
            sender.form = [&](const QByteArray&) { return sender.usual(digest); };
            out.push_back(caseOf(sender, "hash", {Fault::OtherHash}));
        }
        Sender sender = senderOf(scheme, body);
        const QByteArray digest = QCryptographicHash::hash(sender.key + sender.whole(), QCryptographicHash::Sha256);
        sender.form = [&](const QByteArray&) { return sender.usual(digest); };
        out.push_back(caseOf(sender, "not keyed", {Fault::NotKeyed}));
    }
}

//! Two mistakes at once.
void addPairs(std::vector<SignatureCase>& out, Scheme scheme)
{
    for (const WrittenTwice& pair : bodiesWrittenTwice()) {
        if (pair.isReordered)
            continue;
        Sender sender = senderOf(scheme, pair.sent);
        sender.key = scheme == Scheme::StandardWebhooks ? QByteArray("another-secret-of-24-byt") : otherSecret;
        SignatureCase c = caseOf(sender, "old secret and body " + pair.name, {Fault::OldSecret, Fault::BodyChanged});
        c.question.body = pair.received;
        out.push_back(c);
    }
}

} // namespace

std::vector<Scheme> allSchemes()
{
    return {Scheme::SaasTracker, Scheme::StandardWebhooks, Scheme::Timed, Scheme::Sha256};
}

SignatureCase rightSignature(Scheme scheme, const QByteArray& body)
{
    return caseOf(senderOf(scheme, body), "right", {});
}

std::vector<SignatureCase> brokenSignatures()
{
    std::vector<SignatureCase> out;
    for (const Scheme scheme : allSchemes()) {
        addBodies(out, scheme);
        addSecrets(out, scheme);
        addForms(out, scheme);
        addTexts(out, scheme);
        addTimes(out, scheme);
        addHashes(out, scheme);
        addPairs(out, scheme);
    }
    return out;
}

std::vector<SignatureCase> unexplainedSignatures()
{
    QRandomGenerator chance(20261121);
    const auto random = [&chance](int size) {
        QByteArray out;
        for (int i = 0; i < size; ++i)
            out += char(chance.bounded(256));
        return out;
    };
    std::vector<SignatureCase> out;
    for (const Scheme scheme : allSchemes()) {
        for (int round = 0; round < 15; ++round) {
            Sender stranger = senderOf(scheme, "{\"quantity\":" + QByteArray::number(round) + '}');
            stranger.key = random(24);
            out.push_back(caseOf(stranger, "a stranger's secret", {}));
            SignatureCase other = caseOf(senderOf(scheme, stranger.body), "another body", {});
            other.question.body = "{\"quantity\":" + QByteArray::number(round + 100) + '}';
            out.push_back(other);
            // A wrong signature with an old time must not be taken for a clock.
            SignatureCase late = caseOf(stranger, "a stranger's, and late", {});
            late.question.receivedAt = now + 7'200'000;
            out.push_back(late);
        }
    }
    return out;
}

} // namespace md
