// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// A segment's file: made, read at start-up, and sealed.
#include "service/domain/ids.h"
#include "service/store/segment.h"

#include <algorithm>
#include <future>
#include <mutex>

namespace meterd {

namespace {

Unexpected<SqliteError> failed(const Database& database)
{
    return Unexpected{database.error()};
}

/// What a file says of itself in numbers, in one pass: a search by name would read whole rollups to compare their
/// names.
class MetaNumbers
{
public:
    explicit MetaNumbers(Database& database)
    {
        Statement read = database.prepare("SELECT name, value FROM meta WHERE typeof(value)='integer'");
        while (read.step())
            m_numbers.emplace(read.text(0), read.integer(1));
    }
    std::optional<std::int64_t> find(std::string_view name) const
    {
        const auto at = m_numbers.find(name);
        return at == m_numbers.end() ? std::nullopt : std::optional(at->second);
    }
    std::int64_t of(std::string_view name, std::int64_t otherwise = 0) const { return find(name).value_or(otherwise); }

private:
    std::map<std::string, std::int64_t, std::less<>> m_numbers;
};

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

constexpr const char* postingsSchema = "CREATE TABLE IF NOT EXISTS postings(value INTEGER PRIMARY KEY, rows)";
/// About 1 look-up in 30 is in vain: unlike a new key's, it holds up nobody who writes.
constexpr std::size_t lookupBits = 8;

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
    const MetaNumbers numbers(*database);
    const auto first = numbers.find("first");
    const auto k0 = numbers.find("hash_k0");
    const auto k1 = numbers.find("hash_k1");
    if (!first || !k0 || !k1)
        return Unexpected{SqliteError{26, "not a segment of events: " + file.string()}};
    auto segment =
        std::make_shared<Segment>(file, std::uint64_t(*first), KeyedHash(std::uint64_t(*k0), std::uint64_t(*k1)));
    if (segment->loadDictionary(*database) != 0)
        return failed(*database);
    const bool sealed = numbers.of("sealed") != 0;
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
    const MetaNumbers numbers(database);
    m_end.store(std::uint64_t(numbers.of("end", std::int64_t(m_first))));
    m_minReceived.store(numbers.of("min_received"));
    m_maxReceived.store(numbers.of("max_received"));
    m_minOccurred.store(numbers.of("min_occurred"));
    m_maxOccurred.store(numbers.of("max_occurred"));
    m_gone.store(std::uint64_t(numbers.of("gone")));
    for (const auto& [name, to] : {std::pair{"key_filter", &m_keyFilter}, {"lookup_filter", &m_lookupFilter}}) {
        Statement filter = database.prepare(metaBytes);
        if (filter.bind(1, std::string_view(name)).step())
            *to = KeyFilter::fromBytes(filter.text(0));
    }
    m_hasPostings.store(!m_lookupFilter.isEmpty());
    m_sealed.store(true);
    m_immutable.store(!hasJournal(m_file) && hasPostings());
    return 0;
}

int Segment::catchUp(Database& database)
{
    const std::uint64_t from = end();
    Statement rows = database.prepare(std::string("SELECT ") + dimColumns +
                                      ", occurred, key FROM events WHERE seq >= ?1 ORDER BY seq");
    rows.bind(1, from);
    bool more = true; // to step beyond the end is to begin again
    const auto read = [&] {
        std::vector<IndexedRow> batch;
        while (more && batch.size() < 4096 && (more = rows.step())) {
            IndexedRow& row = batch.emplace_back();
            row.dims = readDims(rows, 0);
            row.receivedAt = rows.integer(1);
            row.occurredAt = rows.integer(11);
            row.hasKey = !rows.isNull(12);
            if (row.hasKey)
                row.keyHash = m_hash.ofKey(m_dictionary.text(row.dims.tenant), rows.text(12));
        }
        return batch;
    };
    // A million rows may lie in the segment that grows: they are read while those before are indexed.
    for (std::vector<IndexedRow> batch = read(); !batch.empty();) {
        auto next = std::async(std::launch::async, read);
        index(batch, {});
        batch = next.get();
    }
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
    std::array<std::vector<RollupCell>, cellKinds> cells;
    int code = database.exec(postingsSchema);
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
        for (std::size_t i = 0; i < cellKinds; ++i)
            cells[i] = m_rollups[i].sorted();
        if (code == 0)
            code = m_postings.write(database);
    }
    if (code == 0)
        code = writeLookups(database, lookups);
    KeyFilter lookupFilter(lookups.size(), lookupBits);
    for (const Lookup& lookup : lookups)
        lookupFilter.add(std::uint64_t(lookup.first));
    for (const auto& [name, value] : {std::pair{"end", std::int64_t(end())},
                                      {"min_received", minReceived()},
                                      {"max_received", maxReceived()},
                                      {"min_occurred", minOccurred()},
                                      {"max_occurred", maxOccurred()},
                                      {"sealed", std::int64_t(1)}}) {
        if (code == 0)
            code = putMeta(database, name, value);
    }
    for (std::size_t i = 0; i < cellKinds && code == 0; ++i)
        code = putMetaBlob(database, rollupNames[i], cellBytes(cells[i]));
    if (code == 0)
        code = putMetaBlob(database, "key_filter", filter.bytes());
    if (code == 0)
        code = putMetaBlob(database, "lookup_filter", lookupFilter.bytes());
    if (code != 0)
        return code;
    code = database.exec("COMMIT");
    if (code != 0)
        return code;
    const std::unique_lock lock(m_mutex);
    m_keyFilter = std::move(filter);
    m_lookupFilter = std::move(lookupFilter);
    m_sealed.store(true, std::memory_order_release);
    m_keys = KeyIndex();
    m_requests = KeyIndex();
    m_correlations = KeyIndex();
    m_origins = {};
    m_rollups = {};
    m_postings = Postings();
    return 0;
}

int Segment::writePostings(Database& database)
{
    Postings postings;
    Rollup withoutCustomers;
    Rollup customers;
    Statement rows = database.prepare(std::string("SELECT ") + dimColumns + ", seq FROM events ORDER BY seq");
    while (rows.step()) {
        const RowDims dims = readDims(rows, 0);
        const auto row = std::uint32_t(std::uint64_t(rows.integer(11)) - m_first);
        postings.add(dims, row);
        withoutCustomers.add(dims.withoutCustomer(), row);
        customers.add(dims.ofCustomer(), row);
    }
    int code = rows.failed() ? rows.code() : 0;
    Statement counted = database.prepare("SELECT COUNT(*) FROM lookups");
    KeyFilter filter(counted.step() ? std::size_t(counted.integer(0)) : 0, lookupBits);
    Statement hashes = database.prepare("SELECT hash FROM lookups");
    while (hashes.step())
        filter.add(std::uint64_t(hashes.integer(0)));
    if (code == 0 && (counted.failed() || hashes.failed()))
        code = database.error().code;
    rows.reset();
    counted.reset();
    hashes.reset();
    if (code == 0)
        code = database.exec(postingsSchema);
    if (code == 0)
        code = postings.write(database);
    if (code == 0)
        code = putMetaBlob(database, rollupNames[std::size_t(Cells::WithoutCustomers)],
                           cellBytes(withoutCustomers.sorted()));
    if (code == 0)
        code = putMetaBlob(database, rollupNames[std::size_t(Cells::Customers)], cellBytes(customers.sorted()));
    if (code == 0)
        code = putMetaBlob(database, "lookup_filter", filter.bytes());
    if (code == 0)
        code = database.exec("COMMIT");
    if (code != 0)
        return code;
    const std::unique_lock lock(m_mutex);
    m_lookupFilter = std::move(filter);
    m_hasPostings.store(true, std::memory_order_release);
    return 0;
}

Expected<bool, SqliteError> Segment::seal()
{
    auto database = Database::open(m_file, Database::Mode::Create);
    if (!database)
        return Unexpected{database.error()};
    database->exec("PRAGMA synchronous=FULL; PRAGMA wal_autocheckpoint=0; PRAGMA cache_size=-32768");
    if (!isSealed() || !hasPostings()) {
        if (database->exec("BEGIN IMMEDIATE") != 0)
            return failed(*database);
        if ((isSealed() ? writePostings(*database) : writeSeal(*database)) != 0) {
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
