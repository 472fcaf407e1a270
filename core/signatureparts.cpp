// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/signatureparts.h"

#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

struct Header
{
    QString name;
    QString value;
};

//! One line of whatever kind: `Name: value`, `-H 'Name: value' \`, `"name": "value",`.
std::optional<Header> headerOf(QString line)
{
    static const QRegularExpression curl(u"^\\s*(?:-H|--header)\\s+"_s);
    static const QRegularExpression tail(u"\\s*\\\\\\s*$"_s);
    static const QRegularExpression pair(u"^[\"']?([A-Za-z][A-Za-z0-9_-]*)[\"']?\\s*:\\s*(.*)$"_s);
    line.remove(tail);
    if (line.contains(curl)) {
        line.remove(curl);
        line = line.trimmed();
        if (line.size() > 1 && (line.front() == u'\'' || line.front() == u'"') && line.back() == line.front())
            line = line.sliced(1, line.size() - 2);
    }
    const auto match = pair.match(line.trimmed());
    if (!match.hasMatch())
        return std::nullopt;
    QString value = match.captured(2).trimmed();
    // A member of an object: the quotes and the comma are not the header's.
    if (line.trimmed().startsWith(u'"') || line.trimmed().startsWith(u'\'')) {
        if (value.endsWith(u','))
            value.chop(1);
        if (value.size() > 1 && (value.front() == u'"' || value.front() == u'\'') && value.back() == value.front())
            value = value.sliced(1, value.size() - 2);
    }
    return Header{match.captured(1), value};
}

QByteArray takeMark(QByteArray& text)
{
    static constexpr std::array marks{"v1,", "v1=", "sha256=", "v0,", "v0=", "v2,", "hmac-sha256="};
    for (const char* mark : marks) {
        if (text.toLower().startsWith(mark)) {
            const QByteArray taken = text.first(qsizetype(std::char_traits<char>::length(mark)));
            text.remove(0, taken.size());
            return taken;
        }
    }
    return {};
}

bool isHex(QByteArrayView text)
{
    return text.size() >= 16 && std::all_of(text.begin(), text.end(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
           });
}

//! Shorter than SHA-256, and not the length of another digest in use.
bool isCutDigest(qsizetype size)
{
    return size < 32 && size != 16 && size != 20;
}

SentSignature sentSignature(QByteArray text)
{
    SentSignature out;
    out.form.mark = takeMark(text);
    QByteArray bare = text.trimmed();
    if (bare.size() > 1 && (bare.front() == '"' || bare.front() == '\'') && bare.back() == bare.front())
        bare = bare.sliced(1, bare.size() - 2).trimmed();
    out.form.isQuoted = bare != text;
    if (isHex(bare)) {
        out.form.encoding = bare == bare.toLower() ? SignatureForm::Encoding::Hex : SignatureForm::Encoding::UpperHex;
        out.bytes = QByteArray::fromHex(bare.first(bare.size() / 2 * 2));
        out.form.isCut = isCutDigest(out.bytes.size());
        return out;
    }
    const bool url = bare.contains('-') || bare.contains('_');
    const auto alphabet = url ? QByteArray::Base64UrlEncoding : QByteArray::Base64Encoding;
    const auto decoded = QByteArray::fromBase64Encoding(bare, alphabet | QByteArray::AbortOnBase64DecodingErrors);
    if (!decoded || decoded.decoded.size() < 8)
        return out;
    out.form.encoding = url ? SignatureForm::Encoding::UrlBase64 : SignatureForm::Encoding::Base64;
    out.form.isUnpadded = bare.size() % 4 != 0;
    out.bytes = decoded.decoded;
    if (out.bytes.size() >= 32 && isHex(out.bytes)) {
        out.form.encoding = SignatureForm::Encoding::HexInBase64;
        out.bytes = QByteArray::fromHex(out.bytes);
    }
    out.form.isCut = isCutDigest(out.bytes.size());
    if (out.form.isCut)
        out.form.isUnpadded = false;
    return out;
}

bool isStandardName(const QString& name, QLatin1StringView part)
{
    return name.compare("webhook-"_L1 + part, Qt::CaseInsensitive) == 0 ||
           name.compare("svix-"_L1 + part, Qt::CaseInsensitive) == 0;
}

SignatureScheme schemeOfValue(const QString& value)
{
    if (value.contains(QRegularExpression(u"(^|,)\\s*t="_s)) || value.startsWith("v1="_L1))
        return SignatureScheme::Timed;
    if (value.startsWith("v1,"_L1))
        return SignatureScheme::StandardWebhooks;
    if (value.startsWith("sha256="_L1, Qt::CaseInsensitive))
        return SignatureScheme::Sha256;
    return SignatureScheme::SaasTracker;
}

std::optional<SignatureScheme> schemeOfName(const QString& name)
{
    const QString lower = name.toLower();
    if (lower == "x-signature"_L1)
        return SignatureScheme::SaasTracker;
    if (isStandardName(name, "signature"_L1))
        return SignatureScheme::StandardWebhooks;
    if (lower == "x-aforo-signature"_L1 || lower == "stripe-signature"_L1)
        return SignatureScheme::Timed;
    if (lower == "x-hub-signature-256"_L1)
        return SignatureScheme::Sha256;
    return std::nullopt;
}

//! "t=…,v1=…,v1=…"
void readTimed(SignatureParts& parts, const QString& value)
{
    for (const QString& piece : value.split(u',', Qt::SkipEmptyParts)) {
        const QByteArray text = piece.trimmed().toUtf8();
        if (text.startsWith("t="))
            parts.time = text.sliced(2);
        else
            parts.signatures.push_back(sentSignature(text));
    }
}

void readValue(SignatureParts& parts, const QString& value)
{
    const bool hasTime = value.contains(QRegularExpression(u"(^|,)\\s*t="_s));
    if (hasTime) {
        readTimed(parts, value);
    } else if (parts.scheme == SignatureScheme::StandardWebhooks) {
        for (const QString& piece : value.split(u' ', Qt::SkipEmptyParts))
            parts.signatures.push_back(sentSignature(piece.toUtf8()));
    } else if (!value.trimmed().isEmpty()) {
        parts.signatures.push_back(sentSignature(value.toUtf8()));
    }
}

} // namespace

SignatureForm expectedForm(SignatureScheme scheme)
{
    SignatureForm form;
    switch (scheme) {
    case SignatureScheme::SaasTracker: break;
    case SignatureScheme::StandardWebhooks:
        form.encoding = SignatureForm::Encoding::Base64;
        form.mark = "v1,";
        break;
    case SignatureScheme::Timed: form.mark = "v1="; break;
    case SignatureScheme::Sha256: form.mark = "sha256="; break;
    }
    return form;
}

std::optional<PastedRequest> pastedRequest(const QByteArray& text)
{
    static const QRegularExpression aside(
        u"^\\s*(?:export\\s+)?(old[ _-]secret|[a-z_]*secret|received(?:[ _-]at)?)\\s*[:=]\\s*(.*?)\\s*$"_s,
        QRegularExpression::CaseInsensitiveOption);
    const qsizetype unix = text.indexOf("\n\n");
    const qsizetype web = text.indexOf("\r\n\r\n");
    const bool isWeb = web >= 0 && (unix < 0 || web < unix);
    const qsizetype end = isWeb ? web : unix;
    if (end < 0)
        return std::nullopt;
    PastedRequest out;
    out.body = text.sliced(end + (isWeb ? 4 : 2));
    bool anyHeader = false;
    for (const QByteArray& line : text.first(end).split('\n')) {
        const auto match = aside.match(QString::fromUtf8(line));
        if (!match.hasMatch()) {
            anyHeader |= headerOf(QString::fromUtf8(line)).has_value();
            out.headers += line + '\n';
            continue;
        }
        const QString name = match.captured(1).toLower();
        QByteArray& to = name.startsWith("received"_L1) ? out.received
                         : name.startsWith("old"_L1)    ? out.oldSecret
                                                        : out.secret;
        to = match.captured(2).toUtf8();
    }
    return anyHeader ? std::optional(out) : std::nullopt;
}

std::vector<SignatureParts> signatureParts(QStringView pasted, std::optional<SignatureScheme> wanted)
{
    std::vector<SignatureParts> out;
    SignatureParts loose; // id and time belong to every signature of the block
    bool standard = false;
    bool anyHeader = false;
    const QStringList lines = pasted.toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString& line : lines) {
        const auto header = headerOf(line);
        if (!header)
            continue;
        anyHeader = true;
        if (isStandardName(header->name, "id"_L1)) {
            loose.id = header->value.toUtf8();
            standard = true;
        } else if (isStandardName(header->name, "timestamp"_L1)) {
            loose.time = header->value.toUtf8();
            standard = true;
        } else if (const auto named = schemeOfName(header->name);
                   named || header->name.contains("signature"_L1, Qt::CaseInsensitive)) {
            SignatureParts parts;
            parts.scheme = wanted.value_or(named.value_or(schemeOfValue(header->value)));
            parts.header = header->name;
            readValue(parts, header->value);
            out.push_back(std::move(parts));
        }
    }
    if (!anyHeader && !pasted.trimmed().isEmpty()) {
        SignatureParts parts;
        const QString value = pasted.trimmed().toString();
        parts.scheme = wanted.value_or(schemeOfValue(value));
        readValue(parts, value);
        out.push_back(std::move(parts));
    }
    for (SignatureParts& parts : out) {
        if (parts.id.isEmpty())
            parts.id = loose.id;
        // The time of the other habit is of no use to it: it signs its own, in its own header.
        if (parts.time.isEmpty() && parts.scheme != SignatureScheme::Timed)
            parts.time = loose.time;
    }
    if (out.empty() && (standard || wanted)) {
        loose.scheme = wanted.value_or(SignatureScheme::StandardWebhooks);
        out.push_back(std::move(loose));
    }
    return out;
}

} // namespace md
