// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// main() of the event pane's tests: the theme of the application, in light unless a test says otherwise.
#pragma once

#include "tests/support/testmain.h"
#include "ui/theme.h"

#include <QApplication>

namespace md::test {

inline Theme* theTheme = nullptr; //!< of the running test

inline void showIn(ThemeMode mode)
{
    theTheme->apply({mode, {}, {}, 13});
}

class ThemedApplication : public QApplication
{
public:
    ThemedApplication(int& argc, char** argv)
        : QApplication(argc, argv)
        , m_theme(*this)
    {
        // Numbers as an operator reads them; the C locale groups nothing.
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
        theTheme = &m_theme;
        showIn(ThemeMode::Light);
    }

private:
    Theme m_theme;
};

} // namespace md::test

#define MD_EVENT_TEST_MAIN(Test) MD_TEST_MAIN(md::test::ThemedApplication, Test)
