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
        Theme,            //!< "system", "light", "dark"
        Language,         //!< "" (the desktop's), "en", "de"
        TimeZone,         //!< "utc", "local" or an IANA name
        UiFont,           //!< "" (Inter or the desktop's)
        FixedFont,        //!< "" (JetBrains Mono or the desktop's)
        TextSize,         //!< pixels of the body text
        ReconnectAtStart, //!< bool: connect to the profile used last
        FollowAtStart,    //!< bool: follow new events as soon as a session begins
        TailRows,         //!< how many live events are kept
        FileFolder,       //!< where the last event file was opened
        SandboxRate,      //!< events a second of the sandbox's demo
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

    //! What is stored, brought inside its bounds; the default where it is missing or of the wrong type.
    QVariant value(Key key) const;
    void set(Key key, const QVariant& value);
    void reset(Key key);

    QString text(Key key) const { return value(key).toString(); }
    int number(Key key) const { return value(key).toInt(); }
    bool flag(Key key) const { return value(key).toBool(); }

    //! What a window or a pane keeps for itself, by a name of its own.
    QVariant recall(const QString& name) const;
    void remember(const QString& name, const QVariant& value);

signals:
    void changed(md::Settings::Key key);

private:
    std::unique_ptr<QSettings> m_file;
};

} // namespace md
