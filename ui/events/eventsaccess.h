// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// What the event pane reaches events through. The application fills it when a session begins and empties it when it
// ends.
#pragma once

#include "client/livestream.h"
#include "client/usageeventsapi.h"
#include "models/eventmarks.h"
#include "models/filesource.h"
#include "models/servereventsource.h"

#include <QObject>

namespace md {

struct EventExportRequest
{
    EventQuery query;
    ExportFormat format = ExportFormat::Ndjson;
    QStringList columns; //!< of CSV, by their JSON names; empty: all
    QString path;
};

//! Writes all that matches into a file that is there only when it is whole.
using ExportToFile = std::function<PendingRequestPtr(const EventExportRequest&, std::function<void(ExportProgress)>,
                                                     std::function<void(Result<ExportSummary>)>)>;

//! How the live stream does, as the pane says it.
struct LiveStatus
{
    enum class State { None, Connecting, Live, Interrupted, Ended };

    State state = State::None;
    std::chrono::milliseconds retryIn{0};
    QString reason; //!< the server's word when it ended the stream

    bool operator==(const LiveStatus&) const = default;
};

class EventsAccess : public QObject
{
    Q_OBJECT
public:
    struct Server
    {
        EventSource* source = nullptr; //!< outlives the next setServer()
        EventFetchers fetchers;        //!< for counts that are no part of the list's question
        ExportToFile exportToFile;
        QString name;        //!< of the profile
        QString url;         //!< without a path
        QString tenant;      //!< "ten_…"
        bool follows = true; //!< from the first row on, or only when the operator says so
    };

    //! `queries` and what `decode` needs outlive this.
    EventsAccess(QueryThread& queries, DecodeLines decode, QObject* parent = nullptr);

    const std::optional<Server>& server() const { return m_server; }
    void setServer(std::optional<Server> server);

    const LiveStatus& live() const { return m_live; }
    void setLive(const LiveStatus& live);
    //! Follows a live stream's state, drops and gaps until the next setServer().
    void watch(LiveStream& stream);

    //! The live stream could not send events, or lost its place and cannot say how many.
    void noteDropped(qint64 count) { emit eventsDropped(count); }
    void noteGap() { emit gapFound(); }

    //! Of this server and tenant, kept here.
    EventMarks& marks() { return m_marks; }

    QueryThread& queries() { return m_queries; }
    const DecodeLines& decode() const { return m_decode; }

signals:
    void serverChanged();
    void liveChanged();
    void eventsDropped(qint64 count);
    void gapFound();

private:
    QueryThread& m_queries;
    DecodeLines m_decode;
    std::optional<Server> m_server;
    EventMarks m_marks;
    LiveStatus m_live;
    std::unique_ptr<QObject> m_watch; //!< the context of what watch() connected
};

} // namespace md
