// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/filesource.h"

#include <cstring>

namespace md {

namespace {

constexpr quint64 firstBlock = 256 * 1024;       // rows on the screen before the eye has moved
constexpr quint64 laterBlocks = 4 * 1024 * 1024; // enough for both cores to be busy, little enough to append in a frame
constexpr int blocksAhead = 2;                   // a thread
constexpr std::size_t keptBadLines = 1000;

//! The lines that begin in [start, stop), whole: the last one is read to its end.
struct Lines
{
    QByteArray bytes;
    quint64 base = 0;
};

//! Where the first line at or after the offset begins.
quint64 lineStart(const RecordSpool& spool, quint64 offset)
{
    if (offset == 0)
        return 0;
    std::array<char, 8192> window{};
    for (quint64 at = offset - 1; at < spool.size();) {
        const qint64 got = spool.read(at, window.data(), window.size());
        if (got <= 0)
            break;
        if (const void* newline = std::memchr(window.data(), '\n', static_cast<std::size_t>(got)))
            return at + static_cast<quint64>(static_cast<const char*>(newline) - window.data()) + 1;
        at += static_cast<quint64>(got);
    }
    return spool.size();
}

Lines readLines(const RecordSpool& spool, quint64 start, quint64 stop)
{
    Lines lines;
    lines.base = lineStart(spool, start);
    const quint64 end = lineStart(spool, stop);
    if (lines.base >= end)
        return lines;
    lines.bytes.resize(static_cast<qsizetype>(end - lines.base));
    lines.bytes.resize(spool.read(lines.base, lines.bytes.data(), lines.bytes.size()));
    return lines;
}

} // namespace

FileSource::FileSource(DecodeLines decode, QueryThread& queries, QObject* parent)
    : QObject(parent)
    , m_decode(std::move(decode))
    , m_queries(queries)
{}

FileSource::~FileSource()
{
    m_stale.set();
    m_pool.waitForDone();
}

bool FileSource::open(const QString& path)
{
    m_path = path;
    auto spool = RecordSpool::openFile(path);
    if (!spool) {
        m_error = spool.error();
        return false;
    }
    m_spool = *spool;
    m_store = std::make_unique<EventStore>(m_spool);
    m_source = std::make_unique<LocalEventSource>(EventSource::Kind::File, *m_store, m_queries);
    m_source->setLoading(true);
    m_progress.bytes = m_spool->size();
    m_running = true;
    startBlocks();
    if (m_blocksRunning == 0) // an empty file has no block; say so after open() has returned, as with any other
        QMetaObject::invokeMethod(this, &FileSource::finish, Qt::QueuedConnection);
    return true;
}

void FileSource::startBlocks()
{
    const int most = m_pool.maxThreadCount() * blocksAhead;
    while (m_blocksRunning < most && m_nextStart < m_spool->size()) {
        const quint64 start = m_nextStart;
        const quint64 stop = std::min(m_spool->size(), start + (start == 0 ? firstBlock : laterBlocks));
        m_nextStart = stop;
        ++m_blocksRunning;
        m_pool.start([this, start, stop, spool = m_spool, decode = m_decode, stale = m_stale] {
            auto decoded = std::make_shared<LinesDecoded>();
            if (!stale.isSet()) {
                const Lines lines = readLines(*spool, start, stop);
                *decoded = decode(lines.bytes, lines.base, stop == spool->size());
            }
            // This object waits for the pool before it dies.
            QMetaObject::invokeMethod(
                this, [this, start, stop, decoded] { takeBlock(start, stop, decoded); }, Qt::QueuedConnection);
        });
    }
}

void FileSource::takeBlock(quint64 start, quint64 stop, const std::shared_ptr<LinesDecoded>& decoded)
{
    --m_blocksRunning;
    if (!m_running)
        return;
    m_waiting.emplace(start, Block{stop, decoded});
    for (auto next = m_waiting.find(m_taken); next != m_waiting.end(); next = m_waiting.find(m_taken)) {
        append(*next->second.decoded);
        m_taken = next->second.stop;
        m_progress.bytesRead = m_taken;
        m_waiting.erase(next);
    }
    emit progressed();
    if (!m_running) // cancelled by whoever heard that
        return;
    if (m_taken == m_spool->size())
        finish();
    else
        startBlocks();
}

void FileSource::append(LinesDecoded& decoded)
{
    for (BadLine& bad : decoded.bad) {
        bad.line += m_linesTaken;
        if (m_badLines.size() < keptBadLines)
            m_badLines.push_back(std::move(bad));
    }
    m_progress.badLines += decoded.bad.size();
    m_progress.events += decoded.batch.size();
    m_linesTaken += decoded.lines;
    if (decoded.end)
        m_end = decoded.end;
    if (!m_orderKnown && decoded.batch.size() > 1) {
        // Our own exports are newest first already; a log grows at its end.
        m_orderKnown = true;
        if (decoded.batch.received.front() > decoded.batch.received.back())
            m_source->setOrder(EventView::Order::AsStored);
    }
    m_store->append(std::move(decoded.batch));
}

void FileSource::cancel()
{
    if (!m_running)
        return;
    m_stale.set();
    m_cancelled = true;
    finish();
}

void FileSource::finish()
{
    if (!std::exchange(m_running, false))
        return;
    m_waiting.clear();
    m_source->setLoading(false);
    emit finished();
}

} // namespace md
