// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Writes a JSON object member by member, in the order in which people want to read it.
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace md {

class JsonText
{
public:
    JsonText& add(QLatin1StringView name, const QString& text);
    JsonText& add(QLatin1StringView name, const QStringList& texts);
    JsonText& add(QLatin1StringView name, qint64 number);
    JsonText& add(QLatin1StringView name, int number) { return add(name, qint64(number)); }
    JsonText& add(QLatin1StringView name, bool flag);
    JsonText& addNull(QLatin1StringView name);
    //! JSON as it is.
    JsonText& addRaw(QLatin1StringView name, const QByteArray& json);
    template <class T>
    JsonText& addOrNull(QLatin1StringView name, const std::optional<T>& value)
    {
        return value ? add(name, *value) : addNull(name);
    }
    // A literal is not a flag.
    JsonText& add(QLatin1StringView, const char*) = delete;

    bool isEmpty() const { return m_members.isEmpty(); }
    QByteArray json() const { return '{' + m_members + '}'; }

private:
    QByteArray m_members;
};

//! With quotes and escapes.
QByteArray jsonQuoted(const QString& text);
QByteArray jsonList(const QStringList& texts);

} // namespace md
