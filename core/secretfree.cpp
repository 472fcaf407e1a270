// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/secretfree.h"

#include "core/jsonscan.h"
#include "core/pasted.h"
#include "core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr int deepest = 64;
const QString& instead()
{
    static const QString words = u"(taken out)"_s;
    return words;
}

QByteArray quoted(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

//! "name": "value", in a body that is whole or cut, quotes escaped or not.
QString withoutSecretMembers(QString text)
{
    static const QRegularExpression member(uR"((\\?"([A-Za-z0-9_-]{1,60})\\?"\s*:\s*\\?")((?:[^"\\]|\\[^"])*))"_s);
    QString out;
    qsizetype at = 0;
    for (auto it = member.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!isSecretName(match.captured(2)))
            continue;
        out += QStringView(text).sliced(at, match.capturedEnd(1) - at);
        out += instead();
        at = match.capturedEnd(3);
    }
    return at == 0 ? text : out + text.sliced(at);
}

//! "X-Hub-Signature-256: sha256=…", to the end of the line or of the quotes it stands in.
QString withoutSecretHeaders(const QString& text)
{
    static const QRegularExpression header(uR"(([A-Za-z][A-Za-z0-9-]{2,60})(:[ \t]*)([^\r\n"']+))"_s);
    QString out;
    qsizetype at = 0;
    for (auto it = header.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        if (!isSecretName(match.captured(1)))
            continue;
        out += QStringView(text).sliced(at, match.capturedStart(3) - at);
        out += instead();
        at = match.capturedEnd(3);
    }
    return at == 0 ? text : out + text.sliced(at);
}

QString withoutSecretLooks(QString text)
{
    static const QRegularExpression signature(uR"((v1[=,]|sha256=)[A-Za-z0-9+/=]{8,})"_s);
    static const QRegularExpression word(uR"([A-Za-z0-9_.+/=-]{40,})"_s);
    text.replace(signature, u"\\1…"_s);
    QString out;
    qsizetype at = 0;
    for (auto it = word.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        // A word is taken as it stands, and by its parts: a secret may be glued to a name by = or a dot.
        static const QRegularExpression parts(u"[=./+_-]"_s);
        const QStringList pieces = match.captured().split(parts);
        if (!isSecretText(match.captured()) &&
            std::none_of(pieces.begin(), pieces.end(), [](const QString& piece) { return isSecretText(piece); }))
            continue;
        out += QStringView(text).sliced(at, match.capturedStart() - at);
        out += u'…';
        at = match.capturedEnd();
    }
    return at == 0 ? text : out + text.sliced(at);
}

QByteArray withoutSecrets(QByteArrayView json, bool secret, int depth)
{
    const QByteArrayView value = json.trimmed();
    if (value.isEmpty() || depth > deepest)
        return "null";
    if (value.front() == '"') {
        const QString text = jsonText(value);
        const QString shown = secret ? instead() : textWithoutSecrets(text);
        return shown == text ? value.toByteArray() : quoted(shown);
    }
    if (value.front() != '{' && value.front() != '[')
        return value.toByteArray();
    const bool object = value.front() == '{';
    QByteArray out;
    JsonPieces pieces(value);
    while (pieces.next()) {
        if (!out.isEmpty())
            out += ',';
        if (object)
            out += pieces.key().toByteArray() + ':';
        const bool isSecret = secret || (object && isSecretName(jsonText(pieces.key())));
        out += withoutSecrets(pieces.value(), isSecret, depth + 1);
    }
    return object ? '{' + out + '}' : '[' + out + ']';
}

} // namespace

bool isSecretName(QStringView name)
{
    static constexpr std::array parts{"secret"_L1,        "password"_L1,  "apikey"_L1,
                                      "authorization"_L1, "signature"_L1, "cookie"_L1};
    QString plain;
    for (const QChar c : name) {
        if (c != u'_' && c != u'-')
            plain += c.toLower();
    }
    // "inputTokens" is a count; "token" and "accessToken" are secrets. "secretShown" is told by a flag, not a text.
    return plain.endsWith("token"_L1) ||
           std::any_of(parts.begin(), parts.end(), [&plain](QLatin1StringView part) { return plain.contains(part); });
}

QString textWithoutSecrets(const QString& text)
{
    return withoutSecretLooks(redacted(withoutSecretMembers(withoutSecretHeaders(text))));
}

QByteArray jsonWithoutSecrets(QByteArrayView json)
{
    QJsonParseError fault;
    QJsonDocument::fromJson(json.toByteArray(), &fault);
    if (fault.error != QJsonParseError::NoError)
        return textWithoutSecrets(QString::fromUtf8(json)).toUtf8();
    return withoutSecrets(json, false, 0);
}

} // namespace md
