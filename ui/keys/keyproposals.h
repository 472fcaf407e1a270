// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What is going to be done to a key, in words and as a request: the input of the write panel. `own`: it is the key that
// this console signs in with.
#pragma once

#include "core/apikey.h"
#include "ui/timeformat.h"
#include "ui/writes/writeproposal.h"

namespace md {

WriteProposal createKeyProposal(const KeyDraft& draft, const QString& fault);
WriteProposal editKeyProposal(const ApiKey& key, const KeyDraft& draft, const QString& fault, bool own);
WriteProposal rotateKeyProposal(const ApiKey& key, std::chrono::seconds grace, bool own, const TimeFormat& format,
                                qint64 now);
WriteProposal extendGraceProposal(const ApiKey& key, std::chrono::seconds grace, const TimeFormat& format, qint64 now);
WriteProposal endGraceProposal(const ApiKey& key, qint64 now);
WriteProposal revokeKeyProposal(const ApiKey& key, bool own, qint64 now);

} // namespace md
