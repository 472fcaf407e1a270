// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Events alike, counted by minute: the rollups as they are, for whoever keeps counts of its own.
#include "service/store/eventcount.h"

#include <algorithm>

namespace meterd {

namespace {

constexpr std::int64_t minuteMs = 60'000;
constexpr std::array dims = {Dim::Environment, Dim::App, Dim::Event, Dim::Metric, Dim::Customer};

EventTally tallyOf(const RowDims& key, std::array<std::string_view, textDims> texts, std::uint32_t count)
{
    EventTally tally;
    tally.minute = key.minute;
    tally.environment = texts[0];
    tally.app = texts[1];
    tally.event = texts[2];
    tally.metric = texts[3];
    tally.customerId = texts[4];
    tally.status = key.status();
    tally.late = key.value(Dim::Late) != 0;
    tally.count = count;
    return tally;
}

} // namespace

bool tallyEvents(const SegmentSet& segments, ReaderPool& readers, const TallyQuestion& question, const KeptFrom& kept,
                 const std::function<void(const EventTally&)>& tell)
{
    EventSelection selection;
    selection.tenantId = question.tenantId;
    selection.span.from = std::max(question.from / minuteMs * minuteMs, kept.all);
    selection.kept = kept;
    CountVisitor visitor;
    visitor.asksCustomers = question.byCustomer;
    // Texts that a full dictionary no longer numbers stand in the rows alone.
    visitor.cellsSuffice = [](const Dictionary& words) {
        for (const DictKind kind : {DictKind::Environment, DictKind::App, DictKind::Event, DictKind::Metric}) {
            if (words.hasInline(kind))
                return false;
        }
        return true;
    };
    visitor.cell = [&](SegmentReader& reader, const RollupCell& cell) {
        const Dictionary& words = reader.segment().dictionary();
        std::array<std::string_view, textDims> texts;
        for (std::size_t i = 0; i < textDims; ++i) {
            const std::uint32_t id = cell.key.value(dims[i]);
            texts[i] = id == Dictionary::inlineText ? std::string_view() : words.text(id);
        }
        tell(tallyOf(cell.key, texts, cell.count));
    };
    visitor.row = [&](SegmentReader& reader, const CountedRow& row) {
        const Dictionary& words = reader.segment().dictionary();
        std::array<std::string_view, textDims> texts;
        for (std::size_t i = 0; i < textDims; ++i) {
            const std::uint32_t id = row.dims.value(dims[i]);
            texts[i] = id == Dictionary::inlineText ? row.row->text(row.firstText + int(i)) : words.text(id);
        }
        tell(tallyOf(row.dims, texts, 1));
    };
    return visitCounts(segments, readers, selection, Deadline(question.mostMs), visitor);
}

} // namespace meterd
