// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Copying what stays, a stretch at a time.
#include "service/store/segmentpurge.h"

#include <algorithm>
#include <chrono>
#include <thread>

#include <fcntl.h>
#include <unistd.h>

#include <sqlite3.h>

namespace meterd {

namespace {

namespace fs = std::filesystem;

constexpr std::uint64_t stretch = 8'192;
/// Left for those who write what comes.
constexpr std::uint64_t spareBytes = 64U << 20U;

bool synced(const fs::path& path, int flags)
{
    const int file = ::open(path.c_str(), flags | O_CLOEXEC);
    if (file < 0)
        return false;
    const bool good = ::fsync(file) == 0;
    ::close(file);
    return good;
}

class Rewriting
{
public:
    Rewriting(const Segment& segment, const std::vector<GoneRows>& gone, const std::atomic<bool>& stop)
        : m_segment(segment)
        , m_file(segment.file().string() + std::string(unfinishedPurge))
        , m_gone(gone)
        , m_stop(stop)
    {}
    ~Rewriting()
    {
        m_to = Database();
        std::error_code ignored;
        fs::remove(m_file, ignored);
    }
    Rewriting(const Rewriting&) = delete;
    Rewriting& operator=(const Rewriting&) = delete;

    Rewritten run()
    {
        std::error_code error;
        const auto room = fs::space(m_file.parent_path(), error);
        if (!error && room.available < m_segment.bytes() + spareBytes)
            return Rewritten::NoRoom;
        fs::remove(m_file, error);
        const int code = copy();
        if (m_stopped)
            return Rewritten::Stopped;
        if (code != SQLITE_OK)
            return (code & 0xff) == SQLITE_FULL ? Rewritten::NoRoom : Rewritten::Failed;
        m_to = Database();
        if (!synced(m_file, O_RDONLY))
            return Rewritten::Failed;
        fs::rename(m_file, m_segment.file(), error);
        if (error)
            return Rewritten::Failed;
        synced(m_file.parent_path(), O_RDONLY | O_DIRECTORY);
        return Rewritten::Done;
    }

private:
    /// No journal: a file that was not finished is thrown away.
    int copy()
    {
        auto to = Database::open(m_file, Database::Mode::Create);
        if (!to)
            return to.error().code;
        m_to = std::move(*to);
        int code = m_to.exec("PRAGMA journal_mode=OFF; PRAGMA synchronous=OFF; PRAGMA cache_size=-8192;");
        if (code == SQLITE_OK)
            code = m_to.attach(m_segment.file(), "whole");
        if (code == SQLITE_OK)
            code = m_to.exec(segmentSchema);
        if (code == SQLITE_OK)
            code = m_to.exec("INSERT INTO words SELECT * FROM whole.words;"
                             "INSERT INTO meta SELECT * FROM whole.meta WHERE name NOT IN ("
                             "'rollups', 'rollups_without_customers', 'rollups_of_customers', 'gone');"
                             "INSERT INTO postings SELECT * FROM whole.postings");
        if (code == SQLITE_OK)
            code = inStretches("INSERT INTO events SELECT * FROM whole.events WHERE seq BETWEEN ?1 AND ?2 AND NOT (" +
                               condition() + ")");
        if (code == SQLITE_OK)
            code = inStretches("INSERT INTO origins SELECT * FROM whole.origins o WHERE first BETWEEN ?1 AND ?2 AND "
                               "EXISTS (SELECT 1 FROM events WHERE seq BETWEEN o.first AND o.last)");
        if (code == SQLITE_OK)
            code = lookups();
        return code == SQLITE_OK ? rollups() : code;
    }

    std::string condition() const
    {
        std::string sql = "0";
        for (const GoneRows& rows : m_gone) {
            const auto tenant = m_segment.dictionary().find(DictKind::Tenant, rows.tenantId);
            if (tenant)
                sql += " OR (tenant=" + std::to_string(*tenant) + (rows.refused ? " AND status<>0)" : " AND status=0)");
        }
        return sql;
    }

    int inStretches(const std::string& sql)
    {
        Statement insert = m_to.prepare(sql);
        for (std::uint64_t from = m_segment.first(); from < m_segment.end(); from += stretch) {
            const auto begun = std::chrono::steady_clock::now();
            if (const int code = insert.bind(1, from).bind(2, from + stretch - 1).run(); code != SQLITE_OK)
                return code;
            if (paused(begun))
                return SQLITE_INTERRUPT;
        }
        return SQLITE_OK;
    }

    /// They lie in the order of their hashes: as many a step as a stretch has rows.
    int lookups()
    {
        Statement insert =
            m_to.prepare("INSERT INTO lookups SELECT hash, seq FROM whole.lookups l WHERE (hash, seq) > (?1, ?2) AND "
                         "(hash, seq) <= (?3, ?4) AND (EXISTS (SELECT 1 FROM events e WHERE e.seq = l.seq) OR "
                         "EXISTS (SELECT 1 FROM origins o WHERE o.first = l.seq))");
        Statement next = m_to.prepare("SELECT hash, seq FROM whole.lookups WHERE (hash, seq) > (?1, ?2) "
                                      "ORDER BY hash, seq LIMIT 1 OFFSET ?3");
        std::int64_t hash = std::numeric_limits<std::int64_t>::min();
        std::int64_t seq = std::numeric_limits<std::int64_t>::min();
        for (bool more = true; more;) {
            const auto begun = std::chrono::steady_clock::now();
            next.bind(1, hash).bind(2, seq).bind(3, std::int64_t(stretch - 1));
            more = next.step();
            if (next.failed())
                return next.code();
            const std::int64_t lastHash = more ? next.integer(0) : std::numeric_limits<std::int64_t>::max();
            const std::int64_t lastSeq = more ? next.integer(1) : std::numeric_limits<std::int64_t>::max();
            next.reset();
            insert.bind(1, hash).bind(2, seq).bind(3, lastHash).bind(4, lastSeq);
            if (const int code = insert.run(); code != SQLITE_OK)
                return code;
            hash = lastHash;
            seq = lastSeq;
            if (paused(begun))
                return SQLITE_INTERRUPT;
        }
        return SQLITE_OK;
    }

    int rollups()
    {
        std::uint64_t left = 0;
        Statement put = m_to.prepare("INSERT INTO meta VALUES(?1,?2)");
        for (const char* name : rollupNames) {
            Statement read = m_to.prepare("SELECT value FROM whole.meta WHERE name=?1");
            if (!read.bind(1, std::string_view(name)).step())
                return read.failed() ? read.code() : SQLITE_CORRUPT;
            const std::vector<RollupCell> cells = leftOf(cellsFromBytes(read.text(0)));
            left = 0;
            for (const RollupCell& cell : cells)
                left += cell.count;
            if (const int code = put.bind(1, std::string_view(name)).bindBlob(2, cellBytes(cells)).run();
                code != SQLITE_OK)
                return code;
        }
        return put.bind(1, "gone").bind(2, m_segment.end() - m_segment.first() - left).run();
    }

    std::vector<RollupCell> leftOf(std::vector<RollupCell> cells) const
    {
        const Dictionary& words = m_segment.dictionary();
        std::erase_if(cells, [&](const RollupCell& cell) {
            const bool refused = cell.key.status() != EventStatus::Accepted;
            return std::any_of(m_gone.begin(), m_gone.end(), [&](const GoneRows& rows) {
                return rows.refused == refused && words.text(cell.key.tenant) == rows.tenantId;
            });
        });
        return cells;
    }

    /// As long as the work took. True when it is to end.
    bool paused(std::chrono::steady_clock::time_point begun)
    {
        const auto worked = std::chrono::steady_clock::now() - begun;
        m_stopped = m_stop.load();
        if (!m_stopped)
            std::this_thread::sleep_for(std::min<std::chrono::nanoseconds>(worked, std::chrono::milliseconds(200)));
        return m_stopped;
    }

    const Segment& m_segment;
    const fs::path m_file;
    const std::vector<GoneRows>& m_gone;
    const std::atomic<bool>& m_stop;
    Database m_to;
    bool m_stopped = false;
};

} // namespace

Rewritten rewriteWithout(const Segment& segment, const std::vector<GoneRows>& gone, const std::atomic<bool>& stop)
{
    return Rewriting(segment, gone, stop).run();
}

} // namespace meterd
