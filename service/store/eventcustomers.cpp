// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// EventStore: who sent anything at all.
#include "service/store/eventstoreparts.h"

namespace meterd {

namespace {

/// Where cells do not tell: some of the rows are kept no more, or there are more names than the dictionary numbers.
void readCustomers(SegmentReader& reader, std::int64_t tenant, std::int64_t from, CustomerNames& into)
{
    Statement rows =
        reader.database().prepare("SELECT DISTINCT customer FROM events WHERE tenant=?1 AND status=0 AND received>=?2");
    rows.bind(1, tenant).bind(2, from);
    while (rows.step()) {
        const bool isNumber = rows.isInteger(0);
        const auto number = isNumber ? std::uint32_t(rows.integer(0)) : 0;
        into.emplace(isNumber ? reader.segment().dictionary().text(number) : rows.text(0));
    }
    reader.check(rows);
}

} // namespace

CustomerNames EventStore::customers(std::string_view tenantId) const
{
    const std::int64_t floor = keptFrom(tenantId).all;
    CustomerNames names;
    const auto lease = m_parts->readers.borrow();
    for (const SegmentPtr& segment : m_parts->segments.all()) {
        const Dictionary& words = segment->dictionary();
        const auto tenant = words.find(DictKind::Tenant, tenantId);
        if (!tenant || segment->empty() || segment->maxReceived() < floor)
            continue;
        SegmentReader* reader = lease->of(segment);
        if (!reader)
            continue;
        if (segment->minReceived() < floor || words.hasInline(DictKind::Customer)) {
            readCustomers(*reader, *tenant, floor, names);
            continue;
        }
        const CellsPtr cells = reader->cells(Cells::Customers);
        for (const RollupCell& cell : *cells) {
            if (cell.key.tenant == *tenant && cell.key.status() == EventStatus::Accepted)
                names.emplace(words.text(cell.key.value(Dim::Customer)));
        }
    }
    names.erase(std::string());
    return names;
}

} // namespace meterd
