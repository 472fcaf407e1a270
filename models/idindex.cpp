// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/idindex.h"

#include <algorithm>

namespace md {

namespace {

constexpr quint32 bucketBits = 15;
constexpr quint32 buckets = 1u << bucketBits;

quint32 bucketOf(quint64 hash)
{
    return static_cast<quint32>(hash >> (64 - bucketBits));
}

quint16 tagOf(quint64 hash)
{
    return static_cast<quint16>(hash >> 32);
}

} // namespace

// A counting sort by bucket: rows of a bucket stay in order, and a chunk takes about two milliseconds.
IdIndex::IdIndex(const IdHashes* rows, quint32 count)
    : m_starts(std::make_unique<quint32[]>(buckets + 1))
{
    for (quint32 row = 0; row < count; ++row) {
        for (const quint64 hash : rows[row])
            m_starts[bucketOf(hash)] += hash != 0;
    }
    for (quint32 bucket = 0; bucket < buckets; ++bucket) {
        const quint32 size = m_starts[bucket];
        m_starts[bucket] = m_count;
        m_count += size;
    }
    m_starts[buckets] = m_count;
    m_entries = std::make_unique_for_overwrite<Entry[]>(m_count);
    std::vector<quint32> next(m_starts.get(), m_starts.get() + buckets);
    for (quint32 row = 0; row < count; ++row) {
        for (const quint64 hash : rows[row]) {
            if (hash != 0)
                m_entries[next[bucketOf(hash)]++] = {tagOf(hash), static_cast<quint16>(row)};
        }
    }
}

void IdIndex::fetchBucket(quint64 hash) const
{
    __builtin_prefetch(&m_starts[bucketOf(hash)]);
}

void IdIndex::fetchEntries(quint64 hash) const
{
    __builtin_prefetch(&m_entries[m_starts[bucketOf(hash)]]);
}

void IdIndex::candidates(quint64 hash, std::vector<quint16>& rows) const
{
    const quint32 bucket = bucketOf(hash);
    const quint16 tag = tagOf(hash);
    for (quint32 i = m_starts[bucket]; i < m_starts[bucket + 1]; ++i) {
        if (m_entries[i].tag == tag && (rows.empty() || rows.back() != m_entries[i].row))
            rows.push_back(m_entries[i].row);
    }
}

qsizetype IdIndex::memoryUsed() const
{
    return static_cast<qsizetype>((buckets + 1) * sizeof(quint32) + m_count * sizeof(Entry));
}

} // namespace md
