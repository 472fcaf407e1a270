// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A widget that comes when its form or dialog does.
#pragma once

#include <QTest>
#include <QWidget>

namespace md::test {

//! Waits for one of that name to be seen; the newest where there are several, nullptr where there is none.
template <class T>
T* newestShown(QWidget& window, const QString& name, int patience = 10'000)
{
    T* found = nullptr;
    const bool came = QTest::qWaitFor(
        [&] {
            for (T* one : window.findChildren<T*>(name)) {
                if (one->isVisible())
                    found = one;
            }
            return found != nullptr;
        },
        patience);
    return came ? found : nullptr;
}

} // namespace md::test
