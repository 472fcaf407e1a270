// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as whoami, health, facets, histogram, AI usage, one record, a refusal; and what counts as whole JSON.
#include "client/accountdecoder.h"
#include "client/aicostapi.h"
#include "client/countsdecoder.h"
#include "client/problem.h"
#include "tests/fuzz/fuzzentry.h"

#include <cstdlib>

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArray body(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    const bool whole = md::isWholeJson(body);
    const bool taken = md::decodeWhoAmI(body).hasValue() || md::decodeFacets(body).hasValue() ||
                       md::decodeHistogram(body).hasValue() || md::decodeRawData(body).hasValue() ||
                       md::decodeHealth(body).hasValue() || md::decodeAiUsage(body).hasValue();
    if (taken && !whole)
        std::abort(); // half an answer taken for a whole one
    md::ApiError error;
    error.kind = md::ApiError::Kind::Rejected;
    md::readProblem(body, error);
    if (error.kind != md::ApiError::Kind::Rejected || error.fields.size() > 100 || error.detail.size() > 4200)
        std::abort();
    md::parseRetryAfter(body, 0);
    return 0;
}
