// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <QSettings>
#include <QStandardPaths>

#include <array>

using namespace Qt::StringLiterals;

namespace md {

namespace {

using Key = Settings::Key;

const std::vector<Settings::Entry>& entries()
{
    static const std::vector<Settings::Entry> table{
        {Key::Theme, "look/theme"_L1, u"system"_s, {}, {}, {u"system"_s, u"light"_s, u"dark"_s}},
        {Key::Language, "look/language"_L1, QString(), {}, {}, {QString(), u"en"_s, u"de"_s}},
        {Key::TimeZone, "look/timeZone"_L1, u"utc"_s, {}, {}, {}},
        {Key::UiFont, "look/uiFont"_L1, QString(), {}, {}, {}},
        {Key::FixedFont, "look/fixedFont"_L1, QString(), {}, {}, {}},
        {Key::TextSize, "look/textSize"_L1, 13, 11, 20, {}},
        {Key::ReconnectAtStart, "connection/reconnectAtStart"_L1, true, {}, {}, {}},
        {Key::FollowAtStart, "events/followAtStart"_L1, true, {}, {}, {}},
        {Key::TailRows, "events/tailRows"_L1, 1'000'000, 65'536, 50'000'000, {}},
        {Key::FileFolder, "events/fileFolder"_L1, QString(), {}, {}, {}},
        {Key::SandboxRate, "sandbox/rate"_L1, 1.5, 0.0, 10'000.0, {}},
    };
    return table;
}

const Settings::Entry& entry(Key key)
{
    const Settings::Entry& found = entries()[size_t(key)];
    Q_ASSERT(found.key == key);
    return found;
}

std::optional<QVariant> converted(const QVariant& stored, const QVariant& fallback)
{
    QVariant value = stored;
    if (!value.isValid() || !value.convert(fallback.metaType()))
        return std::nullopt;
    return value;
}

QVariant bounded(const QVariant& value, const Settings::Entry& entry)
{
    if (!entry.choices.isEmpty() && !entry.choices.contains(value.toString()))
        return entry.fallback;
    if (entry.least.isNull())
        return value;
    if (entry.fallback.typeId() == QMetaType::Double)
        return std::clamp(value.toDouble(), entry.least.toDouble(), entry.most.toDouble());
    return std::clamp(value.toInt(), entry.least.toInt(), entry.most.toInt());
}

} // namespace

Settings::Settings(const QString& path, QObject* parent)
    : QObject(parent)
    , m_file(std::make_unique<QSettings>(path, QSettings::IniFormat))
{}

Settings::~Settings() = default;

QString Settings::defaultPath()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppConfigLocation) + "/meterdesk.conf"_L1;
}

std::span<const Settings::Entry> Settings::table()
{
    return entries();
}

QVariant Settings::value(Key key) const
{
    const Entry& known = entry(key);
    const auto value = converted(m_file->value(known.name), known.fallback);
    return value ? bounded(*value, known) : known.fallback;
}

void Settings::set(Key key, const QVariant& newValue)
{
    const Entry& known = entry(key);
    const auto fitting = converted(newValue, known.fallback);
    if (!fitting || value(key) == bounded(*fitting, known))
        return;
    m_file->setValue(known.name, bounded(*fitting, known));
    emit changed(key);
}

void Settings::reset(Key key)
{
    m_file->remove(entry(key).name);
    emit changed(key);
}

QVariant Settings::recall(const QString& name) const
{
    return m_file->value("memory/"_L1 + QString::fromLatin1(name.toUtf8().toPercentEncoding()));
}

void Settings::remember(const QString& name, const QVariant& value)
{
    m_file->setValue("memory/"_L1 + QString::fromLatin1(name.toUtf8().toPercentEncoding()), value);
}

} // namespace md
