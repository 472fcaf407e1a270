// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logcatcher.h"

#include <QDateTime>
#include <QLoggingCategory>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace md {

namespace {

// Qt's hook is a plain function: where it leads to has to stand outside of it.
QPointer<ConsoleLog> target;
QtMessageHandler before = nullptr;
thread_local bool isInside = false;

LogLine::Level levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return LogLine::Level::Debug;
    case QtInfoMsg: return LogLine::Level::Info;
    case QtWarningMsg: return LogLine::Level::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: return LogLine::Level::Error;
    }
    return LogLine::Level::Info;
}

void take(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    if (before)
        before(type, context, text);
    if (isInside || !target)
        return;
    isInside = true;
    // A worker thread logs as well: the line is kept by the log's own thread.
    QMetaObject::invokeMethod(
        target.data(),
        [log = target, at = QDateTime::currentMSecsSinceEpoch(), level = levelOf(type),
         area = QString::fromUtf8(context.category), text] {
            if (log)
                log->add(at, level, area, text);
        },
        Qt::AutoConnection);
    isInside = false;
}

} // namespace

LogCatcher::LogCatcher(ConsoleLog& log)
{
    target = &log;
    before = qInstallMessageHandler(take);
    connect(&log, &ConsoleLog::levelChanged, this, &LogCatcher::setDetail);
    setDetail(log.level());
}

LogCatcher::~LogCatcher()
{
    qInstallMessageHandler(before);
    before = nullptr;
    target.clear();
}

void LogCatcher::setDetail(LogLine::Level level)
{
    const bool all = level == LogLine::Level::Debug;
    QLoggingCategory::setFilterRules(all ? u"md.*.debug=true"_s : QString());
}

} // namespace md
