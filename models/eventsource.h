// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Where the event pane gets its rows and counts from, whether they are the server's or held here.
#pragma once

#include "core/apierror.h"
#include "core/eventextent.h"
#include "core/eventquery.h"
#include "core/facets.h"
#include "core/filter.h"
#include "core/histogram.h"
#include "core/timerange.h"
#include "models/eventstore.h"
#include "models/eventview.h"
#include "models/rows.h"

#include <QObject>

#include <optional>

namespace md {

//! What there is beside the question that found nothing, for the empty state.
struct EventElsewhere
{
    Facet environments;           //!< of the same question without its environment
    qint64 anyTime = 0;           //!< matches of the same question at any time
    std::optional<qint64> oldest; //!< of those
    std::optional<qint64> newest;
    std::optional<EventExtent> extent; //!< where a server says more than that
    bool operator==(const EventElsewhere&) const = default;
};

class EventSource : public QObject
{
    Q_OBJECT

public:
    enum class Kind : quint8 { Server, Tail, File };
    Q_ENUM(Kind)
    enum class State : quint8 { Loading, Empty, Filled, Failed, NotOffered };
    Q_ENUM(State)

    using QObject::QObject;

    virtual Kind kind() const = 0;
    virtual State state() const = 0;
    //! In state Failed.
    virtual std::optional<ApiError> error() const = 0;

    // The question. Each change answers with aboutToReset() and wasReset() when the first rows are there.
    virtual void setFilter(const FilterExpr& filter) = 0;
    virtual const FilterExpr& filter() const = 0;
    //! Filters inside the result.
    virtual void refine(const FilterExpr& filter) = 0;
    virtual void setRange(const TimeRange& range, TimeBasis basis) = 0;
    virtual TimeRange range() const = 0;
    virtual void setOrder(EventView::Order order) = 0;
    virtual EventView::Order order() const = 0;
    //! Whether setOrder(order) can be done: a server's list has one order.
    virtual bool canOrder(EventView::Order order) const = 0;
    //! Asks again from the start: Retry, Refresh.
    virtual void reload() = 0;

    // The rows, newest on top.
    virtual int rowCount() const = 0;
    //! Not loaded yet: an EventRow for which isLoaded() is false; it is asked for when inside setVisible().
    virtual EventRow row(ViewRow row) const = 0;
    //! What the screen shows, so that pages come for it and those that left it are cancelled.
    virtual void setVisible(ViewRow first, ViewRow last) = 0;
    //! Whether the page that has the row failed; reload() or scrolling asks again.
    virtual bool isRowFailed(ViewRow row) const = 0;
    //! Asks again for the pages that failed.
    virtual void retryRows() {}
    //! The row on the screen that bears the event id, when it is among the loaded ones.
    virtual std::optional<ViewRow> rowOfEvent(QStringView eventId) const = 0;

    // Follow and pause: paused rows stay where they are.
    virtual void pause() = 0;
    virtual void resume() = 0;
    virtual bool isPaused() const = 0;
    virtual quint32 newCount() const = 0;

    // Counts of the question. Facets and histogram come after countsChanged().
    //! Matches in all; nothing while not known.
    virtual std::optional<qint64> total() const = 0;
    //! Events held or known before any filter; nothing while not known.
    virtual std::optional<qint64> grandTotal() const = 0;
    virtual const FacetResult& facets() const = 0;
    virtual const Histogram& histogram() const = 0;
    //! How many bars are wanted, and over which time (open: the range of the question, or that of the events).
    virtual void setHistogram(int buckets, const TimeRange& range) = 0;
    //! Answers with elsewhereCounted().
    virtual void countElsewhere() = 0;
    //! Why there is nothing older than the last row; answers with extentFound(), where anybody knows.
    virtual void askExtent() {}
    //! Whether somebody looks: unwatched, nothing is asked for, and what was left out is made up for later.
    virtual void setWatched(bool watched);

    //! Looks for any id over all dates, whatever the filter; answers with idFound() or idMissing().
    virtual void findId(const QString& id) = 0;

    //! Rows, of those shown, that came over the live stream and those that the server's list gave: for the strip at the
    //! bottom.
    virtual qint64 localRows() const = 0;
    virtual qint64 serverRows() const = 0;

    //! Events that should be among the rows and are not: the live stream dropped them and the list was not asked again
    //! yet.
    qint64 missing() const { return m_missing; }
    //! The live stream says that events were dropped.
    virtual void noteMissing(qint64 count);

signals:
    void missingChanged(qint64 count);
    void stateChanged(md::EventSource::State state);
    void rowsAboutToBeInserted(int first, int count);
    void rowsInserted();
    void rowsAboutToBeRemoved(int first, int count);
    void rowsRemoved();
    void aboutToReset();
    void wasReset();
    //! Placeholders were filled, or a page failed.
    void rowsChanged(int first, int last);
    void newCountChanged(quint32 count);
    void countsChanged();
    void elsewhereCounted(const md::EventElsewhere& elsewhere);
    void extentFound(const md::EventExtent& extent);
    //! `row` is -1 when the event is not among the rows shown.
    void idFound(const QString& id, const QByteArray& record, int row);
    void idMissing(const QString& id);
    void busyChanged(bool busy);

protected:
    void setMissing(qint64 count);

private:
    qint64 m_missing = 0;
};

} // namespace md
