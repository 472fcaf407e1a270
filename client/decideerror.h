// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The one place that decides what became of a call.
#pragma once

#include "client/request.h"

#include <QNetworkReply>

namespace md {

//! All that is known when a reply has ended.
struct CallOutcome
{
    enum class TimedOut { No, Idle, Deadline };

    bool cancelled = false; //!< we aborted it because the caller asked
    TimedOut timedOut = TimedOut::No;
    bool overLimit = false; //!< we aborted it because the body grew too large
    ResponseHead head;      //!< status 0: no head came
    QNetworkReply::NetworkError network = QNetworkReply::NoError;
    QString networkText;
    QByteArray expectedType; //!< of a 2xx body; empty: any
    QByteArray body;         //!< of a refusal
};

//! Our own flags first (an abort of ours looks like any other to Qt), then the HTTP status (Qt's own codes do not even
//! know 429), then the network, then the type of the body. Nothing: it is a 2xx answer, to be decoded.
std::optional<ApiError> decideError(const CallOutcome& outcome);

} // namespace md
