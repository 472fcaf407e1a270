// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the tests of the Doctor share: a connection that does not work, and the link that leads from it to the checks.
#pragma once

#include "tests/e2e/console.h"
#include "tests/e2e/symptoms/operator.h"
#include "ui/widgets/linkbutton.h"
#include "ui/widgets/statepage.h"

namespace md::test {

//! Tries a connection; true when the window says that it failed.
inline bool failToConnect(Console& console, const Profile& profile, const QByteArray& key)
{
    console.window().resize(1440, 900);
    console.window().show();
    if (!QTest::qWaitForWindowActive(&console.window()))
        return false;
    console.application().connectTo(profile, key);
    return QTest::qWaitFor([&] { return console.window().stage().state() == StatePage::State::Failed; }, 10'000);
}

inline Profile profileOf(const QString& name, const QUrl& url, const QString& tenant)
{
    Profile profile;
    profile.id = name;
    profile.name = name;
    profile.url = url;
    profile.tenant = tenant;
    return profile;
}

//! The link of the failed page.
inline QWidget* firstChecksLink(Console& console)
{
    for (LinkButton* link : console.window().stage().findChildren<LinkButton*>()) {
        if (link->isVisible() && link->text() == QLatin1String("Run the first checks"))
            return link;
    }
    return nullptr;
}

} // namespace md::test
