// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the operator has set, by one table of names, defaults and bounds.
#pragma once

#include <QObject>
#include <QVariant>

#include <memory>
#include <span>

class QSettings;

namespace md {

class Settings : public QObject
{
    Q_OBJECT

public:
    enum class Key {
        Theme,             //!< "system", "light", "dark"
        Language,          //!< "" (the desktop's), "en", "de"
        TimeZone,          //!< "utc", "local" or an IANA name
        UiFont,            //!< "" (Inter or the desktop's)
        FixedFont,         //!< "" (JetBrains Mono or the desktop's)
        TextSize,          //!< pixels of the body text
        ReconnectAtStart,  //!< bool: connect to the profile used last
        TailRows,          //!< how many live events are kept
        PageSize,          //!< events asked for at a time
        EventColumns,      //!< header state of the event table, bytes
        EventViews,        //!< saved views, JSON
        EventTimeRange,    //!< the range chosen last
        EventFilter,       //!< the filter in the bar when the window was closed
        EventFilterRecent, //!< string list, newest first
        FacetsShown,       //!< bool
        InspectorShown,    //!< bool
        ExportFolder,
        Pane,           //!< id of the pane shown last
        WindowGeometry, //!< bytes; one for each arrangement of screens
        WindowState,    //!< bytes; likewise
        SplitterState,  //!< bytes; one for each splitter, by its object name
        SandboxRate,    //!< events a second of the sandbox's demo
        LogLevel,       //!< "warning", "info", "debug"
    };
    Q_ENUM(Key)

    struct Entry
    {
        Key key;
        QLatin1StringView name;
        QVariant fallback;
        QVariant least; //!< of a number
        QVariant most;
        QStringList choices; //!< of a word; empty: any
    };

    //! `path` of the file; the default one is <AppConfig>/meterdesk.conf.
    explicit Settings(const QString& path = defaultPath(), QObject* parent = nullptr);
    ~Settings() override;

    static QString defaultPath();
    static std::span<const Entry> table();

    //! What is stored, brought inside its bounds; the default where it is missing or of the wrong type. `part`
    //! tells several values of one key apart.
    QVariant value(Key key, const QString& part = {}) const;
    void set(Key key, const QVariant& value, const QString& part = {});
    void reset(Key key, const QString& part = {});

    QString text(Key key, const QString& part = {}) const { return value(key, part).toString(); }
    int number(Key key, const QString& part = {}) const { return value(key, part).toInt(); }
    bool flag(Key key, const QString& part = {}) const { return value(key, part).toBool(); }
    QByteArray bytes(Key key, const QString& part = {}) const { return value(key, part).toByteArray(); }

    //! What a window or a pane keeps for itself, by a name of its own.
    QVariant recall(const QString& name) const;
    void remember(const QString& name, const QVariant& value);

signals:
    void changed(md::Settings::Key key, const QString& part);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace md
