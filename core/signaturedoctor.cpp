// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signaturedoctor.h"

#include "core/signaturesearch.h"

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Outcome = SignatureVerdict::Outcome;
using Fault = SignatureFault;

struct SentTime
{
    qint64 ms = 0;
    bool isInSeconds = true;
};

//! Ten digits are seconds; thirteen are ms, which no scheme means.
std::optional<SentTime> sentTime(const QByteArray& text)
{
    bool ok = false;
    const qint64 number = text.toLongLong(&ok);
    if (!ok || number < 0)
        return std::nullopt;
    const bool seconds = number < 100'000'000'000;
    return SentTime{seconds ? number * 1000 : number, seconds};
}

QString hashName(QCryptographicHash::Algorithm hash)
{
    switch (hash) {
    case QCryptographicHash::Md5: return u"MD5"_s;
    case QCryptographicHash::Sha1: return u"SHA-1"_s;
    case QCryptographicHash::Sha384: return u"SHA-384"_s;
    case QCryptographicHash::Sha512: return u"SHA-512"_s;
    default: return u"SHA-256"_s;
    }
}

bool formIsRight(const SignatureForm& form, SignatureScheme scheme)
{
    SignatureForm judged = form;
    judged.isCut = false; // told apart
    return judged == expectedForm(scheme);
}

void judgeText(SignatureVerdict& verdict, const SignatureParts& parts, SignedText text)
{
    if (text == expectedText(parts.scheme))
        return;
    static constexpr std::array schemes{SignatureScheme::SaasTracker, SignatureScheme::Timed,
                                        SignatureScheme::StandardWebhooks};
    const auto other = std::find_if(schemes.begin(), schemes.end(),
                                    [text](SignatureScheme scheme) { return expectedText(scheme) == text; });
    verdict.faults.push_back(other == schemes.end() ? Fault::OtherText : Fault::OtherScheme);
    if (other != schemes.end())
        verdict.signedAs = *other;
}

//! Only of a signature that fits: a wrong one says nothing about a clock.
void judgeTime(SignatureVerdict& verdict, const SignatureParts& parts, const SignatureQuestion& question)
{
    if (parts.time.isEmpty() || verdict.text == SignedText::Body || verdict.text == SignedText::IdBody)
        return;
    const auto time = sentTime(parts.time);
    if (!time || !time->isInSeconds)
        verdict.faults.push_back(Fault::TimeForm);
    if (!time)
        return;
    verdict.signedAt = time->ms;
    verdict.skewS = (time->ms - question.receivedAt.value_or(question.now)) / 1000;
    const bool late = question.receivedAt && verdict.skewS < -question.toleranceS;
    if (late || verdict.skewS > question.toleranceS)
        verdict.faults.push_back(Fault::ClockSkew);
}

void tellMatch(SignatureVerdict& verdict, const SignatureMatch& match, const SignatureParts& parts,
               const SignatureQuestion& question)
{
    verdict.entry = match.entry;
    verdict.secret = match.key.reading;
    verdict.body = match.body.change;
    verdict.text = match.frame.text;
    verdict.form = parts.signatures[std::size_t(match.entry)].form;
    verdict.hash = hashName(match.hash);
    if (!match.isKeyed) {
        verdict.faults.push_back(Fault::NotKeyed);
    } else {
        if (match.key.reading.isOld)
            verdict.faults.push_back(Fault::OldSecret);
        if (match.key.reading.way != expectedWay(parts.scheme) || match.key.reading.edge != SecretReading::Edge::AsIs)
            verdict.faults.push_back(Fault::SecretRead);
    }
    if (match.body.faults > 0) {
        verdict.faults.push_back(Fault::BodyChanged);
        verdict.fittingBody = match.body.bytes;
    }
    judgeText(verdict, parts, match.frame.text);
    if (match.hash != QCryptographicHash::Sha256)
        verdict.faults.push_back(Fault::OtherHash);
    if (verdict.form.isCut)
        verdict.faults.push_back(Fault::Cut);
    if (!formIsRight(verdict.form, parts.scheme))
        verdict.faults.push_back(Fault::Form);
    judgeTime(verdict, parts, question);
    verdict.outcome = verdict.faults.empty() ? Outcome::Fits : Outcome::Broken;
}

//! What is needed before anything can be worked out.
std::optional<SignaturePart> missingBefore(const SignatureParts& parts, const SignatureQuestion& question)
{
    if (parts.signatures.empty())
        return SignaturePart::Signature;
    if (question.secret.isEmpty())
        return SignaturePart::Secret;
    return std::nullopt;
}

//! What explains that nothing fits, without any doubt.
std::optional<SignaturePart> missingAfter(const SignatureParts& parts, const SignatureQuestion& question)
{
    const bool timed = parts.scheme == SignatureScheme::StandardWebhooks || parts.scheme == SignatureScheme::Timed;
    if (timed && parts.time.isEmpty())
        return SignaturePart::Time;
    if (parts.scheme == SignatureScheme::StandardWebhooks && parts.id.isEmpty())
        return SignaturePart::Id;
    if (question.body.isEmpty())
        return SignaturePart::Body;
    if (jsonClosing(question.body) && (question.body.startsWith('{') || question.body.startsWith('[')))
        return SignaturePart::BodyEnd;
    return std::nullopt;
}

void note(SignatureVerdict& verdict, const SignatureParts& parts, const SignatureQuestion& question)
{
    const QByteArray secret = question.secret.trimmed();
    if (secret.startsWith("sk_live_") || secret.startsWith("sk_test_"))
        verdict.notes.push_back(SignatureNote::SecretIsApiKey);
    else if (secret.endsWith("\xe2\x80\xa6") || secret.endsWith("...") || secret.contains("***"))
        verdict.notes.push_back(SignatureNote::SecretIsShortened);
    else if (parts.scheme == SignatureScheme::StandardWebhooks &&
             secretKeys(secret, {}, parts.scheme).front().faults > 0)
        verdict.notes.push_back(SignatureNote::SecretIsNotBase64);
    const bool digest = std::any_of(parts.signatures.begin(), parts.signatures.end(), [](const SentSignature& sent) {
        return sent.bytes.size() == 32 || (sent.form.isCut && sent.bytes.size() >= 8);
    });
    if (!digest)
        verdict.notes.push_back(SignatureNote::SignatureIsNoDigest);
    if (!question.body.isEmpty() && !JsonParts::of(question.body))
        verdict.notes.push_back(SignatureNote::BodyIsNotJson);
}

SignatureVerdict judge(const SignatureParts& parts, const SignatureQuestion& question)
{
    SignatureVerdict verdict;
    verdict.scheme = parts.scheme;
    verdict.header = parts.header;
    verdict.entries = int(parts.signatures.size());
    const auto lack = [&verdict](SignaturePart part) {
        verdict.outcome = Outcome::Missing;
        verdict.missing = part;
    };
    if (const auto part = missingBefore(parts, question)) {
        lack(*part);
        return verdict;
    }
    SignatureSearch search(parts, question);
    if (const auto match = search.run()) {
        tellMatch(verdict, *match, parts, question);
        return verdict;
    }
    if (const auto part = missingAfter(parts, question)) {
        lack(*part);
        return verdict;
    }
    note(verdict, parts, question);
    if (search.wasCutShort())
        verdict.notes.push_back(SignatureNote::NotEverythingTried);
    return verdict;
}

int rank(Outcome outcome)
{
    switch (outcome) {
    case Outcome::Broken: return 0;
    case Outcome::Missing: return 1;
    case Outcome::CannotTell: return 2;
    case Outcome::Fits: return 3;
    }
    Q_UNREACHABLE();
}

} // namespace

bool SignatureVerdict::has(SignatureFault fault) const
{
    return std::find(faults.begin(), faults.end(), fault) != faults.end();
}

SignedText expectedText(SignatureScheme scheme)
{
    switch (scheme) {
    case SignatureScheme::StandardWebhooks: return SignedText::IdTimeBody;
    case SignatureScheme::Timed: return SignedText::TimeBody;
    case SignatureScheme::SaasTracker:
    case SignatureScheme::Sha256: break;
    }
    return SignedText::Body;
}

std::vector<SignatureVerdict> judgeSignature(const SignatureQuestion& question)
{
    std::vector<SignatureVerdict> out;
    for (const SignatureParts& parts : signatureParts(question.headers, question.scheme))
        out.push_back(judge(parts, question));
    if (out.empty()) {
        out.emplace_back();
        out.back().outcome = Outcome::Missing;
        const bool other = !question.headers.trimmed().isEmpty();
        out.back().missing = other ? SignaturePart::Signature : SignaturePart::Headers;
    }
    return out;
}

const SignatureVerdict& mainVerdict(const std::vector<SignatureVerdict>& verdicts)
{
    return *std::min_element(
        verdicts.begin(), verdicts.end(),
        [](const SignatureVerdict& a, const SignatureVerdict& b) { return rank(a.outcome) < rank(b.outcome); });
}

} // namespace md
