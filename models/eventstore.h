// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// All events held here, in order of arrival: columns in chunks, texts by number, records in a spool.
#pragma once

#include "core/eventbatch.h"
#include "models/eventchunk.h"
#include "models/idindex.h"
#include "models/recordspool.h"
#include "models/rows.h"

#include <QObject>
#include <QString>

#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace md {

class EventStore;

//! What a worker may read while the store grows: the chunks there are, up to the row that was last.
struct EventSnapshot
{
    std::vector<std::shared_ptr<const EventChunk>> chunks;
    std::vector<std::shared_ptr<const IdIndex>> ids; //!< of each chunk; null for the one that still fills
    std::shared_ptr<const IdHashes[]> openIds;       //!< by row, for that one
    quint32 first = 0;                               //!< SourceRow of the first row; a multiple of EventChunk::Rows
    quint32 end = 0;
    std::shared_ptr<const RecordSpool> spool;

    quint32 size() const { return end - first; }
};

//! One event for painting, copying, printing. Cheap to make, good until the store changes. Default: not loaded yet.
class EventRow
{
public:
    EventRow() = default;
    EventRow(const EventStore* store, const EventChunk* chunk, quint32 at)
        : m_store(store)
        , m_chunk(chunk)
        , m_at(at)
    {}

    bool isLoaded() const { return m_chunk != nullptr; }

    qint64 receivedMs() const { return m_chunk->received[m_at]; }
    std::optional<qint64> occurredMs() const;
    EventStatus status() const { return EventFlags::status(m_chunk->flags[m_at]); }
    CostStatus cost() const { return EventFlags::cost(m_chunk->flags[m_at]); }
    bool isLate() const { return EventFlags::late(m_chunk->flags[m_at]); }
    //! As the record writes it; null where it has none.
    QString quantity() const;

    // Columns: no I/O. A null QString where the event has none.
    const QString& environment() const { return text(ShapeField::Environment); }
    const QString& app() const { return text(ShapeField::App); }
    const QString& event() const { return text(ShapeField::Event); }
    const QString& metric() const { return text(ShapeField::Metric); }
    const QString& unit() const { return text(ShapeField::Unit); }
    const QString& source() const { return text(ShapeField::Source); }
    const QString& code() const { return text(ShapeField::Code); }
    const QString& feature() const { return text(ShapeField::Feature); }
    const QString& plan() const { return text(ShapeField::Plan); }
    const QString& keyPrefix() const { return text(ShapeField::Key); }
    const QString& provider() const { return text(ShapeField::Provider); }
    const QString& model() const { return text(ShapeField::Model); }
    const QString& customer() const;

    // From the record: a read of the spool, remembered for the last few hundred rows.
    QString id() const { return member("id"); }
    QString correlationId() const { return member("correlationId"); }
    QString requestId() const { return member("requestId"); }
    QString idempotencyKey() const { return member("idempotencyKey"); }
    QString user() const { return member("userHash"); }
    QString session() const { return member("sessionId"); }
    QString path() const { return member("path"); }
    QString address() const { return member("address"); }
    //! Any member of the record; `ai.cost` looks into an object. Null where absent or null; a number as it is written.
    QString member(QByteArrayView name) const;

    //! The JSON as it came.
    QByteArray record() const;

private:
    const QString& text(ShapeField field) const;

    const EventStore* m_store = nullptr;
    const EventChunk* m_chunk = nullptr;
    quint32 m_at = 0;
};

class EventStore : public QObject
{
    Q_OBJECT

public:
    //! Keeps at least `bound` of the newest rows (0: all), dropping whole chunks.
    explicit EventStore(std::shared_ptr<RecordSpool> spool, quint32 bound = 0, QObject* parent = nullptr);
    ~EventStore() override;
    //! A store that holds one batch and keeps its records in memory: a page of a server's list.
    static std::unique_ptr<EventStore> ofPage(EventBatch&& batch);

    //! At most one rowsAppended(). Records in the batch go to the spool; without any, its offsets are those of the
    //! opened file.
    void append(EventBatch&& batch);
    void clear();

    SourceRow firstRow() const { return {m_first}; }
    SourceRow endRow() const { return {m_end}; }
    quint32 rowCount() const { return m_end - m_first; }
    bool contains(SourceRow row) const { return row.value >= m_first && row.value < m_end; }

    EventRow row(SourceRow row) const;
    QByteArray record(SourceRow row) const;

    //! Rows that bear the id as event, correlation, request or idempotency id, newest first.
    std::vector<SourceRow> findId(QStringView id, std::size_t limit = 1) const;

    EventSnapshot snapshot() const;
    const StringTable& strings() const { return m_strings; }
    const ShapeTable& shapes() const { return m_shapes; }
    //! The text numbers of environments by their byte in a chunk.
    const std::vector<quint32>& environments() const { return m_environments; }
    //! For painting; made once a text.
    const QString& text(quint32 id) const;

    //! Rows that retention took, since the store began.
    quint64 droppedRows() const { return m_droppedRows; }
    qsizetype memoryUsed() const;

signals:
    void rowsAppended(md::SourceRow first, quint32 count);
    //! The oldest rows are gone; firstRow() is past them.
    void rowsDropped(quint32 count);
    void cleared();
    //! Records could not be kept (disk full): rows go on without their JSON.
    void spoolFailed(const QString& reason);

private:
    friend class EventRow;

    struct ChunkEntry
    {
        std::shared_ptr<EventChunk> chunk;
        std::shared_ptr<const IdIndex> ids; //!< when it is full
    };
    //! What the batch's numbers are here.
    struct Numbers
    {
        std::vector<quint32> strings;
        std::vector<quint32> shapes;
        std::vector<quint8> environments; //!< by shape of the batch
    };

    std::optional<quint64> keepRecords(const EventBatch& batch);
    Numbers renumber(const EventBatch& batch);
    quint8 environmentByte(quint32 text);
    void copyRows(const EventBatch& batch, const Numbers& numbers, std::optional<quint64> base);
    EventChunk& tailChunk();
    void sealTail();
    void dropOldChunks();
    bool bearsId(SourceRow row, QByteArrayView id) const;
    QByteArray recordAtOffset(quint64 offset) const;

    std::shared_ptr<RecordSpool> m_spool;
    quint32 m_bound;
    quint32 m_chunkRows = EventChunk::Rows;
    std::deque<ChunkEntry> m_chunks;
    std::shared_ptr<IdHashes[]> m_openIds; //!< of the chunk that fills
    quint32 m_first = 0;
    quint32 m_end = 0;
    quint64 m_droppedRows = 0;
    bool m_spoolFailed = false;

    StringTable m_strings;
    ShapeTable m_shapes;
    std::vector<quint32> m_environments; //!< text by environment byte
    mutable std::vector<QString> m_texts;

    struct Remembered
    {
        quint64 offset = EventChunk::NoRecord;
        QByteArray record;
    };
    mutable std::vector<Remembered> m_remembered; //!< the records painted last
};

} // namespace md
