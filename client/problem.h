// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a server says about a refusal, in whichever of the platforms' shapes it says it.
#pragma once

#include "core/apierror.h"

#include <QByteArray>

namespace md {

//! Fills code, detail, ids, fields and retryAfter from problem+json, {"detail":…} or {"error":…,"message":…}. What is
//! none of these leaves the error as it was: a proxy's HTML page says nothing that an operator should read as ours.
void readProblem(QByteArrayView body, ApiError& error);

//! "120" or an HTTP date, as a time from `now` (ms since 1970 UTC).
std::optional<std::chrono::milliseconds> parseRetryAfter(QByteArrayView value, qint64 now);

//! Whether the text is one whole JSON value as far as its brackets and quotes tell: a cut one is not.
bool isWholeJson(QByteArrayView body);

} // namespace md
