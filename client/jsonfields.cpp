// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "client/jsonfields.h"

#include "core/isotime.h"

#include <QJsonDocument>

#include <cmath>

using namespace Qt::StringLiterals;

namespace md {

namespace {

ApiError schemaError(const QString& detail)
{
    ApiError error;
    error.kind = ApiError::Kind::Schema;
    error.code = errorcode::wrongShape;
    error.detail = detail;
    return error;
}

bool isWhole(const QJsonValue& value)
{
    constexpr double exact = 9007199254740992.0; // beyond 2^53 a double does not know its units
    return value.isDouble() && std::floor(value.toDouble()) == value.toDouble() && std::abs(value.toDouble()) <= exact;
}

} // namespace

JsonFields::JsonFields(QJsonObject object, QString path)
    : m_object(std::move(object))
    , m_path(std::move(path))
{}

void JsonFields::blame(QLatin1StringView name, const char* wanted)
{
    if (m_problem.isEmpty())
        m_problem = u"%1%2 should be %3"_s.arg(m_path, name, QLatin1StringView(wanted));
}

QJsonValue JsonFields::required(QLatin1StringView name, QJsonValue::Type type, const char* wanted)
{
    const QJsonValue value = m_object.value(name);
    if (value.type() != type)
        blame(name, wanted);
    return value;
}

QString JsonFields::text(QLatin1StringView name)
{
    return required(name, QJsonValue::String, "a text").toString();
}

QString JsonFields::textOrNull(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!value.isString() && !value.isNull() && !value.isUndefined())
        blame(name, "a text or null");
    return value.toString();
}

qint64 JsonFields::number(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (!isWhole(value))
        blame(name, "a whole number");
    return value.toInteger();
}

std::optional<qint64> JsonFields::numberOrNull(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return number(name);
}

double JsonFields::real(QLatin1StringView name)
{
    return required(name, QJsonValue::Double, "a number").toDouble();
}

bool JsonFields::flag(QLatin1StringView name)
{
    return required(name, QJsonValue::Bool, "true or false").toBool();
}

bool JsonFields::flagOrNo(QLatin1StringView name)
{
    return m_object.contains(name) && flag(name);
}

qint64 JsonFields::time(QLatin1StringView name)
{
    const auto time = parseIsoTime(m_object.value(name).toString());
    if (!time)
        blame(name, "a time");
    return time.value_or(0);
}

std::optional<qint64> JsonFields::timeOrNull(QLatin1StringView name)
{
    const QJsonValue value = m_object.value(name);
    if (value.isNull() || value.isUndefined())
        return std::nullopt;
    return time(name);
}

QJsonArray JsonFields::array(QLatin1StringView name)
{
    return required(name, QJsonValue::Array, "a list").toArray();
}

QStringList JsonFields::texts(QLatin1StringView name)
{
    QStringList texts;
    const QJsonArray values = array(name);
    for (const QJsonValue& value : values) {
        if (!value.isString())
            blame(name, "a list of texts");
        texts += value.toString();
    }
    return texts;
}

JsonFields JsonFields::object(QLatin1StringView name)
{
    const QJsonValue value = required(name, QJsonValue::Object, "an object");
    return JsonFields(value.toObject(), m_path + name + u'.');
}

void JsonFields::adopt(const JsonFields& part)
{
    if (m_problem.isEmpty())
        m_problem = part.m_problem;
}

ApiError JsonFields::error() const
{
    return schemaError(m_problem);
}

Result<QJsonValue> envelopeValue(const QByteArray& body)
{
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(body, &problem);
    if (problem.error != QJsonParseError::NoError)
        return Unexpected{schemaError(u"not JSON at byte %1: %2"_s.arg(problem.offset).arg(problem.errorString()))};
    const QJsonObject envelope = document.object();
    const QJsonValue data = envelope.value("data"_L1);
    if (!envelope.value("success"_L1).toBool() || !(data.isObject() || data.isArray()))
        return Unexpected{schemaError(u"success and data are not what the contract says"_s)};
    return data;
}

Result<QJsonObject> envelopeData(const QByteArray& body)
{
    auto data = envelopeValue(body);
    if (!data)
        return Unexpected{std::move(data).error()};
    if (!data->isObject())
        return Unexpected{schemaError(u"data is a list where the contract has an object"_s)};
    return data->toObject();
}

} // namespace md
