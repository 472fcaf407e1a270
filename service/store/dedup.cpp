// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Looking for an idempotency key in what was accepted before.
#include "service/store/dedup.h"

#include "service/store/eventstore.h"

#include <algorithm>

namespace meterd {

namespace {

/// A key that cannot be looked up may not pass for new.
void check(const Statement& statement)
{
    if (!statement || statement.failed())
        throw EventReadError("idempotency keys cannot be looked up");
}

/// None when the segment was dropped with its age.
std::optional<Database> openForLook(const Segment& segment)
{
    auto opened =
        Database::open(segment.file(), segment.isImmutable() ? Database::Mode::Immutable : Database::Mode::ReadOnly);
    if (opened)
        return std::move(*opened);
    std::error_code ignored;
    if (std::filesystem::exists(segment.file(), ignored))
        throw EventReadError(segment.file().string() + " cannot be opened");
    return std::nullopt;
}

} // namespace

void Dedup::begin(std::int64_t now)
{
    m_since = now - m_windowMs;
    m_young.clear();
    std::vector<Growing> growing;
    const auto segments = m_segments.all();
    for (const SegmentPtr& segment : segments) {
        const bool isOpen = segment == segments.back();
        if (segment->empty() || segment->maxReceived() < m_since)
            continue;
        if (segment->isSealed()) {
            Sealed& known = m_sealed[segment.get()];
            known.segment = segment;
            m_young.push_back(&known);
            continue;
        }
        const auto found = std::find_if(m_growing.begin(), m_growing.end(),
                                        [&](const Growing& g) { return g.segment == segment && !g.isOpen; });
        if (found != m_growing.end())
            growing.push_back(std::move(*found));
        else
            growing.push_back({segment, isOpen, {}});
    }
    m_growing = std::move(growing);
    std::erase_if(m_sealed, [this](const auto& entry) {
        return std::find(m_young.begin(), m_young.end(), &entry.second) == m_young.end();
    });
}

void Dedup::look(const std::vector<std::uint64_t>& hashes)
{
    constexpr std::size_t ahead = 8;
    m_hashes = hashes;
    m_suspects.clear();
    m_nextSuspect = 0;
    for (Sealed* sealed : m_young) {
        const KeyFilter& filter = sealed->segment->keyFilter();
        for (std::size_t i = 0; i < hashes.size(); ++i) {
            if (i + ahead < hashes.size())
                filter.prefetch(hashes[i + ahead]);
            // Two filters that are wrong one by one hardly are together; to look a key up costs more than both.
            if (filter.mayHold(hashes[i]) && sealed->segment->mayBear(hashes[i]))
                m_suspects.emplace_back(i, sealed);
        }
    }
    std::sort(m_suspects.begin(), m_suspects.end(), [](const auto& a, const auto& b) { return a.first < b.first; });
}

bool Dedup::isKnown(std::size_t i, std::string_view tenantId, std::string_view key, Database& open)
{
    const std::uint64_t hash = m_hashes[i];
    while (m_nextSuspect < m_suspects.size() && m_suspects[m_nextSuspect].first < i)
        ++m_nextSuspect;
    for (std::size_t at = m_nextSuspect; at < m_suspects.size() && m_suspects[at].first == i; ++at) {
        if (confirm(*m_suspects[at].second, hash, tenantId, key))
            return true;
    }
    return std::any_of(m_growing.begin(), m_growing.end(),
                       [&](Growing& growing) { return knows(growing, hash, tenantId, key, open); });
}

bool Dedup::knows(Growing& growing, std::uint64_t hash, std::string_view tenantId, std::string_view key,
                  Database& open) const
{
    const Segment& segment = *growing.segment;
    const bool held = segment.acceptedRow(hash) != KeyIndex::none;
    // Sealed since this group began: its index went, its filter came.
    if (!held && !(segment.isSealed() && segment.keyFilter().mayHold(hash)))
        return false;
    if (growing.isOpen)
        return confirm(segment, open, hash, tenantId, key);
    if (!growing.database.handle()) {
        if (auto opened = openForLook(segment))
            growing.database = std::move(*opened);
    }
    return growing.database.handle() && confirm(segment, growing.database, hash, tenantId, key);
}

bool Dedup::bears(const Segment& segment, Statement& row, std::uint64_t sequence, std::string_view tenantId,
                  std::string_view key) const
{
    row.reset();
    row.bind(1, sequence);
    const bool found = row.step();
    check(row);
    return found && row.integer(0) == std::int64_t(EventStatus::Accepted) && row.integer(1) >= m_since &&
           row.text(3) == key && segment.dictionary().text(std::uint32_t(row.integer(2))) == tenantId;
}

bool Dedup::confirm(const Segment& segment, Database& database, std::uint64_t hash, std::string_view tenantId,
                    std::string_view key) const
{
    Statement row = database.prepare("SELECT status, received, tenant, key FROM events WHERE seq=?1");
    const std::uint32_t accepted = segment.acceptedRow(hash);
    if (accepted != KeyIndex::none && bears(segment, row, segment.first() + accepted, tenantId, key))
        return true;
    // Another key with the same hash was accepted since, or the segment was sealed under our hands.
    const auto ranges = segment.rangesOf(HashKind::Key, hash);
    if (ranges) {
        return std::any_of(ranges->begin(), ranges->end(),
                           [&](const SequenceRange& range) { return bears(segment, row, range.from, tenantId, key); });
    }
    Statement lookup = database.prepare("SELECT seq FROM lookups WHERE hash=?1");
    lookup.bind(1, hash);
    while (lookup.step()) {
        if (bears(segment, row, std::uint64_t(lookup.integer(0)), tenantId, key))
            return true;
    }
    check(lookup);
    return false;
}

bool Dedup::confirm(Sealed& sealed, std::uint64_t hash, std::string_view tenantId, std::string_view key) const
{
    const Segment& segment = *sealed.segment;
    if (!sealed.find) {
        auto opened = openForLook(segment);
        if (!opened)
            return false;
        sealed.database = std::move(*opened);
        sealed.database.exec("PRAGMA cache_size=-256;");
        sealed.find = sealed.database.prepare("SELECT e.tenant FROM lookups l JOIN events e ON e.seq=l.seq"
                                              " WHERE l.hash=?1 AND e.key=?2 AND e.status=0 AND e.received>=?3");
    }
    sealed.find.bind(1, hash).bind(2, key).bind(3, m_since);
    bool known = false;
    while (!known && sealed.find.step())
        known = segment.dictionary().text(std::uint32_t(sealed.find.integer(0))) == tenantId;
    check(sealed.find);
    sealed.find.reset();
    return known;
}

} // namespace meterd
