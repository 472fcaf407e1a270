// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/consolelog.h"

#include "core/isotime.h"
#include "core/redact.h"

using namespace Qt::StringLiterals;

namespace md {

void ConsoleLog::add(qint64 at, LogLine::Level level, const QString& area, const QString& text)
{
    if (level < m_level)
        return;
    m_lines.push_back({++m_number, at, level, area, redacted(text)});
    if (m_lines.size() > most)
        m_lines.pop_front();
    emit changed();
}

void ConsoleLog::clear()
{
    m_lines.clear();
    emit changed();
}

std::vector<LogLine> ConsoleLog::from(LogLine::Level level) const
{
    std::vector<LogLine> out;
    for (auto line = m_lines.rbegin(); line != m_lines.rend(); ++line) {
        if (line->level >= level)
            out.push_back(*line);
    }
    return out;
}

void ConsoleLog::setLevel(LogLine::Level level)
{
    if (level == m_level)
        return;
    m_level = level;
    emit levelChanged(level);
}

QLatin1StringView levelName(LogLine::Level level)
{
    switch (level) {
    case LogLine::Level::Debug: return "DEBUG"_L1;
    case LogLine::Level::Info: return "INFO"_L1;
    case LogLine::Level::Warning: return "WARNING"_L1;
    case LogLine::Level::Error: return "ERROR"_L1;
    }
    Q_UNREACHABLE();
}

QString logText(const LogLine& line)
{
    return u"%1 %2 %3 %4"_s.arg(isoTime(line.at), levelName(line.level), line.area, line.text);
}

} // namespace md
