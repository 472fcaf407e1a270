// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What a segment keeps in memory while it grows, and how it finds its rows.
#include "service/store/segment.h"

#include <algorithm>
#include <mutex>

namespace meterd {

namespace {

/// Of a sealed segment: 3 MB. A larger rollup is read again each time, so that many segments fill no memory.
constexpr std::size_t keptCells = 65'536;

} // namespace

Segment::Segment(std::filesystem::path file, std::uint64_t first, KeyedHash hash)
    : m_file(std::move(file))
    , m_first(first)
    , m_hash(hash)
    , m_end(first)
{}

std::filesystem::path Segment::fileName(std::uint64_t first)
{
    std::string digits = std::to_string(first);
    digits.insert(0, 20 - std::min<std::size_t>(20, digits.size()), '0');
    return "seg-" + digits + ".db";
}

std::uint64_t Segment::bytes() const
{
    std::error_code ignored;
    const auto size = std::filesystem::file_size(m_file, ignored);
    return ignored ? 0 : size;
}

void Segment::index(const std::vector<IndexedRow>& rows, const std::vector<IndexedOrigin>& origins)
{
    if (rows.empty())
        return;
    std::int64_t minOccurred = m_minOccurred.load(std::memory_order_relaxed);
    std::int64_t maxOccurred = m_maxOccurred.load(std::memory_order_relaxed);
    const std::uint64_t from = end();
    {
        const std::unique_lock lock(m_mutex);
        auto at = std::uint32_t(from - m_first);
        for (const IndexedRow& row : rows) {
            if (row.hasKey)
                m_keys.add(row.keyHash, at, row.dims.status() == EventStatus::Accepted);
            m_rollups[std::size_t(Cells::Whole)].add(row.dims, at);
            m_rollups[std::size_t(Cells::WithoutCustomers)].add(row.dims.withoutCustomer(), at);
            m_rollups[std::size_t(Cells::Customers)].add(row.dims.ofCustomer(), at);
            m_postings.add(row.dims, at++);
            minOccurred = std::min(minOccurred, row.occurredAt);
            maxOccurred = std::max(maxOccurred, row.occurredAt);
        }
        for (const IndexedOrigin& origin : origins) {
            const auto number = std::uint32_t(m_origins.size());
            m_requests.add(origin.requestHash, number, false);
            m_correlations.add(origin.correlationHash, number, false);
            m_origins.push_back(origin.rows);
        }
        // Under the lock, so that whoever has seen the cells sees their times.
        if (from == m_first)
            m_minReceived.store(rows.front().receivedAt, std::memory_order_relaxed);
        m_maxReceived.store(rows.back().receivedAt, std::memory_order_relaxed);
    }
    m_minOccurred.store(minOccurred, std::memory_order_relaxed);
    m_maxOccurred.store(maxOccurred, std::memory_order_relaxed);
    m_end.store(from + rows.size(), std::memory_order_release);
}

std::uint32_t Segment::acceptedRow(std::uint64_t keyHash) const
{
    const std::shared_lock lock(m_mutex);
    return m_keys.accepted(keyHash);
}

std::optional<std::vector<SequenceRange>> Segment::rangesOf(HashKind kind, std::uint64_t hash) const
{
    std::vector<SequenceRange> ranges;
    const std::shared_lock lock(m_mutex);
    if (m_sealed.load(std::memory_order_relaxed))
        return std::nullopt;
    const KeyIndex& index = kind == HashKind::Key ? m_keys : kind == HashKind::Request ? m_requests : m_correlations;
    for (std::uint32_t row = index.newest(hash); row != KeyIndex::none; row = index.before(row))
        ranges.push_back(kind == HashKind::Key ? SequenceRange{m_first + row, m_first + row} : m_origins[row]);
    std::reverse(ranges.begin(), ranges.end());
    return ranges;
}

bool Segment::mayBear(std::uint64_t hash) const
{
    return !isSealed() || !hasPostings() || m_lookupFilter.mayHold(hash);
}

bool Segment::addRows(Database& database, RowSet& set, RowValue value) const
{
    {
        const std::shared_lock lock(m_mutex);
        if (!m_sealed.load(std::memory_order_relaxed)) {
            m_postings.addTo(set, value);
            return true;
        }
    }
    return addPosting(database, set, value);
}

CellsPtr Segment::cells(Database& database, Cells which) const
{
    CellsPtr& kept = m_cells[std::size_t(which)];
    {
        const std::shared_lock lock(m_mutex);
        if (!m_sealed.load(std::memory_order_relaxed))
            return std::make_shared<const std::vector<RollupCell>>(m_rollups[std::size_t(which)].cells());
        if (kept)
            return kept;
    }
    Statement read = database.prepare(metaBytes);
    read.bind(1, std::string_view(rollupNames[std::size_t(which)]));
    if (!read.step()) // of one that was sealed by an earlier release the whole ones say the same
        return which == Cells::Whole || read.failed() ? nullptr : cells(database, Cells::Whole);
    auto loaded = std::make_shared<const std::vector<RollupCell>>(cellsFromBytes(read.text(0)));
    if (loaded->size() <= keptCells) {
        const std::unique_lock lock(m_mutex);
        kept = loaded;
    }
    return loaded;
}

RowsByTenantPtr Segment::rowsByTenant(Database& database) const
{
    {
        const std::shared_lock lock(m_mutex);
        if (m_rowsByTenant)
            return m_rowsByTenant;
    }
    const bool grows = !isSealed();
    const CellsPtr cells = this->cells(database, Cells::WithoutCustomers);
    if (!cells)
        return nullptr;
    auto rows = std::make_shared<std::map<std::string, TenantRows, std::less<>>>();
    for (const RollupCell& cell : *cells) {
        TenantRows& tenant = (*rows)[std::string(m_dictionary.text(cell.key.tenant))];
        TenantRows::Some& some = cell.key.status() == EventStatus::Accepted ? tenant.accepted : tenant.refused;
        some.first = some.count == 0 ? cell.key.minute : std::min(some.first, cell.key.minute);
        some.last = std::max(some.last, cell.key.minute);
        some.count += cell.count;
    }
    if (!grows) {
        const std::unique_lock lock(m_mutex);
        m_rowsByTenant = rows;
    }
    return rows;
}

void Segment::drop()
{
    std::error_code ignored;
    for (const char* suffix : {"", "-wal", "-shm"})
        std::filesystem::remove(m_file.string() + suffix, ignored);
}

} // namespace meterd
