// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The smallest cURL command that does again what a trace tells of: every field that its request needs, and no secret.
#pragma once

#include "core/trace.h"

namespace md {

//! Of the request, else of the event, else of the last attempt of a delivery, else the question for the id itself.
//! $KEY and $APP_SECRET stand where secrets were.
QString traceAsCurl(const Trace& trace, const QString& server, const QString& tenant);

//! `detail` as it was refused: what it lacked, this lacks too.
QString requestAsCurl(const RequestDetail& detail, const QString& server, const QString& tenant);

} // namespace md
