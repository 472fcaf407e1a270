// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Reads a JSON object field by field and remembers the first one that is missing or of the wrong type.
#pragma once

#include "core/apierror.h"

#include <QJsonArray>
#include <QJsonObject>

namespace md {

class JsonFields
{
public:
    explicit JsonFields(QJsonObject object, QString path = {});

    QString text(QLatin1StringView name);       //!< must be a string
    QString textOrNull(QLatin1StringView name); //!< null and missing: a null string
    qint64 number(QLatin1StringView name);      //!< must be a whole number
    std::optional<qint64> numberOrNull(QLatin1StringView name);
    double real(QLatin1StringView name); //!< must be a number
    bool flag(QLatin1StringView name);
    bool flagOrNo(QLatin1StringView name); //!< missing: false
    qint64 time(QLatin1StringView name);   //!< must be an instant
    std::optional<qint64> timeOrNull(QLatin1StringView name);
    QJsonArray array(QLatin1StringView name);
    QStringList texts(QLatin1StringView name);
    JsonFields object(QLatin1StringView name);

    //! Takes over what was wrong in a part.
    void adopt(const JsonFields& part);
    void blame(QLatin1StringView name, const char* wanted);

    bool isGood() const { return m_problem.isEmpty(); }
    ApiError error() const;

private:
    QJsonValue required(QLatin1StringView name, QJsonValue::Type type, const char* wanted);

    QJsonObject m_object;
    QString m_path;
    QString m_problem;
};

//! "data" of an answer that says it succeeded: an object, or a list.
Result<QJsonValue> envelopeValue(const QByteArray& body);
//! The "data" object of `{"success":true,"data":{…}}`.
Result<QJsonObject> envelopeData(const QByteArray& body);

//! `value` when every field was good.
template <class T>
Result<T> ifGood(const JsonFields& fields, T value)
{
    if (!fields.isGood())
        return Unexpected{fields.error()};
    return value;
}

} // namespace md
