// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A segment's file: made, read at start-up, and sealed.
#include "service/domain/ids.h"
#include "service/store/segment.h"

#include <algorithm>
#include <mutex>

namespace meterd {

namespace {

Unexpected<SqliteError> failed(const Database& database)
{
    return Unexpected{database.error()};
}

std::optional<std::int64_t> metaNumber(Database& database, std::string_view name)
{
    Statement read = database.prepare("SELECT value FROM meta WHERE name=?1");
    read.bind(1, name);
    return read.step() ? std::optional(read.integer(0)) : std::nullopt;
}

int putMeta(Database& database, std::string_view name, std::int64_t value)
{
    return database.prepare("INSERT OR REPLACE INTO meta VALUES(?1,?2)").bind(1, name).bind(2, value).run();
}

int putMetaBlob(Database& database, std::string_view name, std::string_view bytes)
{
    return database.prepare("INSERT OR REPLACE INTO meta VALUES(?1,?2)").bind(1, name).bindBlob(2, bytes).run();
}

bool hasJournal(const std::filesystem::path& file)
{
    std::error_code ignored;
    const auto size = std::filesystem::file_size(file.string() + "-wal", ignored);
    return !ignored && size > 0;
}

/// A hash and a sequence, as they lie in the table of look-ups.
using Lookup = std::pair<std::int64_t, std::uint64_t>;

void collect(std::vector<Lookup>& out, const KeyIndex& index, const auto& sequenceOf)
{
    index.each([&](std::uint64_t hash, std::uint32_t newest, std::uint32_t) {
        for (std::uint32_t row = newest; row != KeyIndex::none; row = index.before(row))
            out.emplace_back(std::int64_t(hash), sequenceOf(row));
    });
}

int writeLookups(Database& database, std::vector<Lookup>& lookups)
{
    // In order, so that the table is only ever appended to: ten times as fast as in the order of the rows.
    std::sort(lookups.begin(), lookups.end());
    lookups.erase(std::unique(lookups.begin(), lookups.end()), lookups.end());
    Statement insert = database.prepare("INSERT INTO lookups VALUES(?1,?2)");
    for (const auto& [hash, sequence] : lookups) {
        if (const int code = insert.bind(1, hash).bind(2, sequence).run(); code != 0)
            return code;
    }
    return 0;
}

} // namespace

Expected<SegmentPtr, SqliteError> Segment::create(const std::filesystem::path& folder, std::uint64_t first,
                                                  KeyedHash hash)
{
    auto segment = std::make_shared<Segment>(folder / fileName(first), first, hash);
    segment->drop(); // what a start that failed may have left: it holds no event, or it would have been loaded
    auto database = Database::open(segment->m_file, Database::Mode::Create);
    if (!database)
        return Unexpected{database.error()};
    if (database->exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; BEGIN IMMEDIATE;") != 0 ||
        database->exec(segmentSchema) != 0 || putMeta(*database, "first", std::int64_t(first)) != 0 ||
        putMeta(*database, "hash_k0", std::int64_t(hash.k0())) != 0 ||
        putMeta(*database, "hash_k1", std::int64_t(hash.k1())) != 0 || database->exec("COMMIT") != 0)
        return failed(*database);
    return segment;
}

Expected<SegmentPtr, SqliteError> Segment::load(const std::filesystem::path& file)
{
    auto database = Database::open(file, hasJournal(file) ? Database::Mode::Create : Database::Mode::ReadOnly);
    if (!database)
        return Unexpected{database.error()};
    const auto first = metaNumber(*database, "first");
    const auto k0 = metaNumber(*database, "hash_k0");
    const auto k1 = metaNumber(*database, "hash_k1");
    if (!first || !k0 || !k1)
        return Unexpected{SqliteError{26, "not a segment of events: " + file.string()}};
    auto segment =
        std::make_shared<Segment>(file, std::uint64_t(*first), KeyedHash(std::uint64_t(*k0), std::uint64_t(*k1)));
    if (segment->loadDictionary(*database) != 0)
        return failed(*database);
    const bool sealed = metaNumber(*database, "sealed").value_or(0) != 0;
    if ((sealed ? segment->loadSealed(*database) : segment->catchUp(*database)) != 0)
        return failed(*database);
    return segment;
}

int Segment::loadDictionary(Database& database)
{
    Statement words = database.prepare("SELECT id, kind, text FROM words");
    std::array<std::uint32_t, dictKinds> counts{};
    while (words.step()) {
        const auto kind = static_cast<DictKind>(words.integer(1));
        m_dictionary.load(std::uint32_t(words.integer(0)), kind, words.text(2));
        if (std::size_t(kind) < dictKinds && ++counts[std::size_t(kind)] >= Dictionary::maxPerKind)
            m_dictionary.noteInline(kind);
    }
    return words.failed() ? words.code() : 0;
}

int Segment::loadSealed(Database& database)
{
    if (hasJournal(m_file)) {
        if (const int code = database.exec("PRAGMA wal_checkpoint(TRUNCATE)"); code != 0)
            return code;
    }
    m_end.store(std::uint64_t(metaNumber(database, "end").value_or(std::int64_t(m_first))));
    m_minReceived.store(metaNumber(database, "min_received").value_or(0));
    m_maxReceived.store(metaNumber(database, "max_received").value_or(0));
    m_minOccurred.store(metaNumber(database, "min_occurred").value_or(0));
    m_maxOccurred.store(metaNumber(database, "max_occurred").value_or(0));
    m_gone.store(std::uint64_t(metaNumber(database, "gone").value_or(0)));
    Statement filter = database.prepare("SELECT value FROM meta WHERE name='key_filter'");
    if (filter.step())
        m_keyFilter = KeyFilter::fromBytes(filter.text(0));
    m_sealed.store(true);
    m_immutable.store(!hasJournal(m_file));
    return 0;
}

int Segment::catchUp(Database& database)
{
    const std::uint64_t from = end();
    Statement rows = database.prepare(std::string("SELECT ") + dimColumns +
                                      ", occurred, key FROM events WHERE seq >= ?1 ORDER BY seq");
    rows.bind(1, from);
    std::vector<IndexedRow> batch;
    while (rows.step()) {
        IndexedRow row;
        row.dims = readDims(rows, 0);
        row.receivedAt = rows.integer(1);
        row.occurredAt = rows.integer(11);
        row.hasKey = !rows.isNull(12);
        if (row.hasKey)
            row.keyHash = m_hash.ofKey(m_dictionary.text(row.dims.tenant), rows.text(12));
        batch.push_back(row);
        if (batch.size() == 4096) {
            index(batch, {});
            batch.clear();
        }
    }
    index(batch, {});
    if (rows.failed() || end() == from)
        return rows.failed() ? database.error().code : 0;
    Statement origins =
        database.prepare("SELECT first, last, request, correlation FROM origins WHERE first >= ?1 ORDER BY first");
    origins.bind(1, from);
    const std::unique_lock lock(m_mutex);
    while (origins.step()) {
        const auto number = std::uint32_t(m_origins.size());
        m_requests.add(m_hash(HashKind::Request, 0, origins.text(2)), number, false);
        m_correlations.add(m_hash(HashKind::Correlation, 0, origins.text(3)), number, false);
        m_origins.push_back({std::uint64_t(origins.integer(0)), std::uint64_t(origins.integer(1))});
    }
    return origins.failed() ? database.error().code : 0;
}

int Segment::writeSeal(Database& database)
{
    std::vector<Lookup> lookups;
    KeyFilter filter(m_keys.hashes());
    std::vector<RollupCell> cells;
    {
        const std::shared_lock lock(m_mutex);
        lookups.reserve(end() - m_first + 2 * m_origins.size());
        collect(lookups, m_keys, [this](std::uint32_t row) { return m_first + row; });
        collect(lookups, m_requests, [this](std::uint32_t row) { return m_origins[row].from; });
        collect(lookups, m_correlations, [this](std::uint32_t row) { return m_origins[row].from; });
        m_keys.each([&](std::uint64_t hash, std::uint32_t, std::uint32_t accepted) {
            if (accepted != KeyIndex::none)
                filter.add(hash);
        });
        cells = m_rollup.sorted();
    }
    int code = writeLookups(database, lookups);
    for (const auto& [name, value] : {std::pair{"end", std::int64_t(end())},
                                      {"min_received", minReceived()},
                                      {"max_received", maxReceived()},
                                      {"min_occurred", minOccurred()},
                                      {"max_occurred", maxOccurred()},
                                      {"sealed", std::int64_t(1)}}) {
        if (code == 0)
            code = putMeta(database, name, value);
    }
    if (code == 0)
        code = putMetaBlob(database, "rollups", cellBytes(cells));
    if (code == 0)
        code = putMetaBlob(database, "key_filter", filter.bytes());
    if (code != 0)
        return code;
    code = database.exec("COMMIT");
    if (code != 0)
        return code;
    const std::unique_lock lock(m_mutex);
    m_keyFilter = std::move(filter);
    m_sealed.store(true, std::memory_order_release);
    m_keys = KeyIndex();
    m_requests = KeyIndex();
    m_correlations = KeyIndex();
    m_origins = {};
    m_rollup = Rollup();
    return 0;
}

Expected<bool, SqliteError> Segment::seal()
{
    auto database = Database::open(m_file, Database::Mode::Create);
    if (!database)
        return Unexpected{database.error()};
    database->exec("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32768");
    if (!isSealed()) {
        if (database->exec("BEGIN IMMEDIATE") != 0)
            return failed(*database);
        if (writeSeal(*database) != 0) {
            auto error = database->error();
            database->exec("ROLLBACK");
            return Unexpected{std::move(error)};
        }
    }
    // A reader in the middle of a look holds the journal: the caller comes again later.
    Statement checkpoint = database->prepare("PRAGMA wal_checkpoint(TRUNCATE)");
    if (!checkpoint.step() || checkpoint.integer(0) != 0)
        return false;
    m_immutable.store(!hasJournal(m_file), std::memory_order_release);
    return isImmutable();
}

} // namespace meterd
