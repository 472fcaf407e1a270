// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// meterdesk: the console.
#include "app/application.h"
#include "app/commandline.h"
#include "app/logcatcher.h"
#include "md_version.h"

#include <QApplication>

#include <cstdio>

int main(int argc, char** argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const md::CommandLine line = md::parseCommandLine(arguments);
    if (line.answer) {
        std::fputs(qPrintable(*line.answer), line.exitCode == 0 ? stdout : stderr);
        return line.exitCode;
    }

    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("meterdesk"));
    QApplication::setApplicationDisplayName(QStringLiteral("Meterdesk"));
    QApplication::setApplicationVersion(QStringLiteral(MD_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("meterdesk"));

    md::Application meterdesk(application, line.options);
    const md::LogCatcher catcher(meterdesk.log());
    meterdesk.start();
    return QApplication::exec();
}
