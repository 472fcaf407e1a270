// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Inbound sources, uploads and refused rows as columns, and their states as words.
#pragma once

#include "core/intake.h"
#include "models/pagedmodel.h"

namespace md {

using SourceModel = PagedModel<WebhookSource>;
using IngestJobModel = PagedModel<IngestJob>;
using RefusedRowModel = PagedModel<RefusedRow>;

std::vector<RecordColumnOf<WebhookSource>> sourceColumns();
std::vector<RecordColumnOf<IngestJob>> ingestJobColumns();
std::vector<RecordColumnOf<RefusedRow>> uploadRefusalColumns();

//! Word, tone and sign.
RecordCell stateCell(WebhookSource::State state);
RecordCell stateCell(IngestJob::State state);
//! "payments · stripe"
QString sourceTitle(const WebhookSource& source);

} // namespace md
