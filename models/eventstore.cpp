// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/eventstore.h"

#include "core/jsonscan.h"
#include "core/texthash.h"

namespace md {

namespace {

constexpr std::size_t rememberedRecords = 256; // a power of two; more rows than a screen has
constexpr quint32 lastNumber = std::numeric_limits<quint32>::max() - 2 * EventChunk::Rows;

std::string_view view(QByteArrayView bytes)
{
    return {bytes.data(), static_cast<std::size_t>(bytes.size())};
}

} // namespace

EventStore::EventStore(std::shared_ptr<RecordSpool> spool, quint32 bound, QObject* parent)
    : QObject(parent)
    , m_spool(std::move(spool))
    , m_bound(bound)
    , m_remembered(rememberedRecords)
{}

EventStore::~EventStore() = default;

std::unique_ptr<EventStore> EventStore::ofPage(EventBatch&& batch)
{
    auto store = std::make_unique<EventStore>(RecordSpool::inMemory(batch.records));
    store->m_chunkRows = static_cast<quint32>(std::min<std::size_t>(batch.size(), EventChunk::Rows));
    store->m_remembered.resize(1);
    batch.records.clear(); // the offsets are the spool's own already
    store->append(std::move(batch));
    return store;
}

void EventStore::append(EventBatch&& batch)
{
    if (batch.isEmpty())
        return;
    if (batch.size() > lastNumber - m_end)
        clear(); // four thousand million rows: begin again rather than run over
    const std::optional<quint64> base = keepRecords(batch);
    const Numbers numbers = renumber(batch);
    const SourceRow first{m_end};
    copyRows(batch, numbers, base);
    emit rowsAppended(first, static_cast<quint32>(batch.size()));
    dropOldChunks();
}

//! What to add to the batch's offsets; nothing when the records could not be kept.
std::optional<quint64> EventStore::keepRecords(const EventBatch& batch)
{
    if (batch.records.isEmpty())
        return 0;
    const auto base = m_spool ? m_spool->append(batch.records)
                              : Expected<quint64, QString>(Unexpected{QStringLiteral("there is no cache file")});
    if (base) {
        m_spoolFailed = false;
        return *base;
    }
    if (!std::exchange(m_spoolFailed, true))
        emit spoolFailed(base.error());
    return std::nullopt;
}

EventStore::Numbers EventStore::renumber(const EventBatch& batch)
{
    Numbers numbers;
    numbers.strings.resize(batch.strings.size());
    for (quint32 id = 1; id < batch.strings.size(); ++id)
        numbers.strings[id] = m_strings.intern(batch.strings.at(id));
    numbers.shapes.resize(batch.shapes.size());
    numbers.environments.resize(batch.shapes.size());
    for (quint32 id = 0; id < batch.shapes.size(); ++id) {
        EventShape shape = batch.shapes.at(id);
        for (quint32& text : shape.text)
            text = numbers.strings[text];
        numbers.shapes[id] = m_shapes.intern(shape);
        numbers.environments[id] = environmentByte(shape[ShapeField::Environment]);
    }
    return numbers;
}

quint8 EventStore::environmentByte(quint32 text)
{
    const auto it = std::find(m_environments.begin(), m_environments.end(), text);
    if (it != m_environments.end())
        return static_cast<quint8>(it - m_environments.begin());
    if (m_environments.size() >= EventChunk::ManyEnvironments)
        return EventChunk::ManyEnvironments;
    m_environments.push_back(text);
    return static_cast<quint8>(m_environments.size() - 1);
}

void EventStore::copyRows(const EventBatch& batch, const Numbers& numbers, std::optional<quint64> base)
{
    for (std::size_t from = 0; from < batch.size();) {
        EventChunk& chunk = tailChunk();
        const quint32 at = (m_end - m_first) % EventChunk::Rows;
        const std::size_t count = std::min<std::size_t>(batch.size() - from, chunk.capacity() - at);
        std::copy_n(batch.received.data() + from, count, chunk.received.get() + at);
        std::copy_n(batch.occurred.data() + from, count, chunk.occurred.get() + at);
        std::copy_n(batch.quantity.data() + from, count, chunk.quantity.get() + at);
        std::copy_n(batch.flags.data() + from, count, chunk.flags.get() + at);
        if (m_openIds)
            std::copy_n(batch.ids.data() + from, count, m_openIds.get() + at);
        for (std::size_t i = 0; i < count; ++i) {
            const quint32 row = at + static_cast<quint32>(i);
            const quint32 shape = batch.shape[from + i];
            chunk.shape[row] = numbers.shapes[shape];
            chunk.environment[row] = numbers.environments[shape];
            chunk.customer[row] = numbers.strings[batch.customer[from + i]];
            chunk.setRecordAt(row, base ? *base + batch.recordAt[from + i] : EventChunk::NoRecord);
        }
        from += count;
        m_end += static_cast<quint32>(count);
        if (at + count == EventChunk::Rows)
            sealTail();
    }
}

EventChunk& EventStore::tailChunk()
{
    if ((m_end - m_first) % EventChunk::Rows == 0) {
        m_chunks.push_back({std::make_shared<EventChunk>(m_chunkRows), nullptr});
        if (m_chunkRows == EventChunk::Rows)
            m_openIds = std::make_shared_for_overwrite<IdHashes[]>(EventChunk::Rows);
    }
    return *m_chunks.back().chunk;
}

void EventStore::sealTail()
{
    if (!m_openIds)
        return;
    m_chunks.back().ids = std::make_shared<const IdIndex>(m_openIds.get(), EventChunk::Rows);
    m_openIds = nullptr;
}

void EventStore::dropOldChunks()
{
    quint32 dropped = 0;
    while (m_bound > 0 && rowCount() - dropped >= m_bound + EventChunk::Rows)
        dropped += EventChunk::Rows;
    if (dropped == 0)
        return;
    m_chunks.erase(m_chunks.begin(), m_chunks.begin() + dropped / EventChunk::Rows);
    m_first += dropped;
    m_droppedRows += dropped;
    if (m_spool && !m_chunks.empty() && m_first < m_end) {
        const quint64 oldest = m_chunks.front().chunk->recordAt(0);
        if (oldest != EventChunk::NoRecord)
            m_spool->forgetBefore(oldest);
    }
    emit rowsDropped(dropped);
}

void EventStore::clear()
{
    m_chunks.clear();
    m_openIds = nullptr;
    m_first = 0;
    m_end = 0;
    m_strings = StringTable();
    m_shapes = ShapeTable();
    m_environments.clear();
    m_texts.clear();
    std::fill(m_remembered.begin(), m_remembered.end(), Remembered());
    emit cleared();
}

EventRow EventStore::row(SourceRow row) const
{
    if (!contains(row))
        return {};
    const quint32 at = row.value - m_first;
    return {this, m_chunks[at / EventChunk::Rows].chunk.get(), at % EventChunk::Rows};
}

QByteArray EventStore::record(SourceRow row) const
{
    return this->row(row).record();
}

std::vector<SourceRow> EventStore::findId(QStringView id, std::size_t limit) const
{
    const QByteArray utf8 = id.toUtf8();
    const quint64 hash = textHash(view(utf8));
    std::vector<SourceRow> found;
    std::vector<quint16> candidates;
    for (const ChunkEntry& entry : m_chunks) {
        if (entry.ids)
            entry.ids->fetchBucket(hash);
    }
    for (const ChunkEntry& entry : m_chunks) {
        if (entry.ids)
            entry.ids->fetchEntries(hash);
    }
    for (std::size_t index = m_chunks.size(); index-- > 0 && found.size() < limit;) {
        candidates.clear();
        const quint32 first = m_first + static_cast<quint32>(index) * EventChunk::Rows;
        if (m_chunks[index].ids) {
            m_chunks[index].ids->candidates(hash, candidates);
        } else if (m_openIds) {
            for (quint32 at = 0; at < m_end - first; ++at) {
                const IdHashes& hashes = m_openIds[at];
                if (std::find(hashes.begin(), hashes.end(), hash) != hashes.end())
                    candidates.push_back(static_cast<quint16>(at));
            }
        }
        for (std::size_t i = candidates.size(); i-- > 0 && found.size() < limit;) {
            const SourceRow row{first + candidates[i]};
            if (bearsId(row, utf8))
                found.push_back(row);
        }
    }
    return found;
}

bool EventStore::bearsId(SourceRow row, QByteArrayView id) const
{
    const QByteArray record = this->record(row);
    for (const char* name : {"id", "correlationId", "requestId", "idempotencyKey"}) {
        const auto raw = jsonMember(record, name);
        if (raw && jsonUtf8(*raw) == id)
            return true;
    }
    return false;
}

EventSnapshot EventStore::snapshot() const
{
    EventSnapshot snapshot;
    snapshot.chunks.reserve(m_chunks.size());
    for (const ChunkEntry& entry : m_chunks) {
        snapshot.chunks.push_back(entry.chunk);
        snapshot.ids.push_back(entry.ids);
    }
    snapshot.openIds = m_openIds;
    snapshot.first = m_first;
    snapshot.end = m_end;
    snapshot.spool = m_spool;
    return snapshot;
}

const QString& EventStore::text(quint32 id) const
{
    if (m_texts.size() < m_strings.size())
        m_texts.resize(m_strings.size());
    QString& text = m_texts[id];
    if (text.isNull() && id != StringTable::Absent) {
        const std::string_view utf8 = m_strings.at(id);
        text = utf8.empty() ? QString::fromLatin1("")
                            : QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    }
    return text;
}

QByteArray EventStore::recordAtOffset(quint64 offset) const
{
    if (offset == EventChunk::NoRecord || !m_spool)
        return {};
    Remembered& slot = m_remembered[(offset * 0x9e3779b97f4a7c15ull >> 32) & (m_remembered.size() - 1)];
    if (slot.offset != offset)
        slot = {offset, m_spool->lineAt(offset)};
    return slot.record;
}

qsizetype EventStore::memoryUsed() const
{
    qsizetype bytes = m_strings.memoryUsed() + m_shapes.memoryUsed();
    for (const ChunkEntry& entry : m_chunks)
        bytes += entry.chunk->memoryUsed() + (entry.ids ? entry.ids->memoryUsed() : 0);
    if (m_openIds)
        bytes += static_cast<qsizetype>(EventChunk::Rows * sizeof(IdHashes));
    return bytes;
}

} // namespace md
