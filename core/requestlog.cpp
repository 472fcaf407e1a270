// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/requestlog.h"

#include "core/filter.h"

using namespace Qt::StringLiterals;

namespace md {

QString LoggedRequest::sender() const
{
    if (!appName.isEmpty() && keyId.isEmpty())
        return appName;
    return keyName.isEmpty() ? appName : keyName;
}

QString RefusalCount::filter() const
{
    const QString who = (isApp ? u"app:"_s : u"key:"_s) + filterQuoted(sender);
    return code.isEmpty() ? u"%1 status>=%2 status<=%2"_s.arg(who).arg(status)
                          : u"%1 code:%2"_s.arg(who, filterQuoted(code));
}

} // namespace md
