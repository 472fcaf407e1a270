// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Read-only connections to segments, lent to one look at a time.
#pragma once

#include "service/store/segment.h"

#include <cstdint>
#include <memory>
#include <mutex>
#include <optional>
#include <unordered_map>
#include <vector>

namespace meterd {

/// Every look throws EventReadError when the file cannot be read.
class SegmentReader
{
public:
    static std::unique_ptr<SegmentReader> open(SegmentPtr segment);

    const Segment& segment() const { return *m_segment; }
    Database& database() { return m_database; }
    CellsPtr cells(Cells which);
    void addRows(RowSet& set, RowValue value);
    OriginReader& origins() { return m_origins; }
    /// Throws EventReadError when the statement failed.
    void check(const Statement& statement);
    bool isStale() const { return m_immutable != m_segment->isImmutable(); }

    /// The first row received at `time` or later; `end()` when there is none. Rows lie in the order of receipt.
    std::uint64_t lowerBound(std::int64_t time);
    /// Of this row or, where it was taken out, of the next one.
    std::optional<std::int64_t> receivedAt(std::uint64_t sequence);
    std::vector<SequenceRange> rangesOf(HashKind kind, std::uint64_t hash);
    std::optional<UsageEvent> event(std::uint64_t sequence, std::string_view tenantId);

private:
    SegmentPtr m_segment;
    Database m_database;
    Statement m_received;
    OriginReader m_origins;
    bool m_immutable = false;
};

class ReaderPool
{
public:
    /// Connections to segments, most recently used ones kept.
    class Reader
    {
    public:
        /// None when the file cannot be opened any more (it was dropped).
        SegmentReader* of(const SegmentPtr& segment);

    private:
        struct Entry
        {
            std::unique_ptr<SegmentReader> reader;
            std::uint64_t used = 0;
        };
        static constexpr std::size_t keep = 64;
        std::unordered_map<const Segment*, Entry> m_entries;
        std::uint64_t m_uses = 0;
    };

    class Lease
    {
    public:
        Lease(ReaderPool& pool, std::unique_ptr<Reader> reader)
            : m_pool(pool)
            , m_reader(std::move(reader))
        {}
        ~Lease() { m_pool.giveBack(std::move(m_reader)); }
        Lease(const Lease&) = delete;
        Lease& operator=(const Lease&) = delete;
        Reader* operator->() const { return m_reader.get(); }

    private:
        ReaderPool& m_pool;
        std::unique_ptr<Reader> m_reader;
    };

    Lease borrow();
    /// After a segment was dropped: connections that nobody uses would hold its space.
    void clear();

private:
    static constexpr std::size_t keep = 8;
    void giveBack(std::unique_ptr<Reader> reader);

    std::mutex m_mutex;
    std::vector<std::unique_ptr<Reader>> m_free;
};

} // namespace meterd
