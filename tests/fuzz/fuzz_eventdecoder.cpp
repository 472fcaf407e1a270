// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes as a page, a message, an event, lines of a file; and what was taken is read back.
#include "client/eventdecoder.h"
#include "core/jsonscan.h"
#include "tests/fuzz/fuzzentry.h"

#include <cstdlib>

namespace {

//! Every row of a batch must be in all columns, with numbers that exist and a record that is inside.
void check(const md::EventBatch& batch, quint64 end)
{
    const std::size_t rows = batch.size();
    bool good = batch.occurred.size() == rows && batch.sequence.size() == rows && batch.quantity.size() == rows &&
                batch.shape.size() == rows && batch.customer.size() == rows && batch.flags.size() == rows &&
                batch.ids.size() == rows && batch.recordAt.size() == rows;
    for (std::size_t row = 0; good && row < rows; ++row) {
        good = batch.shape[row] < batch.shapes.size() && batch.customer[row] < batch.strings.size() &&
               batch.recordAt[row] < end;
        for (const quint32 text : batch.shapes.at(batch.shape[row]).text)
            good = good && text < batch.strings.size();
    }
    if (!good)
        std::abort();
}

} // namespace

int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const QByteArrayView bytes(reinterpret_cast<const char*>(data), static_cast<qsizetype>(size));
    if (const auto page = md::decodeEventPage(bytes))
        check(page->batch, static_cast<quint64>(page->batch.records.size()));
    if (const auto batch = md::decodeUsageMessage(bytes))
        check(*batch, static_cast<quint64>(batch->records.size()));
    if (const auto batch = md::decodeEvent(bytes))
        check(*batch, static_cast<quint64>(batch->records.size()));
    if (const auto lines = md::decodeEventLines(bytes))
        check(lines->batch, size);
    check(md::decodeFileLines(bytes, 0, true).batch, size);
    for (const char* name : {"id", "ai.costStatus", "quantity"}) {
        if (const auto raw = md::jsonMember(bytes, name))
            md::jsonText(*raw);
    }
    md::jsonPretty(bytes);
    return 0;
}
