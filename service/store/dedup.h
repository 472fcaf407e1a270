// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Whether an idempotency key was accepted in the last 72 hours: memory says "new", the stored key says "again".
#pragma once

#include "service/store/segmentset.h"

#include <cstdint>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace meterd {

/// Used by the writer alone.
class Dedup
{
public:
    Dedup(const SegmentSet& segments, std::int64_t windowMs)
        : m_segments(segments)
        , m_windowMs(windowMs)
    {}

    /// Once before a group: which segments are young enough to matter at `now`.
    void begin(std::int64_t now);
    /// Asks the filters of the sealed ones for many keys at once: the cache misses overlap.
    void look(const std::vector<std::uint64_t>& hashes);
    /// The i-th of the looked-up keys; `open` is the connection that writes the growing segment.
    bool isKnown(std::size_t i, std::string_view tenantId, std::string_view key, Database& open);

private:
    struct Sealed
    {
        SegmentPtr segment;
        Database database;
        Statement find;
    };
    struct Growing
    {
        SegmentPtr segment;
        bool isOpen = false; // the writer itself has a connection to it
        Database database;
    };

    bool knows(Growing& growing, std::uint64_t hash, std::string_view tenantId, std::string_view key,
               Database& open) const;
    bool confirm(Sealed& sealed, std::uint64_t hash, std::string_view tenantId, std::string_view key) const;
    bool confirm(const Segment& segment, Database& database, std::uint64_t hash, std::string_view tenantId,
                 std::string_view key) const;
    bool bears(const Segment& segment, Statement& row, std::uint64_t sequence, std::string_view tenantId,
               std::string_view key) const;

    const SegmentSet& m_segments;
    const std::int64_t m_windowMs;
    std::int64_t m_since = 0;
    std::unordered_map<const Segment*, Sealed> m_sealed;
    std::vector<Growing> m_growing;
    std::vector<Sealed*> m_young;
    std::vector<std::uint64_t> m_hashes;
    std::vector<std::pair<std::size_t, Sealed*>> m_suspects; // by key, in order
    std::size_t m_nextSuspect = 0;
};

} // namespace meterd
