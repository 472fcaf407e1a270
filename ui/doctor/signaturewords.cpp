// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/doctor/signaturewords.h"

#include "ui/timeformat.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace md {

namespace {

class Words
{
    Q_DECLARE_TR_FUNCTIONS(md::SignatureWords)

public:
    using Fault = SignatureFault;
    using Outcome = SignatureVerdict::Outcome;

    explicit Words(const SignatureVerdict& verdict)
        : v(verdict)
    {}

    SignatureWords all() const
    {
        switch (v.outcome) {
        case Outcome::Fits: return fits();
        case Outcome::Missing: return missing();
        case Outcome::CannotTell: return cannotTell();
        case Outcome::Broken: break;
        }
        SignatureWords words;
        words.tone = Tone::Bad;
        words.sign = Sign::Bad;
        words.title = faultTitle(v.faults.front());
        for (std::size_t i = 1; i < v.faults.size(); ++i)
            words.facts.append(tr("And also: %1").arg(faultTitle(v.faults[i])));
        words.facts.append(tr("Worked out here, an HMAC made so is the very signature that was sent."));
        words.next = faultNext(v.faults.front());
        return words;
    }

    static QString scheme(SignatureScheme scheme)
    {
        switch (scheme) {
        case SignatureScheme::SaasTracker: return tr("SaaS Tracker: x-signature, hex");
        case SignatureScheme::StandardWebhooks: return tr("Standard Webhooks: v1,Base64");
        case SignatureScheme::Timed: return tr("t=, v1=: hex with a time");
        case SignatureScheme::Sha256: return tr("sha256=: hex");
        }
        Q_UNREACHABLE();
    }

private:
    SignatureWords fits() const
    {
        SignatureWords words;
        words.tone = Tone::Ok;
        words.sign = Sign::Ok;
        words.title = tr("The signature fits");
        if (v.entries > 1)
            words.facts.append(tr("Number %1 of its %2 signatures is this secret's; after a rotation there are two.")
                                   .arg(v.entry + 1)
                                   .arg(v.entries));
        if (v.signedAt)
            words.facts.append(
                tr("It was made %1. Whether a clock is wrong can be said when the time of receipt is given.")
                    .arg(skew(v.skewS)));
        words.next =
            tr("Body, secret and header belong together. If your code refuses it, have it sign the raw bytes of "
               "the request, before anything reads them as JSON.");
        return words;
    }

    SignatureWords missing() const
    {
        SignatureWords words;
        words.tone = Tone::Warning;
        words.sign = Sign::Warning;
        switch (v.missing) {
        case SignaturePart::Headers:
            words.title = tr("The headers are missing");
            words.next = tr("Paste those of the request, or the signature alone.");
            break;
        case SignaturePart::Signature:
            words.title = tr("No signature is among the headers");
            words.next = tr("A proxy may have taken it out, or the sender does not sign.");
            break;
        case SignaturePart::Id:
            words.title = tr("The header webhook-id is missing");
            words.next = tr("It is part of what was signed: nothing can be verified without it.");
            break;
        case SignaturePart::Time:
            words.title = tr("The time is missing");
            words.next = tr("It is part of what was signed: webhook-timestamp, or t= in the signature.");
            break;
        case SignaturePart::Secret:
            words.title = tr("The secret is missing");
            words.next = tr("Paste that of the endpoint. It stays in this field and goes when you leave.");
            break;
        case SignaturePart::Body:
            words.title = tr("The body is empty");
            words.next = tr("The signature is not that of an empty body. Something read the body before, or it was not "
                            "pasted.");
            break;
        case SignaturePart::BodyEnd:
            words.title = tr("The body is cut off");
            words.next = tr("It ends in the middle of its JSON. Look for a limit on sizes, and paste all of it.");
            break;
        }
        return words;
    }

    SignatureWords cannotTell() const
    {
        SignatureWords words;
        words.tone = Tone::Warning;
        words.sign = Sign::Warning;
        words.title = tr("Cannot tell");
        words.facts.append(tr("The signature does not fit, and no known mistake makes it fit: it was made with another "
                              "secret, or over a body that says something else."));
        for (const SignatureNote note : v.notes)
            words.facts.append(noteText(note));
        words.next =
            tr("Compare the first letters of the secret with those of the endpoint, and take the body as it came "
               "in.");
        return words;
    }

    static QString noteText(SignatureNote note)
    {
        switch (note) {
        case SignatureNote::SecretIsApiKey:
            return tr("What was given as the secret is an API key; webhooks are signed with a secret of their own.");
        case SignatureNote::SecretIsShortened: return tr("The secret is shortened, as lists show it.");
        case SignatureNote::SecretIsNotBase64:
            return tr("The secret is not Base64, which Standard Webhooks takes it for.");
        case SignatureNote::SignatureIsNoDigest: return tr("The signature has not the length of one.");
        case SignatureNote::BodyIsNotJson: return tr("The body is not JSON, so other ways to write it were not tried.");
        case SignatureNote::NotEverythingTried: return tr("The body is large: not every combination was tried.");
        }
        Q_UNREACHABLE();
    }

    QString faultTitle(Fault fault) const
    {
        switch (fault) {
        case Fault::OldSecret: return tr("It is signed with the old secret");
        case Fault::SecretRead: return tr("The secret is read wrongly: %1").arg(reading());
        case Fault::BodyChanged: return tr("The body is not as it was signed: the signature fits it %1").arg(change());
        case Fault::OtherScheme: return tr("What is signed is put together as in “%1”").arg(scheme(v.signedAs));
        case Fault::OtherText: return tr("What is signed is put together wrongly: %1").arg(textMade());
        case Fault::Form: return tr("The signature is right, but written wrongly: %1").arg(form());
        case Fault::Cut: return tr("The signature is cut off");
        case Fault::OtherHash: return tr("It is an HMAC with %1, not with SHA-256").arg(v.hash);
        case Fault::NotKeyed: return tr("It is a plain SHA-256, not an HMAC");
        case Fault::TimeForm: return tr("The time is not in whole seconds since 1970");
        case Fault::ClockSkew: return tr("A clock is wrong: it was signed %1").arg(skew(v.skewS));
        }
        Q_UNREACHABLE();
    }

    QString faultNext(Fault fault) const
    {
        switch (fault) {
        case Fault::OldSecret:
            return tr(
                "Both secrets hold until the overlap of the rotation is over. Have the receiver take the new one, "
                "and each of the signatures that a header has.");
        case Fault::SecretRead:
            return v.scheme == SignatureScheme::StandardWebhooks
                       ? tr("The key is what stands behind whsec_, decoded from Base64.")
                       : tr("The key is the whole text of the secret, whsec_ included, and nothing around it.");
        case Fault::BodyChanged:
            return tr("Sign and verify the raw bytes that go over the wire, not JSON that was read and written again.");
        case Fault::OtherScheme:
        case Fault::OtherText: return tr("This header's signature is over %1.").arg(expected());
        case Fault::Form:
        case Fault::Cut: return tr("This header wants %1.").arg(expectedFormWords());
        case Fault::OtherHash:
        case Fault::NotKeyed: return tr("Use HMAC-SHA256 with the secret as its key.");
        case Fault::TimeForm: return tr("Send seconds since 1970, and sign the same digits.");
        case Fault::ClockSkew:
            return tr("The signature itself is right. Set the clocks by NTP; a receiver refuses what is more than five "
                      "minutes off.");
        }
        Q_UNREACHABLE();
    }

    static QString skew(qint64 seconds)
    {
        const QString span = TimeFormat::duration(std::abs(seconds) * 1000);
        return seconds > 0 ? tr("%1 ahead").arg(span) : tr("%1 before").arg(span);
    }

    QString reading() const
    {
        QStringList parts;
        switch (v.secret.way) {
        case SecretReading::Way::Text:
            if (v.scheme == SignatureScheme::StandardWebhooks)
                parts.append(tr("all of it is taken as text"));
            break;
        case SecretReading::Way::WithoutMark: parts.append(tr("what stands behind whsec_ is taken as text")); break;
        case SecretReading::Way::Decoded:
            if (v.scheme != SignatureScheme::StandardWebhooks)
                parts.append(tr("it is decoded from Base64"));
            break;
        case SecretReading::Way::UrlDecoded: parts.append(tr("it is decoded from the Base64 of addresses")); break;
        case SecretReading::Way::HexDecoded: parts.append(tr("it is decoded from hexadecimal")); break;
        case SecretReading::Way::Encoded: parts.append(tr("it is encoded in Base64 once more")); break;
        case SecretReading::Way::Empty: parts.append(tr("the key is empty, as of a variable that is not set")); break;
        }
        switch (v.secret.edge) {
        case SecretReading::Edge::AsIs: break;
        case SecretReading::Edge::Trimmed: parts.append(tr("there is a space or a line break around it")); break;
        case SecretReading::Edge::Unquoted: parts.append(tr("there are quotes around it")); break;
        case SecretReading::Edge::LineEnd:
        case SecretReading::Edge::CrLfEnd: parts.append(tr("the signer has a line break behind it")); break;
        }
        return parts.join(tr(", and "));
    }

    QString change() const
    {
        if (const QString whole = wholeChange(); !whole.isEmpty())
            return whole;
        QStringList parts = writingChanges();
        if (v.body.lineEnd)
            parts.append(tr("with a line break at its end"));
        if (!v.body.order.isEmpty())
            parts.append(tr("with its members in the order %1").arg(v.body.order.join(u"; "_s)));
        return parts.join(tr(", "));
    }

    QString wholeChange() const
    {
        using Whole = BodyChange::Whole;
        switch (v.body.whole) {
        case Whole::AsIs: return {};
        case Whole::Nothing: return tr("empty: nothing was signed");
        case Whole::NoLineEnd: return tr("without the line break at its end");
        case Whole::LineEnd: return tr("with a line break at its end");
        case Whole::CrLfEnd: return tr("with CR LF at its end");
        case Whole::CrLf: return tr("with CR LF for its line breaks");
        case Whole::Lf: return tr("with LF for its line breaks");
        case Whole::NoMark: return tr("without the byte order mark");
        case Whole::Mark: return tr("with a byte order mark");
        case Whole::Trimmed: return tr("without the space around it");
        case Whole::Closed: return tr("with %1 at its end, which is cut off").arg(QString::fromUtf8(v.body.missing));
        case Whole::AsText: return tr("encoded as a JSON text once more");
        case Whole::FromText: return tr("decoded: it is JSON within a JSON text");
        case Whole::Latin1: return tr("in Latin-1 instead of UTF-8");
        case Whole::FromMojibake: return tr("before its UTF-8 was taken for Latin-1");
        }
        Q_UNREACHABLE();
    }

    QStringList writingChanges() const
    {
        using W = JsonWriting;
        const W& w = v.body.writing;
        QStringList parts;
        switch (w.layout) {
        case W::Layout::AsIs: break;
        case W::Layout::Compact: parts.append(tr("without spaces")); break;
        case W::Layout::Spaced: parts.append(tr("with a space behind each comma and colon")); break;
        case W::Layout::Indent2: parts.append(tr("indented by two")); break;
        case W::Layout::Indent4: parts.append(tr("indented by four")); break;
        case W::Layout::Tabs: parts.append(tr("indented by tabs")); break;
        }
        if (w.sorted)
            parts.append(tr("with its members in alphabetical order"));
        switch (w.letters) {
        case W::Letters::AsIs: break;
        case W::Letters::Plain: parts.append(tr("with letters such as é as they are")); break;
        case W::Letters::Escaped: parts.append(tr("with letters such as é as \\u00e9")); break;
        case W::Letters::EscapedUpper: parts.append(tr("with letters such as é as \\u00E9")); break;
        }
        if (w.slashes != W::Slashes::AsIs)
            parts.append(w.slashes == W::Slashes::Escaped ? tr("with slashes as \\/") : tr("with slashes as they are"));
        if (w.signs != W::Signs::AsIs)
            parts.append(w.signs == W::Signs::Plain ? tr("with < > & as they are") : tr("with < > & escaped"));
        if (w.numbers != W::Numbers::AsIs)
            parts.append(w.numbers == W::Numbers::Shortest ? tr("with numbers without a last .0")
                                                           : tr("with whole numbers as 1.0"));
        return parts;
    }

    QString textMade() const
    {
        switch (v.text) {
        case SignedText::TimeBodyBare: return tr("time and body without the dot between");
        case SignedText::IdTimeBodyBare: return tr("id, time and body without the dots between");
        case SignedText::IdBody: return tr("the time is left out");
        case SignedText::BodyTime: return tr("the time stands behind the body");
        case SignedText::Body: return tr("the body alone");
        case SignedText::TimeBody: return tr("the id is left out");
        case SignedText::IdTimeBody: return tr("the id is in it");
        }
        Q_UNREACHABLE();
    }

    QString expected() const
    {
        switch (expectedText(v.scheme)) {
        case SignedText::TimeBody: return tr("time.body");
        case SignedText::IdTimeBody: return tr("id.time.body");
        default: return tr("the body alone");
        }
    }

    QString form() const
    {
        const SignatureForm wanted = expectedForm(v.scheme);
        QStringList parts;
        if (v.form.encoding != wanted.encoding) {
            switch (v.form.encoding) {
            case SignatureForm::Encoding::Hex: parts.append(tr("in hexadecimal")); break;
            case SignatureForm::Encoding::UpperHex: parts.append(tr("in upper case")); break;
            case SignatureForm::Encoding::Base64: parts.append(tr("in Base64")); break;
            case SignatureForm::Encoding::UrlBase64: parts.append(tr("in the Base64 of addresses")); break;
            case SignatureForm::Encoding::HexInBase64:
                parts.append(tr("its hexadecimal digits are in Base64 once more"));
                break;
            }
        }
        if (v.form.isUnpadded)
            parts.append(tr("without the = at its end"));
        if (v.form.isQuoted)
            parts.append(tr("with quotes or spaces around it"));
        if (v.form.mark != wanted.mark)
            parts.append(v.form.mark.isEmpty() ? tr("%1 is missing before it").arg(QString::fromUtf8(wanted.mark))
                                               : tr("it stands behind %1").arg(QString::fromUtf8(v.form.mark)));
        return parts.join(tr(", "));
    }

    QString expectedFormWords() const
    {
        switch (v.scheme) {
        case SignatureScheme::SaasTracker: return tr("64 lowercase hexadecimal digits and nothing else");
        case SignatureScheme::StandardWebhooks: return tr("v1, and Base64 behind it");
        case SignatureScheme::Timed: return tr("t=, then v1= and 64 lowercase hexadecimal digits");
        case SignatureScheme::Sha256: return tr("sha256= and 64 lowercase hexadecimal digits");
        }
        Q_UNREACHABLE();
    }

    const SignatureVerdict& v;
};

} // namespace

SignatureWords signatureWords(const SignatureVerdict& verdict)
{
    return Words(verdict).all();
}

QString signatureHeaderName(const SignatureVerdict& verdict)
{
    return verdict.header.isEmpty() ? schemeName(verdict.scheme) : verdict.header;
}

QString schemeName(SignatureScheme scheme)
{
    return Words::scheme(scheme);
}

} // namespace md
