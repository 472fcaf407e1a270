// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looks into one segment.
#include "service/store/segmentreader.h"

#include "service/store/eventstore.h"

#include <algorithm>

namespace meterd {

namespace {

[[noreturn]] void throwError(const Segment& segment, const SqliteError& error)
{
    throw EventReadError(segment.file().string() + " cannot be read: " + error.message);
}

} // namespace

void SegmentReader::check(const Statement& statement)
{
    if (!statement || statement.failed())
        throwError(*m_segment, m_database.error());
}

std::unique_ptr<SegmentReader> SegmentReader::open(SegmentPtr segment)
{
    auto reader = std::make_unique<SegmentReader>();
    reader->m_immutable = segment->isImmutable();
    auto database =
        Database::open(segment->file(), reader->m_immutable ? Database::Mode::Immutable : Database::Mode::ReadOnly);
    if (!database) {
        // Dropped with its age between the list of segments and this look.
        std::error_code ignored;
        if (!std::filesystem::exists(segment->file(), ignored))
            return nullptr;
        throwError(*segment, database.error());
    }
    reader->m_database = std::move(*database);
    // Not mapped into memory: a bad sector would then end the process instead of the look.
    reader->m_database.exec("PRAGMA cache_size=-4096");
    reader->m_origins = OriginReader(reader->m_database, segment->dictionary());
    reader->m_received = reader->m_database.prepare("SELECT received FROM events WHERE seq>=?1 ORDER BY seq LIMIT 1");
    reader->m_segment = std::move(segment);
    reader->check(reader->m_received);
    return reader;
}

void SegmentReader::addRows(RowSet& set, RowValue value)
{
    if (!m_segment->addRows(m_database, set, value))
        throwError(*m_segment, m_database.error());
}

CellsPtr SegmentReader::cells(Cells which)
{
    auto cells = m_segment->cells(m_database, which);
    if (!cells)
        throwError(*m_segment, m_database.error());
    return cells;
}

std::optional<std::int64_t> SegmentReader::receivedAt(std::uint64_t sequence)
{
    m_received.reset(); // the look before may have ended in an error
    m_received.bind(1, sequence);
    const auto time = m_received.step() ? std::optional(m_received.integer(0)) : std::nullopt;
    check(m_received);
    m_received.reset();
    return time;
}

std::uint64_t SegmentReader::lowerBound(std::int64_t time)
{
    std::uint64_t from = m_segment->first();
    std::uint64_t to = m_segment->end();
    if (from == to || time <= m_segment->minReceived())
        return from;
    if (time > m_segment->maxReceived())
        return to;
    while (from < to) {
        const std::uint64_t middle = from + (to - from) / 2;
        if (receivedAt(middle).value_or(time) < time)
            from = middle + 1;
        else
            to = middle;
    }
    return from;
}

std::vector<SequenceRange> SegmentReader::rangesOf(HashKind kind, std::uint64_t hash)
{
    if (auto ranges = m_segment->rangesOf(kind, hash))
        return std::move(*ranges);
    std::vector<SequenceRange> ranges;
    if (!m_segment->mayBear(hash))
        return ranges;
    Statement find = m_database.prepare(kind == HashKind::Key
                                            ? "SELECT seq, seq FROM lookups WHERE hash=?1 ORDER BY seq"
                                            : "SELECT o.first, o.last FROM lookups l JOIN origins o ON o.first=l.seq"
                                              " WHERE l.hash=?1 ORDER BY l.seq");
    find.bind(1, hash);
    while (find.step())
        ranges.push_back({std::uint64_t(find.integer(0)), std::uint64_t(find.integer(1))});
    check(find);
    return ranges;
}

std::optional<UsageEvent> SegmentReader::event(std::uint64_t sequence, std::string_view tenantId)
{
    Statement row = m_database.prepare(std::string("SELECT ") + eventColumns + ", tenant FROM events WHERE seq=?1");
    row.bind(1, sequence);
    const bool found = row.step();
    check(row);
    if (!found || m_segment->dictionary().text(std::uint32_t(row.integer(31))) != tenantId)
        return std::nullopt;
    return readEvent(row, m_segment->dictionary(), m_segment->hash(), m_origins);
}

SegmentReader* ReaderPool::Reader::of(const SegmentPtr& segment)
{
    Entry& entry = m_entries[segment.get()];
    entry.used = ++m_uses;
    if (!entry.reader || entry.reader->isStale())
        entry.reader = SegmentReader::open(segment);
    SegmentReader* reader = entry.reader.get();
    if (!reader) {
        m_entries.erase(segment.get());
        return nullptr;
    }
    if (m_entries.size() > keep) {
        const auto oldest = std::min_element(m_entries.begin(), m_entries.end(), [](const auto& a, const auto& b) {
            return a.second.used < b.second.used;
        });
        m_entries.erase(oldest);
    }
    return reader;
}

ReaderPool::Lease ReaderPool::borrow()
{
    const std::lock_guard lock(m_mutex);
    if (m_free.empty())
        return {*this, std::make_unique<Reader>()};
    auto reader = std::move(m_free.back());
    m_free.pop_back();
    return {*this, std::move(reader)};
}

void ReaderPool::giveBack(std::unique_ptr<Reader> reader)
{
    const std::lock_guard lock(m_mutex);
    if (m_free.size() < keep)
        m_free.push_back(std::move(reader));
}

void ReaderPool::clear()
{
    const std::lock_guard lock(m_mutex);
    m_free.clear();
}

} // namespace meterd
