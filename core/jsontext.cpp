// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/jsontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace md {

QByteArray jsonQuoted(const QString& text)
{
    const QByteArray list = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return list.sliced(1, list.size() - 2);
}

QByteArray jsonList(const QStringList& texts)
{
    return QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact);
}

JsonText& JsonText::addRaw(QLatin1StringView name, const QByteArray& json)
{
    m_members += (m_members.isEmpty() ? "" : ",") + jsonQuoted(name) + ':' + json;
    return *this;
}

JsonText& JsonText::add(QLatin1StringView name, const QString& text)
{
    return addRaw(name, jsonQuoted(text));
}

JsonText& JsonText::add(QLatin1StringView name, const QStringList& texts)
{
    return addRaw(name, jsonList(texts));
}

JsonText& JsonText::add(QLatin1StringView name, qint64 number)
{
    return addRaw(name, QByteArray::number(number));
}

JsonText& JsonText::add(QLatin1StringView name, bool flag)
{
    return addRaw(name, flag ? "true" : "false");
}

JsonText& JsonText::addNull(QLatin1StringView name)
{
    return addRaw(name, "null");
}

} // namespace md
