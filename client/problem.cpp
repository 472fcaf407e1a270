// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/problem.h"

#include "core/jsonscan.h"
#include "core/redact.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace md {

namespace {

constexpr qsizetype longestText = 2000; // a detail is a sentence; a server that sends a book gets its first page shown
constexpr qsizetype mostFields = 100;

QString text(const QJsonValue& value)
{
    return redacted(value.toString().left(longestText));
}

void readField(const QJsonObject& object, QLatin1StringView name, QString& into)
{
    if (const QString found = text(object.value(name)); !found.isEmpty())
        into = found;
}

//! ["body", "customer_org_id"] as the SaaS Tracker's validator writes it, or a plain string.
QString fieldName(const QJsonObject& entry)
{
    if (const QJsonValue field = entry.value("field"_L1); field.isString())
        return text(field);
    QStringList path;
    const QJsonArray parts = entry.value("loc"_L1).toArray();
    for (const QJsonValue& part : parts) {
        if (const QString name = part.toVariant().toString(); name != "body"_L1)
            path += name.left(100);
    }
    return redacted(path.join(u'.'));
}

std::vector<FieldError> readFields(const QJsonArray& entries)
{
    std::vector<FieldError> fields;
    for (const QJsonValue& value : entries) {
        if (qsizetype(fields.size()) == mostFields)
            break;
        const QJsonObject entry = value.toObject();
        QString message = text(entry.value("message"_L1));
        if (message.isEmpty())
            message = text(entry.value("msg"_L1));
        fields.push_back({fieldName(entry), message});
    }
    return fields;
}

void readRetryAfter(const QJsonObject& problem, ApiError& error)
{
    const double seconds = problem.value("retryAfter"_L1).toDouble(-1);
    if (!error.retryAfter && seconds >= 0 && seconds < 1e7)
        error.retryAfter = std::chrono::milliseconds(qint64(seconds * 1000));
}

} // namespace

void readProblem(QByteArrayView body, ApiError& error)
{
    const QJsonDocument document = QJsonDocument::fromJson(body.toByteArray());
    if (!document.isObject())
        return;
    const QJsonObject problem = document.object();
    readField(problem, "code"_L1, error.code);
    readField(problem, "title"_L1, error.detail);
    readField(problem, "detail"_L1, error.detail);
    readField(problem, "instance"_L1, error.correlationId);
    readField(problem, "requestId"_L1, error.requestId);
    readRetryAfter(problem, error);
    if (const auto current = jsonMember(body, "current"); current && current->startsWith('{'))
        error.current = current->toByteArray();
    error.fields = readFields(problem.value("errors"_L1).toArray());
    if (problem.value("detail"_L1).isArray()) {
        error.fields = readFields(problem.value("detail"_L1).toArray());
        if (!error.fields.empty())
            error.detail = u"%1: %2"_s.arg(error.fields.front().field, error.fields.front().message);
    }
    if (!problem.contains("detail"_L1) && !problem.contains("code"_L1)) {
        readField(problem, "error"_L1, error.code);
        readField(problem, "message"_L1, error.detail);
    }
}

std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, qint64 now)
{
    const QByteArray trimmed = value.trimmed().toByteArray();
    bool isNumber = false;
    const qint64 seconds = trimmed.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 || seconds > 10'000'000 ? std::nullopt
                                                   : std::optional(std::chrono::milliseconds(seconds * 1000));
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(trimmed), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return std::nullopt;
    date.setTimeSpec(Qt::UTC);
    return std::chrono::milliseconds(std::max<qint64>(0, date.toMSecsSinceEpoch() - now));
}

bool isWholeJson(QByteArrayView body)
{
    qsizetype depth = 0;
    bool inString = false;
    bool escaped = false;
    bool any = false;
    for (const char c : body) {
        if (inString) {
            if (escaped)
                escaped = false;
            else if (c == '\\')
                escaped = true;
            else if (c == '"')
                inString = false;
            continue;
        }
        any = any || (c != ' ' && c != '\n' && c != '\r' && c != '\t');
        if (c == '"')
            inString = true;
        else if (c == '{' || c == '[')
            ++depth;
        else if (c == '}' || c == ']')
            --depth;
    }
    return any && !inString && depth <= 0;
}

} // namespace md
