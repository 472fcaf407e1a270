// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A server that the operator has set up. The key is not part of it: it lives in a secret store, under the profile's id.
#pragma once

#include <QString>
#include <QUrl>

namespace md {

struct Profile
{
    enum class Kind {
        Server,      //!< somebody else's, at a URL
        LocalSandbox //!< our own child process; URL, tenant and key come from its hello line
    };

    QString id; //!< never shown, never changes
    QString name;
    QUrl url;
    QString tenant; //!< "ten_…"
    Kind kind = Kind::Server;

    bool operator==(const Profile&) const = default;
};

} // namespace md
