// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// One file of the event log: a run of sequence numbers, what is known of them in memory, and how to seal them.
#pragma once

#include "service/store/dictionary.h"
#include "service/store/eventrow.h"
#include "service/store/keyedhash.h"
#include "service/store/keyfilter.h"
#include "service/store/keyindex.h"
#include "service/store/postings.h"
#include "service/store/rollup.h"
#include "service/store/sqlite.h"

#include <array>
#include <atomic>
#include <cstdint>
#include <filesystem>
#include <limits>
#include <map>
#include <memory>
#include <shared_mutex>
#include <vector>

namespace meterd {

/// Rows from..to, both in it.
struct SequenceRange
{
    std::uint64_t from = 0;
    std::uint64_t to = 0;
    bool operator==(const SequenceRange&) const = default;
};

/// What the writer learned of a row while it inserted it.
struct IndexedRow
{
    RowDims dims;
    std::int64_t receivedAt = 0;
    std::int64_t occurredAt = 0;
    std::uint64_t keyHash = 0;
    bool hasKey = false;
};

struct IndexedOrigin
{
    SequenceRange rows;
    std::uint64_t requestHash = 0;
    std::uint64_t correlationHash = 0;
};

/// Of one tenant, in whole minutes since 1970.
struct TenantRows
{
    struct Some
    {
        std::uint64_t count = 0;
        std::uint32_t first = 0;
        std::uint32_t last = 0;
    };
    Some accepted;
    Some refused;
};
using RowsByTenantPtr = std::shared_ptr<const std::map<std::string, TenantRows, std::less<>>>;

/// With customers there may be almost as many cells as rows; without them they are some to the minute. Customers'
/// cells tell how many rows each has, by status, of all times.
enum class Cells : std::uint8_t { Whole, WithoutCustomers, Customers };
inline constexpr std::size_t cellKinds = 3;
/// As they are stored in the file.
inline constexpr std::array<const char*, cellKinds> rollupNames = {"rollups", "rollups_without_customers",
                                                                   "rollups_of_customers"};

using CellsPtr = std::shared_ptr<const std::vector<RollupCell>>;

class Segment
{
public:
    Segment(std::filesystem::path file, std::uint64_t first, KeyedHash hash);

    /// Makes the file with its tables.
    static Expected<std::shared_ptr<Segment>, SqliteError> create(const std::filesystem::path& folder,
                                                                  std::uint64_t first, KeyedHash hash);
    /// Reads what a file says of itself; an unsealed one is read through, to index it again.
    static Expected<std::shared_ptr<Segment>, SqliteError> load(const std::filesystem::path& file);
    /// `seg-00000000000012400001.db`; the folder's other files are none of ours.
    static std::filesystem::path fileName(std::uint64_t first);

    const std::filesystem::path& file() const { return m_file; }
    const KeyedHash& hash() const { return m_hash; }
    Dictionary& dictionary() { return m_dictionary; }
    const Dictionary& dictionary() const { return m_dictionary; }

    std::uint64_t first() const { return m_first; }
    /// One past the last committed sequence.
    std::uint64_t end() const { return m_end.load(std::memory_order_acquire); }
    bool empty() const { return end() == m_first; }
    /// What was taken out leaves gaps.
    std::uint64_t rows() const { return end() - m_first - m_gone.load(std::memory_order_relaxed); }
    bool isSealed() const { return m_sealed.load(std::memory_order_acquire); }
    bool isImmutable() const { return m_immutable.load(std::memory_order_acquire); }
    std::int64_t minReceived() const { return m_minReceived.load(std::memory_order_relaxed); }
    std::int64_t maxReceived() const { return m_maxReceived.load(std::memory_order_relaxed); }
    std::int64_t minOccurred() const { return m_minOccurred.load(std::memory_order_relaxed); }
    std::int64_t maxOccurred() const { return m_maxOccurred.load(std::memory_order_relaxed); }
    std::uint64_t bytes() const;

    /// Indexes rows of the file that memory does not know: at start-up, and after a commit of which nobody heard.
    int catchUp(Database& database);
    /// After a commit: rows from `end()` on.
    void index(const std::vector<IndexedRow>& rows, const std::vector<IndexedOrigin>& origins);

    /// The row that a key was accepted with, by memory alone: exact for an unsealed segment, none for a sealed one.
    std::uint32_t acceptedRow(std::uint64_t keyHash) const;
    const KeyFilter& keyFilter() const { return m_keyFilter; }

    /// Rows that may bear the hash, in order; nothing when the segment is sealed and its table has to be asked.
    std::optional<std::vector<SequenceRange>> rangesOf(HashKind kind, std::uint64_t hash) const;
    /// What a look-up of `hash` would be in vain for, mostly.
    bool mayBear(std::uint64_t hash) const;
    /// Rollup cells: a copy while the segment grows; for a sealed one read through `database`, and
    /// none when that fails.
    CellsPtr cells(Database& database, Cells which) const;
    /// Adds rows that bear a value. False when they cannot be read.
    bool addRows(Database& database, RowSet& set, RowValue value) const;
    /// False for one that an earlier release sealed, until the keeper has mended that.
    bool hasPostings() const { return m_hasPostings.load(std::memory_order_acquire); }
    /// What the cells say of each tenant; none when they cannot be read.
    RowsByTenantPtr rowsByTenant(Database& database) const;

    /// Writes look-ups, filters, rollups and rows by value, and empties the journal. Called by one thread, on a segment
    /// that no longer grows.
    Expected<bool, SqliteError> seal();
    void drop();

private:
    int loadSealed(Database& database);
    int loadDictionary(Database& database);
    int writeSeal(Database& database);
    /// For one that was sealed without them.
    int writePostings(Database& database);

    const std::filesystem::path m_file;
    const std::uint64_t m_first;
    KeyedHash m_hash;
    Dictionary m_dictionary;
    std::atomic<std::uint64_t> m_end;
    std::atomic<std::uint64_t> m_gone{0};
    std::atomic<bool> m_sealed{false};
    std::atomic<bool> m_immutable{false};
    std::atomic<bool> m_hasPostings{true};
    std::atomic<std::int64_t> m_minReceived{std::numeric_limits<std::int64_t>::max()};
    std::atomic<std::int64_t> m_maxReceived{std::numeric_limits<std::int64_t>::min()};
    std::atomic<std::int64_t> m_minOccurred{std::numeric_limits<std::int64_t>::max()};
    std::atomic<std::int64_t> m_maxOccurred{std::numeric_limits<std::int64_t>::min()};

    // The writer alone changes these, under the lock; it reads them without.
    mutable std::shared_mutex m_mutex;
    KeyIndex m_keys;
    KeyIndex m_requests;
    KeyIndex m_correlations;
    std::vector<SequenceRange> m_origins;
    std::array<Rollup, cellKinds> m_rollups;
    Postings m_postings;
    KeyFilter m_keyFilter;
    KeyFilter m_lookupFilter;
    mutable std::array<CellsPtr, cellKinds> m_cells;
    mutable RowsByTenantPtr m_rowsByTenant;
};

using SegmentPtr = std::shared_ptr<Segment>;

} // namespace meterd
