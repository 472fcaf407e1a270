// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// An NDJSON file of events opened without a server: decoded in blocks on all cores, appended in order, first rows at
// once.
#pragma once

#include "core/eventbatch.h"
#include "models/eventstore.h"
#include "models/localeventsource.h"
#include "models/querythread.h"

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <map>
#include <memory>
#include <vector>

namespace md {

//! Lines of NDJSON to columns; `base` is where they begin in the file. Pure; called on several threads. `app` gives
//! client/eventdecoder's function.
using DecodeLines = std::function<LinesDecoded(QByteArrayView lines, quint64 base, bool atEndOfFile)>;

class FileSource : public QObject
{
    Q_OBJECT

public:
    struct Progress
    {
        quint64 bytesRead = 0;
        quint64 bytes = 0;
        quint64 events = 0;
        quint64 badLines = 0;
    };

    FileSource(DecodeLines decode, QueryThread& queries, QObject* parent = nullptr);
    //! Cancels.
    ~FileSource() override;

    //! Begins; progressed() and finished() follow. False when the file cannot be opened: errorText() says why.
    bool open(const QString& path);
    //! Keeps what is there.
    void cancel();

    bool isRunning() const { return m_running; }
    bool wasCancelled() const { return m_cancelled; }
    QString path() const { return m_path; }
    QString errorText() const { return m_error; }
    Progress progress() const { return m_progress; }
    //! The first 1,000 bad lines, with their number in the file; progress().badLines counts all.
    const std::vector<BadLine>& badLines() const { return m_badLines; }
    //! What the file says at its end; a file of ours without it was cut short.
    std::optional<EndRecord> end() const { return m_end; }

    //! Null until open().
    EventStore* store() const { return m_store.get(); }
    LocalEventSource* source() const { return m_source.get(); }

signals:
    void progressed();
    void finished();

private:
    //! Decoded, and waiting for those before it.
    struct Block
    {
        quint64 stop;
        std::shared_ptr<LinesDecoded> decoded;
    };

    void startBlocks();
    void takeBlock(quint64 start, quint64 stop, const std::shared_ptr<LinesDecoded>& decoded);
    void append(LinesDecoded& decoded);
    void finish();

    DecodeLines m_decode;
    QueryThread& m_queries;
    QString m_path;
    QString m_error;
    std::shared_ptr<RecordSpool> m_spool;
    std::unique_ptr<EventStore> m_store;
    std::unique_ptr<LocalEventSource> m_source;
    QThreadPool m_pool;
    StaleFlag m_stale;

    quint64 m_nextStart = 0; //!< of the next block to be decoded
    quint64 m_taken = 0;     //!< up to here the events are in the store
    int m_blocksRunning = 0;
    std::map<quint64, Block> m_waiting; //!< by start
    quint64 m_linesTaken = 0;
    bool m_running = false;
    bool m_cancelled = false;
    bool m_orderKnown = false;
    Progress m_progress;
    std::vector<BadLine> m_badLines;
    std::optional<EndRecord> m_end;
};

} // namespace md
