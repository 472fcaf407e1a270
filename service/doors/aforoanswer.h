// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Aforo's answers: the counts of an ingest in the envelope, and once more at top level, where June's clients read them.
#pragma once

#include "service/doors/eventparts.h"
#include "service/http/reply.h"

#include <string>
#include <vector>

namespace meterd {

struct IngestError
{
    std::size_t index = 0; //!< of the event in the list that was sent
    std::string message;
    std::string code;
};

struct IngestCounts
{
    std::size_t accepted = 0;
    std::size_t duplicates = 0;
    std::vector<IngestError> errors;
    std::size_t failed = 0; //!< may be more than errors has room for
    std::string more;       //!< further members, as `,"name":value…`
};

Response ingestAnswer(const Request& request, const IngestCounts& counts, int status = 202);

/// Adds what the store made of a batch.
void countStored(IngestCounts& counts, const StoredBatch& stored);

/// The refusal of a single event: 422 for an unknown metric, else 400 with its fields.
Problem refusalOf(const UsageEvent& event, std::vector<FieldError> errors);
Problem malformed(const JsonFault& fault);

} // namespace meterd
