// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one main() of the console's tests: a standard path, locale and zone that are nobody's own.
#pragma once

#include <QLocale>
#include <QStandardPaths>
#include <QTest>

namespace md::test {

template <class Application, class Test>
int run(int argc, char** argv)
{
    qputenv("TZ", "UTC");
    QStandardPaths::setTestModeEnabled(true);
    QLocale::setDefault(QLocale::c());
    Application application(argc, argv);
    Application::setOrganizationName(QStringLiteral("meterdesk-test"));
    Application::setApplicationName(QStringLiteral("meterdesk-test"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace md::test

//! For a test without widgets: MD_TEST_MAIN(QCoreApplication, TestTransport), and include <QCoreApplication>.
#define MD_TEST_MAIN(Application, Test)                                                                                \
    int main(int argc, char** argv)                                                                                    \
    {                                                                                                                  \
        return md::test::run<Application, Test>(argc, argv);                                                           \
    }
