// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The main() of a test that opens the real window.
#pragma once

#include <QApplication>
#include <QLocale>
#include <QTemporaryDir>
#include <QTest>

namespace md::test {

template <class Test>
int runInTheWindow(int argc, char** argv)
{
    // Settings, caches and profiles of this run alone: several of these tests run at once.
    QTemporaryDir home;
    for (const char* name : {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"})
        qputenv(name, home.filePath(QString::fromLatin1(name)).toUtf8());
    QLocale::setDefault(QLocale::c());
    QApplication application(argc, argv);
    QApplication::setApplicationName(QStringLiteral("meterdesk-e2e"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace md::test

#define MD_E2E_MAIN(Test)                                                                                              \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        return md::test::runInTheWindow<Test>(argc, argv);                                                             \
    }
