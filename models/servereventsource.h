// SPDX-FileCopyrightText: Meterdesk authors
// SPDX-License-Identifier: GPL-3.0-or-later
// The server's list: pages by cursor with placeholders, the server's counts, and on top what the live stream brought
// since.
#pragma once

#include "models/eventfetchers.h"
#include "models/eventpages.h"
#include "models/eventsource.h"
#include "models/politetimer.h"

#include <QTimer>

#include <functional>
#include <memory>

namespace md {

class ServerEventSource : public EventSource
{
    Q_OBJECT

public:
    //! `tail` gets what the live stream brings; it may have rows before this is made. Asks nothing until reload().
    ServerEventSource(EventFetchers fetchers, EventStore& tail, QueryThread& queries, QObject* parent = nullptr);
    ~ServerEventSource() override;

    //! False: whoami does not name the feature.
    void setOffered(bool offered);

    Kind kind() const override { return Kind::Server; }
    State state() const override { return m_state; }
    std::optional<ApiError> error() const override { return m_error; }

    void setFilter(const FilterExpr& filter) override;
    const FilterExpr& filter() const override { return m_filter; }
    void refine(const FilterExpr& filter) override;
    void setRange(const TimeRange& range, TimeBasis basis) override;
    TimeRange range() const override { return m_range; }
    void setOrder(EventView::Order order) override;
    EventView::Order order() const override { return EventView::Order::NewestFirst; }
    bool canOrder(EventView::Order order) const override;
    void reload() override;

    int rowCount() const override;
    EventRow row(ViewRow row) const override;
    void setVisible(ViewRow first, ViewRow last) override;
    bool isRowFailed(ViewRow row) const override;
    void retryRows() override { m_pages.retry(); }
    std::optional<ViewRow> rowOfEvent(QStringView eventId) const override;

    void pause() override;
    void resume() override;
    bool isPaused() const override { return m_paused; }
    quint32 newCount() const override;

    std::optional<qint64> total() const override;
    std::optional<qint64> grandTotal() const override;
    const FacetResult& facets() const override { return m_facets; }
    const Histogram& histogram() const override { return m_histogram; }
    void setHistogram(int buckets, const TimeRange& range) override;
    void countElsewhere() override;
    void askExtent() override;
    void setWatched(bool watched) override;
    void findId(const QString& id) override;
    qint64 localRows() const override;
    qint64 serverRows() const override;
    void noteMissing(qint64 count) override;

private:
    EventQuery query() const;
    void ask();
    void askNow();
    void takeFirstPage(const EventQuery& query, Result<EventPage> page);
    SourceRow firstLiveRow(const EventBatch& newestPage) const;
    void startLive(SourceRow from);
    void countSoon();
    void askCounts();
    void askCountsNow();
    void askGrandTotal();
    void countAnyTime(const EventElsewhere& elsewhere);
    void updateState();
    void setState(State state);
    int liveRows() const { return m_live ? m_live->rowCount() : 0; }
    void connectPages();

    EventFetchers m_fetchers;
    EventStore& m_tail;
    QueryThread& m_queries;
    FilterExpr m_filter;
    TimeRange m_range;
    TimeBasis m_basis = TimeBasis::Received;
    State m_state = State::Loading;
    bool m_offered = true;
    bool m_paused = false;
    bool m_listWanted = false;
    bool m_countsWanted = false;
    bool m_extentWanted = false;
    QTimer m_askTimer; //!< what is changed in one turn is asked once
    std::optional<ApiError> m_error;
    PendingRequestPtr m_firstPageCall;

    EventPages m_pages;                //!< the server's list as it was when it was asked for
    std::unique_ptr<EventView> m_live; //!< what arrived since, on top of it

    FacetResult m_facets;
    Histogram m_histogram;
    std::optional<qint64> m_grandTotal;
    quint64 m_tailRowsAtGrandTotal = 0;
    int m_buckets = 72;
    TimeRange m_histogramRange;
    //! The server is asked for counts now and then while rows arrive: two requests each time, of the 600 a minute that
    //! a key has.
    PoliteTimer m_countTimer{{std::chrono::seconds(1), std::chrono::seconds(6), std::chrono::seconds(24)}};
    //! And for the list, when some of what arrived was lost on the way: at once, then not for each.
    PoliteTimer m_gapTimer{{std::chrono::seconds(0), std::chrono::seconds(4), std::chrono::seconds(32)}};
    PendingRequestPtr m_facetsCall;
    PendingRequestPtr m_histogramCall;
    PendingRequestPtr m_grandTotalCall;
    PendingRequestPtr m_environmentsCall;
    PendingRequestPtr m_anyTimeCall;
    PendingRequestPtr m_extentCall;
    PendingRequestPtr m_idCall;
};

} // namespace md
