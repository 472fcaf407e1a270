// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A first event as four languages send it: with the real address and ids, the key as a variable of the environment.
#pragma once

#include <QString>

namespace md {

enum class SnippetLanguage { Curl, Python, Node, Ruby };

struct FirstEvent
{
    QString server; //!< without a slash at its end
    QString tenant;
    QString unit;
    QString environment;    //!< empty: the key's
    QString customer;       //!< customerId
    QString idempotencyKey; //!< by which it is known when it comes in
    qint64 occurredAt = 0;  //!< ms since 1970 UTC: of cURL's; the languages take their own clock

    bool operator==(const FirstEvent&) const = default;
};

//! The environment's variable that holds the key.
inline constexpr QLatin1StringView keyVariable{"METERD_API_KEY"};

QString firstEventSnippet(const FirstEvent& event, SnippetLanguage language);
//! The body that all of them send.
QByteArray firstEventBody(const FirstEvent& event);

} // namespace md
