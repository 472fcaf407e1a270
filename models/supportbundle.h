// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a ticket needs of a trace: request id, UTC time, tenant, the server's answer, and the smallest command that does
// it again. No secret is in it.
#pragma once

#include "core/trace.h"

namespace md {

TraceBundle bundleOf(const Trace& trace, const QString& server, const QString& tenant, qint64 now);

//! For a message: English, one fact a line, as whoever gets it may speak another language than the window does.
QString bundleText(const TraceBundle& bundle);

} // namespace md
