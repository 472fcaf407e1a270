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
        {Key::TailRows, "events/tailRows"_L1, 1'000'000, 65'536, 50'000'000, {}},
        {Key::PageSize, "events/pageSize"_L1, 200, 50, 1'000, {}},
        {Key::EventColumns, "events/columns"_L1, QByteArray(), {}, {}, {}},
        {Key::EventViews, "events/views"_L1, QByteArray(), {}, {}, {}},
        {Key::EventTimeRange, "events/timeRange"_L1, QString(), {}, {}, {}},
        {Key::EventFilter, "events/filter"_L1, QString(), {}, {}, {}},
        {Key::EventFilterRecent, "events/recentFilters"_L1, QStringList(), {}, {}, {}},
        {Key::FacetsShown, "events/facetsShown"_L1, true, {}, {}, {}},
        {Key::InspectorShown, "events/inspectorShown"_L1, true, {}, {}, {}},
        {Key::ExportFolder, "events/exportFolder"_L1, QString(), {}, {}, {}},
        {Key::Pane, "window/pane"_L1, u"events"_s, {}, {}, {}},
        {Key::WindowGeometry, "window/geometry"_L1, QByteArray(), {}, {}, {}},
        {Key::WindowState, "window/state"_L1, QByteArray(), {}, {}, {}},
        {Key::SplitterState, "window/splitter"_L1, QByteArray(), {}, {}, {}},
        {Key::SandboxRate, "sandbox/rate"_L1, 1.5, 0.0, 10'000.0, {}},
        {Key::LogLevel, "log/level"_L1, u"warning"_s, {}, {}, {u"warning"_s, u"info"_s, u"debug"_s}},
    };
    return table;
}

const Settings::Entry& entry(Key key)
{
    const Settings::Entry& found = entries()[size_t(key)];
    Q_ASSERT(found.key == key);
    return found;
}

//! Parts come from object names and screens: a "/" in one would open a group.
QString nameOf(const Settings::Entry& entry, const QString& part)
{
    if (part.isEmpty())
        return entry.name;
    return entry.name + u'.' + QString::fromLatin1(part.toUtf8().toPercentEncoding());
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

QVariant Settings::value(Key key, const QString& part) const
{
    const Entry& known = entry(key);
    const auto value = converted(m_file->value(nameOf(known, part)), known.fallback);
    return value ? bounded(*value, known) : known.fallback;
}

void Settings::set(Key key, const QVariant& newValue, const QString& part)
{
    const Entry& known = entry(key);
    const auto fitting = converted(newValue, known.fallback);
    if (!fitting || value(key, part) == bounded(*fitting, known))
        return;
    m_file->setValue(nameOf(known, part), bounded(*fitting, known));
    emit changed(key, part);
}

void Settings::reset(Key key, const QString& part)
{
    m_file->remove(nameOf(entry(key), part));
    emit changed(key, part);
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
