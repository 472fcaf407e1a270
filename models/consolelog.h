// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the console itself said, the last lines of it, in memory alone. A secret that somebody logged by mistake is cut
// out before the line is kept.
#pragma once

#include <QObject>

#include <deque>

namespace md {

struct LogLine
{
    enum class Level { Debug, Info, Warning, Error };

    qint64 number = 0; //!< since the start
    qint64 at = 0;     //!< ms since 1970 UTC
    Level level = Level::Info;
    QString area; //!< "md.client"
    QString text;
    bool operator==(const LogLine&) const = default;
};

class ConsoleLog : public QObject
{
    Q_OBJECT
public:
    static constexpr std::size_t most = 2000;

    using QObject::QObject;

    void add(qint64 at, LogLine::Level level, const QString& area, const QString& text);
    void clear();
    //! The oldest first.
    const std::deque<LogLine>& lines() const { return m_lines; }
    //! From this level on, the newest first.
    std::vector<LogLine> from(LogLine::Level level) const;

    //! What is kept from now on; what is below it is not even made.
    LogLine::Level level() const { return m_level; }
    void setLevel(LogLine::Level level);

signals:
    void changed();
    void levelChanged(md::LogLine::Level level);

private:
    std::deque<LogLine> m_lines;
    qint64 m_number = 0;
    LogLine::Level m_level = LogLine::Level::Info;
};

//! "INFO", as the copied log says it.
QLatin1StringView levelName(LogLine::Level level);
//! One line for a ticket: time, level, area, text.
QString logText(const LogLine& line);

} // namespace md
