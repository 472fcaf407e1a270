// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The organizations pane as an operator reaches it, and customers whose events come through the door.
#pragma once

#include "tests/e2e/logdesk.h"
#include "ui/organizations/organizationdetails.h"
#include "ui/organizations/organizationnotices.h"
#include "ui/panes/organizationspane.h"

namespace md::test {

inline OrganizationsPane* organizationsPane(Console& console)
{
    return qobject_cast<OrganizationsPane*>(console.window().pane(QStringLiteral("organizations")));
}

//! Page views of a customer; the answer of the last one.
inline int sendViews(const MeterdServer& server, const SignedApp& app, const QByteArray& customer, int count = 1)
{
    int status = 0;
    const QByteArray body = customer.isEmpty() ? QByteArray(pageView).replace("\"customer_org_id\":\"org_1\",", "")
                                               : QByteArray(pageView).replace("org_1", customer);
    for (int i = 0; i < count; ++i)
        status = postSigned(server, app, body).status;
    return status;
}

} // namespace md::test
