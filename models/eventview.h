// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The rows of a store that match: one bit a row, filled by the worker and extended as rows arrive. Never a proxy model.
#pragma once

#include "core/filter.h"
#include "core/timerange.h"
#include "models/compiledfilter.h"
#include "models/eventstore.h"
#include "models/querythread.h"
#include "models/rowset.h"

#include <QObject>

#include <memory>
#include <optional>
#include <vector>

namespace md {

class EventView : public QObject
{
    Q_OBJECT

public:
    enum class Order : quint8 {
        NewestFirst, //!< the last row that arrived on top
        AsStored,    //!< the order of the file
        ByEventTime  //!< latest event time on top; a picture of one moment, so it pauses
    };
    Q_ENUM(Order)

    EventView(EventStore& store, QueryThread& queries, QObject* parent = nullptr);
    //! Of rows from `from` on only: what arrived after a server's list was asked for.
    EventView(EventStore& store, QueryThread& queries, const FilterExpr& filter, const TimeRange& range,
              TimeBasis basis, SourceRow from, QObject* parent = nullptr);
    ~EventView() override;

    //! Takes effect, all at once, when the worker has been through the rows; until then the old rows stay.
    void setFilter(const FilterExpr& filter);
    //! As setFilter(now and `filter`), but only the rows shown are looked at.
    void refine(const FilterExpr& filter);
    void setRange(const TimeRange& range, TimeBasis basis);
    void setOrder(Order order);
    const FilterExpr& filter() const { return m_filter; }
    const TimeRange& range() const { return m_range; }
    TimeBasis basis() const { return m_basis; }
    Order order() const { return m_order; }
    bool isRunning() const { return m_running; }
    //! Whether every row of the store has been looked at.
    bool isCurrent() const { return m_matches.end() == m_store.endRow().value; }

    //! Shown rows stay where they are; what arrives is counted.
    void pause();
    //! Shows what arrived meanwhile.
    void resume();
    bool isPaused() const { return m_paused; }
    //! Matching rows that arrived since pause().
    quint32 newCount() const;

    int rowCount() const { return static_cast<int>(m_shown); }
    SourceRow sourceRow(ViewRow row) const;
    //! Nothing when the row does not match or is not shown yet.
    std::optional<ViewRow> viewRow(SourceRow row) const;
    EventRow row(ViewRow row) const { return m_store.row(sourceRow(row)); }
    EventStore& store() const { return m_store; }

    //! What is shown, for counting on the worker.
    RowSet matches() const;

signals:
    void rowsAboutToBeInserted(int first, int count);
    void rowsInserted();
    void rowsAboutToBeRemoved(int first, int count);
    void rowsRemoved();
    void aboutToReset();
    void wasReset();
    void newCountChanged(quint32 count);
    void runningChanged(bool running);

private:
    struct Answer;

    void run(bool withinMatches);
    void take(Answer&& answer);
    void extend();
    void takeExtension(RowSet&& added);
    void showAll();
    void dropRows();
    void startOver();
    void setRunning(bool running);
    void connectStore();

    EventStore& m_store;
    QueryThread& m_queries;
    FilterExpr m_filter;
    TimeRange m_range;
    TimeBasis m_basis = TimeBasis::Received;
    quint32 m_from = 0; //!< earlier rows are not looked at
    Order m_order = Order::NewestFirst;

    CompiledFilter m_compiled;     //!< of what is shown
    RowSet m_matches;              //!< every row looked at so far
    std::vector<quint32> m_sorted; //!< ByEventTime: source rows, latest first
    quint32 m_shown = 0;
    bool m_paused = false;
    bool m_running = false;
    bool m_extending = false;
    StaleFlag m_stale;
};

} // namespace md
